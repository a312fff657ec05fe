package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/cue"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// nouns finds the statements that nouns attribute in s: "Moscow's offer of …",
// "claims that …", "reports of …", "a pledge to …".
func (r *reader) nouns(s *page.Sentence) {
	for n := range s.Tokens {
		t := &s.Tokens[n]
		if t.Tag != syntax.NN && t.Tag != syntax.NNS {
			continue
		}
		c := cue.Noun(t.Lemma)
		if len(c) == 0 || r.insideCue(s, n) {
			continue
		}
		// The first line whose frame and owner are found holds.
		for _, line := range c {
			d := &draft{s: s, verb: n, lo: n, hi: n + 1, cue: line, speaker: -1, rule: "cue/noun"}
			if r.nounContent(d) && r.nounSpeaker(d) {
				d.clause = [2]int{min(d.lo, d.source[0]), d.hi}
				r.add(d)
				break
			}
		}
	}
}

// insideCue reports whether a verb has taken the noun into its attributing
// clause or has its own content from it: "issued a statement urging …".
func (r *reader) insideCue(s *page.Sentence, n int) bool {
	if n+1 < len(s.Tokens) && s.Tokens[n+1].Tag == syntax.VBG {
		_, words := verbCue(s, n+1)
		return words > 0
	}
	return false
}

// nounContent takes what follows the noun: a clause, an infinitive for nouns of
// promise and demand, or the phrase after "of" or "for".
func (r *reader) nounContent(d *draft) bool {
	s, i := d.s, d.hi
	if i >= len(s.Tokens)-1 {
		return false
	}
	if s.Tokens[i].Lower == "by" || s.Tokens[i].Lower == "from" || s.Tokens[i].Lower == "among" {
		if m, e := r.phraseFrom(s, i+1); m != nil && e != nil && e.Kind != "" {
			d.speaker, d.source = m.Head, [2]int{m.Lo, m.Hi}
			i = m.Hi
		}
	}
	if clause.Emerged(s, i) {
		i++
	}
	if i >= len(s.Tokens)-1 {
		return false
	}
	end := contentEnd(s, i)
	t := &s.Tokens[i]
	may := d.cue.Allows
	switch {
	case may('c') && t.Lower == "that" && clause.At(s, i+1):
		end = clause.Stop(s, i, end)
	case may('x') && t.Lower == "to" && clause.IsBase(s.Tokens[i+1].Tag):
		end = clause.BeforeRelative(s, i, end)
	case i+1 < end && (may('o') && t.Lower == "of" || may('f') && t.Lower == "for" ||
		may('t') && lexicon.Towards(t.Lower) && !clause.IsBase(s.Tokens[i+1].Tag)):
		if i == d.hi {
			d.hi++ // "call | for"
		}
		i++
		end = clause.PhraseStop(s, i, end)
	case may('d') && (t.Lower == "is" || t.Lower == "was") && (s.Tokens[i+1].Lower == "that" || s.Tokens[i+1].Lower == "to"):
		d.hi, i, d.frame = i+1, i+1, 'd'
		if s.Tokens[i].Lower == "that" {
			d.frame = 'c'
		}
		end = contentEnd(s, i)
	case may('b') && t.Tag == syntax.PRP && clause.At(s, i):
		end = clause.Stop(s, i, end)
	default:
		return false
	}
	if end <= i {
		return false
	}
	d.pieces = []piece{{s, i, end}}
	return true
}

// nounSpeaker finds who owns the noun: a possessor, "by X", an adjective of
// nationality, or for a promise the subject of its clause. Plural hearsay
// ("reports", "claims") speaks for itself, as a collective.
func (r *reader) nounSpeaker(d *draft) bool {
	s := d.s
	core, _ := s.Core(d.verb)
	if d.cue.Allows('l') || d.cue.Allows('w') && d.frame != 'd' && d.frame != 'c' {
		return r.lightVerb(d, core)
	}
	if d.speaker >= 0 {
		return true
	}
	for i := core; i < d.verb; i++ {
		if s.Tokens[i].Tag == syntax.PRPS || i+1 < d.verb && s.Tokens[i+1].Tag == syntax.POS {
			if m, e := r.p.MentionAt(s, i); m != nil && e != nil && e.Kind != "" && (m.Head == i || m.Hi == i+1) {
				d.speaker, d.source = m.Head, [2]int{m.Lo, m.Hi}
				return true
			}
		}
	}
	// "Expressed the hope" is one cue, and its subject the owner of the noun.
	if r.lightVerb(d, core) {
		return true
	}
	if d.cue.Stance == ledger.StancePledges && (d.pieces[0].s.Tokens[d.pieces[0].lo].Lower == "to") {
		if c := r.clauseSubject(s, d.verb); c >= 0 {
			clo, chi := r.core(s, c)
			d.speaker, d.source = c, [2]int{clo, chi}
			return true
		}
	}
	return r.hearsay(d)
}

