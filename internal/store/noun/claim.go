package noun

import (
	"cmp"

	"counterclaim/internal/ledger"
)

func shapeClaim(v *ledger.Claim) Shape {
	s := Shape{
		Subject:  string(v.ID),
		Name:     cmp.Or(v.Actor.Name, v.Target.Name),
		Kind:     string(v.Attribute),
		Passages: []ledger.Passage{v.Passage},
	}
	s.Add("statement", string(v.Statement))
	s.party("actor", v.Actor)
	s.party("target", v.Target)
	for _, p := range v.Besides {
		s.party("besides", p)
	}
	s.where(v.Place)
	s.Add("from", string(v.From.Place))
	s.when(v.When)
	return s
}

func shapeComparison(v *ledger.Comparison) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Rule, Kind: string(v.Relation)}
	s.Add("left", string(v.Left))
	s.Add("right", string(v.Right))
	return s
}
