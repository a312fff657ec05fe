package ingest_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
)

// makePDF writes a PDF of one font, with one content stream for each page.
func makePDF(info string, contents ...string) string {
	var b bytes.Buffer
	var offsets []int
	object := func(body string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), body)
	}
	b.WriteString("%PDF-1.4\n")
	var kids []string
	for i := range contents {
		kids = append(kids, fmt.Sprintf("%d 0 R", 5+2*i))
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " ")))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [" + strings.Repeat("500 ", 224) + "] >>")
	object("<< " + info + " >>")
	for i, content := range contents {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", 6+2*i))
		object(content)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.String()
}

func stream(content string) string {
	return fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content)
}

func packedStream(content string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(content))
	_ = w.Close()
	return fmt.Sprintf("<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", b.Len(), b.String())
}

// lines draws lines from the top down; an empty one leaves a gap.
func lines(lines ...string) string {
	var b strings.Builder
	b.WriteString("BT /F1 10 Tf\n")
	for i, line := range lines {
		if line != "" {
			fmt.Fprintf(&b, "1 0 0 1 50 %d Tm (%s) Tj\n", 700-12*i, line)
		}
	}
	b.WriteString("ET")
	return b.String()
}

func TestPDF(t *testing.T) {
	first := lines("Shells hit the harbor of Port Ames", "", "NORTH BAY, 3 May 2031 -- The defense ministry said that twelve peo-", "ple were killed when shells hit the harbor, and that the inquiry",
		"would go on.", "", "A spokesman for the Coast Front denied on the same day that its")
	second := lines("forces had fired on the harbor.", "", "2")
	for name, content := range map[string]string{
		"plain":  makePDF("/Title (Shells hit Port Ames) /CreationDate (D:20310504000000Z)", stream(first), stream(second)),
		"packed": makePDF("/Title (Shells hit Port Ames) /CreationDate (D:20310504000000Z)", packedStream(first), packedStream(second)),
	} {
		doc := readOne(t, ingest.Options{}, content)
		want := "Shells hit the harbor of Port Ames\n\nNORTH BAY, 3 May 2031 -- The defense ministry said that twelve people were killed when shells hit the harbor, and that the inquiry would go on.\n\n" +
			"A spokesman for the Coast Front denied on the same day that its forces had fired on the harbor."
		if doc.Text != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, doc.Text, want)
		}
		if doc.Title != "Shells hit Port Ames" || doc.Published != ledger.NewDay(2031, 5, 3) || doc.MediaType != "application/pdf" {
			t.Errorf("%s: got %q, %s, %v", name, doc.Title, doc.Published, doc.Notes)
		}
	}
}

func TestBadPDF(t *testing.T) {
	whole := makePDF("/Title (x)", stream(lines("one")))
	cyclic := strings.Replace(whole, "/Kids [5 0 R]", "/Kids [2 0 R]", 1)
	for name, test := range map[string]struct{ content, says string }{
		"pictures":  {makePDF("/Title (x)", stream("q 1 0 0 1 0 0 cm Q")), "has no text layer (its 1 pages are pictures); run OCR"},
		"cut":       {whole[:len(whole)/2], "damaged PDF"},
		"cyclic":    {cyclic, "damaged PDF"},
		"brackets":  {strings.Replace(whole, "/Title (x)", "/Title "+strings.Repeat("[", 1_000_000), 1), "unfolds to more"},
		"packed":    {makePDF("", packedStream(strings.Repeat("[", 1_000_000))), "unfolds to more"},
		"bomb":      {makePDF("", packedStream(strings.Repeat(" ", 16<<20))), "unfolds to more"},
		"encrypted": {strings.Replace(whole, "/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) >> /ID [(c) (c)]", 1), "password"},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			if err := readError(t, ingest.Options{MaxBytes: 4 << 20}, test.content); !errors.Is(err, ledger.ErrUnreadable) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("got %v", err)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %s", took)
			}
		})
	}
}

func FuzzPDF(f *testing.F) {
	f.Add([]byte(makePDF("/Title (a b)", stream(lines("one", "two")))))
	f.Add([]byte(makePDF("", packedStream(lines("one")))))
	f.Add([]byte("trailer<</Root 1 0 R/Size 1>>startxref 0"))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRead(t, append([]byte("%PDF-1.4\n"), data...))
		checkRead(t, data)
	})
}
