package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

func main() {
	text := flag.String("text", "", "folder of .txt files")
	spend := flag.Duration("for", 5*time.Second, "how long to read on one core, and again on all")
	out := flag.String("out", "", "file for the figures as JSON, if wanted")
	flag.Parse()
	if err := run(*text, *spend, *out); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

// run measures the texts of dir, prints the figures and writes them to out.
func run(dir string, spend time.Duration, out string) error {
	texts, err := load(dir)
	if err != nil {
		return err
	}
	r, err := measure(texts, spend)
	if err != nil {
		return err
	}
	fmt.Print(r)
	if out == "" {
		return nil
	}
	b, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(out, append(b, '\n'), 0o644)
}

// load returns the texts of a folder.
func load(dir string) ([]string, error) {
	if dir == "" {
		return nil, errors.New("say what to read: --text DIR")
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s has no .txt file; name the folder that holds the texts themselves", dir)
	}
	var texts []string
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts = append(texts, string(b))
	}
	return texts, nil
}

// String returns the report as lines.
func (r report) String() string {
	memory := func(n int) string {
		if n == 0 {
			return "not known"
		}
		return fmt.Sprintf("%d MB", n/1_000_000)
	}
	line := func(name string, f rate) string {
		return fmt.Sprintf("%-10s %6.0f documents a second (%.0f–%.0f in %d rounds)\n", name, f.Median, f.Slowest, f.Fastest, f.Rounds)
	}
	return fmt.Sprintf("%d documents of %d bytes, %d statements\n", r.Documents, r.TextBytes, r.Statements) +
		fmt.Sprintf("%-10s %6.0f documents a second (one core, first round)\n", "cold", r.Cold) +
		line("one core", r.OneCore) +
		line(fmt.Sprintf("%d cores", r.Cores), r.AllCores) +
		fmt.Sprintf("%-10s %6d kB allocated for a document\n", "memory", r.Allocated/1000) +
		fmt.Sprintf("%-10s %s on one core, %s on all\n", "peak", memory(r.PeakOneCore), memory(r.PeakAllCores))
}
