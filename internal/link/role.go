package link

import (
	"strings"

	"counterclaim/internal/ledger"
)

// takeRoles adds to the incident who and what takes part by the report, each
// once: what is told again says more of it at most.
func takeRoles(a, b *ledger.Incident) {
	if a.Stage == "" || b.Stage == ledger.StageDone && a.Stage == ledger.StageThreatened {
		a.Stage = b.Stage
	}
	if b.Stage == ledger.StageAttempted {
		a.Stage = b.Stage
	}
	if a.Damage == "" || a.Damage == ledger.DamageNone {
		a.Damage = b.Damage
	}
	for _, p := range b.Perpetrators {
		a.Perpetrators = addPerpetrator(a.Perpetrators, p)
	}
	for _, v := range b.Victims {
		a.Victims = addVictim(a.Victims, v)
	}
	for _, t := range b.Targets {
		a.Targets = addTarget(a.Targets, t)
	}
	for _, w := range b.Weapons {
		a.Weapons = addWeapon(a.Weapons, w)
	}
}

// rolesLatest is how many of those who took part a report is held against: the
// ones told last. One who comes again behind so many others is listed twice.
const rolesLatest = 64

// latest returns where the last of n begin.
func latest(n int) int { return max(0, n-rolesLatest) }

func addPerpetrator(list []ledger.Perpetrator, p ledger.Perpetrator) []ledger.Perpetrator {
	for i := latest(len(list)); i < len(list); i++ {
		o := &list[i]
		// A denial stands beside what others charge and takes nothing of it back.
		if o.Organization != p.Organization || p.Organization && (o.Standing == ledger.StandingCleared) != (p.Standing == ledger.StandingCleared) || !(o.Actor != "" && o.Actor == p.Actor || strings.EqualFold(o.Name, p.Name) || sameBody(o, &p)) {
			continue
		}
		if len(p.Name) > len(o.Name) && sameBody(o, &p) {
			o.Party, o.State, o.Statement, o.Passage = p.Party, o.State || p.State, p.Statement, p.Passage
		}
		switch led, before := ledBack(&p), ledBack(o); {
		case led && !before:
		case before && !led:
			o.Standing, o.Statement, o.Passage = p.Standing, p.Statement, p.Passage
		case surer(p.Standing) > surer(o.Standing):
			o.Standing, o.Statement = p.Standing, p.Statement
		}
		return list
	}
	if !p.Organization {
		for i := range list {
			o := &list[i]
			switch {
			case o.Organization:
			case whoever(p.Name):
				return list // "The attackers" are those told before.
			case whoever(o.Name):
				*o = p
				return list
			case endsWith(o.Name, p.Name):
				return list // "Coast Front guerrillas" say more than "guerrillas".
			case endsWith(p.Name, o.Name):
				*o = p
				return list
			}
		}
	}
	return append(list, p)
}

// sameBody reports whether one of two bodies is the other without the words that say
// which: "the police" and "the National Police".
func sameBody(a, b *ledger.Perpetrator) bool {
	return a.Organization && b.Organization && (a.Actor == "" || b.Actor == "" || a.Actor == b.Actor) && (endsWith(a.Name, b.Name) || endsWith(b.Name, a.Name))
}

// ledBack reports whether the passage means the perpetrator without naming it: "the
// rebels". How sure it is told goes by the words that do, if there are any.
func ledBack(p *ledger.Perpetrator) bool {
	return p.Organization && p.Name != "" && !strings.Contains(strings.ToLower(strings.Join(strings.Fields(p.Passage.Exact), " ")), strings.ToLower(p.Name))
}

// endsWith reports whether long is short with words before it.
func endsWith(long, short string) bool {
	n := len(long) - len(short)
	return n > 1 && long[n-1] == ' ' && strings.EqualFold(long[n:], short)
}

