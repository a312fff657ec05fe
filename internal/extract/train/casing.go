package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"unicode"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/syntax/model"
)

// unclear marks a word of which the page does not tell how running text has it:
// one at the start of a sentence, or in a title.
const unclear = 255

// caseLetters returns the case that word is written in; unclear if it has no letters.
func caseLetters(word string) uint8 {
	upper, lower, first := 0, 0, uint8(model.Small)
	for _, c := range word {
		switch {
		case unicode.IsUpper(c):
			if upper++; upper+lower == 1 {
				first = uint8(model.Title)
			}
		case unicode.IsLower(c):
			lower++
		}
	}
	switch {
	case upper+lower == 0:
		return unclear
	case lower == 0 && upper > 1:
		return uint8(model.Capitals)
	}
	return first
}

// A cased sentence is an example for the casing.
type cased struct {
	parts []syntax.Part
	gold  []uint8
}

// casedOf returns what a sentence teaches the casing, and false if it is written in
// capitals itself.
func casedOf(s *sentence) (cased, bool) {
	if syntax.Caseless(s.tokens) {
		return cased{}, false
	}
	c := cased{parts: syntax.Parts(nil, s.tokens)}
	begin := true
	for _, p := range c.parts {
		gold := caseLetters(p.Text)
		tag := syntax.Tag(s.tags[p.Token])
		proper := tag.IsProper()
		switch {
		case gold == uint8(model.Title) && !proper && begin:
			gold = uint8(model.Small)
			if tag.IsAdjective() || tag == syntax.NN || tag == syntax.NNS {
				gold = unclear
			}
			if p.Text == "I" {
				gold = uint8(model.Title)
			}
		case gold == uint8(model.Title) && !proper && (tag.IsVerb() || tag == syntax.IN || tag == syntax.DT || tag == syntax.NN && len(p.Text) > 1):
			gold = unclear // A title of something.
		}
		if gold != unclear {
			begin = false
		}
		if strings.ContainsAny(p.Text, "\"“`:") || p.Text == "''" {
			begin = true
		}
		c.gold = append(c.gold, gold)
	}
	return c, true
}

// casedSet returns the examples of several sets.
func casedSet(sets ...[]sentence) []cased {
	var all []cased
	for _, set := range sets {
		for i := range set {
			if c, ok := casedOf(&set[i]); ok {
				all = append(all, c)
			}
		}
	}
	return all
}

// caseSettings are the choices of the casing's training.
const (
	caseEpochs       = 8
	caseLeast        = 3
	caseLexiconLeast = 2
	caseGrain        = 5
	hideNames        = 0.25
	hideOthers       = 0.02
)

// fitCasing fits the casing on the examples.
func fitCasing(set []cased) *model.Casing {
	x := &model.Casing{Lexicon: model.NewWideLexicon(), Smalls: model.NewWideLexicon()}
	counts := map[uint32]int{}
	var c model.CaseContext
	for i := range set {
		syntax.LookAt(&c, set[i].parts, x)
		for k := range c.Words {
			if set[i].gold[k] == uint8(model.Small) {
				x.Smalls.Add(&c.Words[k])
			}
			if counts[c.Words[k].Form]++; counts[c.Words[k].Form] == caseLexiconLeast {
				x.Lexicon.Add(&c.Words[k])
			}
		}
	}
	random := rand.New(rand.NewPCG(9, 10))
	p := newPerceptron(caseLeast)
	var features []uint32
	var out [3]float32
	for epoch := -1; epoch < caseEpochs; epoch++ {
		for _, i := range random.Perm(len(set)) {
			syntax.LookAt(&c, set[i].parts, x)
			hide(&c, set[i].gold, random)
			for k := range c.Words {
				features = c.Features(features[:0], k)
				if epoch < 0 {
					p.count(features)
					if g := set[i].gold[k]; g != unclear {
						c.Cases[k] = model.Case(g)
					}
					continue
				}
				p.scores(features, out[:])
				guess := best(out[:])
				p.clock++
				if gold := int(set[i].gold[k]); gold != unclear && gold != guess {
					p.update(features, gold, guess)
				}
				c.Cases[k] = model.Case(guess)
			}
		}
	}
	x.Table = p.table(caseGrain)
	return x
}

// writeCasing fits the casing to ship and writes it.
func writeCasing(path string, set []cased) error {
	stored, err := fitCasing(set).Encode()
	if err != nil {
		return err
	}
	fmt.Printf("casing %d bytes\n", len(stored))
	return os.WriteFile(path, stored, 0o644)
}

// hide makes some words unknown, names sooner than others: news from afar has more
// names that nobody has learned than the corpora do.
func hide(c *model.CaseContext, gold []uint8, random *rand.Rand) {
	for k := range c.Words {
		chance := hideOthers
		if gold[k] == uint8(model.Title) {
			chance = hideNames
		}
		if random.Float64() < chance {
			c.Forms[k], c.Known[k] = c.Words[k].Rare, 0
		}
	}
}

// reportCasing prints how well the casing restores capitals, and how well m tags
// the words written in capitals, first as they are and then restored.
func reportCasing(name string, x *model.Casing, m *model.Model, set []sentence) {
	var c model.CaseContext
	var features []uint32
	var scratch model.Scratch
	var n, right, titles, found, given, tokens, caseless, restored int
	for i := range set {
		s := &set[i]
		example, ok := casedOf(s)
		if !ok {
			continue
		}
		syntax.LookAt(&c, example.parts, x)
		features = x.Decide(&c, features)
		for k, gold := range example.gold {
			if gold == unclear {
				continue
			}
			n++
			right += count(uint8(c.Cases[k]) == gold)
			titles += count(gold != uint8(model.Small))
			given += count(c.Cases[k] != model.Small)
			found += count(gold != uint8(model.Small) && uint8(c.Cases[k]) == gold)
		}
		tokens += len(s.words)
		for k, t := range m.Tag(s.bare, &scratch) {
			caseless += count(t == s.tags[k])
		}
		for k, t := range m.Tag(restoredWords(s, example, c.Cases), &scratch) {
			restored += count(t == s.tags[k])
		}
	}
	share := func(a, b int) float64 { return 100 * float64(a) / float64(b) }
	fmt.Printf("%-13s in capitals: %.2f of the words restored, capitals P %.2f R %.2f; tags as they are %.2f, restored %.2f\n",
		name, share(right, n), share(found, given), share(found, titles), share(caseless, tokens), share(restored, tokens))
}

// restoredWords returns what the tagger sees of a sentence that was restored.
func restoredWords(s *sentence, example cased, cases []model.Case) []model.Word {
	tokens := append([]syntax.Token(nil), s.tokens...)
	begin := true
	for i := range tokens {
		tokens[i].Text = ""
	}
	for k, p := range example.parts {
		word := strings.ToLower(p.Text)
		letters := word != strings.ToUpper(p.Text)
		switch {
		case cases[k] == model.Capitals:
			word = strings.ToUpper(p.Text)
		case cases[k] == model.Title || begin && letters:
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		begin = begin && !letters
		tokens[p.Token].Text += word
	}
	return syntax.Words(nil, tokens, false)
}
