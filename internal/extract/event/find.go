package event

import (
	"cmp"
	"slices"

	"counterclaim/internal/extract/certainty"
	"counterclaim/internal/extract/event/chain"
	"counterclaim/internal/extract/event/harm"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/role"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
)

// Found is what Find reads out of a page.
type Found struct {
	Reports []Report
	Tallies []ledger.Tally
	Claims  []ledger.Claim // One for each figure, action and responsible actor.
}

// Find reads the incidents and tallies out of sp, in the order of the text. Time
// and memory are linear in the number of sentences.
func Find(sp *speech.Speech) Found {
	var f Found
	read := map[int]*scene.Scene{}
	judge, people := certainty.NewJudge(sp), person.NewPeople(sp.Page)
	for i := range sp.Page.Sentences {
		s := &sp.Page.Sentences[i]
		if s.Furniture || !scene.Promising(s) {
			continue
		}
		c := newReading(sp, s, judge)
		c.people, read[i] = people, c.Scene
		c.findTriggers()
		c.harms = harm.Find(c.Scene)
		all, reports, tallies := c.gather(), len(f.Reports), len(f.Tallies)
		for _, h := range all {
			for _, s := range c.spread(h) {
				h.where = s
				f.add(c, h)
			}
		}
		f.arrived(c, reports)
		// An arrest is a happening of its own, and may be told of who was found dead.
		arrests := !slices.ContainsFunc(f.Reports[reports:], func(r Report) bool { return r.Incident.Kind != ledger.KindArrest })
		if reports > 0 && arrests && len(f.Tallies) == tallies {
			f.goOn(c, len(all) > 0 && len(f.Reports) == reports)
		}
	}
	if len(f.Reports) > 0 {
		ground := chain.Survey(sp.Page, read)
		for i := range f.Reports {
			r := &f.Reports[i]
			r.Incident.Chain = ground.Of(r.Sentence, r.site)
		}
	}
	return f
}

// arrived puts the armed body that the sentence before tells to have come there beside
// what the sentence tells to have been done by nobody, in the reports from the n-th on. No
// words lay it to them, so it is never more than possible.
func (f *Found) arrived(c *reading, n int) {
	if c.S.Index == 0 || !slices.ContainsFunc(f.Reports[n:], doerless) {
		return
	}
	before := &c.P.Sentences[c.S.Index-1]
	if before.Furniture || before.Headline {
		return
	}
	came := role.Arrived(scene.New(c.Speech, before), c.people)
	for i := n; i < len(f.Reports) && len(came.Perpetrators) > 0; i++ {
		if r := &f.Reports[i]; doerless(*r) {
			r.Incident.Perpetrators = slices.Clone(came.Perpetrators)
			r.Incident.Reasons = append(r.Incident.Reasons, came.Reasons...)
			for k := range r.Incident.Perpetrators {
				r.Incident.Perpetrators[k].Statement = r.Incident.Statements[0]
			}
		}
	}
}

// doerless reports whether r tells what was done to somebody or something by nobody that
// it names.
func doerless(r Report) bool {
	in := &r.Incident
	if len(in.Perpetrators)+len(in.Actors) > 0 || r.Apart || r.Definite || in.Stage != ledger.StageDone {
		return false
	}
	if slices.ContainsFunc(in.Victims, func(v ledger.Victim) bool {
		return v.Group == ledger.GroupSoldiers || v.Group == ledger.GroupFighters || v.Group == ledger.GroupPolice
	}) {
		return false // They may be the men who came.
	}
	switch in.Kind {
	case ledger.KindAttack, ledger.KindExecution, ledger.KindDestruction, ledger.KindAbduction:
		return len(in.Casualties) > 0 || slices.ContainsFunc(in.Victims, func(v ledger.Victim) bool { return v.Effect != "" }) ||
			slices.ContainsFunc(in.Targets, func(t ledger.Target) bool { return t.Damage != "" })
	}
	return false
}

