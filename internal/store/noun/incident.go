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
	s.roles(v)
	return s
}

// roles takes from the incident who and what takes part. Perpetrators stand
// beside its actors: whoever asks for an actor finds both.
func (s *Shape) roles(v *ledger.Incident) {
	for _, p := range v.Perpetrators {
		s.party("perpetrator", p.Party)
		s.told(p.Statement, p.Passage)
	}
	for _, p := range v.Victims {
		s.party("nation", p.Nation)
		s.told(p.Statement, p.Passage)
	}
	for _, t := range v.Targets {
		s.party("nation", t.Nation)
		s.told(t.Statement, t.Passage)
	}
	for _, w := range v.Weapons {
		s.told(w.Statement, w.Passage)
	}
}

// told takes who tells it, and in which words.
func (s *Shape) told(id ledger.StatementID, p ledger.Passage) {
	s.Add("statement", string(id))
	s.Passages = append(s.Passages, p)
}
