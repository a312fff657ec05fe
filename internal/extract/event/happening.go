package event

import (
	"slices"

	"counterclaim/internal/extract/certainty"
	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/event/harm"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/role"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
)

// A reading is a sentence with the happenings and harms found in it so far.
type reading struct {
	*scene.Scene
	triggers []trigger
	harms    []harm.Harm
	judge    *certainty.Judge // How surely each word is told.
	people   *person.People
}

// newReading prepares sentence s of sp's page.
func newReading(sp *speech.Speech, s *page.Sentence, judge *certainty.Judge) *reading {
	return &reading{Scene: scene.New(sp, s), judge: judge}
}

// A happening is a report while it is put together.
type happening struct {
	triggers []trigger   // In the order of the sentence; at least one.
	harms    []harm.Harm // What it did to people.
	tallies  []harm.Harm // Figures that turned out to be running totals.
	kind     ledger.IncidentKind
	where    *scene.Site      // nil if the sentence does not say.
	when     *date.Expression // Likewise.
	target   string           // The words for what was hit, "" if it does not say.
	aim      int              // Head token of the target, -1 if none.
	culprits []culprit
	roles    role.Found
	apart    bool // Told as what came before another, and by others: "following rocket attacks by".
	aside    bool // Told only to say when another was: "after the blasts".
}

// head is the trigger that the happening is known by.
func (h *happening) head() *trigger { return &h.triggers[0] }

// gather puts the triggers of the sentence together into happenings, and gives
// each the harms, places and times nearest to it.
func (c *reading) gather() []*happening {
	var all []*happening
	for i := range c.triggers {
		t := c.triggers[i]
		if t.killing && c.Accidental() {
			continue
		}
		one := &happening{triggers: []trigger{t}, kind: t.kind, aim: -1}
		one.target, one.aim = c.target(&t)
		if t.killing && t.passive && one.aim >= 0 && c.GroupNoun(one.aim) {
			one.target, one.aim = "", -1 // Who was killed is a casualty.
		}
		one.culprits = c.culprits(&t)
		one.where = c.ownSite(&t, one.aim)
		if into := c.joins(all, one); into != nil {
			into.take(one)
			continue
		}
		all = append(all, one)
	}
	for _, h := range c.harms {
		to := c.nearest(all, h.Anchor, func(o *happening) bool { return !o.aside && fits(o.kind, h.Effect) })
		if to == nil {
			to = c.fromHarm(&h)
			if to == nil {
				continue
			}
			all = append(all, to)
		}
		to.addHarm(h)
	}
	all = c.pointing(c.assign(all))
	c.giveSites(all)
	c.giveDates(all)
	for _, h := range all {
		c.sharpen(h)
		for _, m := range h.harms {
			if m.Lo <= h.aim && h.aim < m.Hi {
				h.target, h.aim = "", -1 // Who was hurt is in the figures.
			}
			h.culprits = slices.DeleteFunc(h.culprits, func(p culprit) bool { return m.Lo <= p.token && p.token < m.Hi && m.Effect != ledger.EffectDisplaced })
		}
	}
	return all
}

// addHarm adds a figure that h does not have yet: a headline run into its
// sentence says all twice.
func (h *happening) addHarm(m harm.Harm) {
	for _, o := range h.harms {
		if o.Group == m.Group && o.Effect == m.Effect && len(m.Parts) == 0 && o.Count.Same(m.Count) && o.Count.Low != nil && *o.Count.Low > 1 {
			return
		}
	}
	h.harms = append(h.harms, m)
}

// fromHarm makes a happening of casualties whose cause the sentence does not
// name; nil if the cause is an accident or an illness.
func (c *reading) fromHarm(h *harm.Harm) *happening {
	if c.Accidental() {
		return nil
	}
	t := trigger{token: h.Anchor, end: h.Anchor + 1, lo: h.Anchor, kind: ledger.KindAttack, killing: true, certainty: ledger.Certain}
	switch h.Effect {
	case ledger.EffectDisplaced:
		t.kind = ledger.KindDisplacement
	case ledger.EffectDetained:
		t.kind = ledger.KindArrest
	case ledger.EffectAbducted:
		t.kind = ledger.KindAbduction
	}
	return &happening{triggers: []trigger{t}, kind: t.kind, aim: -1}
}

// fits reports whether people may come to the end by a happening of the kind.
func fits(kind ledger.IncidentKind, e ledger.Effect) bool {
	switch kind {
	case ledger.KindDisplacement:
		return e == ledger.EffectDisplaced
	case ledger.KindArrest:
		return e == ledger.EffectDetained
	case ledger.KindAbduction:
		return e == ledger.EffectAbducted || e == ledger.EffectMissing
	case ledger.KindSiege, ledger.KindAidObstructed:
		return false
	}
	return e == ledger.EffectKilled || e == ledger.EffectInjured || e == ledger.EffectMissing
}