// whoever reports whether the words mean those who did it, without saying who.
func whoever(name string) bool {
	switch strings.ToLower(name) {
	case "rebel", "guerrilla", "guerilla", "insurgent": // As in "a rebel attack".
		return true
	}
	switch headOf(name) {
	case "attacker", "assailant", "murderer", "killer", "assassin", "perpetrator", "kidnapper", "kidnaper", "abductor", "criminal", "gunmen", "gunman", "hitmen", "member", "group":
		return true
	}
	return false
}

// surer orders standings by what a reader goes by where several are told of one
// perpetrator.
func surer(s ledger.Standing) int {
	switch s {
	case ledger.StandingClaimed:
		return 5
	case ledger.StandingFact:
		return 4
	case ledger.StandingAccused:
		return 3
	case ledger.StandingSuspected:
		return 2
	}
	return 1
}

func addVictim(list []ledger.Victim, v ledger.Victim) []ledger.Victim {
	for i := latest(len(list)); i < len(list); i++ {
		if samePeople(&list[i], &v) {
			fill(&list[i], &v)
			return list
		}
	}
	return append(list, v)
}

// samePeople reports whether v tells the victims o again: by name, or by words
// for the same people whose numbers do not speak against it.
func samePeople(o, v *ledger.Victim) bool {
	switch {
	case o.Name != "" && v.Name != "":
		return sameName(o.Name, v.Name)
	case o.Name != "" || v.Name != "":
		return o.Description != "" && headOf(o.Description) == headOf(v.Description) && !v.Many && !o.Many
	}
	return headOf(o.Description) == headOf(v.Description) && o.Count.Meets(v.Count) && (o.Effect == v.Effect || o.Effect == "" || v.Effect == "")
}

// sameName reports whether one name is the other, or its last part or parts.
func sameName(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if len(a) < len(b) {
		a, b = b, a
	}
	return a == b || strings.Contains(" "+a+" ", " "+b+" ")
}

// fill completes o by what v says more of the same people.
func fill(o, v *ledger.Victim) {
	if len(v.Name) > len(o.Name) {
		o.Name = v.Name
	}
	if o.Description == "" {
		o.Description = v.Description
	}
	if o.Group == ledger.GroupPeople {
		o.Group = v.Group
	}
	if o.Count.IsZero() {
		o.Count = v.Count
	}
	if o.Effect == "" || v.Effect == ledger.EffectKilled {
		o.Effect = v.Effect
	}
	if o.Nation.IsZero() {
		o.Nation = v.Nation
	}
	o.Former = o.Former || v.Former
}

func addTarget(list []ledger.Target, t ledger.Target) []ledger.Target {
	for i := latest(len(list)); i < len(list); i++ {
		o := &list[i]
		if headOf(o.Words) != headOf(t.Words) || !o.Count.Meets(t.Count) {
			continue
		}
		if len(t.Words) > len(o.Words) {
			o.Words, o.Passage = t.Words, t.Passage
		}
		if o.Kind == ledger.TargetOther {
			o.Kind = t.Kind
		}
		if o.Damage == "" || t.Damage == ledger.DamageDestroyed {
			o.Damage = t.Damage
		}
		if o.Count.IsZero() {
			o.Count = t.Count
		}
		if o.Nation.IsZero() {
			o.Nation = t.Nation
		}
		return list
	}
	return append(list, t)
}

func addWeapon(list []ledger.Weapon, w ledger.Weapon) []ledger.Weapon {
	for i := latest(len(list)); i < len(list); i++ {
		o := &list[i]
		if o.Kind == w.Kind && (o.Words == "" || w.Words == "" || headOf(o.Words) == headOf(w.Words)) {
			if o.Words == "" {
				o.Words, o.Passage = w.Words, w.Passage
			}
			return list
		}
	}
	return append(list, w)
}

