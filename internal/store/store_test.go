package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

var days = cmp.AllowUnexported(ledger.Day{})

func TestCreateAndOpen(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		ctx := context.Background()
		if _, err := store.Open(ctx, name, store.Options{}); !errors.Is(err, ledger.ErrNotFound) ||
			!strings.Contains(err.Error(), "counterclaim init") {
			t.Fatalf("Open of nothing: %v", err)
		}
		create(t, name, store.Options{})
		if _, err := store.Create(ctx, name, store.Options{}); !errors.Is(err, ledger.ErrConflict) {
			t.Fatalf("second Create: %v", err)
		}
		s, err := store.Open(ctx, name, store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		verify(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		raw := rawDB(t, name)
		if _, err := raw.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, true)"); err != nil {
			t.Fatal(err)
		}
		if _, err := store.Open(ctx, name, store.Options{}); !errors.Is(err, ledger.ErrConflict) ||
			!strings.Contains(err.Error(), "newer counterclaim") {
			t.Fatalf("Open of a newer schema: %v", err)
		}
	})
}

// rawDB opens a ledger's database past the store.
func rawDB(t testing.TB, name string) *sql.DB {
	t.Helper()
	driver := "sqlite"
	if strings.HasPrefix(name, "postgres:") {
		driver = "pgx"
	}
	db, err := sql.Open(driver, name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func TestOpenRefuses(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(folder, "other.db")
	db := rawDB(t, other)
	if _, err := db.Exec("CREATE TABLE t (x)"); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"a folder":         folder,
		"an empty file":    filepath.Join(folder, "empty"),
		"a text":           filepath.Join(folder, "text"),
		"another database": other,
	}
	os.WriteFile(files["an empty file"], nil, 0o600)
	os.WriteFile(files["a text"], []byte(strings.Repeat("no ledger ", 100)), 0o600)
	for what, path := range files {
		t.Run(what, func(t *testing.T) {
			_, err := store.Open(context.Background(), path, store.Options{})
			if !errors.Is(err, ledger.ErrInvalid) || !strings.Contains(err.Error(), path) {
				t.Errorf("Open: %v", err)
			}
			before, _ := os.ReadFile(path)
			if _, err := store.Create(context.Background(), path, store.Options{}); !errors.Is(err, ledger.ErrConflict) {
				t.Errorf("Create: %v", err)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("Create changed what was there")
			}
		})
	}
	if _, err := store.Create(context.Background(), filepath.Join(folder, "none", "ledger.db"), store.Options{}); err == nil {
		t.Error("Create in a folder that is not there succeeded")
	}
	left, _ := filepath.Glob(filepath.Join(folder, ".*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestPasswordIsNotShown(t *testing.T) {
	_, err := store.Open(context.Background(), "postgres://someone:hushhush@127.0.0.1:1/none", store.Options{})
	if err == nil || strings.Contains(err.Error(), "hushhush") {
		t.Errorf("Open: %v", err)
	}
}

func TestSheetComesBack(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		ctx := context.Background()
		s := create(t, name, store.Options{Now: newClock().Now})
		sheet, bytes := sampleSheet()
		added := add(t, s, "1", sheet, bytes)
		if added.New != 16 || added.Known || added.Last != 17 {
			t.Errorf("added %+v", added)
		}
		got, err := s.Sheet(ctx, sheet.Document.ID, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		sheet.Incidents[0].Code = "SYR-0001"
		if diff := cmp.Diff(sheet, got, days); diff != "" {
			t.Errorf("the sheet changed on its way (-put +got):\n%s", diff)
		}
		kept, err := s.Bytes(ctx, sheet.Document.ID)
		if err != nil || string(kept) != string(bytes) {
			t.Errorf("bytes %q, %v", kept, err)
		}
		again := add(t, s, "1", sheet, bytes)
		if again != (store.Added{Document: sheet.Document.ID, Known: true}) {
			t.Errorf("added again: %+v", again)
		}
		later := sheet
		later.Document.Fetched = later.Document.Fetched.Add(time.Hour)
		if again := add(t, s, "2", later, bytes); again.Last != 0 {
			t.Errorf("fetched again: %+v", again)
		}
		if report := verify(t, s); report.Entries != 17 || report.Documents != 1 || report.Blobs != 1 || report.Passages != 18 {
			t.Errorf("report %+v", report)
		}
	})
}

func TestRevision(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		s := create(t, name, store.Options{Now: newClock().Now})
		first, bytes := sampleSheet()
		add(t, s, "1", first, bytes)
		second, bytes := sheetOf(sampleText+"\n\nThis page was corrected.", sampleAddress)
		if added := add(t, s, "1", second, bytes); added.Revises != first.Document.ID || added.Known {
			t.Errorf("second: %+v", added)
		}
		third, bytes := sheetOf(sampleText+"\n\nThis page was corrected twice.", sampleAddress)
		if added := add(t, s, "1", third, bytes); added.Revises != second.Document.ID {
			t.Errorf("third: %+v", added)
		}
		elsewhere, bytes := sheetOf(sampleText, "https://mirror.example/port-ames")
		if added := add(t, s, "1", elsewhere, bytes); added.Revises != "" {
			t.Errorf("another address: %+v", added)
		}
		documents := all(t, s.Documents(context.Background(), store.Filter{}))
		if len(documents) != 4 || documents[0].Text != "" || documents[2].Revises != second.Document.ID {
			t.Errorf("documents %+v", documents)
		}
		verify(t, s)
	})
}

