package tie

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// A route is where a movement begins and ends, as far as it is said.
type route struct {
	from, to ledger.Where
	hi       int
	inferred bool // The end is that of the clause around it.
}

// movements reads who moved whom from where to where. People who flee are no
// movement in this sense. A movement without a named end or beginning is none
// that could be compared, and is left out.
func (c *scene) movements() {
	for i := range c.Sentence.Tokens {
		if !c.Sentence.Tokens[i].Tag.IsVerb() {
			continue
		}
		if _, end := clause.Words("move").At(c.Sentence, i); end > 0 && (c.moved(i, end) || c.movedPassive(i, end)) {
			continue
		}
		if _, end := clause.Words("go").At(c.Sentence, i); end > 0 {
			c.went(i, end)
		}
	}
}

// moved reads "X moved troops from A to B".
func (c *scene) moved(i, end int) bool {
	what := c.PhraseAt(end)
	if what < 0 || !c.Classed("moved", c.Phrases[what].Head) {
		return false
	}
	cl := c.ClauseAt(i, end)
	if cl.Open || cl.Passive || len(cl.Subject) == 0 {
		return false
	}
	r := c.routeFrom(c.Phrases[what].Hi)
	if strings.EqualFold(c.Sentence.Tokens[i].Lemma, "withdraw") && r.from.IsZero() && r.to.IsZero() {
		return false
	}
	if r.to.IsZero() && !r.from.IsZero() {
		c.inferEnd(&cl, &r)
	}
	found := false
	for _, who := range cl.Subject {
		if c.Someone(who) {
			found = true
			c.move(i, c.Party(who), c.cargo(what), r, min(cl.Lo, c.Phrases[who].Lo), cl.Negated, "movement/verb")
		}
	}
	return found
}

// inferEnd takes for the end of a movement told in a participle the place of the
// clause it hangs on: "has supported forces in B, moving troops from A".
func (c *scene) inferEnd(cl *clause.Clause, r *route) {
	if cl.Rule != "subject/main" || c.Lower(cl.Lo-1) != "," || cl.Lo < 2 {
		return
	}
	k := c.PhraseBefore(cl.Lo - 1)
	if k >= 0 && c.Lower(c.Phrases[k].Lo-1) == "in" {
		if sp, ok := c.spotAt(k); ok {
			r.to, r.inferred = sp.where, true
		}
	}
}

// movedPassive reads "troops were deployed to B".
func (c *scene) movedPassive(i, end int) bool {
	cl := c.ClauseAt(i, end)
	if !cl.Passive || cl.Open || len(cl.Subject) == 0 {
		return false
	}
	what := cl.Subject[0]
	if !c.Classed("moved", c.Phrases[what].Head) {
		return false
	}
	actor := c.Party(what)
	if actor.Actor == "" {
		actor = c.Giver(what)
	}
	c.move(i, actor, c.cargo(what), c.routeFrom(end), min(cl.Lo, c.Phrases[what].Lo), cl.Negated, "movement/passive")
	return true
}

// went reads "rebel forces are moving toward B". The subject must be forces or a
// group: a state that "moves toward" something mostly does so in a figure of
// speech.
func (c *scene) went(i, end int) {
	cl := c.ClauseAt(i, end)
	if cl.Open || cl.Passive || len(cl.Subject) == 0 {
		return
	}
	who := cl.Subject[0]
	if !c.Someone(who) || !c.Classed("moved", c.Phrases[who].Head) && c.Tag(c.Phrases[who].Head) != 0 && c.state(who) {
		return
	}
	r := c.routeFrom(end)
	lemma := strings.ToLower(c.Sentence.Tokens[i].Lemma)
	if c.Lower(end) == "in" && lemma != "deploy" {
		return // To move in a place is to be there already.
	}
	if (lemma == "enter" || lemma == "cross") && r.to.IsZero() {
		if sp, ok := c.goal(c.PhraseAt(end)); ok {
			r.to, r.hi = sp.where, sp.hi
		}
	}
	c.move(i, c.Party(who), "", r, min(cl.Lo, c.Phrases[who].Lo), cl.Negated, "movement/went")
}

