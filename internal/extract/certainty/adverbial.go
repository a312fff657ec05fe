package certainty

import "counterclaim/internal/extract/syntax"

// marked returns what the word that opens the clause of token i leaves of it.
func (r *reader) marked(i int) (told, bool) {
	for _, c := range r.s.Children(i) {
		t := &r.s.Tokens[c]
		if c > i || t.Rel != syntax.Mark && t.Rel != syntax.Case && t.Rel != syntax.Advmod && t.Rel != syntax.Dep {
			continue
		}
		w := t.Lower
		if c+1 < i {
			if v, ok := r.words.mark[w+"_"+r.s.Lower(c+1)]; ok {
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
	if v > 0 && r.s.Lower(c-1) == "even" {
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
	if v, ok := r.words.mark[r.s.Lower(lo-2)+"_"+r.s.Lower(lo-1)]; ok {
		return r.mark(v, lo-2, i), true // "rather than | leave"
	}
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
		if v, ok := r.words.inverted[t.Lower]; ok && j < lo-1 && r.inverted(j) && !r.asks() {
			return told{value: v, rule: ruleMark, by: j}, true // "Had he | known": a condition without "if".
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

// apart reports whether a comma and a conjunction stand before the noun phrase of
// the subject at token c, so that its clause stands by itself: ", and the council |
// agreed".
func (r *reader) apart(c int) bool {
	lo, _ := r.s.Subtree(c)
	if h := r.s.Tokens[c].Head; r.s.Lower(lo-1) == "," && r.words.is("say", r.s.Tokens[h].Lemma) {
		return true // "unless it rains, officials | say"
	}
	return r.s.Tag(lo-1) == syntax.CC && r.s.Lower(lo-2) == ","
}

// adverbial returns what an adverbial clause without a mark has: a participle
// goes with what it hangs on, but is told of what is so where a comma sets it off.
func (r *reader) adverbial(i, h int) told {
	t := &r.s.Tokens[i]
	if t.Tag != syntax.VBG && t.Tag != syntax.VBN {
		return r.above(h)
	}
	apart := r.s.Lower(i-1) == ","
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
// token lo, however long what is kept; -1 if there is none.
func (r *reader) keptFrom(lo int) int {
	if r.s.Lower(lo-1) != "from" {
		return -1
	}
	for j := lo - 2; j >= 0 && j >= lo-keptWordsMax; j-- {
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
		if r.s.Tag(j) == syntax.TO {
			return true
		}
	}
	return false
}

// opener returns the preposition or conjunction before the participle at token i.
func (r *reader) opener(i int) string {
	if c := r.s.Child(i, syntax.Mark, syntax.Case); c >= 0 && c < i {
		return r.s.Lower(c)
	}
	return ""
}
