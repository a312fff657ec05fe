package compare

import (
	"strings"
	"sync"

	"counterclaim/internal/ledger"
)

// A Level is a named rule of a comparison. Levels are tried in order, and the
// first that fits a pair decides.
type Level struct {
	ID       string                    // "killed/ranges-meet"; one speaker's contradiction ends in "-self".
	Relation ledger.ComparisonRelation // What a pair is that the level fits.
	Says     string                    // One sentence, with marks such as {A} where a pair's names go.

	self  string // The sentence for two claims of one speaker.
	aside bool   // Both hold without bearing on each other: nothing to show a reader.
	fits  func(pair) bool
}

// Page returns where the level is explained. The levels for figures read alike
// for each attribute and share their headings.
func (l Level) Page() string {
	attribute, rule, _ := strings.Cut(l.ID, "/")
	if isFigure(ledger.Attribute(attribute)) {
		attribute = string(ledger.AttributeKilled)
	}
	return "docs/comparisons.md#" + attribute + rule
}

// selfSuffix ends the ID of a level between two claims of one speaker.
const selfSuffix = "-self"

// ofOneSpeaker returns the level for a pair of one speaker's claims.
func (l Level) ofOneSpeaker() Level {
	return Level{ID: l.ID + selfSuffix, Relation: l.Relation, Says: l.self, fits: l.fits}
}

// The short forms in which levels are written down.
func contradictory(id, says, self string, fits func(pair) bool) Level {
	return Level{ID: id, Relation: ledger.ClaimsContradictory, Says: says, self: self, fits: fits}
}

func compatible(id, says string, fits func(pair) bool) Level {
	return Level{ID: id, Relation: ledger.ClaimsCompatible, Says: says, fits: fits}
}

// beside is a compatible level that no reader needs to see.
func beside(id, says string, fits func(pair) bool) Level {
	return Level{ID: id, Relation: ledger.ClaimsCompatible, Says: says, aside: true, fits: fits}
}

// sameLevel is a level at which both claims say one thing.
func sameLevel(id, says string, fits func(pair) bool) Level {
	return Level{ID: id, Relation: ledger.ClaimsSame, Says: says, fits: fits}
}

// incomparable is a level at which the claims do not bear on each other.
func incomparable(id, says string, fits func(pair) bool) Level {
	return Level{ID: id, Relation: ledger.ClaimsIncomparable, Says: says, fits: fits}
}

// always fits every pair: the last level of a list needs no condition.
func always(pair) bool { return true }

// The levels that stand before those of any attribute.
var (
	oneClaim       = sameLevel("any/one-claim", "{A} makes this claim once, and it is set beside itself.", always)
	otherAttribute = incomparable("any/other-attribute", "{A} speaks of one attribute ({a.attribute}) and {B} of another ({b.attribute}).", always)
	notAsserted    = incomparable("any/not-asserted", "{A} doubts, offers, threatens or pledges, and so says neither that it is so nor that it is not.",
		func(p pair) bool { return !p.a.stands() })
)

// A table has the levels of each attribute, in the order in which they are
// tried. The last of each list fits every pair.
type table map[ledger.Attribute][]Level

// levels are made when first asked for, so that a program that compares nothing
// does not pay for them at its start.
var levels = sync.OnceValue(func() table {
	t := table{
		ledger.AttributeTarget:      aimLevels(),
		ledger.AttributeRelation:    relationLevels(),
		ledger.AttributeResponsible: blameLevels(),
		ledger.AttributeControl:     controlLevels(),
		ledger.AttributeMovement:    movementLevels(),
		ledger.AttributeTerms:       termsLevels(),
		ledger.AttributeCommitment:  commitmentLevels(),
		ledger.AttributeDemand:      demandLevels(),
	}
	for _, a := range figures {
		t[a] = figureLevels(a)
	}
	return t
})

// Levels returns every level, those of one attribute together and in the order
// in which they are tried.
func Levels() []Level {
	all := []Level{oneClaim, otherAttribute, notAsserted}
	for _, attribute := range []ledger.Attribute{
		ledger.AttributeKilled, ledger.AttributeInjured, ledger.AttributeDisplaced, ledger.AttributeDetained,
		ledger.AttributeTarget, ledger.AttributeRelation, ledger.AttributeResponsible, ledger.AttributeControl,
		ledger.AttributeMovement, ledger.AttributeTerms, ledger.AttributeCommitment, ledger.AttributeDemand,
	} {
		for _, l := range levels()[attribute] {
			all = append(all, l)
			if l.self != "" {
				all = append(all, l.ofOneSpeaker())
			}
		}
	}
	return all
}

// family returns the attribute under which an attribute is compared. That
// somebody did something and that somebody is responsible answer one question.
func family(a ledger.Attribute) ledger.Attribute {
	if a == ledger.AttributeAction {
		return ledger.AttributeResponsible
	}
	return a
}

// A weighing is the level that decided a pair, and the pair in the order in
// which its sentence speaks of it.
type weighing struct {
	level Level
	pair  pair
}

// weigh finds the level for a pair. The order of a and b does not matter.
func weigh(a, b *Side, kin Kin) weighing {
	if order(a, b) > 0 {
		a, b = b, a
	}
	p := newPair(a, b, kin)
	if a.Claim.ID == b.Claim.ID && a.Claim.ID != "" {
		return weighing{oneClaim, p}
	}
	list := levels()[family(a.attribute())]
	if family(a.attribute()) != family(b.attribute()) || list == nil {
		return weighing{otherAttribute, p}
	}
	if q, ok := notAsserted.either(p); ok {
		return weighing{notAsserted, q}
	}
	for _, l := range list {
		if q, ok := l.either(p); ok {
			if l.Relation == ledger.ClaimsContradictory && sameSpeaker(a, b) {
				l = l.ofOneSpeaker()
			}
			return weighing{l, q}
		}
	}
	return weighing{otherAttribute, p}
}

// either returns p the way round in which the level fits it.
func (l *Level) either(p pair) (pair, bool) {
	if l.fits(p) {
		return p, true
	}
	p = p.flip()
	return p, l.fits(p)
}

// Pair compares two claims and says by which level. The order of a and b does
// not matter.
func Pair(a, b Side, kin Kin) (ledger.ComparisonRelation, Level) {
	w := weigh(&a, &b, kin)
	return w.level.Relation, w.level
}
