package ledger_test

import (
	"cmp"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
)

// TestDays compares days with the moments at which they begin.
func TestDays(t *testing.T) {
	day := rapid.Custom(func(t *rapid.T) ledger.Day {
		return ledger.NewDay(rapid.IntRange(1, 9999).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")),
			rapid.IntRange(1, 28).Draw(t, "day"))
	})
	rapid.Check(t, func(t *rapid.T) {
		d, n := day.Draw(t, "d"), rapid.IntRange(-800, 800).Draw(t, "n")
		e := d.Add(n)
		if e.Year() < 1 || e.Year() > 9999 {
			t.Skip("out of the calendar that days are written in")
		}
		if e.Sub(d) != n || e.Before(d) != (n < 0) || e.After(d) != (n > 0) || cmp.Compare(e.String(), d.String()) != cmp.Compare(n, 0) {
			t.Fatalf("%s and %s are %d days apart: Sub %d, Before %v, After %v", d, e, n, e.Sub(d), e.Before(d), e.After(d))
		}
		if back, err := ledger.ParseDay(e.String()); err != nil || back != e {
			t.Fatalf("%s reads back as %s: %v", e, back, err)
		}
	})
}

// TestNoDay checks that a day that is not stated comes neither first nor last.
func TestNoDay(t *testing.T) {
	var none ledger.Day
	day := ledger.NewDay(2016, 6, 3)
	if !none.IsZero() || none.Before(day) || none.After(day) || day.Before(none) || day.Sub(none) != 0 || none.Add(1) != none || none.String() != "" {
		t.Error("the zero day takes part in the calendar")
	}
	for _, text := range []string{"2016-13-03", "2016-02-30", "3 June 2016", "2016-6-3"} {
		if d, err := ledger.ParseDay(text); !errors.Is(err, ledger.ErrInvalid) {
			t.Errorf("%q is read as %s, %v", text, d, err)
		}
	}
}
