package noun

import "counterclaim/internal/ledger"

func shapeTally(v *ledger.Tally) Shape {
	s := Shape{
		Subject:  string(v.ID),
		Name:     v.Compiler.Name,
		Kind:     string(v.Effect),
		Day:      v.From,
		Passages: []ledger.Passage{v.Passage},
	}
	s.Add("statement", string(v.Statement))
	s.party("compiler", v.Compiler)
	s.party("actor", v.Actor)
	return s
}
