package clause

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// Party names who the phrase means.
func (c *Scene) Party(k int) ledger.Party {
	ph := &c.Phrases[k]
	if n := c.Named[ph.Head]; n >= 0 && c.Names[n].Actor.Actor.ID != "" {
		if c.otherBody(ph, &c.Names[n]) {
			return ledger.Party{Name: c.Said(k)}
		}
		return ledger.Party{Name: c.Said(k), Actor: c.Names[n].Actor.Actor.ID}
	}
	if _, e := c.Page.MentionAt(c.Sentence, ph.Head); e != nil && (ph.Alone || e.Actor != "") && c.insideOwn(ph) {
		name := c.Said(k)
		if ph.Alone {
			name = e.Name
		}
		return ledger.Party{Name: name, Actor: e.Actor}
	}
	party := ledger.Party{Name: c.Said(k)}
	if c.Classed("organ", ph.Head) {
		party.Actor = c.modifier(k)
	} else if n := c.ModifierName(k, ph.Head); n >= 0 && c.Classed("body", ph.Head) && !c.Names[n].Actor.Adjective && c.Names[n].Actor.Actor.Kind != ledger.ActorState {
		party.Actor = c.Names[n].Actor.Actor.ID // "Coast Front fighters"
	}
	if party.Actor == "" && ph.Hi-ph.Core == 2 && c.Lower(ph.Core) == "the" {
		// A description may be known without its article: "the rebels".
		if n, m := c.Page.Names.Actor([]string{c.Sentence.Tokens[ph.Head].Text}, 0, c.Page.Doc.Published); m == 1 {
			party.Actor = n.Actor.ID
		}
	}
	return party
}

// insideOwn reports whether the page's mention at the phrase's head lies within
// the phrase, so that its entity is the phrase's.
func (c *Scene) insideOwn(ph *Phrase) bool {
	m, _ := c.Page.MentionAt(c.Sentence, ph.Head)
	return m != nil && m.Lo >= ph.Lo-2 && m.Head >= ph.Lo && m.Head < ph.Hi
}

// modifier returns the one actor that is named before the head, or possesses
// the phrase: "Russian" in "Russian ground troops". "" if there are two.
func (c *Scene) modifier(k int) ledger.ActorID {
	ph := &c.Phrases[k]
	var found ledger.ActorID
	for i := ph.Core; i < ph.Head; i++ {
		if n := c.Named[i]; n >= 0 {
			id := c.Names[n].Actor.Actor.ID
			if found != "" && id != found {
				return ""
			}
			found = id
		} else if _, ok := Words("between").One(c.Lower(i)); !ok {
			return ""
		}
	}
	if found == "" && ph.Owner >= 0 {
		return c.Party(ph.Owner).Actor
	}
	return found
}

// Said returns the phrase as said, with its possessor.
func (c *Scene) Said(k int) string {
	ph := &c.Phrases[k]
	lo := ph.Core
	if ph.Quant != "" && ph.Lo == ph.Core && ph.Hi-ph.Lo > 1 {
		lo++
	}
	for o := ph.Owner; o >= 0; o = c.Phrases[o].Owner {
		lo = c.Phrases[o].Core
	}
	return c.Words(lo, ph.Hi)
}

// Acts reports whether the phrase means somebody who can stand in a relation.
func (c *Scene) Acts(k int) bool {
	if k < 0 {
		return false
	}
	ph := &c.Phrases[k]
	if n := c.Named[ph.Head]; n >= 0 {
		a := c.Names[n].Actor.Actor
		if a.Kind == ledger.ActorState && c.crowded(ph, c.Names[n].Lo) {
			return false
		}
		return a.ID != "" && a.Kind != ledger.ActorCivilians && a.Kind != ledger.ActorOutlet && !c.Names[n].Actor.Adjective
	}
	_, e := c.Page.MentionAt(c.Sentence, ph.Head)
	if e != nil && ph.Alone {
		return e.Actor != "" && e.ActorKind != ledger.ActorOutlet || e.Person && e.Kind == ledger.SpeakerNamed
	}
	if c.Classed("body", ph.Head) {
		plural := c.Tag(ph.Head) == syntax.NNS || Singular(c.Lower(ph.Head)) != c.Lower(ph.Head)
		return ph.Hi-ph.Core > 1 || plural || ph.Owner >= 0
	}
	if e == nil || !c.insideOwn(ph) {
		return false
	}
	if e.Actor != "" {
		return e.ActorKind != ledger.ActorCivilians && e.ActorKind != ledger.ActorOutlet
	}
	return c.Tag(ph.Head).IsProper() && e.Place == "" && e.Kind != "" && e.Kind != ledger.SpeakerCollective
}

