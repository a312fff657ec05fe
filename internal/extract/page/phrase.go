package page

import (
	"strings"

	"counterclaim/internal/extract/syntax"
)

// Core returns the tokens of the noun phrase under head without what trails it:
// relative clauses, appositions, conjuncts, prepositional phrases. A name keeps
// all its parts.
func (s *Sentence) Core(head int) (lo, hi int) {
	lo, hi = head, head+1
	for _, c := range s.Children(head) {
		switch s.Tokens[c].Rel {
		case syntax.Det, syntax.DetPredet, syntax.Amod, syntax.Compound, syntax.Nummod, syntax.NmodPoss,
			syntax.Flat, syntax.NmodDesc, syntax.NmodUnmarked, syntax.Goeswith, syntax.Fixed:
			clo, chi := s.Subtree(c)
			if !s.nominal(clo, chi) {
				continue
			}
			if chi <= lo && s.adjacent(chi, lo) {
				lo = clo
			} else if clo >= hi && s.Tokens[c].Rel != syntax.NmodUnmarked && s.Tokens[c].Rel != syntax.Amod && s.adjacent(hi, clo) {
				hi = chi
			} else if c < head && clo < lo {
				lo = clo
			}
		case syntax.Advmod:
			if c < head && c == lo-1 {
				lo = c
			}
		}
	}
	return s.trim(lo, hi)
}

// modifierWordsMax is how long one modifier within a core may be.
const modifierWordsMax = 8

// nominal reports whether the tokens can be a modifier within a noun phrase: not
// long, and without a finite verb or a comma. A greedy parser hangs whole
// clauses under a noun now and then.
func (s *Sentence) nominal(lo, hi int) bool {
	if hi-lo > modifierWordsMax {
		return false
	}
	for i := lo; i < hi; i++ {
		if t := &s.Tokens[i]; t.Tag.IsFinite() || t.Tag == syntax.COMMA || t.Tag == syntax.COLON {
			return false
		}
	}
	return true
}

// adjacent reports whether nothing but punctuation that can stand inside a
// phrase lies from token lo up to hi.
func (s *Sentence) adjacent(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		switch s.Tokens[i].Tag {
		case syntax.LQUOTE, syntax.RQUOTE, syntax.HYPH, syntax.LRB, syntax.RRB, syntax.POS:
		default:
			return false
		}
	}
	return true
}

// Phrase returns the tokens of the whole noun phrase under head: its core, and
// the prepositional phrases, appositions and relative clauses that follow, up
// to where another clause begins. It never crosses stop, a token that is known
// not to belong to it (-1 if there is none).
func (s *Sentence) Phrase(head, stop int) (lo, hi int) {
	lo, hi = s.Core(head)
	_, end := s.Subtree(head)
	if stop > head {
		end = min(end, stop)
	}
	for _, c := range s.Children(head) {
		if c < head || c >= end {
			continue
		}
		switch s.Tokens[c].Rel {
		case syntax.Nmod, syntax.Appos, syntax.AclRelcl, syntax.Acl, syntax.Conj, syntax.Flat, syntax.Nummod, syntax.NmodUnmarked, syntax.Amod, syntax.List, syntax.Compound:
			_, chi := s.Subtree(c)
			hi = max(hi, min(chi, end))
		}
	}
	if stop >= 0 && stop < head {
		lo = max(lo, stop+1)
	}
	return s.trim(lo, hi)
}

// trim drops prepositions, conjunctions and punctuation from both ends.
func (s *Sentence) trim(lo, hi int) (int, int) {
	for lo < hi-1 {
		t := s.Tokens[lo]
		if isMark(t) && t.Tag != syntax.LRB || t.Tag == syntax.CC || t.Rel == syntax.Case || t.Tag == syntax.IN && t.Rel == syntax.Mark {
			lo++
			continue
		}
		break
	}
	for hi > lo+1 && (isMark(s.Tokens[hi-1]) && s.Tokens[hi-1].Tag != syntax.RRB || s.Tokens[hi-1].Tag == syntax.CC) {
		hi--
	}
	return lo, hi
}

// isMark reports whether the token has no letter and no digit in it, whatever
// the tagger took it for.
func isMark(t syntax.Token) bool {
	return isPunct(t.Tag) || strings.IndexFunc(t.Text, isWordRune) < 0
}

// Trim drops prepositions, conjunctions and punctuation from both ends of the
// tokens lo up to hi.
func (s *Sentence) Trim(lo, hi int) (int, int) { return s.trim(lo, hi) }

