package ingest_test

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
)

// webPage is a page made up for these tests, with what surrounds a report.
const webPage = `<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Shells hit the harbor of Port Ames | Northland Herald</title>
<meta charset="utf-8">
<meta property="og:title" content="Shells hit the harbor of Port Ames">
<meta property="og:site_name" content="Northland Herald">
<meta name="date" content="2031-05-01">
<meta property="article:published_time" content="2031-05-03T23:10:00+02:00">
<link rel="canonical" href="https://Herald.example/2031/port-ames#top">
<script>var tracking = "never shown";</script><style>p { color: red }</style>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<aside><p>Sign up for our newsletter</p></aside>
<article><h1>Shells hit the harbor of Port Ames</h1>
<p>The defense ministry of Northland said on Sunday that <b>12 people</b> were killed when shells hit the harbor of Port&nbsp;Ames, and that an inquiry had begun.<sup>[1]</sup></p>
<p>A spokesman for the Coast Front denied that its forces had fired,<br>
and asked for an inquiry by others, as his side had asked after earlier attacks on the town.</p>
<blockquote><p>“We did not fire on the harbor, and we did not order anyone to fire on it,” the spokesman said in the town of North Bay.</p></blockquote>
<ul><li>The harbor was closed for the third time in a month, the harbor master said.</li><li>Two ships were damaged, and their crews were brought ashore.</li></ul>
</article>
<footer>Copyright 2031</footer></body></html>`

func TestPage(t *testing.T) {
	doc := readOne(t, ingest.Options{}, webPage)
	want := []string{
		"The defense ministry of Northland said on Sunday that 12 people were killed when shells hit the harbor of Port Ames, and that an inquiry had begun.",
		"A spokesman for the Coast Front denied that its forces had fired, and asked for an inquiry by others, as his side had asked after earlier attacks on the town.",
		"“We did not fire on the harbor, and we did not order anyone to fire on it,” the spokesman said in the town of North Bay.",
		"The harbor was closed for the third time in a month, the harbor master said.",
		"Two ships were damaged, and their crews were brought ashore.",
	}
	if doc.Text != strings.Join(want, "\n\n") {
		t.Errorf("text:\n%s", doc.Text)
	}
	if doc.Title != "Shells hit the harbor of Port Ames" || doc.Source.Name != "Northland Herald" ||
		doc.Published != ledger.NewDay(2031, 5, 3) || doc.Language != "en" || doc.MediaType != "text/html" {
		t.Errorf("got %q, %q, %s, %q, %q", doc.Title, doc.Source.Name, doc.Published, doc.Language, doc.MediaType)
	}
	if doc.Address != "https://herald.example/2031/port-ames" {
		t.Errorf("address %q, want the canonical one", doc.Address)
	}
}

func TestPageFacts(t *testing.T) {
	body := "<body><article>" + strings.Repeat("<p>The ministry said on Sunday that the harbor was closed, and that nobody knew for how long it would be.</p>", 8) + "</article></body>"
	tests := map[string]struct{ head, title, source, published string }{
		"linked data": {`<title>x</title><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbor closed","datePublished":"2031-05-02T08:00:00Z","dateModified":"2031-05-04","publisher":{"name":"Bay Radio"}}]}</script>`,
			"Harbor closed", "Bay Radio", "2031-05-02"},
		"broken linked data": {`<title>Harbor closed</title><script type="application/ld+json">{"datePublished": </script>`, "Harbor closed", "", ""},
		"only modified":      {`<title>Harbor closed</title><meta property="article:modified_time" content="2031-05-02">`, "Harbor closed", "", ""},
		"unreadable date":    {`<title>Harbor closed</title><meta name="date" content="last Tuesday">`, "Harbor closed", "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			doc := readOne(t, ingest.Options{}, "<!doctype html><html><head>"+test.head+"</head>"+body+"</html>")
			if doc.Title != test.title || doc.Source.Name != test.source || doc.Published.String() != test.published {
				t.Errorf("got %q, %q, %s", doc.Title, doc.Source.Name, doc.Published)
			}
		})
	}
}

func TestPageEncodingFromMeta(t *testing.T) {
	page := "<html><head><meta charset=\"windows-1251\"><title>\xcf\xee\xf0\xf2</title></head><body><p>\xcf\xee\xf0\xf2 \xe7\xe0\xea\xf0\xfb\xf2 \xf1 \xe2\xee\xf1\xea\xf0\xe5\xf1\xe5\xed\xfc\xff</p></body></html>"
	if doc := readOne(t, ingest.Options{}, page); doc.Text != "Порт закрыт с воскресенья" || doc.Title != "Порт" {
		t.Errorf("got %q, %q", doc.Title, doc.Text)
	}
}

func TestPagesThatAreNone(t *testing.T) {
	login := `<html><body><h1>Welcome</h1><form><input name="user"><input type="password"></form><p>Log in to read on, or register for free.</p></body></html>`
	if err := readError(t, ingest.Options{}, login); !errors.Is(err, ledger.ErrUnreadable) || !strings.Contains(err.Error(), "is a login page") {
		t.Errorf("login page: %v", err)
	}
	empty := `<html><body><div id="app"></div><script src="app.js"></script></body></html>`
	if err := readError(t, ingest.Options{}, empty); !errors.Is(err, ledger.ErrUnreadable) || !strings.Contains(err.Error(), "running scripts") {
		t.Errorf("page of scripts: %v", err)
	}
}

