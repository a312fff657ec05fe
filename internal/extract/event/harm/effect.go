package harm

import (
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// effectFor finds what became of v: by the word right behind it, by an active
// verb or a noun before it, by a passive verb further behind it. It returns ""
// if nothing real did.
func (c *reader) effectFor(v *victim) (ledger.Effect, int) {
	if e, i := c.endNoun(v); e != "" {
		return e, i
	}
	if i := v.lo - 2; i > 0 && c.S.Tokens[v.lo-1].Lower == "of" && c.S.Tokens[i].Tag.IsNoun() && scene.Words().Noun.Has(c.S, i) {
		return c.effectBefore(v) // "Eight soldiers involved in the massacre of | six priests were arrested".
	}
	if v.head >= 0 && (c.S.Tokens[v.head].Lower == "lives" || c.S.Tokens[v.head].Lower == "life") && v.lo > 0 && scene.TakesLives(c.S.Tokens[max(0, v.lo-2):v.lo]) {
		return ledger.EffectKilled, v.head // "Claimed | 13 lives".
	}
	// The order decides "killed 12 and 30 wounded": the word that touches a figure
	// goes before the verb that governs the list.
	if e, i := c.effectBehind(v, 2); e != "" {
		return e, i
	}
	if e, i := c.effectBefore(v); e != "" {
		return e, i
	}
	return c.effectBehind(v, 16)
}

// endNoun returns the effect that the counted noun itself names: "12 deaths",
// "200 injuries", "seven civilian fatalities".
func (c *reader) endNoun(v *victim) (ledger.Effect, int) {
	i := v.head
	if i < 0 {
		i = v.hi
	}
	if i < v.lo || i >= len(c.S.Tokens) || v.ofThem || !scene.IsEndNoun(c.S.Tokens[i].Lower) {
		return "", 0
	}
	e, ok := scene.EffectOf(c.S, i)
	if !ok || !c.effectReal(i) {
		return "", 0
	}
	return e, i
}

// effectBehind looks for a passive, intransitive or adjectival word behind v,
// no further than reach tokens, past what may stand between.
func (c *reader) effectBehind(v *victim, reach int) (ledger.Effect, int) {
	commas, listing, relative := 0, false, false
	for i := v.hi; i < len(c.S.Tokens) && i < v.hi+reach; i++ {
		t := &c.S.Tokens[i]
		if c.Holder[i] != c.Holder[v.lo] || c.Segment[i] != c.Segment[v.lo] {
			return "", 0
		}
		if e, ok := scene.EffectOf(c.S, i); ok {
			return c.passiveEffect(v, i, e)
		}
		if v.head >= 0 && scene.IsBody(c.S.Tokens[v.head].Lower) && (c.S.Tokens[v.hi].Lower != "of" || c.S.Tokens[v.head].Tag == syntax.NNS) && t.Tag.IsVerb() && scene.IsFound(t.Lemma) {
			return ledger.EffectKilled, i
		}
		if e, j := c.lostLives(i); e != "" {
			return e, j
		}
		switch {
		case t.Lower == "including" || t.Lower == "among":
			listing = true
		// "Two women who worked with them were killed": the verb of the relative
		// clause is not theirs to die by.
		case t.Tag == syntax.WP || t.Tag == syntax.WDT || t.Lower == "who":
			relative = true
		case relative && t.Tag.IsVerb():
			relative = scene.IsBe(t.Lower) || scene.IsHave(t.Lower)
		case t.Lower == "," && (c.ageAt(i-1) || c.ageAt(i+1)):
			// "Jane Doe, 27, and Joe Roe, 31, were killed".
		case t.Lower == ",":
			commas++
			if commas > 2 && !listing && !v.named || commas > 5 {
				return "", 0
			}
		case !listing && commas > 0 && i > v.hi+1 && c.counts(i), t.Tag == syntax.COLON, t.Tag == syntax.PERIOD:
			return "", 0 // Another figure has begun, and what follows is said of that one.
		case t.Lower == "and" || t.Lower == "or":
			// "12 soldiers and three guards were killed": both were.
		case t.Tag.IsVerb() && !scene.IsBe(t.Lower) && !scene.IsHave(t.Lower) && !c.passes(i), scene.Words().Noun.Has(c.S, i) && t.Tag.IsNoun() && reach > 2 && i == v.hi:
			return "", 0
		}
	}
	return "", 0
}

// counts reports whether a figure of people or things holds token i.
func (c *reader) counts(i int) bool {
	q := c.QuantityAt(i)
	return q >= 0 && c.S.Quantities[q].Kind == number.Count && !c.ageAt(i)
}

// ageAt reports whether the figure at i is somebody's age.
func (c *reader) ageAt(i int) bool {
	q := c.QuantityAt(i)
	return q >= 0 && person.IsAge(c.Scene, c.S.Quantities[q].First, c.S.Quantities[q].Last)
}

// passes reports whether the verb may stand between people and their end:
// "12 people were reported killed", "12 are believed dead".
func (c *reader) passes(i int) bool {
	t := &c.S.Tokens[i]
	switch t.Lemma {
	case "report", "confirm", "believe", "know", "fear", "say", "leave", "be", "have", "feared", "find":
		return true
	}
	return t.Tag == syntax.VBG || t.Tag == syntax.VBN
}

// passiveEffect judges the word of effect at i, behind v: an active verb with an
// object of its own makes v the one who did it.
func (c *reader) passiveEffect(v *victim, i int, e ledger.Effect) (ledger.Effect, int) {
	t := &c.S.Tokens[i]
	be := false
	for j := i - 1; j >= v.hi && j >= i-4; j-- {
		be = be || scene.IsBe(c.S.Tokens[j].Lower)
	}
	// These forms look ahead: what stands before them did it. Only flight is told
	// of those who suffer it.
	switch t.Lower {
	case "killing", "injuring", "wounding", "kill", "kills", "injure", "wound", "wounds", "injures", "arrest", "displacing", "kidnapping", "kidnaping", "abducting", "arresting", "detaining", "flee", "flees":
		if (t.Lower == "flee" || t.Lower == "flees") && c.effectReal(i) {
			return e, i
		}
		return "", 0
	}
	if t.Tag.IsVerb() && !be && e != ledger.EffectDisplaced && c.ObjectAfter(i) && t.Lower != "died" && !c.effectNext(i) {
		return "", 0
	}
	if c.happenedTo(v, i) {
		return "", 0
	}
	if (t.Lower == "death" || t.Lower == "injury") && i > v.hi || !c.effectReal(i) {
		return "", 0
	}
	return e, i
}

// happenedTo reports whether the word at i is the noun of what happened to others than
// v: "five officers are implicated in | the murder of two".
func (c *reader) happenedTo(v *victim, i int) bool {
	if !c.S.Tokens[i].Tag.IsNoun() || !scene.Words().Noun.Has(c.S, i) && !scene.IsEndNoun(c.S.Tokens[i].Lower) {
		return false
	}
	lo := c.ChunkLeft(i)
	return lo > v.hi && (c.S.Tokens[lo-1].Tag == syntax.IN || c.S.Tokens[lo-1].Tag.IsVerb() && !scene.IsBe(c.S.Tokens[lo-1].Lower) || c.S.Tokens[lo-1].Tag.IsPunct() || c.S.Tokens[lo-1].Tag == syntax.CC && scene.IsEndNoun(c.S.Tokens[i].Lower))
}

// effectNext reports whether what follows the word is another figure with its
// own end: "12 killed, 30 wounded".
func (c *reader) effectNext(i int) bool {
	if i+1 >= len(c.S.Tokens) {
		return false
	}
	q := c.QuantityAt(i + 1)
	if q < 0 {
		return false
	}
	j := c.S.Quantities[q].Last
	if j >= len(c.S.Tokens) {
		return false
	}
	_, ok := scene.EffectOf(c.S, j)
	return ok
}

// alongWith reports whether nothing but "along with" or its like stands from token lo up
// to token hi.
func (c *reader) alongWith(lo, hi int) bool {
	switch hi - lo {
	case 1:
		return c.S.Tokens[lo].Lower == "alongside"
	case 2:
		w := c.S.Tokens[lo].Lower
		return (w == "along" || w == "together") && c.S.Tokens[lo+1].Lower == "with"
	}
	return false
}

// lostLives reads at token i "lost their lives", "met their deaths", "suffered injuries".
func (c *reader) lostLives(i int) (ledger.Effect, int) {
	if i+2 < len(c.S.Tokens) {
		switch next, last := c.S.Tokens[i+1].Lower, c.S.Tokens[i+2].Lower; c.S.Tokens[i].Lower {
		case "met":
			if last == "death" || last == "deaths" {
				return ledger.EffectKilled, i + 2
			}
		case "succumbed": // But not "to pressure".
			for j := i + 2; j < len(c.S.Tokens) && j < i+6; j++ {
				if w := c.S.Tokens[j].Lower; w == "wounds" || w == "injuries" || w == "burns" {
					return ledger.EffectKilled, j
				}
			}
		case "suffered", "sustained", "received":
			for j, w := range []string{next, last} {
				if w == "injuries" || w == "wounds" {
					return ledger.EffectInjured, i + 1 + j
				}
			}
		}
	}
	if c.S.Tokens[i].Lower != "lost" || i+2 >= len(c.S.Tokens) || c.S.Tokens[i+2].Lower != "lives" && c.S.Tokens[i+2].Lower != "life" {
		return "", 0
	}
	return ledger.EffectKilled, i + 2
}

// effectBefore looks for the nearest word before v that tells an end of which v
// is the object: "killing 12", "the deaths of", "the toll rose to".
func (c *reader) effectBefore(v *victim) (ledger.Effect, int) {
	verbs := 0
	for i := v.lo - 1; i >= 0 && i >= v.lo-24; i-- {
		t := &c.S.Tokens[i]
		if c.Holder[i] != c.Holder[v.lo] || c.Segment[i] != c.Segment[v.lo] {
			return "", 0
		}
		if e, ok := scene.EffectOf(c.S, i); ok {
			return c.activeEffect(v, i, e, verbs)
		}
		if (t.Lower == "lives" || t.Lower == "life") && i > 1 && scene.TakesLives(c.S.Tokens[max(0, i-2):i]) {
			return ledger.EffectKilled, i
		}
		if (t.Lower == "body" || t.Lower == "corpse") && i+2 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "of" && i+2 >= v.lo-1 && c.cameToLight(i) {
			return ledger.EffectKilled, i // "The body of | a man was found".
		}
		if t.Lower == "toll" || (t.Lower == "bodies" || t.Lower == "corpses" || t.Lower == "remains") && i+1 < v.lo+1 && c.S.Tokens[i+1].Lower == "of" && i+2 >= v.lo-1 {
			return ledger.EffectKilled, i
		}
		if t.Tag.IsVerb() && t.Rel != syntax.Amod && !scene.Raises(t.Lemma) {
			verbs++
		}
		if verbs > 0 && (scene.IsMark(t) || verbs > 1) {
			return "", 0
		}
	}
	return "", 0
}

// cameToLight reports whether the body at token i is told to have been found, before it or
// behind it.
func (c *reader) cameToLight(i int) bool {
	for j := max(0, i-6); j < len(c.S.Tokens) && j < i+16; j++ {
		if t := &c.S.Tokens[j]; t.Tag.IsVerb() && (scene.IsFound(t.Lemma) || t.Lower == "lying" || t.Lower == "dumped" || t.Lower == "identified" || t.Lower == "thrown") {
			return c.Holder[i] == c.Holder[j]
		}
	}
	return false
}

// activeEffect judges the word of effect at i before v.
func (c *reader) activeEffect(v *victim, i int, e ledger.Effect, verbs int) (ledger.Effect, int) {
	t := &c.S.Tokens[i]
	if (t.Tag.IsNoun() || i+1 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "of") && scene.IsEndNoun(t.Lower) {
		toll := i+1 < len(c.S.Tokens) && (c.S.Tokens[i+1].Lower == "of" || c.S.Tokens[i+1].Lower == "toll" || c.S.Tokens[i+1].Lower == "to" && e == ledger.EffectInjured || i+1 == v.lo-1 && c.S.Tokens[i+1].Lower == ":")
		if verbs > 0 || !toll && !c.raised(i, v.lo) || i > 0 && c.S.Tokens[i-1].Lower == "to" {
			return "", 0
		}
		return e, i
	}
	if verbs > 0 || !c.effectReal(i) {
		return "", 0
	}
	if scene.NumberOf(c.S.Tokens[max(0, i-3):i]) && c.stands(i, v.lo) {
		return e, i
	}
	if t.Lower == "dead" && i > 0 && c.S.Tokens[i-1].Lower == "shot" && c.listed(i+1, v.lo) {
		return e, i
	}
	if t.Lower == "dead" || t.Lower == "missing" || t.Lower == "died" || e == ledger.EffectDisplaced && t.Lower != "displacing" && t.Lower != "displaced" && t.Lower != "uprooted" {
		return "", 0
	}
	if t.Tag.IsVerb() && c.Passive(i) {
		if c.alongWith(i+1, v.lo) {
			return e, i // "Three were killed | along with two soldiers".
		}
		return "", 0 // "One was killed, and four …": a passive says nothing of what follows it.
	}
	from := i + 1
	if from+1 < v.lo && c.S.Tokens[from].Lower == "to" && c.S.Tokens[from+1].Lower == "death" {
		from += 2 // "Hacking to death | six men".
	}
	// What stands between must be the rest of a list, or nothing.
	if !c.listed(from, v.lo) {
		return "", 0
	}
	return e, i
}

// stands reports whether the figure at lo is what the number named at i comes to:
// "the number of dead at 50", "… rose to 50".
func (c *reader) stands(i, lo int) bool {
	return c.S.Tokens[lo-1].Lower == "at" || c.S.Tokens[lo-1].Lower == "to" || c.raised(i, lo)
}

// raised reports whether a verb between the tokens tells how a toll stands.
func (c *reader) raised(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if c.S.Tokens[i].Tag.IsVerb() && scene.Raises(c.S.Tokens[i].Lemma) {
			return true
		}
	}
	return false
}

