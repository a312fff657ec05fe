package clause

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// governed reads the verb above an infinitive whose "to" is token i: "continues
// to back" is real, "refuses to back" is turned round, "wants to back" is open.
func (c *Scene) governed(cl *Clause, i, climb int) {
	j := i - 1
	for j >= 0 && (c.Tag(j).IsAdverb() || c.Tag(j) == syntax.RP) && c.At[j] < 0 {
		if Negation(c.Lower(j)) {
			cl.Negated = !cl.Negated
		}
		j--
	}
	if j < 0 || !c.Verbal(j) {
		cl.Open = true
		return
	}
	c.above(cl, j, climb)
}

// Verbal reports whether token j is a verb, or a past participle used as one.
func (c *Scene) Verbal(j int) bool {
	return c.Tag(j).IsVerb() || c.At[j] < 0 && c.Tag(j).IsNoun()
}

// above takes subject, negation and reality from the verb at token j.
func (c *Scene) above(cl *Clause, j, climb int) {
	meaning, _ := Words("above").At(c.Sentence, j)
	cue := c.IsCue(cl.Verb, j)
	if cue && c.Tag(cl.Verb) == syntax.VBG && cl.Lo == cl.Verb && meaning == "" && !c.denies(cl.Verb) {
		cl.Open = true // "said targeting civilians was wrong": the gerund has no subject.
		return
	}
	switch {
	case meaning == "open":
		cl.Open = true
	case cue || meaning == "real":
	case meaning == "against":
		cl.Negated = !cl.Negated
	default:
		cl.Open = true
	}
	up := Clause{Verb: j, Lo: j, End: j + 1}
	c.Auxiliaries(&up)
	up.Top = up.Lo
	c.SubjectOf(&up, climb+1)
	cl.Subject, cl.Rule = up.Subject, "subject/above"
	if meaning != "" {
		cl.Top = up.Top
	}
	if cue {
		return // The stance of the statement tells what the cue does.
	}
	cl.Negated = cl.Negated != up.Negated
	cl.Open = cl.Open || up.Open
}

// denies reports whether the token is content of a denial.
func (c *Scene) denies(i int) bool {
	a := c.Speech.At(c.Sentence.Tokens[i].Start)
	return a != nil && a.Stance == ledger.StanceDenies
}

// IsCue reports whether token j attributes the words at token verb: what a cue
// governs is as real as its statement.
func (c *Scene) IsCue(verb, j int) bool {
	a := c.Speech.At(c.Sentence.Tokens[verb].Start)
	if a == nil || a.Cue == nil {
		return false
	}
	t := &c.Sentence.Tokens[j]
	return a.Cue.Start <= t.Start && t.End <= a.Cue.End
}

// joined takes the subject of the verb before "and" or "but" at token i. A
// negation of the first verb does not reach the second across "but", and across
// "and" it is not certain to, so only "or" and "nor" carry it over.
func (c *Scene) joined(cl *Clause, i, climb int) {
	bare := c.Tag(cl.Verb) == syntax.VBG && cl.Lo == cl.Verb
	if bare && strings.HasSuffix(c.Lower(i-1), "ing") {
		// "of funding and arming": a gerund beside a gerund, whatever its tag.
		up := Clause{Verb: i - 1, Lo: i - 1, End: i}
		c.gerund(&up, i-2, climb+1)
		cl.Subject, cl.Rule, cl.Open = up.Subject, "subject/joined", cl.Open || up.Open
		return
	}
	if c.Participle(cl.Verb) && cl.Lo == cl.Verb && i > 0 && strings.HasSuffix(c.Lower(i-1), "ed") && c.Tag(i-1).IsAdjective() {
		// "to be armed and trained": the tagger takes the first for an adjective.
		up := Clause{Verb: i - 1, Lo: i - 1, End: i}
		c.Auxiliaries(&up)
		c.SubjectOf(&up, climb+1)
		cl.Subject, cl.Rule, cl.Open, cl.Passive = up.Subject, "subject/joined", cl.Open || up.Open, up.Passive
		return
	}
	for j := i - 1; j >= 0; j-- {
		t := &c.Sentence.Tokens[j]
		if t.Tag == syntax.COLON || t.Lower == ";" {
			return
		}
		if !t.Tag.IsVerb() || c.At[j] >= 0 || IsBe(t.Lower) || IsHave(t.Lower) {
			continue
		}
		if bare && c.Tag(j) != syntax.VBG {
			return // A gerund is not joined to a finite verb; what it is joined to is not in sight.
		}
		up := Clause{Verb: j, Lo: j, End: j + 1}
		c.Auxiliaries(&up)
		c.SubjectOf(&up, climb+1)
		cl.Subject, cl.Rule = up.Subject, "subject/joined"
		// "has not backed and armed": but "not only back but arm" is no denial.
		cl.Open = cl.Open || up.Open
		if c.Lower(i) == "or" || c.Lower(i) == "nor" {
			cl.Negated = cl.Negated || up.Negated
		}
		if cl.Lo == cl.Verb && up.Passive {
			cl.Passive = c.Participle(cl.Verb)
		}
		return
	}
}

