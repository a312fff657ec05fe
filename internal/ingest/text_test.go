package ingest_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
)

// checkNormal checks everything that Normalize promises.
func checkNormal(t interface{ Errorf(string, ...any) }, in, got string) {
	if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
		t.Errorf("Normalize(%q) = %q is not NFC", in, got)
	}
	if again := ingest.Normalize(got); again != got {
		t.Errorf("Normalize(%q) = %q, and again %q", in, got, again)
	}
	for _, r := range got {
		if r != '\n' && unicode.Is(unicode.Cc, r) {
			t.Errorf("Normalize(%q) = %q keeps a control character", in, got)
		}
	}
	for paragraph := range strings.SplitSeq(got, "\n\n") {
		if strings.Contains(paragraph, "\n") || paragraph != strings.TrimSpace(paragraph) || paragraph == "" && got != "" {
			t.Errorf("Normalize(%q) = %q has the paragraph %q", in, got, paragraph)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{report, "a\r\n\u0301b", "Date: 3 May 2031\n\nx", "caf\xe9 d'\xe9t\xe9", "\xff\xfea\x00b\x00", "{\"text\": \"a\"}", "a,text\n1,b c"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		checkNormal(t, string(data), ingest.Normalize(string(data)))
		checkRead(t, data)
	})
}

// checkRead reads bytes as standard input and checks what must hold of any
// Document, and of any error.
func checkRead(t *testing.T, data []byte) {
	o := ingest.Options{Now: now, MaxBytes: 1 << 20}
	for item, err := range ingest.New(o).Read(t.Context(), "-", strings.NewReader(string(data))) {
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\r") && !strings.ContainsAny(string(data), "\n\r") {
				t.Errorf("the error %q is no sentence", err)
			}
			continue
		}
		doc := item.Document
		checkNormal(t, string(data), doc.Text)
		if doc.Text == "" || doc.SHA256 != ledger.HashOf(item.Bytes) || doc.ID == "" {
			t.Errorf("the document %+v is not whole", doc)
		}
		if doc.Published.After(ledger.NewDay(2031, 5, 5)) {
			t.Errorf("published on %s, in the future", doc.Published)
		}
		last := 0
		for _, span := range ingest.Boilerplate(doc.Text) {
			if span.Start < last || span.End <= span.Start || span.End > len(doc.Text) {
				t.Fatalf("furniture at %v of %d bytes after %d", span, len(doc.Text), last)
			}
			last = span.End
		}
	}
}

func TestUnwrap(t *testing.T) {
	wrapped := `The defense ministry of Northland said on Sunday that twelve people
were killed when shells hit the harbor of Port Ames, and that the inves-
tigation would go on until those who had fired were found by the
Russian-
German commission.

A spokesman denied it.`
	tests := map[string]struct{ in, want string }{
		"hard-wrapped": {wrapped, "The defense ministry of Northland said on Sunday that twelve people were killed when shells hit the harbor of Port Ames, " +
			"and that the investigation would go on until those who had fired were found by the Russian-German commission.\n\nA spokesman denied it."},
		"one line each": {"Thank You!\nThe list was read.\nNobody spoke.\n\nThe end of it.", "Thank You!\n\nThe list was read.\n\nNobody spoke.\n\nThe end of it."},
		"running without blank lines": {"The two leaders spoke of the crisis in the\nnorth.\nThe minister congratulated\nNorthland on\nits success. \n They agreed to meet.",
			"The two leaders spoke of the crisis in the north.\n\nThe minister congratulated Northland on its success.\n\nThey agreed to meet."},
		"list": {"The demands were read out by both:\n- a truce\n- the release of all\n\nThen they left.", "The demands were read out by both:\n\n- a truce\n\n- the release of all\n\nThen they left."},
		"title before a name": {"He was seen with Dr.\nNorth at the gate of the camp\n\nNobody else came.",
			"He was seen with Dr.\n\nNorth at the gate of the camp\n\nNobody else came."},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := readOne(t, ingest.Options{}, test.in).Text; got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestPlainHead(t *testing.T) {
	tests := map[string]struct {
		in, title, published, source string
	}{
		"headers":           {"Title: Shells hit Port Ames\nDate: Sunday, 4 May 2031\nSource: Northland Herald\n\nTwelve were killed.", "Shells hit Port Ames", "2031-05-04", "Northland Herald"},
		"title":             {report, "Shells hit the harbor of Port Ames", "", ""},
		"dateline":          {"Shells hit Port Ames\n\n3 May 2031\n\nTwelve were killed.", "Shells hit Port Ames", "2031-05-03", ""},
		"dispatch":          {"Shells hit Port Ames\n\nNORTH BAY, May 3, 2031 — Twelve were killed on April 1, 2031 in the harbor.", "Shells hit Port Ames", "2031-05-03", ""},
		"published":         {"Shells hit Port Ames\n\nPublished Saturday 3 May 2031, 22:33\n\nTwelve were killed.", "Shells hit Port Ames", "2031-05-03", ""},
		"a day in a report": {"Shells hit Port Ames\n\nThe truce of 3 May 2031 was broken by both sides.", "Shells hit Port Ames", "", ""},
		"two days":          {"Shells hit Port Ames\n\n3 May 2031 to 4 May 2031\n\nTwelve were killed.", "Shells hit Port Ames", "", ""},
		"sentence first":    {"Twelve were killed in Port Ames.\n\nNobody claimed it.", "", "", ""},
		"no such day":       {"Shells hit Port Ames\n\n31 April 2031\n\nTwelve were killed.", "Shells hit Port Ames", "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			doc := readOne(t, ingest.Options{}, test.in)
			if doc.Title != test.title || doc.Published.String() != test.published || doc.Source.Name != test.source {
				t.Errorf("got %q, %q, %q", doc.Title, doc.Published, doc.Source.Name)
			}
			if strings.Contains(doc.Text, "Date:") {
				t.Errorf("headers stayed in the text: %q", doc.Text)
			}
		})
	}
}
