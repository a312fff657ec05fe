package resolve

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
)

var june2016 = ledger.NewDay(2016, 6, 3)

// TestPackIsCurrent fails when a YAML file was changed and go generate not run.
func TestPackIsCurrent(t *testing.T) {
	want, err := PackActors(os.DirFS("actors"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, []byte(actorsPack)) {
		t.Error("actors.pack does not say what the YAML files say; run go run ./world/pack -actors")
	}
}

// TestNamesFindTheirActor asks for every name on a day that it held.
func TestNamesFindTheirActor(t *testing.T) {
	r := Default()
	for i := range r.names.entry {
		e := &r.names.entry[i]
		want := r.actors[e.actor].actor.ID
		on := e.from
		if on.IsZero() {
			on = e.to
		}
		view := r
		if e.about != "" {
			view = r.About(e.about)
		}
		if m, ok := view.Find(e.text, on); ok && m.Actor == want {
			continue
		}
		if shared(r, e) {
			continue
		}
		m, _ := view.Find(e.text, on)
		t.Errorf("%q on %v should be %s, is %q", e.text, on, want, m.Actor)
	}
}

// shared reports whether another actor has the same description or adjective:
// then no one is meant by it alone.
func shared(r *Registry, e *entry) bool {
	for k := range r.names.entry {
		o := &r.names.entry[k]
		if o.actor != e.actor && fold(o.text) == fold(e.text) && e.flags&(flagDescription|flagAdjective) != 0 {
			return true
		}
	}
	return false
}

// TestNoTwoActorsShareAName holds for names; descriptions may be shared.
func TestNoTwoActorsShareAName(t *testing.T) {
	r := Default()
	byKey := map[string][]*entry{}
	for i := range r.names.entry {
		e := &r.names.entry[i]
		if e.flags&(flagDescription|flagAdjective) == 0 {
			byKey[fold(e.text)] = append(byKey[fold(e.text)], e)
		}
	}
	for key, all := range byKey {
		for i, a := range all {
			for _, b := range all[i+1:] {
				if a.actor != b.actor && !a.from.After(b.to) && !b.from.After(a.to) {
					t.Errorf("%q names both %s and %s", key, r.actors[a.actor].actor.ID, r.actors[b.actor].actor.ID)
				}
			}
		}
	}
}

func TestFoldIsIdempotent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`(al|el|ash|the|Al|ال)?[-' ’]?[\p{Latin}\p{Arabic}\p{Cyrillic}]{0,9}['’]?s?[-. ](the |al-)?[A-Za-z]{0,5}`)).Draw(t, "s")
		once := fold(s)
		if twice := fold(once); twice != once {
			t.Fatalf("fold(%q) = %q, but folding that gives %q", s, once, twice)
		}
		if key := PlaceKey(s); PlaceKey(key) != key {
			t.Fatalf("PlaceKey(%q) = %q, but its key is %q", s, key, PlaceKey(key))
		}
	})
}

func TestFindToleratesSpelling(t *testing.T) {
	r := Default()
	names := []string{"Jabhat al-Nusra", "Ahrar al-Sham", "Syrian Observatory for Human Rights", "Hezbollah", "Recep Tayyip Erdoğan", "Human Rights Watch"}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(names).Draw(t, "name")
		want, _ := r.Find(name, june2016)
		changed := rapid.SampledFrom([]func(string) string{
			strings.ToUpper, strings.ToLower,
			func(s string) string { return "the " + s },
			func(s string) string { return s + "'s" },
			func(s string) string { return s + "’s" },
			func(s string) string { return strings.ReplaceAll(s, "-", " ") },
			func(s string) string { return " " + s + " " },
			unmarked,
		}).Draw(t, "change")(name)
		if got, ok := r.Find(changed, june2016); !ok || got.Actor != want.Actor || got.How == "near" {
			t.Fatalf("%q finds %+v, want %s", changed, got, want.Actor)
		}
	})
}

