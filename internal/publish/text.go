package publish

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// TextOptions say how the cheat sheet is set. The zero value is 80 columns
// without color.
type TextOptions struct {
	Width   int  // Columns; 80 if zero. Less than 40 is taken for 40.
	Color   bool // With the terminal's bold, faint and colored letters.
	Part    bool // The sheet is a part of a document's: its statements are not counted.
	Explain bool // Nothing left out, the IDs of all items, and each decision's reason in a sentence.
}

// Text writes the cheat sheet of one document. An error is the writer's.
func Text(w io.Writer, s ledger.Sheet, o TextOptions) error {
	p := NewPage(w, o)
	v := &view{Page: p, sheet: &s, names: newNames(&s)}
	v.header()
	v.incidents()
	v.contradictions()
	v.voices()
	v.tallies()
	v.agreements()
	v.commitments()
	v.control()
	v.relations()
	v.disputes()
	v.happenings()
	v.footer()
	return p.Flush()
}

// Incidents writes the incidents of a sheet alone, in the form that they have
// on the cheat sheet.
func Incidents(w io.Writer, s ledger.Sheet, o TextOptions) error {
	p := NewPage(w, o)
	v := &view{Page: p, sheet: &s, names: newNames(&s)}
	v.incidents()
	return p.Flush()
}

// Contradictions writes the first limit pairs of contradictory claims of a
// sheet, side by side; all if limit is 0.
func Contradictions(w io.Writer, s ledger.Sheet, limit int, o TextOptions) error {
	p := NewPage(w, o)
	v := &view{Page: p, sheet: &s, names: newNames(&s)}
	v.pairs(limit)
	return p.Flush()
}

// A view writes the parts of one sheet's page.
type view struct {
	*Page
	sheet *ledger.Sheet
	names *names
}

// header writes what the document is and how much was read out of it. Without a
// date of publication it says so, since days like "last week" hang on it.
func (v *view) header() {
	d := v.sheet.Document
	title := Clean(d.Title)
	if title == "" {
		title = "Untitled document"
	}
	v.Paragraph(0, 0, v.Bold(title))
	speakers := map[string]bool{}
	for _, s := range v.sheet.Statements {
		speakers[s.Speaker.Name] = true
	}
	facts := []string{}
	if d.Source.Name != "" {
		facts = append(facts, Clean(d.Source.Name))
	}
	if d.Published.IsZero() {
		facts = append(facts, "no date of publication")
	} else {
		facts = append(facts, day(d.Published))
	}
	if !v.o.Part {
		facts = append(facts,
			quantity(len(v.sheet.Statements), "statement")+" by "+quantity(len(speakers), "speaker"))
	}
	if d.ID != "" {
		facts = append(facts, Short(Clean(string(d.ID))))
	}
	v.Paragraph(0, 0, v.Faint(strings.Join(facts, " · ")))
	if parts := v.contents(); len(parts) > 0 && !v.o.Part {
		v.Paragraph(0, 0, v.Faint(strings.Join(parts, " · ")))
	}
	for _, note := range d.Notes {
		v.Paragraph(0, 2, v.Faint("Note: "+Clean(note)))
	}
	if !v.o.Part && len(v.sheet.Statements) == 0 && len(v.sheet.Incidents) == 0 {
		v.Blank()
		v.Paragraph(0, 0, "No statement was recognized in this text.")
	}
}

// contents returns how much of what is on the sheet, for what there is.
func (v *view) contents() []string {
	contradictory := 0
	for _, c := range v.sheet.Comparisons {
		if c.Relation == ledger.ClaimsContradictory {
			contradictory++
		}
	}
	var parts []string
	for _, part := range []struct {
		n    int
		noun string
	}{
		{len(v.sheet.Incidents), "incident"}, {contradictory, "contradiction"}, {len(v.sheet.Tallies), "tally"},
		{len(v.sheet.Agreements), "agreement"}, {len(v.sheet.Commitments), "commitment"},
	} {
		if part.n > 0 {
			parts = append(parts, quantity(part.n, part.noun))
		}
	}
	return parts
}

