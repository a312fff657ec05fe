package main

import (
	"fmt"
	"math"
	"strconv"
)

// What is summed over the targets of a sentence, x being gold and y given.
const (
	targets = iota
	unanswered
	absolute
	constant // Error of always saying 3.
	sumX
	sumY
	sumXX
	sumYY
	sumXY
	factualityCounts
)

// A sentence has targets, each with a first token and how certain it is.
type sentence struct {
	Targets []struct {
		Span  [2]int      `json:"span1"`
		Label jsonFloat64 `json:"label"`
	} `json:"targets"`
}

// A jsonFloat64 is a number that may stand in quotation marks.
type jsonFloat64 float64

// UnmarshalJSON implements json.Unmarshaler.
func (f *jsonFloat64) UnmarshalJSON(b []byte) error {
	s := string(b)
	if unquoted, err := strconv.Unquote(s); err == nil {
		s = unquoted
	}
	n, err := strconv.ParseFloat(s, 64)
	*f = jsonFloat64(n)
	return err
}

// A certaintyAnswer is a value for one target.
type certaintyAnswer struct {
	Line   int         `json:"line"`
	Target int         `json:"target"`
	Value  jsonFloat64 `json:"value"`
}

// countFactuality counts sentence by sentence. A target without answer counts
// as 3, as the scorer has it.
func countFactuality(sentences []sentence, answers []certaintyAnswer) []counts {
	given := map[[2]int]float64{}
	for _, a := range answers {
		given[[2]int{a.Line, a.Target}] = float64(a.Value)
	}
	var out []counts
	for n, s := range sentences {
		c := make(counts, factualityCounts)
		for _, t := range s.Targets {
			x := float64(t.Label)
			y, ok := given[[2]int{n, t.Span[0]}]
			if !ok {
				y = 3
				c[unanswered]++
			}
			c.add(counts{1, 0, math.Abs(x - y), math.Abs(3 - x), x, y, x * x, y * y, x * y})
		}
		out = append(out, c)
	}
	return out
}

func meanError(c counts) float64 { return c[absolute] / c[targets] }

// pearson returns the correlation of gold and given, 0 where one is constant.
func pearson(c counts) float64 {
	n := c[targets]
	xx, yy := c[sumXX]-c[sumX]*c[sumX]/n, c[sumYY]-c[sumY]*c[sumY]/n
	if xx*yy <= 0 {
		return 0
	}
	return (c[sumXY] - c[sumX]*c[sumY]/n) / math.Sqrt(xx*yy)
}

// printedFactuality returns the sums as the scorer prints them.
func printedFactuality(c counts) string {
	return fmt.Sprintf("targets %.0f  missing %.0f  MAE %.3f  r %.3f  (constant 3: MAE %.3f)\n",
		c[targets], c[unanswered], meanError(c), pearson(c), c[constant]/c[targets])
}
