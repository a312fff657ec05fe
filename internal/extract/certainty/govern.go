package certainty

import (
	"sort"

	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// over finds what governs the clause of the predicate at token i, and what it
// leaves of it.
func (r *reader) over(i int) told {
	g := r.groupOf(i)
	t := r.hung(i, g)
	bare := (r.s.Tag(i) == syntax.VBP || r.s.Tag(i) == syntax.VB) && g.lo == i && r.singular(i)
	be := g.base && g.modal < 0 && g.to < 0 && !g.do && r.s.Tokens[i].Head >= 0 && r.s.Tokens[i].Rel != syntax.Conj
	if bare || be {
		// "asked that he | be freed": what is called for.
		t = weaker(told{value: subjunctive, rule: ruleImperative, by: -1, ahead: true}, t)
	}
	return t
}

// hung returns what the word or the mark leaves of the clause of token i that it
// hangs on.
func (r *reader) hung(i int, g group) told {
	t := &r.s.Tokens[i]
	if g.to >= 0 && (t.Rel != syntax.Conj || r.s.Tokens[t.Head].Tag != syntax.VB) {
		return r.infinitive(i, g)
	}
	if t.Tag.IsFinite() && r.words.is("say", t.Lemma) && (r.s.Tag(g.lo-1).IsQuote() || r.s.Lower(g.lo-1) == ",") {
		return r.top(i) // "…,” | said the envoy": what frames a quotation hangs on nothing in it.
	}
	if m, ok := r.marked(i); ok {
		return m
	}
	if m, ok := r.opened(i, g.lo); ok {
		return m
	}
	if h := r.keptFrom(g.lo); g.gerund && h >= 0 {
		if sig, ok := r.words.signature(r.s, h, i, frameGerund); ok {
			return sig.through(r.value(h), h)
		}
	}
	if t.Tag == syntax.VB && g.modal < 0 && !g.do && !g.have && !g.be && !r.finite(i) {
		return r.bare(i, g)
	}
	if t.Head < 0 {
		if t.Tag == syntax.VBP && r.s.Child(i, syntax.Nsubj, syntax.NsubjPass, syntax.Expl) < 0 && (i == 0 || r.s.Tag(i-1).IsQuote()) {
			return told{value: 1, rule: ruleImperative, by: -1, ahead: true}
		}
		return r.top(i)
	}
	if t.Tag == syntax.VBN && g.lo == i {
		if h := r.wished(i); h >= 0 {
			if sig, ok := r.words.signature(r.s, h, i, frameInfinitive); ok {
				return sig.through(r.value(h), h)
			}
		}
	}
	if g.lo <= t.Head && t.Head < i {
		return r.above(t.Head) // "is | going | to leave": the tree hangs it on its own auxiliary.
	}
	switch t.Rel {
	case syntax.Conj:
		return r.joined(i, t.Head, g)
	case syntax.Ccomp:
		return r.governed(i, t.Head, frameClause)
	case syntax.Xcomp:
		if g.gerund {
			return r.governed(i, t.Head, frameGerund)
		}
		return r.governed(i, t.Head, frameInfinitive)
	case syntax.Csubj, syntax.CsubjPass:
		if t.Tag == syntax.VBG {
			return r.governed(i, t.Head, frameGerund)
		}
		return r.governed(i, t.Head, frameClause)
	case syntax.Advcl:
		if (g.be || g.have) && !g.gerund {
			return r.above(t.Head)
		}
		return r.adverbial(i, t.Head)
	case syntax.Acl:
		return r.nounClause(i, t.Head)
	case syntax.AclRelcl:
		if t.Tag == syntax.VBD || t.Tag == syntax.VBN {
			return r.taken(i, 3, t.Head)
		}
		return r.taken(i, kindOfNoun, t.Head)
	}
	return r.top(i)
}

// singular reports whether one noun in the singular stands right before the verbs
// that begin at token lo, with a "that" before it, so that a present without an s
// is no present: "insisted that the envoy | leave".
func (r *reader) singular(lo int) bool {
	if t := r.s.Tag(lo - 1); t != syntax.NN && t != syntax.NNP {
		return false
	}
	for j := lo - 2; j >= 0 && j >= lo-subjectWordsMax; j-- {
		t := &r.s.Tokens[j]
		if t.Lower == "that" && t.Tag == syntax.IN {
			return true
		}
		if !inSubject(t) || t.Lower == "and" {
			return false
		}
	}
	return false
}

// top returns the value of a clause that stands by itself: a question leaves it
// open, and a statement around it may.
func (r *reader) top(i int) told {
	if r.asks() {
		return told{value: 0.8, rule: ruleQuestion, by: r.last()}
	}
	return r.spoken(i)
}

// last returns the last token of the sentence that is no quotation mark.
func (r *reader) last() int {
	last := len(r.s.Tokens) - 1
	for last > 0 && r.s.Tokens[last].Tag.IsQuote() {
		last--
	}
	return last
}

// asks reports whether the sentence is a question.
func (r *reader) asks() bool { return r.s.Lower(r.last()) == "?" }

// spoken returns what the statement that token i lies in leaves of it, where the
// tree does not hang it on a cue that comes behind: "rebels fled, witnesses |
// believe".
func (r *reader) spoken(i int) told {
	a := r.sp.At(r.s.Tokens[i].Start)
	if a == nil || a.Cue == nil || a.Cue.Start < a.Span.End {
		return plain
	}
	t := told{value: 3, rule: ruleSpoken, by: r.tokenAt(a.Cue.End - 1)}
	if t.by < 0 {
		return plain
	}
	switch {
	case a.Stance == ledger.StanceDenies:
		t.value = -2
	case a.Stance == ledger.StanceDoubts:
		t.value = 0.5
	case a.Certainty == ledger.CertaintyUnknown:
		t.value, t.ahead = 1.4, true
	case hedged(a):
		return plain // By a word of its own, which this one may not hang on.
	default:
		t.value = a.Certainty.Value()
	}
	if t.value == 3 {
		return plain
	}
	return t
}

// hedged reports whether the statement is less than certain by a word of its
// content and not by its cue.
func hedged(a *speech.Attribution) bool {
	for _, reason := range a.Reasons {
		if reason.Rule == "certainty/hedge" {
			return true
		}
	}
	return false
}

// tokenAt returns the token of the sentence that holds a byte offset; -1 if it
// lies in another.
func (r *reader) tokenAt(offset int) int {
	tokens := r.s.Tokens
	k := sort.Search(len(tokens), func(k int) bool { return tokens[k].End > offset })
	if k < len(tokens) && tokens[k].Start <= offset {
		return k
	}
	return -1
}

// governed returns what the governor at token h leaves of token i in a frame.
func (r *reader) governed(i, h int, f frame) told {
	over := r.value(h)
	if sig, ok := r.words.signature(r.s, h, i, f); ok {
		return sig.through(over, h)
	}
	if !r.predicate(h) {
		return r.top(i)
	}
	if f == frameClause {
		return weaker(told{value: 2.8, rule: ruleGoverned, by: h}, positive(over))
	}
	return over
}

// positive leaves out of a value that it is turned round.
func positive(t told) told {
	if t.value < 0 {
		t.value = min(1, -t.value)
	}
	return t
}

// joined returns what a conjunct has from the first: all, where it leaves its
// own auxiliaries out, else only what governs both.
func (r *reader) joined(i, h int, g group) told {
	t := &r.s.Tokens[i]
	if c := r.s.Child(i, syntax.Nsubj, syntax.NsubjPass); c >= 0 && c < i && r.apart(c) {
		return r.top(i)
	}
	if g.modal >= 0 || g.be || g.have || g.do || r.s.Child(i, syntax.Nsubj, syntax.NsubjPass) >= 0 {
		return r.above(h)
	}
	if t.Tag == syntax.VB || t.Tag == syntax.VBG || t.Tag == r.s.Tokens[h].Tag || g.to >= 0 {
		return r.value(h)
	}
	return r.above(h)
}

// nounClause returns what a clause that hangs on a noun has.
func (r *reader) nounClause(i, h int) told {
	t := &r.s.Tokens[i]
	if t.Tag == syntax.VBN || t.Tag == syntax.VBD {
		return r.taken(i, 3, h)
	}
	f := frameClause
	if t.Tag == syntax.VBG {
		f = frameGerund
	}
	if sig, ok := r.words.signature(r.s, h, i, f); ok {
		return sig.through(r.value(h), h)
	}
	if f == frameGerund && r.opener(i) != "" {
		return r.taken(i, gerundOfNoun, h)
	}
	return r.taken(i, 2.8, h)
}

// gerundOfNoun is how surely a form in -ing behind a noun and a preposition is
// told, where the noun says nothing of it: "the cost of | rebuilding".
const gerundOfNoun = 1.8

// kindOfNoun is how surely a relative clause in the present is told: it says what
// kind of thing is spoken of as often as what happens.
const kindOfNoun = 2.8

// taken returns the value of the clause of token i, which says more of the noun at
// token h: it is taken for granted, unless there is no such thing, or it is only
// thought of and the clause does not tell of the past.
func (r *reader) taken(i int, value float64, h int) told {
	t := told{value: value, rule: ruleSupposed, by: h}
	if r.predicate(h) {
		return t
	}
	over := r.value(h)
	none := r.no(h) >= 0 || r.s.Lower(h-1) == "any"
	past := r.s.Tag(i) == syntax.VBD || r.s.Tag(i) == syntax.VBN
	if over.value < 1.5 && (none || over.value >= 0 && !past) {
		return over
	}
	return t
}
