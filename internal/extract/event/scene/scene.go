package scene

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Scene is one sentence of a page while it is read. It is made for one
// sentence and thrown away.
type Scene struct {
	Speech   *speech.Speech
	P        *page.Page
	S        *page.Sentence
	Holder   []*speech.Attribution // By token; nil is the outlet's narration.
	Segment  []int                 // By token: clauses set against each other have different numbers.
	Named    []Name                // In the order of the sentence, without overlap.
	Sites    []Site                // Likewise.
	Open     int                   // First token behind a dateline; 0 if there is none.
	Caseless bool                  // Capitals tell nothing here.
}

// A Name is a run of words that the registry or the gazetteer knows.
type Name struct {
	Lo, Hi    int
	Actor     ledger.Actor // Zero if the registry does not know it.
	Place     ledger.Place // Zero if the gazetteer does not.
	Adjective bool         // "Russian": the actor is meant only by what follows.
}

// New prepares sentence s.
func New(sp *speech.Speech, s *page.Sentence) *Scene {
	c := &Scene{Speech: sp, P: sp.Page, S: s}
	c.Holder = make([]*speech.Attribution, len(s.Tokens))
	c.Segment = make([]int, len(s.Tokens))
	segment := 0
	for i := range s.Tokens {
		c.Holder[i] = sp.At(s.Tokens[i].Start)
		if parts(s.Tokens[i].Lower) && i > 0 {
			segment++
		}
		c.Segment[i] = segment
	}
	c.Caseless = syntax.Caseless(s.Tokens)
	c.Open = c.datelineEnd()
	c.findNames()
	c.findSites()
	return c
}

// datelineEnd returns the token behind a dateline, as in "PORT AMES, 3 June
// (Agency) -- [Text]": where and when it was written, not what happened.
func (c *Scene) datelineEnd() int {
	for i := 0; i < len(c.S.Tokens) && i < 26; i++ {
		switch t := &c.S.Tokens[i]; {
		case t.Text == "--" || t.Text == "—" || t.Text == "–":
			return i + 1
		case t.Tag.IsFinite() && i > 0 && !t.Tag.IsProper() && t.Lower != t.Text:
		case t.Tag.IsFinite():
			return 0
		}
	}
	return 0
}

// Dateline reports whether token i is where something was written, wherever in the
// sentence that stands: "Port Ames (Agency)", or "Port Ames | Northlandic strikes".
func (c *Scene) Dateline(i int) bool {
	if i < c.Open && c.opened() {
		return true
	}
	n := c.NameAt(i)
	if n != nil && !n.Adjective && n.Place.ID != "" && n.Place.Kind != ledger.PlaceCountry {
		if next := c.NameAt(n.Hi); next != nil && next.Actor.ID != "" && next.Actor.ID != n.Actor.ID {
			return true
		}
	}
	if n == nil || n.Place.ID == "" || n.Hi+2 >= len(c.S.Tokens) || c.S.Tokens[n.Hi].Tag != syntax.LRB {
		return false
	}
	for j := n.Hi + 1; j < len(c.S.Tokens) && j < n.Hi+5; j++ {
		switch t := &c.S.Tokens[j]; {
		case t.Tag == syntax.RRB:
			if agency := c.NameAt(j - 1); agency != nil {
				return agency.Actor.Kind == ledger.ActorOutlet
			}
			return j > n.Hi+1 && strings.ToUpper(c.S.Tokens[j-1].Text) != c.S.Tokens[j-1].Text // "The state (STA)" has another name.
		case !t.Tag.IsProper() && t.Lower != "/" && t.Tag != syntax.HYPH:
			return false
		}
	}
	return false
}

// opened reports whether what stands before the dash that opens the sentence is a
// dateline, "PORT AMES, 3 June (Agency)", and no words that the dash sets off.
func (c *Scene) opened() bool {
	if c.Open < 2 {
		return false
	}
	last := &c.S.Tokens[c.Open-2]
	return last.Tag == syntax.RRB || last.Tag == syntax.CD || c.Open == 2 && last.Tag.IsProper()
}

// parts reports whether the word sets what follows apart as another happening.
func parts(word string) bool {
	switch word {
	case ";", "while", "whereas", "but", "meanwhile", "whilst":
		return true
	}
	return false
}

// findNames finds the actors and places named outright.
func (c *Scene) findNames() {
	asIs := c.capitals()
	for i := 0; i < len(c.S.Tokens); {
		if c.S.Tokens[i].Tag.IsPunct() {
			i++
			continue
		}
		named, n, place, k := c.P.CalledAt(c.S, i)
		if n == 0 && asIs != nil { // "SHINING PATH", whose small letters hide the name.
			if named, n = c.P.Names.Actor(asIs, i, c.P.Doc.Published); n < 2 {
				named, n = page.Name{}, 0
			}
		}
		switch {
		case n > 0 && n >= k:
			if k < n {
				place = ledger.Place{}
			}
			c.Named = append(c.Named, Name{Lo: i, Hi: i + n, Actor: named.Actor, Place: place, Adjective: named.Adjective})
			i += n
		case k > 0:
			c.Named = append(c.Named, Name{Lo: i, Hi: i + k, Place: place})
			i += k
		default:
			i++
		}
	}
}

// capitals returns the words as the text has them, if it is all in capitals; nil
// if it is not.
func (c *Scene) capitals() []string {
	all := false
	for i := range c.S.Tokens {
		t := &c.S.Tokens[i]
		all = all || c.P.Doc.Text[t.Start:t.End] != t.Text
	}
	if !all {
		return nil
	}
	out := make([]string, len(c.S.Tokens))
	for i := range c.S.Tokens {
		out[i] = c.P.Doc.Text[c.S.Tokens[i].Start:c.S.Tokens[i].End]
	}
	return out
}

