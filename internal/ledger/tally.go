package ledger

import "strconv"

// A Tally is a cumulative figure over a window: "more than 2,000 civilians
// since 30 September". It is no incident, and tallies are never added up.
type Tally struct {
	ID        TallyID     `json:"id"`
	Statement StatementID `json:"statement"`
	Compiler  Party       `json:"compiler"` // Who counted.
	Effect    Effect      `json:"effect"`
	Group     Group       `json:"group"` // Who is counted.
	Range
	Breakdown []Part   `json:"breakdown"`
	From      Day      `json:"from,omitzero"`  // Zero if open.
	To        Day      `json:"to,omitzero"`    // Zero if open.
	Actor     Party    `json:"actor,omitzero"` // By whom, as alleged.
	Passage   Passage  `json:"passage"`
	Reasons   []Reason `json:"reasons,omitempty"`
}

// NewTallyID derives a tally's ID from its statement and where its words stand.
func NewTallyID(t Tally) TallyID {
	return TallyID(NewID("tly", string(t.Statement), string(t.Effect), string(t.Group),
		strconv.Itoa(t.Passage.Start), strconv.Itoa(t.Passage.End)))
}
