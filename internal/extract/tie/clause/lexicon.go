package clause

import (
	_ "embed"
	"strings"
	"sync"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
)

//go:embed words.txt
var wordsText string

// A pattern is a listed word of one or more parts, and what it stands for.
type pattern struct {
	parts   []string
	meaning string
}

// A Class is one of the lists of words.txt, by first part.
type Class map[string][]pattern

var classes = sync.OnceValue(func() map[string]Class { return parseWords(wordsText) })

// Words returns a class of words.txt by its name.
func Words(name string) Class { return classes()[name] }

// parseWords reads lines of a class, what its words stand for, and the words.
func parseWords(text string) map[string]Class {
	all := map[string]Class{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) < 3 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		c := all[fields[0]]
		if c == nil {
			c = Class{}
			all[fields[0]] = c
		}
		for _, w := range fields[2:] {
			parts := strings.Split(w, "_")
			c[parts[0]] = append(c[parts[0]], pattern{parts, fields[1]})
		}
	}
	return all
}

// One looks a single word up.
func (c Class) One(word string) (string, bool) {
	for _, p := range c[word] {
		if len(p.parts) == 1 {
			return p.meaning, true
		}
	}
	return "", false
}

// Noun looks token i up in the singular.
func (c Class) Noun(s *page.Sentence, i int) (string, bool) {
	t := &s.Tokens[i]
	if m, ok := c.One(t.Lower); ok {
		return m, true
	}
	if lemma := strings.ToLower(t.Lemma); lemma != t.Lower {
		if m, ok := c.One(lemma); ok {
			return m, true
		}
	}
	if one := Singular(t.Lower); one != t.Lower {
		return c.One(one)
	}
	return "", false
}

// At returns the longest listed word that begins at token i, and the token
// behind it. Later parts may stand a few adverbs behind: "work closely with".
func (c Class) At(s *page.Sentence, i int) (meaning string, end int) {
	best := 0
	lemma := strings.ToLower(s.Tokens[i].Lemma)
	for k, first := range [2]string{lemma, s.Tokens[i].Lower} {
		if k > 0 && first == lemma {
			break
		}
		for _, p := range c[first] {
			if len(p.parts) <= best {
				continue
			}
			if e := p.match(s, i); e > 0 {
				meaning, end, best = p.meaning, e, len(p.parts)
			}
		}
	}
	return meaning, end
}

// gap is how many adverbs may stand between the parts of a word.
const gap = 3

// match returns the token behind the pattern that begins at token i, 0 if it
// does not. Articles and possessives stand for each other.
func (p *pattern) match(s *page.Sentence, i int) int {
	j := i + 1
	for _, part := range p.parts[1:] {
		skipped := 0
		for j < len(s.Tokens) && skipped < gap && !says(s, j, part) && filler(&s.Tokens[j]) {
			j++
			skipped++
		}
		if j >= len(s.Tokens) || !says(s, j, part) {
			return 0
		}
		j++
	}
	return j
}

// says reports whether the token is the word, in any of its forms.
func says(s *page.Sentence, i int, word string) bool {
	t := &s.Tokens[i]
	return t.Lower == word || strings.ToLower(t.Lemma) == word
}

// filler reports whether the token may stand inside a listed word.
func filler(t *syntax.Token) bool {
	return t.Tag.IsAdverb() || t.Tag == syntax.PRPS || t.Tag == syntax.DT || t.Lower == "military" || t.Lower == "together"
}

// Singular undoes a plural "s" where the lemmatizer left it.
func Singular(word string) string {
	switch {
	case strings.HasSuffix(word, "ies") && len(word) > 5:
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && len(word) > 3:
		return word[:len(word)-1]
	}
	return word
}
