package event_test

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// invented is a small world of made-up actors and places for the case files.
type invented map[string]entry

type entry struct {
	name  page.Name
	place ledger.Place
}

func newInvented() invented {
	state := func(id, name string) ledger.Actor {
		return ledger.Actor{ID: ledger.ActorID(id), Name: name, Kind: ledger.ActorState}
	}
	northland, southland := state("northland", "Northland"), state("southland", "Southland")
	front := ledger.Actor{ID: "coast-front", Name: "Coast Front", Kind: ledger.ActorRebels}
	watch := ledger.Actor{ID: "harbor-watch", Name: "Harbor Watch", Kind: ledger.ActorMonitor}
	country := func(id, name string) ledger.Place {
		return ledger.Place{ID: ledger.PlaceID(id), Name: name, Kind: ledger.PlaceCountry}
	}
	town := func(id, name string) ledger.Place {
		return ledger.Place{ID: ledger.PlaceID(id), Name: name, Kind: ledger.PlaceTown}
	}
	return invented{
		"northland":                  {name: page.Name{Actor: northland}, place: country("nl", "Northland")},
		"northlandic":                {name: page.Name{Actor: northland, Adjective: true}},
		"southland":                  {name: page.Name{Actor: southland}, place: country("sl", "Southland")},
		"southlandic":                {name: page.Name{Actor: southland, Adjective: true}},
		"northland defense ministry": {name: page.Name{Actor: ledger.Actor{ID: "northland-defense", Name: "Northland Defense Ministry", Kind: ledger.ActorState}}},
		"coast front":                {name: page.Name{Actor: front}},
		"harbor watch":               {name: page.Name{Actor: watch}},
		"port ames":                  {place: town("nl/ames/port-ames", "Port Ames")},
		"kettle bay":                 {place: town("nl/ames/kettle-bay", "Kettle Bay")},
		"ames province":              {place: ledger.Place{ID: "nl/ames", Name: "Ames Province", Kind: ledger.PlaceAdmin1}},
	}
}

func (v invented) longest(words []string, i int, ok func(entry) bool) (entry, int) {
	for n := min(3, len(words)-i); n > 0; n-- {
		if e, found := v[strings.ToLower(strings.Join(words[i:i+n], " "))]; found && ok(e) {
			return e, n
		}
	}
	return entry{}, 0
}

func (v invented) Actor(words []string, i int, _ ledger.Day) (page.Name, int) {
	e, n := v.longest(words, i, func(e entry) bool { return e.name.Actor.ID != "" })
	return e.name, n
}

func (v invented) Place(words []string, i int) (ledger.Place, int) {
	e, n := v.longest(words, i, func(e entry) bool { return e.place.ID != "" })
	return e.place, n
}

func (v invented) Within(a, b ledger.ActorID, _ ledger.Day) bool {
	return a == b || strings.HasPrefix(string(a), string(b)+"-")
}
