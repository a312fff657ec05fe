package amount

import (
	"counterclaim/internal/extract/date"
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
		r.findNumbers()
		r.findSites()
		out = append(out, r.amounts()...)
	}
	return out
}

// A reading is one sentence while it is read.
type reading struct {
	p       *page.Page
	s       *page.Sentence
	numbers []number.Quantity // Those of the page, and those of lengths of time.
	sites   []site            // The places that the sentence names.
	years   []int             // Tokens that are years before those that the page knows.
	last    ledger.Amount     // The count before, zero if there is none.
	end     int               // Where the noun phrase of the number ends.
}

// findNumbers takes the numbers of the page, adds those that tell how long
// something lasts, and sets apart years long past, which look like counts.
func (r *reading) findNumbers() {
	words := make([]number.Word, len(r.s.Tokens))
	lengths := false
	for i, t := range r.s.Tokens {
		words[i] = number.Word{Text: t.Text, Lower: t.Lower, Start: t.Start, End: t.End}
	}
	for n := range r.s.Dates {
		lengths = lengths || r.s.Dates[n].Kind == date.Duration
	}
	r.numbers = r.s.Quantities
	if lengths {
		r.numbers = slices.DeleteFunc(number.Find(words), func(q number.Quantity) bool { return r.dateAt(q.Core) >= 0 })
	}
	r.numbers = slices.DeleteFunc(slices.Clone(r.numbers), func(q number.Quantity) bool {
		if q.From != q.To && q.From >= 1000 && q.To < 2200 && r.s.Lower(q.First) == "from" {
			return true // "From 1611 to 1634".
		}
		if q.First == q.Core && q.Last == q.Core+1 && r.pastYear(q.Core) {
			r.years = append(r.years, q.Core)
			return true
		}
		return false
	})
}

// A site is a place that the gazetteer knows, and where its name stands.
type site struct {
	at int
	id ledger.PlaceID
}

// findSites finds the places that the sentence names.
func (r *reading) findSites() {
	texts := make([]string, len(r.s.Tokens))
	for i := range texts {
		texts[i] = r.s.Tokens[i].Text
	}
	for i := 0; i < len(texts); i++ {
		if r.s.Tag(i).IsPunct() {
			continue
		}
		if p, k := r.p.Names.Place(texts, i); k > 0 {
			r.sites = append(r.sites, site{i, p.ID})
			i += k - 1
		}
	}
}

// sitesIn returns the places named by the tokens from lo up to hi.
func (r *reading) sitesIn(lo, hi int) []ledger.PlaceID {
	var out []ledger.PlaceID
	for _, s := range r.sites {
		if lo <= s.at && s.at < hi && !slices.Contains(out, s.id) {
			out = append(out, s.id)
		}
	}
	return out
}

// pastYear reports whether token i is a year before 1900: four digits behind a
// preposition of time, or behind a month.
func (r *reading) pastYear(i int) bool {
	s := r.s.Lower(i)
	if len(s) != 4 || s < "1000" || s >= "1900" || strings.Trim(s, "0123456789") != "" {
		return false
	}
	switch r.s.Lower(i - 1) {
	case "in", "before", "after", "since", "until", "by", "from", "during", "of":
		_, head := r.chunk(i + 1)
		return head < 0
	}
	return monthOf(r.s.Lower(i-1)) > 0 || r.s.Lower(i-1) == "," && r.dateAt(i-2) >= 0 || r.dateAt(i-1) >= 0
}

