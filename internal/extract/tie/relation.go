package tie

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// A bond is a relation between two phrases as some words tell it.
type bond struct {
	kind    ledger.RelationKind
	from    int
	to      int
	at      int // The token by which the statement is found.
	lo, hi  int
	negated bool
	given   bool // Told in passing ("the Northland-backed rebels"), so that a denial does not touch it.
	rule    string
	says    string
}

// relations reads the relations of the sentence: by its verbs and idioms first,
// then by its nouns. What one rule found another may find again; record keeps
// the first, with the second's reason.
func (c *scene) relations() {
	for i := range c.Sentence.Tokens {
		c.compound(i)
		if !c.verbTie(i) {
			c.stateTie(i)
		}
	}
	for n := range c.Names {
		if c.Names[n].Actor.Description {
			c.describedTie(&c.Names[n])
		}
	}
	for k := range c.Phrases {
		c.nounTie(k)
		c.supportTie(k)
		c.againstTie(k)
	}
}

// verbTie reads a relation that the verb at token i tells.
func (c *scene) verbTie(i int) bool {
	if !c.Sentence.Tokens[i].Tag.IsVerb() && c.At[i] >= 0 && !c.particled(i) {
		return false
	}
	kind, end := clause.Words("verb").At(c.Sentence, i)
	if end > 0 && (c.Sentence.Tokens[i].Tag.IsVerb() || end > i+1) {
		if c.Lower(end) == "by" && end == i+1 {
			return c.agentTie(i, ledger.RelationKind(kind))
		}
		if k := c.PhraseAt(end); k >= 0 && c.activeTie(i, end, k, ledger.RelationKind(kind)) {
			return true
		}
		if c.whomTie(i, end, ledger.RelationKind(kind)) {
			return true
		}
	}
	kind, end = clause.Words("pair").At(c.Sentence, i)
	if end > 0 && (c.Sentence.Tokens[i].Tag.IsVerb() || end > i+1) {
		return c.pairTie(i, end, ledger.RelationKind(kind))
	}
	return c.severTie(i)
}

// severTie reads a tie that its subject will not end: "refuse to sever the
// relationship". A call to end one is no such thing.
func (c *scene) severTie(i int) bool {
	if _, ok := clause.Words("sever").One(strings.ToLower(c.Sentence.Tokens[i].Lemma)); !ok || !c.Sentence.Tokens[i].Tag.IsVerb() {
		return false
	}
	k := c.PhraseAt(i + 1)
	if k < 0 || !c.Classed("bond", c.Phrases[k].Head) {
		return false
	}
	cl := c.ClauseAt(i, i+1)
	if cl.Open || !cl.Negated && !c.IsCue(i, cl.Top) || len(cl.Subject) == 0 || c.Lower(i-1) != "to" {
		return false
	}
	to := -1
	if c.Lower(c.Phrases[k].Hi) == "with" {
		to = c.PhraseAt(c.Phrases[k].Hi + 1)
	} else if c.Lower(c.Phrases[k].Lo) == "the" || c.Lower(c.Phrases[k].Lo) == "that" || c.Lower(c.Phrases[k].Lo) == "this" {
		to = c.partner(cl.Subject[0], i)
	}
	return to >= 0 && c.relate(bond{
		kind: ledger.RelationWorksWith, from: cl.Subject[0], to: to, at: cl.Top, lo: c.Phrases[cl.Subject[0]].Lo, hi: max(c.Phrases[k].Hi, c.Phrases[to].Hi),
		rule: "relation/not-severed", says: "Who will not “" + c.Words(i, c.Phrases[k].Hi) + "” still has it, by this account.",
	})
}

// partner returns with whom the sentence said before token i that the subject
// works, or -1.
func (c *scene) partner(subject, i int) int {
	for j := 0; j < i; j++ {
		if kind, end := clause.Words("verb").At(c.Sentence, j); end > 0 && kind == string(ledger.RelationWorksWith) {
			if cl := c.ClauseAt(j, end); len(cl.Subject) > 0 && cl.Subject[0] == subject {
				return c.PhraseAt(end)
			}
		}
	}
	return -1
}

// particled reports whether token i is a verb with its preposition that the
// tagger may have taken for a noun: "rebels lean on the Front".
func (c *scene) particled(i int) bool {
	k := c.At[i]
	_, end := clause.Words("verb").At(c.Sentence, i)
	_, pair := clause.Words("pair").At(c.Sentence, i)
	return max(end, pair) > i+1 && c.Phrases[k].Lo == i
}

