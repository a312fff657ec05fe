package pipeline

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// openingWords are how many words of a stretch a note quotes.
const openingWords = 6

// A stretch is a part of a document that was read in pieces, because no sentence
// ends in it for too long.
type stretch struct {
	ledger.Span
	pieces int
	words  string // How it begins.
}

// stretches returns the parts of the page that were read in pieces. Sentences
// that follow one another so are one stretch.
func stretches(p *page.Page) (out []stretch) {
	last := -2
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if !s.Cut {
			continue
		}
		if last != i-1 || s.Paragraph != p.Sentences[last].Paragraph {
			out = append(out, stretch{Span: ledger.Span{Start: s.Start}, words: s.Text(0, openingWords, p.Doc.Text)})
		}
		now := &out[len(out)-1]
		now.End = s.End
		now.pieces++
		last = i
	}
	return out
}

// openingMax is the most characters of a stretch that a note quotes: one word may
// be as long as the document.
const openingMax = 60

// pieceNote says that parts of the page were read in pieces, how many and where;
// "" if none were.
func pieceNote(p *page.Page) string {
	all := stretches(p)
	if len(all) == 0 {
		return ""
	}
	pieces := 0
	for _, s := range all {
		pieces += s.pieces
	}
	first := all[0]
	words := []rune(strings.Join(strings.Fields(first.words), " "))
	if len(words) > openingMax {
		words = append(words[:openingMax], '…')
	}
	at := utf8.RuneCountInString(p.Doc.Text[:first.Start])
	where := fmt.Sprintf("at character %d: “%s”", at, string(words))
	if len(all) == 1 {
		return fmt.Sprintf("a sentence of %d characters is too long to read whole and was read in %d pieces, so that what belongs together over a cut may be missed; it begins %s",
			utf8.RuneCountInString(p.Doc.Text[first.Start:first.End]), pieces, where)
	}
	return fmt.Sprintf("%d sentences are too long to read whole and were read in %d pieces, so that what belongs together over a cut may be missed; the first begins %s",
		len(all), pieces, where)
}
