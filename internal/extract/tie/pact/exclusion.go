package pact

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
)

// excludes reads whom the agreement does not cover. The words stand before it
// ("A, excluded from the truce") or behind it ("the truce does not cover A"),
// never both.
func (c *scene) excludes(d *treaty, lo, hi int) []string {
	who, from, to := c.excludedBefore(lo), lo, hi
	if len(who) == 0 {
		who, to = c.excludedAfter(hi)
	} else {
		from = c.Phrases[who[0]].Lo
	}
	var names []string
	for _, k := range who {
		end := c.described(k)
		if !c.Someone(k) && (end == 0 || !c.Classed("body", c.Phrases[k].Head)) {
			continue
		}
		p := c.Party(k)
		if p.Actor == "" && end > 0 {
			p.Name, to = c.Words(c.Start(k), end), max(to, end)
		} else if p.Actor == "" && !c.Proper(k) && len(who) == 1 {
			continue // "two armed groups" tells nobody which.
		}
		d.Excludes = append(d.Excludes, p)
		names = append(names, p.Name)
	}
	if len(names) == 0 {
		return nil
	}
	d.Passage = c.Passage(min(from, lo), max(to, hi))
	d.Reasons = append(d.Reasons, clause.Reason("excludes", "agreement/excludes", "“"+c.Words(min(from, lo), max(to, hi))+"” says whom it does not cover."))
	return []string{"excludes " + strings.Join(names, " and ")}
}

// described returns the token behind a clause that tells which ones phrase k
// means, 0 if there is none: "other groups that the council lists". Without it
// the words would name nobody.
func (c *scene) described(k int) int {
	i := c.Phrases[k].Hi
	switch w := c.Lower(i); {
	case w == "that", w == "who", w == "which", w == "whom", c.Tag(i) == syntax.VBN:
	default:
		return 0
	}
	for ; i < len(c.Sentence.Tokens); i++ {
		if t := c.Tag(i); t == syntax.COMMA || t == syntax.PERIOD || t == syntax.COLON || clause.QuoteMark(&c.Sentence.Tokens[i]) {
			break
		}
	}
	return i
}

// excludedBefore reads "A and B, which are excluded from the truce" for an
// agreement that begins at token lo.
func (c *scene) excludedBefore(lo int) clause.Group {
	i := lo
	for i > 0 && (c.At[i-1] >= 0 || c.Lower(i-1) == "so-called" || clause.QuoteMark(&c.Sentence.Tokens[i-1])) {
		i--
	}
	if !prepositions(c.Lower(i - 1)) {
		return nil
	}
	verb := i - 2
	if c.Lower(verb) == "out" {
		verb--
	}
	if verb < 1 {
		return nil
	}
	cl := clause.Clause{Verb: verb, Lo: verb, End: verb + 1}
	if w := c.Lower(verb - 1); w == "a" || w == "the" {
		cl.Lo--
	}
	c.Auxiliaries(&cl)
	// "Excluded" leaves out as it stands, "covered" only with a negation.
	meaning, ok := clause.Words("outside").One(c.Lower(verb))
	if !ok || (meaning == "in") != cl.Negated || cl.Open {
		return nil
	}
	// With a form of "to be" it is said of a subject, without one of what stands next
	// to it.
	if c.HasBe(cl.Lo, verb) {
		if g := c.series(cl.Lo); len(g) > 2 {
			return g
		}
		c.SubjectOf(&cl, 0)
		if cl.Rule == "subject/relative" && len(cl.Subject) > 0 {
			return c.JoinLeft(cl.Subject[len(cl.Subject)-1])
		}
		return cl.Subject
	}
	return c.Nearest(c.SkipComma(cl.Lo))
}

