package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/engine"
	"counterclaim/internal/store/noun"
	"counterclaim/internal/store/words"
)

// A projection turns entries, in their sequence, into the rows by which they
// are found. Adding and rebuilding go through the same one, so that they cannot
// come to differ.
type projection struct {
	current    map[string]int64 // The sequence that stands, by subject.
	superseded map[int64]int64  // By what, for rows that are written already.
	rows       []row
	place      map[int64]int // Where in rows a sequence is.
	refs       [][]any
	codes      map[string]int64 // The last number given, by country.
	words      [][]any
}

// row is one row of the table projections.
type row struct {
	sequence                int64
	noun, subject, document string
	superseded              int64 // 0 if it stands.
	name, kind, day         string
	head                    string // "" for none.
}

func newProjection() *projection {
	return &projection{
		current:    map[string]int64{},
		superseded: map[int64]int64{},
		place:      map[int64]int{},
		codes:      map[string]int64{},
	}
}

// take adds one entry. Entries must come in sequence.
func (p *projection) take(e ledger.Entry, sh noun.Shape) error {
	p.addRefs(e, sh)
	if e.Kind == ledger.EntryDecision {
		return nil
	}
	if old, stands := p.current[e.Subject]; stands {
		if i, here := p.place[old]; here {
			p.rows[i].superseded = e.Sequence
		} else {
			p.superseded[old] = e.Sequence
		}
		delete(p.current, e.Subject)
	}
	if e.Kind == ledger.EntryRetraction {
		return nil
	}
	r := row{
		sequence: e.Sequence,
		noun:     string(e.Kind),
		subject:  e.Subject,
		document: string(e.Document),
		name:     column(sh.Name),
		kind:     column(sh.Kind),
		day:      sh.Day.String(),
	}
	if sh.Head != nil {
		head, err := json.Marshal(sh.Head)
		if err != nil {
			return err
		}
		r.head = string(head)
	}
	p.current[e.Subject] = e.Sequence
	p.place[e.Sequence] = len(p.rows)
	p.rows = append(p.rows, r)
	if e.Kind == ledger.EntryIncident {
		if country, number, ok := countCode(sh.Name); ok && number > p.codes[country] {
			p.codes[country] = number
		}
	}
	for i, part := range words.Parts(sh.Words) {
		p.words = append(p.words, []any{e.Sequence<<words.PartBits | int64(i), part})
	}
	return nil
}

func (p *projection) addRefs(e ledger.Entry, sh noun.Shape) {
	seen := make(map[noun.Reference]bool, len(sh.Refs))
	for _, r := range sh.Refs {
		r.Loose = false
		if !seen[r] {
			seen[r] = true
			p.refs = append(p.refs, []any{column(r.Target), e.Sequence, r.Role})
		}
	}
}

// flush writes what was taken since the last flush, and forgets all of it but
// what stands.
func (p *projection) flush(ctx context.Context, tx *sql.Tx, e engine.Engine) error {
	for old, by := range p.superseded {
		if _, err := tx.ExecContext(ctx, "UPDATE projections SET superseded = $1 WHERE sequence = $2", by, old); err != nil {
			return err
		}
	}
	rows := make([][]any, len(p.rows))
	for i, r := range p.rows {
		rows[i] = []any{r.sequence, r.noun, r.subject, r.document, null(r.superseded), r.name, r.kind, r.day, null(r.head)}
	}
	const into = "projections (sequence, noun, subject, document, superseded, name, kind, day, head)"
	if err := insert(ctx, tx, into, plain(9), rows); err != nil {
		return err
	}
	if err := insert(ctx, tx, "refs (target, sequence, role)", plain(3), p.refs); err != nil {
		return err
	}
	const count = `INSERT INTO codes (country, last) VALUES ($1, $2)
		ON CONFLICT (country) DO UPDATE SET last = excluded.last WHERE excluded.last > codes.last`
	for country, last := range p.codes {
		if _, err := tx.ExecContext(ctx, count, country, last); err != nil {
			return err
		}
	}
	into2, placeholders := e.Words()
	for _, w := range p.words {
		w[1] = e.IndexPart(w[1].(string))
	}
	if err := insert(ctx, tx, into2, placeholders, p.words); err != nil {
		return err
	}
	clear(p.superseded)
	clear(p.place)
	p.rows, p.refs, p.words = p.rows[:0], p.refs[:0], p.words[:0]
	return nil
}

// null returns v, or nil for the zero value.
func null[T comparable](v T) any {
	var zero T
	if v == zero {
		return nil
	}
	return v
}
