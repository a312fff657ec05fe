package clause

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/cue"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
)

// GerundLike reports whether token i is a gerund that the tagger took for a
// noun: "denied targeting anyone".
func GerundLike(s *page.Sentence, i int) bool {
	t := &s.Tokens[i]
	if len(t.Lower) < 6 || t.Lower[len(t.Lower)-3:] != "ing" || i+1 >= len(s.Tokens) {
		return false
	}
	n := &s.Tokens[i+1]
	return n.Tag == syntax.DT || n.Tag.IsNoun() || n.Tag == syntax.PRP || n.Tag == syntax.JJ || n.Tag == syntax.PRPS || n.Tag == syntax.CD
}

// Infinitive reports whether the verb group that begins at token lo is "to" and
// a verb: what somebody is to find out is not found.
func Infinitive(s *page.Sentence, lo int) bool { return lo > 0 && s.Tokens[lo-1].Tag == syntax.TO }

// TakesLives reports whether the verb at v is the "claimed" of "the raid claimed
// the lives of ten".
func TakesLives(s *page.Sentence, v int) bool {
	for i := v + 1; i < len(s.Tokens) && i <= v+6; i++ {
		switch s.Tokens[i].Lemma {
		case "life", "victim", "casualty":
			return true
		}
	}
	return false
}

// Perfect reports whether a form of "have" stands right before the token,
// adverbs aside.
func Perfect(s *page.Sentence, v int) bool {
	for i := v - 1; i >= 0 && i >= v-3; i-- {
		switch s.Tokens[i].Lower {
		case "has", "have", "had", "having":
			return true
		}
		if s.Tokens[i].Tag != syntax.RB {
			return false
		}
	}
	return false
}

// FiniteLike reports whether the adjective at v is a past tense that the tagger
// missed: a noun stands before it, adverbs aside, and behind it what no
// adjective is followed by.
func FiniteLike(s *page.Sentence, v int) bool {
	t := &s.Tokens[v]
	if t.Tag != syntax.JJ || len(t.Lower) < 5 || t.Lower[len(t.Lower)-2:] != "ed" || v == 0 || v+1 >= len(s.Tokens) {
		return false
	}
	i := v - 1
	for i > 0 && (s.Tokens[i].Tag == syntax.RB || s.Tokens[i].Tag == syntax.RBR) {
		i--
	}
	if !s.Tokens[i].Tag.IsNoun() && s.Tokens[i].Tag != syntax.PRP {
		return false
	}
	switch n := &s.Tokens[v+1]; {
	case n.Tag == syntax.DT, n.Tag == syntax.PRP, n.Tag == syntax.PRPS, n.Tag == syntax.TO, n.Lower == "that", lexicon.QuoteMark(n.Text):
		return true
	}
	return false
}

// Passive reports whether the verb at v is in the passive.
func Passive(s *page.Sentence, v int) bool {
	if s.Tokens[v].Tag != syntax.VBN && s.Tokens[v].Tag != syntax.VBD {
		return false
	}
	for i := v - 1; i >= 0 && i >= v-4; i-- {
		switch t := &s.Tokens[i]; t.Lower {
		case "is", "are", "was", "were", "be", "been", "being", "'s", "’s":
			return true
		case "has", "have", "had", "having":
			return false
		default:
			if t.Tag != syntax.RB && t.Lower != "not" {
				return false
			}
		}
	}
	return false
}

// IsBase reports whether the tag is that of a verb without an ending, which is
// what follows "to" in an infinitive.
func IsBase(t syntax.Tag) bool { return t == syntax.VB || t == syntax.VBP }

// Hypothetical reports whether the verb stands under a modal of possibility, its
// own or that of the verb it is joined to: "can point to it and | say".
func Hypothetical(s *page.Sentence, lo, verb int) bool {
	possible := func(w string) bool { return w == "can" || w == "could" || w == "may" || w == "might" }
	for i := lo; i < verb; i++ {
		if possible(s.Tokens[i].Lower) && s.Tokens[i].Tag == syntax.MD {
			return true
		}
	}
	if s.Tokens[verb].Tag != syntax.VB || verb == 0 || s.Tokens[verb-1].Tag != syntax.CC {
		return false
	}
	for i := verb - 2; i >= 0; i-- {
		switch t := &s.Tokens[i]; {
		case t.Tag == syntax.MD:
			return possible(t.Lower)
		case t.Tag.IsFinite() || t.Tag == syntax.COMMA:
			return false
		}
	}
	return false
}

// Emerged reports whether token i is the verb of "reports emerged of".
func Emerged(s *page.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) || s.Tokens[i+1].Lower != "of" && s.Tokens[i+1].Lower != "that" {
		return false
	}
	switch s.Tokens[i].Lower {
	case "emerge", "emerged", "surface", "surfaced", "circulate", "circulated", "come", "came", "spread", "appeared", "arrived":
		return true
	}
	return false
}

// MainVerb reports whether the token is a verb that ends its group: no form of
// "be", "have" or "do", and no modal.
func MainVerb(t *syntax.Token) bool {
	switch t.Lemma {
	case "be", "have", "do", "say":
		return false
	}
	return t.Tag == syntax.VBD || t.Tag == syntax.VBN || t.Tag == syntax.VB || t.Tag == syntax.VBZ
}

// Auxiliary reports whether the token is a form of "be", "have" or "do", or a
// modal, which belongs to the verb behind it.
func Auxiliary(t *syntax.Token) bool {
	switch t.Lemma {
	case "be", "have", "do":
		return t.Tag.IsVerb()
	}
	return t.Tag == syntax.MD
}

// LinkStart returns where the verb that links a subject to the adjective at i
// begins, with its auxiliaries, and whether there is one.
func LinkStart(s *page.Sentence, i int) (lo int, linked bool) {
	lo = i
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		switch t := &s.Tokens[j]; {
		case lexicon.Links(t.Lemma):
			lo, linked = j, true
		case t.Tag == syntax.MD || t.Lemma == "have" || t.Tag == syntax.TO:
			lo = j
		case t.Tag != syntax.RB && t.Tag != syntax.RBR && t.Tag != syntax.RBS:
			return lo, linked
		}
	}
	return lo, linked
}

// NoneOf reports whether the words before the noun at i say that there is none: "no armed
// | group", but not "no | one".
func NoneOf(s *page.Sentence, i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch t := &s.Tokens[j]; {
		case t.Lower == "no" && s.Tokens[j+1].Lower != "one" || t.Lower == "neither":
			return true
		case !t.Tag.IsAdjective() && !t.Tag.IsNoun():
			return false
		}
	}
	return false
}

// NegatedWithin reports whether a "not" stands between two tokens.
func NegatedWithin(s *page.Sentence, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if lexicon.Negates(s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// Stem returns the lemma of a regular past participle.
func Stem(word string) string {
	if s, ok := strings.CutSuffix(word, "ied"); ok {
		return s + "y"
	}
	s, ok := strings.CutSuffix(word, "ed")
	if !ok {
		return word
	}
	if cue.IsVerb(s) {
		return s
	}
	return s + "e"
}

// FoundAs reports whether the word behind "was found" says how somebody or something was
// come upon, and not what was held of him: "dead", "shot", but not "guilty".
func FoundAs(t *syntax.Token) bool {
	switch t.Lower {
	case "dead", "alive", "unconscious", "safe", "unharmed", "injured", "in", "on", "at", "near", "hanging", "lying":
		return true
	}
	return t.Tag == syntax.VBN || t.Tag == syntax.VBD
}
