package compare

import "counterclaim/internal/ledger"

// controlLevels returns the levels for who is said to hold a place.
func controlLevels() []Level {
	return []Level{
		incomparable("control/other-place", "{A} and {B} speak of different places: {a.place} and {b.place}.",
			func(p pair) bool { return !p.placesMeet() || p.a.Claim.Place.IsZero() || p.b.Claim.Place.IsZero() }),
		incomparable("control/other-time", "{A} and {B} speak of {a.place} at different times.",
			func(p pair) bool { return !p.timesMeet() }),
		beside("control/of-a-part", "{A} speaks of a part, so {B} can be right about the rest: {a.hold}; {b.hold}.",
			func(p pair) bool { return !wholePlace(p) && !sameHold(p) }),
		contradictory("control/affirmed-denied", "{A} tells of {a.hold}, and {B} says that this is not so.",
			"{A} tells of {a.hold}, and elsewhere says that this is not so.",
			func(p pair) bool {
				return p.opposed() && wholePlace(p) && hold(p.a) == hold(p.b) && p.within(p.a.Claim.Actor, p.b.Claim.Actor)
			}),
		incomparable("control/other-denied", "{A} denies one thing about {a.place}, which leaves open what {B} says: {a.hold}; {b.hold}.",
			func(p pair) bool { return p.a.negated() && !sameHold(p) }),
		sameLevel("control/same", "{A} and {B} both tell of {a.hold}.", sameHold),
		compatible("control/kin", "{A} and {B} name actors of which one is part of the other: {a.hold}; {b.hold}.",
			func(p pair) bool { return hold(p.a) == hold(p.b) && p.akin(p.a.Claim.Actor, p.b.Claim.Actor) }),
		compatible("control/around", "{A} tells of {a.hold}, which leaves room for what {B} tells: {b.hold}.",
			func(p pair) bool { return !holds(p.a) && hold(p.a) != ledger.ControlLost }),
		compatible("control/changed-hands", "{A} tells of a change, {a.hold}, so that what {B} tells may have been before or after it: {b.hold}.",
			func(p pair) bool { return hold(p.a) == ledger.ControlSeized || hold(p.a) == ledger.ControlLost }),
		incomparable("control/unknown-actor", "{A} names {a.actor} as holding {a.place}, whom the registry does not know, so it may be the same as {B}'s {b.actor}.",
			func(p pair) bool { return p.a.Claim.Actor.Actor == "" }),
		contradictory("control/rival", "{A} tells of {a.hold} and {B} of {b.hold}; two cannot hold one place.",
			"{A} tells of both {a.hold} and {b.hold}; two cannot hold one place.", always),
	}
}

// hold returns how the actor is said to stand to the place.
func hold(s *Side) ledger.ControlKind { return ledger.ControlKind(s.Claim.Value.Words) }

// holds reports whether the claim is that the actor is in the place.
func holds(s *Side) bool {
	return hold(s) == ledger.ControlHeld || hold(s) == ledger.ControlSeized
}

// wholePlace reports whether both speak of the whole of one place.
func wholePlace(p pair) bool {
	return sameWhere(p.a.Claim.Place, p.b.Claim.Place) && p.a.Part == "" && p.b.Part == ""
}

// sameHold reports whether both say the same of one place and one actor.
func sameHold(p pair) bool {
	return p.alike() && sameWhere(p.a.Claim.Place, p.b.Claim.Place) && p.a.Part == p.b.Part &&
		hold(p.a) == hold(p.b) && same(p.a.Claim.Actor, p.b.Claim.Actor)
}
