package link

import (
	"fmt"
	"strconv"
	"strings"

	"counterclaim/internal/ledger"
)

// A Decision says whether two reports tell the same incident, and why.
type Decision struct {
	Same  bool
	Score float64 // The sum of what speaks for and against it; see the weights below.
	Why   []string
}

// Says is the decision in one sentence.
func (d Decision) Says() string {
	if !d.Same {
		return "They are told apart: " + strings.Join(d.Why, ", ") + "."
	}
	return fmt.Sprintf("They are taken for one incident (score %.1f): %s.", d.Score, strings.Join(d.Why, ", "))
}

// The weights, in one unit: about how sure one would be of a link by that sign
// alone. They are set by hand and held by the case files of this package.
const (
	weightSamePlace    = 3.0
	weightInsidePlace  = 2.0
	weightCountry      = 0.3
	weightSameDay      = 1.5
	weightTimesMeet    = 0.7
	weightTarget       = 2.0
	weightOtherTarget  = -1.5
	weightActor        = 0.8
	weightOtherSide    = -3.0
	weightSameFigure   = 1.5
	weightOtherFigure  = -0.3
	weightPointsBack   = 1.3
	weightNothingElse  = 1.0
	weightHeadline     = 1.5
	weightNextSentence = 1.0
	weightNearby       = 0.4
	weightFarAway      = -0.5
	weightSameSentence = -1.5
	weightUnplaced     = 1.5
	weightAhead        = 0.9
	weightOtherKind    = -0.7
	weightSole         = 1.5
	weightVictim       = 3.0
	weightOnce         = 3.0
	weightThing        = 2.0
	weightOtherVictim  = -0.7
	weightPeople       = 1.2
	weightOutcome      = 1.0

	pointsBackFar = 6 // Sentences.
	leadFar       = 2 // Sentences that a lead may run before it names the place.
	occasionDays  = 9 // How long one occasion may last.
	figuresMost   = 24

	enough        = 1.4
	enoughGeneral = 2.5 // For a report that is not specific.
)

// A weighing adds up a decision.
type weighing struct {
	d       Decision
	vetoed  bool
	figure  bool // They share a figure.
	explain bool // Write down why. Most pairs are weighed and forgotten.
}

// add adds a weight and, where that is wanted, its reason.
func (w *weighing) add(weight float64, why ...string) {
	w.d.Score += weight
	if w.explain {
		w.d.Why = append(w.d.Why, strings.Join(why, ""))
	}
}

// veto ends the weighing: nothing can speak for what is excluded.
func (w *weighing) veto(why ...string) {
	w.vetoed, w.d.Score = true, 0
	if w.explain {
		w.d.Why = []string{strings.Join(why, "")}
	}
}

// Compare decides whether a and b tell the same incident. It is symmetric.
func Compare(a, b *Report, places Places) Decision { return weigh(a, b, places, false, true) }

// weigh is Compare, with or without reasons. One of the two may be the sole
// incident that its text could mean.
func weigh(a, b *Report, places Places, sole, explain bool) Decision {
	if byText(*a, *b) > 0 {
		a, b = b, a
	}
	w := &weighing{explain: explain}
	x, y := &a.Incident, &b.Incident
	w.kinds(x.Kind, y.Kind)
	if (x.Stage == ledger.StageThreatened) != (y.Stage == ledger.StageThreatened) {
		w.veto("one was only threatened")
	}
	if !w.vetoed && a.Document == b.Document && b.Apart && !a.Apart {
		w.veto("the later one says that it is another")
	}
	if name := onceOnly(x, y); name != "" && !w.vetoed {
		w.add(weightOnce, name, " is told to have been killed or taken by both, which happens once")
	} else if n := namedBehind(a, b); n > 0 && !w.vetoed {
		w.add(weightOnce, "the later one gives the names of the ", strconv.Itoa(n))
	} else {
		if !w.vetoed {
			w.places(x, y, places)
		}
		if !w.vetoed {
			w.times(x.When, y.When)
		}
	}
	if w.vetoed {
		return w.d
	}
	if w.unlike(a, b); !w.vetoed {
		w.otherDeed(a, b)
	}
	if w.vetoed {
		return w.d
	}
	w.targets(x.Target, y.Target)
	w.actors(x.Actors, y.Actors)
	w.sides(a, b)
	w.figures(x.Casualties, y.Casualties)
	w.victims(x.Victims, y.Victims)
	w.things(x.Targets, y.Targets)
	w.unplaced(a, b, sole)
	w.distance(a, b, sole)
	w.outcome(a, b)
	bar := enough
	if !a.Specific || !b.Specific {
		bar = enoughGeneral
	}
	w.d.Same = w.d.Score >= bar
	return w.d
}

