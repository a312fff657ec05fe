package ingest

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"counterclaim/internal/ingest/fetch"
	"counterclaim/internal/ingest/prose"
	"counterclaim/internal/ledger"
)

// facts are what a page says of itself in its head, in marked elements and in
// the JSON-LD that publishers write for search engines.
type facts struct {
	title, heading, source, language, canonical string
	published                                   ledger.Day
	rank                                        int // Of the place the day was found in; the best is kept.
	password, scripts                           bool
}

// dateRanks orders the names under which pages state the day of publication.
// A higher one is closer to "published" and further from "changed".
var dateRanks = map[string]int{
	"article:published_time": 9, "datepublished": 8, "og:published_time": 7, "citation_publication_date": 7,
	"citation_date": 6, "dc.date.issued": 6, "dcterms.issued": 6, "parsely-pub-date": 6, "sailthru.date": 5,
	"publishdate": 5, "publish-date": 5, "pubdate": 5, "publication_date": 5, "article_date_original": 5,
	"dc.date": 4, "dcterms.date": 4, "dcterms.created": 4, "dc.date.created": 4, "date": 3,
}

// factsOf goes through a page once and gathers what it says of itself. It must
// come before the search for the main text, which takes the page apart.
func factsOf(document *html.Node) facts {
	var f facts
	for n := range document.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			f.language = attribute(n, "lang")
		case atom.Meta:
			f.meta(n)
		case atom.Link:
			if attribute(n, "rel") == "canonical" {
				f.canonical = attribute(n, "href")
			}
		case atom.H1:
			f.heading = firstOf(f.heading, strings.TrimSpace(innerText(n, 300)))
		case atom.Time:
			f.time(n)
		case atom.Input:
			f.password = f.password || strings.EqualFold(attribute(n, "type"), "password")
		case atom.Script:
			f.scripts = true
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") {
				f.linked(n)
			}
		}
		if strings.EqualFold(attribute(n, "itemprop"), "datePublished") {
			f.day("datepublished", firstOf(attribute(n, "content"), attribute(n, "datetime"), innerText(n, 60)))
		}
	}
	return f
}

// meta takes a <meta>. The names are those of Open Graph, Dublin Core, Highwire
// and the systems that large publishers use.
func (f *facts) meta(n *html.Node) {
	name := strings.ToLower(firstOf(attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop")))
	value := strings.TrimSpace(attribute(n, "content"))
	switch name {
	case "og:title", "citation_title", "dc.title":
		f.title = firstOf(f.title, value)
	case "og:site_name", "citation_journal_title", "dc.publisher":
		f.source = firstOf(f.source, value)
	case "content-language", "dc.language", "og:locale":
		f.language = firstOf(f.language, value)
	}
	f.day(name, value)
}

// time takes a <time> that is marked as the day of publication.
func (f *facts) time(n *html.Node) {
	name := "date"
	for _, a := range n.Attr {
		if a.Key == "pubdate" || a.Key == "class" && strings.Contains(strings.ToLower(a.Val), "publish") {
			name = "pubdate"
		}
	}
	f.day(name, firstOf(attribute(n, "datetime"), innerText(n, 60)))
}

// day keeps a day if the place it was found in ranks above what is known.
func (f *facts) day(name, value string) {
	rank := dateRanks[name]
	if rank <= f.rank || len(value) > 64 {
		return
	}
	if day, ok := prose.StampDay(value); ok {
		f.published, f.rank = day, rank
	}
}

// linked reads the JSON-LD of an article: its day and its publisher.
func (f *facts) linked(script *html.Node) {
	var value any
	if script.FirstChild == nil || len(script.FirstChild.Data) > 1<<20 ||
		json.Unmarshal([]byte(script.FirstChild.Data), &value) != nil {
		return
	}
	f.linkedValue(value, 0)
}

// linkedValue looks for an object with a day of publication: the article itself,
// in whatever array or graph the publisher put it.
func (f *facts) linkedValue(value any, depth int) {
	if depth > 4 {
		return
	}
	switch value := value.(type) {
	case []any:
		for _, inner := range value {
			f.linkedValue(inner, depth+1)
		}
	case map[string]any:
		if published, ok := value["datePublished"].(string); ok {
			f.day("datepublished", published)
			if publisher, ok := value["publisher"].(map[string]any); ok {
				name, _ := publisher["name"].(string)
				f.source = firstOf(f.source, name)
			}
			headline, _ := value["headline"].(string)
			f.title = firstOf(f.title, headline)
		}
		f.linkedValue(value["@graph"], depth+1)
	}
}

// address returns the address that the page gives for itself, if it was read
// from a file, or "" to keep the one that it was found at.
func (f *facts) address(found string) string {
	if isAddress(found) || !isAddress(f.canonical) {
		return ""
	}
	return fetch.Canonical(f.canonical)
}
