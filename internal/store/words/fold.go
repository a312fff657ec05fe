package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Search works on folded words, made by one function for both engines, so that
// both find the same: letters and digits in lower case, without accents and
// vowel signs, with the forms of Arabic letters that writers interchange made
// one.

// A Word is one folded word and where it stands in the text.
type Word struct {
	Folded     string
	Start, End int
}

// wordMax bounds a word's bytes; what is longer is no word of a language.
const wordMax = 120

// Each calls yield with each word of text, until yield returns false.
func Each(text string, yield func(Word) bool) {
	for i := 0; i < len(text); {
		start, ascii := i, true
		for i < len(text) {
			c := text[i]
			if c < utf8.RuneSelf {
				if !isASCIIWord(c) {
					break
				}
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(text[i:])
			if !isWord(r) {
				break
			}
			ascii = false
			i += size
		}
		if i > start {
			if folded := fold(text[start:i], ascii); folded != "" && len(folded) <= wordMax {
				if !yield(Word{folded, start, i}) {
					return
				}
			}
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
}

func isASCIIWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func isWord(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.M) || r == tatweel }

// tatweel stretches an Arabic word and means nothing.
const tatweel = 'ـ'

func fold(w string, ascii bool) string {
	if ascii {
		return strings.ToLower(w)
	}
	return strings.Map(foldRune, norm.NFKD.String(w))
}

// foldRune drops what decomposition split off and makes letters one that
// decomposition leaves apart.
func foldRune(r rune) rune {
	switch r {
	case tatweel, 'ء':
		return -1
	case 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ک':
		return 'ك'
	}
	switch {
	case unicode.Is(unicode.Mn, r):
		return -1
	case '٠' <= r && r <= '٩':
		return '0' + r - '٠'
	case '۰' <= r && r <= '۹':
		return '0' + r - '۰'
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		return unicode.ToLower(r)
	}
	return -1
}

// A text is indexed in parts, since PostgreSQL keeps no more than 255 positions
// of a word in one vector and would not find phrases of frequent words. Parts
// overlap, so that a phrase stands wholly in one of them.
const (
	partWords = 255
	phraseMax = 16
	PartBits  = 18 // A text has at most 1<<PartBits parts; words beyond are not indexed.
)

// Parts returns the folded words of each part, apart by spaces.
func Parts(text string) []string {
	if text == "" {
		return nil
	}
	var folded []string
	Each(text, func(w Word) bool {
		folded = append(folded, w.Folded)
		return true
	})
	var parts []string
	for len(folded) > 0 && len(parts) < 1<<PartBits {
		n := min(partWords, len(folded))
		parts = append(parts, strings.Join(folded[:n], " "))
		if n == len(folded) {
			break
		}
		folded = folded[n-phraseMax+1:]
	}
	return parts
}
