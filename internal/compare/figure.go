package compare

import (
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// figures are the attributes whose value is a count of people.
var figures = []ledger.Attribute{
	ledger.AttributeKilled, ledger.AttributeInjured, ledger.AttributeDisplaced, ledger.AttributeDetained,
}

// isFigure reports whether the attribute's value is a count of people.
func isFigure(a ledger.Attribute) bool { return slices.Contains(figures, a) }

// figureLevels returns the levels for counts. The sentences name the attribute,
// so that no two levels share one.
func figureLevels(a ledger.Attribute) []Level {
	list := []Level{
		incomparable("other-window", "The figures for {effect} by {A} and by {B} are totals over different windows, or of what different actors did.",
			func(p pair) bool { return p.a.Window != nil && p.b.Window != nil && !sameWindow(p) }),
		incomparable("other-incident", "Nothing says that {A} and {B} count the {effect} of one incident.",
			func(p pair) bool {
				return !sameWindow(p) && (!sameIncident(p) || !p.placesMeet() || !p.timesMeet())
			}),
		incomparable("other-actor", "{A} counts the {effect} by {a.actor}, and {B} those by {b.actor}.",
			func(p pair) bool {
				x, y := p.a.Claim.Actor, p.b.Claim.Actor
				return p.alike() && x.Actor != "" && y.Actor != "" && !p.akin(x, y)
			}),
		contradictory("denied", "{A} gives {a.value} for {effect} ({a.group}), and {B} denies it.",
			"{A} gives {a.value} for {effect} ({a.group}) and elsewhere denies it.", figureDenied),
		sameLevel("denied-alike", "{A} and {B} deny the same figure for {effect}: {a.value}.",
			func(p pair) bool {
				return p.a.negated() && p.b.negated() && p.a.group() == p.b.group() && p.a.number().Same(p.b.number())
			}),
		incomparable("other-denied", "{A} denies {a.value} for {effect} ({a.group}), which leaves {B}'s {b.value} ({b.group}) open.",
			func(p pair) bool { return p.a.negated() }),
		incomparable("no-figure", "{A} puts no number to the {effect}, so there is nothing to hold against {B}'s {b.value}.",
			func(p pair) bool { return p.a.number().IsZero() }),
		incomparable("further-victims", "{A}'s {a.value} {effect} are told as further ones, so they need not be among {B}'s {b.value}.",
			func(p pair) bool { return further(&p.a.Claim.Passage) }),
		incomparable("own-figures", "{A} gives {a.value} {a.group} and {b.value} {b.group} as {effect}, and nothing says that the two count the same people.",
			func(p pair) bool { return sameSpeaker(p.a, p.b) && !explicit(p) }),
		compatible("risen", "{A} tells of a toll that rose to {a.value} {effect}, so {B}'s {b.value} can be an earlier count.",
			func(p pair) bool { return rose(p.a.Claim.Passage.Exact) && exceeds(total(p.a), total(p.b)) }),
		compatible("adds-up", "{A}'s {a.value} and {B}'s {b.value} {effect} need not be counts of the same people: with other figures that are told beside them they add up.", addsUp),
		incomparable("far-apart", "In one text {A} gives {a.value} {effect} and {B} {b.value}, less than a tenth, and nothing says that both count one occasion.", farApart),
		incomparable("of-several", "In one text {A} gives {a.value} {effect} for several occasions, and {B}'s {b.value} can be those of one of them.", ofSeveral),
		contradictory("part-exceeds-whole", "{A}'s {a.value} {a.group} cannot be among {B}'s {b.value} {b.group} {effect}: a part is not larger than its whole.",
			"{A} gives {a.value} {a.group} as {effect} and no more than {b.value} {b.group}: a part is not larger than its whole.",
			func(p pair) bool { return partOf(p) && exceeds(p.totals()) }),
		compatible("part-of-whole", "{A}'s {a.value} {a.group} can be among {B}'s {b.value} {b.group} {effect}.", partOf),
		incomparable("other-group", "{A} counts {a.group} among the {effect}, and {B} counts {b.group}.",
			func(p pair) bool { return p.a.group() != p.b.group() }),
		sameLevel("same", "{A} and {B} both give {a.value} for {effect} ({a.group}).",
			func(p pair) bool { return p.a.number().Same(p.b.number()) }),
		contradictory("ranges-apart", "{A}'s {a.value} and {B}'s {b.value} for {effect} cannot both be counts of the same people: no number is in both.",
			"{A} gives {a.value} for {effect} in one place and {b.value} in another: no number is in both.",
			func(p pair) bool { return !meets(p.totals()) }),
		contradictory("estimates-apart", "{A}'s {a.value} and {B}'s {b.value} for {effect} are further apart than rounding explains.",
			"{A} gives {a.value} for {effect} in one place and {b.value} in another, which is more than rounding explains.",
			func(p pair) bool { return exceeds(p.totals()) }),
		compatible("rounding", "{A}'s {a.value} is an estimate for {effect}, and rounding can account for the distance to {B}'s {b.value}.",
			func(p pair) bool { return isEstimate(total(p.a)) }),
		compatible("ranges-meet", "{A}'s {a.value} and {B}'s {b.value} for {effect} can both hold: some number is in both.", always),
	}
	for i := range list {
		l := &list[i]
		l.ID = string(a) + "/" + l.ID
		l.Says = strings.ReplaceAll(l.Says, "{effect}", string(a))
		l.self = strings.ReplaceAll(l.self, "{effect}", string(a))
	}
	return list
}

// sameIncident reports whether some incident is among those of both.
func sameIncident(p pair) bool {
	return slices.ContainsFunc(p.a.Incidents, func(id ledger.IncidentID) bool { return slices.Contains(p.b.Incidents, id) })
}

// explicit reports whether both state one place and one time for the same group
// of people in different statements, so that they cannot well be about different
// things. A speaker who gives two figures mostly tells of two things.
func explicit(p pair) bool {
	x, y := &p.a.Claim, &p.b.Claim
	if x.Statement == y.Statement {
		return false
	}
	if p.a.Window != nil || p.b.Window != nil {
		return sameWindow(p)
	}
	return sameWhere(x.Place, y.Place) && x.When != nil && y.When != nil && !x.When.IsZero() && x.When.Start == y.When.Start && x.When.End == y.When.End
}

// total returns what a figure says of all victims. Where the words speak of some
// of them ("five of the dead"), or tell of victims without
// counting them ("its leader"), that is a lower bound.
func total(s *Side) ledger.Range {
	r := s.number()
	if r.Low == nil || !ofSome(s.Claim.Passage.Exact, *r.Low) {
		return r
	}
	return ledger.Range{Low: r.Low}
}

// farFactor is how many times a figure is as large as another before one text
// hardly means one occasion by both. Early and late counts of one strike differ
// by up to seven times.
const farFactor = 10

// farApart reports whether one text gives two figures of which a is many times b,
// and does not tie both to one place and time in so many words.
func farApart(p pair) bool {
	r, s := p.totals()
	return inOneText(p) && r.Low != nil && s.High != nil && *r.Low > farFactor**s.High && *s.High > 0
}

// inOneText reports whether one text gives both figures, the first for the same
// people as the second or for some of them, without tying both to one place and
// time in so many words.
func inOneText(p pair) bool {
	return p.a.Statement.Document == p.b.Statement.Document && !explicit(p) && (p.a.group() == p.b.group() || partOf(p))
}

// ofSeveral reports whether the greater of two figures in one text is told of
// several occasions, and the other neither of several nor as a total.
func ofSeveral(p pair) bool {
	r, s := p.totals()
	low, _ := bounds(r)
	_, high := bounds(s)
	// Counts that are nearly as great are rival counts of all.
	return inOneText(p) && low != nil && high != nil && 5**high <= 4**low && several(p.a, true) && !several(p.b, false) && !isTotal(p.b.Claim.Passage.Exact)
}

// totals returns what both figures say of all victims. Where each counts people by
// a noun of its own ("six teachers", "eight passengers"), or one does and the
// other counts all, a noun that leaves others out gives a lower bound.
func (p pair) totals() (ledger.Range, ledger.Range) {
	r, s := total(p.a), total(p.b)
	if p.a.group() != ledger.GroupPeople && p.b.group() != ledger.GroupPeople || headOf(p.a) == headOf(p.b) {
		return r, s
	}
	return p.a.atLeast(r), p.b.atLeast(s)
}

// atLeast returns r, or its lower end alone if the side counts some kind of
// people that no group is made for.
func (s *Side) atLeast(r ledger.Range) ledger.Range {
	if s.group() != ledger.GroupPeople || isAnybody(headOf(s)) {
		return r
	}
	return ledger.Range{Low: r.Low}
}

// headOf returns the last word for those whom the side counts, in the singular.
func headOf(s *Side) string {
	list := words(s.Claim.Target.Name)
	if len(list) == 0 {
		return ""
	}
	return strings.TrimSuffix(list[len(list)-1], "s")
}

// isAnybody reports whether the noun leaves nobody out.
func isAnybody(noun string) bool {
	switch noun {
	case "", "people", "person", "other", "victim", "dead", "live", "life", "body", "bodie", "human", "civilian", "casualtie",
		"resident", "inhabitant", "citizen", "death", "fatalitie", "individual", "corpse", "soul", "local", "killed", "injured", "wounded":
		return true
	}
	return false
}

func meets(r, s ledger.Range) bool { return r.Meets(s) }

// sameWindow reports whether both are totals over one stated window, of what one
// actor did or of what all did.
func sameWindow(p pair) bool {
	x, y := p.a.Window, p.b.Window
	if x == nil || y == nil || x.From != y.From || x.To != y.To || x.From.IsZero() && x.To.IsZero() {
		return false
	}
	if x.Actor.IsZero() != y.Actor.IsZero() || !p.placesMeet() {
		return false
	}
	return x.Actor.IsZero() || same(p.a.Claim.Actor, p.b.Claim.Actor) || same(x.Actor, y.Actor)
}

// figureDenied reports whether b denies what a says: every number that a allows
// is one that b excludes, for a group that b's takes in.
func figureDenied(p pair) bool {
	if !p.opposed() || p.a.number().IsZero() {
		return false
	}
	if p.a.group() != p.b.group() && !inGroup(p.a.group(), p.b.group()) {
		return false
	}
	excluded := p.b.number()
	if excluded.IsZero() {
		if p.b.Claim.Value.Words != "" || excluded.Said != "" {
			return false
		}
		excluded = ledger.AtLeast(1)
	}
	low, high := bounds(p.a.number())
	from, to := bounds(excluded)
	return (from == nil || low != nil && *low >= *from) && (to == nil || high != nil && *high <= *to)
}

// partOf reports whether a counts a part of those whom b counts.
func partOf(p pair) bool {
	if p.b.group() == ledger.GroupPeople && !isAnybody(headOf(p.b)) {
		return false // "Six teachers" take in nobody else.
	}
	return p.alike() && inGroup(p.a.group(), p.b.group())
}

// inGroup reports whether everyone in g is in whole. Where a text tells fighters
// and people apart, people are often those who do not fight. Children, aid workers and
// journalists count as civilians, as casualty recorders have it; of women, men,
// the elderly and medical workers it depends.
func inGroup(g, whole ledger.Group) bool {
	switch whole {
	case g:
		return false
	case ledger.GroupPeople:
		return g != ledger.GroupFighters && g != ledger.GroupSoldiers
	case ledger.GroupCivilians:
		return g == ledger.GroupChildren || g == ledger.GroupAidWorkers || g == ledger.GroupJournalists
	}
	return false
}

// isEstimate reports whether only a point estimate is stated: "about 2,000".
func isEstimate(r ledger.Range) bool { return r.Low == nil && r.High == nil && r.Best != nil }

// bounds returns the stated bounds; for an estimate, how far rounding can have
// moved it: a tenth, or a unit of its last digit that is not 0, if that is more.
func bounds(r ledger.Range) (low, high *int) {
	if !isEstimate(r) {
		return r.Low, r.High
	}
	unit := 1
	for n := *r.Best; n != 0 && n%10 == 0; n /= 10 {
		unit *= 10
	}
	slack := max(unit, *r.Best/10)
	from, to := max(0, *r.Best-slack), *r.Best+slack
	return &from, &to
}

// exceeds reports whether every number that r allows is greater than every one
// that s allows.
func exceeds(r, s ledger.Range) bool {
	low, _ := bounds(r)
	_, high := bounds(s)
	return low != nil && high != nil && *low > *high
}
