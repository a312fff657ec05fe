package resolve

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"

	"counterclaim/internal/ledger"
	"counterclaim/internal/resolve/world"
)

// The embedded places; world.pack is made by go generate.
var (
	//go:embed places/syria.csv
	syriaTable []byte
	//go:embed places/regions.csv
	regionsTable []byte
	//go:embed places/cities.csv
	citiesTable []byte
	//go:embed places/world.pack
	worldPack []byte
)

// A Gazetteer knows places: countries, Syria's divisions and towns, regions,
// what the user's files add, and the towns of the world. It does not change once
// made, so that any number of goroutines may use it.
type Gazetteer struct {
	places    []ledger.Place
	strengths []Strength
	byID      map[ledger.PlaceID]int32
	byKey     map[string]int32 // 1 + the index of the key's last filing.
	filed     []filing
	capitals  map[string]string // The capital's name by country.
	known     map[string][]city // Cities that a key of the world's towns means before others.
	first     map[string][]city // Likewise, where a sign of place is needed all the same.
	world     *world.World
}

// A filing is a place under a key, and 1 + the index of the filing before it
// under that key.
type filing struct{ place, next int32 }

// A city picks one of the world's towns of a name.
type city struct{ country, division, key string }

// A Strength says how surely a name by itself names a place.
type Strength string

// The strengths.
const (
	StrengthStrong Strength = "strong" // A place wherever it stands with a capital: "Aleppo".
	StrengthWeak   Strength = "weak"   // May be a person's name or an everyday word: needs "in", "near", "city of" or a country behind it.
)

// starterGazetteer reads the embedded places once.
var starterGazetteer = sync.OnceValue(func() *Gazetteer {
	g, err := readGazetteer()
	if err != nil {
		panic(err) // The files are embedded and tested; no input leads here.
	}
	return g
})

// DefaultGazetteer returns the gazetteer that comes with the program. It is read
// at the first call.
func DefaultGazetteer() *Gazetteer { return starterGazetteer() }

// readGazetteer reads the embedded places. Cities come before capitals, so that
// a city that is listed with its division keeps it.
func readGazetteer() (*Gazetteer, error) {
	g := &Gazetteer{byID: make(map[ledger.PlaceID]int32, 2048), byKey: make(map[string]int32, 8192), known: make(map[string][]city, 512), first: make(map[string][]city, 64), capitals: make(map[string]string, 256)}
	var err error
	if g.world, err = world.Open(worldPack, PlaceKey); err != nil {
		return nil, err
	}
	if err := g.addCities(); err != nil {
		return nil, err
	}
	if err := g.addCountries(); err != nil {
		return nil, err
	}
	if err := g.addPlaces("syria.csv", syriaTable, StrengthStrong, "OCHA (CC BY-IGO), GeoNames (CC BY 4.0)"); err != nil {
		return nil, err
	}
	if err := g.addPlaces("regions.csv", regionsTable, StrengthStrong, "the program's table of regions"); err != nil {
		return nil, err
	}
	return g, nil
}

// addCountries adds the states of the registry's table, at the mean of their
// divisions, and makes their capitals known.
func (g *Gazetteer) addCountries() error {
	centers := g.centers()
	return eachState("states.csv", statesTable, func(row []string) {
		id := ledger.PlaceID(strings.ToLower(row[1]))
		center := centers[row[1]]
		g.put(ledger.Place{
			ID: id, Name: row[2], Aliases: fields(row[6]), Kind: ledger.PlaceCountry, Country: row[1],
			Latitude: center[0], Longitude: center[1], GeoPrecision: 6, Known: "the program's table of states",
		}, StrengthStrong)
		for _, capital := range fields(row[5]) {
			key := PlaceKey(capital)
			if g.capitals[row[1]] == "" {
				g.capitals[row[1]] = capital
			}
			if !slices.ContainsFunc(g.known[key], func(c city) bool { return c.country == row[1] }) {
				g.known[key] = append(g.known[key], city{country: row[1], key: key})
			}
		}
	})
}