// Pages made to exhaust a parser are read, in time and in bounded memory, by
// their tags alone.
func TestHostilePages(t *testing.T) {
	const n = 100_000
	tests := map[string]string{
		"divs":          strings.Repeat("<div>", 10*n) + "the end",
		"bold":          strings.Repeat("<b>", n) + "the end",
		"links":         strings.Repeat("<a href=x>", n) + "the end",
		"paragraphs":    strings.Repeat("<p>", n) + "the end",
		"cells":         "<svg>" + strings.Repeat("<td>", 50_000) + "</svg>the end",
		"tables":        strings.Repeat("<table><tr><td>", n/3) + "the end",
		"formatting":    strings.Repeat("<b class=a><p>", 50_000) + "the end",
		"attributes":    "<p " + strings.Repeat("a=b ", n) + ">the end",
		"open tag":      "<html><p>the end<" + strings.Repeat("a", 2<<20),
		"entities":      "<p>the end" + strings.Repeat("&amp;", n),
		"closing":       "<p>the end" + strings.Repeat("</div>", n),
		"open comment":  "<p>the end<!--" + strings.Repeat("-", 1<<20),
		"broken markup": "<html><<p>>the end<//p><b<i</html",
	}
	for name, page := range tests {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			doc := readOne(t, ingest.Options{}, "<!doctype html><html><body>"+page)
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %s", took)
			}
			runtime.ReadMemStats(&after)
			if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 600 {
				t.Errorf("allocated %d MB", used)
			}
			if !strings.Contains(doc.Text, "the end") {
				t.Errorf("the text is lost: %.60q", doc.Text)
			}
		})
	}
}

const markdownText = `---
title: "Shells hit the *harbor*"
subject: Another
pubDate: 2031-05-03 06:00
date:
  - 1 April 2031
source: Northland Herald
lang: en
tags: [a, b]
---

# Harbor closed

The **defense ministry** of [Northland](https://north.example/a) said that
12 people were _killed_.[^1] ![1j.png](../assets/1j.png)

* The harbor &amp; the town
* Two ships\*
  1. one

> “We did not fire.”

| Place | Killed |
|---|---|
| Port Ames | 12 |

<div><p>Inside <b>HTML</b></p></div>

[^1]: A note.
`

func TestMarkdown(t *testing.T) {
	doc := readOne(t, ingest.Options{}, markdownText)
	want := "Harbor closed\n\nThe defense ministry of Northland said that 12 people were killed.\n\nThe harbor & the town\n\nTwo ships*\n\none\n\n" +
		"“We did not fire.”\n\nPlace | Killed\n\nPort Ames | 12\n\nInside HTML\n\nA note."
	if doc.Text != want {
		t.Errorf("got\n%s\nwant\n%s", doc.Text, want)
	}
	if doc.Title != "Shells hit the *harbor*" || doc.Published != ledger.NewDay(2031, 5, 3) || doc.Source.Name != "Northland Herald" || doc.MediaType != "text/markdown" {
		t.Errorf("got %q, %s, %q, %q", doc.Title, doc.Published, doc.Source.Name, doc.MediaType)
	}
}

func TestHostileMarkdown(t *testing.T) {
	for name, content := range map[string]string{
		"quotes":     strings.Repeat("> ", 200_000) + "the end",
		"lists":      strings.Repeat("- ", 200_000) + "the end",
		"brackets":   strings.Repeat("[", 500_000) + "the end",
		"emphasis":   strings.Repeat("*a_", 200_000) + "the end",
		"links":      strings.Repeat("[a](", 200_000) + "the end",
		"code":       strings.Repeat("`a``", 100_000) + "the end",
		"deep lists": deepList(2000) + "the end",
		"anchors":    "---\na: &a [x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\ntitle: T\n---\nthe end",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			doc := readOne(t, ingest.Options{}, "# one\n\n# two\n\n"+content)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %s", took)
			}
			if !strings.Contains(doc.Text, "the end") {
				t.Errorf("the text is lost: %.60q", doc.Text)
			}
		})
	}
}

// deepList is a list in a list in a list, one a line.
func deepList(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s- a\n", strings.Repeat("  ", i))
	}
	return b.String()
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{webPage, "<p>a<table><td>b<p>c", "<svg><td><p>x", "<html><body><pre>a\n\nb", "<!doctype html><title>x", "<time datetime=2031-05-03>", "<div>&#0;&#x110000;<br><br>a"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRead(t, append([]byte("<!doctype html><html>"), data...))
	})
}

func BenchmarkReadPage(b *testing.B) {
	page := strings.Replace(webPage, "</article>", strings.Repeat("<p>The ministry said on Sunday that the harbor was closed, and that nobody knew for how long.</p>", 40)+"</article>", 1)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	reader := ingest.New(ingest.Options{Now: now})
	for b.Loop() {
		for _, err := range reader.Read(b.Context(), "-", strings.NewReader(page)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
