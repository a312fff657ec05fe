package ingest_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
)

// now is the clock of the tests.
func now() time.Time { return time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC) }

// read reads everything under name.
func read(t *testing.T, o ingest.Options, name string, stdin io.Reader) (items []ingest.Item, failures []error) {
	t.Helper()
	if o.Now == nil {
		o.Now = now
	}
	for item, err := range ingest.New(o).Read(t.Context(), name, stdin) {
		if err != nil {
			if item.Bytes != nil || item.Document.ID != "" {
				t.Errorf("an error came with an item: %v", err)
			}
			failures = append(failures, err)
			continue
		}
		items = append(items, item)
	}
	return items, failures
}

// readOne reads content as standard input, which must be one Document.
func readOne(t *testing.T, o ingest.Options, content string) ledger.Document {
	t.Helper()
	items, failures := read(t, o, "-", strings.NewReader(content))
	if len(failures) > 0 || len(items) != 1 {
		t.Fatalf("got %d documents and errors %v, want one document", len(items), failures)
	}
	if string(items[0].Bytes) != content || items[0].Document.SHA256 != ledger.HashOf([]byte(content)) {
		t.Errorf("the bytes are not those that were read")
	}
	return items[0].Document
}

// readError reads content as standard input, which must give one error.
func readError(t *testing.T, o ingest.Options, content string) error {
	t.Helper()
	items, failures := read(t, o, "-", strings.NewReader(content))
	if len(failures) != 1 || len(items) != 0 {
		t.Fatalf("got %d documents and errors %v, want one error", len(items), failures)
	}
	return failures[0]
}

// write puts a file into a folder and returns its name.
func write(t *testing.T, folder, name, content string) string {
	t.Helper()
	name = filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

const report = `Shells hit the harbor of Port Ames

The defense ministry of Northland said on Sunday that 12 people were killed when shells hit the harbor of Port Ames.

A spokesman for the Coast Front denied that its forces had fired.
`

func TestReadFolder(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "b/second.txt", report+"\nMore was said later.")
	write(t, folder, "a.txt", report)
	write(t, folder, "c.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	write(t, folder, ".hidden/x.txt", report)
	if err := os.Symlink(filepath.Join(folder, "a.txt"), filepath.Join(folder, "z.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(folder, filepath.Join(folder, "loop")); err != nil {
		t.Fatal(err)
	}
	items, failures := read(t, ingest.Options{}, folder, nil)
	var names []string
	for _, item := range items {
		names = append(names, strings.TrimPrefix(item.Document.Address, filepath.ToSlash(folder)+"/"))
	}
	if got, want := strings.Join(names, " "), "a.txt b/second.txt z.txt"; got != want {
		t.Errorf("read %s, want %s", got, want)
	}
	if len(failures) != 1 || !errors.Is(failures[0], ledger.ErrUnreadable) || !strings.Contains(failures[0].Error(), "c.png is an image (image/png)") {
		t.Errorf("errors %v, want one about c.png", failures)
	}
}

func TestReadStopsWhenAsked(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		write(t, folder, name, report)
	}
	count := 0
	for range ingest.New(ingest.Options{}).Read(t.Context(), folder, nil) {
		count++
		break
	}
	if count != 1 {
		t.Errorf("went on after the caller stopped")
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	count = 0
	for _, err := range ingest.New(ingest.Options{}).Read(ctx, folder, nil) {
		count++
		last = err
		cancel()
	}
	if count != 2 || !errors.Is(last, context.Canceled) {
		t.Errorf("after cancellation: %d results, last %v", count, last)
	}
}

func TestOptionsOverride(t *testing.T) {
	published := ledger.NewDay(2031, 5, 1)
	doc := readOne(t, ingest.Options{Source: "Northland Herald", Title: "T", Language: "en-US", Published: published},
		"Date: 2 May 2031\nSource: Another\n\n"+report)
	if doc.Source.Name != "Northland Herald" || doc.Title != "T" || doc.Language != "en" || doc.Published != published {
		t.Errorf("got %q %q %q %s", doc.Source.Name, doc.Title, doc.Language, doc.Published)
	}
}

func TestIdentityIsOfBytesAndAddress(t *testing.T) {
	folder := t.TempDir()
	a, _ := read(t, ingest.Options{}, write(t, folder, "a.txt", report), nil)
	again, _ := read(t, ingest.Options{Source: "given"}, write(t, folder, "a.txt", report), nil)
	b, _ := read(t, ingest.Options{}, write(t, folder, "b.txt", report), nil)
	if a[0].Document.ID != again[0].Document.ID {
		t.Error("reading the same file twice gave two IDs")
	}
	if a[0].Document.ID == b[0].Document.ID {
		t.Error("two addresses gave one ID")
	}
}

// The sentences that people see: each names the file and says what to do.
func TestBadInput(t *testing.T) {
	tests := map[string]struct {
		content string
		is      error
		says    []string
	}{
		"empty":        {"", ledger.ErrUnreadable, []string{"standard input is empty", "give"}},
		"blank":        {" \n\n\t\n", ledger.ErrUnreadable, []string{"has no text in it"}},
		"video":        {"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", ledger.ErrUnreadable, []string{"is a video (video/mp4)", "counterclaim reads text"}},
		"program":      {"\x7fELF\x02\x01\x01\x00\x00", ledger.ErrUnreadable, []string{"is a program"}},
		"archive":      {"PK\x03\x04\x14\x00\x00\x00", ledger.ErrUnreadable, []string{"is an archive (application/zip)", "unpack"}},
		"office":       {"PK\x03\x04\x14\x00\x00\x00[Content_Types].xml", ledger.ErrUnreadable, []string{"is an Office document", "save it as"}},
		"sound":        {"ID3\x03\x00\x00\x00\x00", ledger.ErrUnreadable, []string{"is a sound recording"}},
		"binary":       {strings.Repeat("\x01\x02\x9f\x03 a", 200), ledger.ErrUnreadable, []string{"is no text in any encoding", "UTF-8"}},
		"other XML":    {`<?xml version="1.0"?><kml><Placemark/></kml>`, ledger.ErrUnreadable, []string{"<kml>"}},
		"damaged PDF":  {"%PDF-1.7\nnothing", ledger.ErrUnreadable, []string{"damaged PDF"}},
		"JSON no text": {`{"type": "FeatureCollection", "features": [{"type": "Feature", "count": 3}]}`, ledger.ErrUnreadable, []string{"JSON without a text"}},
		"cut JSON":     {`{"text": "Shells hit the harbor"}` + "\n" + `{"text": "Shells hit`, ledger.ErrUnreadable, []string{"ends in the middle", "after 1 documents"}},
		"table":        {"article_title,article_text\nlonely,\n", ledger.ErrUnreadable, []string{"no row"}},
		"future":       {"Date: 6 May 2031\n\n" + report, ledger.ErrInvalid, []string{"dated 2031-05-06", "--published"}},
		"too large":    {strings.Repeat("word ", 1000), ledger.ErrTooLarge, []string{"larger than the 2 kB", "split"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			o := ingest.Options{Now: now}
			if test.is == ledger.ErrTooLarge {
				o.MaxBytes = 2 << 10
			}
			var err error
			for _, e := range ingest.New(o).Read(t.Context(), "-", strings.NewReader(test.content)) {
				if e != nil {
					err = e
				}
			}
			if !errors.Is(err, test.is) {
				t.Fatalf("got error %v, want one that wraps %v", err, test.is)
			}
			for _, words := range test.says {
				if !strings.Contains(err.Error(), words) {
					t.Errorf("%q does not say %q", err, words)
				}
			}
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("%q is more than one line", err)
			}
		})
	}
}

func TestMissingAndForbidden(t *testing.T) {
	_, failures := read(t, ingest.Options{}, filepath.Join(t.TempDir(), "none.txt"), nil)
	if len(failures) != 1 || !errors.Is(failures[0], ledger.ErrNotFound) || !strings.Contains(failures[0].Error(), "none.txt") {
		t.Errorf("missing file: %v", failures)
	}
	_, failures = read(t, ingest.Options{}, t.TempDir(), nil)
	if len(failures) != 1 || !strings.Contains(failures[0].Error(), "has no files in it") {
		t.Errorf("empty folder: %v", failures)
	}
	// The administrator may read everything, so the words are checked apart from
	// the file system.
	err := ingest.Unreadable("locked", &fs.PathError{Op: "open", Path: "locked", Err: syscall.EACCES})
	if !errors.Is(err, ledger.ErrUnreadable) || !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "locked may not be read") {
		t.Errorf("forbidden: %v", err)
	}
}

