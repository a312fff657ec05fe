package person

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// NameStart returns where the name that ends the phrase begins; the end of the
// phrase if it ends in no name.
func NameStart(c *scene.Scene, lo, hi int) int {
	i := hi
	for i > lo {
		t := &c.S.Tokens[i-1]
		if scene.IsParticle(t.Lower) && i < hi {
			i--
			continue
		}
		if !t.Tag.IsProper() || scene.RoleWords().Status.Has(c.S, i-1) || scene.RoleWords().Title.Has(c.S, i-1) || scene.RoleWords().General.Has(c.S, i-1) {
			break
		}
		if n := c.NameAt(i - 1); n != nil && n.Adjective {
			break
		}
		if _, listed := scene.GroupOf(c.S, i-1); listed {
			break
		}
		i--
	}
	for i < hi && scene.IsParticle(c.S.Tokens[i].Lower) {
		i++
	}
	return i
}

// Pronoun returns the person whom the pronoun beside the verb at v stands for, as
// a victim; false if there is none.
func Pronoun(c *scene.Scene, i int, effect ledger.Effect) (ledger.Victim, bool) {
	if i < 0 || i >= len(c.S.Tokens) || c.S.Tokens[i].Tag != syntax.PRP {
		return ledger.Victim{}, false
	}
	switch c.S.Tokens[i].Lower {
	case "he", "him", "she", "her":
	default:
		return ledger.Victim{}, false
	}
	m, e := c.P.MentionAt(c.S, i)
	if m == nil || e == nil || !e.Person || e.Name == "" || !OnlyName(e.Name) {
		return ledger.Victim{}, false
	}
	return ledger.Victim{Name: e.Name, Group: ledger.GroupPeople, Count: ledger.Exactly(1), Effect: effect, Passage: c.P.Passage(c.S, i, i+1)}, true
}

// AmongBefore reports whether "among the" leads up to the word at i.
func AmongBefore(c *scene.Scene, i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if c.S.Tokens[j].Lower == "among" {
			return true
		}
	}
	return false
}
