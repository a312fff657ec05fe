package muc4

import (
	"cmp"
	"slices"
)

// A Pairing is a fill of the response beside one of the key, by index; -1 where
// the other side has none.
type Pairing struct {
	Given, Key int
	Score      int // 2 right, 1 half right, 0 wrong.
}

// compareSlot pairs the fills of a slot, the best first. Those left over are
// paired as wrong, and the rest is made up or missed. What is optional and not
// given is left out.
func compareSlot(slot int, given, key []Fill) (out []Pairing) {
	var pairs []Pairing
	for i := range given {
		for j := range key {
			if s := match(slot, &given[i], &key[j]); s != wrong {
				pairs = append(pairs, Pairing{i, j, s})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b Pairing) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Given, b.Given), cmp.Compare(a.Key, b.Key))
	})
	usedGiven, usedKey := make([]bool, len(given)), make([]bool, len(key))
	for _, p := range pairs {
		if !usedGiven[p.Given] && !usedKey[p.Key] {
			usedGiven[p.Given], usedKey[p.Key] = true, true
			out = append(out, p)
		}
	}
	var lost []int
	for j := range key {
		if !usedKey[j] && !key[j].Optional {
			lost = append(lost, j)
		}
	}
	for i := range given {
		if usedGiven[i] {
			continue
		}
		p := Pairing{Given: i, Key: -1}
		if len(lost) > 0 {
			p.Key, lost = lost[0], lost[1:]
		}
		out = append(out, p)
	}
	for _, j := range lost {
		out = append(out, Pairing{Given: -1, Key: j})
	}
	return out
}

// A Match is two templates of one incident, by index, slot by slot; -1 stands for
// a template that the other side does not have.
type Match struct {
	Given, Key int
	Slots      [slotsMax + 1][]Pairing
}

// MatchTemplates pairs the templates of a document. A template of the key that
// is optional and not given is left out.
func MatchTemplates(given, key []Template) (out []Match) {
	type candidate struct {
		Match
		value float64
	}
	var candidates []candidate
	for i := range given {
		for j := range key {
			c := candidate{Match: Match{Given: i, Key: j}}
			for slot := firstSlot; slot <= slotsMax; slot++ {
				c.Slots[slot] = compareSlot(slot, given[i].Slots[slot], key[j].Slots[slot])
				for _, p := range c.Slots[slot] {
					c.value += float64(p.Score) / 2
				}
			}
			if c.sameIncident() {
				candidates = append(candidates, c)
			}
		}
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.value, a.value), cmp.Compare(a.Given, b.Given), cmp.Compare(a.Key, b.Key))
	})
	usedGiven, usedKey := make([]bool, len(given)), make([]bool, len(key))
	for _, c := range candidates {
		if !usedGiven[c.Given] && !usedKey[c.Key] {
			usedGiven[c.Given], usedKey[c.Key] = true, true
			out = append(out, c.Match)
		}
	}
	for i, t := range given {
		if !usedGiven[i] {
			out = append(out, alone(i, -1, t))
		}
	}
	for j, t := range key {
		if !usedKey[j] && !t.Optional {
			out = append(out, alone(-1, j, t))
		}
	}
	return out
}

// alone returns a template that has no counterpart.
func alone(given, key int, t Template) Match {
	m := Match{Given: given, Key: key}
	for slot := firstSlot; slot <= slotsMax; slot++ {
		for i, f := range t.Slots[slot] {
			switch {
			case given >= 0:
				m.Slots[slot] = append(m.Slots[slot], Pairing{Given: i, Key: -1})
			case !f.Optional:
				m.Slots[slot] = append(m.Slots[slot], Pairing{Given: -1, Key: i})
			}
		}
	}
	return m
}

// sameIncident reports whether the type agrees, and a perpetrator or target.
func (m *Match) sameIncident() bool {
	some := func(slot int) bool {
		return slices.ContainsFunc(m.Slots[slot], func(p Pairing) bool { return p.Score > wrong })
	}
	return some(incidentType) && slices.ContainsFunc(bases, some)
}
