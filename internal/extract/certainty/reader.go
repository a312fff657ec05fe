package certainty

import (
	"math"
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
)

// A told is the value of a word, with the rule and the word that decided it.
type told struct {
	value float64
	rule  rule
	by    int  // Token that decided; -1 if none did.
	ahead bool // It is still to come.
}

// plain is what nothing weakens.
var plain = told{value: 3, rule: rulePlain, by: -1}

// weaker returns the value of what is told inside what is told: the less sure of
// the two decides how sure, and each that turns round turns the sign.
func weaker(in, out told) told {
	t := in
	if math.Abs(out.value) < math.Abs(in.value) || in.rule == rulePlain && out.rule != rulePlain {
		t = out
	}
	size := min(math.Abs(in.value), math.Abs(out.value))
	if in.value < 0 != (out.value < 0) {
		size = -size
	}
	t.value, t.ahead = size, in.ahead || out.ahead
	return t
}

// opened is the value of what would be turned round if what is still ahead were
// so: what somebody tries to prevent.
const opened = 0.2

// through returns the value of what hangs on a governor whose value is over.
func (g signature) through(over told, by int) told {
	t := told{value: g.so, rule: ruleGoverned, by: by, ahead: g.ahead || over.ahead && !g.fixed}
	if g.fixed || over.value >= 3 {
		return t
	}
	if over.value < 0 {
		t.value, t.rule = g.not, ruleGovernedNot
	} else if over.ahead && t.value < 0 {
		t.value = opened // What is yet to be prevented may still come.
	}
	if size := math.Abs(over.value); size < math.Abs(t.value) {
		t.rule, t.by = over.rule, over.by
		t.value = math.Copysign(size, t.value)
	}
	return t
}

// A reader judges the words of one sentence after another.
type reader struct {
	sp    *speech.Speech
	words *lexicon
	s     *page.Sentence
	state []state
}

// A state is what is known of a token: its clause's value from above, and its
// own. A value that is asked for while it is being found is plain, so that a
// strange tree comes to an end.
type state struct {
	value, above       told
	hasValue, hasAbove bool
	inValue, inAbove   bool
}

// begin turns to sentence s.
func (r *reader) begin(s *page.Sentence) {
	r.s = s
	if cap(r.state) < len(s.Tokens) {
		r.state = make([]state, len(s.Tokens))
	}
	r.state = r.state[:len(s.Tokens)]
	clear(r.state)
}

// value returns how surely token i is told.
func (r *reader) value(i int) told {
	st := &r.state[i]
	if st.hasValue {
		return st.value
	}
	if st.inValue {
		return plain
	}
	st.inValue = true
	var t told
	if r.predicate(i) {
		t = weaker(r.own(i), r.above(i))
	} else {
		t = r.noun(i)
	}
	st.value, st.hasValue = t, true
	return t
}

// above returns the value that the clause of token i has from what governs it.
func (r *reader) above(i int) told {
	st := &r.state[i]
	if st.hasAbove {
		return st.above
	}
	if st.inAbove {
		return plain
	}
	st.inAbove = true
	t := r.over(i)
	st.above, st.hasAbove = t, true
	return t
}

// predicate reports whether token i is the predicate of a clause: a verb, or
// what stands behind a form of "to be".
func (r *reader) predicate(i int) bool {
	t := &r.s.Tokens[i]
	if t.Tag.IsVerb() {
		switch t.Rel {
		case syntax.Amod, syntax.Compound:
			return r.verbal(i)
		case syntax.Nsubj, syntax.Obj, syntax.Obl, syntax.Nmod, syntax.NsubjPass, syntax.NmodPoss:
			return t.Tag != syntax.VBG // A gerund is read like a noun.
		}
		return true
	}
	return r.s.Child(i, syntax.Cop) >= 0 || t.Rel == syntax.Xcomp && t.Tag.IsAdjective() || r.disguised(i)
}

// verbal reports whether a verb that the tree makes describe a noun is none the
// less a predicate, by its form or by what stands before it: "had not | lost |
// control".
func (r *reader) verbal(i int) bool {
	j := i - 1
	for j > 0 && (negation(r.s.Lower(j)) || r.s.Tag(j).IsAdverb()) {
		j--
	}
	if r.s.Tag(i) == syntax.VB || r.s.Tag(j) == syntax.MD || r.s.Tag(j) == syntax.TO {
		return r.s.Tag(i) == syntax.VB
	}
	return isHave(r.s.Lower(j)) && r.s.Tag(i) == syntax.VBN && j < i-1
}

// disguised reports whether token i must be a verb, though the tagger takes it
// for something else: by the "to", "did" or modal before it, by an "if" with a
// subject, or by its form where a clause needs a verb.
func (r *reader) disguised(i int) bool {
	t := &r.s.Tokens[i]
	switch {
	case t.Tag.IsProper() || t.Tag.IsVerb() || t.Tag == syntax.MD || t.Tag == syntax.RP:
		return false
	case !t.Tag.IsNoun() && !t.Tag.IsAdjective() && !t.Tag.IsAdverb() && t.Tag != syntax.IN:
		return false
	case t.Tag.IsAdjective() && participle(t.Lower) && (t.Rel.IsClause() || t.Rel == syntax.Conj || t.Rel == syntax.Root || t.Rel == syntax.Parataxis):
		return true
	case t.Tag == syntax.NN && r.s.Child(i, syntax.Mark) >= 0 && r.s.Child(i, syntax.Nsubj) >= 0:
		return true // "if the rebels | attack"
	}
	j := i - 1
	for j > 0 && (negation(r.s.Lower(j)) || r.s.Tag(j).IsAdverb()) {
		j--
	}
	aux := r.s.Tag(j) == syntax.MD || isDo(r.s.Lower(j))
	switch {
	case t.Tag == syntax.NN || t.Tag == syntax.JJ:
		if aux {
			return t.Rel != syntax.Nsubj
		}
	case aux && j == i-1 || r.s.Tag(j) == syntax.TO && j == i-1:
		return r.begins(i+1) || r.words.is("turncoat", t.Lower) && !r.s.Tag(i+1).IsVerb()
	}
	if r.s.Tag(j) == syntax.TO && j > 0 {
		_, ok := r.words.signature(r.s, j-1, i, frameInfinitive)
		return ok || j == i-1 && t.Tag == syntax.NN && r.begins(i+1)
	}
	// A question has put "did" before its subject, a condition "should".
	c := r.s.Child(i, syntax.Aux)
	return t.Tag == syntax.NN && c >= 0 && c < i && (isDo(r.s.Lower(c)) || r.s.Tag(c) == syntax.MD && r.inverted(c))
}

// begins reports whether a noun phrase or a particle stands at token i, so that
// what stands before it can be its verb: "to | withdraw | its troops".
func (r *reader) begins(i int) bool {
	switch r.s.Tag(i) {
	case syntax.DT, syntax.PRP, syntax.PRPS, syntax.RP:
		return true
	}
	return false
}

// participle reports whether the word looks like a past participle.
func participle(w string) bool { return len(w) > 4 && strings.HasSuffix(w, "ed") }
