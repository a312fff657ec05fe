package person

import (
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// NamesPlace reports whether the name from token lo up to its head is a place's or a
// thing's, by its last word or by the word before it: "First Avenue West", "the
// newspaper | North Star".
func NamesPlace(c *scene.Scene, lo, head int) bool {
	w := c.S.Tokens[head].Lower
	if lo < head && (scene.IsPlaceNoun(w) || scene.IsDirection(w)) || w == "no." || w == "department" || w == "neighborhood" || w == "canton" {
		return true
	}
	return lo > 0 && scene.RoleWords().Thing.Has(c.S, lo-1) && !scene.RoleWords().Status.Has(c.S, lo-1) && !scene.RoleWords().Title.Has(c.S, lo-1)
}

// OnlyName reports whether the words are a name and hold no article or calling, as
// "the mayor" and "Mayor Testa" do.
func OnlyName(words string) bool {
	for _, w := range strings.Fields(strings.ToLower(words)) {
		if scene.IsArticle(w) || scene.RoleWords().Status.HasWord(w) || scene.RoleWords().Title.HasWord(w) || scene.Words().Group.HasWord(w) {
			return false
		}
	}
	return true
}

// Label reports whether the word at i opens the name of the speaker that stands in
// brackets before the sentence: "[Reporter] How many were killed?".
func Label(c *scene.Scene, i int) bool {
	return i > 0 && i-1 <= c.Open && c.S.Tokens[i-1].Tag == syntax.LRB
}

// NamedAs returns where the name begins that the words behind a phrase, which ends
// before token i, give: "a guard | named Testa", "a vendor | identified as Ada Holm";
// -1 if they give none.
func NamedAs(c *scene.Scene, i int) int {
	if i < len(c.S.Tokens) && c.S.Tokens[i].Lower == "," {
		i++
	}
	if i+1 >= len(c.S.Tokens) {
		return -1
	}
	switch c.S.Tokens[i].Lower {
	case "named", "called":
		return i + 1
	case "identified", "known":
		for j := i + 1; j < len(c.S.Tokens)-1 && j <= i+2; j++ {
			if c.S.Tokens[j].Lower == "as" {
				return j + 1
			}
		}
	}
	return -1
}

// Titled reports whether the nouns from token i on are a calling with the name of
// who has it: "labor leader | Elmo Testa".
func Titled(c *scene.Scene, i int) bool {
	_, head := c.ChunkRight(i)
	if head < 0 || !c.S.Tokens[head].Tag.IsProper() {
		return false
	}
	for head > i && c.S.Tokens[head-1].Tag.IsProper() {
		head--
	}
	return head > i && (scene.RoleWords().Status.Has(c.S, head-1) || scene.RoleWords().Title.Has(c.S, head-1))
}

// IsAge reports whether the figure from token lo up to hi is the age of the person
// named before it: "killing Elmo Testa, | 42 |; Ada Holm, | 19 |, and a nurse".
func IsAge(c *scene.Scene, lo, hi int) bool {
	return lo > 1 && hi < len(c.S.Tokens) && c.S.Tokens[lo-1].Lower == "," && (c.S.Tokens[lo-2].Tag.IsProper() || lo > 2 && c.S.Tokens[lo-3].Tag.IsProper() && c.S.Tokens[lo-2].Tag.IsNoun()) && scene.IsMark(&c.S.Tokens[hi])
}

// OneOf reports whether a name and a description, or two descriptions of one
// person, stand side by side.
func OneOf(v, w ledger.Victim) bool {
	return !v.Many && !w.Many && (v.Name == "" || w.Name == "")
}

// Describe puts a name and its description together.
func Describe(v, w ledger.Victim) ledger.Victim {
	if v.Name == "" {
		v.Name = w.Name
	}
	if v.Description == "" || w.Description != "" && w.Group != ledger.GroupPeople && v.Group == ledger.GroupPeople {
		v.Description = w.Description
	}
	if v.Group == ledger.GroupPeople {
		v.Group = w.Group
	}
	v.Former = v.Former || w.Former
	if v.Nation.IsZero() {
		v.Nation = w.Nation
	}
	return v
}
