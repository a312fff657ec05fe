package role

import (
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// target makes a target of the phrase, if it means a thing that can be hit.
func (r *reader) target(p phrase, damage ledger.Damage) bool {
	kind, ok := r.thing(p)
	if !ok && p.of != nil && scene.IsPartOf(r.S.Tokens[p.head].Lemma) { // "A stretch of the pipeline".
		return r.target(*p.of, scene.InPart(damage))
	}
	if !ok || r.used[p.head] || p.no || kind == ledger.TargetRoute && damage == "" && scene.IsOpenWay(r.S.Tokens[p.head].Lemma) {
		return false
	}
	r.used[p.head] = true
	t := ledger.Target{Words: r.words(p.lo, p.hi), Kind: kind, Many: p.plural, Damage: damage, Passage: r.P.Passage(r.S, p.lo, p.hi)}
	if p.of != nil && scene.IsVagueThing(r.S.Tokens[p.head].Lemma) {
		t.Words = r.words(p.lo, p.of.hi)
	}
	t.Nation = body.Nation(r.Scene, p.lo, p.hi)
	switch {
	case p.count != nil:
		t.Count = p.count.Range
	case !p.plural:
		t.Count = ledger.Exactly(1)
	}
	if !t.Count.IsZero() && (!p.known || p.hi-p.lo > 1) {
		r.found.Specific = true
	}
	r.found.Targets = append(r.found.Targets, t)
	r.because("targets", p.lo, p.hi, "is listed as a thing of the kind "+string(kind))
	if p.of != nil && (kind == ledger.TargetResidence || kind == ledger.TargetVehicle || r.S.Tokens[p.head].Lower == "office") {
		// Whose home or car it is was meant, though nothing may have come to him.
		if v, ok := r.person(*p.of, ""); ok && v.Name != "" {
			r.addVictim(v, p.of.head)
		}
	}
	return true
}

// undergoThings makes targets of the things among the phrases.
func (r *reader) undergoThings(all []phrase, damage ledger.Damage) {
	for _, p := range all {
		if r.wield(p) {
			continue
		}
		if !r.target(p, damage) && p.of != nil {
			r.target(*p.of, damage) // "In the basement of the town hall".
		}
	}
}

// thing returns what sort of thing the phrase means; false if it means none, or
// ground.
func (r *reader) thing(p phrase) (ledger.TargetKind, bool) {
	if r.S.Tokens[p.head].Tag.IsVerb() {
		return "", false
	}
	kind, n := "", 0
	if p.head > p.lo {
		if k, two := r.roles.Thing.At(r.S, p.head-1); two == 2 {
			kind, n = k, 2
		}
	}
	if n == 0 {
		at := p.head
		if name := person.NameStart(r.Scene, p.lo, p.hi); name > p.lo && name < p.hi && !r.roles.Thing.Has(r.S, p.head) {
			at = name - 1 // "The newspaper | North Star".
		}
		k, one := r.roles.Thing.At(r.S, at)
		if one != 1 || at < p.head && r.roles.Status.Has(r.S, at) {
			return "", false
		}
		kind, n = k, 1
	}
	if r.S.Tokens[p.head].Lower == "center" && p.of != nil && r.SiteAt(p.of.head) != nil {
		return "", false // "The center of Kettle Bay".
	}
	if s := r.SiteAt(p.head); s != nil && s.Lo <= p.lo && scene.IsPlaceNoun(r.S.Tokens[p.head].Lower) {
		return "", false
	}
	if r.S.Tokens[p.head].Lower == "municipality" && p.head > p.lo && r.S.Tokens[p.head-1].Tag.IsProper() {
		return "", false // "Near Kettle Bay Municipality" says where.
	}
	out := ledger.TargetKind(kind)
	if n == 2 {
		return out, true
	}
	if out == ledger.TargetVehicle {
		for i := p.lo; i < p.head; i++ {
			if k, ok := r.roles.Owner.At(r.S, i); ok > 0 && (k == string(ledger.TargetMilitary) || k == string(ledger.TargetPolice)) {
				return ledger.TargetKind(k), true
			}
		}
	}
	if !body.Ownable(r.Scene, out, p.head) {
		return out, true
	}
	hi := p.head
	if p.of != nil {
		for i := p.of.lo; i < p.of.hi; i++ {
			if k, ok := r.roles.Owner.At(r.S, i); ok > 0 {
				return ledger.TargetKind(k), true
			}
		}
	}
	for i := hi - 1; i >= p.lo; i-- {
		if k, ok := r.roles.Owner.At(r.S, i); ok > 0 {
			return ledger.TargetKind(k), true
		}
	}
	if _, e := r.P.MentionAt(r.S, p.lo); out == ledger.TargetResidence && e != nil && e.Person {
		switch r.people.Group(e) { // "Doe's residence", and Doe is told to be the mayor.
		case ledger.GroupOfficials:
			return ledger.TargetGovernment, true
		case ledger.GroupDiplomats:
			return ledger.TargetDiplomatic, true
		case ledger.GroupPoliticians:
			return ledger.TargetPolitical, true
		}
	}
	return out, true
}
