package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// fronted finds the speaker of a participle that opens its sentence behind the
// comma, where the main clause begins: "Citing medics, | the mayor said". What is
// attributed ends at that comma.
func (r *reader) fronted(d *draft) bool {
	s := d.s
	if s.Tokens[d.verb].Tag != syntax.VBG && s.Tokens[d.verb].Tag != syntax.VBN {
		return false
	}
	for i := range d.lo { // "After | saying", "By | noting"
		if t := s.Tokens[i].Tag; t != syntax.IN && t != syntax.RB && t != syntax.WRB && t != syntax.CC && t != syntax.VBG && t != syntax.COMMA {
			return false
		}
	}
	for j := d.hi + 1; j < len(s.Tokens)-2; j++ {
		if s.Tokens[j].Tag != syntax.COMMA || s.QuoteAt(j) >= 0 {
			continue
		}
		m, e := r.phraseFrom(s, j+1)
		if m == nil || e == nil && !m.Pronoun || e != nil && e.Kind == "" || m.Hi >= len(s.Tokens) {
			continue
		}
		if t := s.Tokens[m.Hi].Tag; t.IsFinite() || t == syntax.COMMA || t == syntax.RB || t == syntax.IN && clause.VerbAhead(s, m.Hi) {
			d.speaker, d.source, d.limit = m.Head, [2]int{m.Lo, m.Hi}, j
			return true
		}
	}
	return false
}

// authored reports whether an "I" or "we" is the author of the text itself: it
// stands in no quotation and in no turn of a transcript.
func (r *reader) authored(d *draft) bool {
	s := d.s
	word := s.Tokens[d.speaker].Lower
	d.author = (word == "i" || word == "we") && s.QuoteAt(d.speaker) < 0 && s.QuoteAt(d.verb) < 0 && !r.labeled[s.Index]
	return d.author
}

// otherSubject gives a participle, an infinitive or a second verb whose nearest
// subject cannot speak the next one before it: "The mayor vetoed the rule that
// limits tolls, | arguing". It reports whether there is one.
func (r *reader) otherSubject(d *draft) bool {
	s := d.s
	if d.speaker < 0 || d.speaker > d.verb {
		return false
	}
	switch s.Tokens[d.verb].Tag {
	case syntax.VBG, syntax.VB, syntax.VBN:
	default:
		if d.lo == 0 || s.Tokens[d.lo-1].Tag != syntax.CC {
			return false
		}
	}
	for i := min(d.lo, d.source[0], d.speaker) - 1; i >= 0 && i >= d.lo-subjectWords; i-- {
		if t := &s.Tokens[i]; t.Rel != syntax.Nsubj && t.Rel != syntax.NsubjPass || s.QuoteAt(i) != s.QuoteAt(d.verb) || lexicon.FirstPerson(t.Lower) {
			continue
		}
		m, e := r.p.MentionAt(s, i)
		if m != nil && m.Head == i && e != nil && (e.Kind != "" || lexicon.Persons(s.Tokens[i].Lower)) && e.Kind != ledger.SpeakerOutlet {
			d.speaker, d.source = i, [2]int{m.Lo, m.Hi}
			return true
		}
	}
	return false
}

// subjectWords is how far back the subject of a participle may stand.
const subjectWords = 40

// widen takes into the speaker's phrase what the parser hung elsewhere: the
// nouns, numbers and adjectives that lead up to it from the start of its clause.
func (r *reader) widen(d *draft) {
	s := d.s
	if t := s.Tokens[d.speaker].Tag; t == syntax.PRP || t == syntax.WP || t == syntax.WDT || d.source[0] > d.lo {
		return
	}
	switch s.Tokens[d.source[0]].Tag {
	case syntax.DT, syntax.PRPS:
		return
	}
	lo := d.source[0]
	for lo > 0 && lo > d.source[0]-8 && s.Tokens[lo-1].Tag != syntax.DT {
		t := &s.Tokens[lo-1]
		if !t.Tag.IsNoun() && t.Tag != syntax.JJ && t.Tag != syntax.CD && t.Tag != syntax.POS && t.Tag != syntax.PRPS && t.Text != "&" {
			break
		}
		// "A plan | Ms Holm likes": another phrase begins behind the noun.
		if next := &s.Tokens[lo]; t.Tag == syntax.NN || t.Tag == syntax.NNS {
			if next.Tag.IsProper() && !page.NamesPeople(t.Lemma) || next.Tag == syntax.JJ || next.Tag == syntax.CD || next.Tag == syntax.PRPS {
				return
			}
		}
		lo--
	}
	if lo > 0 && s.Tokens[lo-1].Tag == syntax.DT {
		lo--
	}
	if lo == d.source[0] {
		return
	}
	for _, e := range s.Dates { // "On Monday | the mayor": a time is no name.
		if e.Last > lo && e.First < d.source[0] {
			return
		}
	}
	// Only where the clause begins there.
	if lo > 0 {
		switch b := &s.Tokens[lo-1]; {
		case b.Tag == syntax.COMMA, b.Tag == syntax.CC, b.Tag == syntax.COLON, lexicon.QuoteMark(b.Text), b.Lower == "that":
		default:
			return
		}
	}
	d.source[0] = lo
}
