package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/resolve"
)

// names answers one document's questions about names. It knows which countries
// the document is about, so that "the regime" and a town's name common to two
// countries lead to the right one.
type names struct {
	actors    *resolve.Registry
	places    *resolve.Gazetteer
	countries []string // ISO codes, the one most often named first.
	seen      []ledger.PlaceID
	found     map[string]ledger.Place
	home      ledger.Place // The dateline's.
}

// countriesMax is how many countries a document may be about, and surveyBytes
// how much of its text decides that.
const (
	countriesMax = 4
	surveyBytes  = 30_000
)

// newNames surveys the names of doc.
func newNames(actors *resolve.Registry, places *resolve.Gazetteer, doc ledger.Document) *names {
	n := &names{actors: actors, places: places, found: map[string]ledger.Place{}}
	// A name is told by its capital, of which a text in capitals has too many.
	text := syntax.Restore(doc.Title+"\n\n"+doc.Text[:min(len(doc.Text), surveyBytes)], syntax.Known{})
	words := strings.FieldsFunc(text, func(r rune) bool {
		return r <= ' ' || strings.ContainsRune(",;:!?()[]\"“”‘’'", r)
	})
	votes := map[string]int{}
	for i := 0; i < len(words); i++ {
		if name, k := places.Longest(words, i); k > 0 {
			if p, ok := n.place(name, words, i, k); ok && p.Country != "" {
				votes[p.Country]++
			}
			i += k - 1
		}
	}
	clear(n.found)
	for country := range votes {
		n.countries = append(n.countries, country)
	}
	slices.SortFunc(n.countries, func(a, b string) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b))
	})
	n.countries = n.countries[:min(len(n.countries), countriesMax)]
	// Of a text that names no country's place "the army" is nobody's that is known.
	n.actors = actors.About(append([]string{}, n.countries...)...)
	n.home = n.dateline(doc.Text)
	return n
}

// dateline returns the place that the text's dateline names, or the country that
// it does.
func (n *names) dateline(text string) ledger.Place {
	d, ok := ingest.Dateline(syntax.Restore(text[:min(len(text), surveyBytes)], syntax.Known{}))
	if !ok {
		return ledger.Place{}
	}
	countries := n.countries
	var within ledger.Place
	if d.Within != "" {
		if all := n.places.Candidates(d.Within, resolve.Context{Countries: n.countries}); len(all) > 0 {
			within = all[0].Place
			countries = []string{within.Country}
		}
	}
	if d.Place == "" {
		return within
	}
	all := n.places.Candidates(d.Place, resolve.Context{Countries: countries})
	if len(all) == 0 {
		return within
	}
	home := all[0].Place
	if home.Kind == ledger.PlaceTown {
		home.Name = d.Place // As the text has it.
	}
	return home
}

// Home returns the place that the dateline names.
func (n *names) Home() ledger.Place { return n.home }

// Country returns the country with the ISO code, and its capital.
func (n *names) Country(code string) (country, capital ledger.Place) {
	country, _ = n.places.Place(ledger.PlaceID(strings.ToLower(code)))
	return country, n.places.Capital(code)
}

// PlaceIn returns the place of that name in the country with the ISO code, and
// whether the name means one elsewhere to everybody.
func (n *names) PlaceIn(name, code string) (place ledger.Place, known bool) {
	for _, c := range n.places.Candidates(name, resolve.Context{Countries: []string{code}}) {
		if c.Place.Country == code {
			return c.Place, true
		}
		known = known || c.Strength == resolve.StrengthStrong
	}
	return ledger.Place{}, known
}

// DivisionIn returns the first-level division of that name in the country with the
// ISO code.
func (n *names) DivisionIn(name, code string) (ledger.Place, bool) {
	for _, c := range n.places.Candidates(name, resolve.Context{Countries: []string{code}}) {
		if c.Place.Country == code && c.Place.Kind == ledger.PlaceAdmin1 {
			return c.Place, true
		}
	}
	return ledger.Place{}, false
}

// Actor returns the actor that the longest run of words from i on names.
func (n *names) Actor(words []string, i int, on ledger.Day) (page.Name, int) {
	m, k := n.actors.Longest(words, i, on)
	if k == 0 {
		return page.Name{}, 0
	}
	a, _ := n.actors.Actor(m.Actor)
	name := page.Name{Actor: a, Description: m.Description, Adjective: m.Adjective}
	if a.Kind == ledger.ActorPerson && len(a.PartOf) > 0 {
		name.Side, _ = n.actors.Actor(a.PartOf[0])
	}
	return name, k
}

// Place returns the place that the longest run of words from i on names.
func (n *names) Place(words []string, i int) (ledger.Place, int) {
	name, k := n.places.Longest(words, i)
	if k == 0 {
		return ledger.Place{}, 0
	}
	p, ok := n.place(name, words, i, k)
	if !ok {
		return ledger.Place{}, 0
	}
	return p, k
}

// contextWords is how many words on each side help to tell places apart.
const contextWords = 4

func (n *names) place(name string, words []string, i, k int) (ledger.Place, bool) {
	before, after := words[max(0, i-contextWords):i], words[i+k:min(len(words), i+k+contextWords)]
	key := name + "|" + strings.Join(before, " ") + "|" + strings.Join(after, " ")
	if p, ok := n.found[key]; ok {
		return p, p.ID != ""
	}
	candidates := n.places.Candidates(name, resolve.Context{Before: before, After: after, Countries: n.countries, Places: n.seen})
	var p ledger.Place
	if len(candidates) > 0 {
		p = candidates[0].Place
		if len(n.seen) < 64 && !slices.Contains(n.seen, p.ID) {
			n.seen = append(n.seen, p.ID)
		}
	}
	n.found[key] = p
	return p, p.ID != ""
}

// Within reports whether a is b, part of b, or of the kind b, on that day.
func (n *names) Within(a, b ledger.ActorID, on ledger.Day) bool {
	return n.actors.Within(a, b, on)
}

// PlaceWithin reports whether a is b or lies in b.
func (n *names) PlaceWithin(a, b ledger.PlaceID) bool {
	for steps := 0; a != "" && steps < 8; steps++ {
		if a == b {
			return true
		}
		p, ok := n.places.Place(a)
		if !ok {
			return false
		}
		a = p.Within
	}
	return false
}
