package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalize returns s in the form of a Document's Text: valid UTF-8 in NFC, no
// control or invisible characters, one plain space where s has white space
// within a line, paragraphs apart by one blank line. Every line of s that has
// words becomes a paragraph; joining wrapped lines is the business of the
// format's reader, before. Normalize(Normalize(s)) is Normalize(s).
func Normalize(s string) string {
	return Assemble(Paragraphs(s))
}

// Paragraphs returns the lines of s that have words, cleaned.
func Paragraphs(s string) []string {
	var paragraphs []string
	for line := range strings.SplitSeq(Clean(s), "\n") {
		if line = Squeeze(line); line != "" {
			paragraphs = append(paragraphs, line)
		}
	}
	return paragraphs
}

// Assemble puts paragraphs together and composes them. Composing comes last
// because what was removed may have stood between a letter and its accent.
func Assemble(paragraphs []string) string {
	return norm.NFC.String(strings.Join(paragraphs, "\n\n"))
}

// Clean drops what has no place in a text and turns every line end into "\n"
// and every other space into " ".
func Clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	previous := rune(0)
	for i, r := range s {
		switch {
		case r == utf8.RuneError && isBroken(s[i:]):
			b.WriteRune(utf8.RuneError)
		case r == '\n' && previous == '\r':
		case r == '\r', r == '\n', r == '\v', r == '\f', r == '\u0085', r == '\u2028':
			b.WriteByte('\n')
		case r == '\u2029':
			b.WriteString("\n\n")
		case r == '\t', r == ' ', unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case isInvisible(r, previous), unicode.Is(unicode.Cc, r):
			continue
		default:
			b.WriteRune(r)
		}
		previous = r
	}
	return b.String()
}

// isBroken reports whether s begins with bytes that are no character.
func isBroken(s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	return size == 1
}

// isInvisible reports whether r shows nothing and parts nothing: soft hyphens,
// zero-width characters, marks of direction, byte order marks. The joiners are
// kept after letters of the scripts that spell with them.
func isInvisible(r, previous rune) bool {
	switch {
	case r == '\u00ad', r == '\u034f', r == '\u061c', r == '\u180e', r == '\ufeff':
		return true
	case r == '\u200c', r == '\u200d':
		return previous < 0x0590 || !unicode.In(previous, unicode.L, unicode.M, unicode.So)
	case '\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e':
		return true
	case '\u2060' <= r && r <= '\u206f', '\ufff9' <= r && r <= '\ufffb':
		return true
	}
	return 0xe0000 <= r && r <= 0xe007f || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// Squeeze joins runs of spaces into one and drops those at the ends.
func Squeeze(line string) string {
	line = strings.Trim(line, " ")
	if !strings.Contains(line, "  ") {
		return line
	}
	var b strings.Builder
	b.Grow(len(line))
	for i := range len(line) {
		if line[i] == ' ' && line[i-1] == ' ' {
			continue
		}
		b.WriteByte(line[i])
	}
	return b.String()
}
