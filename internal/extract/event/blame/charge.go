package blame

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
)

// AgainstWhom returns the token behind the "against" that follows the noun at i, right away
// or past a verb ("charges | were brought against"); -1 if none does.
func AgainstWhom(c *scene.Scene, i int) int {
	for j := i + 1; j+1 < len(c.S.Tokens) && j < i+5; j++ {
		if w := c.S.Tokens[j].Lower; w == "against" || w == "for" && c.S.Tokens[i].Lemma == "warrant" {
			return j + 1
		}
		if !scene.IsBe(c.S.Tokens[j].Lower) && !scene.IsHave(c.S.Tokens[j].Lower) && c.S.Tokens[j].Tag != syntax.VBN {
			break
		}
	}
	return -1
}

// Proceedings reports whether the noun at i is one of the law's against somebody: "|
// charges against two soldiers".
func Proceedings(c *scene.Scene, i int) bool {
	if !c.S.Tokens[i].Tag.IsNoun() || AgainstWhom(c, i) < 0 || c.Nobody(i) {
		return false
	}
	switch c.S.Tokens[i].Lemma {
	case "proceeding", "charge", "case", "indictment", "complaint", "lawsuit", "suit", "warrant", "trial", "sentence", "verdict", "accusation", "evidence":
		return true
	}
	return false
}

// PastAside returns the token behind the preposition that goes on after what is set between
// commas from token i on: "attributed the blast, which | killed three, to the front"; -1 if
// none does.
func PastAside(c *scene.Scene, i int, prep string) int {
	if i >= len(c.S.Tokens) || !c.S.Tokens[i].Tag.IsWh() {
		return -1
	}
	for j := i + 1; j+2 < len(c.S.Tokens) && j < i+24; j++ {
		if c.S.Tokens[j].Lower == "," {
			if c.S.Tokens[j+1].Lower == prep {
				return j + 2
			}
			return -1
		}
	}
	return -1
}

// SpokeFor returns the token behind the "spoke for" that follows token i, twelve words on
// at most; -1 if none does.
func SpokeFor(c *scene.Scene, i int) int {
	for j := i; j+4 < len(c.S.Tokens) && j < i+12; j++ {
		if t := &c.S.Tokens[j]; t.Lemma != "speak" || !t.Tag.IsVerb() {
			continue
		}
		if c.S.Tokens[j+1].Lower == "for" {
			return j + 2
		}
		for k := j + 1; k < j+4; k++ {
			if w := c.S.Tokens[k].Lower; (w == "behalf" || w == "name") && c.S.Tokens[k+1].Lower == "of" {
				return k + 2 // "On | behalf of the front".
			}
		}
	}
	return -1
}

// UnderFire returns the token behind "from" where the words at i tell that somebody came
// "| under fire from"; -1 if they do not.
func UnderFire(c *scene.Scene, i int) int {
	if c.S.Tokens[i].Lower != "under" || i+3 >= len(c.S.Tokens) || c.S.Tokens[i+2].Lower != "from" && c.S.Tokens[i+2].Lower != "by" || c.Nobody(i) {
		return -1
	}
	switch c.S.Tokens[i+1].Lower {
	case "fire", "attack", "shelling", "bombardment":
	default:
		return -1
	}
	hi, _ := c.ChunkRight(i + 3)
	if w := c.S.Tokens[min(hi, len(c.S.Tokens)-1)].Lower; w == "over" || w == "for" || w == "about" {
		return -1 // "Under fire from the government | over corruption" is criticism.
	}
	return i + 3
}

// OwnWord returns the verb by which somebody says of himself what the verb at v tells:
// "claimed to have | destroyed", "boasted of having | killed", "admitted | bombing"; -1 if
// nobody does.
func OwnWord(c *scene.Scene, v int) int {
	u := c.GroupStart(v)
	perfect := u < v && c.S.Tokens[u].Tag == syntax.TO && c.S.Tokens[v-1].Lower == "have" || v > 0 && c.S.Tokens[v-1].Lower == "having"
	if !perfect && c.S.Tokens[v].Tag != syntax.VBG {
		return -1
	}
	for u--; u > c.Open && (c.S.Tokens[u].Lower == "of" || c.S.Tokens[u].Lower == "to" || c.S.Tokens[u].Tag.IsAdverb() || scene.IsMark(&c.S.Tokens[u])); u-- {
	}
	if u < c.Open || !c.S.Tokens[u].Tag.IsVerb() || Negated(c, u) {
		return -1 // "Did not deny | bombing" and "has not admitted | bombing" say nothing of it.
	}
	switch c.S.Tokens[u].Lemma {
	case "claim", "boast", "brag", "admit", "acknowledge", "deny", "confess", "concede", "recognize":
		return u
	}
	return -1
}
