package ingest_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
)

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Northland Herald</title><language>en</language>
<item><title>Shells hit Port Ames &amp; North Bay</title><link>https://herald.example/a#x</link><pubDate>Sat, 03 May 2031 06:00:00 GMT</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>Twelve people were <b>killed</b>, the ministry said.</p><p>A spokesman denied it.</p>]]></content:encoded></item>
<item><title>Only a title</title><link>https://herald.example/b</link></item>
<item><title>Harbor closed</title><link>https://herald.example/c</link><description>The harbor was closed, the master said.</description></item>
</channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay Radio</title>
<entry><title>Truce</title><link href="https://radio.example/truce"/><updated>2031-05-02T10:00:00Z</updated><content type="html">&lt;p&gt;A truce was signed.&lt;/p&gt;</content></entry></feed>`

func TestFeed(t *testing.T) {
	items, failures := read(t, ingest.Options{}, "-", strings.NewReader(rss))
	if len(failures) > 0 || len(items) != 2 {
		t.Fatalf("%d documents, errors %v", len(items), failures)
	}
	doc := items[0].Document
	if doc.Title != "Shells hit Port Ames & North Bay" || doc.Address != "https://herald.example/a" || doc.Source.Name != "Northland Herald" ||
		doc.Published != ledger.NewDay(2031, 5, 3) || doc.Text != "Twelve people were killed, the ministry said.\n\nA spokesman denied it." {
		t.Errorf("got %+v", doc)
	}
	if raw := string(items[0].Bytes); !strings.HasPrefix(raw, "<item><title>Shells") || !strings.HasSuffix(raw, "</item>") {
		t.Errorf("the bytes are not the entry's: %q", raw)
	}
	if len(items[1].Document.Notes) == 0 {
		t.Error("a summary is not noted as one")
	}
	changed, _ := read(t, ingest.Options{}, "-", strings.NewReader(strings.Replace(rss, "Short.", "Shorter.", 1)))
	if changed[1].Document.ID != items[1].Document.ID || changed[0].Document.ID == doc.ID {
		t.Error("a neighbor's change changed an entry's ID, or its own did not")
	}
	items, failures = read(t, ingest.Options{}, "-", strings.NewReader(atom))
	if len(items) != 1 || items[0].Document.Text != "A truce was signed." || items[0].Document.Published != ledger.NewDay(2031, 5, 2) {
		t.Errorf("Atom: %+v, %v", items, failures)
	}
}

func TestBadFeeds(t *testing.T) {
	for name, content := range map[string]string{
		"no entries": `<rss version="2.0"><channel><title>x</title></channel></rss>`,
		"cut":        rss[:700],
		"deep":       `<rss version="2.0"><channel>` + strings.Repeat("<a>", 100_000),
	} {
		if err := readError(t, ingest.Options{}, content); !errors.Is(err, ledger.ErrUnreadable) || !strings.Contains(err.Error(), "feed") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzFeed(f *testing.F) {
	for _, seed := range []string{rss, atom, `<rdf:RDF xmlns:rdf="x"><item><title>a</title></item></rdf:RDF>`, `<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><description>a</description></item></channel></rss>`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkRead(t, append([]byte("<rss "), data...)); checkRead(t, data) })
}

// record writes one record of a WARC.
func record(kind, target, media, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2031-05-03T06:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, target, media, len(block), block)
}

func answer(status, header, body string) string {
	return "HTTP/1.1 " + status + "\r\n" + header + "\r\n\r\n" + body
}

func zipped(parts ...string) string {
	var b bytes.Buffer
	for _, part := range parts {
		w := gzip.NewWriter(&b)
		_, _ = w.Write([]byte(part))
		_ = w.Close()
	}
	return b.String()
}

func warcRecords() []string {
	const http = "application/http; msgtype=response"
	plain := "<html><title>A</title><body><p>" + english + "</p></body></html>"
	return []string{
		record("warcinfo", "", "application/warc-fields", "software: made by hand\r\n"),
		record("request", "https://herald.example/a", "application/http", "GET /a HTTP/1.1\r\n\r\n"),
		record("response", "<https://herald.example/a#x>", http, answer("200 OK", "Content-Type: text/html", plain)),
		record("response", "https://herald.example/gone", http, answer("404 Not Found", "Content-Type: text/html", plain)),
		record("response", "https://herald.example/a.png", http, answer("200 OK", "Content-Type: image/png", "\x89PNG\r\n\x1a\n")),
		record("response", "https://herald.example/z", http, answer("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", zipped(plain))),
		record("response", "https://herald.example/chunks", http, answer("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked",
			fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(plain), plain))),
		record("response", "https://herald.example/undone", http, answer("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked", plain)),
		record("resource", "https://herald.example/note", "text/plain", report),
	}
}

func TestWARC(t *testing.T) {
	records := warcRecords()
	for name, content := range map[string]string{
		"plain":           strings.Join(records, ""),
		"gzip a record":   zipped(records...),
		"gzip in one":     zipped(strings.Join(records, "")),
		"version 1.0":     strings.ReplaceAll(strings.Join(records, ""), "WARC/1.1", "WARC/1.0"),
		"small, oversize": strings.Join(append(records, record("resource", "https://herald.example/large", "text/plain", strings.Repeat("word ", 2000))), ""),
	} {
		t.Run(name, func(t *testing.T) {
			items, failures := read(t, ingest.Options{MaxBytes: 8 << 10}, "-", strings.NewReader(content))
			var addresses []string
			for _, item := range items {
				addresses = append(addresses, strings.TrimPrefix(item.Document.Address, "https://herald.example"))
				if item.Document.Fetched.Format("2006-01-02") != "2031-05-03" || item.Document.Source.Name != "herald.example" {
					t.Errorf("got %+v", item.Document)
				}
			}
			if got := strings.Join(addresses, " "); got != "/a /z /chunks /undone /note" {
				t.Errorf("read %s", got)
			}
			want := 0
			if name == "small, oversize" {
				want = 1
			}
			if len(failures) != want || want == 1 && !errors.Is(failures[0], ledger.ErrTooLarge) {
				t.Errorf("errors %v", failures)
			}
			if items[0].Document.Text != english || items[1].Document.Text != english || items[2].Document.Text != english {
				t.Errorf("texts %q, %q", items[0].Document.Text, items[1].Document.Text)
			}
		})
	}
}

func TestBadWARC(t *testing.T) {
	whole := strings.Join(warcRecords(), "")
	for name, test := range map[string]struct{ content, says string }{
		"cut":       {whole[:len(whole)-300], "damaged after record 8"},
		"no length": {"WARC/1.1\r\nWARC-Type: resource\r\n\r\n", "does not state its length"},
		"garbage":   {warcRecords()[0] + "garbage\r\n", "begins no record"},
		"no page":   {warcRecords()[0], "without a page of text"},
		"no end":    {"WARC/1.1\r\n" + strings.Repeat("a: b\r\n", 50_000), "header does not end"},
		"huge":      {"WARC/1.1\r\nContent-Length: 9223372036854775807\r\n\r\nabc", "damaged after record 0"},
	} {
		_, failures := read(t, ingest.Options{}, "-", strings.NewReader(test.content))
		if len(failures) != 1 || !errors.Is(failures[0], ledger.ErrUnreadable) || !strings.Contains(failures[0].Error(), test.says) {
			t.Errorf("%s: %v", name, failures)
		}
	}
}

func FuzzWARC(f *testing.F) {
	for _, seed := range warcRecords() {
		f.Add([]byte(seed))
	}
	f.Add([]byte(strings.Join(warcRecords(), "")))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRead(t, append([]byte("WARC/1.0\r\n"), data...))
		checkRead(t, data)
		checkRead(t, []byte(zipped("WARC/1.0\r\n"+string(data))))
	})
}

func TestJSONRecords(t *testing.T) {
	one := `{"date": "2031-05-02", "url": "https://north.example/1#a", "title": "Talks", "text": "The two leaders spoke of the\nharbor. \n They agreed."}`
	two := `{"headline": "Shells", "published_at": "2031-05-03T23:00:00-05:00", "publisher": {"name": "Bay Radio"}, "content": "<p>Twelve were killed.</p><p>Nobody claimed it.</p>"}`
	for name, content := range map[string]string{
		"lines":  one + "\n" + two + "\n",
		"array":  "[" + one + "," + two + "]",
		"nested": `{"status": "OK", "articles": [` + one + `, ` + two + `]}`,
	} {
		t.Run(name, func(t *testing.T) {
			items, failures := read(t, ingest.Options{}, write(t, t.TempDir(), "x.jsonl", content), nil)
			if len(failures) > 0 || len(items) != 2 {
				t.Fatalf("%d documents, errors %v", len(items), failures)
			}
			a, b := items[0].Document, items[1].Document
			if a.Text != "The two leaders spoke of the harbor.\n\nThey agreed." || a.Address != "https://north.example/1" || a.Source.Name != "north.example" || a.Published != ledger.NewDay(2031, 5, 2) {
				t.Errorf("got %+v", a)
			}
			if b.Text != "Twelve were killed.\n\nNobody claimed it." || b.Title != "Shells" || b.Source.Name != "Bay Radio" || b.Published != ledger.NewDay(2031, 5, 3) || !strings.HasSuffix(b.Address, "x.jsonl#record=2") {
				t.Errorf("got %+v", b)
			}
			if string(items[0].Bytes) != one {
				t.Errorf("bytes %q", items[0].Bytes)
			}
		})
	}
}

func TestTextThatBeginsLikeJSON(t *testing.T) {
	if doc := readOne(t, ingest.Options{}, "[Northland] said that it would answer.\n\nIt did not."); !strings.HasPrefix(doc.Text, "[Northland] said") {
		t.Errorf("got %q", doc.Text)
	}
}

func TestTable(t *testing.T) {
	table := "unit_id,article_title,article_content,source,date,labels\n" +
		"1,Talks,\"The two leaders spoke, \"\"at length\"\".\",herald,4/13/2031,0\n" +
		"2,Shells,Twelve were killed.,radio,5/3/2031,1\n3,,,,,\n"
	items, failures := read(t, ingest.Options{}, write(t, t.TempDir(), "x.csv", table), nil)
	if len(failures) > 0 || len(items) != 2 {
		t.Fatalf("%d documents, errors %v", len(items), failures)
	}
	a, b := items[0].Document, items[1].Document
	if a.Text != "The two leaders spoke, \"at length\"." || a.Title != "Talks" || a.Source.Name != "herald" || a.Published != ledger.NewDay(2031, 4, 13) {
		t.Errorf("got %+v", a)
	}
	if b.Published != ledger.NewDay(2031, 5, 3) || !strings.HasSuffix(b.Address, "x.csv#row=3") || string(items[1].Bytes) != "2,Shells,Twelve were killed.,radio,5/3/2031,1\n" {
		t.Errorf("got %+v, bytes %q", b, items[1].Bytes)
	}
	// Without a value past twelve nobody knows which number is the month.
	ambiguous := strings.Replace(table, "4/13/2031", "4/12/2031", 1)
	items, _ = read(t, ingest.Options{}, "-", strings.NewReader(ambiguous))
	if len(items) != 2 || !items[1].Document.Published.IsZero() {
		t.Errorf("an ambiguous date was read: %+v", items)
	}
}

func TestTableInAnotherEncoding(t *testing.T) {
	items, failures := read(t, ingest.Options{}, write(t, t.TempDir(), "x.csv", "title;text\nLe caf\xe9;Le minist\xe8re a ni\xe9 \xe0 Paris\n"), nil)
	if len(items) != 1 || items[0].Document.Text != "Le ministère a nié à Paris" || items[0].Document.Title != "Le café" {
		t.Errorf("got %+v, %v", items, failures)
	}
}
