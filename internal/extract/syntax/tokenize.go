package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tokenizer cuts text into tokens, of which it sets the spans and the text.
type tokenizer struct {
	text   string
	tokens []Token
}

// isSpace reports whether r separates tokens and belongs to none. Marks of no
// width count as space.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

// isWordRune reports whether r makes words by itself.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetterByte(byte(r)) || isDigit(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// emit adds the token text[i:j].
func (t *tokenizer) emit(i, j int) {
	t.tokens = append(t.tokens, Token{Start: i, End: j, Text: t.text[i:j]})
}

// block adds the tokens of a paragraph.
func (t *tokenizer) block(b block) {
	for i := b.start; i < b.end; {
		r, size := utf8.DecodeRuneInString(t.text[i:b.end])
		switch {
		case isSpace(r):
			i += size
		case isWordRune(r):
			i = t.word(i, b)
		default:
			i = t.mark(i, r, size, b)
		}
	}
}

// word adds the tokens of the word that begins at i, and returns where it ends.
func (t *tokenizer) word(i int, b block) int {
	if isAddress(t.text[i:b.end]) {
		return t.address(i, b)
	}
	j := t.wordEnd(i, b)
	if j < b.end && t.text[j] == '.' {
		word := t.text[i:j]
		if k := strings.LastIndexAny(word, "-/"); k >= 0 {
			word = word[k+1:]
		}
		switch {
		case j+1 < b.end && t.text[j+1] == '.':
			// An ellipsis follows.
		case isAbbreviation(word, t.text[j+1:b.end]):
			j++
		case j-i <= 2 && isDigit(t.text[i]) && j+1 < b.end && t.text[j+1] == ' ' && strings.TrimSpace(t.text[b.start:i]) == "":
			j++ // The number of a list item.
		}
	}
	t.split(i, j)
	return j
}

// wordEnd returns the end of the word that begins at i: letters and digits, and
// the marks that join them.
func (t *tokenizer) wordEnd(i int, b block) int {
	prev, _ := utf8.DecodeRuneInString(t.text[i:])
	for j := i; j < b.end; {
		r, size := utf8.DecodeRuneInString(t.text[j:b.end])
		if isWordRune(r) {
			prev = r
			j += size
			continue
		}
		next, nextSize := utf8.DecodeRuneInString(t.text[min(j+size, b.end):b.end])
		if r == '.' && next == '-' && t.dottedBefore(i, j) {
			// "U.S.-backed": take the period, and let the hyphen join.
			prev = 'S'
			j += size
			continue
		}
		if !isWordRune(next) || !t.joins(prev, r, next, j+size+nextSize, b) {
			return j
		}
		prev = r
		j += size
	}
	return b.end
}

// dottedBefore reports whether text[i:j] ends in an abbreviation like "U.S".
func (t *tokenizer) dottedBefore(i, j int) bool {
	return j-i >= 3 && isUpperByte(t.text[j-1]) && t.text[j-2] == '.'
}

// joins reports whether the mark r joins the runes before and after it into one
// word. Past is the offset behind the rune after it.
func (t *tokenizer) joins(prev, r, next rune, past int, b block) bool {
	digits := unicode.IsDigit(prev) && unicode.IsDigit(next)
	switch r {
	case '-', '\u2010', '\u2011', '_', '@', '\u00ad':
		return true
	case '\u2013':
		return digits || unicode.IsLetter(prev) && unicode.IsLetter(next)
	case '\'', '\u2019':
		return unicode.IsLetter(prev) && unicode.IsLetter(next)
	case ',', ':', '/':
		return digits
	case '&':
		return unicode.IsUpper(prev) && unicode.IsUpper(next)
	case '.':
		// "end.Next" lacks a space after its full stop.
		if unicode.IsLower(prev) && unicode.IsUpper(next) && past < b.end {
			return !unicode.IsLower(rune(t.text[past]))
		}
		return true
	}
	return false
}

// isAddress reports whether s begins with a web address.
func isAddress(s string) bool {
	return len(s) > 7 && (s[0] == 'h' || s[0] == 'w' || s[0] == 'H' || s[0] == 'W') &&
		(strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.") ||
			strings.HasPrefix(s, "HTTP://") || strings.HasPrefix(s, "HTTPS://") || strings.HasPrefix(s, "WWW."))
}