// Capital returns the capital of the country with the ISO code, the zero Place if
// it is not known.
func (g *Gazetteer) Capital(country string) ledger.Place {
	name := g.capitals[country]
	switch country {
	case "CL":
		name = "Santiago" // These two never stand for a government, so the table of states leaves them out.
	case "CR":
		name = "San José"
	}
	if name == "" {
		return ledger.Place{}
	}
	for _, c := range g.Candidates(name, Context{Countries: []string{country}}) {
		if c.Place.Country == country && c.Place.Kind == ledger.PlaceTown {
			return c.Place
		}
	}
	return ledger.Place{}
}

// centers returns, for each country, the mean of its divisions' points.
func (g *Gazetteer) centers() map[string][2]float64 {
	sums, n := map[string][2]float64{}, map[string]float64{}
	for _, d := range g.world.Divisions() {
		s := sums[d.Country]
		sums[d.Country] = [2]float64{s[0] + d.Latitude, s[1] + d.Longitude}
		n[d.Country]++
	}
	for country, s := range sums {
		sums[country] = [2]float64{round(s[0] / n[country]), round(s[1] / n[country])}
	}
	return sums
}

// divisions returns the first-level divisions of the world with that key, Syria's
// aside.
func (g *Gazetteer) divisions(key string) []ledger.Place {
	var places []ledger.Place
	for _, d := range g.world.DivisionsNamed(key) {
		country := ledger.PlaceID(strings.ToLower(d.Country))
		id := country + "/" + ledger.PlaceID(strings.ReplaceAll(PlaceKey(d.Name), " ", "-"))
		if _, listed := g.byID[id]; listed || d.Country == "SY" {
			continue
		}
		places = append(places, ledger.Place{
			ID: id, Name: d.Name, Kind: ledger.PlaceAdmin1, Country: d.Country, Within: country,
			Latitude: round(d.Latitude), Longitude: round(d.Longitude), GeoPrecision: 4, Known: knownGeoNames,
		})
	}
	return places
}

// knownGeoNames is where the towns and divisions of the world are from; the
// license asks for the name.
const knownGeoNames = "GeoNames (CC BY 4.0)"

// addCities makes known which town of the world a city's name means.
func (g *Gazetteer) addCities() error {
	in := csv.NewReader(bytes.NewReader(citiesTable))
	in.Comment = '#'
	rows, err := in.ReadAll()
	if err != nil {
		return fmt.Errorf("%w: places/cities.csv: %v", ledger.ErrInvalid, err)
	}
	for _, row := range rows[1:] {
		names := fields(row[2])
		for _, name := range names {
			// A question mark says that the name may be a person's as well.
			name, weak := strings.CutPrefix(name, "?")
			key := PlaceKey(name)
			c := city{row[0], row[1], strings.ReplaceAll(row[2], "?", "")}
			if weak {
				g.first[key] = append(g.first[key], c)
				continue
			}
			g.known[key] = append(g.known[key], c)
		}
	}
	return nil
}

// put adds a place, or replaces the one with its ID.
func (g *Gazetteer) put(p ledger.Place, strength Strength) {
	i, ok := g.byID[p.ID]
	if ok {
		g.places[i], g.strengths[i] = p, strength
	} else {
		i = int32(len(g.places))
		g.places = append(g.places, p)
		g.strengths = append(g.strengths, strength)
		g.byID[p.ID] = i
	}
	g.index(p.Name, i)
	for _, alias := range p.Aliases {
		g.index(alias, i)
	}
}

