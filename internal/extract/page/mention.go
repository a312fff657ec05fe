package page

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Mention is a noun phrase that may name an actor or a place.
type Mention struct {
	Sentence int
	Lo, Hi   int // Tokens of the core: without what trails it.
	Head     int
	Entity   int // Index into Page.Entities; -1 for an "I" or "we" whose speaker is not known.
	Pronoun  bool
	Plural   bool
}

// An Entity is who or what one or more mentions mean.
type Entity struct {
	Name        string // The fullest name in the page.
	Kind        ledger.SpeakerKind
	Actor       ledger.ActorID   // "" if the registry does not know it.
	ActorKind   ledger.ActorKind // ActorUnknown likewise.
	Place       ledger.PlaceID   // Set if the phrase names a place.
	Affiliation string           // Name of whom it speaks for or belongs to.
	Side        ledger.ActorID   // The actor behind Affiliation.
	Head        string           // The head noun in lower case: "official", "lavrov".
	Plural      bool
	Person      bool
	Female      bool
	Male        bool
	Modifiers   []Modifier // Actors and places named inside the phrase: the "Russian" of "Russian strikes".
	Last        int        // Index of its latest mention.
}

// A Modifier is an actor or a place named inside a phrase.
type Modifier struct {
	Token int // First token.
	End   int
	Name  string
	Actor ledger.ActorID
	Kind  ledger.ActorKind
	Place ledger.PlaceID
	Side  ledger.Actor // Whom a person belongs to.
}

// MentionAt returns the mention whose head is the token, or whose core holds
// it, and its entity; nil if there is none.
func (p *Page) MentionAt(s *Sentence, token int) (*Mention, *Entity) {
	if token < 0 || token >= len(s.at) || s.at[token] == 0 {
		return nil, nil
	}
	m := &p.Mentions[s.at[token]-1]
	if m.Entity < 0 {
		return m, nil
	}
	return m, &p.Entities[m.Entity]
}

// findMentions makes a Mention of every noun phrase. Pronouns and descriptions
// get their entity later.
func (p *Page) findMentions() {
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Furniture {
			continue
		}
		named := p.findNames(s)
		people := findPeople(s, named)
		for j := 0; j < len(s.Tokens); j++ {
			if len(people) > 0 && people[0].title <= j {
				p.addPerson(s, people[0], named)
				j, people = people[0].hi-1, people[1:]
				continue
			}
			if s.isPhraseHead(j) && !inDate(s.Dates, j) {
				p.addMention(s, j, named)
			}
		}
		for _, n := range named {
			if s.at[n.Token] == 0 && !s.modifies(n) {
				p.addMention(s, outermost(s, n.Token, n.End), named)
			}
		}
	}
}

// modifies reports whether the name is an adjective or stands before the noun
// that it belongs to.
func (s *Sentence) modifies(n Modifier) bool {
	if s.Tokens[n.End-1].Tag == syntax.JJ {
		return true
	}
	t := &s.Tokens[outermost(s, n.Token, n.End)]
	return (t.Rel == syntax.Compound || t.Rel == syntax.Amod || t.Rel == syntax.NmodPoss) && t.Head >= n.End && !inDate(s.Dates, t.Head)
}

// findNames finds the actors and places that the sentence names outright, in
// order, without overlap.
func (p *Page) findNames(s *Sentence) []Modifier {
	var named []Modifier
	for i := 0; i < len(s.Tokens); {
		if isPunct(s.Tokens[i].Tag) {
			i++
			continue
		}
		name, n, place, k := p.CalledAt(s, i)
		actor := name.Actor
		switch {
		case n > 0 && n >= k && !(name.Description && s.alone(i, i+n)):
			named = append(named, Modifier{Token: i, End: i + n, Name: actor.Name, Actor: actor.ID, Kind: actor.Kind, Place: place.ID, Side: name.Side})
			i += n
		case k > 0:
			named = append(named, Modifier{Token: i, End: i + k, Name: place.Name, Place: place.ID})
			i += k
		default:
			i++
		}
	}
	return named
}

// alone reports whether the tokens are one word that stands inside a longer
// compound, where a description means something else: "the regime change".
func (s *Sentence) alone(lo, hi int) bool {
	return hi-lo == 1 && s.Tokens[lo].Rel == syntax.Compound && !s.Tokens[lo].Tag.IsProper()
}

