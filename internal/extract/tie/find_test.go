package tie_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/tie"
	"counterclaim/internal/ledger"
)

// TestFoundLeadsBackToWords checks on texts put together at random that every
// finding points at a statement of the page and at words that are in the text,
// and that reading twice gives the same.
func TestFoundLeadsBackToWords(t *testing.T) {
	words := strings.Fields(`Northland Westmark the Coast Front Reed Brigade rebels some of all backs supports works with
		is an ally to by from in under siege captured holds Reedham Saltby said denied that not refuses wants targeting
		only anyone other than and or , . “ ” [ ] who which moved troops pledged will would truce excluded took effect
		in February deadline set passed no action its their Front-held anti-Westmark Northland-backed - ’s between`)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 60).Draw(t, "words"), " ")
		sp, found := read(text)
		check(t, text, sp, found)
		_, again := read(text)
		if len(again.Claims) != len(found.Claims) {
			t.Fatalf("read twice, got %d and %d claims", len(found.Claims), len(again.Claims))
		}
		for i := range again.Claims {
			if again.Claims[i].ID != found.Claims[i].ID {
				t.Fatalf("read twice, claim %d differs", i)
			}
		}
	})
}

type failer interface {
	Fatalf(format string, args ...any)
}

func check(t failer, text string, sp *speech.Speech, found tie.Found) {
	known := map[ledger.StatementID]bool{}
	for _, s := range sp.Statements() {
		known[s.ID] = true
	}
	at := func(id ledger.StatementID, p ledger.Passage, reasons []ledger.Reason) {
		if !known[id] {
			t.Fatalf("a finding points at no statement: %s", p.Exact)
		}
		if !p.In(text) || p.Len() == 0 {
			t.Fatalf("a finding points at no words: %+v", p)
		}
		if len(reasons) == 0 {
			t.Fatalf("a finding has no reason: %s", p.Exact)
		}
	}
	ids := map[ledger.ClaimID]bool{}
	for _, c := range found.Claims {
		at(c.Statement, c.Passage, c.Reasons)
		if ids[c.ID] {
			t.Fatalf("two claims are %s: %s", c.ID, c.Passage.Exact)
		}
		ids[c.ID] = true
	}
	for _, r := range found.Relations {
		at(r.Statement, r.Passage, r.Reasons)
		if r.From.IsZero() || r.To.IsZero() {
			t.Fatalf("a relation lacks an end: %s", r.Passage.Exact)
		}
	}
	for _, c := range found.Control {
		at(c.Statement, c.Passage, c.Reasons)
	}
	for _, a := range found.Agreements {
		at(a.Statement, a.Passage, a.Reasons)
	}
	for _, c := range found.Commitments {
		at(c.Statement, c.Passage, c.Reasons)
		for _, e := range c.Evidence {
			if !known[e] {
				t.Fatalf("a commitment rests on no statement: %s", c.Passage.Exact)
			}
		}
	}
}

// FuzzFind checks that no text, however broken, stops the reading.
func FuzzFind(f *testing.F) {
	f.Add("Northland backs the Coast Front, which holds Reedham.")
	f.Add("to to by , and [ “ deadline truce of the of")
	f.Add("PLANS TO SHELL")
	f.Add("A May 1 deadline set by the Harbor Council passed with no action.")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		sp, found := read(text)
		check(t, text, sp, found)
	})
}

// BenchmarkFind reads the ties of a page of two thousand words.
func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The Harbor Council says some of the Northland-backed rebels work closely with the Coast Front. "+
		"Northland has denied targeting anyone other than the Reed Brigade, which is excluded from a truce that took effect in February. "+
		"Rebels captured the town of Saltby from Northland forces on Monday, it said, and moved troops to Reedham.\n\n", 36)
	day, _ := ledger.ParseDay("2031-05-07")
	p := page.New(ledger.Document{ID: "doc", Text: text, Published: day}, newWorld(), nil)
	sp := speech.Read(p)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tie.Find(sp)
	}
}
