package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/internal/ledger"
)

// The text is made up. Its first line has letters of two bytes, so that bytes
// and code points differ.
const harbor = "Café Öst, Port Ames\n\n“We stay. We rebuild,” said the mayor, “and we pray.” The sea was calm.\n"

// at returns the passage of harbor whose words these are.
func at(t *testing.T, words string) ledger.Passage {
	t.Helper()
	i := strings.Index(harbor, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return ledger.PassageAt(harbor, ledger.Span{Start: i, End: i + len(words)})
}

func TestAttributions(t *testing.T) {
	said, mayor := at(t, "said"), at(t, "the mayor")
	speaker := ledger.Speaker{Name: "the mayor", Mention: &mayor}
	statements := []ledger.Statement{
		{Speaker: speaker, Cue: &said, Content: []ledger.Passage{at(t, "“We stay.")}},
		{Speaker: speaker, Cue: &said, Content: []ledger.Passage{at(t, "“and we pray.”"), at(t, "We rebuild,”")}},
		{Content: []ledger.Passage{at(t, "The sea was calm.")}},
	}
	got, err := attributions(harbor, statements)
	if err != nil {
		t.Fatal(err)
	}
	want := []attribution{{Source: []span{{49, 58}}, Cue: []span{{44, 48}}, Content: []span{{21, 43}, {60, 74}}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error("want -, got +\n", d)
	}
	runes := []rune(harbor)
	if s := string(runes[49:58]); s != "the mayor" {
		t.Errorf("the source's code points are %q", s)
	}
}

func TestAttributionsWithoutSource(t *testing.T) {
	said := at(t, "said")
	got, err := attributions(harbor, []ledger.Statement{{Cue: &said, Content: []ledger.Passage{at(t, "“We stay.")}}})
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := json.Marshal(got); string(b) != `[{"source":[],"cue":[[44,48]],"content":[[21,30]]}]` {
		t.Errorf("got %s", b)
	}
}

func TestPassageOfAnotherTextIsRefused(t *testing.T) {
	said := at(t, "said")
	if _, err := attributions(strings.ToUpper(harbor), []ledger.Statement{{Cue: &said}}); err == nil {
		t.Error("no error")
	}
}

// TestRun reads a made-up folder by the real reader: every span that comes out
// is cut from the text by code points.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "answers.jsonl")
	text := "PORT AMES — The harbor is closed, the mayor of Port Ames said on Monday.\r\n\r\nIt rained.\n"
	if err := os.WriteFile(filepath.Join(dir, "harbor.txt"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := run(dir, out); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var got answer
	lines := bufio.NewScanner(file)
	if !lines.Scan() {
		t.Fatal("no line was written")
	}
	if err := json.Unmarshal(lines.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Doc != "harbor" || len(got.Attributions) != 1 {
		t.Fatalf("got %s", lines.Bytes())
	}
	cue := got.Attributions[0].Cue[0]
	if s := string([]rune(text)[cue[0]:cue[1]]); !strings.Contains(s, "said") {
		t.Errorf("the cue is %q", s)
	}
}

func TestEmptyFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := run(dir, filepath.Join(dir, "out")); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("got %v; want the folder's name", err)
	}
}
