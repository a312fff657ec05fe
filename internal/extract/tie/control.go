package tie

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// A spot is a named place with the words that say what part of it is meant.
type spot struct {
	where  ledger.Where
	part   string
	lo, hi int
}

// A hold is one reading of who stands how to a place.
type hold struct {
	kind    ledger.ControlKind
	spot    spot
	actor   ledger.Party
	from    ledger.Party
	at      int
	lo, hi  int
	negated bool
	given   bool
	rule    string
	says    string
}

// controls reads who is said to hold, take or besiege a place. The forms exclude
// each other at one token, but for the compound, which is an adjective and can
// stand before any of them.
func (c *scene) controls() {
	for i := range c.Sentence.Tokens {
		c.heldCompound(i)
		switch {
		case c.heldUnder(i):
		case c.Sentence.Tokens[i].Tag.IsVerb():
			_ = c.poised(i) || c.heldBy(i) || c.holds(i) || c.fellTo(i)
		default:
			_ = c.heldBy(i) || c.poised(i)
		}
	}
	for k := range c.Phrases {
		c.takingOf(k)
	}
}

// spotAt returns the named place that phrase k leads to, over "of" and "in":
// "numerous villages | in | northern Westmark".
func (c *scene) spotAt(k int) (spot, bool) {
	if k < 0 {
		return spot{}, false
	}
	lo := c.Phrases[k].Lo
	for steps := 0; k >= 0 && steps < 4; steps++ {
		ph := &c.Phrases[k]
		if n := c.placeIn(k); n >= 0 {
			name := &c.Names[n]
			sp := spot{where: ledger.Where{Name: c.Words(name.Lo, name.Hi), Place: name.Place.ID}, lo: lo, hi: max(ph.Hi, name.Hi)}
			sp.part = c.partOf(lo, name.Lo)
			return sp, true
		}
		if named, ok := c.besideTown(k); ok {
			return spot{where: ledger.Where{Name: named}, lo: lo, hi: ph.Hi}, true
		}
		if named, ok := c.unknownTown(k); ok {
			sp := spot{where: ledger.Where{Name: named}, lo: lo, hi: ph.Hi}
			return sp, true
		}
		if steps > 0 && !c.Areal(ph.Head) || steps == 0 && !c.Areal(ph.Head) {
			return spot{}, false
		}
		k = c.Inside(ph.Hi)
	}
	return spot{}, false
}

// spotsAt returns the places that phrase k leads to, with those joined to the
// last: "the villages of Reed and Port Ames".
func (c *scene) spotsAt(k int) []spot {
	first, ok := c.spotAt(k)
	if !ok {
		return nil
	}
	spots := []spot{first}
	last := c.At[first.hi-1]
	if last < 0 {
		return spots
	}
	towns := c.Tag(c.Phrases[k].Head) == syntax.NNS && c.Areal(c.Phrases[k].Head)
	for _, next := range c.JoinRight(last)[1:] {
		if n := c.placeIn(next); n >= 0 && c.Phrases[next].Hi-c.Phrases[next].Core == c.Names[n].Hi-c.Names[n].Lo {
			name := &c.Names[n]
			spots = append(spots, spot{where: ledger.Where{Name: c.Words(name.Lo, name.Hi), Place: name.Place.ID}, lo: c.Phrases[next].Lo, hi: c.Phrases[next].Hi})
		} else if ph := &c.Phrases[next]; towns && c.Tag(ph.Head).IsProper() && c.Named[ph.Head] < 0 {
			spots = append(spots, spot{where: ledger.Where{Name: c.Words(ph.Core, ph.Hi)}, lo: ph.Lo, hi: ph.Hi})
		} else {
			break
		}
	}
	return spots
}

// placeIn returns the place that heads phrase k, or -1. A country is an actor
// here unless it can be nothing else: who "occupies Northland" speaks of a state,
// and mostly not of ground.
func (c *scene) placeIn(k int) int {
	n := c.Named[c.Phrases[k].Head]
	if n < 0 || c.Names[n].Place.ID == "" || c.Names[n].Actor.Actor.ID != "" {
		return -1
	}
	return n
}

