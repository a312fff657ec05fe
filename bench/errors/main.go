package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// A benchmark finds the faults of answers.
type benchmark struct {
	name   string
	faults func(input) ([]fault, error)
}

var benchmarks = []benchmark{
	{"muc4", muc4Faults},
	{"polnear", polnearFaults},
	{"numbers", numberFaults},
	{"factuality", factualityFaults},
}

// An input names the files to hold against each other.
type input struct {
	gold    files
	answers string
	texts   files // Of muc4 only.
}

// files collects what a flag that is given several times names.
type files []string

// String implements flag.Value.
func (f *files) String() string { return strings.Join(*f, " ") }

// Set implements flag.Value.
func (f *files) Set(name string) error {
	*f = append(*f, name)
	return nil
}

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "errors:", err)
		}
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	var names []string
	for _, b := range benchmarks {
		names = append(names, b.name)
	}
	if len(args) == 0 {
		return fmt.Errorf("say which benchmark first: %s", strings.Join(names, ", "))
	}
	i := slices.Index(names, args[0])
	if i < 0 {
		return fmt.Errorf("%q is no benchmark; there are %s", args[0], strings.Join(names, ", "))
	}
	flags := flag.NewFlagSet("errors "+names[i], flag.ContinueOnError)
	flags.SetOutput(stderr)
	var in input
	var s selection
	flags.Var(&in.gold, "gold", "`file` or folder with what people annotated; of muc4, several")
	flags.Var(&in.texts, "text", "`file` of texts, for the sentences of muc4; several")
	flags.StringVar(&in.answers, "answers", "", "`file` that the benchmark's program wrote")
	flags.StringVar(&s.slot, "slot", "", "only this `slot`")
	flags.StringVar(&s.kind, "kind", "", "only this `kind`, such as missed or \"made up\"")
	flags.IntVar(&s.examples, "examples", 2, "how many examples for a row")
	flags.IntVar(&s.rows, "rows", 20, "how many rows")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if len(in.gold) == 0 || in.answers == "" {
		return errors.New("give both --gold and --answers")
	}
	if len(in.gold) > 1 && names[i] != "muc4" {
		return errors.New("give one --gold")
	}
	found, err := benchmarks[i].faults(in)
	if err != nil {
		return err
	}
	return s.write(stdout, found)
}