// kinds rejects kinds that cannot be one happening. An attack of no stated kind
// may be any violence.
func (w *weighing) kinds(a, b ledger.IncidentKind) {
	if !compatible(a, b) {
		w.veto(string(a), " and ", string(b), " are different happenings")
		return
	}
	if a != b && (a == ledger.KindShelling || b == ledger.KindShelling) && breadth[a] == blast && breadth[b] == blast {
		w.add(weightOtherKind, string(a), " is seldom called ", string(b))
	}
}

// compatible reports whether one happening may be told as both kinds.
func compatible(a, b ledger.IncidentKind) bool {
	if a == b {
		return true
	}
	ra, rb := breadth[a], breadth[b]
	if ra == 0 || rb == 0 {
		return false
	}
	return ra == any || rb == any || ra == blast && rb == blast
}

// How widely a kind of violence is understood.
const (
	other = iota + 1 // Like itself only, and an attack of no stated kind.
	blast            // Like anything that falls or explodes.
	any              // Like any violence.
)

var breadth = map[ledger.IncidentKind]int{
	ledger.KindAttack: any, ledger.KindDestruction: any,
	ledger.KindAirStrike: blast, ledger.KindShelling: blast, ledger.KindBombing: blast, ledger.KindChemical: blast,
	ledger.KindSuicideBomb: blast, ledger.KindGrenade: blast,
	ledger.KindArmedClash: other, ledger.KindExecution: other,
}

// places rejects places apart from each other. No place excludes none.
func (w *weighing) places(x, y *ledger.Incident, places Places) {
	a, b := x.Place, y.Place
	switch {
	case a.IsZero() || b.IsZero():
	case samePlace(a, b):
		if isCountry(a) {
			w.add(weightCountry, "both are in ", a.Name)
			return
		}
		w.add(weightSamePlace, "both are in ", a.Name)
	case holds(x, y, places), holds(y, x, places):
		// Of what only the text puts into each other there may be several.
		if isCountry(a) || isCountry(b) || !contains(a, b, places) && !contains(b, a, places) {
			w.add(weightCountry, a.Name, " and ", b.Name, " may be one place")
			return
		}
		w.add(weightInsidePlace, a.Name, " and ", b.Name, " may be one place")
	default:
		w.veto(a.Name, " is not ", b.Name)
	}
}

// samePlace goes by the gazetteer where it knows both, else by name.
func samePlace(a, b ledger.Where) bool {
	if a.Place != "" && b.Place != "" {
		return a.Place == b.Place
	}
	return strings.EqualFold(a.Name, b.Name)
}

// contains reports whether b lies in a.
func contains(a, b ledger.Where, places Places) bool {
	return places != nil && a.Place != "" && b.Place != "" && places.PlaceWithin(b.Place, a.Place)
}

// holds reports whether y lies in the place of x: the gazetteer says so, or the
// chain of places that the text gives for y.
func holds(x, y *ledger.Incident, places Places) bool {
	if contains(x.Place, y.Place, places) {
		return true
	}
	if len(x.Chain) == 0 || len(y.Chain) <= len(x.Chain) {
		return false
	}
	last := &x.Chain[len(x.Chain)-1]
	for i := range y.Chain[:len(y.Chain)-1] {
		if s := &y.Chain[i]; s.Place != "" && s.Place == last.Place || strings.EqualFold(s.Name, last.Name) && s.Class == last.Class {
			return true
		}
	}
	return false
}

