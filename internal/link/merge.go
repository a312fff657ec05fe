package link

import (
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// merge takes r into the incident: the more exact of each slot, and all actors,
// figures and statements of both. Nothing is added up.
func (it *item) merge(r *Report, d Decision, places Places) {
	into := it.report
	a, b := &into.Incident, &r.Incident
	earlier := byText(*r, *into) < 0
	if exactness(b.Kind) > exactness(a.Kind) {
		a.Kind = b.Kind
	}
	if b.Place != (ledger.Where{}) && (a.Place.IsZero() || !samePlace(a.Place, b.Place) && holds(a, b, places)) {
		a.Place, a.Chain = b.Place, b.Chain
	} else if samePlace(a.Place, b.Place) && len(b.Chain) > len(a.Chain) {
		a.Chain = b.Chain
	}
	a.When = narrower(a.When, b.When)
	a.Target = fuller(a.Target, b.Target)
	takeRoles(a, b)
	it.take(r)
	if !into.Specific && r.Specific {
		a.Certainty = b.Certainty
	}
	into.told = noteTold(into.told, r.told)
	if earlier && !r.Headline || into.Headline && !r.Headline {
		a.Passage, into.Sentence, into.Definite, into.Apart = b.Passage, r.Sentence, r.Definite, r.Apart
	}
	into.Headline = into.Headline && r.Headline
	into.Specific = into.Specific || r.Specific
	a.ID = ledger.NewIncidentID(into.Document, a.Kind, a.Passage)
	a.Reasons = append(a.Reasons, ledger.Reason{Field: "incident", Rule: "link/weights", Says: "“" + b.Passage.Exact + "” tells of it too. " + d.Says()})
}

// noteTold adds sentences to a list in order, each once.
func noteTold(list, more []int) []int {
	for _, n := range more {
		if i, ok := slices.BinarySearch(list, n); !ok {
			list = slices.Insert(list, i, n)
		}
	}
	return list
}

// take adds the actors, figures and statements of r that the incident does not
// have. A figure that one speaker repeats is kept as first said; every statement
// is kept.
func (it *item) take(r *Report) {
	a := &it.report.Incident
	for _, p := range r.Incident.Actors {
		if it.add(r.actorHolding(p)) {
			a.Actors = append(a.Actors, p)
		}
	}
	for _, c := range r.Incident.Casualties {
		if it.add(r.countHolding(c)) {
			a.Casualties = append(a.Casualties, c)
		} else {
			it.enrich(r, c)
		}
	}
	for _, s := range r.Incident.Statements {
		if it.add(holding{voice: string(s)}) {
			a.Statements = append(a.Statements, s)
		}
	}
}

// hold notes what the incident of r has, and drops what it has twice.
func (it *item) hold(r *Report) {
	in := &r.Incident
	in.Actors = slices.DeleteFunc(in.Actors, func(p ledger.Belligerent) bool { return !it.add(r.actorHolding(p)) })
	in.Casualties = slices.DeleteFunc(in.Casualties, func(c ledger.Count) bool { return !it.add(r.countHolding(c)) })
	for _, s := range in.Statements {
		it.add(holding{voice: string(s)})
	}
}

// add notes h and reports whether it is new.
func (it *item) add(h holding) bool {
	if it.held[h] {
		return false
	}
	it.held[h] = true
	return true
}

// enrich gives a figure that was said without parts those of its repetition.
func (it *item) enrich(r *Report, c ledger.Count) {
	if len(c.Breakdown) == 0 {
		return
	}
	counts := it.report.Incident.Casualties
	for i := range counts {
		if r.countHolding(counts[i]) == r.countHolding(c) && len(counts[i].Breakdown) == 0 {
			counts[i].Breakdown = c.Breakdown
			return
		}
	}
}

func (r *Report) countHolding(c ledger.Count) holding {
	return holding{voice: r.voice(c.Statement), what: "figure", value: c.Range.String(), effect: c.Effect, group: c.Group}
}

func (r *Report) actorHolding(p ledger.Belligerent) holding {
	name := string(p.Actor)
	if name == "" {
		name = p.Name
	}
	return holding{voice: r.voice(p.Statement), what: name, value: p.Status}
}

// voice returns who makes the statement; where that is not known, every
// statement is a voice of its own.
func (r *Report) voice(s ledger.StatementID) string {
	if v := r.voices[s].speaker; v != "" {
		return strings.ToLower(v) // "Officials said", and in mid-sentence "officials".
	}
	return string(s)
}

// fuller returns the words for a target that say more of one thing: a name
// before "the hospital".
func fuller(a, b string) string {
	if a == "" || b != "" && headOf(a) == headOf(b) && !named(a) && named(b) {
		return b
	}
	return a
}

// named reports whether the words hold a capital.
func named(s string) bool { return strings.ToLower(s) != s }

const monthDays = 31

// narrower returns the time that says more.
func narrower(a, b *ledger.When) *ledger.When {
	switch {
	case a == nil && b != nil && days(b) > monthDays:
		return nil // A year told beside a later mention is seldom that of the happening.
	case a == nil:
		return b
	case b == nil || days(b) >= days(a):
		return a
	}
	return b
}

// days returns how long the time is, beyond its first day.
func days(w *ledger.When) int {
	if w.Start.IsZero() || w.End.IsZero() {
		return 1 << 16
	}
	return w.End.Sub(w.Start)
}

// exactness orders kinds by how much they tell.
func exactness(k ledger.IncidentKind) int {
	switch k {
	case ledger.KindDestruction:
		return 0
	case ledger.KindAttack:
		return 1
	case ledger.KindBombing:
		return 2
	case ledger.KindSuicideBomb, ledger.KindChemical:
		return 4
	}
	return 3
}
