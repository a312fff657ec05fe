package event

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/role"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Report is one mention of an incident in one sentence: an Incident that is
// not yet gathered with others. Its place may be as small as the text gives it,
// and anything that the sentence does not tell is left empty.
type Report struct {
	Incident ledger.Incident
	Sentence int
	Headline bool   // It stands in the headline.
	Specific bool   // It could be told from other incidents.
	Definite bool   // It points back: "the attack".
	Apart    bool   // Its words set it apart: "another strike".
	Blames   bool   // It says who did what was told before, and no more: "claimed the attack".
	Many     int    // How many it points back to: 2 for "both attacks", -1 for "these attacks", else 0.
	Speaker  string // Who tells it; the source's name for narration.
	Victims  []Victim

	site *scene.Site // Where it happened, as the sentence names it; nil if it does not.
}

// A Victim is a person or persons whom a report tells by more than a figure.
type Victim struct {
	Words  string // As said, without the figure.
	Effect ledger.Effect
	Group  ledger.Group
	Count  ledger.Range
}

// report makes the Report of h.
func (c *reading) report(h *happening, a *speech.Attribution) Report {
	t := h.head()
	// A witness is no party to what he tells.
	h.culprits = slices.DeleteFunc(h.culprits, func(p culprit) bool {
		n := c.NameAt(p.token)
		return n != nil && n.Actor.Kind == ledger.ActorPerson && p.party.Name == a.Speaker.Name
	})
	in := ledger.Incident{Kind: h.kind, Target: h.target, Statements: []ledger.StatementID{a.ID}, Certainty: c.certainty(h, a)}
	in.Actors, in.Casualties = []ledger.Belligerent{}, []ledger.Count{}
	in.Reasons = append(in.Reasons, ledger.Reason{Field: "kind", Rule: "kind/word", Says: "“" + c.P.Words(c.S, t.token, t.end) + "” tells of " + scene.KindSays(h.kind) + "."})
	if h.where != nil {
		in.Place = h.where.Where
		in.Reasons = append(in.Reasons, ledger.Reason{Field: "place", Rule: "place/nearest", Says: "“" + c.P.Words(c.S, h.where.Lo, h.where.Hi) + "” is the most particular place that the clause names."})
	}
	if h.when != nil {
		w := h.when.When
		in.When = &w
		in.Reasons = append(in.Reasons, ledger.Reason{Field: "when", Rule: "when/nearest", Says: "“" + w.Said + "” is the time that the clause gives."})
	}
	in.Actors = append(in.Actors, c.blamed(h, a)...)
	for _, p := range h.culprits {
		in.Reasons = append(in.Reasons, ledger.Reason{Field: "actors", Rule: "actor/" + rule(p.how), Says: "“" + c.P.Words(c.S, p.token, p.token+1) + "” is " + p.how + " that tells it, which attributes it to " + p.party.Name + "."})
	}
	for _, m := range h.harms {
		in.Casualties = append(in.Casualties, ledger.Count{Group: m.Group, Effect: m.Effect, Range: m.Count, Breakdown: m.Parts, Statement: a.ID})
	}
	h.roles.SaidIn(a.ID)
	if a.Stance == ledger.StanceDenies {
		c.chargedBeside(h, a)
	}
	in.Stage, in.Perpetrators, in.Victims, in.Targets, in.Weapons = h.roles.Stage, h.roles.Perpetrators, h.roles.Victims, h.roles.Targets, h.roles.Weapons
	in.Damage = h.roles.Damage
	if stage := h.head().stage; stage != "" {
		in.Stage = stage
		c.undone(h, &in)
	}
	in.Reasons = append(in.Reasons, h.roles.Reasons...)
	lo, hi := c.extent(h)
	in.Passage = c.P.Passage(c.S, lo, hi)
	in.ID = ledger.NewIncidentID(c.P.Doc.ID, in.Kind, in.Passage)
	r := Report{Incident: in, Sentence: c.S.Index, Headline: c.S.Headline, Definite: h.definite() || c.sameArm(h), Apart: c.apart(h), Speaker: a.Speaker.Name, site: h.where}
	r.Specific = c.specific(h) || h.roles.Specific || len(in.Victims)+len(in.Targets) > 0 && h.when != nil && spanDays(&h.when.When) <= occasionDays
	r.Blames, r.Many = c.pointsAt(h, &r)
	for _, m := range h.harms {
		r.Victims = append(r.Victims, Victim{m.Whom, m.Effect, m.Group, m.Count})
	}
	return r
}

