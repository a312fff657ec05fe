package event

import (
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// target returns the words for what trigger t hit, "" if the sentence does not
// say, and the token of their head.
func (c *reading) target(t *trigger) (string, int) {
	if t.kind == ledger.KindDisplacement || t.kind == ledger.KindProtest || t.kind == ledger.KindArmedClash {
		return "", -1
	}
	if t.noun {
		return c.nounTarget(t)
	}
	if !t.passive {
		if t.end < len(c.S.Tokens) && c.S.Tokens[t.end].Lower == "dead" {
			return c.targetAt(t.end + 1)
		}
		return c.targetAt(t.end)
	}
	if a := c.Antecedent(t.token); a >= 0 {
		return c.Bare(c.ChunkLeft(a), a+1), a
	}
	subject, _ := c.S.Subject(t.token)
	if subject < 0 || subject >= t.token || c.Holder[subject] != c.Holder[t.token] || !c.S.Tokens[subject].Tag.IsNoun() {
		subject = c.NounBefore(t.token)
	}
	if subject < 0 {
		return "", -1
	}
	return c.targetAt(c.ChunkLeft(subject))
}

// nounTarget finds what a happening's noun is done to: after "on", "against",
// "of", or as a noun before it.
func (c *reading) nounTarget(t *trigger) (string, int) {
	for j := t.end; j < len(c.S.Tokens)-1 && j < t.end+10 && c.Near(j, t.token); j++ {
		w := &c.S.Tokens[j]
		switch w.Lower {
		// A time may stand between: "strikes earlier this week on hospitals".
		case "on", "against", "of", "targeting", "at", "upon", "hitting", "targeted", "hit", "struck":
			if c.InDate(j+1) || c.InDate(j) || blame.BlamedOn(c.Scene, j) {
				continue
			}
			if words, head := c.targetAt(j + 1); head >= 0 {
				return words, head
			}
		}
		if w.Tag.IsFinite() || scene.IsMark(w) {
			break
		}
	}
	for j := t.token - 1; j >= t.lo; j-- {
		if _, n := scene.Words().Weapon.At(c.S, j); n > 0 {
			continue
		}
		if scene.Words().Facility.Has(c.S, j) && c.NameAt(j) == nil && c.S.Tokens[j].Tag.IsNoun() {
			return c.Bare(c.PhraseStart(j), j+1), j
		}
	}
	return "", -1
}

// targetWords is how long the words for a target may be. A longer run of nouns is
// a list of tags or a headline that lost its full stop.
const targetWords = 7

// targetAt returns the words of the noun phrase that begins at token i if it
// may be what is hit: no time, no happening, no figure of casualties, and no
// place, which has a slot of its own.
func (c *reading) targetAt(i int) (string, int) {
	if i >= len(c.S.Tokens) || c.InDate(i) || c.S.Tokens[i].Tag == syntax.PRP {
		return "", -1
	}
	hi, head := c.ChunkRight(i)
	if head >= 0 && hi+1 < len(c.S.Tokens) && scene.IsSurround(c.S.Tokens[head].Lower) && (c.S.Tokens[hi].Lower == "of" || c.S.Tokens[hi].Lower == "around") {
		return c.targetAt(hi + 1)
	}
	if head >= 0 && !c.onePhrase(i, hi) {
		return "", -1
	}
	if head < 0 || hi-i > targetWords || scene.Words().Noun.Has(c.S, head) || scene.Words().Weapon.Has(c.S, head) || scene.Words().Effect.HasWord(c.S.Tokens[head].Lower) || scene.Words().Conflict.Has(c.S, head) {
		return "", -1
	}
	facility := scene.Words().Facility.Has(c.S, head)
	if c.SiteAt(head) != nil || c.countsPeople(i, hi, head) {
		return "", -1
	}
	if s := c.SiteAt(i); s != nil && s.Hi >= hi {
		return "", -1
	}
	if !facility && !c.targetable(head) {
		return "", -1
	}
	if t := &c.S.Tokens[head]; t.Lemma == "part" || t.Lemma == "area" || scene.IsNoThing(t.Lower) || !facility && scene.IsPlaceNoun(t.Lower) {
		return "", -1
	}
	return c.Bare(i, hi), head
}

// onePhrase reports whether the words from lo up to hi are one phrase: a
// quotation mark or an article in the midst of them begins another.
func (c *reading) onePhrase(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		t := &c.S.Tokens[i]
		if t.Tag == syntax.LQUOTE || t.Tag == syntax.RQUOTE || strings.ContainsAny(t.Text, "\"“”") || i > lo && scene.IsArticle(t.Lower) {
			return false
		}
	}
	return true
}

// targetable reports whether the noun at head means people or a body, which may
// be aimed at.
func (c *reading) targetable(head int) bool {
	if _, n := scene.Words().Group.At(c.S, head); n > 0 {
		return true
	}
	if n := c.NameAt(head); n != nil && n.Actor.ID != "" {
		return true
	}
	_, e := c.P.MentionAt(c.S, head)
	return scene.Words().Agent.Has(c.S, head) || c.IsAcronym(c.S.Tokens[head].Text) || e != nil && e.Kind != "" && e.Place == "" && c.S.Tokens[head].Tag.IsProper() && e.Person
}

// countsPeople reports whether the phrase is a figure of people, which is a
// casualty and no target.
func (c *reading) countsPeople(lo, hi, head int) bool {
	if _, ok := scene.GroupOf(c.S, head); !ok {
		return false
	}
	for i := lo; i < hi; i++ {
		if c.QuantityAt(i) >= 0 {
			return true
		}
	}
	return false
}
