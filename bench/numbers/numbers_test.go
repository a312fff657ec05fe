package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
)

// madeUp are pairs about made-up places, with what has to be answered.
var madeUp = []struct {
	claim, evidence string
	want            relation
}{
	{"At least 60 people were killed in the shelling of Port Ames .", "The shelling of Port Ames killed 23 people .", contradicts},
	{"More than 20 people were killed in the shelling of Port Ames .", "The shelling of Port Ames killed 23 people .", supports},
	{"More than 20 people were killed in the shelling of Port Ames .", "Port Ames -LRB- a town in Northland -RRB- has a harbor .", incomparable},
	{"The harbor of Port Ames is 20 feet deep .", "The harbor of Port Ames is 30 feet deep .", contradicts},
	{"The harbor of Port Ames is 20 feet deep .", "The harbor of Reedham holds 30 ships .", incomparable},
}

func TestRelationOfFigures(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl")
	var lines bytes.Buffer
	for i, m := range madeUp {
		if err := json.NewEncoder(&lines).Encode(pair{string(rune('a' + i)), m.claim, m.evidence}); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(in, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := numbers.Run([]string{"--pairs", in, "--out", out}, os.Stderr); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	got := json.NewDecoder(bytes.NewReader(written))
	for i, m := range madeUp {
		var a answer
		if err := got.Decode(&a); err != nil {
			t.Fatal(err)
		}
		if a.ID != string(rune('a'+i)) || a.Relation != m.want || (a.Why == "") != (m.want == incomparable) {
			t.Errorf("%q against %q: %+v, want %s", m.claim, m.evidence, a, m.want)
		}
	}
}

// TestOneFigureOfSeveral holds that a figure which some other figure of the
// evidence bears out is not contradicted by the rest.
func TestOneFigureOfSeveral(t *testing.T) {
	j, err := newJudge()
	if err != nil {
		t.Fatal(err)
	}
	a := j.answer(pair{"x", "The shelling of Port Ames killed 23 people .", "The shelling of Port Ames killed 23 people . An air strike on Reedham killed 40 people ."})
	if a.Relation != supports {
		t.Errorf("got %+v", a)
	}
}

func TestBadInputIsNamed(t *testing.T) {
	err := numbers.Answer(strings.NewReader("{}\n{"), new(bytes.Buffer), "made-up.jsonl")
	if err == nil || !strings.Contains(err.Error(), "made-up.jsonl, line 2") {
		t.Errorf("%v does not name the line", err)
	}
	if err := numbers.Run(nil, os.Stderr); !errors.Is(err, ledger.ErrInvalid) {
		t.Errorf("without arguments: %v", err)
	}
}
