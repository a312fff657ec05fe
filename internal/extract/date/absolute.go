package date

import (
	"time"

	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

// numeric reads what begins with a digit: "2015-09-30", "30/09/2015",
// "30 September 2015", "12 APR 89", "1 to 5 June", "the 1990s", "in 2013".
func (r *reader) numeric(i int) (span, int) {
	s := r.words[i].Lower
	if sp, ok := slashed(s); ok {
		return sp, i + 1
	}
	if len(s) == 5 && s[4] == 's' {
		if y := yearOf(s[:4]); y != 0 && y%10 == 0 {
			return between(ledger.NewDay(y, 1, 1), ledger.NewDay(y+9, 12, 31), ledger.PrecisionPeriod), i + 1
		}
	}
	if y := yearOf(s); y != 0 {
		if r.standsAsYear(i) {
			return inYear(y), i + 1
		}
		return span{}, i
	}
	d := dayOf(s)
	if d == 0 {
		first, second := dashed(s)
		if m, next := r.month(i + 1); second != 0 && m != 0 {
			return r.days(i, m, first, second, next)
		}
		return span{}, i
	}
	j := i + 1
	if w := r.lower(j); w == "to" || w == "and" || w == "-" || w == "–" || w == "or" {
		if second := dayOf(r.lower(j + 1)); second != 0 {
			if m, next := r.month(j + 2); m != 0 {
				return r.days(i, m, d, second, next)
			}
		}
		return span{}, i
	}
	if r.lower(j) == "of" {
		j++
	}
	if m, next := r.month(j); m != 0 {
		return r.days(i, m, d, d, next)
	}
	return r.ofMonth(i, d)
}

// ofMonth reads "on the 12th" and "the 12th of this month": the latest such day
// that is not after the publication, or that of the month before.
func (r *reader) ofMonth(i, d int) (span, int) {
	s := r.words[i].Lower
	if r.lower(i-1) != "the" || s[len(s)-1] < 'a' || r.published.IsZero() {
		return span{}, i
	}
	next, months := i+1, 0
	switch {
	case r.lower(i+1) == "of" && (r.lower(i+2) == "this" || r.lower(i+2) == "last") && r.lower(i+3) == "month":
		next = i + 4
		if r.lower(i+2) == "last" {
			months = -1
		}
	case r.lower(i-2) == "on" && r.closes(i+1):
		if d > r.published.DayOfMonth() {
			months = -1
		}
	default:
		return span{}, i
	}
	first := r.published.AddMonths(months)
	if !valid(first.Year(), first.Month(), d) {
		return span{}, i
	}
	return deictic(onDay(ledger.NewDay(first.Year(), first.Month(), d))), next
}

// days finishes days first to second of a month by the year at word next, or by
// the year nearest to the publication. The expression began at word i.
func (r *reader) days(i int, m time.Month, first, second, next int) (span, int) {
	y, after := r.year(next, true)
	if y == 0 {
		return r.yearless(i, m, first, second), next
	}
	if !valid(y, m, first) || !valid(y, m, second) {
		return span{}, i
	}
	return ranged(ledger.NewDay(y, m, first), ledger.NewDay(y, m, second)), after
}

func ranged(first, last ledger.Day) span {
	if first == last {
		return onDay(first)
	}
	return between(first, last, ledger.PrecisionPeriod)
}

// named reads what begins with a month: "Sept. 30, 2015", "June 1-5", "September
// 2015", "February".
func (r *reader) named(i int) (span, int) {
	m, next := r.month(i)
	if m == 0 {
		return span{}, i
	}
	first, second := dashed(r.lower(next))
	if second == 0 {
		first = dayOf(r.lower(next))
		second = first
		if w := r.lower(next + 1); first != 0 && (w == "-" || w == "–" || w == "to" || w == "and") {
			if d := dayOf(r.lower(next + 2)); d > first && !number.IsPeople(r.lower(next+3)) {
				if m, _ := r.month(next + 3); m == 0 {
					second, next = d, next+2
				}
			}
		}
	}
	// "In May 30 people died" has no 30 May in it.
	if first != 0 && !number.IsPeople(r.lower(next+1)) {
		return r.days(i, m, first, second, next+1)
	}
	if y, after := r.year(next, false); y != 0 {
		return inMonth(y, m), after
	}
	if r.lower(next) == "of" {
		if y := yearOf(r.lower(next + 1)); y != 0 {
			return inMonth(y, m), next + 2
		}
	}
	if !r.standsAsMonth(i) {
		return span{}, i
	}
	return r.yearlessMonth(i, m), next
}

// month reads a month's name at word i with its full stop. The name needs a
// capital: "may" and "march" are verbs.
func (r *reader) month(i int) (time.Month, int) {
	if i >= len(r.words) || r.words[i].Text == "" || r.words[i].Text[0] < 'A' || r.words[i].Text[0] > 'Z' {
		return 0, i
	}
	m, short := monthOf(r.words[i].Lower)
	if m == 0 {
		return 0, i
	}
	if short && r.lower(i+1) == "." && i+2 < len(r.words) && r.words[i+1].Start == r.words[i].End {
		return m, i + 2
	}
	return m, i + 1
}

// year reads a year, also "last year", at word i after an optional comma. After a day it may have
// two digits if the month is in capitals or cut short: "12 APR 89".
func (r *reader) year(i int, afterDay bool) (y, next int) {
	j := i
	if r.lower(j) == "," {
		j++
	}
	s := r.lower(j)
	if y := yearOf(s); y != 0 {
		return y, j + 1
	}
	if r.lower(j+1) == "year" && !r.published.IsZero() {
		switch s {
		case "last":
			return r.published.Year() - 1, j + 2
		case "this":
			return r.published.Year(), j + 2
		case "next":
			return r.published.Year() + 1, j + 2
		}
	}
	if !afterDay || j != i || len(s) != 2 || dayPart(s) < 0 || i < 2 || number.IsPeople(r.lower(j+1)) {
		return 0, i
	}
	if _, short := monthOf(r.lower(i - 1)); !short && !upper(r.words[i-1].Text) {
		return 0, i
	}
	y = dayPart(s)
	if y < 70 {
		return 2000 + y, j + 1
	}
	return 1900 + y, j + 1
}

// standsAsMonth reports whether a bare month's name at word i is a time. Names
// that are also words or people, and text in capitals, need a sign of it.
func (r *reader) standsAsMonth(i int) bool {
	switch r.lower(i - 1) {
	case "in", "of", "last", "since", "by", "until", "till", "late", "early", "mid", "this", "next", "every", "from",
		"through", "before", "after", "during", "previous", "following", "between":
		return true
	}
	if m, short := monthOf(r.words[i].Lower); short || m == 3 || m == 4 || m == 5 || m == 6 || m == 8 {
		return r.linked
	}
	return r.linked || !r.capitals()
}

// standsAsYear reports whether four digits at word i are a year, and not 2,016
// of something.
func (r *reader) standsAsYear(i int) bool {
	switch r.lower(i - 1) {
	case "in", "of", "since", "by", "until", "till", "late", "early", "mid", "from", "through", "before", "after",
		"during", "year", "spring", "summer", "autumn", "fall", "winter", "between", "(":
		return true
	case "the":
		return !number.IsPeople(r.lower(i + 1))
	}
	return r.linked
}

// yearless gives a month and day the year in which they last came round, or the
// nearest if the words look ahead.
func (r *reader) yearless(i int, m time.Month, first, second int) span {
	var best span
	if !r.published.IsZero() {
		ahead := r.ahead(i)
		for y := r.published.Year() + 1; y > r.published.Year()-9; y-- {
			if !valid(y, m, first) || !valid(y, m, second) {
				continue
			}
			s := ranged(ledger.NewDay(y, m, first), ledger.NewDay(y, m, second))
			if !ahead {
				if !s.start.After(r.published) && !best.known() {
					best = s
				}
			} else if !best.known() || distance(s.start, r.published) < distance(best.start, r.published) {
				best = s
			}
		}
	}
	best.deictic, best.yearless = true, true
	return best
}

func (r *reader) yearlessMonth(i int, m time.Month) span {
	s := span{}
	if y := r.published.Year(); y != 0 {
		s = inMonth(y, m)
		switch ahead := r.ahead(i); {
		case ahead && s.end.Before(r.published):
			s = inMonth(y+1, m)
		case !ahead && s.start.After(r.published):
			s = inMonth(y-1, m)
		}
	}
	s.deictic, s.yearless = true, true
	return s
}

func distance(a, b ledger.Day) int { return max(a.Sub(b), b.Sub(a)) }

// slashed reads a date in digits. Of 03/06/2016 the first number is the day,
// unless only the second can be.
func slashed(s string) (span, bool) {
	var part [3]int
	var width [3]int
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if width[n]++; width[n] > 4 {
				return span{}, false
			}
			part[n] = part[n]*10 + int(c-'0')
		case (c == '-' || c == '/' || c == '.') && n < 2 && width[n] > 0:
			n++
		default:
			return span{}, false
		}
	}
	if n != 2 {
		return span{}, false
	}
	y, m, d := part[2], part[1], part[0]
	switch {
	case width[0] == 4 && width[1] <= 2 && width[2] <= 2:
		y, d = part[0], part[2]
	case width[2] == 4 && width[0] <= 2 && width[1] <= 2:
		if m > 12 {
			m, d = d, m
		}
	default:
		return span{}, false
	}
	if y < 1000 || !valid(y, time.Month(m), d) {
		return span{}, false
	}
	return onDay(ledger.NewDay(y, time.Month(m), d)), true
}