func TestReadAgainByANewerProgram(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		ctx := context.Background()
		s := create(t, name, store.Options{Now: newClock().Now})
		sheet, bytes := sampleSheet()
		add(t, s, "1", sheet, bytes)
		before := time.Date(2031, 5, 4, 12, 1, 0, 0, time.UTC)
		asWas, err := s.Sheet(ctx, sheet.Document.ID, before)
		if err != nil {
			t.Fatal(err)
		}

		newer := sheet
		newer.Statements = append([]ledger.Statement{}, sheet.Statements...)
		newer.Statements[1].Certainty = ledger.Probable
		newer.Comparisons, newer.Tallies = nil, nil
		added := add(t, s, "2", newer, bytes)
		if added.New != 0 || added.Corrected != 1 || added.Retracted != 2 || !added.Known {
			t.Errorf("added %+v", added)
		}
		subject, err := s.Subject(ctx, string(sheet.Tallies[0].ID), time.Time{})
		if err != nil || subject.Current != nil || len(subject.History) != 2 {
			t.Errorf("retracted tally: %+v, %v", subject, err)
		}
		subject, err = s.Subject(ctx, string(newer.Statements[1].ID), time.Time{})
		if err != nil || len(subject.History) != 2 || subject.Current.Sequence != subject.History[1].Sequence {
			t.Errorf("corrected statement: %+v, %v", subject, err)
		}
		then, err := s.Sheet(ctx, sheet.Document.ID, before)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(asWas, then, days); diff != "" {
			t.Errorf("the past changed:\n%s", diff)
		}
		verify(t, s)

		back := add(t, s, "3", sheet, bytes)
		if back.New != 2 || back.Corrected != 1 || back.Retracted != 0 {
			t.Errorf("back: %+v", back)
		}
		verify(t, s)
	})
}

func TestCodesStay(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		ctx := context.Background()
		s := create(t, name, store.Options{Now: newClock().Now})
		sheet, bytes := sampleSheet()
		add(t, s, "1", sheet, bytes)
		without := sheet
		without.Incidents = nil
		add(t, s, "2", without, bytes)
		other, otherBytes := sheetOf(sampleText+" ", "https://other.example/1")
		add(t, s, "2", other, otherBytes)
		unplaced, unplacedBytes := sheetOf(sampleText+"  ", "https://other.example/2")
		unplaced.Incidents[0].Place = ledger.Where{Name: "somewhere"}
		add(t, s, "2", unplaced, unplacedBytes)
		add(t, s, "3", sheet, bytes)
		codes := map[ledger.IncidentID]string{}
		for _, v := range all(t, s.Incidents(ctx, store.Filter{})) {
			codes[v.ID] = v.Code
		}
		want := map[ledger.IncidentID]string{
			sheet.Incidents[0].ID: "SYR-0001", other.Incidents[0].ID: "SYR-0002", unplaced.Incidents[0].ID: "XXX-0001",
		}
		if diff := cmp.Diff(want, codes); diff != "" {
			t.Error(diff)
		}
		id, err := s.Resolve(ctx, "syr-0002", time.Time{})
		if err != nil || id != string(other.Incidents[0].ID) {
			t.Errorf("Resolve: %s, %v", id, err)
		}
		verify(t, s)
	})
}

