package tie

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// nounTie reads a noun that is one end of a relation: "the Front, Northland's
// franchise", "Northland is an ally of the Front", "Northland ally Westmark".
func (c *scene) nounTie(k int) {
	ph := &c.Phrases[k]
	if c.Past(k) {
		return
	}
	nouns := clause.Words("noun")
	if kind, ok := nouns.Noun(c.Sentence, ph.Head); ok && c.Named[ph.Head] < 0 {
		if w := c.Lower(ph.Lo); kind == string(ledger.RelationLeads) && (w == "a" || w == "an" || w == "another") {
			return // "A commander of the Front" is one of several.
		}
		other, end := c.otherEnd(k)
		if other >= 0 {
			c.nounEnds(k, other, end, ledger.RelationKind(kind))
			return
		}
		if named := c.ModifierName(k, ph.Head); named >= 0 && !c.region(named, kind) {
			c.modified(k, named, ledger.RelationKind(kind))
		}
		return
	}
	for i := ph.Core + 1; i < ph.Head; i++ {
		kind, ok := nouns.Noun(c.Sentence, i)
		if named := c.ModifierName(k, i); ok && named >= 0 && c.Named[i] < 0 && kind != "leads" && !c.region(named, kind) {
			n := &c.Names[named]
			c.linkNamed(k, n, ledger.RelationKind(kind), ph.Lo, ph.Hi)
		}
	}
}

// otherEnd returns the phrase that the noun of phrase k is of: its possessor, or
// what follows "of"; and the token behind both.
func (c *scene) otherEnd(k int) (other, end int) {
	ph := &c.Phrases[k]
	if ph.Owner >= 0 {
		return ph.Owner, ph.Hi
	}
	if c.Lower(ph.Hi) == "of" || c.Lower(ph.Hi) == "to" {
		if o := c.PhraseAt(ph.Hi + 1); o >= 0 {
			return o, c.Phrases[o].Hi
		}
	}
	return -1, ph.Hi
}

// region reports whether the name says where a branch is rather than whose: "the
// Northland affiliate".
func (c *scene) region(named int, kind string) bool {
	return kind == string(ledger.RelationBelongsTo) && c.Names[named].Actor.Actor.Kind == ledger.ActorState
}

// nounEnds links whoever phrase k is said to be, beside it or by a copula, with
// the other end.
func (c *scene) nounEnds(k, other, end int, kind ledger.RelationKind) {
	first, negated, given := c.beside(k, end)
	for _, f := range first {
		for _, o := range c.JoinRight(other) {
			if c.Phrases[k].Owner >= 0 && o != other {
				break
			}
			c.relate(bond{
				kind: kind, from: f, to: o, at: c.Phrases[k].Head, lo: min(c.Phrases[f].Lo, c.Start(k)), hi: max(end, c.Phrases[f].Hi),
				negated: negated, given: given, rule: "relation/noun",
				says: "“" + c.Words(c.Start(k), end) + "” stands for " + c.Said(f) + ".",
			})
		}
	}
}

// beside returns whom the phrase k, which ends before token end, stands for: the
// subject of a copula before it, or a name it is in apposition with.
func (c *scene) beside(k, end int) (who clause.Group, negated, given bool) {
	i := c.Start(k) - 1
	for i > 0 && c.Tag(i).IsAdverb() && !clause.Negation(c.Lower(i)) {
		if clause.Bygone(c.Lower(i)) {
			return nil, false, false
		}
		i--
	}
	switch {
	case clause.IsBe(c.Lower(i)) || clause.Negation(c.Lower(i)) || clause.Becomes(c.Lower(i)):
		cl := clause.Clause{Verb: i, Lo: i + 1, End: i + 1}
		c.Auxiliaries(&cl)
		if clause.Becomes(c.Lower(i)) {
			cl.Lo = i
			c.Auxiliaries(&cl)
		}
		if cl.Open {
			return nil, false, false
		}
		c.SubjectOf(&cl, 0)
		if cl.Open {
			return nil, false, false
		}
		return cl.Subject, cl.Negated, false
	case c.Tag(i) == 0:
	case c.Lower(i) == "," || c.Lower(i) == "—" || c.Lower(i) == "(":
		if n := c.after(k, end); len(n) > 0 && c.Lower(end) != "," {
			return n, false, true // "Westmark, Northland's ally the Front, …"
		}
		if b := c.NearestName(i); b >= 0 && !c.inList(k, end) {
			return clause.Group{b}, false, true
		}
	}
	return c.after(k, end), false, true
}

