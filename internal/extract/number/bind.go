package number

// A sort says how the words around a number bind it.
type sort uint8

const (
	exact    sort = iota
	atLeast       // "at least", "no fewer than", "or more"
	moreThan      // "more than", "over"
	atMost        // "at most", "up to", "as many as"
	lessThan      // "fewer than", "under"
	nearly        // "nearly", "almost", "close to"
	about         // "about", "some"
	between       // "between"; the number must be ranged
)

// A binding is what stands before and after a number.
type binding struct {
	sort        sort
	approximate bool
}

// before reads the words before the number from right to left, as far as the
// last quantity, and moves q.First to the first of them.
func (f *finder) before(q *Quantity) binding {
	var b binding
	for range 4 {
		s, from := f.bound(q.First)
		if from < f.floor || from == q.First {
			break
		}
		// An estimate may stand within a bound: "at least some 60".
		if s == about || s == nearly {
			b.approximate = true
			if b.sort == exact {
				b.sort = s
			}
			q.First = from
			continue
		}
		if s != exact {
			b.sort = s
			q.First = f.modified(from)
			break
		}
		q.First = from
	}
	return b
}

// modified moves i before "well over", "just under", "possibly as many as".
func (f *finder) modified(i int) int {
	if i > f.floor {
		switch f.words[i-1].Lower {
		case "well", "just", "slightly", "far", "possibly", "perhaps", "maybe":
			return i - 1
		}
	}
	return i
}

// bound reads the one phrase that ends before word i: what it says and where it
// starts. It returns i itself if there is none.
func (f *finder) bound(i int) (sort, int) {
	switch f.lower(i - 1) {
	case "least":
		return f.superlative(i, atLeast)
	case "most":
		return f.superlative(i, atMost)
	case "than":
		return f.comparison(i)
	case "over", "above", "exceeding", "exceeds", "exceeded", "exceed":
		return moreThan, i - 1
	case "under", "below":
		return lessThan, i - 1
	case "minimum":
		return atLeast, i - 1
	case "maximum":
		return atMost, i - 1
	case "of":
		return f.noun(i)
	case "to":
		switch f.lower(i - 2) {
		case "up":
			return atMost, i - 2
		case "close":
			return nearly, i - 2
		}
	case "as":
		return f.equality(i)
	case "nearly", "almost", "virtually":
		return nearly, i - 1
	case "about", "around", "some", "roughly", "approximately", "circa", "approx", "approx.", "~", "estimated":
		from := i - 1
		if s := f.lower(i - 2); f.lower(i-1) == "estimated" && (s == "an" || s == "at") {
			from = i - 2
		}
		return about, from
	case "between":
		return between, i - 1
	case "another", "other", "additional", "further", "all", "only", "just", "exactly", "precisely":
		return exact, i - 1
	case "a", "an":
		if f.lower(i) == "further" || f.lower(i) == "additional" || f.lower(i) == "total" {
			return exact, i - 1
		}
	}
	return exact, i
}

// superlative reads "at least", "at the very most".
func (f *finder) superlative(i int, s sort) (sort, int) {
	j := i - 2
	if f.lower(j) == "very" {
		j--
	}
	if f.lower(j) == "the" {
		j--
	}
	if f.lower(j) == "at" {
		return s, j
	}
	return exact, i
}

// comparison reads "more than" and "no more than".
func (f *finder) comparison(i int) (sort, int) {
	var s, negated sort
	switch f.lower(i - 2) {
	case "more", "greater", "higher", "larger":
		s, negated = moreThan, atMost
	case "fewer", "less", "lower":
		s, negated = lessThan, atLeast
	default:
		return exact, i
	}
	if w := f.lower(i - 3); (w == "no" || w == "not") && i-3 >= f.floor {
		return negated, i - 3
	}
	return s, i - 2
}

// noun reads "a minimum of", "upwards of", "in excess of", "a total of".
func (f *finder) noun(i int) (sort, int) {
	from := i - 2
	if s := f.lower(i - 3); (s == "a" || s == "an" || s == "in") && i-3 >= f.floor {
		from = i - 3
	}
	switch f.lower(i - 2) {
	case "minimum":
		return atLeast, from
	case "maximum":
		return atMost, from
	case "upwards", "upward", "excess":
		return moreThan, from
	case "total":
		return exact, from
	}
	return exact, i
}

// equality reads "as many as" and "as few as".
func (f *finder) equality(i int) (sort, int) {
	if f.lower(i-3) != "as" {
		return exact, i
	}
	switch f.lower(i - 2) {
	case "many", "much", "high":
		return atMost, i - 3
	case "few", "little", "low":
		return atLeast, i - 3
	}
	return exact, i
}

// after reads "or more", "or so" behind the number.
func (f *finder) after(q *Quantity, b binding) binding {
	switch f.lower(q.Last) {
	case "or":
		switch f.lower(q.Last + 1) {
		case "more":
			b.sort = atLeast
		case "fewer", "less":
			b.sort = atMost
		case "so":
			b.approximate = true
			if b.sort == exact {
				b.sort = about
			}
		default:
			return b
		}
		q.Last += 2
	case "plus":
		b.sort = atLeast
		q.Last++
	case "at":
		end := f.lower(q.Last + 2)
		if end != "" && end != "." && end != "," {
			break
		}
		switch f.lower(q.Last + 1) {
		case "least":
			b.sort = atLeast
			q.Last += 2
		case "most":
			b.sort = atMost
			q.Last += 2
		}
	}
	if b.approximate && b.sort == exact {
		b.sort = about
	}
	return b
}
