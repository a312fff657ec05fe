package prose

import (
	"strings"
	"sync"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// A language is told from a text of at least this many letters.
const languageLettersMin = 40

// languageBytes is how much of a text is looked at. More costs time and adds no
// certainty.
const languageBytes = 1200

// languages are those that may be recognized: a guess among few is right more
// often than one among eighty.
var languages = sync.OnceValue(func() whatlanggo.Options {
	whitelist := map[whatlanggo.Lang]bool{}
	for _, language := range []whatlanggo.Lang{
		whatlanggo.Eng, whatlanggo.Fra, whatlanggo.Deu, whatlanggo.Spa, whatlanggo.Por, whatlanggo.Ita,
		whatlanggo.Nld, whatlanggo.Pol, whatlanggo.Tur, whatlanggo.Rus, whatlanggo.Ukr, whatlanggo.Bel,
		whatlanggo.Bul, whatlanggo.Srp, whatlanggo.Ron, whatlanggo.Ces, whatlanggo.Hun, whatlanggo.Swe,
		whatlanggo.Arb, whatlanggo.Pes, whatlanggo.Urd, whatlanggo.Heb,
	} {
		whitelist[language] = true
	}
	return whatlanggo.Options{Whitelist: whitelist}
})

// LanguageOf returns the ISO 639-1 code of the language that text is written
// in, or "" if that is not plain.
func LanguageOf(text string) string {
	if len(text) > languageBytes {
		text = strings.ToValidUTF8(text[:languageBytes], "")
	}
	counts, letters := scripts(text)
	if letters < languageLettersMin {
		return ""
	}
	switch {
	case counts.hebrew*2 > letters:
		return "he"
	case counts.greek*2 > letters:
		return "el"
	case counts.kana*10 > letters:
		return "ja"
	case counts.hangul*2 > letters:
		return "ko"
	case counts.han*2 > letters:
		return "zh"
	case counts.arabic*2 > letters:
		return arabicScript(text, counts.arabic)
	}
	info := whatlanggo.DetectWithOptions(text, languages())
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}

// scriptCounts are the letters of the scripts that tell a language at once, or
// leave few to choose from.
type scriptCounts struct{ arabic, hebrew, greek, han, kana, hangul int }

// scripts counts the letters of text, by script.
func scripts(text string) (counts scriptCounts, letters int) {
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		switch {
		case r < 0x0370:
		case unicode.Is(unicode.Greek, r):
			counts.greek++
		case unicode.Is(unicode.Hebrew, r):
			counts.hebrew++
		case unicode.Is(unicode.Arabic, r):
			counts.arabic++
		case unicode.Is(unicode.Han, r):
			counts.han++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			counts.kana++
		case unicode.Is(unicode.Hangul, r):
			counts.hangul++
		}
	}
	return counts, letters
}

// arabicScript tells Arabic, Persian, Urdu and Sorani Kurdish apart by letters
// that the others do not have.
func arabicScript(text string, letters int) string {
	var persian, urdu, kurdish int
	for _, r := range text {
		switch r {
		case 'پ', 'چ', 'ژ', 'گ', 'ی', 'ک':
			persian++
		case 'ٹ', 'ڈ', 'ڑ', 'ے', 'ں', 'ھ':
			urdu++
		case 'ێ', 'ۆ', 'ڕ', 'ڵ', 'ە':
			kurdish++
		}
	}
	switch {
	case kurdish*20 > letters:
		return "ku"
	case urdu*25 > letters:
		return "ur"
	case persian*25 > letters:
		return "fa"
	}
	return "ar"
}

// ISOLanguage turns "en-US", "en_GB" or "ENG" into "en". It returns "" for what
// names no language.
func ISOLanguage(tag string) string {
	tag = strings.ToLower(strings.TrimSpace(tag))
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	if len(tag) == 3 {
		tag = whatlanggo.CodeToLang(tag).Iso6391()
	}
	if len(tag) != 2 || tag[0] < 'a' || tag[0] > 'z' || tag[1] < 'a' || tag[1] > 'z' {
		return ""
	}
	return tag
}
