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
	t := &r.s.Tokens[i]
	g := r.groupOf(i)
	if g.to >= 0 && (t.Rel != syntax.Conj || r.s.Tokens[t.Head].Tag != syntax.VB) {
		return r.infinitive(i, g)
	}
	if t.Tag.IsFinite() && r.words.is("say", t.Lemma) && (r.tag(g.lo-1).IsQuote() || r.lower(g.lo-1) == ",") {
		return r.top(i) // "…,” | said the envoy": what frames a quotation hangs on nothing in it.
	}
	if m, ok := r.marked(i); ok {
		return m
	}
	if m, ok := r.opened(i, g.lo); ok {
		return m
	}
	if h := r.keptFrom(i); h >= 0 {
		if sig, ok := r.words.signature(r.s, h, i, frameGerund); ok {
			return sig.through(r.value(h), h)
		}
	}
	if t.Tag == syntax.VB && g.modal < 0 && !g.do && !g.have && !g.be && !r.finite(i) {
		return r.bare(i, g)
	}
	if t.Head < 0 {
		if t.Tag == syntax.VBP && r.s.Child(i, syntax.Nsubj, syntax.NsubjPass, syntax.Expl) < 0 && (i == 0 || r.tag(i-1).IsQuote()) {
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
		if t.Tag == syntax.VBG {
			return r.governed(i, t.Head, frameGerund)
		}
		return r.governed(i, t.Head, frameInfinitive)
	case syntax.Csubj, syntax.CsubjPass:
		if t.Tag == syntax.VBG {
			return r.governed(i, t.Head, frameGerund)
		}
		return r.governed(i, t.Head, frameClause)
	case syntax.Advcl:
		if g.be || g.have {
			return r.above(t.Head)
		}
		return r.adverbial(i, t.Head)
	case syntax.Acl:
		return r.nounClause(i, t.Head)
	case syntax.AclRelcl:
		return r.taken(i, 3, t.Head)
	}
	return r.top(i)
}

// top returns the value of a clause that stands by itself: a question leaves it
// open, and a statement around it may.
func (r *reader) top(i int) told {
	last := len(r.s.Tokens) - 1
	for last > i && r.s.Tokens[last].Tag.IsQuote() {
		last--
	}
	if r.lower(last) == "?" {
		return told{value: 0.8, rule: ruleQuestion, by: last}
	}
	return r.spoken(i)
}

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

// marked returns what the word that opens the clause of token i leaves of it.
func (r *reader) marked(i int) (told, bool) {
	for _, c := range r.s.Children(i) {
		t := &r.s.Tokens[c]
		if c > i || t.Rel != syntax.Mark && t.Rel != syntax.Case && t.Rel != syntax.Advmod && t.Rel != syntax.Dep {
			continue
		}
		w := t.Lower
		if c+1 < i {
			if v, ok := r.words.mark[w+"_"+r.lower(c+1)]; ok {
				return r.mark(v, c, i), true
			}
		}
		if v, ok := r.words.mark[w]; ok && v < 3 {
			return r.mark(v, c, i), true
		}
	}
	return told{}, false
}

// evenIf is the value of a condition that changes nothing.
const evenIf = 1.8

// mark returns the value that the word at token c gives the clause or noun of
// token i which it opens.
func (r *reader) mark(v float64, c, i int) told {
	t := told{value: v, rule: ruleMark, by: c}
	if v > 0 && r.lower(c-1) == "even" {
		t.value = evenIf
	}
	if h := r.s.Tokens[i].Head; v < 0 && h >= 0 && r.value(h).ahead {
		t.value = opened
	}
	return t
}

// opened returns what stands before the clause of token i, whose verbs begin at
// lo, by the order of the words alone: over its subject back to "if", or to a
// "that" with a governor before it. The tree errs most about long clauses, and
// these two it cannot make up.
func (r *reader) opened(i, lo int) (told, bool) {
	for j := lo - 1; j >= 0 && j >= lo-subjectWordsMax; j-- {
		t := &r.s.Tokens[j]
		if v, ok := r.words.mark[t.Lower]; ok && v < 3 && (t.Tag == syntax.IN || t.Tag.IsWh()) {
			return told{value: v, rule: ruleMark, by: j}, j < lo-1
		}
		if t.Lower == "that" && (t.Tag == syntax.IN || t.Tag == syntax.WDT) && j > 0 {
			if sig, ok := r.words.signature(r.s, j-1, i, frameClause); ok {
				return sig.through(r.value(j-1), j-1), true
			}
			return told{}, false
		}
		if !inSubject(t) {
			return told{}, false
		}
	}
	return told{}, false
}

// subjectWordsMax is how many words before its verbs a clause may begin.
const subjectWordsMax = 9

