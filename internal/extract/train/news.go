package main

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"

	"counterclaim/internal/extract/syntax"
)

//go:embed testdata/news.grammar
var newsGrammar string

// An item is one part of a phrase: a word with its tag, or the name of another
// phrase.
type item struct {
	phrase   string // empty for a word
	word     string
	tag      syntax.Tag
	rel      syntax.Rel
	head     bool
	optional bool
}

// A grammar maps the name of each phrase to its alternatives.
type grammar map[string][][]item

// parseGrammar reads a grammar in the form that its file explains.
func parseGrammar(text string) (grammar, error) {
	g := grammar{}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, rest, ok := strings.Cut(line, " = ")
		if !ok {
			return nil, fmt.Errorf("grammar: %q has no =", line)
		}
		for alternative := range strings.SplitSeq(rest, " | ") {
			items, err := parseItems(strings.Fields(alternative))
			if err != nil {
				return nil, fmt.Errorf("grammar: %s: %w", name, err)
			}
			g[name] = append(g[name], items)
		}
	}
	return g, g.check()
}

// parseItems reads the items of one alternative. Exactly one is the head.
func parseItems(fields []string) ([]item, error) {
	var items []item
	heads := 0
	for _, f := range fields {
		var it item
		f, it.optional = strings.CutSuffix(f, "?")
		// A tag may be a colon itself, so the relation is looked for behind it.
		from := max(strings.IndexByte(f, '/')+2, 1)
		if k := strings.IndexByte(f[min(from, len(f)):], ':'); k >= 0 {
			k += from
			rel, ok := syntax.RelNamed(f[k+1:])
			if !ok {
				return nil, fmt.Errorf("no relation %q", f[k+1:])
			}
			it.rel, f = rel, f[:k]
		} else {
			f = strings.TrimSuffix(f, "*")
			it.head = true
			heads++
		}
		if word, tag, ok := strings.Cut(f, "/"); ok {
			it.word = word
			if it.tag, ok = syntax.TagNamed(tag); !ok {
				return nil, fmt.Errorf("no tag %q", tag)
			}
		} else {
			it.phrase = f
		}
		items = append(items, it)
	}
	if heads != 1 {
		return nil, fmt.Errorf("%d heads in %q", heads, fields)
	}
	return items, nil
}

// check reports a phrase that is used but not defined.
func (g grammar) check() error {
	for name, alternatives := range g {
		for _, items := range alternatives {
			for _, it := range items {
				if it.phrase != "" && g[it.phrase] == nil {
					return fmt.Errorf("grammar: %s uses %s, which is missing", name, it.phrase)
				}
			}
		}
	}
	return nil
}

// A writer makes sentences by a grammar.
type writer struct {
	grammar grammar
	random  *rand.Rand
	words   []string
	tags    []syntax.Tag
	rels    []syntax.Rel
	heads   []int
}

// phrase writes one, and returns the index of its head, whose own head is left
// open.
func (w *writer) phrase(name string) int {
	alternatives := w.grammar[name]
	items := alternatives[w.random.IntN(len(alternatives))]
	head := -1
	var rest []int
	for _, it := range items {
		if it.optional && w.random.IntN(2) == 0 {
			continue
		}
		var at int
		if it.phrase != "" {
			at = w.phrase(it.phrase)
		} else {
			at = len(w.words)
			w.words = append(w.words, it.word)
			w.tags = append(w.tags, it.tag)
			w.rels = append(w.rels, syntax.Dep)
			w.heads = append(w.heads, -1)
		}
		if it.head {
			head = at
			continue
		}
		w.rels[at] = it.rel
		rest = append(rest, at)
	}
	for _, at := range rest {
		w.heads[at] = head
	}
	return head
}

// sentence writes a sentence and returns its text and gold tokens.
func (w *writer) sentence() (string, []goldToken) {
	w.words, w.tags, w.rels, w.heads = w.words[:0], w.tags[:0], w.rels[:0], w.heads[:0]
	root := w.phrase("TOP")
	w.rels[root] = syntax.Root
	var text strings.Builder
	gold := make([]goldToken, len(w.words))
	for i, word := range w.words {
		if i == 0 {
			word = strings.ToUpper(word[:1]) + word[1:]
			if strings.HasPrefix(w.words[0], "“") {
				word = w.words[0]
			}
		} else if !w.adjoins(i) {
			text.WriteByte(' ')
		}
		text.WriteString(word)
		gold[i] = goldToken{form: word, tag: w.tags[i].String(), head: w.heads[i], rel: w.rels[i].String()}
	}
	return text.String(), gold
}

// adjoins reports whether no space stands before word i.
func (w *writer) adjoins(i int) bool {
	switch w.tags[i] {
	case syntax.COMMA, syntax.PERIOD, syntax.COLON, syntax.RQUOTE, syntax.POS:
		return true
	}
	return w.tags[i-1] == syntax.LQUOTE || w.words[i] == "n't"
}

// writeNews returns count made-up sentences of news. Those whose words package
// syntax cuts otherwise are left out.
func writeNews(count int) (*corpus, error) {
	g, err := parseGrammar(newsGrammar)
	if err != nil {
		return nil, err
	}
	w := writer{grammar: g, random: rand.New(rand.NewPCG(7, 8))}
	var c corpus
	for range count {
		text, gold := w.sentence()
		c.read++
		s, ok := align(text, gold)
		if !ok {
			c.dropped++
			continue
		}
		// Spread over the folds, so that each is tagged by a tagger that
		// learned from the others.
		s.document = c.read
		c.sentences = append(c.sentences, s)
	}
	return &c, nil
}
