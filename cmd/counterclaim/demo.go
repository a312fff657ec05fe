package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"counterclaim/examples"
	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// demoCommand does what a new user would do, on dispatches inside the binary.
type demoCommand struct {
	Keep bool `help:"Keep the ledger that the demo makes, and say where it is."`
}

func (demoCommand) Help() string {
	return `Reads the sample dispatches inside the binary, adds them to a ledger in a temporary folder, shows one cheat sheet, all incidents, a contradiction and a check of the ledger, says how to go on with an article of yours, and removes the folder. In JSON it writes one object a dispatch. The dispatches are written for this project from published facts; each names what it is drawn from.

Examples:

    counterclaim demo
    counterclaim demo --keep`
}

// demoMain is the dispatch whose cheat sheet the demo shows.
const demoMain = "who-is-bombed.txt"

// Run shows the main job from beginning to end.
func (c *demoCommand) Run(a *app) (err error) {
	folder, err := os.MkdirTemp("", "counterclaim-demo-")
	if err != nil {
		return fmt.Errorf("the demo needs a temporary folder: %w", err)
	}
	defer func() {
		if !c.Keep || err != nil {
			err = errors.Join(err, os.RemoveAll(folder))
		}
	}()
	a.Ledger, a.Quiet = filepath.Join(folder, "counterclaim.db"), true
	s, err := store.Create(a.ctx, a.Ledger, store.Options{})
	if err != nil {
		return err
	}
	sheets, err := c.add(a, s)
	if err == nil && a.json() {
		err = writeSheets(a, sheets)
	} else if err == nil {
		err = c.tour(a, s, sheets)
	}
	if cerr := s.Close(); err == nil {
		err = cerr
	}
	if err != nil || a.json() {
		return err
	}
	return c.goOn(a)
}

// writeSheets is the tour for programs: what was read out of each dispatch.
func writeSheets(a *app, sheets []namedSheet) error {
	for _, n := range sheets {
		if err := publish.JSON(a.stdout, n.sheet, publish.JSONOptions{}); err != nil {
			return err
		}
	}
	return nil
}

// A named sheet is what was read out of one dispatch.
type namedSheet struct {
	name  string
	sheet ledger.Sheet
}

// add reads the dispatches and adds them, as the add command would.
func (c *demoCommand) add(a *app, s *store.Store) ([]namedSheet, error) {
	names, err := fs.Glob(examples.FS, "*.txt")
	if err != nil {
		return nil, err
	}
	reader, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return nil, err
	}
	found := ingest.New(ingest.Options{})
	run := a.run(map[string]string{"demo": "examples"})
	var sheets []namedSheet
	for _, name := range names {
		data, err := fs.ReadFile(examples.FS, name)
		if err != nil {
			return nil, err
		}
		for item, err := range found.Read(a.ctx, "-", bytes.NewReader(data)) {
			if err != nil {
				return nil, fmt.Errorf("dispatch %s: %w", name, err)
			}
			sheet := reader.Read(item.Document)
			if _, err := s.AddSheet(a.ctx, run, sheet, item.Bytes); err != nil {
				return nil, err
			}
			sheets = append(sheets, namedSheet{name, sheet})
		}
	}
	return sheets, nil
}

// tour shows what the ledger holds.
func (c *demoCommand) tour(a *app, s *store.Store, sheets []namedSheet) error {
	o := a.textOptions(false)
	step := func(n int, command, says string) error {
		p := publish.NewPage(a.stdout, o)
		if n > 1 {
			p.Blank()
		}
		p.Paragraph(0, 0, p.Bold(fmt.Sprintf("── %d. %s ", n, says))+p.Faint(strings.Repeat("─", max(0, o.Width-len(says)-7))))
		p.Paragraph(0, 2, p.Faint("$ "+command))
		p.Blank()
		return p.Flush()
	}
	for _, n := range sheets {
		if n.name != demoMain {
			continue
		}
		if err := step(1, "counterclaim read examples/dispatches/"+demoMain, "One dispatch, read into a cheat sheet"); err != nil {
			return err
		}
		if err := publish.Text(a.stdout, n.sheet, o); err != nil {
			return err
		}
	}
	if err := step(2, "counterclaim add examples/dispatches && counterclaim show incidents",
		fmt.Sprintf("The incidents in all %d dispatches", len(sheets))); err != nil {
		return err
	}
	if err := (&showCommand{What: "incidents"}).Run(a); err != nil {
		return err
	}
	if err := step(3, "counterclaim show comparisons", "A contradiction, and by which rule"); err != nil {
		return err
	}
	if err := contradiction(a, sheets, o); err != nil {
		return err
	}
	if err := step(4, "counterclaim verify", "Every figure leads back to words"); err != nil {
		return err
	}
	return (&verifyCommand{}).Run(a)
}

// contradiction shows one pair of contradictory claims outside the sheet that
// was shown already; rather a denial than two figures.
func contradiction(a *app, sheets []namedSheet, o publish.TextOptions) error {
	var best ledger.Sheet
	for _, n := range sheets {
		claims := map[ledger.ClaimID]ledger.Claim{}
		for _, c := range n.sheet.Claims {
			claims[c.ID] = c
		}
		for _, c := range n.sheet.Comparisons {
			if n.name == demoMain || c.Relation != ledger.ClaimsContradictory {
				continue
			}
			denied := claims[c.Left].Negated != claims[c.Right].Negated
			if len(best.Comparisons) == 0 || denied {
				best = n.sheet
				best.Comparisons = []ledger.Comparison{c}
			}
			if denied {
				return showPair(a, best, o)
			}
		}
	}
	if len(best.Comparisons) > 0 {
		return showPair(a, best, o)
	}
	_, err := fmt.Fprintln(a.stdout, "No two claims of the dispatches contradict each other.")
	return err
}

func showPair(a *app, sheet ledger.Sheet, o publish.TextOptions) error {
	p := publish.NewPage(a.stdout, o)
	p.Paragraph(0, 0, publish.Line(sheet.Document))
	p.Blank()
	if err := p.Flush(); err != nil {
		return err
	}
	return publish.Contradictions(a.stdout, sheet, 1, o)
}

// goOn says what to do next, in commands to copy.
func (c *demoCommand) goOn(a *app) error {
	p := publish.NewPage(a.stdout, a.textOptions(false))
	p.Blank()
	p.Paragraph(0, 0, p.Bold("Now with an article of yours:"))
	p.Blank()
	for _, command := range []string{
		"counterclaim read article.txt --published 2016-06-03 --source \"The Paper\"",
		"counterclaim init",
		"counterclaim add article.txt --published 2016-06-03 --source \"The Paper\"",
		"counterclaim show incidents",
		"counterclaim search hospital",
	} {
		p.Paragraph(2, 4, command)
	}
	p.Blank()
	if c.Keep {
		p.Paragraph(0, 0, "The demo's ledger is kept: counterclaim show --ledger "+quoted(a.Ledger))
	} else {
		p.Paragraph(0, 0, "The demo's ledger was removed; --keep keeps it. Nothing left this machine.")
	}
	return p.Flush()
}

// quoted returns a name as a shell takes it.
func quoted(name string) string {
	if name != "" && strings.IndexFunc(name, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./:@=+,%", r))
	}) < 0 {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}
