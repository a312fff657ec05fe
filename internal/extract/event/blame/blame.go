package blame

import (
	"strings"

	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
)

// DoersBefore reports whether words for those who did a happening, or were taken for it,
// stand before token i in its clause: "the attackers are believed to be | members of",
// "those arrested are", "the group was made up of".
func DoersBefore(c *scene.Scene, i int) bool {
	for j := i - 1; j > c.Open && j >= i-12 && c.Segment[j] == c.Segment[i]; j-- {
		t := &c.S.Tokens[j]
		if how, n := scene.RoleWords().Culprit.At(c.S, j); n > 0 && how == "always" {
			return true
		}
		switch t.Lower {
		case "arrested", "detained", "captured", "responsible":
			if w := c.S.Tokens[j-1].Lower; w == "those" || w == "persons" {
				return true
			}
		case "up", "composed", "consisted", "formed":
			return groupBefore(c, j)
		case "themselves", "himself", "herself":
			if w := c.S.Tokens[j-1].Lower; w == "identified" || w == "identifying" {
				return true
			}
		case ".", ";", "against":
			return false
		}
	}
	return false
}

// groupBefore reports whether "the group" or its like stands shortly before token i.
func groupBefore(c *scene.Scene, i int) bool {
	for k := i - 1; k > c.Open && k > i-6; k-- {
		if scene.IsSome(c.S.Tokens[k].Lemma) {
			return c.S.Tokens[k-1].Lower == "the"
		}
	}
	return false
}

// Called reports whether what begins at token lo is the name behind "a gang called".
func Called(c *scene.Scene, lo int) bool {
	i := lo - 1
	for i > 1 && (scene.IsArticle(c.S.Tokens[i].Lower) || c.S.Tokens[i].Tag == syntax.LQUOTE) {
		i--
	}
	if i < 1 {
		return false
	}
	if IsCalled(c.S.Tokens[i].Lower) {
		return scene.RoleWords().Body.Has(c.S, i-1) || scene.IsSome(c.S.Tokens[i-1].Lemma)
	}
	return false
}

// IsCalled reports whether the word leads from a body to the name that it is given.
func IsCalled(word string) bool { return word == "called" || word == "named" || word == "styled" }

// ChargesThat reports whether the verb at v is the active one of "charged that".
func ChargesThat(c *scene.Scene, v int) bool {
	that := v + 1
	for that+1 < len(c.S.Tokens) && (c.InDate(that) || c.S.Tokens[that].Tag == syntax.IN && c.InDate(that+1)) {
		that++ // "Charged today that".
	}
	if that >= len(c.S.Tokens) || c.S.Tokens[that].Lower != "that" {
		return false
	}
	for i := c.GroupStart(v); i < v; i++ {
		if scene.IsBe(c.S.Tokens[i].Lower) {
			return false
		}
	}
	return true
}

// Seizes reports whether the verb at v tells that the law laid hands on somebody:
// "arrested", "convicted", "brought to trial".
func Seizes(c *scene.Scene, v int) bool {
	switch {
	case scene.RoleWords().Seize.Has(c.S, v):
		return true
	case c.S.Tokens[v].Lemma == "hold" || c.S.Tokens[v].Lemma == "try" || c.S.Tokens[v].Lemma == "confine":
		return c.GroupStart(v) < v && c.Passive(v) && ForDeed(c, v) // "Are being held for the murder".
	case c.S.Tokens[v].Lemma == "bring":
		return v+2 < len(c.S.Tokens) && c.S.Tokens[v+1].Lower == "to" && (c.S.Tokens[v+2].Lower == "trial" || c.S.Tokens[v+2].Lower == "justice")
	}
	return false
}