// isCountry reports whether the gazetteer's ID is a country's: it has no part.
func isCountry(w ledger.Where) bool { return len(w.Place) == 2 }

// times rejects times that do not meet.
func (w *weighing) times(a, b *ledger.When) {
	if a == nil || b == nil {
		return
	}
	switch {
	case !a.Overlaps(*b):
		w.veto("their times do not meet")
	case a.Precision == ledger.PrecisionDay && b.Precision == ledger.PrecisionDay:
		w.add(weightSameDay, "they are of one day")
	default:
		w.add(weightTimesMeet, "their times meet")
	}
}

// targets compares what was hit by the last word of each.
func (w *weighing) targets(a, b string) {
	if a == "" || b == "" {
		return
	}
	if headOf(a) == headOf(b) {
		w.add(weightTarget, "both hit ", a)
	} else if otherTarget(a, b) {
		w.add(weightOtherTarget, a, " is not ", b)
	}
}

// otherTarget reports whether a and b name two things.
func otherTarget(a, b string) bool {
	x, y := headOf(a), headOf(b)
	return x != "" && y != "" && x != y && !vague(x) && !vague(y)
}

// unlike rejects two happenings of one sentence that it lays to different actors.
func (w *weighing) unlike(a, b *Report) {
	x, y := a.Incident.Actors, b.Incident.Actors
	if a.Document != b.Document || len(a.told) > 1 || len(b.told) > 1 || a.Sentence != b.Sentence || len(x) == 0 || len(y) == 0 {
		return
	}
	for _, p := range x {
		for _, q := range y {
			if p.Party == q.Party {
				return
			}
		}
	}
	w.veto("one sentence lays them to ", x[0].Name, " and to ", y[0].Name)
}

// vague reports whether the word may stand for any building or ground.
func vague(head string) bool {
	switch head {
	case "building", "facility", "area", "site", "complex", "center", "centre", "neighborhood", "district", "position", "town", "village", "city":
		return true
	}
	return false
}

// headOf returns the last word of what was hit, in the singular: "the hospitals"
// and "a hospital" may be one.
func headOf(s string) string {
	s = strings.ToLower(s)
	if i := strings.LastIndexAny(s, " \t\r\n"); i >= 0 {
		s = s[i+1:]
	}
	return strings.TrimSuffix(s, "s")
}

// actors counts a shared actor for a link. Different ones do not count against
// it: who did it is what accounts of one incident differ in most.
func (w *weighing) actors(a, b []ledger.Belligerent) {
	for _, p := range a {
		for _, q := range b {
			if p.Party == q.Party || p.Actor != "" && p.Actor == q.Actor {
				w.add(weightActor, "both are laid to ", p.Name)
				return
			}
		}
	}
}

// sides counts it against a link that one speaker lays the two outright to different
// sides: to a state, and to those who are of none. Both sides take part in a clash.
func (w *weighing) sides(a, b *Report) {
	x, y := &a.Incident, &b.Incident
	if a.Speaker != b.Speaker || x.Kind == ledger.KindArmedClash || y.Kind == ledger.KindArmedClash {
		return
	}
	if s, t := sideOf(x.Perpetrators), sideOf(y.Perpetrators); s != "" && t != "" && s != t {
		w.add(weightOtherSide, "they are laid to ", s, " and to ", t)
	}
}

// sideOf says whose the deed is told to be outright: "a state", "those of no state", ""
// if that is not told, or both are.
func sideOf(list []ledger.Perpetrator) string {
	state, others := false, false
	for i := range list[latest(len(list)):] {
		if p := &list[latest(len(list))+i]; p.Organization && p.Standing == ledger.StandingFact {
			state, others = state || p.State, others || !p.State
		}
	}
	switch {
	case state && !others:
		return "a state"
	case others && !state:
		return "those of no state"
	}
	return ""
}