// address adds the web address that begins at i, and returns its end. Marks at
// its end belong to the sentence.
func (t *tokenizer) address(i int, b block) int {
	s := t.text[i:b.end]
	if k := strings.IndexFunc(s, func(r rune) bool { return isSpace(r) || strings.ContainsRune("<>\"“”", r) }); k >= 0 {
		s = s[:k]
	}
	s = strings.TrimRight(s, ".,;:!?)]}'’…*")
	t.emit(i, i+len(s))
	return i + len(s)
}

// clitics are the word endings that are tokens of their own.
var clitics = []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}

// mergers are words that hold two tokens; the second begins at the byte given.
var mergers = map[string]int{"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dunno": 2}

// units are measures that may stand right behind a number.
var units = words(`am pm a.m a.m. p.m p.m. km kg cm mm mph kph hrs mins secs lbs`)

// split adds the tokens of the word text[i:j]: one, or two if it is a
// contraction or a number with its unit.
func (t *tokenizer) split(i, j int) {
	k := t.cut(i, j)
	if k > i && k < j {
		t.emit(i, k)
		i = k
	}
	t.emit(i, j)
}

// cut returns where the second token of the word text[i:j] begins, or 0.
func (t *tokenizer) cut(i, j int) int {
	word := t.text[i:j]
	if isDigit(word[0]) {
		k := 0
		for k < len(word) && (isDigit(word[k]) || strings.IndexByte(".,:", word[k]) >= 0) {
			k++
		}
		if k < len(word) && len(word)-k <= 4 && units[strings.ToLower(word[k:])] {
			return i + k
		}
		if k == len(word) {
			return 0
		}
	}
	if n := len(word); n >= 5 && n <= 6 {
		if k, ok := mergers[strings.ToLower(word)]; ok {
			return i + k
		}
	}
	if k := cliticLen(word); k > 0 {
		return j - k
	}
	return 0
}

// cliticLen returns how many bytes of the word's end are a clitic, or 0.
func cliticLen(word string) int {
	// Only the last few bytes can matter; an apostrophe may be three bytes.
	tail := word[max(0, len(word)-5):]
	apostrophe := strings.LastIndexByte(tail, '\'')
	width := 1
	if apostrophe < 0 {
		apostrophe, width = strings.LastIndex(tail, "\u2019"), len("\u2019")
	}
	if apostrophe < 0 {
		return 0
	}
	rest := strings.ToLower(tail[apostrophe+width:])
	from := len(tail) - apostrophe
	if rest == "t" && apostrophe > 0 && (tail[apostrophe-1] == 'n' || tail[apostrophe-1] == 'N') {
		from++
	} else if !isClitic(rest) {
		return 0
	}
	if from >= len(word) {
		return 0
	}
	return from
}

// isClitic reports whether s, behind an apostrophe, is a token.
func isClitic(s string) bool {
	for _, c := range clitics[1:] {
		if s == c[1:] {
			return true
		}
	}
	return false
}

// mark adds the token of the mark r, of so many bytes, at i, and returns its end.
func (t *tokenizer) mark(i int, r rune, size int, b block) int {
	j := i + size
	if r == '.' && j < b.end && isDigit(t.text[j]) && i > b.start && isSpace(rune(t.text[i-1])) {
		j = t.wordEnd(j, b) // "A .22 caliber gun".
		t.emit(i, j)
		return j
	}
	switch r {
	case '.', '-', '\u2014', '\u2013', '*', '=', '_', '~', '\u2026':
		for strings.HasPrefix(t.text[j:b.end], t.text[i:i+size]) {
			j += size
		}
	case '!', '?':
		for j < b.end && (t.text[j] == '!' || t.text[j] == '?') {
			j++
		}
	case '`':
		if j < b.end && t.text[j] == '`' {
			j++
		}
	case '\'', '\u2019':
		j = t.apostrophe(i, size, b)
	case '#', '@':
		if next, _ := utf8.DecodeRuneInString(t.text[j:b.end]); unicode.IsLetter(next) {
			j = t.wordEnd(j, b)
		}
	}
	t.emit(i, j)
	return j
}

// apostrophe returns the end of the token that the apostrophe at i begins: two
// of them make a quotation mark, and right behind a bracket or a quotation mark
// it may begin a clitic.
func (t *tokenizer) apostrophe(i, size int, b block) int {
	j := i + size
	if size == 1 && j < b.end && t.text[j] == '\'' {
		return j + 1
	}
	n := len(t.tokens)
	if n == 0 || t.tokens[n-1].End != i {
		return j
	}
	end := j
	for end < b.end && end-j < 3 && isLetterByte(t.text[end]) {
		end++
	}
	if end > j && isClitic(strings.ToLower(t.text[j:end])) {
		return end
	}
	return j
}
