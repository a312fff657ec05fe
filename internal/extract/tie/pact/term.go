package pact

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// takesEffect reads "that took effect in February" and "effective 1 March". The
// day on which it was signed or announced is not the day from which it holds, so
// other dates nearby are left alone.
func (c *scene) takesEffect(d *treaty, hi int) []string {
	i := hi
	if k := c.PhraseBefore(hi); k >= 0 && c.Phrases[k].Hi > i {
		i = c.Phrases[k].Hi
	}
	for steps := 0; i < len(c.Sentence.Tokens) && steps < 8; i, steps = i+1, steps+1 {
		if c.effect(i) == 0 {
			if c.Tag(i).IsVerb() && !clause.IsHave(c.Lower(i)) && !clause.IsBe(c.Lower(i)) {
				return nil
			}
			continue
		}
		end := c.effect(i)
		for _, e := range c.Sentence.Dates {
			if e.First >= end && !e.When.IsZero() && c.adjoins(end, e.First) {
				w := e.When
				d.Effective = &w
				d.Passage = c.Passage(min(hi-1, i), e.Last)
				d.Reasons = append(d.Reasons, clause.Reason("effective", "agreement/effect", "“"+c.Words(i, e.Last)+"” tells from when it holds."))
				return []string{"takes effect " + calendar(w)}
			}
		}
		return nil
	}
	return nil
}

// reachTime is how many tokens behind its verb a time may stand: "at midnight,
// local time, on".
const reachTime = 8

// adjoins reports whether only words of time and place stand between tokens i and
// j, so that a date at j is the one of a verb before i.
func (c *scene) adjoins(i, j int) bool {
	if j > i+reachTime {
		return false
	}
	for ; i < j; i++ {
		if t := c.Tag(i); t.IsVerb() || t == syntax.CC || c.Lower(i) == ";" || c.Lower(i) == "after" || c.Lower(i) == "before" {
			return false
		}
	}
	return true
}

// calendar writes a time as its days allow: "2016-02", "2016-02-27".
func calendar(w ledger.When) string {
	day := w.Start.String()
	switch w.Precision {
	case ledger.PrecisionMonth:
		return day[:min(len(day), 7)]
	case ledger.PrecisionYear:
		return day[:min(len(day), 4)]
	case ledger.PrecisionWeek:
		return day + " to " + w.End.String()
	}
	return day
}

// effect returns the token behind "took effect", "came into force", "effective",
// "in force since" at token i, or 0.
func (c *scene) effect(i int) int {
	switch strings.ToLower(c.Sentence.Tokens[i].Lemma) {
	case "take":
		if c.Lower(i+1) == "effect" {
			return i + 2
		}
	case "come", "go", "enter":
		if c.Lower(i+1) == "into" && (c.Lower(i+2) == "effect" || c.Lower(i+2) == "force") {
			return i + 3
		}
	case "in":
		if c.Lower(i+1) == "effect" || c.Lower(i+1) == "force" || c.Lower(i+1) == "place" {
			return i + 2
		}
	case "effective", "begin", "start":
		return i + 1
	}
	return 0
}

// agreed reads "A and B agreed on a truce", for a truce whose words begin at token
// lo. Who agrees alone agrees to somebody else's proposal, so it takes two.
func (c *scene) agreed(d *treaty, lo, hi int) []string {
	// The nearest verb before the agreement must be the one: what is farther off has
	// another object.
	for i := lo - 1; i > 0 && i >= lo-12; i-- {
		t := &c.Sentence.Tokens[i]
		if !t.Tag.IsVerb() || c.At[i] >= 0 || c.helps(t.Lower) {
			continue
		}
		_, ok := clause.Words("agreeing").One(strings.ToLower(t.Lemma))
		cl := c.ClauseAt(i, i+1)
		if !ok || cl.Open || cl.Negated || cl.Passive || len(cl.Subject) < 2 {
			return nil
		}
		var names []string
		for _, k := range cl.Subject {
			if c.Someone(k) {
				d.Parties = append(d.Parties, c.Party(k))
				names = append(names, c.Said(k))
			}
		}
		if len(names) < 2 {
			d.Parties = nil
			return nil
		}
		from := c.Phrases[cl.Subject[0]].Lo
		d.Passage = c.Passage(from, hi)
		d.Reasons = append(d.Reasons, clause.Reason("parties", "agreement/agreed", "“"+c.Words(from, hi)+"” names who agreed on it."))
		return []string{"was agreed by " + strings.Join(names, " and ")}
	}
	return nil
}

