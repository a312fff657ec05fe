package scene

import (
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// NounAt reports whether token i is used as a noun. In capitals or a headline
// the tagger often errs, so a word that is only ever a noun counts.
func (c *Scene) NounAt(i int) bool {
	t := &c.S.Tokens[i]
	if t.Tag.IsNoun() {
		return true
	}
	if t.Tag == syntax.JJ && i > 0 && i+1 < len(c.S.Tokens) && IsArticle(c.S.Tokens[i-1].Lower) && c.S.Tokens[i+1].Tag.IsFinite() {
		return true // "The blast hit": an adjective is followed by its noun.
	}
	if (t.Tag == syntax.VBZ || t.Tag == syntax.VBP || t.Tag == syntax.VB) && i+1 < len(c.S.Tokens) && c.S.Tokens[i+1].Tag == syntax.IN {
		return i == 0 || IsMark(&c.S.Tokens[i-1]) || c.S.Tokens[i-1].Tag == syntax.IN || c.S.Tokens[i-1].Tag.IsAdjective() // It has no subject.
	}
	return t.Tag == syntax.VBG && i > 0 && (IsArticle(c.S.Tokens[i-1].Lower) || c.S.Tokens[i-1].Tag.IsAdjective())
}

// Compounded reports whether the noun at i only describes another noun that
// names no happening: "attack helicopter", "arrest warrant".
func (c *Scene) Compounded(i int) bool {
	if i+1 >= len(c.S.Tokens) {
		return false
	}
	next := &c.S.Tokens[i+1]
	if !next.Tag.IsNoun() || c.InDate(i+1) {
		return false
	}
	// "The blast hit a market": the tagger often takes such a verb for a noun.
	if i+2 < len(c.S.Tokens) && Words().Weak.Has(c.S, i+1) && (IsArticle(c.S.Tokens[i+2].Lower) || c.QuantityAt(i+2) >= 0) {
		return false
	}
	switch next.Lemma {
	case "campaign", "wave", "spree", "incident", "operation", "toll":
		return false
	case "hour", "minute", "day", "week", "month":
		return i+2 >= len(c.S.Tokens) || c.S.Tokens[i+2].Tag.IsNoun() // But "the attack | hours after".
	}
	return (next.Tag == syntax.NN || next.Tag == syntax.NNS) && c.S.Tokens[i].Head == i+1
}

// Infinitive reports whether the word at i, which the tagger takes for a noun, is the
// verb of an infinitive: "threatened to | murder 10 judges".
func (c *Scene) Infinitive(i int) bool {
	if i < 2 || i+1 >= len(c.S.Tokens) || c.S.Tokens[i].Tag != syntax.NN || c.S.Tokens[i-1].Lower != "to" || !c.S.Tokens[i-2].Tag.IsVerb() {
		return false
	}
	next := &c.S.Tokens[i+1]
	return next.Tag == syntax.CD || next.Tag == syntax.DT || next.Tag.IsPronoun() || next.Tag.IsProper()
}

// Attributive reports whether the participle at i describes the noun behind it:
// "the besieged town".
func (c *Scene) Attributive(i int) bool {
	if i > 0 && i+1 < len(c.S.Tokens) && c.S.Tokens[i-1].Tag == syntax.VB && !IsBe(c.S.Tokens[i-1].Lower) && !IsHave(c.S.Tokens[i-1].Lower) && (c.S.Tokens[i+1].Tag.IsNoun() || c.S.Tokens[i+1].Tag.IsAdjective()) {
		return true // "To evacuate | wounded residents".
	}
	return i+1 < len(c.S.Tokens) && (c.S.Tokens[i+1].Tag.IsNoun() || c.S.Tokens[i+1].Tag.IsAdjective()) && !c.Passive(i) && !(i > 0 && c.S.Tokens[i-1].Lower == ";" && c.Shares(i, i) >= 0)
}

// Figurative reports whether what a verb of destruction acts on is no thing
// that is listed: "destroyed all hope".
func (c *Scene) Figurative(i int) bool {
	for j := max(0, i-8); j < len(c.S.Tokens) && j <= i+8; j++ {
		if Words().Facility.Has(c.S, j) || Words().Weapon.Has(c.S, j) || RoleWords().Thing.Has(c.S, j) && c.S.Tokens[j].Tag.IsNoun() {
			return false
		}
	}
	return true
}

// Denied reports whether token i is said by somebody who denies it. What is denied
// is reported as denied, in whatever mood.
func (c *Scene) Denied(i int) bool {
	return c.Holder[i] != nil && c.Holder[i].Stance == ledger.StanceDenies
}

// Told reports whether a speaker, and not the outlet, tells token i.
func (c *Scene) Told(i int) bool {
	return c.Holder[i] != nil && c.Holder[i].Speaker.Kind != ledger.SpeakerOutlet
}

// Unheld reports whether token i belongs to a demand, an offer, a pledge or a
// threat, which tell nothing that happened.
func (c *Scene) Unheld(i int) bool {
	if c.Holder[i] == nil {
		return false
	}
	switch c.Holder[i].Stance {
	case ledger.StanceDemands, ledger.StanceOffers, ledger.StancePledges, ledger.StanceThreatens:
		return true
	}
	return false
}

// GroupNoun reports whether the noun at i means people who can be counted.
func (c *Scene) GroupNoun(i int) bool { _, ok := GroupOf(c.S, i); return ok }

// fireFar is how far behind the verb "on fire" may stand.
const fireFar = 9

// SetsOnFire reports whether the verb at i is one of setting something on fire that
// stands between: "set two trucks | on fire".
func (c *Scene) SetsOnFire(i int) bool {
	if c.S.Tokens[i].Lemma != "set" || !c.S.Tokens[i].Tag.IsVerb() {
		return false
	}
	for j := i + 2; j < len(c.S.Tokens) && j <= i+fireFar && c.Near(i, j); j++ {
		switch t := &c.S.Tokens[j]; {
		case t.Lower == "ablaze", t.Lower == "afire", t.Lower == "alight", t.Lower == "fire" && c.S.Tokens[j-1].Lower == "on":
			return true
		case t.Tag.IsFinite() || IsMark(t):
			return false
		}
	}
	return false
}
