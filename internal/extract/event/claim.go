package event

import (
	"counterclaim/internal/extract/event/harm"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
)

// attributeOf leads from what became of people to what a claim of it is about; false
// for who is missing or abducted, which is claimed with the action.
func attributeOf(e ledger.Effect) (ledger.Attribute, bool) {
	switch e {
	case ledger.EffectKilled:
		return ledger.AttributeKilled, true
	case ledger.EffectInjured:
		return ledger.AttributeInjured, true
	case ledger.EffectDisplaced:
		return ledger.AttributeDisplaced, true
	case ledger.EffectDetained:
		return ledger.AttributeDetained, true
	}
	return "", false
}

// claims makes the claims of report r: each figure, the action, and who is
// responsible. The counts of r get the IDs of their claims.
func (c *reading) claims(h *happening, r *Report, a *speech.Attribution) []ledger.Claim {
	in := &r.Incident
	base := ledger.Claim{
		Statement: a.ID, Place: in.Place, When: in.When, Certainty: in.Certainty,
		Negated: a.Stance == ledger.StanceDenies || h.head().disclaimed, Passage: in.Passage,
	}
	if len(in.Actors) > 0 {
		base.Actor = in.Actors[0].Party
	}
	// Figures come first, then what was done, then by whom: each may be accepted
	// or rejected without the others.
	var out []ledger.Claim
	for i := range h.harms {
		m := &h.harms[i]
		attribute, ok := attributeOf(m.Effect)
		if !ok || m.Count.IsZero() && m.Count.Said == "" {
			continue
		}
		claim := base
		claim.Attribute, claim.Target = attribute, ledger.Party{Name: m.Whom}
		claim.Value.Number = &m.Count
		claim.Passage = c.P.Passage(c.S, min(m.Lo, m.Anchor), max(m.Hi, m.Anchor+1))
		claim.Reasons = []ledger.Reason{{Field: "value", Rule: "value/" + string(m.Effect), Says: "“" + c.P.Words(c.S, m.Anchor, m.Anchor+1) + "” says what became of “" + c.P.Words(c.S, m.Lo, m.Hi) + "”."}}
		claim.ID = ledger.NewClaimID(claim)
		in.Casualties[i].Claim = claim.ID
		out = append(out, claim)
	}
	if in.Kind == ledger.KindDisplacement && len(h.harms) == 0 {
		return append(out, c.flight(base, h))
	}
	if !h.head().killing && !h.head().blames && (r.Specific || len(in.Actors) > 0 && in.Target != "") {
		out = append(out, c.action(base, r))
	}
	for i, b := range in.Actors {
		if !r.Specific && a.Stance != ledger.StanceDenies && !h.head().disclaimed && !h.head().blames {
			break // Nobody can be responsible for "the strikes"; but blame and denial count.
		}
		claim := base
		claim.Attribute, claim.Actor = ledger.AttributeResponsible, b.Party
		claim.Value.Words = string(in.Kind)
		claim.Target = ledger.Party{Name: in.Target}
		claim.Reasons = []ledger.Reason{{Field: "actor", Rule: "actor/speaker", Says: "Nobody else is named, so " + b.Name + " speaks of its own part."}}
		if i < len(h.culprits) {
			claim.Reasons = []ledger.Reason{{Field: "actor", Rule: "actor/" + rule(h.culprits[i].how), Says: "It is attributed to " + b.Name + " by " + h.culprits[i].how + "."}}
		}
		claim.ID = ledger.NewClaimID(claim)
		out = append(out, claim)
	}
	return out
}

// flight claims that people fled whom the text does not count.
func (c *reading) flight(base ledger.Claim, h *happening) ledger.Claim {
	claim := base
	claim.Attribute = ledger.AttributeDisplaced
	claim.Value.Words = c.P.Words(c.S, h.head().token, h.head().end)
	if subject, _ := c.S.Subject(h.head().token); subject >= 0 && subject < h.head().token && c.GroupNoun(subject) {
		claim.Target.Name = c.Bare(c.ChunkLeft(subject), subject+1)
	} else if n := c.NounBefore(h.head().token); n >= 0 && c.GroupNoun(n) {
		claim.Target.Name = c.Bare(c.ChunkLeft(n), n+1)
	}
	claim.Reasons = []ledger.Reason{{Field: "attribute", Rule: "attribute/flight", Says: "“" + c.P.Words(c.S, h.head().token, h.head().end) + "” tells that people left their homes."}}
	claim.ID = ledger.NewClaimID(claim)
	return claim
}

// action claims that the thing happened.
func (c *reading) action(base ledger.Claim, r *Report) ledger.Claim {
	claim := base
	claim.Attribute = ledger.AttributeAction
	claim.Value.Words = string(r.Incident.Kind)
	claim.Target = ledger.Party{Name: r.Incident.Target}
	if r.Incident.Target == "" && len(r.Victims) > 0 {
		claim.Target.Name = r.Victims[0].Words
	}
	claim.Reasons = r.Incident.Reasons[:1]
	claim.ID = ledger.NewClaimID(claim)
	return claim
}

// tallyClaim claims a tally's figure, over its window.
func (c *reading) tallyClaim(h *happening, t *ledger.Tally, m *harm.Harm, a *speech.Attribution) ledger.Claim {
	attribute, ok := attributeOf(t.Effect)
	if !ok {
		attribute = ledger.AttributeAction
	}
	count := t.Range
	claim := ledger.Claim{
		Statement: a.ID, Attribute: attribute, Value: ledger.Value{Number: &count}, Actor: t.Actor,
		Target: ledger.Party{Name: m.Whom}, Negated: a.Stance == ledger.StanceDenies,
		Certainty: c.certainty(h, a), Passage: t.Passage, Reasons: t.Reasons,
	}
	if h.where != nil {
		claim.Place = h.where.Where
	}
	if !t.From.IsZero() || !t.To.IsZero() {
		claim.When = &ledger.When{Start: t.From, End: t.To, Precision: ledger.PrecisionPeriod}
		if h.when != nil {
			claim.When.Said = h.when.When.Said
		}
	}
	claim.ID = ledger.NewClaimID(claim)
	return claim
}
