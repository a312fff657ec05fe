package ledger_test

import (
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
)

func drawRange(t *rapid.T, name string) ledger.Range {
	bound := rapid.Ptr(rapid.IntRange(0, 6), true)
	return ledger.Range{Low: bound.Draw(t, name+" low"), High: bound.Draw(t, name+" high")}
}

// TestRangesMeet compares Meets with a search for a number that both allow.
func TestRangesMeet(t *testing.T) {
	allows := func(r ledger.Range, n int) bool {
		return (r.Low == nil || *r.Low <= n) && (r.High == nil || n <= *r.High)
	}
	rapid.Check(t, func(t *rapid.T) {
		r, s := drawRange(t, "r"), drawRange(t, "s")
		for _, x := range []ledger.Range{r, s} {
			if x.Low != nil && x.High != nil && *x.Low > *x.High {
				t.Skip("no number is in a range that is upside down")
			}
		}
		want := false
		for n := range 8 {
			want = want || allows(r, n) && allows(s, n)
		}
		if r.Meets(s) != want || s.Meets(r) != want {
			t.Fatalf("Meets: %v and %v, want %v", r.Meets(s), s.Meets(r), want)
		}
	})
}

// TestUnknownIsNotZero sets a range that states nothing beside a count of none.
func TestUnknownIsNotZero(t *testing.T) {
	unknown, none := ledger.Range{Said: "many"}, ledger.Exactly(0)
	if !unknown.IsZero() || none.IsZero() || unknown.Same(none) || !unknown.Meets(none) {
		t.Errorf("unknown %+v, none %+v", unknown, none)
	}
}
