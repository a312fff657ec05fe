// Package lines runs a benchmark that reads a file of JSON, one object a line,
// and writes another: the answers. It knows the arguments, the files and the
// errors, which name the line; what is asked and answered is the benchmark's.
package lines

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

// A Benchmark says how one is called and how it answers.
type Benchmark struct {
	Name string // Of the command.
	Flag string // Of the input, beside --out.
	What string // What the lines of the input are: "sentences".

	// Begin returns what answers the lines, in order. It is given the number of
	// the line, from 0, its JSON, and what takes each answer.
	Begin func() (func(n int, line []byte, answer func(any) error) error, error)
}

// lineMax bounds a line of the input, in bytes.
const lineMax = 4 << 20

// Main runs the benchmark with the arguments of the process, and returns the exit
// code: 1 if it failed, after it said why.
func (b Benchmark) Main() int {
	err := b.Run(os.Args[1:], os.Stderr)
	if err == nil {
		return 0
	}
	if !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, b.Name+":", err)
	}
	return 1
}

// Run runs the benchmark with the given arguments.
func (b Benchmark) Run(args []string, stderr io.Writer) error {
	flags := flag.NewFlagSet(b.Name, flag.ContinueOnError)
	flags.SetOutput(stderr)
	from := flags.String(b.Flag, "", "`file` of "+b.What+", one line of JSON each")
	out := flags.String("out", "", "`file` to write the answers to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *from == "" || *out == "" {
		return fmt.Errorf("%w arguments: give both --%s FILE and --out FILE", ledger.ErrInvalid, b.Flag)
	}
	in, err := os.Open(*from)
	if err != nil {
		return err
	}
	defer in.Close()
	to, err := os.Create(*out)
	if err != nil {
		return err
	}
	return errors.Join(b.Answer(in, to, *from), to.Close())
}

// Answer reads the lines of in and writes the answers. name names the input in
// errors.
func (b Benchmark) Answer(in io.Reader, out io.Writer, name string) error {
	answer, err := b.Begin()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	to := json.NewEncoder(w)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, lineMax)
	n := 0
	for ; lines.Scan(); n++ {
		if err := answer(n, lines.Bytes(), to.Encode); err != nil {
			return fmt.Errorf("%s, line %d: %w", name, n+1, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s, after line %d: %w", name, n, err)
	}
	return w.Flush()
}
