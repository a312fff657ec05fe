package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/engine"
)

// A Store is an open ledger. It is safe for use by many goroutines: one of them
// writes at a time, the others read beside it.
type Store struct {
	name   string // For messages; without a password.
	engine engine.Engine
	write  *sql.DB
	read   *sql.DB
	now    func() time.Time
}

// Options are what a caller may choose on opening a ledger.
type Options struct {
	Now      func() time.Time // The clock; time.Now if nil.
	ReadOnly bool             // Whether to refuse every addition.

	maxPages int // SQLite's max_page_count, to stand for a full disk; 0 for no limit.
}

// Open opens the ledger that name says: the path of a file, or the address
// postgres://user@host/database. A ledger of an older schema is brought up to
// date. It refuses with [ledger.ErrNotFound] if there is no ledger, with
// [ledger.ErrInvalid] if what is there is none, and with [ledger.ErrConflict]
// if a newer program wrote it.
func Open(ctx context.Context, name string, options Options) (*Store, error) {
	e := engine.For(name, engine.Options{ReadOnly: options.ReadOnly, MaxPages: options.maxPages})
	exists, isLedger, err := e.Exists(ctx)
	shown := engine.Display(name)
	switch {
	case err != nil:
		return nil, fmt.Errorf("open ledger %s: %w", shown, e.Translate(err))
	case !exists:
		return nil, fmt.Errorf("ledger %s: %w; make one with: counterclaim init --ledger %s",
			shown, ledger.ErrNotFound, shown)
	case !isLedger:
		return nil, fmt.Errorf("%s is not a ledger: %w; name another with --ledger", shown, ledger.ErrInvalid)
	}
	s, err := connect(ctx, e, name, options)
	if err != nil {
		return nil, err
	}
	if err := s.bringUp(ctx, options.ReadOnly); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Create makes an empty ledger and opens it. It refuses with
// [ledger.ErrConflict] if there is something in its place. A Create that fails
// or is killed leaves no ledger.
func Create(ctx context.Context, name string, options Options) (*Store, error) {
	e := engine.For(name, engine.Options{ReadOnly: options.ReadOnly, MaxPages: options.maxPages})
	shown := engine.Display(name)
	exists, isLedger, err := e.Exists(ctx)
	if err != nil {
		return nil, fmt.Errorf("create ledger %s: %w", shown, e.Translate(err))
	}
	if exists && isLedger {
		return nil, fmt.Errorf("ledger %s exists: %w; add to it, or name another with --ledger", shown, ledger.ErrConflict)
	}
	if exists {
		return nil, fmt.Errorf("%s exists and is not a ledger: %w; name another with --ledger", shown, ledger.ErrConflict)
	}
	if err := e.Create(ctx); err != nil {
		return nil, fmt.Errorf("create ledger %s: %w", shown, e.Translate(err))
	}
	return Open(ctx, name, options)
}

func connect(ctx context.Context, e engine.Engine, name string, options Options) (*Store, error) {
	write, read, err := e.Open(ctx)
	if err != nil {
		return nil, fmt.Errorf("open ledger %s: %w", engine.Display(name), e.Translate(err))
	}
	now := options.Now
	if now == nil {
		now = time.Now
	}
	return &Store{name: engine.Display(name), engine: e, write: write, read: read, now: now}, nil
}

// Close ends the connections. What was acknowledged is safe without it.
func (s *Store) Close() error {
	err := s.read.Close()
	if s.write != nil && s.write != s.read {
		if werr := s.write.Close(); err == nil {
			err = werr
		}
	}
	if err != nil {
		return fmt.Errorf("close ledger %s: %w", s.name, err)
	}
	return nil
}

// Name returns what the ledger is called in messages: its path, or its address
// without a password.
func (s *Store) Name() string { return s.name }

// inWrite runs do in the one transaction that may write, and commits it. When
// it returns nil, what do wrote is on the disk.
func (s *Store) inWrite(ctx context.Context, do func(tx *sql.Tx) error) error {
	if s.write == nil {
		return fmt.Errorf("ledger %s can only be read: %w; check the permissions of the file and its folder",
			s.name, ledger.ErrConflict)
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("ledger %s: %w", s.name, s.engine.Translate(err))
	}
	defer tx.Rollback() // Without effect after Commit.
	if err = s.engine.Begin(ctx, tx); err == nil {
		err = do(tx)
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		return fmt.Errorf("ledger %s: %w", s.name, s.engine.Translate(err))
	}
	return nil
}

// failed gives an error of a query its sentence.
func (s *Store) failed(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("ledger %s: %w", s.name, s.engine.Translate(err))
}
