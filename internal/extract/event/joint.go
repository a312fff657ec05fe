package event

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// joint reports whether the end that token i tells is told of the same people
// together with another: "48 killed and injured", "killed or wounded 48". Then
// nobody says how many came to which.
func (c *reading) joint(i int) bool {
	return c.twoEnds(i, i+2) && c.QuantityAt(min(i+3, len(c.S.Tokens)-1)) < 0 ||
		c.twoEnds(i-2, i) && c.QuantityAt(max(i-3, 0)) < 0
}

// twoEnds reports whether tokens lo and hi tell different ends, and a word between
// them joins the two.
func (c *reading) twoEnds(lo, hi int) bool {
	if lo < 0 || hi >= len(c.S.Tokens) {
		return false
	}
	switch c.S.Tokens[lo+1].Lower {
	case "and", "or", "&", "/":
	default:
		return false
	}
	e, ok := scene.EffectOf(c.S, lo)
	f, ok2 := scene.EffectOf(c.S, hi)
	return ok && ok2 && e != f && c.S.Tokens[lo].Tag == c.S.Tokens[hi].Tag
}

// atMost returns what a count of several ends together says of each: it is no
// more than that.
func atMost(r ledger.Range) ledger.Range {
	return ledger.Range{High: r.High, Said: r.Said}
}
