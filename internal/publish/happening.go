package publish

import (
	"fmt"
	"strings"

	"counterclaim/internal/ledger"
)

// happenings writes each word that tells of something, with how surely the text
// tells it, in the order of the text.
func (v *view) happenings() {
	if len(v.sheet.Happenings) == 0 {
		return
	}
	v.Heading("HAPPENINGS, WORD BY WORD")
	v.Paragraph(2, 2, v.Faint("3 is told as so, 0 is left open, -3 is told as not so; “ahead” is still to come."))
	v.Blank()
	for _, h := range v.sheet.Happenings {
		word := v.Bold(Clean(h.Word.Exact))
		if h.Ahead {
			word += " (ahead)"
		}
		by := ""
		if h.Statement != "" {
			by = dash + v.names.speaker(h.Statement)
		}
		v.Labeled(2, signColumn, fmt.Sprintf("%+.1f", h.Value), word+v.Faint(": "+around(h.Word)+by))
		v.reasons(2+signColumn, h.Reasons)
	}
}

// signColumn is how wide a value stands: "-2.6" and a space.
const signColumn = 6

// around returns a word with a little of what stands beside it, so that it can be
// told from another of its kind.
func around(word ledger.Passage) string {
	before, after := word.Prefix, word.Suffix
	if _, whole, ok := strings.Cut(before, " "); ok {
		before = whole
	}
	if end := strings.LastIndexByte(after, ' '); end >= 0 {
		after = after[:end]
	}
	return "… " + Clean(before+word.Exact+after) + " …"
}
