package pipeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"counterclaim/internal/ledger"
	"counterclaim/internal/resolve"
)

// A cast is the actors and places that a sheet names, gathered once each.
type cast struct {
	r      *Reader
	actors map[ledger.ActorID]ledger.Actor
	places map[ledger.PlaceID]ledger.Place
}

// cast fills the lists of actors and places of the sheet. A party that the
// registry does not know becomes a candidate, so that every reference leads
// somewhere; likewise a place.
func (r *Reader) cast(sheet *ledger.Sheet) {
	c := cast{r: r, actors: map[ledger.ActorID]ledger.Actor{}, places: map[ledger.PlaceID]ledger.Place{}}
	for i := range sheet.Statements {
		c.speaker(&sheet.Statements[i].Speaker)
	}
	for i := range sheet.Claims {
		claim := &sheet.Claims[i]
		c.party(&claim.Actor)
		c.party(&claim.Target)
		for j := range claim.Besides {
			c.party(&claim.Besides[j])
		}
		c.where(&claim.Place)
		c.where(&claim.From)
	}
	for i := range sheet.Incidents {
		c.incident(&sheet.Incidents[i])
	}
	for i := range sheet.Tallies {
		c.party(&sheet.Tallies[i].Compiler)
		c.party(&sheet.Tallies[i].Actor)
	}
	for i := range sheet.Relations {
		c.party(&sheet.Relations[i].From)
		c.party(&sheet.Relations[i].To)
	}
	for i := range sheet.Control {
		c.party(&sheet.Control[i].Actor)
		c.party(&sheet.Control[i].From)
		c.where(&sheet.Control[i].Place)
	}
	for i := range sheet.Agreements {
		a := &sheet.Agreements[i]
		for j := range a.Parties {
			c.party(&a.Parties[j])
		}
		for j := range a.Excludes {
			c.party(&a.Excludes[j])
		}
		c.where(&a.Place)
	}
	for i := range sheet.Commitments {
		c.party(&sheet.Commitments[i].Obligor)
	}
	sheet.Actors = sorted(c.actors, func(a ledger.Actor) string { return string(a.ID) })
	sheet.Places = sorted(c.places, func(p ledger.Place) string { return string(p.ID) })
}

// incident notes all who take part in an incident, and where it was.
func (c *cast) incident(i *ledger.Incident) {
	for j := range i.Actors {
		c.party(&i.Actors[j].Party)
	}
	for j := range i.Perpetrators {
		c.party(&i.Perpetrators[j].Party)
	}
	for j := range i.Victims {
		c.party(&i.Victims[j].Nation)
	}
	for j := range i.Targets {
		c.party(&i.Targets[j].Nation)
	}
	c.where(&i.Place)
	for _, step := range i.Chain {
		c.climb(step.Place)
	}
}

// speaker notes a speaker. People without a name and collectives are nobody in
// particular, so they make no candidate.
func (c *cast) speaker(s *ledger.Speaker) {
	if s.Actor == "" && s.Kind != ledger.SpeakerNamed && s.Kind != ledger.SpeakerOrganization {
		return
	}
	kind := ledger.ActorUnknown
	if s.Kind == ledger.SpeakerNamed {
		kind = ledger.ActorPerson
	}
	s.Actor = c.actor(s.Actor, s.Name, kind)
}

// party notes a party. A description without a name in it ("hospitals", "all
// sides") is nobody whom an editor could look up, so it makes no candidate.
func (c *cast) party(p *ledger.Party) {
	if p.Actor != "" || strings.IndexFunc(withoutArticle(p.Name), unicode.IsUpper) >= 0 {
		p.Actor = c.actor(p.Actor, p.Name, ledger.ActorUnknown)
	}
}

// withoutArticle drops an article, whose capital at the start of a sentence is
// no sign of a name.
func withoutArticle(name string) string {
	first, rest, ok := strings.Cut(name, " ")
	switch {
	case ok && (strings.EqualFold(first, "the") || strings.EqualFold(first, "a") || strings.EqualFold(first, "an")):
		return rest
	}
	return name
}

// actor notes the actor and returns its ID, a candidate's if it has none.
func (c *cast) actor(id ledger.ActorID, name string, kind ledger.ActorKind) ledger.ActorID {
	if id == "" {
		candidate := resolve.Candidate(name, kind)
		if _, ok := c.actors[candidate.ID]; !ok {
			c.actors[candidate.ID] = candidate
		}
		return candidate.ID
	}
	if _, ok := c.actors[id]; !ok {
		a, known := c.r.actors.Actor(id)
		if !known {
			a = ledger.Actor{ID: id, Name: name, Kind: kind, Candidate: true}
		}
		c.actors[id] = a
	}
	return id
}

// where notes the place and those that hold it, so that a reader can climb from
// a town to its country. A name that the gazetteer does not know becomes a
// candidate.
func (c *cast) where(w *ledger.Where) {
	if w.IsZero() {
		return
	}
	if w.Place == "" {
		id := ledger.PlaceID("unplaced/" + string(resolve.Candidate(w.Name, ledger.ActorUnknown).ID))
		c.places[id] = ledger.Place{ID: id, Name: w.Name, Kind: ledger.PlaceUnplaced, Candidate: true}
		w.Place = id
		return
	}
	c.climb(w.Place)
}

// climb notes the place and those that hold it.
func (c *cast) climb(id ledger.PlaceID) {
	for id != "" {
		if _, ok := c.places[id]; ok {
			return
		}
		p, ok := c.r.places.Place(id)
		if !ok {
			return
		}
		c.places[id] = p
		id = p.Within
	}
}

func sorted[K comparable, V any](all map[K]V, key func(V) string) []V {
	out := make([]V, 0, len(all))
	for _, v := range all {
		out = append(out, v)
	}
	slices.SortFunc(out, func(a, b V) int { return cmp.Compare(key(a), key(b)) })
	return out
}
