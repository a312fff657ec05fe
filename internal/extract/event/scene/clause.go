package scene

import (
	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
)

// Nobody reports whether the subject of the verb at v is nobody: "no group has
// claimed responsibility".
func (c *Scene) Nobody(v int) bool {
	for j := v - 1; j >= 0 && j >= v-9; j-- {
		switch c.S.Tokens[j].Lower {
		case "no", "nobody", "none", "neither", "not", "n't", "yet":
			return true
		}
	}
	return false
}

// FiniteBefore returns the verb that the participle at v hangs on, or -1.
func (c *Scene) FiniteBefore(v int) int {
	for u := v - 1; u > c.Open && u > v-14; u-- {
		t := &c.S.Tokens[u]
		switch {
		case t.Tag == syntax.PERIOD || t.Lower == ";":
			return -1
		case t.Tag == syntax.VBD || t.Tag == syntax.VBZ || t.Tag == syntax.VBP:
			return u
		}
	}
	return -1
}

// Loose reports whether the form in -ing at v stands right behind a phrase that is set
// in time or place, so that it tells what the happening before it did, and not what
// those in the phrase did: "a blast during a wedding of the front | killing 12".
func (c *Scene) Loose(v int) bool {
	if v < 3 || c.S.Tokens[v].Tag != syntax.VBG || !c.S.Tokens[v-1].Tag.IsNoun() {
		return false
	}
	for i := v - 1; i > c.Open && i > v-14; i-- {
		t := &c.S.Tokens[i]
		switch {
		case IsMark(t) || t.Tag.IsVerb() || t.Lower == "by":
			return false
		case t.Lower == "during" || t.Lower == "at" || t.Lower == "in" || t.Lower == "near" || t.Lower == "inside" || t.Lower == "outside":
			return true
		}
	}
	return false
}

// RelativeBefore returns the relative pronoun whose clause holds the verb at v,
// or -1.
func (c *Scene) RelativeBefore(v int) int {
	for i := v - 1; i >= 0 && i >= v-5; i-- {
		t := &c.S.Tokens[i]
		if t.Tag == syntax.WP || t.Tag == syntax.WDT {
			return i
		}
		if t.Tag.IsFinite() && !IsBe(t.Lower) && !IsHave(t.Lower) {
			return -1
		}
	}
	return -1
}

// BeforeDashes returns where a parenthesis in dashes begins that ends before token
// end; end if there is none.
func (c *Scene) BeforeDashes(end int) int {
	if end < 3 || c.S.Tokens[end-1].Text != "--" && c.S.Tokens[end-1].Text != "—" {
		return end
	}
	for i := end - 2; i > c.Open && i > end-30; i-- {
		if c.S.Tokens[i].Text == c.S.Tokens[end-1].Text {
			return i
		}
	}
	return end
}

// Parted reports whether a semicolon stands between the tokens.
func (c *Scene) Parted(a, b int) bool {
	for i := min(a, b); i < max(a, b); i++ {
		if c.S.Tokens[i].Lower == ";" {
			return true
		}
	}
	return false
}

// Joint reports whether the end that token i tells is told of the same people
// together with another: "48 killed and injured", "killed or wounded 48". Then
// nobody says how many came to which.
func (c *Scene) Joint(i int) bool {
	return c.TwoEnds(i, i+2) && c.QuantityAt(min(i+3, len(c.S.Tokens)-1)) < 0 ||
		c.TwoEnds(i-2, i) && c.QuantityAt(max(i-3, 0)) < 0
}

// TwoEnds reports whether tokens lo and hi tell different ends, and a word between
// them joins the two.
func (c *Scene) TwoEnds(lo, hi int) bool {
	if lo < 0 || hi >= len(c.S.Tokens) {
		return false
	}
	switch c.S.Tokens[lo+1].Lower {
	case "and", "or", "&", "/":
	default:
		return false
	}
	e, ok := EffectOf(c.S, lo)
	f, ok2 := EffectOf(c.S, hi)
	return ok && ok2 && e != f && c.S.Tokens[lo].Tag == c.S.Tokens[hi].Tag
}

