package amount

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// Find returns the amounts of p in the order of the text. Time and memory are
// linear in the number of sentences.
func Find(p *page.Page) []ledger.Amount {
	var out []ledger.Amount
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Furniture || len(s.Quantities) == 0 && len(s.Dates) == 0 {
			continue
		}
		r := reading{p: p, s: s}
		out = append(out, r.amounts()...)
	}
	return out
}

// A reading is one sentence while it is read.
type reading struct {
	p    *page.Page
	s    *page.Sentence
	last ledger.Amount // The count before, zero if there is none.
	end  int           // Where the noun phrase of the number ends.
}

// amounts returns the amounts of the sentence.
func (r *reading) amounts() []ledger.Amount {
	var out []ledger.Amount
	for n := range r.s.Quantities {
		q := &r.s.Quantities[n]
		r.end = q.Last
		a, ok := r.amount(n, q)
		if !ok {
			continue
		}
		if a.Kind == ledger.AmountCount || a.Kind == ledger.AmountRank {
			r.last = a
		}
		a.Terms, a.Part = r.terms(n), r.ofPart(q)
		a.Date = r.dateOf(q)
		a.Passage = r.p.Passage(r.s, q.First, r.end)
		out = append(out, a)
	}
	out = append(out, r.days()...)
	slices.SortStableFunc(out, func(a, b ledger.Amount) int { return a.Passage.Start - b.Passage.Start })
	return out
}

// amount reads one quantity; false if it is no amount.
func (r *reading) amount(n int, q *number.Quantity) (ledger.Amount, bool) {
	if a, ok := r.mark(q); ok {
		return a, true
	}
	if !q.Stated {
		return ledger.Amount{}, false
	}
	a := ledger.Amount{Unit: q.Unit}
	bind(&a, q)
	switch q.Kind {
	case number.Count, number.Fraction:
		a.Kind, a.Unit = ledger.AmountCount, ""
		if n > 0 && r.outOf(&r.s.Quantities[n-1]) || r.numbered(q) || r.fromTo(q) || r.wholeOf(q) {
			return a, false
		}
		if r.counted(&a, q); a.Of == "rating" {
			a.Kind = ledger.AmountMark // Out of how many, the reader is left to know.
		}
		return a, a.Of != ""
	case number.Percent:
		a.Kind, a.Unit = ledger.AmountShare, ""
		a.Of = r.nearest(q, false)
	case number.Money:
		a.Kind, a.Unit = ledger.AmountSum, ""
		a.Of = r.nearest(q, true)
	case number.Measure:
		a.Kind, a.Unit = ledger.AmountMeasure, scene.Singular(q.Unit)
	case number.Ordinal:
		a.Kind, a.Unit = ledger.AmountRank, ""
		a.Of = r.ranked(q)
		return a, a.Of != ""
	case number.Age:
		a.Kind, a.Unit = ledger.AmountAge, ""
		if to := q.From + 9; strings.HasSuffix(r.s.Tokens[q.Core].Lower, "0s") {
			a.Best, a.High = nil, &to
		}
	default:
		return a, false
	}
	return a, true
}

// bind gives the amount the bounds of the quantity.
func bind(a *ledger.Amount, q *number.Quantity) {
	from, to := q.From, q.To
	switch {
	case from != to:
		a.Low, a.High = &from, &to
	case q.Range.Low != nil && q.Range.High == nil && q.Range.Said != "" && q.Bound == number.Exact:
		a.Low = &from // "Dozens": a convention.
	default:
		switch q.Bound {
		case number.AtLeast:
			a.Low = &from
		case number.MoreThan:
			a.Low, a.Over = &from, true
		case number.AtMost:
			a.High = &from
		case number.LessThan:
			a.High, a.Under = &from, true
		case number.Nearly:
			a.Best, a.High = &from, &from
		case number.About:
			a.Best = &from
		default:
			a.Low, a.Best, a.High = &from, &from, &from
		}
	}
}

