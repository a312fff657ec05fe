package main

import (
	"math/rand/v2"
	"slices"
)

const (
	resamples = 1000
	seed      = 1
)

// counts are what one case adds to the sums of a benchmark.
type counts []float64

// A formula turns sums into a figure.
type formula func(counts) float64

// An estimate is a figure with its 95 % interval.
type estimate struct{ value, low, high float64 }

// total adds up the counts of cases.
func total(cases []counts) counts {
	if len(cases) == 0 {
		return nil
	}
	sums := make(counts, len(cases[0]))
	for _, c := range cases {
		sums.add(c)
	}
	return sums
}

func (c counts) add(other counts) {
	for i, n := range other {
		c[i] += n
	}
}

// bootstrap returns each formula's estimate over cases. All formulas see the
// same resamples. There is at least one case.
func bootstrap(cases []counts, formulas []formula) []estimate {
	draws := make([][]float64, len(formulas))
	random := rand.New(rand.NewPCG(seed, seed))
	sums := make(counts, len(cases[0]))
	for range resamples {
		clear(sums)
		for range cases {
			sums.add(cases[random.IntN(len(cases))])
		}
		for i, f := range formulas {
			draws[i] = append(draws[i], f(sums))
		}
	}
	all, out := total(cases), make([]estimate, len(formulas))
	for i, f := range formulas {
		slices.Sort(draws[i])
		out[i] = estimate{f(all), draws[i][resamples*25/1000], draws[i][resamples*975/1000-1]}
	}
	return out
}

// share returns a of b in percent, 0 of nothing.
func share(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return 100 * a / b
}

// harmonic returns the F1 of a precision and a recall.
func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}
