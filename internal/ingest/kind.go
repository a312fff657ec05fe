package ingest

import (
	"bytes"
	"fmt"
	"mime"
	"net/http"
	"path"
	"strings"

	"counterclaim/internal/ledger"
)

// A kind is a format that this package reads.
type kind string

// The formats, each under the media type that its Documents carry.
const (
	kindText     kind = "text/plain"
	kindMarkdown kind = "text/markdown"
	kindHTML     kind = "text/html"
	kindPDF      kind = "application/pdf"
	kindFeed     kind = "application/rss+xml"
	kindWARC     kind = "application/warc"
	kindJSON     kind = "application/json"
	kindTable    kind = "text/csv"
)

// reads is the end of every sentence that refuses a format.
const reads = "counterclaim reads text, Markdown, HTML, PDF with a text layer, RSS, Atom, WARC, CSV and JSON"

// sniffBytes is how much of the head is looked at to recognize a format.
const sniffBytes = 4096

// A magic is how the bytes of a format that is not read begin.
type magic struct {
	prefix, what, media, hint string
}

// magics are looked at in order. The first few bytes decide for most; "MZ" needs
// a zero byte near it, for it may begin a sentence.
var magics = []magic{
	{"\x7fELF", "a program", "application/x-elf", ""},
	{"MZ", "a program", "application/vnd.microsoft.portable-executable", ""},
	{"\xfe\xed\xfa", "a program", "application/x-mach-binary", ""},
	{"\xcf\xfa\xed\xfe", "a program", "application/x-mach-binary", ""},
	{"7z\xbc\xaf\x27\x1c", "an archive", "application/x-7z-compressed", "unpack it first"},
	{"\xfd7zXZ\x00", "an archive", "application/x-xz", "unpack it first"},
	{"\x28\xb5\x2f\xfd", "an archive", "application/zstd", "unpack it first"},
	{"BZh", "an archive", "application/x-bzip2", "unpack it first"},
	{"\x1f\x8b", "an archive", "application/gzip", "unpack it first"},
	{"SQLite format 3\x00", "a database", "application/vnd.sqlite3", ""},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document", "application/x-ole-storage", "save it as PDF or text first"},
	{"{\\rtf", "a rich text document", "application/rtf", "save it as PDF or text first"},
	{"%!PS", "a PostScript document", "application/postscript", "convert it to PDF first"},
	{"fLaC", "a sound recording", "audio/flac", ""},
}

// kindOf recognizes the format of data, of which head is the beginning, by its
// content first and by name's extension and the declared media type second. It
// gives ErrUnreadable with a sentence for what is none of the formats read.
func kindOf(name string, head []byte, declared string) (kind, error) {
	trimmed := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n\v\f")
	switch {
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return kindPDF, nil
	case bytes.HasPrefix(head, []byte("WARC/1.")):
		return kindWARC, nil
	}
	if what, media, hint := foreign(head); what != "" {
		if hint != "" {
			hint = "; " + hint
		}
		return "", fmt.Errorf("%w: %s is %s (%s); %s%s", ledger.ErrUnreadable, name, what, media, reads, hint)
	}
	// XML before HTML, for XHTML and feeds begin alike.
	if root := xmlRoot(trimmed); root != "" {
		switch root {
		case "rss", "feed", "RDF":
			return kindFeed, nil
		case "html":
			return kindHTML, nil
		}
		return "", fmt.Errorf("%w: %s is XML of a kind that is not known here (<%s>); %s",
			ledger.ErrUnreadable, name, root, reads)
	}
	if startsHTML(trimmed) {
		return kindHTML, nil
	}
	return kindOfText(name, head, trimmed, declared), nil
}

// kindOfText tells the formats apart that are written as text. The extension
// and the declared type are asked before the weaker signs within the content.
func kindOfText(name string, head, trimmed []byte, declared string) kind {
	if bytes.HasPrefix(trimmed, []byte("{")) || bytes.HasPrefix(trimmed, []byte("[")) {
		switch strings.ToLower(path.Ext(nameOnly(name))) {
		case ".json", ".jsonl", ".ndjson", ".geojson":
			return kindJSON
		}
		if looksJSON(trimmed) {
			return kindJSON
		}
	}
	media, _, _ := mime.ParseMediaType(declared)
	hasTag := bytes.Contains(head, []byte("</")) || bytes.Contains(head, []byte("<p>"))
	switch extension := strings.ToLower(path.Ext(nameOnly(name))); {
	case extension == ".md", extension == ".markdown", media == "text/markdown":
		return kindMarkdown
	case extension == ".csv", extension == ".tsv", media == "text/csv", media == "text/tab-separated-values":
		return kindTable
	case hasTag && (extension == ".html" || extension == ".htm" || extension == ".xhtml" || media == "text/html"):
		return kindHTML
	case hasTag && strings.HasPrefix(http.DetectContentType(head), "text/html"):
		return kindHTML
	case extension == ".txt", extension == ".text":
		return kindText
	case isTableHead(head):
		return kindTable
	case looksMarkdown(head):
		return kindMarkdown
	}
	return kindText
}

