package prose

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/saintfish/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode/utf32"
)

// detectBytes is how much of a text the detector of encodings looks at.
const detectBytes = 64 << 10

// Decode turns bytes into text. Declared is the encoding that the transport or
// the format names, "" if none. Name is the encoding used. It returns false if
// no encoding gives a plausible text.
func Decode(data []byte, declared string) (text, name string, ok bool) {
	if text, name, ok = decodeMarked(data); ok {
		return text, name, plausible(text)
	}
	if utf8.Valid(data) && !bytes.ContainsRune(data, 0) {
		return string(data), "utf-8", plausible(string(data))
	}
	if declared != "" {
		if e, name := charset.Lookup(declared); e != nil && name != "utf-8" {
			if text, ok = decodeWith(e, data); ok && plausible(text) {
				return text, name, true
			}
		}
	}
	// After the declared one, since a page that says UTF-16 may be read as such.
	if name = wideName(data); name != "" {
		e, _ := charset.Lookup(name)
		text, ok = decodeWith(e, data)
		return text, name, ok && plausible(text)
	}
	if mostlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\ufffd"), "utf-8", plausible(string(data))
	}
	if text, name, ok = decodeGuessed(data); ok || !rarelyBroken(data) {
		return text, name, ok
	}
	return strings.ToValidUTF8(string(data), "\ufffd"), "utf-8", true
}

// rarelyBroken reports whether hardly a byte is beyond ASCII, so that a reader
// can do without those that cannot be told.
func rarelyBroken(data []byte) bool {
	foreign := 0
	for _, b := range data {
		if b >= utf8.RuneSelf {
			foreign++
		}
	}
	return foreign*100 < len(data) && plausible(string(data))
}

// decodeMarked decodes bytes that begin with a byte order mark.
func decodeMarked(data []byte) (text, name string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		return strings.ToValidUTF8(string(data[3:]), "\ufffd"), "utf-8", true
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}), bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		text, ok = decodeWith(utf32.UTF32(utf32.BigEndian, utf32.UseBOM), data)
		return text, "utf-32", ok
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		name = "utf-16le"
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		name = "utf-16be"
	default:
		return "", "", false
	}
	e, _ := charset.Lookup(name)
	text, ok = decodeWith(e, data[2:])
	return text, name, ok
}

// decodeWith decodes all of data. Bytes that the encoding does not know come out
// as U+FFFD, which the caller counts.
func decodeWith(e encoding.Encoding, data []byte) (string, bool) {
	out, err := e.NewDecoder().Bytes(data)
	return string(out), err == nil
}

// wideName recognizes UTF-16 without a mark by where its zero bytes stand.
func wideName(data []byte) string {
	head := data[:min(len(data), 4096)&^1]
	var even, odd int
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	switch half := len(head) / 2; {
	case half < 4:
		return ""
	case odd*10 > half*4 && even*20 < half:
		return "utf-16le"
	case even*10 > half*4 && odd*20 < half:
		return "utf-16be"
	}
	return ""
}

// mostlyUTF8 reports whether the bytes are UTF-8 with a few broken places, as a
// text cut in the middle has.
func mostlyUTF8(data []byte) bool {
	wide, broken := 0, 0
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			wide++
		}
		rest = rest[size:]
	}
	return wide >= 10*broken && wide > 0
}

// guesses are the single-byte encodings that news archives of the last decades
// come in, by the script that they write.
var guesses = []string{"windows-1252", "windows-1251", "windows-1256", "koi8-r", "iso-8859-6", "iso-8859-2", "windows-1254", "iso-8859-5"}

// latinGuesses are those of a text in which bytes beyond ASCII are rare.
var latinGuesses = []string{"windows-1252", "windows-1254", "iso-8859-2", "windows-1250"}

// mostlyASCII reports whether letters beyond ASCII can only be accented ones
// and signs among a text in Latin script.
func mostlyASCII(data []byte) bool {
	letters, foreign := 0, 0
	for _, b := range data {
		switch {
		case b >= utf8.RuneSelf:
			foreign++
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			letters++
		}
	}
	return letters > 20*foreign
}

