package store

import (
	"context"
	"iter"

	"counterclaim/internal/ledger"
)

// Tallies returns the tallies that f asks for. Filter.Kind is the effect.
func (s *Store) Tallies(ctx context.Context, f Filter) iter.Seq2[ledger.Tally, error] {
	return list[ledger.Tally](ctx, s, ledger.EntryTally, f)
}
