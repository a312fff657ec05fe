package speech

import (
	"strings"

	"counterclaim/internal/extract/page"
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
	lemma := t.Lemma
	switch {
	case alwaysCue(t.Lower):
		lemma = map[string]string{"said": "say", "says": "say", "told": "tell"}[t.Lower]
	case t.Tag.IsVerb():
		if t.Rel == syntax.Amod && t.Tag != syntax.VBD && !perfect(s, v) {
			return nil, 0
		}
	case perfect(s, v): // "has denied" where the tagger saw an adjective.
		lemma = stem(t.Lower)
	default:
		return nil, 0
	}
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

// alwaysCue reports whether the word attributes whatever the tagger thinks.
func alwaysCue(word string) bool { return word == "said" || word == "says" || word == "told" }

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
	d.speaker, d.source, after = r.findSpeaker(s, d.verb, d.lo, d.hi)
	if d.speaker < 0 || firstPerson(s.Tokens[d.speaker].Lower) {
		return
	}
	d.clause = [2]int{min(d.lo, d.source[0]), max(d.hi, d.source[1])}
	right := d.hi
	if after {
		right = d.source[1]
	}
	speaks, clausal := d.cues.in('c')
	participle := s.Tokens[d.verb].Tag == syntax.VBG && !after
	switch {
	case clausal && r.quotes(d, right):
		d.cue, d.rule = speaks, "cue/verb-quote"
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

func firstPerson(word string) bool {
	switch word {
	case "i", "we", "you", "me", "us":
		return true
	}
	return false
}

// clauseStart widens the attributing clause to what stands before the subject:
// "Last month, before the assault, Kerry called …".
func (r *reader) clauseStart(d *draft) int {
	lo := d.clause[0]
	for lo > 0 && !d.inContent(lo-1) && !isQuoteMark(d.s.Tokens[lo-1].Text) {
		lo--
	}
	return lo
}

// clauseEnd widens the clause to the time and addressee behind the verb.
func (r *reader) clauseEnd(d *draft, right int) int {
	end := right
	for end < len(d.s.Tokens) && !d.inContent(end) && !isQuoteMark(d.s.Tokens[end].Text) && d.s.Tokens[end].Tag != syntax.PERIOD {
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
		case i == d.hi && addressed(s.Tokens[d.verb].Lemma) && t.Tag != syntax.IN:
			if m, _ := r.phraseFrom(s, i); m != nil && !r.clauseAt(s, i) {
				i, moved = m.Hi, true
			}
		}
	}
	return i
}

func isBase(t syntax.Tag) bool { return t == syntax.VB || t == syntax.VBP }

// addressed reports whether the verb takes the hearer as its object.
func addressed(lemma string) bool {
	switch lemma {
	case "tell", "inform", "notify", "brief", "remind", "assure", "convince", "persuade", "advise", "warn", "promise", "ask":
		return true
	}
	return false
}

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
		case isMedium(t.Lemma) || isMedium(t.Lower):
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

func isMedium(w string) bool {
	switch w {
	case "statement", "interview", "conference", "briefing", "twitter", "facebook", "telegram", "speech", "address",
		"report", "letter", "email", "e-mail", "telephone", "phone", "television", "radio", "tweet", "post", "message",
		"article", "video", "remarks", "telegraph", "hearing", "debate", "broadcast", "condition":
		return true
	}
	return false
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
	word := ""
	if right < len(s.Tokens) {
		word = s.Tokens[right].Lower
	}
	end := contentEnd(s, right)
	clausal, speaks := d.cues.in('c')
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