// joins returns the happening that one belongs to, or nil: one clause, kinds
// that may be one, and no place or target against it.
func (c *reading) joins(all []*happening, one *happening) *happening {
	t := one.head()
	for i := len(all) - 1; i >= 0; i-- {
		o := all[i]
		if !c.Near(o.head().token, t.token) || !alike(o.kind, one.kind) {
			continue
		}
		if o.where != nil && one.where != nil && o.where.Where != one.where.Where {
			continue
		}
		if (len(o.culprits) > 0 && len(one.culprits) > 0 || t.noun && o.kind != one.kind && (o.kind == ledger.KindArmedClash || one.kind == ledger.KindArmedClash)) && c.Subordinate(o.head().token, t.token) {
			one.apart = t.noun && !t.definite
			continue // "Strikes by the one, after the other launched an offensive".
		}
		if o.head().noun && !t.noun && c.TimedBy(o.head().token, t.token) {
			continue // "The murder came hours after the rebels killed a judge".
		}
		if t.noun && t.definite && o.target != "" && !o.head().noun && !o.head().killing && len(o.culprits) > 0 && c.Subordinate(o.head().token, t.token) {
			one.aside = true // "Fired at a bus after the blasts".
			continue
		}
		if o.target != "" && one.target != "" && o.target != one.target && !t.killing && !o.head().killing && !t.noun {
			continue
		}
		return o
	}
	return nil
}

// alike reports whether two words of these kinds, side by side, may tell one
// happening.
func alike(a, b ledger.IncidentKind) bool {
	if a == b {
		return true
	}
	return scene.Violent(a) && scene.Violent(b) && (a == ledger.KindAttack || b == ledger.KindAttack ||
		a == ledger.KindDestruction || b == ledger.KindDestruction || scene.Blasts(a) && scene.Blasts(b))
}

// take moves all of o into h.
func (h *happening) take(o *happening) {
	h.triggers = append(h.triggers, o.triggers...)
	if scene.Exactness(o.kind) > scene.Exactness(h.kind) {
		h.kind = o.kind
	}
	if h.where == nil {
		h.where = o.where
	}
	if h.target == "" || h.head().killing && o.target != "" && !o.head().killing {
		h.target, h.aim = o.target, o.aim
	}
	if o.head().killing && len(h.culprits) > 0 {
		return // "A strike against the army that killed 80": the nearer noun does nothing.
	}
	for _, p := range o.culprits {
		h.culprits = appendCulprit(h.culprits, p)
	}
}

// nearest returns the happening with a trigger nearest to the token among those
// that ok takes and that are said by the same in the same clause; behind a token
// counts for more than before it, because English tells the happening first.
func (c *reading) nearest(all []*happening, token int, ok func(*happening) bool) *happening {
	var best *happening
	bestFar := 1 << 20
	for _, h := range all {
		if !ok(h) {
			continue
		}
		for _, t := range h.triggers {
			if c.Holder[t.token] != c.Holder[token] {
				continue
			}
			far := 2 * (token - t.token)
			if far < 0 {
				far = -3 * far / 2
			}
			if c.Segment[t.token] != c.Segment[token] {
				far += 60
			}
			if far < bestFar {
				best, bestFar = h, far
			}
		}
	}
	return best
}

// sharpen makes the kind of a happening more exact by the weapons and aircraft
// that its clause names.
func (c *reading) sharpen(h *happening) {
	t := h.head()
	general := h.kind == ledger.KindAttack || h.kind == ledger.KindBombing || h.kind == ledger.KindExecution && t.killing
	if !general {
		return
	}
	for i := range c.S.Tokens {
		if !c.Near(i, t.token) || i > t.token+16 || i < t.token-16 || !c.S.Tokens[i].Tag.IsNoun() {
			continue
		}
		if i > 0 && c.S.Tokens[i-1].Lower == "tear" {
			continue // Tear gas is used against crowds, and is no chemical weapon here.
		}
		kind, n := scene.Words().Weapon.At(c.S, i)
		if kind == string(ledger.KindSuicideBomb) {
			h.kind = ledger.KindSuicideBomb
			return
		}
		if scene.Words().Aircraft.Has(c.S, i) && c.NameAt(i) == nil && c.flies(i, h.last()) {
			h.kind = ledger.KindAirStrike
			return
		}
		if n > 0 && h.kind == ledger.KindAttack && c.SiteAt(i) == nil {
			h.kind = ledger.IncidentKind(kind)
		}
	}
	if h.kind == ledger.KindBombing && !t.noun && c.stateActs(h) {
		h.kind = ledger.KindAirStrike
	}
}

// last returns the last token of the triggers of h.
func (h *happening) last() int {
	last := 0
	for _, t := range h.triggers {
		last = max(last, t.token)
	}
	return last
}

// flies reports whether the aircraft at i does what is told, and is not what was
// hit.
func (c *reading) flies(i, trigger int) bool {
	if i < trigger {
		for j := i + 1; j < trigger; j++ {
			if c.S.Tokens[j].Lower == "under" {
				return false // "A helicopter came | under fire".
			}
		}
		return true
	}
	lo := c.ChunkLeft(i)
	if lo == 0 {
		return false
	}
	switch c.S.Tokens[lo-1].Lower {
	case "by", "from", "with", "using", "and":
		return true
	}
	return false
}

// stateActs reports whether the happening is attributed to a state, whose forces
// bomb from the air.
func (c *reading) stateActs(h *happening) bool {
	for _, p := range h.culprits {
		if n := c.NameAt(p.token); n != nil && (n.Actor.Kind == ledger.ActorState || n.Actor.Kind == ledger.ActorExternal) {
			return true
		}
	}
	return false
}

// statementOf returns the statement that tells h.
func (c *reading) statementOf(h *happening) *speech.Attribution {
	return c.Speech.Holder(c.S, h.head().token)
}
