package main

import (
	"fmt"
	"strings"

	"counterclaim/bench/score"
)

// A row is one figure, beside what others reach and what is asked.
type row struct {
	name, value, interval string
	target
}

// A target is what a figure is held against. M means measured with these
// scorers on these files, P published by its authors, R recalled.
type target struct{ peer, gate, goal string }

// A section is one benchmark on the page.
type section struct {
	title, about string
	rows         []row
	table        string // In place of rows, where their columns do not fit.
	missing      string // Why there are no rows.
}

// A setting is where and when the figures were taken.
type setting struct{ commit, date, machine string }

// rowOf returns a row of an estimate with so many decimals.
func rowOf(name string, e score.Estimate, decimals int, t target) row {
	f := func(x float64) string { return fmt.Sprintf("%.*f", decimals, x) }
	return row{name, f(e.Value), f(e.Low) + "–" + f(e.High), t}
}

// write returns the page.
func write(s setting, sections []section) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Results of the benchmarks\n\nWritten by `make bench DATA=DIR`; see the [program](results/doc.go).\n\n")
	fmt.Fprintf(&b, "- commit: %s\n- date: %s\n- machine: %s\n\n", s.commit, s.date, s.machine)
	b.WriteString("The interval is the middle 95 % of 1,000 bootstrap resamples with a fixed seed, unless it says otherwise. " +
		"Peers: M measured with the same scorer on the same files, P published by their authors, R recalled and to be checked. " +
		"Gate and goal are what the project asks of itself. None of these figures is an accuracy on anyone's conflict.\n")
	for _, sec := range sections {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", sec.title, sec.about)
		if sec.missing != "" {
			fmt.Fprintf(&b, "\nNot measured: %s\n", sec.missing)
			continue
		}
		if sec.table != "" {
			b.WriteString("\n" + sec.table)
			continue
		}
		b.WriteString("\n| what | figure | interval | peer | gate | goal |\n| --- | ---: | --- | --- | --- | --- |\n")
		for _, r := range sec.rows {
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", r.name, r.value, r.interval, r.peer, r.gate, r.goal)
		}
	}
	return b.String()
}
