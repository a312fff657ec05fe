package compare

import (
	"slices"

	"counterclaim/internal/ledger"
)

// amongMax bounds the other figures that are kept beside one, and termsMax of how
// many of them a sum is made.
const (
	amongMax = 8
	termsMax = 3
)

// among notes for each figure which other figures its document gives for the same
// attribute of one of its incidents. Time is linear in the number of sides.
func among(sides []Side) {
	type question struct {
		document  ledger.DocumentID
		incident  ledger.IncidentID
		attribute ledger.Attribute
	}
	told := map[question][]int{}
	each := func(s *Side, do func(question, int)) {
		n, ok := plain(s)
		if !ok {
			return
		}
		for _, in := range s.Incidents {
			do(question{s.Statement.Document, in, s.attribute()}, n)
		}
	}
	for i := range sides {
		each(&sides[i], func(q question, n int) {
			if list := told[q]; len(list) < amongMax && !slices.Contains(list, n) {
				told[q] = append(list, n)
			}
		})
	}
	for i := range sides {
		s := &sides[i]
		each(s, func(q question, n int) {
			for _, other := range told[q] {
				if other != n && !slices.Contains(s.Among, other) {
					s.Among = append(s.Among, other)
				}
			}
		})
	}
}

// plain returns the number that stands for a figure when it is added up; false
// for what is no figure of people.
func plain(s *Side) (int, bool) {
	r := s.number()
	switch {
	case !isFigure(s.attribute()) || s.negated() || s.Window != nil:
		return 0, false
	case r.Low != nil && *r.Low > 0:
		return *r.Low, true
	case r.Best != nil && *r.Best > 0:
		return *r.Best, true
	}
	return 0, false
}

// addsUp reports whether other figures of the incident make a, from b, or make a
// third figure from both: then a and b are a whole and a part of it, or two parts.
func addsUp(p pair) bool {
	a, ok := plain(p.a)
	b, ok2 := plain(p.b)
	if !ok || !ok2 || a <= b || !exceeds(total(p.a), total(p.b)) {
		return false
	}
	others := slices.Concat(p.a.Among, p.b.Among)
	slices.Sort(others)
	others = slices.DeleteFunc(slices.Compact(others), func(n int) bool { return n == a || n == b })
	// Where little is missing, a small figure beside them makes up for it by chance.
	if 4*b < 3*a && sums(others, a-b, termsMax) {
		return true
	}
	return slices.ContainsFunc(others, func(c int) bool {
		return c == a+b || c > a+b && sums(others, c-a-b, termsMax-1)
	})
}

// sums reports whether some of the numbers, no more than most, add up to n.
func sums(numbers []int, n, most int) bool {
	if most == 0 {
		return false
	}
	for i, v := range numbers {
		if v == n || v < n && sums(numbers[i+1:], n-v, most-1) {
			return true
		}
	}
	return false
}
