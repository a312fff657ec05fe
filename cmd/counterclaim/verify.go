package main

import (
	"errors"
	"fmt"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// verifyCommand changes nothing, also where it finds a fault, unless it is asked
// to. The record is never changed.
type verifyCommand struct {
	Rebuild bool `help:"First make the lists and the search index anew from the entries, which stay as they are."`
}

func (verifyCommand) Help() string {
	return `Recomputes all that can be recomputed: the IDs and the order of entries, the hashes of documents, the words of every passage, every reference. Nothing leaves the machine, and without --rebuild nothing is changed. A ledger that does not verify gives exit code 6.

Examples:

    counterclaim verify
    counterclaim verify --ledger idlib.db --format json
    counterclaim verify --rebuild`
}

// Run checks the ledger and writes what was looked at and what is wrong.
func (c *verifyCommand) Run(a *app) error {
	s, err := a.open(!c.Rebuild)
	if err != nil {
		return err
	}
	defer s.Close()
	if c.Rebuild {
		if err := s.Rebuild(a.ctx); err != nil {
			return err
		}
	}
	report, err := s.Verify(a.ctx)
	if err != nil && !errors.Is(err, ledger.ErrDamaged) {
		return err
	}
	if a.json() {
		if werr := publish.Object(a.stdout, report, false); werr != nil {
			return werr
		}
		return err
	}
	p := publish.NewPage(a.stdout, a.textOptions(false))
	writeReport(p, report)
	if werr := p.Flush(); werr != nil {
		return werr
	}
	return err
}

// writeReport says first how much was looked at: "no fault" means little on an
// empty ledger.
func writeReport(p *publish.Page, r store.Report) {
	p.Paragraph(0, 2, fmt.Sprintf("Looked at %s, %s with their bytes, %s and %s.", counted(int(r.Entries), "entry"),
		counted(r.Documents, "document"), counted(r.Passages, "passage"), counted(r.References, "reference")))
	if r.Found == 0 {
		last := ""
		if !r.Last.IsZero() {
			last = " The last entry was recorded on " + r.Last.UTC().Format("2 January 2006 at 15:04:05 UTC") + "."
		}
		p.Paragraph(0, 2, p.Bold("The ledger "+oneLine(r.Ledger)+" is whole.")+last)
		return
	}
	for _, f := range r.Faults {
		p.Paragraph(2, 4, p.Warn(oneLine(f.Where))+": "+oneLine(f.Says))
	}
	if more := r.Found - len(r.Faults); more > 0 {
		p.Paragraph(2, 4, fmt.Sprintf("and %d more", more))
	}
}
