package pipeline

import (
	"cmp"
	"slices"

	"counterclaim/internal/compare"
	"counterclaim/internal/extract/certainty"
	"counterclaim/internal/extract/event"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/tie"
	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/link"
	"counterclaim/internal/resolve"
)

// Options say what a Reader knows beside the text. The zero Options read with
// the registry and the gazetteer that the program carries.
type Options struct {
	Actors []string // The user's own registry files, YAML.
	Places []string // The user's own gazetteer files.

	// Happenings has Read judge each word that tells of something, too. They are
	// many, and most readers of a sheet do without.
	Happenings bool
}

// A Reader reads Documents into Sheets. It is safe for concurrent use.
type Reader struct {
	actors *resolve.Registry
	places *resolve.Gazetteer

	happenings bool
}

// New returns a Reader. It fails if a file that Options name cannot be read.
func New(o Options) (*Reader, error) {
	actors, places := resolve.Default(), resolve.DefaultGazetteer()
	var err error
	if len(o.Actors) > 0 {
		if actors, err = actors.With(o.Actors...); err != nil {
			return nil, err
		}
	}
	if len(o.Places) > 0 {
		if places, err = places.With(o.Places...); err != nil {
			return nil, err
		}
	}
	return &Reader{actors: actors, places: places, happenings: o.Happenings}, nil
}

// Read returns the cheat sheet of doc. It does not fail: a text in which
// nothing is said gives a Sheet with empty lists. A Document without a day of
// publication takes that of its dateline, against which "yesterday" is read.
func (r *Reader) Read(doc ledger.Document) ledger.Sheet {
	if doc.Published.IsZero() {
		d, _ := ingest.Dateline(doc.Text)
		doc.Published = d.Day
	}
	n := newNames(r.actors, r.places, doc)
	return r.sheet(page.New(doc, n, ingest.Boilerplate(doc.Text)), n)
}

// sheet reads a page.
func (r *Reader) sheet(p *page.Page, n *names) ledger.Sheet {
	doc := p.Doc
	if note := pieceNote(p); note != "" {
		doc.Notes = append(slices.Clone(doc.Notes), note)
	}
	sp := speech.Read(p)
	happened := event.Find(sp)
	tied := tie.Find(sp)
	sheet := ledger.Sheet{
		Document:    doc,
		Claims:      inOrder(append(happened.Claims, tied.Claims...)),
		Incidents:   link.Within(reports(doc.ID, happened.Reports), n),
		Tallies:     happened.Tallies,
		Relations:   tied.Relations,
		Control:     tied.Control,
		Agreements:  tied.Agreements,
		Commitments: tied.Commitments,
		Statements:  sp.Statements(), // Last: what was read above asked for narration.
	}
	if r.happenings {
		sheet.Happenings = certainty.Find(sp)
	}
	r.cast(&sheet)
	sheet.Comparisons = compare.Compare(sheet, n)
	return sheet
}

// inOrder sorts claims by where their words stand, and drops what two readers
// both found.
func inOrder(claims []ledger.Claim) []ledger.Claim {
	slices.SortStableFunc(claims, func(a, b ledger.Claim) int {
		return cmp.Or(cmp.Compare(a.Passage.Start, b.Passage.Start), cmp.Compare(a.Passage.End, b.Passage.End))
	})
	seen := make(map[ledger.ClaimID]bool, len(claims))
	return slices.DeleteFunc(claims, func(c ledger.Claim) bool {
		again := seen[c.ID]
		seen[c.ID] = true
		return again
	})
}

// reports hands what package event found to package link.
func reports(doc ledger.DocumentID, found []event.Report) []link.Report {
	out := make([]link.Report, len(found))
	for i, r := range found {
		out[i] = link.Report{
			Incident: r.Incident, Document: doc, Sentence: r.Sentence,
			Headline: r.Headline, Specific: r.Specific, Definite: r.Definite, Apart: r.Apart, Speaker: r.Speaker,
			Blames: r.Blames, Many: r.Many,
		}
	}
	return out
}
