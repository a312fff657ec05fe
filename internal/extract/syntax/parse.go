package syntax

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"counterclaim/internal/extract/syntax/model"
)

//go:embed weights.zst
var weights []byte

// loadWeights decodes the embedded weights once, when they are first needed.
var loadWeights = sync.OnceValue(func() *model.Model {
	m, err := decodeWeights()
	if err != nil {
		// The weights are part of the program: this is a broken build, which
		// no caller can mend.
		panic("syntax: " + err.Error())
	}
	return m
})

// decodeWeights reads the embedded weights and checks that they are for the tags
// and relations of this package.
func decodeWeights() (*model.Model, error) {
	m, err := model.Decode(weights)
	if err != nil {
		return nil, err
	}
	if m.TagCount != tagCount || m.RelCount != relCount {
		return nil, errors.New("the weights are for other tags or relations")
	}
	for _, t := range [...]Tag{NN, NNS, NNP, NNPS, VB, VBD, VBG, VBN, VBP, VBZ, JJ, JJR, JJS, RB, RBR, RBS, FW, UH} {
		m.Open |= 1 << t
	}
	m.Only, err = readWords(wordList)
	return m, err
}

//go:embed words.txt
var wordList string

// readWords reads lines of tags and the words that can have no others, and returns
// the tags as bits by the form of the word.
func readWords(file string) (map[uint32]uint64, error) {
	only := map[uint32]uint64{}
	for line := range strings.Lines(file) {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		var tags uint64
		for name := range strings.SplitSeq(fields[0], "|") {
			tag, ok := tagByName[name]
			if !ok {
				return nil, fmt.Errorf("words.txt: no tag %q", name)
			}
			tags |= 1 << tag
		}
		for _, word := range fields[1:] {
			w := model.Look(word, word, false)
			if only[w.Form] != 0 {
				return nil, fmt.Errorf("words.txt: %q twice", word)
			}
			only[w.Form] = tags
		}
	}
	return only, nil
}

// Parse reads text: paragraphs, sentences, tokens, tags, lemmas, and trees. It
// accepts any bytes. The result shares memory with text and is the caller's.
// Several goroutines may call Parse at once.
func Parse(text string) []Sentence {
	sentences, tokens := segment(text)
	if len(tokens) == 0 {
		return nil
	}
	r := reader{model: loadWeights()}
	children, first := make([]int, len(tokens)), make([]int32, len(tokens)+len(sentences))
	span := make([]extent, len(tokens))
	for i := range sentences {
		s := &sentences[i]
		n := len(s.Tokens)
		r.read(s)
		s.index(children[:n:n], first[:n+1:n+1], span[:n:n])
		children, first, span = children[n:], first[n+1:], span[n:]
	}
	return sentences
}

// Segment splits text into sentences and tokens and goes no further: tags are
// XX, lemmas are empty, and every token but the first of a sentence depends on
// the first.
func Segment(text string) []Sentence {
	sentences, _ := segment(text)
	for i := range sentences {
		tokens := sentences[i].Tokens
		tokens[0].Head, tokens[0].Rel = -1, Root
	}
	return sentences
}

// segment splits text into sentences, whose tokens share the second result.
func segment(text string) ([]Sentence, []Token) {
	t := tokenizer{text: text, tokens: make([]Token, 0, len(text)/5+8)}
	blocks := paragraphs(text)
	ends := make([]int, len(blocks))
	for i, b := range blocks {
		t.block(b)
		ends[i] = len(t.tokens)
	}
	var sentences []Sentence
	from, paragraph := 0, 0
	for _, end := range ends {
		if end == from {
			continue // Nothing but marks without width.
		}
		p := splitter{text: text, tokens: t.tokens[from:end:end]}
		p.lower = setLower(p.tokens)
		for i := 0; i < len(p.tokens); {
			whole := p.next(i)
			cut := whole-i > tokensMax
			for i < whole {
				k := p.pieceEnd(i, whole)
				piece := p.tokens[i:k:k]
				sentences = append(sentences, Sentence{
					Start: piece[0].Start, End: piece[len(piece)-1].End,
					Paragraph: paragraph, Tokens: piece, Cut: cut,
				})
				i = k
			}
		}
		from = end
		paragraph++
	}
	return sentences, t.tokens
}

// setLower fills the lower-case forms, and reports whether all tokens were in
// lower case already.
func setLower(tokens []Token) bool {
	all := true
	for i := range tokens {
		t := &tokens[i]
		t.Lower = lowered(t.Text)
		if all && len(t.Text) > 0 && strings.IndexFunc(t.Text, unicode.IsUpper) >= 0 {
			all = false
		}
	}
	return all
}

