package number

import (
	"strings"

	"counterclaim/internal/ledger"
)

// A finder reads one sentence.
type finder struct {
	words []Word
	noAnd bool // "and" parts two numbers here: "between two hundred and …"
	floor int  // words before it belong to an earlier quantity
}

// Find returns the quantities among the words of one sentence, in order and
// without overlap. It returns nil if there are none. It takes linear time.
func Find(words []Word) []Quantity {
	var found []Quantity
	f := finder{words: words}
	for i := 0; i < len(words); {
		if cls, _ := classify(words[i].Lower); cls == none {
			i++
			continue
		}
		n, ok := f.start(i)
		if !ok {
			i++
			continue
		}
		if found == nil {
			found = make([]Quantity, 0, 4)
		}
		q := f.quantity(i, n)
		f.floor = q.Last
		i = q.Last
		if len(found) > 0 && f.merge(&found[len(found)-1], &q) {
			continue
		}
		found = append(found, q)
	}
	return found
}

// lower returns word i in lower case, or "" past either end.
func (f *finder) lower(i int) string {
	if i < 0 || i >= len(f.words) {
		return ""
	}
	return f.words[i].Lower
}

// start reads the numeral at word i, unless the word only looks like one.
func (f *finder) start(i int) (numeral, bool) {
	if f.words[i].Lower == "one" && f.pronoun(i) {
		return numeral{}, false
	}
	f.noAnd = f.lower(i-1) == "between" && i > f.floor
	return f.numeral(i)
}

// pronoun reports whether the "one" at word i stands for a thing and counts
// nothing: "no one", "one another", "one of the largest".
func (f *finder) pronoun(i int) bool {
	switch f.lower(i - 1) {
	case "any", "every", "this", "that", "which", "each", "some", "another", "last", "next", "the", "no-":
		return true
	}
	switch f.lower(i + 1) {
	case "another", "'s", "’s", "day", "must", "can", "should", "would", "might":
		return true
	case "of":
		s := f.lower(i + 3)
		return s == "most" || s == "first" || s == "last" || s == "many" || s == "few" || strings.HasSuffix(s, "est")
	}
	return false
}

// quantity builds the quantity whose numeral starts at word i.
func (f *finder) quantity(i int, n numeral) Quantity {
	q := Quantity{First: i, Last: n.next, Core: i, CoreEnd: n.next, Kind: n.kind, Unit: n.unit}
	if i-1 >= f.floor && n.kind == Count {
		// In "over $ 35 million" the sign stands between the bound and the number.
		if sign, rest := cutCurrency(f.words[i-1].Lower); sign != "" && rest == "" {
			q.First--
			n.kind, n.unit = Money, sign
		}
	}
	b := f.before(&q)
	if n.plus {
		b.bound = AtLeast
	}
	if n.about {
		b.approximate = true
	}
	f.other(&q, &n, b.bound)
	b = f.after(&q, b)
	f.classify(&q, &n, b)
	q.Approximate = b.approximate || n.vague || b.bound == Nearly
	q.Range = n.bounds(b.bound, q.Kind)
	q.Bound, q.From, q.To = b.bound, n.low.decimal(), n.low.decimal()
	q.Stated = !n.unknown && !n.low.over && (q.Kind != Fraction || n.kind != Fraction)
	if n.ranged {
		q.To = n.high.decimal()
	}
	if q.Approximate {
		q.Range.Said = f.said(q.First, q.Last)
	}
	return q
}

