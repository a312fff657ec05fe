package scene

import (
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
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
	case "another", "other", "several", "some", "many", "few", "various", "numerous", "all", "both", "more", "same", "each", "every", "such", "own", "entire", "additional", "any", "mostly", "mainly", "so-called", "self-styled":
		return true
	}
	return false
}

// oneWho reports whether the word at i, an adjective by its tag, means people by
// itself: "the death of one | civilian"; "a priest" has an ending of an adjective.
func (c *Scene) oneWho(i int) bool {
	t := c.S.Tokens[i].Tag
	if !t.IsAdjective() {
		return false
	}
	alone := i+1 == len(c.S.Tokens) || !InChunk(&c.S.Tokens[i+1]) && c.S.Tokens[i+1].Tag != syntax.VBG
	if alone && i > 0 && (c.S.Tokens[i-1].Lower == "a" || c.S.Tokens[i-1].Lower == "an") {
		if n := c.NameAt(i); n != nil && n.Adjective && n.Actor.Kind == ledger.ActorState {
			return true // "Killed a | Northlander".
		}
	}
	_, who := GroupOf(c.S, i)
	if _, became := EffectOf(c.S, i); !who || became {
		return false // "Nine dead" tells what became of nine.
	}
	return t == syntax.JJS || alone
}

// IsEndState reports whether the word behind a noun says what became of those whom it
// means, and is not their name: "held the envoys | hostage".
func IsEndState(word string) bool {
	switch word {
	case "hostage", "captive", "dead":
		return true
	}
	return false
}

// alleged reports whether the word at i describes those who are named behind it, though
// the tagger takes it for a verb: "by | alleged Coast Front members".
func (c *Scene) alleged(i int) bool {
	if i == 0 || i+1 >= len(c.S.Tokens) || c.S.Tokens[i].Tag != syntax.VBD || c.S.Tokens[i-1].Tag != syntax.IN || !c.S.Tokens[i+1].Tag.IsNoun() {
		return false
	}
	switch c.S.Tokens[i].Lower {
	case "alleged", "suspected", "supposed", "presumed":
		return true
	}
	return false
}

// ShotAs reports whether the word behind "shot" shows it to be a verb, though the
// tagger may take it for a noun: "the rebels shot | and killed two men".
func ShotAs(next string) bool {
	switch next {
	case "and", "dead", "at", "down", "up":
		return true
	}
	return false
}

// Ended reports whether the phrase from lo up to its head only says what became of
// somebody: "took him | hostage".
func (c *Scene) Ended(lo, head int) bool {
	return lo == head && IsEndState(c.S.Tokens[head].Lower) && (lo == 0 || !IsArticle(c.S.Tokens[lo-1].Lower))
}

// DoneTo reports whether a verb or noun of killing or abduction stands right
// before the name at i, so that the name is a person's.
func (c *Scene) DoneTo(i int) bool {
	if i < 2 || c.SiteAt(i) != nil || c.NameAt(i) != nil {
		return false
	}
	if _, ok := EffectOf(c.S, i-1); ok || c.S.Tokens[i-1].Lower == "shot" {
		return c.S.Tokens[i-1].Tag.IsVerb()
	}
	return c.S.Tokens[i-1].Lower == "of" && IsEndNoun(c.S.Tokens[i-2].Lower)
}

// clockAt reports whether the word at i is of a time of day.
func (c *Scene) clockAt(i int) bool {
	q := c.QuantityAt(i)
	return q >= 0 && c.S.Quantities[q].Kind == number.Clock
}
