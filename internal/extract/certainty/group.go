package certainty

import (
	"math"

	"counterclaim/internal/extract/syntax"
)

// A group is what stands before a predicate and belongs to it.
type group struct {
	lo     int // First token.
	modal  int // -1 if there is none.
	not    int // The word of negation; -1 if there is none.
	adverb int // The one that leaves it least sure; -1 if there is none.
	to     int // Of an infinitive; -1 if there is none.
	have   bool
	be     bool
	do     bool
	base   bool    // Its form of "to be" is "be".
	unsure float64 // Value of the adverb.
	phrase string  // A modal of two words: "have_to".
	gerund bool    // It is a form in -ing without a finite auxiliary so far.
	being  bool    // Its last form of "to be" is "being".
}

// groupOf reads leftward from the predicate at token i: adverbs, negation,
// auxiliaries, modals, "to". What a question has put before its subject comes
// from the tree.
func (r *reader) groupOf(i int) group {
	g := group{lo: i, modal: -1, not: -1, adverb: -1, to: -1, unsure: 3, gerund: r.s.Tag(i) == syntax.VBG}
	j := i - 1
	if c := r.s.Child(i, syntax.Cop); c >= 0 && c < i {
		r.takeAuxiliary(&g, c)
		for k := c + 1; k < i; k++ {
			if r.s.Tag(k) == syntax.TO && r.s.Tokens[i].Tag == syntax.VB {
				g.phrase, g.modal = "be_to", c // The tree takes "is" in "is to leave" for a copula.
			}
			r.takeAdverb(&g, k)
		}
		g.lo = c
		j = c - 1
	}
	for ; j >= 0; j-- {
		if !r.takeAdverb(&g, j) && !r.takeAuxiliary(&g, j) {
			break
		}
		g.lo = j
		if g.to == j && r.wouldBe(&g, j-1) {
			g.to, j = -1, j-1
			g.lo = j
			continue
		}
		if g.to == j {
			if negation(r.s.Lower(j - 1)) {
				g.not = j - 1
				g.lo = j - 1
			}
			break
		}
	}
	for _, c := range r.s.Children(i) {
		if c >= g.lo && c <= i {
			continue
		}
		switch r.s.Tokens[c].Rel {
		case syntax.Aux, syntax.AuxPass:
			if c < i && g.to < 0 {
				r.takeAuxiliary(&g, c)
			}
		case syntax.Advmod, syntax.Det, syntax.Dep, syntax.Discourse, syntax.CcPreconj, syntax.Cc:
			if c < i {
				r.takeAdverb(&g, c)
			}
		}
	}
	return g
}

// wouldBe takes the word before "to" at token j into the group if the two are
// as good as a modal: "is to", "have to", "going to".
func (r *reader) wouldBe(g *group, j int) bool {
	w := r.s.Lower(j)
	switch {
	case isBe(w):
		g.phrase = "be_to"
	case w == "have" || w == "has" || w == "had":
		g.phrase = "have_to"
		if w == "had" {
			g.phrase = "had_to"
		}
	case w == "going" && r.s.Tag(j) == syntax.VBG && (isBe(r.s.Lower(j-1)) || negation(r.s.Lower(j-1))):
		g.phrase = "going_to"
	case w == "about" && (isBe(r.s.Lower(j-1)) || negation(r.s.Lower(j-1))):
		g.phrase = "about_to"
	case w == "yet":
		g.phrase = "yet_to"
	case w == "used" && !isBe(r.s.Lower(j-1)):
		g.phrase = "used_to"
	default:
		return false
	}
	g.modal = j
	return true
}

// takeAdverb takes token j into the group if it is an adverb or a negation.
func (r *reader) takeAdverb(g *group, j int) bool {
	w := r.s.Lower(j)
	t := r.s.Tag(j)
	switch {
	case negation(w):
		if !r.notOnly(j) {
			g.not = j
		}
		return true
	case w == "longer" && r.s.Lower(j-1) == "no":
		g.not = j
		return true
	}
	if v, ok := r.words.adverb[w]; ok && !t.IsNoun() {
		if math.Abs(v) < math.Abs(g.unsure) {
			g.adverb, g.unsure = j, v
		}
		return true
	}
	return t.IsAdverb() || t == syntax.RP || w == "all" || w == "both"
}

