package ingest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"counterclaim/internal/ingest/fetch"
	"counterclaim/internal/ingest/prose"
	"counterclaim/internal/ledger"
)

// titleLettersMax is how long a first line may be and still be a title.
const titleLettersMax = 160

// plain reads a plain text.
func plain(b blob) parts {
	text, encoding, err := textOf(b)
	if err != nil {
		return one(part{}, err)
	}
	p := part{media: string(kindText), data: b.data}
	p.noteEncoding(encoding)
	text, p.notes = repaired(text, p.notes)
	p.paragraphs = prose.Unwrap(p.takeHeaders(text))
	p.findHead()
	return one(p, nil)
}

// textOf decodes b, or says in a sentence why that does not work.
func textOf(b blob) (text, encoding string, err error) {
	text, encoding, ok := prose.Decode(b.data, b.charset)
	if !ok {
		return "", "", fmt.Errorf("%w: %s is no text in any encoding known here (binary, or mangled on its way); convert it to UTF-8",
			ledger.ErrUnreadable, b.name)
	}
	return text, encoding, nil
}

// noteEncoding notes an encoding that a reader should know was guessed.
func (p *part) noteEncoding(encoding string) {
	if encoding != "" && encoding != "utf-8" {
		p.notes = append(p.notes, "decoded from "+encoding)
	}
}

// takeHeaders reads the lines at the head of a text that are made like a
// message's ("Date: 3 June 2016") and returns the text after them. They are
// taken only if they are a block of their own and one of them is known.
func (p *part) takeHeaders(text string) string {
	block, rest, found := strings.Cut(strings.TrimLeft(prose.Clean(text), "\n"), "\n\n")
	if !found || len(block) > 2000 {
		return text
	}
	taken := part{}
	known := 0
	for header := range strings.SplitSeq(block, "\n") {
		name, value, found := strings.Cut(header, ":")
		if !found || len(name) > 20 || strings.Count(name, " ") > 1 || strings.TrimSpace(value) == "" {
			return text
		}
		if taken.takeField(name, value) {
			known++
		}
	}
	if known == 0 {
		return text
	}
	p.title, p.source, p.published = taken.title, taken.source, taken.published
	p.language, p.address = taken.language, taken.address
	return rest
}

// takeField takes a named value, as headers, front matter and records have, and
// reports whether the name is known. The first value for a field stays.
func (p *part) takeField(name, value string) bool {
	value = line(value)
	switch fieldOf(name) {
	case fieldTitle:
		p.title = firstOf(p.title, value)
	case fieldSource:
		p.source = firstOf(p.source, value)
	case fieldLanguage:
		p.language = firstOf(p.language, prose.ISOLanguage(value))
	case fieldAddress:
		if isAddress(value) {
			p.address = firstOf(p.address, fetch.Canonical(value))
		}
	case fieldDate:
		if day, ok := prose.StampDay(value); ok && p.published.IsZero() {
			p.published = day
		}
	default:
		return false
	}
	return true
}

// A field is what a heading, a header or a key stands for.
type field int

// The fields that a Document has. fieldNone is a name that says nothing here.
const (
	fieldNone field = iota
	fieldTitle
	fieldText
	fieldSource
	fieldDate
	fieldLanguage
	fieldAddress
)

// fieldOf recognizes a field by its name: "article_title", "Publication Date".
func fieldOf(name string) field {
	name = strings.ToLower(strings.TrimSpace(name))
	name = strings.NewReplacer("_", "", "-", "", " ", "", ".", "").Replace(name)
	for _, prefix := range []string{"article", "document", "doc", "news", "story", "page"} {
		if cut := strings.TrimPrefix(name, prefix); cut != "" {
			name = cut
		}
	}
	switch name {
	case "title", "headline", "subject", "heading":
		return fieldTitle
	case "text", "body", "content", "contents", "fulltext", "bodytext", "maintext", "contenttext", "contenthtml":
		return fieldText
	case "source", "publisher", "outlet", "sourcename", "publication", "sitename":
		return fieldSource
	case "published", "publishedat", "datepublished", "publicationdate", "pubdate", "publisheddate", "date", "publishdate", "dateofpublication":
		return fieldDate
	case "language", "lang":
		return fieldLanguage
	case "url", "link", "address", "uri", "sourceurl", "permalink":
		return fieldAddress
	}
	return fieldNone
}

// findHead takes title and day of publication from the first paragraphs where
// they are unmistakable.
func (p *part) findHead() {
	if p.title == "" && len(p.paragraphs) > 1 && isTitle(prose.Squeeze(p.paragraphs[0])) {
		p.title = p.paragraphs[0]
	}
	for _, paragraph := range p.paragraphs[:min(len(p.paragraphs), 6)] {
		if !p.published.IsZero() {
			return
		}
		if day, ok := prose.WordsDay(dateline(paragraph)); ok {
			p.published = day
		}
	}
	if d, ok := prose.DatelineOf(strings.Join(p.paragraphs[:min(len(p.paragraphs), 6)], "\n\n")); ok && p.published.IsZero() {
		p.published = d.Day
	}
}

// isTitle reports whether a first line is a title: short, without a stop.
func isTitle(line string) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	return line != "" && utf8.RuneCountInString(line) <= titleLettersMax &&
		!strings.ContainsRune(".:;,", r) && !prose.IsRule(line) && !isAddress(line)
}

// dateline returns the part of a paragraph that may date it: a short line
// without a stop ("Friday 3 June 2016"), or what stands before the dash that
// opens a dispatch ("GENEVA, 3 June 2016 – ").
func dateline(paragraph string) string {
	head := paragraph[:min(len(paragraph), 120)]
	for _, dash := range []string{" – ", " — ", " -- ", " - ", "— ", "– "} {
		if place, _, found := strings.Cut(head, dash); found && len(place) <= 70 {
			return place
		}
	}
	if len(paragraph) > 70 || strings.HasSuffix(paragraph, ".") {
		return ""
	}
	words := 0
	for word := range strings.FieldsSeq(paragraph) {
		if prose.StartsLower(word) && !strings.ContainsAny(word, "0123456789:") {
			words++
		}
	}
	if words > 3 {
		return "" // A sentence that speaks of a day.
	}
	return paragraph
}

// repaired undoes the mangling of a text that was UTF-8 and was read as
// Windows-1252 on its way here, if that can be undone without loss.
func repaired(text string, notes []string) (string, []string) {
	if fixed, ok := prose.Unmangle(text); ok {
		return fixed, append(notes, "the text had been mangled (UTF-8 read as Windows-1252) and was restored")
	}
	return text, notes
}
