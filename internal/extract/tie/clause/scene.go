package clause

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Scene is one sentence while it is read.
type Scene struct {
	Speech   *speech.Speech
	Page     *page.Page
	Sentence *page.Sentence
	Named    []int // By token: the name that holds it, or -1.
	Names    []Name
	At       []int // By token: the phrase that holds it, or -1.
	Phrases  []Phrase

	claims *[]ledger.Claim
}

// NewScene cuts the sentence s into names and phrases. What [Scene.Claim] is
// given goes to claims.
func NewScene(sp *speech.Speech, s *page.Sentence, claims *[]ledger.Claim) *Scene {
	c := &Scene{Speech: sp, Page: sp.Page, Sentence: s, claims: claims}
	c.findNames()
	c.findPhrases()
	return c
}

// Words returns the text of tokens lo up to hi, without stray marks at its ends.
func (c *Scene) Words(lo, hi int) string {
	for hi > lo && (Mark(&c.Sentence.Tokens[hi-1]) || QuoteMark(&c.Sentence.Tokens[hi-1])) {
		hi--
	}
	for lo < hi && (Mark(&c.Sentence.Tokens[lo]) || QuoteMark(&c.Sentence.Tokens[lo])) {
		lo++
	}
	return strings.Join(strings.Fields(c.Page.Words(c.Sentence, lo, hi)), " ")
}

// QuoteMark reports whether the token is a mark of quotation, or a square
// bracket, which editors put around their own words in a quotation.
func QuoteMark(t *syntax.Token) bool {
	return t.Tag.IsQuote() || strings.ContainsAny(t.Text, "“”\"") || t.Text == "[" || t.Text == "]"
}

// Lower returns the token in lower case, "" outside the sentence.
func (c *Scene) Lower(i int) string { return c.Sentence.Lower(i) }

// Tag returns the token's tag, XX outside the sentence.
func (c *Scene) Tag(i int) syntax.Tag { return c.Sentence.Tag(i) }

// PhraseAt returns the phrase that begins at token i, past marks of quotation
// and brackets; -1 if none does.
func (c *Scene) PhraseAt(i int) int {
	for i < len(c.Sentence.Tokens) && (QuoteMark(&c.Sentence.Tokens[i]) || c.Tag(i).IsAdverb() && c.Sentence.Tokens[i].Lower != "not" || c.Lower(i) == "both" && c.At[i] < 0) {
		i++
	}
	if i >= len(c.Sentence.Tokens) || c.At[i] < 0 || c.Phrases[c.At[i]].Lo != i && c.Phrases[c.At[i]].Core != i {
		return -1
	}
	k := c.At[i]
	// A possessor's phrase is entered through what it possesses.
	for k+1 < len(c.Phrases) && c.Phrases[k+1].Owner == k {
		k++
	}
	return k
}

// PhraseBefore returns the phrase that ends right before token i, past marks of
// quotation and brackets; -1 if none does.
func (c *Scene) PhraseBefore(i int) int {
	for i > 0 && QuoteMark(&c.Sentence.Tokens[i-1]) {
		i--
	}
	if i <= 0 || c.At[i-1] < 0 {
		return -1
	}
	return c.At[i-1]
}

// Classed reports whether the noun at token i is in the class.
func (c *Scene) Classed(class string, i int) bool {
	_, ok := Words(class).Noun(c.Sentence, i)
	return ok
}

// Passage returns the passage from token lo up to hi, in either order.
func (c *Scene) Passage(lo, hi int) ledger.Passage {
	lo, hi = max(0, lo), min(hi, len(c.Sentence.Tokens))
	hi = max(hi, lo+1)
	for hi > lo+1 && (Mark(&c.Sentence.Tokens[hi-1]) || QuoteMark(&c.Sentence.Tokens[hi-1])) {
		hi--
	}
	return c.Page.Passage(c.Sentence, lo, hi)
}

// When returns the time that the sentence gives for what stands at token i: the
// Nearest date in the same statement.
func (c *Scene) When(i int) *ledger.When {
	a := c.Speech.At(c.Sentence.Tokens[i].Start)
	best, nearest := -1, len(c.Sentence.Tokens)
	for k := range c.Sentence.Dates {
		d := &c.Sentence.Dates[k]
		if d.When.IsZero() {
			continue
		}
		if far := max(d.First-i, i-d.Last, 0); far < nearest && c.Speech.At(c.Sentence.Tokens[d.First].Start) == a {
			best, nearest = k, far
		}
	}
	if best < 0 {
		return nil
	}
	w := c.Sentence.Dates[best].When
	return &w
}

// Areal reports whether the noun at token i means a piece of land.
func (c *Scene) Areal(i int) bool { return c.Classed("areal", i) }

// longest is how many tokens a sentence may have. What is longer is a table or
// a list without stops, in which word order tells nothing.
const longest = 160

// Readable reports whether the sentence is one of the text, and short enough
// that word order tells something.
func Readable(s *page.Sentence) bool {
	return !s.Furniture && len(s.Tokens) > 0 && len(s.Tokens) <= longest
}
