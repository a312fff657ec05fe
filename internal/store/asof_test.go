package store_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

// A wanderingClock goes where it is told, back as well.
type wanderingClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *wanderingClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *wanderingClock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// answers asks a ledger everything as of a moment.
func answers(t *rapid.T, s *store.Store, asOf time.Time, ids []ledger.DocumentID) string {
	ctx := context.Background()
	var b strings.Builder
	write := func(v any, err error) {
		if err != nil {
			fmt.Fprintln(&b, err)
			return
		}
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(text, '\n'))
	}
	filter := store.Filter{AsOf: asOf}
	for v, err := range s.Statements(ctx, filter) {
		write(v, err)
	}
	for v, err := range s.Documents(ctx, filter) {
		write(v, err)
	}
	for v, err := range s.Incidents(ctx, store.Filter{AsOf: asOf, Actor: "coast_front"}) {
		write(v, err)
	}
	write(s.Counts(ctx, asOf))
	write(s.Search(ctx, "coast", filter))
	for _, id := range ids {
		write(s.Sheet(ctx, id, asOf))
		write(s.Explain(ctx, string(id), asOf))
	}
	return b.String()
}

// standingAt replays entries by the definition alone: an entry that was
// recorded later does not exist, a later one about a subject replaces an
// earlier one, a retraction withdraws it.
func standingAt(t *rapid.T, s *store.Store, asOf time.Time) map[string]string {
	standing := map[string]string{}
	err := s.Entries(context.Background(), 0, func(e ledger.Entry) error {
		switch {
		case e.Recorded.After(asOf):
		case e.Kind == ledger.EntryRetraction:
			delete(standing, e.Subject)
		case e.Kind == ledger.EntryStatement:
			standing[e.Subject] = string(e.Body)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return standing
}

// TestThePastDoesNotChange adds, corrects, retracts and decides at random, under
// a clock that goes back and forth, and asks for every moment twice.
func TestThePastDoesNotChange(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		c := &wanderingClock{now: time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)}
		s := create(t, name, store.Options{Now: c.Now})
		ids := documentIDs()
		checks := 0
		rapid.Check(t, func(t *rapid.T) {
			// The ledger is the same for all checks, so that it has a past.
			if checks++; checks > 8 {
				return
			}
			asked := map[time.Time]string{}
			for range rapid.IntRange(1, 4).Draw(t, "additions") {
				c.move(time.Duration(rapid.IntRange(-90, 120).Draw(t, "seconds")) * time.Second)
				change(t, s)
				asOf := lastRecorded(t, s)
				if asOf.IsZero() {
					continue // Nothing was added yet, and the zero time asks for the present.
				}
				asked[asOf] = answers(t, s, asOf, ids)
				between := asOf.Add(-time.Microsecond)
				asked[between] = answers(t, s, between, ids)
			}
			for _, asOf := range slices.SortedFunc(maps.Keys(asked), time.Time.Compare) {
				if diff := cmp.Diff(asked[asOf], answers(t, s, asOf, ids)); diff != "" {
					t.Fatalf("what was known at %s changed:\n%s", asOf, diff)
				}
				got := map[string]string{}
				for v, err := range s.Statements(context.Background(), store.Filter{AsOf: asOf}) {
					if err != nil {
						t.Fatal(err)
					}
					body, _ := json.Marshal(v)
					got[string(v.ID)] = string(body)
				}
				if diff := cmp.Diff(standingAt(t, s, asOf), got); diff != "" {
					t.Fatalf("statements at %s (-by definition +got):\n%s", asOf, diff)
				}
			}
		})
		verify(t, s)
		before := all(t, s.Statements(context.Background(), store.Filter{}))
		if err := s.Rebuild(context.Background()); err != nil {
			t.Fatal(err)
		}
		verify(t, s)
		after := all(t, s.Statements(context.Background(), store.Filter{}))
		if diff := cmp.Diff(before, after, days); diff != "" {
			t.Errorf("rebuilding changed the statements:\n%s", diff)
		}
	})
}

// variants are documents that the property test adds, in several readings.
const variants = 3

func variant(n int) (ledger.Sheet, []byte) {
	return sheetOf(sampleText+strings.Repeat(" ", n), fmt.Sprintf("https://herald.example/%d", n/2))
}

func documentIDs() (ids []ledger.DocumentID) {
	for n := range variants {
		sheet, _ := variant(n)
		ids = append(ids, sheet.Document.ID)
	}
	return ids
}

// change makes one random addition.
func change(t *rapid.T, s *store.Store) {
	ctx := context.Background()
	sheet, bytes := variant(rapid.IntRange(0, variants-1).Draw(t, "document"))
	version := fmt.Sprint(rapid.IntRange(1, 3).Draw(t, "version"))
	if rapid.IntRange(0, 4).Draw(t, "what") == 0 {
		// A decision about a document that may not be there is refused.
		s.Append(ctx, runOf(version), []store.Draft{{Value: ledger.Decision{Subject: string(sheet.Document.ID), Outcome: version}}})
		return
	}
	certainties := []ledger.Certainty{ledger.Certain, ledger.Probable, ledger.Possible}
	for i := range sheet.Statements {
		sheet.Statements[i].Certainty = rapid.SampledFrom(certainties).Draw(t, "certainty")
	}
	sheet.Comparisons, sheet.Incidents = maybe(t, sheet.Comparisons), maybe(t, sheet.Incidents)
	if len(sheet.Incidents) > 0 {
		sheet.Actors[0].Name = rapid.SampledFrom([]string{"Coast Front", "Front of the Coast"}).Draw(t, "name")
	}
	if rapid.Bool().Draw(t, "short") { // Only what rests on the first statement.
		said := sheet.Statements[:1]
		sheet = ledger.Sheet{Document: sheet.Document, Statements: said, Claims: sheet.Claims[:1], Tallies: sheet.Tallies,
			Actors: sheet.Actors, Places: sheet.Places}
	}
	if _, err := s.AddSheet(ctx, runOf(version), sheet, bytes); err != nil {
		t.Fatal(err)
	}
}

func maybe[T any](t *rapid.T, values []T) []T {
	if rapid.Bool().Draw(t, "keep") {
		return values
	}
	return nil
}

func lastRecorded(t *rapid.T, s *store.Store) (last time.Time) {
	err := s.Entries(context.Background(), 0, func(e ledger.Entry) error {
		last = e.Recorded
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return last
}
