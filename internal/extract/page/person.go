package page

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A personName is the tokens of a person's name, and of the title before it.
type personName struct {
	title, lo, hi int // The title begins at title; the name is [lo, hi).
}

// findPeople finds the names of persons: those that the registry knows, a given
// name with what follows it, and what follows a title.
func findPeople(s *Sentence, named []Modifier) []personName {
	var people []personName
	next := 0
	for i := 0; i < len(s.Tokens); {
		for next < len(named) && named[next].End <= i {
			next++
		}
		lo, hi := i, i
		switch {
		case next < len(named) && named[next].Token == i && named[next].Kind == ledger.ActorPerson:
			hi = named[next].End
		// A body that the registry knows is no person, even where its name begins
		// with what may be one: "Ali Brigade".
		case next < len(named) && named[next].Token == i && named[next].Actor != "" && named[next].Kind != ledger.ActorPerson:
			i = named[next].End
			continue
		case capital(s.Tokens[i].Text) && givenNames()[s.Tokens[i].Lower] && !s.Tokens[i].Tag.IsVerb():
			hi = nameEnd(s, i+1)
			if hi == i+1 {
				hi = i
			}
		case capital(s.Tokens[i].Text) && titleWords()[s.Tokens[i].Lower]:
			for lo < len(s.Tokens) && titleWords()[s.Tokens[lo].Lower] && lo < i+4 {
				lo++
			}
			hi = nameEnd(s, lo)
			if hi > lo && !s.Tokens[lo].Tag.IsProper() {
				hi = lo
			}
		}
		if hi <= lo {
			i = max(i+1, lo)
			continue
		}
		title := titleStart(s, lo)
		if n := len(people); n > 0 && title < people[n-1].hi {
			for title = lo; title > people[n-1].hi && titleWords()[s.Tokens[title-1].Lower]; {
				title-- // "Mr Smith and | Mr Jones": the title ends where the other name does.
			}
		}
		people = append(people, personName{title, lo, hi})
		i = hi
	}
	return people
}

// nameEnd returns the token behind the run of name words from i on: capitalized
// proper nouns, initials, and particles between them. It is i if a word makes
// the run a body's name or a place's.
func nameEnd(s *Sentence, i int) int {
	end := i
	for j := i; j < len(s.Tokens) && j < i+nameWordsMax; j++ {
		t := &s.Tokens[j]
		switch {
		case bodyNames()[t.Lower] && capital(t.Text):
			return i
		case bareName(t.Text) != t.Text:
			end = j + 1
		case capital(t.Text) && (t.Tag.IsProper() || t.Tag == syntax.JJ && j > i || t.Tag == syntax.NN || t.Tag == syntax.FW) && !titleWords()[t.Lower]:
			end = j + 1
		case nameParticle(t.Lower) && j+1 < len(s.Tokens) && capital(s.Tokens[j+1].Text):
		default:
			return end
		}
	}
	return end
}

// nameWordsMax is how many words may follow a given name or a title.
const nameWordsMax = 5

// bareName returns the word without an Arabic article joined to it by a hyphen:
// "Ahmadi" of "al-Ahmadi".
func bareName(word string) string {
	if i := strings.IndexByte(word, '-'); i > 0 && i <= 3 && i+1 < len(word) && capital(word[i+1:]) {
		if nameParticle(strings.ToLower(word[:i])) || strings.EqualFold(word[:i], "ash") || strings.EqualFold(word[:i], "as") {
			return word[i+1:]
		}
	}
	return word
}

// nameParticle reports whether the word, in lower case, may stand inside a
// person's name.
func nameParticle(w string) bool {
	switch w {
	case "al", "el", "bin", "ibn", "abu", "de", "del", "la", "van", "von", "der", "da", "di", "dos", "al-", "ben", "-":
		return true
	}
	return false
}

// capital reports whether the word begins with a capital letter of the English
// alphabet. In a text of capitals only every word does, so that the tag must say
// more.
func capital(text string) bool { return text != "" && text[0] >= 'A' && text[0] <= 'Z' }

