package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"time"

	"counterclaim/internal/ledger"
)

// Documents returns the documents that f asks for, in the order in which they
// were added, without their Text. [Store.Document] has it.
func (s *Store) Documents(ctx context.Context, f Filter) iter.Seq2[ledger.Document, error] {
	return list[ledger.Document](ctx, s, ledger.EntryDocument, f)
}

// Document returns one document with its Text.
func (s *Store) Document(ctx context.Context, id ledger.DocumentID, asOf time.Time) (ledger.Document, error) {
	return get[ledger.Document](ctx, s, string(id), asOf)
}

// Bytes returns the bytes of a document as they were found, and checks them
// against its hash.
func (s *Store) Bytes(ctx context.Context, id ledger.DocumentID) ([]byte, error) {
	d, err := s.Document(ctx, id, time.Time{})
	if err != nil {
		return nil, err
	}
	b, err := blob(ctx, s.read, d.SHA256)
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", id, s.failed(err))
	}
	return b, nil
}

// settle gives a document what only the ledger knows. Of a document that is
// known, the first fetch stands, so that adding it again changes nothing; a new
// one revises what was last added from the same address.
func (a *addition) settle(ctx context.Context, d ledger.Document) (settled ledger.Document, known bool, err error) {
	const kept = `SELECT p.head FROM projections p WHERE p.subject = $1 AND p.superseded IS NULL`
	old, err := decodeRow[ledger.Document](a.tx.QueryRowContext(ctx, kept, string(d.ID)))
	if err == nil {
		d.Fetched, d.Revises = old.Fetched, old.Revises
		return d, true, nil
	}
	if !errors.Is(err, sql.ErrNoRows) || d.Address == "" || d.Revises != "" {
		return d, false, ignore(err, sql.ErrNoRows)
	}
	const last = `SELECT p.subject FROM projections p
		WHERE p.noun = 'document' AND p.name = $1 AND p.superseded IS NULL ORDER BY p.sequence DESC LIMIT 1`
	err = a.tx.QueryRowContext(ctx, last, column(d.Address)).Scan(&d.Revises)
	return d, false, ignore(err, sql.ErrNoRows)
}

func ignore(err, expected error) error {
	if errors.Is(err, expected) {
		return nil
	}
	return err
}
