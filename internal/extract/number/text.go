package number

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/internal/ledger"
)

// Parse reads s as one count and nothing else: "at least 60", "2.3 million".
func Parse(s string) (ledger.Range, bool) {
	words := Split(s)
	found := Find(words)
	if len(found) != 1 || found[0].First != 0 || found[0].Last != len(words) || found[0].Kind != Count {
		return ledger.Range{}, false
	}
	return found[0].Range, true
}

// Format writes r in words and digits that Parse reads back: "at least 2,000",
// "20 to 60". Where a Range keeps its words, they are what it says. A best
// estimate within bounds is added in parentheses, which Parse does not read.
func Format(r ledger.Range) string {
	switch {
	case r.Said != "":
		return r.Said
	case r.IsZero():
		return ""
	case r.Low == nil && r.High == nil:
		return "about " + comma(*r.Best)
	case r.Low != nil && r.High != nil && *r.Low == *r.High:
		return comma(*r.Low)
	}
	var s string
	switch {
	case r.High == nil:
		s = "at least " + comma(*r.Low)
	case r.Low == nil:
		s = "up to " + comma(*r.High)
	default:
		s = comma(*r.Low) + " to " + comma(*r.High)
	}
	if r.Best != nil {
		s += " (best " + comma(*r.Best) + ")"
	}
	return s
}

// comma writes n with its thousands parted: 2,000.
func comma(n int) string {
	digits := strconv.Itoa(n)
	var b strings.Builder
	for i, c := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 && digits[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String()
}

// Split cuts text into words at spaces and parts the punctuation at the ends of
// each. It is for short strings; the words of a document come from its parser.
func Split(text string) []Word {
	words := make([]Word, 0, len(text)/5+1)
	add := func(from, to int) {
		if from < to {
			words = append(words, Word{text[from:to], strings.ToLower(text[from:to]), from, to})
		}
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		end := i
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if unicode.IsSpace(r) {
				break
			}
			end += size
		}
		from := i
		for from < end {
			r, size := utf8.DecodeRuneInString(text[from:])
			if !strings.ContainsRune(`"“”‘’'()[],;:!?`, r) {
				break
			}
			add(from, from+size)
			from += size
		}
		to := from + len(strings.TrimRight(text[from:end], `"“”‘’'()[],;:!?.`))
		if abbreviated(text[from:to]) && to < end && text[to] == '.' {
			to++
		}
		if cut := strings.LastIndexAny(text[from:to], `'’`); cut > 0 && (text[from+cut:to] == "'s" || text[from+cut:to] == "’s") {
			add(from, from+cut)
			add(from+cut, to)
		} else {
			add(from, to)
		}
		for to < end {
			_, size := utf8.DecodeRuneInString(text[to:])
			add(to, to+size)
			to += size
		}
		i = end
	}
	return words
}

// abbreviated reports whether s keeps a full stop that follows it.
func abbreviated(s string) bool {
	lower := strings.ToLower(s)
	return len(s) <= 4 && isMonth(lower) && lower != "may" && lower != "june" && lower != "july" ||
		strings.Contains(s, ".") && s != "" && !isDigit(s[0]) || lower == "no" && s[0] == 'N'
}
