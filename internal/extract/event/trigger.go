package event

import (
	"strings"

	"counterclaim/internal/extract/event/abduction"
	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A trigger is a word that names or tells a happening.
type trigger struct {
	token, end int // Tokens of the word itself.
	lo         int // Where its phrase begins, for a noun; token for a verb.
	kind       ledger.IncidentKind
	noun       bool
	killing    bool // It tells only what became of people: "killed".
	passive    bool
	definite   bool
	plural     bool
	disclaimed bool         // Those who are said to have done it say that they did not.
	blames     bool         // It tells no more than who did it: "was responsible".
	stage      ledger.Stage // Where it was only tried or threatened.
	certainty  ledger.Certainty
}

// findTriggers finds the triggers of the sentence that tell something real.
func (c *reading) findTriggers() {
	for i := 0; i < len(c.S.Tokens); i++ {
		t, ok := c.nounTrigger(i)
		if !ok {
			t, ok = c.verbTrigger(i)
		}
		if !ok {
			t, ok = c.weakTrigger(i)
		}
		if !ok {
			t, ok = c.aidTrigger(i)
		}
		if !ok {
			t, ok = c.missionTrigger(i)
		}
		// A denial that a speaker makes is his, and stands; what was tried or threatened
		// is told as just that.
		if ok && (t.disclaimed || t.stage != "" || c.Denied(t.token) || c.toBlameFor(&t) || !c.judge.Supposed(c.S, t.token)) {
			c.triggers = append(c.triggers, t)
			i = t.end - 1
		}
	}
}

// toBlameFor reports whether somebody "is to blame for" what the trigger names, which
// is no future.
func (c *reading) toBlameFor(t *trigger) bool {
	i := t.lo - 2
	return i > 0 && c.S.Tokens[i].Lower == "blame" && c.S.Tokens[i+1].Lower == "for" && blame.BeTo(c.Scene, i) >= 0
}

// nounTrigger reads a noun that names a happening.
func (c *reading) nounTrigger(i int) (trigger, bool) {
	t := &c.S.Tokens[i]
	kind, n := scene.Words().Noun.At(c.S, i)
	if n == 0 || !c.NounAt(i+n-1) && !(n == 2 && t.Tag == syntax.VBG && i > 0 && scene.IsArticle(c.S.Tokens[i-1].Lower)) { // "The | blowing up of".
		return trigger{}, false
	}
	head := i + n - 1
	// A happening's word may be part of a name: "Clash Movement".
	if c.NameAt(i) != nil && c.NameAt(i).Actor.ID != "" || c.Compounded(head) {
		return trigger{}, false
	}
	if strings.HasPrefix(t.Lower, "strike") && c.Labor() || t.Lower == "destruction" && c.Figurative(i) {
		return trigger{}, false
	}
	if i > 0 && (scene.Words().Figure.Has(c.S, i-1) || kind == string(ledger.KindProtest) && c.S.Tokens[i-1].Lower == "in") {
		return trigger{}, false
	}
	out := trigger{token: i, end: head + 1, lo: c.ChunkLeft(i), kind: ledger.IncidentKind(kind), noun: true}
	last := &c.S.Tokens[head]
	out.plural = last.Tag == syntax.NNS || last.Tag == syntax.NNPS || strings.HasSuffix(last.Lower, "s")
	if out.lo < i && c.S.Tokens[out.lo].Tag == syntax.VBN && scene.IsArticle(c.S.Tokens[out.lo+1].Lower) {
		out.lo++ // "Have attributed | the murder".
	}
	if first := &c.S.Tokens[out.lo]; scene.IsDefinite(first.Lower) {
		out.definite = true
	} else {
		out.definite = first.Tag == syntax.PRPS || first.Tag == syntax.POS && out.lo > 0 && c.InDate(out.lo-1)
	}
	out.kind = c.nounKind(&out, t.Lower)
	certainty, real := c.NounReal(i, out.lo)
	out.certainty = certainty
	return out, real || c.Denied(i) || out.definite && c.owned(i)
}

// owned reports whether somebody claims what the noun at i names: "claimed the
// attack", "the attack was claimed by".
func (c *reading) owned(i int) bool {
	if v := c.VerbBefore(i, 3); v >= 0 && c.S.Tokens[v].Lemma == "claim" {
		return true
	}
	return i+2 < len(c.S.Tokens) && scene.IsBe(c.S.Tokens[i+1].Lower) && c.S.Tokens[i+2].Lower == "claimed"
}

// nounKind makes the kind of a noun more exact by the words before it: "rocket
// attack", "gas attack", "suicide car bombing".
func (c *reading) nounKind(t *trigger, word string) ledger.IncidentKind {
	if t.kind == ledger.KindDisplacement || t.kind == ledger.KindSiege || t.kind == ledger.KindProtest {
		return t.kind
	}
	for j := t.lo; j < t.token; j++ {
		if w := c.S.Tokens[j].Lower; w == "air" || w == "aerial" || w == "drone" || scene.Words().Aircraft.Has(c.S, j) {
			return ledger.KindAirStrike
		}
		if kind, n := scene.Words().Weapon.At(c.S, j); n > 0 {
			return ledger.IncidentKind(kind)
		}
	}
	return t.kind
}

// verbTrigger reads a verb that tells a happening.
func (c *reading) verbTrigger(i int) (trigger, bool) {
	kind, n := scene.Words().Verb.At(c.S, i)
	t := &c.S.Tokens[i]
	switch {
	case n > 0:
	case abduction.Tells(c.Scene, i):
		kind, n = string(ledger.KindAbduction), 1
	case c.Finishes(i):
		kind, n = string(ledger.KindAttack), 1
	case c.SetsOnFire(i), c.BreaksGlass(i):
		kind, n = string(ledger.KindDestruction), 1
	case c.BringsDown(i):
		kind, n = string(ledger.KindDestruction), 2
	}
	if n == 0 || !t.Tag.IsVerb() && !c.Infinitive(i) || (t.Rel == syntax.Amod || c.S.Tokens[max(0, i-1)].Tag == syntax.VB) && c.Attributive(i) && !c.chargedWith(i) {
		return trigger{}, false
	}
	if kind == string(ledger.KindDestruction) && c.Figurative(i) {
		return trigger{}, false
	}
	out := trigger{token: i, end: i + n, lo: i, kind: ledger.IncidentKind(kind), passive: c.Passive(i) && !intransitive(t.Lemma)}
	_, hurts := scene.EffectOf(c.S, i)
	out.killing = hurts && out.kind == ledger.KindAttack
	certainty, real := c.VerbReal(i)
	out.certainty = certainty
	if !real && c.disclaimed(i) {
		out.certainty, out.disclaimed = ledger.Certain, true
	}
	if !real && !out.disclaimed {
		if out.stage = c.Undone(i); out.stage != "" {
			out.certainty, real = ledger.Certain, true
		}
	}
	return out, real || out.disclaimed || c.Denied(i)
}

// chargedWith reports whether the form in -ing at i tells what somebody is accused of:
// "accused of | massacring peasants".
func (c *reading) chargedWith(i int) bool {
	return i > 1 && c.S.Tokens[i].Tag == syntax.VBG && c.S.Tokens[i-1].Lower == "of" && scene.RoleWords().Accuse.Has(c.S, i-2)
}

// intransitive reports whether the verb has no object that could be its subject.
func intransitive(lemma string) bool {
	return lemma == "explode" || lemma == "flee" || lemma == "clash" || lemma == "open" // "Opened fire".
}

// weakTrigger reads a verb that tells a happening by the company it keeps: a
// weapon or aircraft that acts or is used, or an actor who does it to a thing.
func (c *reading) weakTrigger(i int) (trigger, bool) {
	t := &c.S.Tokens[i]
	_, n := scene.Words().Weak.At(c.S, i)
	if n == 0 || !t.Tag.IsVerb() || t.Rel == syntax.Amod || c.UsedBy(i) {
		return c.arson(i)
	}
	certainty, real := c.VerbReal(i)
	disclaimed := !real && c.disclaimed(i)
	stage := ledger.Stage("")
	if !real && !disclaimed {
		stage = c.Undone(i)
	}
	if !real && !disclaimed && stage == "" && !c.Denied(i) {
		return trigger{}, false
	}
	out := trigger{token: i, end: i + n, lo: i, certainty: certainty, passive: c.Passive(i), disclaimed: disclaimed, stage: stage}
	if stage != "" {
		out.certainty = ledger.Certain
	}
	if disclaimed {
		out.certainty = ledger.Certain
	}
	if kind := c.companyKind(i); kind != "" {
		out.kind, out.definite = kind, c.knownWeapon(i)
		return out, true
	}
	switch t.Lemma {
	case "hit", "strike", "target", "pound", "pummel", "batter", "blow":
	case "fire":
		return c.fireTrigger(out)
	default:
		return trigger{}, false
	}
	if out.passive {
		_, aim := c.target(&out)
		out.kind = ledger.KindAttack
		return out, aim >= 0 && (scene.Words().Facility.Has(c.S, aim) || scene.RoleWords().Thing.Has(c.S, aim))
	}
	hi, head := c.ChunkRight(i + n)
	head = c.Whole(head)
	if stage != "" && head >= 0 && c.ThingAt(head) {
		out.kind = ledger.KindAttack // "Threatened to blow up the hotel".
		return out, true
	} else if head >= 0 && hi > i && (scene.Words().Facility.Has(c.S, head) || c.ThingAt(head) || c.SiteAt(head) != nil) && len(c.subjectParties(i)) > 0 {
		out.kind = ledger.KindAttack
		return out, true
	}
	return trigger{}, false
}

// knownWeapon reports whether what the verb at i says was used is a weapon told of
// before: "the bomb had been | planted".
func (c *reading) knownWeapon(i int) bool {
	n := c.GroupStart(i) - 1
	return n > 0 && n < i-1 && c.Passive(i) && c.S.Tokens[n-1].Lower == "the" && scene.RoleWords().Arm.Has(c.S, n)
}

// arson reads "set fire to" where the tagger took "set" for another word.
func (c *reading) arson(i int) (trigger, bool) {
	if i+2 >= len(c.S.Tokens) || c.S.Tokens[i+1].Lower != "fire" || c.S.Tokens[i+2].Lower != "to" {
		return trigger{}, false
	}
	switch c.S.Tokens[i].Lower {
	case "set", "sets", "setting":
		return trigger{token: i, end: i + 3, lo: i, kind: ledger.KindDestruction, certainty: ledger.Certain}, !c.Conditional(i)
	}
	return trigger{}, false
}

// fireTrigger reads "fired on the harbor", and "had fired them" of what was
// told before.
func (c *reading) fireTrigger(out trigger) (trigger, bool) {
	if out.end >= len(c.S.Tokens) || len(c.subjectParties(out.token)) == 0 {
		return out, false
	}
	out.kind = ledger.KindAttack
	switch next := &c.S.Tokens[out.end]; next.Lower {
	case "on", "upon", "at":
		hi, head := c.ChunkRight(out.end + 1)
		out.end++
		return out, head >= 0 && hi > out.end && (scene.Words().Facility.Has(c.S, head) || c.SiteAt(head) != nil || c.targetable(head))
	case "them", "it":
		out.definite = true
		return out, true
	}
	return out, false
}

// aidTrigger reads a word of keeping aid out: "blocked aid convoys", "the refusal
// to let relief in". What is kept out must follow soon.
func (c *reading) aidTrigger(i int) (trigger, bool) {
	t := &c.S.Tokens[i]
	if !scene.Words().Bar.Has(c.S, i) || !t.Tag.IsVerb() && !t.Tag.IsNoun() {
		return trigger{}, false
	}
	aid := false
	for j := i + 1; j < len(c.S.Tokens) && j <= i+6 && c.Near(i, j); j++ {
		aid = aid || scene.Words().Aid.Has(c.S, j)
	}
	out := trigger{token: i, end: i + 1, lo: i, kind: ledger.KindAidObstructed, noun: t.Tag.IsNoun()}
	real := false
	if out.noun {
		out.lo = c.ChunkLeft(i)
		out.certainty, real = c.NounReal(i, out.lo)
	} else {
		out.passive = c.Passive(i)
		out.certainty, real = c.VerbReal(i)
	}
	return out, aid && real
}

// companyKind returns the kind that a weapon, an aircraft or a happening near
// the verb at v gives it, "" if there is none.
func (c *reading) companyKind(v int) ledger.IncidentKind {
	subject := c.GroupStart(v) - 1
	for j := v - 7; j <= v+6; j++ {
		if j < 0 || j >= len(c.S.Tokens) || j == v || !c.Near(j, v) && j != subject { // "The bomb is believed to have been | placed".
			continue
		}
		if kind, n := scene.Words().Weapon.At(c.S, j); n > 0 && (c.S.Tokens[j].Tag.IsNoun() || c.S.Tokens[j].Tag.IsAdjective() || n == 2) {
			return ledger.IncidentKind(kind)
		}
		if scene.Words().Aircraft.Has(c.S, j) && j < v && !c.Passive(v) {
			return ledger.KindAirStrike
		}
	}
	for j := v + 1; j < len(c.S.Tokens) && j <= v+6 && c.S.Tokens[v+1].Lower == "by"; j++ {
		if kind, n := scene.Words().Noun.At(c.S, j); n > 0 && c.Near(j, v) {
			return ledger.IncidentKind(kind)
		}
	}
	for k := len(c.triggers) - 1; k >= 0; k-- {
		if t := &c.triggers[k]; t.noun && t.token < v && v-t.token <= 8 && c.Near(t.token, v) && !c.Subordinate(t.token, v) {
			return t.kind
		}
	}
	return ""
}
