package ingest

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"counterclaim/internal/ingest/prose"
	"counterclaim/internal/ledger"
)

// looksJSON reports whether a text that begins with a bracket is JSON: an object,
// or an array of them. Numbers and words in brackets begin many a text.
func looksJSON(head []byte) bool {
	decoder := json.NewDecoder(bytes.NewReader(head))
	for i := range 3 {
		token, err := decoder.Token()
		if err != nil {
			return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		}
		if delim, ok := token.(json.Delim); i == 1 && head[0] == '[' && (!ok || delim == '[') {
			return false
		}
	}
	return true
}

// badLinesMax is how many bad lines of one file are named before it is given up.
const badLinesMax = 20

// records reads JSON: an object, objects one after another (JSON Lines), an
// array of objects, or an object that holds such an array. Each object with a
// text is a Document. No object may be larger than limit. A bad line does not
// stop those after it, where the next begins with a bracket.
func records(b blob, in io.Reader, limit int64) parts {
	return func(yield func(part, error) bool) {
		guard := &capped{in: in, limit: limit}
		decoder := json.NewDecoder(guard)
		reader := recordReader{blob: b, yield: yield, guard: guard}
		for bad := 0; !reader.stopped; {
			// The decoder reads ahead by less than a record may have, so giving it the
			// whole limit again for each value bounds what it holds.
			guard.left = limit
			var raw json.RawMessage
			err := decoder.Decode(&raw)
			if err == io.EOF {
				break
			}
			if err == nil {
				reader.value(raw, 0)
				continue
			}
			if bad++; !yield(part{}, reader.broken(err)) || bad == badLinesMax || guard.exceeded || !errors.As(err, new(*json.SyntaxError)) {
				return
			}
			reader.failed = true
			if decoder = reader.nextLine(decoder); decoder == nil {
				return
			}
		}
		if reader.found == 0 && !reader.stopped && !reader.failed {
			yield(part{}, fmt.Errorf("%w: %s is JSON without a text in it; give objects that have a \"text\", \"body\" or \"content\"",
				ledger.ErrUnreadable, b.name))
		}
	}
}

// nextLine returns a decoder that begins at the next line that begins with a
// bracket, nil if there is none.
func (r *recordReader) nextLine(decoder *json.Decoder) *json.Decoder {
	rest := bufio.NewReader(io.MultiReader(decoder.Buffered(), r.guard))
	// What is buffered begins with the end of the line before the bad one.
	for next, _ := rest.Peek(1); len(next) == 1 && bytes.IndexByte([]byte(" \t\r\n"), next[0]) >= 0; next, _ = rest.Peek(1) {
		_, _ = rest.Discard(1)
	}
	for {
		r.guard.left = r.guard.limit
		_, err := rest.ReadSlice('\n')
		if err != nil && err != bufio.ErrBufferFull {
			return nil
		}
		if err != nil {
			continue // A line longer than the buffer goes on.
		}
		if next, _ := rest.Peek(1); len(next) == 1 && (next[0] == '{' || next[0] == '[') {
			return json.NewDecoder(rest)
		}
	}
}

// A recordReader goes through the values of a JSON file.
type recordReader struct {
	blob    blob
	yield   func(part, error) bool
	guard   *capped
	found   int
	failed  bool // Whether a part of the file was bad.
	stopped bool
}

// broken puts an error of the decoder into a sentence that says how far the file
// was good, since what came before was already handed on.
func (r *recordReader) broken(err error) error {
	if r.guard.exceeded {
		return tooLarge("a record of "+r.blob.name, r.guard.limit)
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("%w: %s ends in the middle of a record, after %d documents; get it again", ledger.ErrUnreadable, r.blob.name, r.found)
	}
	if syntax := new(json.SyntaxError); errors.As(err, &syntax) {
		return fmt.Errorf("%w: %s is no JSON at its document %d (%w); repair it or take it out", ledger.ErrUnreadable, r.blob.name, r.found+1, err)
	}
	return unreadable(r.blob.name, err)
}