// series returns the phrases of a list with commas that ends before token end: "A,
// B, and C". All must be somebody, or the commas set off something else.
func (c *scene) series(end int) clause.Group {
	k := c.PhraseBefore(end)
	if k < 0 || !c.Someone(k) {
		return nil
	}
	g := clause.Group{k}
	and := false
	for {
		i := c.Phrases[g[0]].Lo - 1
		if c.Lower(i) == "and" && !and {
			and = true
			i--
			if c.Tag(i) != syntax.COMMA {
				i++
			}
		} else if c.Tag(i) != syntax.COMMA || !and {
			return g
		}
		left := c.PhraseBefore(i)
		if left < 0 || !c.Someone(left) {
			return g
		}
		g = append(clause.Group{left}, g...)
	}
}

// prepositions reports whether the word joins "excluded", "covered", "party" and
// the like to the agreement.
func prepositions(w string) bool {
	switch w {
	case "from", "by", "of", "in", "to", "under":
		return true
	}
	return false
}

// reachExclusion is how many tokens behind an agreement its exclusions may stand,
// which leaves room for one insertion.
const reachExclusion = 28

// excludedAfter reads "the truce, excluding A," and "the truce does not cover A"
// for an agreement that ends before token hi, and returns the token behind. It
// walks over one clause put in ("which took effect in May,"), whose verbs are not
// the agreement's own, unless the clause itself says whom it leaves out.
func (c *scene) excludedAfter(hi int) (clause.Group, int) {
	i := hi
	if k := c.At[hi-1]; k >= 0 {
		i = c.Phrases[k].Hi
	}
	// Inside tells that a clause is put in, own that its verbs can be the agreement's.
	inside, own := false, true
	for first := i; i < len(c.Sentence.Tokens) && i < first+reachExclusion; i++ {
		t := &c.Sentence.Tokens[i]
		if g, end := c.leavesOut(i); end > 0 {
			if !own && t.Tag != syntax.VBG {
				return nil, hi
			}
			return g, end
		}
		switch {
		case t.Tag == syntax.COMMA && inside:
			inside, own = false, true
		case t.Tag == syntax.COMMA:
			w := c.Lower(i + 1)
			inside, own = true, w == "which" || w == "that"
		case c.Lower(i) == ";" || t.Tag == syntax.PERIOD:
			return nil, hi
		case inside || !t.Tag.IsFinite() || c.helps(t.Lower) || t.Tag == syntax.MD:
		case c.Lower(i-1) == "that" || c.Lower(i-1) == "which":
			inside, own = false, true // "the truce that began in May | excludes"
		default:
			return nil, hi
		}
	}
	return nil, hi
}

// helps reports whether the word is a verb that stands before another.
func (c *scene) helps(w string) bool {
	return clause.IsBe(w) || clause.IsHave(w) || w == "does" || w == "did" || w == "do"
}

// leavesOut reads a verb at token i that leaves somebody out, and returns whom
// and the token behind; 0 if it is none.
func (c *scene) leavesOut(i int) (clause.Group, int) {
	meaning, end := clause.Words("exclude").At(c.Sentence, i)
	if end == 0 || c.At[i] >= 0 && c.Tag(i) != syntax.VBG {
		return nil, 0
	}
	cl := clause.Clause{Verb: i, Lo: i, End: end}
	c.Auxiliaries(&cl)
	if (meaning == "in") != cl.Negated || cl.Passive || cl.Open && !c.willNot(cl.Lo, i) {
		return nil, 0
	}
	k := c.PhraseAt(end)
	if k < 0 {
		return nil, 0
	}
	// To leave somebody is not to leave him out.
	if strings.ToLower(c.Sentence.Tokens[i].Lemma) == "leave" && end == i+1 && c.Lower(c.Phrases[k].Hi) != "out" {
		return nil, 0
	}
	g := c.JoinRight(k)
	return g, c.Phrases[g[len(g)-1]].Hi
}

// willNot reports whether the only thing that leaves the verb open is a "will" or
// a "would": a truce that "will not cover" somebody leaves him out by its terms.
func (c *scene) willNot(lo, verb int) bool {
	for i := lo; i < verb; i++ {
		if c.Tag(i) == syntax.MD && c.Lower(i) != "will" && c.Lower(i) != "would" && c.Lower(i) != "shall" {
			return false
		}
	}
	return true
}
