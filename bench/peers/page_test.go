package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterclaim/bench/score"
)

// TestWrite holds that the page has both programs, their ratios, and what could
// not be had.
func TestWrite(t *testing.T) {
	counts := score.CountPolnear([]score.Gold{{{{{0, 5}}}, {{{6, 10}}}, {{{11, 20}}}}}, []score.Given{{{{0, 5}}, {{6, 10}}, {{12, 20}}}})
	page := write("abc", []match{
		{name: "Parrot 2.1, a bird", texts: 4, theirs: figures{4, 2, 200e6, counts}, ours: figures{4, 0.1, 50e6, counts}},
		{name: "Owl", failed: "no nest"},
	})
	for _, want := range []string{
		"| Parrot 2.1, a bird | 4 | 2.00 | 200 | 100.0 (100.0) | 100.0 (100.0) | 100.0 (0.0) | 100.0 |\n| Counterclaim | 4 | 40.00 | 50 |",
		"| *Counterclaim by Parrot* | | *× 20* | *× 0.25* |",
		"\nNot had: Owl (no nest).\n", "of commit abc.",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not in\n%s", want, page)
		}
	}
}

func TestPickDrawsEvenly(t *testing.T) {
	corpus := t.TempDir()
	for _, sub := range []string{"text", "attributions"} {
		if err := os.Mkdir(filepath.Join(corpus, sub), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		for _, file := range []string{"text/" + name + ".txt", "attributions/" + name + "_0000.ann"} {
			if err := os.WriteFile(filepath.Join(corpus, file), []byte(name), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	dir, n, err := pick(corpus, filepath.Join(t.TempDir(), "texts"), 2)
	if err != nil || n != 2 {
		t.Fatal(n, err)
	}
	for _, file := range []string{"text/b.txt", "text/e.txt", "attributions/b_0000.ann", "attributions/e_0000.ann"} {
		if !exists(filepath.Join(dir, file)) {
			t.Errorf("%s was not picked", file)
		}
	}
}

func TestFiguresOf(t *testing.T) {
	f, err := figuresOf([]byte("loading\n{\"documents\": 3, \"seconds\": 1.5, \"peak\": 7}\n"))
	if err != nil || f.rate() != 2 || f.Peak != 7 {
		t.Errorf("got %+v, %v", f, err)
	}
	if _, err := figuresOf([]byte("it broke\n")); err == nil {
		t.Error("no error")
	}
}
