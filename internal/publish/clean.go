package publish

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// replacement stands where a character was that a terminal would obey.
const replacement = '\uFFFD'

// isControl reports whether a terminal may take r for an order: the C0 and C1
// controls, escape and delete among them.
func isControl(r rune) bool { return r < 0x20 || r >= 0x7f && r <= 0x9f }

// isDirection reports whether r overrides, embeds or isolates the direction of
// writing. Such characters can make a line read as another; the marks that
// plain Arabic and Hebrew text needs are not among them.
func isDirection(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

// Clean returns s as one line that is safe to print: runs of space are one
// space, control characters are replaced, direction overrides are left out.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case isDirection(r):
			continue
		case isControl(r):
			r = replacement
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isClean reports whether Clean would change nothing, without allocating.
func isClean(s string) bool {
	space := true
	for _, r := range s {
		switch {
		case r == ' ':
			if space {
				return false
			}
			space = true
			continue
		case unicode.IsSpace(r), isControl(r), isDirection(r), r == utf8.RuneError:
			return false
		}
		space = false
	}
	return !space || s == ""
}
