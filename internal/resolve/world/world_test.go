package world_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
	"counterclaim/internal/resolve/world"
)

// TestPackedTownsAreFound packs made-up towns and asks for each by its key.
func TestPackedTownsAreFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		towns := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) world.Town {
			name := rapid.StringMatching(`[A-Zé][a-zé ]{0,12}`).Draw(t, "name")
			return world.Town{
				Key: strings.ToLower(name), Name: name, Country: rapid.SampledFrom([]string{"AA", "BB"}).Draw(t, "country"),
				Division: rapid.SampledFrom([]string{"", "North", "South"}).Draw(t, "division"),
				Latitude: rapid.Float64Range(-90, 90).Draw(t, "lat"), Longitude: rapid.Float64Range(-180, 180).Draw(t, "lng"),
			}
		}), 1, 400).Draw(t, "towns")
		pack, err := world.Pack(towns, strings.ToLower)
		if err != nil {
			t.Fatal(err)
		}
		w, err := world.Open(pack, strings.ToLower)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range towns {
			found, err := w.Towns(want.Key)
			if err != nil {
				t.Fatal(err)
			}
			ok := false
			for _, got := range found {
				ok = ok || got.Name == want.Name && got.Country == want.Country && got.Division == want.Division &&
					math.Abs(got.Latitude-want.Latitude) < 0.0011 && math.Abs(got.Longitude-want.Longitude) < 0.0011
			}
			if !ok {
				t.Fatalf("%+v is not among %+v", want, found)
			}
			if len(w.DivisionsNamed(strings.ToLower(want.Division))) == 0 && want.Division != "" {
				t.Fatalf("division %q is not found", want.Division)
			}
		}
		if found, err := w.Towns("no such town"); len(found) > 0 || err != nil {
			t.Fatalf("a town that is not packed is %+v, %v", found, err)
		}
	})
}

func FuzzOpen(f *testing.F) {
	pack, err := world.Pack([]world.Town{{Key: "a", Name: "A", Country: "AA"}, {Key: "b", Name: "B", Country: "AA"}}, strings.ToLower)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(pack)
	f.Add(pack[:len(pack)-1])
	f.Fuzz(func(t *testing.T, b []byte) {
		w, err := world.Open(b, strings.ToLower)
		if err == nil {
			_, err = w.Towns("a")
		}
		if err != nil && !errors.Is(err, ledger.ErrDamaged) {
			t.Errorf("an error of no kind: %v", err)
		}
	})
}
