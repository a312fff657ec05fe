package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/syntax/model"
)

// A sentence is a training example: tokens as package syntax makes them, with
// the gold analysis carried over.
type sentence struct {
	words    []model.Word // as the models see them
	bare     []model.Word // the same without regard to capitals
	tags     []uint8
	heads    []int32 // the number of words stands for the root; nil if there is no tree
	rels     []uint8
	punct    []bool
	guessed  []uint8 // tags from a tagger that did not see the sentence
	altTag   []int16 // a second tag that is as good, or -1
	document int
	tokens   []syntax.Token
}

// A goldToken is one line of a treebank.
type goldToken struct {
	form       string
	tag        string
	head       int // from 0; -1 for the root
	rel        string
	start, end int // in the sentence's text
}

// A corpus is a set of documents, with what was lost in reading them.
type corpus struct {
	sentences []sentence
	documents []string
	dropped   int // sentences whose tokens could not be matched
	read      int
}

// permissive lists the genres of GUM that are not share-alike.
var permissive = []string{"academic", "conversation", "court", "interview", "news", "speech", "textbook", "vlog"}

// readGUM reads the permissive documents of GUM below dir.
func readGUM(dir string) (*corpus, error) {
	var c corpus
	var paths []string
	for _, genre := range permissive {
		found, err := filepath.Glob(filepath.Join(dir, "GUM_"+genre+"_*.conllu"))
		if err != nil {
			return nil, err
		}
		paths = append(paths, found...)
	}
	slices.Sort(paths)
	if len(paths) == 0 {
		return nil, fmt.Errorf("no documents of GUM in %s", dir)
	}
	for _, path := range paths {
		if err := c.addFile(path); err != nil {
			return nil, err
		}
	}
	return &c, nil
}

// addFile reads one file in CoNLL-U format as one document.
func (c *corpus) addFile(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	id := len(c.documents)
	c.documents = append(c.documents, strings.TrimSuffix(filepath.Base(path), ".conllu"))
	var text string
	var tokens []goldToken
	flush := func() {
		if len(tokens) == 0 {
			return
		}
		c.read++
		if s, ok := align(text, tokens); ok {
			s.document = id
			c.sentences = append(c.sentences, s)
		} else {
			c.dropped++
		}
		tokens = nil
	}
	scanner := bufio.NewScanner(bytes.NewReader(data))
	scanner.Buffer(nil, 1<<24)
	for scanner.Scan() {
		line := scanner.Text()
		if rest, ok := strings.CutPrefix(line, "# text = "); ok {
			text = rest
		}
		if line == "" {
			flush()
		}
		if f := strings.Split(line, "\t"); len(f) == 10 && !strings.ContainsAny(f[0], "-.") {
			head, err := strconv.Atoi(f[6])
			if err != nil {
				return fmt.Errorf("%s: head of %q: %w", path, f[1], err)
			}
			tokens = append(tokens, goldToken{form: f[1], tag: f[4], head: head - 1, rel: f[7]})
		}
	}
	flush()
	return scanner.Err()
}

// locate finds the gold tokens in the text, in order.
func locate(text string, tokens []goldToken) bool {
	at := 0
	for i := range tokens {
		k := strings.Index(text[at:], tokens[i].form)
		if k < 0 || strings.TrimSpace(text[at:at+k]) != "" {
			return false
		}
		tokens[i].start = at + k
		at += k + len(tokens[i].form)
		tokens[i].end = at
	}
	return true
}

// align carries the gold analysis over to the tokens that package syntax makes
// of the text. It fails if a gold token is cut in two, or if a merged token
// would be its own ancestor.
func align(text string, gold []goldToken) (sentence, bool) {
	if !locate(text, gold) {
		return sentence{}, false
	}
	var tokens []syntax.Token
	for _, s := range syntax.Segment(text) {
		tokens = append(tokens, s.Tokens...)
	}
	owner := make([]int, len(gold)) // which token each gold token became part of
	k := 0
	for i := range tokens {
		from := k
		for k < len(gold) && gold[k].end <= tokens[i].End {
			owner[k] = i
			k++
		}
		if from == k || gold[from].start != tokens[i].Start || gold[k-1].end != tokens[i].End {
			return sentence{}, false
		}
	}
	if k != len(gold) {
		return sentence{}, false
	}
	s := sentence{
		words: syntax.Words(nil, tokens, syntax.Caseless(tokens)),
		bare:  syntax.Words(nil, tokens, true),

		tokens: tokens,
	}
	k = 0
	for i := range tokens {
		from := k
		for k < len(gold) && owner[k] == i {
			k++
		}
		if !s.add(gold, owner, from, k) {
			return sentence{}, false
		}
	}
	return s, isTree(s.heads)
}

// add appends the token made of the gold tokens from up to, not including, to.
func (s *sentence) add(gold []goldToken, owner []int, from, to int) bool {
	// The part whose head lies outside stands for the whole.
	out := -1
	for k := from; k < to; k++ {
		if h := gold[k].head; h < from || h >= to {
			out = k
			if gold[k].rel != "punct" {
				break
			}
		}
	}
	if out < 0 {
		return false
	}
	tag, ok := syntax.TagNamed(gold[to-1].tag)
	if !ok {
		return false
	}
	rel, ok := syntax.RelNamed(gold[out].rel)
	if !ok {
		return false
	}
	if to-from > 1 {
		tag, rel = merged(gold, from, to, out, tag, rel)
	}
	head := int32(owner[len(owner)-1] + 1) // the root
	if h := gold[out].head; h >= 0 {
		head = int32(owner[h])
	}
	s.tags = append(s.tags, uint8(tag))
	s.rels = append(s.rels, uint8(rel))
	s.heads = append(s.heads, head)
	s.punct = append(s.punct, rel == syntax.Punct)
	return true
}

// merged returns the tag and relation of hyphenated gold tokens read as one. A
// compound before a noun becomes an adjective.
func merged(gold []goldToken, from, to, out int, tag syntax.Tag, rel syntax.Rel) (syntax.Tag, syntax.Rel) {
	last := gold[to-1]
	if tag.IsPunct() {
		tag, _ = syntax.TagNamed(gold[out].tag)
	}
	if tag.IsProper() || gold[out].tag == "NNP" && tag == syntax.NN {
		return tag, rel
	}
	modifies := gold[out].head >= to && (rel == syntax.Amod || rel == syntax.Compound || rel == syntax.Nmod)
	if modifies {
		switch last.tag {
		case "VBN", "VBD", "VBG", "NN", "JJ":
			return syntax.JJ, syntax.Amod
		}
	}
	return tag, rel
}

// isTree reports whether the heads form a tree below one root.
func isTree(heads []int32) bool {
	roots := 0
	for i := range heads {
		if int(heads[i]) == len(heads) {
			roots++
		}
		steps := 0
		for k := int32(i); int(k) < len(heads); k = heads[k] {
			if steps++; steps > len(heads) {
				return false
			}
		}
	}
	return roots == 1
}
