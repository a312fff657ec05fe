package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/cue"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
)

// quotes takes the quotations that touch the cue clause, before or behind it.
func (r *reader) quotes(d *draft, right int) bool {
	s := d.s
	left := min(d.lo, d.source[0])
	var pieces []piece
	if q := r.quoteBefore(s, left); q >= 0 {
		pieces = append(pieces, r.quotePieces(q)...)
	}
	if q := r.quoteAfter(d, right); q >= 0 {
		pieces = append(pieces, r.quotePieces(q)...)
	}
	d.pieces = pieces
	return len(pieces) > 0
}

// quoteBefore returns the quotation that ends right before token left, or -1.
func (r *reader) quoteBefore(s *page.Sentence, left int) int {
	i := left - 1
	for i >= 0 && (s.Tokens[i].Tag == syntax.COMMA || s.Tokens[i].Tag == syntax.RB) {
		i--
	}
	if i < 0 {
		// “….” He said: the quotation is the sentence before.
		return r.quoteEndingAt(s)
	}
	q := s.QuoteAt(i)
	if q < 0 || r.quoted[q] != nil || q == s.QuoteAt(left) {
		return -1
	}
	quote := &r.p.Quotes[q]
	if quote.LastSentence != s.Index || quote.LastToken > i+1 || quote.Short() && quote.Token > 0 {
		return -1
	}
	return q
}

// quoteEndingAt returns the quotation that fills the sentence before s and ends
// with a comma, as where the splitter cut “…,” | he said. -1 if none.
func (r *reader) quoteEndingAt(s *page.Sentence) int {
	if s.Index == 0 {
		return -1
	}
	before := &r.p.Sentences[s.Index-1]
	n := len(before.Tokens)
	if n < 2 || before.Paragraph != s.Paragraph {
		return -1
	}
	q := before.QuoteAt(n - 1)
	if q < 0 || r.quoted[q] != nil || r.p.Quotes[q].Short() || r.p.Quotes[q].LastSentence != before.Index || before.Tokens[n-2].Tag == syntax.PERIOD {
		return -1 // Not so one that goes on, in which the cue stands itself.
	}
	return q
}

// quoteAfter returns the quotation that opens behind the cue clause: at once,
// after a comma or colon, or after what skip passes. -1 if a clause in the
// reporter's words comes first.
func (r *reader) quoteAfter(d *draft, right int) int {
	s := d.s
	i := r.skip(d, right)
	for i < len(s.Tokens) && (s.Tokens[i].Tag == syntax.COMMA || s.Tokens[i].Tag == syntax.COLON) {
		i++
	}
	if i >= len(s.Tokens) || !lexicon.QuoteMark(s.Tokens[i].Text) {
		return -1
	}
	q := s.QuoteAt(i)
	if q < 0 || r.quoted[q] != nil || r.p.Quotes[q].Token != i || r.p.Quotes[q].Sentence != s.Index {
		return -1
	}
	quote := &r.p.Quotes[q]
	ends := quote.LastSentence != s.Index || quote.LastToken >= len(s.Tokens)-2
	if quote.Short() && !ends || !ends && !r.closesBefore(s, quote.LastToken) {
		return -1
	}
	return q
}

// closesBefore reports whether the sentence goes on behind the quotation with
// another attribution or clause rather than with the same one.
func (r *reader) closesBefore(s *page.Sentence, last int) bool {
	return last+1 < len(s.Tokens) && (s.Tokens[last].Tag == syntax.RQUOTE || lexicon.QuoteMark(s.Tokens[last].Text)) &&
		(s.Tokens[last+1].Tag == syntax.COMMA || s.Tokens[last+1].Tag == syntax.CC || s.Tokens[last-1].Tag == syntax.COMMA)
}

// quotePieces returns the tokens of quotation q, sentence by sentence.
func (r *reader) quotePieces(q int) []piece {
	quote := &r.p.Quotes[q]
	var out []piece
	for i := quote.Sentence; i <= quote.LastSentence; i++ {
		s := &r.p.Sentences[i]
		lo, hi := 0, len(s.Tokens)
		if i == quote.Sentence {
			lo = quote.Token
		}
		if i == quote.LastSentence {
			hi = quote.LastToken + 1
		}
		if c := (piece{s, lo, hi}); lo < hi && c.hasWord() {
			out = append(out, c)
		}
	}
	return out
}

