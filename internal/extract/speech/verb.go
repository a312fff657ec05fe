package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/cue"
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
		if r.asked(d) || r.seems(d) {
			continue
		}
		if clause.Passive(s, v) {
			r.passive(d)
			continue
		}
		r.active(d)
	}
}

// verbCue returns what the lists say of the verb at token v, and how many words
// it has: two with a preposition or particle that is listed with it, 0 if it is
// no cue.
func verbCue(s *page.Sentence, v int) (cue.Cues, int) {
	t := &s.Tokens[v]
	if t.Rel == syntax.Aux && t.Tag == syntax.MD || t.Tag.IsProper() {
		return nil, 0
	}
	// Neither "regarding", nor "That said, …", nor "a video released by …" says
	// anything.
	if t.Lower == "regarding" || v == 1 && t.Lower == "said" && s.Tokens[0].Lower == "that" || t.Tag == syntax.VBN && t.Rel == syntax.Acl && !lexicon.AlwaysCue(t.Lower) && clause.HasVerb(s, 0, len(s.Tokens)) {
		return nil, 0
	}
	lemma := t.Lemma
	switch {
	case lexicon.AlwaysCue(t.Lower):
		lemma = map[string]string{"said": "say", "says": "say", "told": "tell"}[t.Lower]
	case t.Tag.IsVerb():
		if t.Rel == syntax.Amod && t.Tag != syntax.VBD && !clause.Perfect(s, v) {
			return nil, 0
		}
	case clause.Perfect(s, v), clause.FiniteLike(s, v): // "has denied" where the tagger saw an adjective.
		lemma = clause.Stem(t.Lower)
	default:
		return nil, 0
	}
	if lemma == "claim" && clause.TakesLives(s, v) {
		return nil, 0
	}
	// "Call on" demands where "call" names, so the longer entry comes first.
	return cue.Verb(s.Tokens, v, lemma)
}

// active finds speaker and content of an active verb.
func (r *reader) active(d *draft) {
	s := d.s
	var after bool
	// Nobody to speak, or one whom only the quotation names: no statement.
	d.speaker, d.source, after = r.findSpeaker(s, d.verb, d.lo, d.hi)
	if d.speaker < 0 && !r.fronted(d) || lexicon.FirstPerson(s.Tokens[d.speaker].Lower) && !r.authored(d) {
		return
	}
	if !after {
		r.widen(d)
	}
	if clause.Hypothetical(s, d.lo, d.verb) && !d.negated {
		return // "can say that": nobody has said it.
	}
	d.clause = [2]int{min(d.lo, d.source[0]), max(d.hi, d.source[1])}
	right := d.hi
	if after {
		right = d.source[1]
	}
	speaks, clausal := d.cues.In('c')
	quotes, quoting := d.cues.In('q')
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
	r.lacking(d)
	d.clause[0] = r.clauseStart(d)
	d.clause[1] = max(d.clause[1], r.clauseEnd(d, right))
	r.add(d)
}

// take gives the draft the first of the frames that its cue allows.
func (d *draft) take(frames string) bool {
	for i := range len(frames) {
		if c, ok := d.cues.In(frames[i]); ok {
			d.cue, d.frame = c, frames[i]
			return true
		}
	}
	return false
}