// NameAt returns the name that holds token i, or nil.
func (c *Scene) NameAt(i int) *Name {
	for n := range c.Named {
		if c.Named[n].Lo <= i && i < c.Named[n].Hi {
			return &c.Named[n]
		}
	}
	return nil
}

// Near reports whether tokens a and b are said by one and the same in one
// clause.
func (c *Scene) Near(a, b int) bool {
	return c.Holder[a] == c.Holder[b] && c.Segment[a] == c.Segment[b]
}

// InDate reports whether token i belongs to an expression of time.
func (c *Scene) InDate(i int) bool {
	for _, d := range c.S.Dates {
		if d.First <= i && i < d.Last {
			return true
		}
	}
	return false
}

// QuantityAt returns the quantity that begins at or holds token i, or -1.
func (c *Scene) QuantityAt(i int) int {
	for q := range c.S.Quantities {
		if c.S.Quantities[q].First <= i && i < c.S.Quantities[q].Last {
			return q
		}
	}
	return -1
}

// ChunkLeft returns where the run of words before the noun at n begins that
// belong to its phrase: articles, adjectives, numbers, other nouns.
func (c *Scene) ChunkLeft(n int) int {
	lo := n
	for lo > c.Open && c.QuantityAt(lo) < 0 {
		t := &c.S.Tokens[lo-1]
		joins := t.Lower == "and" && lo >= 2 && lo < n+1 && c.describes(lo-2) && c.describes(lo) && !IsArticle(c.S.Tokens[lo].Lower)
		if t.Tag == syntax.VBN && lo > 1 && IsHave(c.S.Tokens[lo-2].Lower) {
			break // "Have launched | attacks".
		}
		if !InChunk(t) && !joins || c.InDate(lo-1) || c.Perfect(lo-1) || c.Holder[lo-1] != c.Holder[n] {
			break
		}
		lo--
	}
	return lo
}

// describes reports whether the word at i is an adjective or a name, as where
// two stand before one noun: "Russian and Syrian strikes".
func (c *Scene) describes(i int) bool {
	return c.S.Tokens[i].Tag == syntax.JJ || c.NameAt(i) != nil
}

// ChunkRight returns the noun phrase that begins at token i: its end, and its
// last noun, -1 if none begins there.
func (c *Scene) ChunkRight(i int) (hi, head int) {
	hi, head = i, -1
	for hi < len(c.S.Tokens) {
		t := &c.S.Tokens[hi]
		first := hi == i
		quoted := t.Tag == syntax.LQUOTE || t.Tag == syntax.RQUOTE
		if !InChunk(t) && !(first && c.alleged(hi)) && !quoted && c.QuantityAt(hi) < 0 && !(first && t.Tag == syntax.PDT) || c.InDate(hi) || first && c.Perfect(hi) {
			break
		}
		if !first && head < 0 && (t.Lower == "a" || t.Lower == "an") && c.clockAt(hi-1) {
			break // "At 14:00 | a shell".
		}
		if (IsArticle(t.Lower) || t.Tag == syntax.PRPS || c.QuantityAt(hi) >= 0) && !first && head >= 0 && c.S.Tokens[hi-1].Tag != syntax.POS { // But "the front's | fourth column".
			break
		}
		if head >= 0 && IsEndState(t.Lower) && (hi+1 == len(c.S.Tokens) || !c.S.Tokens[hi+1].Tag.IsNoun()) {
			break // "Held the envoys | hostage", "left two men | dead".
		}
		if head >= 0 && t.Lower == "shot" && hi+1 < len(c.S.Tokens) && ShotAs(c.S.Tokens[hi+1].Lower) {
			break // "The front | shot and killed two men".
		}
		if t.Tag.IsNoun() || t.Tag == syntax.VBG && hi > i && c.S.Tokens[hi-1].Tag.IsAdjective() || c.oneWho(hi) {
			head = hi
		}
		if t.Tag == syntax.VBN && head >= 0 {
			break
		}
		hi++
	}
	if head >= 0 {
		hi = head + 1
	}
	return hi, head
}

// InChunk reports whether the token may stand inside a noun phrase before or at
// its head.
func InChunk(t *syntax.Token) bool {
	switch t.Tag {
	case syntax.DT, syntax.PRPS, syntax.JJ, syntax.JJR, syntax.JJS, syntax.CD, syntax.POS, syntax.HYPH, syntax.VBN,
		syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS:
		return true
	case syntax.VBG:
		return t.Rel == syntax.Amod || t.Rel == syntax.Compound
	}
	return false
}

// Bare returns the words from lo up to hi on one line, without a leading article.
func (c *Scene) Bare(lo, hi int) string {
	for lo < hi-1 && (IsArticle(c.S.Tokens[lo].Lower) || c.S.Tokens[lo].Tag == syntax.LQUOTE) {
		lo++
	}
	return oneLine(c.P.Words(c.S, lo, hi))
}

// VerbBefore returns the nearest verb before token i that no comma or other
// segment parts from it, or -1.
func (c *Scene) VerbBefore(i, reach int) int {
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		t := &c.S.Tokens[j]
		if IsMark(t) || c.Segment[j] != c.Segment[i] {
			return -1
		}
		if t.Tag.IsVerb() && (t.Rel != syntax.Amod && t.Rel != syntax.Compound || j > 0 && IsHave(c.S.Tokens[j-1].Lower)) {
			return j
		}
	}
	return -1
}
