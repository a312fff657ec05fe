package compare

import "counterclaim/internal/ledger"

// relationLevels returns the levels for how one actor is said to stand to
// another.
func relationLevels() []Level {
	return []Level{
		incomparable("relation/other-ends", "{A} and {B} do not speak of the same two actors: {a.tie}; {b.tie}.",
			func(p pair) bool { _, _, ok := ends(p); return !ok }),
		incomparable("relation/other-kind", "{A} and {B} speak of different relations: {a.tie}; {b.tie}.",
			func(p pair) bool {
				return kind(p.a) != kind(p.b) && (!akinKinds(kind(p.a), kind(p.b)) || !p.alike() || p.a.negated())
			}),
		incomparable("relation/other-time", "{A} and {B} speak of different times: {a.tie}; {b.tie}.",
			func(p pair) bool { return !p.timesMeet() }),
		compatible("relation/akin-kinds", "{A} and {B} tell of relations that go together: {a.tie}; {b.tie}.",
			func(p pair) bool { return kind(p.a) != kind(p.b) }),
		contradictory("relation/affirmed-denied", "{A} tells of {a.tie}, and {B} says that this is not so.",
			"{A} tells of {a.tie}, and elsewhere says that this is not so.", relationDenied),
		beside("relation/denied-besides", "{A} tells of {a.tie}, and {B}'s denial is of less than that: {b.tie}.", pair.opposed),
		sameLevel("relation/same", "{A} and {B} both tell of {a.tie}.",
			func(p pair) bool { return sameEnds(p) && p.a.quantifier() == p.b.quantifier() }),
		compatible("relation/quantifiers", "{A} and {B} tell of one relation, not of the same share of {a.actor}: {a.tie}; {b.tie}.", sameEnds),
		compatible("relation/kin", "{A} and {B} tell of one relation between kin of each other's actors: {a.tie}; {b.tie}.", always),
	}
}

// kind returns which relation is claimed.
func kind(s *Side) ledger.RelationKind { return ledger.RelationKind(s.Claim.Value.Words) }

// mutual reports whether the relation has no direction.
func mutual(k ledger.RelationKind) bool {
	return k == ledger.RelationAllied || k == ledger.RelationFights || k == ledger.RelationWorksWith
}

// akinKinds reports whether relations of the two kinds bear each other out:
// allies work together, and who fights somebody opposes him.
func akinKinds(k, l ledger.RelationKind) bool {
	group := func(k ledger.RelationKind) int {
		switch k {
		case ledger.RelationAllied, ledger.RelationWorksWith:
			return 1
		case ledger.RelationFights, ledger.RelationOpposes:
			return 2
		}
		return 0
	}
	return group(k) != 0 && group(k) == group(l)
}

// ends returns b's ends in the order of a's: turned round where the relation has
// no direction and that fits better. It is false if they are not akin.
func ends(p pair) (actor, target ledger.Party, ok bool) {
	actor, target = p.b.Claim.Actor, p.b.Claim.Target
	fit := func(actor, target ledger.Party, like func(x, y ledger.Party) bool) bool {
		return like(p.a.Claim.Actor, actor) && like(p.a.Claim.Target, target)
	}
	turns := mutual(kind(p.a)) || mutual(kind(p.b))
	for _, like := range []func(x, y ledger.Party) bool{same, p.akin} {
		if fit(actor, target, like) {
			return actor, target, true
		}
		if turns && fit(target, actor, like) {
			return target, actor, true
		}
	}
	return actor, target, false
}

// sameEnds reports whether both speak of the very same two actors.
func sameEnds(p pair) bool {
	actor, target, _ := ends(p)
	return same(p.a.Claim.Actor, actor) && same(p.a.Claim.Target, target)
}

// relationDenied reports whether what a affirms is within what b denies.
func relationDenied(p pair) bool {
	actor, target, _ := ends(p)
	return p.opposed() && denies(p.b.quantifier(), p.a.quantifier()) &&
		p.within(p.a.Claim.Actor, actor) && p.within(p.a.Claim.Target, target)
}
