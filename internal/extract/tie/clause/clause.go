package clause

import (
	"strings"

	"counterclaim/internal/extract/syntax"
)

// A Group is phrases joined by "and", as indexes into [Scene.Phrases].
type Group []int

// A Clause is a verb with what stands before and behind it.
type Clause struct {
	Verb    int // The verb that carries the tie.
	Lo, End int // With auxiliaries before it, and the rest of a listed word behind.
	Top     int // Where the verbs begin that govern it: "refuses to back".
	Subject Group
	Negated bool
	Open    bool // A wish, a condition or an order: it is not said to be so.
	Passive bool
	Rule    string // How the subject was found.
}

// ClauseAt reads the clause of the verb at token i, whose listed word ends
// before end.
func (c *Scene) ClauseAt(i, end int) Clause {
	cl := Clause{Verb: i, Lo: i, End: end}
	c.Auxiliaries(&cl)
	cl.Top = cl.Lo
	c.SubjectOf(&cl, 0)
	return cl
}

// Auxiliaries takes in what stands before the verb and belongs to it, from right
// to left: adverbs, negation, forms of "to be", "to have" and "to do", modals. A
// modal leaves the clause open, "may" and "will" alike: what may be or will be is
// no tie that holds.
func (c *Scene) Auxiliaries(cl *Clause) {
	be := false
	for i := cl.Lo - 1; i >= 0; i-- {
		t := &c.Sentence.Tokens[i]
		switch {
		case Negation(t.Lower):
			cl.Negated = cl.Negated || !c.NotOnly(i)
		case t.Tag.IsAdverb() && c.At[i] < 0:
		case IsBe(t.Lower):
			be = true
		case IsHave(t.Lower) || t.Lower == "do" || t.Lower == "does" || t.Lower == "did":
		case t.Tag == syntax.MD:
			cl.Open = true
		default:
			cl.Passive = be && c.Participle(cl.Verb) && !strings.HasSuffix(c.Lower(cl.Verb), "ing")
			return
		}
		cl.Lo = i
	}
	cl.Passive = be && c.Participle(cl.Verb)
}

// Participle reports whether token i can be a past participle; the tagger often
// takes one for a past tense or an adjective.
func (c *Scene) Participle(i int) bool {
	t := c.Tag(i)
	return t == syntax.VBN || t == syntax.VBD || t == syntax.JJ
}

// NotOnly reports whether the negation at token i is of "not only".
func (c *Scene) NotOnly(i int) bool {
	return c.Lower(i+1) == "only" || c.Lower(i+1) == "just" || c.Lower(i+1) == "merely" || c.Lower(i+2) == "only"
}

// Negation reports whether the word denies the verb it stands before.
func Negation(w string) bool {
	switch w {
	case "not", "n't", "n’t", "never", "neither", "nor", "cannot":
		return true
	}
	return false
}

// IsBe reports whether the word is a form of "to be".
func IsBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re":
		return true
	}
	return false
}

// IsHave reports whether the word is a form of "to have".
func IsHave(w string) bool {
	switch w {
	case "has", "have", "had", "having", "'ve", "’ve":
		return true
	}
	return false
}

// climbs is how many verbs above its own a clause may take its subject from.
const climbs = 3

// SubjectOf finds who does what the verb tells, by what stands right before it. A
// phrase is the subject; "to", "and", a preposition, a relative pronoun or a comma
// send it further up. climb counts the verbs passed on the way, so that a strange
// sentence comes to an end.
func (c *Scene) SubjectOf(cl *Clause, climb int) {
	i := cl.Lo - 1
	if i < 0 || climb > climbs {
		c.fronted(cl)
		return
	}
	t := &c.Sentence.Tokens[i]
	gerund := c.Tag(cl.Verb) == syntax.VBG && cl.Lo == cl.Verb
	switch {
	case c.At[i] >= 0:
		cl.take(c.Chain(i+1), "subject/before")
	case t.Tag == syntax.TO || t.Lower == "to":
		c.governed(cl, i, climb)
	case t.Tag == syntax.CC:
		c.joined(cl, i, climb)
	case gerund && (t.Tag == syntax.IN || t.Tag == syntax.TO):
		c.gerund(cl, i, climb)
	case relative(t):
		j := i - 1
		if c.Tag(j) == syntax.COMMA {
			j--
		}
		cl.take(c.Nearest(j+1), "subject/relative")
	case t.Tag == syntax.COMMA && (gerund || c.Participle(cl.Verb) && cl.Lo == cl.Verb):
		c.participial(cl, i)
	case t.Tag == syntax.COMMA:
		c.parenthesis(cl, i)
	case gerund && c.Tag(i).IsVerb():
		c.above(cl, i, climb)
	case c.Tag(i).IsVerb() && c.ObjectOf(i) != nil:
		cl.take(c.ObjectOf(i), "subject/relative")
	default:
		cl.take(c.Chain(i+1), "subject/before")
	}
	if len(cl.Subject) == 0 {
		c.fronted(cl)
	}
}

