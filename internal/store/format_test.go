package store_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

// update rewrites the examples of the document:
// go test ./internal/store -run TestFormatDocument -update.
var update = flag.Bool("update", false, "rewrite the examples in docs/ledger-format.md")

const formatDocument = "../../docs/ledger-format.md"

// exampleLedger has an entry of every kind.
func exampleLedger(t *testing.T, name string) (s *store.Store, bodies map[string]string) {
	t.Helper()
	ctx := context.Background()
	s = create(t, name, store.Options{Now: newClock().Now})
	sheet, original := sampleSheet()
	add(t, s, "0.1.0", sheet, original)
	sheet.Tallies = nil
	add(t, s, "0.2.0", sheet, original)
	decision := ledger.Decision{Subject: string(sheet.Claims[0].ID), Outcome: "accepted", Reason: "The words say so.",
		Agent: ledger.Agent{Name: "M."}}
	if _, err := s.Append(ctx, runOf("0.2.0"), []store.Draft{{Document: sheet.Document.ID, Value: decision}}); err != nil {
		t.Fatal(err)
	}
	bodies = map[string]string{}
	err := s.Entries(ctx, 0, func(e ledger.Entry) error {
		if _, ok := bodies[string(e.Kind)]; ok {
			return nil
		}
		var b bytes.Buffer
		err := json.Indent(&b, e.Body, "", "  ")
		bodies[string(e.Kind)] = b.String()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s, bodies
}

// TestFormatDocument holds the examples to what the store writes, and the
// document to naming every kind and every table.
func TestFormatDocument(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		_, bodies := exampleLedger(t, name)
		document, err := os.ReadFile(formatDocument)
		if err != nil {
			t.Fatal(err)
		}
		text := string(document)
		for kind, body := range bodies {
			example := regexp.MustCompile("(?s)\n### `" + kind + "`\n.*?```json\n(.*?)\n```\n")
			at := example.FindStringSubmatchIndex(text)
			if at == nil {
				t.Errorf("the document has no heading with an example for the kind %s", kind)
				continue
			}
			if got := text[at[2]:at[3]]; got != body && *update {
				text = text[:at[2]] + body + text[at[3]:]
			} else if got != body {
				t.Errorf("the example of %s is\n%s\nand the store writes\n%s", kind, got, body)
			}
		}
		if *update {
			if err := os.WriteFile(formatDocument, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		for _, table := range tables(t, name) {
			if !strings.Contains(text, "`"+table+"`") {
				t.Errorf("the document does not name the table %s", table)
			}
		}
	})
}

// tables returns the tables and views of a ledger.
func tables(t *testing.T, name string) (names []string) {
	t.Helper()
	query := "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'words_%' AND name NOT LIKE 'sqlite_%'"
	if strings.HasPrefix(name, "postgres:") {
		query = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema"
	}
	rows, err := rawDB(t, name).Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var table string
		if err := rows.Scan(&table); err != nil {
			t.Fatal(err)
		}
		names = append(names, table)
	}
	if err := rows.Err(); err != nil || len(names) < 18 {
		t.Fatalf("%d tables, %v", len(names), err)
	}
	return names
}

// TestVerifyByHand runs the document's shell script on a ledger, and on one that
// somebody changed.
func TestVerifyByHand(t *testing.T) {
	for _, program := range []string{"sqlite3", "sha256sum", "basenc"} {
		if _, err := exec.LookPath(program); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("%s is not installed", program)
			}
			t.Skipf("NOT TESTED: %s is not installed", program)
		}
	}
	document, err := os.ReadFile(formatDocument)
	if err != nil {
		t.Fatal(err)
	}
	script := regexp.MustCompile("(?s)```sh\n(.*?)```").FindSubmatch(document)
	if script == nil {
		t.Fatal("the document has no script")
	}
	name := filepath.Join(t.TempDir(), "counterclaim.db")
	s, _ := exampleLedger(t, name)
	report := verify(t, s)
	run := func() string {
		cmd := exec.Command("sh", "-c", string(script[1]))
		cmd.Dir = filepath.Dir(name)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return string(out)
	}
	if out, want := run(), fmt.Sprintf("%d entries checked\n", report.Entries); out != want {
		t.Errorf("the script said %q, want %q", out, want)
	}
	change := unguard(name) + "UPDATE entries SET body = REPLACE(body, 'asserts', 'denies') WHERE sequence = 7"
	if _, err := rawDB(t, name).Exec(change); err != nil {
		t.Fatal(err)
	}
	if out := run(); !strings.Contains(out, "entry 7 ") {
		t.Errorf("of a changed ledger, the script said %q", out)
	}
}
