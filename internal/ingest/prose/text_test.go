package prose_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"counterclaim/internal/ingest/prose"
	"counterclaim/internal/ledger"
)

func TestNormalize(t *testing.T) {
	tests := map[string]struct{ in, want string }{
		"line ends":         {"a\r\nb\rc\u2028d\u2029e", "a\n\nb\n\nc\n\nd\n\ne"},
		"spaces":            {" a\u00a0 \t b\u202f12\u3000c ", "a b 12 c"},
		"blank lines":       {"\n\n a \n \n\n\n b\n\n", "a\n\nb"},
		"invisible":         {"\ufeffso\u00adft ze\u200bro \u202bmark\u202c", "soft zero mark"},
		"control":           {"bell\x07 nul\x00 del\x7f", "bell nul del"},
		"composed":          {"Azza\u0301z", "Azz\u00e1z"},
		"accent set apart":  {"e\u200b\u0301", "\u00e9"},
		"quotes and dashes": {"“Yes” – ‘no’ — «oui»…", "“Yes” – ‘no’ — «oui»…"},
		"broken UTF-8":      {"caf\xe9", "caf\ufffd"},
		"Persian joiner":    {"می\u200cخواهم", "می\u200cخواهم"},
		"Latin joiner":      {"no\u200cjoin", "nojoin"},
	}
	for name, test := range tests {
		if got := prose.Normalize(test.in); got != test.want {
			t.Errorf("%s: Normalize(%q) = %q, want %q", name, test.in, got, test.want)
		}
	}
}

// checkNormal checks everything that Normalize promises.
func checkNormal(t interface{ Errorf(string, ...any) }, in, got string) {
	if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
		t.Errorf("Normalize(%q) = %q is not NFC", in, got)
	}
	if again := prose.Normalize(got); again != got {
		t.Errorf("Normalize(%q) = %q, and again %q", in, got, again)
	}
	for _, r := range got {
		if r != '\n' && unicode.Is(unicode.Cc, r) {
			t.Errorf("Normalize(%q) = %q keeps a control character", in, got)
		}
	}
	for paragraph := range strings.SplitSeq(got, "\n\n") {
		if strings.Contains(paragraph, "\n") || paragraph != strings.TrimSpace(paragraph) || paragraph == "" && got != "" {
			t.Errorf("Normalize(%q) = %q has the paragraph %q", in, got, paragraph)
		}
	}
}

func TestNormalizeProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.RuneFrom([]rune(" \n\t\r\u00ad\u200b\u200c\u0301\u00a0aeم")))).Draw(t, "in")
		checkNormal(t, in, prose.Normalize(in))
	})
}

// A column's order is told by any value past twelve, and never guessed.
func TestOrderOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day, month := rapid.IntRange(1, 28).Draw(t, "day"), rapid.IntRange(1, 12).Draw(t, "month")
		other := rapid.IntRange(1, 28).Draw(t, "other")
		values := []string{fmt.Sprintf("%d/%d/2031", month, day), fmt.Sprintf("%d/%d/2031", month, other)}
		got, ok := prose.ColumnDay(values[0], prose.OrderOf(values))
		switch {
		case day > 12 || other > 12 || day == month:
			if !ok || got != ledger.NewDay(2031, time.Month(month), day) {
				t.Errorf("%v was read as %s", values, got)
			}
		case ok:
			t.Errorf("%v was read as %s, which is a guess", values, got)
		}
	})
}

func TestWordsDay(t *testing.T) {
	for line, want := range map[string]string{
		"Friday, June 3, 2016": "2016-06-03", "3rd of June 2016": "", "3 June 2016": "2016-06-03", "Sept. 30, 2015": "2015-09-30",
		"2016-06-03T10:00": "2016-06-03", "03/06/2016": "", "June 2016": "", "31 June 2016": "", "May 30, 3000": "", "2016": "",
	} {
		if got, _ := prose.WordsDay(line); got.String() != want {
			t.Errorf("%q was read as %q, want %q", line, got, want)
		}
	}
}
