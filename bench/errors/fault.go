package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
)

// A fault is one difference between gold and answer.
type fault struct {
	slot, kind, pattern string
	where               string // The document, or the line.
	text                string // The sentence, with what it is about marked.
	within              bool   // Another fault is the cause: only shown if its kind is asked for.
	want, got           string // Where they say more than the mark.
}

// A selection says which faults are shown, and how many.
type selection struct {
	slot, kind     string
	examples, rows int
}

// write shows the faults that s selects, the most frequent rows first.
func (s selection) write(to io.Writer, faults []fault) error {
	type group struct{ slot, kind, pattern string }
	rows := map[group][]fault{}
	var order []group
	n := 0
	for _, f := range faults {
		if s.slot != "" && f.slot != s.slot || s.kind != "" && f.kind != s.kind || s.kind == "" && f.within {
			continue
		}
		g := group{f.slot, f.kind, f.pattern}
		if rows[g] == nil {
			order = append(order, g)
		}
		rows[g] = append(rows[g], f)
		n++
	}
	slices.SortStableFunc(order, func(a, b group) int { return cmp.Compare(len(rows[b]), len(rows[a])) })
	w := bufio.NewWriter(to)
	fmt.Fprintf(w, "%d faults in %d rows", n, len(order))
	if s.rows < len(order) {
		fmt.Fprintf(w, "; the first %d", s.rows)
		order = order[:max(s.rows, 0)]
	}
	fmt.Fprintln(w)
	for _, g := range order {
		fmt.Fprintf(w, "\n%5d  %-8s %-8s %s\n", len(rows[g]), g.slot, g.kind, g.pattern)
		for _, f := range spread(rows[g], s.examples) {
			fmt.Fprintf(w, "       %s: %s\n", f.where, f.text)
			if f.want != "" || f.got != "" {
				fmt.Fprintf(w, "         want %s, got %s\n", orNone(f.want), orNone(f.got))
			}
		}
	}
	return w.Flush()
}

func orNone(s string) string { return cmp.Or(s, "nothing") }

// spread draws n faults evenly from all, none from the very ends.
func spread(all []fault, n int) []fault {
	if n >= len(all) {
		return all
	}
	var out []fault
	for i := range n {
		out = append(out, all[(2*i+1)*len(all)/(2*n)])
	}
	return out
}
