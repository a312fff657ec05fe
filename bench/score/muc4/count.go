package muc4

import (
	"fmt"
	"maps"
	"slices"

	"counterclaim/bench/score"
)

// What is counted for each slot, in this order.
const (
	possible = iota
	actual
	right
	half
	perSlot
)

// Behind the slots stand the templates and the documents.
const (
	matched = (slotsMax+1)*perSlot + iota
	answered
	ofKey
	documents
	countsMax
)

// Count counts the response document by document. All documents of the key
// count, and no other.
func Count(response, key Documents) (out []score.Counts) {
	for _, doc := range slices.Sorted(maps.Keys(key)) {
		c := make(score.Counts, countsMax)
		c[documents], c[answered] = 1, float64(len(response[doc]))
		for _, m := range MatchTemplates(response[doc], key[doc]) {
			if m.Key >= 0 {
				c[ofKey]++
			}
			if m.Key >= 0 && m.Given >= 0 {
				c[matched]++
			}
			for slot, pairs := range m.Slots {
				countSlot(c[slot*perSlot:], pairs)
			}
		}
		out = append(out, c)
	}
	return out
}

func countSlot(c score.Counts, pairs []Pairing) {
	for _, p := range pairs {
		if p.Key >= 0 {
			c[possible]++
		}
		if p.Given >= 0 {
			c[actual]++
		}
		switch p.Score {
		case correct:
			c[right]++
		case partial:
			c[half]++
		}
	}
}

// OfSlot returns precision, recall and F of a slot.
func OfSlot(c score.Counts, slot int) (p, r, f float64) {
	return scores(c[slot*perSlot:][:perSlot])
}

// OfAll returns precision, recall and F over all slots.
func OfAll(c score.Counts) (p, r, f float64) {
	sum := make(score.Counts, perSlot)
	for slot := range slotsMax + 1 {
		for i := range sum {
			sum[i] += c[slot*perSlot+i]
		}
	}
	return scores(sum)
}

func scores(c score.Counts) (p, r, f float64) {
	good := c[right] + .5*c[half]
	if c[possible] > 0 {
		r = good / c[possible]
	}
	if c[actual] > 0 {
		p = good / c[actual]
	}
	if p+r > 0 {
		f = 100 * 2 * p * r / (p + r)
	}
	return 100 * p, 100 * r, f
}

// Templates returns how many templates were matched, answered, and asked for.
func Templates(c score.Counts) (match, answer, key float64) {
	return c[matched], c[answered], c[ofKey]
}

// Printed returns the sums as the scorer prints them.
func Printed(c score.Counts) string {
	out := ""
	for slot := firstSlot; slot <= slotsMax; slot++ {
		p, r, f := OfSlot(c, slot)
		out += fmt.Sprintf("%2d %-24s R %5.1f  P %5.1f  F %5.1f\n", slot, SlotNames[slot], r, p, f)
	}
	p, r, f := OfAll(c)
	return out + fmt.Sprintf("documents %.0f  templates matched/answered/key [%.0f, %.0f, %.0f]\n", c[documents], c[matched], c[answered], c[ofKey]) +
		fmt.Sprintf("ALL                         R %5.1f  P %5.1f  F %5.1f\n", r, p, f)
}
