package pact

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// A treaty is one mention of an agreement, with what is said of it there.
type treaty struct {
	ledger.Agreement
	kind  string
	known bool // It has a proper name.
	terms int  // How much is said of it.

	sentence int // Of its latest mention.
}

// treaties gathers the agreements of a page.
type treaties struct {
	found []treaty
	last  struct { // What a pronoun can stand for.
		name, kind string
		known      bool
		sentence   int
	}
}

// read looks for agreements in the sentence. A bare "deal" or "agreement" may be
// about gas as well as about peace, so it needs a proper name.
func (t *treaties) read(c *scene) {
	t.pronoun(c)
	for i := 0; i < len(c.Sentence.Tokens); i++ {
		kind, end := clause.Words("agreement").At(c.Sentence, i)
		if end == 0 || !c.Sentence.Tokens[i].Tag.IsNoun() && !c.Sentence.Tokens[i].Tag.IsProper() {
			continue
		}
		lo, hi, known := c.agreementName(i, end)
		if kind == "deal" && !known {
			continue
		}
		t.last.name, t.last.kind, t.last.known, t.last.sentence = c.Words(lo, hi), kind, known, c.Sentence.Index
		t.mention(c, kind, c.Words(lo, hi), lo, hi, known)
		i = hi - 1
	}
}

// pronoun reads "It excludes the Front" right behind a sentence that speaks of an
// agreement. Only verbs that fit nothing but an agreement count, because "it" may
// mean anybody.
func (t *treaties) pronoun(c *scene) {
	if t.last.name == "" || t.last.sentence != c.Sentence.Index-1 || c.Lower(0) != "it" {
		return
	}
	// Behind "it is to", "it will not": the verb that tells.
	i := 1
	for i < len(c.Sentence.Tokens) && (c.Tag(i).IsAdverb() || c.helps(c.Lower(i)) || c.Tag(i) == syntax.MD || c.Tag(i) == syntax.TO) {
		i++
	}
	if i < len(c.Sentence.Tokens) {
		if _, end := c.leavesOut(i); end > 0 || c.effect(i) > 0 {
			t.mention(c, t.last.kind, t.last.name, 0, 1, t.last.known)
			t.last.sentence = c.Sentence.Index
		}
	}
}

// agreementName returns the tokens that name the agreement whose noun stands at
// tokens i up to end, and whether they are a proper name.
func (c *scene) agreementName(i, end int) (lo, hi int, known bool) {
	lo, hi = i, end
	if hi < len(c.Sentence.Tokens) && strings.Trim(c.Sentence.Tokens[hi].Text, "0123456789") == "" && c.Lower(i) == "resolution" {
		hi++
		known = true
	}
	k := c.At[i]
	if k < 0 {
		return lo, hi, known
	}
	if c.Phrases[k].Head >= hi && c.Tag(hi).IsProper() {
		return lo, hi, known // "the Harbor Treaty Organization" is no treaty.
	}
	for lo > c.Phrases[k].Core && (c.Tag(lo-1).IsNoun() || c.Tag(lo-1).IsAdjective()) && c.Sentence.Tokens[lo-1].Lower != c.Sentence.Tokens[lo-1].Text {
		lo--
	}
	if lo < i && c.Sentence.Tokens[i].Text != c.Sentence.Tokens[i].Lower && c.Lower(i) != "resolution" && !c.titled() {
		known = true
	}
	return lo, hi, known
}

// titled reports whether the sentence is written as titles are, so that capitals
// say nothing of names.
func (c *scene) titled() bool {
	words, capitals := 0, 0
	for i := range c.Sentence.Tokens {
		if t := &c.Sentence.Tokens[i]; !clause.Mark(t) {
			words++
			if t.Text != t.Lower {
				capitals++
			}
		}
	}
	return c.Sentence.Headline || capitals*10 > words*6
}

