package scene

import (
	"counterclaim/internal/extract/syntax"
)

// DateBefore reports whether a date ends before token i that a preposition stands
// before: "on 26 January | the front", but not "in the 26 January | attack".
func (c *Scene) DateBefore(i int) bool {
	if t := c.S.Tokens[i].Tag; c.InDate(i) || t == syntax.NN || t == syntax.NNS {
		return false
	}
	for i--; i >= 0 && c.InDate(i); {
		i--
	}
	return i >= 0 && c.S.Tokens[i].Tag == syntax.IN
}

// IsUnhelpful reports whether an adjective tells one of many, and not what.
func IsUnhelpful(word string) bool {
	switch word {
	case "another", "other", "several", "some", "many", "few", "various", "numerous", "all", "both", "more", "same", "each", "every", "such", "own", "entire", "additional", "any", "so-called", "self-styled":
		return true
	}
	return false
}
