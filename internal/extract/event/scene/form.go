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

// hostageFar is how far behind the verb "hostage" may stand.
const hostageFar = 9

// TakesHostage reports whether the verb at i is one of taking or holding somebody
// hostage: "held the envoys hostage", "seized residents as hostages".
func (c *Scene) TakesHostage(i int) bool {
	switch c.S.Tokens[i].Lemma {
	case "take", "drag", "pull", "haul": // Those forced from their homes have fled.
		if c.takesAway(i) {
			return true
		}
	case "seize", "capture":
		if c.irregularsTake(i) {
			return true
		}
	}
	switch c.S.Tokens[i].Lemma {
	case "take", "hold", "seize", "keep", "capture":
	default:
		return false
	}
	for j := i + 1; j < len(c.S.Tokens) && j <= i+hostageFar && c.Near(i, j); j++ {
		switch t := &c.S.Tokens[j]; {
		case t.Lower == "hostage" || t.Lower == "hostages" || t.Lower == "captive":
			return c.S.Tokens[i].Tag.IsVerb()
		case t.Tag.IsFinite() || IsMark(t):
			return false
		}
	}
	return false
}

// takesAway reports whether the verb at i tells that people were taken from where they
// live or ride, or away by somebody: "was taken | from his home", "dragged them | out of
// their houses", "were taken | away by".
func (c *Scene) takesAway(i int) bool {
	if !c.S.Tokens[i].Tag.IsVerb() {
		return false
	}
	whom := false
	for j := i + 1; j < len(c.S.Tokens) && j <= i+hostageFar && c.Near(i, j); j++ {
		t := &c.S.Tokens[j]
		switch {
		case t.Lower == "away" && j+1 < len(c.S.Tokens) && c.S.Tokens[j+1].Lower == "by" && c.Passive(i):
			return true
		case t.Lower == "with" && j+1 < len(c.S.Tokens) && c.S.Tokens[j+1].Lower == "them":
			return whom
		case (t.Lower == "from" || t.Lower == "of") && j+2 < len(c.S.Tokens) && c.S.Tokens[j+1].Tag == syntax.PRPS:
			return isHome(c.S.Tokens[j+2].Lemma) && (whom || c.Passive(i))
		case t.Tag == syntax.PRP && t.Lower != "it", t.Tag.IsNoun() && c.GroupNoun(j), t.Tag.IsProper() && c.SiteAt(j) == nil:
			whom = true
		case t.Tag.IsFinite() || IsMark(t):
			return false
		}
	}
	return false
}

// isHome reports whether people are taken against their will from such a thing.
func isHome(lemma string) bool {
	switch lemma {
	case "home", "house", "residence", "apartment", "bed", "car", "vehicle", "taxi", "bus", "office", "workplace", "ranch", "farm":
		return true
	}
	return false
}

// irregularsTake reports whether the verb at i tells that those who are of no state took
// people who do not fight.
func (c *Scene) irregularsTake(i int) bool {
	if !c.S.Tokens[i].Tag.IsVerb() {
		return false
	}
	passive := c.Passive(i)
	whom := c.GroupStart(i) - 1
	if !passive {
		_, whom = c.ChunkRight(c.PastAside(c.PastTime(i + 1)))
	}
	if whom < c.Open {
		return false
	}
	switch group, ok := GroupOf(c.S, whom); group {
	case ledger.GroupFighters, ledger.GroupSoldiers, ledger.GroupPolice:
		return false
	default:
		if !ok {
			return false
		}
	}
	who := false
	for j := max(c.Open, i-hostageFar); j < len(c.S.Tokens) && j <= i+hostageFar; j++ {
		t := &c.S.Tokens[j]
		if !c.Near(i, j) || !t.Tag.IsNoun() {
			continue
		}
		if n := c.NameAt(j); n != nil && (n.Actor.Kind == ledger.ActorRebels || n.Actor.Kind == ledger.ActorMilitia) || Words().Irregular.Has(c.S, j) {
			if j > i != passive {
				return false
			}
			who = true
		}
	}
	return who
}

// GroupNoun reports whether the noun at i means people who can be counted.
func (c *Scene) GroupNoun(i int) bool { _, ok := GroupOf(c.S, i); return ok }

// SetsOnFire reports whether the verb at i is one of setting something on fire that
// stands between: "set two trucks | on fire".
func (c *Scene) SetsOnFire(i int) bool {
	if c.S.Tokens[i].Lemma != "set" || !c.S.Tokens[i].Tag.IsVerb() {
		return false
	}
	for j := i + 2; j < len(c.S.Tokens) && j <= i+hostageFar && c.Near(i, j); j++ {
		switch t := &c.S.Tokens[j]; {
		case t.Lower == "ablaze", t.Lower == "afire", t.Lower == "alight", t.Lower == "fire" && c.S.Tokens[j-1].Lower == "on":
			return true
		case t.Tag.IsFinite() || IsMark(t):
			return false
		}
	}
	return false
}
