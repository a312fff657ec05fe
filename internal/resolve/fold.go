package resolve

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A folder cuts text into the words that names are compared by. Its memory is
// reused from call to call, so that folding a word of plain English allocates
// nothing.
type folder struct {
	text   []byte // The folded words, one after the other.
	ends   []int  // Where each ends.
	joined []bool // Whether a hyphen follows it directly.
}

// folders are kept for those who need one for the length of a call.
var folders = sync.Pool{New: func() any { return new(folder) }}

// word returns the ith folded word.
func (f *folder) word(i int) []byte {
	if i == 0 {
		return f.text[:f.ends[0]]
	}
	return f.text[f.ends[i-1]:f.ends[i]]
}

// reset forgets the words and keeps the memory.
func (f *folder) reset() {
	f.text, f.ends, f.joined = f.text[:0], f.ends[:0], f.joined[:0]
}

// add folds s and appends its words: lower case, without marks, apostrophes,
// dots and a possessive 's. Hyphens and all other signs separate words.
func (f *folder) add(s string) {
	if !ascii(s) {
		s = norm.NFKD.String(s)
	}
	start := len(f.text)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			start = f.addASCII(s, i, start)
			i++
			if c == '\'' && possessive(s[i:]) {
				i++
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case apostrophe(r):
			if possessive(s[i:]) {
				i++
			}
		case unicode.Is(unicode.Mn, r), r == 'ـ', r == 'ء':
			// Marks, tatweel and a lone hamza are spelled or left out at will.
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			f.addRune(unicode.ToLower(r))
		default:
			start = f.end(start, r == '‐' || r == '‑')
		}
	}
	f.end(start, false)
}

// addASCII folds the byte s[i] and returns where the open word starts.
func (f *folder) addASCII(s string, i, start int) int {
	switch c := s[i]; {
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		f.text = append(f.text, c)
	case 'A' <= c && c <= 'Z':
		f.text = append(f.text, c+'a'-'A')
	case c == '\'' || c == '`':
	case c == '.':
		// "U.S." is one word; "St.Petersburg" is rare enough.
	case c == '&':
		start = f.end(start, false)
		f.text = append(f.text, "and"...)
		start = f.end(start, false)
	default:
		start = f.end(start, c == '-')
	}
	return start
}

// end closes the open word, if it has letters, and brings its spelling to the
// American form.
func (f *folder) end(start int, joined bool) int {
	if len(f.text) == start {
		return start
	}
	switch string(f.text[start:]) {
	case "defence":
		f.text = append(f.text[:start], "defense"...)
	case "centre":
		f.text = append(f.text[:start], "center"...)
	case "organisation":
		f.text = append(f.text[:start], "organization"...)
	case "labour":
		f.text = append(f.text[:start], "labor"...)
	}
	f.stripArabicArticle(start)
	f.ends = append(f.ends, len(f.text))
	f.joined = append(f.joined, joined)
	return len(f.text)
}

// stripArabicArticle takes ال off a word that keeps three letters without it.
func (f *folder) stripArabicArticle(start int) {
	const article = "ال"
	for w := f.text[start:]; len(w) >= len(article)+6 && string(w[:len(article)]) == article; w = f.text[start:] {
		f.text = append(f.text[:start], w[len(article):]...)
	}
}

// addRune appends a lower-case letter, in the one form that its variants share.
func (f *folder) addRune(r rune) {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		r = 'ا'
	case 'ى', 'ئ', 'ی':
		r = 'ي'
	case 'ة':
		r = 'ه'
	case 'ؤ':
		r = 'و'
	case 'ک':
		r = 'ك'
	case 'ё':
		r = 'е'
	case 'ø':
		r = 'o'
	case 'ł':
		r = 'l'
	case 'đ', 'ð':
		r = 'd'
	case 'ı':
		r = 'i'
	case 'ħ':
		r = 'h'
	case 'ə':
		r = 'e'
	case 'ß':
		f.text = append(f.text, "ss"...)
		return
	case 'æ':
		f.text = append(f.text, "ae"...)
		return
	case 'œ':
		f.text = append(f.text, "oe"...)
		return
	case 'þ':
		f.text = append(f.text, "th"...)
		return
	}
	f.text = utf8.AppendRune(f.text, r)
}

// possessive reports whether the text after an apostrophe is an s that ends a
// word.
func possessive(rest string) bool {
	if rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return len(rest) == 1 || !unicode.IsLetter(r)
}

// apostrophe reports whether r is a sign that names are written with and without:
// apostrophes, and the half rings of transliterated Arabic.
func apostrophe(r rune) bool {
	switch r {
	case '’', '‘', 'ʿ', 'ʾ', 'ʻ', 'ʼ', 'ʽ', 'ʹ', '´', '′', '‛':
		return true
	}
	return false
}

// ascii reports whether s needs no decomposition.
func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// silent reports whether the ith folded word is an article that names are
// written with and without: "the", "al", and where a hyphen ties it to the next
// word also el-, ar-, ash- and their like.
func (f *folder) silent(i int) bool {
	switch string(f.word(i)) {
	case "the", "al":
		return true
	case "el", "ul", "ar", "as", "ash", "ad", "adh", "an", "at", "ath", "az", "ez", "es", "et", "er", "ed":
		return f.joined[i]
	}
	return false
}

// fold returns the key by which names are compared: the folded words without
// silent articles, with one space between. fold(fold(s)) is fold(s).
func fold(s string) string {
	f := folders.Get().(*folder)
	defer folders.Put(f)
	f.reset()
	f.add(s)
	return f.bare()
}

// bare joins the folded words but for silent articles; a lone article stays.
func (f *folder) bare() string {
	b := make([]byte, 0, len(f.text)+len(f.ends))
	for i := range f.ends {
		if f.silent(i) && len(f.ends) > 1 {
			continue
		}
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, f.word(i)...)
	}
	return string(b)
}

// key joins the folded words.
func (f *folder) key() string {
	if len(f.ends) <= 1 {
		return string(f.text)
	}
	b := make([]byte, 0, len(f.text)+len(f.ends))
	for i := range f.ends {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, f.word(i)...)
	}
	return string(b)
}

// unmarked returns s decomposed and without its marks.
func unmarked(s string) string {
	if ascii(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
}
