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

// madeUp are sentences about made-up places, each with a word and between which
// values it has to come out.
var madeUp = []struct {
	text     string
	target   string
	low, top float64
}{
	{"Northland 's gunboats shelled Port Ames on Monday .", "shelled", 3, 3},
	{"The Coast Front denied that its men had shelled Port Ames .", "shelled", -3, -1},
	{"The Coast Front said that Northland may have shelled Port Ames .", "shelled", 0.5, 2},
	{"The Coast Front said -LRB- on Monday -RRB- that Northland 's gunboats had shelled Port Ames .", "shelled", 2.5, 3},
	{"The Coast Front demanded that Northland leave Port Ames .", "leave", 0, 2},
}

func TestHowSureAWordIs(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl")
	var lines bytes.Buffer
	at := make([]int, len(madeUp))
	for i, m := range madeUp {
		for k, w := range strings.Split(m.text, " ") {
			if w == m.target {
				at[i] = k
			}
		}
		if err := json.NewEncoder(&lines).Encode(map[string]any{"text": m.text, "targets": []any{map[string]any{"span1": []int{at[i], at[i] + 1}}}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(in, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := factuality.Run([]string{"--sentences", in, "--out", out}, os.Stderr); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	got := json.NewDecoder(bytes.NewReader(written))
	for i, m := range madeUp {
		var j answer
		if err := got.Decode(&j); err != nil {
			t.Fatal(err)
		}
		if j.Line != i || j.Target != at[i] || j.Value < m.low || j.Value > m.top {
			t.Errorf("%q, %q: line %d, token %d, value %g; want line %d, token %d, value from %g to %g", m.text, m.target, j.Line, j.Target, j.Value, i, at[i], m.low, m.top)
		}
	}
}

func TestPrintedKeepsPlaces(t *testing.T) {
	tokens := strings.Split("`` Do n't , '' said Southmark 's Miller-based -LRB- rebel - held -RRB- council , `` it costs $ 5 . ''", " ")
	text, starts := printed(tokens)
	want := "“Don't,” said Southmark's Miller-based (rebel-held) council, “it costs $5.”"
	if text != want {
		t.Errorf("got %s, want %s", text, want)
	}
	for i, token := range tokens {
		if sign, ok := signs[token]; ok {
			token = sign
		}
		if !strings.HasPrefix(text[starts[i]:], token) {
			t.Errorf("token %d %q is said to begin at %q", i, token, text[starts[i]:])
		}
	}
}

func TestBadInputIsNamed(t *testing.T) {
	for _, line := range []string{"{", `{"text":"Port Ames fell .","targets":[{"span1":[9,10]}]}`, `{"text":"Port Ames fell .","targets":[{"span1":[-1,0]}]}`} {
		err := factuality.Answer(strings.NewReader(line), new(bytes.Buffer), "made-up.jsonl")
		if err == nil || !strings.Contains(err.Error(), "made-up.jsonl, line 1") {
			t.Errorf("%s: %v does not name the line", line, err)
		}
	}
	if err := factuality.Run(nil, os.Stderr); !errors.Is(err, ledger.ErrInvalid) {
		t.Errorf("without arguments: %v", err)
	}
}
