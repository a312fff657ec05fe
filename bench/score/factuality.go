package score

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

// A Sentence is a text with the targets that are asked about.
type Sentence struct {
	Text    string   `json:"text"` // Tokens, joined by blanks.
	Targets []Target `json:"targets"`
}

// A Target is a word that is asked about.
type Target struct {
	Span  [2]int `json:"span1"` // First token, and the one behind the last.
	Label Number `json:"label"`
}

// A Number is one that may stand in quotation marks.
type Number float64

// UnmarshalJSON implements json.Unmarshaler.
func (f *Number) UnmarshalJSON(b []byte) error {
	s := string(b)
	if unquoted, err := strconv.Unquote(s); err == nil {
		s = unquoted
	}
	n, err := strconv.ParseFloat(s, 64)
	*f = Number(n)
	return err
}

// A CertaintyAnswer is a value for one target.
type CertaintyAnswer struct {
	Line   int    `json:"line"`
	Target int    `json:"target"`
	Value  Number `json:"value"`
}

// CountFactuality counts sentence by sentence. A target without answer counts
// as 3, as the scorer has it.
func CountFactuality(sentences []Sentence, answers []CertaintyAnswer) []Counts {
	given := map[[2]int]float64{}
	for _, a := range answers {
		given[[2]int{a.Line, a.Target}] = float64(a.Value)
	}
	var out []Counts
	for n, s := range sentences {
		c := make(Counts, factualityCounts)
		for _, t := range s.Targets {
			x := float64(t.Label)
			y, ok := given[[2]int{n, t.Span[0]}]
			if !ok {
				y = 3
				c[unanswered]++
			}
			c.add(Counts{1, 0, math.Abs(x - y), math.Abs(3 - x), x, y, x * x, y * y, x * y})
		}
		out = append(out, c)
	}
	return out
}

// MeanError returns the mean absolute error.
func MeanError(c Counts) float64 { return c[absolute] / c[targets] }

// Pearson returns the correlation of gold and given, 0 where one is constant.
func Pearson(c Counts) float64 {
	n := c[targets]
	xx, yy := c[sumXX]-c[sumX]*c[sumX]/n, c[sumYY]-c[sumY]*c[sumY]/n
	if xx*yy <= 0 {
		return 0
	}
	return (c[sumXY] - c[sumX]*c[sumY]/n) / math.Sqrt(xx*yy)
}

// PrintedFactuality returns the sums as the scorer prints them.
func PrintedFactuality(c Counts) string {
	return fmt.Sprintf("targets %.0f  missing %.0f  MAE %.3f  r %.3f  (constant 3: MAE %.3f)\n",
		c[targets], c[unanswered], MeanError(c), Pearson(c), c[constant]/c[targets])
}
