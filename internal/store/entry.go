package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/engine"
	"counterclaim/internal/store/noun"
)

// A Draft is a value on its way into the ledger.
type Draft struct {
	Document ledger.DocumentID // The document that it was read out of, if any.
	Value    any               // One of the ledger's types: a ledger.Statement, a ledger.Retraction.
}

// Append adds a batch of values, all of it or nothing, and returns the entries
// made. A value that stands in the ledger as it is makes no entry; one whose
// subject stands there otherwise makes a correction. The run is added with the
// first value that it brings. Entries of one batch have one recorded time,
// later than any before, so that no moment ever knows half a batch.
//
// It refuses with [ledger.ErrInvalid] a value that names an ID that is neither
// in the batch nor in the ledger.
func (s *Store) Append(ctx context.Context, run ledger.Run, batch []Draft) ([]ledger.Entry, error) {
	var entries []ledger.Entry
	err := s.inWrite(ctx, func(tx *sql.Tx) error {
		a, err := s.begin(ctx, tx, run)
		if err != nil {
			return err
		}
		entries, err = a.append(ctx, batch)
		return err
	})
	if err != nil {
		return nil, err
	}
	return entries, nil
}

// An addition is one batch on its way into the ledger, inside the transaction
// that adds it.
type addition struct {
	engine   engine.Engine
	tx       *sql.Tx
	run      ledger.Run
	last     int64 // The sequence of the last entry that stands.
	recorded time.Time
	codes    map[ledger.IncidentID]string

	superseding map[int64]bool // The entries added in place of one that stood before the batch.
}

// pending is a value made ready: encoded, and not yet compared.
type pending struct {
	kind     ledger.EntryKind
	shape    noun.Shape
	document ledger.DocumentID
	body     []byte
}

func (s *Store) begin(ctx context.Context, tx *sql.Tx, run ledger.Run) (*addition, error) {
	if run.ID == "" {
		return nil, fmt.Errorf("%w: the run has no ID", ledger.ErrInvalid)
	}
	a := &addition{engine: s.engine, tx: tx, run: run, codes: map[ledger.IncidentID]string{}}
	a.recorded = s.now().UTC().Truncate(time.Microsecond)
	var stamped string
	err := tx.QueryRowContext(ctx, "SELECT sequence, recorded FROM entries ORDER BY sequence DESC LIMIT 1").
		Scan(&a.last, &stamped)
	if errors.Is(err, sql.ErrNoRows) {
		return a, nil
	}
	if err != nil {
		return nil, err
	}
	before, err := time.Parse(stampLayout, stamped)
	if err != nil {
		return nil, fmt.Errorf("entry %d: %w: its time %q is none", a.last, ledger.ErrDamaged, stamped)
	}
	// A clock that was set back must not let an entry into a past that has
	// already been asked about.
	if !a.recorded.After(before) {
		a.recorded = before.Add(time.Microsecond)
	}
	return a, nil
}

// append numbers what differs from what stands, and writes it.
func (a *addition) append(ctx context.Context, batch []Draft) ([]ledger.Entry, error) {
	ready, err := a.prepare(ctx, batch)
	if err != nil {
		return nil, err
	}
	if err := a.checkReferences(ctx, ready); err != nil {
		return nil, err
	}
	standing, err := a.standing(ctx, ready)
	if err != nil {
		return nil, err
	}
	changed := ready[:0:0]
	for _, p := range ready {
		now, stands := standing[p.shape.Subject]
		switch {
		case p.kind == ledger.EntryRetraction && !stands:
			continue
		case p.kind == ledger.EntryRetraction:
			delete(standing, p.shape.Subject)
		case p.kind == ledger.EntryDecision:
		case stands && now.kind != p.kind:
			return nil, fmt.Errorf("%w: %s is a %s and cannot become a %s", ledger.ErrConflict, p.shape.Subject, now.kind, p.kind)
		case stands && now.body == string(p.body):
			continue
		default:
			standing[p.shape.Subject] = standingValue{kind: p.kind, body: string(p.body), sequence: now.sequence}
		}
		changed = append(changed, p)
	}
	if len(changed) == 0 || (len(changed) == 1 && changed[0].kind == ledger.EntryRun && len(batch) > 0) {
		return nil, nil
	}
	return a.write(ctx, changed, standing)
}

// prepare encodes the run and the batch, and gives incidents their codes.
func (a *addition) prepare(ctx context.Context, batch []Draft) ([]pending, error) {
	places := map[ledger.PlaceID]string{}
	for _, d := range batch {
		if p, ok := d.Value.(ledger.Place); ok {
			places[p.ID] = p.Country
		}
	}
	ready := make([]pending, 0, 1+len(batch))
	for i, d := range append([]Draft{{Value: a.run}}, batch...) {
		if v, ok := d.Value.(ledger.Incident); ok {
			coded, err := a.code(ctx, v, places)
			if err != nil {
				return nil, err
			}
			d.Value = coded
		}
		kind, sh, err := noun.Of(d.Value)
		if err != nil {
			return nil, fmt.Errorf("value %d of the batch: %w", i, err)
		}
		if !validID(sh.Subject) {
			return nil, fmt.Errorf("value %d of the batch: %w: a %s needs an ID of 1 to %d characters, has %.80q",
				i, ledger.ErrInvalid, kind, idMax, sh.Subject)
		}
		body, err := json.Marshal(d.Value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w: %v", sh.Subject, ledger.ErrInvalid, err)
		}
		ready = append(ready, pending{kind: kind, shape: sh, document: d.Document, body: body})
	}
	return ready, nil
}

