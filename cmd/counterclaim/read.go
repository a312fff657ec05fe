package main

import (
	"fmt"
	"strings"

	"counterclaim/internal/publish"
)

// readCommand reads and writes, and keeps nothing.
type readCommand struct {
	inputFlags
	Input      []string `arg:"" name:"input" help:"A file, a folder, an address (https://…), or - for standard input."`
	Explain    bool     `help:"Give the reason of every decision, and leave nothing out."`
	Happenings bool     `help:"With each word that tells of something, and how surely it is told, from -3 to 3."`
	WithText   bool     `help:"In JSON, with the normalized text that the offsets count in."`
}

func (readCommand) Help() string {
	return `A document is written as a cheat sheet, or as one JSON object with --format json. A folder is written as JSON Lines, one object a document, unless --format text asks for sheets. Of several documents, those that cannot be read are named on standard error, the rest is read, and the exit code is 4. Nothing is kept.

Examples:

    counterclaim read news.txt --published 2016-06-03 --source "The Daily Beast"
    counterclaim read https://example.org/news/article --explain
    counterclaim read news.txt --happenings --explain
    counterclaim read articles/ > claims.jsonl
    pdftotext report.pdf - | counterclaim read - --format json`
}

// Run reads the inputs and writes what was read.
func (c *readCommand) Run(a *app) error {
	if err := a.checkInput(c.Input); err != nil {
		return err
	}
	list, err := c.readings(a, c.Input, c.Happenings)
	if err != nil {
		return err
	}
	out := c.output(a)
	failed := failures{a: a}
	for r, err := range list {
		if err != nil {
			failed.add(err)
			continue
		}
		if err := out.write(r); err != nil {
			return err
		}
	}
	if err := out.end(); err != nil {
		return err
	}
	return failed.end(out.count)
}

// A readOutput writes readings one after another. It holds the first back
// until it knows whether there is a second, since one object is indented and
// many are not.
type readOutput struct {
	a     *app
	c     *readCommand
	json  bool
	lines bool
	held  *reading
	count int
}

// output decides the form before the first document is read: a folder's is
// JSON Lines, unless text was asked for.
func (c *readCommand) output(a *app) *readOutput {
	many := len(c.Input) > 1
	for _, name := range c.Input {
		many = many || isFolder(name)
	}
	return &readOutput{a: a, c: c, json: a.json() || many && a.Format == "", lines: many}
}

func (o *readOutput) write(r reading) error {
	o.count++
	if !o.json {
		if o.count > 1 {
			if _, err := fmt.Fprintf(o.a.stdout, "\n%s\n\n", strings.Repeat("─", width(o.a.stdout))); err != nil {
				return err
			}
		}
		return publish.Text(o.a.stdout, r.sheet, o.a.textOptions(o.c.Explain))
	}
	if o.count == 1 && !o.lines {
		o.held = &r
		return nil
	}
	o.lines = true
	if err := o.end(); err != nil {
		return err
	}
	return o.object(r)
}

// end writes what is still held back.
func (o *readOutput) end() error {
	held := o.held
	o.held = nil
	if held == nil {
		return nil
	}
	return o.object(*held)
}

func (o *readOutput) object(r reading) error {
	return publish.JSON(o.a.stdout, r.sheet, publish.JSONOptions{Indent: !o.lines, Text: o.c.WithText, Explain: o.c.Explain})
}
