package number

import "strings"

// A numeral is a number as its own words give it, without what binds it.
type numeral struct {
	next    int    // the word after it
	low     amount // the number, or the lower end of "20-60"
	high    amount // the upper end, if ranged
	ranged  bool
	factor  int64 // what the last scale word multiplied by: 1e6 in "2.3 million"
	kind    Kind
	unit    string
	plus    bool // "100+"
	about   bool // "30-odd"
	vague   bool // the number is a convention
	unknown bool // no number at all: "many"
}

// numeral reads the numeral that starts at word i.
func (f *finder) numeral(i int) (numeral, bool) {
	cls, v := classify(f.words[i].Lower)
	n := numeral{next: i + 1, factor: 1}
	switch cls {
	case digitStart:
		return f.digits(i)
	case unit, teen, ten:
		if fraction(&n, f.words[i].Lower) {
			return n, true
		}
		return f.spelled(i, &sum{})
	case dozen:
		n.low = amount{value: v}
		return n, true
	case plural:
		return f.plurals(i, v)
	case vague:
		return f.vague(i)
	case article:
		return f.article(i)
	case ordinalOf:
		n.low, n.kind = amount{value: v}, Ordinal
		return n, indexHyphen(f.words[i].Lower) < 0
	}
	return n, false
}

// A sum adds up number words. The flags say which places are taken.
type sum struct {
	total, cur, last         int64 // last is the last scale word
	units, tens, hundreds    bool
	over, dozens, incomplete bool // incomplete: "a" waits for "hundred"
}

// add takes the next number word, or reports that it does not fit: "two three".
func (s *sum) add(cls class, v int64) bool {
	switch cls {
	case unit, teen:
		if s.dozens || s.units || cls == teen && s.tens || v == 0 && s.total+s.cur > 0 {
			return false
		}
		s.cur, s.units = s.cur+v, true
	case ten:
		if s.dozens || s.units || s.tens {
			return false
		}
		s.cur, s.tens = s.cur+v, true
	case hundred:
		if s.hundreds || s.dozens || s.cur < 1 {
			return false
		}
		s.cur, s.hundreds, s.units, s.tens = s.cur*v, true, false, false
	case scale:
		if s.dozens || s.cur < 1 || s.last != 0 && v >= s.last {
			return false
		}
		s.total, s.cur, s.last = s.total+s.cur*v, 0, v
		s.hundreds, s.units, s.tens = false, false, false
	case dozen:
		if s.dozens || s.hundreds || s.last != 0 || s.cur < 1 {
			return false
		}
		s.cur, s.dozens = s.cur*v, true
	default:
		return false
	}
	s.incomplete = false
	s.over = s.over || s.total+s.cur > Limit
	return true
}

// spelled reads number words from word i on.
func (f *finder) spelled(i int, s *sum) (numeral, bool) {
	n := numeral{factor: 1}
	for i < len(f.words) {
		took, rest := s.token(f.words[i].Lower)
		if !took {
			if f.joins(i, s) {
				i++
				continue
			}
			break
		}
		i++
		if rest != "" {
			n.next, n.low = i, amount{value: s.total + s.cur, over: s.over}
			return n, compound(&n, rest)
		}
	}
	if s.incomplete {
		return n, false
	}
	n.next, n.low = i, amount{value: s.total + s.cur, over: s.over}
	n.factor = max(1, s.last)
	// "One and a half million": the half is of what comes after.
	if f.lower(i) == "and" && f.lower(i+1) == "a" && f.lower(i+2) == "half" && !s.dozens && !s.hundreds && s.last == 0 {
		n.next, n.low = i+3, amount{value: n.low.value*10 + 5, exp: 1}
		f.scales(&n)
	}
	return n, true
}

// token adds all number words of a token such as "forty-seven", or none. It
// returns what follows them: "day" of "two-day".
func (s *sum) token(lower string) (took bool, rest string) {
	for lower != "" {
		piece, after := lower, ""
		if cut := indexHyphen(lower); cut > 0 {
			piece, after = lower[:cut], lower[cut+hyphenLen(lower[cut:]):]
		}
		cls, v := classifyWord(piece)
		if piece == "and" && took {
			lower = after
			continue
		}
		if cls < unit || cls > dozen || !s.add(cls, v) {
			return took, lower
		}
		took, lower = true, after
	}
	return took, ""
}

// joins reports whether "and" at word i carries the number on: "two hundred and
// forty-seven", but not "two hundred and three hundred".
func (f *finder) joins(i int, s *sum) bool {
	if f.words[i].Lower != "and" || f.noAnd || s.dozens || s.units || s.tens || !s.hundreds && s.last == 0 {
		return false
	}
	rest := sum{}
	j := i + 1
	for j < len(f.words) && j < i+3 {
		if took, rest := rest.token(f.words[j].Lower); !took || rest != "" {
			break
		}
		j++
	}
	if j == i+1 || rest.hundreds || rest.dozens || rest.total+rest.cur == 0 {
		return false
	}
	return rest.last == 0 || s.hundreds && (s.last == 0 || rest.last < s.last)
}

// scales takes "hundred", "million" and "dozen" after a number: "2.3 million".
func (f *finder) scales(n *numeral) {
	for range 3 {
		cls, v := classify(f.lower(n.next))
		if cls != hundred && cls != scale && cls != dozen || n.low.over {
			return
		}
		took, rest := (&sum{cur: 1}).token(f.words[n.next].Lower)
		if !took {
			return
		}
		n.low, n.factor = n.low.times(v), n.factor*v
		if n.ranged {
			n.high = n.high.times(v)
		}
		n.next++
		if rest != "" {
			compound(n, rest)
			return
		}
	}
}

