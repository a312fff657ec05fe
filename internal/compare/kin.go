package compare

import "counterclaim/internal/ledger"

// told is the [Kin] that sheets tell of themselves: who belongs to whom, and
// which place lies where.
type told struct {
	above  map[ledger.ActorID][]ledger.ActorID
	around map[ledger.PlaceID]ledger.PlaceID
}

// depthMax is more than anybody has bodies above him, or any place places
// around it.
const depthMax = 8

// KinOf returns what sheets tell of who belongs to whom and which place lies
// where, for comparing without a registry at hand. Sheets tell of no day.
func KinOf(sheets ...ledger.Sheet) Kin {
	k := told{map[ledger.ActorID][]ledger.ActorID{}, map[ledger.PlaceID]ledger.PlaceID{}}
	for i := range sheets {
		for _, a := range sheets[i].Actors {
			k.above[a.ID] = a.PartOf
		}
		for _, p := range sheets[i].Places {
			k.around[p.ID] = p.Within
		}
	}
	return k
}

func (k told) Within(a, b ledger.ActorID, _ ledger.Day) bool { return k.under(a, b, depthMax) }

func (k told) under(a, b ledger.ActorID, depth int) bool {
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

func (k told) PlaceWithin(a, b ledger.PlaceID) bool {
	for range depthMax {
		if a == "" || a == b {
			break
		}
		a = k.around[a]
	}
	return a != "" && a == b
}
