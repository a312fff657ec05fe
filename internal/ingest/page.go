package ingest

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"counterclaim/internal/ingest/prose"
	"counterclaim/internal/ledger"
)

// A main text shorter than this is distrusted where the page has far more.
const mainTextMin = 250

// page reads a web page: its main text, as go-readability finds it, and what
// its head says of it.
func page(b blob) parts {
	source, encoding, err := markupOf(b)
	if err != nil {
		return one(part{}, err)
	}
	p := part{media: string(kindHTML), data: b.data}
	p.noteEncoding(encoding)
	source, p.notes = repaired(source, p.notes)
	var document *html.Node
	if !isHostile(source) {
		document, err = html.Parse(strings.NewReader(source))
	}
	if document == nil || err != nil {
		p.paragraphs, p.title = textByTags(source)
		p.notes = append(p.notes, "the page is nested too deep or too large to find its main text; all of its text was taken")
		return one(p, nil)
	}
	err = p.takePage(document, b)
	return one(p, err)
}

// markupOf decodes HTML: by the transport's word, then by the page's own.
func markupOf(b blob) (source, encoding string, err error) {
	if b.charset == "" && !utf8.Valid(b.data) {
		if _, name, certain := charset.DetermineEncoding(b.data[:min(len(b.data), 1024)], ""); certain || name != "windows-1252" {
			b.charset = name
		}
	}
	return textOf(b)
}

// takePage fills p from a parsed page.
func (p *part) takePage(document *html.Node, b blob) error {
	facts := factsOf(document)
	// Before the search for the main text, which takes the page apart.
	whole := textUnder(document, isFrame)
	address, _ := url.Parse(b.address)
	if !isAddress(b.address) {
		address = nil
	}
	parser := readability.NewParser()
	parser.MaxElemsToParse = elementsMax
	article, err := parser.ParseAndMutate(document, address)
	if err == nil && article.Node != nil {
		p.paragraphs = textUnder(article.Node, nil)
		p.title, p.source, p.language = article.Title(), article.SiteName(), article.Language()
	}
	// On a page of short items the search settles for one of them.
	if length(p.paragraphs) < mainTextMin && length(whole) > 2*length(p.paragraphs) {
		p.paragraphs = whole
	}
	// What a page says for other machines is more careful than its <title>, to which
	// the name of the site is stuck.
	p.title = firstOf(facts.title, p.title, facts.heading)
	p.source = firstOf(facts.source, p.source)
	p.language = firstOf(facts.language, p.language)
	p.published = facts.published
	p.address = facts.address(b.address)
	if p.published.IsZero() {
		p.published = addressDay(firstOf(p.address, b.address))
	}
	// When a server's copy changed is no day of publication, but it is something.
	if !b.modified.IsZero() && p.published.IsZero() {
		p.notes = append(p.notes, "the server says that it was last changed on "+b.modified.String())
	}
	switch {
	case facts.password && length(p.paragraphs) < 1000:
		return fmt.Errorf("%w: %s is a login page; log in with a browser, save the page and give the file", ledger.ErrUnreadable, b.name)
	case length(p.paragraphs) < 40 && facts.scripts, asksForScripts(p.paragraphs):
		return fmt.Errorf("%w: %s shows its text only by running scripts; save the page from a browser and give the file", ledger.ErrUnreadable, b.name)
	}
	return nil
}

// asksForScripts reports whether a page is what a guard shows instead of it.
func asksForScripts(paragraphs []string) bool {
	if length(paragraphs) > 300 {
		return false
	}
	says := strings.ToLower(strings.Join(paragraphs, " "))
	return strings.Contains(says, "enable javascript") || strings.Contains(says, "verify you are human")
}

// isFrame reports whether a node is the page around a report.
func isFrame(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Footer, atom.Form:
		return true
	}
	return attribute(n, "role") == "navigation" || attribute(n, "aria-hidden") == "true"
}

// length counts bytes, which is near enough to compare two readings of a page.
func length(paragraphs []string) int {
	n := 0
	for _, paragraph := range paragraphs {
		n += len(paragraph)
	}
	return n
}

// attribute returns the value of an attribute, "" if there is none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if strings.EqualFold(a.Key, key) {
			return a.Val
		}
	}
	return ""
}

// addressDay reads the day out of an address such as /2016/06/03/headline, which
// is how many sites file their articles.
func addressDay(address string) ledger.Day {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ledger.Day{}
	}
	steps := strings.Split(u.Path, "/")
	for i := range steps {
		if i+2 >= len(steps) || len(steps[i]) != 4 {
			continue
		}
		month := prose.Number(steps[i+1])
		if month == 0 {
			month = prose.MonthOf(steps[i+1])
		}
		if day, ok := prose.ValidDay(prose.Number(steps[i]), month, prose.Number(steps[i+2])); ok {
			return day
		}
	}
	return ledger.Day{}
}