// isPhraseHead reports whether the token heads a noun phrase of its own, and is
// not a part of another's name.
func (s *Sentence) isPhraseHead(i int) bool {
	t := &s.Tokens[i]
	if isMark(*t) {
		return false
	}
	if t.Rel == syntax.Compound && i+1 < len(s.Tokens) && t.Tag.IsNoun() && (inDate(s.Dates, i+1) || s.Tokens[i+1].Lower == "meanwhile") {
		return true // "The ministry | last year": a time has no modifiers.
	}
	switch t.Rel {
	case syntax.Flat, syntax.Fixed, syntax.Compound, syntax.Goeswith, syntax.Det, syntax.Punct, syntax.Case, syntax.Mark:
		return false
	case syntax.NmodDesc:
		return false
	}
	switch t.Tag {
	case syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS, syntax.PRP, syntax.PRPS:
		return true
	case syntax.DT, syntax.WP, syntax.CD, syntax.JJ, syntax.JJS, syntax.PDT:
		// An article heads nothing. Where the parser has it as a subject, the noun
		// behind it was taken for something else.
		if t.Lower == "the" || t.Lower == "a" || t.Lower == "an" {
			return false
		}
		if i+1 < len(s.Tokens) && s.Tokens[i+1].Tag.IsFinite() && t.Tag != syntax.JJ {
			return true // "4 in 10 | said", "half | said"
		}
		return t.Rel == syntax.Nsubj || t.Rel == syntax.NsubjPass || t.Rel == syntax.Obj && t.Tag != syntax.JJ
	}
	return false
}

// addMention adds the noun phrase at head, with an entity of its own unless it
// is one that was named before.
func (p *Page) addMention(s *Sentence, head int, named []Modifier) {
	t := &s.Tokens[head]
	m := Mention{Sentence: s.Index, Head: head, Entity: -1}
	m.Plural = t.Tag == syntax.NNS || t.Tag == syntax.NNPS || t.Lower == "they" || t.Lower == "them" || t.Lower == "their" || t.Lower == "we"
	if t.Tag == syntax.PRP || t.Tag == syntax.PRPS {
		m.Pronoun, m.Lo, m.Hi = true, head, head+1
	} else {
		m.Lo, m.Hi = s.Core(head)
		m.Lo, m.Hi = widenName(s, m.Lo, m.Hi, head, named)
		m.Lo = s.widenLeft(m.Lo, head)
		for m.Lo < head && (inDate(s.Dates, m.Lo) || isMark(s.Tokens[m.Lo])) {
			m.Lo++
		}
	}
	p.Mentions = append(p.Mentions, m)
	id := int32(len(p.Mentions))
	for i := m.Lo; i < m.Hi; i++ {
		if s.at[i] == 0 {
			s.at[i] = id
		}
	}
	if !m.Pronoun {
		p.Mentions[id-1].Entity = p.entityOf(s, &p.Mentions[id-1], named)
	}
}

// widenName takes in the rest of a name that the parser put under another head:
// "the Observatory | for Human Rights", "Secretary of State | John Kerry".
func widenName(s *Sentence, lo, hi, head int, named []Modifier) (int, int) {
	for _, n := range named {
		if n.Token <= head && head < n.End {
			lo, hi = min(lo, n.Token), max(hi, n.End)
		}
	}
	if s.Tokens[head].Tag.IsProper() {
		body := bodyNames()[s.Tokens[head].Lower] || bodyNames()[s.Tokens[hi-1].Lower]
		for hi < len(s.Tokens)-1 && isNameJoint(s.Tokens[hi].Lower) && capital(s.Tokens[hi+1].Text) && (body || s.Under(hi+1, head)) {
			hi += 2
			for hi < len(s.Tokens) && capital(s.Tokens[hi].Text) && (body || s.Under(hi, head)) {
				hi++
			}
		}
	}
	return lo, hi
}

// widenLeft takes in modifiers that the parser put under another head: the
// nouns, adjectives and possessives from the phrase back to its article, and the
// capitalized words right before a name. Only for those who can speak, where a
// word lost is a speaker lost.
func (s *Sentence) widenLeft(lo, head int) int {
	h := &s.Tokens[head]
	if lo == 0 || !h.Tag.IsProper() && !officeNouns()[h.Lemma] && !bodyNouns()[h.Lemma] {
		return lo
	}
	// A phrase that has its article is whole.
	switch s.Tokens[lo].Tag {
	case syntax.DT, syntax.PRPS, syntax.PRP, syntax.CD:
		return lo
	}
	for i := lo - 1; i >= 0 && i >= lo-6; i-- {
		t := &s.Tokens[i]
		switch {
		case s.at[i] != 0 && !t.Tag.IsNoun():
			return lo
		case t.Tag == syntax.DT || t.Tag == syntax.PRPS:
			return i
		case t.Tag.IsNoun() || t.Tag == syntax.JJ || t.Tag == syntax.POS || t.Tag == syntax.HYPH:
		default:
			return lo
		}
	}
	return lo
}

// isNameJoint reports whether the word joins the parts of a body's name:
// "Observatory | for | Human Rights", "Banco | de | Ames".
func isNameJoint(w string) bool {
	return w == "of" || w == "for" || w == "de" || w == "del" || w == "la"
}

