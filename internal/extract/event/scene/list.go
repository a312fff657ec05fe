package scene

import (
	"counterclaim/internal/extract/syntax"
)

// ListItem reports whether a list goes on behind the mark at i: no verb tells
// something new before the next such mark.
func (c *Scene) ListItem(i int) bool {
	for j := i + 1; j < len(c.S.Tokens); j++ {
		t := &c.S.Tokens[j]
		switch {
		case t.Tag == syntax.COLON || t.Tag == syntax.PERIOD || t.Tag.IsWh():
			return j > i+1
		case t.Tag.IsFinite() && t.Rel != syntax.Amod:
			return false
		}
	}
	return true
}

// listFar is how many tokens before its last item a list may begin.
const listFar = 80

// ListStart returns where the list begins whose last item stands from start on:
// "| the mayor; his son, Ivo; and a guard, were killed"; start if there is none.
func (c *Scene) ListStart(start int) int {
	if start < 2 || start >= len(c.S.Tokens) || c.S.Tokens[start-1].Lower != ";" || c.S.Tokens[start].Lower != "and" {
		return start
	}
	for i, far := start-2, start-listFar; i >= c.Open && i >= far; i-- {
		switch t := &c.S.Tokens[i]; {
		case t.Lower == ";":
			start = i + 1
		case t.Tag.IsFinite() && t.Rel != syntax.Amod || t.Tag == syntax.PERIOD || t.Tag == syntax.COLON:
			return start
		case i == c.Open:
			start = i
		}
	}
	return start
}

// OfParticiple reports whether the phrase that begins at token lo is the object of
// a form in -ing behind another noun: "the officers guarding | his home".
func (c *Scene) OfParticiple(lo int) bool {
	i := lo - 1
	for i > 0 && (IsArticle(c.S.Tokens[i].Lower) || c.S.Tokens[i].Tag == syntax.PRPS || c.QuantityAt(i) >= 0) {
		i--
	}
	if i < 1 || c.S.Tokens[i].Tag != syntax.VBG || !c.S.Tokens[i-1].Tag.IsNoun() || c.InDate(i-1) {
		return false
	}
	return c.S.Tokens[i].Lower != "including" && c.S.Tokens[i].Lower != "following"
}

// ThingAt reports whether the noun at i, alone or with the word before it, is listed
// as a thing that can be hit.
func (c *Scene) ThingAt(i int) bool {
	if RoleWords().Thing.Has(c.S, i) {
		return true
	}
	if i == 0 {
		return false
	}
	_, n := RoleWords().Thing.At(c.S, i-1)
	return n == 2
}

// Spared reports whether the word at i says that nothing came to its subject: "was
// unharmed", "were not hurt".
func (c *Scene) Spared(i int) bool {
	t := &c.S.Tokens[i]
	if IsUnharmed(t.Lower) {
		return true
	}
	switch t.Lower {
	case "injured", "hurt", "harmed", "wounded":
		return i > 1 && c.S.Tokens[i-1].Lower == "not" && IsBe(c.S.Tokens[i-2].Lower)
	}
	return false
}

// AimedAt reports whether the verb at v says that its subject is what the happening,
// whose words begin at lo, was aimed at: "has been | the target of | ten attacks".
func (c *Scene) AimedAt(v, lo int) bool {
	if !IsBe(c.S.Tokens[v].Lower) {
		return false
	}
	for i := v + 1; i < lo; i++ {
		if w := c.S.Tokens[i].Lower; w == "target" || w == "object" || w == "victim" || w == "targets" || w == "victims" {
			return true
		}
	}
	return false
}

// BreaksGlass reports whether the verb at i is one of breaking windows: "broke the
// windows of three stores".
func (c *Scene) BreaksGlass(i int) bool {
	if t := &c.S.Tokens[i]; t.Lemma != "break" && t.Lower != "broke" || !t.Tag.IsVerb() {
		return false
	}
	_, head := c.ChunkRight(i + 1)
	return head > i && (c.S.Tokens[head].Lower == "windows" || c.S.Tokens[head].Lower == "glass" || c.S.Tokens[head].Lower == "window")
}

// BringsDown reports whether the verb at i is one of making something built fall: "brought
// down four pylons".
func (c *Scene) BringsDown(i int) bool {
	if i+1 >= len(c.S.Tokens) || !c.S.Tokens[i].Tag.IsVerb() || c.S.Tokens[i+1].Lower != "down" {
		return false
	}
	switch c.S.Tokens[i].Lemma {
	case "bring", "knock", "tear", "cut", "pull", "topple":
	default:
		return false
	}
	if c.Passive(i) {
		return c.ThingAt(max(0, c.GroupStart(i)-1))
	}
	_, head := c.ChunkRight(i + 2)
	return head > i && c.ThingAt(head)
}

// itFar is how far before "it" the thing may stand that it means.
const itFar = 30

// ItBefore returns the noun for a thing that "it" before the verb group at token i
// stands for, the last one before it in the sentence; -1 if there is none.
func (c *Scene) ItBefore(i int) int {
	if i < 2 || c.S.Tokens[i-1].Lower != "it" {
		return -1
	}
	for j := i - 2; j >= c.Open && j >= i-itFar; j-- {
		if c.S.Tokens[j].Tag.IsNoun() && RoleWords().Thing.Has(c.S, j) {
			return j
		}
	}
	return -1
}