// titleStart returns where the title before a name begins: "U.S. Secretary of
// State", "the Turkish foreign minister", "Port Ames mayor".
func titleStart(s *Sentence, name int) int {
	start := name
	office := false
	for i := name - 1; i >= 0 && i >= name-9; i-- {
		t := &s.Tokens[i]
		switch {
		case titleWords()[t.Lower], officeNouns()[t.Lower]:
			office = true
			start = i
		case !office && !t.Tag.IsProper():
			return start
		case t.Tag.IsProper(), t.Tag == syntax.JJ, t.Tag == syntax.NN && i+1 < name, t.Tag == syntax.POS:
			if !office && !officeBefore(s, i) {
				return start
			}
			start, office = i, true
		case (t.Lower == "of" || t.Lower == "for" || t.Lower == "and") && i > 0 && (s.Tokens[i-1].Tag.IsProper() || titleWords()[s.Tokens[i-1].Lower]):
		case t.Tag == syntax.DT:
			return i
		default:
			return start
		}
	}
	return start
}

// officeBefore reports whether an office stands within a few words before i,
// as in "Special Envoy for | Syria".
func officeBefore(s *Sentence, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if w := s.Tokens[j].Lower; titleWords()[w] || officeNouns()[w] {
			return true
		}
		if t := &s.Tokens[j]; !t.Tag.IsProper() && t.Lower != "of" && t.Lower != "for" && t.Lower != "and" && t.Lower != "the" {
			return false
		}
	}
	return false
}

// addPerson adds the mention of a person's name with its title, and the entity.
func (p *Page) addPerson(s *Sentence, n personName, named []Modifier) {
	m := Mention{Sentence: s.Index, Lo: n.title, Hi: n.hi, Head: outermost(s, n.lo, n.hi), Entity: -1}
	p.Mentions = append(p.Mentions, m)
	id := int32(len(p.Mentions))
	for i := m.Lo; i < m.Hi; i++ {
		s.at[i] = id
	}
	e := Entity{
		Name: oneLine(p.Words(s, n.lo, n.hi)), Kind: ledger.SpeakerNamed, ActorKind: ledger.ActorPerson, Person: true,
		Head: s.Tokens[n.hi-1].Lower, Last: len(p.Mentions) - 1,
	}
	given := s.Tokens[n.lo].Lower
	e.Female = femaleNames()[given] || feminineTitle(s, n)
	e.Male = !e.Female
	for _, x := range named {
		switch {
		case x.Kind == ledger.ActorPerson && x.Token >= n.lo && x.End <= n.hi && s.agrees(n, x):
			e.Name, e.Actor = x.Name, x.Actor
			e.Affiliation, e.Side = x.Side.Name, x.Side.ID
		case x.Token >= n.title && x.End <= n.lo:
			e.Modifiers = append(e.Modifiers, x)
		}
	}
	p.affiliate(s, &p.Mentions[id-1], &e, named)
	entity := p.namedBefore(&e)
	if entity < 0 {
		entity = p.addEntity(e)
	}
	p.Entities[entity].Last = len(p.Mentions) - 1
	p.Mentions[id-1].Entity = entity
}

// agrees reports whether the words of the name outside what the registry
// matched belong to the same person: "Omar Smith" is not the "Smith" it knows as
// Alan Smith.
func (s *Sentence) agrees(n personName, x Modifier) bool {
	for i := n.lo; i < n.hi; i++ {
		if i >= x.Token && i < x.End || nameParticle(s.Tokens[i].Lower) || !capital(s.Tokens[i].Text) {
			continue
		}
		if !strings.Contains(strings.ToLower(x.Name), s.Tokens[i].Lower) {
			return false
		}
	}
	return true
}

// feminineTitle reports whether the title before the name is a woman's. It
// outweighs the given name, which may be anyone's.
func feminineTitle(s *Sentence, n personName) bool {
	for i := n.title; i < n.lo; i++ {
		switch s.Tokens[i].Lower {
		case "mrs", "mrs.", "ms", "ms.", "spokeswoman", "congresswoman", "chairwoman", "queen", "lady", "princess":
			return true
		}
	}
	return false
}

// outermost returns the token of the run whose head lies outside it.
func outermost(s *Sentence, lo, hi int) int {
	for i := lo; i < hi; i++ {
		if h := s.Tokens[i].Head; h < lo || h >= hi {
			return i
		}
	}
	return hi - 1
}

// personByLastName returns the entity of a person named before whose last name
// the token is, or -1.
func (p *Page) personByLastName(t *syntax.Token) int {
	if !t.Tag.IsProper() {
		return -1
	}
	if e, ok := p.people[strings.ToLower(bareName(t.Text))]; ok {
		return e
	}
	return -1
}
