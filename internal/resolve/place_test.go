package resolve

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
)

func TestCandidatesFollowContext(t *testing.T) {
	g := DefaultGazetteer()
	for _, c := range []struct {
		name string
		ctx  Context
		want ledger.PlaceID
	}{
		{"Idlib", Context{}, "sy/idlib/idlib"},
		{"Idlib", Context{After: []string{"province"}}, "sy/idlib"},
		{"Idlib", Context{Before: []string{"the", "city", "of"}}, "sy/idlib/idlib"},
		{"Idlib", Context{Before: []string{"rural"}}, "sy/idlib"},
		{"Harim", Context{After: []string{"district"}}, "sy/idlib/harim-district"},
		{"Damascus", Context{Countries: []string{"SY"}}, "sy/damascus/damascus"},
		{"Tripoli", Context{Countries: []string{"LB"}}, "lb/north-lebanon/tripoli"},
		{"Springfield", Context{Countries: []string{"US"}, Places: []ledger.PlaceID{"us/ohio/dayton"}}, "us/ohio/springfield"},
	} {
		found := g.Candidates(c.name, c.ctx)
		if len(found) == 0 || found[0].Place.ID != c.want {
			t.Errorf("%q in %+v should be %s; candidates are %v", c.name, c.ctx, c.want, ids(found))
		}
		for i, f := range found {
			if f.Score < 0 || f.Score > 1 || f.Reason == "" || i > 0 && f.Score > found[i-1].Score {
				t.Errorf("%q: candidate %d is %+v", c.name, i, f)
			}
		}
	}
}

func ids(found []PlaceCandidate) []ledger.PlaceID {
	var all []ledger.PlaceID
	for _, c := range found {
		all = append(all, c.Place.ID)
	}
	return all
}

// TestCitiesAreInThePack fails when the table of cities names one that no town of
// the pack answers to.
func TestCitiesAreInThePack(t *testing.T) {
	g := DefaultGazetteer()
	for key, cities := range g.known {
		for _, c := range cities {
			found := c.country == "SY"
			for _, w := range g.worldTowns(key) {
				found = found || w.strength == StrengthStrong && w.place.Country == c.country
			}
			if !found {
				t.Errorf("%q in %s is no town of the pack", key, c.country)
			}
		}
	}
}

func TestPartOfACountry(t *testing.T) {
	found := DefaultGazetteer().Candidates("northern Syria", Context{})
	if len(found) == 0 || found[0].Place.ID != "sy" || found[0].Part != "northern" {
		t.Errorf("northern Syria is %+v", found)
	}
}

// TestPlacesAreFoundByTheirNames asks for every listed place by each name, and
// for every ID that comes back.
func TestPlacesAreFoundByTheirNames(t *testing.T) {
	g := DefaultGazetteer()
	for _, p := range g.places {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			if found := g.Candidates(name, Context{Countries: []string{p.Country}}); !contains(found, p.ID) {
				t.Errorf("%q does not find %s but %v", name, p.ID, ids(found))
			}
		}
		if p.Within != "" {
			if _, ok := g.Place(p.Within); !ok {
				t.Errorf("%s lies within %s, which is not known", p.ID, p.Within)
			}
		}
	}
	for _, name := range []string{"Springfield", "San José", "Reading", "Victoria", "Central", "N'Djamena"} {
		for _, c := range g.Candidates(name, Context{}) {
			if p, ok := g.Place(c.Place.ID); !ok || p.Name != c.Place.Name || p.Latitude != c.Place.Latitude {
				t.Errorf("%s is %+v, but as a candidate %+v", c.Place.ID, p, c.Place)
			}
		}
	}
}

func contains(found []PlaceCandidate, id ledger.PlaceID) bool {
	for _, c := range found {
		if c.Place.ID == id {
			return true
		}
	}
	return false
}