// chargedBeside gives those whom somebody accuses in the sentence in which he denies the
// deed the statement that accuses them: "denied that it had fired and | accused the front".
func (c *reading) chargedBeside(h *happening, a *speech.Attribution) {
	for i := range h.roles.Perpetrators {
		p := &h.roles.Perpetrators[i]
		at := slices.IndexFunc(c.S.Tokens, func(t syntax.Token) bool { return t.Start >= p.Passage.Start })
		if p.Standing == ledger.StandingCleared || at < 0 || c.Holder[at] == nil || c.Holder[at].ID == a.ID {
			continue
		}
		p.Statement = c.Holder[at].ID
	}
}

// undone takes from an incident that was only tried or threatened what did not come
// of it: nobody was killed by "tried to kill".
func (c *reading) undone(h *happening, in *ledger.Incident) {
	effect, _ := scene.EffectOf(c.S, h.head().token)
	for i := range in.Victims {
		if v := &in.Victims[i]; effect != "" && v.Effect == effect || in.Kind == ledger.KindAbduction && v.Effect == ledger.EffectAbducted {
			v.Effect = ""
		}
	}
	for i := range in.Targets {
		in.Targets[i].Damage = ""
	}
	for i := range in.Perpetrators { // Who threatens has admitted nothing: that he did is told of him.
		if p := &in.Perpetrators[i]; in.Stage == ledger.StageThreatened && p.Standing == ledger.StandingClaimed {
			p.Standing = ledger.StandingFact
		}
	}
}

// roles reads who and what takes part in h.
func (c *reading) roles(h *happening) role.Found {
	if h.aside {
		return role.Found{} // What stands around it belongs to the other.
	}
	triggers := make([]role.Trigger, len(h.triggers))
	for i, t := range h.triggers {
		triggers[i] = role.Trigger{Token: t.token, End: t.end, Lo: t.lo, Kind: t.kind, Noun: t.noun, Passive: t.passive}
	}
	var blames []role.Blame
	for _, p := range h.culprits {
		blames = append(blames, role.Blame{Token: p.token, Status: p.status})
	}
	return role.Find(c.Scene, c.people, triggers, blames, h.harms)
}

// specific reports whether h could be told from other incidents: it has a place
// below a country, casualties, or a target on a day or in a week.
func (c *reading) specific(h *happening) bool {
	if h.where != nil && h.where.Rank > 0 {
		return true
	}
	for _, m := range h.harms {
		if m.Count.High == nil || *m.Count.High > 0 {
			return true
		}
	}
	// A facility with a name of its own is as good as a place.
	if h.aim >= 0 && scene.Words().Facility.Has(c.S, h.aim) && !scene.IsPlaceNoun(c.S.Tokens[h.aim].Lower) && strings.ToLower(h.target) != h.target && !c.Caseless {
		return true
	}
	return h.aim >= 0 && (scene.Words().Facility.Has(c.S, h.aim) || c.S.Tokens[h.aim].Tag.IsProper() && c.NameAt(h.aim) == nil) && h.when != nil && spanDays(&h.when.When) <= occasionDays
}

// definite reports whether a noun of the happening points back.
func (h *happening) definite() bool {
	for _, t := range h.triggers {
		if t.definite {
			return true
		}
	}
	return false
}

// sameArm reports whether h is told by a verb beside a weapon that the words point back
// to: "the front had planted | the bombs".
func (c *reading) sameArm(h *happening) bool {
	t := h.head()
	if t.noun || !scene.Blasts(h.kind) {
		return false
	}
	for i := max(c.Open, t.token-6); i < len(c.S.Tokens) && i < t.end+5; i++ {
		if scene.RoleWords().Arm.Has(c.S, i) && c.S.Tokens[i].Tag.IsNoun() && c.Near(i, t.token) && blame.PointsBack(c.Scene, c.ChunkLeft(i)) {
			return true
		}
	}
	return false
}

