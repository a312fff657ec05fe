package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// A Scale says how far a [Source] looks: a town's radio, a country's paper, the
// world's agencies. It follows ACLED's source_scale.
type Scale string

// The scales. The empty Scale is "not known".
const (
	ScaleLocal         Scale = "local"
	ScaleNational      Scale = "national"
	ScaleInternational Scale = "international"
)

// A Source is who publishes: an outlet, a ministry, an armed group's channel, a
// monitor. The one who is quoted is a [Speaker].
type Source struct {
	Name  string `json:"name"`
	Scale Scale  `json:"scale,omitempty"`
}

// A Document is one fixed text that a Source published. A page that changed is
// a new Document whose Revises names the old one.
//
// Text is the working copy: UTF-8 in NFC, "\n" line ends, paragraphs apart by a
// blank line, no markup. All Spans count bytes of Text. SHA256 is the hash of
// the bytes as they were found, the evidentiary copy, which the store keeps.
type Document struct {
	ID        DocumentID `json:"id"`
	Title     string     `json:"title"`
	Source    Source     `json:"source"`
	Address   string     `json:"address,omitempty"`  // URL, or the file's name; "" for standard input.
	Published Day        `json:"published,omitzero"` // Zero if it was neither found nor given.
	Language  string     `json:"language,omitempty"` // ISO 639-1, "" if not recognized.
	MediaType string     `json:"media_type"`         // Of the bytes: "text/html".
	SHA256    string     `json:"sha256"`             // Of the bytes, in hexadecimal.
	Fetched   time.Time  `json:"fetched,omitzero"`   // When the bytes were fetched or read.
	Revises   DocumentID `json:"revises,omitempty"`  // PROV wasRevisionOf.
	Text      string     `json:"text,omitempty"`
	Notes     []string   `json:"notes,omitempty"` // What a reader should know of the reading: "cut at 5 MB".
}

// NewDocumentID derives a document's ID from its bytes' hash and its address:
// the same bytes found at two addresses are two documents.
func NewDocumentID(sha256hex, address string) DocumentID {
	return DocumentID(NewID("doc", sha256hex, address))
}

// HashOf returns the SHA-256 of b in hexadecimal.
func HashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
