package event_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"counterclaim/internal/extract/event"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
)

// A textCase is one text of a case file with the lines that must be read out of
// it.
type textCase struct {
	line int
	text string
	want []string // Lines that begin with report, tally or claim, or with one of roleWords.
}

// readCases reads a case file: source and date at its head, then texts, each
// followed by what must come out. A text without lines must give nothing.
func readCases(t *testing.T, path string) (published ledger.Day, cases []textCase) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	inText := false
	for i, line := range strings.Split(string(b), "\n") {
		indented := strings.HasPrefix(line, "  ")
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case strings.TrimSpace(line) == "":
			if inText && len(cases) > 0 && cases[len(cases)-1].text != "" {
				cases[len(cases)-1].text += "\n\n"
			}
		case strings.HasPrefix(line, "#"):
		case line == "text":
			cases, inText = append(cases, textCase{line: i + 1}), true
		case inText && indented:
			cases[len(cases)-1].text += strings.TrimSpace(line) + " "
		case word == "source":
			// The harness gives every text the same made-up source.
		case word == "date":
			if published, err = ledger.ParseDay(strings.TrimSpace(rest)); err != nil {
				t.Fatal(err)
			}
		case word == "report" || word == "tally" || word == "claim" || indented && isRole(word):
			inText = false
			cases[len(cases)-1].want = append(cases[len(cases)-1].want, strings.Join(strings.Fields(line), " "))
		default:
			t.Fatalf("%s:%d: cannot read %q", path, i+1, line)
		}
	}
	return published, cases
}

func find(text string, published ledger.Day) (event.Found, *speech.Speech) {
	doc := ledger.Document{ID: "doc_made_up", Text: strings.TrimSpace(text), Published: published, Source: ledger.Source{Name: "Northland Herald"}}
	sp := speech.Read(page.New(doc, newInvented(), nil))
	return event.Find(sp), sp
}

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.case")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, path := range files {
		published, cases := readCases(t, path)
		for _, c := range cases {
			found, sp := find(c.text, published)
			got := render(found, slices.ContainsFunc(c.want, func(w string) bool { return strings.HasPrefix(w, "claim") }),
				slices.ContainsFunc(c.want, isRole))
			if !slices.Equal(got, c.want) {
				t.Errorf("%s:%d: %s\n got:\n  %s\nwant:\n  %s", path, c.line, strings.TrimSpace(c.text), strings.Join(got, "\n  "), strings.Join(c.want, "\n  "))
			}
			checkReferences(t, found, sp)
		}
	}
}

// render writes what was found as the lines of a case file.
func render(f event.Found, claims, roles bool) []string {
	var out []string
	for _, r := range f.Reports {
		out = append(out, renderReport(r))
		if roles {
			out = append(out, renderRoles(r.Incident)...)
		}
	}
	for _, t := range f.Tallies {
		line := "tally " + string(t.Effect) + " " + string(t.Group) + " " + t.Range.String()
		for _, p := range t.Breakdown {
			line += ", " + string(p.Group) + " " + p.Range.String()
		}
		line += " | " + t.From.String() + ".." + t.To.String() + " | compiler " + t.Compiler.Name
		if !t.Actor.IsZero() {
			line += " | by " + t.Actor.Name
		}
		out = append(out, line)
	}
	for _, c := range f.Claims {
		if !claims {
			break
		}
		line := "claim " + string(c.Attribute) + " = " + c.Value.String()
		for _, p := range []struct{ key, value string }{{"actor", c.Actor.Name}, {"target", c.Target.Name}, {"in", c.Place.Name}} {
			if p.value != "" {
				line += " | " + p.key + " " + p.value
			}
		}
		if c.Negated {
			line += " | negated"
		}
		out = append(out, line)
	}
	return out
}

func renderReport(r event.Report) string {
	in := r.Incident
	line := "report " + string(in.Kind)
	if in.Place.Name != "" {
		line += " | in " + in.Place.Name
	}
	if in.When != nil {
		line += " | on " + in.When.Start.String()
		if in.When.End != in.When.Start {
			line += ".." + in.When.End.String()
		}
	}
	if in.Target != "" {
		line += " | target " + in.Target
	}
	for _, a := range in.Actors {
		line += " | by " + a.Name + " " + a.Status
	}
	for _, c := range in.Casualties {
		line += " | " + string(c.Effect) + " " + string(c.Group) + " " + c.Range.String()
		for _, p := range c.Breakdown {
			line += ", " + string(p.Group) + " " + p.Range.String()
		}
	}
	if in.Certainty != ledger.Certain {
		line += " | " + string(in.Certainty)
	}
	if !r.Specific {
		line += " | general"
	}
	return line
}

// checkReferences holds what must be so of every text: passages are in the text,
// IDs lead somewhere, nothing appears twice, and every decision has a reason.
func checkReferences(t *testing.T, f event.Found, sp *speech.Speech) {
	t.Helper()
	text := sp.Page.Doc.Text
	statements := map[ledger.StatementID]bool{}
	for _, s := range sp.Statements() {
		statements[s.ID] = true
	}
	claims := map[ledger.ClaimID]bool{}
	for _, c := range f.Claims {
		if claims[c.ID] {
			t.Errorf("claim %s %s appears twice", c.Attribute, c.Value)
		}
		claims[c.ID] = true
		if !statements[c.Statement] || !c.Passage.In(text) || len(c.Reasons) == 0 {
			t.Errorf("claim %s = %s: statement %v, passage %q, %d reasons", c.Attribute, c.Value, statements[c.Statement], c.Passage.Exact, len(c.Reasons))
		}
	}
	for _, r := range f.Reports {
		in := r.Incident
		if !in.Passage.In(text) || len(in.Reasons) == 0 || len(in.Statements) != 1 || !statements[in.Statements[0]] {
			t.Errorf("report %s of %q does not lead back to its words", in.Kind, in.Passage.Exact)
		}
		checkRoles(t, in, text, statements)
		for _, c := range in.Casualties {
			if c.Claim != "" && !claims[c.Claim] || !statements[c.Statement] {
				t.Errorf("count %s %s leads to no claim", c.Effect, c.Range)
			}
		}
	}
	for _, y := range f.Tallies {
		if !y.Passage.In(text) || !statements[y.Statement] || len(y.Reasons) == 0 {
			t.Errorf("tally %s does not lead back to its words", y.Range)
		}
	}
}

// FuzzFind holds the same of any text at all.
func FuzzFind(f *testing.F) {
	f.Add("At least 60 people were killed in an air strike on Port Ames on Friday.")
	f.Add("TWO POLICEMEN, A JUDGE AND JANE DOE, THE MAYOR, WERE MURDERED BY THE COAST FRONT -- 3 JUNE")
	f.Add("“Killed 12, wounded” ; while bombing of and by the the.")
	f.Add("Gunmen of the Coast Front, who fled, shot at the house of former mayor Jane Doe and her 2 guards in front of a bank with rifles; no casualties, some damage.")
	day, _ := ledger.ParseDay("2031-05-04")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 || !strings.Contains(text, " ") {
			return
		}
		text = strings.ToValidUTF8(text, "")
		found, sp := find(text, day)
		checkReferences(t, found, sp)
	})
}

func BenchmarkFind(b *testing.B) {
	day, _ := ledger.ParseDay("2031-05-04")
	text := strings.Repeat("The ministry said on Sunday that 12 people, including two children, were killed on Friday in an air strike by Northland on a hospital in Port Ames. Talks went on in the capital. ", 20)
	_, sp := find(text, day)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		event.Find(sp)
	}
}