// yearOf reads a year from 1900 to 2099, or 0.
func yearOf(s string) int {
	if len(s) != 4 {
		return 0
	}
	a, b := dayPart(s[:2]), dayPart(s[2:])
	if b < 0 || a != 19 && a != 20 {
		return 0
	}
	return a*100 + b
}

// dayOf reads "1" to "31", also with "st", "nd", "rd" and "th", or 0.
func dayOf(s string) int {
	if len(s) > 2 {
		switch s[len(s)-2:] {
		case "st", "nd", "rd", "th":
			s = s[:len(s)-2]
		}
	}
	if d := dayPart(s); d >= 1 && d <= 31 {
		return d
	}
	return 0
}

// dayPart reads one or two digits, or -1.
func dayPart(s string) int {
	if len(s) == 0 || len(s) > 2 {
		return -1
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// dashed reads "1-5" and "1–5", or 0, 0.
func dashed(s string) (first, second int) {
	for _, dash := range [...]string{"-", "–"} {
		for i := 1; i < 3 && i+len(dash) < len(s); i++ {
			if s[i:i+len(dash)] != dash {
				continue
			}
			a, b := dayOf(s[:i]), dayOf(s[i+len(dash):])
			if a != 0 && b > a {
				return a, b
			}
		}
	}
	return 0, 0
}

// upper reports whether s has a capital and no small letter.
func upper(s string) bool {
	capital := false
	for i := range len(s) {
		if s[i] >= 'a' && s[i] <= 'z' {
			return false
		}
		capital = capital || s[i] >= 'A' && s[i] <= 'Z'
	}
	return capital
}