// victims counts a victim told by both for a link: by name almost alone, by the
// words for people less. Different names count against it a little: a text may
// tell the dead of one attack one by one.
func (w *weighing) victims(a, b []ledger.Victim) {
	named, apart := false, false
	for i := range min(len(a), figuresMost) {
		for j := range min(len(b), figuresMost) {
			p, q := &a[i], &b[j]
			switch {
			case p.Name != "" && q.Name != "":
				if sameName(p.Name, q.Name) {
					w.add(weightVictim, "both tell of one person by name")
					return
				}
				apart = true
			case (p.Name == "") != (q.Name == "") && p.Effect == q.Effect && p.Effect != "" && !general(p.Description) && headOf(p.Description) == headOf(q.Description):
				named = true // "Two missionaries", and "the missionary Jane Doe".
			case p.Name == "" && q.Name == "" && p.Effect == q.Effect && p.Effect != "" && !general(p.Description) && headOf(p.Description) == headOf(q.Description) && p.Count.Meets(q.Count):
				named = true
			}
		}
	}
	switch {
	case named:
		w.add(weightPeople, "both tell of the same sort of people")
	case apart:
		w.add(weightOtherVictim, "they name different people")
	}
}

// sharpen makes the kind of an attack more exact by the weapons that were told
// of it.
func (r *Report) sharpen() {
	in := &r.Incident
	if in.Kind != ledger.KindAttack && in.Kind != ledger.KindDestruction {
		return
	}
	for _, w := range in.Weapons {
		switch w.Kind {
		case ledger.WeaponBomb, ledger.WeaponVehicleBomb, ledger.WeaponDynamite, ledger.WeaponExplosive, ledger.WeaponMolotov:
			in.Kind = ledger.KindBombing
			in.ID = ledger.NewIncidentID(r.Document, in.Kind, in.Passage)
			return
		}
	}
}

// general reports whether the words are for people of any sort.
func general(description string) bool {
	switch headOf(description) {
	case "", "people", "person", "man", "men", "individual", "human", "citizen", "inhabitant", "resident", "member", "victim", "woman", "women", "civilian", "soldier", "guerrilla":
		return true
	}
	return false
}

// onceOnly returns the name of a person of whom both tell what happens to nobody
// twice: that he was killed or taken. "" if there is none.
func onceOnly(a, b *ledger.Incident) string {
	for i := range min(len(a.Victims), figuresMost) {
		for j := range min(len(b.Victims), figuresMost) {
			p, q := &a.Victims[i], &b.Victims[j]
			if p.Effect == q.Effect && (p.Effect == ledger.EffectKilled || p.Effect == ledger.EffectAbducted) && p.Name != "" && q.Name != "" && sameName(p.Name, q.Name) {
				return p.Name
			}
		}
	}
	return ""
}

// namedBehind returns how many people a tells of without names and b, in the next
// sentence, by name, all killed or all taken: "took two engineers … the engineers Jane
// Doe and Joe Roe". It is 0 if they are not as many.
func namedBehind(a, b *Report) int {
	x, y := &a.Incident, &b.Incident
	if a.Document != b.Document || x.Kind != y.Kind || a.before(b.Sentence) != 1 || b.Apart || len(x.Victims) != 1 || len(y.Victims) < 2 {
		return 0
	}
	p := &x.Victims[0]
	if p.Name != "" || p.Effect != ledger.EffectKilled && p.Effect != ledger.EffectAbducted || p.Count.Low == nil || p.Count.High == nil || *p.Count.Low != *p.Count.High || *p.Count.Low != len(y.Victims) {
		return 0
	}
	for i := range y.Victims {
		if q := &y.Victims[i]; q.Name == "" || q.Effect != p.Effect {
			return 0
		}
	}
	return len(y.Victims)
}

// things counts a thing told by both in more than one word for a link: "the
// embassy warehouse".
func (w *weighing) things(a, b []ledger.Target) {
	for i := range min(len(a), figuresMost) {
		for j := range min(len(b), figuresMost) {
			if strings.Contains(a[i].Words, " ") && strings.EqualFold(a[i].Words, b[j].Words) {
				w.add(weightThing, "both tell of ", a[i].Words)
				return
			}
		}
	}
}
