package compare

import (
	"slices"

	"counterclaim/internal/ledger"
)

// blameLevels returns the levels for who is said to have done something. Claims
// of what an actor did and of who is responsible meet here.
func blameLevels() []Level {
	return []Level{
		incomparable("responsible/other-incident", "Nothing says that {A} and {B} speak of one incident.",
			func(p pair) bool { return !sameMatter(p) }),
		contradictory("action/denied", "{A} says that it happened ({a.kind}), and {B} says that it did not.",
			"{A} says that it happened ({a.kind}), and elsewhere that it did not.",
			func(p pair) bool {
				return p.opposed() && p.b.Claim.Actor.IsZero() && p.b.attribute() == ledger.AttributeAction &&
					p.a.Claim.Value.Words == p.b.Claim.Value.Words
			}),
		incomparable("responsible/nobody-named", "{A} does not say who did it, so there is nothing to hold against what {B} says.",
			func(p pair) bool { return p.a.Claim.Actor.IsZero() }),
		contradictory("responsible/denied", "{A} says that {a.actor} did it ({a.kind}), and {B} says that {b.actor} did not.",
			"{A} says that {a.actor} did it ({a.kind}), and elsewhere that {b.actor} did not.",
			func(p pair) bool { return p.opposed() && p.within(p.a.Claim.Actor, p.b.Claim.Actor) }),
		beside("responsible/denied-besides", "{A} says that {a.actor} did it, and {B} denies it of another: {b.actor}.", pair.opposed),
		sameLevel("responsible/same", "{A} and {B} give the same answer to whether {a.actor} did it ({a.answer}).",
			func(p pair) bool { return same(p.a.Claim.Actor, p.b.Claim.Actor) }),
		compatible("responsible/kin", "{A} and {B} give the same answer ({a.answer}) of {a.actor} and {b.actor}, one of which is part of the other.",
			func(p pair) bool { return p.akin(p.a.Claim.Actor, p.b.Claim.Actor) }),
		beside("responsible/denied-both", "{A} and {B} each deny that one of two actors did it: {a.actor}, {b.actor}.",
			func(p pair) bool { return p.a.negated() }),
		beside("responsible/several-sides", "{A} names {a.actor} and {B} names {b.actor}, and such an incident ({a.kind}) has several sides.",
			func(p pair) bool { return severalSides(p.a) || severalSides(p.b) }),
		compatible("responsible/together", "{A} names {a.actor} and {B} names {b.actor}, and a speaker says that both took part.",
			func(p pair) bool {
				return sameSpeaker(p.a, p.b) || slices.ContainsFunc(p.a.With, func(q ledger.Party) bool { return same(q, p.b.Claim.Actor) })
			}),
		incomparable("responsible/unknown-actor", "{A} names {a.actor}, whom the registry does not know, so it may be the same as {B}'s {b.actor}.",
			func(p pair) bool { return p.a.Claim.Actor.Actor == "" }),
		incomparable("responsible/loosely-tied", "{A} names {a.actor} and {B} names {b.actor}, and they may not mean one incident: they do not name one place or one target for the same kind of thing.",
			func(p pair) bool { return !closelyTied(p) }),
		Level{ID: "responsible/rival", Relation: ledger.ClaimsContradictory, fits: always,
			Says: "{A} says that {a.actor} did it ({a.kind}), and {B} says that {b.actor} did; no speaker names both."},
	}
}

// closelyTied reports whether both tell of the same kind of thing, in one place
// or done to one target. Rivals need that beside their incident, which gathers
// what may belong together.
func closelyTied(p pair) bool {
	x, y := &p.a.Claim, &p.b.Claim
	return x.Value.Words == y.Value.Words && p.timesMeet() && (sameWhere(x.Place, y.Place) || same(x.Target, y.Target))
}

// severalSides reports whether the incident is of a kind in which several actors
// do the same thing to each other.
func severalSides(s *Side) bool {
	switch ledger.IncidentKind(s.Claim.Value.Words) {
	case ledger.KindArmedClash, ledger.KindProtest, ledger.KindDisplacement:
		return true
	}
	return false
}

// sameMatter reports whether both speak of one incident, or, where one of them
// is not tied to any, of the same kind of thing in one place at one time.
func sameMatter(p pair) bool {
	if sameIncident(p) {
		return true
	}
	if len(p.a.Incidents) > 0 && len(p.b.Incidents) > 0 {
		return false
	}
	x, y := &p.a.Claim, &p.b.Claim
	return x.Value.Words == y.Value.Words && x.Value.Words != "" &&
		!x.Place.IsZero() && !y.Place.IsZero() && p.placesMeet() &&
		x.When != nil && y.When != nil && !x.When.IsZero() && !y.When.IsZero() && p.timesMeet()
}
