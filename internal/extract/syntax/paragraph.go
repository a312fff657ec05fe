package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A block is the byte span of a paragraph.
type block struct{ start, end int }

const (
	// A hard-wrapped line is at least and at most so many bytes long.
	wrapMin = 50
	wrapMax = 85

	// A line this short is a heading or an item, and does not run on.
	runOnMin = 25
)

// paragraphs splits text at blank lines, and, unless its lines are hard-wrapped,
// at every line end where the next line does not run on.
func paragraphs(text string) []block {
	lines := splitLines(text)
	wrapped := hardWrapped(text, lines)
	var blocks []block
	open := false
	for i, l := range lines {
		if strings.TrimSpace(text[l.start:l.end]) == "" {
			open = false
			continue
		}
		if open {
			blocks[len(blocks)-1].end = l.end
		} else {
			blocks = append(blocks, l)
		}
		open = wrapped || i+1 < len(lines) && runsOn(text[l.start:l.end], text[lines[i+1].start:lines[i+1].end])
	}
	return blocks
}

// splitLines returns the lines of text, each without its line end, which is
// "\n", "\r\n", or "\r".
func splitLines(text string) []block {
	lines := make([]block, 0, 1+strings.Count(text, "\n"))
	start := 0
	for i := 0; i < len(text); i++ {
		if text[i] != '\n' && text[i] != '\r' {
			continue
		}
		lines = append(lines, block{start, i})
		if text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			i++
		}
		start = i + 1
	}
	return append(lines, block{start, len(text)})
}

// hardWrapped reports whether most lines that another line follows look broken
// for width: of a typewriter's length, and not at the end of a sentence.
func hardWrapped(text string, lines []block) bool {
	followed, broken := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		line := strings.TrimSpace(text[lines[i].start:lines[i].end])
		if line == "" || strings.TrimSpace(text[lines[i+1].start:lines[i+1].end]) == "" {
			continue
		}
		followed++
		if n := len(line); n >= wrapMin && n <= wrapMax && !endsSentence(line) {
			broken++
		}
	}
	return broken >= 2 && 2*broken > followed
}

// runsOn reports whether next carries on the sentence of line: line is not short
// and ends in the middle of a sentence, and next begins with a small letter. Pages
// saved as text break lines so, here and there.
func runsOn(line, next string) bool {
	line = strings.TrimSpace(line)
	if len(line) < runOnMin || endsSentence(line) || strings.HasSuffix(line, ":") || strings.HasSuffix(line, ";") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, " \t\u00a0"))
	return unicode.IsLower(r)
}

// endsSentence reports whether line ends in sentence punctuation, perhaps with
// closing quotation marks or brackets after it.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’)]")
	return strings.HasSuffix(line, ".") || strings.HasSuffix(line, "!") || strings.HasSuffix(line, "?")
}