// value reads one JSON value. Arrays are looked into at the top, and inside an
// object that has no text of its own.
func (r *recordReader) value(raw json.RawMessage, depth int) {
	switch first := bytes.TrimLeft(raw, " \t\r\n"); {
	case r.stopped || len(first) == 0 || depth > 2:
	case first[0] == '[':
		var values []json.RawMessage
		if json.Unmarshal(raw, &values) != nil {
			return
		}
		for _, value := range values {
			r.value(value, depth+1)
		}
	case first[0] == '{':
		r.object(raw, depth)
	}
}

// object reads an object. One with a text is a Document; one without may be an
// envelope around an array of those. Keys are taken in the order of their names,
// so that of two that mean the same the choice is always the same.
func (r *recordReader) object(raw json.RawMessage, depth int) {
	var fields map[string]json.RawMessage
	if json.Unmarshal(raw, &fields) != nil {
		return
	}
	keys := slices.Sorted(maps.Keys(fields))
	p := part{media: string(kindJSON), data: raw}
	text := ""
	for _, key := range keys {
		var value string
		if json.Unmarshal(fields[key], &value) != nil {
			value = nameIn(fields[key])
		}
		if value == "" {
			continue
		}
		if fieldOf(key) == fieldText {
			if len(value) > len(text) {
				text = value
			}
			continue
		}
		p.takeField(key, value)
	}
	if strings.TrimSpace(text) == "" {
		for _, key := range keys {
			if value := fields[key]; len(value) > 0 && value[0] == '[' {
				r.value(value, depth+1)
			}
		}
		return
	}
	r.found++
	p.takeText(text)
	if p.address == "" && r.blob.address != "" {
		p.address = fmt.Sprintf("%s#record=%d", r.blob.address, r.found)
	}
	r.stopped = !r.yield(p, nil)
}

// takeText fills the paragraphs from a value that is plain text or HTML.
func (p *part) takeText(text string) {
	text, p.notes = repaired(text, p.notes)
	if strings.Contains(text, "</p>") || strings.Contains(text, "<br") || strings.Contains(text, "</div>") {
		p.paragraphs = fragment(text)
		return
	}
	p.paragraphs = prose.Unwrap(text)
}

// nameIn returns the name of an object such as {"name": "A paper"}, which is how
// many write a publisher.
func nameIn(raw json.RawMessage) string {
	var named struct {
		Name  string `json:"name"`
		Title string `json:"title"`
	}
	if json.Unmarshal(raw, &named) != nil {
		return ""
	}
	return firstOf(named.Name, named.Title)
}

// A capped reader refuses to pass on more than is left.
type capped struct {
	in          io.Reader
	limit, left int64
	exceeded    bool
}

// Read passes on what is left, and then fails.
func (c *capped) Read(p []byte) (int, error) {
	if c.left <= 0 {
		c.exceeded = true
		return 0, ledger.ErrTooLarge
	}
	n, err := c.in.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	return n, err
}

// firstLine returns the first line of a table and what is after it. Old
// spreadsheets end a line with a carriage return alone.
func firstLine(head []byte) (line, rest []byte) {
	if bytes.IndexByte(head, '\n') < 0 {
		line, rest, _ = bytes.Cut(head, []byte("\r"))
		return line, rest
	}
	line, rest, _ = bytes.Cut(head, []byte("\n"))
	return line, rest
}

// separatorOf tells how the fields of a table's first line are parted.
func separatorOf(head []byte) rune {
	line, _ := firstLine(head)
	best, most := ',', 0
	for _, separator := range []rune{',', '\t', ';', '|'} {
		if n := bytes.Count(line, []byte(string(separator))); n > most {
			best, most = separator, n
		}
	}
	return best
}

// isTableHead reports whether the first line of a text is a row of headings, a
// column of texts among them.
func isTableHead(head []byte) bool {
	line, rest := firstLine(head)
	separator := separatorOf(head)
	headings := strings.Split(strings.TrimSpace(strings.TrimPrefix(string(line), "\ufeff")), string(separator))
	if len(headings) < 2 || len(rest) == 0 {
		return false
	}
	texts := 0
	for _, heading := range headings {
		if len(heading) > 40 {
			return false
		}
		if fieldOf(strings.Trim(heading, `"`)) == fieldText {
			texts++
		}
	}
	return texts > 0
}

