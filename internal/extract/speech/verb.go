package speech

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// verbs finds the statements that verbs attribute in s.
func (r *reader) verbs(s *page.Sentence) {
	for v := range s.Tokens {
		c, words := verbCue(s, v)
		if words == 0 {
			continue
		}
		d := &draft{s: s, verb: v, cues: c, speaker: -1, negated: s.Negated(v)}
		d.lo, d.hi = s.VerbGroup(v)
		d.hi = max(d.hi, v+words)
		if passive(s, v) {
			r.passive(d)
			continue
		}
		r.active(d)
	}
}

// verbCue returns what the lists say of the verb at token v, and how many words
// it has: two with a preposition or particle that is listed with it, 0 if it is
// no cue.
func verbCue(s *page.Sentence, v int) (cues, int) {
	t := &s.Tokens[v]
	if t.Rel == syntax.Aux && t.Tag == syntax.MD || t.Tag.IsProper() {
		return nil, 0
	}
	// Neither "regarding", nor "That said, …", nor "a video released by …" says
	// anything.
	if t.Lower == "regarding" || v == 1 && t.Lower == "said" && s.Tokens[0].Lower == "that" || t.Tag == syntax.VBN && t.Rel == syntax.Acl && !lexicon.AlwaysCue(t.Lower) && hasVerb(s, 0, len(s.Tokens)) {
		return nil, 0
	}
	lemma := t.Lemma
	switch {
	case lexicon.AlwaysCue(t.Lower):
		lemma = map[string]string{"said": "say", "says": "say", "told": "tell"}[t.Lower]
	case t.Tag.IsVerb():
		if t.Rel == syntax.Amod && t.Tag != syntax.VBD && !perfect(s, v) {
			return nil, 0
		}
	case perfect(s, v), finiteLike(s, v): // "has denied" where the tagger saw an adjective.
		lemma = stem(t.Lower)
	default:
		return nil, 0
	}
	if lemma == "claim" && takesLives(s, v) {
		return nil, 0
	}
	// "Call on" demands where "call" names, so the longer entry comes first.
	if v+1 < len(s.Tokens) {
		if c, ok := verbs()[lemma+"_"+s.Tokens[v+1].Lower]; ok {
			return c, 2
		}
	}
	if c, ok := verbs()[lemma]; ok {
		return c, 1
	}
	return nil, 0
}

// takesLives reports whether the verb at v is the "claimed" of "the raid claimed
// the lives of ten".
func takesLives(s *page.Sentence, v int) bool {
	for i := v + 1; i < len(s.Tokens) && i <= v+6; i++ {
		switch s.Tokens[i].Lemma {
		case "life", "victim", "casualty":
			return true
		}
	}
	return false
}

// perfect reports whether a form of "have" stands right before the token,
// adverbs aside.
func perfect(s *page.Sentence, v int) bool {
	for i := v - 1; i >= 0 && i >= v-3; i-- {
		switch s.Tokens[i].Lower {
		case "has", "have", "had", "having":
			return true
		}
		if s.Tokens[i].Tag != syntax.RB {
			return false
		}
	}
	return false
}

// finiteLike reports whether the adjective at v is a past tense that the tagger
// missed: a noun stands before it, adverbs aside, and behind it what no
// adjective is followed by.
func finiteLike(s *page.Sentence, v int) bool {
	t := &s.Tokens[v]
	if t.Tag != syntax.JJ || len(t.Lower) < 5 || t.Lower[len(t.Lower)-2:] != "ed" || v == 0 || v+1 >= len(s.Tokens) {
		return false
	}
	i := v - 1
	for i > 0 && (s.Tokens[i].Tag == syntax.RB || s.Tokens[i].Tag == syntax.RBR) {
		i--
	}
	if !s.Tokens[i].Tag.IsNoun() && s.Tokens[i].Tag != syntax.PRP {
		return false
	}
	switch n := &s.Tokens[v+1]; {
	case n.Tag == syntax.DT, n.Tag == syntax.PRP, n.Tag == syntax.PRPS, n.Tag == syntax.TO, n.Lower == "that", lexicon.QuoteMark(n.Text):
		return true
	}
	return false
}

