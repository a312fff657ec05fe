package clause

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Phrase is a noun phrase cut out by tags and known names. Its tokens are
// half-open ranges.
type Phrase struct {
	Lo, Hi int // With its quantifier: "some of the rebels".
	Core   int // Where the phrase proper begins: "the rebels".
	Head   int
	Quant  ledger.Quantifier
	Owner  int  // The phrase that possesses this one: "the Front’s | franchise"; -1.
	Alone  bool // A pronoun.
}

// A Name is a run of words that the registry or the gazetteer knows.
type Name struct {
	Lo, Hi int
	Actor  page.Name
	Place  ledger.Place
}

// findNames finds the known names of the sentence, without overlap. The longer of
// an actor's and a place's name wins; where both are as long, the words may mean
// either ("Northland"), and both are kept.
func (c *Scene) findNames() {
	c.Named = make([]int, len(c.Sentence.Tokens))
	for i := range c.Named {
		c.Named[i] = -1
	}
	for i := 0; i < len(c.Named); {
		if Mark(&c.Sentence.Tokens[i]) {
			i++
			continue
		}
		actor, n, place, k := c.Page.CalledAt(c.Sentence, i)
		if n > 0 && n < k {
			n, actor = 0, page.Name{}
		}
		if n == 0 && k == 0 {
			i++
			continue
		}
		hi := i + max(n, k)
		if n > k {
			place = ledger.Place{}
		}
		for j := i; j < hi; j++ {
			c.Named[j] = len(c.Names)
		}
		c.Names = append(c.Names, Name{i, hi, actor, place})
		i = hi
	}
}

// Mark reports whether the token has no letter or digit.
func Mark(t *syntax.Token) bool {
	return t.Tag.IsPunct() && t.Tag != syntax.HYPH || t.Text == "-" || t.Text == "—"
}

// findPhrases cuts the sentence into phrases.
func (c *Scene) findPhrases() {
	n := len(c.Sentence.Tokens)
	c.At = make([]int, n)
	for i := range c.At {
		c.At[i] = -1
	}
	for i := 0; i < n; {
		hi := c.cut(i)
		if hi <= i {
			i++
			continue
		}
		if head := c.headOf(i, hi); head >= 0 {
			c.add(Phrase{Lo: i, Hi: hi, Core: i, Head: head, Owner: -1})
		}
		i = hi
	}
	c.quantify()
}

// add appends the phrase and finds its possessor: the phrase that ends right
// before it with a possessive ending, or a possessive pronoun.
func (c *Scene) add(ph Phrase) {
	t := &c.Sentence.Tokens[ph.Head]
	ph.Alone = t.Tag == syntax.PRP || t.Tag == syntax.PRPS
	if k := len(c.Phrases) - 1; k >= 0 && ph.Lo > 0 {
		before := &c.Sentence.Tokens[ph.Lo-1]
		if last := c.Phrases[k]; last.Hi == ph.Lo-1 && before.Tag == syntax.POS ||
			last.Hi == ph.Lo && c.Sentence.Tokens[last.Head].Tag == syntax.PRPS {
			ph.Owner = k
		}
	}
	ph.Quant = c.ownQuantifier(&ph)
	for j := ph.Lo; j < ph.Hi; j++ {
		c.At[j] = len(c.Phrases)
	}
	c.Phrases = append(c.Phrases, ph)
}

// ownQuantifier reads a quantifier that is the phrase's first word.
func (c *Scene) ownQuantifier(ph *Phrase) ledger.Quantifier {
	if ph.Hi-ph.Lo < 2 {
		return ""
	}
	if q, ok := Words("quantifier").One(c.Sentence.Tokens[ph.Lo].Lower); ok && c.Named[ph.Lo] < 0 {
		return ledger.Quantifier(q)
	}
	return ""
}

// cut returns the token behind the noun phrase that begins at token i, or i. A
// known name is taken whole, whatever the tagger makes of its parts. A date ends
// the phrase, unless it stands between an article and a noun ("a June 1
// deadline").
func (c *Scene) cut(i int) int {
	t := &c.Sentence.Tokens[i]
	if t.Tag == syntax.PRP || t.Tag == syntax.PRPS {
		return i + 1
	}
	noun := false
	j := i
	for j < len(c.Sentence.Tokens) {
		if k := c.Named[j]; k >= 0 {
			if noun && c.DateAt(j) < 0 && c.Sentence.Tokens[j].Tag == syntax.DT {
				break
			}
			noun, j = true, c.Names[k].Hi
			continue
		}
		if hi := c.DateAt(j); hi > j {
			if j > i && !noun && hi < len(c.Sentence.Tokens) && c.Sentence.Tokens[hi].Tag.IsNoun() {
				j = hi
				continue
			}
			break
		}
		switch c.part(j, i, noun) {
		case partNoun:
			noun = true
		case partOther:
		default:
			return j
		}
		j++
	}
	return j
}

// A part is what a token can be to a noun phrase.
type part uint8

const (
	partNone part = iota
	partNoun
	partOther
)

