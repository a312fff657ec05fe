package main

import (
	"encoding/json"
	"fmt"

	"counterclaim/internal/compare"
	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
)

// compareCommand sets two documents side by side, and keeps nothing.
type compareCommand struct {
	inputFlags
	First  string `arg:"" help:"A file, an address (https://…), or - for standard input."`
	Second string `arg:"" help:"Another."`
}

func (compareCommand) Help() string {
	return `Both documents have to tell of one thing: that is taken for granted, and not checked. Each number of the first is set beside the number of the second that bears on it most, whatever it counts: the dead, houses, a share, money, a day. The first line says whether some number of the first cannot be where one of the second is (contradictory), whether numbers of the first are borne out (compatible), or whether the second does not say enough (incomparable). The flags hold for both documents. Nothing is kept.

Examples:

    counterclaim compare morning.txt evening.txt
    counterclaim compare claim.txt report.pdf --format json`
}

// Run reads both documents and writes what they say on one another.
func (c *compareCommand) Run(a *app) error {
	names := []string{c.First, c.Second}
	if err := a.checkInput(names); err != nil {
		return err
	}
	bar := newProgress(a)
	defer bar.end()
	reader, found, err := c.prepare(bar, false)
	if err != nil {
		return err
	}
	var docs []ledger.Document
	for _, name := range names {
		n := len(docs)
		for item, err := range found.Read(a.ctx, name, a.stdin) {
			if err != nil {
				return err
			}
			docs = append(docs, item.Document)
		}
		if len(docs) != n+1 {
			return usage("%s holds %d documents; name one document", name, len(docs)-n)
		}
	}
	p := reader.Beside(docs[0], docs[1])
	bar.end()
	if a.json() {
		out := json.NewEncoder(a.stdout)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		return out.Encode(p)
	}
	return writeParallel(a, p)
}

// relationWidth is how wide the column of relations is set.
const relationWidth = 15

// writeParallel writes the whole first, then number by number.
func writeParallel(a *app, t compare.Parallel) error {
	p := publish.NewPage(a.stdout, a.textOptions(true))
	p.Paragraph(0, 2, p.Bold(string(t.Relation))+rule(p, t.Sentence, t.Rule))
	if len(t.Amounts) > 0 {
		p.Heading("NUMBERS OF THE FIRST")
	}
	for _, b := range t.Amounts {
		p.Labeled(2, relationWidth, string(b.Relation), oneLine(b.Sentence)+p.Faint(" ("+oneLine(b.Rule)+")"))
	}
	if len(t.Claims) > 0 {
		p.Heading("CLAIMS OF BOTH, AS OF ONE INCIDENT")
	}
	for _, x := range t.Claims {
		p.Labeled(2, relationWidth, string(x.Relation), oneLine(x.Sentence)+p.Faint(" ("+oneLine(x.Rule)+")"))
	}
	return p.Flush()
}

// rule writes the sentence of the level that decided, if one did.
func rule(p *publish.Page, sentence, id string) string {
	if id == "" {
		return ": the second text gives no number that bears on one of the first."
	}
	return fmt.Sprintf(": %s%s", oneLine(sentence), p.Faint(" ("+oneLine(id)+")"))
}