// stem returns the lemma of a regular past participle.
func stem(word string) string {
	if s, ok := strings.CutSuffix(word, "ied"); ok {
		return s + "y"
	}
	s, ok := strings.CutSuffix(word, "ed")
	if !ok {
		return word
	}
	if _, ok := verbs()[s]; ok {
		return s
	}
	return s + "e"
}

// passive reports whether the verb at v is in the passive.
func passive(s *page.Sentence, v int) bool {
	if s.Tokens[v].Tag != syntax.VBN && s.Tokens[v].Tag != syntax.VBD {
		return false
	}
	for i := v - 1; i >= 0 && i >= v-4; i-- {
		switch t := &s.Tokens[i]; t.Lower {
		case "is", "are", "was", "were", "be", "been", "being", "'s", "’s":
			return true
		case "has", "have", "had", "having":
			return false
		default:
			if t.Tag != syntax.RB && t.Lower != "not" {
				return false
			}
		}
	}
	return false
}

// active finds speaker and content of an active verb.
func (r *reader) active(d *draft) {
	s := d.s
	var after bool
	// Nobody to speak, or one whom only the quotation names: no statement.
	d.speaker, d.source, after = r.findSpeaker(s, d.verb, d.lo, d.hi)
	if d.speaker < 0 || lexicon.FirstPerson(s.Tokens[d.speaker].Lower) {
		return
	}
	if hypothetical(s, d.lo, d.verb) && !d.negated {
		return // "can say that": nobody has said it.
	}
	d.clause = [2]int{min(d.lo, d.source[0]), max(d.hi, d.source[1])}
	right := d.hi
	if after {
		right = d.source[1]
	}
	speaks, clausal := d.cues.in('c')
	quotes, quoting := d.cues.in('q')
	if clausal {
		quotes, quoting = speaks, true
	}
	participle := s.Tokens[d.verb].Tag == syntax.VBG && !after
	switch {
	case clausal && !after && r.asClause(d, right):
		d.cue, d.rule = speaks, "cue/verb-as"
	// A quotation that touches the cue is its content whatever else may be.
	case quoting && r.quotes(d, right):
		d.cue, d.rule = quotes, "cue/verb-quote"
	// Where nothing follows, the content came before.
	case clausal && !participle && (after || r.atEnd(d, right)) && r.before(d, right):
		d.cue, d.rule = speaks, "cue/verb-before"
	case !after && r.following(d, right):
	case clausal && !participle && r.before(d, right):
		d.cue, d.rule = speaks, "cue/verb-before"
	default:
		return
	}
	d.clause[0] = r.clauseStart(d)
	d.clause[1] = max(d.clause[1], r.clauseEnd(d, right))
	r.add(d)
}

// clauseStart widens the attributing clause to what stands before the subject:
// "Last month, before the assault, Kerry called …".
func (r *reader) clauseStart(d *draft) int {
	lo := d.clause[0]
	for lo > 0 && !d.inContent(lo-1) && !lexicon.QuoteMark(d.s.Tokens[lo-1].Text) {
		lo--
	}
	return lo
}

// clauseEnd widens the clause to the time and addressee behind the verb.
func (r *reader) clauseEnd(d *draft, right int) int {
	end := right
	for end < len(d.s.Tokens) && !d.inContent(end) && !lexicon.QuoteMark(d.s.Tokens[end].Text) && d.s.Tokens[end].Tag != syntax.PERIOD {
		end++
	}
	return end
}

// atEnd reports whether nothing follows the cue clause that could be content:
// the sentence ends, or goes on after a comma.
func (r *reader) atEnd(d *draft, right int) bool {
	i := r.skip(d, right)
	return i >= len(d.s.Tokens) || d.s.Tokens[i].Tag == syntax.PERIOD || d.s.Tokens[i].Tag == syntax.COMMA
}

