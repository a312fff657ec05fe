package harm

import (
	"strings"

	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Harm is how many of whom came to what end, as the sentence says it.
type Harm struct {
	Lo, Hi int // Tokens of the figure with its noun, or of the person.
	Effect ledger.Effect
	Group  ledger.Group
	Count  ledger.Range // Zero if nobody counted them.
	Parts  []ledger.Part
	Anchor int    // Token of the word that tells the end.
	Whom   string // The words for the people, without the figure.

	named   bool // One person, by name.
	persons int  // How many of them are told one by one.
}

// A reader reads the harms of one sentence.
type reader struct {
	*scene.Scene
	harms []Harm
}

// A victim is a phrase for people before it is known what became of them.
type victim struct {
	lo, hi, head int
	group        ledger.Group
	count        ledger.Range
	bare         bool // A figure without a noun of its own: "30" in "wounding 30".
	named        bool // A person by name.
	ofThem       bool // It counts among people named before: "two of them".
}

// Find returns the casualties and the displaced of the sentence, in its order.
func Find(sentence *scene.Scene) []Harm {
	c := &reader{Scene: sentence}
	// Parts follow their whole, so one look back at the last figure is enough.
	part := -1 // Index of the harm that a list of parts belongs to.
	end := -1  // Where the last phrase ended.
	for _, v := range c.victims() {
		if !(part >= 0 && c.wereAmong(c.harms[part].Hi, v.lo)) && c.partOf(&v, part, end) {
			if p := c.harmOf(part); p != nil && !(v.group == ledger.GroupPeople && v.count.IsZero()) {
				p.Parts = append(p.Parts, ledger.Part{Group: v.group, Range: v.count})
				p.Hi, end = max(p.Hi, v.hi), v.hi
				continue
			}
			if v.ofThem {
				continue // "Two of them", and who they are was told in another sentence.
			}
		}
		effect, anchor := c.effectFor(&v)
		if effect == "" {
			continue
		}
		if c.Joint(anchor) {
			v.count = atMost(v.count)
		}
		h := Harm{Lo: v.lo, Hi: v.hi, Effect: effect, Group: v.group, Count: v.count, Anchor: anchor, Whom: c.whom(&v), named: v.named}
		if p := c.harmOf(part); p != nil && len(p.Parts) == 0 && c.wereAmong(p.Hi, v.lo) {
			h.Parts = []ledger.Part{{Group: p.Group, Range: p.Count}}
			*p, end = h, v.hi
			continue
		}
		c.harms = append(c.harms, h)
		part, end = len(c.harms)-1, v.hi
	}
	return c.harms
}

// Together makes one figure of persons told one by one of whom the same word tells the
// same end: "Jane Doe and Joe Roe were killed" are two. The list is not changed.
func Together(list []Harm) []Harm {
	out := make([]Harm, 0, len(list))
	for _, h := range list {
		if n := len(out); n > 0 && single(&h) && out[n-1].Anchor == h.Anchor && out[n-1].Effect == h.Effect && out[n-1].Group == h.Group && out[n-1].persons > 0 {
			o := &out[n-1]
			o.persons++
			o.Count, o.Hi, o.Whom = ledger.Exactly(o.persons), h.Hi, o.Whom+" and "+h.Whom
			continue
		}
		if single(&h) {
			h.persons = 1
		}
		out = append(out, h)
	}
	return out
}

// single reports whether the harm came to one person by name.
func single(h *Harm) bool {
	return h.named && len(h.Parts) == 0 && h.Count.Low != nil && h.Count.High != nil && *h.Count.Low == 1 && *h.Count.High == 1
}

// harmOf returns the i-th harm, or nil for -1.
func (c *reader) harmOf(i int) *Harm {
	if i < 0 {
		return nil
	}
	return &c.harms[i]
}

// wereAmong reports whether those told up to token hi are said to be some of those told
// from lo on: "four children | were among | eight people killed".
func (c *reader) wereAmong(hi, lo int) bool {
	return hi+2 <= lo && lo <= hi+3 && scene.IsBe(c.S.Tokens[hi].Lower) && c.S.Tokens[hi+1].Lower == "among" &&
		(lo == hi+2 || scene.IsArticle(c.S.Tokens[hi+2].Lower))
}

// partOf reports whether v is a part of the figure before it: it follows
// "including", "among them", or another part.
func (c *reader) partOf(v *victim, whole, end int) bool {
	if v.ofThem {
		return true
	}
	if whole < 0 || !c.Near(v.lo, c.harms[whole].Lo) {
		return false
	}
	for j := v.lo - 1; j >= max(c.harms[whole].Lo, v.lo-4); j-- {
		switch c.S.Tokens[j].Lower {
		case "including", "include", "included", "among":
			return true
		}
	}
	if len(c.harms[whole].Parts) == 0 || v.lo-end > 3 {
		return false
	}
	for j := end; j < v.lo; j++ {
		if w := c.S.Tokens[j].Lower; w != "," && w != "and" && w != "as" && w != "well" {
			return false
		}
	}
	return true
}

// victims returns the phrases for people in the order of the sentence: figures,
// and persons told one by one.
func (c *reader) victims() []victim {
	var out []victim
	for i := 0; i < len(c.S.Tokens); {
		if q := c.QuantityAt(i); q >= 0 {
			quantity := &c.S.Quantities[q]
			if v, ok := c.counted(quantity); ok {
				out = append(out, v)
				i = max(v.hi, quantity.Last)
				continue
			}
			i = quantity.Last
			continue
		}
		if v, ok := c.person(i); ok && !person.Label(c.Scene, i) {
			if !c.apposed(out, &v) {
				out = append(out, v)
			}
			i = v.hi
			continue
		}
		i++
	}
	return out
}

// apposed reports whether v is another word for the person told right before
// it: "Jane Doe, | the mayor".
func (c *reader) apposed(before []victim, v *victim) bool {
	if len(before) == 0 {
		return false
	}
	o := &before[len(before)-1]
	return o.named != v.named && o.hi+1 == v.lo && c.S.Tokens[o.hi].Lower == "," && c.QuantityAt(o.lo) < 0
}

// counted reads a figure with its noun. A figure of other things than people is
// none, a figure without noun may be one.
func (c *reader) counted(q *number.Quantity) (victim, bool) {
	if q.Kind != number.Count || q.Range.IsZero() && q.Range.Said == "" {
		return victim{}, false
	}
	v := victim{lo: q.First, hi: q.Last, head: -1, group: ledger.GroupPeople, count: q.Range}
	i := q.Last
	if i+1 < len(c.S.Tokens) && c.S.Tokens[i].Lower == "of" {
		// "2,099 of the dead": the dead were counted before.
		if i+2 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "the" {
			_, ends := scene.EffectOf(c.S, i+2)
			v.ofThem = ends && (c.S.Tokens[i+2].Lower == "dead" || c.S.Tokens[i+2].Tag.IsVerb())
		}
		switch c.S.Tokens[i+1].Lower {
		case "them", "whom", "these", "those":
			v.ofThem = c.S.Tokens[i+1].Lower != "those"
			i += 2
			for i < len(c.S.Tokens) && (scene.IsBe(c.S.Tokens[i].Lower) || c.S.Tokens[i].Lower == "a" || c.S.Tokens[i].Tag == syntax.RB) {
				i++
			}
		default:
			i++
		}
	}
	// "12 | on Friday" has no noun of its own: the date is no part of the phrase.
	hi, head := c.ChunkRight(i)
	if head >= 0 && !c.InDate(i) {
		return c.withNoun(v, i, hi, head)
	}
	v.bare = true
	return v, !person.IsAge(c.Scene, q.First, q.Last)
}

// withNoun completes v by the noun phrase from token i up to hi.
func (c *reader) withNoun(v victim, i, hi, head int) (victim, bool) {
	for j := i; j <= head; j++ {
		if _, ends := scene.EffectOf(c.S, j); ends && c.S.Tokens[j].Lower != "dead" {
			// "12 wounded soldiers" and "12 deaths": the noun decides, or there is none.
			if j == i && !c.GroupNoun(head) {
				v.bare = true
				return v, true
			}
		}
	}
	if !c.GroupNoun(head) && !(c.S.Tokens[head].Tag == syntax.NNS && hi == head+1 && scene.MaySuffer(c.S.Tokens[head].Lower) && !c.ThingAt(head) && c.diesAt(i, hi)) {
		if w := c.S.Tokens[i].Lower; w == "others" || w == "more" || w == "dead" || w == "other" {
			v.bare, v.hi = true, i+1
			return v, true
		}
		return victim{}, false
	}
	// A general head leaves it to the words before it to say who: "civilian deaths".
	v.group, _ = scene.GroupOf(c.S, head)
	if v.group == "" {
		v.group = ledger.GroupPeople
	}
	for j := i; j < head && v.group == ledger.GroupPeople; j++ {
		if g, ok := scene.GroupOf(c.S, j); ok {
			v.group = g
		}
	}
	v.hi, v.head = max(hi, head+1), head
	switch c.S.Tokens[head].Lemma {
	case "family", "household":
		// How many people a family is nobody said.
		v.count = ledger.Range{Said: strings.TrimSpace(c.P.Words(c.S, v.lo, v.hi))}
	}
	return v, true
}

// person reads a person who is told alone, as "a nurse", "the mayor" or by name;
// or nobody, which is a stated zero.
func (c *reader) person(i int) (victim, bool) {
	t := &c.S.Tokens[i]
	if t.Lower == "no" && i+1 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "one" {
		return victim{lo: i, hi: i + 2, head: i, group: ledger.GroupPeople, count: ledger.Exactly(0)}, true
	}
	if t.Lower == "nobody" || t.Lower == "none" {
		return victim{lo: i, hi: i + 1, head: i, group: ledger.GroupPeople, count: ledger.Exactly(0)}, true
	}
	if i > 0 && (c.S.Tokens[i-1].Lower == "nor" || c.S.Tokens[i-1].Lower == "neither") {
		return victim{}, false
	}
	start := scene.IsArticle(t.Lower) || t.Tag == syntax.PRPS || t.Tag.IsProper() || t.Tag == syntax.JJ || t.Tag.IsNoun() && (c.Caseless || (i == 0 || !c.inside(i-1)) && person.Titled(c.Scene, i)) || t.Tag.IsNoun() && i > 0 && c.S.Tokens[i-1].Lower == "of" && c.endsInName(i)
	if !start || c.InDate(i) || i > 0 && !scene.IsArticle(t.Lower) && c.inside(i-1) {
		return victim{}, false
	}
	hi, head := c.ChunkRight(i)
	if head < 0 {
		return victim{}, false
	}
	h := &c.S.Tokens[head]
	if h.Tag.IsProper() && scene.RoleWords().Body.Has(c.S, head) {
		return victim{}, false // "The Coast Front" is a body of people, and no person.
	}
	_, e := c.P.MentionAt(c.S, head)
	v := victim{lo: i, hi: hi, head: head, group: ledger.GroupPeople, count: ledger.Exactly(1)}
	named := e != nil && e.Person && e.Kind == ledger.SpeakerNamed || c.likeName(head) && (c.DoneTo(i) || c.diesAt(i, hi))
	v.named = named && c.likeName(head)
	g, listed := scene.GroupOf(c.S, head)
	switch {
	case h.Tag == syntax.NNS || h.Tag == syntax.NNPS || !named && listed && scene.Singular(h.Lower) != h.Lower:
		return victim{}, false
	case !named && !listed, !named && !h.Tag.IsProper() && (t.Tag == syntax.JJ || t.Tag.IsNoun() && !t.Tag.IsProper()):
		return victim{}, false
	case listed:
		v.group = g
	}
	for j := i; j < hi && v.group == ledger.GroupPeople; j++ {
		if g, ok := scene.GroupOf(c.S, j); ok {
			v.group = g
		}
	}
	// These are singular in form and more than one in fact, or describe another
	// noun: only an article makes one person of them.
	switch h.Lower {
	case "people", "toll", "death", "life", "guard", "general", "dead", "police", "militia", "family", "other", "rest", "militant", "rebel", "insurgent", "terrorist", "guerrilla", "infantry", "opposition", "individual":
		return v, t.Lower == "a" && h.Lower != "family" && h.Lower != "militia" && h.Lower != "death" && h.Lower != "toll"
	}
	return v, true
}

// endsInName reports whether the phrase that begins at i ends in somebody's name:
// "student leader Carlos Gomez".
func (c *reader) endsInName(i int) bool {
	_, head := c.ChunkRight(i)
	if head <= i || !c.S.Tokens[head].Tag.IsProper() {
		return false
	}
	_, e := c.P.MentionAt(c.S, head)
	return e != nil && e.Person && e.Kind == ledger.SpeakerNamed
}

// likeName reports whether the noun at i may end a person's name. In capitals the
// tagger takes most names for common nouns, so there any unlisted noun may.
func (c *reader) likeName(i int) bool {
	if c.S.Tokens[i].Tag.IsProper() {
		return true
	}
	w := scene.Words()
	return c.Caseless && c.S.Tokens[i].Tag == syntax.NN && !w.Noun.Has(c.S, i) && !w.Facility.Has(c.S, i) && !w.Weapon.Has(c.S, i) &&
		!w.Agent.Has(c.S, i) && !w.Group.Has(c.S, i)
}

// diesAt reports whether the name from token lo up to hi is the subject of an
// end that only people come to.
func (c *reader) diesAt(lo, hi int) bool {
	if c.SiteAt(lo) != nil || c.NameAt(lo) != nil || hi+1 >= len(c.S.Tokens) {
		return false
	}
	if c.S.Tokens[hi].Lower == "died" {
		return true
	}
	_, ends := scene.EffectOf(c.S, hi+1)
	return ends && (c.S.Tokens[hi].Lower == "was" || c.S.Tokens[hi].Lower == "were") && c.S.Tokens[hi+1].Tag.IsVerb()
}

// inside reports whether token i keeps the word behind it from opening a phrase.
func (c *reader) inside(i int) bool {
	t := &c.S.Tokens[i]
	return scene.InChunk(t) && t.Tag != syntax.VBN && t.Lower != "that" && !c.InDate(i)
}

// whom returns the words for the people without the figure.
func (c *reader) whom(v *victim) string {
	lo := v.lo
	for lo < v.hi && c.QuantityAt(lo) >= 0 {
		lo++
	}
	if lo < v.hi && c.S.Tokens[lo].Lower == "of" {
		lo++
	}
	if lo >= v.hi {
		return strings.ReplaceAll(string(v.group), "_", " ")
	}
	return c.Bare(lo, v.hi)
}
