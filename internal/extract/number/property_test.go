package number_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

var ones = strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
	fifteen sixteen seventeen eighteen nineteen`)
var tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")

// spell writes n in English words.
func spell(n int, and bool) string {
	for _, s := range []struct {
		value int
		word  string
	}{{1e9, "billion"}, {1e6, "million"}, {1e3, "thousand"}, {100, "hundred"}} {
		if n >= s.value {
			words := spell(n/s.value, and) + " " + s.word
			if n %= s.value; n == 0 {
				return words
			}
			if and && n < 100 {
				words += " and"
			}
			return words + " " + spell(n, and)
		}
	}
	if n < 20 {
		return ones[n]
	}
	if n%10 == 0 {
		return tens[n/10]
	}
	return tens[n/10] + "-" + ones[n%10]
}

func TestSpelledNumbersReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 999_999_999_999).Draw(t, "n")
		words := spell(n, rapid.Bool().Draw(t, "and"))
		if got, ok := number.Parse(words); !ok || !got.Same(ledger.Exactly(n)) {
			t.Fatalf("%q: got %v, %s; want %d", words, ok, bounds(got), n)
		}
	})
}

func TestFormattedRangesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// A bare number from 1900 to 2099 reads as a year unless it has a comma,
		// which Format writes.
		n := rapid.IntRange(0, 1e11).Draw(t, "n")
		r := rapid.SampledFrom([]ledger.Range{
			ledger.Exactly(n), ledger.AtLeast(n), ledger.AtMost(n), ledger.Between(n, n+1+n/3), {Best: &n},
		}).Draw(t, "range")
		if got, ok := number.Parse(number.Format(r)); !ok || !got.Same(r) {
			t.Fatalf("%q: got %v, %s; want %s", number.Format(r), ok, bounds(got), bounds(r))
		}
	})
}

var lexicon = strings.Fields(`at least most more than fewer no not over under up to as many few some about nearly
	between and from or so a an half dozen dozens hundred thousand million scores of several couple number one two
	twenty forty-seven 3 60 2,000 2.3 20-60 100+ 80% $5 12-year-old 2016 Sept. May per cent people days miles , . - –
	the first third aged old years Resolution 1e9 99999999999999999999 500kg close another other all only just`)

func TestQuantitiesAreInOrderAndBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lexicon), 0, 25).Draw(t, "words"), " ")
		words := append(number.Split(text), number.Word{})
		at := rapid.IntRange(0, len(words)-1).Draw(t, "empty") // An empty word is no reason to fail.
		words[at] = number.Word{Start: words[at].Start, End: words[at].End}
		check(t, words)
	})
}

type failer interface{ Fatalf(string, ...any) }

func check(t failer, words []number.Word) {
	last := 0
	for _, q := range number.Find(words) {
		if q.First < last || q.Core < q.First || q.CoreEnd <= q.Core || q.Last < q.CoreEnd || q.Last > len(words) {
			t.Fatalf("%+v after word %d of %d: %v", q, last, len(words), words)
		}
		last = q.Last
		prior := 0
		for _, p := range []*int{q.Range.Low, q.Range.Best, q.Range.High} {
			if p == nil {
				continue
			}
			if *p < prior || *p > int(number.Limit)+1 {
				t.Fatalf("%+v: bounds %s: %v", q, bounds(q.Range), words)
			}
			prior = *p
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"at least 60, perhaps 80", "2.3 million to 1e9", "$5m-6m", "20–", "a half-", "no", "٣ people"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, number.Split(s)) })
}

func BenchmarkFind(b *testing.B) {
	for name, text := range map[string]string{
		"numbers": `According to the monitor , air strikes have killed more than 2,000 civilians , including 500 children
			and 300 women , since the intervention began on Sept. 30 , it said late on Friday .`,
		"none": `The opposition does not have the military capability to hold the town , and its leaders have chosen to
			stand beside their rivals in the north of the country , experts said again .`,
	} {
		words := number.Split(text)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				number.Find(words)
			}
		})
	}
}