// unknownTown returns the proper name that a phrase calls a town, a village or
// a province: "the village of Reed" has been climbed to "Reed" by then.
func (c *scene) unknownTown(k int) (string, bool) {
	ph := &c.Phrases[k]
	i := ph.Lo - 1
	if !c.Tag(ph.Head).IsProper() || c.Named[ph.Head] >= 0 || c.Lower(i) != "of" || i < 1 || !clause.Settlement(strings.TrimSuffix(c.Lower(i-1), "s")) {
		return "", false
	}
	return c.Words(ph.Core, ph.Hi), true
}

// besideTown returns the unknown name of a place that is told by its direction
// from another: "Reed | west of Port Ames".
func (c *scene) besideTown(k int) (string, bool) {
	ph := &c.Phrases[k]
	switch c.Lower(ph.Head) {
	case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest":
	default:
		return "", false
	}
	i := ph.Head
	for i > ph.Core && c.Tag(i-1).IsProper() && c.Named[i-1] < 0 && !strings.Contains(c.Sentence.Tokens[i-1].Text, "-held") {
		i--
	}
	return c.Words(i, ph.Head), i < ph.Head
}

// partOf returns the words before the name that narrow the place: "numerous
// villages in northern". Plain kinds of place ("the city of") narrow nothing.
func (c *scene) partOf(lo, name int) string {
	var out []string
	for i := lo; i < name; i++ {
		t := &c.Sentence.Tokens[i]
		if clause.QuoteMark(t) || t.Lower == "the" || strings.ContainsRune(t.Text, '-') && c.isHeld(t.Text) {
			continue
		}
		if t.Lower == "from" {
			if k := c.PhraseAt(i + 1); k >= 0 {
				i = c.Phrases[k].Hi - 1
				continue
			}
		}
		if clause.Settlement(strings.TrimSuffix(t.Lower, "s")) && c.Lower(i+1) == "of" {
			i++
			continue
		}
		out = append(out, t.Text)
	}
	return strings.Join(out, " ")
}

// isHeld reports whether the compound ends in a word for holding: "-held".
func (c *scene) isHeld(text string) bool {
	_, ok := clause.Words("holding").One(strings.ToLower(text[strings.LastIndexByte(text, '-')+1:]))
	return ok
}

// heldCompound reads "rebel-held Port Ames". It is told in passing, so a demand
// or a denial around it does not touch it.
func (c *scene) heldCompound(i int) {
	text := c.Sentence.Tokens[i].Text
	cut := strings.LastIndexAny(text, "-‑")
	if cut <= 0 || c.At[i] < 0 {
		return
	}
	kind, ok := clause.Words("holding").One(strings.ToLower(strings.TrimLeft(text[cut:], "-‑")))
	if !ok {
		return
	}
	sp, ok := c.spotAt(c.At[i])
	if !ok {
		return
	}
	for _, by := range c.Compounded(i, text[:cut]) {
		c.hold(hold{
			kind: ledger.ControlKind(kind), spot: sp, actor: by, at: i, lo: min(i, sp.lo), hi: sp.hi, given: true,
			rule: "control/compound", says: "“" + text + "” says who stands so to the place.",
		})
	}
}

