package person

import (
	"strings"

	"counterclaim/internal/extract/event/front"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// People is what a page tells of the persons that it names, wherever it does:
// the title before a name, and what stands beside it between commas. It is read
// when first asked for.
type People struct {
	*front.Fronts
	page  *page.Page
	found map[*page.Entity]Calling
}

// A Calling is what somebody is told to be.
type Calling struct {
	Words  string
	Group  ledger.Group
	Former bool
}

// NewPeople returns the people of p.
func NewPeople(p *page.Page) *People { return &People{Fronts: front.New(p), page: p} }

// Of returns what the page tells of e; zero if nothing.
func (p *People) Of(e *page.Entity) Calling {
	if p == nil || !e.Person {
		return Calling{}
	}
	if p.found == nil {
		p.read()
	}
	return p.found[e]
}

// Group returns the group that e belongs to, "" if the page does not tell.
func (p *People) Group(e *page.Entity) ledger.Group { return p.Of(e).Group }

// read goes over all mentions once. The first calling of a person holds.
func (p *People) read() {
	p.found = map[*page.Entity]Calling{}
	for i := range p.page.Mentions {
		m := &p.page.Mentions[i]
		if m.Entity < 0 || m.Pronoun {
			continue
		}
		e := &p.page.Entities[m.Entity]
		if !e.Person || p.found[e].Words != "" {
			continue
		}
		if c := p.beside(m); c.Words != "" {
			p.found[e] = c
		}
	}
}

// beside returns what the words of a mention, or those behind it between commas,
// tell of the person.
func (p *People) beside(m *page.Mention) Calling {
	s := &p.page.Sentences[m.Sentence]
	c, roles := &scene.Scene{P: p.page, S: s}, scene.RoleWords()
	say := func(lo, hi int) Calling {
		return Calling{strings.Join(strings.Fields(p.page.Words(s, lo, hi)), " "), Group(c, lo, hi), Former(c, lo, hi)}
	}
	name := m.Hi
	for name > m.Lo && s.Tokens[name-1].Tag.IsProper() && !roles.Status.Has(s, name-1) && !roles.Title.Has(s, name-1) {
		name--
	}
	lo := m.Lo
	for lo > 0 && name == m.Lo && lo > name-3 && (roles.Status.Has(s, lo-1) || roles.Title.Has(s, lo-1)) {
		lo--
	}
	for lo < name && scene.IsArticle(s.Tokens[lo].Lower) {
		lo++
	}
	if group := Group(c, lo, name); lo < name && group != "" && !(name-lo == 1 && scene.IsCourtesy(s.Tokens[lo].Lower)) {
		return say(lo, name)
	}
	if m.Hi+1 >= len(s.Tokens) || s.Tokens[m.Hi].Lower != "," {
		return Calling{}
	}
	lo = m.Hi + 1
	hi := lo
	for hi < len(s.Tokens) && scene.InChunk(&s.Tokens[hi]) {
		hi++
	}
	for lo < hi && scene.IsArticle(s.Tokens[lo].Lower) {
		lo++
	}
	if group := Group(c, lo, hi); lo < hi && hi-lo < 7 && group != "" && group != ledger.GroupPeople && s.Tokens[hi-1].Tag.IsNoun() && !s.Tokens[hi-1].Tag.IsProper() {
		return say(lo, hi)
	}
	return Calling{}
}
