package compare

import (
	"cmp"
	"strings"

	"counterclaim/internal/ledger"
)

// A Side is one of the two claims of a pair, with what its sheet tells of it.
// Everything beside Claim and Statement may be left out; what is left out is not
// known, and makes a pair less comparable.
type Side struct {
	Claim     ledger.Claim
	Statement ledger.Statement

	Incidents   []ledger.IncidentID     // The incidents that the claim is about.
	Window      *ledger.Tally           // The tally that the claim states, if it is one.
	Among       []int                   // The other figures that its document gives for the same of one of its incidents.
	Group       ledger.Group            // Who is counted; "" if the claim counts nobody.
	With        []ledger.Party          // Whom some speaker blames for the incident together with the claim's actor.
	Part        string                  // Of what part of the place control is claimed; "" for the whole.
	Commitments []ledger.CommitmentID   // The commitments that the claim is about.
	Status      ledger.CommitmentStatus // What the claim's statement tells became of them.
}

// attribute returns the claim's attribute.
func (s *Side) attribute() ledger.Attribute { return s.Claim.Attribute }

// negated reports whether the speaker stands for "not so".
func (s *Side) negated() bool {
	return s.Claim.Negated || s.Claim.Quantifier == ledger.QuantifierNone
}

// quantifier returns the claim's quantifier. None is a negation, and no
// quantifier.
func (s *Side) quantifier() ledger.Quantifier {
	if s.Claim.Quantifier == ledger.QuantifierNone {
		return ""
	}
	return s.Claim.Quantifier
}

// stands reports whether the speaker says that something is so or is not so.
func (s *Side) stands() bool {
	switch s.Statement.Stance {
	case "", ledger.StanceAsserts, ledger.StanceDenies:
		return true
	}
	return s.attribute() == ledger.AttributeCommitment || s.attribute() == ledger.AttributeDemand
}

// number returns the figure, zero if there is none.
func (s *Side) number() ledger.Range {
	if s.Claim.Value.Number == nil {
		return ledger.Range{}
	}
	return *s.Claim.Value.Number
}

// group returns who is counted. A group that the claim names in words of its own
// is like no other.
func (s *Side) group() ledger.Group {
	switch {
	case s.Group != "":
		return s.Group
	case s.Claim.Target.Name != "":
		return ledger.Group(bare(s.Claim.Target.Name))
	}
	return ledger.GroupPeople
}

// targets returns all that the claim is about: Target and Besides.
func (s *Side) targets() []ledger.Party {
	if s.Claim.Target.IsZero() {
		return s.Claim.Besides
	}
	return append([]ledger.Party{s.Claim.Target}, s.Claim.Besides...)
}

// order puts sides into the order of the text, whatever the order in which they
// were given.
func order(a, b *Side) int {
	return cmp.Or(
		cmp.Compare(a.Statement.Document, b.Statement.Document),
		cmp.Compare(a.Claim.Passage.Start, b.Claim.Passage.Start),
		cmp.Compare(a.Claim.Passage.End, b.Claim.Passage.End),
		cmp.Compare(a.Claim.ID, b.Claim.ID),
	)
}

// sameSpeaker reports whether one speaker makes both claims. People known by
// office only, and collectives, are one within a document if they have one name;
// across documents nobody can tell.
func sameSpeaker(a, b *Side) bool {
	p, q := &a.Statement.Speaker, &b.Statement.Speaker
	nameless := func(k ledger.SpeakerKind) bool {
		return k == ledger.SpeakerUnnamed || k == ledger.SpeakerCollective
	}
	if nameless(p.Kind) || nameless(q.Kind) {
		return p.Kind == q.Kind && a.Statement.Document == b.Statement.Document && bare(p.Name) == bare(q.Name)
	}
	if p.Actor != "" && p.Actor == q.Actor {
		return true
	}
	return bare(p.Name) == bare(q.Name)
}

// bare returns a name in small letters without its article.
func bare(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
}
