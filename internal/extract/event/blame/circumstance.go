package blame

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
)

// Circumstance says whom the word at i puts beside what was told, without a charge: who
// had threatened the victim, in whose hands he was last seen, who is at home in the area.
// It returns the token where the words for them begin, or, as of, the verb whose subject
// they are; -1 for each that is not so.
func Circumstance(c *scene.Scene, i int) (at, of int) {
	t := &c.S.Tokens[i]
	if c.Nobody(i) || !scene.RoleWords().Around.Has(c.S, i) {
		return -1, -1
	}
	switch around, _ := scene.RoleWords().Around.At(c.S, i); around {
	case "threat":
		if t.Tag.IsNoun() {
			if got := c.VerbBefore(i, 6); got >= 0 && (c.S.Tokens[got].Lemma == "receive" || c.S.Tokens[got].Lemma == "get") && theyBefore(c, got) {
				return behind(c, i+1, "from", "by", "of"), -1 // "He had received | threats from the front".
			}
			return -1, -1
		}
		if c.Passive(i) && theyBefore(c, i) {
			return behind(c, i+1, "by"), -1 // "She had been | threatened by the front".
		}
		if i+1 < len(c.S.Tokens) && t.Tag.IsVerb() && isThem(c.S.Tokens[i+1].Lower) {
			return -1, i // "The front had | threatened him".
		}
	case "custody":
		switch {
		case t.Tag.IsNoun() && i+2 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "of":
			return i + 2, -1 // "Was last seen in the | custody of the army".
		case t.Tag.IsVerb() && c.Passive(i) && theyBefore(c, i) && c.S.Tokens[c.GroupStart(i)].Lower == "had":
			return behind(c, i+1, "by"), -1 // "They had been | arrested by the army".
		}
	case "ground":
		switch {
		case !t.Tag.IsVerb():
		case (t.Lemma == "operate" || t.Lemma == "roam") && ground(c, i+1):
			return -1, i // "The front | operates in the area".
		case t.Lemma == "operate" || t.Lemma == "roam":
		case c.Passive(i) && groundBefore(c, i):
			return behind(c, i+1, "by"), -1 // "In an area | controlled by the front".
		}
	}
	return -1, -1
}

// behind returns the token behind the first of the prepositions that follows token i in
// its clause, a few words on at most; -1 if none does.
func behind(c *scene.Scene, i int, prepositions ...string) int {
	for j := i; j+1 < len(c.S.Tokens) && j < i+5; j++ {
		if scene.IsMark(&c.S.Tokens[j]) {
			return -1
		}
		for _, p := range prepositions {
			if c.S.Tokens[j].Lower == p {
				return j + 1
			}
		}
	}
	return -1
}

// theyBefore reports whether the subject of the verb at v is a pronoun, or points back
// to who suffered.
func theyBefore(c *scene.Scene, v int) bool {
	i := c.GroupStart(v) - 1
	if i < 0 {
		return false
	}
	switch t := &c.S.Tokens[i]; {
	case t.Tag == syntax.PRP:
		return t.Lower == "he" || t.Lower == "she" || t.Lower == "they"
	case t.Tag == syntax.WP:
		return true
	case t.Tag.IsNoun():
		_, who := scene.GroupOf(c.S, i)
		return t.Tag.IsProper() || PointsBack(c, c.ChunkLeft(i)) && (who || scene.RoleWords().Status.Has(c.S, i) || scene.RoleWords().General.Has(c.S, i))
	}
	return false
}

// isThem reports whether the word is a pronoun for people who have something done to
// them.
func isThem(word string) bool { return word == "him" || word == "her" || word == "them" }

// ground reports whether the words behind token i mean the ground that was told of: "in
// the area", "the university".
func ground(c *scene.Scene, i int) bool {
	if i < len(c.S.Tokens) && (c.S.Tokens[i].Lower == "in" || c.S.Tokens[i].Lower == "off" || c.S.Tokens[i].Lower == "through") {
		i++
	}
	if i >= len(c.S.Tokens) || !PointsBack(c, i) {
		return false
	}
	_, head := c.ChunkRight(i)
	return head >= 0 && isGround(c, head)
}

// groundBefore reports whether the verb at v is said of such ground.
func groundBefore(c *scene.Scene, v int) bool {
	i := c.GroupStart(v) - 1
	if i > 0 && c.S.Tokens[i].Tag.IsWh() {
		i--
	}
	return i >= 0 && c.S.Tokens[i].Tag.IsNoun() && isGround(c, i)
}

// isGround reports whether the noun at i is a word for ground on which people stand.
func isGround(c *scene.Scene, i int) bool {
	switch c.S.Tokens[i].Lemma {
	case "area", "zone", "region", "place", "neighborhood", "campus", "site", "sector", "scene", "vicinity", "block", "territory":
		return true
	}
	return false
}

// Comes reports whether the verb tells that troops come to where people live.
func Comes(lemma string) bool {
	switch lemma {
	case "enter", "arrive", "occupy", "storm", "surround", "descend", "burst", "raid", "invade", "sweep", "stop", "intercept":
		return true
	}
	return false
}