// skip passes what may stand between a cue and its content: adverbs, times, the
// addressee, "in a statement".
func (r *reader) skip(d *draft, i int) int {
	s := d.s
	for moved := true; moved && i < len(s.Tokens); {
		moved = false
		for _, e := range s.Dates {
			if e.First == i || e.First == i+1 && s.Tokens[i].Tag == syntax.IN {
				i, moved = e.Last, true
			}
		}
		if i >= len(s.Tokens) {
			break
		}
		switch t := &s.Tokens[i]; {
		case t.Tag == syntax.RB && t.Lower != "not" && t.Lower != "only":
			i, moved = i+1, true
		case medium(s, i) > i:
			i, moved = medium(s, i), true
		case t.Lower == "to" && t.Tag != syntax.TO || t.Lower == "to" && i+1 < len(s.Tokens) && !isBase(s.Tokens[i+1].Tag):
			if m, _ := r.phraseFrom(s, i+1); m != nil && m.Lo <= i+2 {
				i, moved = m.Hi, true
			}
		case i == d.hi && lexicon.TakesHearer(s.Tokens[d.verb].Lemma) && t.Tag != syntax.IN:
			if m, _ := r.phraseFrom(s, i); m != nil && (m.Pronoun || d.verbIs("tell") || !r.clauseAt(s, i)) {
				i, moved = m.Hi, true
			}
		}
	}
	if !complementizer(&s.Tokens[min(i, len(s.Tokens)-1)]) && (lexicon.TakesHearer(s.Tokens[d.verb].Lemma) || i < len(s.Tokens) && (s.Tokens[i].Tag == syntax.IN || s.Tokens[i].Tag == syntax.TO)) {
		if j := thatBehind(s, i); j > 0 {
			return j
		}
	}
	return i
}

// thatWords is how much may stand between a cue and the "that" of its content:
// hearers, places, times.
const thatWords = 16

// thatBehind returns the token of a "that" which opens a clause behind token i
// with no verb, comma or quotation between; 0 if there is none.
func thatBehind(s *page.Sentence, i int) int {
	for j := i; j < len(s.Tokens)-1 && j < i+thatWords; j++ {
		switch t := &s.Tokens[j]; {
		case t.Lower == "that" && t.Tag == syntax.IN:
			return j
		case t.Tag.IsVerb() && t.Tag != syntax.VBN && t.Tag != syntax.VBG, t.Tag == syntax.COMMA, t.Tag == syntax.COLON, lexicon.QuoteMark(t.Text), t.Tag == syntax.CC, t.Tag == syntax.WDT:
			return 0
		}
	}
	return 0
}

// isBase reports whether the tag is that of a verb without an ending, which is
// what follows "to" in an infinitive.
func isBase(t syntax.Tag) bool { return t == syntax.VB || t == syntax.VBP }

// medium passes "in a statement", "on Twitter", "at a news conference", "during
// an interview", "by telephone", and returns the token behind it, or i.
func medium(s *page.Sentence, i int) int {
	switch s.Tokens[i].Lower {
	case "in", "on", "at", "during", "by", "via", "through", "over", "from", "after", "before":
	default:
		return i
	}
	for j := i + 1; j < len(s.Tokens) && j <= i+14; j++ {
		switch t := &s.Tokens[j]; {
		case lexicon.Medium(t.Lemma) || lexicon.Medium(t.Lower):
			j++
			for j < len(s.Tokens)-1 && (s.Tokens[j].Lower == "conference" || s.Tokens[j].Lower == "with" || s.Tokens[j].Lower == "to" || s.Tokens[j].Tag.IsProper()) {
				if s.Tokens[j].Lower == "to" && isBase(s.Tokens[j+1].Tag) {
					break
				}
				j++
			}
			return j
		case t.Tag == syntax.DT || t.Tag.IsNoun() || t.Tag == syntax.JJ || t.Tag == syntax.POS || t.Tag == syntax.PRPS || t.Tag == syntax.CD || t.Tag == syntax.VBN:
		default:
			return i
		}
	}
	return i
}

