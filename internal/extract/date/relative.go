package date

import (
	"strings"

	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

// deictic marks s as dependent on the day of publication.
func deictic(s span) span {
	s.deictic = true
	return s
}

// dayWord reads "yesterday". A capital inside a sentence makes a name: "Russia
// Today".
func (r *reader) dayWord(i int) (span, int) {
	w := r.words[i]
	if i > 0 && w.Text[0] >= 'A' && w.Text[0] <= 'Z' && !r.capitals() && r.lower(i-1) != "." {
		return span{}, i
	}
	d := r.published // A zero Day stays zero when it is moved.
	switch w.Lower {
	case "overnight":
		return deictic(between(d.Add(-1), d, ledger.PrecisionPeriod)), i + 1
	case "yesterday":
		d = d.Add(-1)
	case "tomorrow":
		d = d.Add(1)
	}
	return deictic(onDay(d)), r.skipHour(i + 1)
}

// skipHour passes "night" and "morning" after a day.
func (r *reader) skipHour(i int) int {
	switch r.lower(i) {
	case "night", "morning", "afternoon", "evening":
		return i + 1
	}
	return i
}

// onWeekday reads "Thursday", "Tuesday night", "Thursday, June 2". The word at
// i-1 may point: "last Thursday".
func (r *reader) onWeekday(i int) (span, int) {
	d, _, _ := weekdayOf(r.words[i].Lower)
	if r.words[i].Text[0] < 'A' || r.words[i].Text[0] > 'Z' {
		return span{}, i
	}
	switch r.lower(i - 1) {
	case "black", "good", "bloody", "palm", "easter":
		return span{}, i
	}
	switch r.lower(i + 1) {
	case "times", "telegraph", "express", "mirror", "herald", "mail":
		return span{}, i
	}
	j := r.skipHour(i + 1)
	k := j
	if r.lower(k) == "," {
		k++
	}
	if k < len(r.words) {
		switch classify(r.words[k].Lower) {
		case month:
			if s, next := r.named(k); next > k && s.precision != ledger.PrecisionMonth {
				return s, next
			}
		case digit:
			if s, next := r.numeric(k); next > k && s.precision == ledger.PrecisionDay {
				return s, next
			}
		}
	}
	if r.published.IsZero() {
		return deictic(span{}), j
	}
	back := (int(r.published.Weekday()) - int(d) + 7) % 7
	switch before := r.lower(i - 1); {
	case before == "this": // May be past or to come.
		return deictic(onDay(inWeek(r.published).start.Add((int(d) + 6) % 7))), j
	case (before == "last" || before == "past" || before == "previous") && back == 0:
		back = 7
	case before == "next" || before == "coming" || before == "following":
		back -= 7
	case before == "last":
	case r.ahead(i) && back > 0: // On the day itself, that day is meant.
		back -= 7
	}
	return deictic(onDay(r.published.Add(-back))), j
}

// pointed reads "last week", "the past two weeks", "this month", "recent days",
// "that night", "the previous day", "last February". The pointer is at word i.
func (r *reader) pointed(i int) (span, int) {
	if s, next := r.ordinal(i); next > i {
		return s, next
	}
	p := r.words[i].Lower
	j := i + 1
	if j >= len(r.words) {
		return span{}, i
	}
	// Only some pointers take a number: "that two weeks" is no English.
	n, next, counted := r.count(j)
	if counted && (p == "last" || p == "past" || p == "next" || p == "previous" || p == "coming" || p == "recent") {
		j = next
	} else {
		n = 1
	}
	w := r.lower(j)
	u, plural := unitOf(w)
	if u == 0 {
		return r.pointedName(i)
	}
	switch p {
	case "past", "recent":
		return deictic(r.trailing(u, n, plural && !counted)), j + 1
	case "last":
		if counted || r.lower(i-1) == "the" && r.sweeping(i-2) {
			return deictic(r.trailing(u, n, plural && !counted)), j + 1
		}
		if w == "day" || w == "hour" || w == "hours" || plural {
			return span{}, i
		}
		if w == "night" || w == "evening" {
			return deictic(onDay(r.published.Add(-1))), j + 1
		}
		return deictic(r.neighbor(u, -1)), j + 1
	case "coming", "next":
		if counted || plural {
			return deictic(r.leading(u, n, plural && !counted)), j + 1
		}
		if p == "next" && u == dayUnit {
			return r.anaphor(u, 1), j + 1
		}
		return deictic(r.neighbor(u, 1)), j + 1
	case "this":
		// What a text of today tells of this week has happened already; the weekend
		// is spoken of before it comes.
		s := r.neighbor(u, 0)
		if u != weekendUnit && s.end.After(r.published) {
			s.end = r.published
		}
		return deictic(s), j + 1
	case "previous":
		return r.anaphor(u, -1), j + 1
	case "following":
		return r.anaphor(u, 1), j + 1
	case "same", "that":
		if plural {
			return span{}, i
		}
		return r.anaphor(u, 0), j + 1
	}
	return span{}, i
}

// pointedName reads a pointer before a name: "last February", "next Monday",
// "this spring".
func (r *reader) pointedName(i int) (span, int) {
	p, w := r.words[i].Lower, r.lower(i+1)
	if p == "that" || p == "recent" || p == "same" {
		return span{}, i
	}
	switch classify(w) {
	case weekday:
		return r.onWeekday(i + 1)
	case month:
		s, next := r.named(i + 1)
		if s.yearless && s.precision == ledger.PrecisionMonth {
			switch {
			case p == "last" && !s.end.Before(r.published):
				s = inMonth(s.start.Year()-1, s.start.Month())
			case p == "next" && !s.start.After(r.published):
				s = inMonth(s.start.Year()+1, s.start.Month())
			}
			s.deictic = true
		}
		if next == i+1 {
			return span{}, i
		}
		return s, next
	case season:
		m := seasonOf(w)
		if r.published.IsZero() {
			return deictic(span{}), i + 2
		}
		s := inSeason(r.published.Year(), m)
		switch {
		case p == "next" && !s.start.After(r.published):
			s = inSeason(r.published.Year()+1, m)
		case p != "next" && p != "this" && !s.end.Before(r.published):
			s = inSeason(r.published.Year()-1, m)
		}
		return deictic(s), i + 2
	}
	return span{}, i
}

// sweeping reports whether word i makes "the last week" the seven days up to
// the publication: "in the last week".
func (r *reader) sweeping(i int) bool {
	switch r.lower(i) {
	case "in", "over", "during", "within", "for", "throughout":
		return true
	}
	return false
}

// trailing returns the n units up to the day of publication. "Recent weeks" and
// "the past few weeks" are four, months three, days seven.
func (r *reader) trailing(u unit, n int, vague bool) span {
	if vague || n < 1 {
		if n = vaguely(u); n == 0 {
			return span{}
		}
		vague = true
	}
	p := ledger.PrecisionPeriod
	start := r.published.Add(-u.days(n))
	switch {
	case u == weekendUnit:
		return r.neighbor(u, -1)
	case vague || n > 1 || u == hour || u == dayUnit:
	case u == week:
		p = ledger.PrecisionWeek
	case u == monthUnit:
		p = ledger.PrecisionMonth
	case u == year:
		p = ledger.PrecisionYear
	}
	return between(start, r.published, p)
}

// vaguely returns how many of a unit "recent" and "a few" are taken for, or 0.
func vaguely(u unit) int {
	switch u {
	case hour:
		return 24
	case dayUnit:
		return 7
	case week:
		return 4
	case monthUnit:
		return 3
	}
	return 0
}

// leading returns the n units from the day of publication on.
func (r *reader) leading(u unit, n int, vague bool) span {
	if vague || n < 1 {
		n = vaguely(u)
	}
	if n == 0 {
		return span{}
	}
	return between(r.published, r.published.Add(u.days(n)), ledger.PrecisionPeriod)
}

// neighbor returns the calendar's week, month or year n away from the one of
// publication.
func (r *reader) neighbor(u unit, n int) span {
	d := r.published
	switch u {
	case monthUnit:
		d = d.AddMonths(n)
	case year:
		d = d.AddMonths(12 * n)
	case weekendUnit:
		d = d.Add(7 * n)
	default:
		d = d.Add(u.days(n))
	}
	return around(d, u)
}

// anaphor returns the unit n away from the time last mentioned.
func (r *reader) anaphor(u unit, n int) span {
	base := span{start: r.previous.Start, end: r.previous.End, precision: r.previous.Precision}
	var s span
	switch {
	case base.start.IsZero() || base.end.IsZero():
	case n == 0 && (u == hour || u == dayUnit):
		s = base
	case n == 0:
		s = around(base.start, u)
	case u == week && base.precision == ledger.PrecisionDay:
		s = inWeek(base.start.Add(7 * n))
	default:
		s = shift(base, u, n)
	}
	s.anaphoric = true
	return s
}

// counted reads "two days ago", "a month earlier", "several weeks later". The
// number is at word i, the unit at j.
func (r *reader) counted(n, j int) (span, int) {
	if next := r.moments(j); next > 0 {
		return deictic(onDay(r.published)), next
	}
	u, _ := unitOf(r.lower(j))
	if u == 0 || u == weekendUnit {
		return span{}, 0
	}
	sign := -1
	switch r.lower(j + 1) {
	case "ago":
		if n < 1 {
			return deictic(span{}), j + 2
		}
		return deictic(shift(onDay(r.published), u, -n)), j + 2
	case "later":
		sign = 1
	case "earlier":
	case "before", "after":
		return span{}, 0
	default:
		return span{}, 0
	}
	s := span{}
	if n > 0 {
		s = shift(span{start: r.previous.Start, end: r.previous.End, precision: r.previous.Precision}, u, sign*n)
	}
	s.anaphoric = true
	return s, j + 2
}

// moments returns the word behind "minutes ago", "short while ago" and their like
// from word j on: times of the day of publication. It is 0 for others.
func (r *reader) moments(j int) int {
	switch r.lower(j) {
	case "minute", "minutes", "moment", "moments":
		j++
	case "short":
		if w := r.lower(j + 1); w != "time" && w != "while" {
			return 0
		}
		j += 2
	default:
		return 0
	}
	if r.lower(j) != "ago" {
		return 0
	}
	return j + 1
}

// count reads a small number: "two", "a", "12", "a couple of". A vague one is 0
// with ok.
func (r *reader) count(i int) (n, next int, ok bool) {
	s := r.lower(i)
	switch s {
	case "":
		return 0, i, false
	case "a", "an":
		switch r.lower(i + 1) {
		case "few":
			return 0, i + 2, true
		case "couple":
			if r.lower(i+2) == "of" {
				return 2, i + 3, true
			}
			return 2, i + 2, true
		}
		return 1, i + 1, true
	case "several", "few", "many":
		return 0, i + 1, true
	}
	if v := number.Small(s); v > 0 {
		return int(v), i + 1, true
	}
	if len(s) > 3 {
		return 0, i, false
	}
	for k := range len(s) {
		if s[k] < '0' || s[k] > '9' {
			return 0, i, false
		}
		n = n*10 + int(s[k]-'0')
	}
	return n, i + 1, n > 0
}

// ahead reports whether the words before word i speak of the future: "will …
// on June 10". A verb of saying in between ends the search, since its date is
// when it was said.
func (r *reader) ahead(i int) bool {
	for j := i - 1; j >= 0 && j > i-12; j-- {
		switch r.words[j].Lower {
		case "will", "shall", "scheduled", "planned", "due", "slated", "upcoming", "next", "expected", "by", "until",
			"coming", "deadline", "'ll", "’ll":
			return true
		case "said", "told", "announced", "since", "warned", "reported", "was", "were", "had", "claimed":
			return false
		}
	}
	return strings.HasPrefix(r.lower(i+2), "deadline") || strings.HasPrefix(r.lower(i+1), "deadline")
}