// incidents writes what is alleged to have happened, each with its figures, who
// and what suffered, to whom it is attributed, and who denies it. Where nothing
// of that is told, it says who speaks of the incident.
func (v *view) incidents() {
	if len(v.sheet.Incidents) == 0 {
		return
	}
	v.Heading("INCIDENTS")
	for n, i := range v.sheet.Incidents {
		if n > 0 {
			v.Blank()
		}
		head := v.Bold(incidentKind(i.Kind)+stage(i.Stage)) + v.names.circumstances(i)
		v.Paragraph(2, 4, head+v.Faint(v.itemID(string(i.ID))))
		told := v.roles(i, v.figures(i))
		v.attributions(i)
		v.perpetrators(i)
		if !told && len(i.Casualties)+len(i.Actors)+len(i.Perpetrators) == 0 {
			v.Paragraph(4, 6, "no figure"+v.Faint(dash+v.names.speakersOf(i.Statements)))
		}
		v.reasons(4, i.Reasons)
	}
}

// attributions never writes who did it, only who says so, and who denies it.
// Several who say the same of one actor share a line.
func (v *view) attributions(i ledger.Incident) {
	for n, b := range i.Actors {
		same := func(o ledger.Belligerent) bool { return o.Status == b.Status && sameParty(o.Party, b.Party) }
		if slices.ContainsFunc(i.Actors[:n], same) || v.saidInFull(i, b) {
			continue
		}
		var by []string
		heard := map[string]bool{}
		for _, o := range i.Actors[n:] {
			if name := v.names.speaker(o.Statement); same(o) && !heard[name] {
				heard[name] = true
				if b.Status != ledger.StatusDenied { // The line says already that it is a denial.
					name = v.names.byWhom(i, o)
				}
				by = append(by, name)
			}
		}
		v.attribution(b, strings.Join(by, "; "))
	}
}

func (v *view) attribution(b ledger.Belligerent, by string) {
	actor := v.names.party(b.Party)
	switch {
	case b.Status == ledger.StatusClaimed:
		v.Paragraph(4, 6, actor+" says that it did it"+v.Faint(dash+by))
	case b.Status == ledger.StatusDenied && v.names.speaks(b.Statement, b.Party):
		v.Paragraph(4, 6, v.Warn(actor+" denies it"))
	case b.Status == ledger.StatusDenied:
		v.Paragraph(4, 6, v.Warn("denied for "+actor)+v.Faint(dash+by))
	default:
		v.Paragraph(4, 6, "attributed to "+actor+v.Faint(dash+by))
	}
}

// footer says how to read quotation marks, without which indirect speech could
// be taken for a quotation.
func (v *view) footer() {
	if len(v.sheet.Statements) == 0 {
		return
	}
	v.Blank()
	v.Paragraph(0, 0, v.Faint("“Quotation marks” hold a speaker's own words; "+
		"words without them are the document's. Nothing here says who is right."))
}

// reasons writes each reason as a sentence of its own, if reasons were asked for.
func (v *view) reasons(indent int, list []ledger.Reason) {
	if !v.o.Explain {
		return
	}
	for _, r := range list {
		text := Clean(r.Says)
		if r.Field != "" || r.Rule != "" {
			text = fmt.Sprintf("%s (%s): %s", Clean(r.Field), Clean(r.Rule), text)
		}
		v.Paragraph(indent, indent+2, v.Faint("· "+text))
	}
}

// dash stands before who says so; it begins a line rather than ending one.
const dash = " —" + tie

// itemID returns an item's ID to stand behind its line, if reasons were asked
// for.
func (v *view) itemID(id string) string {
	if !v.o.Explain || id == "" {
		return ""
	}
	return " ·" + tie + Short(Clean(id))
}

// shortID is how many characters after the underscore a short ID keeps.
const shortID = 8

// Short returns the head of an ID, for a reader's eyes: "doc_4k2q7xab". IDs that
// people chose stay whole.
func Short(id string) string {
	if kind, rest, ok := strings.Cut(id, "_"); ok && len(kind) == 3 && len(rest) > shortID {
		return kind + "_" + rest[:shortID]
	}
	return id
}
