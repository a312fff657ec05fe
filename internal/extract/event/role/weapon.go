package role

import (
	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// wield makes a weapon of the phrase, if it means one.
func (r *reader) wield(p phrase.Phrase) bool {
	if blame.OnCharges(r.Scene, p.Head) {
		return false
	}
	for i := p.Head; i >= p.Lo; i-- {
		kind, n := r.roles.Arm.At(r.S, i)
		if n == 0 || i+n-1 < p.Head {
			if i < p.Head-1 {
				return false
			}
			continue
		}
		if i == p.Head && i > p.Lo {
			if k, two := r.roles.Arm.At(r.S, i-1); two == 2 {
				kind, i, n = k, i-1, 2
			}
		}
		if r.used[p.Head] {
			return true
		}
		r.used[p.Head] = true
		r.addWeapon(r.Text(p.Lo, p.Hi), ledger.WeaponKind(kind), p.Lo, p.Hi)
		return true
	}
	return false
}

// wielded makes a weapon of the phrase, and a perpetrator of the body whose it is: "an
// army bomb destroyed the mill".
func (r *reader) wielded(p phrase.Phrase) bool {
	if !r.wield(p) {
		return false
	}
	if lo, hi := body.Before(r.Scene, p.Chunk()); lo < hi {
		r.addPerpetrator(phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, true, r.standing(p, ""))
	}
	return true
}

// addWeapon notes a weapon, once for each kind and words.
func (r *reader) addWeapon(words string, kind ledger.WeaponKind, lo, hi int) {
	for i := range r.found.Weapons {
		w := &r.found.Weapons[i]
		if w.Kind == kind && (w.Words == words || words == "" || w.Words == "") {
			if w.Words == "" && words != "" {
				w.Words, w.Passage = words, r.P.Passage(r.S, lo, hi)
			}
			return
		}
	}
	r.because("weapons", lo, hi, "is listed as a weapon of the kind "+string(kind))
	r.found.Weapons = append(r.found.Weapons, ledger.Weapon{Words: words, Kind: kind, Passage: r.P.Passage(r.S, lo, hi)})
}

// nearby reads the weapons of a trigger's clause that no phrase around it has:
// "placed a bomb that went off".
func (r *reader) nearby(t *Trigger) {
	r.how = ""
	if !scene.Violent(t.Kind) {
		return
	}
	for i := range r.S.Tokens {
		if !r.Near(i, t.Token) || i > t.Token+14 || i < t.Token-14 || r.used[i] || !r.S.Tokens[i].Tag.IsNoun() {
			continue
		}
		kind, n := r.roles.Arm.At(r.S, i)
		if n == 0 || r.used[i+n-1] || blame.OnCharges(r.Scene, i) || blame.Proceedings(r.Scene, i) {
			continue
		}
		r.used[i+n-1] = true
		lo := max(r.ChunkLeft(i), 0)
		for lo < i && (scene.IsArticle(r.S.Tokens[lo].Lower) || r.QuantityAt(lo) >= 0 || scene.IsUnhelpful(r.S.Tokens[lo].Lower)) {
			lo++
		}
		r.addWeapon(r.Text(lo, i+n), ledger.WeaponKind(kind), lo, i+n)
	}
}
