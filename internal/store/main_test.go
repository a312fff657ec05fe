package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
	"counterclaim/internal/store/storetest"
)

// server is started by the first test that wants PostgreSQL.
var server = sync.OnceValues(storetest.Start)

var serverStarted bool

func TestMain(m *testing.M) {
	if name := os.Getenv(childLedger); name != "" {
		appendUntilKilled(name)
		return
	}
	code := m.Run()
	if serverStarted {
		if s, err := server(); err == nil {
			if err := s.Stop(); err != nil {
				fmt.Fprintln(os.Stderr, "stop PostgreSQL:", err)
				code = 1
			}
		}
	}
	if code == 0 {
		if err := goleak.Find(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	os.Exit(code)
}

// postgresServer skips the test where PostgreSQL is not installed, and fails it
// where everything must run.
func postgresServer(t testing.TB) *storetest.Server {
	t.Helper()
	serverStarted = true
	s, err := server()
	switch {
	case errors.Is(err, storetest.ErrNotInstalled) && os.Getenv("CI") != "true":
		t.Skipf("NOT TESTED on PostgreSQL: %v", err)
	case err != nil:
		t.Fatal(err)
	}
	return s
}

var engines = []string{"sqlite", "postgres"}

// place returns where a new ledger of an engine may stand.
func place(t testing.TB, engine string) string {
	t.Helper()
	if engine == "sqlite" {
		return filepath.Join(t.TempDir(), "ledger.db")
	}
	address, err := postgresServer(t).Schema(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return address
}

// onEach runs a test on every engine.
func onEach(t *testing.T, test func(t *testing.T, name string)) {
	for _, engine := range engines {
		t.Run(engine, func(t *testing.T) { test(t, place(t, engine)) })
	}
}

// A clock goes one minute further each time it is asked.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *clock { return &clock{now: time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(time.Minute)
	return c.now
}

func create(t testing.TB, name string, options store.Options) *store.Store {
	t.Helper()
	s, err := store.Create(context.Background(), name, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func verify(t testing.TB, s *store.Store) store.Report {
	t.Helper()
	report, err := s.Verify(context.Background())
	if err != nil {
		t.Fatalf("%v\n%+v", err, report.Faults)
	}
	return report
}

func add(t testing.TB, s *store.Store, version string, sheet ledger.Sheet, bytes []byte) store.Added {
	t.Helper()
	added, err := s.AddSheet(context.Background(), runOf(version), sheet, bytes)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

// runOf returns a run of a made-up version of the program.
func runOf(version string) ledger.Run {
	return ledger.Run{
		ID:       ledger.RunID(ledger.NewID("run", version)),
		Agent:    ledger.Agent{Name: "counterclaim", Version: version},
		Started:  time.Date(2031, 5, 4, 11, 0, 0, 0, time.UTC),
		Settings: map[string]string{"published": "2031-05-04"},
	}
}

func all[T any](t testing.TB, list func(func(T, error) bool)) []T {
	t.Helper()
	var values []T
	for v, err := range list {
		if err != nil {
			t.Fatal(err)
		}
		values = append(values, v)
	}
	return values
}
