package publish_test

import (
	"testing"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
)

// TestFiguresKeepTheirBounds checks that a figure's words say what its bounds
// say, and no more.
func TestFiguresKeepTheirBounds(t *testing.T) {
	said := func(r ledger.Range, words string) ledger.Range { r.Said = words; return r }
	best := 70
	for _, c := range []struct {
		r    ledger.Range
		want string
	}{
		{ledger.Exactly(23), "23 killed"},
		{ledger.Exactly(0), "0 killed"},
		{ledger.AtLeast(60), "at least 60 killed"},
		{ledger.AtLeast(2001), "more than 2,000 killed"},
		{ledger.AtLeast(1), "at least 1 killed"},
		{ledger.AtLeast(21), "at least 21 killed"},
		{ledger.AtMost(80), "at most 80 killed"},
		{ledger.AtMost(99), "fewer than 100 killed"},
		{ledger.AtMost(9), "at most 9 killed"},
		{ledger.Between(20, 60), "20–60 killed"},
		{ledger.Between(1000000, 2500000), "1,000,000–2,500,000 killed"},
		{ledger.Range{Best: &best}, "about 70 killed"},
		{said(ledger.AtLeast(24), "dozens"), "“dozens” (at least 24) killed"},
		{said(ledger.AtLeast(2001), "More than 2,000"), "more than 2,000 killed"},
		{said(ledger.Exactly(2), "two"), "2 killed"},
		{said(ledger.Range{}, "many"), "many killed"},
		{ledger.Range{}, "an unstated number of killed"},
	} {
		got := publish.Line(ledger.Tally{Range: c.r, Group: ledger.GroupPeople, Effect: ledger.EffectKilled})
		if got != c.want {
			t.Errorf("%+v: got %q; want %q", c.r, got, c.want)
		}
	}
}

func TestPeriodsInWords(t *testing.T) {
	day := func(y int, m time.Month, d int) ledger.Day { return ledger.NewDay(y, m, d) }
	for _, c := range []struct {
		from, to ledger.Day
		want     string
	}{
		{day(2016, 6, 3), day(2016, 6, 3), "Attack — 3 June 2016"},
		{day(2016, 5, 30), day(2016, 6, 3), "Attack — 30 May – 3 June 2016"},
		{day(2016, 6, 1), day(2016, 6, 3), "Attack — 1–3 June 2016"},
		{day(2016, 4, 1), day(2016, 4, 30), "Attack — April 2016"},
		{day(2016, 2, 1), day(2016, 2, 29), "Attack — February 2016"},
		{day(2016, 1, 1), day(2016, 12, 31), "Attack — 2016"},
		{day(2015, 9, 30), ledger.Day{}, "Attack — since 30 September 2015"},
		{ledger.Day{}, day(2016, 6, 3), "Attack — until 3 June 2016"},
		{day(2015, 9, 30), day(2016, 6, 3), "Attack — 30 September 2015 – 3 June 2016"},
		{ledger.Day{}, ledger.Day{}, "Attack"},
	} {
		got := publish.Line(ledger.Incident{Kind: ledger.KindAttack, When: &ledger.When{Start: c.from, End: c.to}})
		if got != c.want {
			t.Errorf("%s to %s: got %q; want %q", c.from, c.to, got, c.want)
		}
	}
}

// TestLineDescribesEveryRecord checks that no value of a sheet goes without a
// line, and that what is missing is said to be.
func TestLineDescribesEveryRecord(t *testing.T) {
	s := sample()
	for want, v := range map[string]any{
		"Shells fall on Port Ames as talks stall — Northland Herald, 5 May 2031": s.Document,
		"Untitled document": ledger.Document{},
		"Ada Holm says: “Our forces did not fire on anyone but the army” — a denial":                                                      s.Statements[2],
		"Ada Holm demands: that the army leave the harbor":                                                                                s.Statements[3],
		"not target: anyone but the army; only; by the Coast Front; to the army":                                                          s.Claims[2],
		"Shelling — the harbor, Port Ames, 4 May 2031: at least 12, 20 killed; attributed to the Coast Front; denied for the Coast Front": s.Incidents[0],
		"more than 2,000 civilians killed, among them 500 children, 30 September 2030 – 5 May 2031":                                       s.Tallies[0],
		"Northland backs the army":                                           s.Relations[0],
		"somebody not named backs somebody not named":                        ledger.Relation{Kind: ledger.RelationBacks},
		"villages in northern Kelp seized by the Coast Front, from the army": s.Control[0],
		"Lantern Truce":    s.Agreements[0],
		"Northland: flour": s.Commitments[0],
		"compatible: “At least 12” allows 20.": s.Comparisons[1],
		"Kelp Monitor (unknown, candidate)":    s.Actors[3],
		"Port Ames (town), NL":                 s.Places[0],
		"":                                     42,
	} {
		if got := publish.Line(v); got != want {
			t.Errorf("%T: got %q; want %q", v, got, want)
		}
	}
}

func TestShortKeepsChosenIDs(t *testing.T) {
	for id, want := range map[string]string{
		"doc_4k2q7xabcdefghijklmnopqr": "doc_4k2q7xab",
		"doc_short":                    "doc_short",
		"northland_army_of_the_coast":  "northland_army_of_the_coast",
		"SY07":                         "SY07",
		"":                             "",
	} {
		if got := publish.Short(id); got != want {
			t.Errorf("%q: got %q; want %q", id, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		clean := publish.Clean(s)
		for _, r := range clean {
			if r < 0x20 || r >= 0x7f && r <= 0x9f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
				t.Fatalf("%U is left in %q", r, clean)
			}
		}
		if again := publish.Clean(clean); again != clean {
			t.Fatalf("cleaned twice, %q became %q", clean, again)
		}
	})
}
