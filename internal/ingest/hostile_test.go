package ingest_test

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
)

// deflated packs s as often as times says.
func deflated(s string, times int) string {
	for range times {
		var b bytes.Buffer
		w := zlib.NewWriter(&b)
		_, _ = w.Write([]byte(s))
		_ = w.Close()
		s = b.String()
	}
	return s
}

// filtered is a stream under the filters named.
func filtered(content, filters string) string {
	return fmt.Sprintf("<< /Filter [%s] /Length %d >>\nstream\n%s\nendstream", filters, len(content), content)
}

// A PDF whose streams are small and unfold to more than a machine holds is
// refused in no time, however its filters are stacked.
func TestFoldedPDF(t *testing.T) {
	letters := make([]byte, 1<<20)
	bomb := deflated(strings.Repeat(" ", 8<<20), 2)
	letters = letters[:ascii85.Encode(letters, []byte(bomb))]
	for name, content := range map[string]string{
		"twice":          filtered(bomb, "/FlateDecode /FlateDecode"),
		"another name":   filtered(bomb, "/Fl#61teDecode /Fl#61teDecode"),
		"letters":        filtered(string(letters)+"~>", "/ASCII85Decode /FlateDecode /FlateDecode"),
		"marked letters": filtered("<~"+string(letters)+"~>", "/ASCII85Decode /FlateDecode /FlateDecode"),
		"saved states":   stream(strings.Repeat("q ", 100_000)),
		"packed states":  packedStream(strings.Repeat("q\n", 100_000)),
	} {
		start := time.Now()
		err := readError(t, ingest.Options{MaxBytes: 2 << 20}, makePDF("", content))
		if !errors.Is(err, ledger.ErrUnreadable) || !strings.Contains(err.Error(), "unfolds to more") {
			t.Errorf("%s: got %v", name, err)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: took %s", name, took)
		}
	}
	states := strings.Repeat("q ", 28) + lines("The harbor is open.") + strings.Repeat(" Q", 28)
	if doc := readOne(t, ingest.Options{}, makePDF("", packedStream(states))); doc.Text != "The harbor is open." {
		t.Errorf("with saved states: %q", doc.Text)
	}
}

// A tree of pages that holds itself twice has a million leaves twenty levels down.
func TestPageTreeThatHoldsItself(t *testing.T) {
	whole := makePDF("", stream(lines("one")))
	start := time.Now()
	err := readError(t, ingest.Options{}, strings.Replace(whole, "/Kids [5 0 R]", "/Kids [2 0 R 2 0 R]", 1))
	if !errors.Is(err, ledger.ErrUnreadable) || time.Since(start) > 5*time.Second {
		t.Errorf("got %v after %s", err, time.Since(start))
	}
}

// A line more must not cost a copy of all lines before it.
func TestManyLinesOfOneParagraph(t *testing.T) {
	start := time.Now()
	doc := readOne(t, ingest.Options{}, strings.Repeat("and so on\n", 100_000))
	if want := 100_000*len("and so on ") - 1; len(doc.Text) != want {
		t.Errorf("%d bytes of text, want %d", len(doc.Text), want)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %s", took)
	}
}

func TestTagOfManyAttributes(t *testing.T) {
	var b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&b, ` a%d="v"`, i)
	}
	doc := readOne(t, ingest.Options{}, "<html><body><div"+b.String()+"><p>"+report+"</p></div></body></html>")
	if !strings.Contains(doc.Text, "harbor") || len(doc.Notes) == 0 {
		t.Errorf("got %q, notes %q", doc.Text, doc.Notes)
	}
}

// The record of a Document holds no bytes that are no text, whatever its file is
// called, and two names stay two.
func TestNameThatIsNoText(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"a\xff.txt", "a\xfe.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(report), 0o600); err != nil {
			t.Skipf("this file system has no such names: %v", err)
		}
	}
	items, _ := read(t, ingest.Options{Source: "s\xff", Title: "t\xff"}, folder, nil)
	if len(items) != 2 || items[0].Document.ID == items[1].Document.ID {
		t.Fatalf("got %+v", items)
	}
	for _, item := range items {
		doc := item.Document
		if !utf8.ValidString(doc.Address+doc.Title+doc.Source.Name) || !strings.Contains(doc.Address, "a%F") {
			t.Errorf("address %q, title %q, source %q", doc.Address, doc.Title, doc.Source.Name)
		}
	}
}