// agentBehind finds who says what the passive tells where he ends its clause:
// "was called a massacre | by the monitor". It returns where the content ends.
func (r *reader) agentBehind(d *draft, i, end int) int {
	s := d.s
	for j := i + 1; j < end-1; j++ {
		if s.Tokens[j].Lower != "by" || s.QuoteAt(j) >= 0 {
			continue
		}
		if m, e := r.phraseFrom(s, j+1); m != nil && e != nil && e.Kind != "" && (m.Hi >= end || s.Tokens[m.Hi].Tag == syntax.COMMA) {
			d.speaker, d.source = m.Head, [2]int{m.Lo, m.Hi}
			return j
		}
	}
	return end
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
			if e.First == i || e.First == i+1 && s.Tokens[i].Tag == syntax.IN && s.Tokens[i].Lower != "that" {
				i, moved = e.Last, true
			}
		}
		if i >= len(s.Tokens) {
			break
		}
		switch t := &s.Tokens[i]; {
		case t.Tag == syntax.RB && t.Lower != "not" && t.Lower != "only":
			i, moved = i+1, true
		case clause.Medium(s, i) > i:
			i, moved = clause.Medium(s, i), true
		case t.Lower == "to" && t.Tag != syntax.TO || t.Lower == "to" && i+1 < len(s.Tokens) && !clause.IsBase(s.Tokens[i+1].Tag):
			if m, _ := r.phraseFrom(s, i+1); m != nil && m.Lo <= i+2 {
				i, moved = m.Hi, true
			}
		case i == d.hi && lexicon.TakesHearer(s.Tokens[d.verb].Lemma) && t.Tag != syntax.IN:
			if m, _ := r.phraseFrom(s, i); m != nil && (m.Pronoun || d.verbIs("tell") || !clause.At(s, i)) {
				i, moved = m.Hi, true
				for m.Pronoun && i < len(s.Tokens) && s.Tokens[m.Head].Tag == syntax.PRPS && (s.Tokens[i].Tag.IsNoun() || s.Tokens[i].Tag == syntax.JJ) {
					i++ // "her | supporters"
				}
			}
		}
	}
	if !clause.Complementizer(&s.Tokens[min(i, len(s.Tokens)-1)]) && (lexicon.TakesHearer(s.Tokens[d.verb].Lemma) || i < len(s.Tokens) && (s.Tokens[i].Tag == syntax.IN || s.Tokens[i].Tag == syntax.TO)) {
		if j := clause.ThatBehind(s, i); j > 0 {
			return j
		}
	}
	return i
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
	if d.verbIs("find") && d.speaker < 0 && clause.FoundAs(&s.Tokens[right]) {
		return // "Two students were found dead": somebody came upon them.
	}
	end := contentEnd(s, right)
	clausal, speaks := d.cues.In('i')
	if d.speaker >= 0 && !speaks {
		clausal, speaks = d.cues.In('c')
	}
	accusing, accuses := d.cues.In('a')
	phrasal, takes := d.cues.In('o')
	object := subject >= 0 && subject < d.lo
	suffered := func() piece {
		lo, hi := s.Phrase(subject, d.lo)
		return piece{s, lo, min(hi, d.lo)}
	}
	may := d.take
	switch {
	case object && word == "as" && right+1 < end && may("s"), object && word == "to" && clause.IsBase(s.Tokens[min(right+1, end-1)].Tag) && may("p"),
		object && right == d.hi && right+1 < end && (clause.Nominal(&s.Tokens[right]) || lexicon.QuoteMark(s.Tokens[right].Text)) && may("n"):
		end = clause.BeforeRelative(s, right, end)
		if word == "as" && right == d.hi {
			d.hi, right = d.hi+1, right+1
		}
		if d.speaker < 0 {
			end = r.agentBehind(d, right, end)
		}
		d.pieces = []piece{suffered(), {s, right, end}}
	case word == "that" && speaks:
		d.cue, d.pieces = clausal, []piece{{s, right, end}}
	case word == "to" && object && speaks && clausal.Stance == ledger.StanceAsserts:
		d.cue, d.pieces = clausal, []piece{suffered(), {s, right, end}}
	case (word == "of" || word == "for") && object && accuses:
		d.cue, d.pieces = accusing, []piece{suffered(), {s, right, end}}
	case d.speaker >= 0 && object && takes:
		d.cue, d.pieces = phrasal, []piece{suffered()}
	case d.speaker >= 0 && object && may("ekvn"):
		d.pieces = []piece{suffered()}
	default:
		return
	}
	d.nobody = d.speaker < 0 && d.frame != 0
	if d.speaker < 0 && d.cue.Certainty == ledger.Certain {
		d.cue.Certainty = ledger.Possible // Passed on, and nobody stands up for it.
	}
	r.add(d)
}
