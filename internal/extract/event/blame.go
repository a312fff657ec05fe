package event

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// assign adds the parties to whom the sentence lays a happening outright: who
// claimed or denied responsibility, who was blamed or accused, who was behind it.
func (c *reading) assign(all []*happening) {
	for i := range c.S.Tokens {
		parties, status := c.laidTo(i)
		if len(parties) == 0 {
			continue
		}
		violence := func(o *happening) bool { return o.kind != ledger.KindDisplacement }
		h := c.nearest(all, i, violence)
		if h == nil {
			h = c.nearest(all, parties[0].token, violence) // The verb may be the cue, and outside its content.
		}
		if h == nil {
			continue
		}
		for _, p := range parties {
			p.how, p.status = "the words for who is responsible", status
			h.culprits = appendCulprit(h.culprits, p)
		}
	}
}

// laidTo returns the parties that the word at i makes responsible, and their
// status if the words themselves give it.
func (c *reading) laidTo(i int) ([]culprit, string) {
	t := &c.S.Tokens[i]
	switch {
	case t.Lower == "responsibility":
		v := c.VerbBefore(i, 4)
		if v < 0 || c.nobody(v) {
			return nil, ""
		}
		switch c.S.Tokens[v].Lemma {
		case "claim", "take", "assume", "accept", "admit":
			return c.subjectParties(v), ledger.StatusClaimed
		case "deny", "reject", "disclaim":
			return c.subjectParties(v), ledger.StatusDenied
		}
	case t.Lower == "responsible" && i+1 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "for", t.Lower == "behind":
		if v := c.VerbBefore(i, 4); v >= 0 && scene.IsBe(c.S.Tokens[v].Lower) {
			return c.subjectParties(v), ""
		}
	case t.Lower == "on" && c.blameBefore(i):
		if hi, head := c.ChunkRight(i + 1); head >= 0 {
			return c.partiesBetween(i+1, c.conjunctsEnd(hi), false), ""
		}
	case t.Tag.IsVerb() && (t.Lemma == "blame" || t.Lemma == "accuse") && i+1 < len(c.S.Tokens):
		if hi, head := c.ChunkRight(i + 1); head >= 0 {
			return c.partiesBetween(i+1, c.conjunctsEnd(hi), false), ""
		}
	}
	return nil, ""
}

// blameBefore reports whether "on" at i says whom something is blamed on.
func (c *reading) blameBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-10 && c.Near(j, i); j-- {
		if t := &c.S.Tokens[j]; t.Lemma == "blame" || t.Lower == "blamed" {
			return true
		}
	}
	return false
}

// nobody reports whether the subject of the verb at v is nobody: "no group has
// claimed responsibility".
func (c *reading) nobody(v int) bool {
	for j := v - 1; j >= 0 && j >= v-6; j-- {
		switch c.S.Tokens[j].Lower {
		case "no", "nobody", "none", "neither", "not":
			return true
		}
	}
	return false
}
