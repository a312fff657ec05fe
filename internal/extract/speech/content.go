package speech

import (
	"counterclaim/internal/extract/page"
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
	if q < 0 || r.quoted[q] != nil {
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
	if q < 0 || r.quoted[q] != nil || r.p.Quotes[q].Short() || before.Tokens[n-2].Tag == syntax.PERIOD {
		return -1
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
	if i >= len(s.Tokens) || !isQuoteMark(s.Tokens[i].Text) {
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
	return last+1 < len(s.Tokens) && (s.Tokens[last].Tag == syntax.RQUOTE || isQuoteMark(s.Tokens[last].Text)) &&
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
		if lo < hi {
			out = append(out, piece{s, lo, hi})
		}
	}
	return out
}

// before takes the clause that stands before the cue clause, and what follows
// it after a comma: "The road, | he said, | was open".
func (r *reader) before(d *draft, right int) bool {
	s := d.s
	left := min(d.lo, d.source[0])
	if left == 0 {
		return false
	}
	end := left
	switch t := &s.Tokens[left-1]; {
	case t.Tag == syntax.COMMA, isQuoteMark(t.Text), t.Text == "—", t.Text == "--":
		end--
	case s.Tokens[d.verb].Lemma != "say" || !r.atSentenceEnd(d, right):
		return false // Only "said" needs no comma, and only at the end.
	}
	lo, hi := r.leadEnd(s, end), end
	if hi <= lo || !hasVerb(s, lo, hi) && r.atSentenceEnd(d, right) {
		return false
	}
	d.pieces = []piece{{s, lo, hi}}
	if i := r.skip(d, right); i < len(s.Tokens)-1 && s.Tokens[i].Tag == syntax.COMMA && s.Tokens[i+1].Tag != syntax.VBG {
		d.pieces = append(d.pieces, piece{s, i + 1, contentEnd(s, i+1)})
	}
	return true
}

func (r *reader) atSentenceEnd(d *draft, right int) bool {
	i := r.skip(d, right)
	return i >= len(d.s.Tokens) || d.s.Tokens[i].Tag == syntax.PERIOD
}

// leadEnd returns where content that ends at token end begins: the sentence's
// start, a coordinating word aside.
func (r *reader) leadEnd(s *page.Sentence, end int) int {
	lo := 0
	for lo < end && (s.Tokens[lo].Tag == syntax.CC || s.Tokens[lo].Tag == syntax.COMMA) {
		lo++
	}
	return lo
}

func hasVerb(s *page.Sentence, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if s.Tokens[i].Tag.IsFinite() {
			return true
		}
	}
	return false
}

// following takes the content behind the cue in the frames that it allows.
func (r *reader) following(d *draft, right int) bool {
	s := d.s
	i := r.skip(d, right)
	if i+1 < len(s.Tokens) && (s.Tokens[i].Tag == syntax.COMMA || s.Tokens[i].Tag == syntax.COLON) {
		if s.Tokens[i].Tag == syntax.COLON {
			i++ // "said: …"
		} else if j := thatAhead(s, i, 8); j > 0 {
			i = j // "said, however, that …"
		}
	}
	if i >= len(s.Tokens) || s.Tokens[i].Tag == syntax.PERIOD {
		return false
	}
	end := r.quoteStop(d, contentEnd(s, i))
	frame, start := r.frame(d, i, end)
	if frame == 0 {
		return false
	}
	d.cue, _ = d.cues.in(frame)
	d.rule = "cue/verb-clause"
	switch frame {
	case 'x', 'g', 'f':
		end = r.beforeRelative(s, start, end)
	case 'o':
		d.rule = "cue/verb-phrase"
		end = r.objectEnd(s, start, end)
	}
	if end <= start {
		return false
	}
	d.pieces = []piece{{s, start, end}}
	return true
}

// frame returns the frame in which content follows at token i, and where it
// begins; 0 if none that the cue allows.
func (r *reader) frame(d *draft, i, end int) (byte, int) {
	s := d.s
	t := &s.Tokens[i]
	may := func(frame byte) bool { _, ok := d.cues.in(frame); return ok }
	switch {
	case may('c') && complementizer(t):
		return 'c', i
	case may('x') && t.Lower == "to" && i+1 < len(s.Tokens) && isBase(s.Tokens[i+1].Tag):
		return 'x', i
	case may('g') && (t.Tag == syntax.VBG || gerundLike(s, i)):
		return 'g', i
	case may('f') && t.Lower == "for" && i+1 < end:
		d.hi = i + 1
		return 'f', i + 1
	case may('p') && r.infinitiveAhead(s, i, end):
		return 'p', i
	case may('a') && r.prepositionAhead(s, i, end, "of", "for", "as", "over"):
		return 'a', i
	case may('s') && r.prepositionAhead(s, i, end, "as", "a", "the", "“"):
		return 's', i
	case may('c') && (r.clauseAt(s, i) || d.verbIs("say") && nominal(t) && end-i >= clauseWordsMin):
		return 'c', i
	case may('o') && nominal(t):
		return 'o', i
	}
	return 0, i
}

// clauseWordsMin is how long a nominal after "said" must be to be taken for a
// clause whose verb the tagger missed.
const clauseWordsMin = 5

func (d *draft) verbIs(lemma string) bool { return d.s.Tokens[d.verb].Lemma == lemma }

// quoteStop keeps content within the quotation that its cue stands in: what a
// quoted speaker passes on ends with the quotation at the latest.
func (r *reader) quoteStop(d *draft, end int) int {
	q := d.s.QuoteAt(d.verb)
	if q < 0 || r.p.Quotes[q].LastSentence != d.s.Index {
		return end
	}
	last := r.p.Quotes[q].LastToken
	for last > d.hi && (d.s.Tokens[last].Tag == syntax.COMMA || isQuoteMark(d.s.Tokens[last].Text) || d.s.Tokens[last].Tag == syntax.PERIOD) {
		last--
	}
	return min(end, last+1)
}

func complementizer(t *syntax.Token) bool {
	switch t.Lower {
	case "that", "whether", "how", "why", "what", "if", "when", "where", "who":
		return t.Tag != syntax.DT || t.Rel == syntax.Mark
	}
	return false
}

// gerundLike reports whether token i is a gerund that the tagger took for a
// noun: "denied targeting anyone".
func gerundLike(s *page.Sentence, i int) bool {
	t := &s.Tokens[i]
	if len(t.Lower) < 6 || t.Lower[len(t.Lower)-3:] != "ing" || i+1 >= len(s.Tokens) {
		return false
	}
	n := &s.Tokens[i+1]
	return n.Tag == syntax.DT || n.Tag.IsNoun() || n.Tag == syntax.PRP || n.Tag == syntax.JJ || n.Tag == syntax.PRPS || n.Tag == syntax.CD
}

func nominal(t *syntax.Token) bool {
	switch t.Tag {
	case syntax.DT, syntax.PRPS, syntax.JJ, syntax.CD, syntax.PRP, syntax.PDT, syntax.LQUOTE, syntax.VBG, syntax.JJR, syntax.JJS, syntax.VBN:
		return true
	}
	return t.Tag.IsNoun()
}

// thatAhead returns the token of a "that" within n tokens of i with a comma
// right before it, or 0.
func thatAhead(s *page.Sentence, i, n int) int {
	for j := i + 1; j < len(s.Tokens) && j <= i+n; j++ {
		if s.Tokens[j].Lower == "that" && s.Tokens[j].Tag == syntax.IN {
			return j
		}
	}
	return 0
}

// infinitiveAhead reports whether a person and then "to" and a verb follow.
func (r *reader) infinitiveAhead(s *page.Sentence, i, end int) bool {
	if !nominal(&s.Tokens[i]) {
		return false
	}
	for j := i + 1; j < end-1 && j < i+25; j++ {
		if t := &s.Tokens[j]; t.Lower == "to" && isBase(s.Tokens[j+1].Tag) || t.Lower == "not" && s.Tokens[j+1].Lower == "to" {
			return true
		} else if t.Tag.IsFinite() {
			return false
		}
	}
	return false
}

// prepositionAhead reports whether a person and then one of the words follow.
func (r *reader) prepositionAhead(s *page.Sentence, i, end int, words ...string) bool {
	if !nominal(&s.Tokens[i]) {
		return false
	}
	for j := i + 1; j < end && j < i+14; j++ {
		for _, w := range words {
			if s.Tokens[j].Lower == w {
				return true
			}
		}
		if s.Tokens[j].Tag.IsFinite() {
			return false
		}
	}
	return false
}

// contentEnd returns the token behind content that begins at i: the sentence's
// final mark, or the "and said" of a second cue with the same subject.
func contentEnd(s *page.Sentence, i int) int {
	end := len(s.Tokens)
	for end > i+1 && (s.Tokens[end-1].Tag == syntax.PERIOD || s.Tokens[end-1].Tag == syntax.COLON) {
		end--
	}
	for j := i + 2; j < end-1; j++ {
		if s.Tokens[j].Tag == syntax.VBG && goesOn(s.Tokens[j].Lemma) && s.QuoteAt(j) < 0 && !s.Tokens[j-1].Tag.IsVerb() {
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
		if _, n := verbCue(s, k); n > 0 && s.Tokens[k].Tag.IsVerb() && s.Tokens[k].Tag != syntax.VBG && !passive(s, k) {
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
	if k+1 < end && emerged(s, k+1) {
		return true
	}
	for j := k; j < end && j < k+8; j++ {
		t := &s.Tokens[j]
		if t.Tag == syntax.VBD || t.Tag == syntax.VBZ || t.Tag == syntax.VBP {
			cues, n := verbCue(s, j)
			_, clausal := cues.in('c')
			return j > k && n > 0 && clausal && !passive(s, j)
		}
		if !nominal(t) && t.Tag != syntax.IN && t.Tag != syntax.POS {
			return false
		}
	}
	return false
}

// beforeRelative cuts content at a relative clause after a comma, which is more
// often the reporter's than the speaker's where the content is no clause itself:
// "denied targeting anyone else, | which …".
func (r *reader) beforeRelative(s *page.Sentence, i, end int) int {
	for j := i + 1; j < end-1; j++ {
		if s.Tokens[j].Tag != syntax.COMMA || s.QuoteAt(j) >= 0 {
			continue
		}
		switch w := s.Tokens[j+1].Lower; w {
		case "which", "who", "whose", "whom", "where":
			return j
		}
	}
	return end
}

// objectEnd returns the end of the noun phrase that begins at i, with the
// phrases that hang on it, up to a comma or another clause's verb.
func (r *reader) objectEnd(s *page.Sentence, i, end int) int {
	for j := i + 1; j < end; j++ {
		t := &s.Tokens[j]
		if s.QuoteAt(j) >= 0 && s.QuoteAt(j) == s.QuoteAt(i) {
			continue
		}
		switch {
		case t.Tag == syntax.COMMA && j+1 < end && !nominal(&s.Tokens[j+1]), t.Tag == syntax.COLON:
			return j
		case t.Tag == syntax.CC && j+1 < end && s.Tokens[j+1].Tag.IsFinite():
			return j
		}
	}
	return end
}
