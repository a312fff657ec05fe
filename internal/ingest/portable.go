package ingest

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"

	"counterclaim/internal/ingest/prose"
	"counterclaim/internal/ingest/unfold"
	"counterclaim/internal/ledger"
)

// Limits on one PDF. The library has no limits of its own.
const (
	pagesMax   = 5000
	pdfTextMax = 32 << 20
	pdfTimeout = 60 * time.Second
)

// portable reads a PDF that has a text layer.
func portable(b blob, limit int64) parts {
	type outcome struct {
		part part
		err  error
	}
	done := make(chan outcome, 1) // Buffered, so that a late reader is not stuck.
	go func() {
		p, err := readPDF(b, limit)
		done <- outcome{p, err}
	}()
	timer := time.NewTimer(pdfTimeout)
	defer timer.Stop()
	select {
	case out := <-done:
		return one(out.part, out.err)
	case <-timer.C:
		// The library cannot be stopped; the goroutine ends when it does.
		return one(part{}, fmt.Errorf("%w: %s took longer than %s to read as PDF; print it to a new PDF, or convert it to text",
			ledger.ErrUnreadable, b.name, pdfTimeout))
	}
}

// readPDF reads the pages. The library panics on damaged files, so a panic here
// is an error of the file.
func readPDF(b blob, limit int64) (p part, err error) {
	defer func() {
		if recover() != nil {
			p, err = part{}, damagedPDF(b.name)
		}
	}()
	// Servers and mail put bytes before the head; offsets count from the head.
	start := max(0, bytes.Index(b.data[:min(len(b.data), 1024)], []byte("%PDF-")))
	data := b.data[start:]
	if unfold.IsHostilePDF(data, limit) {
		return part{}, fmt.Errorf("%w: %s unfolds to more than a document needs, as an attack does; print it to a new PDF, or convert it to text",
			ledger.ErrUnreadable, b.name)
	}
	reader, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		if strings.Contains(err.Error(), "encrypt") || strings.Contains(err.Error(), "password") {
			return part{}, fmt.Errorf("%w: %s is locked with a password; save it without one", ledger.ErrUnreadable, b.name)
		}
		return part{}, damagedPDF(b.name)
	}
	p = part{media: string(kindPDF), data: b.data}
	var lines []pdfLine
	total, pages := 0, pagesOf(reader.Trailer().Key("Root").Key("Pages"))
	for _, page := range pages {
		drawn := pageLines(page)
		for _, line := range drawn {
			total += len(line.text)
		}
		lines = append(lines, drawn...)
		if total > pdfTextMax {
			return part{}, tooLarge(b.name, pdfTextMax)
		}
	}
	if len(pages) == 0 {
		return part{}, damagedPDF(b.name)
	}
	if total == 0 {
		return part{}, fmt.Errorf("%w: %s has no text layer (its %d pages are pictures); run OCR on it first, for example with ocrmypdf",
			ledger.ErrUnreadable, b.name, len(pages))
	}
	p.paragraphs = pdfParagraphs(dropRunning(lines))
	info := reader.Trailer().Key("Info")
	if title := strings.TrimSpace(info.Key("Title").Text()); strings.Contains(title, " ") && !strings.HasPrefix(title, "Microsoft Word") {
		p.title = title // Others are the names of files.
	}
	// When a file was made may be years after its text was published.
	if made, ok := pdfDay(info.Key("CreationDate").Text()); ok {
		p.notes = append(p.notes, "the PDF was made on "+made.String())
	}
	found := part{title: p.title, paragraphs: p.paragraphs}
	found.findHead()
	p.title, p.published = found.title, found.published
	return p, nil
}

// pagesOf returns the pages of a tree, in order. The library's own look-up goes
// through the tree for each page, and never comes back from one that holds
// itself; here, depth, pages and steps are limited.
func pagesOf(root pdf.Value) (pages []pdf.Page) {
	steps := 0
	var walk func(node pdf.Value, depth int)
	walk = func(node pdf.Value, depth int) {
		if node.Key("Type").Name() == "Page" {
			pages = append(pages, pdf.Page{V: node})
			return
		}
		kids := node.Key("Kids")
		for i := range min(kids.Len(), pagesMax) {
			if steps++; depth > 20 || len(pages) >= pagesMax || steps > 2*pagesMax {
				return
			}
			walk(kids.Index(i), depth+1)
		}
	}
	walk(root, 0)
	return pages
}

// damagedPDF is the sentence for whatever the library trips over: its own errors
// speak of objects and offsets, which help nobody who only has the file.
func damagedPDF(name string) error {
	return fmt.Errorf("%w: %s is a damaged PDF; print it to a new PDF, or convert it to text", ledger.ErrUnreadable, name)
}

