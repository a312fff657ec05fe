package front

import (
	"cmp"
	"slices"
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// Fronts is the bodies of rebels that a page names. They are looked for once, when
// first asked for.
type Fronts struct {
	page  *page.Page
	named []front                 // Each time that one is named, in the order of the text.
	first map[string]ledger.Party // Each body as it is first named, by its ID, or by its name if it has none.
	names []string                // All words for bodies, in lower case, each once.
	done  bool

	forces []force // Armies and police as the page names them; nil until asked for.
}

// A force is an army or the police where the page names it.
type force struct {
	name, kind string
	whose      string // The word before it, if that is a name: "Northlandic".
	sentence   int
}

// A front is a body of rebels where the page names it.
type front struct {
	party    ledger.Party
	sentence int
}

const (
	frontFar   = 4 // How many sentences back a body may have been named.
	frontWords = 7 // How many words the name of a body may have.
)

// New returns the bodies of p.
func New(p *page.Page) *Fronts { return &Fronts{page: p} }

// read goes over all mentions of the page once.
func (f *Fronts) read() {
	if f.done {
		return
	}
	f.done, f.first = true, map[string]ledger.Party{}
	for i := range f.page.Mentions {
		m := &f.page.Mentions[i]
		if m.Entity < 0 || m.Pronoun || m.Hi-m.Lo > frontWords {
			continue
		}
		e := &f.page.Entities[m.Entity]
		if e.Actor == "" || e.ActorKind != ledger.ActorRebels && e.ActorKind != ledger.ActorMilitia || strings.ToLower(e.Name) == e.Name {
			continue
		}
		party := ledger.Party{Name: f.called(m, e.Actor), Actor: e.Actor}
		f.name(party, string(e.Actor), m.Sentence)
	}
	if len(f.named) == 0 {
		f.unlisted()
	}
}

// name notes that the sentence names the party, which key tells from others.
func (f *Fronts) name(party ledger.Party, key string, sentence int) {
	f.named = append(f.named, front{party, sentence})
	if _, again := f.first[key]; !again {
		f.first[key] = party
	}
	if name := strings.ToLower(party.Name); !slices.Contains(f.names, name) {
		f.names = append(f.names, name)
	}
}

// unlisted looks for names that are made like those of bodies of rebels. It is for a
// page that names none that the registry knows: beside one, "Harbor Front" may well be
// a part of it.
func (f *Fronts) unlisted() {
	for k := range f.page.Sentences {
		s := &f.page.Sentences[k]
		for i := 1; i < len(s.Tokens); i++ {
			t := &s.Tokens[i]
			if !t.Tag.IsProper() || !scene.RoleWords().Front.Has(s, i) || i+1 < len(s.Tokens) && s.Tokens[i+1].Tag.IsProper() {
				continue
			}
			lo := i
			for lo > 0 && lo > i-frontWords && (s.Tokens[lo-1].Tag.IsProper() || s.Tokens[lo-1].Tag == syntax.POS) {
				lo--
			}
			if lo == i {
				continue
			}
			if _, n, _, _ := f.page.CalledAt(s, lo); n > 0 && lo+n == i+1 {
				continue
			}
			name := strings.Join(strings.Fields(f.page.Words(s, lo, i+1)), " ")
			f.name(ledger.Party{Name: name}, strings.ToLower(name), k)
		}
	}
}

// called returns the words of the mention that name the actor: of "several Coast Front
// units" the two in the middle.
func (f *Fronts) called(m *page.Mention, actor ledger.ActorID) string {
	s := &f.page.Sentences[m.Sentence]
	lo, hi := m.Lo, m.Hi
	for lo < hi-1 && scene.IsArticle(s.Tokens[lo].Lower) {
		lo++
	}
	for i := lo; i < hi; i++ {
		if name, n, _, _ := f.page.CalledAt(s, i); n > 0 && name.Actor.ID == actor && !name.Adjective && i+n <= hi {
			lo, hi = i, i+n
			break
		}
	}
	return strings.Join(strings.Fields(f.page.Words(s, lo, hi)), " ")
}

// As returns the body that is the actor as the page first names it; zero if the page
// names it nowhere.
func (f *Fronts) As(actor ledger.ActorID) ledger.Party {
	f.read()
	return f.first[string(actor)]
}

// NamedIn reports whether the words name a body of the page: "a spokesman of the Coast
// Front".
func (f *Fronts) NamedIn(words string) bool {
	f.read()
	words = strings.ToLower(words)
	return slices.ContainsFunc(f.names, func(name string) bool { return strings.Contains(words, name) })
}

// Sole returns the only body of rebels that the page names, zero if it names none
// or several. "We" of such a page are its.
func (f *Fronts) Sole() ledger.Party {
	f.read()
	if len(f.first) != 1 {
		return ledger.Party{}
	}
	return f.named[0].party
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
	f.read()
	i, _ := slices.BinarySearchFunc(f.named, sentence, func(o front, at int) int { return cmp.Compare(o.sentence, at) })
	if i == 0 || sentence-f.named[i-1].sentence > frontFar+1 {
		return ledger.Party{}
	}
	return f.named[i-1].party
}

// Last returns the body that the sentence before names last; zero if it names none.
func (f *Fronts) Last(sentence int) ledger.Party {
	f.read()
	for i := len(f.named) - 1; i >= 0; i-- {
		if f.named[i].sentence == sentence-1 {
			return f.named[i].party
		}
	}
	return ledger.Party{}
}

// Force returns the army, the police or the air force that those whom word names, or the
// aircraft, are of: the one that the page names last up to the sentence, else first behind it; zero if
// it names none, or those of two states.
func (f *Fronts) Force(word string, sentence int) ledger.Party {
	var kind string
	switch word {
	case "soldier", "troop", "conscript", "lieutenant", "sergeant", "corporal", "colonel", "captain", "general":
		kind = "army"
	case "policeman", "patrolman":
		kind = "police"
	case "plane", "airplane", "aircraft", "helicopter", "bomber", "jet", "warplane", "gunship":
		kind = "air force"
	default:
		return ledger.Party{}
	}
	if f.forces == nil {
		f.muster()
	}
	var out force
	whose := ""
	for _, o := range f.forces {
		if o.kind != kind {
			continue
		}
		if o.whose != "" && whose != "" && o.whose != whose {
			return ledger.Party{} // The soldiers may be of either army.
		}
		whose = cmp.Or(whose, o.whose)
		if out.name == "" || o.sentence <= sentence {
			out = o
		}
	}
	return ledger.Party{Name: out.name}
}

// muster notes where the page names armies and police.
func (f *Fronts) muster() {
	f.forces = []force{}
	for k := range f.page.Sentences {
		s := &f.page.Sentences[k]
		c := &scene.Scene{P: f.page, S: s}
		for i := range s.Tokens {
			t := &s.Tokens[i]
			kind := ""
			switch {
			case t.Lower == "army" || t.Lower == "forces" && i > 0 && s.Tokens[i-1].Lower == "armed":
				kind = "army"
			case t.Lower == "force" && i > 0 && s.Tokens[i-1].Lower == "air":
				kind = "air force"
			case t.Lower == "police" && i > 0 && (s.Tokens[i-1].Tag.IsProper() || s.Tokens[i-1].Lower == "the"):
				kind = "police"
			default:
				continue
			}
			if !t.Tag.IsNoun() || i+1 < len(s.Tokens) && (s.Tokens[i+1].Tag.IsNoun() && !ofForce(s.Tokens[i+1].Lemma) || s.Tokens[i+1].Lower == "of") {
				continue // "Army trucks"; and "the army of national liberation" is of no state.
			}
			lo := i
			for lo > 0 && (s.Tokens[lo-1].Tag.IsProper() || s.Tokens[lo-1].Lower == "armed" || s.Tokens[lo-1].Lower == "air" || s.Tokens[lo-1].Lower == "national" || s.Tokens[lo-1].Tag.IsAdjective() && capital(s.Tokens[lo-1].Text)) {
				lo--
			}
			name := c.Bare(lo, i+1)
			if called, n, _, _ := f.page.CalledAt(s, lo); n > 0 && lo+n > i && called.Actor.Kind != ledger.ActorState {
				continue
			}
			if causes(s, lo, i) {
				continue
			}
			whose := ""
			if lo < i && capital(s.Tokens[lo].Text) && s.Tokens[lo].Lower != "armed" && s.Tokens[lo].Lower != "national" && s.Tokens[lo].Lower != "air" {
				whose = s.Tokens[lo].Lower
			}
			f.forces = append(f.forces, force{name, kind, whose, k})
		}
	}
}

// ofForce reports whether the noun behind "army" is a part of it that speaks for it.
func ofForce(lemma string) bool {
	switch lemma {
	case "headquarters", "headquarter", "command", "commander", "spokesman", "spokesperson", "chief", "communique":
		return true
	}
	return false
}

// capital reports whether the word begins with a capital letter.
func capital(word string) bool { return word[:1] != strings.ToLower(word[:1]) }

// causes reports whether a word of the tokens is what bodies of rebels say that they
// fight for.
func causes(s *page.Sentence, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if w := s.Tokens[i].Lower; w != "national" && scene.RoleWords().Cause.Has(s, i) {
			return true
		}
	}
	return false
}
