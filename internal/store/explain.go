package store

import (
	"context"
	"database/sql"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/noun"
)

// An Explanation leads from a subject down to the words that it rests on, and
// up to what refers to it.
type Explanation struct {
	Subject Subject `json:"subject"`
	Run     *Step   `json:"run"`  // What added the value that stands; nil for a run.
	Down    []Step  `json:"down"` // What it rests on, nearest first, each ID once.
	Up      []Step  `json:"up"`   // What refers to it, oldest first.
	More    int     `json:"more"` // How many more refer to it than Up lists.
}

// A Step is one subject in an Explanation.
type Step struct {
	Depth   int              `json:"depth"` // 1 for what the subject names itself, 2 for what that names.
	Role    string           `json:"role"`  // In which role the one above names it: "statement", "left".
	ID      string           `json:"id"`
	Kind    ledger.EntryKind `json:"kind"`
	Passage *ledger.Passage  `json:"passage,omitempty"` // Its first words in the document, if it has any.
	Entry   ledger.Entry     `json:"entry"`
}

// upMax bounds how many referring subjects an Explanation lists.
const upMax = 200

// Explain returns the chain of any ID as known at asOf. The ID may be
// shortened, be an incident's code, or be an entry's, which stands for the
// entry's subject.
func (s *Store) Explain(ctx context.Context, id string, asOf time.Time) (Explanation, error) {
	var x Explanation
	until, err := s.horizon(ctx, s.read, asOf)
	if err != nil {
		return x, s.failed(err)
	}
	if id, err = s.resolve(ctx, id, until); err != nil {
		return x, err
	}
	if x.Subject, err = s.subject(ctx, id, until); err != nil {
		return x, s.failed(err)
	}
	if len(x.Subject.History) == 0 {
		e, err := s.Entry(ctx, ledger.EntryID(id))
		if err != nil {
			return x, err
		}
		if x.Subject, err = s.subject(ctx, e.Subject, until); err != nil {
			return x, s.failed(err)
		}
	}
	if x.Down, err = s.down(ctx, x.Subject, until); err != nil {
		return x, s.failed(err)
	}
	if x.Subject.Current != nil && x.Subject.Kind != ledger.EntryRun {
		if x.Run, err = s.step(ctx, string(x.Subject.Current.Run), "run", 1, until); err != nil {
			return x, s.failed(err)
		}
	}
	x.Up, x.More, err = s.up(ctx, x.Subject.ID, until)
	return x, s.failed(err)
}

// down follows references breadth first. What a subject named is taken from the
// entry that stands, or from the last that stood if it is retracted.
func (s *Store) down(ctx context.Context, subject Subject, until int64) ([]Step, error) {
	start := lastValue(subject.History)
	if start == nil {
		return nil, nil
	}
	seen := map[string]bool{subject.ID: true}
	queue := []Step{{ID: subject.ID, Entry: *start}}
	var steps []Step
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		v, err := Value(from.Entry)
		if err != nil {
			return nil, err
		}
		_, sh, err := noun.Of(v)
		if err != nil {
			return nil, err
		}
		if from.Entry.Document != "" {
			sh.Add("document", string(from.Entry.Document))
		}
		for _, r := range sh.Refs {
			if seen[r.Target] {
				continue
			}
			seen[r.Target] = true
			step, err := s.step(ctx, r.Target, r.Role, from.Depth+1, until)
			if err != nil {
				return nil, err
			}
			if step != nil {
				steps, queue = append(steps, *step), append(queue, *step)
			}
		}
	}
	return steps, nil
}

// step returns nil if the ledger does not have the target.
func (s *Store) step(ctx context.Context, target, role string, depth int, until int64) (*Step, error) {
	subject, err := s.subject(ctx, target, until)
	if err != nil {
		return nil, err
	}
	e := lastValue(subject.History)
	if e == nil {
		return nil, nil
	}
	return newStep(*e, role, depth)
}

func newStep(e ledger.Entry, role string, depth int) (*Step, error) {
	v, err := Value(e)
	if err != nil {
		return nil, err
	}
	_, sh, err := noun.Of(v)
	if err != nil {
		return nil, err
	}
	step := &Step{Depth: depth, Role: role, ID: e.Subject, Kind: e.Kind, Entry: e}
	if len(sh.Passages) > 0 {
		step.Passage = &sh.Passages[0]
	}
	return step, nil
}

// lastValue returns the last entry that gave the subject a value.
func lastValue(history []ledger.Entry) *ledger.Entry {
	for i := len(history) - 1; i >= 0; i-- {
		if noun.Projected(history[i].Kind) {
			return &history[i]
		}
	}
	return nil
}

// up returns what stands and refers to id, and the decisions about it.
func (s *Store) up(ctx context.Context, id string, until int64) (steps []Step, more int, err error) {
	const referring = ` FROM refs r JOIN entries e ON e.sequence = r.sequence
		LEFT JOIN projections p ON p.sequence = r.sequence
		WHERE r.target = $1 AND r.sequence <= $2 AND (p.superseded IS NULL OR p.superseded > $2)`
	err = each(ctx, s.read, "SELECT r.role, "+entryColumns+referring+" ORDER BY r.sequence, r.role LIMIT $3",
		[]any{id, until, upMax}, func(rows *sql.Rows) error {
			var role string
			e, err := scanEntry(scanFirst{rows, &role})
			if err != nil {
				return err
			}
			step, err := newStep(e, role, 1)
			if err == nil {
				steps = append(steps, *step)
			}
			return err
		})
	if err != nil || len(steps) < upMax {
		return steps, 0, err
	}
	err = s.read.QueryRowContext(ctx, "SELECT COUNT(*)"+referring, id, until).Scan(&more)
	return steps, more - len(steps), err
}

// scanFirst scans one column more, before those of an entry.
type scanFirst struct {
	rows  *sql.Rows
	first any
}

func (s scanFirst) Scan(dest ...any) error { return s.rows.Scan(append([]any{s.first}, dest...)...) }
