package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"counterclaim/internal/ledger"
)

// A Filter says which values a list holds. Zero fields ask for everything.
type Filter struct {
	AsOf      time.Time          // As known then; zero for all that is known.
	Document  ledger.DocumentID  // Read out of this document.
	Actor     ledger.ActorID     // Naming this actor, in any role.
	Place     ledger.PlaceID     // Naming this place.
	Statement ledger.StatementID // Resting on this statement.
	Kind      string             // Of this kind: an incident's kind, a claim's attribute, a statement's stance.
	From, To  ledger.Day         // Dated on these days or between; what is not dated is left out.
	Limit     int                // At most so many; 0 for all.
}

// page is how many values a list fetches at once. It holds no connection while
// its reader looks at them.
const page = 512

// list returns the values of one kind. The list is fixed when it begins:
// entries added while it is read are not in it.
func list[T any](ctx context.Context, s *Store, kind ledger.EntryKind, f Filter) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		until, err := s.horizon(ctx, s.read, f.AsOf)
		if err != nil {
			yield(none, s.failed(err))
			return
		}
		query, args := f.query(kind, until)
		left, after := f.Limit, int64(0)
		for {
			n := page
			if f.Limit > 0 {
				n = min(n, left)
			}
			values, last, err := fetch[T](ctx, s, query, append(args[:len(args):len(args)], after, n))
			if err != nil {
				yield(none, s.failed(err))
				return
			}
			for _, v := range values {
				if !yield(v, nil) {
					return
				}
			}
			left, after = left-len(values), last
			if len(values) < n || (f.Limit > 0 && left == 0) {
				return
			}
		}
	}
}

func fetch[T any](ctx context.Context, s *Store, query string, args []any) (values []T, last int64, err error) {
	err = each(ctx, s.read, query, args, func(rows *sql.Rows) error {
		var body sql.RawBytes
		if err := rows.Scan(&last, &body); err != nil {
			return err
		}
		var v T
		if err := json.Unmarshal(body, &v); err != nil {
			return fmt.Errorf("entry %d: %w: %v", last, ledger.ErrDamaged, err)
		}
		values = append(values, v)
		return nil
	})
	return values, last, err
}

// query returns the query for a page of f, which takes two arguments more: the
// sequence after which the page begins, and its size.
func (f Filter) query(kind ledger.EntryKind, until int64) (string, []any) {
	var b strings.Builder
	args := []any{string(kind), until}
	b.WriteString(`SELECT p.sequence, COALESCE(p.head, e.body) FROM projections p
		JOIN entries e ON e.sequence = p.sequence
		WHERE p.noun = $1 AND p.sequence <= $2 AND (p.superseded IS NULL OR p.superseded > $2)`)
	add := func(condition, value string) {
		if value != "" {
			args = append(args, value)
			fmt.Fprintf(&b, condition, len(args))
		}
	}
	const naming = " AND p.sequence IN (SELECT sequence FROM refs WHERE target = $%d)"
	add(" AND p.document = $%d", string(f.Document))
	add(naming, string(f.Actor))
	add(naming, string(f.Place))
	add(naming, string(f.Statement))
	add(" AND p.kind = $%d", f.Kind)
	add(" AND p.day >= $%d", f.From.String())
	add(" AND p.day <> '' AND p.day <= $%d", f.To.String())
	fmt.Fprintf(&b, " AND p.sequence > $%d ORDER BY p.sequence LIMIT $%d", len(args)+1, len(args)+2)
	return b.String(), args
}

// get returns the value of one subject.
func get[T any](ctx context.Context, s *Store, subject string, asOf time.Time) (T, error) {
	var none T
	until, err := s.horizon(ctx, s.read, asOf)
	if err != nil {
		return none, s.failed(err)
	}
	const query = `SELECT e.body FROM projections p JOIN entries e ON e.sequence = p.sequence
		WHERE p.subject = $1 AND p.sequence <= $2 AND (p.superseded IS NULL OR p.superseded > $2)`
	v, err := decodeRow[T](s.read.QueryRowContext(ctx, query, subject, until))
	if errors.Is(err, sql.ErrNoRows) {
		return none, fmt.Errorf("ledger %s: %s: %w; show documents lists what there is", s.name, subject, ledger.ErrNotFound)
	}
	return v, s.failed(err)
}

// horizon returns the sequence of the last entry known at asOf. Recorded times
// grow with the sequence, so that it says wholly what was known.
func (s *Store) horizon(ctx context.Context, q querier, asOf time.Time) (until int64, err error) {
	query, args := "SELECT sequence FROM entries ORDER BY sequence DESC LIMIT 1", []any{}
	if asOf = asOf.UTC(); !asOf.IsZero() && asOf.Year() < 0 {
		return 0, nil
	}
	if !asOf.IsZero() && asOf.Year() <= 9999 {
		query = "SELECT sequence FROM entries WHERE recorded <= $1 ORDER BY recorded DESC, sequence DESC LIMIT 1"
		args = append(args, stamp(asOf))
	}
	err = q.QueryRowContext(ctx, query, args...).Scan(&until)
	return until, ignore(err, sql.ErrNoRows)
}

// Counts returns how many values of each kind are known at asOf.
func (s *Store) Counts(ctx context.Context, asOf time.Time) (map[ledger.EntryKind]int, error) {
	until, err := s.horizon(ctx, s.read, asOf)
	if err != nil {
		return nil, s.failed(err)
	}
	counts := map[ledger.EntryKind]int{}
	const query = `SELECT noun, COUNT(*) FROM projections
		WHERE sequence <= $1 AND (superseded IS NULL OR superseded > $1) GROUP BY noun`
	err = each(ctx, s.read, query, []any{until}, func(rows *sql.Rows) error {
		var kind ledger.EntryKind
		var n int
		err := rows.Scan(&kind, &n)
		counts[kind] = n
		return err
	})
	return counts, s.failed(err)
}
