package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// An offer is a peer before it has run.
type offer struct {
	name  string
	texts int // How many of the texts; 0 for all.
	needs func(work string) error
	run   func(work, dir, answers string) ([]byte, error)
}

// here is the folder of the peers' programs, from the root of the repository.
const here = "bench/peers"

var offers = []offer{
	{"spaCy 3.8, en_core_web_sm, and forty lines of rules", 0, python, spacy("rule")},
	{"spaCy 3.8, en_core_web_sm, and textacy's direct quotations", 0, python, spacy("textacy")},
	{"Stanford CoreNLP 4.5.7, quote annotator", 20, java, quotes},
}

func main() {
	data := flag.String("data", "", "folder with polnear/, and scorers/ beside it")
	work := flag.String("work", ".out/peers", "folder for what is installed, to be thrown away")
	out := flag.String("out", "bench/PEERS.md", "page to write")
	flag.Parse()
	if err := run(*data, *work, *out); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

// run runs every peer that can be had and writes the page. That a peer cannot be
// had is no error.
func run(data, work, out string) error {
	if data == "" {
		return errors.New("say where the data is: --data DIR")
	}
	work, err := filepath.Abs(work)
	if err != nil {
		return err
	}
	corpus := filepath.Join(data, "polnear", "dev")
	var matches []match
	for _, o := range offers {
		fmt.Printf("\n== %s\n", o.name)
		m, err := measure(o, data, corpus, work)
		if err != nil {
			m.failed = err.Error()
			fmt.Println("not had:", m.failed)
		}
		matches = append(matches, m)
	}
	commit, err := output(nil, "git", "rev-parse", "--short", "HEAD")
	if err != nil {
		commit = []byte("not known")
	}
	page := write(strings.TrimSpace(string(commit)), matches)
	fmt.Print("\n", page)
	return os.WriteFile(out, []byte(page), 0o644)
}

// measure installs a peer and runs it and the product on the same texts.
func measure(o offer, data, corpus, work string) (match, error) {
	m := match{name: o.name}
	if err := o.needs(work); err != nil {
		return m, err
	}
	dir, n, err := pick(corpus, filepath.Join(work, "texts"), o.texts)
	if err != nil {
		return m, err
	}
	m.texts = n
	scorer := filepath.Join(data, "..", "scorers", "polnear.py")
	answers := filepath.Join(work, "answers.jsonl")
	printed, err := o.run(work, filepath.Join(dir, "text"), answers)
	if err != nil {
		return m, err
	}
	if m.theirs, err = figuresOf(printed); err != nil {
		return m, err
	}
	if m.theirs.counts, err = scored(scorer, dir, answers); err != nil {
		return m, err
	}
	if m.ours, err = product(work, filepath.Join(dir, "text"), answers); err != nil {
		return m, err
	}
	m.ours.counts, err = scored(scorer, dir, answers)
	return m, err
}

// pick copies n texts, drawn evenly, with their annotations; all if n is 0.
func pick(corpus, into string, n int) (dir string, picked int, err error) {
	names, err := filepath.Glob(filepath.Join(corpus, "text", "*.txt"))
	if err != nil || len(names) == 0 {
		return "", 0, cmp.Or(err, fmt.Errorf("%s has no text/*.txt", corpus))
	}
	if n == 0 || n > len(names) {
		n = len(names)
	}
	if err := os.RemoveAll(into); err != nil {
		return "", 0, err
	}
	for i := range n {
		name := names[(2*i+1)*len(names)/(2*n)]
		base := filepath.Base(name[:len(name)-len(".txt")])
		annotated, err := filepath.Glob(filepath.Join(corpus, "attributions", base+"_????.ann"))
		if err != nil {
			return "", 0, err
		}
		if err := copyAll(filepath.Join(into, "text"), name); err != nil {
			return "", 0, err
		}
		if err := copyAll(filepath.Join(into, "attributions"), annotated...); err != nil {
			return "", 0, err
		}
	}
	return into, n, nil
}

func copyAll(dir string, names ...string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(name)), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
