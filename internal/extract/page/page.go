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

// An Atlas is what Names may know of the ground as well.
type Atlas interface {
	// Home returns the place that the dateline names, or the country that it does.
	Home() ledger.Place
	// Country returns the country with the ISO code, and its capital.
	Country(code string) (country, capital ledger.Place)
	// PlaceIn returns the place of that name in the country with the ISO code. Where
	// there is none, known says whether the name means a place elsewhere to everybody.
	PlaceIn(name, code string) (place ledger.Place, known bool)
	// DivisionIn returns the first-level division of that name in the country.
	DivisionIn(name, code string) (ledger.Place, bool)
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
	Text      string // That of Doc, with small letters where it is all in capitals; offsets are the same.
	Names     Names
	Sentences []Sentence
	Quotes    []Quote
	Mentions  []Mention
	Entities  []Entity

	people map[string]int // Entity of a person by last name, in lower case.
	known  map[nameKey]int

	called   []called
	texts    []string // Of sentence textsFor-1.
	textsFor int
}

// A nameKey is what two phrases share that name one actor or place.
type nameKey struct {
	actor ledger.ActorID
	place ledger.PlaceID
	kind  ledger.SpeakerKind
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
	called     []int32 // What is known of the words from a token on.
}

// New parses doc and finds what it names. furniture lists the spans that are
// not part of the text proper.
//
// Time and memory are linear in the length of the text.
func New(doc ledger.Document, names Names, furniture []ledger.Span) *Page {
	p := &Page{Doc: doc, Names: names, people: map[string]int{}, known: map[nameKey]int{}}
	p.Text = syntax.Restore(doc.Text, syntax.Known{Acronym: p.acronym, Title: p.placed, Name: p.outright})
	parsed := syntax.Parse(p.Text)
	p.Sentences = make([]Sentence, len(parsed))
	for i := range parsed {
		s := &p.Sentences[i]
		s.Sentence, s.Index = parsed[i], i
		s.Furniture = within(furniture, s.Start)
		s.Headline = isHeadline(doc, parsed, i)
		s.at = make([]int32, len(s.Tokens))
		s.quote = make([]int32, len(s.Tokens))
	}
	p.mendInitials()
	p.mendTags()
	p.findQuotes()
	p.findFigures()
	p.findMentions()
	p.resolveMentions()
	return p
}

// Home returns the place of the dateline, the zero Place if it is not known.
func (p *Page) Home() ledger.Place {
	if a, ok := p.Names.(Atlas); ok {
		return a.Home()
	}
	return ledger.Place{}
}

// Country returns the country with the ISO code, and its capital.
func (p *Page) Country(code string) (country, capital ledger.Place) {
	if a, ok := p.Names.(Atlas); ok {
		return a.Country(code)
	}
	return ledger.Place{}, ledger.Place{}
}

// DivisionIn returns the first-level division of that name in the country with the
// ISO code.
func (p *Page) DivisionIn(name, code string) (ledger.Place, bool) {
	if a, ok := p.Names.(Atlas); ok {
		return a.DivisionIn(name, code)
	}
	return ledger.Place{}, false
}

// PlaceIn returns the place of that name in the country with the ISO code; see
// [Atlas].
func (p *Page) PlaceIn(name, code string) (place ledger.Place, known bool) {
	if a, ok := p.Names.(Atlas); ok {
		return a.PlaceIn(name, code)
	}
	return ledger.Place{}, true
}

// acronym reports whether the word names an actor in capitals, and only so.
func (p *Page) acronym(word string) bool {
	name, n := p.Names.Actor([]string{word}, 0, p.Doc.Published)
	if n == 0 || name.Description {
		return false
	}
	_, n = p.Names.Actor([]string{word[:1] + strings.ToLower(word[1:])}, 0, p.Doc.Published)
	return n == 0
}

// placed reports whether the word, which is in capitals, is the name of a place or an
// adjective of one.
func (p *Page) placed(word string) bool {
	one := []string{word[:1] + strings.ToLower(word[1:])}
	if _, n := p.Names.Place(one, 0); n > 0 {
		return true
	}
	name, n := p.Names.Actor(one, 0, p.Doc.Published)
	return n > 0 && name.Adjective
}

