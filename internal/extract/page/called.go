package page

import "counterclaim/internal/ledger"

// A called is what the registry and the gazetteer know of the words from a token
// on: the longest name of an actor and that of a place, with their words.
type called struct {
	name      Name
	place     ledger.Place
	words     int
	placeWord int
}

// The values of Sentence.called below which there is an index of Page.called.
const (
	notAsked = iota
	uncalled
	firstCalled
)

// CalledAt returns the actor that the longest run of words from token i on names,
// and the place, each with how many words it has; 0 if none. All rooms ask for the
// same words, so that the answers are kept.
func (p *Page) CalledAt(s *Sentence, i int) (name Name, n int, place ledger.Place, k int) {
	if s.called == nil {
		s.called = make([]int32, len(s.Tokens))
	}
	switch at := s.called[i]; at {
	case notAsked:
	case uncalled:
		return Name{}, 0, ledger.Place{}, 0
	default:
		c := &p.called[at-firstCalled]
		return c.name, c.words, c.place, c.placeWord
	}
	texts := p.textsOf(s)
	name, n = p.Names.Actor(texts, i, p.Doc.Published)
	place, k = p.Names.Place(texts, i)
	if n == 0 && k == 0 {
		s.called[i] = uncalled
		return name, n, place, k
	}
	p.called = append(p.called, called{name, place, n, k})
	s.called[i] = int32(len(p.called)-1) + firstCalled
	return name, n, place, k
}

// textsOf returns the words of the sentence, which are kept until another's are
// asked for.
func (p *Page) textsOf(s *Sentence) []string {
	if p.textsFor == s.Index+1 {
		return p.texts
	}
	p.texts, p.textsFor = p.texts[:0], s.Index+1
	for i := range s.Tokens {
		p.texts = append(p.texts, s.Tokens[i].Text)
	}
	return p.texts
}
