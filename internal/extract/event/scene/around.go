package scene

import (
	"counterclaim/internal/extract/syntax"
)

// ConjunctsEnd widens a noun phrase that ends at hi by those joined to it.
func (c *Scene) ConjunctsEnd(hi int) int {
	for hi+1 < len(c.S.Tokens) && (c.S.Tokens[hi].Lower == "and" || c.S.Tokens[hi].Lower == "or") {
		next, head := c.ChunkRight(hi + 1)
		if head < 0 {
			break
		}
		hi = next
	}
	return hi
}

// MembersEnd returns the end of "of guerrillas" at token of, or of itself if what
// follows does not fight.
func (c *Scene) MembersEnd(of int) int {
	hi, head := c.ChunkRight(of + 1)
	if head >= 0 && Words().Agent.Has(c.S, head) && c.NameAt(head) == nil {
		return hi
	}
	return of
}

// IrregularAfter reports whether those between the tokens fight for no state, so
// that the adjective before them says only where they are from.
func (c *Scene) IrregularAfter(lo, hi int) bool {
	for i := lo; i < hi && c.S.Tokens[i].Lower != "and"; i++ {
		if Words().Irregular.Has(c.S, i) {
			return true
		}
	}
	return false
}

// NamedBehind reports whether the actor whom the agent belongs to follows within
// the phrase.
func (c *Scene) NamedBehind(lo, hi int) bool {
	return lo < hi && (c.S.Tokens[lo].Lower == "of" || c.S.Tokens[lo].Lower == "from")
}

// PhraseStart returns where the adjectives and nouns before token i begin.
func (c *Scene) PhraseStart(i int) int {
	for i > 0 {
		t := &c.S.Tokens[i-1]
		if !t.Tag.IsAdjective() && !t.Tag.IsNoun() && t.Tag != syntax.VBN || c.NameAt(i-1) != nil || c.InDate(i-1) || c.Perfect(i-1) {
			break
		}
		i--
	}
	return i
}

// Perfect reports whether the word at i is the participle of a perfect, and no
// adjective of the noun behind it: "has accused | rebels".
func (c *Scene) Perfect(i int) bool {
	if c.S.Tokens[i].Tag != syntax.VBN {
		return false
	}
	for i--; i > 0 && c.S.Tokens[i].Tag == syntax.RB; {
		i--
	}
	return i >= 0 && IsHave(c.S.Tokens[i].Lower)
}

// NounBefore returns the noun right before the verb group at v, or -1.
func (c *Scene) NounBefore(v int) int {
	for j := v - 1; j >= 0 && j >= v-5 && c.Near(j, v); j-- {
		t := &c.S.Tokens[j]
		switch {
		case t.Tag.IsNoun():
			return j
		case t.Tag != syntax.RB && !IsBe(t.Lower) && !IsHave(t.Lower):
			return -1
		}
	}
	return -1
}

// Antecedent returns the thing that the relative clause of the passive verb at v
// is about: "the hospital in Port Ames, which was hit"; -1 if there is none.
func (c *Scene) Antecedent(v int) int {
	j := v - 1
	for j >= 0 && (c.S.Tokens[j].Tag == syntax.RB || IsBe(c.S.Tokens[j].Lower) || IsHave(c.S.Tokens[j].Lower)) {
		j--
	}
	if j < 0 || j == v-1 || c.S.Tokens[j].Lower != "which" && c.S.Tokens[j].Lower != "that" {
		return -1
	}
	for k := j - 1; k >= 0 && k >= j-8 && !c.S.Tokens[k].Tag.IsVerb() && c.Near(k, v); k-- {
		if c.S.Tokens[k].Tag.IsNoun() && Words().Facility.Has(c.S, k) && c.SiteAt(k) == nil {
			return k
		}
	}
	return -1
}

// Labor reports whether the sentence speaks of work, where a strike is no blow.
func (c *Scene) Labor() bool {
	for i := range c.S.Tokens {
		if Words().Labor.Has(c.S, i) {
			return true
		}
	}
	return false
}

// Accidental reports whether the sentence tells of an accident or an illness.
func (c *Scene) Accidental() bool {
	for i := range c.S.Tokens {
		if Words().Accident.Has(c.S, i) {
			return true
		}
	}
	return false
}

// OccasionNoun reports whether the word at i means an occasion.
func (c *Scene) OccasionNoun(i int) bool {
	switch c.S.Tokens[i].Lemma {
	case "night", "day", "occasion", "incident", "evening", "morning", "week", "month", "event", "case", "round", "wave":
		return true
	}
	return (Words().Noun.Has(c.S, i) || IsPlaceNoun(c.S.Tokens[i].Lower)) && c.S.Tokens[i].Tag.IsNoun()
}
