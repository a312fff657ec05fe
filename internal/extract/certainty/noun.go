package certainty

import (
	"math"
	"strings"

	"counterclaim/internal/extract/syntax"
)

// noun returns how surely the noun at token i is told: by what stands before it,
// and by what it hangs on.
func (r *reader) noun(i int) told {
	t := &r.s.Tokens[i]
	if no := r.no(i); no >= 0 {
		return told{value: -2, rule: ruleNegated, by: no}
	}
	if t.Rel == syntax.Advmod && t.Head >= 0 {
		return r.value(t.Head)
	}
	if strings.HasSuffix(t.Lower, "ing") {
		if h := r.keptFrom(i); h >= 0 {
			if sig, ok := r.words.signature(r.s, h, i, frameGerund); ok {
				return sig.through(r.value(h), h)
			}
		}
	}
	in, kind := r.phrase(i)
	if t.Head < 0 {
		return weaker(in, r.top(i))
	}
	return weaker(in, r.nounAbove(i, t.Head, kind))
}

// How surely a noun is told that is not spoken of as known: with an article or in
// the plural it is some happening, in the bare singular often only a kind of them.
const (
	some = 2.9
	mass = 2.7
)

// A definiteness is whether a noun is spoken of as known.
type definiteness uint8

const (
	indefinite definiteness = iota
	possessed               // "his return": known by whose it is, but it may be still to come.
	definite
)

// phrase returns what the words before the noun at token i leave of it, and
// whether they make it definite.
func (r *reader) phrase(i int) (told, definiteness) {
	t := &r.s.Tokens[i]
	in := told{value: mass, rule: ruleIndefinite, by: -1}
	if t.Tag == syntax.NNS || t.Tag.IsVerb() {
		in.value = some
	}
	kind := indefinite
	if t.Tag.IsProper() {
		kind = definite
	}
	if t.Rel == syntax.Compound || t.Rel == syntax.Amod {
		in = told{value: 2.4, rule: ruleModifier, by: t.Head}
		if t.Tag == syntax.VBN || t.Tag == syntax.VBD || t.Tag == syntax.JJ {
			in = told{value: 2.8, rule: ruleModifier, by: t.Head}
		}
		if no := r.no(t.Head); no >= 0 && !r.predicate(t.Head) {
			in = told{value: -1.5, rule: ruleNegated, by: no} // "no unsettled problems"
		}
		return in, definite
	}
	for _, c := range r.s.Children(i) {
		w := r.s.Lower(c)
		if c > i {
			break
		}
		switch {
		case r.s.Tokens[c].Rel == syntax.NmodPoss:
			kind = max(kind, possessed)
			if in.rule == ruleIndefinite {
				in = plain
			}
		case w == "the" || w == "this" || w == "that" || w == "these" || w == "those" || w == "both" || w == "such" || r.s.Tokens[c].Rel == syntax.Nummod:
			kind = definite
			if in.rule == ruleIndefinite {
				in = plain
			}
		case (w == "a" || w == "an") && in.rule == ruleIndefinite:
			in.value = some
		case w == "any":
			in = told{value: 1.5, rule: ruleBefore, by: c}
		case (w == "little" || w == "few") && r.s.Lower(c-1) != "a":
			in = told{value: -0.5, rule: ruleBefore, by: c}
		}
		if v, ok := r.words.before[w]; ok && math.Abs(v) < math.Abs(in.value) {
			in = told{value: v, rule: ruleBefore, by: c}
		} else if ok && v < 0 {
			in = told{value: v, rule: ruleBefore, by: c}
		}
	}
	return in, kind
}

// nounAbove returns what the token h leaves of the noun at token i.
func (r *reader) nounAbove(i, h int, kind definiteness) told {
	t := &r.s.Tokens[i]
	switch t.Rel {
	case syntax.Conj:
		return r.value(h)
	case syntax.Compound, syntax.Amod, syntax.Appos:
		return plain
	case syntax.Obj, syntax.NsubjPass, syntax.Obl, syntax.Nmod, syntax.Xcomp, syntax.Iobj, syntax.Ccomp:
	case syntax.Nsubj:
		if kind != indefinite {
			return plain
		}
		if over := r.value(h); r.predicate(h) && r.words.is("occur", r.s.Tokens[h].Lemma) {
			return over
		}
		return plain
	default:
		return plain
	}
	prep := r.s.Preposition(i)
	if v, ok := r.words.mark[prep]; ok && v < 3 {
		return r.mark(v, r.s.Child(i, syntax.Case), i)
	}
	f := frameObject
	if t.Tag == syntax.VBG {
		f = frameGerund
	}
	over := r.value(h)
	if sig, ok := r.words.signature(r.s, h, i, f); ok && (sig.particle != "" || r.bears(h, prep)) {
		out := sig.through(over, h)
		if out.value > 0 {
			out.value = max(out.value, [...]float64{indefinite: 0, possessed: 1.2, definite: 2.2}[kind])
		}
		return out
	}
	if over.value < 0 && kind == indefinite {
		// "did not make a speech", but "did not speak in a debate".
		over.value = max(over.value, -1)
		if t.Rel != syntax.Obj && t.Rel != syntax.NsubjPass {
			over.value = 1
		}
		return over
	}
	if over.ahead && kind == indefinite {
		over.value = min(over.value, 2)
	}
	if kind != indefinite {
		if over.value >= 0 && over.value < 2 {
			return told{value: 2.4, rule: ruleDefinite, by: over.by}
		}
		return plain
	}
	return over
}

// bears reports whether the preposition leads to what the governor at token h is
// about, where its line in words.txt names none: a verb's object has none, a
// noun's has "of" or the like.
func (r *reader) bears(h int, prep string) bool {
	if !r.s.Tokens[h].Tag.IsNoun() {
		return prep == ""
	}
	switch prep {
	case "", "of", "for", "about", "to":
		return true
	}
	return false
}