// amounts returns the amounts of the sentence.
func (r *reading) amounts() []ledger.Amount {
	var out []ledger.Amount
	for n := range r.numbers {
		q := &r.numbers[n]
		r.end = q.Last
		a, ok := r.amount(n, q)
		if !ok {
			continue
		}
		if a.Kind == ledger.AmountCount || a.Kind == ledger.AmountRank {
			r.last = a
		}
		r.beside(&a, n)
		a.Part, a.Unreal = r.ofPart(q), r.unreal(q)
		if a.Of == "rating" || a.Of == "review" {
			a.By = r.by(q)
		}
		a.Date, a.Lead = r.dateOf(q)
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
		if n > 0 && r.outOf(&r.numbers[n-1]) || r.numbered(q) || r.fromTo(q) || r.wholeOf(q) {
			return a, false
		}
		if r.counted(&a, q); a.Of == "rating" {
			a.Kind = ledger.AmountMark // Out of how many, the reader is left to know.
		}
		return a, a.Of != ""
	case number.Percent:
		a.Kind, a.Unit = ledger.AmountShare, ""
		if a.Of = r.nearest(q, false); a.Of == "review" {
			a.Of = "rating" // "82 % of the critics gave positive reviews".
		}
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

// beside gives the amount the words of weight and the names between the numbers on
// both sides of the n-th quantity. In a list the last comma, or "and", between two
// numbers parts what is said of them.
func (r *reading) beside(a *ledger.Amount, n int) {
	lo, hi := 0, len(r.s.Tokens)
	if a.Kind == ledger.AmountAge || a.Kind == ledger.AmountRank {
		a.Terms, a.Names = r.weighty(lo, hi) // They are of one of several, whom the whole sentence tells.
		return
	}
	if n > 0 {
		lo = r.numbers[n-1].Last
		if i := r.parting(lo, r.numbers[n].First); i >= 0 {
			lo = i
		}
	}
	if n+1 < len(r.numbers) {
		hi = r.numbers[n+1].First
		if i := r.parting(r.numbers[n].Last, hi); i >= 0 {
			hi = i
		}
	}
	a.Terms, a.Names = r.weighty(lo, hi)
	if a.Places = r.sitesIn(lo, hi); len(a.Places) == 0 {
		a.Places = r.sitesIn(0, r.numbers[0].First)
	}
	if n > 0 {
		// What stands before the first number is said of all.
		terms, names := r.weighty(0, r.numbers[0].First)
		a.Terms, a.Names = union(a.Terms, terms), union(a.Names, names)
	}
}

// union returns the words of both lists, sorted.
func union(a, b []string) []string {
	a = append(a, b...)
	slices.Sort(a)
	return slices.Compact(a)
}

// parting returns the last token from lo up to hi that parts two items of a list,
// or -1.
func (r *reading) parting(lo, hi int) int {
	for i := hi - 1; i >= lo; i-- {
		switch r.s.Lower(i) {
		case ",", ";", "and", ":", ".":
			return i
		}
	}
	return -1
}

// by returns whose mark or share q is: the name after "on", "by", "from" or
// "according to" that stands nearest before it, or else behind it.
func (r *reading) by(q *number.Quantity) string {
	for i := q.First - 1; i >= 0; i-- {
		if s := r.nameAfter(i); s != "" {
			return s
		}
	}
	for i := q.Last; i < len(r.s.Tokens); i++ {
		if s := r.nameAfter(i); s != "" {
			return s
		}
	}
	return ""
}

// nameAfter returns the name to which the preposition at token i leads.
func (r *reading) nameAfter(i int) string {
	switch r.s.Lower(i) {
	case "on", "by", "from", "to", "at", "aggregator", "website", "site":
	default:
		return ""
	}
	j := i + 1
	for j < i+5 && !r.s.Tag(j).IsProper() && (scene.IsArticle(r.s.Lower(j)) || r.s.Tag(j).IsNoun() || r.s.Tag(j).IsAdjective()) {
		j++
	}
	lo := j
	for r.s.Tag(j).IsProper() && r.dateAt(j) < 0 {
		j++
	}
	if j == lo {
		return ""
	}
	return strings.ToLower(r.p.Words(r.s, lo, j))
}

// ofPart reports whether words beside q say that it is of a part of the time only.
func (r *reading) ofPart(q *number.Quantity) bool {
	for i := q.First - 1; i >= 0 && i >= q.First-reach; i-- {
		if r.quantityAt(i) >= 0 {
			break
		}
		if words().part[r.s.Lower(i)] != "" {
			return true
		}
	}
	for i := q.Last; i < len(r.s.Tokens) && i < q.Last+reach/2 && r.quantityAt(i) < 0 && r.s.Lower(i) != ","; i++ {
		if words().part[r.s.Lower(i)] != "" {
			return true
		}
	}
	return false
}

// unreal reports whether the words before q in its clause speak of what is planned,
// feared or expected.
func (r *reading) unreal(q *number.Quantity) bool {
	for i := q.First - 1; i >= 0 && i >= q.First-reach; i-- {
		switch r.s.Lower(i) {
		case ";", ".", ",":
			return false
		case "will", "would", "may", "might", "could", "should":
			return r.s.Tag(i) == syntax.MD && r.dateAt(i) < 0
		}
		if words().unreal[strings.ToLower(r.s.Tokens[i].Lemma)] != "" {
			return true
		}
	}
	return false
}

// termsMax bounds the words kept beside an amount.
const termsMax = 24

// weighty returns the words of weight and the names among the tokens from lo up
// to hi.
func (r *reading) weighty(lo, hi int) (terms, names []string) {
	for i := max(0, lo); i < hi && i < len(r.s.Tokens) && len(terms)+len(names) < termsMax; i++ {
		t := &r.s.Tokens[i]
		if !t.Tag.IsNoun() && !t.Tag.IsVerb() && !t.Tag.IsAdjective() && t.Tag != syntax.FW {
			continue
		}
		w := strings.ToLower(t.Lemma)
		if of := words().term[w]; of != "" {
			terms = append(terms, of)
			continue
		}
		if len(w) < 3 || words().weak[w] != "" || r.dateAt(i) >= 0 {
			continue
		}
		of := thingOf(r.s, i)
		switch {
		case of != "":
			terms = append(terms, of)
		case t.Tag.IsProper():
			names = append(names, w)
		default:
			terms = append(terms, scene.Singular(w))
		}
	}
	slices.Sort(terms)
	slices.Sort(names)
	return slices.Compact(terms), slices.Compact(names)
}