// otherBody reports whether the known name is the end of a longer one: the
// "Security Council" of "Westmark's Supreme National Security Council".
func (c *Scene) otherBody(ph *Phrase, n *Name) bool {
	switch n.Actor.Actor.Kind {
	case ledger.ActorExternal, ledger.ActorOrganization, ledger.ActorState:
		return n.Lo > ph.Core && c.Named[n.Lo-1] < 0 && c.Tag(n.Lo-1).IsProper() && c.Sentence.Tokens[n.Lo-1].Text != strings.ToUpper(c.Sentence.Tokens[n.Lo-1].Text)
	}
	return false
}

// crowded reports whether other proper names stand in the phrase before the name
// at token name: a list without commas, or a possessive without its mark.
func (c *Scene) crowded(ph *Phrase, name int) bool {
	for i := ph.Core; i < name; i++ {
		if c.Tag(i).IsProper() && c.Named[i] < 0 || c.Named[i] >= 0 && c.Names[c.Named[i]].Actor.Actor.ID != "" || Bygone(c.Lower(i)) {
			return true
		}
	}
	return false
}

// Someone reports whether the phrase may be one end of a relation: somebody who can
// act, and not just "the group".
func (c *Scene) Someone(k int) bool {
	if k < 0 {
		return false
	}
	if !c.Acts(k) {
		return c.Classed("means", c.Phrases[k].Head) && c.modifier(k) != ""
	}
	ph := &c.Phrases[k]
	if c.Party(k).Actor != "" || !c.Classed("vague", ph.Head) {
		return true
	}
	for i := ph.Core; i < ph.Hi; i++ {
		if t := &c.Sentence.Tokens[i]; i != ph.Head && (t.Tag.IsNoun() || t.Tag.IsAdjective() || c.Named[i] >= 0) {
			return true
		}
	}
	return ph.Owner >= 0 && !c.Phrases[ph.Owner].Alone // "their allies" are nobody in particular.
}

// Proper reports whether the phrase names somebody.
func (c *Scene) Proper(k int) bool { return c.Tag(c.Phrases[k].Head).IsProper() }

// Person reports whether the phrase means one person.
func (c *Scene) Person(k int) bool {
	ph := &c.Phrases[k]
	if n := c.Named[ph.Head]; n >= 0 && c.Names[n].Actor.Actor.ID != "" {
		return c.Names[n].Actor.Actor.Kind == ledger.ActorPerson
	}
	_, e := c.Page.MentionAt(c.Sentence, ph.Head)
	return e != nil && e.Person && e.Kind == ledger.SpeakerNamed
}

// HasBe reports whether a form of "to be" stands in tokens lo up to hi.
func (c *Scene) HasBe(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if IsBe(c.Lower(i)) {
			return true
		}
	}
	return false
}

// Giver returns who owns or is named before the head of phrase k: whose support,
// war, siege or strikes they are. Two names before the head ("Northlander and
// Westmarker strikes") leave it open, and so nobody is returned.
func (c *Scene) Giver(k int) ledger.Party {
	ph := &c.Phrases[k]
	if ph.Owner >= 0 && c.Someone(ph.Owner) {
		return c.Party(ph.Owner)
	}
	var found ledger.Party
	for i := ph.Core; i < ph.Head; i++ {
		if n := c.Named[i]; n >= 0 && c.Names[n].Actor.Actor.ID != "" && found.Actor != c.Names[n].Actor.Actor.ID {
			if !found.IsZero() {
				return ledger.Party{}
			}
			found = c.NamedParty(&c.Names[n])
		}
	}
	if found.IsZero() && ph.Head > ph.Core && c.Classed("body", ph.Head-1) && !c.Classed("vague", ph.Head-1) {
		found, _ = c.Known(c.Sentence.Tokens[ph.Head-1].Text) // "regime siege"
	}
	return found
}

