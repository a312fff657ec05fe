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
	s.where(v.Place)
	s.when(v.When)
	return s
}

func shapeComparison(v *ledger.Comparison) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Rule, Kind: string(v.Relation)}
	s.Add("left", string(v.Left))
	s.Add("right", string(v.Right))
	return s
}
