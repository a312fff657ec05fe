package speech_test

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
	"counterclaim/internal/resolve"
)

var update = flag.Bool("update", false, "write what is read into the case files")

// names knows the actors of the starter registry and no places, which is enough
// for sentences about made-up ones.
type names struct{}

func (names) Actor(words []string, i int, on ledger.Day) (page.Name, int) {
	m, n := resolve.Default().Longest(words, i, on)
	if n == 0 || m.About != "" {
		return page.Name{}, 0
	}
	a, _ := resolve.Default().Actor(m.Actor)
	return page.Name{Actor: a, Description: m.Description, Adjective: m.Adjective}, n
}

func (names) Place([]string, int) (ledger.Place, int) { return ledger.Place{}, 0 }

func (names) Within(a, b ledger.ActorID, on ledger.Day) bool {
	return resolve.Default().Within(a, b, on)
}

// TestCases reads every case of testdata/*.case. A case is a source, a date, a
// text, and for each statement a line "statement speaker (kind) | cue | stance
// certainty speech" and the act unless it is said, then a line "content" for each passage, and "via" and
// "for" lines where there are any.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.case")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		cases := readCases(t, file)
		for i := range cases {
			c := &cases[i]
			t.Run(fmt.Sprintf("%s:%d", filepath.Base(file), c.line), func(t *testing.T) {
				doc := ledger.Document{ID: "doc_case", Text: c.text, Source: ledger.Source{Name: c.source}, Published: c.date}
				var got []string
				sp := speech.Read(page.New(doc, names{}, nil))
				if strings.Contains(file, "narration") {
					for i := range sp.Page.Sentences {
						sp.Holder(&sp.Page.Sentences[i], 0)
					}
				}
				for _, s := range sp.Statements() {
					checkReasons(t, s)
					got = append(got, lines(s)...)
					for _, p := range s.Content {
						if !p.In(c.text) {
							t.Errorf("%q is not at %d–%d", p.Exact, p.Start, p.End)
						}
					}
				}
				if *update {
					c.want = got
				} else if d := cmp.Diff(c.want, got); d != "" {
					t.Errorf("%s\nwant -, got +:\n%s", c.text, d)
				}
			})
		}
		if *update {
			writeCases(t, file, cases)
		}
	}
}

// checkReasons holds that every statement says why: one sentence each for its
// speaker, stance and certainty.
func checkReasons(t *testing.T, s ledger.Statement) {
	t.Helper()
	said := map[string]bool{}
	for _, r := range s.Reasons {
		said[r.Field] = true
		if r.Rule == "" || len(r.Says) < 10 || !strings.HasSuffix(r.Says, ".") {
			t.Errorf("%s: the reason %q of %q is no sentence", s.Speaker.Name, r.Says, r.Rule)
		}
	}
	for _, field := range []string{"speaker", "stance", "certainty"} {
		if !said[field] {
			t.Errorf("%s: no reason for the %s", s.Speaker.Name, field)
		}
	}
	if s.Cue != nil && !said["cue"] {
		t.Errorf("%s: no reason for the cue %q", s.Speaker.Name, s.Cue.Exact)
	}
}

func writeCases(t *testing.T, file string, cases []testCase) {
	t.Helper()
	var b strings.Builder
	for _, c := range cases {
		b.WriteString(strings.TrimRight(c.raw, "\n") + "\n\n")
		for _, line := range c.want {
			if !strings.HasPrefix(line, "statement") {
				b.WriteString("  ")
			}
			b.WriteString(line + "\n")
		}
		b.WriteString("\n")
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func lines(s ledger.Statement) []string {
	cue := "-"
	if s.Cue != nil {
		cue = s.Cue.Exact
	}
	out := []string{fmt.Sprintf("statement %s (%s) | %s | %s %s %s", s.Speaker.Name, s.Speaker.Kind, cue, s.Stance, s.Certainty, s.Speech)}
	if s.Act != ledger.ActSays {
		out[0] += ", " + string(s.Act)
	}
	if s.Speaker.Affiliation != "" {
		out = append(out, "for "+s.Speaker.Affiliation)
	}
	if len(s.Speaker.Via) > 0 {
		out = append(out, "via "+strings.Join(s.Speaker.Via, " > "))
	}
	if s.When != nil {
		out = append(out, fmt.Sprintf("when %s..%s", s.When.Start, s.When.End))
	}
	for _, p := range s.Content {
		out = append(out, "content "+p.Exact)
	}
	return out
}

type testCase struct {
	line         int
	source, text string
	raw          string // As written, up to the expected statements.
	date         ledger.Day
	want         []string
}

func readCases(t *testing.T, file string) []testCase {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []testCase
	var c *testCase
	inText, comments := false, ""
	scan := bufio.NewScanner(f)
	for n := 1; scan.Scan(); n++ {
		line := scan.Text()
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		rest = strings.TrimSpace(rest)
		if c == nil || word == "source" {
			comments += line + "\n"
		} else if len(c.want) == 0 && (inText && (line == "" || line[0] == ' ') || word == "date" || word == "text") {
			c.raw += line + "\n"
		} else if line != "" && line[0] == '#' {
			comments += line + "\n"
		}
		switch {
		case inText && (strings.HasPrefix(line, "  ") || line == ""):
			c.text += strings.TrimPrefix(line, "  ") + "\n"
		case line == "" || line[0] == '#':
		case word == "source":
			all = append(all, testCase{line: n, source: rest})
			c = &all[len(all)-1]
			c.raw, comments = comments, ""
		case word == "date":
			if c.date, err = ledger.ParseDay(rest); err != nil {
				t.Fatalf("%s:%d: %v", file, n, err)
			}
		case word == "text":
			inText = true
			continue
		default:
			c.want = append(c.want, word+" "+rest)
		}
		inText = inText && (strings.HasPrefix(line, "  ") || line == "")
	}
	for i := range all {
		paragraphs := strings.Split(strings.TrimSpace(all[i].text), "\n\n")
		for j := range paragraphs {
			paragraphs[j] = strings.ReplaceAll(paragraphs[j], "\n", " ")
		}
		all[i].text = strings.Join(paragraphs, "\n\n")
	}
	return all
}
