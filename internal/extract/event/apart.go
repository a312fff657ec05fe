package event

import (
	"slices"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// apart reports whether the words set h apart from what the text tells before:
// "another strike", "in a separate attack", "elsewhere", "on other nights".
func (c *reading) apart(h *happening) bool {
	for _, t := range h.triggers {
		for j := max(0, t.lo-1); j < t.token && t.noun; j++ {
			if scene.SetsApart(c.S.Tokens[j].Lower) && c.Holder[j] == c.Holder[t.token] {
				return true
			}
		}
	}
	head := h.head().token
	if h.apart || c.answered(h.head()) || c.answers(head) || c.countless(h.head()) || c.ownDeeds(h) {
		return true
	}
	for j := range c.S.Tokens {
		t := &c.S.Tokens[j]
		if !c.Near(j, head) {
			continue
		}
		switch t.Lower {
		case "elsewhere", "separately":
			return true
		}
		// "On another night", "in a separate incident": the noun behind it is a
		// time or a word for any happening.
		if scene.SetsApart(t.Lower) && j+1 < len(c.S.Tokens) && c.OccasionNoun(j+1) && t.Tag != syntax.RB {
			return true
		}
	}
	return false
}

// answers reports whether what the word at token v tells is the answer to another
// happening: "the army responded by | shelling the town".
func (c *reading) answers(v int) bool {
	for j := v - 1; j > 0 && j >= v-5 && c.Near(j, v); j-- {
		if l := c.S.Tokens[j].Lemma; l == "respond" || l == "retaliate" {
			w := c.S.Tokens[j+1].Lower
			return w == "by" || w == "with"
		}
	}
	return false
}

// answered reports whether another happening is told as the answer to what trigger t
// names: "a response to | rocket attacks by the front".
func (c *reading) answered(t *trigger) bool {
	if !t.noun || t.definite || t.lo < 2 {
		return false
	}
	switch c.S.Tokens[t.lo-2].Lemma {
	case "response", "retaliation", "reprisal", "revenge", "answer":
		return c.S.Tokens[t.lo-1].Lower == "to" || c.S.Tokens[t.lo-1].Lower == "for"
	}
	return false
}

// ownDeeds reports whether those who speak tell of several deeds of theirs, which need
// not be those told before: "the front said that its attacks were a warning".
func (c *reading) ownDeeds(h *happening) bool {
	t := h.head()
	return t.plural && c.S.Tokens[t.lo].Tag == syntax.PRPS &&
		slices.ContainsFunc(h.roles.Perpetrators, func(p ledger.Perpetrator) bool { return p.Standing == ledger.StandingClaimed })
}

// countlessFrom is how many happenings are more than one incident has.
const countlessFrom = 100

// countless reports whether trigger t counts the happenings of a whole campaign:
// "nearly 2,000 air raids".
func (c *reading) countless(t *trigger) bool {
	for i := t.lo; i < t.token && t.noun && t.plural; i++ {
		if q := c.QuantityAt(i); q >= 0 {
			n := c.S.Quantities[q].Range
			for _, of := range [3]*int{n.Low, n.Best, n.High} {
				if of != nil && *of >= countlessFrom {
					return true
				}
			}
		}
	}
	return false
}