// outright returns how many words the actor's name has that begins at word i, 0 if
// none does, or what does is a description or for a sort of actors ("rebel groups").
func (p *Page) outright(words []string, i int) int {
	name, n := p.Names.Actor(words, i, p.Doc.Published)
	if name.Description || name.Adjective || name.Actor.Name == strings.ToLower(name.Actor.Name) {
		return 0
	}
	return n
}

// mendTags corrects confusions that cost speakers and places: a plural that may be a
// verb ("reports", "experts") and stands right before a finite verb is a noun,
// and so is a word that the tagger takes for a foreign one.
func (p *Page) mendTags() {
	for i := range p.Sentences {
		tokens := p.Sentences[i].Tokens
		p.tagNames(&p.Sentences[i])
		for j := range tokens {
			t := &tokens[j]
			// Names in other languages are the ones that matter most in this news.
			if t.Lower == "command" && j > 0 && j+1 < len(tokens) && t.Tag.IsVerb() && tokens[j-1].Tag == syntax.RQUOTE && tokens[j+1].Tag.IsNoun() {
				t.Tag = syntax.NN // "A “Coast Front” | command | group"
			}
			if t.Tag == syntax.FW || t.Tag == syntax.LS && len(t.Text) > 3 {
				t.Tag = nounTag(t.Text)
			}
			if t.Lower == "since" && j > 0 && j+1 < len(tokens) && isHave(tokens[j-1].Lower) && tokens[j+1].Tag == syntax.VBN {
				t.Tag = syntax.RB // "has since said"
			}
			if t.Text == "-" && j > 0 && j+1 < len(tokens) && tokens[j-1].End < t.Start && t.End < tokens[j+1].Start && tokens[j-1].Tag.IsProper() && tokens[j+1].Tag.IsProper() && p.Doc.Text[tokens[j-1].Start:tokens[j-1].End] != tokens[j-1].Text {
				t.Tag = syntax.HYPH // "THE AMES - KETTLE ROAD": elsewhere such a dash sets two things apart.
			}
			if isHeld(t.Lower) && j > 0 && j+1 < len(tokens) && (t.Tag == syntax.VBD || t.Tag == syntax.VBN) && tokens[j+1].Tag.IsNoun() && tokens[j-1].Tag.IsVerb() {
				t.Tag = syntax.JJ // "Blamed | presumed | rebels".
			}
			if t.Lower == "hit" && j+1 < len(tokens) && (tokens[j+1].Lower == "men" || tokens[j+1].Lower == "man" || tokens[j+1].Lower == "squad") {
				t.Tag = syntax.NN // "Two hit men".
			}
			if t.Lower == "shot" && t.Tag == syntax.NN && j > 0 && j+1 < len(tokens) && tokens[j-1].Tag.IsNoun() && (takesShot(&tokens[j+1]) || j+2 < len(tokens) && tokens[j+1].Lower == "to" && tokens[j+2].Lower == "death") {
				t.Tag, t.Lemma = syntax.VBD, "shoot" // "Police | shot three students".
			}
			if t.Lower == "meanwhile" {
				t.Tag = syntax.RB
			}
			if j+1 == len(tokens) {
				continue
			}
			next := &tokens[j+1]
			if capital(t.Text) && (next.Tag == syntax.VBD || next.Tag == syntax.VBZ) && (t.Tag == syntax.VB || t.Tag == syntax.VBP || t.Tag == syntax.VBZ) {
				t.Tag = syntax.NNP // "Brooks | said": no verb stands before another so.
			}
			if t.Tag == syntax.JJ && j > 0 && tokens[j-1].Tag == syntax.DT && officeNouns()[t.Lower] && (next.Tag.IsFinite() || next.Tag == syntax.VBN || next.Tag == syntax.COMMA) {
				t.Tag = syntax.NN // "The general | said"
			}
			if t.Tag == syntax.JJ && j > 0 && tokens[j-1].Tag.IsNoun() && (t.Lower == "front" || t.Lower == "command") && (next.Tag.IsFinite() || next.Tag == syntax.LRB) {
				t.Tag = syntax.NN // "The liberation front | attacked"
			}
			if t.Tag == syntax.NNS && next.Lower == "that" {
				mendReport(tokens, j)
			}
			if t.Tag != syntax.VBZ {
				continue
			}
			plural := collectiveNouns()[t.Lower] || officeNouns()[strings.TrimSuffix(t.Lower, "s")]
			participle := next.Tag == syntax.JJ && strings.HasSuffix(next.Lower, "ed")
			counted := j > 0 && (tokens[j-1].Tag == syntax.CD || j > 1 && tokens[j-2].Tag == syntax.CD && (tokens[j-1].Tag.IsAdjective() || tokens[j-1].Tag.IsProper()))
			if plural && (counted || participle || next.Tag == syntax.VBD || next.Tag == syntax.VBP || next.Tag == syntax.VBN) {
				t.Tag = syntax.NNS
				if participle {
					next.Tag = syntax.VBD
				}
			}
		}
	}
}