// BeTo returns the form of "be" of "is most certainly to | blame"; -1 if there is none.
func BeTo(c *scene.Scene, i int) int {
	if i == 0 || c.S.Tokens[i-1].Lower != "to" {
		return -1
	}
	for v := i - 2; v >= 0 && v > i-6; v-- {
		if scene.IsBe(c.S.Tokens[v].Lower) {
			return v
		}
		if w := &c.S.Tokens[v]; !w.Tag.IsAdverb() && w.Lower != "most" && !strings.HasSuffix(w.Lower, "ly") {
			break
		}
	}
	return -1
}

// PointsBack reports whether the phrase that begins at token lo means what was told
// before.
func PointsBack(c *scene.Scene, lo int) bool {
	t := &c.S.Tokens[lo]
	return scene.IsDefinite(t.Lower) || t.Tag == syntax.CD && lo > 0 && scene.IsDefinite(c.S.Tokens[lo-1].Lower)
}

// BlamedOn reports whether "on" says whom the deed is blamed on, and not what it was done
// to: "blamed the attack on the mayor | on the front". It stands at i, or before what opens
// the phrase there: "on | the", "on | several".
func BlamedOn(c *scene.Scene, i int) bool {
	for t := &c.S.Tokens[i]; i > 0 && (scene.IsArticle(t.Lower) || t.Tag == syntax.LQUOTE || t.Tag == syntax.CD || t.Tag == syntax.PRPS || t.Tag.IsAdjective()); t = &c.S.Tokens[i] {
		i--
	}
	if i < 1 || c.S.Tokens[i].Lower != "on" && c.S.Tokens[i].Lower != "upon" {
		return false
	}
	v := i - 1
	for v > 0 && v > i-12 && c.S.Tokens[v].Lemma != "blame" && c.S.Tokens[v].Lower != "blamed" {
		if t := &c.S.Tokens[v]; t.Lower == "for" || t.Tag == syntax.PERIOD || t.Lower == ";" {
			return false // "Blamed the front for the attack | on the mayor".
		}
		v--
	}
	if c.S.Tokens[v].Lemma != "blame" && c.S.Tokens[v].Lower != "blamed" {
		return false
	}
	for j := i + 1; j < len(c.S.Tokens) && j < i+12 && !c.S.Tokens[j].Tag.IsFinite() && c.S.Tokens[j].Tag != syntax.PERIOD; j++ {
		if c.S.Tokens[j].Lower == "on" && !c.InDate(j) && (j+1 >= len(c.S.Tokens) || !c.InDate(j+1)) {
			return false
		}
	}
	return true
}

// Deed reports whether the phrase means the happening that is told: its noun, a word
// for any deed, or "it".
func Deed(c *scene.Scene, i int) bool {
	if i < 0 || i >= len(c.S.Tokens) {
		return false
	}
	t := &c.S.Tokens[i]
	return scene.Words().Noun.Has(c.S, i) && (t.Tag.IsNoun() || t.Tag == syntax.VBG && i > 0 && scene.IsArticle(c.S.Tokens[i-1].Lower)) || scene.RoleWords().Deed.Has(c.S, i) && t.Tag.IsNoun() || t.Lower == "death" || t.Lower == "deaths" || t.Lower == "it" || t.Lower == "this" && t.Tag == syntax.DT
}

// DeedBehind reports whether a word for the happening follows within a few words of
// token i, in its clause.
func DeedBehind(c *scene.Scene, i int) bool {
	for j := i; j < len(c.S.Tokens) && j < i+16; j++ {
		t := &c.S.Tokens[j]
		if t.Tag == syntax.PERIOD || t.Lower == ";" || t.Tag.IsFinite() {
			return false
		}
		if Deed(c, j) {
			return true
		}
	}
	return false
}

// DeedBefore reports whether a word for the happening stands before token v in what is
// told there: "that the act carried out in the port | was the work of".
func DeedBefore(c *scene.Scene, v int) bool {
	for j := v - 1; j > c.Open && j > v-24; j-- {
		t := &c.S.Tokens[j]
		if t.Tag == syntax.PERIOD || t.Lower == ";" || t.Lower == "that" && t.Tag == syntax.IN {
			return false
		}
		if Deed(c, j) {
			return true
		}
	}
	return false
}

