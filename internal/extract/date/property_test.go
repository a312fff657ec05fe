package date_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

var published = ledger.NewDay(2016, 6, 3)

func anyDay(t *rapid.T, label string) ledger.Day {
	return ledger.NewDay(1900, 1, 1).Add(rapid.IntRange(0, 73_000).Draw(t, label))
}

func TestFormattedTimesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay(t, "day")
		month := ledger.NewDay(d.Year(), d.Month(), 1)
		want := rapid.SampledFrom([]ledger.When{
			{Start: d, End: d, Precision: ledger.PrecisionDay},
			{Start: month, End: month.AddMonths(1).Add(-1), Precision: ledger.PrecisionMonth},
			{Start: ledger.NewDay(d.Year(), 1, 1), End: ledger.NewDay(d.Year(), 12, 31), Precision: ledger.PrecisionYear},
			{Start: d, End: d.Add(rapid.IntRange(1, 20).Draw(t, "days")), Precision: ledger.PrecisionPeriod},
		}).Draw(t, "when")
		got, ok := date.Parse(date.Format(want), published)
		got.Said = ""
		if !ok || got != want {
			t.Fatalf("%q: got %v, %+v; want %+v", date.Format(want), ok, got, want)
		}
	})
}

func TestDaysReadBackInEveryForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay(t, "day")
		layout := rapid.SampledFrom([]string{
			"2006-01-02", "02/01/2006", "2 January 2006", "January 2, 2006", "Jan. 2, 2006", "2 Jan 2006", "02.01.2006",
			"Monday, January 2, 2006", "Monday 2 January 2006",
		}).Draw(t, "layout")
		text := strings.Replace(d.Time().Format(layout), "May.", "May", 1) // May is never cut short.
		got, ok := date.Parse(text, anyDay(t, "published"))
		if !ok || got.Start != d || got.End != d || got.Precision != ledger.PrecisionDay {
			t.Fatalf("%s: got %v, %+v", text, ok, got)
		}
	})
}

func TestYearlessDaysAreNotAfterPublication(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, pub := anyDay(t, "day"), anyDay(t, "published")
		got, ok := date.Parse(d.Time().Format("January 2"), pub)
		if !ok || got.Start.After(pub) || got.Start.Month() != d.Month() || got.Start.DayOfMonth() != d.DayOfMonth() {
			t.Fatalf("%s against %s: got %v, %+v", d.Time().Format("January 2"), pub, ok, got)
		}
	})
}

var lexicon = strings.Fields(`last this next past previous the a two 12 several week weeks day days month year hours ago earlier
	later before after since by until from to and between early late mid mid-May end of first second June May Sept. Sept
	. , 1 30 31 2015 2016 1990s 2015-09-30 1-5 12/05/2016 Thursday Fridays weekend spring yesterday today daily every for
	within two-day week-long that same night in on people will said time at few couple recent coming – - 's quarter half`)

func TestExpressionsAreInOrderAndBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := number.Split(strings.Join(rapid.SliceOfN(rapid.SampledFrom(lexicon), 0, 25).Draw(t, "words"), " "))
		words = append(words, date.Word{})
		at := rapid.IntRange(0, len(words)-1).Draw(t, "empty") // An empty word is no reason to fail.
		words[at] = date.Word{Start: words[at].Start, End: words[at].End}
		pub := rapid.SampledFrom([]ledger.Day{{}, published, ledger.NewDay(2016, 2, 29)}).Draw(t, "published")
		check(t, words, pub)
	})
}

type failer interface{ Fatalf(string, ...any) }

// check also cuts the slice's capacity, so that a look past the words fails.
func check(t failer, words []date.Word, pub ledger.Day) {
	last := 0
	for _, e := range date.Find(words[:len(words):len(words)], pub, ledger.When{}) {
		if e.First < last || e.Last <= e.First || e.Last > len(words) {
			t.Fatalf("%+v after word %d of %d: %v", e, last, len(words), words)
		}
		last = e.Last
		if e.When.Said == "" || e.When.End.Before(e.When.Start) {
			t.Fatalf("%+v: %v", e, words)
		}
		if timeless := e.Kind == date.Duration || e.Kind == date.Frequency; timeless && !e.When.IsZero() {
			t.Fatalf("%+v has a time: %v", e, words)
		}
		if e.Deictic && pub.IsZero() && e.Kind == date.Point && !e.When.IsZero() {
			t.Fatalf("%+v without a day of publication: %v", e, words)
		}
	}
}

func TestPreviousSentence(t *testing.T) {
	previous, _ := date.Parse("last month", published)
	found := date.Find(number.Split("A month earlier he wrote"), published, previous)
	if got, want := describe(found), "2016-04-01..2016-04-30 month"; got != want || !found[0].Anaphoric {
		t.Errorf("got %s, %+v; want %s", got, found, want)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"mid-May 2016", "12 APR 89", "since Sept. 30", "31/02/2015", "9999 years ago", "1–", "- 5 June"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, number.Split(s), published)
		check(t, number.Split(s), ledger.Day{})
	})
}

func BenchmarkFind(b *testing.B) {
	for name, text := range map[string]string{
		"times": `According to the monitor , shells have wounded over 1,200 villagers , among them 300 children
			and 300 women , since the intervention began on Sept. 30 , it said late on Friday .`,
		"none": `The harbor has too few boats to feed the town , and those who run it would rather share what there is with
			their rivals across the river , teachers said again .`,
	} {
		words := number.Split(text)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				date.Find(words, published, ledger.When{})
			}
		})
	}
}
