package ingest

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"

	"counterclaim/internal/ingest/fetch"
	"counterclaim/internal/ledger"
)

// entriesMax is how many entries of one feed are read.
const entriesMax = 10_000

// feed reads RSS and Atom: each entry is a Document, whose bytes are the entry's
// own element.
func feed(b blob) parts {
	return func(yield func(part, error) bool) {
		// Of what would take the parser gigabytes, nothing is read.
		if most := entriesMax * 10; bytes.Count(b.data, []byte("<item")) > most || bytes.Count(b.data, []byte("<entry")) > most {
			yield(part{}, fmt.Errorf("%w: %s has more than %d entries; split it", ledger.ErrTooLarge, b.name, most))
			return
		}
		parsed, err := parseFeed(b.data)
		if err != nil {
			yield(part{}, fmt.Errorf("%w: %s is a damaged feed (%w); get it again", ledger.ErrUnreadable, b.name, err))
			return
		}
		if len(parsed.Items) == 0 {
			yield(part{}, fmt.Errorf("%w: %s is a feed without entries", ledger.ErrUnreadable, b.name))
			return
		}
		elements, found := entryElements(b.data), 0
		for i, entry := range parsed.Items[:min(len(parsed.Items), entriesMax)] {
			p := entryPart(parsed, entry)
			// If the two readings disagree on the entries, no bytes can be given to one
			// with certainty, and what was read of it stands for them.
			if len(elements) == len(parsed.Items) {
				p.data = elements[i]
			} else {
				p.data = []byte(entry.Title + "\n" + firstOf(entry.Content, entry.Description))
			}
			if p.address == "" && b.address != "" {
				p.address = fmt.Sprintf("%s#entry=%d", b.address, i+1)
			}
			if len(p.paragraphs) == 0 {
				continue // An entry that is a title and no more says nothing.
			}
			found++
			if !yield(p, nil) {
				return
			}
		}
		switch {
		case len(parsed.Items) > entriesMax:
			yield(part{}, fmt.Errorf("%w: %s has %d entries, of which the first %d were read; split it", ledger.ErrTooLarge, b.name, len(parsed.Items), entriesMax))
		case found == 0:
			yield(part{}, fmt.Errorf("%w: %s is a feed of titles without texts; give the pages that it leads to", ledger.ErrUnreadable, b.name))
		}
	}
}

// parseFeed parses a feed. The parser goes down the elements by recursion, so
// their depth is checked first; a panic of it is an error of the feed.
func parseFeed(data []byte) (parsed *gofeed.Feed, err error) {
	defer func() {
		if recover() != nil {
			err = io.ErrUnexpectedEOF
		}
	}()
	if deepXML(data) {
		return nil, fmt.Errorf("nested too deep")
	}
	return gofeed.NewParser().Parse(bytes.NewReader(data))
}

// entryPart takes what a feed says of one entry.
func entryPart(parsed *gofeed.Feed, entry *gofeed.Item) part {
	p := part{
		media:    string(kindFeed),
		title:    strings.Join(fragment(entry.Title), " "),
		source:   parsed.Title,
		language: parsed.Language,
	}
	if parsed.FeedType == "atom" {
		p.media = "application/atom+xml"
	}
	if isAddress(entry.Link) {
		p.address = fetch.Canonical(entry.Link)
	}
	switch {
	case entry.PublishedParsed != nil:
		p.published = ledger.DayOf(*entry.PublishedParsed)
	case entry.UpdatedParsed != nil:
		p.published = ledger.DayOf(*entry.UpdatedParsed)
	}
	text, summary := fragment(entry.Content), fragment(entry.Description)
	// Some feeds have the whole text in the summary, and a teaser in the content.
	p.paragraphs = text
	if length(summary) > length(text) {
		p.paragraphs = summary
	}
	if length(text) == 0 && length(summary) > 0 {
		p.notes = append(p.notes, "only the feed's summary; the page has the whole text")
	}
	return p
}

// entryElements returns the bytes of each <item> or <entry>. It gives up, with
// nil, on a feed in another encoding than UTF-8, whose offsets would not hold.
func entryElements(data []byte) [][]byte {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	decoder.Strict, decoder.AutoClose, decoder.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	foreign := false
	decoder.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		foreign = true
		return charset.NewReaderLabel(label, in)
	}
	var elements [][]byte
	for {
		before := decoder.InputOffset()
		token, err := decoder.RawToken()
		if err != nil || foreign {
			break
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "item" && start.Name.Local != "entry" {
			continue
		}
		if !skipElement(decoder, start.Name.Local) {
			break
		}
		elements = append(elements, data[before:decoder.InputOffset()])
	}
	if foreign {
		return nil
	}
	return elements
}

// skipElement reads up to the end of an element whose start has been read.
func skipElement(decoder *xml.Decoder, name string) bool {
	for depth := 1; depth > 0; {
		token, err := decoder.RawToken()
		if err != nil {
			return false
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local == name {
				depth++
			}
		case xml.EndElement:
			if token.Name.Local == name {
				depth--
			}
		}
	}
	return true
}

// deepXML reports whether elements are nested deeper than any feed's.
func deepXML(data []byte) bool {
	depth := 0
	for i := 0; i+1 < len(data); i++ {
		if data[i] != '<' {
			continue
		}
		switch next := data[i+1]; {
		case next == '/':
			depth = max(0, depth-1)
		case next == '!' || next == '?':
			if bytes.HasPrefix(data[i:], []byte("<![CDATA[")) {
				end := bytes.Index(data[i:], []byte("]]>"))
				if end < 0 {
					return false
				}
				i += end
			}
		case next == '_' || 'a' <= next|0x20 && next|0x20 <= 'z':
			end := bytes.IndexByte(data[i:], '>')
			if end < 0 {
				return false
			}
			if data[i+end-1] != '/' {
				depth++
			}
		}
		if depth > depthMax {
			return true
		}
	}
	return false
}
