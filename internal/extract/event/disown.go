package event

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// disclaimed reports whether the verb at i is denied by somebody of its own
// side: "said that its aircraft had not struck the hospital". What is disclaimed
// is reported as denied, though the cue is no word of denial.
func (c *reading) disclaimed(i int) bool {
	if c.Holder[i] == nil || c.Holder[i].Speaker.Kind == ledger.SpeakerOutlet || c.Holder[i].Stance != ledger.StanceAsserts {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-5 && c.Near(j, i); j-- {
		switch t := &c.S.Tokens[j]; {
		case t.Lower == "not" || t.Lower == "n't" || t.Lower == "n’t" || t.Lower == "never":
			return c.speakersOwn(i)
		case t.Tag.IsNoun() || t.Tag == syntax.PRP:
			return false
		}
	}
	return false
}

// speakersOwn reports whether the subject of the verb at v is of the speaker's
// side.
func (c *reading) speakersOwn(v int) bool {
	a := c.Holder[v]
	var side ledger.ActorID
	if a.Entity >= 0 {
		side = sideOf(&c.P.Entities[a.Entity])
	}
	for _, p := range c.subjectParties(v) {
		for _, id := range []ledger.ActorID{a.Speaker.Actor, side} {
			if id != "" && c.oneSide(id, &p) {
				return true
			}
		}
	}
	return false
}

// oneSide reports whether the party is id, a part of it, or part of the same
// state or body.
func (c *reading) oneSide(id ledger.ActorID, p *culprit) bool {
	day := c.P.Doc.Published
	if p.party.Actor == "" {
		return false
	}
	if c.P.Names.Within(id, p.party.Actor, day) || c.P.Names.Within(p.party.Actor, id, day) {
		return true
	}
	if n := c.NameAt(p.token); n != nil {
		for _, whole := range n.Actor.PartOf {
			if c.P.Names.Within(id, whole, day) {
				return true
			}
		}
	}
	return false
}

// missionTrigger reads a flight or strike that somebody says was not made: "had
// flown no combat missions", "conducted no strikes".
func (c *reading) missionTrigger(i int) (trigger, bool) {
	t := &c.S.Tokens[i]
	n := 1
	switch t.Lemma {
	case "carry":
		n = 2
	case "fly", "conduct", "make", "perform", "launch":
	default:
		return trigger{}, false
	}
	if !t.Tag.IsVerb() || i+n >= len(c.S.Tokens) || c.Holder[i] == nil {
		return trigger{}, false
	}
	hi, head := c.ChunkRight(i + n)
	if head < 0 || !c.mission(head) || !(c.S.Tokens[i+n].Lower == "no" && c.speakersOwn(i) || c.S.Tokens[i+n].Lower == "any" && c.disclaimed(i)) {
		return trigger{}, false
	}
	out := trigger{token: i, end: hi, lo: i, kind: ledger.KindAttack, certainty: ledger.Certain, disclaimed: true}
	if kind, k := scene.Words().Noun.At(c.S, head); k > 0 {
		out.kind = ledger.IncidentKind(kind)
	}
	if t.Lemma == "fly" || c.S.Tokens[head].Lemma == "sortie" {
		out.kind = ledger.KindAirStrike
	}
	return out, true
}

// mission reports whether the noun at head is a flight or a blow.
func (c *reading) mission(head int) bool {
	switch c.S.Tokens[head].Lemma {
	case "mission", "sortie", "flight", "operation":
		return true
	}
	return scene.Words().Noun.Has(c.S, head)
}
