package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"counterclaim/bench/lines"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// An answer is a line of the output.
type answer struct {
	Line   int     `json:"line"`   // Of the sentence, from 0.
	Target int     `json:"target"` // First token of the target.
	Value  float64 `json:"value"`
	Why    string  `json:"why,omitempty"` // The sentence of the rule that decided, for whoever looks into errors.
}

var factuality = lines.Benchmark{Name: "factuality", Flag: "sentences", What: "sentences", Begin: begin}

func main() { os.Exit(factuality.Main()) }

// begin returns what answers one line for each target of a sentence.
func begin() (func(int, []byte, func(any) error) error, error) {
	r, err := pipeline.New(pipeline.Options{Happenings: true})
	if err != nil {
		return nil, err
	}
	return func(n int, line []byte, write func(any) error) error {
		var s sentence
		if err := json.Unmarshal(line, &s); err != nil {
			return fmt.Errorf("no sentence in JSON: %w; give a file with text and targets in each line", err)
		}
		text, starts := printed(strings.Split(s.Text, " "))
		judged := read(r, text)
		for _, t := range s.Targets {
			if t.Span[0] < 0 || t.Span[0] >= len(starts) {
				return fmt.Errorf("%w target: there is no token %d in the sentence", ledger.ErrInvalid, t.Span[0])
			}
			a := answer{Line: n, Target: t.Span[0], Value: untold}
			if h := judged.at(starts[t.Span[0]]); h != nil {
				a.Value, a.Why = h.Value, h.Reasons[0].Says
			}
			if err := write(a); err != nil {
				return err
			}
		}
		return nil
	}, nil
}