// listed reports whether the tokens from lo up to hi are the earlier items of a
// list, or words that may stand between a verb and its object.
func (c *reader) listed(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		t := &c.S.Tokens[i]
		ok := scene.InChunk(t) || t.Tag == syntax.COMMA || t.Tag == syntax.CC || t.Tag == syntax.RB || t.Tag == syntax.LQUOTE ||
			c.QuantityAt(i) >= 0 || t.Lower == "of" || t.Lower == "as" || t.Lower == "well" || t.Tag == syntax.LRB || t.Tag == syntax.RRB ||
			t.Lower == "including"
		if !ok || c.InDate(i) && t.Tag != syntax.CD {
			return false
		}
	}
	return true
}

// effectReal reports whether the end that token i tells did come about.
func (c *reader) effectReal(i int) bool {
	t := &c.S.Tokens[i]
	if !t.Tag.IsVerb() {
		return !c.Conditional(i)
	}
	if t.Tag == syntax.VBN || t.Tag == syntax.VBD {
		_, real := c.VerbReal(i)
		return real || c.zeroSubject(i)
	}
	_, real := c.VerbReal(i)
	return real
}

// zeroSubject reports whether the verb at i is denied of nobody in particular.
func (c *reader) zeroSubject(i int) bool {
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		if w := c.S.Tokens[j].Lower; w == "nobody" || w == "none" {
			return true
		}
	}
	return false
}

// atMost returns what a count of several ends together says of each: it is no
// more than that.
func atMost(r ledger.Range) ledger.Range {
	return ledger.Range{High: r.High, Said: r.Said}
}

// IsLimb reports whether the word is for a part of the body that people live without.
func IsLimb(lemma string) bool {
	switch lemma {
	case "hand", "arm", "leg", "foot", "eye", "finger", "sight", "limb", "eyesight":
		return true
	}
	return false
}