// GroupStart returns the first token of the verb group that ends at v.
func (c *Scene) GroupStart(v int) int {
	for v > 0 {
		t := &c.S.Tokens[v-1]
		if !IsBe(t.Lower) && !IsHave(t.Lower) && t.Tag != syntax.MD && !t.Tag.IsAdverb() && t.Lower != "did" && !(t.Tag == syntax.TO && v > 1) && t.Lower != "reported" && t.Lower != "also" && !(t.Lower == "found" && v > 1 && IsBe(c.S.Tokens[v-2].Lower)) && !(c.S.Tokens[v].Tag == syntax.TO && IsSupposed(t.Lower)) {
			break
		}
		v--
	}
	return v
}

// IsSupposed reports whether the word says that others hold what follows for true: "is |
// believed | to have killed".
func IsSupposed(word string) bool {
	switch word {
	case "believed", "thought", "said", "alleged", "suspected", "presumed", "supposed", "rumored", "known":
		return true
	}
	return false
}

// ClauseEnd returns the token at which the clause that token i stands in ends: a
// finite verb, a conjunction of clauses, or a mark.
func (c *Scene) ClauseEnd(i int) int {
	for ; i < len(c.S.Tokens); i++ {
		t := &c.S.Tokens[i]
		if t.Lower == "according" { // "Was perpetrated, according to the police, by".
			j := i + 1
			for j < len(c.S.Tokens) && c.S.Tokens[j].Tag != syntax.COMMA && j < i+12 {
				j++
			}
			if j < len(c.S.Tokens) && c.S.Tokens[j].Tag == syntax.COMMA {
				i = j
				continue
			}
		}
		switch {
		case t.Tag.IsFinite() && t.Rel != syntax.Amod, t.Tag == syntax.PERIOD, t.Tag == syntax.COLON, t.Tag.IsWh(), t.Lower == ";",
			t.Tag == syntax.VBG && t.Rel != syntax.Amod && t.Rel != syntax.Compound && i > 0 && c.S.Tokens[i-1].Lower != "including" && t.Lower != "including" && t.Lower != "trafficking":
			return i
		}
		switch t.Lower {
		case "that", "when", "after", "while", "because", "although", "before", "as":
			if i+1 < len(c.S.Tokens) && (t.Lower == "before" || t.Lower == "after") && (IsNoThing(c.S.Tokens[i+1].Lower) || c.InDate(i+1)) {
				continue // "Exploded before dawn | at the bank".
			}
			if t.Tag == syntax.IN || t.Tag == syntax.WRB || t.Tag == syntax.RB {
				return i
			}
		}
	}
	return i
}

// ClauseStart returns where the clause begins that ends before token end, and
// where a relative clause that is set into it begins; end if there is none.
func (c *Scene) ClauseStart(end int) (start, stop int) {
	i, stop := end, end
	for i > c.Open {
		t := &c.S.Tokens[i-1]
		switch {
		case t.Tag.IsFinite() && t.Rel != syntax.Amod:
			wh := c.RelativeBefore(i - 1)
			if wh < 0 {
				return i, stop
			}
			i, stop = wh, wh
			continue
		case t.Lower == ";" || t.Tag == syntax.COLON || t.Lower == "that" && t.Tag == syntax.IN, t.Tag == syntax.WRB, t.Tag == syntax.PERIOD:
			return i, stop
		case i < end && Subordinates(t.Lower) && t.Tag == syntax.IN && !c.InDate(i):
			return i - 1, stop
		case i < end && (t.Lower == "while" || t.Lower == "but" || t.Lower == "because" || t.Lower == "although"):
			return i, stop
		}
		i--
	}
	return i, stop
}

