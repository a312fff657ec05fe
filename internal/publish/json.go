package publish

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish/record"
)

// JSONOptions say how records are written. The zero value writes one line
// without reasons and without the document's text.
type JSONOptions struct {
	Indent  bool // Over many lines, for a reader's eyes.
	Text    bool // With the document's normalized text.
	Explain bool // With the reasons of every decision.
}

// JSON writes a sheet as one JSON object and a line end. It holds one record
// in memory at a time. An error is the writer's.
func JSON(w io.Writer, s ledger.Sheet, o JSONOptions) error {
	e := newEncoder(w, s.Document.Text, o)
	e.raw("{")
	e.key("document", true)
	e.record(e.Document(s.Document), "  ")
	list(e, "statements", s.Statements, e.Statement)
	list(e, "claims", s.Claims, e.Claim)
	list(e, "incidents", s.Incidents, e.Incident)
	list(e, "tallies", s.Tallies, e.Tally)
	list(e, "relations", s.Relations, e.Relation)
	list(e, "control", s.Control, e.Control)
	list(e, "agreements", s.Agreements, e.Agreement)
	list(e, "commitments", s.Commitments, e.Commitment)
	list(e, "comparisons", s.Comparisons, e.Comparison)
	list(e, "actors", s.Actors, e.Actor)
	list(e, "places", s.Places, e.Place)
	if s.Happenings != nil { // Left out where it was not asked for.
		list(e, "happenings", s.Happenings, e.Happening)
	}
	e.newline("")
	e.raw("}\n")
	return e.flush()
}

// Item writes one value of the ledger as a line of JSON, with the fields that
// [JSON] gives it. Text is the normalized text of the document that the item was
// read out of; it may be empty for a Document, a Comparison, an Actor or a
// Place, which have no passages. An item of another type is an error.
func Item(w io.Writer, text string, item any, o JSONOptions) error {
	return NewItemWriter(w, text, o).Write(item)
}

// An ItemWriter writes values of one document as [Item] does, and counts the
// document's code points once for all of them.
type ItemWriter struct{ e *encoder }

// NewItemWriter returns an ItemWriter for what was read out of text.
func NewItemWriter(w io.Writer, text string, o JSONOptions) *ItemWriter {
	return &ItemWriter{newEncoder(w, text, o)}
}

// Write writes one value and a line end.
func (w *ItemWriter) Write(item any) error {
	e := w.e
	var r any
	switch v := item.(type) {
	case ledger.Document:
		r = e.Document(v)
	case ledger.Statement:
		r = e.Statement(v)
	case ledger.Claim:
		r = e.Claim(v)
	case ledger.Incident:
		r = e.Incident(v)
	case ledger.Tally:
		r = e.Tally(v)
	case ledger.Relation:
		r = e.Relation(v)
	case ledger.Control:
		r = e.Control(v)
	case ledger.Agreement:
		r = e.Agreement(v)
	case ledger.Commitment:
		r = e.Commitment(v)
	case ledger.Comparison:
		r = e.Comparison(v)
	case ledger.Actor:
		r = e.Actor(v)
	case ledger.Place:
		r = e.Place(v)
	default:
		return fmt.Errorf("%w: no record is written for a %T", ledger.ErrInvalid, item)
	}
	e.record(r, "")
	e.raw("\n")
	return e.flush()
}

// An encoder writes records one after another and keeps the first error.
type encoder struct {
	*record.Converter
	indent bool
	w      *bufio.Writer
	item   bytes.Buffer
	spread bytes.Buffer
	json   *json.Encoder
	err    error
}

func newEncoder(w io.Writer, text string, o JSONOptions) *encoder {
	c := record.NewConverter(text, record.Options{Text: o.Text, Explain: o.Explain})
	e := &encoder{Converter: c, indent: o.Indent, w: bufio.NewWriter(w)}
	e.json = json.NewEncoder(&e.item)
	e.json.SetEscapeHTML(false)
	return e
}

// list writes a field with its list, one record at a time.
func list[T, R any](e *encoder, name string, items []T, convert func(T) R) {
	e.key(name, false)
	e.raw("[")
	for i, item := range items {
		if i > 0 {
			e.raw(",")
		}
		e.newline("    ")
		e.record(convert(item), "    ")
	}
	if len(items) > 0 {
		e.newline("  ")
	}
	e.raw("]")
}

// key begins a field of the sheet's object.
func (e *encoder) key(name string, first bool) {
	if !first {
		e.raw(",")
	}
	e.newline("  ")
	e.raw(`"` + name + `":`)
	if e.indent {
		e.raw(" ")
	}
}

func (e *encoder) newline(indent string) {
	if e.indent {
		e.raw("\n" + indent)
	}
}

// record writes one record. Its JSON is made in a buffer that the next record
// uses again.
func (e *encoder) record(r any, indent string) {
	e.item.Reset()
	if err := e.json.Encode(r); err != nil {
		e.fail(err)
		return
	}
	line := bytes.TrimSuffix(e.item.Bytes(), []byte("\n"))
	if e.indent {
		e.spread.Reset()
		if err := json.Indent(&e.spread, line, indent, "  "); err != nil {
			e.fail(err)
			return
		}
		line = e.spread.Bytes()
	}
	e.escaped(line)
}

// escaped writes JSON with the control and direction characters that
// encoding/json leaves alone written as \u escapes. A terminal would obey some
// of them; a program reads the same string either way.
func (e *encoder) escaped(line []byte) {
	from := 0
	for at := 0; at < len(line); {
		if line[at] < utf8.RuneSelf && line[at] != 0x7f {
			at++
			continue
		}
		r, size := utf8.DecodeRune(line[at:])
		if isControl(r) || isDirection(r) {
			e.raw(string(line[from:at]))
			e.raw(fmt.Sprintf(`\u%04x`, r))
			from = at + size
		}
		at += size
	}
	if _, err := e.w.Write(line[from:]); err != nil {
		e.fail(err)
	}
}

func (e *encoder) raw(s string) {
	if _, err := e.w.WriteString(s); err != nil {
		e.fail(err)
	}
}

// fail keeps the first error: what follows from it tells less.
func (e *encoder) fail(err error) {
	if e.err == nil {
		e.err = err
	}
}

func (e *encoder) flush() error {
	if err := e.w.Flush(); err != nil {
		e.fail(err)
	}
	return e.err
}

// Object writes any value as a line of JSON, or over many lines, as carefully of
// the terminal as [JSON] is.
func Object(w io.Writer, v any, indent bool) error {
	e := newEncoder(w, "", JSONOptions{Indent: indent})
	e.record(v, "")
	e.raw("\n")
	return e.flush()
}

// Passage returns the record of a passage of text, for objects that other rooms
// write.
func Passage(text string, p ledger.Passage) PassageRecord {
	return record.NewConverter(text, record.Options{}).Passage(p)
}

// A PassageRecord is a passage as JSON has it: its offsets count code points.
type PassageRecord = record.Passage
