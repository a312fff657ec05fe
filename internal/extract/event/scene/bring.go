package scene

import "counterclaim/internal/extract/syntax"

// Bringing returns the verb whose subject brings the happening about that the noun
// from lo up to end tells, or -1: "the rebels | launched an attack", "the attack that the rebels |
// launched", "are | carrying out actions, including attacks", "| inflicted losses on
// the army during attacks".
func (c *Scene) Bringing(lo, end int) int {
	if v := c.VerbBefore(lo, 8); v >= 0 && Words().Support.Has(c.S, v) && !c.Passive(v) && !c.Subordinate(v, lo) {
		return v
	}
	if i := end; i+1 < len(c.S.Tokens) && (c.S.Tokens[i].Lower == "that" || c.S.Tokens[i].Lower == "which") {
		for v := i + 2; v < len(c.S.Tokens) && v < i+9; v++ {
			if c.S.Tokens[v].Tag.IsVerb() && !IsBe(c.S.Tokens[v].Lower) && !IsHave(c.S.Tokens[v].Lower) {
				if Words().Support.Has(c.S, v) && !IsBe(c.S.Tokens[v-1].Lower) && c.GroupStart(v) > i+1 {
					return v
				}
				break
			}
		}
	}
	if lo == 0 {
		return -1
	}
	switch c.S.Tokens[lo-1].Lower {
	case "including":
		for v := lo - 2; v >= 0 && v > lo-14 && c.S.Tokens[v].Tag != syntax.PERIOD; v-- {
			if c.S.Tokens[v].Tag.IsVerb() && Words().Support.Has(c.S, v) && !c.Passive(v) {
				return v
			}
		}
	case "during", "in":
		if v := c.FiniteBefore(lo); v >= 0 && c.S.Tokens[v].Lemma == "inflict" && !c.Passive(v) {
			return v
		}
	}
	return -1
}

// broughtAside reports whether at token i begins who brought about what was just named:
// "the murder of the mayor, | which was perpetrated by the front".
func (c *Scene) broughtAside(i int) bool {
	if i >= len(c.S.Tokens) || c.S.Tokens[i].Lower != "which" {
		return false
	}
	for v := i + 1; v < len(c.S.Tokens) && v <= i+4; v++ {
		if c.S.Tokens[v].Tag == syntax.VBN && Words().Support.Has(c.S, v) {
			return c.Passive(v)
		}
	}
	return false
}

// UnharmedBefore returns the verb with which somebody is said to be unharmed just
// before token i: "was unharmed following | an attack"; -1 if there is none.
func (c *Scene) UnharmedBefore(i int) int {
	if i < 3 || !LeadsOn(c.S.Tokens[i-1].Lower) || !IsUnharmed(c.S.Tokens[i-2].Lower) {
		return -1
	}
	for v := i - 3; v >= 0 && v >= i-5; v-- {
		if c.S.Tokens[v].Tag.IsVerb() {
			return v
		}
	}
	return -1
}
