package date

import (
	"counterclaim/internal/ledger"
)

// part reads what narrows a time: "early June", "late last month", "earlier this
// week", "the end of 2015", "the first week of March".
//
// "Late" and "mid" may have "in" or "on" between, "end" needs "of", and after "the"
// only a unit may follow: "later in the week".
func (r *reader) part(i int) (span, int) {
	w := r.words[i].Lower
	t := whole
	switch w {
	case "early", "beginning", "start":
		t = early
	case "mid", "middle":
		t = middle
	case "late", "end":
		t = late
	case "first", "second", "third", "fourth":
		return r.ordinal(i)
	}
	j := i + 1
	switch w {
	case "end", "beginning", "start", "middle":
		if r.lower(j) != "of" {
			return span{}, i
		}
		j++
	default:
		if s := r.lower(j); s == "on" || s == "in" {
			j++
		}
	}
	if r.lower(j) == "the" {
		j++
		if u, plural := unitOf(r.lower(j)); u != 0 && !plural && w != "early" && w != "late" && j-i > 2 {
			return deictic(r.rest(r.neighbor(u, 0), w).cut(t)), j + 1
		}
	}
	if j >= len(r.words) {
		return span{}, i
	}
	c := classify(r.words[j].Lower)
	if c != month && c != digit && c != weekday && c != pointer && c != season && c != mixed {
		return span{}, i
	}
	if c == digit && yearOf(r.words[j].Lower) == 0 {
		return span{}, i
	}
	linked := r.linked
	r.linked = true
	s, next := r.time(j, c)
	r.linked = linked
	if next <= j {
		return span{}, i
	}
	if c == pointer && r.lower(j) == "this" {
		if u, _ := unitOf(r.lower(j + 1)); u != 0 {
			narrowed := r.rest(r.neighbor(u, 0), w).cut(t)
			if t == whole && w == "earlier" {
				narrowed = s
			}
			return deictic(narrowed), next
		}
	}
	marks := s
	s = s.cut(t)
	s.deictic, s.anaphoric, s.yearless = marks.deictic, marks.anaphoric, marks.yearless && t == whole
	return s, next
}

// rest leaves of s what "later" or "earlier" leave: the part from or to the day
// of publication.
func (r *reader) rest(s span, w string) span {
	switch {
	case w == "later" && r.published.After(s.start) && !s.end.Before(r.published):
		s.start = r.published
	case w == "earlier" && r.published.Before(s.end) && !s.start.After(r.published):
		s.end = r.published
	}
	return s
}

// ordinal reads "first week of March", "last week of May", "first half of 2015".
func (r *reader) ordinal(i int) (span, int) {
	n := 0
	switch r.words[i].Lower {
	case "first":
		n = 1
	case "second":
		n = 2
	case "third":
		n = 3
	case "fourth":
		n = 4
	case "last":
		n = -1
	default:
		return span{}, i
	}
	what := r.lower(i + 1)
	if what != "week" && what != "half" && what != "quarter" || r.lower(i+2) != "of" {
		return span{}, i
	}
	j := i + 3
	if j >= len(r.words) {
		return span{}, i
	}
	c := classify(r.words[j].Lower)
	// One ordinal does not hold another, or "last week of last week of …" would
	// be read again from every word.
	if c != month && c != digit && c != pointer || r.lower(j+2) == "of" && c == pointer {
		return span{}, i
	}
	s, next := r.time(j, c)
	if next <= j {
		return span{}, i
	}
	part := s.piece(what, n)
	part.deictic, part.anaphoric = s.deictic, s.anaphoric
	return part, next
}

// piece returns the n-th week of a month, or half or quarter of a year.
func (s span) piece(what string, n int) span {
	isMonth, isYear := s.precision == ledger.PrecisionMonth, s.precision == ledger.PrecisionYear
	switch {
	case !s.known():
	case what == "week" && isMonth && n > 0:
		return between(s.start.Add(7*n-7), s.start.Add(7*n-1), ledger.PrecisionWeek)
	case what == "week" && isMonth:
		return between(s.end.Add(-6), s.end, ledger.PrecisionWeek)
	case what == "half" && isMonth && n == 1:
		return between(s.start, s.start.Add(14), ledger.PrecisionMonth)
	case what == "half" && isMonth && n == 2:
		return between(s.start.Add(15), s.end, ledger.PrecisionMonth)
	case what == "half" && isYear && n > 0 && n < 3:
		return between(s.start.AddMonths(6*n-6), s.start.AddMonths(6*n).Add(-1), ledger.PrecisionYear)
	case what == "quarter" && isYear && n > 0:
		return between(s.start.AddMonths(3*n-3), s.start.AddMonths(3*n).Add(-1), ledger.PrecisionYear)
	}
	return span{}
}

