package amount

import (
	"strconv"
	"strings"

	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// dateOf returns the day up to which q counts, with the word that leads to it: the
// nearest date of the sentence that is a day, month or year.
func (r *reading) dateOf(q *number.Quantity) (best ledger.Date, lead string) {
	far := 1 << 20
	for n := range r.s.Dates {
		e := &r.s.Dates[n]
		d := r.parts(e)
		if gap := max(e.First-q.Last, q.First-e.Last); !d.IsZero() && gap < far {
			best, lead, far = d, r.lead(e), gap
		}
	}
	return best, lead
}

// parts returns the day, month and year that the words of e name; zero for a
// stretch from one day to another.
func (r *reading) parts(e *date.Expression) ledger.Date {
	if !e.Deictic && e.When.Precision == ledger.PrecisionDay && !e.When.Start.IsZero() {
		w := e.When.Start
		return ledger.Date{Year: w.Year(), Month: int(w.Month()), Day: w.DayOfMonth()}
	}
	return r.named(e.First, e.Last)
}

// named returns the day, month and year that the tokens from lo up to hi name.
func (r *reading) named(lo, hi int) ledger.Date {
	var d ledger.Date
	for i := lo; i < hi; i++ {
		word := r.s.Lower(i)
		if m := monthOf(word); m > 0 {
			if d.Month != 0 {
				return ledger.Date{}
			}
			d.Month = m
			continue
		}
		n, err := strconv.Atoi(strings.TrimRight(word, "stndrh"))
		switch {
		case err != nil:
		case n >= 1000 && n < 2200:
			d.Year = n
		case n >= 1 && n <= 31:
			d.Day = n
		}
	}
	if d.Month == 0 {
		d.Day = 0
	}
	return d
}

// monthOf returns the number of a month, 0 if the word names none.
func monthOf(word string) int {
	months := [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
	word = strings.TrimSuffix(word, ".")
	for i, m := range months {
		if word == m || len(word) >= 3 && len(word) <= 4 && strings.HasPrefix(m, word) {
			return i + 1
		}
	}
	return 0
}

// days returns the dates of the sentence as amounts, with the verb that they are
// the time of.
func (r *reading) days() []ledger.Amount {
	var out []ledger.Amount
	for n := range r.s.Dates {
		e := &r.s.Dates[n]
		if life := r.lifetime(e); life != nil {
			out = append(out, life...)
			continue
		}
		d := r.parts(e)
		if d.IsZero() {
			continue
		}
		if y := r.yearBehind(e); d.Year == 0 && y != 0 {
			d.Year = y
		}
		a := r.day(d, r.timeOf(e), e.First, e.Last)
		a.Lead = r.lead(e)
		out = append(out, a)
	}
	for _, i := range r.years {
		if e := (date.Expression{First: i, Last: i + 1}); r.dateAt(i-1) < 0 && r.dateAt(i-2) < 0 {
			a := r.day(r.named(i, i+1), r.timeOf(&e), i, i+1)
			a.Lead = r.lead(&e)
			out = append(out, a)
		}
	}
	return out
}

// yearBehind returns the year long past that follows a date, 0 if there is none.
func (r *reading) yearBehind(e *date.Expression) int {
	for _, i := range r.years {
		if i == e.Last || i == e.Last+1 && r.s.Lower(e.Last) == "," {
			return r.named(i, i+1).Year
		}
	}
	return 0
}

// day makes the amount of a date that stands from token lo up to hi.
func (r *reading) day(d ledger.Date, of string, lo, hi int) ledger.Amount {
	a := ledger.Amount{Kind: ledger.AmountDay, Date: d, Of: of, Passage: r.p.Passage(r.s, lo, hi)}
	a.Terms, a.Names = r.weighty(lo-reach, hi+reach)
	return a
}

// lead returns how words lead to a date: "before", "after", "by" for all that say
// up to when, or "".
func (r *reading) lead(e *date.Expression) string {
	for _, w := range [2]string{r.s.Lower(e.First), r.s.Lower(e.First - 1)} {
		switch w {
		case "before", "after":
			return w
		case "by", "until", "till", "through":
			return "by"
		}
	}
	if w := r.s.Lower(e.First - 1); (w == "of" || w == "at") && r.s.Lower(e.First-2) == "as" {
		return "by"
	}
	if r.s.Lower(e.First-1) == "to" && r.s.Lower(e.First-2) == "prior" {
		return "before"
	}
	return ""
}

// lifetime returns the days between which a life is told, "(born 4 May 1960 – 5
// June 2013)": those of a birth and a death. nil if e is something else.
func (r *reading) lifetime(e *date.Expression) []ledger.Amount {
	if w := r.s.Lower(e.First - 1); w != "(" && w != "born" || r.s.Lower(e.First-1) == "born" && r.s.Lower(e.First-2) != "(" {
		return nil
	}
	lo, hi := e.First, e.Last
	for hi < len(r.s.Tokens) && r.s.Lower(hi) != ")" && hi < lo+reach {
		hi++
	}
	if r.s.Lower(hi) != ")" {
		return nil
	}
	for i := lo + 1; i < hi; i++ {
		switch r.s.Lower(i) {
		case "-", "–", "—", "--", "to":
			born, died := r.named(lo, i), r.named(i+1, hi)
			if born.IsZero() || died.Year == 0 {
				return nil
			}
			return []ledger.Amount{r.day(born, "bear", lo, i), r.day(died, string(ledger.EffectKilled), i+1, hi)}
		}
	}
	return nil
}

// near is how many tokens from a date a verb is taken before the one that governs
// it in the tree, where a long sentence is often cut wrongly.
const near = 5

// timeOf returns the act that the date is the time of: the nearest verb, or else
// the one that governs it.
func (r *reading) timeOf(e *date.Expression) string {
	if act := r.nearAct(e, near); act != "" {
		return act
	}
	j := e.Last - 1
	for range reach {
		if j = r.s.Tokens[j].Head; j < 0 {
			break
		}
		if act := r.act(j); act != "" {
			return act
		}
	}
	return r.nearAct(e, reach)
}

// nearAct returns the act that a verb within far tokens of the date tells.
func (r *reading) nearAct(e *date.Expression, far int) string {
	for gap := 1; gap <= far; gap++ {
		for _, j := range [2]int{e.First - gap, e.Last + gap - 1} {
			if j < 0 || j >= len(r.s.Tokens) || r.s.Tokens[j].Tag == syntax.VBG {
				continue
			}
			if act := r.act(j); act != "" {
				return act
			}
		}
	}
	return ""
}

// act returns what the verb at token i does, "" if it is no verb or says nothing.
func (r *reading) act(i int) string {
	t := &r.s.Tokens[i]
	w := strings.ToLower(t.Lemma)
	if !t.Tag.IsVerb() || words().weak[w] != "" && words().act[w] == "" {
		return ""
	}
	if of := thingOf(r.s, i); of != "" {
		return of
	}
	if act := words().act[w]; act != "" {
		return act
	}
	return w
}
