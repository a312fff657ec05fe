package noun

import "counterclaim/internal/ledger"

func shapeIncident(v *ledger.Incident) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Code, Kind: string(v.Kind), Passages: []ledger.Passage{v.Passage}}
	s.where(v.Place)
	for _, step := range v.Chain {
		s.Add("place", string(step.Place))
	}
	s.when(v.When)
	for _, b := range v.Actors {
		s.party("actor", b.Party)
		s.Add("statement", string(b.Statement))
	}
	for _, c := range v.Casualties {
		s.Add("statement", string(c.Statement))
		s.Add("claim", string(c.Claim))
	}
	for _, id := range v.Statements {
		s.Add("statement", string(id))
	}
	return s
}
