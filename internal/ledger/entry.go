package ledger

import (
	"encoding/json"
	"time"
)

// An EntryKind says which type an Entry's Body holds.
type EntryKind string

// The kinds of entry.
const (
	EntryRun        EntryKind = "run"
	EntryDocument   EntryKind = "document"
	EntryStatement  EntryKind = "statement"
	EntryClaim      EntryKind = "claim"
	EntryIncident   EntryKind = "incident"
	EntryTally      EntryKind = "tally"
	EntryRelation   EntryKind = "relation"
	EntryControl    EntryKind = "control"
	EntryAgreement  EntryKind = "agreement"
	EntryCommitment EntryKind = "commitment"
	EntryComparison EntryKind = "comparison"
	EntryActor      EntryKind = "actor"
	EntryPlace      EntryKind = "place"
	EntryRetraction EntryKind = "retraction"
	EntryDecision   EntryKind = "decision"
)

// An Agent is who made an entry: a person, or a program with its version.
type Agent struct {
	Name    string `json:"name"`              // A person's chosen name, or "counterclaim".
	Version string `json:"version,omitempty"` // Of the program; "" for a person.
}

// A Run is one execution of the program over some inputs (PROV Activity).
type Run struct {
	ID       RunID             `json:"id"`
	Agent    Agent             `json:"agent"`
	Started  time.Time         `json:"started"`
	Settings map[string]string `json:"settings,omitempty"` // What could change the outcome: flags, files.
}

// An Entry is one addition to the ledger. It is never changed. Body is the
// JSON of a ledger type; Subject is that value's ID. An entry whose Subject
// already has one replaces it as a Correction; the earlier stays readable.
type Entry struct {
	ID       EntryID         `json:"id"`
	Sequence int64           `json:"sequence"` // From 1, without gaps; given by the store.
	Kind     EntryKind       `json:"kind"`
	Subject  string          `json:"subject"`
	Document DocumentID      `json:"document,omitempty"` // The document it was read out of, if any.
	Run      RunID           `json:"run"`
	Recorded time.Time       `json:"recorded"` // When the store took it in, UTC.
	Body     json.RawMessage `json:"body"`
}

// NewEntryID derives an entry's ID from all that it says, its place in the
// sequence aside.
func NewEntryID(kind EntryKind, subject string, document DocumentID, run RunID, recorded time.Time, body []byte) EntryID {
	return EntryID(NewID("ent", string(kind), subject, string(document), string(run),
		recorded.UTC().Format(time.RFC3339Nano), string(body)))
}

// A Retraction withdraws an entry's subject, which stays readable.
type Retraction struct {
	Subject string `json:"subject"`
	Reason  string `json:"reason"`
}

// A Decision is a person's acceptance, rejection or grading, with a reason.
type Decision struct {
	Subject string `json:"subject"`
	Outcome string `json:"outcome"` // accepted, rejected, or a grade.
	Reason  string `json:"reason"`
	Agent   Agent  `json:"agent"`
}
