package ledger

import "unicode/utf8"

// A Span is a half-open range of byte offsets in a Document's Text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// contextBytes is how much a Passage keeps on each side of its words.
const contextBytes = 32

// A Passage is a Span with its exact words and a little before and after, so
// that it can be found again in another copy of the text (Web Annotation's
// TextPositionSelector and TextQuoteSelector in one).
type Passage struct {
	Span
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// PassageAt returns the Passage at span of text. The span must lie within text;
// the context is cut at whole characters.
func PassageAt(text string, span Span) Passage {
	before, after := max(0, span.Start-contextBytes), min(len(text), span.End+contextBytes)
	for before < span.Start && !utf8.RuneStart(text[before]) {
		before++
	}
	for after > span.End && after < len(text) && !utf8.RuneStart(text[after]) {
		after--
	}
	return Passage{
		Span:   span,
		Exact:  text[span.Start:span.End],
		Prefix: text[before:span.Start],
		Suffix: text[span.End:after],
	}
}

// In reports whether text has the passage's words at its Span.
func (p Passage) In(text string) bool {
	return 0 <= p.Start && p.Start <= p.End && p.End <= len(text) && text[p.Start:p.End] == p.Exact
}
