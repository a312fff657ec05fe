package main

import (
	"fmt"
	"strings"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// searchCommand finds words; what they mean is for the reader to see.
type searchCommand struct {
	asOfFlag
	Words    []string `arg:"" help:"All of these must stand in the text. A star ends a beginning (hosp*); quotation marks hold a phrase."`
	Document string   `placeholder:"ID" help:"Only in this document."`
	In       string   `enum:",documents,statements" default:"" placeholder:"documents|statements" help:"Only documents, or only statements."`
	Limit    int      `default:"50" placeholder:"N" help:"At most so many (default: 50)."`
}

func (searchCommand) Help() string {
	return `Case, accents and the common variants of Arabic letters do not matter. What was added last comes first.

Examples:

    counterclaim search hospital idlib
    counterclaim search '"cessation of hostilities"' --in statements
    counterclaim search 'strik*' --limit 5 --format json`
}

// Run writes what was found.
func (c *searchCommand) Run(a *app) error {
	if c.Limit <= 0 {
		return usage("--limit needs at least 1")
	}
	s, err := a.open(true)
	if err != nil {
		return err
	}
	defer s.Close()
	f := store.Filter{AsOf: c.moment(), Limit: c.Limit, Kind: strings.TrimSuffix(c.In, "s")}
	if c.Document != "" {
		id, err := s.Resolve(a.ctx, c.Document, f.AsOf)
		if err != nil {
			return err
		}
		f.Document = ledger.DocumentID(id)
	}
	query := strings.Join(c.Words, " ")
	hits, err := s.Search(a.ctx, query, f)
	if err != nil {
		return err
	}
	if a.json() {
		return c.writeHits(a, s, hits)
	}
	p := publish.NewPage(a.stdout, a.textOptions(false))
	var last ledger.DocumentID
	for _, h := range hits {
		if h.Document != last {
			if last != "" {
				p.Blank()
			}
			d := ledger.Document{Title: h.Title, Published: h.Published}
			p.Paragraph(0, 2, p.Bold(publish.Line(d))+p.Faint(" · "+publish.Short(string(h.Document))))
			last = h.Document
		}
		writeHit(p, h)
	}
	if len(hits) == 0 && !a.Quiet {
		fmt.Fprintf(a.stderr, "Nothing has all of: %s\n", oneLine(query))
	}
	return p.Flush()
}

// writeHit writes a statement with its speaker, or words of the text outside
// any statement.
func writeHit(p *publish.Page, h store.Hit) {
	text := snippet(p, h)
	if h.Statement == "" {
		p.Labeled(2, listIDs, p.Faint("text"), text)
		return
	}
	p.Labeled(2, listIDs, p.Faint(publish.Short(string(h.Statement))), oneLine(h.Speaker)+": "+text)
}

// snippet returns the words around the match, with the match set off.
func snippet(p *publish.Page, h store.Hit) string {
	text := oneLine(h.Snippet)
	if h.Passage == nil {
		return text
	}
	match := oneLine(h.Passage.Exact)
	before, after, found := strings.Cut(text, match)
	if !found {
		return "… " + text + " …"
	}
	return "… " + before + p.Bold(match) + after + " …"
}

// writeHits writes hits as JSON Lines, with offsets in code points.
func (c *searchCommand) writeHits(a *app, s *store.Store, hits []store.Hit) error {
	texts := map[ledger.DocumentID]string{}
	for _, h := range hits {
		record := struct {
			Document  ledger.DocumentID      `json:"document"`
			Statement *ledger.StatementID    `json:"statement"`
			Title     string                 `json:"title"`
			Published *string                `json:"published"`
			Speaker   *string                `json:"speaker"`
			Snippet   string                 `json:"snippet"`
			Passage   *publish.PassageRecord `json:"passage"`
		}{Document: h.Document, Title: h.Title, Snippet: h.Snippet}
		if h.Statement != "" {
			record.Statement, record.Speaker = &h.Statement, &h.Speaker
		}
		if day := h.Published.String(); day != "" {
			record.Published = &day
		}
		if h.Passage != nil {
			text, ok := texts[h.Document]
			if !ok {
				d, err := s.Document(a.ctx, h.Document, c.moment())
				if err != nil {
					return err
				}
				text = d.Text
				texts[h.Document] = text
			}
			passage := publish.Passage(text, *h.Passage)
			record.Passage = &passage
		}
		if err := publish.Object(a.stdout, record, false); err != nil {
			return err
		}
	}
	return nil
}
