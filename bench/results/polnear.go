package main

import (
	"fmt"
	"slices"
)

// What is counted for each role, in this order. Spans are told apart by where
// their fragments stand: one that occurs twice counts once.
const (
	inGold = iota
	inGiven
	exact
	givenOverlaps
	goldOverlaps
	perRole
)

// Behind the roles stand the whole attributions: of gold, given, agreed.
const (
	wholeGold = 3*perRole + iota
	wholeGiven
	wholeAgreed
	polnearCounts
)

// countPolnear counts the answers to one text.
func countPolnear(want []gold, got []given) counts {
	c := make(counts, polnearCounts)
	for role := range roles {
		var g, p [][]fragment
		for _, a := range want {
			g = append(g, a[role]...)
		}
		for _, a := range got {
			if len(a[role]) > 0 {
				p = append(p, a[role])
			}
		}
		countSpans(c[role*perRole:], distinct(g), distinct(p))
	}
	c[wholeGold], c[wholeGiven] = float64(len(want)), float64(len(got))
	used := make([]bool, len(want))
	for _, a := range got {
		for i, g := range want {
			if !used[i] && agrees(g, a) {
				used[i] = true
				c[wholeAgreed]++
				break
			}
		}
	}
	return c
}

// countSpans counts the spans of one role.
func countSpans(c counts, g, p [][]fragment) {
	c[inGold], c[inGiven] = float64(len(g)), float64(len(p))
	for _, x := range p {
		if slices.ContainsFunc(g, func(y []fragment) bool { return slices.Equal(x, y) }) {
			c[exact]++
		}
		if slices.ContainsFunc(g, func(y []fragment) bool { return overlap(x, y) }) {
			c[givenOverlaps]++
		}
	}
	for _, x := range g {
		if slices.ContainsFunc(p, func(y []fragment) bool { return overlap(x, y) }) {
			c[goldOverlaps]++
		}
	}
}

// distinct returns spans without repetition.
func distinct(spans [][]fragment) (out [][]fragment) {
	seen := map[string]bool{}
	for _, s := range spans {
		if key := fmt.Sprint(s); !seen[key] {
			seen[key] = true
			out = append(out, s)
		}
	}
	return out
}

func overlap(a, b []fragment) bool {
	return slices.ContainsFunc(a, func(x fragment) bool {
		return slices.ContainsFunc(b, func(y fragment) bool { return x[0] < y[1] && y[0] < x[1] })
	})
}

// agrees reports whether a whole attribution is right: cue and source overlap,
// and the contents share at least half of their characters. A source that gold
// does not name is not asked for.
func agrees(g gold, a given) bool {
	source, cue, content := slices.Concat(g[0]...), slices.Concat(g[1]...), slices.Concat(g[2]...)
	if !overlap(a[1], cue) || len(source) > 0 && !overlap(a[0], source) {
		return false
	}
	mine := map[int]bool{}
	for _, f := range a[2] {
		for i := f[0]; i < f[1]; i++ {
			mine[i] = true
		}
	}
	both, either := 0, len(mine)
	seen := map[int]bool{}
	for _, f := range content {
		for i := f[0]; i < f[1]; i++ {
			switch {
			case seen[i]:
			case mine[i]:
				both++
			default:
				either++
			}
			seen[i] = true
		}
	}
	return either > 0 && 2*both >= either
}

// exactOf and overlapOf return precision, recall and F1 of a role.
func exactOf(c counts, role int) (p, r, f float64) {
	c = c[role*perRole:]
	p, r = share(c[exact], c[inGiven]), share(c[exact], c[inGold])
	return p, r, harmonic(p, r)
}

func overlapOf(c counts, role int) (p, r, f float64) {
	c = c[role*perRole:]
	p, r = share(c[givenOverlaps], c[inGiven]), share(c[goldOverlaps], c[inGold])
	return p, r, harmonic(p, r)
}

func wholeOf(c counts) (p, r, f float64) {
	p, r = share(c[wholeAgreed], c[wholeGiven]), share(c[wholeAgreed], c[wholeGold])
	return p, r, harmonic(p, r)
}

// printed returns the sums as the scorer prints them, to be compared.
func printed(c counts) string {
	out := ""
	for i, name := range []string{"Source", "Cue", "Content"} {
		ep, er, ef := exactOf(c, i)
		op, or, of := overlapOf(c, i)
		out += fmt.Sprintf("%-8s exact P %5.1f R %5.1f F %5.1f   overlap P %5.1f R %5.1f F %5.1f   (%.0f answered, %.0f gold)\n",
			name, ep, er, ef, op, or, of, c[i*perRole+inGiven], c[i*perRole+inGold])
	}
	p, r, f := wholeOf(c)
	return out + fmt.Sprintf("whole    P %5.1f R %5.1f F %5.1f\n", p, r, f)
}
