package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/noun"
)

// A Report says what Verify looked at and what it found wrong.
type Report struct {
	Ledger     string    `json:"ledger"`
	Entries    int64     `json:"entries"`
	Documents  int       `json:"documents"`
	Blobs      int       `json:"blobs"`
	Passages   int       `json:"passages"`
	References int       `json:"references"`
	Last       time.Time `json:"last,omitzero"` // When the last entry was recorded.
	Faults     []Fault   `json:"faults"`        // The first hundred.
	Found      int       `json:"found"`         // How many faults there are.
}

// A Fault is one thing that does not verify.
type Fault struct {
	Where string `json:"where"` // "entry 17 (ent_…)", "blob 4e07…".
	Says  string `json:"says"`
}

// faultsMax bounds a report on a ledger that is damaged throughout.
const faultsMax = 100

func (r *Report) fault(where, format string, args ...any) {
	if r.Found++; len(r.Faults) < faultsMax {
		r.Faults = append(r.Faults, Fault{where, fmt.Sprintf(format, args...)})
	}
}

// Verify recomputes all that can be recomputed: the entries' IDs, their
// sequence and times, the blobs' hashes, every passage's words, every
// reference, and the projections. It returns [ledger.ErrDamaged] with the
// report if something is wrong. Entries added meanwhile are not looked at.
func (s *Store) Verify(ctx context.Context) (Report, error) {
	v := &verification{
		store:   s,
		report:  Report{Ledger: s.name, Faults: []Fault{}},
		known:   map[string]bool{},
		texts:   map[ledger.DocumentID]string{},
		hashes:  map[string]ledger.DocumentID{},
		rebuilt: newProjection(),
		checked: newDigests(),
	}
	err := v.run(ctx)
	switch {
	case errors.Is(err, ledger.ErrDamaged):
		v.report.fault(s.name, "%v", err)
	case err != nil:
		return v.report, s.failed(err)
	}
	if v.report.Found > 0 {
		first := v.report.Faults[0]
		if v.report.Found == 1 {
			return v.report, fmt.Errorf("ledger %s is %w at %s: %s", s.name, ledger.ErrDamaged, first.Where, first.Says)
		}
		return v.report, fmt.Errorf("ledger %s is %w: %d faults, the first at %s: %s", s.name, ledger.ErrDamaged,
			v.report.Found, first.Where, first.Says)
	}
	return v.report, nil
}

// verification is one Verify under way.
type verification struct {
	store     *Store
	report    Report
	until     int64
	last      time.Time
	known     map[string]bool // The subjects so far.
	texts     map[ledger.DocumentID]string
	textBytes int
	hashes    map[string]ledger.DocumentID // The blobs that documents need.
	rebuilt   *projection
	checked   *digests
}

func (v *verification) run(ctx context.Context) error {
	faults, err := v.store.engine.Check(ctx, v.store.read)
	if err != nil {
		return err
	}
	for _, says := range faults {
		v.report.fault(v.store.name, "%s", says)
	}
	if v.until, err = v.store.horizon(ctx, v.store.read, time.Time{}); err != nil {
		return err
	}
	for after := int64(0); after < v.until; {
		entries, err := entriesAfter(ctx, v.store.read, after, page)
		if err != nil {
			return v.store.engine.Translate(err)
		}
		if len(entries) == 0 {
			break
		}
		for _, e := range entries {
			if e.Sequence > v.until {
				break
			}
			if e.Sequence != after+1 {
				v.report.fault(where(e), "the entries before it, from %d, are missing", after+1)
			}
			after = e.Sequence
			if err := v.entry(ctx, e); err != nil {
				return err
			}
		}
		v.checked.absorb(v.rebuilt)
		if entries[len(entries)-1].Sequence >= v.until {
			break
		}
	}
	v.report.Last = v.last
	if err := v.blobs(ctx); err != nil {
		return err
	}
	return v.checked.compare(ctx, v)
}

func where(e ledger.Entry) string { return fmt.Sprintf("entry %d (%s)", e.Sequence, e.ID) }