// NamedParty returns whom a name means. An adjective stands for the actor's own
// name: nobody is called "Northlander".
func (c *Scene) NamedParty(n *Name) ledger.Party {
	if n.Actor.Adjective {
		return ledger.Party{Name: n.Actor.Actor.Name, Actor: n.Actor.Actor.ID}
	}
	return ledger.Party{Name: c.Words(n.Lo, n.Hi), Actor: n.Actor.Actor.ID}
}

// ModifierName returns the name that stands right before the noun at token i of
// phrase k, or -1.
func (c *Scene) ModifierName(k, i int) int {
	for j := i - 1; j >= c.Phrases[k].Core; j-- {
		if n := c.Named[j]; n >= 0 {
			if c.Names[n].Actor.Actor.ID == "" {
				return -1
			}
			return n
		}
		if !c.Tag(j).IsAdjective() && !c.Tag(j).IsNoun() {
			return -1
		}
	}
	return -1
}

// Start returns where the phrase begins, with its possessors.
func (c *Scene) Start(k int) int {
	for c.Phrases[k].Owner >= 0 {
		k = c.Phrases[k].Owner
	}
	return c.Phrases[k].Lo
}

// NearestName returns the phrase right before token i if it can act, or -1.
func (c *Scene) NearestName(i int) int {
	if b := c.PhraseBefore(i); b >= 0 && c.Acts(b) {
		return b
	}
	return -1
}

// Past reports whether the phrase speaks of what is over: "a former ally".
func (c *Scene) Past(k int) bool {
	for i := c.Start(k); i < c.Phrases[k].Hi; i++ {
		if Bygone(c.Lower(i)) {
			return true
		}
	}
	return false
}

// Bygone reports whether the word says that a tie is over, or not there yet.
func Bygone(w string) bool {
	switch w {
	case "former", "formerly", "ex", "erstwhile", "one-time", "onetime", "then", "previously", "late", "once", "potential", "would-be":
		return true
	}
	return strings.HasPrefix(w, "ex-")
}

// Becomes reports whether the word is a verb that works as a copula.
func Becomes(w string) bool {
	switch w {
	case "became", "become", "becomes", "remains", "remained", "remain":
		return true
	}
	return false
}

// Compounded returns whom the first half of the compound at token i names, and
// whom the compound shares with it: "Northland- and Westmark-backed".
func (c *Scene) Compounded(i int, first string) []ledger.Party {
	var out []ledger.Party
	one, lo := c.firstHalf(i, first)
	if one.IsZero() {
		return nil
	}
	out = append(out, one)
	if c.Lower(lo-1) == "and" && c.Lower(lo-2) == "-" && lo >= 3 {
		if other, ok := c.Known(c.Sentence.Tokens[lo-3].Text); ok {
			out = append(out, other)
		}
	}
	return out
}

// firstHalf returns whom the words up to the hyphen of token i name: the longest
// name that the registry knows, else a proper name or a body as it stands.
func (c *Scene) firstHalf(i int, first string) (ledger.Party, int) {
	for k := min(3, i); k >= 0; k-- {
		if k > 0 && c.Tag(i-k) == syntax.DT {
			continue
		}
		words := make([]string, 0, 4)
		for j := i - k; j < i; j++ {
			words = append(words, c.Sentence.Tokens[j].Text)
		}
		words = append(words, first)
		if n, m := c.Page.Names.Actor(words, 0, c.Page.Doc.Published); m == len(words) {
			name := strings.Join(words, " ")
			if n.Adjective {
				name = n.Actor.Name
			}
			return ledger.Party{Name: name, Actor: n.Actor.ID}, i - k
		}
	}
	if p, ok := c.Known(first); ok {
		return p, i
	}
	return ledger.Party{}, i
}

// Known returns whom one word names: by the registry, as it stands, with an
// article or in the plural; else a word that names a body or begins with a
// capital.
func (c *Scene) Known(word string) (ledger.Party, bool) {
	for _, words := range [][]string{{word}, {"the", word}, {word + "s"}, {"the", word + "s"}} {
		if n, m := c.Page.Names.Actor(words, 0, c.Page.Doc.Published); m == len(words) {
			if n.Adjective {
				word = n.Actor.Name
			}
			return ledger.Party{Name: word, Actor: n.Actor.ID}, true
		}
	}
	lower := strings.ToLower(word)
	_, body := Words("body").One(lower)
	if body && lower != "state" && lower != "power" || word != lower && len(word) > 3 {
		return ledger.Party{Name: word}, true
	}
	return ledger.Party{}, false
}