// inList reports whether what seems an apposition is one item of a list: in "the
// Front, its allies and Westmark" nobody is called an ally of anybody named.
func (c *scene) inList(k, end int) bool {
	if c.Lower(end) == "and" || c.Lower(end) == "or" {
		return true
	}
	return c.Lower(end) == "," && (c.Lower(end+1) == "and" || c.Lower(end+1) == "or") && c.PhraseAt(end+2) >= 0 && !c.Begins(c.PhraseAt(end+2))
}

// after returns the name that follows the phrase in apposition: "Northland's
// ally Westmark", "a branch of the Front, the Reed Brigade,".
func (c *scene) after(k, end int) clause.Group {
	if c.Phrases[k].Owner < 0 && c.Lower(end) != "," {
		return nil
	}
	i := end
	if c.Lower(i) == "," {
		i++
	}
	n := c.PhraseAt(i)
	if n < 0 || !c.Acts(n) || !c.Proper(n) || c.inList(k, end) {
		return nil
	}
	if i > end && c.Lower(c.Phrases[n].Hi) != "," && c.Lower(c.Phrases[n].Hi) != "." {
		return nil
	}
	return clause.Group{n}
}

// modified links whom "a Northland ally" is said of with Northland.
func (c *scene) modified(k, named int, kind ledger.RelationKind) {
	who, negated, given := c.beside(k, c.Phrases[k].Hi)
	n := &c.Names[named]
	for _, f := range who {
		if !c.Someone(f) || kind == ledger.RelationLeads && !c.Person(f) || kind != ledger.RelationLeads && c.private(f) {
			continue
		}
		from := c.Party(f)
		if from.Actor == n.Actor.Actor.ID {
			continue
		}
		c.record(bond{
			kind: kind, at: c.Phrases[k].Head, lo: min(c.Phrases[f].Lo, c.Start(k)), hi: max(c.Phrases[k].Hi, c.Phrases[f].Hi), negated: negated, given: given,
			rule: "relation/noun", says: "“" + c.Said(k) + "” stands for " + from.Name + ".",
		}, from, c.NamedParty(n), c.Phrases[f].Quant)
	}
}

// linkNamed links the name that heads phrase k with the one inside it:
// "Northland ally Westmark".
func (c *scene) linkNamed(k int, n *clause.Name, kind ledger.RelationKind, lo, hi int) {
	from := c.Party(k)
	if !c.Someone(k) || !c.Proper(k) || from.Actor == n.Actor.Actor.ID || from.Actor == "" && c.Person(k) {
		return
	}
	c.record(bond{kind: kind, at: c.Phrases[k].Head, lo: lo, hi: hi, given: true, rule: "relation/noun", says: "“" + c.Words(n.Lo, c.Phrases[k].Hi) + "” names both."},
		from, c.NamedParty(n), c.Phrases[k].Quant)
}

// supportTie reads "Northland's support for the Front" and "the Front, with
// Northland's support". Who gives stands before the noun or behind "of" or
// "from"; who gets behind "for", or before "with".
func (c *scene) supportTie(k int) {
	ph := &c.Phrases[k]
	if !c.Classed("support", ph.Head) || c.Named[ph.Head] >= 0 {
		return
	}
	from, hi := c.Giver(k), ph.Hi
	if w := c.Lower(hi); from.IsZero() && (w == "of" || w == "from") {
		if o := c.PhraseAt(hi + 1); o >= 0 && c.Someone(o) {
			from, hi = c.Party(o), c.Phrases[o].Hi
		}
	}
	if from.IsZero() {
		return
	}
	to := -1
	lo := c.Start(k)
	if c.Lower(hi) == "for" {
		to = c.PhraseAt(hi + 1)
	} else if c.Lower(lo-1) == "with" {
		j := lo - 1
		if c.Lower(j-1) == "," {
			j--
		}
		to = c.NearestName(j)
	}
	c.giveTie(k, from, to, ledger.RelationBacks, "relation/support")
}

