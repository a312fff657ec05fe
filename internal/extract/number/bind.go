package number

// A Bound says how the words around a number bind it.
type Bound uint8

// The bounds. Words that only raise or lower what is expected ("only 12") bind
// nothing.
const (
	Exact    Bound = iota
	AtLeast        // "at least", "no fewer than", "or more"
	MoreThan       // "more than", "over"
	AtMost         // "at most", "up to", "as many as"
	LessThan       // "fewer than", "under"
	Nearly         // "nearly", "almost", "close to"
	About          // "about", "some"
	between        // "between"; the number must be ranged
)

// A binding is what stands before and after a number.
type binding struct {
	bound       Bound
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
		if s == About || s == Nearly {
			b.approximate = true
			if b.bound == Exact {
				b.bound = s
			}
			q.First = from
			continue
		}
		if s != Exact {
			b.bound = s
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
func (f *finder) bound(i int) (Bound, int) {
	switch f.lower(i - 1) {
	case "least":
		return f.superlative(i, AtLeast)
	case "most":
		return f.superlative(i, AtMost)
	case "than":
		return f.comparison(i)
	case "over", "above", "exceeding", "exceeds", "exceeded", "exceed", "surpassing", "surpasses", "surpassed", "surpass", "topping", "topped":
		return MoreThan, i - 1
	case "under", "below":
		return LessThan, i - 1
	case "minimum":
		return AtLeast, i - 1
	case "maximum":
		return AtMost, i - 1
	case "of":
		return f.noun(i)
	case "to":
		switch f.lower(i - 2) {
		case "up":
			return AtMost, i - 2
		case "close":
			return Nearly, i - 2
		}
	case "as":
		return f.equality(i)
	case "nearly", "almost", "virtually":
		return Nearly, i - 1
	case "about", "around", "some", "roughly", "approximately", "circa", "approx", "approx.", "~", "estimated":
		from := i - 1
		if s := f.lower(i - 2); f.lower(i-1) == "estimated" && (s == "an" || s == "at") {
			from = i - 2
		}
		return About, from
	case "between":
		return between, i - 1
	case "another", "other", "additional", "further", "all", "only", "just", "exactly", "precisely":
		return Exact, i - 1
	case "a", "an":
		if f.lower(i) == "further" || f.lower(i) == "additional" || f.lower(i) == "total" {
			return Exact, i - 1
		}
	}
	return Exact, i
}

// superlative reads "at least", "at the very most".
func (f *finder) superlative(i int, s Bound) (Bound, int) {
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
	return Exact, i
}

// comparison reads "more than" and "no more than".
func (f *finder) comparison(i int) (Bound, int) {
	var s, negated Bound
	switch f.lower(i - 2) {
	case "more", "greater", "higher", "larger", "older":
		s, negated = MoreThan, AtMost
	case "fewer", "less", "lower", "younger", "smaller":
		s, negated = LessThan, AtLeast
	default:
		return Exact, i
	}
	if w := f.lower(i - 3); (w == "no" || w == "not") && i-3 >= f.floor {
		return negated, i - 3
	}
	return s, i - 2
}

// noun reads "a minimum of", "upwards of", "in excess of", "a total of".
func (f *finder) noun(i int) (Bound, int) {
	from := i - 2
	if s := f.lower(i - 3); (s == "a" || s == "an" || s == "in") && i-3 >= f.floor {
		from = i - 3
	}
	switch f.lower(i - 2) {
	case "minimum":
		return AtLeast, from
	case "maximum":
		return AtMost, from
	case "upwards", "upward", "excess":
		return MoreThan, from
	case "total":
		return Exact, from
	}
	return Exact, i
}

// equality reads "as many as" and "as few as".
func (f *finder) equality(i int) (Bound, int) {
	if f.lower(i-3) != "as" {
		return Exact, i
	}
	switch f.lower(i - 2) {
	case "many", "much", "high":
		return AtMost, i - 3
	case "few", "little", "low":
		return AtLeast, i - 3
	}
	return Exact, i
}

// after reads "or more", "or so" behind the number.
func (f *finder) after(q *Quantity, b binding) binding {
	switch f.lower(q.Last) {
	case "or":
		switch f.lower(q.Last + 1) {
		case "more":
			b.bound = AtLeast
		case "fewer", "less":
			b.bound = AtMost
		case "so":
			b.approximate = true
			if b.bound == Exact {
				b.bound = About
			}
		default:
			return b
		}
		q.Last += 2
	case "plus":
		b.bound = AtLeast
		q.Last++
	case "at":
		end := f.lower(q.Last + 2)
		if end != "" && end != "." && end != "," {
			break
		}
		switch f.lower(q.Last + 1) {
		case "least":
			b.bound = AtLeast
			q.Last += 2
		case "most":
			b.bound = AtMost
			q.Last += 2
		}
	}
	if b.approximate && b.bound == Exact {
		b.bound = About
	}
	return b
}