// lightVerb finds the speaker of a noun that a verb without much meaning of its
// own carries: "expressed | the hope that", "issued | a call for". The verb
// belongs to the cue.
func (r *reader) lightVerb(d *draft, core int) bool {
	s := d.s
	// The verb stands right before the phrase, adverbs and articles aside.
	v := core - 1
	for v > 0 && (s.Tokens[v].Tag == syntax.RB || s.Tokens[v].Tag == syntax.DT) {
		v--
	}
	if v >= 0 && d.cue.Allows('l') && !lexicon.Utters(s.Tokens[v].Lemma) {
		return false
	}
	if v < 1 || !s.Tokens[v].Tag.IsVerb() && s.Tokens[v].Tag != syntax.JJ || !lexicon.Light(s.Tokens[v].Lemma) || clause.Passive(s, v) {
		return false
	}
	lo, _ := s.VerbGroup(v)
	head, source, after := r.findSpeaker(s, v, lo, v+1)
	if head < 0 || after || lexicon.FirstPerson(s.Tokens[head].Lower) {
		return false
	}
	if _, e := r.p.MentionAt(s, head); e == nil || e.Kind == "" {
		return false
	}
	d.speaker, d.source, d.lo, d.negated, d.rule = head, source, lo, s.Negated(v), "cue/light-verb"
	return true
}

// hearsay makes the noun itself the speaker if it is a plural that stands for
// nobody in particular.
func (r *reader) hearsay(d *draft) bool {
	t := &d.s.Tokens[d.verb]
	if t.Tag != syntax.NNS || !d.cue.Allows('h') {
		return false
	}
	m, e := r.p.MentionAt(d.s, d.verb)
	if m == nil || e == nil || m.Head != d.verb {
		return false
	}
	if e.Kind == "" {
		e.Kind = ledger.SpeakerCollective
	}
	d.speaker, d.source = d.verb, [2]int{d.verb, d.verb + 1}
	d.cue.Certainty = ledger.Possible
	return e.Kind == ledger.SpeakerCollective
}

// adverbs finds hearsay that an adverb passes on: "The bridge was reportedly
// hit". The content is its clause, in two passages around the adverb.
func (r *reader) adverbs(s *page.Sentence) {
	for i := range s.Tokens {
		if !cue.Hearsay(s.Tokens[i].Lower) || r.attributed(s, i) {
			continue
		}
		end := contentEnd(s, 0)
		lo := 0
		for lo < i && (s.Tokens[lo].Tag == syntax.CC || s.Tokens[lo].Tag == syntax.COMMA) {
			lo++
		}
		d := &draft{s: s, verb: i, lo: i, hi: i + 1, speaker: -1, rule: "cue/adverb", clause: [2]int{i, i + 1},
			cue: cue.Cue{Stance: ledger.StanceAsserts, Certainty: ledger.Possible}}
		if lo < i {
			d.pieces = append(d.pieces, piece{s, lo, i})
		}
		if i+1 < end {
			d.pieces = append(d.pieces, piece{s, i + 1, end})
		}
		if len(d.pieces) > 0 {
			r.add(d)
		}
		return
	}
}

// attributed reports whether the token is content already.
func (r *reader) attributed(s *page.Sentence, i int) bool {
	for j := len(r.found) - 1; j >= 0 && j >= len(r.found)-8; j-- {
		if r.found[j].holds(s.Tokens[i].Start) {
			return true
		}
	}
	return false
}

// according finds "according to X" and "in the words of X".
func (r *reader) according(s *page.Sentence) {
	for i := 0; i+2 < len(s.Tokens); i++ {
		n := clause.Opener(s, i)
		if n == 0 {
			continue
		}
		m, e := r.phraseFrom(s, i+n)
		if m == nil || e == nil {
			continue
		}
		lo, hi := m.Lo, m.Hi
		if _, phi := s.Phrase(m.Head, -1); phi > hi && !clause.HasVerb(s, hi, phi) && s.Tokens[hi].Tag != syntax.COMMA {
			hi = phi
		}
		hi = clause.NounsToComma(s, hi)
		if hi+1 < len(s.Tokens) && s.Tokens[hi].Tag == syntax.COMMA && clause.Describes(&s.Tokens[hi+1]) {
			hi = clause.AppositiveEnd(s, hi+1)
		}
		d := &draft{s: s, verb: i, lo: i, hi: i + n, speaker: m.Head, source: [2]int{lo, hi}, clause: [2]int{i, hi}, rule: "cue/according-to",
			cue: cue.Cue{Stance: ledger.StanceAsserts, Certainty: ledger.Certain}}
		before := i
		for before > 0 && (s.Tokens[before-1].Tag == syntax.COMMA || s.Tokens[before-1].Tag == syntax.COLON) {
			before--
		}
		after := hi
		for after < len(s.Tokens) && s.Tokens[after].Tag == syntax.COMMA {
			after++
		}
		if lead := r.leadEnd(s, before); before > lead && clause.HasVerb(s, lead, before) || before > lead && after >= contentEnd(s, 0) {
			d.pieces = append(d.pieces, piece{s, lead, before})
		}
		if end := contentEnd(s, after-1); after < end && (len(d.pieces) == 0 || after > hi) {
			d.pieces = append(d.pieces, piece{s, after, end})
		}
		if len(d.pieces) > 0 {
			r.add(d)
		}
		i = hi
	}
}
