package page

import (
	"sort"
	"strings"

	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// Names is what reading needs to know of the names of the world. Package
// resolve knows it; the pipeline brings the two together.
type Names interface {
	// Actor returns the actor that the longest run of words from i on names on
	// that day, and how many words the run has; 0 if none.
	Actor(words []string, i int, on ledger.Day) (name Name, n int)
	// Place returns the place that the longest run of words from i on names, and
	// how many words it has; 0 if none. Only words fit to be names count.
	Place(words []string, i int) (place ledger.Place, n int)
	// Within reports whether a is b, part of b, or of the kind b, on that day.
	Within(a, b ledger.ActorID, on ledger.Day) bool
}

// A Name is an actor as some words name it.
type Name struct {
	Actor       ledger.Actor
	Description bool         // Stands for the actor in context: "the regime", "Moscow".
	Adjective   bool         // "Russian": the actor is meant only by what follows.
	Side        ledger.Actor // Whom a person belongs to, as far as is known; else the zero Actor.
}

// A Page is a Document ready to be read.
type Page struct {
	Doc       ledger.Document
	Names     Names
	Sentences []Sentence
	Quotes    []Quote
	Mentions  []Mention
	Entities  []Entity

	people map[string]int // Entity of a person by last name, in lower case.
}

// A Sentence is a parsed sentence with what was found in it.
type Sentence struct {
	syntax.Sentence
	Index      int
	Furniture  bool // Part of the page around the text; not to be read.
	Headline   bool
	Quantities []number.Quantity
	Dates      []date.Expression
	at         []int32 // Mention that a token belongs to, plus one.
	quote      []int32 // Quote that a token lies in, plus one.
}

// New parses doc and finds what it names. furniture lists the spans that are
// not part of the text proper.
//
// Time and memory are linear in the length of the text.
func New(doc ledger.Document, names Names, furniture []ledger.Span) *Page {
	p := &Page{Doc: doc, Names: names, people: map[string]int{}}
	parsed := syntax.Parse(doc.Text)
	p.Sentences = make([]Sentence, len(parsed))
	for i := range parsed {
		s := &p.Sentences[i]
		s.Sentence, s.Index = parsed[i], i
		s.Furniture = within(furniture, s.Start)
		s.Headline = isHeadline(doc, parsed, i)
		s.at = make([]int32, len(s.Tokens))
		s.quote = make([]int32, len(s.Tokens))
	}
	p.mendTags()
	p.findQuotes()
	p.findFigures()
	p.findMentions()
	p.resolveMentions()
	return p
}

// mendTags corrects two confusions that cost speakers: a plural that may be a
// verb ("reports", "experts") and stands right before a finite verb is a noun,
// and so is a word that the tagger takes for a foreign one.
func (p *Page) mendTags() {
	for i := range p.Sentences {
		tokens := p.Sentences[i].Tokens
		for j := range tokens {
			t := &tokens[j]
			if t.Tag == syntax.FW {
				t.Tag = nounTag(t.Text)
			}
			if j+1 == len(tokens) || t.Tag != syntax.VBZ {
				continue
			}
			next := &tokens[j+1]
			plural := collectiveNouns()[t.Lower] || officeNouns()[strings.TrimSuffix(t.Lower, "s")]
			participle := next.Tag == syntax.JJ && strings.HasSuffix(next.Lower, "ed")
			if plural && (participle || next.Tag == syntax.VBD || next.Tag == syntax.VBP || next.Tag == syntax.VBN) {
				t.Tag = syntax.NNS
				if participle {
					next.Tag = syntax.VBD
				}
			}
		}
	}
}

// nounTag returns the tag of a noun by its form.
func nounTag(text string) syntax.Tag {
	switch {
	case capital(text):
		return syntax.NNP
	case strings.HasSuffix(text, "s"):
		return syntax.NNS
	}
	return syntax.NN
}

// within reports whether one of the ordered spans holds offset.
func within(spans []ledger.Span, offset int) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > offset })
	return i < len(spans) && spans[i].Start <= offset
}

// isHeadline reports whether the i-th sentence is the title, or a short line
// without a final mark in the first paragraphs.
func isHeadline(doc ledger.Document, sentences []syntax.Sentence, i int) bool {
	s := &sentences[i]
	if len(s.Tokens) == 0 || s.Paragraph > 0 {
		return false
	}
	last := s.Tokens[len(s.Tokens)-1]
	return doc.Title != "" && doc.Text[s.Start:s.End] == doc.Title || last.Tag != syntax.PERIOD && last.Tag != syntax.RQUOTE
}

// findFigures finds the numbers and dates of each sentence. A date may lean on
// the one before it: "a month earlier".
func (p *Page) findFigures() {
	var previous ledger.When
	var numbers []number.Word
	var dates []date.Word
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Furniture {
			continue
		}
		numbers, dates = numbers[:0], dates[:0]
		for _, t := range s.Tokens {
			numbers = append(numbers, number.Word{Text: t.Text, Lower: t.Lower, Start: t.Start, End: t.End})
			dates = append(dates, date.Word{Text: t.Text, Lower: t.Lower, Start: t.Start, End: t.End})
		}
		s.Dates = date.Find(dates, p.Doc.Published, previous)
		for _, d := range s.Dates {
			if !d.When.IsZero() {
				previous = d.When
			}
		}
		for _, q := range number.Find(numbers) {
			if !inDate(s.Dates, q.Core) {
				s.Quantities = append(s.Quantities, q)
			}
		}
	}
}

func inDate(dates []date.Expression, token int) bool {
	for _, d := range dates {
		if d.First <= token && token < d.Last {
			return true
		}
	}
	return false
}

// Passage returns the passage from token lo up to token hi of sentence s.
func (p *Page) Passage(s *Sentence, lo, hi int) ledger.Passage {
	return ledger.PassageAt(p.Doc.Text, ledger.Span{Start: s.Tokens[lo].Start, End: s.Tokens[hi-1].End})
}

// Words returns the text from token lo up to token hi of sentence s.
func (p *Page) Words(s *Sentence, lo, hi int) string {
	if lo >= hi {
		return ""
	}
	return p.Doc.Text[s.Tokens[lo].Start:s.Tokens[hi-1].End]
}

// SentenceAt returns the sentence that holds the byte offset, or nil.
func (p *Page) SentenceAt(offset int) *Sentence {
	i := sort.Search(len(p.Sentences), func(i int) bool { return p.Sentences[i].End > offset })
	if i < len(p.Sentences) && p.Sentences[i].Start <= offset {
		return &p.Sentences[i]
	}
	return nil
}
