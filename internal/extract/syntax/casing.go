package syntax

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"counterclaim/internal/extract/syntax/model"
)

//go:embed casing.zst
var casingWeights []byte

// loadCasing decodes the embedded casing once, when a text in capitals needs it.
var loadCasing = sync.OnceValue(func() *model.Casing {
	x, err := model.DecodeCasing(casingWeights)
	if err != nil {
		panic("syntax: " + err.Error()) // A broken build, as with the weights.
	}
	return x
})

// A Part is a piece of a token that has its own capitals: "ACAN" and "EFE" of
// "ACAN-EFE", and the hyphen between them.
type Part struct {
	Token      int
	Start, End int // byte span in the text
	Text       string
}

// Parts appends the parts of the tokens. It is exported for the training.
func Parts(parts []Part, tokens []Token) []Part {
	for i := range tokens {
		t := &tokens[i]
		for from := 0; from < len(t.Text); {
			to := from + 1
			if t.Text[from] != '-' && t.Text[from] != '/' {
				for to < len(t.Text) && t.Text[to] != '-' && t.Text[to] != '/' {
					to++
				}
			}
			parts = append(parts, Part{i, t.Start + from, t.Start + to, t.Text[from:to]})
			from = to
		}
	}
	return parts
}

// LookAt fills what the casing sees of the parts. Brackets are alike to it.
func LookAt(c *model.CaseContext, parts []Part, x *model.Casing) {
	c.Words, c.Patterns, c.Known = c.Words[:0], c.Patterns[:0], c.Known[:0]
	for i := range parts {
		lower := lowered(parts[i].Text)
		switch lower {
		case "[", "{":
			lower = "("
		case "]", "}":
			lower = ")"
		case "“", "”", "``", "''":
			lower = "\""
		case "—", "–", "--", "---":
			lower = "--"
		}
		word, known := model.Look(lower, lower, true), uint8(0)
		switch {
		case x.Name(&word):
			known = 2
		case x.Lexicon.Has(&word):
			known = 1
		}
		c.Words, c.Known = append(c.Words, word), append(c.Known, known)
		c.Patterns = append(c.Patterns, model.Pattern(lower))
	}
	c.Forms = x.Lexicon.Forms(c.Words)
	c.Cases = make([]model.Case, len(parts))
}

// Restore returns text with small letters in its paragraphs that are all in
// capitals, as running text would have them. Every byte keeps its place, so that
// offsets hold in both. A text without such paragraphs comes back as it is.
func Restore(text string, known Known) string {
	var r *restorer
	for _, b := range paragraphs(text) {
		if !inCapitals(text[b.start:b.end]) {
			continue
		}
		if r == nil {
			r = &restorer{text: text, casing: loadCasing(), votes: map[string]*vote{}, names: known}
		}
		r.block(b)
	}
	if r == nil {
		return text
	}
	return r.write()
}

// Common reports whether the word, in lower case, stands in small letters in
// ordinary text. It is for text in which capitals had to be restored.
func Common(lower string) bool {
	w := model.Look(lower, lower, true)
	return loadCasing().Smalls.Has(&w)
}

// inCapitals reports whether a paragraph is written in capitals: nearly no small
// letters, and enough words to say so.
func inCapitals(s string) bool {
	upper, lower, long, run := 0, 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isUpperByte(c):
			upper++
			if run++; run == 3 {
				long++
			}
			continue
		case 'a' <= c && c <= 'z':
			if lower++; lower > 12 && lower > upper {
				return false // Running text, as nearly always: look no further.
			}
		}
		run = 0
	}
	return long >= 3 && upper >= 12 && upper >= 8*lower
}

// A restorer decides on the case of each part of the paragraphs in capitals.
type restorer struct {
	text     string
	casing   *model.Casing
	parts    []Part
	first    []bool // whether a sentence begins with the part
	known    []bool // whether the casing has learned the word
	named    []bool // whether the part belongs to a name that is known from elsewhere
	cases    []model.Case
	votes    map[string]*vote
	names    Known
	words    []string // of the sentence
	context  model.CaseContext
	features []uint32
}

// A vote is how often each case was chosen for a word that the casing never
// learned.
type vote struct {
	cases [3]int
	fixed bool // an acronym that the text itself explains
	title bool // a name that is known from elsewhere
}

// block decides on the parts of one paragraph.
func (r *restorer) block(b block) {
	t := tokenizer{text: r.text}
	t.block(b)
	p := splitter{text: r.text, tokens: t.tokens}
	setLower(p.tokens)
	for i := 0; i < len(p.tokens); {
		for whole := p.next(i); i < whole; {
			end := min(whole, i+tokensMax)
			r.sentence(p.tokens[i:end])
			i = end
		}
	}
}

// sentence decides on the parts of one sentence.
func (r *restorer) sentence(tokens []Token) {
	from := len(r.parts)
	r.parts = Parts(r.parts, tokens)
	parts := r.parts[from:]
	c := &r.context
	LookAt(c, parts, r.casing)
	r.features = r.casing.Decide(c, r.features)
	begin := true
	for i := range parts {
		word := isWordStart(parts[i].Text)
		r.first = append(r.first, begin && word)
		if word {
			begin = false
		} else {
			begin = begin || r.opens(parts, i)
		}
		known := c.Known[i] > 0
		r.known, r.named = append(r.known, known), append(r.named, false)
		r.cases = append(r.cases, c.Cases[i])
		if word && !known {
			r.vote(parts[i].Text).cases[c.Cases[i]]++
		}
	}
	r.name(tokens, parts, r.named[from:])
	r.explained(parts, r.named[from:])
}

