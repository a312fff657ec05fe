package score

import (
	"math/rand/v2"
	"slices"
)

const (
	resamples = 1000
	seed      = 1
)

// Counts are what one case adds to the sums of a benchmark.
type Counts []float64

// A Formula turns sums into a figure.
type Formula func(Counts) float64

// An Estimate is a figure with its 95 % interval.
type Estimate struct{ Value, Low, High float64 }

// Total adds up the counts of cases.
func Total(cases []Counts) Counts {
	if len(cases) == 0 {
		return nil
	}
	sums := make(Counts, len(cases[0]))
	for _, c := range cases {
		sums.add(c)
	}
	return sums
}

func (c Counts) add(other Counts) {
	for i, n := range other {
		c[i] += n
	}
}

// Bootstrap returns each formula's estimate over cases. All formulas see the
// same resamples. There is at least one case.
func Bootstrap(cases []Counts, formulas []Formula) []Estimate {
	draws := make([][]float64, len(formulas))
	random := rand.New(rand.NewPCG(seed, seed))
	sums := make(Counts, len(cases[0]))
	for range resamples {
		clear(sums)
		for range cases {
			sums.add(cases[random.IntN(len(cases))])
		}
		for i, f := range formulas {
			draws[i] = append(draws[i], f(sums))
		}
	}
	all, out := Total(cases), make([]Estimate, len(formulas))
	for i, f := range formulas {
		slices.Sort(draws[i])
		out[i] = Estimate{f(all), draws[i][resamples*25/1000], draws[i][resamples*975/1000-1]}
	}
	return out
}

// Share returns a of b in percent, 0 of nothing.
func Share(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return 100 * a / b
}

// Harmonic returns the F1 of a precision and a recall.
func Harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
