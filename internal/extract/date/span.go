package date

import (
	"time"

	"counterclaim/internal/ledger"
)

// A span is a time as the grammar sees it, before it becomes a When.
type span struct {
	start, end ledger.Day
	precision  ledger.Precision
	deictic    bool
	anaphoric  bool
	yearless   bool // a month, with or without a day, whose year was inferred
}

func (s span) known() bool { return !s.start.IsZero() || !s.end.IsZero() }

func onDay(d ledger.Day) span { return span{start: d, end: d, precision: ledger.PrecisionDay} }

func between(start, end ledger.Day, p ledger.Precision) span {
	if start.IsZero() || end.IsZero() || end.Before(start) {
		return span{}
	}
	return span{start: start, end: end, precision: p}
}

func inMonth(y int, m time.Month) span {
	first := ledger.NewDay(y, m, 1)
	return between(first, first.AddMonths(1).Add(-1), ledger.PrecisionMonth)
}

func inYear(y int) span {
	return between(ledger.NewDay(y, 1, 1), ledger.NewDay(y, 12, 31), ledger.PrecisionYear)
}

// inWeek returns the week, Monday to Sunday, in which d lies.
func inWeek(d ledger.Day) span {
	monday := d.Add(-int(d.Weekday()+6) % 7)
	return between(monday, monday.Add(6), ledger.PrecisionWeek)
}

// inSeason returns the three months from the season's first in year y. Winter
// is named for its December.
func inSeason(y int, first time.Month) span {
	start := ledger.NewDay(y, first, 1)
	return between(start, start.AddMonths(3).Add(-1), ledger.PrecisionYear)
}

// inWeekend returns the Saturday and Sunday of the week of d.
func inWeekend(d ledger.Day) span {
	w := inWeek(d)
	return between(w.end.Add(-1), w.end, ledger.PrecisionWeek)
}

// valid reports whether year y has the day.
func valid(y int, m time.Month, d int) bool {
	return d >= 1 && m >= 1 && m <= 12 && d <= ledger.NewDay(y, m+1, 0).DayOfMonth() && y >= 1 && y <= 9999
}

// Which third of a span is meant.
type third uint8

const (
	whole third = iota
	early
	middle
	late
)

// cut narrows a month or a year to a third of it; it keeps the precision, which
// allows for a part. Shorter times stay whole, and so does what has no such part
// left: "early mid-May".
func (s span) cut(t third) span {
	if t == whole || !s.known() {
		return s
	}
	uncut := s
	switch s.precision {
	case ledger.PrecisionMonth:
		y, m := s.start.Year(), s.start.Month()
		switch t {
		case early:
			s.end = ledger.NewDay(y, m, 10)
		case middle:
			s.start, s.end = ledger.NewDay(y, m, 11), ledger.NewDay(y, m, 20)
		case late:
			s.start = ledger.NewDay(y, m, 21)
		}
	case ledger.PrecisionYear:
		if s.start.Month() != 1 {
			return s
		}
		y := s.start.Year()
		switch t {
		case early:
			s.end = ledger.NewDay(y, 4, 30)
		case middle:
			s.start, s.end = ledger.NewDay(y, 5, 1), ledger.NewDay(y, 8, 31)
		case late:
			s.start = ledger.NewDay(y, 9, 1)
		}
	}
	if s.end.Before(s.start) {
		return uncut
	}
	return s
}

// shift moves base by n units, as in "two weeks earlier". A week is the seven
// days around the day it leads to, since nobody counts them; a month or year is
// the calendar's.
func shift(base span, u unit, n int) span {
	if !base.known() || base.start.IsZero() {
		return span{}
	}
	day := base.start
	switch u {
	case hour, dayUnit:
		n = u.days(n)
		if base.precision == ledger.PrecisionPeriod {
			return onDay(base.end.Add(n))
		}
		return span{start: day.Add(n), end: base.end.Add(n), precision: base.precision}
	case week:
		if base.precision == ledger.PrecisionDay {
			return between(day.Add(7*n-3), day.Add(7*n+3), ledger.PrecisionWeek)
		}
		return span{start: day.Add(7 * n), end: base.end.Add(7 * n), precision: base.precision}
	case monthUnit:
		if base.precision == ledger.PrecisionYear || base.precision == ledger.PrecisionPeriod {
			return span{}
		}
		first := day.AddMonths(n)
		return inMonth(first.Year(), first.Month())
	case year:
		return inYear(day.Year() + n)
	}
	return span{}
}

// around returns the unit of the calendar in which d lies.
func around(d ledger.Day, u unit) span {
	if d.IsZero() {
		return span{}
	}
	switch u {
	case hour, dayUnit:
		return onDay(d)
	case week:
		return inWeek(d)
	case monthUnit:
		return inMonth(d.Year(), d.Month())
	case year:
		return inYear(d.Year())
	case weekendUnit:
		return inWeekend(d)
	}
	return span{}
}
