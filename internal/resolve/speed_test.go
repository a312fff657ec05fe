package resolve

import (
	"testing"
	"time"
)

// within tries work until it takes no longer than limit, for two seconds at
// most, so that a busy machine does not fail it but slow code does.
func within(t *testing.T, what string, limit time.Duration, work func()) {
	t.Helper()
	best := time.Hour
	for deadline := time.Now().Add(2 * time.Second); best > limit && time.Now().Before(deadline); {
		start := time.Now()
		work()
		best = min(best, time.Since(start))
	}
	if best > limit {
		t.Errorf("%s takes %v at best; the limit is %v", what, best, limit)
	}
}

func TestSpeed(t *testing.T) {
	slower := time.Duration(1)
	if raceDetector {
		slower = 20
	}
	within(t, "the first use of the registry", slower*10*time.Millisecond, func() {
		if err := newRegistry().readStarter(); err != nil {
			t.Fatal(err)
		}
	})
	within(t, "the first use of the gazetteer", slower*15*time.Millisecond, func() {
		g, err := readGazetteer()
		if err != nil {
			t.Fatal(err)
		}
		g.Candidates("Reading", Context{})
	})
	r, g := Default(), DefaultGazetteer()
	within(t, "Longest over 1,000 words", slower*time.Millisecond, func() {
		for i := range 1000 {
			r.Longest(thousandWords, i, june2016)
		}
	})
	within(t, "Longest over 1,000 words for places", slower*2*time.Millisecond, func() {
		for i := range 1000 {
			g.Longest(thousandWords, i)
		}
	})
	within(t, "a name found before", slower*50*time.Microsecond, func() { g.Candidates("Oxford", Context{}) })
}

func TestPlainWordsAllocateNothing(t *testing.T) {
	if raceDetector {
		return // The detector makes pools forget on purpose.
	}
	r, g := Default(), DefaultGazetteer()
	words := []string{"the", "hospital", "was", "hit", "on", "the", "night", "before"}
	if n := testing.AllocsPerRun(100, func() {
		for i := range words {
			r.Longest(words, i, june2016)
			g.Longest(words, i)
		}
	}); n > 0 {
		t.Errorf("words that name nobody cost %v allocations", n)
	}
}
