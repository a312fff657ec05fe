package link

import (
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// A shelf holds the incidents gathered so far, and finds those that a report may
// belong to without looking at all of them.
type shelf struct {
	places   Places
	items    []item
	of       map[ledger.DocumentID][]int // By document.
	near     map[spot][]int              // By sentence.
	at       map[string][]int            // By place.
	whom     map[string][]int            // By the last name of who was killed or taken.
	lately   []ledger.Where              // The places named last, each once.
	violence []int                       // Anchored incidents of violence; no more than two are kept.
}

// An item is an incident on the shelf, with what it holds already.
type item struct {
	report *Report
	held   map[holding]bool
}

// A spot is a sentence of a document.
type spot struct {
	document ledger.DocumentID
	sentence int
}

// A holding is a statement, figure or actor that an incident has.
type holding struct {
	voice, what, value string
	effect             ledger.Effect
	group              ledger.Group
}

// How far the shelf looks: sentences back and ahead of a report, incidents at
// one place, other places that may hold or lie in its own, and incidents for a
// headline, which stands before all of them.
const (
	lookBack     = 12
	lookAhead    = 2
	placeLatest  = 12
	placesLatest = 48
	headlineMost = 24
)

func newShelf(places Places) *shelf {
	return &shelf{places: places, of: map[ledger.DocumentID][]int{}, near: map[spot][]int{}, at: map[string][]int{}, whom: map[string][]int{}}
}

// put adds r to the incident that it fits best. A specific report that fits none
// is an incident of its own; any other that fits none is dropped.
func (s *shelf) put(r *Report) {
	if r.Blames && r.Many != 0 && s.blameAll(r) {
		return
	}
	best, decision := -1, Decision{}
	for _, i := range s.candidates(r) {
		if d := weigh(s.items[i].report, r, s.places, s.sole(i), false); d.Same && (best < 0 || d.Score > decision.Score) {
			best, decision = i, d
		}
	}
	switch {
	case best >= 0:
		it := &s.items[best]
		decision = weigh(it.report, r, s.places, s.sole(best), true)
		it.merge(r, decision, s.places)
	case r.Specific:
		best = len(s.items)
		s.items = append(s.items, item{report: r, held: map[holding]bool{}})
		s.items[best].hold(r)
		s.of[r.Document] = append(s.of[r.Document], best)
	default:
		s.blame(r)
		return
	}
	s.index(best, r)
}

// sole reports whether the i-th incident is the only violence with a place or
// time of its own, so that what has neither can speak of no other.
func (s *shelf) sole(i int) bool { return len(s.violence) == 1 && s.violence[0] == i }

// index notes where the i-th incident is told by r.
func (s *shelf) index(i int, r *Report) {
	for _, n := range r.told {
		key := spot{r.Document, n}
		if !slices.Contains(s.near[key], i) {
			s.near[key] = append(s.near[key], i)
		}
	}
	into := s.items[i].report
	for _, w := range []ledger.Where{r.Incident.Place, into.Incident.Place} {
		if w.IsZero() || isCountry(w) {
			continue
		}
		key := placeKey(w)
		list := slices.DeleteFunc(s.at[key], func(o int) bool { return o == i })
		s.at[key] = append(list[max(0, len(list)-placeLatest+1):], i)
		if !slices.ContainsFunc(s.lately, func(o ledger.Where) bool { return placeKey(o) == key }) {
			s.lately = append(s.lately[max(0, len(s.lately)-placesLatest+1):], w)
		}
	}
	for _, name := range lastNames(r) {
		if list := s.whom[name]; !slices.Contains(list, i) {
			s.whom[name] = append(list[max(0, len(list)-placeLatest+1):], i)
		}
	}
	if into.anchored() && breadth[into.Incident.Kind] > 0 && len(s.violence) < 2 && !slices.Contains(s.violence, i) {
		s.violence = append(s.violence, i)
	}
}

// lastNames returns the last names, in lower case, of those whom r tells to have been
// killed or taken: it happens once, however far apart a text comes back to it.
func lastNames(r *Report) []string {
	var out []string
	for i := range min(len(r.Incident.Victims), figuresMost) {
		if v := &r.Incident.Victims[i]; v.Name != "" && (v.Effect == ledger.EffectKilled || v.Effect == ledger.EffectAbducted) {
			out = append(out, strings.ToLower(v.Name[strings.LastIndexByte(v.Name, ' ')+1:]))
		}
	}
	return out
}

// placeKey is what two names of one place share, as samePlace has it.
func placeKey(w ledger.Where) string {
	if w.Place != "" {
		return string(w.Place)
	}
	return "?" + strings.ToLower(w.Name)
}

// candidates returns the incidents that r may belong to, in the order in which
// they came: those told near it, those at its place, and the sole one.
func (s *shelf) candidates(r *Report) []int {
	var out []int
	if r.Headline {
		for i := range min(len(s.items), headlineMost) {
			out = append(out, i)
		}
	}
	for _, told := range r.told {
		for n := told - lookBack; n <= told+lookAhead; n++ {
			out = append(out, s.near[spot{r.Document, n}]...)
		}
	}
	if w := r.Incident.Place; !w.IsZero() && !isCountry(w) {
		out = append(out, s.at[placeKey(w)]...)
		for _, o := range s.lately {
			if w.Place != o.Place && (contains(w, o, s.places) || contains(o, w, s.places)) {
				out = append(out, s.at[placeKey(o)]...)
			}
		}
	}
	for _, name := range lastNames(r) {
		out = append(out, s.whom[name]...)
	}
	if len(s.violence) == 1 {
		out = append(out, s.violence[0])
	}
	slices.Sort(out)
	return slices.Compact(out)
}
