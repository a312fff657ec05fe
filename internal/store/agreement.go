package store

import (
	"context"
	"iter"

	"counterclaim/internal/ledger"
)

// Agreements returns the agreements that f asks for.
func (s *Store) Agreements(ctx context.Context, f Filter) iter.Seq2[ledger.Agreement, error] {
	return list[ledger.Agreement](ctx, s, ledger.EntryAgreement, f)
}

// Commitments returns the commitments that f asks for. Filter.Kind is the
// status.
func (s *Store) Commitments(ctx context.Context, f Filter) iter.Seq2[ledger.Commitment, error] {
	return list[ledger.Commitment](ctx, s, ledger.EntryCommitment, f)
}
