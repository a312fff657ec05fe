package main

import (
	"fmt"
	"runtime"
	"strings"

	"counterclaim/bench/score"
)

// A match is a peer and the product on the same texts.
type match struct {
	name         string
	texts        int
	theirs, ours figures
	failed       string // Why there are no figures.
}

// write returns the page.
func write(commit string, matches []match) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# The product beside its peers\n\nWritten by `make bench-peers DATA=DIR`; see the [program](peers/doc.go). "+
		"Each pair read the same texts of PolNeAR's `dev` part in the same run, on one core (%s/%s). Times are of a machine that may do other things "+
		"too: the ratio says more than the rate. F1 in percent, by the corpus' scorer: spans that overlap, and in brackets exact ones. The product is that of commit %s.\n\n", runtime.GOOS, runtime.GOARCH, commit)
	b.WriteString("| program | texts | documents a second | peak, MB | source | cue | content | whole |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
	for _, m := range matches {
		if m.failed != "" {
			continue
		}
		b.WriteString(line(m.name, m.texts, m.theirs))
		b.WriteString(line("Counterclaim", m.texts, m.ours))
		fmt.Fprintf(&b, "| *Counterclaim by %s* | | *× %.0f* | *× %s* | | | | |\n", short(m.name), m.ours.rate()/m.theirs.rate(), part(m.ours.Peak, m.theirs.Peak))
	}
	for _, m := range matches {
		if m.failed != "" {
			fmt.Fprintf(&b, "\nNot had: %s (%s).\n", m.name, m.failed)
		}
	}
	return b.String()
}

func line(name string, texts int, f figures) string {
	role := func(i int) string {
		_, _, overlap := score.OverlapOf(f.counts, i)
		if overlap == 0 {
			return "–" // It names none.
		}
		_, _, exact := score.ExactOf(f.counts, i)
		return fmt.Sprintf("%.1f (%.1f)", overlap, exact)
	}
	whole := "–"
	if _, _, w := score.WholeOf(f.counts); w > 0 {
		whole = fmt.Sprintf("%.1f", w)
	}
	return fmt.Sprintf("| %s | %d | %.2f | %d | %s | %s | %s | %s |\n", name, texts, f.rate(), f.Peak/1_000_000, role(0), role(1), role(2), whole)
}

// short is the name up to its version.
func short(name string) string {
	for i, w := range strings.Fields(name) {
		if strings.ContainsAny(w, "0123456789") {
			return strings.Join(strings.Fields(name)[:i], " ")
		}
	}
	return name
}

func part(a, b int) string {
	if a == 0 || b == 0 {
		return "?"
	}
	return fmt.Sprintf("%.2f", float64(a)/float64(b))
}
