package event

import (
	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// assign adds the parties to whom the sentence lays a happening outright: who
// claimed or denied responsibility, who was blamed or accused, who was behind it.
// Blame for what the sentence does not name is a happening of its own, which
// package link leads back to the one told before.
func (c *reading) assign(all []*happening) []*happening {
	if blame.Asks(c.Scene) {
		return all
	}
	for i := range c.S.Tokens {
		parties, status := c.laidTo(i)
		if len(parties) == 0 {
			if len(all) == 0 && c.S.Tokens[i].Lower == "responsibility" && (c.takes(i) || c.takenBehind(i)) {
				all = append(all, ownDeed(i))
			}
			continue
		}
		violence := func(o *happening) bool { return o.kind != ledger.KindDisplacement }
		h := c.nearest(all, i, violence)
		if h == nil {
			h = c.nearest(all, parties[0].token, violence) // The verb may be the cue, and outside its content.
		}
		if h == nil && c.S.Tokens[i].Lower == "responsibility" && c.takes(i) {
			h = ownDeed(i)
			all = append(all, h)
		}
		if h == nil && c.elsewhere(i) {
			continue
		}
		if h == nil {
			h = &happening{triggers: []trigger{{token: i, end: i + 1, lo: i, kind: c.blamedKind(i), certainty: c.blameCertainty(i), definite: true, blames: true}}, aim: -1}
			h.kind = h.head().kind
			all = append(all, h)
		}
		for _, p := range parties {
			p.how, p.status = "the words for who is responsible", status
			h.culprits = appendCulprit(h.culprits, p)
		}
	}
	return all
}

// ownDeed returns the happening for which the sentence says at token i that somebody
// answers. Who it is package role reads.
func ownDeed(i int) *happening {
	return &happening{kind: ledger.KindAttack, aim: -1, triggers: []trigger{{
		token: i, end: i + 1, lo: i, kind: ledger.KindAttack, certainty: ledger.Certain, definite: true, blames: true, noun: true}}}
}

// isAnswer reports whether the word is for what those take who say that they did it.
func isAnswer(word string) bool {
	return word == "responsibility" || word == "credit" || word == "authorship"
}

// pointing adds a happening for a word for any deed that points back and whose doers
// the sentence tells, if it tells no other: "the front claimed credit for these two
// actions", "this action was carried out by the army".
func (c *reading) pointing(all []*happening) []*happening {
	if len(all) > 0 {
		return all
	}
	for i := c.Open; i < len(c.S.Tokens); i++ {
		t := &c.S.Tokens[i]
		if !t.Tag.IsNoun() || !scene.RoleWords().Deed.Has(c.S, i) || c.Unheld(i) || c.Compounded(i) {
			continue
		}
		lo := c.ChunkLeft(i)
		if !blame.PointsBack(c.Scene, lo) || c.Conditional(i) || c.judge.Supposed(c.S, i) && !c.Denied(i) {
			continue
		}
		return append(all, &happening{kind: ledger.KindAttack, aim: -1, triggers: []trigger{{
			token: i, end: i + 1, lo: lo, kind: ledger.KindAttack, certainty: c.blameCertainty(i),
			definite: true, blames: true, noun: true, plural: t.Tag == syntax.NNS}}})
	}
	for i := c.Open; i < len(c.S.Tokens); i++ {
		if isAnswer(c.S.Tokens[i].Lower) && (c.takes(i) || c.takenBehind(i)) {
			return append(all, ownDeed(i))
		}
	}
	return all
}

// pointsAt reports whether r, the report of h, only says who did what was told before,
// and how many happenings its noun means; see [Report].
func (c *reading) pointsAt(h *happening, r *Report) (blames bool, many int) {
	t := h.head()
	if len(r.Incident.Perpetrators) == 0 || r.Apart {
		return false, 0
	}
	if !t.noun { // "The bomb had been planted by the front".
		return t.passive && !r.Specific && len(r.Incident.Victims)+len(r.Incident.Targets) == 0 && blame.SaidOfIt(c.Scene, t.token), 0
	}
	if t.plural && blame.Wave(c.Scene, t.lo) && r.Incident.Place.Place == "" {
		return true, -1
	}
	if !r.Definite || h.where != nil && h.where.Rank > 0 {
		return false, 0
	}
	if !t.plural {
		return !r.Specific, 0
	}
	if r.Incident.Perpetrators[0].Standing == ledger.StandingCleared || len(h.harms) > 0 || len(r.Incident.Victims) > 0 || c.S.Tokens[t.lo].Tag == syntax.PRPS {
		return false, 0 // "Its attacks" are some of its own, and not all that are told; nor are those that it denies.
	}
	many = -1
	for i := max(0, t.lo-2); i < t.token; i++ {
		if q := c.QuantityAt(i); q >= 0 && c.S.Quantities[q].Range.Low != nil {
			many = *c.S.Quantities[q].Range.Low
		} else if w := c.S.Tokens[i].Lower; w == "both" {
			many = 2
		} else if w == "most" {
			return false, 0 // "The most serious attacks" are those of a time.
		}
	}
	return true, many
}

// takes reports whether the responsibility at i is somebody's own, by his word.
func (c *reading) takes(i int) bool {
	v := c.VerbBefore(i, 4)
	if v < 0 || c.Nobody(v) {
		return false
	}
	if own, _ := scene.RoleWords().Own.At(c.S, v); own != string(ledger.StandingClaimed) {
		return false
	}
	if i+1 >= len(c.S.Tokens) || c.S.Tokens[i+1].Lower != "for" && c.S.Tokens[i+1].Lower != "of" {
		return true
	}
	return c.deed(i + 2)
}

// takenBehind reports whether the sentence goes on to say that the responsibility at i was
// taken: "| responsibility was claimed by the front".
func (c *reading) takenBehind(i int) bool {
	for v := i + 1; v < len(c.S.Tokens) && v <= i+4; v++ {
		if own, n := scene.RoleWords().Own.At(c.S, v); n > 0 {
			return own == string(ledger.StandingClaimed) && c.Passive(v)
		}
	}
	return false
}

// deed reports whether the phrase at token i means what somebody did, without
// telling what.
func (c *reading) deed(i int) bool {
	if i < len(c.S.Tokens) && c.S.Tokens[i].Lower == "it" {
		return true
	}
	_, head := c.ChunkRight(i)
	if head < 0 {
		return false
	}
	return scene.RoleWords().Deed.Has(c.S, head) || c.S.Tokens[head].Lemma == "operation" || c.S.Tokens[head].Lemma == "bomb"
}

// elsewhere reports whether the blame at i is for something that is named and no
// happening, or is of somebody's mere place: "responsible for talks", "behind the
// lines".
func (c *reading) elsewhere(i int) bool {
	if t := c.S.Tokens[i].Lower; t == "behind" || t == "on" || t == "responsibility" {
		return true
	}
	for j := i + 1; j < len(c.S.Tokens) && j <= i+8 && c.Segment[i] == c.Segment[j]; j++ {
		switch t := &c.S.Tokens[j]; {
		case t.Lower == "for" || t.Lower == "of" && c.S.Tokens[i].Lemma == "accuse" || t.Tag == syntax.VBG || t.Lower == "to":
			return !c.InDate(j+1) && !(t.Lower == "for" && c.deed(j+1))
		case scene.IsMark(t):
			return false
		}
	}
	return c.Unheld(i)
}

// blamedKind returns what those whom the word at i names are said to have done.
func (c *reading) blamedKind(i int) ledger.IncidentKind {
	if scene.Words().Aircraft.Has(c.S, i) {
		return ledger.KindAirStrike
	}
	return ledger.KindAttack
}

// blameCertainty returns how sure the adverbs beside the word at i leave it.
func (c *reading) blameCertainty(i int) ledger.Certainty {
	out := ledger.Certain
	for j := i + 1; j < len(c.S.Tokens) && j <= i+4; j++ {
		if h := scene.Hedge(c.S.Tokens[j].Lower); h != "" {
			out = scene.Weaker(out, h)
		}
	}
	return out
}

// ownAircraft returns whose the aircraft at i are said to be: "the aircraft were
// apparently Russian".
func (c *reading) ownAircraft(i int) []culprit {
	if !scene.Words().Aircraft.Has(c.S, i) || !c.S.Tokens[i].Tag.IsNoun() {
		return nil
	}
	be := false
	for j := i + 1; j < len(c.S.Tokens) && j <= i+6 && c.Near(i, j); j++ {
		t := &c.S.Tokens[j]
		if n := c.NameAt(j); n != nil {
			last := n.Hi == len(c.S.Tokens) || !c.S.Tokens[n.Hi].Tag.IsNoun() && c.S.Tokens[n.Hi].Tag != syntax.HYPH
			if be && n.Adjective && n.Actor.ID != "" && canAct(n.Actor.Kind) && last {
				return []culprit{{party: ledger.Party{Name: n.Actor.Name, Actor: n.Actor.ID}, token: j}}
			}
			return nil
		}
		be = be || scene.IsBe(t.Lower)
		switch {
		case t.Lower == "not" || t.Lower == "n't" || t.Tag == syntax.IN || scene.IsMark(t) || t.Tag.IsNoun():
			return nil
		}
	}
	return nil
}

// laidTo returns the parties that the word at i makes responsible, and their
// status if the words themselves give it.
func (c *reading) laidTo(i int) ([]culprit, string) {
	t := &c.S.Tokens[i]
	switch {
	case t.Lower == "responsibility":
		v := c.VerbBefore(i, 4)
		if v < 0 || c.Nobody(v) {
			return nil, ""
		}
		switch own, _ := scene.RoleWords().Own.At(c.S, v); ledger.Standing(own) {
		case ledger.StandingClaimed:
			return c.subjectParties(v), ledger.StatusClaimed
		case ledger.StandingCleared:
			return c.subjectParties(v), ledger.StatusDenied
		}
	case t.Lower == "responsible", t.Lower == "behind":
		if v := c.VerbBefore(i, 4); v >= 0 && (scene.IsBe(c.S.Tokens[v].Lower) || c.S.Tokens[v].Lower == "held" && c.Passive(v)) && (!c.Nobody(i) || blame.OpenTo(c.Scene, v)) {
			return c.subjectParties(v), ""
		}
	case scene.Words().Aircraft.Has(c.S, i):
		return c.ownAircraft(i), ""
	case t.Lower == "on" && blame.BlamedOn(c.Scene, i):
		if hi, head := c.ChunkRight(i + 1); head >= 0 {
			return c.partiesBetween(i+1, c.ConjunctsEnd(hi), false), ""
		}
	case t.Tag.IsVerb() && (t.Lemma == "blame" || t.Lemma == "accuse") && i+1 < len(c.S.Tokens) && !blame.Unmeant(c.Scene, i):
		if hi, head := c.ChunkRight(i + 1); head >= 0 && !blame.OtherFault(c.Scene, c.ConjunctsEnd(hi)) {
			return c.partiesBetween(i+1, c.ConjunctsEnd(hi), false), ""
		}
	}
	return nil, ""
}