// A large text is refused by its size, without being read.
func TestLargeFileIsNotRead(t *testing.T) {
	name := filepath.Join(t.TempDir(), "large.txt")
	if err := os.WriteFile(name, []byte(report), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, 200<<20); err != nil {
		t.Fatal(err)
	}
	if got := testing.AllocsPerRun(1, func() {
		_, failures := read(t, ingest.Options{}, name, nil)
		if len(failures) != 1 || !errors.Is(failures[0], ledger.ErrTooLarge) || !strings.Contains(failures[0].Error(), "large.txt is larger than the 64 MB") {
			t.Errorf("got %v", failures)
		}
	}); got > 1000 {
		t.Errorf("%v allocations to refuse a file", got)
	}
}

func TestProgress(t *testing.T) {
	folder := t.TempDir()
	long := strings.Repeat("The ministry said that it would answer.\n\n", 100_000)
	write(t, folder, "a.txt", long)
	write(t, folder, "b.txt", report)
	var calls int
	var last int64
	o := ingest.Options{Progress: func(done, total int64, what string) {
		calls++
		if done < last || done > total || total != int64(len(long)+len(report)) || !strings.HasPrefix(what, folder) {
			t.Errorf("progress %d of %d (%s) after %d", done, total, what, last)
		}
		last = done
	}}
	if items, failures := read(t, o, folder, nil); len(items) != 2 {
		t.Fatalf("%d documents, errors %v", len(items), failures)
	}
	if calls < 4 {
		t.Errorf("%d calls for %d bytes", calls, len(long))
	}
}

func BenchmarkReadText(b *testing.B) {
	content := strings.Repeat(report+"\n", 20)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	reader := ingest.New(ingest.Options{})
	for b.Loop() {
		for _, err := range reader.Read(b.Context(), "-", strings.NewReader(content)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
