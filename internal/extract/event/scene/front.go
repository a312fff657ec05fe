package scene

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// Fronts is the bodies of rebels that a page names. They are looked for when first
// asked for.
type Fronts struct {
	page   *page.Page
	bodies []Front
	done   bool
}

// A Front is a body of rebels where the page names it.
type Front struct {
	Party    ledger.Party
	sentence int
}

const (
	frontFar   = 4 // How many sentences back a body may have been named.
	frontWords = 7 // How many words the name of a body may have.
)

// NewFronts returns the bodies of p.
func NewFronts(p *page.Page) *Fronts { return &Fronts{page: p} }

// All returns the bodies in the order of the text.
func (f *Fronts) All() []Front {
	if f.done {
		return f.bodies
	}
	f.done = true
	for i := range f.page.Mentions {
		m := &f.page.Mentions[i]
		if m.Entity < 0 || m.Pronoun || m.Hi-m.Lo > frontWords {
			continue
		}
		e := &f.page.Entities[m.Entity]
		if e.Actor == "" || e.ActorKind != ledger.ActorRebels && e.ActorKind != ledger.ActorMilitia || strings.ToLower(e.Name) == e.Name {
			continue
		}
		s := &f.page.Sentences[m.Sentence]
		lo := m.Lo
		for lo < m.Hi-1 && IsArticle(s.Tokens[lo].Lower) {
			lo++
		}
		hi := m.Hi
		for i := lo; i < hi; i++ { // "Several | Coast Front | units".
			if name, n, _, _ := f.page.CalledAt(s, i); n > 0 && name.Actor.ID == e.Actor && !name.Adjective && i+n <= hi {
				lo, hi = i, i+n
				break
			}
		}
		f.bodies = append(f.bodies, Front{ledger.Party{Name: strings.Join(strings.Fields(f.page.Words(s, lo, hi)), " "), Actor: e.Actor}, m.Sentence})
	}
	return f.bodies
}

// Sole returns the only body of rebels that the page names, zero if it names none
// or several. "We" of such a page are its.
func (f *Fronts) Sole() ledger.Party {
	all := f.All()
	for i := range all {
		if all[i].Party.Actor != all[0].Party.Actor {
			return ledger.Party{}
		}
	}
	if len(all) == 0 {
		return ledger.Party{}
	}
	return all[0].Party
}

// Near returns the body of rebels that "the rebels" of the sentence are of: the
// only one of the page, or the last one named not far before; zero if there is
// none.
func (f *Fronts) Near(sentence int) ledger.Party {
	if only := f.Sole(); !only.IsZero() {
		return only
	}
	return f.Before(sentence + 1)
}

// Before returns the body that was named last before the sentence, not far; zero if
// there is none.
func (f *Fronts) Before(sentence int) ledger.Party {
	for _, o := range slices.Backward(f.All()) {
		if o.sentence < sentence && sentence-o.sentence <= frontFar+1 {
			return o.Party
		}
	}
	return ledger.Party{}
}