// heldUnder reads "under siege by X", "under the control of X", "in X's hands". A
// siege may stand without the besieger; control by nobody in particular tells
// nothing.
func (c *scene) heldUnder(i int) bool {
	if c.Lower(i) != "under" && c.Lower(i) != "in" {
		return false
	}
	k := c.PhraseAt(i + 1)
	if k < 0 {
		return false
	}
	kind, ok := clause.Words("under").Noun(c.Sentence, c.Phrases[k].Head)
	if !ok || c.Lower(i) == "in" && c.Lower(c.Phrases[k].Head) != "hands" && c.Lower(c.Phrases[k].Head) != "control" {
		return false
	}
	by, hi := c.Giver(k), c.Phrases[k].Hi
	if w := c.Lower(hi); by.IsZero() && (w == "of" || w == "by") {
		if o := c.PhraseAt(hi + 1); o >= 0 && (c.Acts(o)) {
			by, hi = c.Party(o), c.Phrases[o].Hi
		}
	}
	if by.IsZero() && kind != "besieged" {
		return false
	}
	if c.Lower(i) == "in" && c.Lower(c.Phrases[k].Head) == "control" { // "X is in control of Port Ames"
		return false
	}
	cl := clause.Clause{Verb: i, Lo: i, End: i + 1}
	c.Auxiliaries(&cl)
	for cl.Lo > 0 && clause.Becomes(c.Lower(cl.Lo-1)) {
		cl.Lo--
	}
	sp, ok := c.spotBefore(cl.Lo)
	if !ok || cl.Open {
		return false
	}
	c.hold(hold{
		kind: ledger.ControlKind(kind), spot: sp, actor: by, at: i, lo: sp.lo, hi: hi, negated: cl.Negated, given: cl.Lo == i,
		rule: "control/under", says: "“" + c.Words(i, hi) + "” is said of " + sp.where.Name + ".",
	})
	return true
}

// spotBefore returns the place that the words before token end name, past an
// apposition: "Port Ames, a suburb | under siege".
func (c *scene) spotBefore(end int) (spot, bool) {
	if c.Lower(end-1) == "," {
		end--
	}
	k := c.PhraseBefore(end)
	for steps := 0; k >= 0 && steps < 4; steps++ {
		ph := &c.Phrases[k]
		i := c.Start(k) - 1
		if c.placeIn(k) >= 0 || c.Areal(ph.Head) {
			top := k
			for i > 0 && (c.Lower(i) == "of" || c.Lower(i) == "in") {
				above := c.PhraseBefore(i)
				if above < 0 || !c.Areal(c.Phrases[above].Head) {
					break
				}
				top = above
				i = c.Start(above) - 1
			}
			if c.Lower(i) == "," {
				if b := c.PhraseBefore(i); b >= 0 && c.placeIn(b) >= 0 && c.Areal(c.Phrases[top].Head) {
					return c.spotAt(b)
				}
			}
			return c.spotAt(top)
		}
		return spot{}, false
	}
	return spot{}, false
}

// holds reads "X controls Port Ames" and "X has seized villages from Y in Low
// Province". Verbs like "take" and "hold" mean many things, so the object must be
// a place and the subject somebody who can act.
func (c *scene) holds(i int) bool {
	kind, end := clause.Words("place").At(c.Sentence, i)
	if end == 0 {
		return false
	}
	spots := c.spotsAt(c.PhraseAt(end))
	if len(spots) == 0 || c.Lower(spots[0].hi) == "responsible" {
		return false
	}
	cl := c.ClauseAt(i, end)
	if cl.Open || cl.Passive || len(cl.Subject) == 0 {
		return false
	}
	from := ledger.Party{}
	hi := spots[len(spots)-1].hi
	if k := c.takenFrom(end, hi); k >= 0 {
		from, hi = c.Party(k), max(hi, c.Phrases[k].Hi)
	}
	found := false
	for _, who := range cl.Subject {
		for _, sp := range spots {
			if !c.Someone(who) {
				continue
			}
			found = true
			c.hold(hold{
				kind: ledger.ControlKind(kind), spot: sp, actor: c.Party(who), from: from, at: i, lo: min(cl.Lo, c.Phrases[who].Lo), hi: max(hi, c.Phrases[who].Hi), negated: cl.Negated,
				rule: "control/verb", says: "“" + c.Words(cl.Lo, end) + "” tells how its subject stands to " + sp.where.Name + ".",
			})
		}
	}
	return found
}

