package ledger

import "strconv"

// A RelationKind says how one actor stands to another.
type RelationKind string

// The kinds of relation. All but RelationAllied, RelationFights and
// RelationWorksWith have a direction.
const (
	RelationBacks     RelationKind = "backs"      // From supports To with arms, money or forces.
	RelationAllied    RelationKind = "allied"     // Are allies.
	RelationWorksWith RelationKind = "works_with" // Fight, operate or stand beside each other.
	RelationFights    RelationKind = "fights"     // Fight each other.
	RelationOpposes   RelationKind = "opposes"    // From is against To, without a fight being told.
	RelationBelongsTo RelationKind = "belongs_to" // From is part, branch or franchise of To.
	RelationLeads     RelationKind = "leads"      // From heads To.
)

// A Relation is an attributed, dated claim that one Actor stands to another in
// some way. Two statements of one relation are two Relations.
type Relation struct {
	ID        RelationID   `json:"id"`
	From      Party        `json:"from"`
	Kind      RelationKind `json:"kind"`
	To        Party        `json:"to"`
	Stance    Stance       `json:"stance"`
	Statement StatementID  `json:"statement"`
	When      *When        `json:"when,omitempty"`
	Passage   Passage      `json:"passage"`
	Reasons   []Reason     `json:"reasons,omitempty"`
}

// NewRelationID derives a relation's ID from its statement, its ends and kind,
// and where its words stand.
func NewRelationID(r Relation) RelationID {
	return RelationID(NewID("rel", string(r.Statement), r.From.Name, string(r.Kind), r.To.Name,
		strconv.Itoa(r.Passage.Start), strconv.Itoa(r.Passage.End)))
}