// gerund reads a gerund behind the preposition at token i: "accused Northland of
// backing", "by backing the Front, Northland has …".
func (c *Scene) gerund(cl *Clause, i, climb int) {
	if i < 1 {
		return
	}
	if k := c.PhraseBefore(i); k >= 0 && (c.Lower(i) == "of" || c.Lower(i) == "for" || c.Lower(i) == "from") {
		cl.take(Group{k}, "subject/object-of")
		cl.Open = cl.Open || c.Lower(i) == "from" || c.Lower(i) == "for"
		return
	}
	if c.Tag(i - 1).IsVerb() {
		c.above(cl, i-1, climb)
		return
	}
	for j := i - 1; j >= 0; j-- {
		if c.Tag(j).IsVerb() && c.At[j] < 0 && !IsBe(c.Lower(j)) && !IsHave(c.Lower(j)) {
			up := Clause{Verb: j, Lo: j, End: j + 1}
			c.Auxiliaries(&up)
			c.SubjectOf(&up, climb+1)
			cl.Subject, cl.Rule, cl.Open = up.Subject, "subject/main", cl.Open || up.Open || c.Lower(i) == "without"
			return
		}
	}
}

// participial reads a participle behind the comma at token i: it says more of
// the phrase before it, or has the subject of the clause before it.
func (c *Scene) participial(cl *Clause, i int) {
	if c.Tag(cl.Verb) != syntax.VBG {
		cl.take(c.Nearest(i), "subject/participle")
		return
	}
	for j := i - 1; j >= 0; j-- {
		if c.Tag(j).IsVerb() && c.At[j] < 0 && c.Tag(j) != syntax.VBG && c.Tag(j) != syntax.VB && !IsBe(c.Lower(j)) && !IsHave(c.Lower(j)) {
			up := Clause{Verb: j, Lo: j, End: j + 1}
			c.Auxiliaries(&up)
			c.SubjectOf(&up, climbs)
			if !up.Passive {
				cl.Subject, cl.Rule, cl.Open = up.Subject, "subject/main", cl.Open || up.Open
			}
			return
		}
	}
}

// parenthesis skips an insertion that ends with the comma at token i: "Northland,
// a friend of the Front, backs …".
func (c *Scene) parenthesis(cl *Clause, i int) {
	for j := i - 1; j > 0 && i-j < 20; j-- {
		if c.Tag(j) == syntax.COMMA {
			cl.take(c.Chain(j), "subject/before")
			return
		}
		if c.Tag(j).IsFinite() && c.Lower(j-1) != "who" && c.Lower(j-1) != "which" && c.Lower(j-1) != "that" {
			return
		}
	}
}

// fronted gives a gerund at the head of its sentence the subject of the clause
// behind the comma: "By backing the Front, it seems Northland has …".
func (c *Scene) fronted(cl *Clause) {
	if !c.heads(cl) {
		return
	}
	for i := cl.End; i < len(c.Sentence.Tokens); i++ {
		if c.Tag(i) != syntax.COMMA {
			continue
		}
		k := c.PhraseAt(i + 1)
		if k >= 0 && c.Phrases[k].Alone && c.Lower(c.Phrases[k].Head) == "it" && c.impersonal(c.Phrases[k].Hi) > 0 {
			k = c.PhraseAt(c.impersonal(c.Phrases[k].Hi))
		}
		if k >= 0 && (c.Begins(k) || c.Acts(k)) {
			cl.take(Group{k}, "subject/main")
			cl.Open = false
			if m, _ := Words("above").At(c.Sentence, 1); m == "against" {
				cl.Open = true
			}
		}
		return
	}
}

// heads reports whether the clause opens its sentence: "By continuing to back".
func (c *Scene) heads(cl *Clause) bool {
	i := 0
	for i < len(c.Sentence.Tokens) && QuoteMark(&c.Sentence.Tokens[i]) {
		i++
	}
	gerund := false
	for ; i < cl.Verb; i++ {
		switch {
		case c.Tag(i) == syntax.IN || c.Lower(i) == "to" || c.Tag(i).IsAdverb():
		case c.Tag(i) == syntax.VBG:
			m, _ := Words("above").At(c.Sentence, i)
			if m != "real" {
				return false
			}
			gerund = true
		default:
			return false
		}
	}
	return gerund || c.Tag(cl.Verb) == syntax.VBG
}

// impersonal returns the token behind "it appears (that)", 0 if token i is no
// such verb.
func (c *Scene) impersonal(i int) int {
	switch c.Lower(i) {
	case "appears", "seems", "appeared", "seemed":
		if c.Lower(i+1) == "that" {
			return i + 2
		}
		return i + 1
	}
	return 0
}
