package store

import (
	"context"
	"iter"
	"time"

	"counterclaim/internal/ledger"
)

// Claims returns the claims that f asks for, in the order in which they were
// added. Filter.Kind is the attribute.
func (s *Store) Claims(ctx context.Context, f Filter) iter.Seq2[ledger.Claim, error] {
	return list[ledger.Claim](ctx, s, ledger.EntryClaim, f)
}

// Claim returns one claim.
func (s *Store) Claim(ctx context.Context, id ledger.ClaimID, asOf time.Time) (ledger.Claim, error) {
	return get[ledger.Claim](ctx, s, string(id), asOf)
}

// Comparisons returns the comparisons that f asks for. Filter.Kind is the
// relation.
func (s *Store) Comparisons(ctx context.Context, f Filter) iter.Seq2[ledger.Comparison, error] {
	return list[ledger.Comparison](ctx, s, ledger.EntryComparison, f)
}