// A bad line is named once and does not stop those after it.
func TestBadLineAmongRecords(t *testing.T) {
	good := `{"text": "Shells hit the harbor."}` + "\n"
	for name, test := range map[string]struct {
		content        string
		read, failures int
	}{
		"cut in the middle": {good + `{"text": "Shells` + "\n" + good + good, 3, 1},
		"at the beginning":  {`{"text": oops}` + "\n" + good, 1, 1},
		"at the end":        {good + good + "{oops}\n", 2, 1},
		"a long one":        {good + "{" + strings.Repeat("x", 1<<20) + "\n" + good, 2, 1},
		"hundreds":          {strings.Repeat("{oops}\n", 500) + good, 0, 20},
	} {
		items, failures := read(t, ingest.Options{}, write(t, t.TempDir(), "x.jsonl", test.content), nil)
		if len(items) != test.read || len(failures) != test.failures {
			t.Errorf("%s: %d documents, want %d; errors %v", name, len(items), test.read, failures)
		}
		for _, failure := range failures {
			if !errors.Is(failure, ledger.ErrUnreadable) || !strings.Contains(failure.Error(), "x.jsonl is no JSON at its document") {
				t.Errorf("%s: %v", name, failure)
			}
		}
	}
}

func TestReferenceIsNoJSON(t *testing.T) {
	for _, text := range []string{"[1] The ministry said that it would answer.", "[[Northland]] said that it would answer."} {
		if doc := readOne(t, ingest.Options{}, text); doc.Text != text || doc.MediaType != "text/plain" {
			t.Errorf("got %q as %s", doc.Text, doc.MediaType)
		}
	}
}

func TestTableOfCarriageReturns(t *testing.T) {
	items, failures := read(t, ingest.Options{}, "-", strings.NewReader("title,text\rTalks,They spoke.\rShells,Twelve were killed.\r"))
	if len(items) != 2 || items[1].Document.Text != "Twelve were killed." || string(items[0].Bytes) != "Talks,They spoke.\r" {
		t.Errorf("got %+v, %v", items, failures)
	}
}

func TestFeedOfTitlesAndOfTooMany(t *testing.T) {
	titles := func(n int) string {
		return `<rss version="2.0"><channel><title>Bay Radio</title>` + strings.Repeat("<item><title>Shells</title></item>", n) + "</channel></rss>"
	}
	if err := readError(t, ingest.Options{}, titles(2)); !errors.Is(err, ledger.ErrUnreadable) || !strings.Contains(err.Error(), "titles without texts") {
		t.Errorf("got %v", err)
	}
	if err := readError(t, ingest.Options{}, titles(10_001)); !errors.Is(err, ledger.ErrTooLarge) || !strings.Contains(err.Error(), "of which the first 10000 were read") {
		t.Errorf("got %v", err)
	}
	if err := readError(t, ingest.Options{}, titles(100_001)); !errors.Is(err, ledger.ErrTooLarge) || !strings.Contains(err.Error(), "more than 100000 entries") {
		t.Errorf("got %v", err)
	}
}

// What a captured page unpacks to counts, and is named.
func TestBombInWARC(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write(make([]byte, 4<<20))
	_ = w.Close()
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + packed.String()
	record := fmt.Sprintf("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/bomb\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(answer), answer)
	_, failures := read(t, ingest.Options{MaxBytes: 1 << 20}, "-", strings.NewReader(record))
	if len(failures) == 0 || !errors.Is(failures[0], ledger.ErrTooLarge) || !strings.Contains(failures[0].Error(), "herald.example/bomb") {
		t.Errorf("got %v", failures)
	}
}

func TestPageOfAGuard(t *testing.T) {
	err := readError(t, ingest.Options{}, "<html><head><title>Just a moment</title></head><body><p>Enable JavaScript and cookies to continue</p></body></html>")
	if !errors.Is(err, ledger.ErrUnreadable) || !strings.Contains(err.Error(), "running scripts") {
		t.Errorf("got %v", err)
	}
}

// A few broken bytes do not make a text a binary.
func TestFewBrokenBytes(t *testing.T) {
	doc := readOne(t, ingest.Options{}, strings.Repeat(report, 5)+"\xed\xa0\x80 it ended.")
	if !strings.Contains(doc.Text, "harbor") || !strings.Contains(doc.Text, "it ended.") || len(doc.Notes) == 0 {
		t.Errorf("got %q, notes %q", doc.Text, doc.Notes)
	}
}
