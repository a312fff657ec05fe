package abduction

import (
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// hostageFar is how far behind the verb "hostage" may stand.
const hostageFar = 9

// Tells reports whether the verb at i tells of an abduction, as one of taking people away
// or of holding somebody hostage: "held the envoys hostage", "seized residents as hostages".
func Tells(c *scene.Scene, i int) bool {
	switch c.S.Tokens[i].Lemma {
	case "take", "drag", "pull", "haul": // Those forced from their homes have fled.
		if takesAway(c, i) {
			return true
		}
	case "seize", "capture":
		if irregularsTake(c, i) {
			return true
		}
	}
	if c.S.Tokens[i].Lemma == "hold" && (heldBy(c, i) || holds(c, i)) {
		return true
	}
	switch c.S.Tokens[i].Lemma {
	case "take", "hold", "seize", "keep", "capture":
	default:
		return false
	}
	for j := i + 1; j < len(c.S.Tokens) && j <= i+hostageFar && c.Near(i, j); j++ {
		switch t := &c.S.Tokens[j]; {
		case t.Lower == "hostage" || t.Lower == "hostages" || t.Lower == "captive":
			return c.S.Tokens[i].Tag.IsVerb()
		case t.Tag.IsFinite() || scene.IsMark(t):
			return false
		}
	}
	return false
}

// heldBy reports whether the verb at i tells that somebody is in the hands of those who are
// of no state: "a rancher, | held by the front for 94 days".
func heldBy(c *scene.Scene, i int) bool {
	if !c.Passive(i) || i+2 >= len(c.S.Tokens) || c.S.Tokens[i+1].Lower != "by" {
		return false
	}
	for j := i + 2; j < len(c.S.Tokens) && j < i+8 && c.Near(i, j); j++ {
		if n := c.NameAt(j); n != nil && (n.Actor.Kind == ledger.ActorRebels || n.Actor.Kind == ledger.ActorMilitia) || scene.Words().Irregular.Has(c.S, j) || unknownMen(c, j) {
			before := c.GroupStart(i) - 1
			for before > c.Open && scene.IsMark(&c.S.Tokens[before]) {
				before--
			}
			return before >= c.Open && (c.GroupNoun(before) || personAt(c, before) || scene.RoleWords().Status.Has(c.S, before))
		}
	}
	return false
}

// holds reports whether the verb at i tells that a body of no state has somebody in its
// hands: "the front has | held the engineer since Monday".
func holds(c *scene.Scene, i int) bool {
	if !c.S.Tokens[i].Tag.IsVerb() || c.Passive(i) {
		return false
	}
	who := c.GroupStart(i) - 1
	if who < c.Open || !c.S.Tokens[who].Tag.IsNoun() {
		return false
	}
	chunk := body.Chunk{Lo: c.ChunkLeft(who), Hi: who + 1, Head: who}
	if !body.IsName(c, chunk) || body.OfState(c, chunk) {
		return false
	}
	_, whom := c.ChunkRight(i + 1)
	if whom+1 < len(c.S.Tokens) && (c.S.Tokens[whom+1].Lower == "responsible" || c.S.Tokens[whom+1].Lower == "accountable") {
		return false
	}
	return whom > i && (c.GroupNoun(whom) || personAt(c, whom))
}

// takesAway reports whether the verb at i tells that people were taken from where they
// live or ride, or away by somebody: "was taken | from his home", "dragged them | out of
// their houses", "were taken | away by".
func takesAway(c *scene.Scene, i int) bool {
	if !c.S.Tokens[i].Tag.IsVerb() {
		return false
	}
	whom := false
	for j := i + 1; j < len(c.S.Tokens) && j <= i+hostageFar && c.Near(i, j); j++ {
		t := &c.S.Tokens[j]
		switch {
		case t.Lower == "away" && j+1 < len(c.S.Tokens) && c.S.Tokens[j+1].Lower == "by" && c.Passive(i):
			return true
		case t.Lower == "out" && j+1 < len(c.S.Tokens) && c.S.Tokens[j+1].Lower == "of" && whom && c.S.Tokens[i].Lemma != "take" && c.S.Tokens[i].Lemma != "pull":
			return true // "Dragged the leader | out of the chapel".
		case t.Lower == "away" && whom && c.S.Tokens[i].Tag != syntax.VBG && !helper(c, c.GroupStart(i)-1):
			return true // "Took the professor | away".
		case t.Lower == "with" && j+1 < len(c.S.Tokens) && c.S.Tokens[j+1].Lower == "them":
			return whom
		case (t.Lower == "from" || t.Lower == "of") && j+2 < len(c.S.Tokens) && c.S.Tokens[j+1].Tag == syntax.PRPS:
			return !helper(c, c.GroupStart(i)-1) && isHome(c.S.Tokens[j+2].Lemma) && (whom || c.Passive(i))
		case t.Tag == syntax.PRP && t.Lower != "it", t.Tag.IsNoun() && c.GroupNoun(j), t.Tag.IsProper() && c.SiteAt(j) == nil:
			whom = true
		case t.Tag.IsFinite() || scene.IsMark(t):
			return false
		}
	}
	return false
}

// helper reports whether the noun at i is of those who take the hurt away, for their good.
func helper(c *scene.Scene, i int) bool {
	if i < 0 {
		return false
	}
	switch c.S.Tokens[i].Lemma {
	case "ambulance", "medic", "paramedic", "rescuer", "doctor", "nurse", "relative", "family", "neighbor", "neighbour", "volunteer":
		return true
	}
	return false
}

// isHome reports whether people are taken against their will from such a thing.
func isHome(lemma string) bool {
	switch lemma {
	case "home", "house", "residence", "apartment", "bed", "car", "vehicle", "taxi", "bus", "office", "workplace", "ranch", "farm":
		return true
	}
	return false
}

// irregularsTake reports whether the verb at i tells that those who are of no state took
// people who do not fight.
func irregularsTake(c *scene.Scene, i int) bool {
	if !c.S.Tokens[i].Tag.IsVerb() {
		return false
	}
	passive := c.Passive(i)
	whom := c.GroupStart(i) - 1
	if !passive {
		_, whom = c.ChunkRight(c.PastAside(c.PastTime(i + 1)))
	}
	if whom < c.Open {
		return false
	}
	switch group, ok := scene.GroupOf(c.S, whom); group {
	case ledger.GroupFighters, ledger.GroupSoldiers, ledger.GroupPolice:
		return false
	default:
		if !ok && !personAt(c, whom) {
			return false
		}
	}
	who := false
	for j := max(c.Open, i-hostageFar); j < len(c.S.Tokens) && j <= i+hostageFar; j++ {
		t := &c.S.Tokens[j]
		if !c.Near(i, j) || !t.Tag.IsNoun() {
			continue
		}
		if n := c.NameAt(j); n != nil && (n.Actor.Kind == ledger.ActorRebels || n.Actor.Kind == ledger.ActorMilitia) || scene.Words().Irregular.Has(c.S, j) || unknownMen(c, j) {
			if j > i != passive {
				return false
			}
			who = true
		}
	}
	return who
}

// personAt reports whether the noun at i is the name of somebody.
func personAt(c *scene.Scene, i int) bool {
	_, e := c.P.MentionAt(c.S, i)
	return e != nil && e.Person && c.S.Tokens[i].Tag.IsProper()
}

// unknownMen reports whether the noun at i means men of whom only that they were armed or
// unknown is told: "heavily armed | men".
func unknownMen(c *scene.Scene, i int) bool {
	switch c.S.Tokens[i].Lemma {
	case "man", "men", "individual", "person", "people", "stranger", "subject":
	default:
		return false
	}
	for j := c.ChunkLeft(i); j < i; j++ {
		switch c.S.Tokens[j].Lower {
		case "armed", "unidentified", "unknown", "hooded", "masked", "uniformed":
			return true
		}
	}
	return false
}
