package store

import (
	"context"
	"iter"
	"time"

	"counterclaim/internal/ledger"
)

// Statements returns the statements that f asks for, in the order in which they
// were added.
func (s *Store) Statements(ctx context.Context, f Filter) iter.Seq2[ledger.Statement, error] {
	return list[ledger.Statement](ctx, s, ledger.EntryStatement, f)
}

// Statement returns one statement.
func (s *Store) Statement(ctx context.Context, id ledger.StatementID, asOf time.Time) (ledger.Statement, error) {
	return get[ledger.Statement](ctx, s, string(id), asOf)
}
