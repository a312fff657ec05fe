package page

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Quote is a stretch in double quotation marks. A quotation that runs over
// paragraphs, each opening with a mark and only the last closing, is one Quote
// a paragraph; Continues says that the next one goes on.
type Quote struct {
	ledger.Span         // The marks included.
	Sentence, Token int // Where it opens: the token of the mark.
	LastSentence    int
	LastToken       int // The token of the closing mark, or the last one inside.
	Continues       bool
	Closed          bool
	Words           int // Words inside, punctuation aside.
	HasVerb         bool
}

// Short reports whether the quote is a word or a phrase rather than speech:
// “moderate rebel”, "physically and politically".
func (q *Quote) Short() bool { return q.Words <= 3 || !q.HasVerb && q.Words <= 8 }

// quoteMark says what a token does to quotations.
type quoteMark int

const (
	notQuote quoteMark = iota
	opens
	closes
	either // A straight mark, which does one or the other.
)

// markOf returns what the mark does. Two straight apostrophes are the closing
// mark of some wires and the opening one of others, so they may do either.
func markOf(text string) quoteMark {
	switch text {
	case "“", "``", "«", "„":
		return opens
	case "”", "»":
		return closes
	case "\"", "''":
		return either
	}
	return notQuote
}

// markAt returns what the mark does. A straight mark with a word right behind it
// and none before it opens, the other way round it closes; other marks say it by
// their shape.
func (p *Page) markAt(t *syntax.Token) quoteMark {
	if t.Text != "\"" {
		return markOf(t.Text)
	}
	text := p.Doc.Text
	before := t.Start > 0 && text[t.Start-1] > ' ' && text[t.Start-1] != '('
	behind := t.End < len(text) && (isWordRune(rune(text[t.End])) || text[t.End] == '[')
	switch {
	case behind && !before:
		return opens
	case before && !behind:
		return closes
	}
	return either
}

// findQuotes finds the quotations of every paragraph. A straight mark opens
// where none is open. An unclosed quotation ends with its paragraph, and goes
// on in the next if that begins with an opening mark.
func (p *Page) findQuotes() {
	open := -1
	for i := range p.Sentences {
		s := &p.Sentences[i]
		newParagraph := i == 0 || s.Paragraph != p.Sentences[i-1].Paragraph
		if newParagraph && open >= 0 {
			p.endParagraph(open, i)
			open = -1
		}
		for j := range s.Tokens {
			t := &s.Tokens[j]
			mark := p.markAt(t)
			if open >= 0 && mark == opens && t.Text == "\"" {
				// The mark before was never closed: it quotes no further than its sentence.
				p.endParagraph(open, len(p.Sentences))
				open = -1
			}
			switch {
			case open < 0 && (mark == opens || mark == either):
				p.Quotes = append(p.Quotes, Quote{Span: ledger.Span{Start: t.Start, End: t.End}, Sentence: i, Token: j})
				open = len(p.Quotes) - 1
			case open >= 0 && (mark == closes || mark == either):
				p.extend(open, s, j)
				p.Quotes[open].Closed = true
				s.quote[j] = int32(open + 1)
				open = -1
				continue
			}
			if open >= 0 {
				p.extend(open, s, j)
				s.quote[j] = int32(open + 1)
			}
		}
	}
	if open >= 0 {
		p.endParagraph(open, len(p.Sentences))
	}
}

// extend takes the j-th token of s into quote q.
func (p *Page) extend(q int, s *Sentence, j int) {
	quote, t := &p.Quotes[q], &s.Tokens[j]
	quote.End, quote.LastSentence, quote.LastToken = t.End, s.Index, j
	if strings.IndexFunc(t.Text, isWordRune) >= 0 {
		quote.Words++
	}
	quote.HasVerb = quote.HasVerb || t.Tag.IsFinite()
}

// endParagraph closes quote q, left open where sentence next begins a new
// paragraph. A mark that nothing closed and that does not go on quotes nothing
// beyond its own sentence.
func (p *Page) endParagraph(q, next int) {
	quote := &p.Quotes[q]
	mark := notQuote
	if next < len(p.Sentences) && len(p.Sentences[next].Tokens) > 0 {
		mark = markOf(p.Sentences[next].Tokens[0].Text)
	}
	quote.Continues = mark == opens || mark == either
	if quote.Continues || quote.LastSentence == quote.Sentence {
		return
	}
	for i := quote.Sentence + 1; i <= quote.LastSentence; i++ {
		for j := range p.Sentences[i].quote {
			if p.Sentences[i].quote[j] == int32(q+1) {
				p.Sentences[i].quote[j] = 0
			}
		}
	}
	s := &p.Sentences[quote.Sentence]
	quote.End, quote.LastSentence, quote.LastToken = s.End, s.Index, len(s.Tokens)-1
}

// QuoteAt returns the index of the quote that the token lies in, or -1.
func (s *Sentence) QuoteAt(token int) int {
	if token < 0 || token >= len(s.quote) {
		return -1
	}
	return int(s.quote[token]) - 1
}

// AllQuoted reports whether every word from lo up to hi lies in quotation marks.
func (s *Sentence) AllQuoted(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if s.quote[i] == 0 && !isPunct(s.Tokens[i].Tag) {
			return false
		}
	}
	return lo < hi
}

// isPunct reports whether the tag is one of punctuation.
func isPunct(t syntax.Tag) bool { return t >= syntax.COMMA && t <= syntax.NFP }

// isWordRune reports whether the rune makes a token a word: a letter, a digit, or
// anything beyond the Latin-1 signs.
func isWordRune(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r > 0xbf
}
