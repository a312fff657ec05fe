package score

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

// CountPolnear counts the answers to one text.
func CountPolnear(want []Gold, got []Given) Counts {
	c := make(Counts, polnearCounts)
	for role := range Roles {
		var g, p [][]Fragment
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
func countSpans(c Counts, g, p [][]Fragment) {
	c[inGold], c[inGiven] = float64(len(g)), float64(len(p))
	for _, x := range p {
		if slices.ContainsFunc(g, func(y []Fragment) bool { return slices.Equal(x, y) }) {
			c[exact]++
		}
		if slices.ContainsFunc(g, func(y []Fragment) bool { return Overlap(x, y) }) {
			c[givenOverlaps]++
		}
	}
	for _, x := range g {
		if slices.ContainsFunc(p, func(y []Fragment) bool { return Overlap(x, y) }) {
			c[goldOverlaps]++
		}
	}
}

// distinct returns spans without repetition.
func distinct(spans [][]Fragment) (out [][]Fragment) {
	seen := map[string]bool{}
	for _, s := range spans {
		if key := fmt.Sprint(s); !seen[key] {
			seen[key] = true
			out = append(out, s)
		}
	}
	return out
}

// Overlap reports whether two spans share a character.
func Overlap(a, b []Fragment) bool {
	return slices.ContainsFunc(a, func(x Fragment) bool {
		return slices.ContainsFunc(b, func(y Fragment) bool { return x[0] < y[1] && y[0] < x[1] })
	})
}

// agrees reports whether a whole attribution is right: cue and source overlap,
// and the contents share at least half of their characters. A source that gold
// does not name is not asked for.
func agrees(g Gold, a Given) bool {
	source, cue, content := slices.Concat(g[0]...), slices.Concat(g[1]...), slices.Concat(g[2]...)
	if !Overlap(a[1], cue) || len(source) > 0 && !Overlap(a[0], source) {
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

// ExactOf returns precision, recall and F1 of a role's spans to the letter.
func ExactOf(c Counts, role int) (p, r, f float64) {
	c = c[role*perRole:]
	p, r = Share(c[exact], c[inGiven]), Share(c[exact], c[inGold])
	return p, r, Harmonic(p, r)
}

// OverlapOf returns precision, recall and F1 of a role's spans that share words
// with the others'.
func OverlapOf(c Counts, role int) (p, r, f float64) {
	c = c[role*perRole:]
	p, r = Share(c[givenOverlaps], c[inGiven]), Share(c[goldOverlaps], c[inGold])
	return p, r, Harmonic(p, r)
}

// WholeOf returns the scores of whole attributions.
func WholeOf(c Counts) (p, r, f float64) {
	p, r = Share(c[wholeAgreed], c[wholeGiven]), Share(c[wholeAgreed], c[wholeGold])
	return p, r, Harmonic(p, r)
}

// PrintedPolnear returns the sums as the scorer prints them, to be compared.
func PrintedPolnear(c Counts) string {
	out := ""
	for i, name := range []string{"Source", "Cue", "Content"} {
		ep, er, ef := ExactOf(c, i)
		op, or, of := OverlapOf(c, i)
		out += fmt.Sprintf("%-8s exact P %5.1f R %5.1f F %5.1f   overlap P %5.1f R %5.1f F %5.1f   (%.0f answered, %.0f gold)\n",
			name, ep, er, ef, op, or, of, c[i*perRole+inGiven], c[i*perRole+inGold])
	}
	p, r, f := WholeOf(c)
	return out + fmt.Sprintf("whole    P %5.1f R %5.1f F %5.1f\n", p, r, f)
}
