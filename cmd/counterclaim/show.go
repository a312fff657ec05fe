package main

import (
	"bufio"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// asOfFlag asks for the ledger as it was.
type asOfFlag struct {
	AsKnownOn ledger.Day `placeholder:"DAY" help:"As the ledger was at the end of that day (UTC)."`
}

// moment returns the last moment of the day, or the zero time for everything.
func (f asOfFlag) moment() time.Time {
	if f.AsKnownOn.IsZero() {
		return time.Time{}
	}
	return f.AsKnownOn.Add(1).Time().Add(-time.Microsecond)
}

// showCommand has one argument for lists and IDs. They cannot meet: an ID has an
// underscore, but for those of actors and places, and no list is named like
// one of these.
type showCommand struct {
	asOfFlag
	What     string     `arg:"" optional:"" name:"list-or-id" help:"A list or an ID; an overview without."`
	Document string     `placeholder:"ID" help:"Only what was read out of this document."`
	Actor    string     `placeholder:"ID" help:"Only what names this actor."`
	Place    string     `placeholder:"ID" help:"Only what names this place."`
	Kind     string     `placeholder:"WORD" help:"Only this kind of incident, attribute of claim, stance of statement."`
	From     ledger.Day `placeholder:"DAY" help:"Only what is dated on this day or after."`
	To       ledger.Day `placeholder:"DAY" help:"Only what is dated on this day or before."`
	Limit    int        `placeholder:"N" help:"At most so many."`
	Explain  bool       `help:"With the reasons."`
}

func (showCommand) Help() string {
	return `The lists are ` + listNames() + `. An ID may be shortened to its first characters, as the lists do. The ID of a document shows its cheat sheet; any other shows the item with the statements that it rests on.

Examples:

    counterclaim show
    counterclaim show incidents --from 2016-05-30 --to 2016-06-03
    counterclaim show claims --actor russia --format json
    counterclaim show doc_4k2q7xab
    counterclaim show statements --as-known-on 2016-06-03`
}

// Run writes the overview, a list or an item.
func (c *showCommand) Run(a *app) error {
	l, isList := findList(c.What)
	if c.Limit < 0 {
		return usage("--limit %d is less than nothing", c.Limit)
	}
	s, err := a.open(true)
	if err != nil {
		return err
	}
	defer s.Close()
	switch {
	case c.What == "":
		return c.overview(a, s)
	case isList:
		return c.list(a, s, l)
	}
	err = c.item(a, s)
	if errors.Is(err, ledger.ErrNotFound) && !strings.ContainsAny(c.What, "_0123456789") {
		return fmt.Errorf("%w; the lists are %s", err, listNames())
	}
	return err
}

// overview writes how many of each there are.
func (c *showCommand) overview(a *app, s *store.Store) error {
	counts, err := s.Counts(a.ctx, c.moment())
	if err != nil {
		return err
	}
	kinds := []ledger.EntryKind{
		ledger.EntryDocument, ledger.EntryStatement, ledger.EntryClaim, ledger.EntryIncident, ledger.EntryTally,
		ledger.EntryRelation, ledger.EntryControl, ledger.EntryAgreement, ledger.EntryCommitment,
		ledger.EntryComparison, ledger.EntryActor, ledger.EntryPlace,
	}
	if a.json() {
		out := map[string]int{}
		for i, l := range lists {
			out[l.name] = counts[kinds[i]]
		}
		return publish.Object(a.stdout, out, false)
	}
	p := publish.NewPage(a.stdout, a.textOptions(false))
	p.Paragraph(0, 0, p.Bold("The ledger "+oneLine(s.Name())))
	p.Blank()
	for i, l := range lists {
		p.Paragraph(2, 2, fmt.Sprintf("%-12s %7d", l.name, counts[kinds[i]]))
	}
	return p.Flush()
}

// filter returns what the flags ask for, with shortened IDs made whole.
func (c *showCommand) filter(a *app, s *store.Store) (store.Filter, error) {
	f := store.Filter{AsOf: c.moment(), Kind: c.Kind, From: c.From, To: c.To, Limit: c.Limit}
	for _, id := range []struct {
		given string
		set   func(string)
	}{
		{c.Document, func(id string) { f.Document = ledger.DocumentID(id) }},
		{c.Actor, func(id string) { f.Actor = ledger.ActorID(id) }},
		{c.Place, func(id string) { f.Place = ledger.PlaceID(id) }},
	} {
		if id.given == "" {
			continue
		}
		whole, err := s.Resolve(a.ctx, id.given, f.AsOf)
		if err != nil {
			return f, err
		}
		id.set(whole)
	}
	return f, nil
}

// listIDs is the column of IDs in a list: a short one and two spaces.
const listIDs = 14

// list writes one line for each item, as the ledger gives them: it never holds
// a list whole.
func (c *showCommand) list(a *app, s *store.Store, l list) error {
	f, err := c.filter(a, s)
	if err != nil {
		return err
	}
	if a.json() {
		return c.records(a, s, l, f)
	}
	p := publish.NewPage(a.stdout, a.textOptions(false))
	count := 0
	for item, err := range l.open(s, a.ctx, f) {
		if err != nil {
			return err
		}
		count++
		id := publish.Short(oneLine(idOf(item)))
		if len(id) > listIDs-2 {
			p.Paragraph(0, 0, p.Faint(id))
			id = ""
		}
		p.Labeled(0, listIDs, p.Faint(id), publish.Line(item))
	}
	if count == 0 && !a.Quiet {
		fmt.Fprintf(a.stderr, "No %s.\n", l.name)
	}
	return p.Flush()
}

// records writes a list as JSON Lines. Items with passages come by document, so
// that each text is read once.
func (c *showCommand) records(a *app, s *store.Store, l list, f store.Filter) error {
	out := bufio.NewWriter(a.stdout)
	defer out.Flush() // After an error, what was written before it.
	o := publish.JSONOptions{Explain: c.Explain}
	if !l.passages {
		return c.each(l.open(s, a.ctx, f), out, func() (string, error) { return "", nil }, o, nil)
	}
	left := f.Limit
	for d, err := range s.Documents(a.ctx, store.Filter{AsOf: f.AsOf, Document: f.Document}) {
		if err != nil {
			return err
		}
		of := f
		of.Document, of.Limit = d.ID, left
		text := func() (string, error) {
			whole, err := s.Document(a.ctx, d.ID, f.AsOf)
			return whole.Text, err
		}
		if err := c.each(l.open(s, a.ctx, of), out, text, o, &left); err != nil {
			return err
		}
		if f.Limit > 0 && left == 0 {
			break
		}
	}
	return out.Flush()
}

// each writes items. It asks for the text once, if there is an item, and counts
// left down if it is not nil.
func (c *showCommand) each(items iter.Seq2[any, error], out *bufio.Writer, textOf func() (string, error), o publish.JSONOptions, left *int) error {
	var w *publish.ItemWriter
	for item, err := range items {
		if err != nil {
			return err
		}
		if w == nil {
			text, err := textOf()
			if err != nil {
				return err
			}
			w = publish.NewItemWriter(out, text, o)
		}
		if err := w.Write(item); err != nil {
			return err
		}
		if left != nil {
			*left--
		}
	}
	return out.Flush()
}
