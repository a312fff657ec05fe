package ledger_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
)

// TestIDsStay holds the derivation of IDs: a ledger and everything that cites
// it names values by them.
func TestIDsStay(t *testing.T) {
	recorded := time.Date(2031, 5, 4, 12, 1, 0, 500_000, time.FixedZone("", 3600))
	for _, test := range []struct{ got, want string }{
		{ledger.NewID("stm", "a.b", "c"), "stm_pd5q45zx6nq27sl5vhja5rfv"},
		{string(ledger.NewDocumentID(ledger.HashOf([]byte("Port Ames")), "port-ames.txt")), "doc_mn2fjsn2lwlyuz6674mfisyo"},
		{string(ledger.NewEntryID(ledger.EntryClaim, "clm_a", "doc_a", "run_a", recorded, []byte("{}"))), "ent_sfetkfng5eqkndwifraccmmo"},
	} {
		if test.got != test.want {
			t.Errorf("the ID is %s, and was %s", test.got, test.want)
		}
	}
}

// TestEntryIDTellsAll changes one field of an entry at a time.
func TestEntryIDTellsAll(t *testing.T) {
	now := time.Date(2031, 5, 4, 12, 1, 0, 0, time.UTC)
	ids := map[ledger.EntryID]bool{
		ledger.NewEntryID("claim", "a", "b", "c", now, []byte("d")):                       true,
		ledger.NewEntryID("tally", "a", "b", "c", now, []byte("d")):                       true,
		ledger.NewEntryID("claim", "x", "b", "c", now, []byte("d")):                       true,
		ledger.NewEntryID("claim", "a", "x", "c", now, []byte("d")):                       true,
		ledger.NewEntryID("claim", "a", "b", "x", now, []byte("d")):                       true,
		ledger.NewEntryID("claim", "a", "b", "c", now.Add(time.Microsecond), []byte("d")): true,
		ledger.NewEntryID("claim", "a", "b", "c", now, []byte("x")):                       true,
	}
	if len(ids) != 7 {
		t.Errorf("7 entries have %d IDs", len(ids))
	}
}

// TestIDFieldsNeverMeet moves a cut between two fields.
func TestIDFieldsNeverMeet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(1, 20, -1).Draw(t, "text")
		a, b := rapid.IntRange(0, len(text)).Draw(t, "a"), rapid.IntRange(0, len(text)).Draw(t, "b")
		if same := ledger.NewID("k", text[:a], text[a:]) == ledger.NewID("k", text[:b], text[b:]); same != (a == b) {
			t.Fatalf("%q cut at %d and %d: same ID %v", text, a, b, same)
		}
	})
}
