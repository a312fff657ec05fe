package main

import (
	"fmt"
	"maps"
	"slices"
)

// The relations of a pair of numbers, in the scorer's order.
var relations = []string{"contradicts", "supports", "incomparable"}

var relationOf = map[string]string{"SUPPORTS": "supports", "REFUTES": "contradicts", "NOT ENOUGH INFO": "incomparable"}

// What is counted for each relation: right, given, in gold. Behind the three
// relations stand the right ones of all, all pairs, and those without answer.
const (
	pairsRight   = 9
	pairsAll     = 10
	pairsMissing = 11
	numberCounts = 12
)

// A pair is a claim and its evidence, as far as it is needed to score.
type pair struct {
	ID    string `json:"unique_id"`
	Label string `json:"label"`
	Page  string `json:"page"`
}

// A pairAnswer is the relation that was given to a pair.
type pairAnswer struct {
	ID       string `json:"unique_id"`
	Relation string `json:"relation"`
}

// countNumbers counts pairs by the page that they are about: pairs of one page
// share their words.
func countNumbers(pairs []pair, answers []pairAnswer) []counts {
	given := map[string]string{}
	for _, a := range answers {
		given[a.ID] = a.Relation
	}
	pages := map[string]counts{}
	for _, p := range pairs {
		c := pages[p.Page]
		if c == nil {
			c = make(counts, numberCounts)
			pages[p.Page] = c
		}
		want, got := relationOf[p.Label], given[p.ID]
		c[pairsAll]++
		if got == "" {
			c[pairsMissing]++
		}
		if want == got {
			c[pairsRight]++
		}
		for i, r := range relations {
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
	var out []counts
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		out = append(out, pages[name])
	}
	return out
}

// relationScores returns precision, recall and F1 of a relation.
func relationScores(c counts, i int) (p, r, f float64) {
	p, r = share(c[3*i], c[3*i+1]), share(c[3*i], c[3*i+2])
	return p, r, harmonic(p, r)
}

// printedNumbers returns the sums as the scorer prints them.
func printedNumbers(c counts) string {
	out := ""
	for i, name := range relations {
		p, r, f := relationScores(c, i)
		out += fmt.Sprintf("%-13s P %5.1f  R %5.1f  F %5.1f  (%.0f answered, %.0f gold)\n", name, p, r, f, c[3*i+1], c[3*i+2])
	}
	return out + fmt.Sprintf("accuracy %.1f of %.0f; missing %.0f\n", share(c[pairsRight], c[pairsAll]), c[pairsAll], c[pairsMissing])
}
