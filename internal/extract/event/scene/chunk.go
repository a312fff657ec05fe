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

// OthersBy reports whether the "by" at token by belongs to another happening than
// the one that ends before token lo, or to what somebody says: "three were killed,
// and arrests were made | by the police", "an allegation made | by", "an
// announcement | by".
func (c *Scene) OthersBy(by, lo int) bool {
	n := by - 1
	if n > lo && c.S.Tokens[n].Tag.IsVerb() {
		n = c.GroupStart(n) - 1
		return n > lo && (Words().Noun.Has(c.S, n) || RoleWords().Word.Has(c.S, n))
	}
	return n > lo && RoleWords().Word.Has(c.S, n) && c.S.Tokens[n].Tag.IsNoun()
}

// OwnerAfter reports whether the words from token lo to hi name an owner: "the
// Northlandic | archbishop's | murder".
func (c *Scene) OwnerAfter(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if c.S.Tokens[i].Tag == syntax.POS {
			return true
		}
	}
	return false
}