// season reads "spring 2015", "spring of 2015" and "in the spring".
func (r *reader) season(i int) (span, int) {
	m := seasonOf(r.words[i].Lower)
	j := i + 1
	if r.lower(j) == "of" {
		j++
	}
	if y := yearOf(r.lower(j)); y != 0 {
		return inSeason(y, m), j + 1
	}
	if r.lower(i-1) != "the" || r.words[i].Text[0] < 'a' && !r.capitals() {
		return span{}, i
	}
	switch r.lower(i - 2) {
	case "in", "since", "during", "by", "until":
	default:
		return span{}, i
	}
	if r.published.IsZero() {
		return deictic(span{}), i + 1
	}
	s := inSeason(r.published.Year(), m)
	if ahead := r.ahead(i); ahead && s.end.Before(r.published) {
		s = inSeason(r.published.Year()+1, m)
	} else if !ahead && s.start.After(r.published) {
		s = inSeason(r.published.Year()-1, m)
	}
	return deictic(s), i + 1
}

// overWeekend reads "the weekend": the latest one that has begun, or the coming
// one if the words look ahead.
func (r *reader) overWeekend(i int) (span, int) {
	if r.lower(i-1) != "the" {
		return span{}, i
	}
	s := r.neighbor(weekendUnit, 0)
	if s.start.After(r.published) && !r.ahead(i) {
		s = r.neighbor(weekendUnit, -1)
	}
	return deictic(s), i + 1
}

// bare reads a unit without a number: "years ago", "weeks later", "the day
// before", "at the time".
func (r *reader) bare(i int) (span, int) {
	before, after := r.lower(i-1), r.lower(i+1)
	if r.words[i].Lower == "time" {
		if (before == "the" || before == "that") && r.lower(i-2) == "at" && after != "of" && after != "when" {
			return r.anaphor(dayUnit, 0), i + 1
		}
		return span{}, i
	}
	u, plural := unitOf(r.words[i].Lower)
	switch {
	case plural && after == "ago":
		s := span{}
		if u == hour {
			s = onDay(r.published)
		}
		return deictic(s), i + 2
	case plural && (after == "earlier" || after == "later"):
		s := span{}
		if u == hour {
			s = r.anaphor(hour, 0)
		}
		s.anaphoric = true
		return s, i + 2
	case before != "the" || plural:
	case after == "before" && r.lower(i+2) == "yesterday":
		return deictic(onDay(r.published.Add(-2))), i + 3
	case after == "after" && r.lower(i+2) == "tomorrow":
		return deictic(onDay(r.published.Add(2))), i + 3
	case (after == "before" || after == "after") && r.closes(i+2):
		if after == "before" {
			return r.anaphor(u, -1), i + 2
		}
		return r.anaphor(u, 1), i + 2
	}
	return span{}, i
}

// closes reports whether a clause ends before word i.
func (r *reader) closes(i int) bool {
	switch r.lower(i) {
	case "", ".", ",", ";", ":", "and", "but", "”", "\"":
		return true
	}
	return false
}

// hyphened reads "mid-May" and "late-2015".
func (r *reader) hyphened(i int) (span, int) {
	w := r.words[i]
	cut := hyphen(w.Lower)
	t := whole
	switch w.Lower[:cut] {
	case "early":
		t = early
	case "mid":
		t = middle
	case "late":
		t = late
	default:
		return span{}, i
	}
	if len(w.Lower) != len(w.Text) {
		return span{}, i
	}
	inner := Word{Text: w.Text[cut+1:], Lower: w.Lower[cut+1:], Start: w.Start + cut + 1, End: w.End}
	words := append([]Word{inner}, r.words[i+1:min(len(r.words), i+4)]...)
	sub := reader{words: words, published: r.published, linked: true, caps: -1}
	if inner.Lower == "" {
		return span{}, i
	}
	c := classify(inner.Lower)
	if c != month && (c != digit || yearOf(inner.Lower) == 0) {
		return span{}, i
	}
	s, next := sub.time(0, c)
	if next == 0 {
		return span{}, i
	}
	narrowed := s.cut(t)
	narrowed.deictic = s.deictic
	return narrowed, i + next
}
