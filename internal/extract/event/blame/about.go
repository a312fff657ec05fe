package blame

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// ForDeed reports whether what somebody was arrested for follows the verb at v:
// "in connection with", "on charges of", "for the murder".
func ForDeed(c *scene.Scene, v int) bool {
	for i := v + 1; i < len(c.S.Tokens) && i < v+14; i++ {
		t := &c.S.Tokens[i]
		switch t.Lower {
		case "in":
			if i+2 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "the" && Deed(c, i+2) {
				return true // "Warrants for two soldiers | in the killing of", but not "arrested | in a raid".
			}
		case "connection", "involvement", "participation", "charges", "suspicion", "part", "role", "for", "accused", "charged", "linked", "implicated":
			if DeedBehind(c, i+1) {
				return true
			}
		case ".", ";":
			return false
		}
		if t.Tag.IsFinite() && t.Lower != "accused" && t.Lower != "charged" && t.Lower != "linked" {
			return false
		}
	}
	return false
}

// ForWhat returns where "for" follows token i within its phrase with a word for the
// happening behind it, -1 if it does not: "condemned the front | for the murder".
func ForWhat(c *scene.Scene, i int) int {
	for j := i; j < len(c.S.Tokens) && j < i+14; j++ {
		switch t := &c.S.Tokens[j]; {
		case t.Lower == "for" && (j == i || c.S.Tokens[j-1].Tag != syntax.NNP || j+1 < len(c.S.Tokens) && !c.S.Tokens[j+1].Tag.IsProper()):
			if DeedBehind(c, j+1) || j+1 < len(c.S.Tokens) && scene.Words().Verb.Has(c.S, j+1) {
				return j
			}
			return -1
		case t.Tag.IsFinite() || t.Tag.IsPunct() && t.Tag != syntax.LRB && t.Tag != syntax.RRB && t.Tag != syntax.RQUOTE:
			return -1
		}
	}
	return -1
}

// Fight reports whether what stands before token i is a fight.
func Fight(c *scene.Scene, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if kind, n := scene.Words().Noun.At(c.S, j); n > 0 && ledger.IncidentKind(kind) == ledger.KindArmedClash {
			return true
		}
	}
	return false
}

// SignLeft reports whether a verb near token i tells that the sign there was left or
// shouted.
func SignLeft(c *scene.Scene, i int) bool {
	left := false
	for j := max(c.Open, i-10); j < len(c.S.Tokens) && j <= i+8; j++ {
		switch c.S.Tokens[j].Lemma {
		case "leave", "find", "paint", "drop", "scatter", "sign", "shout", "chant", "identify":
			left = left || c.S.Tokens[j].Tag.IsVerb()
		case "against":
			return false
		}
	}
	return left
}

// CouldHaveBeen reports whether token i ends "it could have | been".
func CouldHaveBeen(c *scene.Scene, i int) bool {
	if i < 3 || c.S.Tokens[i-1].Lower != "have" || c.S.Tokens[i-3].Lower != "it" {
		return false
	}
	switch c.S.Tokens[i-2].Lower {
	case "could", "might", "may":
		return true
	}
	return false
}

// OnCharges reports whether the word at i is for what somebody is accused of: "on |
// charges of".
func OnCharges(c *scene.Scene, i int) bool {
	return i > 0 && c.S.Tokens[i].Lower == "charges" && c.S.Tokens[i-1].Lower == "on"
}

// CalledToClaim returns the verb of "called the station to claim | responsibility"; -1 if
// there is none.
func CalledToClaim(c *scene.Scene, i int) int {
	if i < 3 || c.S.Tokens[i-2].Lower != "to" || c.S.Tokens[i-1].Lower != "claim" && c.S.Tokens[i-1].Lower != "accept" {
		return -1
	}
	u := c.FiniteBefore(i - 2)
	if u < 0 || c.Nobody(u) {
		return -1
	}
	switch c.S.Tokens[u].Lemma {
	case "call", "telephone", "phone", "write", "contact", "issue", "send":
		return u
	}
	return -1
}

// SaidOfIt reports whether the passive verb at v is said of what was told before: of a
// pronoun, or a weapon that the words point back to.
func SaidOfIt(c *scene.Scene, v int) bool {
	j := c.GroupStart(v) - 1
	if j < 0 {
		return false
	}
	switch c.S.Tokens[j].Lower {
	case "it", "he", "she", "they", "both", "who", "which":
		return true
	}
	return scene.RoleWords().Arm.Has(c.S, j) && PointsBack(c, c.ChunkLeft(j))
}

