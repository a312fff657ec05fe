package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// A Context is what the document tells about where a name stands.
type Context struct {
	Before, After []string         // The nearest words before and after, in the order of the text.
	Countries     []string         // ISO codes of the countries seen in the document, the main one first.
	Places        []ledger.PlaceID // Places already settled.
}

// A PlaceCandidate is a place that a name may be, with how well it fits and why.
type PlaceCandidate struct {
	Place    ledger.Place
	Part     string  // "northern", if the name was "northern Syria"; "" if the whole is meant.
	Score    float64 // Between 0 and 1; comparable among the candidates of one name.
	Strength Strength
	Reason   string // One sentence.
}

// candidatesMax bounds how many places are given back: there are towns whose
// name some hundred others share.
const candidatesMax = 20

// Candidates returns the places that name may be, best first. "Idlib" alone is
// the town a bit ahead of the governorate; words such as "province" in the name
// or next to it turn that round.
func (g *Gazetteer) Candidates(name string, ctx Context) []PlaceCandidate {
	core, part, kind := split(name)
	if g.byKey[PlaceKey(name)] > 0 {
		core, part, kind = name, "", "" // "eastern Ghouta" and "Rural Damascus" are names as they stand.
	}
	if kind == "" {
		kind = kindNear(ctx)
	}
	var found []PlaceCandidate
	add := func(p ledger.Place, base float64, strength Strength, reason string) {
		c := PlaceCandidate{Place: p, Part: part, Score: base, Strength: strength, Reason: reason}
		c.weigh(kind, ctx)
		found = append(found, c)
	}
	seen := map[int32]bool{}
	for _, key := range []string{PlaceKey(name), PlaceKey(core), fold(core)} {
		for _, i := range g.listed(key) {
			if !seen[i] {
				seen[i] = true
				add(g.places[i], baseScore(g.places[i], g.strengths[i]), g.strengths[i],
					fmt.Sprintf("“%s” is a name of %s, %s.", core, g.places[i].Name, kindWords(g.places[i].Kind)))
			}
		}
	}
	for _, p := range g.divisions(PlaceKey(core)) {
		add(p, 0.5, StrengthWeak, fmt.Sprintf("%s is a province or state in %s.", p.Name, p.Country))
	}
	towns := g.worldTowns(PlaceKey(core))
	if len(towns) == 0 {
		towns = g.worldTowns(PlaceKey(name)) // "The Hague".
	}
	for _, t := range towns {
		add(t.place, t.score, t.strength, t.reason)
	}
	slices.SortStableFunc(found, func(a, b PlaceCandidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Place.ID, b.Place.ID))
	})
	return found[:min(len(found), candidatesMax):min(len(found), candidatesMax)]
}

// worldTown is a town of the world with what its name alone is worth.
type worldTown struct {
	place    ledger.Place
	score    float64
	strength Strength
	reason   string
}

// worldTowns returns the towns of that key, and the cities that it is another
// spelling of.
func (g *Gazetteer) worldTowns(key string) []worldTown {
	cities := g.known[key]
	var all []worldTown
	for _, p := range g.towns(key) {
		t := worldTown{place: p, score: 0.4, strength: StrengthWeak, reason: p.Name + " is a town in " + p.Country + "."}
		for _, c := range g.first[key] {
			if c.is(p) {
				t.score, t.reason = 0.6, p.Name+" is the best-known place of that name."
			}
		}
		all = append(all, t)
	}
	for _, c := range cities {
		all = g.promote(all, key, c)
	}
	return all
}

// promote gives the city c, which key is a name of, its due among the towns of
// that key, or adds it under the first of its names that the pack has.
func (g *Gazetteer) promote(all []worldTown, key string, c city) []worldTown {
	reason := " is the best-known place of that name in " + c.country + "."
	for i := range all {
		if t := &all[i]; t.score < 0.5 && c.is(t.place) {
			t.score, t.strength, t.reason = 0.85, StrengthStrong, t.place.Name+reason
			return all
		}
	}
	for _, name := range fields(c.key) {
		other := PlaceKey(name)
		if other == key {
			continue
		}
		for _, p := range g.towns(other) {
			if c.is(p) {
				return append(all, worldTown{p, 0.85, StrengthStrong, p.Name + reason})
			}
		}
	}
	return all
}

// is reports whether p may be the city, as far as country and division tell.
func (c city) is(p ledger.Place) bool {
	return p.Country == c.country && (c.division == "" || strings.HasSuffix(string(p.Within), "/"+strings.ReplaceAll(PlaceKey(c.division), " ", "-")))
}

// baseScore is what a listed place's name alone is worth.
func baseScore(p ledger.Place, s Strength) float64 {
	if s == StrengthWeak {
		return 0.5
	}
	switch p.Kind {
	case ledger.PlaceCountry:
		return 0.95
	case ledger.PlaceRegion:
		return 0.85
	case ledger.PlaceTown:
		return 0.8
	case ledger.PlaceAdmin1:
		return 0.75
	case ledger.PlaceAdmin2:
		return 0.6
	}
	return 0.5
}

