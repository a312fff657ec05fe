package number

// classify decides what the number is a number of, from the words around it,
// and takes the words of its unit into the quantity.
func (f *finder) classify(q *Quantity, n *numeral, b binding) {
	if q.Kind = n.kind; q.Kind == Count && n.ranged == false && b.bound == Exact && f.dated(q, n) {
		return
	}
	q.Unit = n.unit
	if q.Kind == Name && f.clock(q) {
		return
	}
	if q.Kind == Percent || q.Kind == Money || q.Kind == Name || q.Kind == Ordinal || q.Kind == Date {
		return
	}
	if f.percent(q) || f.money(q) || f.clock(q) || f.age(q) {
		return
	}
	switch {
	case q.Kind != Count:
	case f.year(q, n, b):
		q.Kind = Year
	case f.named(q):
		q.Kind = Name
	case f.measured(q):
	case isPart(f.lower(q.Last)) && f.lower(q.Last) != "half":
		q.Kind = Fraction
		q.Last++
	case n.low.exp > 0 || n.ranged && n.high.exp > 0:
		q.Kind = Fraction
	}
}

// percent takes the sign or the words behind the number.
func (f *finder) percent(q *Quantity) bool {
	taken := 0
	switch f.lower(q.Last) {
	case "%", "percent", "pct":
		taken = 1
	case "percentage":
		taken = 2
	case "per":
		if f.lower(q.Last+1) == "cent" {
			taken = 2
		}
	}
	if taken == 0 || q.Last+taken > len(f.words) {
		return false
	}
	q.Kind, q.Unit = Percent, f.lower(q.Last)
	q.Last += taken
	return true
}

// money takes a sign before the number or a currency behind it. "Pounds" may be
// weight, which is no count either.
func (f *finder) money(q *Quantity) bool {
	if i := q.First - 1; i >= f.floor {
		if sign, rest := cutCurrency(f.words[i].Lower); sign != "" && rest == "" {
			q.Kind, q.Unit, q.First = Money, sign, i
			return true
		}
	}
	j := q.Last
	if s := f.lower(j); s == "us" || s == "u.s." || s == "american" || s == "syrian" || s == "russian" || s == "turkish" {
		j++
	}
	if !isCurrency(f.lower(j)) {
		return false
	}
	q.Kind, q.Unit, q.Last = Money, f.words[j].Lower, j+1
	return true
}

// clock takes what marks a time of day, and knows the four digits of a wire
// report by the "at" before them.
func (f *finder) clock(q *Quantity) bool {
	next := f.lower(q.Last)
	switch next {
	case "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "o’clock", "gmt", "utc":
	default:
		// Wire reports write "at 0200" and "at approximately 1330".
		if s := f.words[q.Core].Text; f.lower(q.First-1) == "at" && allDigits(s, 4) && s < "2400" && s[2] < '6' {
			q.Kind = Clock
		}
		return q.Kind == Clock
	}
	q.Kind = Clock
	q.Last++
	return true
}

// age knows "aged 12", "12 years old", "children under 15" and the number
// between the commas of "Name Surname, 12, said".
func (f *finder) age(q *Quantity) bool {
	if q.Kind == Age {
		return true
	}
	if next := f.lower(q.Last); next == "years" || next == "year" || next == "months" {
		after := f.lower(q.Last + 1)
		if after == "old" || after == "of" && f.lower(q.Last+2) == "age" {
			q.Kind = Age
			q.Last += 2
			return true
		}
	}
	if s := f.lower(q.First); (s == "older" || s == "younger") && f.lower(q.First+1) == "than" {
		q.Kind = Age
		return true
	}
	switch before := f.lower(q.First - 1); before {
	case "aged", "age", "ages":
		q.Kind = Age
	case "and", "or":
		if f.agesBefore(q.First-1) && f.countsNobody(q.Last) {
			q.Kind = Age
		}
	case "of":
		if s := f.lower(q.First - 2); s == "age" || s == "ages" {
			q.Kind = Age
		}
	case ",":
		if f.agesBefore(q.First-1) && f.countsNobody(q.Last) {
			q.Kind = Age
		} else if f.lower(q.Last) == "," && q.First > 1 && capital(f.words[q.First-2].Text) && q.Last == q.First+1 &&
			isDigit(f.words[q.Core].Text[0]) && len(f.words[q.Core].Text) < 3 && !isMonth(f.lower(q.First-2)) {
			q.Kind = Age
		}
	case "children", "boys", "girls", "those", "anyone", "everyone", "kids":
		if s := f.lower(q.First); s == "under" || s == "over" || s == "below" || s == "above" {
			q.Kind = Age
		}
	}
	return q.Kind == Age
}

