package model

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// A Word is what the models see of one token.
type Word struct {
	Form  uint32 // lower-case form, with every digit alike
	Suf1  uint32 // the last letter, and so on
	Suf2  uint32
	Suf3  uint32
	Suf4  uint32
	Pre2  uint32
	Shape uint32 // pattern of capitals, digits, and marks
	Rare  uint32 // stands for the form of a word that the lexicon lacks

	Letters bool // It is three or more letters from a to z, and nothing else.
}

// Seeds keep hashes of different kinds of things apart.
const (
	seedForm = 0x3c6ef372 + iota
	seedSuffix
	seedPrefix
	seedShape
	seedCaseless
	seedPattern
)

// step adds one byte to a hash.
func step(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 0x01000193 }

// finish spreads a hash over all its bits.
func finish(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x7feb352d
	h ^= h >> 15
	h *= 0x846ca68b
	return h ^ h>>16
}

// Look describes a token written text, lower in lower case. A caseless reading
// ignores capitals: it is for headlines and telegrams in capitals throughout,
// where capitals tell nothing.
func Look(text, lower string, caseless bool) Word {
	w := Word{Form: seedForm, Pre2: seedPrefix, Letters: len(lower) > 2}
	for i := 0; i < len(lower); i++ {
		c := lower[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		w.Letters = w.Letters && 'a' <= c && c <= 'z'
		w.Form = step(w.Form, c)
		if i < 2 {
			w.Pre2 = step(w.Pre2, c)
		}
	}
	w.Form, w.Pre2 = finish(w.Form), finish(w.Pre2)
	h := uint32(seedSuffix)
	for k := 1; k <= 4; k++ {
		if k <= len(lower) {
			h = step(h, lower[len(lower)-k])
		} else {
			h = step(h, 0)
		}
		switch k {
		case 1:
			w.Suf1 = finish(h + 1)
		case 2:
			w.Suf2 = finish(h + 2)
		case 3:
			w.Suf3 = finish(h + 3)
		case 4:
			w.Suf4 = finish(h + 4)
		}
	}
	w.Shape = shape(text, caseless)
	w.Rare = finish(w.Suf3 + bits.RotateLeft32(w.Shape, 7))
	return w
}

// shape hashes the pattern of a word, runs of a kind counting as one: "Xx",
// "X.X.", "0", "x-x".
func shape(text string, caseless bool) uint32 {
	h := uint32(seedShape)
	if caseless {
		h = seedCaseless
	}
	var last byte
	for i, n := 0, 0; i < len(text) && n < 12; {
		c := text[i]
		size := 1
		var kind byte
		switch {
		case 'a' <= c && c <= 'z':
			kind = 'x'
		case 'A' <= c && c <= 'Z':
			kind = 'X'
		case '0' <= c && c <= '9':
			kind = '0'
		case c < utf8.RuneSelf:
			kind = c
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			kind = wideKind(r)
		}
		if caseless && kind == 'X' {
			kind = 'x'
		}
		// A one-letter run of capitals is told from a longer one by the capital
		// being written twice, once: "Xx" is a name, "XXx" begins an acronym.
		if kind != last || kind == 'X' && n == 1 {
			h = step(h, kind)
			n++
		}
		last = kind
		i += size
	}
	return finish(h)
}

// wideKind classes a rune outside ASCII for shape.
func wideKind(r rune) byte {
	switch {
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r), unicode.IsMark(r):
		return 'x'
	case unicode.IsDigit(r):
		return '0'
	}
	return '?'
}

// A Lexicon is the set of words that a model knows by form, as hashes in a bit
// set. A word outside may be taken for one inside, by about one chance in ten; in
// a wide one, by less than one in a hundred.
type Lexicon []byte

// The binary logarithms of the number of bits in a Lexicon and in a wide one.
const (
	lexiconBits = 18
	wideBits    = 22
)

// NewLexicon returns an empty lexicon.
func NewLexicon() Lexicon { return make(Lexicon, 1<<lexiconBits/8) }

// NewWideLexicon returns an empty lexicon that seldom errs.
func NewWideLexicon() Lexicon { return make(Lexicon, 1<<wideBits/8) }

// place returns which bit stands for the word.
func (x Lexicon) place(w *Word) uint32 {
	return w.Form >> (29 - bits.TrailingZeros32(uint32(len(x))))
}

// Add puts the word in the lexicon.
func (x Lexicon) Add(w *Word) {
	k := x.place(w)
	x[k/8] |= 1 << (k % 8)
}

// Has reports whether the lexicon has the word.
func (x Lexicon) Has(w *Word) bool {
	k := x.place(w)
	return x[k/8]&(1<<(k%8)) != 0
}

// Form returns the form of the word if the lexicon has it, else the hash that
// stands for rare words of its shape and ending.
func (x Lexicon) Form(w *Word) uint32 {
	if x.Has(w) {
		return w.Form
	}
	return w.Rare
}
