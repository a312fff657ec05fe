package compare

import (
	"strings"

	"counterclaim/internal/ledger"
)

// Kin is what comparing needs to know of actors and places.
type Kin interface {
	// Within reports whether a is b, part of b, or of the kind b, on that day;
	// the zero day stands for any.
	Within(a, b ledger.ActorID, on ledger.Day) bool
	// PlaceWithin reports whether a is b or lies in b.
	PlaceWithin(a, b ledger.PlaceID) bool
}

// A pair is two sides in the order in which a level looks at them.
type pair struct {
	a, b *Side
	kin  Kin
	on   ledger.Day // The earlier of the days that the claims are about, zero if none is stated.
}

// newPair takes the earlier of two days, so that the order of a and b does not
// matter to which kin they have.
func newPair(a, b *Side, kin Kin) pair {
	p := pair{a: a, b: b, kin: kin}
	for _, w := range []*ledger.When{a.Claim.When, b.Claim.When} {
		if w != nil && !w.End.IsZero() && (p.on.IsZero() || w.End.Before(p.on)) {
			p.on = w.End
		}
	}
	return p
}

// flip returns the pair the other way round.
func (p pair) flip() pair { p.a, p.b = p.b, p.a; return p }

// opposed reports whether a affirms and b denies.
func (p pair) opposed() bool { return !p.a.negated() && p.b.negated() }

// alike reports whether both affirm or both deny.
func (p pair) alike() bool { return p.a.negated() == p.b.negated() }

// same reports whether two parties are one, by ID or, where the registry knows
// one of them not, by name.
func same(p, q ledger.Party) bool {
	if p.Actor != "" && q.Actor != "" {
		return p.Actor == q.Actor
	}
	return p.Name != "" && bare(p.Name) == bare(q.Name)
}

// within reports whether x is y, part of y, or of the kind y.
func (p pair) within(x, y ledger.Party) bool {
	return same(x, y) || x.Actor != "" && y.Actor != "" && p.kin.Within(x.Actor, y.Actor, p.on)
}

// akin reports whether x is within y or y within x.
func (p pair) akin(x, y ledger.Party) bool { return p.within(x, y) || p.within(y, x) }

// apart reports whether x and y are known to have nothing in common. Of a name
// that nobody knows that cannot be said, except that people and places out of
// the fight are no fighters.
func (p pair) apart(x, y ledger.Party) bool {
	if p.akin(x, y) {
		return false
	}
	if x.Actor != "" && y.Actor != "" {
		return true
	}
	a, b := roleOf(x), roleOf(y)
	return a != roleUnknown && b != roleUnknown && a != b
}

// A role is on which side of the line between fighters and others a target
// stands, as far as its name tells.
type role int

const (
	roleUnknown role = iota
	roleFighter
	roleBystander
)

// roleOf tells the role from the last word of the name. A party that the
// registry knows takes part, unless its name says that it is out of the fight.
func roleOf(p ledger.Party) role {
	words := strings.Fields(bare(p.Name))
	if len(words) > 0 {
		switch words[len(words)-1] {
		case "civilians", "civilian", "hospitals", "hospital", "clinics", "clinic", "schools", "school", "children", "women",
			"homes", "markets", "market", "mosques", "churches", "refugees", "residents", "villagers", "doctors", "bystanders":
			return roleBystander
		case "fighters", "militants", "terrorists", "rebels", "insurgents", "soldiers", "troops", "gunmen", "combatants", "extremists":
			return roleFighter
		}
	}
	if p.Actor != "" {
		return roleFighter
	}
	return roleUnknown
}

// sameWhere reports whether two places are one.
func sameWhere(p, q ledger.Where) bool {
	if p.Place != "" && q.Place != "" {
		return p.Place == q.Place
	}
	return p.Name != "" && bare(p.Name) == bare(q.Name)
}

// placesMeet reports whether the places may overlap. A place that is not stated
// may be anywhere.
func (p pair) placesMeet() bool {
	x, y := p.a.Claim.Place, p.b.Claim.Place
	if x.IsZero() || y.IsZero() || sameWhere(x, y) {
		return true
	}
	return x.Place != "" && y.Place != "" && (p.kin.PlaceWithin(x.Place, y.Place) || p.kin.PlaceWithin(y.Place, x.Place))
}

// timesMeet reports whether the times may overlap. A time that is not stated may
// be any.
func (p pair) timesMeet() bool {
	x, y := p.a.Claim.When, p.b.Claim.When
	return x == nil || y == nil || x.Overlaps(*y)
}

// denies reports whether someone who says "not: q of them" contradicts someone
// who says "said of them". "Some do not" leaves room for all but "all do".
func denies(q, said ledger.Quantifier) bool {
	switch q {
	case "":
		return true
	case ledger.QuantifierMost:
		return said == ledger.QuantifierMost || said == ledger.QuantifierAll || said == ledger.QuantifierOnly
	case ledger.QuantifierSome:
		return said == ledger.QuantifierAll
	}
	return said == q
}
