package date

import (
	"time"

	"counterclaim/internal/extract/number"
)

// A class says how an expression may begin with a word.
type class uint8

const (
	none     class = iota
	digit          // "30", "2015-09-30", "1990s"
	month          // "September", "Sept."
	weekday        // "Thursday"
	weekdays       // "Fridays"
	season         // "spring"
	day            // "yesterday", "tonight", "overnight"
	unitWord       // "week", "days"
	pointer        // "last", "this", "recent": needs a unit after it
	part           // "early", "late", "mid", "end": needs a time after it
	count          // "two", "a", "several"
	often          // "daily", "every"
	lasting        // "for", "within"
	weekend        // "weekend"
	mixed          // a hyphenated word: "mid-May", "two-day"
)

// classify looks a word up. The first byte turns most words away.
func classify(s string) class {
	if len(s) < 3 {
		if s == "a" || s == "an" || s != "" && s[0] >= '0' && s[0] <= '9' {
			return begin(s)
		}
		return none
	}
	switch s[0] {
	case 'g', 'i', 'k', 'q', 'u', 'v', 'x', 'z':
		return none
	}
	return begin(s)
}

// begin looks a word up that passed the test of its first byte.
func begin(s string) class {
	if s[0] >= '0' && s[0] <= '9' {
		return digit
	}
	switch s {
	case "the", "and", "that's", "was", "has", "had", "have", "said", "which", "were", "with", "who", "not", "are":
		return none
	case "yesterday", "today", "tonight", "tomorrow", "overnight":
		return day
	case "last", "next", "this", "past", "previous", "coming", "recent", "that", "same", "following":
		return pointer
	case "early", "late", "mid", "earlier", "later", "end", "beginning", "start", "middle", "first", "second",
		"third", "fourth":
		return part
	case "a", "an", "several", "few", "many":
		return count
	case "daily", "weekly", "monthly", "nightly", "every", "each", "per":
		return often
	case "for", "within", "lasting", "lasted":
		return lasting
	case "time":
		return unitWord
	case "weekend":
		return weekend
	}
	if seasonOf(s) != 0 {
		return season
	}
	if u, _ := unitOf(s); u != 0 {
		return unitWord
	}
	if m, _ := monthOf(s); m != 0 {
		return month
	}
	if _, plural, ok := weekdayOf(s); ok {
		if plural {
			return weekdays
		}
		return weekday
	}
	if number.Small(s) > 0 {
		return count
	}
	if hyphen(s) > 0 {
		return mixed
	}
	return none
}

// monthOf returns the month that s names; short says that it is cut short.
func monthOf(s string) (m time.Month, short bool) {
	if s != "" && s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	if len(s) < 3 || len(s) > 9 {
		return 0, false
	}
	switch s[0] {
	case 'a', 'd', 'f', 'j', 'm', 'n', 'o', 's':
	default:
		return 0, false
	}
	for i, name := range monthNames {
		if name == s {
			return time.Month(i + 1), false
		}
		// News style has "Sept.", all others have three letters.
		if len(s) == 3 && name[:3] == s || s == "sept" && i == 8 {
			return time.Month(i + 1), true
		}
	}
	return 0, false
}

// An array of strings is laid out by the linker and costs nothing at the start.
var monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december"}

// weekdayOf returns the day that s names. Bare "sat" and "sun" are words of their
// own, so a name cut short needs its full stop.
func weekdayOf(s string) (d time.Weekday, plural, ok bool) {
	switch s {
	case "sunday":
		return time.Sunday, false, true
	case "monday", "mon.":
		return time.Monday, false, true
	case "tuesday", "tues.", "tue.":
		return time.Tuesday, false, true
	case "wednesday", "wed.":
		return time.Wednesday, false, true
	case "thursday", "thurs.", "thu.":
		return time.Thursday, false, true
	case "friday", "fri.":
		return time.Friday, false, true
	case "saturday":
		return time.Saturday, false, true
	case "sundays", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays":
		d, _, _ = weekdayOf(s[:len(s)-1])
		return d, true, true
	}
	return 0, false, false
}

// seasonOf returns the first month of a season of the northern half of the
// Earth, or 0.
func seasonOf(s string) time.Month {
	switch s {
	case "spring":
		return 3
	case "summer":
		return 6
	case "autumn", "fall":
		return 9
	case "winter":
		return 12
	}
	return 0
}

// A unit is a length of time.
type unit uint8

const (
	hour unit = iota + 1
	dayUnit
	week
	monthUnit
	year
	weekendUnit
)

// unitOf returns the unit that s names, or 0. Parts of a day count as days, since
// hours are not kept.
func unitOf(s string) (u unit, plural bool) {
	switch s {
	case "hour":
		return hour, false
	case "hours":
		return hour, true
	case "day", "night", "morning", "afternoon", "evening":
		return dayUnit, false
	case "days", "nights":
		return dayUnit, true
	case "week":
		return week, false
	case "weeks":
		return week, true
	case "month":
		return monthUnit, false
	case "months":
		return monthUnit, true
	case "year":
		return year, false
	case "years":
		return year, true
	case "weekend":
		return weekendUnit, false
	}
	return 0, false
}

// days returns how many days n units last.
func (u unit) days(n int) int {
	switch u {
	case hour:
		return n / 24
	case dayUnit:
		return n
	case week:
		return 7 * n
	case monthUnit:
		return 30 * n
	case year:
		return 365 * n
	}
	return 0
}

// hyphen returns where the first hyphen of s is, or -1.
func hyphen(s string) int {
	for i := range len(s) {
		if s[i] == '-' {
			return i
		}
	}
	return -1
}
