package words

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Idlib’s Hospital, No. 12": "idlib s hospital no 12",
		"Ma'arrat al-Nu'man":       "ma arrat al nu man",
		"ÉTAGE Łódź":               "etage łodz",
		"إدلبُ أدلب آدلب ٱدلب":     "ادلب ادلب ادلب ادلب",
		"معرّة النعمان":            "معره النعمان",
		"مستشفى":                   "مستشفي",
		"ـــ":                      "",
		"٢٠١٦ ۲۰۱۶":                "2016 2016",
		"کابل":                     "كابل",
		"ﷺ":                        "صلياللهعليهوسلم",
		"a\x00b\xffc":              "a b c",
	} {
		var got []string
		Each(text, func(w Word) bool {
			got = append(got, w.Folded)
			return true
		})
		if strings.Join(got, " ") != want {
			t.Errorf("%q folds to %q, want %q", text, got, want)
		}
	}
}

// FuzzWords holds what both engines rely on: words are letters and digits, stand
// where they say, and a parsed query has nothing but them.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "a", `"port ames" hosp*`, "إدلب ـ", "a\x00\xff'; DROP TABLE", "½ﷺ²", "ñ\u0303"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		check := func(folded string) {
			if folded == "" || !utf8.ValidString(folded) {
				t.Fatalf("word %q", folded)
			}
			for _, r := range folded {
				if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
					t.Fatalf("word %q has %q", folded, r)
				}
			}
		}
		Each(text, func(w Word) bool {
			check(w.Folded)
			if w.Start < last || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("word %+v after %d", w, last)
			}
			last = w.End
			return true
		})
		for _, part := range Parts(text) {
			if n := len(strings.Fields(part)); n == 0 || n > partWords {
				t.Fatalf("a part of %d words", n)
			}
		}
		terms, err := Parse(text)
		if err != nil {
			return
		}
		for _, term := range terms {
			for _, w := range term.Words {
				check(w)
			}
		}
	})
}
