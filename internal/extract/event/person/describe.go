package person

import (
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// Empty reports whether the word stands for people without telling who.
func Empty(word string) bool {
	switch word {
	case "casualties", "casualty", "lives", "life", "hundreds", "thousands", "dozens", "others", "other", "one", "ones", "victim", "victims", "body", "bodies",
		"death", "deaths", "corpse", "corpses", "toll", "fatalities", "rest", "number", "target", "targets", "remains":
		return true
	}
	return false
}

// TakesOf reports whether the noun at i says little without what follows "of".
func TakesOf(c *scene.Scene, i int) bool {
	switch c.S.Tokens[i].Lemma {
	case "member", "leader", "president", "head", "chief", "director", "secretary", "group", "mayor", "governor":
		return true
	}
	return false
}

// Group returns the group of the people whom the words from lo up to hi
// describe, "" if they describe none.
func Group(c *scene.Scene, lo, hi int) ledger.Group {
	var out ledger.Group
	for i := hi - 1; i >= lo; i-- {
		if c.S.Tokens[i].Tag == syntax.POS && out != "" {
			break // "The mayor's | son" is no official.
		}
		if g, n := scene.RoleWords().Status.At(c.S, max(lo, i-1)); n == 2 && i > lo {
			out = ledger.Group(g) // "Secretary general" is no general.
			break
		}
		if g, n := scene.RoleWords().Status.At(c.S, i); n > 0 {
			out = ledger.Group(g)
			break
		}
		if g, ok := scene.GroupOf(c.S, i); ok {
			if out == "" || out == ledger.GroupPeople {
				out = g
			}
			if g != ledger.GroupPeople {
				break
			}
			continue
		}
		if n := c.NameAt(i); n != nil && n.Adjective && n.Actor.Kind == ledger.ActorState && i == hi-1 && strings.HasSuffix(c.S.Tokens[i].Lower, "s") {
			return ledger.GroupPeople // "Two Mexicans".
		}
		if out == "" && (scene.RoleWords().Title.Has(c.S, i) || scene.RoleWords().General.Has(c.S, i)) {
			out = ledger.GroupPeople
		}
		if out == "" && (i < hi-1 || c.S.Tokens[i].Tag == syntax.NN || c.S.Tokens[i].Tag == syntax.NNS) {
			return "" // "Police cars", "a terrorist attack" are nobody.
		}
	}
	if out == "" {
		return ""
	}
	switch head := c.S.Tokens[hi-1].Lemma; head {
	case "officer", "leader", "official", "guard", "member", "employee", "agent", "director", "commander", "chief", "colonel", "general", "captain", "lieutenant", "sergeant", "major", "corporal":
		for i := max(0, lo-1); i < min(len(c.S.Tokens), hi+4); i++ {
			if out == ledger.GroupSoldiers && head != "officer" && head != "commander" && !ofPolice(c, i) {
				continue
			}
			if g, n := scene.RoleWords().StatusOf.At(c.S, i); n > 0 && i != hi-1 {
				return ledger.Group(g)
			}
		}
	}
	return out
}

// ofPolice reports whether the word at i makes a rank one of the police.
func ofPolice(c *scene.Scene, i int) bool {
	g, n := scene.RoleWords().StatusOf.At(c.S, i)
	return n > 0 && g == string(ledger.GroupPolice)
}

// Former reports whether the words say that they tell of the past: "former",
// "retired", "ex-".
func Former(c *scene.Scene, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if w := c.S.Tokens[i].Lower; w == "former" || w == "retired" || w == "ex" || strings.HasPrefix(w, "ex-") {
			return true
		}
	}
	return false
}
