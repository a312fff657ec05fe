package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestRateOf(t *testing.T) {
	got := rateOf(10, []time.Duration{4 * time.Second, time.Second, 2 * time.Second})
	if want := (rate{Median: 5, Slowest: 2.5, Fastest: 10, Rounds: 3}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := rateOf(6, []time.Duration{time.Second, 3 * time.Second}).Median; got != 3 {
		t.Errorf("the median of two rounds is %v, want 3", got)
	}
}

// TestMeasure reads one made-up text by the real reader.
func TestMeasure(t *testing.T) {
	dir := t.TempDir()
	text := "The harbor is closed, the mayor of Port Ames said on Monday.\n"
	if err := os.WriteFile(filepath.Join(dir, "harbor.txt"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	texts, err := load(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := measure(texts, time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	if r.Documents != 1 || r.TextBytes != len(text) || r.Statements == 0 {
		t.Errorf("got %+v; want one document of %d bytes in which something is said", r, len(text))
	}
	if r.Cold <= 0 || r.OneCore.Rounds < 1 || r.AllCores.Rounds < 1 || r.Allocated <= 0 {
		t.Errorf("got %+v; want every figure", r)
	}
	if s := r.String(); !strings.Contains(s, "1 documents of 61 bytes") {
		t.Errorf("printed %q", s)
	}
}