// A pdfLine is one line of a page, with where it stands and how large it is.
type pdfLine struct {
	text                string
	x, y, right, letter float64
	page                bool // Whether it is the first line of a page.
}

// pageLines puts the glyphs of a page into lines, in the order in which the page
// draws them.
func pageLines(page pdf.Page) []pdfLine {
	if page.V.IsNull() {
		return nil
	}
	var lines []pdfLine
	var current strings.Builder
	var line pdfLine
	flush := func() {
		if line.text = prose.Squeeze(prose.Clean(ligatures().Replace(current.String()))); line.text != "" {
			line.page = len(lines) == 0
			lines = append(lines, line)
		}
		current.Reset()
	}
	glyphs := page.Content().Text
	measured := map[string]bool{}
	for _, glyph := range glyphs {
		measured[glyph.Font] = measured[glyph.Font] || glyph.W > 0
	}
	for _, glyph := range glyphs {
		// The library ends each run with a line end in the font's own encoding,
		// which shows as any letter, but has no width.
		if glyph.W == 0 && (glyph.S == "\n" || measured[glyph.Font] && !isMark(glyph.S)) {
			continue
		}
		height := math.Max(glyph.FontSize, 1)
		if current.Len() > 0 && math.Abs(glyph.Y-line.y) > height*0.6 {
			flush()
		}
		if current.Len() == 0 {
			line = pdfLine{x: glyph.X, y: glyph.Y, right: glyph.X, letter: height}
			// Writers often leave out spaces and move on instead.
		} else if gap := glyph.X - line.right; gap > height*0.17 || gap < -height*2 {
			current.WriteByte(' ')
		}
		current.WriteString(glyph.S)
		line.right = glyph.X + glyph.W
		line.letter = math.Max(line.letter, height)
	}
	flush()
	return lines
}

// ligatures takes joined letters apart, which only fonts know.
var ligatures = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")
})

// isMark reports whether s is an accent, which may have no width of its own.
func isMark(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.M, r)
}

// pdfParagraphs joins lines into paragraphs: a wider gap, an indented line, a
// change of size or a short line that ends a sentence begins a new one.
func pdfParagraphs(lines []pdfLine) []string {
	var joined prose.Joiner
	var right float64
	leading := usualLeading(lines)
	for _, line := range lines {
		right = math.Max(right, line.right)
	}
	for i, line := range lines {
		joined.Add(line.text, i > 0 && !beginsParagraph(lines[i-1], line, leading, right))
	}
	return joined.Paragraphs()
}

// beginsParagraph reports whether line begins a paragraph after above. Leading is
// the usual distance between lines, right the right edge of the text.
func beginsParagraph(above, line pdfLine, leading, right float64) bool {
	ended := prose.EndsSentence(above.text)
	gap := above.y - line.y
	switch {
	case prose.IsItem(line.text):
		return true
	case line.page, gap < 0: // A page or a column begins; the sentence may go on.
		return ended && !prose.StartsLower(line.text) || !ended && !prose.StartsLower(line.text) && prose.IsHeading(above.text)
	case gap > leading*1.35, math.Abs(above.letter-line.letter) > 1.5:
		return true
	case line.x-above.x > line.letter*0.8 && ended:
		return true
	}
	return ended && above.right < right-line.letter*6
}

// usualLeading returns the distance between the lines of a paragraph: a short
// one among all distances, since the wider ones part paragraphs.
func usualLeading(lines []pdfLine) float64 {
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		if gap := lines[i-1].y - lines[i].y; gap > 0 && !lines[i].page {
			gaps = append(gaps, gap)
		}
	}
	if len(gaps) == 0 {
		return 12
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/4]
}

// dropRunning leaves out page numbers and the head that repeats on most pages.
func dropRunning(lines []pdfLine) []pdfLine {
	seen := map[string]int{}
	pages := 0
	for i, line := range lines {
		if line.page {
			pages++
		}
		if line.page || i+1 == len(lines) || lines[i+1].page {
			seen[strings.Trim(line.text, "0123456789 ")]++
		}
	}
	return slices.DeleteFunc(slices.Clone(lines), func(line pdfLine) bool {
		key := strings.Trim(line.text, "0123456789 ")
		return key == "" && len(line.text) <= 4 || pages > 2 && seen[key]*2 > pages && seen[key] > 2
	})
}

// pdfDay reads a PDF's date, "D:20160603120000Z".
func pdfDay(s string) (ledger.Day, bool) {
	s = strings.TrimPrefix(s, "D:")
	if len(s) < 8 {
		return ledger.Day{}, false
	}
	return prose.ValidDay(prose.Number(s[:4]), prose.Number(s[4:6]), prose.Number(s[6:8]))
}
