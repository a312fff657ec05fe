package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// before takes the clause that stands before the cue clause, and what follows
// it after a comma: "The road, | he said, | was open".
func (r *reader) before(d *draft, right int) bool {
	s := d.s
	left := min(d.lo, d.source[0])
	if left == 0 {
		return false
	}
	end := left
	// A comma or a quotation mark sets off the clause before; a few verbs do
	// without.
	switch t := &s.Tokens[left-1]; {
	case t.Tag == syntax.COMMA, lexicon.QuoteMark(t.Text), t.Text == "—", t.Text == "--":
		end--
	case !lexicon.NeedsNoComma(s.Tokens[d.verb].Lemma) || s.Tokens[left-1].Tag == syntax.IN || s.Tokens[left-1].Tag == syntax.WP:
		return false
	case !r.atSentenceEnd(d, right) && !r.joins(d, right) && !r.goesOnBehind(d, right):
		return false
	}
	lo, hi := r.leadEnd(s, end), end
	if hi <= lo || lexicon.Subordinator(s.Tokens[lo].Lower) && !r.atSentenceEnd(d, right) && !r.setOff(d, right) {
		return false // "When it rains, they say so": the rain is not what they say.
	}
	d.pieces = []piece{{s, lo, hi}}
	said := clause.HasVerb(s, lo, hi) || d.cue.Act == ledger.ActSays && hi-lo >= clauseWordsMin && s.Tokens[left-1].Tag == syntax.COMMA && r.atSentenceEnd(d, right)
	if i := r.skip(d, right); i < len(s.Tokens)-1 && (s.Tokens[i].Tag == syntax.COMMA || r.joins(d, right)) && s.Tokens[i+1].Tag != syntax.VBG {
		end := contentEnd(s, i+1)
		d.pieces = append(d.pieces, piece{s, i + 1, end})
		said = said || clause.HasVerb(s, i+1, end)
	}
	return said
}

// asClause takes the main clause beside "as the mayor said": what follows the
// comma behind it, or what comes before it.
func (r *reader) asClause(d *draft, right int) bool {
	s := d.s
	// What stands before the speaker decides: "as the mayor said".
	as := min(d.lo, d.source[0]) - 1
	if as < 0 || s.Tokens[as].Lower != "as" {
		return false
	}
	comma := r.skip(d, right)
	if comma < len(s.Tokens)-1 && s.Tokens[comma].Tag != syntax.COMMA {
		return false
	}
	if as > 1 && s.Tokens[as-1].Tag == syntax.COMMA {
		if lo := r.leadEnd(s, as-1); lo < as-1 {
			d.pieces = append(d.pieces, piece{s, lo, as - 1})
		}
	} else if as > 1 {
		return false
	}
	// "The ministry, as the mayor said, | had closed the road."
	if comma < len(s.Tokens)-2 {
		d.pieces = append(d.pieces, piece{s, comma + 1, contentEnd(s, comma+1)})
	}
	for _, c := range d.pieces {
		if clause.HasVerb(c.s, c.lo, c.hi) {
			return true
		}
	}
	d.pieces = nil
	return false
}

// setOff reports whether the attribution stands between commas within a
// sentence that goes on with a clause: "As the vote nears, | he says, | the mood
// is bad".
func (r *reader) setOff(d *draft, right int) bool {
	i := r.skip(d, right)
	return i+1 < len(d.s.Tokens) && d.s.Tokens[i].Tag == syntax.COMMA && clause.At(d.s, i+1)
}

// goesOnBehind reports whether nothing but a participle clause about the
// speaker follows: "… | the monitor said | citing medics".
func (r *reader) goesOnBehind(d *draft, right int) bool {
	i := r.skip(d, right)
	return i < len(d.s.Tokens) && (d.s.Tokens[i].Tag == syntax.VBG || clause.LaterThan(d.s, i))
}

// joins reports whether the content goes on behind the attribution with "and"
// and a verb: "The raids killed six, | a monitor said | and wrecked a bridge".
func (r *reader) joins(d *draft, right int) bool {
	i := r.skip(d, right)
	return d.verbIs("say") && i+1 < len(d.s.Tokens) && d.s.Tokens[i].Tag == syntax.CC && d.s.Tokens[i+1].Tag == syntax.VBD
}

// atSentenceEnd reports whether nothing but times and media follow the cue clause.
func (r *reader) atSentenceEnd(d *draft, right int) bool {
	i := r.skip(d, right)
	return i >= len(d.s.Tokens) || d.s.Tokens[i].Tag == syntax.PERIOD
}

// leadEnd returns where content that ends at token end begins: the sentence's
// start, a dateline and a coordinating word aside.
func (r *reader) leadEnd(s *page.Sentence, end int) int {
	lo := r.dateline(s)
	if lo >= end {
		lo = 0
	}
	for lo < end && (s.Tokens[lo].Tag == syntax.CC || s.Tokens[lo].Tag == syntax.COMMA) {
		lo++
	}
	return lo
}

// datelineMax is how many tokens a dateline may have.
const datelineMax = 16

// dateWordsMin is how many words make a date one of publication.
const dateWordsMin = 3

// dateline returns the token behind a dateline that opens a paragraph ("PORT
// AMES, 9 JAN 90 (NP) -- [TEXT]"), or behind the agency that a text without
// marks has between its headline and its first sentence; 0 if there is none.
func (r *reader) dateline(s *page.Sentence) int {
	if !r.opensParagraph(s) {
		return 0
	}
	for i := 1; i < len(s.Tokens)-1 && i < datelineMax; i++ {
		t := &s.Tokens[i]
		// The dash that ends a dateline, and what an agency's editor put in
		// brackets behind it.
		if t.Text == "--" || t.Text == "—" || t.Text == "–" || t.Text == "-" && s.Tokens[i-1].Text == ")" {
			i++
			if s.Tokens[i].Text == "[" {
				for i < len(s.Tokens)-1 && s.Tokens[i-1].Text != "]" {
					i++
				}
			}
			return i
		}
		if c := t.Text[0]; c >= 'a' && c <= 'z' && t.Tag != syntax.IN {
			break
		}
	}
	if s.Index > 0 {
		return 0
	}
	for _, e := range s.Dates { // "Published June 4 2016 | A raid killed …"
		if e.First <= 1 && e.Last-e.First >= dateWordsMin && e.Last < len(s.Tokens) && s.Tokens[0].Tag != syntax.IN {
			if c := s.Tokens[e.Last].Text[0]; c >= 'A' && c <= 'Z' {
				return e.Last
			}
		}
	}
	// An agency between two capitalized words, with nothing that governs it,
	// parts a headline from the text.
	for i := 2; i < len(s.Tokens)-2 && i < 2*datelineMax; i++ {
		m, e := r.p.MentionAt(s, i)
		if m == nil || e == nil || e.ActorKind != ledger.ActorOutlet || m.Hi != i+1 {
			continue
		}
		next := m.Hi
		for _, d := range s.Dates {
			if d.First == next {
				next = d.Last
			}
		}
		before := &s.Tokens[m.Lo-min(1, m.Lo)]
		if c := s.Tokens[next].Text[0]; c >= 'A' && c <= 'Z' && !before.Tag.IsVerb() && before.Tag != syntax.IN && before.Tag != syntax.DT {
			return next
		}
	}
	return 0
}
