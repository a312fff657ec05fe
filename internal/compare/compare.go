package compare

import (
	"cmp"
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// blockMax bounds how many claims on one question are compared with each other.
// A document with more repeats itself, or is no single document.
const blockMax = 300

// Compare returns the comparisons of the claims in sheet that are worth a
// reader's time: every contradictory pair, and every same or compatible pair on
// one question from different speakers. They stand in the order of the text, by
// the earlier claim and then the later one. The lists of sheet are not changed.
//
// Of claims in which one speaker repeats himself only the first is compared.
func Compare(sheet ledger.Sheet, kin Kin) []ledger.Comparison {
	return across(sidesOf(&sheet), kin)
}

// across compares sides, which stand in order. It needs no sheet: sides of several
// documents can be given, provided that they stand in the order of their texts.
func across(sides []Side, kin Kin) []ledger.Comparison {
	var found []ledger.Comparison
	seen := map[[2]int]bool{}
	for _, block := range blocks(sides, kin) {
		for n, i := range block {
			for _, j := range block[n+1:] {
				if key := [2]int{i, j}; !seen[key] {
					seen[key] = true
					w := weigh(&sides[i], &sides[j], kin)
					if w.worth() {
						found = append(found, w.comparison())
					}
				}
			}
		}
	}
	place := make(map[ledger.ClaimID]int, len(sides))
	for i := range sides {
		place[sides[i].Claim.ID] = i
	}
	slices.SortFunc(found, func(x, y ledger.Comparison) int {
		xl, xr, yl, yr := place[x.Left], place[x.Right], place[y.Left], place[y.Right]
		return cmp.Or(cmp.Compare(min(xl, xr), min(yl, yr)), cmp.Compare(max(xl, xr), max(yl, yr)))
	})
	return found
}

// worth reports whether a reader should see the pair.
func (w weighing) worth() bool {
	switch w.level.Relation {
	case ledger.ClaimsContradictory:
		return true
	case ledger.ClaimsSame, ledger.ClaimsCompatible:
		return !w.level.aside && w.level.ID != oneClaim.ID && !sameSpeaker(w.pair.a, w.pair.b)
	}
	return false
}

// comparison writes the weighing down. Left is the claim whose ID sorts first,
// whatever the order in the text.
func (w weighing) comparison() ledger.Comparison {
	left, right := w.pair.a.Claim.ID, w.pair.b.Claim.ID
	if left > right {
		left, right = right, left
	}
	return ledger.Comparison{
		ID: ledger.NewComparisonID(left, right), Left: left, Right: right,
		Relation: w.level.Relation, Rule: w.level.ID, Sentence: w.sentence(),
	}
}

// blocks gathers the sides that may be about one question, by their indexes.
// Sides that do not share a block are incomparable. A side that repeats another
// of the same speaker is left out.
func blocks(sides []Side, kin Kin) [][]int {
	kinds := kindred(sides, kin)
	index := map[string]int{}
	var all [][]int
	repeated := map[string]bool{}
	for i := range sides {
		if r := repetition(&sides[i]); repeated[r] {
			continue
		} else {
			repeated[r] = true
		}
		for _, key := range kinds.questions(&sides[i]) {
			n, ok := index[key]
			if !ok {
				n = len(all)
				index[key] = n
				all = append(all, nil)
			}
			if len(all[n]) < blockMax {
				all[n] = append(all[n], i)
			}
		}
	}
	return all
}

// repetition returns a key that two sides share if one speaker says the same
// thing twice.
func repetition(s *Side) string {
	var b strings.Builder
	part := func(text string) { b.WriteString(text); b.WriteByte(0) }
	c := &s.Claim
	part(string(s.Statement.Document))
	part(bare(s.Statement.Speaker.Name))
	part(string(s.Statement.Stance))
	part(string(family(c.Attribute)))
	part(c.Value.String())
	part(string(c.Quantifier))
	part(choose(c.Negated, "not", ""))
	for _, p := range append(s.targets(), c.Actor) {
		part(partyKey(p))
	}
	part(placeKey(c.Place))
	if c.When != nil {
		part(c.When.Start.String())
		part(c.When.End.String())
	}
	for _, in := range s.Incidents {
		part(string(in))
	}
	if s.Window != nil {
		part(windowKey(s.Window))
	}
	part(string(s.group()))
	part(s.Part)
	part(string(s.Status))
	return b.String()
}

// partyKey returns one key for all names of an actor that the registry knows.
func partyKey(p ledger.Party) string {
	if p.Actor != "" {
		return "#" + string(p.Actor)
	}
	return bare(p.Name)
}

// placeKey returns one key for all names of a place that the gazetteer knows.
func placeKey(w ledger.Where) string {
	if w.Place != "" {
		return "#" + string(w.Place)
	}
	return bare(w.Name)
}

// windowKey returns the days between which a tally counts.
func windowKey(t *ledger.Tally) string { return t.From.String() + "/" + t.To.String() }

// A kinship leads from each actor to one that stands for all of its kin.
type kinship map[ledger.ActorID]ledger.ActorID

// kindred finds which of the actors in sides are kin of each other, directly or
// through a third. Each pair of distinct actors is asked for once.
func kindred(sides []Side, kin Kin) kinship {
	k := kinship{}
	var actors []ledger.ActorID
	for i := range sides {
		for _, p := range append(sides[i].targets(), sides[i].Claim.Actor) {
			if _, ok := k[p.Actor]; !ok && p.Actor != "" {
				k[p.Actor] = p.Actor
				actors = append(actors, p.Actor)
			}
		}
	}
	slices.Sort(actors)
	for i, a := range actors {
		for _, b := range actors[i+1:] {
			if x, y := k.root(a), k.root(b); x != y && (kin.Within(a, b, ledger.Day{}) || kin.Within(b, a, ledger.Day{})) {
				k[max(x, y)] = min(x, y)
			}
		}
	}
	return k
}

// root climbs to the actor that stands for all kin of a.
func (k kinship) root(a ledger.ActorID) ledger.ActorID {
	for k[a] != a {
		a = k[a]
	}
	return a
}

// key returns one key for all kin of p. A name that the registry does not know
// is kin of nobody.
func (k kinship) key(p ledger.Party) string {
	if p.Actor != "" {
		return "#" + string(k.root(p.Actor))
	}
	return bare(p.Name)
}

// questions returns the keys of the blocks that a side belongs to.
func (k kinship) questions(s *Side) []string {
	c := &s.Claim
	attribute := string(family(c.Attribute)) + "|"
	var keys []string
	for _, in := range s.Incidents {
		keys = append(keys, attribute+string(in))
	}
	switch {
	case isFigure(c.Attribute):
		if s.Window != nil {
			keys = append(keys, attribute+windowKey(s.Window))
		}
	case family(c.Attribute) == ledger.AttributeResponsible:
		if !c.Place.IsZero() && c.When != nil {
			keys = append(keys, attribute+c.Value.Words+"|"+placeKey(c.Place))
		}
	case c.Attribute == ledger.AttributeTarget:
		keys = append(keys, attribute+k.key(c.Actor))
	case c.Attribute == ledger.AttributeRelation:
		a, b := k.key(c.Actor), k.key(c.Target)
		keys = append(keys, attribute+min(a, b)+"|"+max(a, b))
	case c.Attribute == ledger.AttributeControl:
		keys = append(keys, attribute+placeKey(c.Place))
	case c.Attribute == ledger.AttributeMovement, c.Attribute == ledger.AttributeCommitment:
		keys = append(keys, attribute+k.key(c.Actor))
	case c.Attribute == ledger.AttributeDemand:
		keys = append(keys, attribute+k.key(c.Target))
	case c.Attribute == ledger.AttributeTerms:
		keys = append(keys, attribute+bare(c.Value.Words))
	}
	return keys
}
