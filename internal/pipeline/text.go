package pipeline

import (
	"counterclaim/internal/compare"
	"counterclaim/internal/extract/amount"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
)

// Beside sets what two documents say side by side, on the premise that both tell
// of one thing: which numbers of a are borne out by b, and which cannot be.
func (r *Reader) Beside(a, b ledger.Document) compare.Parallel {
	// What one text tells is another's word than what the other tells.
	if a.Source.Name == b.Source.Name {
		a.Source.Name, b.Source.Name = "the first text", "the second text"
	}
	return compare.Texts(r.text(a), r.text(b))
}

// text reads a document with its amounts.
func (r *Reader) text(doc ledger.Document) compare.Text {
	n := newNames(r.actors, r.places, doc)
	p := page.New(doc, n, ingest.Boilerplate(doc.Text))
	return compare.Text{Sheet: r.sheet(p, n), Amounts: amount.Find(p)}
}
