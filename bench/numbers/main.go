package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"counterclaim/internal/ledger"
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

// lineMax bounds a line of the input.
const lineMax = 4 << 20

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "numbers:", err)
		}
		os.Exit(1)
	}
}

func run(args []string, stderr io.Writer) error {
	flags := flag.NewFlagSet("numbers", flag.ContinueOnError)
	flags.SetOutput(stderr)
	pairs := flags.String("pairs", "", "`file` of pairs, one line of JSON each")
	out := flags.String("out", "", "`file` to write the answers to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *pairs == "" || *out == "" {
		return fmt.Errorf("%w arguments: give both --pairs FILE and --out FILE", ledger.ErrInvalid)
	}
	in, err := os.Open(*pairs)
	if err != nil {
		return err
	}
	defer in.Close()
	to, err := os.Create(*out)
	if err != nil {
		return err
	}
	return errors.Join(answerAll(in, to, *pairs), to.Close())
}

// answerAll reads the pairs in and writes one answer each. name names the input
// in errors.
func answerAll(in io.Reader, out io.Writer, name string) error {
	j, err := newJudge()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, lineMax)
	to := json.NewEncoder(w)
	n := 0
	for lines.Scan() {
		n++
		var p pair
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			return fmt.Errorf("%s, line %d is no pair in JSON: %w; give a file with unique_id, claim and evidence in each line", name, n, err)
		}
		if err := to.Encode(j.answer(p)); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s, after line %d: %w", name, n, err)
	}
	return w.Flush()
}
