package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/noun"
)

// Added says what became of a sheet.
type Added struct {
	Document  ledger.DocumentID `json:"document"`
	Known     bool              `json:"known"`             // The document was in the ledger before.
	Revises   ledger.DocumentID `json:"revises,omitempty"` // The earlier document of the same address.
	New       int               `json:"new"`               // Values that the ledger did not have.
	Corrected int               `json:"corrected"`         // Values that it had otherwise.
	Retracted int               `json:"retracted"`         // Values that the document no longer yields.
	Last      int64             `json:"last"`              // The sequence of the last entry added; 0 if none was.
}

// AddSheet adds a document, its bytes, and all that was read out of it, in one
// batch. A sheet that is in the ledger already adds nothing. Where the same
// document was read otherwise before, what it yields replaces that, and what it
// yields no more is retracted; both stay readable. A document of an address
// that had other bytes before revises the earlier one.
//
// It refuses with [ledger.ErrInvalid] a sheet whose passages are not in its
// text, whose IDs lead nowhere, or whose bytes are not those of its hash.
func (s *Store) AddSheet(ctx context.Context, run ledger.Run, sheet ledger.Sheet, bytes []byte) (Added, error) {
	d := sheet.Document
	if err := checkSheet(&sheet, bytes); err != nil {
		return Added{}, err
	}
	added := Added{Document: d.ID}
	err := s.inWrite(ctx, func(tx *sql.Tx) error {
		a, err := s.begin(ctx, tx, run)
		if err != nil {
			return err
		}
		if sheet.Document, added.Known, err = a.settle(ctx, d); err != nil {
			return err
		}
		added.Revises = sheet.Document.Revises
		batch := drafts(&sheet)
		withdrawn, err := a.withdraw(ctx, batch, d.ID)
		if err != nil {
			return err
		}
		if err := keepBlob(ctx, tx, d.MediaType, d.SHA256, bytes); err != nil {
			return err
		}
		entries, err := a.append(ctx, append(batch, withdrawn...))
		if err != nil {
			return err
		}
		added.count(entries, a.superseding)
		return nil
	})
	if err != nil {
		return Added{}, fmt.Errorf("add %s: %w", cmp.Or(d.Address, d.Title, string(d.ID)), err)
	}
	return added, nil
}

// count sorts entries into new ones and corrections.
func (a *Added) count(entries []ledger.Entry, superseding map[int64]bool) {
	for _, e := range entries {
		a.Last = e.Sequence
		switch {
		case e.Kind == ledger.EntryRun:
		case e.Kind == ledger.EntryRetraction:
			a.Retracted++
		case superseding[e.Sequence]:
			a.Corrected++
		default:
			a.New++
		}
	}
}

// withdraw returns retractions of what the document yielded before and yields
// no more.
func (a *addition) withdraw(ctx context.Context, batch []Draft, id ledger.DocumentID) ([]Draft, error) {
	yielded := make(map[string]bool, len(batch))
	for _, d := range batch {
		_, sh, err := noun.Of(d.Value)
		if err != nil {
			return nil, err
		}
		yielded[sh.Subject] = true
	}
	reader := strings.TrimSpace(a.run.Agent.Name + " " + a.run.Agent.Version)
	var withdrawn []Draft
	const standing = "SELECT subject, noun FROM projections WHERE document = $1 AND superseded IS NULL ORDER BY sequence DESC"
	err := each(ctx, a.tx, standing, []any{string(id)}, func(rows *sql.Rows) error {
		var subject string
		var kind ledger.EntryKind
		if err := rows.Scan(&subject, &kind); err != nil {
			return err
		}
		if !yielded[subject] && !noun.Shared(kind) {
			withdrawn = append(withdrawn, Draft{Document: id, Value: ledger.Retraction{
				Subject: subject,
				Reason:  reader + " reads the document without it.",
			}})
		}
		return nil
	})
	return withdrawn, err
}

// drafts returns a sheet's values in the order of the nouns, each after what it
// refers to.
func drafts(sheet *ledger.Sheet) []Draft {
	id := sheet.Document.ID
	batch := []Draft{{Document: id, Value: sheet.Document}}
	batch = appendDrafts(batch, "", sheet.Places)
	batch = appendDrafts(batch, "", sheet.Actors)
	batch = appendDrafts(batch, id, sheet.Statements)
	batch = appendDrafts(batch, id, sheet.Claims)
	batch = appendDrafts(batch, id, sheet.Incidents)
	batch = appendDrafts(batch, id, sheet.Tallies)
	batch = appendDrafts(batch, id, sheet.Relations)
	batch = appendDrafts(batch, id, sheet.Control)
	batch = appendDrafts(batch, id, sheet.Agreements)
	batch = appendDrafts(batch, id, sheet.Commitments)
	return appendDrafts(batch, id, sheet.Comparisons)
}

func appendDrafts[T any](batch []Draft, id ledger.DocumentID, values []T) []Draft {
	for _, v := range values {
		batch = append(batch, Draft{Document: id, Value: v})
	}
	return batch
}

