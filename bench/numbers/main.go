package main

import (
	"encoding/json"
	"fmt"
	"os"

	"counterclaim/bench/lines"
)

// A pair is a line of the input; an answer one of the output.
type pair struct {
	ID       string `json:"unique_id"`
	Claim    string `json:"claim"`
	Evidence string `json:"evidence"`
}

type answer struct {
	ID       string   `json:"unique_id"`
	Relation relation `json:"relation"`
	Why      string   `json:"why,omitempty"` // The sentence of the comparison that decided, for whoever looks into errors.
}

var numbers = lines.Benchmark{Name: "numbers", Flag: "pairs", What: "pairs", Begin: begin}

func main() { os.Exit(numbers.Main()) }

// begin returns what answers one line for each pair.
func begin() (func(int, []byte, func(any) error) error, error) {
	j, err := newJudge()
	if err != nil {
		return nil, err
	}
	return func(_ int, line []byte, write func(any) error) error {
		var p pair
		if err := json.Unmarshal(line, &p); err != nil {
			return fmt.Errorf("no pair in JSON: %w; give a file with unique_id, claim and evidence in each line", err)
		}
		return write(j.answer(p))
	}, nil
}