// Asks reports whether the sentence is a question. Who asks accuses nobody.
func Asks(c *scene.Scene) bool {
	n := len(c.S.Tokens)
	return n > 0 && c.S.Tokens[n-1].Lower == "?" || n > 1 && c.S.Tokens[n-2].Lower == "?"
}

// Unmeant reports whether the verb at v is what somebody aims at or always does, and
// not what he did once: "wants to blame", "with the intention of blaming".
func Unmeant(c *scene.Scene, v int) bool {
	if v == 0 {
		return false
	}
	before := &c.S.Tokens[v-1]
	switch {
	case before.Lower == "always" || before.Lower == "often" || before.Lower == "never":
		return true
	case c.S.Tokens[v].Tag == syntax.VB && before.Lower == "to":
		return true
	}
	return c.S.Tokens[v].Tag == syntax.VBG && (before.Lower == "of" || before.Lower == "from" || before.Lower == "without")
}

// OtherFault reports whether "for" or "of" at token i or soon behind it names a fault
// that is no violence: "blamed the army for | its inability".
func OtherFault(c *scene.Scene, i int) bool {
	for j := i; j+1 < len(c.S.Tokens) && j < i+3; j++ {
		if w := c.S.Tokens[j].Lower; w != "for" && w != "of" {
			continue
		}
		k := j + 1
		for c.S.Tokens[k].Lower == "having" || c.S.Tokens[k].Lower == "being" {
			if k++; k+1 >= len(c.S.Tokens) {
				return false
			}
		}
		reach := j + 14
		if t := &c.S.Tokens[k]; k > j+1 && t.Tag == syntax.VBN || t.Tag == syntax.VBG {
			reach = k + 1 // What he is said to have done is told by the verb.
		} else if w := c.S.Tokens[j].Lower; w == "of" {
			reach = min(reach, max(k+1, c.ClauseEnd(k))) // "Of corruption | and criticizing it got threats of attacks".
		}
		for ; k < len(c.S.Tokens) && k < reach; k++ {
			t := &c.S.Tokens[k]
			_, ends := scene.EffectOf(c.S, k)
			if ends || Deed(c, k) || scene.Words().Verb.Has(c.S, k) || scene.Words().Weak.Has(c.S, k) || scene.Words().Support.Has(c.S, k) || scene.RoleWords().Share.Has(c.S, k) || t.Lower == "which" || t.Lower == "what" {
				return false
			}
		}
		return true
	}
	return false
}

// BesideCharge reports whether the time stands beside the verb that lays what the phrase
// at token lo names at somebody's door: "the president today | charged that"; that is
// when he did.
func BesideCharge(c *scene.Scene, lo int, d *date.Expression) bool {
	for _, i := range [2]int{d.First - 1, d.Last} {
		if i < 0 || i >= len(c.S.Tokens) || i >= lo || !c.S.Tokens[i].Tag.IsVerb() {
			continue
		}
		if scene.RoleWords().Accuse.Has(c.S, i) || c.S.Tokens[i].Lemma == "claim" || c.S.Tokens[i].Lemma == "arrest" {
			return true
		}
	}
	return false
}

// Wave reports whether the phrase at token lo is told as many of one sort: "a wave of |
// kidnappings".
func Wave(c *scene.Scene, lo int) bool {
	if lo < 2 || c.S.Tokens[lo-1].Lower != "of" {
		return false
	}
	return scene.RoleWords().Wave.Has(c.S, lo-2)
}

// SelfStyled reports whether the word only says that a body named itself.
func SelfStyled(word string) bool {
	switch word {
	case "self", "styled", "proclaimed", "described", "named", "called", "so", "self-styled", "self-proclaimed", "so-called":
		return true
	}
	return false
}