// weigh moves the score by what stands near the name and what else the document
// speaks of.
func (c *PlaceCandidate) weigh(kind ledger.PlaceKind, ctx Context) {
	switch {
	case kind == "":
	case c.Place.Kind == kind:
		c.Score += 0.15
		c.Reason += fmt.Sprintf(" The words with it ask for %s.", kindWords(kind))
	default:
		c.Score -= 0.3
	}
	if len(ctx.Countries) > 0 {
		switch i := slices.Index(ctx.Countries, c.Place.Country); {
		case i == 0:
			c.Score += 0.1
			c.Reason += " The document is about its country."
		case i > 0:
			c.Score += 0.05
			c.Reason += " The document speaks of its country."
		case c.Strength == StrengthWeak:
			c.Score -= 0.2
		case c.Place.Country != "" && c.Place.Kind != ledger.PlaceCountry:
			c.Score -= 0.1
		}
	}
	for _, id := range ctx.Places {
		if id == c.Place.ID || c.Place.Within != "" && strings.HasPrefix(string(id), string(c.Place.Within)+"/") {
			c.Score += 0.05
			c.Reason += " Places near it are named too."
			break
		}
	}
	c.Score = max(0, min(1, c.Score))
}

// split takes direction words and words of kind off a name: "northern Aleppo
// province" is "Aleppo", "northern", admin1.
func split(name string) (core, part string, kind ledger.PlaceKind) {
	words := strings.Fields(name)
	if len(words) > 1 && isThe(words[0]) {
		words = words[1:]
	}
	for len(words) > 1 {
		last := strings.ToLower(words[len(words)-1])
		if k, ok := kindWord[last]; ok && kind == "" {
			kind, words = k, words[:len(words)-1]
			continue
		}
		first := strings.ToLower(words[0])
		if parts[first] && part == "" {
			part, words = first, words[1:]
			continue
		}
		if k, ok := kindWord[first]; ok && kind == "" && len(words) > 2 && words[1] == "of" {
			kind, words = k, words[2:]
			continue
		}
		if (first == "rural" || first == "greater") && kind == "" {
			kind, words = ledger.PlaceAdmin1, words[1:]
			continue
		}
		break
	}
	return strings.Join(words, " "), part, kind
}

// parts are the words that name a part of a place.
var parts = map[string]bool{
	"northern": true, "southern": true, "eastern": true, "western": true, "central": true,
	"northeastern": true, "northwestern": true, "southeastern": true, "southwestern": true,
	"north-eastern": true, "north-western": true, "south-eastern": true, "south-western": true,
	"north": true, "south": true, "east": true, "west": true, "northeast": true, "northwest": true, "southeast": true, "southwest": true,
	"upper": true, "lower": true, "coastal": true,
}

// kindWord tells what sort of place a word next to a name asks for.
var kindWord = map[string]ledger.PlaceKind{
	"province": ledger.PlaceAdmin1, "governorate": ledger.PlaceAdmin1, "countryside": ledger.PlaceAdmin1, "oblast": ledger.PlaceAdmin1,
	"muhafazah": ledger.PlaceAdmin1, "provinces": ledger.PlaceAdmin1, "state": ledger.PlaceAdmin1, "department": ledger.PlaceAdmin1,
	"district": ledger.PlaceAdmin2, "sub-district": ledger.PlaceAdmin3, "subdistrict": ledger.PlaceAdmin3,
	"city": ledger.PlaceTown, "town": ledger.PlaceTown, "village": ledger.PlaceTown, "municipality": ledger.PlaceTown,
	"hamlet": ledger.PlaceTown, "departments": ledger.PlaceAdmin1,
}

// kindNear reads the kind off the words around a name: "the town of Idlib",
// "Idlib province".
func kindNear(ctx Context) ledger.PlaceKind {
	if len(ctx.After) > 0 {
		if k, ok := kindWord[strings.ToLower(ctx.After[0])]; ok {
			return k
		}
	}
	if n := len(ctx.Before); n > 0 {
		k, ok := kindWord[strings.ToLower(ctx.Before[n-1])]
		if !ok && n > 1 && ctx.Before[n-1] == "of" {
			k, ok = kindWord[strings.ToLower(ctx.Before[n-2])]
		}
		if ok {
			return k
		}
		if strings.EqualFold(ctx.Before[n-1], "rural") {
			return ledger.PlaceAdmin1
		}
	}
	return ""
}

// kindWords says what sort of place k is, for a Reason.
func kindWords(k ledger.PlaceKind) string {
	switch k {
	case ledger.PlaceCountry:
		return "a country"
	case ledger.PlaceAdmin1:
		return "a governorate, province or state"
	case ledger.PlaceAdmin2:
		return "a district"
	case ledger.PlaceAdmin3:
		return "a sub-district"
	case ledger.PlaceTown:
		return "a town"
	}
	return "a region"
}
