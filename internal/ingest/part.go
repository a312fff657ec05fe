package ingest

import (
	"fmt"
	"iter"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"counterclaim/internal/ingest/prose"
	"counterclaim/internal/ledger"
)

// A blob is a run of bytes with what is known of it from outside.
type blob struct {
	name     string // For sentences.
	address  string // Of the Document; "" for standard input.
	data     []byte
	media    string // As declared by the transport; may have a charset.
	charset  string // As declared by the transport.
	fetched  time.Time
	modified ledger.Day // As the server says.
}

// A part is what a format's reader finds in a blob: one Document in the making.
// Its empty fields are filled from the blob.
type part struct {
	title, source, language string
	published               ledger.Day
	address                 string
	fetched                 time.Time
	media                   string
	paragraphs              []string // Not yet composed, see assemble.
	notes                   []string
	data                    []byte
}

// parts is what each format's reader returns: the Documents of a blob in order,
// and errors in the place of those that cannot be read.
type parts = iter.Seq2[part, error]

// one yields a single part or error.
func one(p part, err error) parts {
	return func(yield func(part, error) bool) { yield(p, err) }
}

// item turns a part of b into an Item: the caller's knowledge over the bytes',
// hashes, language, and the checks that every Document must pass.
func (r *Reader) item(b blob, p part) (Item, error) {
	o := r.options
	doc := ledger.Document{
		Title:     firstOf(wellFormed(o.Title), line(p.title)),
		Source:    ledger.Source{Name: firstOf(wellFormed(o.Source), line(p.source))},
		Address:   wellFormed(firstOf(p.address, b.address)),
		Published: p.published,
		MediaType: p.media,
		Fetched:   p.fetched,
		Text:      prose.Assemble(cleaned(p.paragraphs)),
		Notes:     p.notes,
	}
	if !o.Published.IsZero() {
		doc.Published = o.Published
	}
	if doc.Fetched.IsZero() {
		doc.Fetched = b.fetched
	}
	// Containers cut the bytes of each part out; the others are one part.
	if p.data == nil {
		p.data = b.data
	}
	if doc.Source.Name == "" && isAddress(doc.Address) {
		doc.Source.Name = hostOf(doc.Address)
	}
	// The text itself goes before what a page declares, since many a template says
	// "en" of everything.
	doc.Language = firstOf(prose.ISOLanguage(o.Language), prose.LanguageOf(doc.Text), prose.ISOLanguage(p.language))
	if lost := strings.Count(doc.Text, "\ufffd"); lost > 0 {
		doc.Notes = append(doc.Notes, fmt.Sprintf("%d characters could not be decoded and stand as \ufffd", lost))
	}
	if doc.Text == "" {
		return Item{}, fmt.Errorf("%w: %s has no text in it; give a file with words", ledger.ErrUnreadable, b.name)
	}
	// The latest day that has begun anywhere on Earth.
	if today := ledger.DayOf(o.Now().UTC().Add(14 * time.Hour)); doc.Published.After(today) {
		return Item{}, fmt.Errorf("%w: %s is dated %s, which has not come yet; give the day of publication with --published",
			ledger.ErrInvalid, b.name, doc.Published)
	}
	doc.SHA256 = ledger.HashOf(p.data)
	doc.ID = ledger.NewDocumentID(doc.SHA256, doc.Address)
	return Item{Document: doc, Bytes: p.data}, nil
}

// wellFormed returns s with each byte that is no UTF-8 written as "%FF". The name
// of a file may hold any bytes, and the record of a Document none of these; two
// names that differ stay two.
func wellFormed(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if _, size := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, "%%%02X", s[i])
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// cleaned returns paragraphs in the form of Normalize, apart from composition.
func cleaned(paragraphs []string) []string {
	out := make([]string, 0, len(paragraphs))
	for _, paragraph := range paragraphs {
		out = append(out, prose.Paragraphs(paragraph)...)
	}
	return out
}

// line returns s as one normalized line.
func line(s string) string { return strings.ReplaceAll(prose.Normalize(s), "\n\n", " ") }

// firstOf returns the first value that is not empty: the one known best is given
// first.
func firstOf(values ...string) string {
	for _, value := range values {
		if value != "" {
			return value
		}
	}
	return ""
}

// isAddress reports whether name is a web address rather than a file.
func isAddress(name string) bool {
	lower := strings.ToLower(name[:min(len(name), 8)])
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// hostOf returns the host of an address without "www.", the name that a site
// goes by where it gives none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