// nameOnly cuts query and fragment off an address.
func nameOnly(name string) string {
	if isAddress(name) {
		name, _, _ = strings.Cut(name, "#")
		name, _, _ = strings.Cut(name, "?")
	}
	return name
}

// foreign names a format that is not read: what it is in words, its media type
// and what to do.
func foreign(head []byte) (what, media, hint string) {
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.prefix)) && (m.prefix != "MZ" || bytes.IndexByte(head, 0) >= 0) {
			return m.what, m.media, m.hint
		}
	}
	if !hasControl(head) {
		return "", "", "" // Two letters would do for some: "BMW …" is no bitmap, "OTTO …" no font.
	}
	media, _, _ = mime.ParseMediaType(http.DetectContentType(head))
	top, _, _ := strings.Cut(media, "/")
	switch {
	case top == "image":
		return "an image", media, "run OCR on it first if it shows text"
	case top == "video":
		return "a video", media, ""
	case top == "audio", media == "application/ogg":
		return "a sound recording", media, ""
	case top == "font", media == "application/vnd.ms-fontobject":
		return "a font", media, ""
	case media == "application/zip":
		if bytes.Contains(head, []byte("word/")) || bytes.Contains(head, []byte("xl/")) || bytes.Contains(head, []byte("ppt/")) ||
			bytes.Contains(head, []byte("opendocument")) || bytes.Contains(head, []byte("[Content_Types].xml")) {
			return "an Office document", media, "save it as PDF or text first"
		}
		return "an archive", media, "unpack it first"
	case media == "application/x-rar-compressed", media == "application/x-gzip":
		return "an archive", media, "unpack it first"
	case media == "application/wasm":
		return "a program", media, ""
	}
	return "", "", ""
}

// hasControl reports whether data holds a control character that no text has.
func hasControl(data []byte) bool {
	for _, c := range data {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' {
			return true
		}
	}
	return false
}

// xmlRoot returns the local name of the first element, if data is XML.
func xmlRoot(data []byte) string {
	declared := bytes.HasPrefix(data, []byte("<?xml"))
	for bytes.HasPrefix(data, []byte("<?")) || bytes.HasPrefix(data, []byte("<!")) {
		end := bytes.IndexByte(data, '>')
		if bytes.HasPrefix(data, []byte("<!--")) {
			end = bytes.Index(data, []byte("-->")) + 2
		}
		if end < 2 {
			return ""
		}
		data = bytes.TrimLeft(data[end+1:], " \t\r\n")
	}
	if len(data) == 0 || data[0] != '<' {
		return ""
	}
	end := bytes.IndexAny(data, " \t\r\n/>")
	if end < 2 {
		return ""
	}
	root := string(data[1:end])
	if _, local, found := strings.Cut(root, ":"); found {
		root = local
	}
	if declared || root == "rss" || root == "feed" || root == "RDF" {
		return root
	}
	return ""
}

// startsHTML reports whether data begins with a tag that only HTML begins with.
// A page saved without its head begins with one of the later ones.
func startsHTML(data []byte) bool {
	lower := bytes.ToLower(data[:min(len(data), 32)])
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p>"} {
		if bytes.HasPrefix(lower, []byte(start)) {
			return true
		}
	}
	return false
}

// looksMarkdown reports whether a text has front matter, or at least two signs
// that nobody writes in plain text.
func looksMarkdown(head []byte) bool {
	if bytes.HasPrefix(head, []byte("---\n")) && bytes.Contains(head, []byte("\n---\n")) {
		return true
	}
	signs := bytes.Count(head, []byte("](http"))
	for line := range bytes.Lines(head) {
		marks := len(line) - len(bytes.TrimLeft(line, "#"))
		if 0 < marks && marks < 7 && bytes.HasPrefix(line[marks:], []byte(" ")) {
			signs++
		}
	}
	return signs >= 2
}
