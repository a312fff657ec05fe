package scene

import (
	"counterclaim/internal/extract/syntax"
)

// AnotherDeed reports whether a noun between the tokens names another happening:
// "arrested in connection with the attack | on the mayor".
func (c *Scene) AnotherDeed(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if Words().Noun.Has(c.S, i) && c.S.Tokens[i].Tag.IsNoun() {
			return true
		}
	}
	return false
}

// OthersDeed reports whether a participle between the tokens tells something else
// that is done: "the attack, despite measures adopted | by the government".
func (c *Scene) OthersDeed(lo, hi int) bool {
	if by := hi - 1; by > lo && c.OthersBy(by, lo) || by > lo+1 && IsArticle(c.S.Tokens[by].Lower) && c.OthersBy(by-1, lo) {
		return true
	}
	for i := hi - 1; i >= lo; i-- {
		if t := &c.S.Tokens[i]; t.Tag == syntax.VB && i > lo && c.S.Tokens[i-1].Lower == "to" {
			return true // "Kidnapped to protest a visit | by the minister".
		}
		if t := &c.S.Tokens[i]; (t.Tag == syntax.VBN || t.Tag == syntax.VBD && i > lo && i == hi-2) && !IsBe(t.Lower) {
			_, listed := EffectOf(c.S, i)
			if Words().Support.Has(c.S, i) {
				n := max(0, c.GroupStart(i)-1)
				// "Attacked a post used | by the militia": theirs, and not their deed.
				return n > lo && (Words().Facility.Has(c.S, n) || RoleWords().Thing.Has(c.S, n)) || c.OthersBy(i+1, lo)
			}
			return !listed && !Words().Verb.Has(c.S, i)
		}
	}
	return false
}

// UsedBy reports whether the word at i only says whose a thing is that is no weapon:
// "a post | used by the militia".
func (c *Scene) UsedBy(i int) bool {
	return i > 0 && i+1 < len(c.S.Tokens) && c.S.Tokens[i].Lower == "used" && c.S.Tokens[i+1].Lower == "by" && c.S.Tokens[i-1].Tag.IsNoun() && !c.DeedOrArms(i-1)
}

// Reach returns how far behind the words for a happening that end before token from
// its roles may stand: to the end of the clause, and behind a noun over verbs that
// only bring it about.
func (c *Scene) Reach(from int, noun bool) int {
	end := c.ClauseEnd(from)
	if noun && c.broughtAside(end) {
		end = c.ClauseEnd(end + 1)
	}
	for end < len(c.S.Tokens) {
		w := &c.S.Tokens[end]
		over := w.Tag.IsVerb() && (IsBe(w.Lower) || IsHave(w.Lower) || Words().Support.Has(c.S, end) || w.Lemma == "occur" || w.Lemma == "take" || w.Lemma == "target")
		if !over || !noun || end > from+20 {
			break
		}
		end = c.ClauseEnd(end + 1)
	}
	return end
}

// DeedOrArms reports whether the noun at i names a happening, or what one is done
// with.
func (c *Scene) DeedOrArms(i int) bool {
	return Words().Noun.Has(c.S, i) || Words().Weak.Has(c.S, i) || Words().Aircraft.Has(c.S, i) || Words().Weapon.Has(c.S, i) || RoleWords().Arm.Has(c.S, i) || RoleWords().Deed.Has(c.S, i)
}

// OthersBy reports whether the "by" at token by belongs to another happening than
// the one that ends before token lo, or to what somebody says: "three were killed,
// and arrests were made | by the police", "an allegation made | by", "an
// announcement | by".
func (c *Scene) OthersBy(by, lo int) bool {
	n := by - 1
	if n > lo && c.S.Tokens[n].Tag.IsVerb() {
		n = c.GroupStart(n) - 1
		return n > lo && (Words().Noun.Has(c.S, n) || RoleWords().Word.Has(c.S, n))
	}
	return n > lo && RoleWords().Word.Has(c.S, n) && c.S.Tokens[n].Tag.IsNoun()
}

// OwnerAfter reports whether the words from token lo to hi name an owner: "the
// Northlandic | archbishop's | murder".
func (c *Scene) OwnerAfter(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if c.S.Tokens[i].Tag == syntax.POS {
			return true
		}
	}
	return false
}