// giveTie records a relation from a party to a phrase, by the noun of phrase k.
// A noun presupposes what it names: "its support for the Front grew" says that
// there is support, and a denial around it denies the growing.
func (c *scene) giveTie(k int, from ledger.Party, to int, kind ledger.RelationKind, rule string) {
	if to < 0 || !c.Someone(to) {
		return
	}
	other := c.Party(to)
	a := c.Speech.At(c.Sentence.Tokens[c.Phrases[k].Head].Start)
	if from.Actor != "" && from.Actor == other.Actor || a != nil && !clause.Tells(a) {
		return
	}
	lo, hi := min(c.Start(k), c.Phrases[to].Lo), max(c.Phrases[k].Hi, c.Phrases[to].Hi)
	c.record(bond{
		kind: kind, at: c.Phrases[k].Head, lo: lo, hi: hi, given: true, rule: rule,
		says: "“" + c.Words(lo, hi) + "” speaks of it as of something that is so.",
	}, from, other, "")
}

// againstTie reads "Northland's war against the Front" and "fighting between the
// Front and the army". The war of nobody in particular ties nobody.
func (c *scene) againstTie(k int) {
	ph := &c.Phrases[k]
	kind, ok := clause.Words("against").Noun(c.Sentence, ph.Head)
	if !ok || c.Named[ph.Head] >= 0 {
		return
	}
	if c.Lower(ph.Hi) == "between" {
		if o := c.PhraseAt(ph.Hi + 1); o >= 0 {
			if g := c.Between(o); len(g) == 2 {
				c.giveTie(k, c.Party(g[0]), g[1], ledger.RelationKind(kind), "relation/against")
			}
		}
		return
	}
	if c.Lower(ph.Hi) != "against" && !(c.Lower(ph.Hi) == "to" && kind == "opposes") {
		return
	}
	from := c.Giver(k)
	if o := c.PhraseAt(ph.Hi + 1); o >= 0 && !from.IsZero() {
		for _, to := range c.JoinRight(o) {
			c.giveTie(k, from, to, ledger.RelationKind(kind), "relation/against")
		}
	}
}

// describedTie reads a description that the registry knows as a whole and that
// tells a relation all the same: "the Front, Westmark's branch in Northland".
func (c *scene) describedTie(n *clause.Name) {
	for i := n.Lo + 1; i < n.Hi; i++ {
		kind, ok := clause.Words("noun").Noun(c.Sentence, i)
		if !ok || kind == "leads" {
			continue
		}
		var words []string
		lo, hi := n.Lo, i
		if c.Tag(i-1) == syntax.POS || strings.HasPrefix(c.Lower(i-1), "’s") {
			hi = i - 1
		} else if c.Lower(i+1) == "of" {
			lo, hi = i+2, n.Hi
		}
		for j := lo; j < hi; j++ {
			words = append(words, c.Sentence.Tokens[j].Text)
		}
		other, m := c.Page.Names.Actor(words, 0, c.Page.Doc.Published)
		k := c.At[n.Lo]
		if m == 0 || other.Actor.ID == n.Actor.Actor.ID || k < 0 {
			return
		}
		from := ledger.Party{Name: c.Words(n.Lo, n.Hi), Actor: n.Actor.Actor.ID}
		first := n.Lo
		if c.Lower(n.Lo-1) == "," {
			if b := c.NearestName(n.Lo - 1); b >= 0 {
				from, first = c.Party(b), c.Phrases[b].Lo
			}
		}
		c.record(bond{kind: ledger.RelationKind(kind), at: i, lo: first, hi: n.Hi, given: true, rule: "relation/noun", says: "“" + c.Words(n.Lo, n.Hi) + "” stands for " + from.Name + "."},
			from, ledger.Party{Name: c.Words(lo, lo+m), Actor: other.Actor.ID}, "")
		return
	}
}
