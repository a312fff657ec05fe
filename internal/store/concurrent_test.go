package store_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

// TestManyAtOnce adds through two stores on one ledger, as two processes would,
// and reads beside them. No reader sees half a batch.
func TestManyAtOnce(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		ctx := context.Background()
		first := create(t, name, store.Options{})
		second, err := store.Open(ctx, name, store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer second.Close()
		const documents = 6
		var writers, readers sync.WaitGroup
		stop := make(chan struct{})
		for i, s := range []*store.Store{first, second, first} {
			writers.Go(func() {
				for n := range documents {
					// The third writer adds what the first adds.
					sheet, bytes := sheetOf(sampleText+strings.Repeat(" ", i%2), fmt.Sprint("https://herald.example/", n))
					if _, err := s.AddSheet(ctx, runOf(fmt.Sprint(i)), sheet, bytes); err != nil {
						t.Error(err)
					}
				}
			})
			readers.Go(func() {
				for {
					select {
					case <-stop:
						return
					default:
					}
					n := 0
					for _, err := range s.Statements(ctx, store.Filter{}) {
						if err != nil {
							t.Error(err)
						}
						n++
					}
					if n%2 != 0 {
						t.Errorf("a reader saw %d statements; each document has two", n)
					}
				}
			})
		}
		writers.Wait()
		close(stop)
		readers.Wait()
		counts, err := first.Counts(ctx, time.Time{})
		if err != nil || counts[ledger.EntryDocument] != 2*documents || counts[ledger.EntryStatement] != 4*documents {
			t.Errorf("%v, %v", counts, err)
		}
		verify(t, second)
	})
}

// TestListsNest reads lists within lists, deeper than there are connections.
func TestListsNest(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		s := create(t, name, store.Options{})
		sheet, bytes := sampleSheet()
		add(t, s, "1", sheet, bytes)
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		var nest func(depth int)
		nest = func(depth int) {
			for _, err := range s.Statements(ctx, store.Filter{}) {
				if err != nil {
					t.Fatal(err)
				}
				if depth > 0 {
					nest(depth - 1)
				}
				break
			}
		}
		nest(12)
	})
}

func TestCanceled(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		s := create(t, name, store.Options{})
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		sheet, bytes := sampleSheet()
		if _, err := s.AddSheet(ctx, runOf("1"), sheet, bytes); err == nil {
			t.Error("AddSheet under a canceled context succeeded")
		}
		if report := verify(t, s); report.Entries != 0 {
			t.Errorf("something was added: %+v", report)
		}
	})
}