// checkSheet refuses what Verify would find fault with later.
func checkSheet(sheet *ledger.Sheet, bytes []byte) error {
	d := sheet.Document
	switch {
	case d.SHA256 != ledger.HashOf(bytes):
		return fmt.Errorf("document %s: %w: its bytes do not have the hash %s", d.ID, ledger.ErrInvalid, d.SHA256)
	case !utf8.ValidString(d.Text):
		return fmt.Errorf("document %s: %w: its text is not UTF-8", d.ID, ledger.ErrInvalid)
	}
	for _, draft := range drafts(sheet) {
		kind, sh, err := noun.Of(draft.Value)
		if err != nil {
			return err
		}
		for _, p := range sh.Passages {
			if !p.In(d.Text) {
				return fmt.Errorf("%s %s: %w: the text does not have %.60q at bytes %d to %d",
					kind, sh.Subject, ledger.ErrInvalid, p.Exact, p.Start, p.End)
			}
		}
	}
	return nil
}

// Sheet returns a document with all that was read out of it, as known at asOf.
// Items come in the order in which the document's reading gave them; what a
// later reading replaced or added comes after.
func (s *Store) Sheet(ctx context.Context, id ledger.DocumentID, asOf time.Time) (ledger.Sheet, error) {
	sheet := ledger.Sheet{
		Statements: []ledger.Statement{}, Claims: []ledger.Claim{}, Incidents: []ledger.Incident{},
		Tallies: []ledger.Tally{}, Relations: []ledger.Relation{}, Control: []ledger.Control{},
		Agreements: []ledger.Agreement{}, Commitments: []ledger.Commitment{}, Comparisons: []ledger.Comparison{},
		Actors: []ledger.Actor{}, Places: []ledger.Place{},
	}
	until, err := s.horizon(ctx, s.read, asOf)
	if err != nil {
		return sheet, s.failed(err)
	}
	if sheet.Document, err = s.Document(ctx, id, asOf); err != nil {
		return sheet, err
	}
	const query = `SELECT p.noun, e.body FROM projections p JOIN entries e ON e.sequence = p.sequence
		WHERE p.document = $1 AND p.noun <> 'document' AND p.sequence <= $2 AND (p.superseded IS NULL OR p.superseded > $2)
		ORDER BY p.sequence`
	var named []string
	err = each(ctx, s.read, query, []any{string(id), until}, func(rows *sql.Rows) error {
		v, err := scanValue(rows)
		if err != nil {
			return err
		}
		targets, err := fill(&sheet, v)
		named = append(named, targets...)
		return err
	})
	if err != nil {
		return sheet, s.failed(err)
	}
	return sheet, s.failed(s.fillShared(ctx, &sheet, named, until))
}

// fill puts a value into its list and returns the IDs that it names.
func fill(sheet *ledger.Sheet, v any) ([]string, error) {
	switch v := v.(type) {
	case ledger.Statement:
		sheet.Statements = append(sheet.Statements, v)
	case ledger.Claim:
		sheet.Claims = append(sheet.Claims, v)
	case ledger.Incident:
		sheet.Incidents = append(sheet.Incidents, v)
	case ledger.Tally:
		sheet.Tallies = append(sheet.Tallies, v)
	case ledger.Relation:
		sheet.Relations = append(sheet.Relations, v)
	case ledger.Control:
		sheet.Control = append(sheet.Control, v)
	case ledger.Agreement:
		sheet.Agreements = append(sheet.Agreements, v)
	case ledger.Commitment:
		sheet.Commitments = append(sheet.Commitments, v)
	case ledger.Comparison:
		sheet.Comparisons = append(sheet.Comparisons, v)
	}
	_, sh, err := noun.Of(v)
	targets := make([]string, len(sh.Refs))
	for i, r := range sh.Refs {
		targets[i] = r.Target
	}
	return targets, err
}

// fillShared adds the actors and places that the lists name, and those that
// these belong to, as far as the ledger has them.
func (s *Store) fillShared(ctx context.Context, sheet *ledger.Sheet, named []string, until int64) error {
	seen := map[string]bool{}
	query := fmt.Sprintf(`SELECT p.noun, e.body FROM projections p JOIN entries e ON e.sequence = p.sequence
		WHERE p.sequence <= %d AND (p.superseded IS NULL OR p.superseded > %d)
		AND p.noun IN ('actor', 'place') AND p.subject IN (%%s)`, until, until)
	for len(named) > 0 {
		named = slices.DeleteFunc(named, func(id string) bool {
			had := seen[id]
			seen[id] = true
			return had
		})
		var parents []string
		err := eachChunk(ctx, s.read, query, named, func(rows *sql.Rows) error {
			v, err := scanValue(rows)
			switch v := v.(type) {
			case ledger.Actor:
				sheet.Actors = append(sheet.Actors, v)
				for _, id := range v.PartOf {
					parents = append(parents, string(id))
				}
			case ledger.Place:
				sheet.Places = append(sheet.Places, v)
				parents = append(parents, string(v.Within))
			}
			return err
		})
		if err != nil {
			return err
		}
		named = parents
	}
	slices.SortFunc(sheet.Actors, func(a, b ledger.Actor) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(sheet.Places, func(a, b ledger.Place) int { return cmp.Compare(a.ID, b.ID) })
	return nil
}
