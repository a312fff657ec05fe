package ledger

// A ComparisonRelation says how two claims stand to each other.
type ComparisonRelation string

// The relations between claims.
const (
	ClaimsSame          ComparisonRelation = "same"
	ClaimsCompatible    ComparisonRelation = "compatible"
	ClaimsContradictory ComparisonRelation = "contradictory"
	ClaimsIncomparable  ComparisonRelation = "incomparable"
)

// A Comparison is two claims on one attribute side by side, with the level that
// decided and the relation. Left's ID sorts before Right's, so that a pair has
// one Comparison.
type Comparison struct {
	ID       ComparisonID       `json:"id"`
	Left     ClaimID            `json:"left"`
	Right    ClaimID            `json:"right"`
	Relation ComparisonRelation `json:"relation"`
	Rule     string             `json:"rule"`     // The Level's ID: "killed/ranges-meet".
	Sentence string             `json:"sentence"` // The Level's sentence, with this pair's names filled in.
}

// NewComparisonID derives a comparison's ID from its two claims.
func NewComparisonID(left, right ClaimID) ComparisonID {
	return ComparisonID(NewID("cmp", string(left), string(right)))
}
