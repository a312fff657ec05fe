package ledger

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strings"
)

// Typed IDs, so that a signature says what it wants. All are made by [NewID],
// except ActorID and PlaceID, which are chosen by the people who keep the
// registry and the gazetteer ("russia", "SY07").
type (
	DocumentID   string // A DocumentID names a [Document].
	StatementID  string // A StatementID names a [Statement].
	ClaimID      string // A ClaimID names a [Claim].
	IncidentID   string // An IncidentID names an [Incident].
	TallyID      string // A TallyID names a [Tally].
	RelationID   string // A RelationID names a [Relation].
	ControlID    string // A ControlID names a [Control].
	AgreementID  string // An AgreementID names an [Agreement].
	CommitmentID string // A CommitmentID names a [Commitment].
	ComparisonID string // A ComparisonID names a [Comparison].
	EntryID      string // An EntryID names an [Entry].
	RunID        string // A RunID names a [Run].
	ActorID      string // An ActorID names an [Actor] of the registry.
	PlaceID      string // A PlaceID names a [Place] of the gazetteer.
)

// NewID hashes kind and fields into an ID such as "stm_4k2q…": the kind, an
// underscore, and 24 letters and digits. Each field is written with its length,
// so ("a.b", "c") and ("a", "b.c") never meet.
func NewID(kind string, fields ...string) string {
	h := sha256.New()
	var size [8]byte
	write := func(field string) {
		binary.BigEndian.PutUint64(size[:], uint64(len(field)))
		h.Write(size[:])
		h.Write([]byte(field))
	}
	write(kind)
	for _, field := range fields {
		write(field)
	}
	sum := h.Sum(nil)
	return kind + "_" + strings.ToLower(base32.StdEncoding.EncodeToString(sum[:15]))
}
