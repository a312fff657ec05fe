package main

import (
	"slices"

	"counterclaim/internal/extract/syntax/model"
)

// A perceptron is a table of weights in training, and the sums that average
// them over all examples.
type perceptron struct {
	weights []float32
	sums    []float32
	clock   float32
	seen    []uint8 // how often each feature was met, by hash, up to 255
	least   uint8   // features met less often learn nothing
}

// seenBits is the binary logarithm of how many counts of features are kept.
const seenBits = 24

// newPerceptron returns weights of zero.
func newPerceptron(least uint8) *perceptron {
	n := len(model.NewTable())
	return &perceptron{
		weights: make([]float32, n), sums: make([]float32, n),
		seen: make([]uint8, 1<<seenBits), least: least,
	}
}

// count notes that the features were met.
func (p *perceptron) count(features []uint32) {
	for _, f := range features {
		if n := &p.seen[f>>(32-seenBits)]; *n < 255 {
			*n++
		}
	}
}

// scores fills out with the score of each class.
func (p *perceptron) scores(features []uint32, out []float32) {
	clear(out)
	for _, f := range features {
		at := model.Slot(f)
		row := p.weights[at : at+len(out)]
		for c, w := range row {
			out[c] += w
		}
	}
}

// update moves the weights of the features towards class good and away from
// class bad.
func (p *perceptron) update(features []uint32, good, bad int) {
	for _, f := range features {
		if p.seen[f>>(32-seenBits)] < p.least {
			continue
		}
		at := model.Slot(f)
		p.weights[at+good]++
		p.sums[at+good] += p.clock
		p.weights[at+bad]--
		p.sums[at+bad] -= p.clock
	}
}

// table returns the averaged weights in bytes. The scale is set by the weight
// that one in clipOne exceeds, which are clipped. Weights are rounded to whole
// grains, most of them to none, so that they store well.
func (p *perceptron) table(grain int) model.Table {
	mean := make([]float32, len(p.weights))
	var sizes []float32
	for i, w := range p.weights {
		mean[i] = w - p.sums[i]/p.clock
		if a := max(mean[i], -mean[i]); a > 0 {
			sizes = append(sizes, a)
		}
	}
	t := model.NewTable()
	if len(sizes) == 0 {
		return t
	}
	const clipOne = 2000
	slices.Sort(sizes)
	most := 127 / grain
	scale := float32(most) / sizes[len(sizes)-1-len(sizes)/clipOne]
	for i, v := range mean {
		v = min(max(v*scale, float32(-most)), float32(most))
		if v > 0 {
			v += 0.5
		} else {
			v -= 0.5
		}
		t[i] = byte(int(v)*grain + model.Zero)
	}
	return t
}
