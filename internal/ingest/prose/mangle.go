package prose

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Unmangle restores a text whose UTF-8 bytes were once read as Windows-1252
// ("donâ€™t"). It succeeds only if every character can be turned back and the
// bytes are UTF-8 again, which no honest text does by chance more than once.
func Unmangle(text string) (string, bool) {
	signs := 0
	for _, sign := range []string{"â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¡", "Ø§", "Ù„", "Ð¾", "Ð°", "Â "} {
		signs += strings.Count(text, sign)
	}
	if signs < 2 {
		return "", false
	}
	out := make([]byte, 0, len(text))
	for _, r := range text {
		b, ok := charmap.Windows1252.EncodeRune(r)
		switch {
		case ok:
		case 0x80 <= r && r < 0xa0: // The five bytes that Windows-1252 leaves open.
			b = byte(r)
		default:
			return "", false
		}
		out = append(out, b)
	}
	return string(out), utf8.Valid(out)
}
