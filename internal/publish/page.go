package publish

import (
	"bufio"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const (
	defaultWidth = 80
	leastWidth   = 40
)

// A Page sets text to a width in terminal cells. It keeps the first error, which
// Flush returns. Text from a document must go through [Clean] on its way here.
type Page struct {
	w     *bufio.Writer
	o     TextOptions
	wrote bool
	err   error
}

// NewPage returns a page that is written to w.
func NewPage(w io.Writer, o TextOptions) *Page {
	if o.Width == 0 {
		o.Width = defaultWidth
	}
	o.Width = max(o.Width, leastWidth)
	return &Page{w: bufio.NewWriter(w), o: o}
}

// Bold gives text a style of its own, where the page has color.
func (p *Page) Bold(s string) string { return p.style(ansi.NewStyle().Bold(), s) }

// Faint gives text that matters less a style of its own.
func (p *Page) Faint(s string) string { return p.style(ansi.NewStyle().Faint(), s) }

func (p *Page) title(s string) string {
	return p.style(ansi.NewStyle().Bold().ForegroundColor(ansi.Cyan), s)
}

// Warn gives text that is denied or disputed a style of its own.
func (p *Page) Warn(s string) string {
	return p.style(ansi.NewStyle().ForegroundColor(ansi.Yellow), s)
}

// style leaves text alone where the page has no color, and empty text always.
func (p *Page) style(style ansi.Style, s string) string {
	if !p.o.Color || s == "" {
		return s
	}
	return style.Styled(s)
}

// Heading begins a section, with a blank line above unless it is the first.
func (p *Page) Heading(s string) {
	if p.wrote {
		p.Blank()
	}
	p.line(p.title(s))
	p.Blank()
}

// Blank writes an empty line.
func (p *Page) Blank() { p.line("") }

// Paragraph writes text from column first on, and goes on at column rest.
func (p *Page) Paragraph(first, rest int, text string) {
	for n, line := range wrap(text, p.o.Width-max(first, rest)) {
		indent := rest
		if n == 0 {
			indent = first
		}
		p.line(strings.Repeat(" ", indent) + line)
	}
}

// Labeled writes text in a column of its own beside a label.
func (p *Page) Labeled(indent, column int, label, text string) {
	for n, line := range wrap(text, p.o.Width-indent-column) {
		lead := strings.Repeat(" ", column)
		if n == 0 {
			lead = pad(label, column)
		}
		p.line(strings.Repeat(" ", indent) + lead + line)
	}
}

// columnGap is how many cells lie between two columns.
const columnGap = 4

// columns writes two texts side by side, or one under the other where the page
// is narrow. The first line of each is its heading.
func (p *Page) columns(indent int, left, right [2]string) {
	half := (p.o.Width - indent - columnGap) / 2
	if half < 24 {
		p.Paragraph(indent, indent, left[0])
		p.Paragraph(indent+2, indent+2, left[1])
		p.Paragraph(indent, indent, right[0])
		p.Paragraph(indent+2, indent+2, right[1])
		return
	}
	for part := range left {
		l, r := wrap(left[part], half), wrap(right[part], half)
		for n := range max(len(l), len(r)) {
			line := strings.Repeat(" ", indent) + pad(at(l, n), half+columnGap) + at(r, n)
			p.line(line)
		}
	}
}

// tie is a space at which no line breaks. [Clean] leaves none in a document's
// words, and line turns it into a plain one.
const tie = "\u00a0"

func (p *Page) line(s string) {
	s = strings.TrimRight(strings.ReplaceAll(s, tie, " "), " ")
	p.wrote = p.wrote || s != ""
	if _, err := p.w.WriteString(s + "\n"); err != nil && p.err == nil {
		p.err = err
	}
}

// Flush writes what is left and returns the first error.
func (p *Page) Flush() error {
	if err := p.w.Flush(); err != nil && p.err == nil {
		p.err = err
	}
	return p.err
}

// wrap breaks text between words, and inside a word that is wider than a line.
// Styles in the text have no width.
func wrap(text string, width int) []string {
	lines := make([]string, 0, len(text)/width+1)
	line, used := "", 0
	for word := range strings.SplitSeq(text, " ") {
		cells := ansi.StringWidth(word)
		if used > 0 && used+1+cells <= width {
			line, used = line+" "+word, used+1+cells
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for cells > width {
			head := ansi.Truncate(word, width, "")
			lines = append(lines, head)
			word = ansi.TruncateLeft(word, ansi.StringWidth(head), "")
			cells = ansi.StringWidth(word)
		}
		line, used = word, cells
	}
	return append(lines, line)
}

// pad fills up to a width in cells: a letter may take two, a mark none.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// at returns line n, or nothing below the last.
func at(lines []string, n int) string {
	if n < len(lines) {
		return lines[n]
	}
	return ""
}

// cut shortens text to a number of cells, at the end of a word.
func cut(text string, cells int) string {
	if ansi.StringWidth(text) <= cells {
		return text
	}
	short := ansi.Truncate(text, cells-2, "")
	if space := strings.LastIndexByte(short, ' '); space > len(short)/2 {
		short = short[:space]
	}
	return strings.TrimRight(short, " ,;:.—–-") + " …"
}