// opens reports whether a sentence may begin behind the mark: it opens a quotation
// behind a comma or a colon, or it closes an editor's note at the head of a text.
func (r *restorer) opens(parts []Part, i int) bool {
	if i+1 == len(parts) {
		return false
	}
	switch parts[i].Text {
	case "\"", "“", "``", "''":
		open := parts[i+1].Start == parts[i].End && (i == 0 || parts[i-1].End < parts[i].Start)
		return open && i > 0 && (parts[i-1].Text == "," || parts[i-1].Text == ":")
	case "]":
		for k := i - 1; k >= 0 && k >= i-12; k-- {
			if parts[k].Text == "[" {
				return k == 0 || strings.HasPrefix(parts[k-1].Text, "--") || parts[k-1].Text == "]"
			}
		}
	}
	return false
}

// titleLeast is how long a word must be to be taken for a name because a list has it as
// one.
const titleLeast = 5

// vote returns the votes on a word.
func (r *restorer) vote(word string) *vote {
	v := r.votes[word]
	if v == nil {
		v = &vote{}
		v.fixed = r.names.Acronym != nil && len(word) > 1 && len(word) <= acronymMax && r.names.Acronym(word)
		v.title = r.names.Title != nil && len(word) >= titleLeast && r.names.Title(word)
		r.votes[word] = v
	}
	return v
}

// isWordStart reports whether s begins with a letter or digit.
func isWordStart(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return isWordRune(c)
}

// write returns the text with the cases decided on.
func (r *restorer) write() string {
	for i := range r.parts {
		r.cases[i] = r.choose(i)
	}
	r.surnames()
	r.bodies()
	out := []byte(r.text)
	for i := range r.parts {
		p := &r.parts[i]
		choice := r.cases[i]
		if p.Text == "LA" && i+1 < len(r.cases) && r.cases[i+1] == model.Title {
			choice = model.Title // The article of a Spanish name, not Los Angeles.
		}
		named := titles[strings.ToLower(p.Text)] && i+1 < len(r.cases) && r.cases[i+1] == model.Title
		if choice == model.Small && (r.first[i] || r.month(i)) || named {
			choice = model.Title
		}
		if choice != model.Capitals {
			lowerBytes(out[p.Start:p.End], choice == model.Title)
		}
	}
	return string(out)
}

// choose returns the case of part i by the votes of the whole text and by what is known
// of names.
func (r *restorer) choose(i int) model.Case {
	p := &r.parts[i]
	choice := r.cases[i]
	v := r.votes[p.Text]
	switch {
	case v != nil && v.fixed:
		return model.Capitals
	case v != nil && !r.known[i]:
		choice = v.most()
	}
	if choice == model.Small && (r.named[i] || v != nil && !r.known[i] && v.title || alwaysName(p.Text)) || choice == model.Capitals && len(p.Text) > acronymLong {
		choice = model.Title
	}
	return choice
}

// ordinary reports whether the word stands in small letters in ordinary text, by the
// treebanks or by words.txt, and is not kept for a name all the same.
func ordinary(word string) bool {
	w := strings.ToLower(word)
	form := model.Look(w, w, false)
	only := loadWeights().Only[form.Form]
	return only != 1<<NNP && (only != 0 || Common(w))
}

// alwaysName reports whether words.txt has the word as a name and nothing else.
func alwaysName(word string) bool {
	w := strings.ToLower(word)
	form := model.Look(w, w, false)
	return loadWeights().Only[form.Form] == 1<<NNP
}

// month reports whether part i is the name of a month that is a word too, beside a
// number.
func (r *restorer) month(i int) bool {
	switch r.parts[i].Text {
	case "MAY", "MARCH", "AUGUST":
		return i > 0 && isDigit(r.parts[i-1].Text[0]) || i+1 < len(r.parts) && isDigit(r.parts[i+1].Text[0])
	}
	return false
}

// most returns the case chosen most often; of equal ones, the greater.
func (v *vote) most() model.Case {
	best := model.Small
	for k := model.Title; k <= model.Capitals; k++ {
		if v.cases[k] >= v.cases[best] && v.cases[k] > 0 {
			best = k
		}
	}
	return best
}

// lowerBytes puts the word in lower case where that takes no other number of
// bytes. A title keeps its first letter, and that behind an elided article:
// "D'Ames".
func lowerBytes(word []byte, title bool) {
	for i := 0; i < len(word); {
		c, size := utf8.DecodeRune(word[i:])
		keep := title && (i == 0 || i == 2 && word[1] == '\'' && len(word) > 4)
		if lower := unicode.ToLower(c); !keep && lower != c && utf8.RuneLen(lower) == size {
			utf8.EncodeRune(word[i:], lower)
		}
		i += size
	}
}
