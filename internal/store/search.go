package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/words"
)

// A Hit is a document or a statement that a search found.
type Hit struct {
	Document  ledger.DocumentID  `json:"document"`
	Statement ledger.StatementID `json:"statement,omitempty"` // "" if the document's text or title was found.
	Title     string             `json:"title"`               // Of the document.
	Published ledger.Day         `json:"published,omitzero"`  // Of the document.
	Speaker   string             `json:"speaker,omitempty"`   // Of the statement.
	Snippet   string             `json:"snippet"`             // Words around the first match, on one line.
	Passage   *ledger.Passage    `json:"passage,omitempty"`   // The first match in the document's text; nil if it is in a title or a name.
}

// hitsMax is how many hits a search without a limit returns.
const hitsMax = 50

// Search returns the documents and statements in which all of the query's terms
// stand, the newest entry first. A term is a word, a beginning with a star
// (hosp*) or a phrase in double quotes. Case, accents and the common variants
// of Arabic letters do not matter. Of f, only AsOf, Document, Kind and Limit
// count; Kind is "document" or "statement".
func (s *Store) Search(ctx context.Context, query string, f Filter) ([]Hit, error) {
	terms, err := words.Parse(query)
	if err != nil {
		return nil, err
	}
	until, err := s.horizon(ctx, s.read, f.AsOf)
	if err != nil {
		return nil, s.failed(err)
	}
	var b strings.Builder
	args := []any{until}
	b.WriteString(`SELECT p.noun, e.body FROM projections p JOIN entries e ON e.sequence = p.sequence
		WHERE p.sequence <= $1 AND (p.superseded IS NULL OR p.superseded > $1)`)
	add := func(condition, value string) {
		args = append(args, value)
		fmt.Fprintf(&b, condition, len(args))
	}
	for _, t := range terms {
		add(" AND p.sequence IN ("+s.engine.Matching()+")", s.engine.Term(t))
	}
	if f.Document != "" {
		add(" AND p.document = $%d", string(f.Document))
	}
	if f.Kind != "" {
		add(" AND p.noun = $%d", f.Kind)
	}
	limit := f.Limit
	if limit <= 0 {
		limit = hitsMax
	}
	fmt.Fprintf(&b, " ORDER BY p.sequence DESC LIMIT %d", limit)
	var found []any
	err = each(ctx, s.read, b.String(), args, func(rows *sql.Rows) error {
		v, err := scanValue(rows)
		found = append(found, v)
		return err
	})
	if err != nil {
		return nil, s.failed(err)
	}
	return s.hits(ctx, terms, found, f)
}

func (s *Store) hits(ctx context.Context, terms []words.Term, found []any, f Filter) ([]Hit, error) {
	documents := map[ledger.DocumentID]ledger.Document{}
	hits := make([]Hit, 0, len(found))
	for _, v := range found {
		switch v := v.(type) {
		case ledger.Document:
			documents[v.ID] = v
			hit := Hit{Document: v.ID, Title: v.Title, Published: v.Published, Snippet: oneLine(v.Title)}
			if p, ok := words.First(v.Text, terms); ok {
				hit.Passage, hit.Snippet = &p, oneLine(p.Prefix+p.Exact+p.Suffix)
			}
			hits = append(hits, hit)
		case ledger.Statement:
			d, ok := documents[v.Document]
			if !ok {
				var err error
				if d, err = s.Document(ctx, v.Document, f.AsOf); err != nil {
					return nil, err
				}
				documents[v.Document] = d
			}
			hits = append(hits, statementHit(v, d, terms))
		}
	}
	return hits, nil
}

func statementHit(v ledger.Statement, d ledger.Document, terms []words.Term) Hit {
	hit := Hit{Document: d.ID, Statement: v.ID, Title: d.Title, Published: d.Published, Speaker: v.Speaker.Name}
	for _, content := range v.Content {
		if hit.Snippet == "" {
			hit.Snippet = oneLine(content.Exact)
		}
		p, ok := words.First(content.Exact, terms)
		if !ok {
			continue
		}
		hit.Snippet = oneLine(p.Prefix + p.Exact + p.Suffix)
		span := ledger.Span{Start: content.Start + p.Start, End: content.Start + p.End}
		if span.End <= len(d.Text) {
			whole := ledger.PassageAt(d.Text, span)
			hit.Passage = &whole
		}
		break
	}
	return hit
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
