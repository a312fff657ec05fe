package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"fmt"
	"hash/fnv"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/noun"
	"counterclaim/internal/store/words"
)

// Rebuild makes the projections and the search index anew from the entries, in
// one transaction. The entries stay as they are. Where the projections know of
// entries that are missing it refuses with [ledger.ErrDamaged], since nothing
// else would tell of them.
func (s *Store) Rebuild(ctx context.Context) error {
	return s.inWrite(ctx, func(tx *sql.Tx) error {
		err := eachLost(ctx, tx, 0, func(sequence int64) error {
			return fmt.Errorf("entry %d is missing: %w; restore the ledger from a copy", sequence, ledger.ErrDamaged)
		})
		if err != nil {
			return err
		}
		for _, clear := range []string{"DELETE FROM refs", "DELETE FROM projections", "DELETE FROM codes", s.engine.ClearWords()} {
			if _, err := tx.ExecContext(ctx, clear); err != nil {
				return err
			}
		}
		p := newProjection()
		for after := int64(0); ; {
			entries, err := entriesAfter(ctx, tx, after, page)
			if err != nil {
				return err
			}
			for _, e := range entries {
				after = e.Sequence
				v, err := Value(e)
				if err != nil {
					return err
				}
				_, sh, err := noun.Of(v)
				if err != nil {
					return err
				}
				if err := p.take(e, sh); err != nil {
					return err
				}
			}
			if err := p.flush(ctx, tx, s.engine); err != nil {
				return err
			}
			if len(entries) < page {
				return nil
			}
		}
	})
}

// digests hold what the projections must be, in a few bytes a row, so that a
// large ledger can be verified in memory.
type digests struct {
	rows       map[int64]uint64
	superseded map[int64]int64
	refs       map[int64]uint64
	parts      map[int64]bool
	subjects   map[int64][]string // IDs that led nowhere when their entry was read, by its sequence.
	codes      map[string]int64
}

func newDigests() *digests {
	return &digests{
		rows: map[int64]uint64{}, superseded: map[int64]int64{}, refs: map[int64]uint64{},
		parts: map[int64]bool{}, subjects: map[int64][]string{}, codes: map[string]int64{},
	}
}

// absorb takes over what p has rebuilt, and empties p as a flush does.
func (d *digests) absorb(p *projection) {
	for old, by := range p.superseded {
		d.superseded[old] = by
	}
	for _, r := range p.rows {
		d.rows[r.sequence] = r.digest()
		if r.superseded != 0 {
			d.superseded[r.sequence] = r.superseded
		}
	}
	for _, r := range p.refs {
		d.refs[r[1].(int64)] += refDigest(r[0].(string), r[2].(string))
	}
	for _, w := range p.words {
		d.parts[w[0].(int64)] = true
	}
	d.codes = p.codes
	clear(p.superseded)
	clear(p.place)
	p.rows, p.refs, p.words = p.rows[:0], p.refs[:0], p.words[:0]
}

// digest leaves out superseded, which later entries decide.
func (r row) digest() uint64 {
	return fieldsDigest(r.noun, r.subject, r.document, r.name, r.kind, r.day, r.head)
}

// refDigest is added up over an entry's references, so that their order does
// not count.
func refDigest(target, role string) uint64 { return fieldsDigest(target, role) }

func fieldsDigest(fields ...string) uint64 {
	h := fnv.New64a()
	var size [8]byte
	for _, f := range fields {
		binary.BigEndian.PutUint64(size[:], uint64(len(f)))
		h.Write(size[:])
		h.Write([]byte(f))
	}
	return h.Sum64()
}

// compare reads the projections and reports what is not as rebuilt.
func (d *digests) compare(ctx context.Context, v *verification) error {
	for sequence, missing := range d.subjects {
		for _, target := range missing {
			if !v.known[target] {
				v.report.fault(fmt.Sprintf("entry %d", sequence), "it names %s, which is not in the ledger", target)
			}
		}
	}
	for _, check := range []func(context.Context, *verification) error{d.compareRows, d.compareRefs, d.compareCodes, d.compareParts, compareEnd} {
		if err := check(ctx, v); err != nil {
			return err
		}
	}
	return nil
}

const rebuildHint = "; counterclaim verify --rebuild mends it"

