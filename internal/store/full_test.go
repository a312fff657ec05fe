package store

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"counterclaim/internal/ledger"
)

func document(t *testing.T, address string, size int) (ledger.Sheet, []byte) {
	t.Helper()
	bytes := make([]byte, size) // Random, so that it does not compress.
	rand.Read(bytes)
	hash := ledger.HashOf(bytes)
	return ledger.Sheet{Document: ledger.Document{ID: ledger.NewDocumentID(hash, address), Address: address,
		MediaType: "application/octet-stream", SHA256: hash, Text: "made up"}}, bytes
}

func testRun() ledger.Run {
	return ledger.Run{ID: "run_test", Agent: ledger.Agent{Name: "counterclaim"}, Started: time.Unix(0, 0).UTC()}
}

func TestFullDisk(t *testing.T) {
	ctx := context.Background()
	name := filepath.Join(t.TempDir(), "ledger.db")
	s, err := Create(ctx, name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if s, err = Open(ctx, name, Options{maxPages: 120}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var kept int
	for kept = 0; kept < 100; kept++ {
		sheet, bytes := document(t, "big", 40<<10)
		if _, err = s.AddSheet(ctx, testRun(), sheet, bytes); err != nil {
			break
		}
	}
	if !errors.Is(err, ledger.ErrFull) || !strings.Contains(err.Error(), "disk is full") || strings.Contains(err.Error(), "\n") {
		t.Fatalf("after %d documents: %v", kept, err)
	}
	report, err := s.Verify(ctx)
	if err != nil || report.Documents != kept || kept == 0 {
		t.Errorf("kept %d, report %+v, %v", kept, report, err)
	}
	small, bytes := document(t, "small", 10)
	if _, err := s.AddSheet(ctx, testRun(), small, bytes); err != nil {
		t.Errorf("a small document after a big one failed: %v", err)
	}
}

func TestReadOnly(t *testing.T) {
	ctx := context.Background()
	folder := t.TempDir()
	name := filepath.Join(folder, "ledger.db")
	s, err := Create(ctx, name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	sheet, bytes := document(t, "a", 10)
	if _, err := s.AddSheet(ctx, testRun(), sheet, bytes); err != nil {
		t.Fatal(err)
	}
	s.Close()
	check := func(options Options) {
		s, err := Open(ctx, name, options)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if _, err := s.Verify(ctx); err != nil {
			t.Error(err)
		}
		other, bytes := document(t, "b", 10)
		_, err = s.AddSheet(ctx, testRun(), other, bytes)
		if !errors.Is(err, ledger.ErrConflict) || !strings.Contains(err.Error(), "can only be read") {
			t.Errorf("AddSheet: %v", err)
		}
	}
	check(Options{ReadOnly: true})
	if left, err := filepath.Glob(name + "-*"); err != nil || len(left) > 0 {
		t.Errorf("a reader left %q beside the ledger, %v", left, err)
	}
	if os.Geteuid() == 0 {
		t.Log("permissions do not bind root, so that a read-only file is tested by the option alone")
		return
	}
	if err := errors.Join(os.Chmod(name, 0o400), os.Chmod(folder, 0o500)); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
	check(Options{})
}

// TestClockSetBack holds the promise that a batch is recorded after every
// earlier one.
func TestClockSetBack(t *testing.T) {
	ctx := context.Background()
	now := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	s, err := Create(ctx, filepath.Join(t.TempDir(), "ledger.db"), Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for i, step := range []time.Duration{0, 0, -time.Hour, time.Nanosecond, 24 * time.Hour, -time.Microsecond} {
		now = now.Add(step)
		sheet, bytes := document(t, "a", 10+i)
		if _, err := s.AddSheet(ctx, testRun(), sheet, bytes); err != nil {
			t.Fatal(err)
		}
	}
	var last time.Time
	documents := 0
	err = s.Entries(ctx, 0, func(e ledger.Entry) error {
		if e.Kind != ledger.EntryDocument {
			return nil
		}
		if documents++; !e.Recorded.After(last) {
			t.Errorf("entry %d was recorded at %s, the batch before at %s", e.Sequence, e.Recorded, last)
		}
		last = e.Recorded
		return nil
	})
	if err != nil || documents != 6 {
		t.Errorf("%d documents, %v", documents, err)
	}
}

// TestOpenIsFast bounds what opening costs a command that then does little.
func TestOpenIsFast(t *testing.T) {
	ctx := context.Background()
	name := filepath.Join(t.TempDir(), "ledger.db")
	s, err := Create(ctx, name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	best := time.Hour
	for range 10 {
		began := time.Now()
		s, err := Open(ctx, name, Options{})
		if err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(began))
		s.Close()
	}
	t.Logf("opening a ledger took %s", best)
	if best > 50*time.Millisecond {
		t.Errorf("opening a ledger took %s", best)
	}
}
