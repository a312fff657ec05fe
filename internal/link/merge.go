package link

import (
	"slices"

	"counterclaim/internal/ledger"
)

// merge takes r into the incident at into: the more exact of each slot, and all
// actors, figures and statements of both. Nothing is added up.
func merge(into, r *Report, d Decision, places Places) {
	a, b := &into.Incident, &r.Incident
	earlier := byText(*r, *into) < 0
	if exactness(b.Kind) > exactness(a.Kind) {
		a.Kind = b.Kind
	}
	if b.Place != (ledger.Where{}) && (a.Place.IsZero() || !samePlace(a.Place, b.Place) && contains(a.Place, b.Place, places)) {
		a.Place = b.Place
	}
	a.When = narrower(a.When, b.When)
	if a.Target == "" {
		a.Target = b.Target
	}
	for _, p := range b.Actors {
		if !slices.Contains(a.Actors, p) {
			a.Actors = append(a.Actors, p)
		}
	}
	for _, c := range b.Casualties {
		if !slices.ContainsFunc(a.Casualties, func(o ledger.Count) bool {
			return o.Group == c.Group && o.Effect == c.Effect && o.Statement == c.Statement && o.Same(c.Range)
		}) {
			a.Casualties = append(a.Casualties, c)
		}
	}
	for _, s := range b.Statements {
		if !slices.Contains(a.Statements, s) {
			a.Statements = append(a.Statements, s)
		}
	}
	if !into.Specific && r.Specific {
		a.Certainty = b.Certainty
	}
	into.last = max(into.last, r.last, r.Sentence)
	if earlier && !r.Headline {
		a.Passage, into.Sentence, into.Definite = b.Passage, r.Sentence, r.Definite
	}
	into.Headline = into.Headline && r.Headline
	into.Specific = into.Specific || r.Specific
	a.ID = ledger.NewIncidentID(into.Document, a.Kind, a.Passage)
	a.Reasons = append(a.Reasons, ledger.Reason{Field: "incident", Rule: "link/weights", Says: "“" + b.Passage.Exact + "” tells of it too. " + d.Says()})
}

// narrower returns the time that says more.
func narrower(a, b *ledger.When) *ledger.When {
	switch {
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