// entityOf sorts the phrase and returns the index of its entity, a new one
// unless the page named it before by that name.
func (p *Page) entityOf(s *Sentence, m *Mention, named []Modifier) int {
	e := Entity{Head: s.Tokens[m.Head].Lower, Plural: m.Plural, Last: len(p.Mentions) - 1, ActorKind: ledger.ActorUnknown}
	if lemma := s.Tokens[m.Head].Lemma; !s.Tokens[m.Head].Tag.IsProper() && lemma != "" {
		e.Head = lemma
	}
	e.Name = oneLine(p.Words(s, m.Lo, m.Hi))
	covered := false
	for _, n := range named {
		switch {
		case n.Token <= m.Head && m.Head < n.End:
			covered = true
			e.Actor, e.ActorKind, e.Place = n.Actor, n.Kind, n.Place
			if n.Actor != "" || n.Place != "" {
				e.Name = n.Name
			}
		case n.Token >= m.Lo && n.End <= m.Hi:
			e.Modifiers = append(e.Modifiers, n)
		}
	}
	if !covered {
		covered = s.generalWord(m, &e)
	}
	p.sortEntity(s, m, &e, covered)
	p.affiliate(s, m, &e, named)
	if m.Hi-m.Lo <= 2 && e.Actor == "" && e.Place == "" {
		if i := p.personByLastName(&s.Tokens[m.Hi-1]); i >= 0 && (m.Hi-m.Lo == 1 || samePerson(p.Entities[i].Name, e.Name)) {
			p.Entities[i].Last = len(p.Mentions) - 1
			return i
		}
	}
	if i := p.namedBefore(&e); i >= 0 {
		p.Entities[i].Last = len(p.Mentions) - 1
		return i
	}
	return p.addEntity(e)
}

// namedBefore returns the entity that e repeats by name, or -1. Unnamed people and
// common nouns are never fused here.
func (p *Page) namedBefore(e *Entity) int {
	if e.Person && e.Kind == ledger.SpeakerNamed {
		if i, ok := p.people[lastName(e.Name)]; ok && samePerson(p.Entities[i].Name, e.Name) {
			old := &p.Entities[i]
			if len(e.Name) > len(old.Name) && e.Actor == old.Actor {
				old.Name = e.Name
			}
			if old.Affiliation == "" {
				old.Affiliation, old.Side = e.Affiliation, e.Side
			}
			return i
		}
		return -1
	}
	if e.Actor == "" && e.Place == "" {
		return -1
	}
	if i, ok := p.known[nameKey{e.Actor, e.Place, e.Kind}]; ok {
		return i
	}
	return -1
}

// addEntity keeps e and returns its index.
func (p *Page) addEntity(e Entity) int {
	p.Entities = append(p.Entities, e)
	i := len(p.Entities) - 1
	switch {
	case e.Person && e.Kind == ledger.SpeakerNamed:
		p.people[lastName(e.Name)] = i
	case e.Actor != "" || e.Place != "":
		p.known[nameKey{e.Actor, e.Place, e.Kind}] = i
	}
	return i
}

// generalWord takes a phrase whose head only says what sort of body the name
// before it is ("the Northland Observatory monitor") for the body.
func (s *Sentence) generalWord(m *Mention, e *Entity) bool {
	n := len(e.Modifiers)
	if n == 0 || e.Modifiers[n-1].Actor == "" || m.Plural || m.Head-e.Modifiers[n-1].End > 2 {
		return false
	}
	for i := e.Modifiers[n-1].End; i < m.Head; i++ {
		if t := s.Tokens[i].Tag; t != syntax.NN && t != syntax.JJ && t != syntax.RRB {
			return false
		}
	}
	x := &e.Modifiers[n-1]
	old := Entity{Actor: x.Actor, ActorKind: x.Kind}
	if !repeats(e.Head, &old) {
		return false
	}
	e.Name, e.Actor, e.ActorKind, e.Modifiers = x.Name, x.Actor, x.Kind, e.Modifiers[:n-1]
	return true
}