// mention reads what the sentence says of the agreement that tokens lo up to
// hi mean. A demand for a truce, or an offer of one, says nothing of one that exists.
func (t *treaties) mention(c *scene, kind, name string, lo, hi int, known bool) {
	a := c.Speech.At(c.Sentence.Tokens[lo].Start)
	if a != nil && !clause.Tells(a) {
		return
	}
	d := treaty{kind: kind, known: known, sentence: c.Sentence.Index}
	d.Name = name
	d.Excludes = []ledger.Party{}
	d.Passage = c.Passage(lo, hi)
	var words []string
	if k := c.At[hi-1]; k < 0 || c.Phrases[k].Head < hi {
		words = append(words, c.takesEffect(&d, hi)...) // Not of "ceasefire talks".
		words = append(words, c.excludes(&d, lo, hi)...)
		words = append(words, c.parties(&d, lo, hi)...)
	}
	words = append(words, c.fate(&d, lo, hi)...)
	d.terms = len(words)
	if d.terms == 0 && (!known || c.Classed("common", hi-1)) {
		return
	}
	a = c.Speech.Holder(c.Sentence, lo)
	d.Statement = a.ID
	if k := c.Inside(hi); k >= 0 {
		if n := c.Named[c.Phrases[k].Head]; n >= 0 && c.Names[n].Place.ID != "" {
			d.Place = ledger.Where{Name: c.Words(c.Names[n].Lo, c.Names[n].Hi), Place: c.Names[n].Place.ID}
		}
	}
	if known && d.terms == 0 {
		d.Reasons = append(d.Reasons, clause.Reason("name", "agreement/named", "“"+d.Name+"” is a proper name of an agreement."))
	}
	t.found = append(t.found, d)
	for _, w := range words {
		c.term(&d, w, lo, hi)
	}
}

// term records the claim that the agreement says or met with something. Its
// Target is who is left out. Each term is a claim of its own, so that two
// speakers can differ on one and not on the other.
func (c *scene) term(d *treaty, words string, lo, hi int) {
	cl := ledger.Claim{
		Attribute: ledger.AttributeTerms, Value: ledger.Value{Words: d.Name + " " + words}, Place: d.Place,
		Passage: d.Passage, Reasons: []ledger.Reason{clause.Reason("value", "agreement/term", "It is said of “"+d.Name+"” that it "+words+".")},
	}
	switch {
	case strings.HasPrefix(words, "excludes ") && len(d.Excludes) > 0:
		cl.Target, cl.Besides = d.Excludes[0], d.Excludes[1:]
	case strings.HasPrefix(words, "takes effect"):
		cl.When = d.Effective
	case strings.HasPrefix(words, "was agreed"):
		cl.When = c.When(lo)
	}
	c.Claim(c.Speech.Holder(c.Sentence, lo), cl)
}

// settle merges the mentions that mean one agreement and returns the agreements
// in the order of the text.
func (t *treaties) settle() (out []ledger.Agreement) {
	var kept []treaty
	for _, d := range t.found {
		merged := false
		for i := latest(len(kept)); i < len(kept); i++ {
			if kept[i].same(&d) {
				kept[i].merge(d)
				merged = true
				break
			}
		}
		if !merged {
			kept = append(kept, d)
		}
	}
	for _, d := range kept {
		d.ID = ledger.NewAgreementID(d.Agreement)
		out = append(out, d.Agreement)
	}
	return out
}

// reachMention is how many sentences two mentions without a name may stand apart
// and still mean one agreement. A long history speaks of many truces.
const reachMention = 25

// same reports whether two mentions can mean one agreement: of one kind, with no
// date, place or proper name against it. "The truce" and "the ceasefire" are of
// one kind; a page that speaks of two without telling them apart by place or
// time is read as speaking of one.
func (d *treaty) same(o *treaty) bool {
	if d.known || o.known {
		return strings.EqualFold(d.Name, o.Name)
	}
	if o.sentence-d.sentence > reachMention || d.kind != o.kind || d.Place != o.Place && !d.Place.IsZero() && !o.Place.IsZero() {
		return false
	}
	return d.Effective == nil || o.Effective == nil || d.Effective.Overlaps(*o.Effective)
}

// merge takes in what another mention says. The one that says most gives the
// statement and the name; what the other says keeps its own statement in the
// reasons, so that nobody is made to say what he did not.
func (d *treaty) merge(o treaty) {
	latest := max(d.sentence, o.sentence)
	if o.terms > d.terms {
		*d, o = o, *d
	}
	d.sentence = latest
	if d.Effective == nil {
		d.Effective = o.Effective
	}
	if d.Place.IsZero() {
		d.Place = o.Place
	}
	d.Parties, d.Excludes = union(d.Parties, o.Parties), union(d.Excludes, o.Excludes)
	for _, r := range o.Reasons {
		r.Says = strings.TrimSuffix(r.Says, ".") + " (in statement " + string(o.Statement) + ")."
		d.Reasons = append(d.Reasons, r)
	}
}

// union adds to a whom only b has.
func union(a, b []ledger.Party) []ledger.Party {
	for _, p := range b {
		known := false
		for _, q := range a {
			known = known || clause.SameParty(p, q)
		}
		if !known {
			a = append(a, p)
		}
	}
	return a
}