// lowered returns s in lower case, with straight apostrophes in a clitic.
func lowered(s string) string {
	switch s {
	case "’s", "’S":
		return "'s"
	case "n’t", "N’T":
		return "n't"
	case "’re", "’RE":
		return "'re"
	case "’ve", "’VE":
		return "'ve"
	case "’ll", "’LL":
		return "'ll"
	case "’d", "’D":
		return "'d"
	case "’m", "’M":
		return "'m"
	}
	return strings.ToLower(s)
}

// A reader tags and parses one sentence after another.
type reader struct {
	model   *model.Model
	words   []model.Word
	scratch model.Scratch
}

// read fills the tags, lemmas, heads, and relations of a sentence.
func (r *reader) read(s *Sentence) {
	r.words = Words(r.words[:0], s.Tokens, Caseless(s.Tokens))
	tags := r.model.Tag(r.words, &r.scratch)
	setFire(s.Tokens, tags)
	setNames(s.Tokens, tags)
	heads, rels := r.model.Tree(r.words, tags, &r.scratch)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Tag, t.Rel, t.Head = Tag(tags[i]), Rel(rels[i]), int(heads[i])
		if t.Head == len(s.Tokens) {
			t.Head = -1
		}
		t.Lemma = lemma(t)
	}
}

// setFire makes a verb of "set" before "fire to" and its like, which the tagger takes
// for a noun where a noun stands before it.
func setFire(tokens []Token, tags []uint8) {
	for i := 1; i+1 < len(tokens); i++ {
		if tokens[i].Lower != "set" || Tag(tags[i]).IsVerb() {
			continue
		}
		switch tokens[i+1].Lower {
		case "fire", "ablaze", "alight", "afire", "off":
			tags[i] = uint8(VBD)
		}
	}
}

// setNames makes names of the capitalized words that the tagger takes for common nouns in
// the midst of a sentence that is no headline: a surname that no treebank holds.
func setNames(tokens []Token, tags []uint8) {
	small, large := 0, 0
	for i := range tokens {
		switch c := tokens[i].Text[0]; {
		case 'a' <= c && c <= 'z':
			small++
		case 'A' <= c && c <= 'Z':
			large++
		}
	}
	if small < large {
		return // A headline, or a text in capitals.
	}
	for i := 1; i < len(tokens); i++ {
		w := tokens[i].Text
		if Tag(tags[i]) != NN || len(w) < 4 || w[0] < 'A' || w[0] > 'Z' || w[1:] != tokens[i].Lower[1:] {
			continue
		}
		if p := Tag(tags[i-1]); p.IsVerb() || p == IN || p == CC || p == COMMA || p.IsProper() {
			tags[i] = uint8(NNP)
		}
	}
}

// Words appends what the models see of the tokens of a sentence. It is exported
// for the training, which must see the same.
func Words(w []model.Word, tokens []Token, caseless bool) []model.Word {
	for i := range tokens {
		t := &tokens[i]
		lower := t.Lower
		if c := t.Text[0]; c >= 0x80 || c < '0' {
			lower = plainMark(tokens, i)
		}
		w = append(w, model.Look(t.Text, lower, caseless))
	}
	return w
}

// plainMark returns the lower-case form of token i, or if it is a mark that
// is written in several ways, one that stands for all. A straight quotation mark
// opens or closes by the space around it.
func plainMark(tokens []Token, i int) string {
	switch s := tokens[i].Text; s {
	case "“", "‘", "«", "``", "`":
		return "``"
	case "”", "»", "''":
		return "''"
	case "\"", "'", "’":
		behind := i+1 < len(tokens) && tokens[i+1].Start == tokens[i].End
		before := i > 0 && tokens[i-1].End == tokens[i].Start
		if behind && (!before || strings.Contains("([{—–--", tokens[i-1].Text)) {
			return "``"
		}
		if s == "\"" {
			return "''"
		}
		return "'"
	case "—", "–", "--", "---":
		return "--"
	case "…", "....", ". . .":
		return "..."
	}
	return tokens[i].Lower
}

// Caseless reports whether capitals tell nothing in a sentence, because nearly
// all letters are capitals or none is.
func Caseless(tokens []Token) bool {
	upper, lower, long := 0, 0, 0
	for i := range tokens {
		n := upper + lower
		for _, c := range []byte(tokens[i].Text) {
			switch {
			case isUpperByte(c):
				upper++
			case 'a' <= c && c <= 'z':
				lower++
			}
		}
		if upper+lower-n > 2 {
			long++
		}
	}
	if upper == 0 {
		return long >= 3
	}
	return long >= 2 && upper >= 8 && 4*upper >= 3*(upper+lower)
}