// outOf reports whether "out of" follows the quantity, so that the next number
// is what it is out of.
func (r *reading) outOf(q *number.Quantity) bool {
	t := r.s.Tokens
	return q.Last+1 < len(t) && t[q.Last].Lower == "out" && t[q.Last+1].Lower == "of"
}

// numbered reports whether the number is a name: "week 10", "Apollo 11".
func (r *reading) numbered(q *number.Quantity) bool {
	if q.First == 0 || q.First != q.Core {
		return false
	}
	t := &r.s.Tokens[q.First-1]
	if words().numbered[t.Lower] != "" {
		return true
	}
	_, head := r.chunk(q.Last)
	return head < 0 && t.Tag.IsProper() && q.From < 100 && thingOf(r.s, q.First-1) == ""
}

// mark reads "57 out of 100", "6.7/10" and "4.5 stars".
func (r *reading) mark(q *number.Quantity) (ledger.Amount, bool) {
	a := ledger.Amount{Kind: ledger.AmountMark, Of: "rating"}
	text := r.s.Tokens[q.Core].Text
	if whole, of, ok := strings.Cut(text, "/"); ok && isOf(of) {
		v, ok := decimal(whole)
		if !ok {
			return a, false
		}
		a.Unit = of
		c := *q
		c.From, c.To = v, v
		bind(&a, &c)
		return a, true
	}
	if q.Kind != number.Count && q.Kind != number.Fraction || !q.Stated {
		return a, false
	}
	t := r.s.Tokens
	switch {
	case r.outOf(q) && q.Last+2 < len(t) && isOf(t[q.Last+2].Text):
		a.Unit = t[q.Last+2].Text
	case q.Last < len(t) && t[q.Last].Lower == "stars":
		a.Unit = "stars"
	default:
		return a, false
	}
	bind(&a, q)
	return a, true
}

// isOf reports whether marks are commonly given out of s.
func isOf(s string) bool {
	switch s {
	case "4", "5", "10", "20", "100":
		return true
	}
	return false
}

// decimal reads digits with a point.
func decimal(s string) (float64, bool) {
	v, unit, point := 0.0, 1.0, false
	for _, c := range []byte(s) {
		switch {
		case '0' <= c && c <= '9':
			v = v*10 + float64(c-'0')
			if point {
				unit *= 10
			}
		case c == '.' && !point:
			point = true
		default:
			return 0, false
		}
	}
	return v / unit, s != "" && s != "."
}

// terms returns the words of weight between the numbers on both sides of the
// n-th quantity.
func (r *reading) terms(n int) []string {
	lo, hi := 0, len(r.s.Tokens)
	if n > 0 {
		lo = r.s.Quantities[n-1].Last
	}
	if n+1 < len(r.s.Quantities) {
		hi = r.s.Quantities[n+1].First
	}
	return r.weighty(lo, hi)
}

// ofPart reports whether words beside q say that it is of a part of the time only.
func (r *reading) ofPart(q *number.Quantity) bool {
	for i := q.First - 1; i >= 0 && i >= q.First-reach; i-- {
		if r.quantityAt(i) >= 0 {
			break
		}
		if words().part[r.lower(i)] != "" {
			return true
		}
	}
	for i := q.Last; i < len(r.s.Tokens) && i < q.Last+reach/2 && r.quantityAt(i) < 0 && r.lower(i) != ","; i++ {
		if words().part[r.lower(i)] != "" {
			return true
		}
	}
	return false
}

// termsMax bounds the words kept beside an amount.
const termsMax = 24

func (r *reading) weighty(lo, hi int) []string {
	var out []string
	for i := max(0, lo); i < hi && i < len(r.s.Tokens) && len(out) < termsMax; i++ {
		t := &r.s.Tokens[i]
		if !t.Tag.IsNoun() && !t.Tag.IsVerb() && !t.Tag.IsAdjective() && t.Tag != syntax.FW {
			continue
		}
		w := strings.ToLower(t.Lemma)
		if len(w) < 3 || words().weak[w] != "" {
			continue
		}
		if of := thingOf(r.s, i); of != "" {
			w = of
		} else if of := words().term[w]; of != "" {
			w = of
		}
		out = append(out, scene.Singular(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