// other takes the second number of "20 to 60", "between 20 and 60", "two or
// three". What does not rise is left alone, as is "rose from 20 to 60".
func (f *finder) other(q *Quantity, n *numeral, bound Bound) {
	if n.ranged || n.vague || n.kind != Count && n.kind != Money || f.lower(q.Last) == "" {
		return
	}
	link := f.words[q.Last].Lower
	before := f.lower(q.First - 1)
	switch {
	case link == "to" || isHyphen(link) || link == "or":
		if before == "from" && f.changes(q.First-2) {
			return
		}
	case link == "and" && bound == between:
	default:
		return
	}
	j := q.Last + 1
	if f.lower(j) == "" {
		return
	}
	if cls, _ := classify(f.words[j].Lower); cls == none || cls > dozen && cls != digitStart {
		return
	}
	m, ok := f.numeral(j)
	if !ok || m.ranged || m.vague || m.kind != Count && m.kind != Percent && m.kind != n.kind {
		return
	}
	// "Two to three million" means millions twice.
	if n.factor == 1 && m.factor > 1 && n.low.value < 1000 && n.low.times(m.factor).less(m.low) {
		n.low = n.low.times(m.factor)
	}
	if !n.low.less(m.low) {
		return
	}
	n.high, n.ranged, n.kind, n.unit = m.low, true, max(n.kind, m.kind), n.unit+m.unit
	q.Last, q.CoreEnd = m.next, m.next
	if before == "from" && q.First > f.floor {
		q.First--
	}
}

// changes reports whether a verb of change stands at or shortly before word i.
func (f *finder) changes(i int) bool {
	for j := i; j > i-4 && j >= f.floor; j-- {
		switch f.words[j].Lower {
		case "rose", "risen", "rise", "rises", "rising", "increased", "increase", "increasing", "fell", "fallen", "fall",
			"dropped", "drop", "grew", "grown", "climbed", "jumped", "declined", "decreased", "cut", "raised",
			"reduced", "up", "down", "changed", "revised":
			return true
		}
	}
	return false
}

// merge joins "at least 60, perhaps as many as 80" into one quantity.
func (f *finder) merge(a, b *Quantity) bool {
	if a.Kind != b.Kind || a.Range.Low == nil || a.Range.High != nil || b.Range.High == nil || b.Range.Low != nil ||
		a.Range.Best != nil || b.Range.Best != nil || *a.Range.Low > *b.Range.High || b.First-a.Last > 4 {
		return false
	}
	for i := a.Last; i < b.First; i++ {
		switch f.words[i].Lower {
		case ",", "and", "or", "but", "perhaps", "possibly", "maybe", "to":
		default:
			return false
		}
	}
	a.Range.High = b.Range.High
	a.To = b.To
	a.Last, a.CoreEnd = b.Last, b.CoreEnd
	a.Approximate = a.Approximate || b.Approximate
	if a.Approximate {
		a.Range.Said = f.said(a.First, a.Last)
	}
	return true
}

// said returns words [first, last) as written, one space apart.
func (f *finder) said(first, last int) string {
	if last == first+1 {
		return f.words[first].Text
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		if i > first && f.words[i].Start != f.words[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(f.words[i].Text)
	}
	return b.String()
}

// bounds returns the Range that the numeral states under a bound.
func (n *numeral) bounds(s Bound, kind Kind) ledger.Range {
	low, ok := n.low.whole()
	if n.unknown || !ok || kind == Fraction {
		return ledger.Range{}
	}
	if n.ranged {
		high, ok := n.high.whole()
		if !ok || high < low {
			return ledger.Range{}
		}
		return ledger.Between(low, high)
	}
	// A convention gives a least number, and nothing under "up to dozens".
	if n.vague {
		if s == AtMost || s == LessThan {
			return ledger.Range{}
		}
		return ledger.AtLeast(low)
	}
	// Only what is counted has a next number.
	step := 0
	if kind == Count {
		step = 1
	}
	switch s {
	case AtLeast:
		return ledger.AtLeast(low)
	case MoreThan:
		return ledger.AtLeast(low + step)
	case AtMost:
		return ledger.AtMost(low)
	case LessThan:
		return ledger.AtMost(max(0, low-step))
	case Nearly:
		return ledger.Range{Best: &low, High: &low}
	case About:
		return ledger.Range{Best: &low}
	}
	return ledger.Exactly(low)
}

// whole returns the amount if it is a whole number within Limit and within int.
func (a amount) whole() (int, bool) {
	n := int(a.value)
	return n, a.exp == 0 && !a.over && a.value <= Limit && int64(n) == a.value
}
