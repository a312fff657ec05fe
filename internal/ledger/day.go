package ledger

import (
	"fmt"
	"time"
)

// A Day is one day of the Gregorian calendar, without hour or time zone. The
// zero Day is "not stated". Days are comparable with ==.
type Day struct {
	year  int16
	month uint8
	day   uint8
}

// NewDay returns the day that year, month and day name. Days past the end of a
// month roll over, as in [time.Date].
func NewDay(year int, month time.Month, day int) Day {
	return DayOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DayOf returns the day of t in t's own zone. The zero time gives the zero Day.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return Day{}
	}
	y, m, d := t.Date()
	return Day{int16(y), uint8(m), uint8(d)}
}

// ParseDay reads "2016-06-03". The empty string gives the zero Day.
func ParseDay(s string) (Day, error) {
	if s == "" {
		return Day{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Day{}, fmt.Errorf("%w: %q is not a day; write it as 2016-06-03", ErrInvalid, s)
	}
	return DayOf(t), nil
}

// IsZero reports whether d is not stated.
func (d Day) IsZero() bool { return d == Day{} }

// Time returns midnight at the start of d in UTC, or the zero time.
func (d Day) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// Year returns the year, or 0 if d is not stated.
func (d Day) Year() int { return int(d.year) }

// Month returns the month, or 0 if d is not stated.
func (d Day) Month() time.Month { return time.Month(d.month) }

// DayOfMonth returns 1 to 31, or 0 if d is not stated.
func (d Day) DayOfMonth() int { return int(d.day) }

// Weekday returns the day of the week. It is meaningless for the zero Day.
func (d Day) Weekday() time.Weekday { return d.Time().Weekday() }

// Add returns the day n days after d, or before it if n is negative. The zero
// Day stays zero.
func (d Day) Add(n int) Day {
	if d.IsZero() {
		return d
	}
	return DayOf(d.Time().AddDate(0, 0, n))
}

// AddMonths returns the first day of the month n months after d's.
func (d Day) AddMonths(n int) Day {
	if d.IsZero() {
		return d
	}
	return NewDay(d.Year(), d.Month()+time.Month(n), 1)
}

// Before reports whether d comes before e. It is false if either is zero.
func (d Day) Before(e Day) bool { return !d.IsZero() && !e.IsZero() && d.number() < e.number() }

// After reports whether d comes after e. It is false if either is zero.
func (d Day) After(e Day) bool { return e.Before(d) }

// Sub returns the number of days from e to d. It is 0 if either is zero.
func (d Day) Sub(e Day) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int(d.Time().Sub(e.Time()) / (24 * time.Hour))
}

// number orders days; it is not a count of days.
func (d Day) number() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// String returns "2016-06-03", or "" if d is not stated.
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// MarshalText writes String's form.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads ParseDay's form.
func (d *Day) UnmarshalText(text []byte) (err error) {
	*d, err = ParseDay(string(text))
	return err
}
