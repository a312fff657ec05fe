package compare

import (
	"slices"

	"counterclaim/internal/ledger"
)

// aimLevels returns the levels for whom an actor is said to aim at.
func aimLevels() []Level {
	return []Level{
		incomparable("target/other-actor", "{A} speaks of the targets of {a.actor}, and {B} of those of {b.actor}.",
			func(p pair) bool { return !p.akin(p.a.Claim.Actor, p.b.Claim.Actor) }),
		incomparable("target/by-accident", "{A} tells of somebody hit by accident ({a.aim}), which says nothing of whom {a.actor} aimed at.", byAccident),
		incomparable("target/other-place", "{A} and {B} speak of the targets of {a.actor} in different places: {a.place} and {b.place}.",
			func(p pair) bool { return !p.placesMeet() }),
		incomparable("target/other-time", "{A} and {B} speak of the targets of {a.actor} at different times.",
			func(p pair) bool { return !p.timesMeet() }),
		sameLevel("target/same", "{A} and {B} say the same of the targets of {a.actor}: {a.aim}.", sameAim),
		contradictory("target/affirmed-denied", "{A} names {a.aim} as targets of {a.actor}, and {B} says: {b.aim}.",
			"{A} names {a.aim} as targets of {a.actor}, and elsewhere says: {b.aim}.", aimDenied),
		beside("target/denied-besides", "{A} names {a.aim} as targets of {a.actor}, and {B}'s denial is of something else: {b.aim}.", pair.opposed),
		beside("target/denied-both", "{A} and {B} both deny a target of {a.actor}: {a.aim}, {b.aim}.",
			func(p pair) bool { return p.a.negated() }),
		contradictory("target/only-others", "{A} names {a.aim} as targets of {a.actor}, and {B} names {b.aim}, which goes beyond them.",
			"{A} names {a.aim} as targets of {a.actor}, and elsewhere names {b.aim}, which goes beyond them.",
			func(p pair) bool { return p.a.quantifier() == ledger.QuantifierOnly && anyApart(p, p.b, p.a) }),
		contradictory("target/two-mosts", "{A} names {a.aim} and {B} names {b.aim} as targets of {a.actor}; both cannot be more than half.",
			"{A} names both {a.aim} and {b.aim} as targets of {a.actor}; both cannot be more than half.", twoMosts),
		compatible("target/shared", "{A} names {a.aim} and {B} names {b.aim} as targets of {a.actor}; both can hold, and they overlap.", sharedAim),
		beside("target/besides", "{A} names {a.aim} and {B} names {b.aim} as targets of {a.actor}; one can aim at both.", always),
	}
}

// byAccident reports whether the words of a's claim say that nobody meant it.
func byAccident(p pair) bool {
	return slices.ContainsFunc(words(p.a.Claim.Value.Words), func(w string) bool {
		switch w {
		case "accidentally", "mistakenly", "unintentionally", "inadvertently", "accident", "mistake", "error":
			return true
		}
		return false
	})
}

// sameAim reports whether both name the same targets, to the same extent.
func sameAim(p pair) bool {
	if !p.alike() || p.a.quantifier() != p.b.quantifier() || !same(p.a.Claim.Actor, p.b.Claim.Actor) && !p.a.Claim.Actor.IsZero() {
		return false
	}
	covers := func(x, y *Side) bool {
		for _, t := range x.targets() {
			if !slices.ContainsFunc(y.targets(), func(u ledger.Party) bool { return same(t, u) }) {
				return false
			}
		}
		return len(x.targets()) > 0
	}
	return covers(p.a, p.b) && covers(p.b, p.a)
}

// aimDenied reports whether what a affirms is within what b denies. To deny
// "only these" or "all of these" is to deny it of all named; else one target
// that both speak of is enough.
func aimDenied(p pair) bool {
	if !p.opposed() || !denies(p.b.quantifier(), p.a.quantifier()) {
		return false
	}
	denied := func(t ledger.Party) bool {
		return slices.ContainsFunc(p.b.targets(), func(u ledger.Party) bool { return p.within(t, u) })
	}
	if q := p.b.quantifier(); q == ledger.QuantifierOnly || q == ledger.QuantifierMost || q == ledger.QuantifierAll {
		return len(p.a.targets()) > 0 && !slices.ContainsFunc(p.a.targets(), func(t ledger.Party) bool { return !denied(t) })
	}
	return slices.ContainsFunc(p.a.targets(), denied)
}

// anyApart reports whether x names a target that has nothing in common with any
// of y's.
func anyApart(p pair, x, y *Side) bool {
	return len(y.targets()) > 0 && slices.ContainsFunc(x.targets(), func(t ledger.Party) bool {
		return !slices.ContainsFunc(y.targets(), func(u ledger.Party) bool { return !p.apart(t, u) })
	})
}

// twoMosts reports whether both say "mostly", of targets that have nothing in
// common.
func twoMosts(p pair) bool {
	if p.a.quantifier() != ledger.QuantifierMost || p.b.quantifier() != ledger.QuantifierMost || len(p.a.targets()) == 0 {
		return false
	}
	for _, t := range p.a.targets() {
		if slices.ContainsFunc(p.b.targets(), func(u ledger.Party) bool { return !p.apart(t, u) }) {
			return false
		}
	}
	return len(p.b.targets()) > 0
}

// sharedAim reports whether both name a target in common, or kin of each other.
func sharedAim(p pair) bool {
	return slices.ContainsFunc(p.a.targets(), func(t ledger.Party) bool {
		return slices.ContainsFunc(p.b.targets(), func(u ledger.Party) bool { return p.akin(t, u) })
	})
}
