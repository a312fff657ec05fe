package store

import (
	"context"
	"iter"
	"time"

	"counterclaim/internal/ledger"
)

// Places returns the places that documents name.
func (s *Store) Places(ctx context.Context, f Filter) iter.Seq2[ledger.Place, error] {
	return list[ledger.Place](ctx, s, ledger.EntryPlace, f)
}

// Place returns one place.
func (s *Store) Place(ctx context.Context, id ledger.PlaceID, asOf time.Time) (ledger.Place, error) {
	return get[ledger.Place](ctx, s, string(id), asOf)
}

// Control returns the claims about who holds a place that f asks for.
func (s *Store) Control(ctx context.Context, f Filter) iter.Seq2[ledger.Control, error] {
	return list[ledger.Control](ctx, s, ledger.EntryControl, f)
}
