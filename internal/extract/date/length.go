package date

import "counterclaim/internal/extract/number"

// length reads what tells how long or how often: "for a day", "two weeks",
// "a two-day truce", "daily", "every Friday".
func (r *reader) length(i, floor int, c class) (Expression, bool) {
	w := r.words[i]
	switch c {
	case lasting:
		return r.duration(i, i+1, true)
	case count, digit:
		// "20 a day" is a rate; "for a day" was read above.
		if w.Lower == "a" || w.Lower == "an" {
			return Expression{}, false
		}
		return r.duration(i, i, false)
	case mixed:
		return r.compound(i)
	case weekdays:
		return Expression{First: i, Last: i + 1, Kind: Frequency}, w.Text[0] <= 'Z'
	case often:
		switch w.Lower {
		case "every", "each", "per":
			next := r.lower(i + 1)
			_, plural, isDay := weekdayOf(next)
			if u, many := unitOf(next); u != 0 && !many || isDay && !plural && w.Lower != "per" {
				return Expression{First: i, Last: i + 2, Kind: Frequency}, true
			}
			return Expression{}, false
		}
		// A capital makes a name of it: "Daily Digest".
		return Expression{First: i, Last: i + 1, Kind: Frequency}, w.Text[0] >= 'a' || r.capitals()
	}
	return Expression{}, false
}

// duration reads a number and a unit from word j on; the expression begins at i.
// Words that bound the number may stand before it if a preposition leads.
func (r *reader) duration(i, j int, led bool) (Expression, bool) {
	for range 3 {
		switch r.lower(j) {
		case "at", "least", "more", "than", "about", "nearly", "almost", "up", "to", "over", "another", "some", "around":
			if led {
				j++
			}
		}
	}
	n, next, ok := r.count(j)
	if !ok {
		if e, ok := r.compoundAt(j); ok && led {
			e.First = i
			return e, true
		}
		return Expression{}, false
	}
	switch r.lower(next) {
	case "more", "full", "consecutive", "straight":
		next++
	}
	u, plural := unitOf(r.lower(next))
	if u == 0 || u == weekendUnit || !plural && n > 1 || plural && n == 1 {
		return Expression{}, false
	}
	if after := r.lower(next + 1); after == "old" || after == "of" && r.lower(next+2) == "age" {
		return Expression{}, false
	}
	return Expression{First: i, Last: next + 1, Kind: Duration, Days: u.days(n)}, true
}

// compoundAt is compound for a word that may not be there.
func (r *reader) compoundAt(i int) (Expression, bool) {
	if i >= len(r.words) || hyphen(r.words[i].Lower) < 1 {
		return Expression{}, false
	}
	return r.compound(i)
}

// compound reads "two-day", "48-hour" and "week-long".
func (r *reader) compound(i int) (Expression, bool) {
	s := r.words[i].Lower
	cut := hyphen(s)
	head, tail := s[:cut], s[cut+1:]
	e := Expression{First: i, Last: i + 1, Kind: Duration}
	if tail == "long" {
		u, plural := unitOf(head)
		e.Days = u.days(1)
		return e, u != 0 && !plural
	}
	u, plural := unitOf(tail)
	if u == 0 || plural || u == weekendUnit {
		return e, false
	}
	n := int(number.Small(head))
	if n < 1 {
		n = dayPart(head)
	}
	e.Days = u.days(max(n, 0))
	return e, n > 0
}
