package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/cue"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// adjectives finds what somebody thinks, wants or is for by an adjective: "was
// confident that", "is wary of". It and "it is unclear whether" need a verb like
// "be" before them, or the noun they describe: "voters | angry about".
func (r *reader) adjectives(s *page.Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Tag != syntax.JJ && t.Tag != syntax.JJR && t.Tag != syntax.VBN && t.Tag != syntax.VBD && t.Tag != syntax.VBG && t.Tag != syntax.RB {
			continue
		}
		c, words := cue.Adjective(s.Tokens, i)
		if words == 0 {
			continue
		}
		d := &draft{s: s, verb: i, cues: c, speaker: -1, hi: i + words, rule: "cue/adjective"}
		var linked bool
		if d.lo, linked = clause.LinkStart(s, i); !linked && (i == 0 || !s.Tokens[i-1].Tag.IsNoun() || t.Tag == syntax.VBN || t.Tag == syntax.VBD || c.Any("i")) {
			continue
		}
		d.negated = clause.NegatedWithin(s, d.lo, i)
		if !r.adjectiveContent(d, words) {
			continue
		}
		if !linked { // "Residents angry about it | blocked the road"
			c := &d.pieces[0]
			c.hi = clause.PhraseStop(s, c.lo, c.hi)
		}
		if d.frame == 'i' {
			if d.lo == 0 || s.Tokens[d.lo-1].Lower != "it" {
				continue
			}
			d.lo--
			d.clause, d.source = [2]int{d.lo, d.hi}, [2]int{d.lo, d.lo}
			r.add(d)
			continue
		}
		d.speaker, d.source, _ = r.findSpeaker(s, i, d.lo, d.hi)
		if d.speaker < 0 || lexicon.FirstPerson(s.Tokens[d.speaker].Lower) {
			continue
		}
		d.clause = [2]int{min(d.lo, d.source[0]), d.hi}
		r.add(d)
	}
}

// adjectiveContent takes what follows the adjective in a frame that it allows:
// behind the preposition of an entry of several words a phrase.
func (r *reader) adjectiveContent(d *draft, words int) bool {
	s, i := d.s, d.hi
	if i >= len(s.Tokens)-1 {
		return false
	}
	t := &s.Tokens[i]
	end := r.quoteStop(d, contentEnd(s, i))
	may := func(frame byte) bool { _, ok := d.cues.In(frame); return ok }
	switch {
	case may('o') && words > 1 && (clause.Nominal(t) || clause.Complementizer(t)):
		d.frame = 'o'
		end = clause.ObjectEnd(s, i, end)
	case may('i') && clause.Complementizer(t):
		d.frame = 'i'
	case may('x') && t.Lower == "to" && clause.IsBase(s.Tokens[i+1].Tag):
		d.frame = 'x'
		end = clause.BeforeRelative(s, i, end)
	case may('c') && (clause.Complementizer(t) && t.Lower != "when" && t.Lower != "where" || t.Tag == syntax.PRP && clause.At(s, i)):
		d.frame = 'c'
	default:
		return false
	}
	d.cue, _ = d.cues.In(d.frame)
	if end <= i || end == i+1 && clause.Complementizer(t) {
		return false
	}
	d.pieces = []piece{{s, i, end}}
	return true
}

// seems takes the clause whose subject only looks as if: "The bridge | seemed |
// to hold". Nobody is named to whom it looks so.
func (r *reader) seems(d *draft) bool {
	s := d.s
	looks, ok := d.cues.In('l')
	if !ok || d.hi >= len(s.Tokens)-1 || s.Tokens[d.verb].Tag == syntax.VBG {
		return false
	}
	i := d.hi
	for i < len(s.Tokens)-1 && s.Tokens[i].Tag == syntax.RB && s.Tokens[i].Lower != "not" {
		i++
	}
	switch t := &s.Tokens[i]; {
	case t.Lower == "to" && clause.IsBase(s.Tokens[i+1].Tag), t.Tag == syntax.JJ, t.Tag == syntax.JJR, t.Lower == "like", t.Lower == "as", t.Lower == "that":
	default:
		return false
	}
	head, source, after := r.findSpeaker(s, d.verb, d.lo, d.hi)
	if head < 0 || after {
		return false
	}
	d.speaker, d.source = -1, [2]int{d.lo, d.lo}
	d.cue, d.rule, d.frame = looks, "cue/seems", 'l'
	end := r.quoteStop(d, contentEnd(s, i))
	if s.Tokens[head].Lower != "it" || s.Tokens[i].Lower == "to" {
		d.pieces = append(d.pieces, piece{s, source[0], source[1]})
	}
	d.pieces = append(d.pieces, piece{s, i, clause.BeforeRelative(s, i, end)})
	d.clause = [2]int{d.lo, d.hi}
	r.add(d)
	return true
}

// asked finds the question that is told without who put it: "Asked about the
// raid, the mayor said so".
func (r *reader) asked(d *draft) bool {
	s := d.s
	switch s.Tokens[d.verb].Lower {
	case "asked", "questioned", "pressed":
	default:
		return false
	}
	if d.lo > 0 {
		switch b := &s.Tokens[d.lo-1]; {
		case b.Lower == "when", b.Lower == "if", b.Tag == syntax.LQUOTE, clause.Passive(s, d.verb):
		default:
			return false
		}
	}
	i := r.skip(d, d.hi)
	if i < len(s.Tokens) && s.Tokens[i].Lower == "by" {
		if m, e := r.phraseFrom(s, i+1); m != nil && e != nil && e.Kind != "" {
			d.speaker, d.source = m.Head, [2]int{m.Lo, m.Hi}
			i = r.skip(d, m.Hi)
		}
	}
	if i >= len(s.Tokens)-1 {
		return false
	}
	switch t := &s.Tokens[i]; {
	case i == d.hi && s.Tokens[i-1].Lower == "about":
	case t.Lower == "about":
		if i == d.hi {
			d.hi++
		}
		i++
	case clause.Complementizer(t):
	default:
		return false
	}
	end := contentEnd(s, i)
	for j := i + 1; j < end; j++ { // Up to the comma that opens the main clause.
		if s.Tokens[j].Tag == syntax.COMMA && s.QuoteAt(j) < 0 {
			end = j
		}
	}
	if end <= i {
		return false
	}
	d.rule, d.clause = "cue/asked", [2]int{d.lo, d.hi}
	d.cue = cue.Cue{Stance: ledger.StanceDoubts, Certainty: ledger.Possible}
	d.pieces = []piece{{s, i, end}}
	if d.speaker < 0 {
		d.source, d.nobody = [2]int{d.lo, d.lo}, true
	}
	r.add(d)
	return true
}
