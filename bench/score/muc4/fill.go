package muc4

import (
	"regexp"
	"strings"
)

// A Fill is one answer in a slot.
type Fill struct {
	Optional     bool
	Text         string // As it is written.
	strings      []string
	alternatives []alternative
}

// An alternative is a value, and the strings of another slot that it is about.
type alternative struct {
	value string
	about []string
}

var (
	inQuotes    = regexp.MustCompile(`"((?:\\"|[^"])*)"`)
	described   = regexp.MustCompile(`"\s*:\s*"`)
	betweenAlts = regexp.MustCompile(`\)\s*/\s*\(`)
	slash       = regexp.MustCompile(`\s+/\s+`)
)

// quoted returns what stands in quotation marks.
func quoted(s string) (out []string) {
	for _, m := range inQuotes.FindAllStringSubmatch(s, -1) {
		out = append(out, strings.TrimSpace(strings.ReplaceAll(m[1], `\"`, "")))
	}
	return out
}

// fills reads the lines of a slot. A line that ends or begins with a slash goes
// with its neighbor.
func fills(lines []string, c class) (out []Fill) {
	var joined []string
	for _, v := range lines {
		v = strings.TrimSpace(v)
		if empty(v) {
			continue
		}
		if n := len(joined); n > 0 && (strings.HasSuffix(strings.TrimSpace(joined[n-1]), "/") || strings.HasPrefix(v, "/")) {
			joined[n-1] += " " + v
		} else {
			joined = append(joined, v)
		}
	}
	for _, v := range joined {
		f := Fill{Optional: strings.HasPrefix(v, "?")}
		f.Text = strings.TrimSpace(strings.TrimLeft(v, "? "))
		if empty(f.Text) {
			continue
		}
		switch c {
		case aString:
			f.strings = stringsOf(f.Text)
		case aSet, aSetAbout, aNumber:
			f.alternatives = setsOf(f.Text)
		default:
			f.alternatives = rawsOf(f.Text, c)
		}
		out = append(out, f)
	}
	return out
}

func empty(s string) bool { return s == "" || s == "-" || s == "*" }

// stringsOf returns the alternatives of a string fill. Those behind a colon name
// whom the description describes, and do not count.
func stringsOf(v string) []string {
	all := quoted(v)
	if !described.MatchString(v) {
		return all
	}
	left, _, _ := strings.Cut(v, `": "`)
	if q := quoted(left + `"`); len(q) > 0 {
		return q
	}
	return all[:min(1, len(all))]
}

func setsOf(v string) (out []alternative) {
	parts := []string{v}
	bracketed := strings.HasPrefix(v, "(")
	if bracketed {
		parts = betweenAlts.Split(v, -1)
	}
	for _, p := range parts {
		if bracketed {
			p = strings.Trim(p, "() ")
		}
		value, about := strings.TrimSpace(p), []string(nil)
		if before, _, ok := strings.Cut(p, `"`); ok {
			value, about = strings.TrimSpace(strings.TrimRight(before, ": ")), quoted(p)
		}
		for _, one := range slash.Split(value, -1) {
			out = append(out, alternative{strings.TrimSpace(one), about})
		}
	}
	return out
}

func rawsOf(v string, c class) (out []alternative) {
	for _, p := range slash.Split(v, -1) {
		p = strings.TrimSpace(p)
		if c == aDate && strings.HasPrefix(p, "(") && strings.HasSuffix(p, ")") {
			p = strings.Trim(p, "() ")
		}
		out = append(out, alternative{value: p})
	}
	return out
}

// Strings returns what the fill has in quotation marks.
func (f Fill) Strings() []string { return quoted(f.Text) }
