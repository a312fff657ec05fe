package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// A judgment is a line of the output.
type judgment struct {
	Line   int     `json:"line"`   // Of the sentence, from 0.
	Target int     `json:"target"` // First token of the target.
	Value  float64 `json:"value"`
}

// lineMax bounds a line of the input.
const lineMax = 4 << 20

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "factuality:", err)
		}
		os.Exit(1)
	}
}

func run(args []string, stderr io.Writer) error {
	flags := flag.NewFlagSet("factuality", flag.ContinueOnError)
	flags.SetOutput(stderr)
	sentences := flags.String("sentences", "", "`file` of sentences, one line of JSON each")
	out := flags.String("out", "", "`file` to write the judgments to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *sentences == "" || *out == "" {
		return fmt.Errorf("%w arguments: give both --sentences FILE and --out FILE", ledger.ErrInvalid)
	}
	in, err := os.Open(*sentences)
	if err != nil {
		return err
	}
	defer in.Close()
	to, err := os.Create(*out)
	if err != nil {
		return err
	}
	return errors.Join(judgeAll(in, to, *sentences), to.Close())
}

// judgeAll reads the sentences in and writes one judgment for each target. name
// names the input in errors.
func judgeAll(in io.Reader, out io.Writer, name string) error {
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, lineMax)
	to := json.NewEncoder(w)
	n := 0
	for ; lines.Scan(); n++ {
		var s sentence
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			return fmt.Errorf("%s, line %d is no sentence in JSON: %w; give a file with text and targets in each line", name, n+1, err)
		}
		text, starts := printed(strings.Split(s.Text, " "))
		sheet := read(r, text)
		for _, t := range s.Targets {
			if t.Span[0] < 0 || t.Span[0] >= len(starts) {
				return fmt.Errorf("%s, line %d: %w target: there is no token %d in the sentence", name, n+1, ledger.ErrInvalid, t.Span[0])
			}
			at := starts[t.Span[0]]
			if err := to.Encode(judgment{n, t.Span[0], signAt(&sheet, at).value()}); err != nil {
				return err
			}
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s, after line %d: %w", name, n, err)
	}
	return w.Flush()
}
