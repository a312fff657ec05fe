package main

import "counterclaim/internal/ledger"

// kin is what two sheets tell of who belongs to whom, and which place lies where.
type kin struct {
	above  map[ledger.ActorID][]ledger.ActorID
	around map[ledger.PlaceID]ledger.PlaceID
}

// depthMax is more than anybody has bodies above him, or any place places
// around it.
const depthMax = 8

func kinOf(sheets ...ledger.Sheet) kin {
	k := kin{map[ledger.ActorID][]ledger.ActorID{}, map[ledger.PlaceID]ledger.PlaceID{}}
	for _, s := range sheets {
		for _, a := range s.Actors {
			k.above[a.ID] = a.PartOf
		}
		for _, p := range s.Places {
			k.around[p.ID] = p.Within
		}
	}
	return k
}

// Within reports whether a is b or belongs to it. Sheets tell of no day.
func (k kin) Within(a, b ledger.ActorID, _ ledger.Day) bool { return k.under(a, b, depthMax) }

func (k kin) under(a, b ledger.ActorID, depth int) bool {
	if a == b {
		return a != ""
	}
	if depth == 0 {
		return false
	}
	for _, up := range k.above[a] {
		if k.under(up, b, depth-1) {
			return true
		}
	}
	return false
}

// PlaceWithin reports whether a is b or lies in it.
func (k kin) PlaceWithin(a, b ledger.PlaceID) bool {
	for range depthMax {
		if a == "" || a == b {
			break
		}
		a = k.around[a]
	}
	return a != "" && a == b
}
