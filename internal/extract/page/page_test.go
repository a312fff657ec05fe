package page_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
	"counterclaim/internal/resolve"
)

var update = flag.Bool("update", false, "write what is read into the case files")

// names knows the actors of the starter registry and no places.
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

func open(text string) *page.Page {
	return page.New(ledger.Document{ID: "doc_case", Text: text, Source: ledger.Source{Name: "Northland Herald"}}, names{}, nil)
}

// TestCases reads testdata/*.case. A case is a line that begins with "text" and
// then, for each mention that could speak, in order, its words, "=", the name
// and kind of who is meant, and "for" with whom it belongs to.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.case")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		head, rest, _ := strings.Cut(string(b), "\ntext ")
		out := head + "\n"
		for i, one := range strings.Split(rest, "\ntext ") {
			text, want, _ := strings.Cut(one, "\n")
			got := speakers(open(text))
			out += "text " + text + "\n" + got + "\n"
			t.Run(fmt.Sprintf("%s:%d", filepath.Base(file), i+1), func(t *testing.T) {
				if d := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(got)); d != "" && !*update {
					t.Errorf("%s\nwant -, got +:\n%s", text, d)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, []byte(out), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// speakers lists the mentions of p that could speak.
func speakers(p *page.Page) string {
	var b strings.Builder
	for i := range p.Mentions {
		m := &p.Mentions[i]
		s := &p.Sentences[m.Sentence]
		if m.Entity < 0 {
			fmt.Fprintf(&b, "  %s = ?\n", p.Words(s, m.Lo, m.Hi))
			continue
		}
		e := &p.Entities[m.Entity]
		if e.Kind == "" && !m.Pronoun {
			continue
		}
		fmt.Fprintf(&b, "  %s = %s (%s)", p.Words(s, m.Lo, m.Hi), e.Name, e.Kind)
		if e.Affiliation != "" {
			b.WriteString(" for " + e.Affiliation)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestSpans holds, for any text, that mentions and quotations lie within their
// sentences and that every entity a mention leads to exists.
func TestSpans(t *testing.T) {
	word := rapid.SampledFrom([]string{"Alan", "Smith", "said", "the", "army", "\"", "“", "”", "''", ",", ".", "\n\n", "(", ")", ":",
		"he", "it", "of", "Observatory", "Monday", "12", "people", "who", "al-Haddad", "President", "and", "é", "--"})
	rapid.Check(t, func(t *rapid.T) {
		p := open(strings.Join(rapid.SliceOfN(word, 0, 60).Draw(t, "words"), " "))
		for _, m := range p.Mentions {
			n := len(p.Sentences[m.Sentence].Tokens)
			if m.Lo < 0 || m.Lo > m.Head || m.Head >= m.Hi || m.Hi > n || m.Entity >= len(p.Entities) {
				t.Fatalf("mention %+v of a sentence with %d tokens and %d entities", m, n, len(p.Entities))
			}
		}
		for _, q := range p.Quotes {
			if q.Start >= q.End || q.LastSentence < q.Sentence || q.End > len(p.Doc.Text) {
				t.Fatalf("quote %+v", q)
			}
		}
	})
}
