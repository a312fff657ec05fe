package main

import (
	"fmt"
	"strings"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// addCommand reads as readCommand does, and keeps what it read.
type addCommand struct {
	inputFlags
	Input []string `arg:"" name:"input" help:"A file, a folder, an address (https://…), or - for standard input."`
}

func (addCommand) Help() string {
	return `Each document is added whole, with its bytes, or not at all; an interrupt loses no document that was named as added. A document that is in the ledger already adds nothing. A page that changed becomes a document that revises the earlier one.

Examples:

    counterclaim add news.txt --published 2016-06-03 --source "The Daily Beast"
    counterclaim add articles/ --ledger idlib.db
    counterclaim add https://example.org/news/article`
}

// Run reads the inputs and adds them, one document at a time.
func (c *addCommand) Run(a *app) error {
	if err := a.checkInput(c.Input); err != nil {
		return err
	}
	s, err := a.open(false)
	if err != nil {
		return err
	}
	defer s.Close()
	list, err := c.readings(a, c.Input, false)
	if err != nil {
		return err
	}
	run := a.run(c.settings())
	failed, added := failures{a: a}, 0
	for r, err := range list {
		if err != nil {
			failed.add(err)
			continue
		}
		became, err := s.AddSheet(a.ctx, run, r.sheet, r.bytes)
		if err != nil {
			failed.release()
			return err
		}
		added++
		if err := a.report(r.sheet, became); err != nil {
			return err
		}
	}
	if err := failed.end(added); err != nil {
		return err
	}
	if !a.json() && !a.Quiet && added > 0 {
		fmt.Fprintf(a.stderr, "Next: counterclaim show incidents%s\n", a.ledgerFlag(s.Name()))
	}
	return nil
}

// report writes one line for a document that was added.
func (a *app) report(sheet ledger.Sheet, became store.Added) error {
	if a.json() {
		return publish.Object(a.stdout, struct {
			store.Added
			Address string `json:"address"`
			Title   string `json:"title"`
		}{became, sheet.Document.Address, sheet.Document.Title}, false)
	}
	what := "added"
	switch {
	case became.Known && became.New+became.Corrected+became.Retracted == 0:
		what = "known"
	case became.Known:
		what = "read anew"
	case became.Revises != "":
		what = "revised"
	}
	_, err := fmt.Fprintf(a.stdout, "%-9s  %s  %s, %s  %s\n", what, publish.Short(string(became.Document)),
		counted(len(sheet.Statements), "statement"), counted(len(sheet.Incidents), "incident"), title(sheet.Document))
	return err
}

// title returns what to call a document on one line.
func title(d ledger.Document) string {
	switch {
	case d.Title != "":
		return oneLine(d.Title)
	case d.Address != "":
		return oneLine(d.Address)
	}
	return "untitled"
}

// counted returns "1 statement", "2 statements", "2 entries".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