// take gives the clause a subject, unless there is none to give.
func (cl *Clause) take(g Group, rule string) {
	if len(g) > 0 {
		cl.Subject, cl.Rule = g, rule
	}
}

// relative reports whether the token is a relative pronoun, or a "that" which
// may be one.
func relative(t *syntax.Token) bool {
	switch t.Lower {
	case "who", "which":
		return true
	case "that":
		return t.Tag == syntax.WDT || t.Tag == syntax.IN
	}
	return false
}

// ObjectOf returns whom a relative clause that ends with the verb at token i makes
// the verb's object: the rebels, for "the rebels whom Northland backs". nil if the
// verb ends none.
func (c *Scene) ObjectOf(i int) Group {
	cl := Clause{Verb: i, Lo: i, End: i + 1}
	c.Auxiliaries(&cl)
	k := c.PhraseBefore(cl.Lo)
	if k < 0 {
		return nil
	}
	j := c.Start(k) - 1
	switch c.Lower(j) {
	case "whom", "that", "which", "who":
		if c.Lower(j-1) == "," {
			return c.Nearest(j - 1)
		}
		if g := c.Nearest(j); len(g) > 0 {
			return g[len(g)-1:] // "Westmark and the rebels whom": of the rebels only.
		}
	}
	return nil
}

// Chain returns the phrase that ends before token end with all that hang it on
// by a preposition, and those joined to it: "rebels | in | Port Ames" gives the
// rebels.
func (c *Scene) Chain(end int) Group {
	k := c.PhraseBefore(end)
	if k < 0 {
		return nil
	}
	for steps := 0; steps < 4; steps++ {
		ph := &c.Phrases[k]
		i := ph.Lo - 1
		for o := ph.Owner; o >= 0; o = c.Phrases[o].Owner {
			i = c.Phrases[o].Lo - 1
		}
		if i < 0 || c.Tag(i) != syntax.IN && c.Lower(i) != "to" || subordinates(c.Lower(i)) {
			break
		}
		above := c.PhraseBefore(i)
		if above < 0 && c.Lower(i) == "by" && c.Participle(i-1) {
			above = c.PhraseBefore(i - 1) // "groups | listed | by | the council"
		}
		if above < 0 {
			return nil // "In Port Ames | fight": what the preposition hangs on is not in sight.
		}
		k = above
	}
	return c.JoinLeft(k)
}

// subordinates reports whether the word opens a clause rather than a phrase.
func subordinates(w string) bool {
	switch w {
	case "that", "because", "if", "whether", "while", "although", "though", "since", "as", "until", "than", "so", "unless", "before", "after", "once", "whereas":
		return true
	}
	return false
}

// Nearest returns the phrase that ends before token end, for a relative
// pronoun: the nearest that can act, climbing over prepositions.
func (c *Scene) Nearest(end int) Group {
	k := c.PhraseBefore(end)
	for steps := 0; k >= 0 && steps < 3; steps++ {
		i := c.Phrases[k].Lo - 1
		if c.Acts(k) && !(i > 0 && c.IsPlace(k) && locates(c.Lower(i))) {
			return c.JoinLeft(k)
		}
		if i < 0 || c.Tag(i) != syntax.IN {
			return nil
		}
		k = c.PhraseBefore(i)
	}
	return nil
}

// IsPlace reports whether the phrase can be a place, whatever else it is.
func (c *Scene) IsPlace(k int) bool {
	n := c.Named[c.Phrases[k].Head]
	return n >= 0 && c.Names[n].Place.ID != ""
}

// Locates reports whether the preposition says where.
func locates(w string) bool {
	switch w {
	case "in", "from", "near", "across", "inside", "around", "into", "throughout", "outside", "within":
		return true
	}
	return false
}

// JoinLeft returns phrase k with those joined to it on its left by "and". It is
// strict, because "…, and Northland has" begins a clause more often than it ends
// a list: no comma may stand before the "and", both must be able to act, and no
// preposition or verb may govern the left one.
func (c *Scene) JoinLeft(k int) Group {
	g := Group{k}
	for {
		i := c.Phrases[g[0]].Lo - 1
		for o := c.Phrases[g[0]].Owner; o >= 0; o = c.Phrases[o].Owner {
			i = c.Phrases[o].Lo - 1
		}
		i = c.beforeBracket(i)
		if i < 1 || c.Lower(i) != "and" && !(c.Tag(i) == syntax.COMMA && len(g) > 1 && !c.OpensWithAdjunct()) {
			return g
		}
		if c.Tag(i-1) == syntax.COMMA {
			return g
		}
		left := c.PhraseBefore(i)
		if left < 0 || !c.Acts(left) || !c.Acts(g[0]) || c.hangs(left) {
			return g
		}
		g = append(Group{left}, g...)
	}
}

