package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/cue"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// frame returns the frame in which content follows at token i, and where it
// begins; 0 if none that the cue allows.
func (r *reader) frame(d *draft, i, end int) (byte, int) {
	s := d.s
	t := &s.Tokens[i]
	may := func(frame byte) bool { _, ok := d.cues.In(frame); return ok }
	switch {
	// From the surest sign to the least.
	case may('c') && clause.Complementizer(t) && (t.Lower == "that" || !clause.Infinitive(s, d.lo)):
		return 'c', i
	case may('t') && t.Lower == "that" && clause.Complementizer(t) && !clause.Infinitive(s, d.lo):
		return 't', i
	case may('x') && t.Lower == "to" && i+1 < len(s.Tokens) && (clause.IsBase(s.Tokens[i+1].Tag) || t.Tag == syntax.TO):
		return 'x', i
	case may('g') && (t.Tag == syntax.VBG || clause.GerundLike(s, i)):
		return 'g', i
	case may('f') && t.Lower == "for" && i+1 < end:
		if i == d.hi {
			d.hi = i + 1
		}
		return 'f', i + 1
	// The frames of persons come before those of things: "told the army to …"
	// is no report of an army.
	case may('p') && clause.InfinitiveAhead(s, i, end):
		return 'p', i
	case may('a') && clause.PrepositionAhead(s, i, end, "of", "for", "as", "over"):
		return 'a', i
	case may('s') && clause.AsAhead(s, i, end):
		return 's', i
	case may('n') && r.named(s, i, end):
		return 'n', i
	case may('c') && i == d.hi && r.gapped(d, t):
		return 'c', i
	case may('r') && r.recorded(d) && (clause.Nominal(t) || lexicon.QuoteMark(t.Text)):
		return 'r', i
	case may('c') && (clause.At(s, i) && (t.Tag != syntax.IN || d.verbIs("say")) || d.verbIs("say") && clause.Nominal(t) && t.Tag != syntax.VBG && end-i >= clauseWordsMin):
		return 'c', i
	case may('o') && clause.Nominal(t) && !r.uttered(d, i):
		return 'o', i
	case may('v') && clause.Nominal(t) && r.proposal(s, i, end):
		return 'v', i
	case may('e') && clause.Nominal(t) && t.Tag != syntax.VBG && !r.between(d, i):
		return 'e', i
	case may('k') && clause.Nominal(t) && r.reproof(d, i, end):
		return 'k', i
	}
	return 0, i
}

// uttered reports whether the object at token i is a noun of saying that the
// verb only carries, so that the noun has the content: "expressed | the hope".
func (r *reader) uttered(d *draft, i int) bool {
	if !lexicon.Light(d.s.Tokens[d.verb].Lemma) {
		return false
	}
	// Articles, adjectives and modifiers may stand before the noun.
	for j := i; j < len(d.s.Tokens)-1; j++ {
		switch t := &d.s.Tokens[j]; {
		case t.Tag.IsNoun() && len(cue.Noun(t.Lemma)) > 0:
			return d.s.Tokens[j+1].Tag != syntax.PERIOD
		case !clause.Nominal(t):
			return false
		}
	}
	return false
}

// proposal reports whether the phrase at token i is something that one can be
// for or against by saying so: a plan, a law, a truce. To back an actor is no
// statement.
func (r *reader) proposal(s *page.Sentence, i, end int) bool {
	m, _ := r.phraseFrom(s, i)
	return m != nil && m.Hi <= end && lexicon.Proposal(s.Tokens[m.Head].Lemma)
}

// between reports whether the object at token i is an actor to whom the speaker
// stands in a relation rather than one of whom he thinks something: one of them
// is a body. "Northland backs the front" is no statement.
func (r *reader) between(d *draft, i int) bool {
	_, object := r.phraseFrom(d.s, i)
	if object == nil || object.Kind == "" || object.Kind == ledger.SpeakerCollective {
		return false
	}
	_, speaker := r.p.MentionAt(d.s, d.speaker)
	return object.Kind == ledger.SpeakerOrganization || speaker != nil && speaker.Kind == ledger.SpeakerOrganization
}

// reproof reports whether the object at token i can be taken to task: what
// somebody said or wants to do, or a person, by another person. "Rebels attacked
// the town" is none.
func (r *reader) reproof(d *draft, i, end int) bool {
	m, object := r.phraseFrom(d.s, i)
	if m == nil || m.Hi > end {
		return false
	}
	if lemma := d.s.Tokens[m.Head].Lemma; lexicon.Proposal(lemma) || len(cue.Noun(lemma)) > 0 || lexicon.Record(lemma) {
		return true
	}
	_, speaker := r.p.MentionAt(d.s, d.speaker)
	return object != nil && speaker != nil && object.Person && speaker.Person && object.Kind == ledger.SpeakerNamed && speaker.Kind == ledger.SpeakerNamed
}

// clauseWordsMin is how long a nominal after "said" must be to be taken for a
// clause whose verb the tagger missed.
// Shorter ones are more often a slip: "said yes", "said the same".
const clauseWordsMin = 5

// verbIs reports whether the cue is a form of the verb.
func (d *draft) verbIs(lemma string) bool { return d.s.Tokens[d.verb].Lemma == lemma }

// gapped reports whether the clause behind the cue lacks its subject, which is
// the noun before the speaker: "a road that the mayor said | was open".
func (r *reader) gapped(d *draft, t *syntax.Token) bool {
	// The finite verb right behind a cue has no subject but the noun before.
	before := min(d.lo, d.source[0]) - 1
	if before < 0 || !t.Tag.IsFinite() && t.Tag != syntax.MD {
		return false
	}
	switch b := d.s.Tokens[before].Tag; b {
	case syntax.WDT, syntax.WP, syntax.IN:
		return true
	default:
		return b.IsNoun()
	}
}

// recorded reports whether the draft's speaker is a record of some kind: what a
// report or a survey shows is what it says.
func (r *reader) recorded(d *draft) bool {
	return lexicon.Record(d.s.Tokens[d.speaker].Lemma)
}

// named reports whether a phrase and, right behind it, what it is called follow:
// "called | the raid | a massacre".
func (r *reader) named(s *page.Sentence, i, end int) bool {
	if lexicon.QuoteMark(s.Tokens[i].Text) {
		return true // "what he called “a massacre”"
	}
	m, _ := r.phraseFrom(s, i)
	if m == nil || m.Hi >= end {
		return false
	}
	for j := m.Hi; j < end && j < m.Hi+clause.ThatWords && !s.Tokens[j].Tag.IsFinite(); j++ {
		if lexicon.QuoteMark(s.Tokens[j].Text) {
			return true
		}
	}
	t := &s.Tokens[m.Hi]
	switch {
	case lexicon.QuoteMark(t.Text), t.Lower == "a" || t.Lower == "an":
		return true
	case t.Tag == syntax.JJ, t.Tag == syntax.DT && t.Lower == "the":
		return s.Tokens[m.Head].Tag == syntax.PRP || s.Tokens[m.Head].Tag.IsProper()
	}
	return false
}