// Negated reports whether the verb at v is said not to be so: "cannot be linked to".
func Negated(c *scene.Scene, v int) bool {
	for i := v - 1; i >= 0 && i >= c.GroupStart(v)-1; i-- {
		switch c.S.Tokens[i].Lower {
		case "not", "n't", "n’t", "never", "cannot", "nobody", "none":
			return true
		}
	}
	return false
}

// Opinion returns where the words for whose opinion the sentence tells begin: "in the
// opinion of | the police"; -1 if there is none.
func Opinion(c *scene.Scene) int {
	for i := c.Open + 1; i+2 < len(c.S.Tokens); i++ {
		if w := c.S.Tokens[i].Lower; (w == "opinion" || w == "view") && c.S.Tokens[i+1].Lower == "of" && c.S.Tokens[max(0, i-2)].Lower == "in" {
			return i + 2
		}
	}
	return -1
}

// Answers returns the verb whose subject answers for the happening by the word at token
// i: "was | guilty of", "is to | blame for", "was | behind", "took | part in"; -1 if it
// is no such word.
func Answers(c *scene.Scene, i int) int {
	v := -1
	switch c.S.Tokens[i].Lower {
	case "blame":
		return BeTo(c, i)
	case "guilty":
		v = c.VerbBefore(i, 4)
	case "author", "authors", "perpetrator", "perpetrators", "mastermind", "masterminds", "culprit", "culprits":
		if v = c.VerbBefore(i, 4); v >= 0 && (!scene.IsBe(c.S.Tokens[v].Lower) || c.S.Tokens[v].Lower == "being") {
			return -1 // "Accused him of being the | author" accuses by another verb.
		}
	case "behind":
		if v = c.VerbBefore(i, 3); v >= 0 && !scene.IsBe(c.S.Tokens[v].Lower) {
			return -1
		}
	case "participated", "participate", "part":
		if i+1 >= len(c.S.Tokens) || c.S.Tokens[i+1].Lower != "in" {
			return -1
		}
		if v = i; c.S.Tokens[i].Lower == "part" {
			if v = c.VerbBefore(i, 3); v >= 0 && c.S.Tokens[v].Lemma != "take" {
				return -1
			}
		}
	}
	if v < 0 || !DeedBehind(c, i+1) {
		return -1
	}
	return v
}

// WorkOf returns the verb of "was the | work of", "is | typical of" or "bears the | mark of" at token i; -1 if
// it is none.
func WorkOf(c *scene.Scene, i int) int {
	switch c.S.Tokens[i].Lower {
	case "work", "doing", "deed", "act", "action", "crime":
		if v := c.VerbBefore(i, 6); v >= 0 && scene.IsBe(c.S.Tokens[v].Lower) && i+1 < len(c.S.Tokens) && (c.S.Tokens[i+1].Lower == "of" || c.S.Tokens[i+1].Lower == "by") {
			return v
		}
	case "typical", "characteristic":
		if v := c.VerbBefore(i, 4); v >= 0 && scene.IsBe(c.S.Tokens[v].Lower) && i+1 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "of" {
			return v
		}
	case "mark", "marks", "hallmark", "hallmarks", "trademark", "trademarks", "stamp", "signature", "seal":
		if v := c.VerbBefore(i, 4); v >= 0 && (c.S.Tokens[v].Lemma == "bear" || c.S.Tokens[v].Lemma == "have" || c.S.Tokens[v].Lemma == "carry") && i+1 < len(c.S.Tokens) && c.S.Tokens[i+1].Lower == "of" {
			return v
		}
	}
	return -1
}

// PlacesIt reports whether the verb at i tells who put a bomb there that was told of
// before: "said that the front had | placed it", "the bomb, which exploded at noon, was
// | placed by the front".
func PlacesIt(c *scene.Scene, i int) bool {
	if !c.S.Tokens[i].Tag.IsVerb() || i+1 >= len(c.S.Tokens) {
		return false
	}
	switch c.S.Tokens[i].Lemma {
	case "place", "plant", "throw", "hurl", "toss", "lay", "set":
	default:
		return false
	}
	if next := c.S.Tokens[i+1].Lower; !c.Passive(i) {
		return next == "it" || next == "them"
	}
	for j := i - 1; j > c.Open && j > i-24; j-- {
		if kind, n := scene.Words().Weapon.At(c.S, j); n > 0 && c.S.Tokens[j+n-1].Tag.IsNoun() {
			return kind == string(ledger.KindBombing) || kind == string(ledger.KindGrenade)
		}
	}
	return false
}

