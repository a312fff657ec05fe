package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/noun"
)

// A Subject is whatever an ID names, with its whole history.
type Subject struct {
	ID      string           `json:"id"`
	Kind    ledger.EntryKind `json:"kind"`
	Current *ledger.Entry    `json:"current"` // What stands; nil if it is retracted.
	History []ledger.Entry   `json:"history"` // Every entry about it, decisions and retractions among them, oldest first.
}

// Subject returns what id names, as known at asOf. The ID may be shortened, or
// be an incident's code, as [Store.Resolve] has it.
func (s *Store) Subject(ctx context.Context, id string, asOf time.Time) (Subject, error) {
	until, err := s.horizon(ctx, s.read, asOf)
	if err != nil {
		return Subject{}, s.failed(err)
	}
	id, err = s.resolve(ctx, id, until)
	if err != nil {
		return Subject{}, err
	}
	subject, err := s.subject(ctx, id, until)
	return subject, s.failed(err)
}

func (s *Store) subject(ctx context.Context, id string, until int64) (Subject, error) {
	subject := Subject{ID: id}
	const query = "SELECT " + entryColumns + " FROM entries e WHERE e.subject = $1 AND e.sequence <= $2 ORDER BY e.sequence"
	err := each(ctx, s.read, query, []any{id, until}, func(rows *sql.Rows) error {
		e, err := scanEntry(rows)
		if err != nil {
			return err
		}
		subject.History = append(subject.History, e)
		switch {
		case e.Kind == ledger.EntryRetraction:
			subject.Current = nil
		case noun.Projected(e.Kind):
			subject.Kind, subject.Current = e.Kind, &e
		}
		return nil
	})
	return subject, err
}

// Entry returns one entry. Its ID may be shortened.
func (s *Store) Entry(ctx context.Context, id ledger.EntryID) (ledger.Entry, error) {
	full, err := s.unambiguous(ctx, string(id), []string{"id"}, forever)
	if err != nil {
		return ledger.Entry{}, err
	}
	query := "SELECT " + entryColumns + " FROM entries e WHERE e.id = $1"
	e, err := scanEntry(s.read.QueryRowContext(ctx, query, full))
	return e, s.failed(err)
}

// Entries calls take with every entry after a sequence, in sequence, until take
// returns an error.
func (s *Store) Entries(ctx context.Context, after int64, take func(ledger.Entry) error) error {
	for {
		batch, err := entriesAfter(ctx, s.read, after, page)
		if err != nil {
			return s.failed(err)
		}
		for _, e := range batch {
			if err := take(e); err != nil {
				return err
			}
			after = e.Sequence
		}
		if len(batch) < page {
			return nil
		}
	}
}

func entriesAfter(ctx context.Context, q querier, after int64, n int) ([]ledger.Entry, error) {
	var entries []ledger.Entry
	const query = "SELECT " + entryColumns + " FROM entries e WHERE e.sequence > $1 ORDER BY e.sequence LIMIT $2"
	err := each(ctx, q, query, []any{after, n}, func(rows *sql.Rows) error {
		e, err := scanEntry(rows)
		entries = append(entries, e)
		return err
	})
	return entries, err
}

const (
	prefixMin     = 6  // A shortened ID has at least so many characters.
	candidatesMax = 10 // An ambiguous one lists at most so many.
	forever       = int64(1)<<62 - 1
)

// Resolve returns the full ID that id names at asOf: an ID of a subject or an
// entry, an incident's code, or a beginning of at least six characters. It
// returns [ledger.ErrConflict] with the candidates if several begin so.
func (s *Store) Resolve(ctx context.Context, id string, asOf time.Time) (string, error) {
	until, err := s.horizon(ctx, s.read, asOf)
	if err != nil {
		return "", s.failed(err)
	}
	return s.resolve(ctx, id, until)
}

func (s *Store) resolve(ctx context.Context, id string, until int64) (string, error) {
	id = strings.TrimSpace(id)
	if isCode(id) {
		const query = "SELECT subject FROM projections WHERE noun = 'incident' AND name = $1 AND sequence <= $2 LIMIT 1"
		var subject string
		err := s.read.QueryRowContext(ctx, query, strings.ToUpper(id), until).Scan(&subject)
		if err == nil || !errors.Is(err, sql.ErrNoRows) {
			return subject, s.failed(err)
		}
	}
	return s.unambiguous(ctx, id, []string{"subject", "id"}, until)
}

// unambiguous returns the one value in the columns of entries that is id or
// begins with it.
func (s *Store) unambiguous(ctx context.Context, id string, columns []string, until int64) (string, error) {
	if !validID(id) {
		return "", fmt.Errorf("ledger %s: %w: %q is no ID", s.name, ledger.ErrInvalid, id)
	}
	var candidates []string
	for _, c := range columns {
		query := fmt.Sprintf(`SELECT DISTINCT %s FROM entries
			WHERE sequence <= $1 AND %s >= $2 AND %s < $3 ORDER BY %s LIMIT %d`, c, c, c, c, candidatesMax+1)
		// An ID that is shorter than a prefix may be has itself as its only match.
		end := id + "\x01"
		if len(id) >= prefixMin {
			end = id + "\U0010FFFF"
		}
		err := each(ctx, s.read, query, []any{until, id, end}, func(rows *sql.Rows) error {
			var found string
			err := rows.Scan(&found)
			candidates = append(candidates, found)
			return err
		})
		if err != nil {
			return "", s.failed(err)
		}
	}
	switch {
	case slices.Contains(candidates, id):
		return id, nil
	case len(candidates) == 1:
		return candidates[0], nil
	case len(candidates) == 0 && len(id) < prefixMin:
		return "", fmt.Errorf("ledger %s: %s: %w; a shortened ID has at least %d characters", s.name, id, ledger.ErrNotFound, prefixMin)
	case len(candidates) == 0:
		return "", fmt.Errorf("ledger %s: %s: %w; nothing has this ID or begins so", s.name, id, ledger.ErrNotFound)
	}
	more := ""
	if len(candidates) > candidatesMax {
		candidates, more = candidates[:candidatesMax], " and more"
	}
	return "", fmt.Errorf("ledger %s: %s: %w; several begin so: %s%s", s.name, id, ledger.ErrConflict,
		strings.Join(candidates, ", "), more)
}
