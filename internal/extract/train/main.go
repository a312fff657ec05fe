package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/syntax/model"
)

// How many tags and relations there are: one more than the last.
const (
	tagCount = int(syntax.HASH) + 1
	relCount = int(syntax.Punct) + 1
)

// holdEvery says which documents of GUM are held out: each of this many.
const holdEvery = 10

// newsCount is how many sentences of news are made up.
const newsCount = 1200

func main() {
	data := flag.String("data", "../shared/data", "folder of the corpora")
	out := flag.String("out", "", "file to write the weights to; none if empty")
	casing := flag.String("casing", "", "file to write the weights of the casing to; none if empty")
	ship := flag.String("ship", "all", "what the written weights learn from: all documents, or those not held out (rest)")
	flag.Parse()
	if err := run(*data, *out, *casing, *ship == "all"); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// run trains, reports, and writes the weights.
func run(data, out, casing string, all bool) error {
	began := time.Now()
	gum, err := readGUM(filepath.Join(data, "treebank", "gum"))
	if err != nil {
		return err
	}
	masc, err := readMASC(filepath.Join(data, "masc"))
	if err != nil {
		return err
	}
	var ewt corpus
	if err := ewt.addFile(filepath.Join(data, "treebank", "ewt", "en_ewt-ud-test.conllu")); err != nil {
		return err
	}
	for _, c := range []struct {
		name string
		*corpus
	}{{"gum", gum}, {"masc", masc}, {"ewt", &ewt}} {
		fmt.Printf("%-5s %d documents, %d sentences read, %d dropped\n", c.name, len(c.documents), c.read, c.dropped)
	}
	var rest, held []sentence
	for _, s := range gum.sentences {
		if s.document%holdEvery == holdEvery-1 {
			held = append(held, s)
		} else {
			rest = append(rest, s)
		}
	}
	news, err := writeNews(newsCount)
	if err != nil {
		return err
	}
	fmt.Printf("news  %d sentences made up, %d dropped\n", news.read, news.dropped)
	rest = append(rest, news.sentences...)
	x := fitCasing(casedSet(rest, masc.sentences))
	m := defaults.fit(rest, masc.sentences)
	fmt.Fprintf(os.Stderr, "fitted in %s\n", time.Since(began).Round(time.Second))
	var heldNews []sentence
	for _, s := range held {
		if strings.HasPrefix(gum.documents[s.document], "GUM_news_") {
			heldNews = append(heldNews, s)
		}
	}
	report("GUM held out", m, held)
	report("its news", m, heldNews)
	report("EWT test", m, ewt.sentences)
	reportCasing("GUM held out", x, m, held)
	reportCasing("EWT test", x, m, ewt.sentences)
	if casing != "" {
		if err := writeCasing(casing, casedSet(gum.sentences, news.sentences, masc.sentences)); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	if all {
		m = defaults.fit(append(gum.sentences, news.sentences...), masc.sentences)
	}
	stored, err := m.Encode()
	if err != nil {
		return err
	}
	fmt.Printf("weights %d bytes\n", len(stored))
	fmt.Fprintf(os.Stderr, "done in %s\n", time.Since(began).Round(time.Second))
	return os.WriteFile(out, stored, 0o644)
}

// report prints how well the model reads the sentences.
func report(name string, m *model.Model, set []sentence) {
	var scratch model.Scratch
	var n, tag, uas, las, words, wordUAS, wordLAS int
	for i := range set {
		s := &set[i]
		tags := append([]uint8(nil), m.Tag(s.words, &scratch)...)
		heads, rels := m.Tree(s.words, tags, &scratch)
		for k := range s.words {
			n++
			tag += count(tags[k] == s.tags[k])
			head := heads[k] == s.heads[k]
			both := head && rels[k] == s.rels[k]
			uas += count(head)
			las += count(both)
			if !s.punct[k] {
				words++
				wordUAS += count(head)
				wordLAS += count(both)
			}
		}
	}
	share := func(a, b int) float64 { return 100 * float64(a) / float64(b) }
	fmt.Printf("%-13s %6d tokens  tags %.2f  UAS %.2f  LAS %.2f  without punctuation UAS %.2f  LAS %.2f\n",
		name, n, share(tag, n), share(uas, n), share(las, n), share(wordUAS, words), share(wordLAS, words))
}

// count returns 1 for true.
func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
