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
	Speaker  string // Who tells it. What one speaker says twice is one Count; "" leaves every figure apart.
	Sentence int    // Number of its sentence in the document.
	Headline bool   // It stands in the headline.
	Specific bool   // It could be told from other incidents.
	Definite bool   // It points back: "the attack".
	Apart    bool   // Its own words set it apart from what is told before: "another strike".
	Blames   bool   // It says who did what was told before, and no more: "claimed the attack".
	Many     int    // How many it points back to: 2 for "both attacks", -1 for "these attacks", else 0.

	told   []int                        // Numbers of all sentences that tell it, in order.
	voices map[ledger.StatementID]voice // Shared by all reports that are gathered together.
}

// A voice is who makes a statement, and where it is first told of an incident.
type voice struct {
	speaker string
	at      int
}

// Places knows which place lies in which.
type Places interface {
	// PlaceWithin reports whether a is b or lies in b.
	PlaceWithin(a, b ledger.PlaceID) bool
}

// Within gathers the reports of one document into incidents, in the order of
// the text. The order of reports does not matter.
//
// A report is weighed only against the incidents told a few sentences away and
// the latest few at its place, so that time grows as n log n with the number of
// reports, from sorting, and memory linearly.
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
	voices := make(map[ledger.StatementID]voice, len(reports))
	for i := range reports {
		r := &out[i]
		*r = reports[i]
		r.Incident = clone(reports[i].Incident)
		for _, s := range r.Incident.Statements {
			v, again := reports[i].voices[s]
			if !again {
				v = voice{r.Speaker, r.Incident.Passage.Start}
			}
			if o, ok := voices[s]; !ok || v.at < o.at || v.at == o.at && v.speaker < o.speaker {
				voices[s] = v
			}
		}
		r.voices = voices
		if r.told = slices.Clone(r.told); len(r.told) == 0 {
			r.told = []int{r.Sentence}
		}
	}
	// A merged incident says more than its reports did, so that two may turn out
	// to be one only now. Few texts need a third round.
	for {
		n := len(out)
		out = pass(out, places)
		if len(out) == n {
			break
		}
	}
	for i := range out {
		out[i].inOrder()
		out[i].sharpen()
	}
	return out
}

// inOrder sorts what the incident gathered by where the text tells it.
func (r *Report) inOrder() {
	byVoice := func(a, b ledger.StatementID) int {
		return cmp.Or(cmp.Compare(r.voices[a].at, r.voices[b].at), cmp.Compare(a, b))
	}
	slices.SortStableFunc(r.Incident.Actors, func(a, b ledger.Belligerent) int { return byVoice(a.Statement, b.Statement) })
	slices.SortStableFunc(r.Incident.Casualties, func(a, b ledger.Count) int { return byVoice(a.Statement, b.Statement) })
	slices.SortStableFunc(r.Incident.Statements, byVoice)
}

// pass goes over the reports once, each to the incident that it fits best: first
// those of the body that have a place or time of their own, then the other
// specific ones, then those that are not specific, then the headline.
func pass(reports []Report, places Places) []Report {
	slices.SortFunc(reports, byText)
	bodyless := !slices.ContainsFunc(reports, func(r Report) bool { return !r.Headline && r.anchored() })
	s := newShelf(places)
	for _, turn := range []func(*Report) bool{
		func(r *Report) bool { return r.anchored() && (!r.Headline || bodyless) && !r.pointsToMany() },
		func(r *Report) bool { return r.Specific && !r.anchored() && !r.Headline && !r.pointsToMany() },
		func(r *Report) bool { return (!r.Specific || r.pointsToMany()) && !r.Headline },
		func(r *Report) bool { return r.Headline && !(bodyless && r.anchored()) },
	} {
		for i := range reports {
			if turn(&reports[i]) {
				s.put(&reports[i])
			}
		}
	}
	out := make([]Report, len(s.items))
	for i := range s.items {
		out[i] = *s.items[i].report
	}
	slices.SortFunc(out, byText)
	return out
}

// pointsToMany reports whether r says who did several that are told elsewhere.
func (r *Report) pointsToMany() bool { return r.Blames && r.Many != 0 && !r.Headline }

// anchored reports whether r has a place or an occasion of its own, or sets
// itself apart, so that others may lean on it.
func (r *Report) anchored() bool {
	return r.Specific && (r.placed() || r.Apart || r.Incident.When != nil && days(r.Incident.When) <= occasionDays)
}

// placed reports whether r names a place below a country.
func (r *Report) placed() bool {
	return !r.Incident.Place.IsZero() && !isCountry(r.Incident.Place)
}

// before returns how many sentences the last one that tells r stands before
// sentence n: negative if all stand behind it.
func (r *Report) before(n int) int {
	if len(r.told) == 0 {
		return n - r.Sentence
	}
	i, found := slices.BinarySearch(r.told, n)
	switch {
	case found:
		return 0
	case i == 0:
		return n - r.told[0]
	}
	return n - r.told[i-1]
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
	in.Perpetrators, in.Victims = slices.Clone(in.Perpetrators), slices.Clone(in.Victims)
	in.Targets, in.Weapons = slices.Clone(in.Targets), slices.Clone(in.Weapons)
	return in
}
