package page

import (
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// reach is how many sentences back an antecedent may lie, and personReach how
// many for a person, of whom a text speaks longer.
const (
	reach       = 4
	personReach = 12
)

// resolveMentions leads pronouns and definite descriptions back to their
// entity, in the order of the text.
func (p *Page) resolveMentions() {
	for i := range p.Mentions {
		m := &p.Mentions[i]
		s := &p.Sentences[m.Sentence]
		switch {
		case m.Pronoun:
			m.Entity = p.antecedent(s, i)
			if m.Entity >= 0 {
				p.Entities[m.Entity].Last = i
			}
		case m.Entity >= 0 && p.Entities[m.Entity].Kind == ledger.SpeakerUnnamed && p.apposition(s, m) >= 0:
			m.Entity = p.apposition(s, m)
			p.Entities[m.Entity].Last = i
		case m.Entity >= 0 && s.definite(m):
			if e := p.described(i); e >= 0 {
				m.Entity = e
			}
		}
	}
}

// apposition returns the entity of the person whose name stands beside the
// office, between commas: "The minister, Alan Smith,", "Alan Smith, the
// minister,". -1 if there is none.
func (p *Page) apposition(s *Sentence, m *Mention) int {
	if m.Hi+1 < len(s.Tokens) && s.Tokens[m.Hi].Tag == syntax.COMMA {
		o, e := p.MentionAt(s, m.Hi+1)
		if e != nil && e.Kind == ledger.SpeakerNamed && o.Lo == m.Hi+1 && o.Hi < len(s.Tokens) && s.Tokens[o.Hi].Tag == syntax.COMMA {
			return o.Entity
		}
	}
	if m.Lo >= 2 && s.Tokens[m.Lo-1].Tag == syntax.COMMA {
		o, e := p.MentionAt(s, m.Lo-2)
		if e != nil && e.Kind == ledger.SpeakerNamed && o.Hi == m.Lo-1 {
			return o.Entity
		}
	}
	return -1
}

// definite reports whether the phrase begins with a word that points back.
func (s *Sentence) definite(m *Mention) bool {
	switch s.Tokens[m.Lo].Lower {
	case "the", "this", "that", "these", "those", "his", "its", "their":
		return !s.Tokens[m.Head].Tag.IsProper()
	}
	return false
}

// described returns the earlier entity that a description such as "the
// minister", "the group", "the monitor" repeats, or -1. It must have the same
// head noun, or be a body whose name contains it.
func (p *Page) described(i int) int {
	m := &p.Mentions[i]
	e := &p.Entities[m.Entity]
	if e.Actor != "" || e.Kind == "" || e.Kind == ledger.SpeakerCollective || len(e.Modifiers) > 0 {
		return -1
	}
	for j := i - 1; j >= 0 && p.Mentions[j].Sentence >= m.Sentence-2*reach; j-- {
		o := p.Mentions[j].Entity
		if o < 0 || o == m.Entity || p.Mentions[j].Pronoun {
			continue
		}
		old := &p.Entities[o]
		if old.Plural != e.Plural {
			continue
		}
		if old.Head == e.Head && old.Kind == e.Kind || p.hasOffice(&p.Mentions[j], e.Head) ||
			!e.Person && old.Kind == ledger.SpeakerOrganization && repeats(e.Head, old) {
			return o
		}
	}
	return -1
}

// hasOffice reports whether the mention carries the office as a title or
// apposition: "Foreign Minister Jane Doe" is "the minister" after.
func (p *Page) hasOffice(m *Mention, office string) bool {
	s := &p.Sentences[m.Sentence]
	if !officeNouns()[office] || m.Entity < 0 || !p.Entities[m.Entity].Person {
		return false
	}
	for i := m.Lo; i < m.Hi; i++ {
		if i != m.Head && s.Tokens[i].Lower == office {
			return true
		}
	}
	for _, c := range s.Children(m.Head) {
		if r := s.Tokens[c].Rel; (r == syntax.Appos || r == syntax.NmodDesc) && s.Tokens[c].Lower == office {
			return true
		}
	}
	return false
}

// repeats reports whether head is a general word for the body: "the group" for
// any armed group or aid group, "the ministry" for one so named.
func repeats(head string, old *Entity) bool {
	switch head {
	case "group", "organization", "organisation":
		return old.ActorKind != ledger.ActorState && old.Place == "" && old.Actor != ""
	case "monitor", "watchdog", "observatory":
		return old.ActorKind == ledger.ActorMonitor
	case "agency", "newspaper", "paper", "outlet", "website":
		return old.ActorKind == ledger.ActorOutlet
	case "charity":
		return old.ActorKind == ledger.ActorOrganization
	}
	return false
}

// antecedent returns the entity that the pronoun of mention i stands for, or
// -1. Nearest first, subjects before others, and inside a complement clause the
// one who speaks before all: "Russia said that it …".
func (p *Page) antecedent(s *Sentence, i int) int {
	m := &p.Mentions[i]
	word := s.Tokens[m.Head].Lower
	fits := fitFor(word)
	if fits == nil {
		return -1
	}
	back := reach
	if personal(word) {
		back = personReach
	}
	// Who speaks is no thing: in "The raid killed ten. It added that …" the
	// pronoun passes over the raid.
	h := s.Tokens[m.Head].Head
	speaks := s.Tokens[m.Head].Rel == syntax.Nsubj && h >= 0 && personalVerb(s.Tokens[h].Lemma)
	best, bestScore := -1, -1000
	for j := i - 1; j >= 0 && p.Mentions[j].Sentence >= m.Sentence-back; j-- {
		o := &p.Mentions[j]
		if o.Entity < 0 || !fits(&p.Entities[o.Entity], o) || speaks && p.Entities[o.Entity].Kind == "" {
			continue
		}
		score := p.salience(s, m, o)
		if score > bestScore {
			best, bestScore = o.Entity, score
		}
	}
	return best
}

// personal reports whether the pronoun stands for one person.
func personal(pronoun string) bool {
	switch pronoun {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		return true
	}
	return false
}

// salience scores candidate o as antecedent of pronoun m: 100 for the sentence
// itself and less for each one further back, more for a subject, most for the
// subject of the clause that the pronoun's clause completes.
func (p *Page) salience(s *Sentence, m, o *Mention) int {
	score := 100 - 22*(m.Sentence-o.Sentence)
	os := &p.Sentences[o.Sentence]
	if os.Headline {
		score -= 15
	}
	t := &os.Tokens[o.Head]
	if p.Entities[o.Entity].Actor != "" {
		score += 10 // Those the registry knows are those a text is about.
	}
	switch t.Rel {
	case syntax.Nsubj, syntax.NsubjPass:
		score += 20
	case syntax.Obj, syntax.Iobj:
		score += 6
	case syntax.Nmod, syntax.NmodPoss:
		score -= 4
	}
	if o.Sentence != m.Sentence {
		return score
	}
	if t.Rel == syntax.Nsubj && t.Head >= 0 {
		pron := &s.Tokens[m.Head]
		clause := s.Clause(m.Head)
		if clause != t.Head && s.Under(clause, t.Head) {
			score += 15
		}
		// A pronoun does not stand for what shares its own clause, but a possessive does.
		if clause == t.Head && pron.Rel != syntax.NmodPoss {
			score -= 60
		}
	}
	return score
}

// fitFor returns what may stand for the pronoun, or nil for one that leads back
// to nobody in the text ("I", "we", "you").
func fitFor(pronoun string) func(*Entity, *Mention) bool {
	switch pronoun {
	case "he", "him", "his", "himself":
		return func(e *Entity, m *Mention) bool { return e.Person && !m.Plural && (e.Male || !e.Female) }
	case "she", "her", "hers", "herself":
		return func(e *Entity, m *Mention) bool { return e.Person && !m.Plural && (e.Female || !e.Male) }
	case "they", "them", "their", "theirs", "themselves":
		return func(e *Entity, m *Mention) bool {
			return e.Plural || m.Plural || e.Kind == ledger.SpeakerOrganization && e.Place == "" || e.Kind == ledger.SpeakerOrganization && e.Actor != ""
		}
	case "it", "its", "itself":
		return func(e *Entity, m *Mention) bool {
			return !e.Person && !m.Plural && (e.Kind == ledger.SpeakerOrganization || e.Kind == "")
		}
	}
	return nil
}