// index files place i under the key of name, and under that without articles.
func (g *Gazetteer) index(name string, i int32) {
	f := folders.Get().(*folder)
	defer folders.Put(f)
	f.reset()
	f.add(name)
	g.file(f.key(), i)
	for k := range f.ends {
		if len(f.ends) > 1 && f.silent(k) && g.places[i].Kind != ledger.PlaceCountry {
			// "Tall" for al-Tall would find every tall man at the start of a sentence.
			if bare := f.bare(); len(bare) > 4 {
				g.file(bare, i)
			}
			return
		}
	}
}

// file puts place i under key once.
func (g *Gazetteer) file(key string, i int32) {
	first := g.byKey[key]
	for k := first; k > 0; k = g.filed[k-1].next {
		if g.filed[k-1].place == i {
			return
		}
	}
	if key != "" {
		g.filed = append(g.filed, filing{i, first})
		g.byKey[key] = int32(len(g.filed))
	}
}

// listed returns the places filed under key.
func (g *Gazetteer) listed(key string) []int32 {
	var all []int32
	for k := g.byKey[key]; k > 0; k = g.filed[k-1].next {
		all = append(all, g.filed[k-1].place)
	}
	return all
}

// With returns a copy of g extended by the places of the CSV or YAML files at
// paths. A place whose ID g knows is replaced. g itself stays as it is.
func (g *Gazetteer) With(paths ...string) (*Gazetteer, error) {
	c := *g
	c.places, c.strengths = slices.Clone(g.places), slices.Clone(g.strengths)
	c.byID, c.byKey, c.filed = maps.Clone(g.byID), maps.Clone(g.byKey), slices.Clone(g.filed)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading the gazetteer: %w", err)
		}
		if err := c.addPlaces(path, b, StrengthStrong, ""); err != nil {
			return nil, err
		}
	}
	return &c, nil
}

// Place returns the place with the given ID, among them towns of the world such
// as "gb/england/reading".
func (g *Gazetteer) Place(id ledger.PlaceID) (ledger.Place, bool) {
	if i, ok := g.byID[id]; ok {
		return g.places[i], true
	}
	parts := strings.Split(string(id), "/")
	if len(parts) < 2 {
		return ledger.Place{}, false
	}
	name := parts[len(parts)-1]
	for _, p := range g.divisions(strings.ReplaceAll(name, "-", " ")) {
		if p.ID == id {
			return p, true
		}
	}
	for _, key := range []string{name, strings.TrimRight(name, "0123456789")} {
		for _, p := range g.towns(strings.ReplaceAll(strings.TrimSuffix(key, "-"), "-", " ")) {
			if p.ID == id {
				return p, true
			}
		}
	}
	return ledger.Place{}, false
}

// towns returns the world's towns with that key as places. Two of one name in
// one division are told apart by a number.
func (g *Gazetteer) towns(key string) []ledger.Place {
	towns, err := g.world.Towns(key)
	if err != nil {
		return nil // The pack is embedded and tested; a damaged one knows no towns.
	}
	places := make([]ledger.Place, len(towns))
	seen := map[ledger.PlaceID]int{}
	for i, t := range towns {
		within := ledger.PlaceID(strings.ToLower(t.Country))
		if division := PlaceKey(t.Division); division != "" {
			within += "/" + ledger.PlaceID(strings.ReplaceAll(division, " ", "-"))
		}
		id := within + "/" + ledger.PlaceID(strings.ReplaceAll(key, " ", "-"))
		if seen[id]++; seen[id] > 1 {
			id += ledger.PlaceID("-" + strconv.Itoa(seen[id]))
		}
		places[i] = ledger.Place{
			ID: id, Name: t.Name, Kind: ledger.PlaceTown, Country: t.Country, Within: within,
			Latitude: round(t.Latitude), Longitude: round(t.Longitude), GeoPrecision: 1, Known: knownGeoNames,
		}
	}
	return places
}

// round cuts a coordinate to the thousandth that the pack keeps.
func round(degrees float64) float64 {
	f, _ := strconv.ParseFloat(strconv.FormatFloat(degrees, 'f', 3, 64), 64)
	return f
}