// takeAuxiliary takes token j into the group if it is an auxiliary, a modal or
// the "to" of an infinitive.
func (r *reader) takeAuxiliary(g *group, j int) bool {
	w := r.s.Lower(j)
	switch {
	case (r.s.Tag(j) == syntax.MD || plainWord(w) == "'ll") && r.words.modal[plainWord(w)] != level{}:
		// "would have to" is a "would", "will have to" a "have to".
		if w == "would" || w == "could" || w == "may" || w == "might" || g.modal < 0 {
			g.modal, g.phrase = j, ""
		}
	case w == "to" && (r.s.Tag(j) == syntax.TO || r.s.Tag(j) == syntax.IN):
		if g.gerund {
			return false // "in addition to | selling"
		}
		g.to = j
	case isBe(w):
		g.be = true
		g.base = w == "be"
		// "being sent" is a gerund, "is sending" is none.
		g.gerund = w == "being" || g.gerund && g.being
		g.being = w == "being"
	case isHave(w):
		g.have = true
	case isDo(w):
		g.do = true
	default:
		return false
	}
	return true
}

// notOnly reports whether the negation at token j is of "not only", which denies
// nothing.
func (r *reader) notOnly(j int) bool {
	switch r.s.Lower(j + 1) {
	case "only", "just", "merely", "simply", "solely", "necessarily":
		return true
	}
	return r.s.Lower(j+2) == "only"
}

// How surely a predicate is told that is negated: by a negation of its own, by a
// subject of which there is none, or by an object of which there is none, where
// something is done all the same: "gave no reason".
const (
	negated      = -2.2
	negatedParty = -1.8
	noneValue    = 0.8
)

// subjunctive is how surely what is called for is told: "asked that he be freed".
const subjunctive = 1.3

// own returns what the words in the clause of token i itself leave of it.
func (r *reader) own(i int) told {
	g := r.groupOf(i)
	t := plain
	not, refused := g.not, -1
	if not < 0 {
		not, refused = r.noParty(i, g.lo)
	}
	switch {
	case g.modal >= 0:
		l := r.modal(i, g)
		t = told{value: l.so, rule: ruleModal, by: g.modal}
		if not >= 0 {
			t = told{value: l.not, rule: ruleModalNot, by: g.modal}
		}
		t.ahead = g.phrase == "yet_to" || !g.have && g.phrase != "used_to" && g.phrase != "had_to"
	case not >= 0:
		t = told{value: negated, rule: ruleNegated, by: not}
		if g.not < 0 || r.s.Lower(not) == "nor" {
			t.value = negatedParty
		}
	case refused >= 0:
		t = told{value: noneValue, rule: ruleNone, by: refused}
	}
	if g.adverb >= 0 {
		t = weaker(told{value: g.unsure, rule: ruleAdverb, by: g.adverb}, t)
	}
	return t
}

// modal returns what the modal of a group leaves of the predicate at token i:
// less with "have", which tells of what did not come about, and more for the
// "would" of what was announced.
func (r *reader) modal(i int, g group) level {
	w := plainWord(r.s.Lower(g.modal))
	if g.phrase != "" {
		w = g.phrase
	}
	if g.have {
		if l, ok := r.words.modal[w+"_have"]; ok {
			return l
		}
	}
	if w == "would" && r.s.Tokens[i].Rel == syntax.Ccomp {
		if h := r.s.Tokens[i].Head; h >= 0 && (r.s.Tokens[h].Tag == syntax.VBD || r.s.Tokens[h].Tag == syntax.VBG) {
			w = "will"
		}
	}
	l, ok := r.words.modal[w]
	if !ok {
		l = level{1.4, -1}
	}
	switch {
	case r.words.is("perform", r.s.Tokens[i].Lemma) && r.ownVoice(i):
		return level{2.6, l.not} // "I would like to", "I must say": what is said so is done.
	case r.conditioned(i):
		l.so = min(l.so, conditionedMax)
	case r.asksHow(g.lo):
		l.so = min(l.so, askedMax)
	}
	if w == "would" && r.words.is("comment", r.s.Tokens[i].Lemma) {
		l.not = -2.8 // Who would not comment has refused to.
	}
	return l
}