// spread returns where h was: each place of a row, if it was told of no people, who
// would be counted again at every one.
func (c *reading) spread(h *happening) []*scene.Site {
	if h.where != nil && len(h.harms) == 0 && len(h.tallies) == 0 && h.kind != ledger.KindDisplacement && !c.Parted(h.head().token, h.where.Lo) {
		if row := c.Row(h.where); row != nil {
			return row
		}
	}
	return []*scene.Site{h.where}
}

// goOn adds what the sentence says of a happening told before, of which it tells
// nothing else. Package link leads it back there, or drops it. Words for a happening
// of which it tells nothing leave it to name who suffered.
func (f *Found) goOn(c *reading, empty bool) {
	roles, anchor := role.More(c.Scene, c.people)
	if anchor < 0 || empty && len(roles.Victims) == 0 {
		return
	}
	kind := cmp.Or(roles.Kind, ledger.KindAttack)
	h := &happening{kind: kind, aim: -1, roles: roles,
		triggers: []trigger{{token: anchor, end: anchor + 1, lo: anchor, kind: kind, noun: true, definite: true, blames: true, certainty: ledger.Certain}}}
	f.Reports = append(f.Reports, c.report(h, c.statementOf(h)))
}

// onlyBlames reports whether h is told by a word for any deed and nothing else.
func (h *happening) onlyBlames() bool {
	t := h.head()
	return len(h.triggers) == 1 && t.blames && t.noun && len(h.harms) == 0
}

// dropModifiers drops whom only the words before a noun for any deed name: "the army
// operation" accuses nobody.
func (c *reading) dropModifiers(h *happening) {
	t := h.head()
	lo, hi := c.S.Tokens[t.lo].Start, c.S.Tokens[t.token].Start
	h.roles.Perpetrators = slices.DeleteFunc(h.roles.Perpetrators, func(p ledger.Perpetrator) bool { return lo <= p.Passage.Start && p.Passage.Start < hi })
}

// retreat reports whether those who fled are fighters, whom nobody drove from their
// homes: "the gunmen fled".
func (h *happening) retreat() bool {
	others := func(v ledger.Victim) bool { return v.Group != ledger.GroupFighters && v.Group != ledger.GroupSoldiers }
	return h.kind == ledger.KindDisplacement && len(h.harms) == 0 && len(h.roles.Victims) > 0 && !slices.ContainsFunc(h.roles.Victims, others)
}

// add makes the report, tallies and claims of h, unless it tells nothing at all.
func (f *Found) add(c *reading, h *happening) {
	// Tallies are taken out first: what is left decides whether there is an incident.
	from, to, why := c.splitTallies(h)
	t := h.head()
	if h.roles = c.roles(h); h.onlyBlames() {
		c.dropModifiers(h)
	}
	h.harms = harm.Together(h.harms)
	demanded := c.Unheld(t.token) && !c.granted(t) && t.stage == "" && len(h.harms) == 0
	told := h.roles.Any() || len(h.harms) > 0 || h.where != nil || h.target != "" || len(h.culprits) > 0 || h.when != nil
	if demanded || h.retreat() || !told && len(h.tallies) == 0 || h.onlyBlames() && len(h.roles.Perpetrators) == 0 {
		return
	}
	a := c.statementOf(h)
	tallies := c.tallies(h, from, to, why, a)
	f.Tallies = append(f.Tallies, tallies...)
	for i := range tallies {
		f.Claims = append(f.Claims, c.tallyClaim(h, &tallies[i], &h.tallies[i], a))
	}
	if len(tallies) > 0 && len(h.harms) == 0 {
		return
	}
	r := c.report(h, a)
	if h.head().stage == ledger.StageThreatened {
		f.Reports = append(f.Reports, r) // What was threatened is claimed by nobody to have happened.
		return
	}
	f.Claims = append(f.Claims, c.claims(h, &r, a)...)
	f.Reports = append(f.Reports, r)
}