// agesBefore reports whether a row of ages stands before word i: "aged 12, 14 | and".
func (f *finder) agesBefore(i int) bool {
	for i--; i >= 0; i-- {
		switch w := f.lower(i); {
		case w == "aged" || w == "ages":
			return true
		case w != "," && w != "and" && !allDigits(w, 1) && !allDigits(w, 2):
			return false
		}
	}
	return false
}

// countsNobody reports whether the word at i is none of those whom a figure before it
// would count: "aged 14 and 16 | were killed".
func (f *finder) countsNobody(i int) bool {
	w := f.lower(i)
	return !IsPeople(w) || w == "were" || w == "have"
}

// dayLike reports whether s can be the day before a month.
func dayLike(s string) bool { return len(s) > 0 && len(s) <= 4 && isDigit(s[0]) }

func capital(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }

// dated knows the day in "Sept. 30", "30 September" and "September 30th", but
// leaves "in May 30 people died".
func (f *finder) dated(q *Quantity, n *numeral) bool {
	if n.low.exp > 0 || n.factor > 1 || n.vague {
		return false
	}
	near := func(i int) bool {
		if f.lower(i) == "." {
			i--
		}
		return isMonth(f.lower(i)) && (capital(f.words[i].Text) || f.words[i].Lower[0] != 'm')
	}
	// The year of "12 APR 89" may be any two digits.
	if w := f.words[q.Core].Text; allDigits(w, 2) && q.First > 1 && near(q.First-1) && dayLike(f.words[q.First-2].Lower) {
		q.Kind = Year
		return true
	}
	if n.low.value < 1 || n.low.value > 31 {
		return false
	}
	if near(q.Last) && f.lower(q.Last) != "." || near(q.First-1) && q.First > 0 && !IsPeople(f.lower(q.Last)) {
		q.Kind = Date
		return true
	}
	return false
}

// year knows four digits from 1900 to 2099 without a comma, unless a bound or a
// noun for people makes them a count.
func (f *finder) year(q *Quantity, n *numeral, b binding) bool {
	if n.factor > 1 || n.low.exp > 0 || n.low.value < 1900 || n.low.value >= 2100 || !allDigits(f.words[q.Core].Text[:min(4, len(f.words[q.Core].Text))], 4) {
		return false
	}
	if n.ranged && (n.high.value < 1900 || n.high.value >= 2100 || n.high.exp > 0) {
		return false
	}
	switch f.lower(q.First - 1) {
	case "in", "since", "until", "till", "by", "during", "from", "before", "after", "through", "late", "early", "mid",
		"summer", "spring", "winter", "autumn", "fall":
		return true
	case "killed", "killing", "wounded", "wounding", "injured", "injuring":
		return false
	}
	if isMonth(f.lower(q.First - 1)) {
		return true
	}
	return !IsPeople(f.lower(q.Last)) && (b.bound == Exact || b.bound == between)
}

// named knows "Resolution 2254" and the number in "S-400" where the words are
// split at the hyphen.
func (f *finder) named(q *Quantity) bool {
	i := q.First - 1
	if i < 0 {
		return false
	}
	w := f.words[i]
	if isDesignator(w.Lower) && (capital(w.Text) || w.Lower == "page" || w.Lower == "flight" || w.Lower == "highway") {
		return q.First == q.Core
	}
	if w.Lower == "of" && i > 0 && f.words[i-1].Text == "Group" {
		return true
	}
	return isHyphen(w.Lower) && i > 0 && w.End == f.words[q.First].Start && f.words[i-1].End == w.Start
}

// measured knows "20 square miles" and "three days".
func (f *finder) measured(q *Quantity) bool {
	if q.Kind == Measure {
		return true
	}
	j := q.Last
	switch f.lower(j) {
	case "square", "cubic", "nautical", "metric", "more", "consecutive", "full", "straight", "additional":
		j++
	}
	if !isUnit(f.lower(j)) {
		return false
	}
	q.Kind, q.Unit, q.Last = Measure, f.words[j].Lower, j+1
	return true
}
