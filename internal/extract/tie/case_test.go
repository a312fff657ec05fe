package tie_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/tie"
	"counterclaim/internal/ledger"
)

// A case is one text of a case file and the lines that must come out of it.
type testCase struct {
	name string
	text string
	want []string
}

// readCases reads a case file: a line "case NAME", its text indented, "want",
// and the lines that come out, indented.
func readCases(t *testing.T, file string) (cases []testCase) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var c *testCase
	want := false
	for n, line := range strings.Split(string(b), "\n") {
		switch {
		case strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "case "):
			cases = append(cases, testCase{name: strings.TrimPrefix(line, "case ")})
			c, want = &cases[len(cases)-1], false
		case line == "want":
			want = true
		case !strings.HasPrefix(line, "  ") || c == nil:
			t.Fatalf("%s:%d: %q is no line of a case", file, n+1, line)
		case want:
			c.want = append(c.want, strings.TrimSpace(line))
		default:
			c.text = strings.TrimSpace(c.text + " " + strings.TrimSpace(line))
		}
	}
	return cases
}

func read(text string) (*speech.Speech, tie.Found) {
	day, _ := ledger.ParseDay("2031-05-07")
	doc := ledger.Document{ID: "doc", Text: text, Published: day, Source: ledger.Source{Name: "Herald"}}
	sp := speech.Read(page.New(doc, newWorld(), nil))
	return sp, tie.Find(sp)
}

// TestCases reads every case file.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.case")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	for _, file := range files {
		for _, c := range readCases(t, file) {
			t.Run(filepath.Base(file)+"/"+c.name, func(t *testing.T) {
				sp, found := read(c.text)
				got := show(sp, found)
				want := slices.Clone(c.want)
				slices.Sort(got)
				slices.Sort(want)
				if d := cmp.Diff(want, got); d != "" {
					t.Errorf("%s\n-want +got\n%s", c.text, d)
				}
			})
		}
	}
}

// show writes what was found in lines.
func show(sp *speech.Speech, f tie.Found) (lines []string) {
	speaker := map[ledger.StatementID]string{}
	for _, s := range sp.Statements() {
		speaker[s.ID] = s.Speaker.Name
	}
	line := func(parts ...string) {
		parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
		lines = append(lines, strings.Join(parts, " | "))
	}
	for _, c := range f.Claims {
		not, by := "", "by "+speaker[c.Statement]
		if c.Negated {
			not = "not"
		}
		target := c.Target.Name
		for _, b := range c.Besides {
			target += " + " + b.Name
		}
		switch c.Attribute {
		case ledger.AttributeRelation:
			line("relation "+c.Value.Words, c.Actor.Name+" > "+target, string(c.Quantifier), not, by)
		case ledger.AttributeControl:
			if not != "" {
				line("control "+c.Value.Words, c.Actor.Name, c.Place.Name, not, by)
			}
		case ledger.AttributeMovement:
			line("movement "+c.Value.Words, c.Actor.Name, not, by)
		case ledger.AttributeTarget:
			line("target "+c.Value.Words, c.Actor.Name+" > "+target, string(c.Quantifier), not, by)
		case ledger.AttributeTerms:
			line("terms "+c.Value.Words, by)
		case ledger.AttributeDemand:
			line("demand "+c.Actor.Name+" > "+target, c.Value.Words)
		case ledger.AttributeOutcome:
			line("outcome "+c.Actor.Name, c.Value.Words, not, by)
		}
	}
	for _, c := range f.Control {
		from, when := "", ""
		if !c.From.IsZero() {
			from = "from " + c.From.Name
		}
		if c.When != nil {
			when = c.When.Start.String() + ".." + c.When.End.String()
		}
		line("control "+string(c.Kind), c.Actor.Name, strings.TrimSpace(c.Part+" "+c.Place.Name), from, when, "by "+speaker[c.Statement])
	}
	for _, a := range f.Agreements {
		line("agreement "+a.Name, names("excludes ", a.Excludes), names("parties ", a.Parties), when(a.Effective))
	}
	for _, c := range f.Commitments {
		line("commitment "+c.Obligor.Name, c.Act, c.Deadline.String(), string(c.Status), fmt.Sprint(len(c.Evidence), " evidence"))
	}
	return lines
}

func names(label string, parties []ledger.Party) string {
	if len(parties) == 0 {
		return ""
	}
	var out []string
	for _, p := range parties {
		out = append(out, p.Name)
	}
	return label + strings.Join(out, ", ")
}

func when(w *ledger.When) string {
	if w == nil {
		return ""
	}
	return w.Start.String() + ".." + w.End.String()
}
