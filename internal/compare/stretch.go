package compare

import (
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// otherKind reports whether two amounts cannot be set side by side as numbers.
// A rating whose scale is not told may be out of any scale that it fits.
func otherKind(a, b *ledger.Amount) bool {
	if a.Kind == b.Kind && (a.Unit == b.Unit || a.Kind == ledger.AmountSum && (a.Unit == "" || b.Unit == "")) {
		return false
	}
	return !onScale(a, b) && !onScale(b, a) && !outOfHundred(a, b) && !outOfHundred(b, a)
}

// outOfHundred reports whether a is a rating in percent and b one out of 100.
func outOfHundred(a, b *ledger.Amount) bool {
	return a.Kind == ledger.AmountShare && a.Of == "rating" && b.Kind == ledger.AmountMark && b.Unit == "100"
}

// rankOf reports whether a is the rank of one of those whom b counts: "a fourth
// person died" and "four people died".
func rankOf(a, b *ledger.Amount) bool {
	return a.Kind == ledger.AmountRank && b.Kind == ledger.AmountCount && a.Of == b.Of && isFigure(ledger.Attribute(a.Of)) && b.Group == "" && !b.Added && !b.Within
}

// onScale reports whether the rating a, told without a scale, can be on that of
// b: 6 is out of 10 rather than out of 100.
func onScale(a, b *ledger.Amount) bool {
	if a.Kind != ledger.AmountMark || a.Unit != "" || b.Of != "rating" {
		return false
	}
	high := stretchOf(a)
	large := high.high > 10 || high.low > 10
	switch {
	case b.Kind == ledger.AmountShare || b.Unit == "100":
		return large
	case b.Kind == ledger.AmountMark:
		return !large
	}
	return false
}

// otherThing reports whether two amounts are of different things. Of shares and
// sums that is known less often: there a word beside the other will do.
func otherThing(a, b *ledger.Amount) bool {
	switch a.Kind {
	case ledger.AmountShare, ledger.AmountSum:
		if a.Of == "" || b.Of == "" {
			return shared(a, b) == 0
		}
		return a.Of != b.Of && (a.Kind == ledger.AmountSum || !slices.Contains(a.Terms, b.Of) && !slices.Contains(b.Terms, a.Of))
	case ledger.AmountMeasure, ledger.AmountAge, ledger.AmountMark:
		return false
	}
	// "300 people in intensive care" can be "287 of them in intensive care".
	if (a.Of == "people" && b.Within || b.Of == "people" && a.Within) && common(a.Terms, b.Terms, "") >= 2 {
		return false
	}
	return a.Of != b.Of || a.Of == ""
}

// ofOneDay reports whether both count what happened on one day: those who died on
// a day are those whom that day added.
func ofOneDay(a, b *ledger.Amount) bool {
	return a.Date.Day != 0 && a.Lead == "" && b.Lead == "" && b.Date.Day != 0 && !daysApart(a, b)
}

// ofOne reports whether amounts of the kind are said of one of several: to set
// them side by side more has to fit than what they are of.
func ofOne(k ledger.AmountKind) bool {
	return k == ledger.AmountAge || k == ledger.AmountRank || k == ledger.AmountMeasure
}

// partOfAmount reports whether those whom a counts are among those whom b counts.
func partOfAmount(a, b *ledger.Amount) bool {
	if a.Group == b.Group {
		return a.Group == "" && a.Within && !b.Within
	}
	if b.Group == "" {
		return !b.Within
	}
	return a.Group != "" && inGroup(ledger.Group(a.Group), ledger.Group(b.Group))
}

// suffices reports whether the part a alone is as many as the lower bound b asks
// for.
func suffices(a, b *ledger.Amount) bool {
	s, t := stretchOf(a), stretchOf(b)
	return s.bottom && t.bottom && !t.top && (s.low > t.low || s.low == t.low && (s.over || !t.over))
}

// A stretch is the numbers that an amount allows.
type stretch struct {
	low, high   float64
	bottom, top bool // There are ends.
	over, under bool // The ends are left out.
}

// stretchOf returns what a allows; of an estimate, how far rounding can have
// moved it: a tenth. "Nearly 3,000" is an estimate that was not reached.
func stretchOf(a *ledger.Amount) stretch {
	var s stretch
	if a.Low == nil && a.Best != nil {
		slack := *a.Best / 10
		s.low, s.bottom = *a.Best-slack, true
		s.high, s.top = *a.Best+slack, true
	}
	if a.Low != nil {
		s.low, s.bottom, s.over = *a.Low, true, a.Over
	}
	if a.High != nil {
		s.high, s.top, s.under = *a.High, true, a.Under
	}
	return s
}

// amountsApart reports whether all that a allows is past what b allows.
func amountsApart(a, b *ledger.Amount) bool {
	s, t := stretchOf(a), stretchOf(b)
	return s.bottom && t.top && (s.low > t.high || s.low == t.high && (s.over || t.under))
}

// sameAmount reports whether both state one number in one way.
func sameAmount(a, b *ledger.Amount) bool {
	if a.Kind == ledger.AmountDay {
		return a.Date == b.Date && a.Lead == b.Lead
	}
	return sameEnd(a.Low, b.Low) && sameEnd(a.High, b.High) && sameEnd(a.Best, b.Best) && a.Over == b.Over && a.Under == b.Under
}

func sameEnd(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// earlier reports whether both count up to a day, and a's comes before b's.
func earlier(a, b *ledger.Amount) bool {
	if a.Kind != ledger.AmountCount || a.Date.Day == 0 || b.Date.Day == 0 || a.Lead == "after" || b.Lead == "after" {
		return false
	}
	_, x := timeOf(a, b)
	_, y := timeOf(b, a)
	return x < y
}

// otherDay reports whether both are told of a day, and no day is in both.
func otherDay(a, b *ledger.Amount) bool {
	return a.Kind != ledger.AmountDay && a.Date.Day != 0 && b.Date.Day != 0 && daysApart(a, b)
}

// standing reports whether one of two counts is told as a state, up to a day, and
// neither leads to its day by "before" or "after": a count can stand for days.
func standing(a, b *ledger.Amount) bool {
	return (a.Lead == "by" || b.Lead == "by") && (a.Lead == "by" || a.Lead == "") && (b.Lead == "by" || b.Lead == "")
}

// daysApart reports whether no day is in both times.
func daysApart(a, b *ledger.Amount) bool {
	x, xTo := timeOf(a, b)
	y, yTo := timeOf(b, a)
	return x > yTo || y > xTo
}

// timeOf returns the first and last day of the time that a gives, with "before"
// and "after" taken into account.
func timeOf(a, b *ledger.Amount) (from, to int) {
	from, to = daysOf(a.Date, b.Date)
	switch a.Lead {
	case "after":
		return to + 1, 1 << 30
	case "before":
		return 0, from - 1
	}
	return from, to
}

// daysOf returns the first and last day of d, numbered so that later days have
// greater numbers. Where one of both has no year, they are of one year.
func daysOf(d, other ledger.Date) (from, to int) {
	year, first, last, month, end := d.Year, d.Day, d.Day, d.Month, d.Month
	if year == 0 || other.Year == 0 {
		year = 0
	}
	if month == 0 {
		month, end = 1, 12
	}
	if first == 0 {
		first, last = 1, 31
	}
	return (year*13+month)*32 + first, (year*13+end)*32 + last
}

// isExact reports whether a is one plain number.
func isExact(a *ledger.Amount) bool { return a.Low != nil && a.High != nil && *a.Low == *a.High }

// commonWord reports whether some word is in both.
func commonWord(a, b string) bool {
	return slices.ContainsFunc(strings.Fields(a), func(w string) bool { return slices.Contains(strings.Fields(b), w) })
}

// placesMeet reports whether some place of the one is, lies in or holds one of the
// other. The ID of a place begins with that of what it lies in.
func placesMeet(a, b *ledger.Amount) bool {
	for _, p := range a.Places {
		for _, q := range b.Places {
			if p == q || strings.HasPrefix(string(p), string(q)+"/") || strings.HasPrefix(string(q), string(p)+"/") {
				return true
			}
		}
	}
	return false
}

// farAmount is how many times an amount is as large as another before words have to tell
// that both are of one occasion.
const farAmount = 3

// far reports whether a is many times b, and fewer than two words or names beside
// them, other than what they count, are the same.
func far(a, b *ledger.Amount) bool {
	s, t := stretchOf(a), stretchOf(b)
	return s.bottom && t.top && s.low > farAmount*t.high && shared(a, b) < 2
}
