package date

import (
	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

// Parse reads s as one Point in time and nothing else: "earlier this week".
func Parse(s string, published ledger.Day) (ledger.When, bool) {
	words := number.Split(s)
	r := reader{words: words, published: published, linked: true}
	found := r.find()
	if len(found) != 1 || found[0].First != 0 || found[0].Last != len(words) || found[0].Kind != Point {
		return ledger.When{}, false
	}
	return found[0].When, !found[0].When.IsZero()
}

// Format writes w with its years, so that it needs no day of publication. Where
// w is a day, or a whole month, year or period, Parse reads the same When back.
func Format(w ledger.When) string {
	first, last := w.Start, w.End
	switch {
	case w.IsZero():
		return ""
	case last.IsZero():
		return "since " + long(first)
	case first.IsZero():
		return "until " + long(last)
	case first == last:
		return long(first)
	case w.Precision == ledger.PrecisionMonth && around(first, monthUnit).end == last && first.DayOfMonth() == 1:
		return first.Time().Format("January 2006")
	case w.Precision == ledger.PrecisionYear && around(first, year).end == last && first.Month() == 1 && first.DayOfMonth() == 1:
		return first.Time().Format("2006")
	}
	return "from " + long(first) + " to " + long(last)
}

func long(d ledger.Day) string { return d.Time().Format("2 January 2006") }
