package main

import (
	"slices"
	"strings"
	"unicode"

	"counterclaim/bench/score"
)

// contextMax is how many characters are shown on either side of a span.
const contextMax = 160

// A passage is a text by code points, as the annotations count.
type passage []rune

// words returns what a span says, each space one blank.
func (p passage) words(span []score.Fragment) string {
	var parts []string
	for _, f := range span {
		parts = append(parts, p.cut(f[0], f[1]))
	}
	return strings.Join(parts, " … ")
}

func (p passage) cut(from, to int) string {
	from, to = max(from, 0), min(to, len(p))
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(string(p[from:to])), " ")
}

// around returns the sentence of a span, the span in double brackets.
func (p passage) around(span []score.Fragment) string {
	if len(span) == 0 {
		return ""
	}
	span = slices.SortedFunc(slices.Values(span), func(a, b score.Fragment) int { return a[0] - b[0] })
	from, to := max(0, span[0][0]), min(len(p), span[len(span)-1][1])
	begin, end := from, to
	for begin > 0 && from-begin < contextMax && !p.ends(begin-1) {
		begin--
	}
	for end < len(p) && end-to < contextMax && (end == to || !p.ends(end-1)) {
		end++
	}
	var b strings.Builder
	at := begin
	for _, f := range span {
		b.WriteString(string(p[at:min(max(at, f[0]), len(p))]))
		b.WriteString("⟦" + string(p[min(max(at, f[0]), len(p)):min(max(at, f[1]), len(p))]) + "⟧")
		at = min(max(at, f[1]), len(p))
	}
	b.WriteString(string(p[at:max(at, end)]))
	return strings.Join(strings.Fields(b.String()), " ")
}

// ends reports whether a sentence ends with character i, roughly.
func (p passage) ends(i int) bool {
	if p[i] == '\n' {
		return true
	}
	k := i
	for k > 0 && strings.ContainsRune(`"”’')`, p[k]) {
		k--
	}
	return strings.ContainsRune(".!?", p[k]) && i+1 < len(p) && unicode.IsSpace(p[i+1]) &&
		(k < 2 || !unicode.IsUpper(p[k-1]) || unicode.IsLetter(p[k-2])) // "U.S. officials"
}
