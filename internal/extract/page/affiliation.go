package page

import (
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// affiliate finds whom a person or body speaks for: a body named after "of",
// "at", "for" or "with", in the phrase itself or in an apposition ("a Syria
// analyst at the Institute for the Study of War"), before one named as a
// modifier ("U.S. defense officials"). The most particular wins: a body before
// a state, a state before a place.
func (p *Page) affiliate(s *Sentence, m *Mention, e *Entity, named []Modifier) {
	if e.Kind == "" || e.Side != "" {
		return // A thing, or a person whose side the registry knows.
	}
	best := 0
	take := func(rank int, n Modifier) {
		if rank > best && n.Actor != e.Actor {
			best, e.Affiliation, e.Side = rank, n.Name, n.Actor
		}
	}
	lo, hi := s.affiliationSpan(m)
	for _, n := range named {
		if n.Token < lo || n.End > hi || n.Token <= m.Head && m.Head < n.End || n.Actor == "" || n.Kind == ledger.ActorPerson {
			continue
		}
		rank := 1
		if n.Kind != ledger.ActorState {
			rank = 2
		}
		if n.Token > m.Head && s.verbBetween(m.Head, n.Token) {
			continue
		}
		if n.Token > m.Head && isAffiliating(s.prepositionBefore(n.Token)) {
			rank += 2
		} else if n.Token > m.Head {
			rank = 0
		}
		take(rank, n)
	}
	if best < 3 {
		p.affiliateUnknown(s, m, e, lo, hi)
	}
}

// verbBetween reports whether a finite verb stands between the tokens and no
// relative pronoun opens its clause: what lies behind it is not about the first.
func (s *Sentence) verbBetween(lo, hi int) bool {
	for i := lo + 1; i < hi; i++ {
		switch t := s.Tokens[i].Tag; {
		case t == syntax.WP || t == syntax.WDT:
			return false
		case t.IsFinite():
			return true
		}
	}
	return false
}

// affiliateUnknown takes a body that the registry does not know: "a doctor at
// Port Ames General Hospital".
func (p *Page) affiliateUnknown(s *Sentence, m *Mention, e *Entity, lo, hi int) {
	if !e.Person {
		return
	}
	for i := max(lo, m.Head+1); i < hi-1; i++ {
		if s.Tokens[i].Rel != syntax.Case || !isAffiliating(s.Tokens[i].Lower) {
			continue
		}
		noun := s.Tokens[i].Head
		if noun <= i || noun >= hi || !s.Tokens[noun].Tag.IsProper() {
			continue
		}
		clo, chi := s.Core(noun)
		clo, chi = widenName(s, clo, chi, noun, nil)
		for chi < hi && s.Tokens[chi].Tag.IsProper() {
			chi++
		}
		e.Affiliation, e.Side = p.Words(s, clo, chi), ""
		return
	}
}

// affiliationSpan returns the tokens in which an affiliation may stand: the
// phrase, an apposition after it, and an office before it.
func (s *Sentence) affiliationSpan(m *Mention) (lo, hi int) {
	lo, hi = m.Lo, m.Hi
	for _, c := range s.Children(m.Head) {
		switch s.Tokens[c].Rel {
		case syntax.Appos, syntax.Nmod, syntax.NmodDesc:
			clo, chi := s.Subtree(c)
			lo, hi = min(lo, clo), max(hi, chi)
		}
	}
	if t := &s.Tokens[m.Head]; t.Rel == syntax.Appos && t.Head >= 0 {
		clo, _ := s.Core(t.Head)
		lo = min(lo, clo)
	}
	return lo, max(hi, s.appositionEnd(m.Hi))
}

// appositionEnd returns the token behind an apposition that begins with a comma
// at i: ", a doctor at the hospital". It is i if there is none.
func (s *Sentence) appositionEnd(i int) int {
	if i+2 >= len(s.Tokens) || s.Tokens[i].Tag != syntax.COMMA {
		return i
	}
	if t := &s.Tokens[i+1]; t.Tag != syntax.DT && !officeNouns()[t.Lower] && !titleWords()[t.Lower] && t.Lower != "who" {
		return i
	}
	for j := i + 2; j < len(s.Tokens); j++ {
		t := &s.Tokens[j]
		if t.Tag == syntax.COMMA || t.Tag == syntax.PERIOD || t.Tag == syntax.COLON || markOf(t.Text) != notQuote || t.Tag.IsFinite() && s.Tokens[i+1].Lower != "who" {
			return j
		}
	}
	return len(s.Tokens)
}

// prepositionBefore returns the preposition that governs the phrase beginning
// at token, looking past articles and adjectives.
func (s *Sentence) prepositionBefore(token int) string {
	for i := token - 1; i >= 0 && i >= token-4; i-- {
		if s.Tokens[i].Tag == syntax.IN {
			return s.Tokens[i].Lower
		}
		if s.Tokens[i].Tag != syntax.DT && s.Tokens[i].Tag != syntax.JJ && !s.Tokens[i].Tag.IsProper() {
			return ""
		}
	}
	return ""
}

// isAffiliating reports whether the preposition leads from a person to the body
// that he speaks for: "of", "at", "for". "In" leads to a place only.
func isAffiliating(preposition string) bool {
	switch preposition {
	case "of", "at", "for", "with", "from":
		return true
	}
	return false
}