// state reports whether the phrase means a state or one person, of whom "moved
// toward" is mostly not meant of ground.
func (c *scene) state(k int) bool {
	n := c.Named[c.Phrases[k].Head]
	if n < 0 {
		return c.Phrases[k].Alone || c.Person(k)
	}
	a := c.Names[n].Actor.Actor
	return a.Kind == ledger.ActorPerson || c.Names[n].Place.ID != "" || a.Kind == ledger.ActorExternal
}

// cargo returns what is moved in one word.
func (c *scene) cargo(k int) string { return c.Lower(c.Phrases[k].Head) }

// routeFrom reads the prepositional phrases from token i on.
func (c *scene) routeFrom(i int) route {
	r := route{hi: i}
	for steps := 0; steps < 6 && i < len(c.Sentence.Tokens); steps++ {
		w := c.Lower(i)
		if c.Tag(i).IsAdverb() || w == "back" || w == "away" || w == "out" || w == "up" || w == "in" && c.DateAt(i) > i {
			i++
			continue
		}
		if hi := c.DateAt(i); hi > i {
			i = hi
			continue
		}
		k := c.PhraseAt(i + 1)
		if k < 0 || c.Tag(i) != c.prepositionTag(i) {
			return r
		}
		sp, ok := c.goal(k)
		if !ok {
			return r
		}
		switch w {
		case "from", "of":
			r.from = sp.where
		case "to", "into", "toward", "towards", "in", "near", "around", "at", "across", "onto":
			if r.to.IsZero() {
				r.to = sp.where
			}
		default:
			return r
		}
		r.hi, i = sp.hi, sp.hi
	}
	return r
}

// prepositionTag returns the tag of token i if it can be a preposition, else one
// that it does not have.
func (c *scene) prepositionTag(i int) syntax.Tag {
	if c.At[i] < 0 && !c.Tag(i).IsVerb() && !c.Tag(i).IsPunct() {
		return c.Tag(i)
	}
	return c.Tag(i) + 1
}

// goal returns where a movement leads: a named place, a country, or land that an
// actor holds ("Front-held areas"). A country will do here, other than for control:
// troops go to countries, and hold towns.
func (c *scene) goal(k int) (spot, bool) {
	if k < 0 {
		return spot{}, false
	}
	if sp, ok := c.spotAt(k); ok {
		return sp, true
	}
	ph := &c.Phrases[k]
	if n := c.Named[ph.Head]; n >= 0 && c.Names[n].Place.ID != "" {
		return spot{where: ledger.Where{Name: c.Words(c.Names[n].Lo, c.Names[n].Hi), Place: c.Names[n].Place.ID}, lo: ph.Lo, hi: ph.Hi}, true
	}
	for i := ph.Core; i < ph.Head; i++ {
		if c.Areal(ph.Head) && strings.Contains(c.Sentence.Tokens[i].Text, "-") && c.isHeld(c.Sentence.Tokens[i].Text) {
			return spot{where: ledger.Where{Name: c.Words(i, ph.Hi)}, lo: ph.Lo, hi: ph.Hi}, true
		}
	}
	return spot{}, false
}

// move records the claim, if it is known who moved and where. Its words are the
// route in one short form, so that two tellings can be compared; its place is
// the end of the route, or the beginning if no end is said.
func (c *scene) move(at int, actor ledger.Party, what string, r route, lo int, negated bool, rule string) {
	a := c.Speech.At(c.Sentence.Tokens[at].Start)
	if actor.IsZero() || r.from.IsZero() && r.to.IsZero() || a != nil && !clause.Tells(a) {
		return
	}
	words := what
	if what == "" {
		words = "forces"
	}
	words += ":"
	if !r.from.IsZero() {
		words += " " + r.from.Name
	}
	words += " →"
	place := r.from
	if !r.to.IsZero() {
		words += " " + r.to.Name
		place = r.to
	}
	a = c.Speech.Holder(c.Sentence, at)
	reasons := []ledger.Reason{clause.Reason("value", rule, "“"+c.Words(at, r.hi)+"” tells a movement.")}
	if r.inferred {
		reasons = append(reasons, clause.Reason("place", "movement/inferred-end", "No end is said, so it is taken from the clause that the movement belongs to."))
	}
	c.Claim(a, ledger.Claim{
		Attribute: ledger.AttributeMovement, Value: ledger.Value{Words: words}, Actor: actor, Place: place, From: r.from,
		Negated: clause.Net(a, negated), When: c.When(at), Passage: c.Passage(min(lo, at), max(r.hi, at+1)), Reasons: reasons,
	})
}