// table reads CSV: a row with a text is a Document. Rows are decoded one by one,
// so that each keeps its own bytes.
func table(b blob) parts {
	_, encoding, err := textOf(b)
	if err != nil {
		return one(part{}, err)
	}
	data := b.data
	// In the single-byte encodings commas and quotes are what they are in ASCII, so
	// rows can be cut out of the bytes as they were found. Others are decoded first.
	if strings.HasPrefix(encoding, "utf-") {
		decoded, _, _ := prose.Decode(data, b.charset)
		data = []byte(decoded)
		encoding = "utf-8"
	}
	ended := data
	if bytes.IndexByte(data, '\n') < 0 {
		ended = bytes.ReplaceAll(data, []byte("\r"), []byte("\n")) // As long as before, so that offsets hold.
	}
	reader := csv.NewReader(bytes.NewReader(ended))
	// Tables made by hand have stray quotes and rows of unequal length.
	reader.Comma, reader.LazyQuotes, reader.FieldsPerRecord = separatorOf(data), true, -1
	headings, err := reader.Read()
	if err != nil || textColumn(headings) < 0 {
		return one(part{}, fmt.Errorf("%w: %s is a table without a column of texts; name one \"text\", \"body\" or \"content\"",
			ledger.ErrUnreadable, b.name))
	}
	return rows(b, data, encoding, reader, headings)
}

// textColumn returns the index of the first column of texts, -1 if there is none.
func textColumn(headings []string) int {
	return slices.IndexFunc(headings, func(heading string) bool { return fieldOf(heading) == fieldText })
}

// rows yields a part for each row. Dates written with slashes are read in the
// one order that the whole column allows.
func rows(b blob, data []byte, encoding string, reader *csv.Reader, headings []string) parts {
	return func(yield func(part, error) bool) {
		type row struct {
			fields []string
			raw    []byte
		}
		// All rows come before the first Document, for the last date of the column may
		// be the one that shows how the first is to be read.
		var all []row
		var dates []string
		dateColumn := slices.IndexFunc(headings, func(heading string) bool { return fieldOf(heading) == fieldDate })
		for start := reader.InputOffset(); ; start = reader.InputOffset() {
			fields, err := reader.Read()
			if err == io.EOF {
				break
			}
			if err != nil {
				yield(part{}, fmt.Errorf("%w: %s is no table from line %d on: %w", ledger.ErrUnreadable, b.name, len(all)+2, err))
				return
			}
			all = append(all, row{fields, data[start:reader.InputOffset()]})
			if 0 <= dateColumn && dateColumn < len(fields) {
				dates = append(dates, fields[dateColumn])
			}
		}
		order, found := prose.OrderOf(dates), 0
		for i, row := range all {
			p := part{media: string(kindTable), data: row.raw}
			p.noteEncoding(encoding)
			p.takeRow(headings, row.fields, order, encoding)
			if len(p.paragraphs) == 0 {
				continue
			}
			if p.address == "" && b.address != "" {
				p.address = fmt.Sprintf("%s#row=%d", b.address, i+2)
			}
			found++
			if !yield(p, nil) {
				return
			}
		}
		if found == 0 {
			yield(part{}, fmt.Errorf("%w: %s is a table in which no row has a text", ledger.ErrUnreadable, b.name))
		}
	}
}

// takeRow takes the fields of a table's row.
func (p *part) takeRow(headings, fields []string, order prose.DayOrder, encoding string) {
	text := textColumn(headings)
	for i, value := range fields[:min(len(fields), len(headings))] {
		if encoding != "utf-8" {
			value, _, _ = prose.Decode([]byte(value), encoding)
		}
		switch {
		case strings.TrimSpace(value) == "":
		case i == text:
			p.takeText(value)
		case fieldOf(headings[i]) == fieldDate:
			if day, ok := prose.ColumnDay(value, order); ok && p.published.IsZero() {
				p.published = day
			}
		default:
			p.takeField(headings[i], value)
		}
	}
}
