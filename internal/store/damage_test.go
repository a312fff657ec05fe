package store_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

// unguard takes the triggers away, as somebody with the file could.
func unguard(name string) string {
	if strings.HasPrefix(name, "postgres:") {
		return "ALTER TABLE entries DISABLE TRIGGER entries_change; ALTER TABLE blobs DISABLE TRIGGER blobs_change;" +
			"ALTER TABLE projections DISABLE TRIGGER ALL; ALTER TABLE entries DISABLE TRIGGER ALL;"
	}
	return "DROP TRIGGER entries_update; DROP TRIGGER entries_delete; DROP TRIGGER blobs_update; DROP TRIGGER blobs_delete;"
}

func TestVerifyFinds(t *testing.T) {
	for _, test := range []struct {
		what, where, do string
		rebuildMends    bool
	}{
		{"a changed body", "entry 7 ", "UPDATE entries SET body = REPLACE(body, 'Certain', 'certain') || ' ' WHERE sequence = 7", false},
		{"a changed word", "entry 7 ", "UPDATE entries SET body = REPLACE(body, 'asserts', 'denies') WHERE sequence = 7", false},
		{"a changed time", "entry 7 ", "UPDATE entries SET recorded = '2031-05-04T11:00:00.000000Z' WHERE sequence = 7", false},
		{"a missing entry", "entry 18 ", "DELETE FROM entries WHERE sequence = 17", false},
		{"a missing end", "entry 29", "DELETE FROM entries WHERE sequence = (SELECT MAX(sequence) FROM entries)", false},
		{"no document", "entry 7 ", "UPDATE entries SET document = '' WHERE sequence = 7; UPDATE projections SET document = '' WHERE sequence = 7", false},
		{"no trigger", "", "", false},
		{"no table", "", "DROP TABLE codes", false},
		{"other bytes", "blob ", "UPDATE blobs SET zstd = (SELECT zstd FROM blobs b WHERE b.sha256 > blobs.sha256 LIMIT 1) WHERE sha256 = (SELECT MIN(sha256) FROM blobs)", false},
		{"missing bytes", "document doc_", "DELETE FROM blobs WHERE sha256 = (SELECT MIN(sha256) FROM blobs)", false},
		{"a changed projection", "projection of entry 7", "UPDATE projections SET kind = 'denies' WHERE sequence = 7", true},
		{"a missing projection", "projection of entry 7", "DELETE FROM projections WHERE sequence = 7", true},
		{"a superseded projection", "projection of entry 7", "UPDATE projections SET superseded = 9 WHERE sequence = 7", true},
		{"a missing reference", "references of entry 7", "DELETE FROM refs WHERE sequence = 7 AND role = 'speaker'", true},
		{"a code to be given twice", "codes of SYR", "UPDATE codes SET last = 0", true},
		{"a missing word", "search index of entry 7", "DELETE FROM words WHERE %s = 7 * 262144", true},
	} {
		t.Run(test.what, func(t *testing.T) {
			onEach(t, func(t *testing.T, name string) {
				ctx := context.Background()
				s := create(t, name, store.Options{Now: newClock().Now})
				sheet, bytes := sampleSheet()
				add(t, s, "1", sheet, bytes)
				other, bytes := sheetOf(sampleText+" ", "https://other.example/1")
				add(t, s, "1", other, bytes)
				verify(t, s)
				key := "rowid"
				if strings.HasPrefix(name, "postgres:") {
					key = "part"
				}
				do := strings.ReplaceAll(test.do, "%s", key)
				if !test.rebuildMends {
					do = unguard(name) + do
				}
				if _, err := rawDB(t, name).Exec(do); err != nil {
					t.Fatal(err)
				}
				report, err := s.Verify(ctx)
				if !errors.Is(err, ledger.ErrDamaged) || report.Found == 0 {
					t.Fatalf("Verify: %v, %+v", err, report)
				}
				var places []string
				for _, f := range report.Faults {
					places = append(places, f.Where)
				}
				if !strings.Contains(strings.Join(places, "\n"), test.where) {
					t.Errorf("faults at %q, want %q", places, test.where)
				}
				if test.what == "a missing end" {
					if err := s.Rebuild(ctx); !errors.Is(err, ledger.ErrDamaged) {
						t.Errorf("Rebuild, which would hide it: %v", err)
					}
				}
				if !test.rebuildMends {
					return
				}
				if err := s.Rebuild(ctx); err != nil {
					t.Fatal(err)
				}
				verify(t, s)
			})
		})
	}
}

// TestDamagedFile spoils single bytes all over a ledger's file. Whatever is
// asked of it, there is an answer or an error, and no entry comes back changed.
func TestDamagedFile(t *testing.T) {
	ctx := context.Background()
	name := place(t, "sqlite")
	s, err := store.Create(ctx, name, store.Options{Now: newClock().Now})
	if err != nil {
		t.Fatal(err)
	}
	sheet, bytes := sampleSheet()
	add(t, s, "1", sheet, bytes)
	want := entriesOf(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	missed, tried := 0, 0
	for at := 100; at < len(whole); at += len(whole)/20 + 7 {
		spoiled := append([]byte{}, whole...)
		for i := range 16 {
			spoiled[(at+i)%len(whole)] ^= 0x55
		}
		if err := os.WriteFile(name, spoiled, 0o600); err != nil {
			t.Fatal(err)
		}
		tried++
		s, err := store.Open(ctx, name, store.Options{ReadOnly: true})
		if err != nil {
			continue
		}
		if _, err := s.Verify(ctx); err == nil {
			missed++
			if diff := cmp.Diff(want, entriesOf(t, s)); diff != "" {
				t.Errorf("16 bytes spoiled at %d: Verify passed, and the entries are others:\n%s", at, diff)
			}
		}
		s.Close()
	}
	if missed == tried {
		t.Errorf("Verify saw none of %d damages", tried)
	}
	t.Logf("in %d of %d files the 16 spoiled bytes lay where nothing is kept", missed, tried)
}

func entriesOf(t *testing.T, s *store.Store) (entries []ledger.Entry) {
	t.Helper()
	err := s.Entries(context.Background(), 0, func(e ledger.Entry) error {
		entries = append(entries, e)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return entries
}