func TestAddSheetRefuses(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		s := create(t, name, store.Options{})
		for what, spoil := range map[string]func(*ledger.Sheet){
			"bytes":     func(s *ledger.Sheet) { s.Document.SHA256 = ledger.HashOf(nil) },
			"passage":   func(s *ledger.Sheet) { s.Claims[0].Passage.Start++ },
			"statement": func(s *ledger.Sheet) { s.Claims[0].Statement = "stm_none" },
			"actor":     func(s *ledger.Sheet) { s.Actors = nil },
			"id":        func(s *ledger.Sheet) { s.Claims[0].ID = "" },
			"text":      func(s *ledger.Sheet) { s.Document.Text += "\xff" },
		} {
			sheet, bytes := sampleSheet()
			spoil(&sheet)
			if _, err := s.AddSheet(context.Background(), runOf("1"), sheet, bytes); !errors.Is(err, ledger.ErrInvalid) {
				t.Errorf("%s: %v", what, err)
			}
		}
		if report := verify(t, s); report.Entries != 0 {
			t.Errorf("something was added: %+v", report)
		}
	})
}

func TestDatabaseRefusesChange(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		s := create(t, name, store.Options{})
		sheet, bytes := sampleSheet()
		add(t, s, "1", sheet, bytes)
		db := rawDB(t, name)
		statements := []string{
			"UPDATE entries SET body = '{}' WHERE sequence = 3",
			"DELETE FROM entries WHERE sequence = 3",
			"DELETE FROM entries",
			"UPDATE blobs SET size = 0",
			"DELETE FROM blobs",
		}
		if strings.HasPrefix(name, "postgres:") {
			statements = append(statements, "TRUNCATE entries CASCADE", "TRUNCATE blobs")
		} else {
			statements = append(statements,
				"REPLACE INTO entries SELECT sequence, id, kind, subject, document, run, recorded, '{}' FROM entries WHERE sequence = 3",
				"REPLACE INTO entries SELECT 18, id, kind, subject, document, run, recorded, '{}' FROM entries WHERE sequence = 3",
				"REPLACE INTO blobs SELECT sha256, 'x', 0, x'' FROM blobs")
		}
		for _, q := range statements {
			if _, err := db.Exec(q); err == nil {
				t.Errorf("the database did it: %s", q)
			}
		}
		verify(t, s)
	})
}

func TestResolve(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		ctx := context.Background()
		s := create(t, name, store.Options{Now: newClock().Now})
		sheet, bytes := sampleSheet()
		add(t, s, "1", sheet, bytes)
		stm := string(sheet.Statements[0].ID)
		for _, id := range []string{stm, stm[:12], "coast_front", "coast_"} {
			got, err := s.Resolve(ctx, id, time.Time{})
			if err != nil || !strings.HasPrefix(got, id) {
				t.Errorf("Resolve(%s) = %s, %v", id, got, err)
			}
		}
		for id, want := range map[string]error{
			"northl":    ledger.ErrConflict, // northland and northland_coast.
			"northland": nil,
			"coast":     ledger.ErrNotFound, // Too short.
			"stm_none1": ledger.ErrNotFound,
			"ABC-0001":  ledger.ErrNotFound,
			"":          ledger.ErrInvalid,
		} {
			if _, err := s.Resolve(ctx, id, time.Time{}); !errors.Is(err, want) {
				t.Errorf("Resolve(%s): %v, want %v", id, err, want)
			}
		}
		if _, err := s.Resolve(ctx, stm, time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)); !errors.Is(err, ledger.ErrNotFound) {
			t.Errorf("Resolve in the past: %v", err)
		}
		_, err := s.Resolve(ctx, "northl", time.Time{})
		if !strings.Contains(err.Error(), "northland, northland_coast") {
			t.Errorf("candidates: %v", err)
		}
	})
}

