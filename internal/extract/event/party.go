package event

import (
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A culprit is a party to whom the sentence attributes a happening, and the
// words that do it.
type culprit struct {
	party  ledger.Party
	token  int
	how    string // "the words before it", "the words after “by”", "the subject".
	status string // Where the sentence itself says that it was claimed or denied; else "".
}

// culprits returns the parties to whom the words around trigger t attribute it:
// an adjective or owner before a noun, an agent after "by", the subject of a
// verb or of the verb that brings the noun about.
func (c *reading) culprits(t *trigger) []culprit {
	if !t.noun && scene.Averts(c.S.Tokens[t.token].Lemma) {
		return nil
	}
	var out []culprit
	add := func(parties []culprit, how string) {
		for _, p := range parties {
			p.how = how
			out = appendCulprit(out, p)
		}
	}
	// A subject acts through a noun only where its verb brings the noun about:
	// "launched strikes", but not "condemned strikes".
	if t.noun {
		add(c.partiesBetween(c.ownWords(t), t.token, true), "the words before it")
		if t.kind == ledger.KindSiege || len(out) == 0 {
			if v := c.VerbBefore(t.lo, 8); v >= 0 && scene.Words().Support.Has(c.S, v) && !c.Passive(v) && !c.Subordinate(v, t.lo) {
				add(c.subjectParties(v), "the subject of its verb")
			}
		}
	} else if !t.passive && t.kind != ledger.KindDisplacement && t.kind != ledger.KindArmedClash {
		add(c.subjectParties(t.token), "the subject")
	}
	add(c.agents(t.end), "the words after “by”")
	return out
}

// ownWords returns where the words before the noun of t begin that may say whose deed
// it was: in "the northern mayor's murder" the mayor suffered it.
func (c *reading) ownWords(t *trigger) int {
	for i := t.token - 1; i > t.lo; i-- {
		if c.S.Tokens[i].Tag != syntax.POS || t.kind != ledger.KindExecution && t.kind != ledger.KindAbduction {
			continue
		}
		if n := c.NameAt(i - 1); n == nil || n.Actor.Kind == ledger.ActorPerson {
			return i + 1
		}
	}
	return t.lo
}

// appendCulprit adds p unless the list has the party: the same actor is often
// named twice in a sentence.
func appendCulprit(list []culprit, p culprit) []culprit {
	for _, o := range list {
		if o.party.Name == p.party.Name || o.party.Actor != "" && o.party.Actor == p.party.Actor {
			return list
		}
	}
	return append(list, p)
}

// agents returns the parties named after the next "by" behind token i.
func (c *reading) agents(i int) []culprit {
	for j := i; j < len(c.S.Tokens)-1 && j < i+16; j++ {
		t := &c.S.Tokens[j]
		if !c.Near(j, max(0, i-1)) || t.Tag == syntax.PERIOD {
			return nil
		}
		if t.Tag.IsVerb() && j > i && !scene.IsBe(t.Lower) && !scene.IsHave(t.Lower) && !scene.Words().Verb.Has(c.S, j) && !scene.Words().Support.Has(c.S, j) && t.Lemma != "report" && t.Lemma != "blame" {
			return nil
		}
		switch t.Lower {
		case "by":
			if c.OthersBy(j, i-1) {
				return nil
			}
			if c.InDate(j+1) || c.S.Tokens[j+1].Tag == syntax.VBG {
				continue
			}
			hi, head := c.ChunkRight(j + 1)
			if head < 0 {
				continue
			}
			return c.partiesBetween(j+1, c.ofActor(c.ConjunctsEnd(hi)), false)
		case "that", "who", "which":
			return nil
		}
	}
	return nil
}

// subjectParties returns the parties in the subject of the verb at v, by the
// tree where it has one that can act, else by the words before the verb.
func (c *reading) subjectParties(v int) []culprit {
	if t := &c.S.Tokens[v]; t.Tag == syntax.VBG && t.Rel == syntax.Acl && t.Head != v-1 {
		return nil // ", killing 12": what killed them was told before, and with it who did it.
	}
	if c.Loose(v) {
		return nil
	}
	if n := c.AttemptBefore(v); n >= 0 {
		return c.partiesBetween(n+1, v-1, false) // "Foiled an attempt by the front | to kill".
	}
	if subject, _ := c.S.Subject(v); subject >= 0 && subject < v && c.Holder[subject] == c.Holder[v] && !c.backer(subject) {
		if p := c.phraseParties(subject); len(p) > 0 {
			return p
		}
	}
	for j := v - 1; j >= 0 && j >= v-5; j-- {
		t := &c.S.Tokens[j]
		if scene.IsMark(t) || !c.Near(j, v) || t.Tag.IsVerb() && !scene.IsHave(t.Lower) && !scene.IsBe(t.Lower) && t.Tag != syntax.MD {
			return nil
		}
		if t.Tag.IsNoun() || t.Tag == syntax.PRP {
			if c.backer(j) {
				return nil
			}
			if p := c.phraseParties(j); len(p) > 0 {
				return p
			}
			break
		}
	}
	return c.openingParties(v)
}

// backer reports whether the noun at i only says by whom those are helped who did it:
// "militiamen supported by the | army burned".
func (c *reading) backer(i int) bool {
	by := c.ChunkLeft(i) - 1
	if by < 1 || c.S.Tokens[by].Lower != "by" {
		return false
	}
	switch c.S.Tokens[by-1].Lemma {
	case "support", "back", "accompany", "assist", "aid", "join", "escort", "arm", "fund", "train":
		return true
	}
	return false
}

// openingParties returns the parties in the phrase that opens the clause of the
// verb at v, if no other verb stands between.
func (c *reading) openingParties(v int) []culprit {
	start := v
	for start > c.Open && c.Near(start-1, v) && !scene.IsMark(&c.S.Tokens[start-1]) {
		start--
		if c.S.Tokens[start].Tag.IsFinite() && !scene.IsHave(c.S.Tokens[start].Lower) {
			return nil
		}
	}
	hi, head := c.ChunkRight(start)
	if head < 0 || hi >= v {
		return nil
	}
	return c.partiesBetween(start, hi, false)
}

// phraseParties returns the parties in the noun phrase whose head is at the
// token, and in those joined to it.
func (c *reading) phraseParties(head int) []culprit {
	t := &c.S.Tokens[head]
	if t.Tag == syntax.PRP {
		return c.pronounParty(head)
	}
	if t.Tag == syntax.WDT || t.Tag == syntax.WP {
		return nil
	}
	lo, hi := c.ChunkLeft(head), head+1
	if n := c.NameAt(head); n != nil {
		lo, hi = min(lo, n.Lo), max(hi, n.Hi)
	}
	return c.partiesBetween(lo, c.ofActor(c.ConjunctsEnd(hi)), scene.Words().Noun.Has(c.S, head))
}

// ofActor widens a phrase that ends at hi by the actor it belongs to: "fighters |
// of the Coast Front", "fighters | from".
func (c *reading) ofActor(hi int) int {
	if hi+1 >= len(c.S.Tokens) || c.S.Tokens[hi].Lower != "of" && c.S.Tokens[hi].Lower != "from" {
		return hi
	}
	for j := hi + 1; j < len(c.S.Tokens) && j <= hi+2; j++ {
		if n := c.NameAt(j); n != nil && n.Actor.ID != "" && !n.Adjective && canAct(n.Actor.Kind) {
			return n.Hi
		}
	}
	return hi
}

// pronounParty leads a pronoun or possessive back to a party.
func (c *reading) pronounParty(i int) []culprit {
	_, e := c.P.MentionAt(c.S, i)
	if p := c.speakersSide(i, e); !p.IsZero() {
		return []culprit{{party: p, token: i}}
	}
	if e == nil || e.Actor == "" && !scene.Words().Agent.HasWord(e.Head) || !canAct(e.ActorKind) {
		return nil
	}
	return []culprit{{party: ledger.Party{Name: e.Name, Actor: e.Actor}, token: i}}
}

// speakersSide returns for whom a spokesman speaks where "its" or "their" is said
// of them: "a spokesman for the Coast Front denied that its forces".
func (c *reading) speakersSide(i int, e *page.Entity) ledger.Party {
	a := c.Holder[i]
	if w := c.S.Tokens[i].Lower; w != "its" && w != "their" && w != "our" || a == nil || a.Entity < 0 || e != nil && e.Actor != "" {
		return ledger.Party{}
	}
	by := &c.P.Entities[a.Entity]
	// The word that opens what a spokesman says is about those for whom he does.
	opens := i == 0 || c.Holder[i-1] != a || c.S.Tokens[i-1].Lower == "that"
	if by.Affiliation == "" || e != nil && e != by && !e.Person && e.Kind == ledger.SpeakerOrganization && !opens {
		return ledger.Party{}
	}
	return ledger.Party{Name: strings.TrimPrefix(by.Affiliation, "the "), Actor: by.Side}
}

// canAct reports whether an actor of the kind may be alleged to use force.
func canAct(kind ledger.ActorKind) bool {
	switch kind {
	case ledger.ActorOutlet, ledger.ActorMonitor, ledger.ActorCivilians, ledger.ActorOrganization:
		return false
	}
	return true
}

// partiesBetween returns the parties named from token lo up to hi. Before a
// noun (modifier), a country's own name is where it happened unless it is a
// possessor.
func (c *reading) partiesBetween(lo, hi int, modifier bool) []culprit {
	var out []culprit
	for i := lo; i < hi; i++ {
		if n := c.NameAt(i); n != nil {
			if i = n.Hi - 1; n.Hi < len(c.S.Tokens) && scene.IsWorn(c.S.Tokens[n.Hi].Lower) {
				continue // Whose armbands they wear need not be who they are.
			}
			if !modifier && !n.Adjective && (scene.IsLocative(c.PrepositionOf(n.Lo)) || c.Dateline(n.Lo)) {
				continue
			}
			if n.Adjective && (c.IrregularAfter(n.Hi, hi) || modifier && c.OwnerAfter(n.Hi, hi)) || n.Actor.ID == "" || !canAct(n.Actor.Kind) || modifier && (c.isCountry(n, hi) || c.Dateline(n.Lo)) {
				continue
			}
			out = appendCulprit(out, culprit{party: ledger.Party{Name: n.Actor.Name, Actor: n.Actor.ID}, token: n.Lo})
			continue
		}
		if t := &c.S.Tokens[i]; t.Tag == syntax.PRPS {
			owner := c.pronounParty(i)
			out = append(out, owner...)
			if len(owner) > 0 && i+1 < hi && scene.Words().Agent.Has(c.S, i+1) {
				i++ // "Its forces" are its own.
			}
			continue
		}
		head := c.agentEnd(i, hi, modifier)
		if head == i {
			continue
		}
		start := i
		if !modifier {
			start = c.PhraseStart(i)
		}
		named := len(out) > 0 && start > lo && c.NameAt(start-1) != nil
		if head < len(c.S.Tokens)-1 && c.S.Tokens[head].Lower == "of" {
			head = c.MembersEnd(head)
		}
		if !named && !c.NamedBehind(head, hi) {
			out = appendCulprit(out, culprit{party: ledger.Party{Name: c.Bare(start, head)}, token: i})
		}
		i = head - 1
	}
	return out
}

// isCountry reports whether the name is a country's noun, not its adjective, and
// owns nothing: the "Syria" of "Syria strikes".
func (c *reading) isCountry(n *scene.Name, hi int) bool {
	if first := c.S.Tokens[n.Lo]; first.Lower == "united" || len(first.Text) <= 4 && (strings.Contains(first.Text, ".") || len(first.Text) == 2) {
		return false // "U.S. strikes": these have no adjective of their own.
	}
	if n.Actor.Kind != ledger.ActorState || n.Adjective || n.Hi < hi && c.S.Tokens[n.Hi].Tag == syntax.POS {
		return false
	}
	return n.Place.ID != ""
}

// agentEnd returns the end of the run of nouns at i that means somebody who
// fights and has no name, or i if there is none.
func (c *reading) agentEnd(i, hi int, modifier bool) int {
	if !scene.Words().Agent.Has(c.S, i) || !c.S.Tokens[i].Tag.IsNoun() || c.InDate(i) {
		return i
	}
	if i+1 < len(c.S.Tokens) && scene.Words().Aircraft.Has(c.S, i+1) {
		return i // "Fighter jets" fight for somebody; they are nobody.
	}
	if !modifier && i+1 < hi && c.S.Tokens[i+1].Tag.IsNoun() && scene.Words().Agent.Has(c.S, i+1) {
		return i + 2
	}
	return i + 1
}

// speaks reports whether the party of the culprit, or a body of its, is the one
// who says so.
func (c *reading) speaks(h *page.Entity, speaker ledger.Speaker, p ledger.Party) bool {
	if p.Actor == "" {
		return p.Name != "" && p.Name == speaker.Name
	}
	day := c.P.Doc.Published
	for _, id := range []ledger.ActorID{speaker.Actor, sideOf(h)} {
		if id != "" && (id == p.Actor || c.P.Names.Within(id, p.Actor, day)) {
			return true
		}
	}
	return false
}

// sideOf returns for whom the speaker speaks, "" if that is not known.
func sideOf(e *page.Entity) ledger.ActorID {
	if e == nil {
		return ""
	}
	return e.Side
}