// article reads what starts with "a", "half", "no" and "not".
func (f *finder) article(i int) (numeral, bool) {
	n := numeral{next: i + 2, factor: 1}
	next := f.lower(i + 1)
	switch f.words[i].Lower {
	case "a", "an":
		switch cls, _ := classify(next); cls {
		case hundred, scale, dozen:
			return f.spelled(i+1, &sum{cur: 1, incomplete: true})
		case vague:
			return f.vague(i + 1)
		case plural:
			return n, false
		case article:
			if strings.HasPrefix(next, "half-") {
				return f.half(i + 1)
			}
		}
		if next == "score" && f.lower(i+2) == "of" && isPlural(f.lower(i+3)) {
			// Of people or things: "a score of 57" is a mark.
			n.low = amount{value: 20}
			return n, true
		}
		if isPart(next) && f.lower(i+2) == "of" {
			n.kind = Fraction
			return n, true
		}
	case "no":
		return f.zero(i)
	case "not":
		if next == "one" {
			return n, true
		}
		if next == "a" && f.lower(i+2) == "single" {
			n.next++
			return n, true
		}
	default:
		return f.half(i)
	}
	return n, false
}

// half reads "half a dozen", "half a million", "half-dozen" and plain "half".
func (f *finder) half(i int) (numeral, bool) {
	n := numeral{next: i + 1, factor: 1, low: amount{value: 5, exp: 1}}
	if rest, ok := strings.CutPrefix(f.words[i].Lower, "half-"); ok {
		cls, v := classifyWord(rest)
		if cls == dozen || cls == scale {
			n.low = n.low.times(v)
			return n, true
		}
		return n, false
	}
	j := i + 1
	if f.lower(j) == "a" {
		j++
	}
	if cls, _ := classify(f.lower(j)); cls == dozen || cls == scale {
		n.next = j
		f.scales(&n)
		return n, true
	}
	n.kind = Fraction
	return n, true
}

// zero reads "no one" and "no" before a plural, which state that there is none.
func (f *finder) zero(i int) (numeral, bool) {
	n := numeral{next: i + 1, factor: 1}
	if f.lower(i+1) == "one" {
		n.next = i + 2
		return n, true
	}
	for j := i + 1; j < i+4 && j < len(f.words); j++ {
		s := f.words[j].Lower
		if IsPeople(s) && s != "were" && s != "have" || isPlural(s) {
			return n, true
		}
		if len(s) < 3 || s == "longer" || s == "and" || s == "the" || s == "one" {
			break
		}
	}
	return n, false
}

// isPlural reports whether s looks like the plural of a noun.
func isPlural(s string) bool {
	if len(s) < 4 || s[len(s)-1] != 's' {
		return false
	}
	switch s[len(s)-2] {
	case 's', 'u', 'i', '\'':
		return false
	}
	switch s {
	case "does", "has", "was", "this", "always", "perhaps", "unless", "less", "says", "yes", "news":
		return false
	}
	return true
}

// plurals reads "dozens", "tens of thousands".
func (f *finder) plurals(i int, v int64) (numeral, bool) {
	n := numeral{next: i + 1, factor: 1, low: amount{value: v}, vague: true}
	for range 2 {
		if f.lower(n.next) != "of" {
			break
		}
		m := multiple(f.lower(n.next + 1))
		if m < 100 {
			break
		}
		n.low = n.low.times(m)
		n.next += 2
	}
	switch f.words[i].Lower {
	// "Scores" is also what a player does, and "tens" is rarely said alone.
	case "tens":
		return n, n.next > i+1 || f.lower(i+1) == "of"
	case "scores":
		after := f.lower(i + 1)
		return n, after == "of" || after == "more" || IsPeople(after)
	}
	return n, true
}

// vague reads "several", "a few", "a couple of", "nobody". The words may come
// before a hundred: "several hundred" is taken as "hundreds".
func (f *finder) vague(i int) (numeral, bool) {
	n := numeral{next: i + 1, factor: 1, vague: true}
	word := f.words[i].Lower
	article := f.lower(i-1) == "a"
	cls, v := classify(f.lower(i + 1))
	if cls == hundred || cls == scale || cls == dozen {
		n.low, n.next = amount{value: v}, i+2
		if m := multiple(f.lower(i + 1)); m > 0 {
			n.low.value = m
		}
		if word == "couple" {
			n.low.value *= 2
		}
		return n, word != "number" && word != "none" && word != "nobody"
	}
	// The package comment gives these conventions.
	switch word {
	case "several":
		n.low.value = 3
	case "few", "handful":
		n.low.value = 3
		return n, article
	case "multiple":
		n.low.value = 2
	case "couple":
		n.low.value, n.vague, n.about = 2, false, true
		return n, f.lower(i+1) == "of"
	case "nobody", "none":
		n.vague = false
	case "number":
		n.unknown = true
		return n, article && f.lower(i+1) == "of"
	default:
		n.unknown = true
		before := f.lower(i - 1)
		return n, before != "as" && before != "how" && before != "so" && before != "too"
	}
	return n, true
}

// isPart reports whether s names a part of a whole.
func isPart(s string) bool {
	switch s {
	case "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths", "half":
		return true
	}
	return false
}

// fraction reads "two-thirds".
func fraction(n *numeral, lower string) bool {
	cut := indexHyphen(lower)
	if cut < 0 || !isPart(lower[cut+hyphenLen(lower[cut:]):]) || Small(lower[:cut]) < 0 {
		return false
	}
	n.kind = Fraction
	return true
}
