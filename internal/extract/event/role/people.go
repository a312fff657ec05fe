package role

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// People is what a page tells of the persons that it names, wherever it does:
// the title before a name, and what stands beside it between commas. It is read
// when first asked for.
type People struct {
	page       *page.Page
	found      map[*page.Entity]calling
	bodies     []front // See fronts.
	frontsDone bool
}

// A calling is what somebody is told to be.
type calling struct {
	words  string
	group  ledger.Group
	former bool
}

// NewPeople returns the people of p.
func NewPeople(p *page.Page) *People { return &People{page: p} }

// of returns what the page tells of e; zero if nothing.
func (p *People) of(e *page.Entity) calling {
	if p == nil || !e.Person {
		return calling{}
	}
	if p.found == nil {
		p.read()
	}
	return p.found[e]
}

// fronts returns the bodies of rebels that the page names, in the order of the
// text.
func (p *People) fronts() []front {
	if p == nil {
		return nil
	}
	if p.frontsDone {
		return p.bodies
	}
	p.frontsDone = true
	for i := range p.page.Mentions {
		m := &p.page.Mentions[i]
		if m.Entity < 0 || m.Pronoun || m.Hi-m.Lo > frontWords {
			continue
		}
		e := &p.page.Entities[m.Entity]
		if e.Actor == "" || e.ActorKind != ledger.ActorRebels && e.ActorKind != ledger.ActorMilitia || strings.ToLower(e.Name) == e.Name {
			continue
		}
		s := &p.page.Sentences[m.Sentence]
		lo := m.Lo
		for lo < m.Hi-1 && scene.IsArticle(s.Tokens[lo].Lower) {
			lo++
		}
		p.bodies = append(p.bodies, front{m.Sentence, ledger.Party{Name: strings.Join(strings.Fields(p.page.Words(s, lo, m.Hi)), " "), Actor: e.Actor}})
	}
	return p.bodies
}

// A front is a body of rebels where the page names it.
type front struct {
	sentence int
	party    ledger.Party
}

// sole returns the only body of rebels that the page names, zero if it names none
// or several. "We" of such a page are its.
func (p *People) sole() ledger.Party {
	all := p.fronts()
	for i := range all {
		if all[i].party.Actor != all[0].party.Actor {
			return ledger.Party{}
		}
	}
	if len(all) == 0 {
		return ledger.Party{}
	}
	return all[0].party
}

// near returns the body of rebels that "the rebels" of the sentence are of: the
// only one of the page, or the last one named not far before; zero if there is
// none.
func (p *People) near(sentence int) ledger.Party {
	if only := p.sole(); !only.IsZero() {
		return only
	}
	for _, f := range slices.Backward(p.fronts()) {
		if f.sentence <= sentence && sentence-f.sentence <= frontFar {
			return f.party
		}
	}
	return ledger.Party{}
}

// frontFar is how many sentences back a body may have been named.
const frontFar = 4

// frontWords is how many words the name of a body may have.
const frontWords = 7

// group returns the group that e belongs to, "" if the page does not tell.
func (p *People) group(e *page.Entity) ledger.Group { return p.of(e).group }

// read goes over all mentions once. The first calling of a person holds.
func (p *People) read() {
	p.found = map[*page.Entity]calling{}
	for i := range p.page.Mentions {
		m := &p.page.Mentions[i]
		if m.Entity < 0 || m.Pronoun {
			continue
		}
		e := &p.page.Entities[m.Entity]
		if !e.Person || p.found[e].words != "" {
			continue
		}
		if c := p.beside(m); c.words != "" {
			p.found[e] = c
		}
	}
}

// beside returns what the words of a mention, or those behind it between commas,
// tell of the person.
func (p *People) beside(m *page.Mention) calling {
	s := &p.page.Sentences[m.Sentence]
	r := &reader{Scene: &scene.Scene{P: p.page, S: s}, roles: scene.RoleWords(), lists: scene.Words()}
	name := m.Hi
	for name > m.Lo && s.Tokens[name-1].Tag.IsProper() && !r.roles.Status.Has(s, name-1) && !r.roles.Title.Has(s, name-1) {
		name--
	}
	lo := m.Lo
	for lo > 0 && name == m.Lo && lo > name-3 && (r.roles.Status.Has(s, lo-1) || r.roles.Title.Has(s, lo-1)) {
		lo--
	}
	for lo < name && scene.IsArticle(s.Tokens[lo].Lower) {
		lo++
	}
	if group := r.describes(lo, name); lo < name && group != "" && !(name-lo == 1 && courtesy(s.Tokens[lo].Lower)) {
		return calling{r.words(lo, name), group, r.former(lo, name)}
	}
	if m.Hi+1 >= len(s.Tokens) || s.Tokens[m.Hi].Lower != "," {
		return calling{}
	}
	lo = m.Hi + 1
	hi := lo
	for hi < len(s.Tokens) && scene.InChunk(&s.Tokens[hi]) {
		hi++
	}
	for lo < hi && scene.IsArticle(s.Tokens[lo].Lower) {
		lo++
	}
	if group := r.describes(lo, hi); lo < hi && hi-lo < 7 && group != "" && group != ledger.GroupPeople && s.Tokens[hi-1].Tag.IsNoun() && !s.Tokens[hi-1].Tag.IsProper() {
		return calling{r.words(lo, hi), group, r.former(lo, hi)}
	}
	return calling{}
}
