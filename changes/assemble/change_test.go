package main

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestChangelogIsCurrent(t *testing.T) {
	root := os.DirFS("../..")
	changes, err := readChanges(root, unreleasedDir)
	if err != nil {
		t.Fatal(err)
	}
	old, err := os.ReadFile("../../" + changelogName)
	if err != nil {
		t.Fatal(err)
	}
	want, err := assemble(string(old), changes)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(old)); diff != "" {
		t.Errorf("%s is not current; run make changelog\n%s", changelogName, diff)
	}
}

func TestAssemble(t *testing.T) {
	tree := fstest.MapFS{
		"changes/unreleased/b.md":      {Data: []byte("Fix: at least is a bound\n\nIt was a count. It is a bound.\n")},
		"changes/unreleased/a.md":      {Data: []byte("Fix: a denial denies\n\nIt asserted.\n\nIt denies.\n")},
		"changes/unreleased/z.md":      {Data: []byte("New: a demo\n\nThere was none.\n")},
		"changes/unreleased/notes.txt": {Data: []byte("not a change")},
	}
	changes, err := readChanges(tree, unreleasedDir)
	if err != nil {
		t.Fatal(err)
	}
	old := "# Changelog\n\n## Unreleased\n\nStale.\n\n## 1.0.0\n\n### New\n\n**Everything.** Kept.\n"
	got, err := assemble(old, changes)
	if err != nil {
		t.Fatal(err)
	}
	want := "# Changelog\n\n## Unreleased\n\n" +
		"### New\n\n#### A demo\n\nThere was none.\n\n" +
		"### Fix\n\n#### A denial denies\n\nIt asserted.\n\nIt denies.\n\n" +
		"#### At least is a bound\n\nIt was a count. It is a bound.\n\n" +
		"## 1.0.0\n\n### New\n\n**Everything.** Kept.\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, err := assemble("# Changelog\n", nil); err == nil {
		t.Error("a changelog without the heading was taken")
	}
}

func TestParseChangeRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"empty":        "",
		"no kind":      "Counterclaim reads PDF\n\nIt did not.\n",
		"unknown kind": "Misc: this and that\n\nIt did not.\n",
		"full stop":    "New: reads PDF.\n\nIt did not.\n",
		"no prose":     "New: reads PDF\n",
		"no blank":     "New: reads PDF\nIt did not.\n",
	} {
		if _, err := parseChange("x.md", text); err == nil {
			t.Errorf("%s: taken", name)
		} else if !strings.HasPrefix(err.Error(), "x.md: ") {
			t.Errorf("%s: %q does not name the file", name, err)
		}
	}
}

// Assembling twice changes nothing, whatever else the changelog holds.
func TestAssembleSettles(t *testing.T) {
	word := rapid.StringMatching(`[a-z]{1,8}( [a-z]{1,8}){0,3}`)
	rapid.Check(t, func(t *rapid.T) {
		var changes []change
		for range rapid.IntRange(0, 4).Draw(t, "n") {
			changes = append(changes, change{
				name: word.Draw(t, "name"), kind: rapid.SampledFrom(kinds).Draw(t, "kind"),
				what: word.Draw(t, "what"), body: word.Draw(t, "body"),
			})
		}
		old := "# Changelog\n\n## Unreleased\n" + rapid.SampledFrom([]string{"", "\nOld.\n", "\n## 1.0\n\nKept.\n"}).Draw(t, "rest")
		once, err := assemble(old, changes)
		if err != nil {
			t.Fatal(err)
		}
		twice, err := assemble(once, changes)
		if err != nil || twice != once {
			t.Fatalf("%v\nonce:  %q\ntwice: %q", err, once, twice)
		}
	})
}
