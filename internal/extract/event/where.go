package event

import (
	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// ownSite returns the place that the words right behind the trigger or its
// target bind to it, or that describes it: "the Port Ames bombing".
func (c *reading) ownSite(t *trigger, aim int) *scene.Site {
	end := t.end
	if aim >= end {
		end = aim + 1
	}
	for j := end; j < len(c.S.Tokens) && j <= end+4; j++ {
		w := &c.S.Tokens[j]
		if !c.Near(j, t.token) || scene.IsMark(w) || w.Tag.IsVerb() && w.Tag != syntax.VBN {
			break
		}
		if w.Tag == syntax.CC && j+1 < len(c.S.Tokens) && c.S.Tokens[j+1].Tag == syntax.IN {
			break // "In Port Ames 14 were killed | and in Kettle Bay 20".
		}
		if s := c.SiteAt(j); s != nil && c.suits(s, t) {
			return c.Smallest(s)
		}
	}
	for j := t.lo; j < t.token && t.noun; j++ {
		if s := c.SiteAt(j); s != nil {
			return s
		}
	}
	return nil
}

// suits reports whether a happening may have been at the place, by its
// preposition: people flee to a place that they were not driven from.
func (c *reading) suits(s *scene.Site, t *trigger) bool {
	if t.kind == ledger.KindDisplacement {
		return s.Prep != "to" && s.Prep != "into" && s.Prep != "toward" && s.Prep != "towards"
	}
	return s.Prep != "from" && s.Prep != "to" && s.Prep != "between"
}

// giveSites gives every place that is still free to the happening nearest to it.
// The most particular wins.
func (c *reading) giveSites(all []*happening) {
	// Where the words bind no place to a happening, nearness does: of several
	// places the reader takes the next one behind the verb.
	for i := range c.Sites {
		s := &c.Sites[i]
		if c.bound(all, s) {
			continue
		}
		h := c.nearest(all, s.Lo, func(o *happening) bool { return c.suits(s, o.head()) })
		if h == nil {
			h = c.across(all, s)
		}
		if h == nil {
			continue
		}
		if t := h.head(); t.blames && !t.noun && s.Hi <= t.token && c.VerbBefore(t.token, 12) < s.Lo {
			continue // "A spokesman in Port Ames | blamed the army": there he spoke.
		}
		if s.Rank == 0 && !c.beside(h, s) {
			continue
		}
		if h.where == nil || s.Rank > h.where.Rank {
			h.where = s
		}
	}
	// Happenings of one clause share its place: "clashes and shelling in Port Ames".
	for _, h := range all {
		for _, o := range all {
			if h.where == nil && o.where != nil && c.Near(h.head().token, o.head().token) && h.kind != ledger.KindDisplacement && o.kind != ledger.KindDisplacement {
				h.where = o.where
			}
		}
	}
}

// beside reports whether a trigger or figure of h stands within a few words of
// the country, which otherwise may be where somebody is from.
func (c *reading) beside(h *happening, s *scene.Site) bool {
	for _, t := range h.triggers {
		if far := s.Lo - t.end; far >= 0 && far <= 6 || s.Lo < 3 {
			return true
		}
	}
	return false
}

// bound reports whether a happening has the place as its own.
func (c *reading) bound(all []*happening, s *scene.Site) bool {
	for _, h := range all {
		if h.where == s {
			return true
		}
	}
	return false
}

// across gives a place at the head of the sentence to what somebody says after
// it: "In Port Ames, officials said that 12 were killed".
func (c *reading) across(all []*happening, s *scene.Site) *happening {
	if s.Lo > 2 || !scene.IsLocative(s.Prep) || len(all) == 0 {
		return nil
	}
	if all[0].where != nil {
		return nil
	}
	return all[0]
}

// giveDates gives each time to the happening nearest to it. A time in the clause
// of another speaker is when it was said, not when it happened.
func (c *reading) giveDates(all []*happening) {
	for i := range c.S.Dates {
		d := &c.S.Dates[i]
		if d.When.IsZero() || d.Kind == date.By || d.First < c.Open || c.aside(all, d) {
			continue
		}
		h := c.nearest(all, d.First, func(o *happening) bool { return !c.onlyToll(o) })
		if h == nil && (spanDays(&d.When) > occasionDays) {
			h = c.saidAfter(all, d)
		}
		if h == nil || c.InRelative(h.last(), d) || h.head().noun && h.head().definite && blame.BesideCharge(c.Scene, h.head().lo, d) || h.when != nil && c.dateFit(h, h.when) <= c.dateFit(h, d) {
			continue
		}
		h.when = d
	}
	for _, h := range all {
		for _, o := range all {
			if h.when == nil && o.when != nil && c.Near(h.head().token, o.head().token) {
				h.when = o.when
			}
		}
	}
}

// asideFar is how many tokens before a time the words may stand that it belongs to.
const asideFar = 9

// aside reports whether the time is one of something that the sentence only says of
// somebody: "the government, which began in 2026", "the mayor of Port Ames in 2024".
func (c *reading) aside(all []*happening, d *date.Expression) bool {
	verb, office := false, false
	for i := d.First - 1; i >= 0 && i >= d.First-asideFar; i-- {
		for _, h := range all {
			for _, t := range h.triggers {
				if t.token <= i && i < t.end {
					return false
				}
			}
		}
		switch t := &c.S.Tokens[i]; {
		case t.Tag.IsWh():
			return verb
		case t.Tag.IsVerb() && !scene.IsBe(t.Lower) && !scene.IsHave(t.Lower):
			if verb {
				return false
			}
			verb = true
		case t.Lower == "," || t.Tag == syntax.CC:
			if !verb && office {
				return d.When.Precision == ledger.PrecisionYear
			}
		case !verb && scene.RoleWords().Status.Has(c.S, i):
			office = true
		}
	}
	return false
}

// onlyToll reports whether h tells how a count stands, or whom somebody holds
// responsible, and no more: the time beside it is when that was said.
func (c *reading) onlyToll(h *happening) bool {
	t := h.head()
	if c.retold(t) {
		return true
	}
	if t.blames && !scene.Words().Aircraft.Has(c.S, t.token) {
		return true
	}
	w := c.S.Tokens[t.token].Lower
	return len(h.triggers) == 1 && t.killing && (w == "toll" || w == "dead" || w == "deaths" || scene.IsBody(w)) && len(h.harms) > 0 && h.harms[0].Anchor == t.token
}

// retold reports whether trigger t is what a record or report is of: "revised its
// record of the strike on 23 July" dates the record.
func (c *reading) retold(t *trigger) bool {
	if !t.noun || t.lo < 2 || c.S.Tokens[t.lo-1].Tag != syntax.IN {
		return false
	}
	switch c.S.Tokens[t.lo-2].Lemma {
	case "record", "report", "account", "figure", "page", "statement", "investigation", "inquiry", "assessment", "entry", "version":
		return true
	}
	return false
}

// saidAfter returns the happening in the content that begins right behind a
// window of time: nobody speaks "between 30 September and 15 December".
func (c *reading) saidAfter(all []*happening, d *date.Expression) *happening {
	for i := d.Last; i < len(c.S.Tokens) && i <= d.Last+1; i++ {
		if c.Holder[i] != nil {
			return c.nearest(all, i, func(*happening) bool { return true })
		}
	}
	return nil
}

// dateFit says how ill the time fits the happening: how far away it stands, and
// more for a time that is no occasion.
func (c *reading) dateFit(h *happening, d *date.Expression) int {
	fit := 1 << 16
	for _, t := range h.triggers {
		fit = min(fit, max(d.First-t.token, 2*(t.token-d.First)))
	}
	if spanDays(&d.When) > occasionDays {
		fit += 15
	}
	if c.Parted(h.head().token, d.First) {
		fit += 30 // "In April …; two were released last week".
	}
	return fit
}

// spanDays returns how many days the time spans; many if an end is open.
func spanDays(w *ledger.When) int {
	if w.Start.IsZero() || w.End.IsZero() {
		return 1 << 16
	}
	return w.End.Sub(w.Start) + 1
}