func TestDates(t *testing.T) {
	r := Default()
	for _, c := range []struct {
		name string
		on   ledger.Day
		want ledger.ActorID
	}{
		{"Jabhat Fateh al-Sham", ledger.NewDay(2016, 9, 1), "jabhat-al-nusra"},
		{"Jabhat Fateh al-Sham", june2016, ""},
		{"U.S. Secretary of State", june2016, "john-kerry"},
		{"U.S. Secretary of State", ledger.NewDay(2017, 6, 1), "rex-tillerson"},
		{"U.S. Secretary of State", ledger.Day{}, ""},
		{"al Qaeda's franchise in Syria", june2016, "jabhat-al-nusra"},
	} {
		if m, _ := r.Find(c.name, c.on); m.Actor != c.want {
			t.Errorf("%q on %v is %q, want %q", c.name, c.on, m.Actor, c.want)
		}
	}
}

func TestWithin(t *testing.T) {
	r := Default()
	for _, c := range []struct {
		a, b ledger.ActorID
		on   ledger.Day
		want bool
	}{
		{"jabhat-al-nusra", "al-qaeda", june2016, true},
		{"jabhat-al-nusra", "al-qaeda", ledger.NewDay(2016, 9, 1), false},
		{"jabhat-al-nusra", "terrorist-groups", june2016, true},
		{"islamic-state", "terrorist-groups", june2016, true},
		{"moderate-opposition", "syrian-opposition", june2016, true},
		{"syrian-opposition", "moderate-opposition", june2016, false},
		{"free-syrian-army", "syrian-opposition", june2016, true},
		{"russia-air-force", "russia", june2016, true},
		{"sergei-lavrov", "russia", june2016, true},
		{"niger-health-ministry", "niger", june2016, true},
		{"john-kerry", "united-states", june2016, true},
		{"john-kerry", "united-states", ledger.NewDay(2018, 1, 1), false},
		{"nobody-known", "nobody-known", june2016, true},
		{"nobody-known", "russia", june2016, false},
	} {
		if got := r.Within(c.a, c.b, c.on); got != c.want {
			t.Errorf("Within(%s, %s, %v) = %v, want %v", c.a, c.b, c.on, got, c.want)
		}
	}
}

func TestOrgansOfStates(t *testing.T) {
	r := Default()
	for name, want := range map[string]ledger.ActorID{
		"Russia's Ministry of Defence":   "russia-defense-ministry",
		"the Defense Ministry of Russia": "russia-defense-ministry",
		"Nigerien Foreign Ministry":      "niger-foreign-ministry",
		"U.S. Defense Department":        "pentagon",
		"Turkish government":             "turkey",
		"Israeli army":                   "israel-defense-forces",
	} {
		m, ok := r.Find(name, june2016)
		if m.Actor != want {
			t.Errorf("%q is %q, want %q", name, m.Actor, want)
		}
		if a, known := r.Actor(m.Actor); ok && (!known || a.Name == "") {
			t.Errorf("%q is %q, of which Actor knows nothing", name, m.Actor)
		}
	}
}

func TestLongest(t *testing.T) {
	r := Default()
	text := "The Russian Defense Ministry and the U.S. told us who is near the Syrian Observatory for Human Rights ' office ; Russia 's Defense Ministry , al - Qaeda , al-Qaeda 's franchise in Syria and Jabhat Al-Nursa said WHO was there"
	words := strings.Fields(text)
	var got []string
	for i := 0; i < len(words); {
		m, n := r.Longest(words, i, june2016)
		if n == 0 {
			i++
			continue
		}
		got = append(got, fmt.Sprintf("%s=%s", strings.Join(words[i:i+n], " "), m.Actor))
		i += n
	}
	want := []string{
		"The Russian Defense Ministry=russia-defense-ministry", "the U.S.=united-states",
		"the Syrian Observatory for Human Rights=syrian-observatory-for-human-rights",
		"Russia 's Defense Ministry=russia-defense-ministry", "al - Qaeda=al-qaeda",
		"al-Qaeda 's franchise in Syria=jabhat-al-nusra", "Jabhat Al-Nursa=jabhat-al-nusra", "WHO=who",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCapitalsThroughoutNameNobodyByAccident(t *testing.T) {
	words := strings.Fields("THE MAN WHO IS THERE TOLD US THAT HEZBOLLAH LEFT")
	for i := range words {
		if m, n := Default().Longest(words, i, june2016); n > 0 && m.Actor != "hezbollah" {
			t.Errorf("%q names %s", words[i:i+n], m.Actor)
		}
	}
}

func TestLongestStaysInBounds(t *testing.T) {
	r, g := Default(), DefaultGazetteer()
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.SampledFrom([]string{"the", "al", "-", "'s", "Russia", "of", "Ministry", "Defense", "", ",", "Jabhat", "Nursa", "in", "Deir", "ez", "Zor", "حلب", "X"})).Draw(t, "words")
		i := rapid.IntRange(0, len(words)).Draw(t, "i")
		if _, n := r.Longest(words, i, june2016); n < 0 || i+n > len(words) {
			t.Fatalf("Longest(%q, %d) has %d words", words, i, n)
		}
		if _, n := g.Longest(words, i); n < 0 || i+n > len(words) {
			t.Fatalf("Longest(%q, %d) has %d words", words, i, n)
		}
	})
}

