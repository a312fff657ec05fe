package main

import (
	"fmt"
	"maps"
	"slices"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// item writes what one ID names.
func (c *showCommand) item(a *app, s *store.Store) error {
	subject, err := s.Subject(a.ctx, c.What, c.moment())
	if err != nil {
		return err
	}
	if len(subject.History) == 0 {
		e, err := s.Entry(a.ctx, ledger.EntryID(subject.ID))
		if err != nil {
			return err
		}
		if subject, err = s.Subject(a.ctx, e.Subject, c.moment()); err != nil {
			return err
		}
	}
	if subject.Current == nil {
		return fmt.Errorf("%s: %w; it was retracted, and counterclaim explain %s shows its history",
			subject.ID, ledger.ErrNotFound, subject.ID)
	}
	value, err := store.Value(*subject.Current)
	if err != nil {
		return err
	}
	switch v := value.(type) {
	case ledger.Actor, ledger.Place, ledger.Run:
		return c.shared(a, s, v)
	}
	document, isDocument := value.(ledger.Document)
	if !isDocument {
		document.ID = subject.Current.Document
	}
	sheet, err := s.Sheet(a.ctx, document.ID, c.moment())
	if err != nil {
		return err
	}
	if isDocument {
		if a.json() {
			return publish.JSON(a.stdout, sheet, publish.JSONOptions{Indent: true, Explain: c.Explain})
		}
		return publish.Text(a.stdout, sheet, a.textOptions(c.Explain))
	}
	if a.json() {
		return publish.Item(a.stdout, sheet.Document.Text, value, publish.JSONOptions{Explain: c.Explain})
	}
	o := a.textOptions(c.Explain)
	o.Part = true
	return publish.Text(a.stdout, partOf(sheet, value), o)
}

// shared writes an actor, a place or a run, which belong to no one document.
func (c *showCommand) shared(a *app, s *store.Store, value any) error {
	if a.json() {
		if run, ok := value.(ledger.Run); ok {
			return publish.Object(a.stdout, run, false)
		}
		return publish.Item(a.stdout, "", value, publish.JSONOptions{})
	}
	p := publish.NewPage(a.stdout, a.textOptions(false))
	f := store.Filter{AsOf: c.moment(), Limit: 8}
	switch v := value.(type) {
	case ledger.Actor:
		describeActor(p, v)
		f.Actor = v.ID
	case ledger.Place:
		describePlace(p, v)
		f.Place = v.ID
	case ledger.Run:
		p.Paragraph(0, 2, p.Bold(oneLine(v.Agent.Name+" "+v.Agent.Version))+" began on "+v.Started.UTC().Format("2 January 2006, 15:04:05 UTC"))
		for _, key := range slices.Sorted(maps.Keys(v.Settings)) {
			p.Labeled(2, 12, oneLine(key), oneLine(v.Settings[key]))
		}
		return p.Flush()
	}
	if err := namedIn(a, s, p, f); err != nil {
		return err
	}
	return p.Flush()
}

// describeActor writes an actor's names and whom it belongs to.
func describeActor(p *publish.Page, v ledger.Actor) {
	p.Paragraph(0, 2, p.Bold(publish.Line(v))+p.Faint(" · "+oneLine(string(v.ID))))
	for _, alias := range v.Aliases {
		text := oneLine(alias.Name)
		if alias.Description {
			text += p.Faint(" — a description, in context")
		}
		p.Labeled(2, 12, "also", text)
	}
	for _, id := range v.PartOf {
		p.Labeled(2, 12, "part of", oneLine(string(id)))
	}
	if v.Known != "" {
		p.Labeled(2, 12, "known from", oneLine(v.Known))
	}
}

// describePlace writes a place's names and where it is. Towns are shown, not
// people: there are no live positions in a ledger.
func describePlace(p *publish.Page, v ledger.Place) {
	p.Paragraph(0, 2, p.Bold(publish.Line(v))+p.Faint(" · "+oneLine(string(v.ID))))
	for _, alias := range v.Aliases {
		p.Labeled(2, 12, "also", oneLine(alias))
	}
	if v.Within != "" {
		p.Labeled(2, 12, "within", oneLine(string(v.Within)))
	}
	if v.Latitude != 0 || v.Longitude != 0 {
		p.Labeled(2, 12, "at", fmt.Sprintf("%.4f, %.4f", v.Latitude, v.Longitude))
	}
	if v.Known != "" {
		p.Labeled(2, 12, "known from", oneLine(v.Known))
	}
}

// namedIn lists the first items that name an actor or a place.
func namedIn(a *app, s *store.Store, p *publish.Page, f store.Filter) error {
	for _, name := range []string{"incidents", "statements", "claims", "control", "relations"} {
		l, _ := findList(name)
		first := true
		for item, err := range l.open(s, a.ctx, f) {
			if err != nil {
				return err
			}
			if first {
				p.Blank()
				p.Paragraph(0, 0, "Named in "+name+":")
				first = false
			}
			p.Labeled(2, listIDs, p.Faint(publish.Short(oneLine(idOf(item)))), publish.Line(item))
		}
	}
	return nil
}
