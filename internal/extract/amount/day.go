package amount

import (
	"strconv"
	"strings"

	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// dateOf returns the day up to which q counts: the nearest date of the sentence
// that is a day, month or year.
func (r *reading) dateOf(q *number.Quantity) ledger.Date {
	var best ledger.Date
	far := 1 << 20
	for n := range r.s.Dates {
		e := &r.s.Dates[n]
		d := r.parts(e)
		if lead := r.lead(e); d.IsZero() || lead == "before" || lead == "after" {
			continue
		}
		if gap := max(e.First-q.Last, q.First-e.Last); gap < far {
			best, far = d, gap
		}
	}
	return best
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
		word := r.lower(i)
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
		a := r.day(d, r.timeOf(e), e.First, e.Last)
		switch r.lead(e) {
		case "before":
			a.Under = true
		case "after":
			a.Over = true
		}
		out = append(out, a)
	}
	return out
}

// day makes the amount of a date that stands from token lo up to hi.
func (r *reading) day(d ledger.Date, of string, lo, hi int) ledger.Amount {
	return ledger.Amount{
		Kind: ledger.AmountDay, Date: d, Of: of,
		Terms: r.weighty(lo-reach, hi+reach), Passage: r.p.Passage(r.s, lo, hi),
	}
}

// lead returns the preposition that leads to a date.
func (r *reading) lead(e *date.Expression) string {
	if w := r.lower(e.First); w == "before" || w == "after" {
		return w
	}
	return r.lower(e.First - 1)
}

// lifetime returns the days between which a life is told, "(born 4 May 1960 – 5
// June 2013)": those of a birth and a death. nil if e is something else.
func (r *reading) lifetime(e *date.Expression) []ledger.Amount {
	if w := r.lower(e.First - 1); w != "(" && w != "born" || r.lower(e.First-1) == "born" && r.lower(e.First-2) != "(" {
		return nil
	}
	lo, hi := e.First, e.Last
	for hi < len(r.s.Tokens) && r.lower(hi) != ")" && hi < lo+reach {
		hi++
	}
	if r.lower(hi) != ")" {
		return nil
	}
	for i := lo + 1; i < hi; i++ {
		switch r.lower(i) {
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

// timeOf returns the verb nearest to the date, as what it is the time of.
func (r *reading) timeOf(e *date.Expression) string {
	for gap := 1; gap < reach; gap++ {
		for _, j := range [2]int{e.First - gap, e.Last + gap - 1} {
			if j < 0 || j >= len(r.s.Tokens) {
				continue
			}
			t := &r.s.Tokens[j]
			if t.Tag.IsVerb() && t.Tag != syntax.VBG && words().weak[strings.ToLower(t.Lemma)] == "" {
				if of := thingOf(r.s, j); of != "" {
					return of
				}
				return strings.ToLower(t.Lemma)
			}
		}
	}
	return ""
}