func (d *digests) compareRows(ctx context.Context, v *verification) error {
	const query = `SELECT sequence, noun, subject, document, COALESCE(superseded, 0), name, kind, day, COALESCE(head, '')
		FROM projections WHERE sequence <= $1`
	err := each(ctx, v.store.read, query, []any{v.until}, func(rows *sql.Rows) error {
		var r row
		if err := rows.Scan(&r.sequence, &r.noun, &r.subject, &r.document, &r.superseded, &r.name, &r.kind, &r.day, &r.head); err != nil {
			return err
		}
		want, ok := d.rows[r.sequence]
		// What was superseded while we read is not known to have been.
		if r.superseded > v.until {
			r.superseded = 0
		}
		if !ok || want != r.digest() || d.superseded[r.sequence] != r.superseded {
			v.report.fault(fmt.Sprintf("projection of entry %d", r.sequence), "%s is not as the entries have it"+rebuildHint, r.subject)
		}
		delete(d.rows, r.sequence)
		return nil
	})
	for sequence := range d.rows {
		v.report.fault(fmt.Sprintf("projection of entry %d", sequence), "it is missing"+rebuildHint)
	}
	return err
}

func (d *digests) compareRefs(ctx context.Context, v *verification) error {
	found := map[int64]uint64{}
	err := each(ctx, v.store.read, "SELECT target, sequence, role FROM refs WHERE sequence <= $1", []any{v.until}, func(rows *sql.Rows) error {
		var target, role string
		var sequence int64
		err := rows.Scan(&target, &sequence, &role)
		found[sequence] += refDigest(target, role)
		return err
	})
	for sequence, want := range d.refs {
		if found[sequence] != want {
			v.report.fault(fmt.Sprintf("references of entry %d", sequence), "they are not as the entry has them"+rebuildHint)
		}
		delete(found, sequence)
	}
	for sequence := range found {
		v.report.fault(fmt.Sprintf("references of entry %d", sequence), "the entry has none"+rebuildHint)
	}
	return err
}

func (d *digests) compareCodes(ctx context.Context, v *verification) error {
	return each(ctx, v.store.read, "SELECT country, last FROM codes", nil, func(rows *sql.Rows) error {
		var country string
		var last int64
		if err := rows.Scan(&country, &last); err != nil {
			return err
		}
		if last < d.codes[country] {
			v.report.fault("codes of "+country, "the last is %d and %d was given"+rebuildHint, last, d.codes[country])
		}
		return nil
	})
}

func (d *digests) compareParts(ctx context.Context, v *verification) error {
	err := each(ctx, v.store.read, v.store.engine.ListParts(), []any{(v.until + 1) << words.PartBits}, func(rows *sql.Rows) error {
		var part int64
		if err := rows.Scan(&part); err != nil {
			return err
		}
		if !d.parts[part] {
			v.report.fault(fmt.Sprintf("search index of entry %d", part>>words.PartBits), "the entry has no such part"+rebuildHint)
		}
		delete(d.parts, part)
		return nil
	})
	for part := range d.parts {
		v.report.fault(fmt.Sprintf("search index of entry %d", part>>words.PartBits), "it is missing"+rebuildHint)
	}
	return err
}

// compareEnd looks for entries that only the projections remember: a ledger
// whose last entries were cut off has no gap in its sequence.
func compareEnd(ctx context.Context, v *verification) error {
	return eachLost(ctx, v.store.read, v.until, func(sequence int64) error {
		v.report.fault(fmt.Sprintf("entry %d", sequence), "it is missing, and the projections know of it")
		return nil
	})
}

// eachLost gives take the sequences after a number that the projections know and
// the entries have not. An entry and its projection come in one transaction, so
// that one query sees both or neither.
func eachLost(ctx context.Context, q querier, after int64, take func(sequence int64) error) error {
	const lost = `SELECT known.sequence FROM (
			SELECT sequence FROM projections UNION SELECT superseded FROM projections UNION SELECT sequence FROM refs
		) known LEFT JOIN entries e ON e.sequence = known.sequence
		WHERE known.sequence > $1 AND e.sequence IS NULL ORDER BY known.sequence`
	return each(ctx, q, lost, []any{after}, func(rows *sql.Rows) error {
		var sequence int64
		if err := rows.Scan(&sequence); err != nil {
			return err
		}
		return take(sequence)
	})
}
