package event

import (
	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
)

// occasionDays is the longest time that one incident may be spread over. A
// figure over more is a tally.
const occasionDays = 9

// splitTallies takes the figures out of h that cover a window and no occasion,
// and returns the window.
func (c *reading) splitTallies(h *happening) (from, to ledger.Day, reason ledger.Reason) {
	window, reason, ok := c.window(h)
	if !ok {
		return from, to, reason
	}
	for i := 0; i < len(h.harms); {
		if h.harms[i].Count.IsZero() {
			i++
			continue
		}
		h.tallies = append(h.tallies, h.harms[i])
		h.harms = append(h.harms[:i], h.harms[i+1:]...)
	}
	return window.Start, window.End, reason
}

// window decides whether the figures of h are cumulative, and over which time.
func (c *reading) window(h *happening) (ledger.When, ledger.Reason, bool) {
	if len(h.harms) == 0 || !c.numbered(h) {
		return ledger.When{}, ledger.Reason{}, false
	}
	if h.when != nil {
		w := h.when.When
		if c.counts100(h) && spanDays(&w) <= occasionDays {
			// "On 1 March it counted": the count runs to that day.
			return ledger.When{Start: c.sinceBehind(h.harms[0].Hi), End: w.End}, ledger.Reason{Field: "tally", Rule: "tally/count", Says: "It was counted up to “" + w.Said + "”, and no occasion is named, so the figure is a running total."}, true
		}
		open := h.when.Kind == date.Since || w.Precision == ledger.PrecisionPeriod || c.sinceBefore(h.when)
		if open && w.End.IsZero() || open && h.when.Kind != date.Since && c.sinceBefore(h.when) {
			w.End = c.P.Doc.Published
		}
		// "Since Friday" is a window too, but of one occasion more often than not.
		long := spanDays(&w) > occasionDays
		if open && long || long && !c.single(h) {
			return w, ledger.Reason{Field: "tally", Rule: "tally/window", Says: "“" + h.when.When.Said + "” is a stretch of time and not an occasion, so the figure is a running total."}, true
		}
		if !open || !long {
			return ledger.When{}, ledger.Reason{}, false
		}
	}
	if c.counts100(h) {
		return ledger.When{}, ledger.Reason{Field: "tally", Rule: "tally/count", Says: "Somebody keeps count, and no occasion is named, so the figure is a running total."}, true
	}
	// The dead of a whole war need no dates to be a total.
	if word := c.wholeConflict(h); word != "" {
		return ledger.When{}, ledger.Reason{Field: "tally", Rule: "tally/conflict", Says: "The figure is for the whole of “" + word + "”, so it is a running total."}, true
	}
	if c.perfect(h) && h.where == nil && (c.pluralOnly(h) || h.when == nil && c.many(h)) {
		return ledger.When{}, ledger.Reason{Field: "tally", Rule: "tally/perfect", Says: "The figure is for several happenings and no occasion is named, so it is a running total."}, true
	}
	return ledger.When{}, ledger.Reason{}, false
}

// sinceBehind returns the day from which is counted, if the words right behind
// token i say so: "3,049 killed since 30 September".
func (c *reading) sinceBehind(i int) ledger.Day {
	for _, d := range c.S.Dates {
		if d.Kind == date.Since && d.First >= i && d.First <= i+3 {
			return d.When.Start
		}
	}
	return ledger.Day{}
}

// counts100 reports whether the figures of h, of a hundred or more, are what a
// verb of counting is about, with no place or noun to say of which occasion.
func (c *reading) counts100(h *happening) bool {
	if h.where != nil || h.target != "" || !c.many(h) {
		return false
	}
	v := c.VerbBefore(h.harms[0].Lo, 6)
	if v < 0 {
		return false
	}
	switch c.S.Tokens[v].Lemma {
	case "count", "record", "document", "tally", "register":
		return true
	}
	return false
}

// many reports whether h tells of a hundred people or more by verbs alone, which
// no single occasion is named for.
func (c *reading) many(h *happening) bool {
	for _, t := range h.triggers {
		if t.noun || !t.killing {
			return false
		}
	}
	return h.harms[0].Count.Low != nil && *h.harms[0].Count.Low >= 100
}