// sortEntity decides what kind of speaker the phrase would be.
func (p *Page) sortEntity(s *Sentence, m *Mention, e *Entity, covered bool) {
	head := &s.Tokens[m.Head]
	switch {
	case covered && e.Actor != "":
		e.Person = e.ActorKind == ledger.ActorPerson
		e.Kind = ledger.SpeakerOrganization
		if e.Person {
			e.Kind = ledger.SpeakerNamed
			e.Male = true // The registry's people; a wrong guess only costs a pronoun.
			e.Female = true
		}
	case head.Tag.IsProper() && officeNouns()[head.Lower] && e.Place == "":
		e.Kind, e.Person, e.Head = ledger.SpeakerUnnamed, true, head.Lower
	case head.Tag.IsProper():
		p.sortName(s, m, e)
	case head.Lower == "monitor":
		e.Kind = ledger.SpeakerOrganization // A person who monitors is an observer.
	case collectiveNouns()[e.Head] || collectiveNouns()[head.Lower]:
		e.Kind = ledger.SpeakerCollective
	case officeNouns()[e.Head]:
		e.Kind, e.Person = ledger.SpeakerUnnamed, true
		e.Female, e.Male = womanNoun(e.Head), manNoun(e.Head)
	case bodyNouns()[e.Head] || bodyNouns()[head.Lower]:
		e.Kind = ledger.SpeakerOrganization
	case head.Lower == "this" || head.Lower == "that" || head.Lower == "these" || head.Lower == "which":
		e.Kind = "" // Points at a thing or at what was said.
	case head.Tag == syntax.DT || head.Tag == syntax.CD || head.Tag == syntax.PDT || head.Tag == syntax.JJ || head.Tag == syntax.WP:
		e.Kind = ledger.SpeakerCollective
	default:
		e.Kind = "" // A thing: no speaker unless a cue makes it one.
	}
}

// womanNoun reports whether the noun means a woman.
func womanNoun(noun string) bool {
	switch noun {
	case "woman", "girl", "mother", "sister", "daughter", "wife", "widow", "queen", "nun", "girlfriend", "grandmother",
		"spokeswoman", "policewoman", "businesswoman", "chairwoman", "congresswoman":
		return true
	}
	return false
}

// manNoun reports whether the noun means a man.
func manNoun(noun string) bool {
	switch noun {
	case "man", "boy", "father", "brother", "son", "husband", "king", "prince", "monk", "pope", "boyfriend", "grandfather", "uncle":
		return true
	}
	return false
}

// sortName decides whether a proper name is a person's or a body's. Names with
// a given name or a title were found by findPeople; what is left is a person
// only if the sentence treats it so.
func (p *Page) sortName(s *Sentence, m *Mention, e *Entity) {
	body := false
	for i := m.Lo; i < m.Hi; i++ {
		body = body || bodyNames()[s.Tokens[i].Lower]
	}
	words := m.Hi - m.Lo
	first := s.Tokens[m.Lo].Lower
	given := words == 1 && (givenNames()[first] || strings.HasPrefix(first, "abdel-") || strings.HasPrefix(first, "abdul-"))
	if !body && e.Place == "" && (given || words <= 4 && !acronym(s.Tokens[m.Hi-1].Text) && s.personal(m)) {
		e.Kind, e.Person, e.ActorKind = ledger.SpeakerNamed, true, ledger.ActorPerson
		e.Male, e.Female = true, true
		e.Head = s.Tokens[m.Hi-1].Lower
		return
	}
	e.Kind = ledger.SpeakerOrganization
}

// acronymMax is how many letters a word in capitals may have to be taken for an
// acronym.
const acronymMax = 5

// acronym reports whether the word is short and all capitals.
func acronym(word string) bool {
	return len(word) <= acronymMax && len(word) > 1 && strings.ToUpper(word) == word
}

// personal reports whether the sentence treats the phrase as a person: it
// speaks, or an office stands beside it.
func (s *Sentence) personal(m *Mention) bool {
	for _, c := range s.Children(m.Head) {
		if s.Tokens[c].Rel == syntax.Appos && (officeNouns()[s.Tokens[c].Lemma] || officeNouns()[s.Tokens[c].Lower]) {
			return true
		}
	}
	t := &s.Tokens[m.Head]
	if t.Rel == syntax.Appos && t.Head >= 0 && officeNouns()[s.Tokens[t.Head].Lemma] {
		return true
	}
	return t.Rel == syntax.Nsubj && t.Head >= 0 && personalVerb(s.Tokens[t.Head].Lemma) && s.Tokens[m.Lo].Tag != syntax.DT
}

// personalVerb reports whether an unknown name before the verb is a person's
// rather than a body's. Bodies announce, claim and warn as well, and are left out
// of account by it; people say and think.
func personalVerb(lemma string) bool {
	switch lemma {
	case "say", "tell", "write", "tweet", "add", "recall", "explain", "ask", "think", "believe", "assert", "argue", "note", "continue", "joke":
		return true
	}
	return false
}

// lastName returns the key under which a person is kept: the last word of the
// name in lower case, without an article joined to it.
func lastName(name string) string {
	i := strings.LastIndexByte(name, ' ')
	return strings.ToLower(bareName(name[i+1:]))
}

// samePerson reports whether two names with the same last name may be one
// person's: one is the last name alone, or they begin alike.
func samePerson(a, b string) bool {
	if !strings.Contains(a, " ") || !strings.Contains(b, " ") {
		return true
	}
	return strings.EqualFold(a[:1], b[:1])
}
