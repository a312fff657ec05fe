package noun

import (
	"encoding/json"
	"fmt"

	"counterclaim/internal/ledger"
)

// A noun is one kind of entry: how its body becomes a value, and what the
// projections take from the value.
type noun struct {
	kind   ledger.EntryKind
	decode func(body []byte) (any, error)
	shape  func(v any) (Shape, bool)
}

// A Shape is what the projections take from a value.
type Shape struct {
	Subject  string
	Name     string     // The words that people find it by.
	Kind     string     // Its kind, attribute, stance or relation.
	Day      ledger.Day // When it was, as said; of a document, when published.
	Refs     []Reference
	Passages []ledger.Passage
	Words    string // What full-text search finds it by.
	Head     any    // What lists show in place of a large body; nil for the body.
}

// A Reference is an ID in a body: whose, and in which role. A loose one may
// lead nowhere: registries name parents that no document has named.
type Reference struct {
	Target string
	Role   string
	Loose  bool
}

// nouns are in the order in which a sheet's entries are appended, so that a
// reference leads to an earlier entry.
var nouns = []noun{
	nounOf(ledger.EntryRun, shapeRun),
	nounOf(ledger.EntryDocument, shapeDocument),
	nounOf(ledger.EntryPlace, shapePlace),
	nounOf(ledger.EntryActor, shapeActor),
	nounOf(ledger.EntryStatement, shapeStatement),
	nounOf(ledger.EntryClaim, shapeClaim),
	nounOf(ledger.EntryIncident, shapeIncident),
	nounOf(ledger.EntryTally, shapeTally),
	nounOf(ledger.EntryRelation, shapeRelation),
	nounOf(ledger.EntryControl, shapeControl),
	nounOf(ledger.EntryAgreement, shapeAgreement),
	nounOf(ledger.EntryCommitment, shapeCommitment),
	nounOf(ledger.EntryComparison, shapeComparison),
	nounOf(ledger.EntryRetraction, shapeRetraction),
	nounOf(ledger.EntryDecision, shapeDecision),
}

func nounOf[T any](kind ledger.EntryKind, shapeOf func(*T) Shape) noun {
	return noun{
		kind: kind,
		decode: func(body []byte) (any, error) {
			v := new(T)
			if err := json.Unmarshal(body, v); err != nil {
				return nil, err
			}
			return *v, nil
		},
		shape: func(v any) (Shape, bool) {
			t, ok := v.(T)
			if !ok {
				return Shape{}, false
			}
			return shapeOf(&t), true
		},
	}
}

// Value returns an entry's body as the ledger type that its kind names: a
// ledger.Statement for ledger.EntryStatement.
func Value(e ledger.Entry) (any, error) {
	for _, n := range nouns {
		if n.kind != e.Kind {
			continue
		}
		v, err := n.decode(e.Body)
		if err != nil {
			return nil, fmt.Errorf("entry %d (%s): %w: its body is no %s: %v", e.Sequence, e.ID, ledger.ErrDamaged, e.Kind, err)
		}
		return v, nil
	}
	return nil, fmt.Errorf("entry %d (%s): %w: unknown kind %q", e.Sequence, e.ID, ledger.ErrDamaged, e.Kind)
}

// Of returns the kind and shape of a value of a ledger type.
func Of(v any) (ledger.EntryKind, Shape, error) {
	for _, n := range nouns {
		if sh, ok := n.shape(v); ok {
			return n.kind, sh, nil
		}
	}
	return "", Shape{}, fmt.Errorf("%w: a %T is not kept in the ledger", ledger.ErrInvalid, v)
}

// Projected reports whether entries of a kind have a row of their own in the
// projections. The others act on a subject that has one.
func Projected(kind ledger.EntryKind) bool {
	return kind != ledger.EntryRetraction && kind != ledger.EntryDecision
}

// Shared reports whether a kind belongs to no one document.
func Shared(kind ledger.EntryKind) bool {
	return kind == ledger.EntryActor || kind == ledger.EntryPlace || kind == ledger.EntryRun
}

// Add appends a reference unless target is empty.
func (s *Shape) Add(role, target string) {
	if target != "" {
		s.Refs = append(s.Refs, Reference{Target: target, Role: role})
	}
}

func (s *Shape) party(role string, p ledger.Party) { s.Add(role, string(p.Actor)) }
func (s *Shape) where(w ledger.Where)              { s.Add("place", string(w.Place)) }

func (s *Shape) when(w *ledger.When) {
	if w == nil {
		return
	}
	if s.Day = w.Start; s.Day.IsZero() {
		s.Day = w.End
	}
}

func shapeRun(r *ledger.Run) Shape {
	return Shape{Subject: string(r.ID), Name: r.Agent.Name, Kind: r.Agent.Version, Day: ledger.DayOf(r.Started.UTC())}
}

func shapeRetraction(r *ledger.Retraction) Shape {
	s := Shape{Subject: r.Subject}
	s.Add("retracts", r.Subject)
	return s
}

func shapeDecision(d *ledger.Decision) Shape {
	s := Shape{Subject: d.Subject, Name: d.Agent.Name, Kind: d.Outcome}
	s.Add("decides", d.Subject)
	return s
}
