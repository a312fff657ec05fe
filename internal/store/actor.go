package store

import (
	"context"
	"iter"
	"time"

	"counterclaim/internal/ledger"
)

// Actors returns the actors that documents name, in the order in which they
// were first added or last changed.
func (s *Store) Actors(ctx context.Context, f Filter) iter.Seq2[ledger.Actor, error] {
	return list[ledger.Actor](ctx, s, ledger.EntryActor, f)
}

// Actor returns one actor.
func (s *Store) Actor(ctx context.Context, id ledger.ActorID, asOf time.Time) (ledger.Actor, error) {
	return get[ledger.Actor](ctx, s, string(id), asOf)
}

// Relations returns the relations that f asks for.
func (s *Store) Relations(ctx context.Context, f Filter) iter.Seq2[ledger.Relation, error] {
	return list[ledger.Relation](ctx, s, ledger.EntryRelation, f)
}