// Preposition returns the lower-case preposition of the nominal at head: "on"
// in "strikes on hospitals"; "" if it has none.
func (s *Sentence) Preposition(head int) string {
	for _, c := range s.Children(head) {
		if c > head {
			break
		}
		if s.Tokens[c].Rel == syntax.Case && s.Tokens[c].Tag != syntax.POS {
			return s.Tokens[c].Lower
		}
	}
	return ""
}

// Subject returns the subject of the predicate at verb, borrowing that of the
// clause above for an infinitive, participle or conjunct; -1 if there is none.
// passive says that the subject suffers what the verb tells.
func (s *Sentence) Subject(verb int) (subject int, passive bool) {
	for depth := 0; verb >= 0 && depth < 6; depth++ {
		if c := s.Child(verb, syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter); c >= 0 {
			return c, depth == 0 && s.Tokens[c].Rel == syntax.NsubjPass
		}
		t := s.Tokens[verb]
		switch t.Rel {
		case syntax.Conj, syntax.Xcomp, syntax.Advcl, syntax.Parataxis:
			verb = t.Head
		case syntax.Acl:
			return t.Head, t.Tag == syntax.VBN
		case syntax.AclRelcl:
			return t.Head, false
		default:
			return -1, false
		}
	}
	return -1, false
}

// Negated reports whether the predicate at verb is denied in its own clause:
// "not", "never", "no longer", "n't", or an object or subject with "no".
func (s *Sentence) Negated(verb int) bool {
	for _, c := range s.Children(verb) {
		switch t := &s.Tokens[c]; {
		case isNegation(t.Lower) && (t.Rel == syntax.Advmod || t.Rel == syntax.Det || t.Rel == syntax.Dep):
			return true
		case t.Rel == syntax.Nsubj || t.Rel == syntax.Obj || t.Rel == syntax.NsubjPass:
			if d := s.Child(c, syntax.Det); d >= 0 && s.Tokens[d].Lower == "no" || t.Lower == "nobody" || t.Lower == "none" || t.Lower == "nothing" {
				return true
			}
		}
	}
	return false
}

// isNegation reports whether the word, in lower case, denies the predicate that
// it hangs on.
func isNegation(w string) bool {
	switch w {
	case "not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely":
		return true
	}
	return false
}

// VerbGroup returns the tokens of the verb at verb with its auxiliaries,
// negation and adverbs before it: "has so far denied".
func (s *Sentence) VerbGroup(verb int) (lo, hi int) {
	lo, hi = verb, verb+1
	for i := verb - 1; i >= 0; i-- {
		t := s.Tokens[i]
		ours := t.Head == verb && (t.Rel == syntax.Advmod || isAuxiliary(t.Lemma) && (t.Rel == syntax.Aux || t.Rel == syntax.AuxPass || t.Rel == syntax.Cop))
		if !ours {
			break
		}
		lo = i
	}
	for lo < verb && s.Tokens[lo].Rel == syntax.Advmod && !isNegation(s.Tokens[lo].Lower) {
		lo++
	}
	if c := s.Child(verb, syntax.CompoundPrt); c == verb+1 {
		hi = c + 1
	}
	return lo, hi
}

// isAuxiliary reports whether the lemma can be an auxiliary. A greedy parser
// makes one of any verb now and then: "those surveyed | said".
func isAuxiliary(lemma string) bool {
	switch lemma {
	case "be", "have", "do", "get", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "to", "ought",
		"'s", "’s", "'d", "'ll", "'ve", "'re", "wo", "ca", "’d", "’ll", "’ve", "’re":
		return true
	}
	return false
}

// Clause returns the predicate whose clause the token belongs to: the nearest
// head that is a verb or has a subject or copula. It is the root at the latest.
func (s *Sentence) Clause(token int) int {
	for i, steps := token, 0; i >= 0 && steps <= len(s.Tokens); steps++ {
		t := s.Tokens[i]
		if i != token && (t.Tag.IsVerb() && t.Rel != syntax.Amod || s.Child(i, syntax.Nsubj, syntax.Cop) >= 0) {
			return i
		}
		if t.Head < 0 {
			return i
		}
		i = t.Head
	}
	return token
}

// Under reports whether token lies in the subtree of head, or is it.
func (s *Sentence) Under(token, head int) bool {
	for steps := 0; token >= 0 && steps <= len(s.Tokens); steps++ {
		if token == head {
			return true
		}
		token = s.Tokens[token].Head
	}
	return false
}
