package ledger

// A Sheet is the cheat sheet of one Document: everything that was read out of
// it, in the order of the text. Stages fill it in turn; an ID in one list
// always leads to an item of another list of the same Sheet.
type Sheet struct {
	Document    Document     `json:"document"`
	Statements  []Statement  `json:"statements"`
	Claims      []Claim      `json:"claims"`
	Incidents   []Incident   `json:"incidents"`
	Tallies     []Tally      `json:"tallies"`
	Relations   []Relation   `json:"relations"`
	Control     []Control    `json:"control"`
	Agreements  []Agreement  `json:"agreements"`
	Commitments []Commitment `json:"commitments"`
	Comparisons []Comparison `json:"comparisons"`
	Actors      []Actor      `json:"actors"` // Those that the lists above name, candidates included.
	Places      []Place      `json:"places"`
	Happenings  []Happening  `json:"happenings,omitempty"` // Each word that tells of something, if it was asked for.
}
