package prose

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line of 40 columns or more that is about as long as its neighbors was
// broken by an editor, not by its author.
const (
	wrapColumnsMin = 40
	wrapColumnsMax = 100
)

// Unwrap returns the paragraphs of a plain text. Blank lines part paragraphs.
// Within a block, a line end is taken for a mere wrap where the sentence plainly
// goes on, or where the whole block is set to one width.
func Unwrap(s string) []string {
	var paragraphs, block []string
	running := false
	lines := strings.Split(Clean(s), "\n")
	if !slices.ContainsFunc(lines[:max(0, len(lines)-1)], IsBlank) {
		running = isRunning(lines)
	}
	flush := func() {
		paragraphs = append(paragraphs, JoinBlock(block, running)...)
		block = block[:0]
	}
	for _, line := range lines {
		if IsBlank(line) {
			flush()
			continue
		}
		block = append(block, line)
	}
	flush()
	return paragraphs
}

// IsBlank reports whether a cleaned line has nothing in it.
func IsBlank(line string) bool { return strings.Trim(line, " ") == "" }

// JoinBlock joins the wrapped lines of a block. An indented line begins a
// paragraph in running text.
func JoinBlock(block []string, running bool) []string {
	width := setWidth(block)
	var joined Joiner
	above := ""
	for i, raw := range block {
		line := Squeeze(raw)
		joined.Add(line, i > 0 && continues(above, line, width, running))
		above = line
	}
	return joined.Paragraphs()
}

// continues reports whether line goes on with what above began.
func continues(above, line string, width int, running bool) bool {
	if IsItem(line) || IsRule(line) || IsRule(above) {
		return false
	}
	ended := EndsSentence(above)
	if isHyphened(above) {
		return true
	}
	if width > 0 {
		return !ended || utf8.RuneCountInString(above) >= width*3/4
	}
	if ended {
		return false
	}
	return StartsLower(line) || running && !IsHeading(above) ||
		strings.HasSuffix(above, ",")
}

// isHyphened reports whether line breaks off within a word.
func isHyphened(line string) bool {
	stem, hyphened := strings.CutSuffix(line, "-")
	before, _ := utf8.DecodeLastRuneInString(stem)
	return hyphened && unicode.IsLetter(before)
}

// setWidth returns the width that a block is set to, or 0 if its lines are not
// of one width: all but the last must be 40 to 100 columns, and hardly one may
// be much shorter than the longest.
func setWidth(block []string) int {
	if len(block) < 2 {
		return 0
	}
	longest, short := 0, 0
	for _, line := range block[:len(block)-1] {
		longest = max(longest, utf8.RuneCountInString(Squeeze(line)))
	}
	longest = max(longest, utf8.RuneCountInString(Squeeze(block[len(block)-1])))
	if longest < wrapColumnsMin || longest > wrapColumnsMax {
		return 0
	}
	open := 0
	for _, line := range block[:len(block)-1] {
		line = Squeeze(line)
		if utf8.RuneCountInString(line) < longest*2/3 && !isHyphened(line) {
			short++
		}
		if !EndsSentence(line) {
			open++
		}
	}
	if short*6 > len(block)-1 || open == 0 {
		return 0
	}
	return longest
}

// isRunning reports whether a text without blank lines is prose whose lines
// were broken at no fixed width: many lines begin or end within a sentence.
func isRunning(lines []string) bool {
	middle := 0
	for i, line := range lines {
		line = Squeeze(line)
		if StartsLower(line) || i+1 < len(lines) && endsWithin(line) {
			middle++
		}
	}
	return middle >= 1 && middle*8 >= len(lines)
}

// endsWithin reports whether a line of some words ends in a small one.
func endsWithin(line string) bool {
	last := strings.LastIndexByte(line, ' ')
	return strings.Count(line, " ") >= 3 && StartsLower(line[last+1:]) && !EndsSentence(line)
}

// IsHeading reports whether a line that ends without a stop looks like a line
// of its own: short, with capitals on most of its long words.
func IsHeading(line string) bool {
	words := strings.Fields(line)
	if len(words) > 12 || strings.ContainsAny(line, ",;:") {
		return false
	}
	long, capital := 0, 0
	for _, word := range words {
		r, _ := utf8.DecodeRuneInString(word)
		if utf8.RuneCountInString(word) < 4 {
			continue
		}
		long++
		if unicode.IsUpper(r) {
			capital++
		}
	}
	return long > 1 && capital == long && len(words) > 3
}

// IsItem reports whether line begins an item of a list.
func IsItem(line string) bool {
	for _, mark := range []string{"- ", "* ", "• ", "– ", "— "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	return 0 < digits && digits < 3 && (strings.HasPrefix(line[digits:], ". ") || strings.HasPrefix(line[digits:], ") "))
}

// IsRule reports whether line is only signs, such as "* * *".
func IsRule(line string) bool {
	return !strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// StartsLower reports whether a line begins with a small letter, as the rest of a
// sentence does. Scripts without capitals never do.
func StartsLower(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r)
}

// EndsSentence reports whether line ends with a stop, closing marks aside.
func EndsSentence(line string) bool {
	line = strings.TrimRight(line, " \"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…:؟۔。", r) && !endsAbbreviated(line)
}

// endsAbbreviated reports whether the stop at the end of line belongs to a title
// before a name, which no sentence ends with.
func endsAbbreviated(line string) bool {
	for _, title := range []string{"Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Col.", "Lt.", "Sgt.", "Maj.", "Gov.", "Sen.", "Rep."} {
		if strings.HasSuffix(line, " "+title) || line == title {
			return true
		}
	}
	return false
}

// A Joiner puts lines together into paragraphs. It looks at the end of what it
// has and never copies it, so that a paragraph of a million lines takes no longer
// than as many paragraphs.
type Joiner struct {
	paragraphs []string
	current    []byte
	begun      bool
}

// Add takes the next line: one that continues the paragraph, or the first of
// the next. The hyphen that a wrap put into a word is undone; one before a
// capital or after one ("al-", "Russian-German") stays.
func (j *Joiner) Add(line string, continues bool) {
	if !continues || !j.begun {
		j.end()
		j.current, j.begun = append(j.current, line...), true
		return
	}
	if stem, hyphened := bytes.CutSuffix(j.current, []byte("-")); hyphened {
		if before, _ := utf8.DecodeLastRune(stem); unicode.IsLower(before) && StartsLower(line) {
			j.current = stem
		} else if !unicode.IsLetter(before) {
			j.current = append(j.current, ' ')
		}
	} else {
		j.current = append(j.current, ' ')
	}
	j.current = append(j.current, line...)
}

// Paragraphs ends the last paragraph and returns them all.
func (j *Joiner) Paragraphs() []string {
	j.end()
	return j.paragraphs
}

func (j *Joiner) end() {
	if j.begun {
		j.paragraphs = append(j.paragraphs, string(j.current))
	}
	j.current, j.begun = j.current[:0], false
}