// following takes the content behind the cue in the frames that it allows.
func (r *reader) following(d *draft, right int) bool {
	s := d.s
	i := r.skip(d, right)
	// A comma between a cue and its content comes with something set between
	// them; a colon opens the content.
	if i < len(s.Tokens) && s.Tokens[i].Text == ";" {
		return false // "Has claimed responsibility | ; the army attacked": a sentence of its own.
	}
	if i+1 < len(s.Tokens) && (s.Tokens[i].Tag == syntax.COMMA || s.Tokens[i].Tag == syntax.COLON) {
		if s.Tokens[i].Tag == syntax.COLON {
			i++ // "said: …"
		} else if j := clause.ThatAhead(s, i, 8); j > 0 {
			i = j // "said, however, that …"
		} else if d.verbIs("say") && clause.At(s, i+1) {
			i++
		} else {
			return false
		}
	}
	if i >= len(s.Tokens) || s.Tokens[i].Tag == syntax.PERIOD || clause.LaterThan(s, i) {
		return false
	}
	end := r.quoteStop(d, contentEnd(s, i))
	if d.limit > 0 {
		end = min(end, d.limit)
	}
	// Which line of the list holds is known only from what follows.
	frame, start := r.frame(d, i, end)
	if frame == 0 {
		return false
	}
	d.cue, _ = d.cues.In(frame)
	d.rule, d.frame = "cue/verb-clause", frame
	switch frame {
	case 'x', 'g', 'f':
		end = clause.BeforeRelative(s, start, end)
	case 'o', 'v', 'n', 'e', 'k':
		d.rule = "cue/verb-phrase"
		end = clause.ObjectEnd(s, start, end)
	}
	if clause.InRelative(s, d.lo) {
		end = clause.RelativeStop(s, start, end)
	}
	if end <= start || end == start+1 && clause.Complementizer(&s.Tokens[start]) {
		return false
	}
	d.pieces = []piece{{s, start, end}}
	return true
}

// quoteStop keeps content within the quotation that its cue stands in: what a
// quoted speaker passes on ends with the quotation at the latest.
func (r *reader) quoteStop(d *draft, end int) int {
	// A cue outside quotation marks has no such bound.
	q := d.s.QuoteAt(d.verb)
	if q < 0 || r.p.Quotes[q].LastSentence != d.s.Index {
		return end
	}
	last := r.p.Quotes[q].LastToken
	for last > d.hi && (d.s.Tokens[last].Tag == syntax.COMMA || lexicon.QuoteMark(d.s.Tokens[last].Text) || d.s.Tokens[last].Tag == syntax.PERIOD) {
		last--
	}
	return min(end, last+1)
}

// contentEnd returns the token behind content that begins at i: the sentence's
// final mark, or the "and said" of a second cue with the same subject.
func contentEnd(s *page.Sentence, i int) int {
	end := len(s.Tokens)
	for end > i+1 && (s.Tokens[end-1].Tag == syntax.PERIOD || s.Tokens[end-1].Tag == syntax.COLON) {
		end--
	}
	for j := i + 2; j < end-1; j++ {
		// What follows a semicolon is a sentence of its own.
		if s.Tokens[j].Text == ";" && s.QuoteAt(j) < 0 {
			return j
		}
		// A participle that goes on belongs to the speaker, not to the content.
		if s.Tokens[j].Tag == syntax.VBG && lexicon.GoesOn(s.Tokens[j].Lemma) && s.QuoteAt(j) < 0 && !s.Tokens[j-1].Tag.IsVerb() {
			if s.Tokens[j-1].Tag == syntax.COMMA {
				j--
			}
			return j
		}
		if s.Tokens[j].Tag != syntax.CC || s.QuoteAt(j) >= 0 {
			continue
		}
		k := j + 1
		for k < end-1 && s.Tokens[k].Tag == syntax.RB {
			k++
		}
		if s.Tokens[j-1].Tag == syntax.COMMA && cueClause(s, k, end) {
			return j - 1
		}
		if c, n := verbCue(s, k); n > 0 && speakAt(c, s, k+n) && s.Tokens[k].Tag.IsVerb() && s.Tokens[k].Tag != syntax.VBG && !clause.Passive(s, k) {
			if s.Tokens[j-1].Tag == syntax.COMMA {
				j--
			}
			return j
		}
	}
	return end
}

// cueClause reports whether a second attribution with a speaker of its own
// begins at token k: ", and | its leader vowed that".
func cueClause(s *page.Sentence, k, end int) bool {
	if k+1 < end && clause.Emerged(s, k+1) {
		return true
	}
	for j := k; j < end && j < k+8; j++ {
		t := &s.Tokens[j]
		if t.Tag == syntax.VBD || t.Tag == syntax.VBZ || t.Tag == syntax.VBP {
			cues, n := verbCue(s, j)
			_, clausal := cues.In('c')
			return j > k && n > 0 && clausal && !clause.Passive(s, j)
		}
		if !clause.Nominal(t) && t.Tag != syntax.IN && t.Tag != syntax.POS {
			return false
		}
	}
	return false
}

// speakAt reports whether content that the cues allow can begin at token i. A
// verb that attributes quotations only ("continued") needs one there.
func speakAt(cs cue.Cues, s *page.Sentence, i int) bool {
	if cs.Any("copfasn") {
		return true
	}
	return i < len(s.Tokens) && (lexicon.QuoteMark(s.Tokens[i].Text) || s.Tokens[i].Lower == "that")
}
