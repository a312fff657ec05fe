package prose

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"counterclaim/internal/ledger"
)

// months are English names and their first three letters; longer names are
// recognized by those.
var months = [...]string{"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december"}

// StampDay reads a machine's way of writing a time: ISO 8601, RFC 1123, and the
// like. It keeps the day of the zone that was written.
func StampDay(s string) (ledger.Day, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04",
		time.RFC1123Z, time.RFC1123, time.RFC850, time.ANSIC, time.UnixDate, time.RubyDate,
		"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006/01/02", "20060102"} {
		if t, err := time.Parse(layout, s); err == nil && isYear(t.Year()) {
			return ledger.DayOf(t), true
		}
	}
	return WordsDay(s)
}

// WordsDay finds the one day that a line names in words or in ISO form, such as
// "Friday, June 3, 2016, 10:00". It returns false if there is none, or two that
// differ.
func WordsDay(line string) (ledger.Day, bool) {
	tokens := strings.FieldsFunc(line, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",.()[]|·•–—", r)
	})
	var found ledger.Day
	take := func(year, month, day int) bool {
		d, ok := ValidDay(year, month, day)
		if !ok {
			return true
		}
		if !found.IsZero() && found != d {
			return false
		}
		found = d
		return true
	}
	for i, token := range tokens {
		ok := true
		if len(token) >= 10 && token[4] == '-' && token[7] == '-' {
			ok = take(Number(token[:4]), Number(token[5:7]), Number(token[8:10]))
		} else if i+2 < len(tokens) {
			year := Number(tokens[i+2])
			if month := MonthOf(tokens[i+1]); month > 0 {
				ok = take(year, month, ordinal(token))
			} else if month := MonthOf(token); month > 0 {
				ok = take(year, month, ordinal(tokens[i+1]))
			}
		}
		if !ok {
			return ledger.Day{}, false
		}
	}
	return found, !found.IsZero()
}

// ValidDay returns the day if the calendar has it, in a year that reporting of
// our time may be dated.
func ValidDay(year, month, day int) (ledger.Day, bool) {
	if !isYear(year) || month < 1 || month > 12 || day < 1 {
		return ledger.Day{}, false
	}
	d := ledger.NewDay(year, time.Month(month), day)
	return d, d.DayOfMonth() == day
}

// isYear bounds the years in which a text may say that it was published. What is
// outside is more likely a number of something else.
func isYear(year int) bool { return 1800 <= year && year <= 2199 }

// MonthOf returns the number of a month given by its English name or its first
// three letters, 0 if token is neither.
func MonthOf(token string) int {
	token = strings.ToLower(token)
	if len(token) < 3 {
		return 0
	}
	for i, month := range months {
		if token == month || token == month[:3] || token == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

// ordinal reads "3", "03" and "3rd".
func ordinal(token string) int {
	digits := strings.TrimRight(token, "abcdefghijklmnopqrstuvwxyz")
	switch token[len(digits):] {
	case "", "st", "nd", "rd", "th":
		return Number(digits)
	}
	return 0
}

// Number reads a number without a sign; 0 if s is none.
func Number(s string) int {
	n, err := strconv.ParseUint(s, 10, 31)
	if err != nil {
		return 0
	}
	return int(n)
}

// A DayOrder says how a column of dates such as 4/5/2017 is to be read.
type DayOrder int

// The orders. An unknown one leaves dates unread.
const (
	orderUnknown DayOrder = iota
	orderMonthFirst
	orderDayFirst
)

// OrderOf finds the order that all the values of a column allow. One value past
// twelve in either place decides; without one the order stays unknown.
func OrderOf(values []string) DayOrder {
	order := orderUnknown
	for _, value := range values {
		first, second, _, ok := slashed(value)
		switch {
		case !ok:
		case first > 12 && second > 12:
			return orderUnknown
		case first > 12:
			if order == orderMonthFirst {
				return orderUnknown
			}
			order = orderDayFirst
		case second > 12:
			if order == orderDayFirst {
				return orderUnknown
			}
			order = orderMonthFirst
		}
	}
	return order
}

// ColumnDay reads a date of a column with the order that the column has.
func ColumnDay(value string, order DayOrder) (ledger.Day, bool) {
	first, second, year, ok := slashed(value)
	switch {
	case !ok:
		return StampDay(value)
	case first == second, order == orderMonthFirst:
		return ValidDay(year, first, second)
	case order == orderDayFirst:
		return ValidDay(year, second, first)
	}
	return ledger.Day{}, false
}

// slashed takes "4/5/2017" or "4.5.2017" apart.
func slashed(value string) (first, second, year int, ok bool) {
	value, _, _ = strings.Cut(strings.TrimSpace(value), " ")
	parts := strings.FieldsFunc(value, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) != 3 || len(parts[2]) != 4 {
		return 0, 0, 0, false
	}
	first, second, year = Number(parts[0]), Number(parts[1]), Number(parts[2])
	return first, second, year, first > 0 && second > 0 && isYear(year)
}
