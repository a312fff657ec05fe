package blame

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
)

// AgainstWhom returns the token behind "against" that follows the noun at i, or "were
// brought against"; -1 if none does.
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

// SpokeFor returns the token behind "spoke for" that follows token i within its clause,
// -1 if none does.
func SpokeFor(c *scene.Scene, i int) int {
	for j := i; j+2 < len(c.S.Tokens) && j < i+12; j++ {
		if t := &c.S.Tokens[j]; t.Lemma == "speak" && t.Tag.IsVerb() && c.S.Tokens[j+1].Lower == "for" {
			return j + 2
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
		return i + 3
	}
	return -1
}