// takesShot reports whether the word behind "shot" tells at whom, so that it is no noun.
func takesShot(t *syntax.Token) bool {
	return t.Tag == syntax.CD || t.Tag == syntax.DT || t.Tag == syntax.PRP || t.Tag == syntax.PRPS || t.Lower == "at" || t.Lower == "dead"
}

// isHeld reports whether the participle says of persons only that they are held to be
// what the noun behind it calls them.
func isHeld(word string) bool {
	switch word {
	case "presumed", "alleged", "suspected", "supposed":
		return true
	}
	return false
}

// tagNames makes names of the words of an actor's name of several words, in a
// sentence whose capitals were restored: there the tagger is at a loss.
func (p *Page) tagNames(s *Sentence) {
	restored := false
	for i := range s.Tokens {
		restored = restored || p.Doc.Text[s.Tokens[i].Start:s.Tokens[i].End] != s.Tokens[i].Text
	}
	for i := 0; restored && i < len(s.Tokens); i++ {
		if !capital(s.Tokens[i].Text) {
			continue
		}
		name, n, _, _ := p.CalledAt(s, i)
		if n < 2 || name.Description || name.Adjective {
			continue
		}
		for ; n > 0; n-- {
			if t := &s.Tokens[i]; capital(t.Text) && !t.Tag.IsProper() {
				t.Tag = syntax.NNP
			}
			i++
		}
		i--
	}
}

// isHave reports whether the word is a form of the auxiliary of the perfect.
func isHave(w string) bool { return w == "has" || w == "have" || w == "had" }

// mendReport makes a verb of a plural that may be one ("state media | reports
// that"), where a noun stands before it that begins a clause: behind a verb or a
// preposition it is the noun of "rejects army claims that".
func mendReport(tokens []syntax.Token, j int) {
	switch tokens[j].Lower {
	case "reports", "claims", "fears", "says", "hopes", "states", "estimates", "doubts", "notes", "demands", "suspects":
	default:
		return
	}
	i := j - 1
	if i < 0 || !tokens[i].Tag.IsNoun() {
		return
	}
	for i >= 0 && (tokens[i].Tag.IsNoun() || tokens[i].Tag == syntax.DT || tokens[i].Tag == syntax.JJ) {
		i--
	}
	if i >= 0 && tokens[i].Tag != syntax.COMMA && tokens[i].Tag != syntax.CC && tokens[i].Lower != "that" {
		return
	}
	tokens[j].Tag = syntax.VBZ
	if p := &tokens[j-1]; p.Head == j {
		p.Rel = syntax.Nsubj
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

// inDate reports whether the token belongs to a time, whose words name nobody:
// "March", "Sunday".
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

// Words returns the text from token lo up to token hi of sentence s, with the
// capitals that running text would have. A Passage has the document's own.
func (p *Page) Words(s *Sentence, lo, hi int) string {
	if lo >= hi {
		return ""
	}
	return p.Text[s.Tokens[lo].Start:s.Tokens[hi-1].End]
}

// oneLine returns the name with single spaces for the line breaks and wider
// spaces that it has in the text.
func oneLine(name string) string {
	if strings.Contains(name, "  ") || strings.ContainsAny(name, "\n\t\u00a0") {
		return strings.Join(strings.Fields(name), " ")
	}
	return name
}

// SentenceAt returns the sentence that holds the byte offset, or nil.
func (p *Page) SentenceAt(offset int) *Sentence {
	i := sort.Search(len(p.Sentences), func(i int) bool { return p.Sentences[i].End > offset })
	if i < len(p.Sentences) && p.Sentences[i].Start <= offset {
		return &p.Sentences[i]
	}
	return nil
}
