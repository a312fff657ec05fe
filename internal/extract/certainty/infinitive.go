package certainty

import "counterclaim/internal/extract/syntax"

// ordinal reports whether the noun at token h is the first or last of its kind, so
// that an infinitive behind it tells what it did: "the first envoy to visit".
func (r *reader) ordinal(h int) bool {
	for _, c := range r.s.Children(h) {
		switch r.s.Lower(c) {
		case "first", "second", "third", "last", "latest", "only":
			return c < h
		}
	}
	return false
}

// How surely what something is done for comes about: more surely if it was done
// already, less if it is only what a thing is for, or is good for.
const (
	purposeOfVerb    = 1.8
	purposeOfPast    = 2.0
	purposeOfNoun    = 1.3
	purposeOfQuality = 1.1
)

// infinitive returns what governs "to" and the predicate at token i.
func (r *reader) infinitive(i int, g group) told {
	t := &r.s.Tokens[i]
	j := g.lo - 1
	for j >= 0 && (r.s.Tokens[j].Tag.IsAdverb() || r.s.Tokens[j].Tag == syntax.RP || r.s.Tokens[j].Tag.IsQuote()) {
		j--
	}
	if j > 0 && r.s.Tag(j).IsAdjective() && r.s.Lower(j-1) == "too" {
		return weakerBy(told{value: -1, rule: ruleMark, by: j - 1}, r.value(j))
	}
	if j >= 0 && t.Rel != syntax.Csubj {
		if sig, ok := r.words.signature(r.s, j, i, frameInfinitive); ok {
			return sig.through(r.value(j), j)
		}
	}
	switch t.Rel {
	case syntax.Xcomp, syntax.Ccomp, syntax.Acl, syntax.Obj, syntax.Csubj:
		if t.Head >= 0 {
			if sig, ok := r.words.signature(r.s, t.Head, i, frameInfinitive); ok {
				return sig.through(r.value(t.Head), t.Head)
			}
		}
	}
	for k := j; k >= 0 && k > j-8; k-- {
		if r.s.Tokens[k].Tag.IsFinite() || r.s.Tokens[k].Tag.IsVerb() {
			if sig, ok := r.words.signature(r.s, k, i, frameInfinitive); ok && t.Rel != syntax.Advcl {
				return sig.through(r.value(k), k)
			}
			break
		}
	}
	if r.s.Lower(g.lo-1) == "only" && r.s.Lower(g.lo-2) == "," {
		return plain // "fled, only to be arrested"
	}
	if t.Rel == syntax.Acl && r.ordinal(t.Head) {
		return told{value: 2.5, rule: ruleSupposed, by: t.Head}
	}
	size := purposeOfVerb
	switch h := r.s.Tag(t.Head); {
	case t.Rel == syntax.Acl:
		size = purposeOfNoun
	case h == syntax.VBD || h == syntax.VBN:
		size = purposeOfPast
	case h.IsAdjective():
		size = purposeOfQuality
	}
	return weakerBy(told{value: size, rule: rulePurpose, by: g.to, ahead: true}, r.above(max(t.Head, 0)))
}

// bare returns what governs the base form at token i that has no auxiliary:
// "helped | organize", "demanded that he | leave", or a command.
func (r *reader) bare(i int, g group) told {
	h := r.s.Tokens[i].Head
	if h < 0 {
		if !r.commands(i) {
			return r.top(i)
		}
		return told{value: 1, rule: ruleImperative, by: -1, ahead: true}
	}
	if r.s.Tokens[i].Rel == syntax.Conj {
		if r.s.Tokens[h].Tag != syntax.VB {
			h = r.baseBefore(i, h)
		}
		return r.joined(i, h, g)
	}
	f := frameInfinitive
	if r.s.Child(i, syntax.Nsubj) >= 0 && r.s.Child(i, syntax.Mark) >= 0 {
		f = frameClause
	}
	if sig, ok := r.words.signature(r.s, h, i, f); ok {
		return sig.through(r.value(h), h)
	}
	if r.s.Tokens[i].Rel == syntax.Parataxis || r.s.Tokens[i].Rel == syntax.Ccomp {
		if !r.commands(i) {
			return r.top(i)
		}
		return told{value: 1, rule: ruleImperative, by: -1, ahead: true}
	}
	return weaker(told{value: 1.6, rule: rulePurpose, by: h, ahead: true}, positive(r.above(h)))
}

// baseBefore returns the base form before token i that it is joined to, where the
// tree joins it to a word h that is none; h if there is none in sight.
func (r *reader) baseBefore(i, h int) int {
	for j := i - 1; j >= 0 && j >= i-keptWordsMax; j-- {
		switch r.s.Tag(j) {
		case syntax.VB:
			return j
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			return h
		}
	}
	return h
}

// finite reports whether the base form at token i has a subject and nothing that
// makes a clause of it hang on another, so that the tagger took a present for a
// base form: "they | expect".
func (r *reader) finite(i int) bool {
	c := r.s.Child(i, syntax.Nsubj, syntax.NsubjPass)
	return c >= 0 && c < i && r.s.Child(i, syntax.Mark) < 0
}

// commands reports whether the base form at token i opens what is said: it
// stands first, or behind a mark or a "please".
func (r *reader) commands(i int) bool {
	j := i - 1
	for j >= 0 && (r.s.Tokens[j].Tag.IsAdverb() || r.s.Lower(j) == "please") {
		j--
	}
	return j < 0 || r.s.Tokens[j].Tag.IsPunct()
}

// weakerBy is weaker, but what is denied above leaves a purpose open rather than
// turning it round.
func weakerBy(in, out told) told {
	if out.value < 0 {
		in.value = 0
		return in
	}
	return weaker(in, out)
}