// Bystanders reports whether people were killed or hurt, and none who fights for any
// side.
func Bystanders(victims []ledger.Victim) bool {
	hurt := false
	for i := range victims {
		v := &victims[i]
		switch v.Group {
		case ledger.GroupFighters, ledger.GroupSoldiers, ledger.GroupPolice, ledger.GroupGuards:
			return false
		}
		hurt = hurt || v.Effect == ledger.EffectKilled || v.Effect == ledger.EffectInjured
	}
	return hurt
}

// GivesItself returns where the name begins that those who did it gave themselves by the
// words at token i: "men who | identified themselves as Coast Front", "| said they were
// from"; 0 if the words do not.
func GivesItself(c *scene.Scene, i int) int {
	if i+4 >= len(c.S.Tokens) {
		return 0
	}
	t := c.S.Tokens
	switch t[i].Lower {
	case "identified", "identifying":
		if t[i+1].Tag == syntax.PRP && t[i+2].Lower == "as" {
			return i + 3
		}
	case "said":
		j := i + 1
		if t[j].Lower == "that" {
			j++
		}
		if t[j].Tag == syntax.PRP && j+3 < len(t) && scene.IsBe(t[j+1].Lower) && (t[j+2].Lower == "from" || t[j+2].Lower == "of") {
			return j + 3
		}
	case "claimed", "claiming":
		if t[i+1].Lower == "to" && t[i+2].Lower == "be" && (t[i+3].Lower == "from" || t[i+3].Lower == "of") {
			return i + 4
		}
	}
	return 0
}

// HadItDone reports whether the verb tells that somebody had others do it.
func HadItDone(lemma string) bool {
	switch lemma {
	case "plan", "order", "mastermind", "finance", "sponsor", "orchestrate", "organize", "instigate", "plot":
		return true
	}
	return false
}

// AtHands reports whether the word at i leads to those by whom people died: "at the |
// hands of the front", "| victims of the front".
func AtHands(c *scene.Scene, i int) bool {
	if i == 0 || i+2 >= len(c.S.Tokens) || c.S.Tokens[i+1].Lower != "of" {
		return false
	}
	switch c.S.Tokens[i].Lower {
	case "hands":
		return i > 1 && c.S.Tokens[i-1].Lower == "the" && c.S.Tokens[i-2].Lower == "at"
	case "victim", "victims":
		return scene.IsMark(&c.S.Tokens[i-1])
	}
	return false
}

// AsReported reports whether behind token v others are said to have told so: "as church
// sources had reported".
func AsReported(c *scene.Scene, v int) bool {
	for i := v + 1; i < len(c.S.Tokens); i++ {
		if c.S.Tokens[i].Lower != "as" {
			continue
		}
		for j := i + 1; j < len(c.S.Tokens) && j < i+9; j++ {
			switch c.S.Tokens[j].Lemma {
			case "report", "charge", "claim", "allege", "say", "denounce", "assert":
				return true
			}
		}
	}
	return false
}

// Presumed reports whether the sentence says of nobody's account that it is taken to be
// so, before token lo: "it is presumed that | the front".
func Presumed(c *scene.Scene, lo int) bool {
	for i := lo - 1; i > 1 && i >= lo-14 && c.Near(i, lo); i-- {
		switch c.S.Tokens[i].Lower {
		case "presumed", "believed", "thought", "assumed", "suspected", "alleged", "supposed", "rumored":
			if at := c.GroupStart(i); at > 0 && c.S.Tokens[at-1].Lower == "it" && i+1 < lo && c.S.Tokens[i+1].Lower == "that" {
				return true
			}
		}
	}
	return false
}

// SupposedOf reports whether those are only supposed to be of the body whose phrase begins
// at token lo: "the gunmen, thought to be from | the front", "who police think belong to
// | the front".
func SupposedOf(c *scene.Scene, lo int) bool {
	for lo > 0 && scene.IsArticle(c.S.Tokens[lo-1].Lower) {
		lo--
	}
	if lo < 1 || c.S.Tokens[lo-1].Tag != syntax.TO && c.S.Tokens[lo-1].Lower != "of" && c.S.Tokens[lo-1].Lower != "from" && c.S.Tokens[lo-1].Lower != "to" {
		return false
	}
	for i := lo - 2; i > c.Open && i > lo-7; i-- {
		switch t := &c.S.Tokens[i]; t.Lower {
		case "think", "thinks", "believe", "believes", "suspect", "presume":
			return true
		case "who", "which", "that":
			return false
		default:
			if i >= lo-3 && scene.Hedge(t.Lower) != "" {
				return true // "Presumably from | the front".
			}
			if scene.IsSupposed(t.Lower) && c.S.Tokens[i+1].Tag == syntax.TO && t.Lower != "known" && t.Lower != "said" {
				return true
			}
		}
	}
	return false
}

