package amount

import (
	"counterclaim/internal/extract/date"
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

// thing is thingOf, with what only a look at the next word tells: that of those
// who tested positive the test is not what is counted.
func (r *reading) thing(i int) string {
	if i < 0 || i >= len(r.s.Tokens) {
		return ""
	}
	of := thingOf(r.s, i)
	if of == "tested" && r.s.Lower(i+1) == "positive" {
		return "infected"
	}
	return of
}

// nearest returns what a share or sum is of: the nearest word before it that
// fits, or one right behind it.
func (r *reading) nearest(q *number.Quantity, money bool) string {
	fits := func(j int) string {
		of := r.thing(j)
		if money {
			if w, ok := words().sum[strings.ToLower(r.s.Tokens[j].Lemma)]; ok {
				return w
			}
			if of != "gross" && of != "budget" {
				return ""
			}
		}
		return of
	}
	for j := q.Last; j < len(r.s.Tokens) && j < q.Last+2; j++ {
		if of := fits(j); of != "" && r.s.Tag(j).IsNoun() {
			return of
		}
	}
	for j := q.First - 1; j >= 0 && j >= q.First-2*reach; j-- {
		if r.s.Lower(j) == ";" || r.s.Lower(j) == "." {
			break
		}
		if of := fits(j); of != "" {
			return of
		}
	}
	if money {
		return ""
	}
	for j := q.Last; j < len(r.s.Tokens) && j < q.Last+reach && r.quantityAt(j) < 0; j++ {
		if of := fits(j); of != "" {
			return of
		}
	}
	return ""
}

// ranked returns what an ordinal ranks: "the sixth death".
func (r *reading) ranked(q *number.Quantity) string {
	_, head := r.chunk(q.Last)
	if head < q.Last {
		return ""
	}
	r.end = head + 1
	if of := r.thing(head); of != "" {
		return of
	}
	if isGeneral(r.s, head) {
		var a ledger.Amount
		if r.ahead(&a, head+1) {
			return a.Of
		}
	}
	return lemmaOf(r.s, head)
}

// fromTo reports whether q is what a number was before it changed: "from 12" in
// "rose from 12 to 26".
func (r *reading) fromTo(q *number.Quantity) bool {
	return q.From == q.To && r.s.Lower(q.First-1) == "from" && r.s.Lower(q.Last) == "to" && r.quantityAt(q.Last+1) >= 0
}

// wholeOf reports whether q is the whole in "37 of the 120 seats".
func (r *reading) wholeOf(q *number.Quantity) bool {
	j := q.First - 1
	for scene.IsArticle(r.s.Lower(j)) || r.s.Lower(j) == "all" {
		j--
	}
	return r.s.Lower(j) == "of" && j > 0 && r.quantityAt(j-1) >= 0
}

func (r *reading) pastArticle(i int) int {
	for scene.IsArticle(r.s.Lower(i)) || r.s.Lower(i) == "all" {
		i++
	}
	return i
}

// ends reports whether token i closes the clause.
func (r *reading) ends(i int) bool {
	switch r.s.Lower(i) {
	case ";", ".", ",", ":", "while", "but", "whereas", "(", ")", "when", "after", "as", "by":
		return true
	}
	return false
}

// quantityAt returns the quantity that holds token i, or -1.
func (r *reading) quantityAt(i int) int {
	for n := range r.numbers {
		if r.numbers[n].First <= i && i < r.numbers[n].Last {
			return n
		}
	}
	return -1
}

// dateAt returns the expression of time that holds token i, or -1.
func (r *reading) dateAt(i int) int {
	for n := range r.s.Dates {
		if e := &r.s.Dates[n]; e.Kind != date.Duration && e.First <= i && i < e.Last {
			return n
		}
	}
	return -1
}
