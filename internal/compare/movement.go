package compare

import "strings"

// movementLevels returns the levels for who is said to have moved what where.
func movementLevels() []Level {
	return []Level{
		incomparable("movement/other-movement", "{A} and {B} speak of different movements: {a.move}; {b.move}.",
			func(p pair) bool {
				return !p.akin(p.a.Claim.Actor, p.b.Claim.Actor) || !p.placesMeet() || !p.timesMeet() || !sameMoved(p)
			}),
		contradictory("movement/affirmed-denied", "{A} tells of a movement ({a.move}), and {B} says that there was none.",
			"{A} tells of a movement ({a.move}), and elsewhere says that there was none.",
			func(p pair) bool { return p.opposed() && p.within(p.a.Claim.Actor, p.b.Claim.Actor) }),
		beside("movement/denied-besides", "{A} tells of a movement ({a.move}), and {B} denies it of a part of {a.actor}: {b.actor}.", pair.opposed),
		sameLevel("movement/same", "{A} and {B} tell of the same movement: {a.move}.",
			func(p pair) bool {
				return same(p.a.Claim.Actor, p.b.Claim.Actor) && strings.EqualFold(p.a.Claim.Value.Words, p.b.Claim.Value.Words) && sameWhere(p.a.Claim.Place, p.b.Claim.Place)
			}),
		compatible("movement/akin", "{A} and {B} tell of movements that may be one: {a.move}; {b.move}.", always),
	}
}

// sameMoved reports whether both may speak of the same thing on the same way:
// the same words, or the same target to the same place.
func sameMoved(p pair) bool {
	x, y := &p.a.Claim, &p.b.Claim
	if strings.EqualFold(x.Value.Words, y.Value.Words) {
		return true
	}
	return !x.Target.IsZero() && p.akin(x.Target, y.Target) && sameWhere(x.Place, y.Place)
}

// termsLevels returns the levels for what an agreement is said to say.
func termsLevels() []Level {
	return []Level{
		incomparable("terms/other-terms", "{A} and {B} do not speak of one provision: “{a.words}” and “{b.words}”.",
			func(p pair) bool {
				x, y := &p.a.Claim, &p.b.Claim
				return !strings.EqualFold(x.Value.Words, y.Value.Words) ||
					!x.Target.IsZero() && !y.Target.IsZero() && !p.akin(x.Target, y.Target) ||
					!x.Actor.IsZero() && !y.Actor.IsZero() && !p.akin(x.Actor, y.Actor)
			}),
		contradictory("terms/affirmed-denied", "{A} says that the agreement provides this (“{a.words}”), and {B} says that it does not.",
			"{A} says that the agreement provides this (“{a.words}”), and elsewhere that it does not.", pair.opposed),
		sameLevel("terms/same", "{A} and {B} say the same of the agreement: “{a.words}”.", always),
	}
}