func TestWith(t *testing.T) {
	file := filepath.Join(t.TempDir(), "own.yaml")
	own := "- {id: coast-front, name: Coast Front, kind: rebels, aliases: [CFX], part_of: [{id: syrian-opposition, from: 2015-01-01}]}\n- {id: russia, aliases: [Northland]}\n"
	if err := os.WriteFile(file, []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Default().With(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]ledger.ActorID{"the Coast Front": "coast-front", "CFX": "coast-front", "Northland": "russia", "Russia": "russia"} {
		if m, _ := r.Find(name, june2016); m.Actor != want {
			t.Errorf("%q is %q, want %q", name, m.Actor, want)
		}
	}
	if !r.Within("coast-front", "syrian-opposition", june2016) {
		t.Error("the own actor lost its tie")
	}
	if _, ok := Default().Find("Northland", june2016); ok {
		t.Error("With changed the registry that it copied")
	}
}

func TestBadRegistryFilesNameTheirFault(t *testing.T) {
	for own, want := range map[string]string{
		"- {name: X, kind: rebels}":                                            "has no id",
		"- {id: x, name: X, kind: army}":                                       "line 1: kind \"army\" is none of",
		"- {id: x, name: X, kind: rebels, alias: [Y]}":                         "\"alias\" is no field",
		"- {id: x, name: X, kind: rebels, aliases: Y}":                         "should be a list",
		"\n- {id: x, name: X, kind: rebels, renamed: [{name: Y, from: June}]}": "line 2: from \"June\" is not a day",
		"- {id: x, name: X, kind: rebels, part_of: [nowhere]}":                 "which is not in the registry",
		"id: x":                              "is a list of actors",
		"- {id: X Y, name: X, kind: rebels}": "such as \"x-y\"",
		"- [":                                "own.yaml",
		"- {id: x, name: X, kind: person, offices: [{name: King, of: atlantis}]}": "atlantis",
	} {
		file := filepath.Join(t.TempDir(), "own.yaml")
		if err := os.WriteFile(file, []byte(own), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Default().With(file)
		if err == nil || !strings.Contains(err.Error(), want) || !errors.Is(err, ledger.ErrInvalid) {
			t.Errorf("%s\ngives %v, want %q", own, err, want)
		}
	}
}

func TestCandidate(t *testing.T) {
	for name, want := range map[string]ledger.ActorID{
		"the U.S.-backed rebels": "u-s-backed-rebels", "U.S.-backed rebels": "u-s-backed-rebels",
		"Coast Front": "coast-front", "Ḥarakat 'X'": "harakat-x", "…": "unnamed",
	} {
		if a := Candidate(name, ledger.ActorUnknown); a.ID != want || !a.Candidate {
			t.Errorf("Candidate(%q) is %+v, want ID %s", name, a, want)
		}
	}
}

func FuzzActorFile(f *testing.F) {
	f.Add([]byte("- {id: x, name: X, kind: rebels, aliases: [Y, {name: Z, from: 2016-01-01}]}"))
	f.Add([]byte("- &a {id: x, name: *a}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r := newRegistry()
		if err := r.addYAML("fuzz.yaml", b); err != nil && !errors.Is(err, ledger.ErrInvalid) {
			t.Errorf("an error of no kind: %v", err)
		}
	})
}