// decodeGuessed tries the encoding that the detector names and the usual ones,
// and takes the one whose text has the fewest odd places.
func decodeGuessed(data []byte) (text, name string, ok bool) {
	candidates := guesses
	if found, err := chardet.NewTextDetector().DetectBest(data[:min(len(data), detectBytes)]); err == nil {
		candidates = append(slices.Clone(guesses), strings.ToLower(found.Charset))
	}
	best := 0.15 // More odd places than this for each character beyond ASCII, and it is no writing.
	// Most of a text in Latin script is ASCII, which says nothing; the part around
	// the first byte beyond it does.
	sample := data
	if len(sample) > detectBytes {
		sample = foreignSample(data)
	}
	latin := mostlyASCII(data)
	for _, candidate := range candidates {
		e, err := htmlindex.Get(candidate)
		if err != nil || candidate == "utf-8" || latin && !slices.Contains(latinGuesses, candidate) {
			continue
		}
		decoded, good := decodeWith(e, sample)
		if !good {
			continue
		}
		if odd := oddness(decoded); odd < best && plausible(decoded) {
			best, name = odd, candidate
		}
	}
	if name == "" {
		return "", "", false
	}
	e, _ := htmlindex.Get(name)
	text, ok = decodeWith(e, data)
	return text, name, ok
}

// foreignSample returns the part of data from its first byte beyond ASCII.
func foreignSample(data []byte) []byte {
	first := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	first = max(0, first-512)
	return data[first:min(len(data), first+detectBytes)]
}

// oddness says how unlike writing a decoded text is: odd places for each
// character beyond ASCII. Odd is a letter beside one of another script, a
// capital right after a small letter, a sign within a word, a line for drawing
// boxes, a control character, and somewhat odd a rare letter, or two accented
// ones in a row.
func oddness(text string) float64 {
	var odd, foreign float64
	previous := ' '
	for _, r := range text {
		if r >= utf8.RuneSelf {
			foreign++
		}
		switch {
		case r < utf8.RuneSelf && previous < utf8.RuneSelf:
		case r == utf8.RuneError, unicode.Is(unicode.Cc, r), 0x2500 <= r && r < 0x25a0:
			odd += 2
		case unicode.In(r, unicode.L, unicode.M) && unicode.In(previous, unicode.L, unicode.M) && scriptOf(r) != scriptOf(previous):
			odd++
		case unicode.Is(unicode.Latin, previous) && unicode.Is(unicode.Cf, r):
			odd++
		case unicode.IsUpper(r) && unicode.IsLower(previous):
			odd++
		case unicode.IsLetter(previous) && unicode.In(r, unicode.Sc, unicode.So, unicode.Sk, unicode.No, unicode.Sm):
			odd++
		case unicode.Is(unicode.Latin, r) && r >= utf8.RuneSelf && !strings.ContainsRune(commonLatin, r):
			odd += 0.5
		case unicode.Is(unicode.Latin, r) && r >= utf8.RuneSelf && previous >= utf8.RuneSelf && unicode.IsLetter(previous):
			odd += 0.3
		}
		previous = r
	}
	if foreign == 0 {
		return 0
	}
	return odd / foreign
}

// commonLatin holds the letters beyond ASCII that the larger languages written
// in Latin use.
const commonLatin = "áàâäãåæçéèêëíìîïñóòôöõøœßúùûüýÿÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝğıİşŞĞąćęłńóśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰ"

// scriptOf returns the script of a letter, among those that share bytes in the
// encodings guessed here; nil for any other.
func scriptOf(r rune) *unicode.RangeTable {
	for _, table := range []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Greek, unicode.Hebrew} {
		if unicode.Is(table, r) {
			return table
		}
	}
	return nil
}

// plausible reports whether text can be writing at all: hardly any control
// characters, broken characters or private ones.
func plausible(text string) bool {
	bad, all := 0, 0
	for _, r := range text {
		all++
		switch {
		case r == '\n', r == '\r', r == '\t', r == '\f':
		case r < ' ', r == 0x7f, r == utf8.RuneError, unicode.Is(unicode.Co, r):
			bad++
		}
	}
	return bad*100 <= all
}
