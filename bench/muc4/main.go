package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

func main() {
	docs := flag.String("docs", "", "`files` of texts, parted by commas; further files may follow as arguments")
	out := flag.String("out", "", "`file` to write the templates to")
	flag.Parse()
	files := flag.Args()
	if *docs != "" {
		files = append(strings.Split(*docs, ","), files...)
	}
	if err := run(files, *out); err != nil {
		fmt.Fprintln(os.Stderr, "muc4:", err)
		os.Exit(1)
	}
}

// run reads the texts of files and writes their templates to out.
func run(files []string, out string) error {
	if len(files) == 0 || out == "" {
		return errors.New("say what to read and where to write: --docs FILE[,FILE …] --out FILE")
	}
	reader, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	to, err := os.Create(out)
	if err != nil {
		return err
	}
	defer to.Close() // A second Close does no harm; the first one's error counts.
	w := bufio.NewWriter(to)
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		texts := split(string(b))
		if len(texts) == 0 {
			return fmt.Errorf("%s holds no text: each begins with a line like DEV-MUC3-0001 (NOSC)", name)
		}
		for _, t := range texts {
			sheet := reader.Read(ledger.Document{ID: ledger.DocumentID(t.name), Text: t.words, Language: "en"})
			if _, err := w.WriteString(answer(t.name, &sheet)); err != nil {
				return err
			}
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return to.Close()
}

// A text is one text of a file.
type text struct {
	name  string
	words string
}

// heading matches the line over a text.
var heading = regexp.MustCompile(`(?m)^[ \t]*((?:DEV|TST\d+)-MUC\d+-\d+)\b[^\n]*\n`)

// split cuts a file into its texts.
func split(file string) []text {
	var out []text
	at := heading.FindAllStringSubmatchIndex(file, -1)
	for i, m := range at {
		end := len(file)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		out = append(out, text{name: file[m[2]:m[3]], words: file[m[1]:end]})
	}
	return out
}
