package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// written writes made-up files and returns their folder.
func written(t *testing.T, texts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range texts {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// shown runs the command and returns what it prints.
func shown(t *testing.T, args ...string) string {
	t.Helper()
	var out strings.Builder
	if err := run(args, &out, os.Stderr); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func hold(t *testing.T, out string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}

const harbor = "It was late. The mayor said that the harbor is closed. He wept.\n"

func TestPolnear(t *testing.T) {
	dir := written(t, map[string]string{
		"text/a.txt": harbor,
		"attributions/a_0000.ann": "T1\tSource 13 22\tThe mayor\nT2\tCue 23 27\tsaid\nT3\tContent 28 53\tthat the harbor is closed\n" +
			"E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n",
		// The content lacks "that"; the source is another word; the cue is not there.
		"answers": `{"doc": "a", "attributions": [{"source": [[55, 57]], "cue": [[58, 62]], "content": [[33, 53]]}]}`,
	})
	args := []string{"polnear", "--gold", dir, "--answers", filepath.Join(dir, "answers")}
	hold(t, shown(t, args...),
		"5 faults in 5 rows\n",
		"    1  cue      missed   said\n       a: The mayor ⟦said⟧ that the harbor is closed.\n",
		"    1  cue      made up  wept\n",
		"    1  source   missed   cue missed, source is “the …”\n",
		"    1  source   made up  cue made up, source is a pronoun\n",
		"    1  content  bounds   lacks at its start: «that»\n",
		"want «that the harbor is closed», got «the harbor is closed»\n")
	if out := shown(t, append(args, "--slot", "cue", "--kind", "missed")...); !strings.HasPrefix(out, "1 faults in 1 rows\n") {
		t.Errorf("a selection gives\n%s", out)
	}
}

func TestNumbers(t *testing.T) {
	dir := written(t, map[string]string{
		"gold": `{"unique_id": "1", "label": "REFUTES", "claim": "12 died", "evidence": "30 died"}` + "\n" +
			`{"unique_id": "2", "label": "SUPPORTS", "claim": "12 died", "evidence": "12 died"}` + "\n",
		"answers": `{"unique_id": "1", "relation": "supports", "why": "The figure 12 lies under “at least 30”."}` + "\n" +
			`{"unique_id": "2", "relation": "supports"}` + "\n",
	})
	hold(t, shown(t, "numbers", "--gold", filepath.Join(dir, "gold"), "--answers", filepath.Join(dir, "answers")),
		"1 faults in 1 rows\n", "    1  contradicts supports The figure # lies under #.\n       1: 12 died ⇔ 30 died\n")
}

func TestFactuality(t *testing.T) {
	dir := written(t, map[string]string{
		"gold":    `{"text": "They may leave .", "targets": [{"span1": [2, 3], "label": "0.6"}, {"span1": [0, 1], "label": 2.5}]}` + "\n",
		"answers": `{"line": 0, "target": 2, "value": 3}` + "\n",
	})
	hold(t, shown(t, "factuality", "--gold", filepath.Join(dir, "gold"), "--answers", filepath.Join(dir, "answers")),
		"1 faults in 1 rows\n", "    1  +1       got +3   after «may»\n       line 1: They may ⟦leave⟧ .\n         want 0.6, got 3.0\n")
}

// TestMuc4 has a template that was found, one that was missed and one that was
// made up.
func TestMuc4(t *testing.T) {
	form := func(doc, kind, who, place string) string {
		return "0.  MESSAGE: ID                     " + doc + " (NOBODY)\n1.  MESSAGE: TEMPLATE               1\n" +
			"3.  INCIDENT: LOCATION              NORTHLAND: " + place + " (CITY)\n4.  INCIDENT: TYPE                  " + kind + "\n" +
			"19. HUM TGT: DESCRIPTION            \"" + who + "\"\n"
	}
	dir := written(t, map[string]string{
		"key":     form("DEV-MUC3-9001", "BOMBING", "HARBOR WORKERS", "PORT AMES") + form("DEV-MUC3-9002", "ARSON", "SHOP OWNER", "REEDHAM"),
		"answers": form("DEV-MUC3-9001", "BOMBING", "HARBOR WORKERS", "REEDHAM") + form("DEV-MUC3-9001", "ATTACK", "MAYOR", "REEDHAM"),
		"texts":   "DEV-MUC3-9001 (NOBODY)\n\n   THE MAYOR SAID THAT 12 HARBOR\nWORKERS DIED.\n\nDEV-MUC3-9002 (NOBODY)\n\n   IT WAS LATE.  A SHOP OWNER FLED.\n",
	})
	at := func(name string) string { return filepath.Join(dir, name) }
	args := []string{"muc4", "--gold", at("key"), "--answers", at("answers"), "--text", at("texts")}
	hold(t, shown(t, args...), "3 faults in 3 rows\n",
		"    1  location half     want NORTHLAND, got NORTHLAND\n",
		"    1  template missed   ARSON\n       DEV-MUC3-9002: A ⟦SHOP OWNER⟧ FLED.\n",
		"    1  template made up  ATTACK\n       DEV-MUC3-9001: THE ⟦MAYOR⟧ SAID THAT 12 HARBOR WORKERS DIED.\n")
	hold(t, shown(t, append(args, "--kind", "of missed", "--slot", "hum target description")...), "1 faults in 1 rows\n", "want words, got nothing\n")
}

func TestRowsStandByFrequency(t *testing.T) {
	var out strings.Builder
	s := selection{rows: 1, examples: 1}
	if err := s.write(&out, []fault{{slot: "a"}, {slot: "b", where: "1"}, {slot: "b", where: "2"}, {slot: "b", where: "3"}}); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.HasPrefix(got, "4 faults in 2 rows; the first 1\n\n    3  b ") || !strings.Contains(got, " 2: ") {
		t.Errorf("got\n%s", got)
	}
}

func TestWrongArgumentsAreNamed(t *testing.T) {
	for want, args := range map[string][]string{
		"say which benchmark": nil,
		"is no benchmark":     {"reading"},
		"--answers":           {"numbers", "--gold", "x"},
	} {
		if err := run(args, os.Stderr, os.Stderr); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: got %v, want %q in it", args, err, want)
		}
	}
}