// takenFrom returns the phrase that says from whom the place was taken, or -1.
func (c *scene) takenFrom(end, hi int) int {
	for i := end; i < len(c.Sentence.Tokens) && i <= hi; i++ {
		if c.Lower(i) != "from" {
			continue
		}
		if k := c.PhraseAt(i + 1); k >= 0 && c.Someone(k) {
			return k
		}
	}
	return -1
}

// heldBy reads "Port Ames was captured by X", "Port Ames, held by X,".
func (c *scene) heldBy(i int) bool {
	kind, end := clause.Words("place").At(c.Sentence, i)
	if kind == "" {
		return false
	}
	if end != i+1 || !c.Participle(i) || c.Lower(end) != "by" && c.Lower(end) != "from" {
		return false
	}
	cl := clause.Clause{Verb: i, Lo: i, End: end}
	c.Auxiliaries(&cl)
	sp, ok := c.spotBefore(cl.Lo)
	by := c.PhraseAt(end + 1)
	if !ok || cl.Open || by < 0 || !c.Someone(by) || !cl.Passive && cl.Lo < i {
		return false
	}
	h := hold{
		kind: ledger.ControlKind(kind), spot: sp, at: i, lo: sp.lo, hi: c.Phrases[by].Hi, negated: cl.Negated, given: !cl.Passive,
		rule: "control/passive", says: "“" + c.Words(i, c.Phrases[by].Hi) + "” is said of " + sp.where.Name + ".",
	}
	if c.Lower(end) == "from" {
		h.from = c.Party(by)
		if c.Lower(c.Phrases[by].Hi) == "by" {
			if k := c.PhraseAt(c.Phrases[by].Hi + 1); k >= 0 && c.Someone(k) {
				h.actor, h.hi = c.Party(k), c.Phrases[k].Hi
			}
		}
	} else {
		h.actor = c.Party(by)
		if c.Lower(c.Phrases[by].Hi) == "from" {
			if k := c.PhraseAt(c.Phrases[by].Hi + 1); k >= 0 && c.Someone(k) {
				h.from, h.hi = c.Party(k), c.Phrases[k].Hi
			}
		}
	}
	c.hold(h)
	return true
}

// poised reads "is positioned to take Port Ames". What is about to happen has not
// happened: it is a threat, and the place keeps whoever held it.
func (c *scene) poised(i int) bool {
	if _, ok := clause.Words("poised").One(c.Lower(i)); !ok || c.Lower(i+1) != "to" || i+2 >= len(c.Sentence.Tokens) {
		return false
	}
	_, end := clause.Words("taking").At(c.Sentence, i+2)
	sp, ok := c.spotAt(c.PhraseAt(end))
	if end == 0 || !ok {
		return false
	}
	cl := clause.Clause{Verb: i, Lo: i, End: end}
	c.Auxiliaries(&cl)
	c.SubjectOf(&cl, 0)
	for _, who := range cl.Subject {
		if c.Someone(who) && !cl.Open {
			c.hold(hold{
				kind: ledger.ControlThreatened, spot: sp, actor: c.Party(who), at: i, lo: min(cl.Lo, c.Phrases[who].Lo), hi: max(sp.hi, c.Phrases[who].Hi), negated: cl.Negated,
				rule: "control/poised", says: "“" + c.Words(i, sp.hi) + "” is a threat to the place, not its taking.",
			})
		}
	}
	return true
}