func TestLongestPlace(t *testing.T) {
	g := DefaultGazetteer()
	for text, want := range map[string]string{
		"strikes on Idlib and Deir ez - Zor":                "Idlib|Deir ez - Zor",
		"the town of Of near Rize":                          "Of|Rize",
		"Kerry told Jennifer of the March offensive in May": "",
		"He was in Reading , then in Nice .":                "Reading|Nice",
		"Reading the same book , Sergei left":               "",
		"besieged Daraya , eastern Ghouta and al-Bab":       "Daraya|eastern Ghouta|al-Bab",
		"in New York City and Rio de Janeiro":               "New York City|Rio de Janeiro",
		"Oxford , Mississippi":                              "",
		"Oxford , Canada":                                   "Oxford|Canada",
		"قصف على حلب":                                       "حلب",
		"many same nice battle man of the mobile":           "",
		"in John Kerry 's view":                             "",
		"Maarat al-Numan 's market":                         "Maarat al-Numan",
	} {
		words := strings.Fields(text)
		var got []string
		for i := 0; i < len(words); {
			name, n := g.Longest(words, i)
			if n == 0 {
				i++
				continue
			}
			got = append(got, name)
			i += n
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q has %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}

func TestGazetteerWith(t *testing.T) {
	dir := t.TempDir()
	csvFile, yamlFile := filepath.Join(dir, "own.csv"), filepath.Join(dir, "own.yaml")
	write(t, csvFile, "id,kind,name,aliases,within,latitude,longitude,precision\nsy/idlib/port-ames,town,Port Ames,Ames;Port-Aymes,sy/idlib,35.5,36.5,1\n")
	write(t, yamlFile, "- {id: xx/coast, kind: region, name: Invented Coast, aliases: [Made-up Shore]}\n")
	g, err := DefaultGazetteer().With(csvFile, yamlFile)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]ledger.PlaceID{"Port Aymes": "sy/idlib/port-ames", "made-up shore": "xx/coast", "Idlib": "sy/idlib/idlib"} {
		if found := g.Candidates(name, Context{}); len(found) == 0 || found[0].Place.ID != want {
			t.Errorf("%q is %v, want %s", name, ids(found), want)
		}
	}
	if len(DefaultGazetteer().Candidates("Port Aymes", Context{})) > 0 {
		t.Error("With changed the gazetteer that it copied")
	}
}

func TestBadGazetteerFilesNameTheirFault(t *testing.T) {
	for own, want := range map[string]string{
		"id,kind,name\nx,city,X\n":                "line 2: kind \"city\" is none of",
		"id,kind,name,lat\n":                      "\"lat\" is no column",
		"id,kind,name,latitude\nx,town,X,north\n": "latitude \"north\" is not a number",
		"id,kind,name,latitude\nx,town,X,NaN\n":   "latitude \"NaN\"",
		"id,kind,name\nx,town\n":                  "line 2",
		"id,kind,name,precision\nx,town,X,9\n":    "precision \"9\"",
		"id,kind,name\n,town,X\n":                 "has no id",
		"id,kind,name\nx,town,'\n":                "has no name",
	} {
		file := filepath.Join(t.TempDir(), "own.csv")
		write(t, file, own)
		_, err := DefaultGazetteer().With(file)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), file) || !errors.Is(err, ledger.ErrInvalid) {
			t.Errorf("%q gives %v, want %q", own, err, want)
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func FuzzPlaceFile(f *testing.F) {
	f.Add([]byte("id,kind,name\nx,town,X\n"), false)
	f.Add([]byte("- {id: x, kind: town, name: X, aliases: [Y]}"), true)
	f.Fuzz(func(t *testing.T, b []byte, isYAML bool) {
		file := "fuzz.csv"
		if isYAML {
			file = "fuzz.yaml"
		}
		g := &Gazetteer{byID: map[ledger.PlaceID]int32{}, byKey: map[string]int32{}}
		if err := g.addPlaces(file, b, StrengthStrong, ""); err != nil && !errors.Is(err, ledger.ErrInvalid) {
			t.Errorf("an error of no kind: %v", err)
		}
	})
}
