package noun

import "counterclaim/internal/ledger"

func shapeActor(v *ledger.Actor) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Name, Kind: string(v.Kind)}
	for _, id := range v.PartOf {
		s.Refs = append(s.Refs, Reference{Target: string(id), Role: "part_of", Loose: true})
	}
	return s
}

func shapeRelation(v *ledger.Relation) Shape {
	s := Shape{Subject: string(v.ID), Name: v.From.Name, Kind: string(v.Kind), Passages: []ledger.Passage{v.Passage}}
	s.Add("statement", string(v.Statement))
	s.party("from", v.From)
	s.party("to", v.To)
	s.when(v.When)
	return s
}
