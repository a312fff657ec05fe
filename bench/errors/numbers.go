package main

import (
	"cmp"
	"regexp"

	"counterclaim/bench/score"
)

// figures match what the sentence of a comparison says of the pair at hand.
var figures = regexp.MustCompile(`\d[\d,.]*\d|\d|“[^”]*”`)

// numberFaults compares relations. The slot is the relation that people gave,
// the kind what was answered, and the pattern the sentence of the comparison that
// decided, its figures and words left out.
func numberFaults(in input) ([]fault, error) {
	pairs, err := score.ReadLines[score.Pair](in.gold[0])
	if err != nil {
		return nil, err
	}
	answers, err := score.ReadLines[score.PairAnswer](in.answers)
	if err != nil {
		return nil, err
	}
	given := map[string]score.PairAnswer{}
	for _, a := range answers {
		given[a.ID] = a
	}
	var out []fault
	for _, p := range pairs {
		want, got := score.RelationOf[p.Label], given[p.ID]
		if want == got.Relation {
			continue
		}
		out = append(out, fault{
			slot: want, kind: cmp.Or(got.Relation, "no answer"),
			pattern: cmp.Or(figures.ReplaceAllString(got.Why, "#"), "no figures were set side by side"),
			where:   p.ID, text: p.Claim + " ⇔ " + p.Evidence,
		})
	}
	return out, nil
}
