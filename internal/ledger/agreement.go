package ledger

import "strconv"

// An Agreement is a document that parties to a conflict settled on, as a text
// speaks of it: a truce, a cessation of hostilities, a peace accord.
type Agreement struct {
	ID        AgreementID `json:"id"`
	Name      string      `json:"name"`
	Parties   []Party     `json:"parties,omitempty"`
	Effective *When       `json:"effective"` // From when it holds, as said.
	Excludes  []Party     `json:"excludes"`  // Whom it does not cover.
	Place     Where       `json:"place,omitzero"`
	Statement StatementID `json:"statement"`
	Passage   Passage     `json:"passage"`
	Reasons   []Reason    `json:"reasons,omitempty"`
}

// NewAgreementID derives an agreement's ID from its statement and where its
// words stand.
func NewAgreementID(a Agreement) AgreementID {
	return AgreementID(NewID("agr", string(a.Statement), a.Name,
		strconv.Itoa(a.Passage.Start), strconv.Itoa(a.Passage.End)))
}

// A CommitmentStatus is what a text says became of a commitment. It records the
// telling; whether a commitment was kept is a Review's to say.
type CommitmentStatus string

// The statuses.
const (
	CommitmentPending     CommitmentStatus = "pending"       // Nothing is said yet of its being kept.
	CommitmentKept        CommitmentStatus = "said_kept"     // Somebody says that it was carried out.
	CommitmentPartly      CommitmentStatus = "said_partly"   // Somebody says that it was carried out in part.
	CommitmentNotKept     CommitmentStatus = "said_not_kept" // Somebody says that it was not carried out, or the deadline passed.
	CommitmentStatusOther CommitmentStatus = "unclear"
)

// A Commitment is what one Actor undertook to do or not to do, and by when.
type Commitment struct {
	ID        CommitmentID     `json:"id"`
	Obligor   Party            `json:"obligor"`
	Act       string           `json:"act"`
	Deadline  Day              `json:"deadline,omitzero"`
	When      *When            `json:"when,omitempty"` // For when it was promised, if not by a deadline.
	Status    CommitmentStatus `json:"status"`
	Evidence  []StatementID    `json:"evidence,omitempty"` // The statements that the status rests on.
	Statement StatementID      `json:"statement"`
	Passage   Passage          `json:"passage"`
	Reasons   []Reason         `json:"reasons,omitempty"`
}

// NewCommitmentID derives a commitment's ID from its statement and where its
// words stand.
func NewCommitmentID(c Commitment) CommitmentID {
	return CommitmentID(NewID("cmt", string(c.Statement), c.Act,
		strconv.Itoa(c.Passage.Start), strconv.Itoa(c.Passage.End)))
}
