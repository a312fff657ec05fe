package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
)

// frame returns the frame in which content follows at token i, and where it
// begins; 0 if none that the cue allows.
func (r *reader) frame(d *draft, i, end int) (byte, int) {
	s := d.s
	t := &s.Tokens[i]
	may := func(frame byte) bool { _, ok := d.cues.in(frame); return ok }
	switch {
	// From the surest sign to the least.
	case may('c') && complementizer(t) && (t.Lower == "that" || !infinitive(s, d.lo)):
		return 'c', i
	case may('t') && t.Lower == "that" && complementizer(t) && !infinitive(s, d.lo):
		return 't', i
	case may('x') && t.Lower == "to" && i+1 < len(s.Tokens) && (isBase(s.Tokens[i+1].Tag) || t.Tag == syntax.TO):
		return 'x', i
	case may('g') && (t.Tag == syntax.VBG || gerundLike(s, i)):
		return 'g', i
	case may('f') && t.Lower == "for" && i+1 < end:
		if i == d.hi {
			d.hi = i + 1
		}
		return 'f', i + 1
	// The frames of persons come before those of things: "told the army to …"
	// is no report of an army.
	case may('p') && r.infinitiveAhead(s, i, end):
		return 'p', i
	case may('a') && r.prepositionAhead(s, i, end, "of", "for", "as", "over"):
		return 'a', i
	case may('s') && r.asAhead(s, i, end):
		return 's', i
	case may('n') && r.named(s, i, end):
		return 'n', i
	case may('c') && i == d.hi && r.gapped(d, t):
		return 'c', i
	case may('r') && r.recorded(d) && (nominal(t) || lexicon.QuoteMark(t.Text)):
		return 'r', i
	case may('c') && (r.clauseAt(s, i) || d.verbIs("say") && nominal(t) && t.Tag != syntax.VBG && end-i >= clauseWordsMin):
		return 'c', i
	case may('o') && nominal(t) && !r.uttered(d, i):
		return 'o', i
	case may('v') && (t.Tag == syntax.VBG || nominal(t) && r.proposal(s, i, end)):
		return 'v', i
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
		case t.Tag.IsNoun() && len(nouns()[t.Lemma]) > 0:
			return d.s.Tokens[j+1].Tag != syntax.PERIOD
		case !nominal(t):
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

// clauseWordsMin is how long a nominal after "said" must be to be taken for a
// clause whose verb the tagger missed.
// Shorter ones are more often a slip: "said yes", "said the same".
const clauseWordsMin = 5

// verbIs reports whether the cue is a form of the verb.
func (d *draft) verbIs(lemma string) bool { return d.s.Tokens[d.verb].Lemma == lemma }

// infinitive reports whether the verb group that begins at token lo is "to" and
// a verb: what somebody is to find out is not found.
func infinitive(s *page.Sentence, lo int) bool { return lo > 0 && s.Tokens[lo-1].Tag == syntax.TO }

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
	switch d.s.Tokens[d.speaker].Lemma {
	case "report", "poll", "survey", "study", "datum", "data", "record", "figure", "document", "statistic",
		"analysis", "investigation", "inquiry", "research", "map", "image", "photo", "photograph",
		"video", "footage", "email", "e-mail", "file", "census", "result", "review", "audit":
		return true
	}
	return false
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
	for j := m.Hi; j < end && j < m.Hi+thatWords && !s.Tokens[j].Tag.IsFinite(); j++ {
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

// complementizer reports whether the token opens a clause that completes a verb.
// "That" as an article ("said that day") is tagged otherwise.
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

// nominal reports whether a noun phrase may begin at the token or go on with it.
func nominal(t *syntax.Token) bool {
	switch t.Tag {
	case syntax.DT, syntax.PRPS, syntax.JJ, syntax.CD, syntax.PRP, syntax.PDT, syntax.LQUOTE, syntax.VBG, syntax.JJR, syntax.JJS, syntax.VBN:
		return true
	}
	return t.Tag.IsNoun()
}

// infinitiveAhead reports whether a person and then "to" and a verb follow.
func (r *reader) infinitiveAhead(s *page.Sentence, i, end int) bool {
	if !nominal(&s.Tokens[i]) {
		return false
	}
	for j := i + 1; j < end-1 && j < i+25; j++ {
		if t := &s.Tokens[j]; t.Tag == syntax.TO || t.Lower == "to" && isBase(s.Tokens[j+1].Tag) || t.Lower == "not" && s.Tokens[j+1].Lower == "to" {
			return true
		} else if t.Tag.IsFinite() {
			return false
		}
	}
	return false
}

// asAhead reports whether a phrase and then "as", without a clause of its own
// behind it, follow: "described it as a raid", not "saw it as the men fled".
func (r *reader) asAhead(s *page.Sentence, i, end int) bool {
	if !r.prepositionAhead(s, i, end, "as") {
		return false
	}
	for i < end && s.Tokens[i].Lower != "as" {
		i++
	}
	return i+1 < end && !verbAhead(s, i+1)
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