// Weighed returns how sure the sentence leaves the part in it that the noun at i tells of,
// where it weighs that part: "its | involvement is not ruled out" is possible, "was ruled
// out" clears, "is clear", "points to the | participation of the army" suspect. It is empty
// if the sentence does not weigh it.
func Weighed(c *scene.Scene, i int) ledger.Standing {
	for j := i + 1; j < len(c.S.Tokens) && j < i+20 && c.S.Tokens[j].Tag != syntax.PERIOD; j++ {
		if !scene.IsBe(c.S.Tokens[j].Lower) && !scene.IsHave(c.S.Tokens[j].Lower) {
			continue
		}
		for k := j + 1; k < len(c.S.Tokens) && k < j+5; k++ {
			not := Negated(c, k)
			switch c.S.Tokens[k].Lower {
			case "ruled", "discarded", "excluded":
				if not {
					return ledger.StandingPossible
				}
				return ledger.StandingCleared
			case "possible":
				return ledger.StandingPossible
			case "clear", "suspected", "evident", "obvious", "proven", "proved", "confirmed":
				if not {
					return ledger.StandingPossible
				}
				return ledger.StandingSuspected
			}
		}
		break
	}
	v := c.VerbBefore(c.ChunkLeft(i), 4)
	if v < 0 {
		return ""
	}
	not := Negated(c, v)
	switch c.S.Tokens[v].Lemma {
	case "point", "indicate", "suggest", "suspect", "confirm", "prove":
		if !not {
			return ledger.StandingSuspected
		}
	case "rule", "discard", "exclude":
		if not {
			return ledger.StandingPossible
		}
		return ledger.StandingCleared
	}
	return ""
}

// OfOther reports whether the part that the noun at i tells of is in something else than
// a deed: "its | participation in the talks".
func OfOther(c *scene.Scene, i int) bool {
	for j := i + 1; j < len(c.S.Tokens) && j < i+8; j++ {
		if w := c.S.Tokens[j].Lower; w == "in" || w == "for" {
			return !DeedBehind(c, j+1)
		}
	}
	return false
}

// OpenTo reports whether the sentence holds it only for possible that those did it whose
// phrase begins at token lo: "the possibility that | the rebels burned it", "did not
// rule out that | the army".
func OpenTo(c *scene.Scene, lo int) bool {
	for i := lo - 1; i >= 0 && i >= lo-12; i-- {
		t := &c.S.Tokens[i]
		switch {
		case t.Tag == syntax.PERIOD || t.Lower == ";":
			return false
		case t.Lower == "whether":
			return true
		case t.Lower == "possibility" || t.Lower == "hypothesis":
			return i+1 < lo && (c.S.Tokens[i+1].Lower == "that" || c.S.Tokens[i+1].Lower == "of")
		case (t.Lemma == "conclude" || t.Lemma == "confirm" || t.Lemma == "determine" || t.Lemma == "prove") && i+1 < lo && c.Nobody(i):
			return true // "It is not possible to conclude that the army".
		case t.Lemma == "rule" && t.Tag.IsVerb() && i+1 < lo && c.S.Tokens[i+1].Lower == "out", (t.Lemma == "discard" || t.Lemma == "exclude" || t.Lemma == "dismiss") && t.Tag.IsVerb():
			return c.Nobody(i)
		}
	}
	return false
}

// Acts reports whether the phrase that ends before token hi is the subject of a verb
// behind it that tells what those do who did it: "the rebels | fled".
func Acts(c *scene.Scene, hi int) bool {
	for i := hi; i < len(c.S.Tokens) && i < hi+4; i++ {
		t := &c.S.Tokens[i]
		if t.Tag == syntax.VBD && !scene.IsBe(t.Lower) && !scene.IsHave(t.Lower) {
			return scene.RoleWords().Aftermath.Has(c.S, i)
		}
		if !t.Tag.IsAdverb() && !t.Tag.IsWh() && !scene.IsHave(t.Lower) {
			return false
		}
	}
	return false
}

