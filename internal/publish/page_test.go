package publish_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
)

// hostile are pieces that a page must survive: escape codes, controls,
// direction overrides, wide and combining characters, invalid bytes.
var hostile = []string{
	"\x1b[2J", "\x1b]0;title\a", "\u009b31m", "\x7f", "\r", "\n\n", "\t", "\u202e", "\u2066", "\u00a0",
	"日本語の文章", "مدينة إدلب", "e\u0301", "👩‍👩‍👧", "\xff\xfe", strings.Repeat("x", 120), "a plain word", " ", "—",
}

func hostileText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(hostile), 0, 12).Draw(t, "pieces"), "")
	})
}

// hostileSheet puts hostile text wherever a document's words are shown.
func hostileSheet(t *rapid.T) ledger.Sheet {
	words := hostileText()
	draw := func(label string) string { return words.Draw(t, label) }
	s := sample()
	s.Document.Title, s.Document.Source.Name = draw("title"), draw("source")
	s.Document.Notes = []string{draw("note")}
	for i := range s.Statements {
		st := &s.Statements[i]
		st.Speaker.Name, st.Speaker.Affiliation = draw("speaker"), draw("affiliation")
		for j := range st.Content {
			st.Content[j].Exact = draw("content")
		}
	}
	for i := range s.Claims {
		s.Claims[i].Actor = ledger.Party{Name: draw("actor")}
		s.Claims[i].Value.Words = draw("value")
	}
	for i := range s.Comparisons {
		s.Comparisons[i].Sentence = draw("sentence")
	}
	s.Incidents[0].Target, s.Incidents[0].Place.Name = draw("target"), draw("place")
	s.Agreements[0].Name, s.Commitments[0].Act, s.Control[0].Part = draw("agreement"), draw("act"), draw("part")
	s.Actors[0].Name, s.Places[0].Name = draw("actor name"), draw("place name")
	return s
}

func TestPageKeepsItsWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := publish.TextOptions{
			Width:   rapid.IntRange(40, 120).Draw(t, "width"),
			Explain: rapid.Bool().Draw(t, "explain"),
		}
		var out bytes.Buffer
		if err := publish.Text(&out, hostileSheet(t), o); err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(out.Bytes()) {
			t.Fatal("the page is not UTF-8")
		}
		for line := range strings.Lines(out.String()) {
			line = strings.TrimSuffix(line, "\n")
			if w := ansi.StringWidth(line); w > o.Width {
				t.Fatalf("%d cells of %d: %q", w, o.Width, line)
			}
			if strings.TrimRight(line, " \t\u00a0") != line {
				t.Fatalf("space at the end of %q", line)
			}
			for _, r := range line {
				if r < 0x20 || r >= 0x7f && r <= 0x9f || r == '\u202e' || r == '\u2066' {
					t.Fatalf("%U in %q", r, line)
				}
			}
		}
	})
}

func TestJSONKeepsEveryString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := hostileSheet(t)
		var out bytes.Buffer
		if err := publish.JSON(&out, s, publish.JSONOptions{Indent: rapid.Bool().Draw(t, "indent")}); err != nil {
			t.Fatal(err)
		}
		for _, r := range out.String() {
			if r < 0x20 && r != '\n' || r >= 0x7f && r <= 0x9f || r == '\u202e' {
				t.Fatalf("%U in the output", r)
			}
		}
		var got struct {
			Document   struct{ Title string }
			Statements []struct{ Speaker struct{ Name string } }
		}
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if want := strings.ToValidUTF8(s.Document.Title, "\uFFFD"); strings.ReplaceAll(got.Document.Title, "\uFFFD", "") != strings.ReplaceAll(want, "\uFFFD", "") {
			t.Errorf("title %q became %q", want, got.Document.Title)
		}
		if len(got.Statements) != len(s.Statements) {
			t.Errorf("%d statements of %d", len(got.Statements), len(s.Statements))
		}
	})
}

// TestOffsetsCountCodePoints checks the offsets against the plain definition.
func TestOffsetsCountCodePoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ToValidUTF8(strings.Repeat(hostileText().Draw(t, "text"), rapid.IntRange(1, 40).Draw(t, "times")), "")
		runes := []rune(text)
		start := rapid.IntRange(0, len(runes)).Draw(t, "start")
		end := rapid.IntRange(start, len(runes)).Draw(t, "end")
		span := ledger.Span{Start: len(string(runes[:start])), End: len(string(runes[:end]))}
		var out bytes.Buffer
		claim := ledger.Claim{Passage: ledger.PassageAt(text, span)}
		if err := publish.Item(&out, text, claim, publish.JSONOptions{}); err != nil {
			t.Fatal(err)
		}
		var got struct {
			Passage struct {
				Exact      string
				Start, End int
			}
		}
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if p := got.Passage; p.Start != start || p.End != end || string(runes[p.Start:p.End]) != p.Exact {
			t.Errorf("got %d–%d %q; want %d–%d %q", p.Start, p.End, p.Exact, start, end, string(runes[start:end]))
		}
	})
}

type fullDisk struct{ left int }

var errFull = errors.New("no space left on device")

func (d *fullDisk) Write(b []byte) (int, error) {
	if d.left -= len(b); d.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWritersReturnTheWritersError(t *testing.T) {
	for _, left := range []int{0, 100, 1000} {
		if err := publish.Text(&fullDisk{left}, sample(), publish.TextOptions{Explain: true}); !errors.Is(err, errFull) {
			t.Errorf("text: %v", err)
		}
		if err := publish.JSON(&fullDisk{left}, sample(), publish.JSONOptions{}); !errors.Is(err, errFull) {
			t.Errorf("JSON: %v", err)
		}
	}
}

func TestItemRefusesWhatHasNoRecord(t *testing.T) {
	if err := publish.Item(&bytes.Buffer{}, "", 42, publish.JSONOptions{}); !errors.Is(err, ledger.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}

// TestItemWritesTheSheetsRecord checks that a record alone is the record in the
// sheet.
func TestItemWritesTheSheetsRecord(t *testing.T) {
	s := sample()
	var sheet, item bytes.Buffer
	if err := publish.JSON(&sheet, s, publish.JSONOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, v := range []any{
		s.Document, s.Statements[2], s.Claims[1], s.Incidents[0], s.Tallies[0], s.Relations[0], s.Control[0],
		s.Agreements[0], s.Commitments[0], s.Comparisons[0], s.Actors[2], s.Places[0],
	} {
		item.Reset()
		if err := publish.Item(&item, s.Document.Text, v, publish.JSONOptions{}); err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(sheet.Bytes(), bytes.TrimSpace(item.Bytes())) {
			t.Errorf("the sheet does not hold %s", item.Bytes())
		}
	}
}

func BenchmarkText(b *testing.B) {
	s := sample()
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := publish.Text(&out, s, publish.TextOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkJSON(b *testing.B) {
	s := sample()
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := publish.JSON(&out, s, publish.JSONOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
