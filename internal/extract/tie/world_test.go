package tie_test

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// A world is the made-up names that the cases speak of.
type world struct {
	actors map[string]page.Name
	places map[string]ledger.Place
}

func newWorld() *world {
	w := &world{map[string]page.Name{}, map[string]ledger.Place{}}
	add := func(id, kind string, flags string, names ...string) {
		for _, n := range names {
			w.actors[strings.ToLower(n)] = page.Name{
				Actor:       ledger.Actor{ID: ledger.ActorID(id), Name: names[0], Kind: ledger.ActorKind(kind)},
				Adjective:   strings.Contains(flags, "a") && n != names[0],
				Description: strings.Contains(flags, "d") && n != names[0],
			}
		}
	}
	add("northland", "state", "a", "Northland", "Northlander")
	add("westmark", "state", "a", "Westmark", "Westmarker")
	add("northland-army", "state", "", "Northland army", "Northland forces")
	add("coast-front", "rebels", "", "Coast Front")
	add("reed-brigade", "rebels", "", "Reed Brigade")
	add("hill-league", "rebels", "", "Hill League")
	add("harbor-council", "external", "", "Harbor Council")
	add("harrow", "person", "", "Harrow")
	for _, p := range []string{"Port Ames", "Reedham", "Saltby", "Low Province", "Eastwick"} {
		w.places[strings.ToLower(p)] = ledger.Place{ID: ledger.PlaceID(strings.ReplaceAll(strings.ToLower(p), " ", "-")), Name: p}
	}
	return w
}

func (w *world) Actor(words []string, i int, _ ledger.Day) (page.Name, int) {
	for k := min(3, len(words)-i); k > 0; k-- {
		if n, ok := w.actors[strings.ToLower(strings.Join(words[i:i+k], " "))]; ok {
			return n, k
		}
	}
	return page.Name{}, 0
}

func (w *world) Place(words []string, i int) (ledger.Place, int) {
	for k := min(2, len(words)-i); k > 0; k-- {
		if p, ok := w.places[strings.ToLower(strings.Join(words[i:i+k], " "))]; ok {
			return p, k
		}
	}
	return ledger.Place{}, 0
}

func (w *world) Within(a, b ledger.ActorID, _ ledger.Day) bool {
	return a == b || a == "northland-army" && b == "northland"
}