// AccusesNext reports whether the word at i is a verb that accuses or arrests those
// named behind it, though the tagger takes it for their adjective: "has | accused
// rebels".
func AccusesNext(c *scene.Scene, i int) bool {
	t := &c.S.Tokens[i]
	return i+1 < len(c.S.Tokens) && t.Tag == syntax.VBN && (scene.RoleWords().Accuse.Has(c.S, i) || t.Lemma == "arrest" || t.Lemma == "detain") && (scene.IsArticle(c.S.Tokens[i+1].Lower) || c.QuantityAt(i+1) >= 0 || i > 0 && c.S.Tokens[i-1].Tag.IsNoun())
}

// Suspected returns the verb of whose subject the word at token i says that it is
// suspected or was involved, without naming of what: "| is the prime suspect"; -1 if it
// says no such thing.
func Suspected(c *scene.Scene, i int) int {
	t := &c.S.Tokens[i]
	switch t.Lower {
	case "suspect", "suspects", "suspected", "involved":
	default:
		return -1
	}
	v := c.VerbBefore(i, 4)
	if t.Tag.IsVerb() {
		v = i
	}
	if v < 0 || !scene.IsBe(c.S.Tokens[v].Lower) && !(v == i && c.Passive(i)) {
		return -1
	}
	if i+1 < len(c.S.Tokens) {
		if next := c.S.Tokens[i+1].Tag; next == syntax.IN || next == syntax.TO || next.IsNoun() {
			return -1 // "Involved | in the talks".
		}
	}
	return v
}

// InHands reports whether at token i it is told in whose hands people are: "they are in
// the | hands of the front", but not "the town is".
func InHands(c *scene.Scene, i int) bool {
	if i < 4 {
		return false
	}
	who := c.S.Tokens[i-4].Lower
	if who != "they" && who != "he" && who != "she" && !c.GroupNoun(i-4) {
		return false
	}
	return i+2 < len(c.S.Tokens) && c.S.Tokens[i].Lower == "hands" && c.S.Tokens[i+1].Lower == "of" && c.S.Tokens[i-2].Lower == "in" && scene.IsBe(c.S.Tokens[i-3].Lower)
}

// Ransom returns the verb by whose subject the ransom at token i is demanded: "the front
// has demanded a | ransom"; -1 if there is none.
func Ransom(c *scene.Scene, i int) int {
	if c.S.Tokens[i].Lower != "ransom" {
		return -1
	}
	v := c.VerbBefore(i, 5)
	if v < 0 || c.Passive(v) || c.Nobody(v) {
		return -1
	}
	switch c.S.Tokens[v].Lemma {
	case "demand", "ask", "request", "want":
		return v
	}
	return -1
}

// MayBe reports whether the word leaves it open whether somebody did it: "the front | may
// have planted it".
func MayBe(t *syntax.Token) bool {
	switch t.Lower {
	case "may":
		return t.Text == "may" || t.Tag == syntax.MD // But not "on 2 May".
	case "might", "could", "possibly", "perhaps":
		return true
	}
	return false
}

// Pointed returns whom the sentence suspects at token i without naming of what: the
// subject of verb v ("the army believes that the front | did it", "the front is the main |
// suspect"), or the phrase that begins at token at ("the evidence | points to the front",
// "the main suspects | are men of the front"). Both are -1 if it suspects nobody.
func Pointed(c *scene.Scene, i int) (v, at int) {
	t := &c.S.Tokens[i]
	if i+2 >= len(c.S.Tokens) || !t.Tag.IsVerb() {
		return Suspected(c, i), -1
	}
	next := c.S.Tokens[i+1].Lower
	before := ""
	if g := c.GroupStart(i); g > 0 {
		before = scene.Singular(c.S.Tokens[g-1].Lower)
	}
	switch {
	case t.Lemma == "do" && next == "it" && c.S.Tokens[i+2].Tag.IsPunct():
		return i, -1
	case t.Lemma == "point" && (next == "to" || next == "at") && (before == "evidence" || before == "everything" || before == "sign" || before == "clue" || before == "indication"),
		t.Lemma == "fall" && next == "on" && before == "suspicion":
		return -1, i + 2
	case scene.IsBe(t.Lower) && before == "suspect":
		return -1, i + 1
	}
	return Suspected(c, i), -1
}
