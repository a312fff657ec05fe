package role

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// damages reads "caused damage", "damage to the bank", "no damage": what became
// of things, with or without their names, in the clause of t.
func (r *reader) damages(t *Trigger) {
	for i := range r.S.Tokens {
		w := &r.S.Tokens[i]
		if w.Lower != "damage" && w.Lower != "damages" || !w.Tag.IsNoun() || r.Holder[i] != r.Holder[t.Token] {
			continue
		}
		what := ledger.DamageSome
		for j := i - 1; j >= max(0, i-7); j-- {
			switch r.S.Tokens[j].Lower {
			case "no", "not", "without", "n't", "any", "neither", "nor":
				what = ledger.DamageNone
			}
			if scene.IsMark(&r.S.Tokens[j]) {
				break
			}
		}
		if end := r.ClauseEnd(i + 1); i+1 < len(r.S.Tokens) && r.S.Tokens[i+1].Lower == "to" {
			n := len(r.found.Targets)
			for _, p := range r.Between(i+1, end) {
				if p.Prep == "to" || p.Joint != "" && p.Prep == "" {
					r.target(p, what)
				}
			}
			if len(r.found.Targets) > n {
				return
			}
		}
		r.found.Damage = what
		for k := range r.found.Targets {
			if r.found.Targets[k].Damage == "" {
				r.found.Targets[k].Damage = what
			}
		}
		return
	}
}

// escapes makes a victim of whoever escaped or survived the happening that the
// noun at t tells: "the senator survived an attack".
func (r *reader) escapes(t *Trigger) bool {
	v := r.VerbBefore(t.Lo, 8)
	if v < 0 {
		return false
	}
	if r.AimedAt(v, t.Lo) {
		r.how = "what is said to have been its target"
		r.undergo(r.Subject(v), "", "")
		return true
	}
	if scene.IsBe(r.S.Tokens[v].Lower) || scene.IsUnharmed(r.S.Tokens[v].Lower) || scene.LeadsOn(r.S.Tokens[v].Lower) {
		v = r.UnharmedBefore(t.Lo)
		if v < 0 {
			return false
		}
		r.how = "who is said to have come out of it"
		r.undergo(r.Subject(v), ledger.EffectUnharmed, "")
		return true
	}
	switch r.S.Tokens[v].Lemma {
	case "escape", "survive":
	default:
		return false
	}
	effect := ledger.EffectUnharmed
	if r.S.Tokens[v].Lemma == "survive" {
		effect = ""
	}
	for i := v; i < min(len(r.S.Tokens), t.End+8); i++ {
		if scene.IsUnharmed(r.S.Tokens[i].Lower) {
			effect = ledger.EffectUnharmed
		}
	}
	r.how = "who is said to have escaped it"
	r.undergo(r.Subject(v), effect, "")
	return true
}