// part says what token j is to the phrase that began at token i.
func (c *Scene) part(j, i int, noun bool) part {
	t := &c.Sentence.Tokens[j]
	switch t.Tag {
	case syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS:
		if Mark(t) || noun && c.verbInDisguise(j) {
			return partNone
		}
		return partNoun
	case syntax.DT, syntax.PDT:
		if noun || t.Lower == "that" && !c.nominalNext(j) {
			return partNone
		}
		return partOther
	case syntax.JJ, syntax.JJR, syntax.JJS:
		if noun && !c.nominalNext(j) {
			return partNone // "forces | loyal to"
		}
		return partOther
	case syntax.CD, syntax.HYPH, syntax.AFX:
		return partOther
	case syntax.LQUOTE, syntax.RQUOTE:
		if j > i && c.nominalNext(j) && !c.firstNoun(j+1) {
			return partOther
		}
	case syntax.VBN, syntax.VBG, syntax.VBD:
		if strings.ContainsRune(t.Text, '-') || j > i && !noun && c.nominalNext(j) && t.Tag != syntax.VBD {
			return partOther
		}
	case syntax.RB:
		if j > i && !noun && j+1 < len(c.Sentence.Tokens) && c.Sentence.Tokens[j+1].Tag.IsAdjective() {
			return partOther
		}
	}
	return partNone
}

// verbInDisguise reports whether the noun at token j begins a listed verb with
// its preposition: "rebels lean on the Front".
func (c *Scene) verbInDisguise(j int) bool {
	if _, end := Words("verb").At(c.Sentence, j); end > j+1 && c.PhraseFollows(end) {
		return true
	}
	_, end := Words("pair").At(c.Sentence, j)
	return end > j+1
}

// PhraseFollows reports whether token j can begin a noun phrase.
func (c *Scene) PhraseFollows(j int) bool {
	return j < len(c.Sentence.Tokens) && (c.Named[j] >= 0 || c.Sentence.Tokens[j].Tag == syntax.DT || c.Sentence.Tokens[j].Tag.IsProper() || c.Sentence.Tokens[j].Tag == syntax.PRPS)
}

// nominalNext reports whether a word that can go on a noun phrase follows.
func (c *Scene) nominalNext(j int) bool {
	if j+1 >= len(c.Sentence.Tokens) {
		return false
	}
	n := &c.Sentence.Tokens[j+1]
	return n.Tag.IsNoun() || n.Tag.IsAdjective() || n.Tag == syntax.CD || c.Named[j+1] >= 0
}

// firstNoun reports whether the token begins a phrase of its own.
func (c *Scene) firstNoun(j int) bool {
	return j < len(c.Sentence.Tokens) && (c.Sentence.Tokens[j].Tag == syntax.DT || c.Sentence.Tokens[j].Tag == syntax.PRP)
}

// DateAt returns the token behind the date that holds token j, or -1.
func (c *Scene) DateAt(j int) int {
	for _, d := range c.Sentence.Dates {
		if d.First <= j && j < d.Last {
			return d.Last
		}
	}
	return -1
}

// headOf returns the last noun or name of the run, or a word that stands for
// one; -1 if it is no noun phrase ("difficult").
func (c *Scene) headOf(lo, hi int) int {
	for j := hi - 1; j >= lo; j-- {
		if c.Named[j] >= 0 || c.Sentence.Tokens[j].Tag.IsNoun() {
			return j
		}
	}
	switch t := &c.Sentence.Tokens[hi-1]; t.Tag {
	case syntax.DT, syntax.PRP, syntax.PRPS, syntax.CD, syntax.PDT:
		return hi - 1
	default:
		if _, ok := Words("quantifier").One(t.Lower); ok {
			return hi - 1
		}
	}
	return -1
}

// quantify joins "some | of | the rebels" into one phrase. "Parts of" a town are
// no quantity of actors, and stay a phrase of their own.
func (c *Scene) quantify() {
	for k := 0; k+1 < len(c.Phrases); k++ {
		a, b := &c.Phrases[k], &c.Phrases[k+1]
		if a.Hi+1 != b.Lo || c.Sentence.Tokens[a.Hi].Lower != "of" || c.Named[a.Head] >= 0 {
			continue
		}
		q, ok := Words("quantifier").One(c.Sentence.Tokens[a.Head].Lower)
		if !ok || q == "some" && c.areaOf(b) {
			continue
		}
		b.Quant = ledger.Quantifier(q)
		b.Lo = a.Lo
		for j := b.Lo; j < b.Hi; j++ {
			c.At[j] = k + 1
		}
	}
}

// areaOf reports whether the phrase names a place, so that "parts of" it is no
// quantity of actors.
func (c *Scene) areaOf(ph *Phrase) bool {
	k := c.Named[ph.Head]
	return k >= 0 && c.Names[k].Place.ID != "" && c.Names[k].Actor.Actor.ID == "" || k < 0 && Settlement(c.Sentence.Tokens[ph.Head].Lower)
}

// Settlement reports whether the noun is a kind of place that a name follows.
func Settlement(word string) bool {
	switch word {
	case "city", "town", "village", "province", "governorate", "district", "countryside", "region", "suburb", "neighborhood", "area":
		return true
	}
	return false
}
