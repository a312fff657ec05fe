package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sessionDocs are the documents that print sessions with the program.
var sessionDocs = []string{"README.md", "docs/life-of-a-claim.md"}

// TestSessions runs what the documents show in blocks of "console", and
// compares. A line "…" in a block stands for any number of lines, so that a
// document may show a part. With -update, blocks without such a line are
// written anew.
func TestSessions(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sessionDocs {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(root, name)
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			if err := os.Symlink(filepath.Join(root, "examples"), filepath.Join(dir, "examples")); err != nil {
				t.Fatal(err)
			}
			got := replay(t, string(text), dir)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if d := cmp.Diff(string(text), got); d != "" {
				t.Errorf("%s shows what the program does not print (want -, got +):\n%s", name, d)
			}
		})
	}
}

const (
	blockOpen  = "```console\n"
	blockClose = "```\n"
)

// replay returns the document with the output in its blocks as it is. The
// blocks of a document run one after another in dir.
func replay(t *testing.T, text, dir string) string {
	t.Helper()
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(text, blockOpen)
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		block, after, ok := strings.Cut(rest, blockClose)
		if !ok {
			t.Fatal("a block is not closed")
		}
		out.WriteString(blockOpen)
		for _, step := range steps(block) {
			printed := perform(t, step.command, dir)
			if elided(step.output, printed) {
				printed = step.output
			}
			fmt.Fprintf(&out, "$ %s\n%s", step.command, printed)
		}
		out.WriteString(blockClose)
		text = after
	}
}

type step struct{ command, output string }

func steps(block string) []step {
	var all []step
	for line := range strings.Lines(block) {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			all = append(all, step{command: strings.TrimSuffix(command, "\n")})
		} else if len(all) > 0 {
			all[len(all)-1].output += line
		}
	}
	return all
}

// elided reports whether want, which has a line "…" where it leaves something
// out, shows parts of got in order, from its beginning.
func elided(want, got string) bool {
	parts := strings.Split(want, "…\n")
	if len(parts) == 1 {
		return false
	}
	if !strings.HasPrefix(got, parts[0]) {
		return false
	}
	for _, part := range parts {
		i := strings.Index(got, part)
		if i < 0 {
			return false
		}
		got = got[i+len(part):]
	}
	return parts[len(parts)-1] == "" || got == ""
}

// perform runs the command in dir. The program is on the PATH under its bare
// name, where testscript put it.
func perform(t *testing.T, command, dir string) string {
	t.Helper()
	c := exec.Command("sh", "-c", strings.ReplaceAll(command, "bin/counterclaim", "counterclaim"))
	c.Dir = dir
	c.Env = append(os.Environ(), "NO_COLOR=1", "GORACE=atexit_sleep_ms=0", "TZ=UTC", "COUNTERCLAIM_LEDGER=./counterclaim.db")
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil && !strings.Contains(command, "||") {
		t.Fatalf("%s: %v\n%s", command, err, out.String())
	}
	return out.String()
}