// Shares returns the verb before the one at v with which it shares its subject:
// "seized the town, | destroyed the garrison and | burned"; -1 if it has its own.
// Its verb group begins at token start.
func (c *Scene) Shares(v, start int) int {
	if start != v || start < 2 || c.S.Tokens[v].Tag != syntax.VBD && c.S.Tokens[v].Tag != syntax.VBN || c.Passive(v) {
		return -1
	}
	listed := c.S.Tokens[start-1].Lower == ";" // "Have shelled the hills; | bombed villages".
	if w := c.S.Tokens[start-1].Lower; w != "," && w != "and" && w != "then" && w != "also" && !listed {
		return -1
	}
	for u := start - 2; u > c.Open && u > start-30; u-- {
		t := &c.S.Tokens[u]
		if t.Tag == syntax.PERIOD || t.Lower == ";" && !listed || t.Tag.IsWh() {
			return -1
		}
		if (t.Tag == syntax.VBD || t.Tag == syntax.VBN && t.Rel != syntax.Amod) && !IsBe(t.Lower) && !IsHave(t.Lower) && c.RelativeBefore(u) < 0 {
			return u
		}
	}
	return -1
}

// Bounds reports whether a figure begins at i: "at least 12 farmers".
func (c *Scene) Bounds(i int) bool {
	q := c.QuantityAt(i)
	if i+2 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "one" && c.S.Tokens[i+2].Lower == "of" {
		return false // "Under | one of the cars".
	}
	return q >= 0 && c.S.Quantities[q].First == i && c.S.Quantities[q].Kind == number.Count
}

// InFront returns how many tokens "in front of" and its like have at i, 0 if it
// stands there not.
func (c *Scene) InFront(i, hi int) int {
	if i+2 >= hi || c.S.Tokens[i].Lower != "in" && c.S.Tokens[i].Lower != "on" && c.S.Tokens[i].Lower != "at" {
		return 0
	}
	j := i + 1
	if c.S.Tokens[j].Lower == "the" {
		j++
	}
	switch c.S.Tokens[j].Lower {
	case "front", "outskirts", "vicinity", "entrance", "door", "doors", "gate", "gates", "back", "side", "parking":
		if j+1 < hi && (c.S.Tokens[j+1].Lower == "of" || c.S.Tokens[j+1].Lower == "to") {
			return j + 2 - i
		}
	}
	return 0
}

// Subordinate reports whether a word between the tokens makes the later what
// came before, or stood beside, the earlier.
func (c *Scene) Subordinate(a, b int) bool {
	for i := a + 1; i < b; i++ {
		switch c.S.Tokens[i].Lower {
		case "after", "before", "following", "amid", "despite", "since":
			return !c.InDate(i)
		}
	}
	return false
}

// TimedBy reports whether what is told at token a is said to have been so long before or
// after what is told at token b: "the attack came hours | after the front bombed".
func (c *Scene) TimedBy(a, b int) bool {
	for i := a + 2; i < b; i++ {
		if w := c.S.Tokens[i].Lower; w != "after" && w != "before" {
			continue
		}
		switch c.S.Tokens[i-1].Lemma {
		case "minute", "hour", "day", "week", "month", "year":
			return true
		}
	}
	return false
}

// IsParticle reports whether the word joins the parts of a Spanish, Portuguese or
// Dutch name.
func IsParticle(word string) bool {
	switch word {
	case "de", "del", "la", "las", "los", "da", "dos", "van", "von", "y", "e":
		return true
	}
	return false
}

// Subordinates reports whether the preposition may also open a clause.
func Subordinates(word string) bool {
	switch word {
	case "before", "after", "since", "until", "as", "because":
		return true
	}
	return false
}

// InRelative reports whether the time stands right behind a relative pronoun that comes
// after token last, the last that tells a happening: "the murder, which they laid to
// those who | on 24 May | had threatened him".
func (c *Scene) InRelative(last int, d *date.Expression) bool {
	i := d.First - 1
	if i > 0 && c.S.Tokens[i].Tag == syntax.IN {
		i--
	}
	if i > last && (c.S.Tokens[i].Tag == syntax.WP || c.S.Tokens[i].Tag == syntax.WDT) {
		return true
	}
	for ; i > last; i-- { // "The front, which will take part in talks | on 1 June".
		if c.S.Tokens[i].Tag == syntax.MD && c.S.Tokens[i-1].Tag == syntax.WDT {
			return true
		}
	}
	return false
}