// fellTo reads "Port Ames fell to X" and "fell into the hands of X". A town that
// fell, to nobody in particular, gives nothing.
func (c *scene) fellTo(i int) bool {
	if strings.ToLower(c.Sentence.Tokens[i].Lemma) != "fall" || c.Lower(i+1) != "to" && c.Lower(i+1) != "into" {
		return false
	}
	k := c.PhraseAt(i + 2)
	if k >= 0 && c.Lower(c.Phrases[k].Head) == "hands" {
		k = c.handsOf(k)
	}
	cl := clause.Clause{Verb: i, Lo: i, End: i + 2}
	c.Auxiliaries(&cl)
	sp, ok := c.spotBefore(cl.Lo)
	if !ok || k < 0 || !c.Someone(k) || cl.Open {
		return false
	}
	c.hold(hold{
		kind: ledger.ControlSeized, spot: sp, actor: c.Party(k), at: i, lo: sp.lo, hi: c.Phrases[k].Hi, negated: cl.Negated,
		rule: "control/fell", says: "“" + c.Words(i, c.Phrases[k].Hi) + "” is said of " + sp.where.Name + ".",
	})
	return true
}

// handsOf returns whose hands phrase k speaks of, or -1.
func (c *scene) handsOf(k int) int {
	if o := c.Phrases[k].Owner; o >= 0 {
		return o
	}
	if c.Lower(c.Phrases[k].Hi) == "of" {
		return c.PhraseAt(c.Phrases[k].Hi + 1)
	}
	return -1
}

// takingOf reads "the capture of Port Ames by X" and "X's siege of Port Ames".
func (c *scene) takingOf(k int) {
	ph := &c.Phrases[k]
	kind, ok := clause.Words("event").Noun(c.Sentence, ph.Head)
	if !ok || c.Named[ph.Head] >= 0 || c.Lower(ph.Hi) != "of" {
		return
	}
	sp, ok := c.spotAt(c.PhraseAt(ph.Hi + 1))
	if !ok {
		return
	}
	by, hi := c.Giver(k), sp.hi
	if w := c.Lower(hi); w == "by" || w == "to" {
		if o := c.PhraseAt(hi + 1); o >= 0 && c.Someone(o) {
			by, hi = c.Party(o), c.Phrases[o].Hi
		}
	}
	if by.IsZero() {
		return
	}
	if a := c.Speech.At(c.Sentence.Tokens[ph.Head].Start); a != nil && !clause.Tells(a) {
		return
	}
	c.hold(hold{
		kind: ledger.ControlKind(kind), spot: sp, actor: by, at: ph.Head, lo: c.Start(k), hi: hi, given: true,
		rule: "control/noun", says: "“" + c.Words(c.Start(k), hi) + "” speaks of it as of something that happened.",
	})
}

// hold records a control and its claim. What is negated makes a claim alone: a
// Control says how an actor stands to a place, not how it does not.
func (c *scene) hold(h hold) {
	a := c.Speech.At(c.Sentence.Tokens[h.at].Start)
	if a != nil && !clause.Tells(a) && !h.given {
		return
	}
	a = c.Speech.Holder(c.Sentence, h.at)
	negated := h.negated
	if !h.given {
		negated = clause.Net(a, negated)
	}
	p, when := c.Passage(h.lo, h.hi), c.When(h.at)
	reasons := []ledger.Reason{clause.Reason("kind", h.rule, h.says)}
	if !negated && a.Stance != ledger.StanceDoubts {
		ctl := ledger.Control{Place: h.spot.where, Part: h.spot.part, Actor: h.actor, From: h.from, Kind: h.kind, When: when, Statement: a.ID, Passage: p, Reasons: reasons}
		ctl.ID = ledger.NewControlID(ctl)
		for i := len(c.out.Control) - 1; i >= 0 && c.out.Control[i].Statement == a.ID; i-- {
			if o := &c.out.Control[i]; o.ID == ctl.ID || o.Kind == ctl.Kind && o.Place == ctl.Place && o.Actor == ctl.Actor {
				return
			}
		}
		c.out.Control = append(c.out.Control, ctl)
	}
	c.Claim(a, ledger.Claim{
		Attribute: ledger.AttributeControl, Value: ledger.Value{Words: string(h.kind)}, Actor: h.actor, Target: h.from,
		Place: h.spot.where, Negated: negated, When: when, Passage: p, Reasons: reasons,
	})
}
