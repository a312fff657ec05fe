package main

import (
	"strings"
	"testing"

	"counterclaim/bench/score"
)

func TestTargetsFitFigures(t *testing.T) {
	names, formulas := polnearFigures()
	if len(names) != len(polnearTargets) || len(formulas) != len(polnearTargets) {
		t.Errorf("%d figures and %d targets", len(names), len(polnearTargets))
	}
	if names, formulas := muc4Figures(); len(names) != len(muc4Targets) || len(formulas) != len(muc4Targets) {
		t.Errorf("%d figures and %d targets", len(names), len(muc4Targets))
	}
}

func TestWrite(t *testing.T) {
	page := write(setting{"abc", "2031-01-02", "a machine"}, []section{
		{title: "Reading", about: "Of made-up texts.", rows: []row{rowOf("cue", score.Estimate{Value: 61.25, Low: 50, High: 72.04}, 1, target{"75", "70", "79"})}},
		{title: "Speed", about: "None.", missing: "the run failed."},
		{title: "Growth", about: "Of words.", table: growthTable([]curve{{"rain", "words", []point{
			{10, 50, 0.5, 0.25, 100, 4e6}, {100, 500, 4.5, 0.5, 1000, 5e6}, {1000, 5e5, 45, 15, 11e3, 6e6},
		}}})},
	})
	for _, want := range []string{"- commit: abc\n", "| cue | 61.2 | 50.0–72.0 | 75 | 70 | 79 |\n", "\n## Speed\n\nNone.\n\nNot measured: the run failed.\n",
		"| rain | 1,000 words, 0.5 MB | 0.750 | 5.00 | 60.00 | 12.0 | 11.0 | 6 |\n"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not in\n%s", want, page)
		}
	}
}

func TestProcessor(t *testing.T) {
	if got := processor("processor\t: 0\nmodel name\t: Abacus 9\n"); got != "Abacus 9" {
		t.Errorf("got %q", got)
	}
}

func TestRunWithoutDataSaysWhatToSet(t *testing.T) {
	if err := run("", "page.md", ""); err == nil || !strings.Contains(err.Error(), "--data DIR") {
		t.Errorf("got %v", err)
	}
}