// figures compares casualties of one group and effect. Speakers may disagree
// about one incident, so that figures which do not meet count little against it.
func (w *weighing) figures(a, b []ledger.Count) {
	apart := false
	for i := range min(len(a), figuresMost) {
		for j := range min(len(b), figuresMost) {
			if a[i].Effect != b[j].Effect || a[i].Group != b[j].Group || a[i].IsZero() || b[j].IsZero() {
				continue
			}
			if a[i].Same(b[j].Range) {
				w.figure = true
				w.add(weightSameFigure, "they share a figure of ", string(a[i].Effect))
				return
			}
			apart = apart || !a[i].Meets(b[j].Range)
		}
	}
	if apart {
		w.add(weightOtherFigure, "their figures differ")
	}
}

// unplaced weighs a report that names no place of its own: within one text it
// goes on about an incident that has one, told before it or right behind the
// lead. What is not specific must point back, lay blame, or deny; general talk
// of strikes does not.
func (w *weighing) unplaced(a, b *Report, sole bool) {
	x, y := &a.Incident, &b.Incident
	if a.Document != b.Document || !x.Place.IsZero() && !y.Place.IsZero() || !a.anchored() && !b.anchored() || otherTarget(x.Target, y.Target) {
		return
	}
	// What lasted a year, or has a name of its own, is nothing told before.
	loose, ahead := b, false
	if !a.anchored() || a.anchored() && b.placed() {
		loose, ahead = a, true
	}
	other := a
	if ahead {
		other = b
	}
	if t := loose.Incident.When; t != nil && days(t) > occasionDays || properly(loose.Incident.Target) && headOf(other.Incident.Target) != headOf(loose.Incident.Target) {
		return
	}
	if ahead && b.before(a.Sentence) < -leadFar && !sole {
		return
	}
	if !loose.Specific && !loose.pointed() && !(sole && (loose.Definite || loose.Incident.Target != "")) {
		return
	}
	if ahead {
		w.add(weightAhead, "the earlier one names no place of its own")
	} else {
		w.add(weightUnplaced, "the later one names no place of its own")
	}
	if sole {
		w.add(weightSole, "the text tells no other that it could mean")
	}
}

// properly reports whether the words end in a capitalized one: "Opera House".
func properly(target string) bool {
	return named(target[strings.LastIndexByte(target, ' ')+1:])
}

// pointed reports whether r, though it tells nothing to know it by, is said of
// one occasion: it points back, or is denied.
func (r *Report) pointed() bool {
	for _, p := range r.Incident.Actors {
		if p.Status == ledger.StatusDenied {
			return true
		}
	}
	return r.Definite
}

// distance weighs how far apart the reports stand, and whether the later points
// back or tells nothing but an attack.
func (w *weighing) distance(a, b *Report, sole bool) {
	if a.Document != b.Document {
		return
	}
	if a.Headline || b.Headline {
		w.add(weightHeadline, "one is the headline")
		return
	}
	far := a.before(b.Sentence)
	switch {
	case far == 0 && w.figure:
		w.add(weightNearby, "one sentence says it twice")
	case far == 0:
		w.add(weightSameSentence, "one sentence tells both")
	case far == 1:
		w.add(weightNextSentence, "they stand side by side")
	case far <= 4:
		w.add(weightNearby, "they stand near each other")
	case far > lookBack && !sole:
		w.add(weightFarAway, "they stand far apart")
	}
	if b.Definite && far <= pointsBackFar {
		w.add(weightPointsBack, "the later one points back")
	}
	if in := &b.Incident; far <= 2 && far > 0 && in.Kind == ledger.KindAttack && in.Place.IsZero() && in.When == nil {
		w.add(weightNothingElse, "the later one names no other happening")
	}
}