// numbered reports whether h has a figure of more than one: nobody keeps a
// running total of one person.
func (c *reading) numbered(h *happening) bool {
	for _, m := range h.harms {
		if n := m.Count; n.Low != nil && *n.Low > 1 || n.Best != nil && *n.Best > 1 || n.High != nil && *n.High > 1 {
			return true
		}
	}
	return false
}

// sinceBefore reports whether "since" opens the clause in which the time stands:
// "since the campaign began on 30 September".
func (c *reading) sinceBefore(e *date.Expression) bool {
	for j := e.First; j >= 0 && j >= e.First-9; j-- {
		t := &c.S.Tokens[j]
		if scene.IsMark(t) {
			return false
		}
		switch t.Lower {
		case "since", "began", "begun", "started", "erupted", "flared", "broke", "outbreak", "start", "beginning":
			return true
		}
	}
	return false
}

// single reports whether the happening is told as one occasion: by a noun in the
// singular, or with a weapon or a person.
func (c *reading) single(h *happening) bool {
	for _, t := range h.triggers {
		if t.noun && !t.plural {
			return true
		}
	}
	return false
}

// pluralOnly reports whether the happening is told by plural nouns and verbs.
func (c *reading) pluralOnly(h *happening) bool {
	plural := false
	for _, t := range h.triggers {
		if t.noun && !t.plural {
			return false
		}
		plural = plural || t.noun && t.plural && !t.definite
	}
	return plural
}

// perfect reports whether a verb of the happening is in the perfect: "have
// killed".
func (c *reading) perfect(h *happening) bool {
	for _, m := range h.harms {
		for j := m.Anchor - 1; j >= 0 && j >= m.Anchor-4; j-- {
			if w := c.S.Tokens[j].Lower; w == "have" || w == "has" {
				return true
			}
		}
	}
	return false
}

// wholeConflict returns the word for a whole conflict whose dead are counted:
// "the death toll of the war", "killed in the conflict". "" if there is none.
func (c *reading) wholeConflict(h *happening) string {
	for _, t := range h.triggers {
		if t.noun && !t.plural && t.kind != ledger.KindArmedClash {
			return ""
		}
	}
	for _, m := range h.harms {
		for j := max(0, min(m.Lo, m.Anchor)-6); j < len(c.S.Tokens) && j < m.Hi+14; j++ {
			if !scene.Words().Conflict.Has(c.S, j) || !c.S.Tokens[j].Tag.IsNoun() || !c.Near(j, m.Lo) || j+1 < len(c.S.Tokens) && c.S.Tokens[j+1].Tag.IsNoun() {
				continue
			}
			if j < m.Lo && c.S.Tokens[j].Lower == "war" {
				return c.P.Words(c.S, j, j+1)
			}
			for k := j - 1; k >= 0 && k >= j-4; k-- {
				switch c.S.Tokens[k].Lower {
				case "in", "of", "since", "by", "during", "’s", "'s", "the":
					return c.P.Words(c.S, j, j+1)
				}
			}
		}
	}
	return ""
}

// tallies makes the Tallies of h.
func (c *reading) tallies(h *happening, from, to ledger.Day, why ledger.Reason, a *speech.Attribution) []ledger.Tally {
	var out []ledger.Tally
	for _, m := range h.tallies {
		t := ledger.Tally{
			Statement: a.ID, Compiler: ledger.Party{Name: a.Speaker.Name, Actor: a.Speaker.Actor},
			Effect: m.Effect, Group: m.Group, Range: m.Count, Breakdown: m.Parts, From: from, To: to,
			Passage: c.P.Passage(c.S, min(m.Lo, m.Anchor), max(m.Hi, m.Anchor+1)),
			Reasons: []ledger.Reason{why},
		}
		if len(h.culprits) > 0 {
			t.Actor = h.culprits[0].party
		}
		t.ID = ledger.NewTallyID(t)
		out = append(out, t)
	}
	return out
}
