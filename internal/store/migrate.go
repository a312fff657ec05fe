package store

import (
	"context"
	"fmt"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/engine"
)

// bringUp compares the ledger's schema with the program's before it calls on
// the migrations, which take longer to load than a ledger takes to open.
func (s *Store) bringUp(ctx context.Context, readOnly bool) error {
	found, err := engine.SchemaOf(ctx, s.read)
	if err != nil {
		return s.failed(err)
	}
	switch {
	case found == engine.Schema:
		return nil
	case found > engine.Schema:
		return fmt.Errorf("ledger %s has schema %d and this program knows %d: %w; open it with a newer counterclaim",
			s.name, found, engine.Schema, ledger.ErrConflict)
	case readOnly || s.write == nil:
		return fmt.Errorf("ledger %s has schema %d and can only be read: %w; make it writable once, so that it becomes schema %d",
			s.name, found, ledger.ErrConflict, engine.Schema)
	}
	return s.failed(s.engine.Migrate(ctx, s.write))
}
