package score

import (
	"fmt"
	"maps"
	"slices"
)

// Relations are those of a pair of numbers, in the scorer's order.
var Relations = []string{"contradicts", "supports", "incomparable"}

// RelationOf names the relation of each label.
var RelationOf = map[string]string{"SUPPORTS": "supports", "REFUTES": "contradicts", "NOT ENOUGH INFO": "incomparable"}

// What is counted for each relation: right, given, in gold. Behind the three
// relations stand the right ones of all, all pairs, and those without answer.
const (
	PairsRight   = 9
	PairsAll     = 10
	pairsMissing = 11
	numberCounts = 12
)

// A Pair is a claim and its evidence, with the relation that people gave them.
type Pair struct {
	ID    string `json:"unique_id"`
	Label string `json:"label"`
	Page  string `json:"page"`

	Claim    string `json:"claim"`
	Evidence string `json:"evidence"`
}

// A PairAnswer is the relation that was given to a pair.
type PairAnswer struct {
	ID       string `json:"unique_id"`
	Relation string `json:"relation"`
	Why      string `json:"why"` // The comparison that decided, if one did.
}

// CountNumbers counts pairs by the page that they are about: pairs of one page
// share their words.
func CountNumbers(pairs []Pair, answers []PairAnswer) []Counts {
	given := map[string]string{}
	for _, a := range answers {
		given[a.ID] = a.Relation
	}
	pages := map[string]Counts{}
	for _, p := range pairs {
		c := pages[p.Page]
		if c == nil {
			c = make(Counts, numberCounts)
			pages[p.Page] = c
		}
		want, got := RelationOf[p.Label], given[p.ID]
		c[PairsAll]++
		if got == "" {
			c[pairsMissing]++
		}
		if want == got {
			c[PairsRight]++
		}
		for i, r := range Relations {
			if want == r && got == r {
				c[3*i]++
			}
			if got == r {
				c[3*i+1]++
			}
			if want == r {
				c[3*i+2]++
			}
		}
	}
	var out []Counts
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		out = append(out, pages[name])
	}
	return out
}

// RelationScores returns precision, recall and F1 of a relation.
func RelationScores(c Counts, i int) (p, r, f float64) {
	p, r = Share(c[3*i], c[3*i+1]), Share(c[3*i], c[3*i+2])
	return p, r, Harmonic(p, r)
}

// PrintedNumbers returns the sums as the scorer prints them.
func PrintedNumbers(c Counts) string {
	out := ""
	for i, name := range Relations {
		p, r, f := RelationScores(c, i)
		out += fmt.Sprintf("%-13s P %5.1f  R %5.1f  F %5.1f  (%.0f answered, %.0f gold)\n", name, p, r, f, c[3*i+1], c[3*i+2])
	}
	return out + fmt.Sprintf("accuracy %.1f of %.0f; missing %.0f\n", Share(c[PairsRight], c[PairsAll]), c[PairsAll], c[pairsMissing])
}