// How sure what will be is at most, on a condition, and where it is asked how.
const (
	conditionedMax = 1.6
	askedMax       = 1.3
)

// ownVoice reports whether the subject of the predicate at token i is the one who
// speaks.
func (r *reader) ownVoice(i int) bool {
	c := r.s.Child(i, syntax.Nsubj)
	return c >= 0 && (r.s.Lower(c) == "i" || r.s.Lower(c) == "we")
}

// conditioned reports whether a clause of condition hangs on the predicate at
// token i.
func (r *reader) conditioned(i int) bool {
	for _, c := range r.s.Children(i) {
		if r.s.Tokens[c].Rel != syntax.Advcl {
			continue
		}
		if m := r.s.Child(c, syntax.Mark, syntax.Advmod); m >= 0 && (r.s.Lower(m) == "if" || r.s.Lower(m) == "unless") {
			return true
		}
	}
	return false
}

// asksHow reports whether a "how" stands before the subject of the verbs that
// begin at token lo.
func (r *reader) asksHow(lo int) bool {
	for j := lo - 1; j >= 0 && j >= lo-subjectWordsMax; j-- {
		if r.s.Lower(j) == "how" {
			return true
		}
		if !inSubject(&r.s.Tokens[j]) {
			return false
		}
	}
	return false
}

// noParty returns the "no" of a subject, which denies the predicate at token i
// ("no one came"), or that of an object, which leaves it open: "gave no reason"
// tells of something too. They are -1 if there is none. lo is where the verbs
// begin: no other verb may stand between them and the subject.
func (r *reader) noParty(i, lo int) (subject, object int) {
	for _, c := range r.s.Children(i) {
		rel := r.s.Tokens[c].Rel
		if rel != syntax.Nsubj && rel != syntax.NsubjPass && rel != syntax.Obj {
			continue
		}
		d := r.no(c)
		switch {
		case d < 0 || r.s.Lower(d+1) == "matter":
		case rel == syntax.Obj:
			return -1, d
		case c < lo && !r.verbBetween(c+1, lo):
			return d, -1
		}
	}
	return -1, -1
}

// verbBetween reports whether a verb stands from token lo up to token hi.
func (r *reader) verbBetween(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if r.s.Tag(k).IsFinite() || r.s.Tag(k).IsVerb() {
			return true
		}
	}
	return false
}

// no returns the word that says that there is none of the noun at token i; -1 if
// there is none.
func (r *reader) no(i int) int {
	switch r.s.Lower(i) {
	case "nobody", "none", "nothing":
		return i
	}
	for _, d := range r.s.Children(i) {
		if w := r.s.Lower(d); d < i && (w == "no" || w == "neither") {
			return d
		}
	}
	return -1
}

// negation reports whether the word, in lower case, denies what it stands
// before.
func negation(w string) bool {
	switch w {
	case "not", "n't", "n’t", "nt", "never", "nor", "cannot", "nowhere":
		return true
	}
	return false
}

// isBe reports whether the word is a form of "to be", or the "get" of a passive.
func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m":
		return true
	}
	return false
}

// isDo reports whether the word is a form of "to do" that can be an auxiliary.
func isDo(w string) bool { return w == "do" || w == "does" || w == "did" }

// isHave reports whether the word is a form of "to have".
func isHave(w string) bool {
	switch w {
	case "has", "have", "had", "having", "'ve", "’ve", "'d", "’d":
		return true
	}
	return false
}

// plainWord writes the apostrophe of a clitic as words.txt does.
func plainWord(w string) string {
	switch w {
	case "’ll":
		return "'ll"
	case "’d":
		return "'d"
	}
	return w
}
