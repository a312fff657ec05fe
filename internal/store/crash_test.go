package store_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
	"counterclaim/internal/store/storetest"
)

// childLedger names the ledger for a child process to append to.
const childLedger = "STORE_TEST_LEDGER"

// appendUntilKilled adds sheets and single entries without end, and prints each
// acknowledged entry once the store has acknowledged it.
func appendUntilKilled(name string) {
	ctx := context.Background()
	s, err := store.Open(ctx, name, store.Options{})
	if err != nil {
		fmt.Println("child:", err)
		os.Exit(1)
	}
	for i := 0; ; i++ {
		sheet, bytes := sheetOf(sampleText+strings.Repeat(" ", i), fmt.Sprintf("https://herald.example/%d/%d", os.Getpid(), i))
		added, err := s.AddSheet(ctx, runOf("1"), sheet, bytes)
		if err != nil {
			fmt.Println("child:", err)
			os.Exit(1)
		}
		fmt.Println("added", added.Last, sheet.Document.ID)
		decision := ledger.Decision{Subject: string(sheet.Claims[0].ID), Outcome: "accepted"}
		entries, err := s.Append(ctx, runOf("1"), []store.Draft{{Value: decision}})
		if err != nil {
			fmt.Println("child:", err)
			os.Exit(1)
		}
		fmt.Println("added", entries[0].Sequence, entries[0].ID)
	}
}

// killed runs a child on the ledger, calls kill after so many acknowledgments
// and a little while, and returns what was acknowledged.
func killed(t *testing.T, name string, acknowledgments int, kill func(child *os.Process)) map[int64]string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), childLedger+"="+name)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	acknowledged := map[int64]string{}
	done := make(chan struct{})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		var sequence int64
		var id string
		if _, err := fmt.Sscanf(lines.Text(), "added %d %s", &sequence, &id); err != nil {
			if len(acknowledged) < acknowledgments {
				t.Errorf("child said: %s", lines.Text())
			}
			continue
		}
		acknowledged[sequence] = id
		if len(acknowledged) == acknowledgments {
			go func() {
				time.Sleep(time.Duration(rand.IntN(8000)) * time.Microsecond)
				kill(cmd.Process)
				close(done)
			}()
		}
	}
	cmd.Wait() // It was killed.
	if len(acknowledged) < acknowledgments {
		t.Fatalf("the child acknowledged %d additions and ended", len(acknowledged))
	}
	<-done
	return acknowledged
}

// checkAcknowledged checks that a ledger has every acknowledged entry, and
// verifies.
func checkAcknowledged(t *testing.T, name string, acknowledged map[int64]string) {
	t.Helper()
	ctx := context.Background()
	s, err := store.Open(ctx, name, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var last int64
	err = s.Entries(ctx, 0, func(e ledger.Entry) error {
		last = e.Sequence
		if id, ok := acknowledged[e.Sequence]; ok {
			if id != string(e.ID) && id != string(e.Document) {
				t.Errorf("entry %d is %s, acknowledged was %s", e.Sequence, e.ID, id)
			}
			delete(acknowledged, e.Sequence)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(acknowledged) > 0 {
		t.Errorf("the ledger ends at %d; lost: %v", last, acknowledged)
	}
	verify(t, s)
}

func TestKilledProcessLosesNothing(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		s, err := store.Create(context.Background(), name, store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		kills := 6
		if testing.Short() {
			kills = 3
		}
		all := map[int64]string{}
		for range kills {
			for sequence, id := range killed(t, name, 1+rand.IntN(12), func(child *os.Process) { child.Kill() }) {
				all[sequence] = id
			}
			checkAcknowledged(t, name, cloneOf(all))
		}
	})
}

func cloneOf(m map[int64]string) map[int64]string {
	c := make(map[int64]string, len(m))
	for k, v := range m {
		c[k] = v
	}
	return c
}

// TestCrashedServerLosesNothing stops the server itself under a writing client.
// It has a server of its own, since other tests need theirs.
func TestCrashedServerLosesNothing(t *testing.T) {
	postgresServer(t) // Skips where there is none.
	server, err := storetest.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer server.Stop()
	name, err := server.Schema(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Create(context.Background(), name, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	acknowledged := killed(t, name, 10, func(*os.Process) {
		if err := server.Crash(); err != nil {
			t.Error(err)
		}
	})
	if err := server.Restart(); err != nil {
		t.Fatal(err)
	}
	checkAcknowledged(t, name, acknowledged)
}
