package muc4

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	rangeOfDays = regexp.MustCompile(`^(.*?)\s*-\s*(.*)$`)
	fullDay     = regexp.MustCompile(`^(\d{1,2})\s+([A-Z]{3})[A-Z]*\s+(?:19)?(\d\d)$`)
	monthOnly   = regexp.MustCompile(`^([A-Z]{3})[A-Z]*\s+(?:19)?(\d\d)$`)
	kindOfPlace = regexp.MustCompile(`\s*\([A-Z ]+\)`)
	allBrackets = regexp.MustCompile(`^\((.*)\)$`)
)

var months = strings.Fields("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC")

// A day is a date, words that are none, or nothing. A month has day 0.
type day struct {
	known            bool
	year, month, day int
	words            string
}

// A dates is one day, or a range of days.
type dates struct {
	isRange    bool
	first, end day // Of one day, end is nothing.
}

func dayOf(s string) day {
	s = strings.TrimSpace(s)
	number := func(s string) int { n, _ := strconv.Atoi(s); return n } // The pattern lets digits only pass.
	if m := fullDay.FindStringSubmatch(s); m != nil {
		return day{true, number(m[3]), slices.Index(months, m[2]) + 1, number(m[1]), ""}
	}
	if m := monthOnly.FindStringSubmatch(s); m != nil {
		return day{true, number(m[2]), slices.Index(months, m[1]) + 1, 0, ""}
	}
	return day{words: s}
}

func datesOf(s string) dates {
	s = strings.ToUpper(strings.Trim(s, "() "))
	if m := rangeOfDays.FindStringSubmatch(s); m != nil {
		return dates{true, dayOf(m[1]), dayOf(m[2])}
	}
	return dates{first: dayOf(s)}
}

// matchDate counts an end of the key's range, and a day before its end in the
// same month where it has no beginning, as half right.
func matchDate(given, key alternative, _ int) int {
	g, k := datesOf(given.value), datesOf(key.value)
	before := func(a, b day) bool {
		return cmp.Or(cmp.Compare(a.year, b.year), cmp.Compare(a.month, b.month), cmp.Compare(a.day, b.day)) <= 0
	}
	sameMonth := func(a, b day) bool { return a.year == b.year && a.month == b.month }
	nothing := day{}
	switch {
	case g == k:
		return correct
	case k.isRange && !g.isRange && (g.first == k.end || g.first == k.first):
		return partial
	case g.isRange && g.first == nothing && (!k.isRange && k.first == g.end || k.isRange && k.end == g.end):
		return partial
	case k.isRange && !g.isRange && k.first == nothing && g.first.known && k.end.known && before(g.first, k.end) && sameMonth(g.first, k.end):
		return partial
	}
	return wrong
}

// chain returns the names of a place, the country first.
func chain(s string) (out []string) {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "(") {
		s = allBrackets.ReplaceAllString(s, "$1")
	}
	for name := range strings.SplitSeq(s, ":") {
		if name = strings.ToUpper(strings.Trim(kindOfPlace.ReplaceAllString(name, ""), " ()")); name != "" {
			out = append(out, name)
		}
	}
	return out
}

func matchPlace(given, key alternative, _ int) int {
	g, k := chain(given.value), chain(key.value)
	switch {
	case within(g, k) && within(k, g):
		return correct
	case len(g) == 0 || len(k) == 0:
		return wrong
	case g[0] == k[0], len(g) > 1 && len(k) > 1 && slices.Equal(g[1:], k[1:]):
		return partial
	}
	return wrong
}
