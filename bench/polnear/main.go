package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

func main() {
	text := flag.String("text", "", "folder of .txt files")
	out := flag.String("out", "", "file to write, one JSON object a line")
	flag.Parse()
	if err := run(*text, *out); err != nil {
		fmt.Fprintln(os.Stderr, "polnear:", err)
		os.Exit(1)
	}
}

// run reads every text of dir and writes the answers to the file out.
func run(dir, out string) error {
	if dir == "" || out == "" {
		return errors.New("say what to read and where to write: --text DIR --out FILE.jsonl")
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("%s has no .txt file; name the folder that holds the texts themselves", dir)
	}
	reader, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close() // A second Close does no harm; the first one's error counts.
	buffer := bufio.NewWriter(file)
	lines := json.NewEncoder(buffer)
	for _, name := range names {
		a, err := read(reader, name)
		if err != nil {
			return err
		}
		if err := lines.Encode(a); err != nil {
			return err
		}
	}
	if err := buffer.Flush(); err != nil {
		return err
	}
	return file.Close()
}

// read returns the answer for one file.
func read(reader *pipeline.Reader, name string) (answer, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return answer{}, err
	}
	doc := strings.TrimSuffix(filepath.Base(name), ".txt")
	sheet := reader.Read(ledger.Document{ID: ledger.DocumentID(doc), Text: string(b)})
	found, err := attributions(string(b), sheet.Statements)
	if err != nil {
		return answer{}, fmt.Errorf("%s: %w", name, err)
	}
	return answer{Doc: doc, Attributions: found}, nil
}