// entry checks one entry against itself and all before it.
func (v *verification) entry(ctx context.Context, e ledger.Entry) error {
	v.report.Entries++
	if want := ledger.NewEntryID(e.Kind, e.Subject, e.Document, e.Run, e.Recorded, e.Body); want != e.ID {
		v.report.fault(where(e), "its content has the ID %s", want)
	}
	if !e.Recorded.Equal(v.last) && !e.Recorded.After(v.last) {
		v.report.fault(where(e), "it was recorded at %s, before the entry that precedes it", stamp(e.Recorded))
	}
	v.last = e.Recorded
	value, err := Value(e)
	if err != nil {
		v.report.fault(where(e), "%v", err)
		return nil
	}
	_, sh, err := noun.Of(value)
	if err != nil {
		return err
	}
	if sh.Subject != e.Subject {
		v.report.fault(where(e), "it is about %s and its body about %s", e.Subject, sh.Subject)
	}
	if d, ok := value.(ledger.Document); ok {
		v.report.Documents++
		v.hashes[d.SHA256] = d.ID
		v.keep(d.ID, d.Text)
	}
	v.checked.subjects[e.Sequence] = append(v.checked.subjects[e.Sequence], v.references(e, sh)...)
	v.known[e.Subject] = true
	if err := v.passages(ctx, e, sh.Passages); err != nil {
		return err
	}
	return v.rebuilt.take(e, sh)
}

// references returns the IDs of e that nothing before it has. A batch may be in
// any order, so that they are looked for again at the end.
func (v *verification) references(e ledger.Entry, sh noun.Shape) []string {
	var missing []string
	need := func(target string) {
		if target == "" {
			return
		}
		if v.report.References++; !v.known[target] && target != e.Subject {
			missing = append(missing, target)
		}
	}
	need(string(e.Document))
	need(string(e.Run))
	for _, r := range sh.Refs {
		if !r.Loose {
			need(r.Target)
		}
	}
	return missing
}

func (v *verification) passages(ctx context.Context, e ledger.Entry, passages []ledger.Passage) error {
	if len(passages) == 0 {
		return nil
	}
	text, err := v.text(ctx, e)
	if errors.Is(err, sql.ErrNoRows) {
		v.report.fault(where(e), "it quotes words and its document %q is not in the ledger", e.Document)
		return nil
	}
	if err != nil {
		return err
	}
	for _, p := range passages {
		if v.report.Passages++; !p.In(text) {
			v.report.fault(where(e), "document %s does not have %.60q at bytes %d to %d", e.Document, p.Exact, p.Start, p.End)
		}
	}
	return nil
}

// textsMax bounds the texts that Verify keeps at hand, in bytes.
const textsMax = 64 << 20

func (v *verification) keep(id ledger.DocumentID, text string) {
	if v.textBytes += len(text); v.textBytes > textsMax {
		clear(v.texts)
		v.textBytes = len(text)
	}
	v.texts[id] = text
}

// text returns the text of an entry's document as it stood when the entry was
// made.
func (v *verification) text(ctx context.Context, e ledger.Entry) (string, error) {
	if text, ok := v.texts[e.Document]; ok {
		return text, nil
	}
	const query = `SELECT body FROM entries WHERE subject = $1 AND kind = 'document' AND sequence < $2
		ORDER BY sequence DESC LIMIT 1`
	d, err := decodeRow[ledger.Document](v.store.read.QueryRowContext(ctx, query, string(e.Document), e.Sequence))
	if err == nil {
		v.keep(e.Document, d.Text)
	}
	return d.Text, err
}

func (v *verification) blobs(ctx context.Context) error {
	for hash, id := range v.hashes {
		v.report.Blobs++
		_, err := blob(ctx, v.store.read, hash)
		switch {
		case errors.Is(err, ledger.ErrNotFound):
			v.report.fault("document "+string(id), "the bytes with its hash %s are not in the ledger", hash)
		case errors.Is(err, ledger.ErrDamaged):
			v.report.fault("blob "+hash, "%v", err)
		case err != nil:
			return err
		}
	}
	return nil
}
