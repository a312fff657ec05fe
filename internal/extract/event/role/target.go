package role

import (
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// target makes a target of the phrase, if it means a thing that can be hit.
func (r *reader) target(p phrase.Phrase, damage ledger.Damage) bool {
	kind, ok := r.thing(p)
	if !ok && p.Of != nil && scene.IsPartOf(r.S.Tokens[p.Head].Lemma) { // "A stretch of the pipeline".
		return r.target(*p.Of, scene.InPart(damage))
	}
	if !ok || r.used[p.Head] || p.No || kind == ledger.TargetRoute && damage == "" && scene.IsOpenWay(r.S.Tokens[p.Head].Lemma) {
		return false
	}
	r.used[p.Head] = true
	t := ledger.Target{Words: r.Text(p.Lo, p.Hi), Kind: kind, Many: p.Plural, Damage: damage, Passage: r.P.Passage(r.S, p.Lo, p.Hi)}
	if p.Of != nil && scene.IsVagueThing(r.S.Tokens[p.Head].Lemma) {
		t.Words = r.Text(p.Lo, p.Of.Hi)
	}
	t.Nation = body.Nation(r.Scene, p.Lo, p.Hi)
	switch {
	case p.Count != nil:
		t.Count = p.Count.Range
	case !p.Plural:
		t.Count = ledger.Exactly(1)
	}
	if !t.Count.IsZero() && (!p.Known || p.Hi-p.Lo > 1) || r.namesOwner(p) {
		r.found.Specific = true
	}
	r.found.Targets = append(r.found.Targets, t)
	r.because("targets", p.Lo, p.Hi, "is listed as a thing of the kind "+string(kind))
	if p.Of != nil && (kind == ledger.TargetResidence || kind == ledger.TargetVehicle || r.S.Tokens[p.Head].Lower == "office") {
		// Whose home or car it is was meant, though nothing may have come to him.
		if v, ok := r.person(*p.Of, ""); ok && v.Name != "" {
			r.addVictim(v, p.Of.Head)
		}
	}
	return true
}

// namesOwner reports whether a name behind "of" says which thing the phrase means: "the
// house | of Mayor Jane Doe".
func (r *reader) namesOwner(p phrase.Phrase) bool {
	if p.Of == nil {
		return false
	}
	for i := p.Of.Lo; i < p.Of.Hi; i++ {
		if r.S.Tokens[i].Tag.IsProper() && r.SiteAt(i) == nil {
			return true
		}
	}
	return false
}

// undergoThings makes targets of the things among the phrases.
func (r *reader) undergoThings(all []phrase.Phrase, damage ledger.Damage) {
	for _, p := range all {
		if r.wield(p) {
			continue
		}
		if !r.target(p, damage) && p.Of != nil {
			r.target(*p.Of, damage) // "In the basement of the town hall".
		}
	}
}

// thing returns what sort of thing the phrase means; false if it means none, or
// ground.
func (r *reader) thing(p phrase.Phrase) (ledger.TargetKind, bool) {
	if r.S.Tokens[p.Head].Tag.IsVerb() {
		return "", false
	}
	kind, n := "", 0
	if p.Head > p.Lo {
		if k, two := r.roles.Thing.At(r.S, p.Head-1); two == 2 {
			kind, n = k, 2
		}
	}
	if n == 0 {
		at := p.Head
		if name := person.NameStart(r.Scene, p.Lo, p.Hi); name > p.Lo && name < p.Hi && !r.roles.Thing.Has(r.S, p.Head) {
			at = name - 1 // "The newspaper | North Star".
		}
		k, one := r.roles.Thing.At(r.S, at)
		if one != 1 || at < p.Head && r.roles.Status.Has(r.S, at) {
			return "", false
		}
		kind, n = k, 1
	}
	if r.S.Tokens[p.Head].Lower == "center" && p.Of != nil && r.SiteAt(p.Of.Head) != nil {
		return "", false // "The center of Kettle Bay".
	}
	if s := r.SiteAt(p.Head); s != nil && s.Lo <= p.Lo && scene.IsPlaceNoun(r.S.Tokens[p.Head].Lower) {
		return "", false
	}
	if r.S.Tokens[p.Head].Lower == "municipality" && p.Head > p.Lo && r.S.Tokens[p.Head-1].Tag.IsProper() {
		return "", false // "Near Kettle Bay Municipality" says where.
	}
	out := ledger.TargetKind(kind)
	if n == 2 {
		return out, true
	}
	if out == ledger.TargetVehicle {
		for i := p.Lo; i < p.Head; i++ {
			if k, ok := r.roles.Owner.At(r.S, i); ok > 0 && (k == string(ledger.TargetMilitary) || k == string(ledger.TargetPolice)) {
				return ledger.TargetKind(k), true
			}
		}
	}
	if !body.Ownable(r.Scene, out, p.Head) {
		return out, true
	}
	hi := p.Head
	if p.Of != nil {
		for i := p.Of.Lo; i < p.Of.Hi; i++ {
			if k, ok := r.roles.Owner.At(r.S, i); ok > 0 {
				return ledger.TargetKind(k), true
			}
		}
	}
	for i := hi - 1; i >= p.Lo; i-- {
		if k, ok := r.roles.Owner.At(r.S, i); ok > 0 {
			return ledger.TargetKind(k), true
		}
	}
	if _, e := r.P.MentionAt(r.S, p.Lo); out == ledger.TargetResidence && e != nil && e.Person {
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