// inSubject reports whether the token can belong to a subject before its verb.
func inSubject(t *syntax.Token) bool {
	switch {
	case t.Tag.IsNoun(), t.Tag.IsAdjective(), t.Tag.IsPronoun(), t.Tag.IsAdverb(), t.Tag.IsQuote():
		return true
	case t.Tag == syntax.DT, t.Tag == syntax.CD, t.Tag == syntax.POS, t.Tag == syntax.EX, t.Tag == syntax.DOLLAR:
		return true
	}
	return t.Lower == "of" || t.Lower == "and"
}

// ordinal reports whether the noun at token h is the first or last of its kind, so
// that an infinitive behind it tells what it did: "the first envoy to visit".
func (r *reader) ordinal(h int) bool {
	for _, c := range r.s.Children(h) {
		switch r.lower(c) {
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
	if j > 0 && r.tag(j).IsAdjective() && r.lower(j-1) == "too" {
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
	if r.lower(g.lo-1) == "only" && r.lower(g.lo-2) == "," {
		return plain // "fled, only to be arrested"
	}
	if t.Rel == syntax.Acl && r.ordinal(t.Head) {
		return told{value: 2.5, rule: ruleSupposed, by: t.Head}
	}
	size := purposeOfVerb
	switch h := r.tag(t.Head); {
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
		switch r.tag(j) {
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
	for j >= 0 && (r.s.Tokens[j].Tag.IsAdverb() || r.lower(j) == "please") {
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

// apart reports whether a comma and a conjunction stand before the noun phrase of
// the subject at token c, so that its clause stands by itself: ", and the council |
// agreed".
func (r *reader) apart(c int) bool {
	lo, _ := r.s.Subtree(c)
	if h := r.s.Tokens[c].Head; r.lower(lo-1) == "," && r.words.is("say", r.s.Tokens[h].Lemma) {
		return true // "unless it rains, officials | say"
	}
	return r.tag(lo-1) == syntax.CC && r.lower(lo-2) == ","
}

// adverbial returns what an adverbial clause without a mark has: a participle
// goes with what it hangs on, but is told of what is so where a comma sets it off.
func (r *reader) adverbial(i, h int) told {
	t := &r.s.Tokens[i]
	if t.Tag != syntax.VBG && t.Tag != syntax.VBN {
		return r.above(h)
	}
	apart := r.lower(i-1) == ","
	if apart && r.words.is("say", t.Lemma) {
		return plain
	}
	opener := r.opener(i)
	if opener != "" {
		if sig, ok := r.words.signature(r.s, h, i, frameGerund); ok {
			return sig.through(r.value(h), h)
		}
	}
	over := positive(r.value(h))
	if v, ok := r.words.gerund[opener]; ok {
		return weaker(told{value: v, rule: ruleMark, by: i - 1}, over)
	}
	if apart || opener == "while" {
		over.value = max(over.value, 2.4)
	}
	return over
}

// keptFrom returns the verb of keeping before the "from" that stands right before
// the form in -ing at token i, however long what is kept; -1 if there is none.
func (r *reader) keptFrom(i int) int {
	if r.tag(i) != syntax.VBG || r.lower(i-1) != "from" {
		return -1
	}
	for j := i - 2; j >= 0 && j >= i-keptWordsMax; j-- {
		t := &r.s.Tokens[j]
		if t.Tag.IsVerb() && r.words.is("keep", t.Lemma) || t.Tag == syntax.JJ && r.words.is("keep", t.Lower) {
			return j
		}
	}
	return -1
}

// keptWordsMax is how far a verb of keeping may stand before its "from".
const keptWordsMax = 20

// wished returns the verb before a short noun phrase before the participle at
// token i, if it is one of wishing: "wants | him | freed"; else -1.
func (r *reader) wished(i int) int {
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		t := &r.s.Tokens[j]
		if t.Tag.IsVerb() {
			if r.words.is("wish", t.Lemma) && j < i-1 && !r.toAhead(i) {
				return j
			}
			return -1
		}
		if !inSubject(t) {
			return -1
		}
	}
	return -1
}

// toAhead reports whether an infinitive follows the participle at token i, which
// then is what is wished for: "wants envoys based abroad | to meet".
func (r *reader) toAhead(i int) bool {
	for j := i + 1; j <= i+6; j++ {
		if r.tag(j) == syntax.TO {
			return true
		}
	}
	return false
}

// opener returns the preposition or conjunction before the participle at token i.
func (r *reader) opener(i int) string {
	if c := r.s.Child(i, syntax.Mark, syntax.Case); c >= 0 && c < i {
		return r.lower(c)
	}
	return ""
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

// taken returns the value of the clause of token i, which says more of the noun at
// token h: it is taken for granted, unless there is no such thing, or it is only
// thought of and the clause does not tell of the past.
func (r *reader) taken(i int, value float64, h int) told {
	t := told{value: value, rule: ruleSupposed, by: h}
	if r.predicate(h) {
		return t
	}
	over := r.value(h)
	none := r.no(h) >= 0 || r.lower(h-1) == "any"
	past := r.tag(i) == syntax.VBD || r.tag(i) == syntax.VBN
	if over.value < 1.5 && (none || over.value >= 0 && !past) {
		return over
	}
	return t
}
