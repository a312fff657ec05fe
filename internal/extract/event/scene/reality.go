package scene

import (
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// VerbReal reports whether the verb at v tells something that happened, and how
// surely: what would, may or should happen did not, what may have happened is
// possible, and what is told in the present is told in general.
func (c *Scene) VerbReal(v int) (ledger.Certainty, bool) {
	t := &c.S.Tokens[v]
	if c.Conditional(v) {
		return "", false
	}
	certainty, have, be := ledger.Certain, false, false
	i := v - 1
	for ; i >= 0 && i >= v-6; i-- {
		a := &c.S.Tokens[i]
		switch {
		case IsHave(a.Lower):
			have = true
		case a.Lower == "being" && i > 0 && (c.S.Tokens[i-1].Lower == "after" || c.S.Tokens[i-1].Lower == "before" && t.Tag == syntax.VBN):
			return certainty, true // "After being | abducted".
		case IsBe(a.Lower):
			be = true
		case a.Lower == "did" || a.Lower == "does" || a.Lower == "do":
			have = have || a.Lower == "did"
		case a.Lower == "not" || a.Lower == "n't" || a.Lower == "n’t" || a.Lower == "never":
			if c.S.Tokens[i+1].Lower != "only" {
				return "", false
			}
		case a.Tag == syntax.MD:
			if !have || a.Lower == "will" || a.Lower == "would" {
				return "", false
			}
			return ledger.Possible, true
		case a.Tag == syntax.TO || a.Lower == "to" && t.Tag == syntax.VB:
			return c.infinitiveReal(i, have)
		case a.Tag == syntax.RB:
			if h := Hedge(a.Lower); h != "" {
				certainty = h
			}
		default:
			return certainty, c.tenseReal(v, have, be)
		}
	}
	return certainty, c.tenseReal(v, have, be)
}

// infinitiveReal reports whether "to" at i leads to something that happened:
// "were forced to flee", "is reported to have killed".
func (c *Scene) infinitiveReal(i int, have bool) (ledger.Certainty, bool) {
	if have {
		return ledger.Possible, true
	}
	if i == 0 {
		return "", false
	}
	switch c.S.Tokens[i-1].Lower {
	case "forced", "managed", "proceeded", "continued", "continue", "began", "started", "went", "compelled", "had":
		return ledger.Certain, true
	}
	return "", false
}

// tenseReal judges the form of the verb at v, given its auxiliaries.
func (c *Scene) tenseReal(v int, have, be bool) bool {
	t := &c.S.Tokens[v]
	switch {
	case t.Tag == syntax.VBD || t.Tag == syntax.VBN || have:
		return true
	case t.Tag == syntax.VBG:
		return be || c.gerundReal(v)
	case t.Tag == syntax.VBZ || t.Tag == syntax.VBP:
		return c.S.Headline || unmarked(t.Lower)
	}
	return t.Tag == syntax.NN && be
}

// unmarked reports whether the verb's past looks like its present, so that the
// tagger's guess between them means little.
func unmarked(word string) bool {
	switch word {
	case "hit", "burst", "hurt":
		return true
	}
	return false
}

// gerundReal judges a form in -ing without auxiliary: "stop bombing" did not
// happen, "by bombing" and ", killing 12" did.
func (c *Scene) gerundReal(v int) bool {
	if v == 0 {
		return c.S.Headline
	}
	switch c.S.Tokens[v-1].Lower {
	case ",", "by", "after", "while", "in", "and", "thereby", "when":
		if g := c.VerbBefore(v, 8); g >= 0 && c.S.Tokens[v-1].Lower == "and" && c.S.Tokens[g].Tag == syntax.VBG {
			return c.gerundReal(g)
		}
		return true
	}
	if g := c.VerbBefore(v, 6); g >= 0 && Words().Unreal.Has(c.S, g) {
		return false
	}
	return !c.plannedBefore(v)
}

// plannedBefore reports whether a noun of plan, threat or fear governs token i
// through a preposition: "the threat of".
func (c *Scene) plannedBefore(i int) bool {
	for j := i - 1; j > 0 && j >= i-5; j-- {
		switch t := &c.S.Tokens[j]; {
		case t.Tag == syntax.IN || t.Lower == "to":
			return (t.Lower == "of" || t.Lower == "for" || t.Lower == "against" || t.Lower == "to" || t.Lower == "from") &&
				c.S.Tokens[j-1].Tag.IsNoun() && Words().Unreal.Has(c.S, j-1)
		case !InChunk(t):
			return false
		}
	}
	return false
}

// Conditional reports whether token i stands in a clause of condition.
func (c *Scene) Conditional(i int) bool {
	for j := i; j >= 0 && j >= i-14; j-- {
		t := &c.S.Tokens[j]
		if IsMark(t) || c.Segment[j] != c.Segment[i] {
			return false
		}
		switch t.Lower {
		case "if", "unless", "whether", "lest":
			return true
		}
	}
	return false
}

// Hedge returns how sure an adjective or adverb leaves what it stands beside; ""
// if it does not hedge.
func Hedge(word string) ledger.Certainty {
	switch word {
	case "purported", "alleged", "suspected", "unconfirmed", "reportedly", "allegedly", "supposedly", "purportedly",
		"possibly", "perhaps", "maybe", "rumored", "unverified", "supposed", "presumed", "reported":
		return ledger.Possible
	case "apparent", "apparently", "probably", "likely", "presumably", "seemingly":
		return ledger.Probable
	}
	return ""
}

// NounReal reports whether the noun at n, whose phrase begins at lo, names
// something that happened, and how surely.
func (c *Scene) NounReal(n, lo int) (ledger.Certainty, bool) {
	certainty := ledger.Certain
	if c.Conditional(n) && !(lo > 0 && c.S.Tokens[lo-1].Lower == "whether" && c.S.Tokens[lo].Lower == "the") {
		return "", false // But "whether the attack was" asks of an attack that was.
	}
	definite := false
	for i := max(0, lo-1); i < n; i++ {
		t := &c.S.Tokens[i]
		if h := Hedge(t.Lower); h != "" {
			certainty = Weaker(certainty, h)
		}
		if i >= lo && Words().UnrealAdj.Has(c.S, i) && t.Tag != syntax.POS {
			return "", false
		}
		definite = definite || i == lo && (t.Lower == "the" || t.Lower == "this" || t.Lower == "that" || t.Tag == syntax.PRPS)
	}
	if c.plannedBefore(lo) {
		return "", false
	}
	if v := c.VerbBefore(lo, 5); v >= 0 && c.Holder[v] == c.Holder[n] && c.governs(v, lo) {
		switch {
		case Words().Unreal.Has(c.S, v):
			return "", false
		case !definite || Words().Support.Has(c.S, v):
			if h, ok := c.VerbReal(v); !ok && c.S.Tokens[v].Tag != syntax.VBZ && c.S.Tokens[v].Tag != syntax.VBP {
				return "", false
			} else if ok {
				certainty = Weaker(certainty, h)
			}
		}
	}
	if !definite && c.modalAfter(n) {
		return "", false
	}
	return certainty, true
}

// governs reports whether the phrase that begins at lo is what the verb at v is
// about: nothing but a preposition or adverb stands between, or a noun and a
// preposition.
func (c *Scene) governs(v, lo int) bool {
	switch t := &c.S.Tokens[lo-1]; {
	case lo-1 == v:
		return true
	default:
		return !t.Tag.IsNoun() && t.Tag != syntax.CD
	}
}

// modalAfter reports whether the noun at n is the subject of what will, would,
// could or should happen.
func (c *Scene) modalAfter(n int) bool {
	for i := n + 1; i < len(c.S.Tokens) && i <= n+5; i++ {
		t := &c.S.Tokens[i]
		if t.Tag == syntax.MD {
			return !(i+1 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "have")
		}
		if IsMark(t) || t.Tag.IsVerb() {
			return false
		}
	}
	return false
}

// Weaker returns the less sure of two certainties.
func Weaker(a, b ledger.Certainty) ledger.Certainty {
	if sureness(b) < sureness(a) {
		return b
	}
	return a
}

// sureness orders certainties.
func sureness(c ledger.Certainty) int {
	switch c {
	case ledger.Certain:
		return 3
	case ledger.Probable:
		return 2
	case ledger.Possible:
		return 1
	}
	return 0
}

// Passive reports whether the verb at v is in the passive, or a participle
// behind its noun: "12 people killed in".
func (c *Scene) Passive(v int) bool {
	t := &c.S.Tokens[v]
	if t.Tag != syntax.VBN && t.Tag != syntax.VBD {
		return false
	}
	for i := v - 1; i >= 0 && i >= v-4; i-- {
		a := &c.S.Tokens[i]
		switch {
		case IsBe(a.Lower), a.Lower == "found" && i == v-1 && i > 0 && IsBe(c.S.Tokens[i-1].Lower): // "Was found | shot".
			return true
		case IsHave(a.Lower):
			return false
		case t.Tag == syntax.VBD && isSubject(a.Lower):
			return false // "The men | they kidnapped".
		case a.Tag != syntax.RB && a.Lower != "not":
			return !c.ObjectAfter(v) && !c.aims(v) && !c.SharesObject(v)
		}
	}
	return !c.ObjectAfter(v) && !c.aims(v) && !c.SharesObject(v)
}

// isSubject reports whether the pronoun is only ever a subject.
func isSubject(word string) bool {
	switch word {
	case "he", "she", "they", "we", "i":
		return true
	}
	return false
}

// SharesObject reports whether the verb at v has the object of the one that "and" joins
// to it: "two men | shot and killed the mayor".
func (c *Scene) SharesObject(v int) bool {
	u := v + 2
	if u >= len(c.S.Tokens) || c.S.Tokens[v+1].Lower != "and" {
		return false
	}
	t := &c.S.Tokens[u]
	return (t.Tag == syntax.VBD || t.Tag == syntax.VBN) && c.ObjectAfter(u)
}

// aims reports whether the verb at v shoots at what follows: "fired at the crowd".
func (c *Scene) aims(v int) bool {
	switch c.S.Tokens[v].Lemma {
	case "fire", "shoot", "snipe":
		return v+1 < len(c.S.Tokens) && (c.S.Tokens[v+1].Lower == "at" || c.S.Tokens[v+1].Lower == "on" || c.S.Tokens[v+1].Lower == "into")
	}
	return false
}

// ObjectAfter reports whether a noun phrase follows the verb at once.
func (c *Scene) ObjectAfter(v int) bool {
	i := v + 1
	for i < len(c.S.Tokens) && (c.S.Tokens[i].Tag == syntax.RB || c.S.Tokens[i].Tag == syntax.RP || c.S.Tokens[i].Lower == "up" || c.S.Tokens[i].Lower == "off" && i == v+1) && c.QuantityAt(i) < 0 {
		i++
	}
	if i+1 < len(c.S.Tokens) && c.S.Tokens[i].Lower == "to" && c.S.Tokens[i+1].Lower == "death" {
		i += 2 // "Shot to death | a watchman".
	}
	i = c.PastAside(c.PastTime(i))
	if i >= len(c.S.Tokens) {
		return false
	}
	if q := c.QuantityAt(i); q >= 0 {
		// "4 soldiers killed | 4 wounded": two ends side by side, each with its figure.
		last := c.S.Quantities[q].Last
		if last < len(c.S.Tokens) && (c.S.Tokens[last].Lower == "times" || c.S.Tokens[last].Lower == "time") {
			return false // "Stabbed | 14 times".
		}
		return last >= len(c.S.Tokens) || !c.endsAlone(last)
	}
	t := &c.S.Tokens[i]
	return InChunk(t) && t.Tag != syntax.VBN || t.Tag == syntax.PRP || t.Tag == syntax.LQUOTE
}

// endsAlone reports whether the word at i says what became of people and describes no
// noun behind it.
func (c *Scene) endsAlone(i int) bool {
	_, ends := EffectOf(c.S, i)
	return ends && !c.S.Tokens[i].Tag.IsNoun() && (i+1 == len(c.S.Tokens) || !c.S.Tokens[i+1].Tag.IsNoun() && !c.S.Tokens[i+1].Tag.IsAdjective())
}

// asideMost is how many tokens may stand between the commas of an aside.
const asideMost = 9

// PastAside returns the token behind the words between commas that begin at i and say
// with what or how, i if there are none: "killed, | with clubs and knives, | three".
func (c *Scene) PastAside(i int) int {
	if i+2 >= len(c.S.Tokens) || c.S.Tokens[i].Lower != "," || c.S.Tokens[i+1].Lower != "with" && c.S.Tokens[i+1].Lower != "by" && c.S.Tokens[i+1].Lower != "in" {
		return i
	}
	for j := i + 2; j+1 < len(c.S.Tokens) && j <= i+asideMost; j++ {
		switch t := &c.S.Tokens[j]; {
		case t.Lower == ",":
			if next := c.S.Tokens[j+1].Tag; next == syntax.CD || next == syntax.DT {
				return j + 1
			}
			return i
		case t.Tag.IsFinite():
			return i
		}
	}
	return i
}

// PastTime returns the token behind the words of time that begin at i, i if there
// are none: "kidnapped | today | two engineers", "killed | in less than 48 hours |
// a judge and a senator".
func (c *Scene) PastTime(i int) int {
	for i < len(c.S.Tokens) && c.InDate(i) {
		i++
	}
	if i+2 >= len(c.S.Tokens) || c.S.Tokens[i].Lower != "in" && c.S.Tokens[i].Lower != "within" && c.S.Tokens[i].Lower != "during" {
		return i
	}
	for j := i + 1; j < len(c.S.Tokens) && j <= i+6; j++ {
		switch c.S.Tokens[j].Lemma {
		case "minute", "hour", "day", "week", "month", "year":
			for j++; j < len(c.S.Tokens) && c.S.Tokens[j].Lower == ","; j++ {
			}
			return j
		}
		if t := &c.S.Tokens[j]; t.Tag.IsProper() || t.Tag.IsVerb() || IsMark(t) {
			return i
		}
	}
	return i
}

// AttemptBefore returns the noun of an attempt at what the infinitive at v tells, past by
// whom it was: "an | attempt by the rebels to kidnap"; -1 if there is none.
func (c *Scene) AttemptBefore(v int) int {
	for i := v - 2; i >= c.Open && i > v-12 && c.S.Tokens[v-1].Lower == "to"; i-- {
		switch t := &c.S.Tokens[i]; {
		case t.Tag.IsNoun() && (t.Lemma == "attempt" || t.Lemma == "bid"):
			if w := &c.S.Tokens[i+1]; w.Lower == "by" || w.Lower == "to" || w.Lower == "of" {
				return i
			}
			return -1
		case t.Tag.IsVerb() || IsMark(t):
			return -1
		}
	}
	return -1
}

// Undone returns how far the happening went that the verb at v tells and that did
// not come about: it was tried ("attempted to kidnap") or threatened ("threatened
// to blow up", "vowed to kill"); "" if it was neither.
func (c *Scene) Undone(v int) ledger.Stage {
	if v < 2 || c.Conditional(v) || c.S.Tokens[v-1].Lower != "to" {
		return ""
	}
	for i := v - 2; i >= 0 && i >= v-4; i-- {
		t := &c.S.Tokens[i]
		switch {
		case t.Tag.IsAdverb():
			continue
		case !t.Tag.IsVerb():
			if c.AttemptBefore(v) >= 0 {
				return ledger.StageAttempted
			}
			return ""
		}
		_, real := c.VerbReal(i)
		if !real && t.Tag != syntax.VBG && t.Tag != syntax.VBP && t.Tag != syntax.VBZ {
			return ""
		}
		switch {
		case RoleWords().Threat.Has(c.S, i):
			return ledger.StageThreatened
		case RoleWords().Try.Has(c.S, i):
			return ledger.StageAttempted
		}
		return ""
	}
	return ""
}
