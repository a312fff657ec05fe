package noun

import "counterclaim/internal/ledger"

func shapePlace(v *ledger.Place) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Name, Kind: string(v.Kind)}
	if v.Within != "" {
		s.Refs = append(s.Refs, Reference{Target: string(v.Within), Role: "within", Loose: true})
	}
	return s
}

func shapeControl(v *ledger.Control) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Place.Name, Kind: string(v.Kind), Passages: []ledger.Passage{v.Passage}}
	s.Add("statement", string(v.Statement))
	s.where(v.Place)
	s.party("actor", v.Actor)
	s.party("from", v.From)
	s.when(v.When)
	return s
}