// clauseAt reports whether a clause of its own begins at token i: a noun phrase
// and then a finite verb, with nothing between that ends it.
func (r *reader) clauseAt(s *page.Sentence, i int) bool {
	relative, noun := false, false
	for j := i; j < len(s.Tokens) && j < i+40; j++ {
		switch t := &s.Tokens[j]; {
		case t.Tag == syntax.WP || t.Tag == syntax.WDT || t.Lower == "that" && j > i:
			relative = true
		case (t.Tag.IsFinite() || t.Tag == syntax.VB && s.Tokens[j-1].Tag != syntax.TO && j > i) && (noun || t.Tag == syntax.MD):
			if !relative {
				return true
			}
			relative = false
		case t.Tag == syntax.PERIOD || t.Tag == syntax.COLON, t.Tag == syntax.COMMA && len(s.Tokens)-j <= 4:
			return false
		case t.Tag == syntax.CC:
			noun = false // "point out its presence and | declare" is one phrase and another verb.
		case t.Tag == syntax.TO && !noun:
			return false
		case t.Tag.IsNoun() || t.Tag == syntax.PRP || t.Tag == syntax.DT || t.Tag == syntax.EX || t.Tag == syntax.CD:
			noun = true
		// A clause whose auxiliary the tagger or the writer dropped.
		case t.Tag == syntax.VBG && noun && t.Head >= 0 && s.Tokens[j-1].Tag.IsNoun() && j > i+1 && t.Rel == syntax.Ccomp:
			return true
		}
	}
	return false
}

// passive finds the statements of "X is said to …", "it was reported that …",
// "X was accused by Y of …".
func (r *reader) passive(d *draft) {
	s := d.s
	subject, _ := s.Subject(d.verb)
	right := r.skip(d, d.hi)
	if right >= len(s.Tokens) {
		return
	}
	if s.Tokens[right].Lower == "by" {
		if m, e := r.phraseFrom(s, right+1); m != nil && e != nil && e.Kind != "" {
			d.speaker, d.source = m.Head, [2]int{m.Lo, m.Hi}
			right = m.Hi
		}
	}
	d.clause = [2]int{d.lo, right}
	d.rule = "cue/passive"
	// What follows the participle tells the construction.
	word := ""
	if right < len(s.Tokens) {
		word = s.Tokens[right].Lower
	}
	end := contentEnd(s, right)
	clausal, speaks := d.cues.in('i')
	if d.speaker >= 0 && !speaks {
		clausal, speaks = d.cues.in('c')
	}
	accusing, accuses := d.cues.in('a')
	phrasal, takes := d.cues.in('o')
	object := subject >= 0 && subject < d.lo
	suffered := func() piece {
		lo, hi := s.Phrase(subject, d.lo)
		return piece{s, lo, min(hi, d.lo)}
	}
	switch {
	case word == "that" && speaks:
		d.cue, d.pieces = clausal, []piece{{s, right, end}}
	case word == "to" && object && speaks && clausal.stance == ledger.StanceAsserts:
		d.cue, d.pieces = clausal, []piece{suffered(), {s, right, end}}
	case (word == "of" || word == "for") && object && accuses:
		d.cue, d.pieces = accusing, []piece{suffered(), {s, right, end}}
	case d.speaker >= 0 && object && takes:
		d.cue, d.pieces = phrasal, []piece{suffered()}
	default:
		return
	}
	if d.speaker < 0 && d.cue.certainty == ledger.Certain {
		d.cue.certainty = ledger.Possible // Passed on, and nobody stands up for it.
	}
	r.add(d)
}

// hypothetical reports whether the verb stands under a modal of possibility, its
// own or that of the verb it is joined to: "can point to it and | say".
func hypothetical(s *page.Sentence, lo, verb int) bool {
	possible := func(w string) bool { return w == "can" || w == "could" || w == "may" || w == "might" }
	for i := lo; i < verb; i++ {
		if possible(s.Tokens[i].Lower) && s.Tokens[i].Tag == syntax.MD {
			return true
		}
	}
	if s.Tokens[verb].Tag != syntax.VB || verb == 0 || s.Tokens[verb-1].Tag != syntax.CC {
		return false
	}
	for i := verb - 2; i >= 0; i-- {
		switch t := &s.Tokens[i]; {
		case t.Tag == syntax.MD:
			return possible(t.Lower)
		case t.Tag.IsFinite() || t.Tag == syntax.COMMA:
			return false
		}
	}
	return false
}
