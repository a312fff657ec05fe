package engine

import (
	"context"
	"database/sql"
	"strings"

	"counterclaim/internal/store/words"
)

// An Engine is what differs between SQLite and PostgreSQL.
type Engine interface {
	// Open connects; the two pools may be one.
	Open(ctx context.Context) (write, read *sql.DB, err error)
	// Exists reports whether the place holds anything, and whether that is a
	// ledger, by what stands in it.
	Exists(ctx context.Context) (exists, isLedger bool, err error)
	// Create makes an empty ledger, or nothing at all.
	Create(ctx context.Context) error
	// Migrate brings the schema up to [Schema].
	Migrate(ctx context.Context, db *sql.DB) error
	// Begin keeps other writers out until the transaction ends.
	Begin(ctx context.Context, tx *sql.Tx) error
	// Translate turns the engine's error into a sentence about the ledger.
	Translate(err error) error
	// Check asks the engine whether its own structures are whole and the record
	// is guarded against changes.
	Check(ctx context.Context, read *sql.DB) (faults []string, err error)

	Words() (into string, row []string) // Where parts go, and each column's placeholder.
	IndexPart(text string) string       // How that place takes a part.
	ClearWords() string                 // Statements that empty the index.
	ListParts() string                  // A query for the parts below $1.
	Matching() string                   // A query for the parts that match one term, as $%d.
	Term(t words.Term) string
}

// Options are what a caller may choose of either engine.
type Options struct {
	ReadOnly bool
	MaxPages int // SQLite's max_page_count; 0 for no limit.
}

// For returns the engine of the ledger that name says: the path of a file, or
// an address that begins with postgres://.
func For(name string, options Options) Engine {
	if strings.HasPrefix(name, "postgres://") || strings.HasPrefix(name, "postgresql://") {
		return &postgres{address: name, readOnly: options.ReadOnly}
	}
	return &sqlite{path: name, readOnly: options.ReadOnly, maxPages: options.MaxPages}
}
