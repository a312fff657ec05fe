package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
)

const commandsDoc = "../../docs/commands.md"

const commandsHead = `# The commands

What each command's ` + "`--help`" + ` says. This page is made from the program; a test holds it to be current
(` + "`go test ./cmd/counterclaim -update`" + ` writes it anew).

Standard output carries what was asked for and nothing else, so that it can be piped. Errors, progress (on a terminal,
after a second) and closing remarks go to standard error; ` + "`--quiet`" + ` leaves errors only. An error is one sentence that
names the file or the ID and says what to do.

## Exit codes

| Code | Means |
|---|---|
`

// helpText returns what a command's help prints. Printing it ends the process,
// which the test catches.
func helpText(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	type ended struct{}
	parser, err := newParser(&cli{}, &out, &out, func(int) { panic(ended{}) })
	if err != nil {
		t.Fatal(err)
	}
	func() {
		defer func() {
			if r := recover(); r != any(ended{}) {
				t.Fatalf("help of %v did not end: %v", args, r)
			}
		}()
		_, _ = parser.Parse(append(args, "--help"))
	}()
	return out.String()
}

// TestCommandsAreDocumented checks that docs/commands.md has every command's
// help as it is, and every exit code.
func TestCommandsAreDocumented(t *testing.T) {
	t.Setenv("COLUMNS", "80")
	t.Setenv("COUNTERCLAIM_LEDGER", "")
	var want strings.Builder
	want.WriteString(commandsHead)
	for _, e := range exits {
		fmt.Fprintf(&want, "| %d | %s |\n", e.code, e.means)
	}
	parser, err := newParser(&cli{}, nil, nil, func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range parser.Model.Children {
		fmt.Fprintf(&want, "\n## %s\n\n```\n%s```\n", c.Name, helpText(t, c.Name))
	}
	if *update {
		if err := os.WriteFile(commandsDoc, []byte(want.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(commandsDoc)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(got), want.String()); diff != "" {
		t.Errorf("docs/commands.md is not current; run the test with -update (-have +want):\n%s", diff)
	}
}

// TestHelpFitsAndHasExamples checks every command's help.
func TestHelpFitsAndHasExamples(t *testing.T) {
	t.Setenv("COLUMNS", "80")
	parser, err := newParser(&cli{}, nil, nil, func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range parser.Model.Children {
		text := helpText(t, c.Name)
		if !strings.Contains(text, "    counterclaim "+c.Name) {
			t.Errorf("%s: the help has no example", c.Name)
		}
		for line := range strings.Lines(text) {
			if w := ansi.StringWidth(strings.TrimRight(line, "\n")); w > 80 {
				t.Errorf("%s: %d columns: %q", c.Name, w, line)
			}
		}
	}
	if top := helpText(t); !strings.Contains(top, exitTable("  ")) {
		t.Error("the whole help has no exit codes")
	}
}