// certainty returns how sure the report is: as sure as its statement, or less
// where the words beside the triggers hedge.
func (c *reading) certainty(h *happening, a *speech.Attribution) ledger.Certainty {
	out := a.Certainty
	if out == ledger.CertaintyUnknown {
		if !c.granted(h.head()) {
			return out
		}
		out = ledger.Certain
	}
	for _, t := range h.triggers {
		out = scene.Weaker(out, t.certainty)
	}
	return out
}

// granted reports whether that it happened is taken for granted whatever is said of
// it: "demanded an inquiry into the murder", "the release of the mayor, kidnapped on
// Tuesday", "of those who were killed".
func (c *reading) granted(t *trigger) bool {
	if t.noun {
		return t.definite
	}
	past := c.S.Tokens[t.token].Tag == syntax.VBN || c.S.Tokens[t.token].Tag == syntax.VBD
	for i := t.token - 1; past && i >= 0 && i >= t.token-4; i-- {
		switch w := &c.S.Tokens[i]; {
		case w.Tag.IsWh():
			return true
		case w.Tag == syntax.MD || w.Tag == syntax.TO || w.Lower == "be":
			return false
		case scene.IsBe(w.Lower) || scene.IsHave(w.Lower) || w.Tag.IsAdverb():
		case w.Lower == ",":
			return t.passive && i+1 == t.token
		default:
			return t.passive && i+1 == t.token && w.Tag.IsNoun()
		}
	}
	return false
}

// blamed returns the parties of h in their role.
func (c *reading) blamed(h *happening, a *speech.Attribution) []ledger.Belligerent {
	var e *page.Entity
	if a.Entity >= 0 {
		e = &c.P.Entities[a.Entity]
	}
	culprits := h.culprits
	if a.Stance == ledger.StanceDenies && len(culprits) == 0 && c.disowns(h, a) {
		p := ledger.Party{Name: a.Speaker.Name, Actor: a.Speaker.Actor}
		if e != nil && e.Side != "" {
			p = ledger.Party{Name: e.Affiliation, Actor: e.Side}
		}
		culprits = []culprit{{party: p, token: h.head().token, how: "denied by the speaker"}}
	}
	var out []ledger.Belligerent
	for _, p := range culprits {
		b := ledger.Belligerent{Party: p.party, Status: ledger.StatusAlleged, Statement: a.ID}
		switch {
		case h.head().disclaimed:
			b.Status = ledger.StatusDenied
		case p.status != "":
			b.Status = p.status
		case a.Stance == ledger.StanceDenies:
			b.Status = ledger.StatusDenied
		case a.Speaker.Kind != ledger.SpeakerOutlet && c.speaks(e, a.Speaker, p.party):
			b.Status = ledger.StatusClaimed
		}
		out = append(out, b)
	}
	return out
}

// disowns reports whether a denial is of one's own part: "denied bombing",
// "denied responsibility for".
func (c *reading) disowns(h *happening, a *speech.Attribution) bool {
	for i := range c.S.Tokens {
		if c.Holder[i] != a {
			continue
		}
		switch t := &c.S.Tokens[i]; t.Lower {
		case "responsibility", "involvement", "role", "part", "behind", "its", "their", "our", "we", "it", "they", "carrying", "conducting", "launching":
			return true
		default:
			if i == h.head().token && !h.head().noun && len(t.Lower) > 3 && t.Lower[len(t.Lower)-3:] == "ing" {
				return true
			}
		}
	}
	return false
}

// extent returns the tokens from the first to the last that tell h.
func (c *reading) extent(h *happening) (lo, hi int) {
	lo, hi = h.head().lo, h.head().end
	widen := func(a, b int) {
		if a >= 0 && b <= len(c.S.Tokens) && c.Holder[a] == c.Holder[h.head().token] {
			lo, hi = min(lo, a), max(hi, b)
		}
	}
	for _, t := range h.triggers {
		widen(t.lo, t.end)
	}
	for _, m := range h.harms {
		widen(min(m.Lo, m.Anchor), max(m.Hi, m.Anchor+1))
	}
	if h.where != nil {
		widen(h.where.Lo, h.where.Hi)
	}
	if h.aim >= 0 {
		widen(h.aim, h.aim+1)
	}
	return lo, hi
}

// rule shortens how an actor was found to a rule's name.
func rule(how string) string {
	switch how {
	case "the words before it":
		return "modifier"
	case "the words after “by”":
		return "agent"
	}
	return "subject"
}