// parties reads who made it: "between A and B", "brokered by C and D".
func (c *scene) parties(d *treaty, lo, hi int) []string {
	if words := c.agreed(d, lo, hi); words != nil {
		return words
	}
	i := hi
	for steps := 0; i < len(c.Sentence.Tokens) && steps < 6; i, steps = i+1, steps+1 {
		w := c.Lower(i)
		broker := (w == "brokered" || w == "negotiated" || w == "mediated" || w == "signed") && c.Lower(i+1) == "by"
		if w != "between" && !broker {
			continue
		}
		if broker {
			i++
		}
		k := c.PhraseAt(i + 1)
		if k < 0 {
			return nil
		}
		g := c.JoinRight(k)
		if !broker {
			g = c.Between(k)
		}
		var names []string
		for _, p := range g {
			if c.Someone(p) {
				d.Parties = append(d.Parties, c.Party(p))
				names = append(names, c.Said(p))
			}
		}
		if len(names) == 0 {
			return nil
		}
		last := c.Phrases[g[len(g)-1]].Hi
		d.Passage = c.Passage(min(hi-1, i), last)
		d.Reasons = append(d.Reasons, clause.Reason("parties", "agreement/parties", "“"+c.Words(hi, last)+"” names them."))
		return []string{"is " + c.Words(i-b2i(broker), i+1) + " " + strings.Join(names, " and ")}
	}
	return nil
}

// b2i counts a truth as one.
func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// supposed reports whether a word in tokens lo up to hi says that what follows may
// not be: "alleged violations", "any violation".
func (c *scene) supposed(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		switch c.Lower(i) {
		case "alleged", "possible", "potential", "any", "no", "further":
			return true
		}
	}
	return false
}

// fate reads what became of the agreement: "the truce collapsed", "violations of
// the truce", "violated the truce".
func (c *scene) fate(d *treaty, lo, hi int) []string {
	fates := clause.Words("fate")
	if k := c.At[lo]; k >= 0 {
		lo = c.Start(k)
	}
	if c.supposed(lo, hi) {
		return nil
	}
	say := func(meaning string, from, to int) []string {
		d.Passage = c.Passage(min(lo, from), max(hi, to))
		d.Reasons = append(d.Reasons, clause.Reason("terms", "agreement/fate", "“"+c.Words(from, to)+"” tells what became of it."))
		words := map[string]string{"violated": "was violated", "broken_down": "broke down"}[meaning]
		if words == "" {
			words = meaning
		}
		return []string{words}
	}
	// Before it: a verb, or a noun with "of". An infinitive or a gerund ("to end the
	// truce", "interested in breaking it") tells of no fate that it met with.
	for _, i := range []int{lo - 1, lo - 2, lo - 3} {
		if i < 0 {
			break
		}
		meaning, end := fates.At(c.Sentence, i)
		if end == 0 || meaning == "holding" || end != lo && !(c.Lower(end) == "of" && end+1 == lo) {
			continue
		}
		if k := c.At[i]; k >= 0 && c.supposed(c.Start(k), i) {
			return nil
		}
		if c.Tag(i).IsVerb() {
			cl := c.ClauseAt(i, end)
			if cl.Open || cl.Negated || c.Tag(i) == syntax.VBG || c.Tag(i) == syntax.VB {
				return nil
			}
		}
		return say(meaning, i, end)
	}
	// Behind it: a verb of which it is the subject, or a noun it stands before.
	i := hi
	if c.Lower(i) == "between" {
		if k := c.PhraseAt(i + 1); k >= 0 {
			if g := c.Between(k); len(g) == 2 {
				i = c.Phrases[g[1]].Hi
			}
		}
	}
	for first := i; i < len(c.Sentence.Tokens) && i < first+5 && (c.Tag(i).IsAdverb() || clause.IsBe(c.Lower(i)) || clause.IsHave(c.Lower(i))); {
		i++
	}
	if i >= len(c.Sentence.Tokens) {
		return nil
	}
	meaning, end := fates.At(c.Sentence, i)
	if end == 0 {
		return nil
	}
	if c.Tag(i).IsVerb() {
		cl := clause.Clause{Verb: i, Lo: i, End: end}
		c.Auxiliaries(&cl)
		if cl.Open || cl.Negated || c.Tag(i) == syntax.VBG && cl.Lo == i {
			return nil
		}
	} else if meaning != "violated" && meaning != "broken_down" {
		return nil
	}
	return say(meaning, hi, end)
}
