package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"counterclaim/internal/extract/syntax"
)

// readMASC reads the tagged sentences of MASC below dir: "word_TAG word_TAG", a
// sentence on each line. They have no trees.
func readMASC(dir string) (*corpus, error) {
	var c corpus
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".txt") || d.Name() == "categories.txt" || d.Name() == "LICENSE.txt" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		c.documents = append(c.documents, path)
		for line := range strings.Lines(string(data)) {
			c.addTagged(strings.Fields(line))
		}
		return nil
	})
	return &c, err
}

// addTagged adds a sentence of words with tags. Its words are taken as tokens as
// they are; sentences of one word and those with unknown tags are left out.
func (c *corpus) addTagged(fields []string) {
	if len(fields) < 2 {
		return
	}
	c.read++
	var tokens []syntax.Token
	var s sentence
	at := 0
	for i, f := range fields {
		k := strings.LastIndexByte(f, '_')
		if k <= 0 {
			c.dropped++
			return
		}
		word, name := f[:k], f[k+1:]
		tag, alt, ok := mascTag(word, name)
		if !ok {
			c.dropped++
			return
		}
		// Marks that follow a word adjoin it, as in print.
		if i > 0 && !tag.IsPunct() && tag != syntax.POS && !strings.HasPrefix(word, "'") && word != "n't" {
			at++
		}
		tokens = append(tokens, syntax.Token{Start: at, End: at + len(word), Text: word, Lower: strings.ToLower(word)})
		at += len(word)
		s.tags = append(s.tags, uint8(tag))
		s.altTag = append(s.altTag, alt)
	}
	s.words = syntax.Words(nil, tokens, syntax.Caseless(tokens))
	s.bare = syntax.Words(nil, tokens, true)
	s.tokens = tokens
	s.document = len(c.documents) - 1
	c.sentences = append(c.sentences, s)
}

// mascTag returns the tag, and another that is as good or -1. MASC follows the
// older guidelines, where every "to" is TO and a straight quotation mark closes.
func mascTag(word, name string) (syntax.Tag, int16, bool) {
	switch {
	case name == "TO":
		return syntax.TO, int16(syntax.IN), true
	case word == "\"" || word == "'" && name == "''":
		return syntax.RQUOTE, int16(syntax.LQUOTE), true
	case word == "-" && name == ":":
		return syntax.COLON, int16(syntax.HYPH), true
	case name == "(":
		return syntax.LRB, -1, true
	case name == ")":
		return syntax.RRB, -1, true
	}
	tag, ok := syntax.TagNamed(name)
	return tag, -1, ok
}