// activeTie reads "X backs Y".
func (c *scene) activeTie(i, end, object int, kind ledger.RelationKind) bool {
	cl := c.ClauseAt(i, end)
	if cl.Open || cl.Passive || len(cl.Subject) == 0 || c.Phrases[object].Alone {
		return false
	}
	// Of "they belong to" the page knows too seldom who "they" are.
	if kind == ledger.RelationBelongsTo && c.Phrases[cl.Subject[0]].Alone {
		return false
	}
	found := false
	for _, to := range c.JoinRight(object) {
		if !c.Acts(to) && kind == ledger.RelationWorksWith && c.Phrases[to].Owner >= 0 {
			to = c.Phrases[to].Owner
		}
		for _, from := range cl.Subject {
			found = c.relate(bond{
				kind: kind, from: from, to: to, at: i, lo: min(cl.Lo, c.Phrases[from].Lo), hi: max(c.Phrases[to].Hi, c.Phrases[from].Hi), negated: cl.Negated,
				rule: "relation/verb",
				says: "“" + c.Words(cl.Lo, end) + "” makes its subject one that " + kindWords(kind) + " its object.",
			}) || found
		}
	}
	return found
}

// whomTie reads "the rebels whom X backs": the object stands before the relative
// pronoun. Behind "that" an object after the verb means that it joins two clauses
// ("told the rebels that X backs the Front").
func (c *scene) whomTie(i, end int, kind ledger.RelationKind) bool {
	// A pronoun as subject ("that it backs") is led back too unsurely to tie two
	// parties, and belonging and leading are said of subjects.
	object := c.ObjectOf(i)
	cl := c.ClauseAt(i, end)
	if len(object) == 0 || cl.Open || cl.Passive || len(cl.Subject) == 0 || c.Phrases[cl.Subject[0]].Alone || kind == ledger.RelationLeads || kind == ledger.RelationBelongsTo {
		return false
	}
	if k := c.PhraseAt(end); k >= 0 && c.Lower(c.Start(cl.Subject[0])-1) != "whom" && c.Lower(cl.Lo-1) != "," && c.At[end] >= 0 && !c.particled(end) {
		return false
	}
	found := false
	for _, to := range object {
		for _, from := range cl.Subject {
			found = c.relate(bond{
				kind: kind, from: from, to: to, at: i, lo: c.Phrases[to].Lo, hi: end, negated: cl.Negated, given: true,
				rule: "relation/whom", says: "“" + c.Words(c.Phrases[to].Lo, end) + "” makes them those that its subject " + kindWords(kind) + ".",
			}) || found
		}
	}
	return found
}

// agentTie reads "Y is backed by X" and "Y, backed by X". The participle beside
// a name says it in passing: it holds also where the sentence denies something
// else of Y.
func (c *scene) agentTie(i int, kind ledger.RelationKind) bool {
	agent := c.PhraseAt(i + 2)
	if agent < 0 || !c.Participle(i) {
		return false
	}
	cl := c.ClauseAt(i, i+2)
	patients := cl.Subject
	if !cl.Passive {
		j := cl.Lo
		if c.Tag(j-1) == 0 || c.Lower(j-1) == "," {
			j--
		}
		patients = c.Nearest(j)
		if j == cl.Lo {
			patients = last(patients)
		}
		cl.Open, cl.Negated = false, false
	}
	if cl.Open {
		return false
	}
	found := false
	for _, from := range c.JoinRight(agent) {
		for _, to := range patients {
			found = c.relate(bond{
				kind: kind, from: from, to: to, at: i, lo: min(i, c.Phrases[to].Lo), hi: max(c.Phrases[from].Hi, c.Phrases[to].Hi), negated: cl.Negated,
				given: !cl.Passive, rule: "relation/passive",
				says: "“" + c.Words(i, i+2) + "” names the one that " + kindWords(kind) + " what stands before it.",
			}) || found
		}
	}
	return found
}

// last returns the last of a group, of which alone words right behind it are sure
// to speak: "Northland and the coalition led by Westmark".
func last(g clause.Group) clause.Group {
	if len(g) < 2 {
		return g
	}
	return g[len(g)-1:]
}

// pairTie reads "X and Y work together". With three or more it is not said who
// works with whom, so only two make a pair.
func (c *scene) pairTie(i, end int, kind ledger.RelationKind) bool {
	// An open clause only wishes for it; a passive has no subject that acts.
	cl := c.ClauseAt(i, end)
	if cl.Open || cl.Passive || len(cl.Subject) != 2 {
		return false
	}
	return c.relate(bond{
		kind: kind, from: cl.Subject[0], to: cl.Subject[1], at: i, lo: min(i, c.Phrases[cl.Subject[0]].Lo), hi: max(end, c.Phrases[cl.Subject[1]].Hi), negated: cl.Negated,
		rule: "relation/pair", says: "“" + c.Words(cl.Lo, end) + "” is said of both together.",
	})
}

