package date

import (
	"strings"

	"counterclaim/internal/ledger"
)

// A reader reads one sentence.
type reader struct {
	words     []Word
	published ledger.Day
	previous  ledger.When
	linked    bool // the words before show that a bare month or year is a time
	caps      int8 // whether all is in capitals: 0 not known, 1 yes, -1 no
}

// Find returns the expressions of time among the words of one sentence, in order
// and without overlap; nil if there are none. A zero published leaves what
// depends on it without a When. The previous When is the last one found before
// this sentence; within the sentence each one found takes its place.
func Find(words []Word, published ledger.Day, previous ledger.When) []Expression {
	r := reader{words: words, published: published, previous: previous}
	return r.find()
}

// find is Find for a reader that may have been told more.
func (r *reader) find() []Expression {
	var found []Expression
	floor := 0
	for i := 0; i < len(r.words); {
		c := classify(r.words[i].Lower)
		if c == none {
			i++
			continue
		}
		e, ok := r.expression(i, floor, c)
		if !ok {
			i++
			continue
		}
		e.When.Said = r.said(e.First, e.Last)
		if found == nil {
			found = make([]Expression, 0, 3)
		}
		found = append(found, e)
		i, floor = e.Last, e.Last
	}
	return found
}

// lower returns word i in lower case, or "" past either end.
func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].Lower
}

// capitals reports whether the sentence has no small letters, as old wire
// reports do.
func (r *reader) capitals() bool {
	if r.caps == 0 {
		r.caps = 1
		for _, w := range r.words {
			if w.Text != strings.ToUpper(w.Text) {
				r.caps = -1
				break
			}
		}
	}
	return r.caps > 0
}

// expression reads the expression at word i and what leads to it, no further
// back than floor.
func (r *reader) expression(i, floor int, c class) (Expression, bool) {
	s, next := r.time(i, c)
	if next <= i {
		return r.length(i, floor, c)
	}
	e := Expression{First: i, Last: next}
	s = r.through(&e, s, floor)
	r.when(&e, s, floor)
	if (c == pointer || c == part || c == season || c == weekend) && e.First == i && i > floor && r.lower(i-1) == "the" {
		e.First--
	}
	return e, true
}

// time reads the time at word i: where it lies, and the word after it. The next
// word is i itself if there is none.
func (r *reader) time(i int, c class) (span, int) {
	switch c {
	case digit:
		if s, next := r.numeric(i); next > i {
			return s, next
		}
		fallthrough
	case count:
		if n, j, ok := r.count(i); ok {
			if s, next := r.counted(n, j); next > 0 {
				return s, next
			}
		}
	case month:
		return r.named(i)
	case weekdays:
		// Texts that lost their apostrophes have "Tuesdays attack".
		if before := r.lower(i - 1); before == "on" || before == "and" || r.closes(i+1) {
			return span{}, i
		}
		return r.onWeekday(i)
	case weekday:
		return r.onWeekday(i)
	case season:
		return r.season(i)
	case day:
		return r.dayWord(i)
	case pointer:
		return r.pointed(i)
	case part:
		return r.part(i)
	case weekend:
		return r.overWeekend(i)
	case unitWord:
		return r.bare(i)
	case mixed:
		return r.hyphened(i)
	}
	return span{}, i
}

// through takes the far end of "May 30 to June 3" and "between 2011 and 2016".
func (r *reader) through(e *Expression, s span, floor int) span {
	before := r.lower(e.First - 1)
	opened := e.First > floor && (before == "between" || before == "from")
	switch r.lower(e.Last) {
	case "to", "through", "until", "till", "–", "-":
	case "and":
		if !opened || before != "between" {
			return s
		}
	default:
		return s
	}
	j := e.Last + 1
	if j >= len(r.words) {
		return s
	}
	linked := r.linked
	r.linked = true
	t, next := r.time(j, classify(r.words[j].Lower))
	r.linked = linked
	if next <= j {
		return s
	}
	// The year stands at the end: "December 30 to January 2, 2015".
	if s.yearless && !t.yearless && t.known() {
		s = s.toYear(t.start.Year())
		if s.start.After(t.end) {
			s = s.toYear(t.start.Year() - 1)
		}
	}
	p := between(s.start, t.end, ledger.PrecisionPeriod)
	if s.known() && t.known() && !p.known() {
		return s
	}
	p.deictic, p.anaphoric = s.deictic || t.deictic, s.anaphoric || t.anaphoric
	if opened {
		e.First--
	}
	e.Last = next
	return p
}

// toYear moves a span that lies within one month to year y.
func (s span) toYear(y int) span {
	if !s.known() {
		return s
	}
	if s.precision == ledger.PrecisionMonth {
		return inMonth(y, s.start.Month())
	}
	if !valid(y, s.start.Month(), s.start.DayOfMonth()) || !valid(y, s.end.Month(), s.end.DayOfMonth()) {
		return span{}
	}
	return ranged(ledger.NewDay(y, s.start.Month(), s.start.DayOfMonth()), ledger.NewDay(y, s.end.Month(), s.end.DayOfMonth()))
}

// when fills e from the time and from the word that leads to it: "since",
// "after", "by", "until".
func (r *reader) when(e *Expression, s span, floor int) {
	e.Deictic, e.Anaphoric = s.deictic, s.anaphoric
	if s.known() {
		e.When = ledger.When{Start: s.start, End: s.end, Precision: s.precision}
		r.previous = e.When
	}
	// A possessive or a noun after it makes the time belong to something else:
	// "after Thursday's attack" does not begin on Thursday.
	i := e.First - 1
	if w := r.lower(i); w == "the" || w == "about" || w == "around" || w == "on" || w == "late" {
		i--
	}
	if i < floor || i < 0 || r.lower(e.First) == "from" || r.lower(e.First) == "between" || r.lower(e.Last) == "'s" || r.lower(e.Last) == "’s" {
		return
	}
	open := ledger.When{Precision: ledger.PrecisionPeriod}
	switch r.words[i].Lower {
	case "since":
		open.Start = s.start
		e.Deictic = true
		if !s.start.After(r.published) {
			open.End = r.published
		}
		e.Kind = Since
	case "from", "after", "starting", "beginning":
		if r.words[i].Lower == "after" && r.lower(e.First-1) == "the" {
			return
		}
		if s.precision == ledger.PrecisionPeriod {
			e.First = i
			return
		}
		open.Start = s.start
		e.Kind = Since
	case "by", "until", "till", "through":
		open.End = s.end
		e.Kind = By
	case "before":
		if r.lower(i+1) == "the" {
			return
		}
		open.End = s.start.Add(-1)
		e.Kind = By
	default:
		return
	}
	e.First = i
	e.When = ledger.When{}
	if s.known() {
		e.When = open
	}
}

// said returns words [first, last) as written, spaces as they stand.
func (r *reader) said(first, last int) string {
	if last == first+1 {
		return r.words[first].Text
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		if i > first && r.words[i].Start != r.words[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(r.words[i].Text)
	}
	return b.String()
}