// checkReferences refuses IDs that lead nowhere. What was retracted stays
// readable, and may be named.
func (a *addition) checkReferences(ctx context.Context, ready []pending) error {
	inBatch := make(map[string]bool, len(ready))
	for _, p := range ready {
		if noun.Projected(p.kind) {
			inBatch[p.shape.Subject] = true
		}
	}
	namedBy := map[string]pending{}
	var outside []string
	need := func(target string, p pending) {
		if _, asked := namedBy[target]; !asked && target != "" && !inBatch[target] {
			namedBy[target] = p
			outside = append(outside, target)
		}
	}
	for _, p := range ready {
		need(string(p.document), p)
		for _, r := range p.shape.Refs {
			if !r.Loose {
				need(r.Target, p)
			}
		}
	}
	found := map[string]bool{}
	err := eachChunk(ctx, a.tx, "SELECT DISTINCT subject FROM entries WHERE subject IN (%s)", outside, func(rows *sql.Rows) error {
		var subject string
		err := rows.Scan(&subject)
		found[subject] = true
		return err
	})
	if err != nil {
		return err
	}
	for _, target := range outside {
		if !found[target] {
			p := namedBy[target]
			return fmt.Errorf("%s %s names %s, which is neither added with it nor in the ledger: %w",
				p.kind, p.shape.Subject, target, ledger.ErrInvalid)
		}
	}
	return nil
}

// standingValue is what the ledger holds of a subject before the batch.
type standingValue struct {
	kind     ledger.EntryKind
	body     string
	sequence int64 // 0 if the value comes with the batch itself.
}

func (a *addition) standing(ctx context.Context, ready []pending) (map[string]standingValue, error) {
	subjects := make([]string, len(ready))
	for i, p := range ready {
		subjects[i] = p.shape.Subject
	}
	standing := make(map[string]standingValue, len(ready))
	const query = `SELECT p.subject, p.noun, p.sequence, e.body FROM projections p
		JOIN entries e ON e.sequence = p.sequence WHERE p.superseded IS NULL AND p.subject IN (%s)`
	err := eachChunk(ctx, a.tx, query, subjects, func(rows *sql.Rows) error {
		var subject string
		var v standingValue
		err := rows.Scan(&subject, &v.kind, &v.sequence, &v.body)
		standing[subject] = v
		return err
	})
	return standing, err
}

func (a *addition) write(ctx context.Context, changed []pending, standing map[string]standingValue) ([]ledger.Entry, error) {
	entries := make([]ledger.Entry, len(changed))
	p := newProjection()
	subjects := make([]string, 0, len(changed))
	for i, c := range changed {
		entries[i] = ledger.Entry{
			ID:       ledger.NewEntryID(c.kind, c.shape.Subject, c.document, a.run.ID, a.recorded, c.body),
			Sequence: a.last + int64(i) + 1,
			Kind:     c.kind,
			Subject:  c.shape.Subject,
			Document: c.document,
			Run:      a.run.ID,
			Recorded: a.recorded,
			Body:     c.body,
		}
		subjects = append(subjects, c.shape.Subject)
	}
	const current = "SELECT subject, sequence FROM projections WHERE superseded IS NULL AND subject IN (%s)"
	err := eachChunk(ctx, a.tx, current, subjects, func(rows *sql.Rows) error {
		var subject string
		var sequence int64
		err := rows.Scan(&subject, &sequence)
		p.current[subject] = sequence
		return err
	})
	if err != nil {
		return nil, err
	}
	for i, c := range changed {
		if err := p.take(entries[i], c.shape); err != nil {
			return nil, err
		}
	}
	a.superseding = make(map[int64]bool, len(p.superseded))
	for _, by := range p.superseded {
		a.superseding[by] = true
	}
	if err := writeEntries(ctx, a.tx, entries); err != nil {
		return nil, err
	}
	return entries, p.flush(ctx, a.tx, a.engine)
}

func writeEntries(ctx context.Context, tx *sql.Tx, entries []ledger.Entry) error {
	rows := make([][]any, len(entries))
	for i, e := range entries {
		rows[i] = []any{e.Sequence, string(e.ID), string(e.Kind), e.Subject, string(e.Document), string(e.Run),
			stamp(e.Recorded), string(e.Body)}
	}
	return insert(ctx, tx, "entries (sequence, id, kind, subject, document, run, recorded, body)", plain(8), rows)
}

// stampLayout has a fixed width, so that times sort as text.
const stampLayout = "2006-01-02T15:04:05.000000Z"

func stamp(t time.Time) string { return t.UTC().Format(stampLayout) }

// idMax bounds IDs that people choose, so that they fit an index.
const idMax = 200

func validID(id string) bool {
	return id != "" && len(id) <= idMax && utf8.ValidString(id) && !strings.ContainsRune(id, 0)
}

const entryColumns = "e.sequence, e.id, e.kind, e.subject, e.document, e.run, e.recorded, e.body"

func scanEntry(rows interface{ Scan(...any) error }) (ledger.Entry, error) {
	var e ledger.Entry
	var recorded, body string
	err := rows.Scan(&e.Sequence, &e.ID, &e.Kind, &e.Subject, &e.Document, &e.Run, &recorded, &body)
	if err != nil {
		return e, err
	}
	if e.Recorded, err = time.Parse(stampLayout, recorded); err != nil {
		return e, fmt.Errorf("entry %d: %w: its time %q is none", e.Sequence, ledger.ErrDamaged, recorded)
	}
	e.Body = json.RawMessage(body)
	return e, nil
}
