package main

import "strings"

// A sentence is a line of the input: tokens joined by blanks, and those of them
// that are asked about.
type sentence struct {
	Text    string `json:"text"`
	Targets []struct {
		Span [2]int `json:"span1"` // First token, and the one behind the last.
	} `json:"targets"`
}

// printed sets tokens as print has them, and returns where each begins.
func printed(tokens []string) (text string, starts []int) {
	var b strings.Builder
	starts = make([]int, len(tokens))
	open := false // A straight quotation mark is open.
	tight := true // Nothing parts what comes next from what was written.
	for i, t := range tokens {
		after := false
		switch t {
		case "``", "“", "-LRB-", "(", "$", "-LSB-":
			after = true
		case "''", "”", "-RRB-", ")", "-RSB-", ",", ".", ";", ":", "?", "!", "%", "'", "’", "n't", "n’t":
			tight = true
		case "-", "/":
			tight, after = true, true
		case `"`:
			tight, after, open = tight || open, !open, !open
		default:
			tight = tight || clitic(t)
		}
		if !tight {
			b.WriteByte(' ')
		}
		starts[i] = b.Len()
		if sign, ok := signs[t]; ok {
			t = sign
		}
		b.WriteString(t)
		tight = after
	}
	return b.String(), starts
}

// signs are the tokens that print writes otherwise.
var signs = map[string]string{"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}

// clitic reports whether the token is what an apostrophe ties to the word before
// it: "'s", "'ve".
func clitic(token string) bool {
	rest, ok := strings.CutPrefix(strings.Replace(token, "’", "'", 1), "'")
	switch strings.ToLower(rest) {
	case "s", "re", "ve", "ll", "d", "m":
		return ok
	}
	return false
}
