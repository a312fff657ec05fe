package link

import (
	"cmp"
	"slices"

	"counterclaim/internal/ledger"
)

// A Report is one mention of an incident, with where it stands and how it is
// told.
type Report struct {
	Incident ledger.Incident
	Document ledger.DocumentID
	Sentence int  // Number of its sentence in the document.
	Headline bool // It stands in the headline.
	Specific bool // It could be told from other incidents.
	Definite bool // It points back: "the attack".

	last int // Number of the last sentence that tells it, where several do.
}

// Places knows which place lies in which.
type Places interface {
	// PlaceWithin reports whether a is b or lies in b.
	PlaceWithin(a, b ledger.PlaceID) bool
}

// Within gathers the reports of one document into incidents, in the order of
// the text. The order of reports does not matter.
func Within(reports []Report, places Places) []ledger.Incident {
	gathered := Gather(reports, places)
	out := make([]ledger.Incident, len(gathered))
	for i := range gathered {
		out[i] = gathered[i].Incident
	}
	return out
}

// Gather is Within with the incidents as reports, each standing where it is told
// first. Gathering what was gathered changes nothing.
func Gather(reports []Report, places Places) []Report {
	out := make([]Report, len(reports))
	for i := range reports {
		out[i] = reports[i]
		out[i].Incident = clone(reports[i].Incident)
	}
	for {
		n := len(out)
		out = pass(out, places)
		if len(out) == n {
			return out
		}
	}
}

// pass goes over the reports once: those of the body that are specific, in
// order, then those that are not, then the headline, each to the incident that
// it fits best.
func pass(reports []Report, places Places) []Report {
	slices.SortFunc(reports, byText)
	var out []Report
	for _, kind := range []func(*Report) bool{
		func(r *Report) bool { return r.Specific && !r.Headline },
		func(r *Report) bool { return !r.Specific && !r.Headline },
		func(r *Report) bool { return r.Headline },
	} {
		for i := range reports {
			if kind(&reports[i]) {
				out = place(out, &reports[i], places)
			}
		}
	}
	slices.SortFunc(out, byText)
	return out
}

// place puts r to the incident that it fits best. A specific report that fits
// none is an incident of its own; any other that fits none is dropped.
func place(out []Report, r *Report, places Places) []Report {
	best, decision := -1, Decision{}
	for i := range out {
		if d := weigh(&out[i], r, places, false); d.Same && (best < 0 || d.Score > decision.Score) {
			best, decision = i, d
		}
	}
	switch {
	case best >= 0:
		merge(&out[best], r, Compare(&out[best], r, places), places)
	case r.Specific:
		out = append(out, *r)
	}
	return out
}

// byText orders reports by where they stand.
func byText(a, b Report) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Sentence, b.Sentence),
		cmp.Compare(a.Incident.Passage.Start, b.Incident.Passage.Start),
		cmp.Compare(a.Incident.Passage.End, b.Incident.Passage.End), cmp.Compare(a.Incident.ID, b.Incident.ID))
}

// clone copies the lists of in, so that merging leaves the caller's alone.
func clone(in ledger.Incident) ledger.Incident {
	in.Actors = append([]ledger.Belligerent{}, in.Actors...)
	in.Casualties = append([]ledger.Count{}, in.Casualties...)
	in.Statements = append([]ledger.StatementID{}, in.Statements...)
	in.Reasons = slices.Clone(in.Reasons)
	return in
}