// OpensWithAdjunct reports whether the sentence begins with a preposition, so
// that its first comma is no list's.
func (c *Scene) OpensWithAdjunct() bool {
	i := 0
	for i < len(c.Sentence.Tokens)-1 && QuoteMark(&c.Sentence.Tokens[i]) {
		i++
	}
	return c.Tag(i) == syntax.IN
}

// beforeBracket returns the first token from i backward that is no mark of
// quotation and stands in no bracket: "Northland and [President] Doe".
func (c *Scene) beforeBracket(i int) int {
	for i >= 0 && QuoteMark(&c.Sentence.Tokens[i]) {
		if c.Sentence.Tokens[i].Text != "]" {
			i--
			continue
		}
		j := i - 1
		for j >= 0 && c.Sentence.Tokens[j].Text != "[" && c.Sentence.Tokens[j].Text != "]" {
			j--
		}
		if j >= 0 && c.Sentence.Tokens[j].Text == "[" {
			i = j
		}
		i--
	}
	return i
}

// AfterBracket returns the token behind a bracket that opens at token i and is
// closed within a few words.
func (c *Scene) AfterBracket(i int) int {
	if i >= len(c.Sentence.Tokens) || c.Sentence.Tokens[i].Text != "[" {
		return i
	}
	for j := i + 1; j < len(c.Sentence.Tokens) && j < i+8; j++ {
		if c.Sentence.Tokens[j].Text == "]" && c.PhraseFollows(j+1) {
			return j + 1
		}
	}
	return i
}

// hangs reports whether a preposition governs the phrase.
func (c *Scene) hangs(k int) bool {
	i := c.Phrases[k].Lo - 1
	return i >= 0 && (c.Tag(i) == syntax.IN && !subordinates(c.Lower(i)) || c.Lower(i) == "to" || c.Tag(i).IsVerb())
}

// JoinRight returns phrase k with those joined to it on its right, up to one
// that is the subject of a verb of its own.
func (c *Scene) JoinRight(k int) Group {
	g := Group{k}
	for {
		i := c.Phrases[g[len(g)-1]].Hi
		for i < len(c.Sentence.Tokens) && QuoteMark(&c.Sentence.Tokens[i]) {
			i++
		}
		comma := c.Tag(i) == syntax.COMMA
		if comma {
			i++
		}
		and := c.Lower(i) == "and" || c.Lower(i) == "or" || c.Lower(i) == "nor"
		if and {
			i++
		}
		if !and && !comma {
			return g
		}
		next := c.PhraseAt(i)
		if next < 0 || next == g[len(g)-1] || nominative(c.Lower(c.Phrases[next].Head)) || comma && !c.listed(next, and) || c.Begins(next) {
			return g
		}
		g = append(g, next)
	}
}

// Between returns the two phrases behind a "between" whose first is k; nil if
// there are not two.
func (c *Scene) Between(k int) Group {
	if c.Lower(c.Phrases[k].Hi) != "and" {
		return nil
	}
	next := c.PhraseAt(c.Phrases[k].Hi + 1)
	if next < 0 || !c.Someone(k) || !c.Someone(next) {
		return nil
	}
	return Group{k, next}
}

// nominative reports whether the pronoun can only be a subject.
func nominative(w string) bool {
	switch w {
	case "i", "he", "she", "we", "they":
		return true
	}
	return false
}

// listed reports whether a phrase behind a comma goes on a list: an "and"
// stands before it, or follows it.
func (c *Scene) listed(k int, and bool) bool {
	i := c.Phrases[k].Hi
	if c.Tag(i) == syntax.COMMA {
		i++
	}
	return and || c.Lower(i) == "and" || c.Lower(i) == "or"
}

// Begins reports whether the phrase is the subject of a verb behind it.
func (c *Scene) Begins(k int) bool {
	i := c.Phrases[k].Hi
	for c.Lower(i) == "and" {
		next := c.PhraseAt(c.AfterBracket(i + 1))
		if next < 0 {
			break
		}
		i = c.Phrases[next].Hi
	}
	for i < len(c.Sentence.Tokens) && c.Tag(i).IsAdverb() && c.At[i] < 0 {
		i++
	}
	return c.Tag(i).IsFinite() || IsBe(c.Lower(i)) || IsHave(c.Lower(i))
}

// SkipComma returns i, or the token before it if a comma stands there.
func (c *Scene) SkipComma(i int) int {
	if c.Lower(i-1) == "," {
		return i - 1
	}
	return i
}

// Inside returns the phrase behind the "of" or "in" at token i, or behind a
// phrase with "from" before that: "villages | from the rebels | in Westmark".
func (c *Scene) Inside(i int) int {
	switch c.Lower(i) {
	case "of", "in", "around", "near", "inside":
		return c.PhraseAt(i + 1)
	case "from":
		if k := c.PhraseAt(i + 1); k >= 0 {
			if w := c.Lower(c.Phrases[k].Hi); w == "in" || w == "around" || w == "near" {
				return c.PhraseAt(c.Phrases[k].Hi + 1)
			}
		}
	}
	return -1
}
