package page

import (
	"counterclaim/internal/extract/syntax"
)

// mendInitials makes a name of a capitalized word that was taken for another part
// of speech ("Waters | said", "Rivers | noted"), where the page has it elsewhere
// within a sentence as a name, and no oftener as a common word. Most of them open
// their sentence, and what a sentence begins with is most often who speaks in it.
func (p *Page) mendInitials() {
	// For each word in doubt, how much oftener it is a name within a sentence.
	names := map[string]int{}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		for j := range s.Tokens {
			if t := &s.Tokens[j]; mistakable(t) {
				names[t.Text], names[t.Lower] = 0, 0
			}
		}
	}
	if len(names) == 0 {
		return
	}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Headline {
			continue // Where every word may have a capital.
		}
		for j := range s.Tokens {
			t := &s.Tokens[j]
			if _, doubted := names[t.Text]; doubted && (t.Tag.IsProper() && !s.opens(j) || t.Text == t.Lower) {
				names[t.Text]++
			}
		}
	}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		for j := range s.Tokens {
			if t := &s.Tokens[j]; mistakable(t) && names[t.Text] > names[t.Lower] {
				t.Tag, t.Lemma = syntax.NNP, t.Text
			}
		}
	}
}

// opens reports whether the token begins the sentence, or what stands in
// quotation marks or behind a dash in it.
func (s *Sentence) opens(i int) bool {
	return i == 0 || isMark(s.Tokens[i-1]) && s.Tokens[i-1].Tag != syntax.COMMA && s.Tokens[i-1].Tag != syntax.POS
}

// mistakable reports whether the capitalized word may be a name that the tagger
// missed: it took it for a noun, an adjective or a verb.
func mistakable(t *syntax.Token) bool {
	if !capital(t.Text) || len(t.Text) < 3 || t.Text[1] < 'a' {
		return false
	}
	if bodyNames()[t.Lower] || bodyNouns()[t.Lower] || officeNouns()[t.Lower] {
		return false // "The Front | said": led back to its name as a common noun is.
	}
	switch t.Tag {
	case syntax.NN, syntax.NNS, syntax.JJ, syntax.UH:
		return true
	}
	return t.Tag.IsVerb()
}