// stateTie reads "X is in league with Y" and "militias loyal to Y". "Part of" is
// read behind a form of "to be" only: otherwise it is mostly a quantity.
func (c *scene) stateTie(i int) bool {
	kind, end := clause.Words("state").At(c.Sentence, i)
	if end == 0 || clause.Bygone(c.Lower(i-1)) || c.Lower(i) == "parts" {
		return false
	}
	object := c.PhraseAt(end)
	if object < 0 {
		return false
	}
	cl := clause.Clause{Verb: i, Lo: i, End: end}
	c.Auxiliaries(&cl)
	be := cl.Lo < i && clause.IsBe(c.Lower(cl.Lo)) || cl.Passive || c.HasBe(cl.Lo, i)
	var from clause.Group
	switch {
	case be:
		c.SubjectOf(&cl, 0)
		from = cl.Subject
	case strings.HasPrefix(c.Lower(i), "part"):
		return false
	default:
		from = last(c.Nearest(cl.Lo))
	}
	if cl.Open {
		return false
	}
	found := false
	for _, to := range c.JoinRight(object) {
		for _, f := range from {
			found = c.relate(bond{
				kind: ledger.RelationKind(kind), from: f, to: to, at: i, lo: min(i, c.Phrases[f].Lo), hi: max(c.Phrases[to].Hi, c.Phrases[f].Hi),
				negated: cl.Negated, given: !be, rule: "relation/state",
				says: "“" + c.Words(i, end) + "” tells how what stands before it stands to what follows.",
			}) || found
		}
	}
	return found
}

// relate records a relation, if both its ends are somebody. It reports whether
// it did. At least one end must be known or named: "rebels fight militants" ties
// nobody to anybody.
func (c *scene) relate(b bond) bool {
	if !c.Someone(b.from) || !c.Someone(b.to) || b.from == b.to {
		return false
	}
	a := c.Speech.At(c.Sentence.Tokens[b.at].Start)
	if a != nil && !clause.Tells(a) && !b.given {
		return false
	}
	if b.kind != ledger.RelationLeads && (c.private(b.from) || c.private(b.to)) {
		return false
	}
	from, to := c.Party(b.from), c.Party(b.to)
	if from.Actor != "" && from.Actor == to.Actor || from.Name == to.Name || from.Actor == "" && to.Actor == "" && !c.Proper(b.from) && !c.Proper(b.to) {
		return false
	}
	if b.kind == ledger.RelationLeads && b.rule == "relation/noun" && !c.Person(b.from) {
		return false
	}
	c.record(b, from, to, c.Phrases[b.from].Quant)
	return true
}

// private reports whether the phrase means one person whom the registry does not
// know, or a single name of which nothing else is known. Whom a private person
// works for or belongs to is nobody's business here.
func (c *scene) private(k int) bool {
	ph := &c.Phrases[k]
	if c.Party(k).Actor != "" {
		return false
	}
	return c.Person(k) || c.Proper(k) && ph.Hi-ph.Core == 1 && c.Tag(ph.Head) == syntax.NNP && c.Sentence.Tokens[ph.Head].Text != strings.ToUpper(c.Sentence.Tokens[ph.Head].Text)
}

// record adds the relation and its claim. The stance of the relation is that of
// the statement after negation: who denies that A does not back B stands for it.
// What is told in passing is asserted whatever the statement does with the rest,
// and has no time of its own, because the dates in the sentence belong to the
// rest.
func (c *scene) record(b bond, from, to ledger.Party, quant ledger.Quantifier) {
	a := c.Speech.Holder(c.Sentence, b.at)
	negated := b.negated
	if !b.given {
		negated = clause.Net(a, b.negated)
	}
	stance := ledger.StanceAsserts
	switch {
	case negated:
		stance = ledger.StanceDenies
	case a.Stance == ledger.StanceDoubts && !b.given:
		stance = ledger.StanceDoubts
	}
	certainty := a.Certainty
	reasons := []ledger.Reason{clause.Reason("kind", b.rule, b.says)}
	if b.given && !(a.Stance == ledger.StanceAsserts) {
		certainty = ledger.Certain
		reasons = append(reasons, clause.Reason("stance", "relation/given", "It is told in passing, so what is done with the rest of the statement does not touch it."))
	}
	p := c.Passage(b.lo, b.hi)
	var when *ledger.When
	if !b.given {
		when = c.When(b.at)
	}
	r := ledger.Relation{From: from, Kind: b.kind, To: to, Stance: stance, Statement: a.ID, When: when, Passage: p, Reasons: reasons}
	r.ID = ledger.NewRelationID(r)
	for i := len(c.out.Relations) - 1; i >= 0 && c.out.Relations[i].Statement == a.ID; i-- {
		o := &c.out.Relations[i]
		if o.Kind == r.Kind && o.Stance == r.Stance && clause.SameParty(o.From, from) && clause.SameParty(o.To, to) {
			if o.Reasons[0].Rule != b.rule {
				o.Reasons = append(o.Reasons, reasons...)
			}
			return
		}
	}
	c.out.Relations = append(c.out.Relations, r)
	c.Claim(a, ledger.Claim{
		Attribute: ledger.AttributeRelation, Value: ledger.Value{Words: string(b.kind)}, Actor: from, Target: to,
		Quantifier: quant, Negated: negated, When: when, Certainty: certainty, Passage: p, Reasons: reasons,
	})
}

// kindWords says the kind in words that stand between two ends.
func kindWords(kind ledger.RelationKind) string {
	switch kind {
	case ledger.RelationAllied:
		return "is allied with"
	case ledger.RelationWorksWith:
		return "works with"
	case ledger.RelationBelongsTo:
		return "belongs to"
	}
	return string(kind)
}
