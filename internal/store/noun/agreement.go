package noun

import "counterclaim/internal/ledger"

func shapeAgreement(v *ledger.Agreement) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Name, Passages: []ledger.Passage{v.Passage}}
	s.Add("statement", string(v.Statement))
	for _, p := range v.Parties {
		s.party("party", p)
	}
	for _, p := range v.Excludes {
		s.party("excludes", p)
	}
	s.where(v.Place)
	s.when(v.Effective)
	return s
}

func shapeCommitment(v *ledger.Commitment) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Obligor.Name, Kind: string(v.Status), Passages: []ledger.Passage{v.Passage}}
	s.Add("statement", string(v.Statement))
	for _, id := range v.Evidence {
		s.Add("evidence", string(id))
	}
	s.party("obligor", v.Obligor)
	s.when(v.When)
	if !v.Deadline.IsZero() {
		s.Day = v.Deadline
	}
	return s
}
