package event

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
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
