package main

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/goleak"
	"pgregory.net/rapid"
)

var errOdd = errors.New("odd")

// numbers yields 0 to n-1; the multiples of 7 as errors.
func numbers(n int, pulled *atomic.Int64) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			pulled.Add(1)
			var err error
			if i%7 == 6 {
				err = fmt.Errorf("%d: %w", i, errOdd)
			}
			if !yield(i, err) {
				return
			}
		}
	}
}

// TestOrderedKeepsOrder checks order, errors in their place, and that nothing
// runs on after the reader has stopped.
func TestOrderedKeepsOrder(t *testing.T) {
	defer goleak.VerifyNone(t)
	rapid.Check(t, func(t *rapid.T) {
		n, workers := rapid.IntRange(0, 50).Draw(t, "n"), rapid.IntRange(1, 8).Draw(t, "workers")
		stopAt := rapid.IntRange(0, 60).Draw(t, "stop at")
		var pulled atomic.Int64
		var got []int
		for v, err := range ordered(numbers(n, &pulled), workers, func(i int) int { return i * i }) {
			at := len(got)
			if (at%7 == 6) != errors.Is(err, errOdd) {
				t.Fatalf("%d: error %v", at, err)
			}
			if err != nil {
				v = at * at
			}
			if got = append(got, v); len(got) == stopAt {
				break
			}
		}
		want := make([]int, 0, n)
		for i := range min(n, max(stopAt, 1)) {
			want = append(want, i*i)
		}
		if stopAt == 0 {
			want = want[:0]
			for i := range n {
				want = append(want, i*i)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("got %v; want %v", got, want)
		}
		if ahead := int(pulled.Load()) - len(got); ahead > 2*workers+2 {
			t.Fatalf("%d items were pulled ahead by %d workers", ahead, workers)
		}
	})
}

// TestOrderedWorksAtOnce checks that items are worked on side by side.
func TestOrderedWorksAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var pulled atomic.Int64
		began := time.Now()
		slow := func(i int) int { time.Sleep(time.Second); return i }
		for range ordered(numbers(8, &pulled), 4, slow) {
		}
		if took := time.Since(began); took > 3*time.Second {
			t.Errorf("8 seconds of work by 4 workers took %s", took)
		}
	})
}