func TestExplain(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		ctx := context.Background()
		s := create(t, name, store.Options{Now: newClock().Now})
		sheet, bytes := sampleSheet()
		add(t, s, "1", sheet, bytes)
		x, err := s.Explain(ctx, string(sheet.Comparisons[0].ID), time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		down := map[string]store.Step{}
		for _, step := range x.Down {
			down[step.ID] = step
		}
		if step := down[string(sheet.Claims[0].ID)]; step.Depth != 1 || step.Passage == nil || step.Passage.Exact != "12 people were killed" {
			t.Errorf("claim: %+v", step)
		}
		if step := down[string(sheet.Statements[1].ID)]; step.Depth != 2 || step.Role != "statement" {
			t.Errorf("statement: %+v", step)
		}
		if step := down[string(sheet.Document.ID)]; step.Kind != ledger.EntryDocument {
			t.Errorf("document: %+v", step)
		}
		if x.Run == nil || x.Run.Kind != ledger.EntryRun || len(x.Up) != 0 {
			t.Errorf("run %+v, up %+v", x.Run, x.Up)
		}

		decision := ledger.Decision{Subject: string(sheet.Claims[0].ID), Outcome: "accepted", Reason: "seen", Agent: ledger.Agent{Name: "M."}}
		if _, err := s.Append(ctx, runOf("2"), []store.Draft{{Value: decision}}); err != nil {
			t.Fatal(err)
		}
		entry, err := s.Subject(ctx, string(sheet.Claims[0].ID), time.Time{})
		if err != nil || len(entry.History) != 2 || entry.Current == nil {
			t.Fatalf("%+v, %v", entry, err)
		}
		x, err = s.Explain(ctx, string(entry.Current.ID), time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		roles := map[string]int{}
		for _, step := range x.Up {
			roles[step.Role]++
		}
		if roles["claim"] != 1 || roles["left"]+roles["right"] != 1 || roles["decides"] != 1 {
			t.Errorf("up: %v", roles)
		}
		verify(t, s)
	})
}

func TestFilters(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		ctx := context.Background()
		s := create(t, name, store.Options{Now: newClock().Now})
		sheet, bytes := sampleSheet()
		add(t, s, "1", sheet, bytes)
		other, otherBytes := sheetOf(sampleText+" ", "https://other.example/1")
		add(t, s, "1", other, otherBytes)
		count := func(f store.Filter) (n int) { return len(all(t, s.Statements(ctx, f))) }
		for _, test := range []struct {
			filter store.Filter
			want   int
		}{
			{store.Filter{}, 4},
			{store.Filter{Limit: 3}, 3},
			{store.Filter{Document: other.Document.ID}, 2},
			{store.Filter{Actor: "coast_front"}, 2},
			{store.Filter{Kind: "denies", Document: sheet.Document.ID}, 1},
			{store.Filter{From: ledger.NewDay(2031, 5, 4)}, 2},
			{store.Filter{To: ledger.NewDay(2031, 5, 3)}, 0},
			{store.Filter{AsOf: time.Date(2031, 5, 4, 12, 1, 0, 0, time.UTC)}, 2},
			{store.Filter{AsOf: time.Date(2031, 5, 4, 12, 0, 59, 0, time.UTC)}, 0},
			{store.Filter{AsOf: time.Date(99999, 1, 1, 0, 0, 0, 0, time.UTC)}, 4},
		} {
			if got := count(test.filter); got != test.want {
				t.Errorf("%+v: %d statements, want %d", test.filter, got, test.want)
			}
		}
		if got := len(all(t, s.Claims(ctx, store.Filter{Statement: sheet.Statements[0].ID}))); got != 1 {
			t.Errorf("%d claims rest on the statement", got)
		}
		if got := len(all(t, s.Incidents(ctx, store.Filter{Place: "port_ames"}))); got != 2 {
			t.Errorf("%d incidents at Port Ames", got)
		}
		counts, err := s.Counts(ctx, time.Time{})
		if err != nil || counts[ledger.EntryStatement] != 4 || counts[ledger.EntryActor] != 2 {
			t.Errorf("counts %v, %v", counts, err)
		}
	})
}
