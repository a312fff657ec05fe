package main

import (
	"fmt"
	"math"
	"strings"

	"counterclaim/bench/score"
)

// signMin is by how much a sign must differ to count as a fault.
const signMin = 1

// factualityFaults compares signs. The slot is what people gave, rounded; the
// kind what was answered; the pattern the word before the target, which often
// decides.
func factualityFaults(in input) ([]fault, error) {
	sentences, err := score.ReadLines[score.Sentence](in.gold[0])
	if err != nil {
		return nil, err
	}
	answers, err := score.ReadLines[score.CertaintyAnswer](in.answers)
	if err != nil {
		return nil, err
	}
	given := map[[2]int]float64{}
	for _, a := range answers {
		given[[2]int{a.Line, a.Target}] = float64(a.Value)
	}
	var out []fault
	for n, s := range sentences {
		words := strings.Split(s.Text, " ") // As bench/factuality counts tokens.
		for _, t := range s.Targets {
			want := float64(t.Label)
			got, ok := given[[2]int{n, t.Span[0]}]
			if !ok {
				got = 3 // As the scorer has it.
			}
			if math.Abs(want-got) < signMin || t.Span[0] < 0 || t.Span[0] >= len(words) {
				continue
			}
			before := "at the beginning"
			if t.Span[0] > 0 {
				before = "after " + quote(strings.ToLower(words[t.Span[0]-1]))
			}
			marked := append(append(append([]string{}, words[:t.Span[0]]...), "⟦"+words[t.Span[0]]+"⟧"), words[t.Span[0]+1:]...)
			out = append(out, fault{
				slot: fmt.Sprintf("%+.0f", math.Round(want)+0), kind: fmt.Sprintf("got %+.0f", math.Round(got)+0), pattern: before,
				where: fmt.Sprintf("line %d", n+1), text: strings.Join(marked, " "),
				want: fmt.Sprintf("%.1f", want), got: fmt.Sprintf("%.1f", got),
			})
		}
	}
	return out, nil
}
