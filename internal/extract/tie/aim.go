package tie

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// aims reads whom somebody is said to target over many actions.
func (c *scene) aims() {
	for i := range c.Sentence.Tokens {
		strength, end := clause.Words("aim").At(c.Sentence, i)
		if end == 0 {
			continue
		}
		if c.Sentence.Tokens[i].Tag.IsVerb() || c.afterOpenVerb(i) || c.gerundAt(i) {
			c.aim(i, end, strength)
		}
		if c.Lower(i) == "targeting" && c.Lower(end) == "of" {
			c.targetingOf(i, end)
		}
	}
}

// afterOpenVerb reports whether the token is a bare verb behind "to" that the
// tagger or the chunker took for a noun: "pretending to target terrorists".
func (c *scene) afterOpenVerb(i int) bool {
	return c.Lower(i-1) == "to" && c.Lower(i) == strings.ToLower(c.Sentence.Tokens[i].Lemma)
}

// gerundAt reports whether the token has the form of a gerund with an object,
// whatever its tag.
func (c *scene) gerundAt(i int) bool {
	return strings.HasSuffix(c.Lower(i), "ing") && c.PhraseFollows(i+1)
}

// scope is what a text says of how far an aim reaches.
type scope struct {
	quant  ledger.Quantifier
	marked bool
}

// scopeOf reads the adverbs before the verb and before its object. An adverb of
// scope is what makes a simple past a habit: "mainly bombed".
func (c *scene) scopeOf(cl *clause.Clause) (sc scope) {
	for i := cl.Lo; i < len(c.Sentence.Tokens) && i < cl.End+2; i++ {
		if i >= cl.End && c.At[i] >= 0 && c.Phrases[c.At[i]].Lo != i {
			break
		}
		meaning, ok := clause.Words("scope").One(c.Lower(i))
		if !ok || c.NotOnly(i-1) && clause.Negation(c.Lower(i-1)) {
			continue
		}
		sc.marked = true
		if meaning != "words" {
			sc.quant = ledger.Quantifier(meaning)
		}
	}
	return sc
}

// aim reads "X has primarily targeted Y". The steps: whom (targets), who (the
// clause, or whose strikes they are), how far (scope), and whether the speaker
// stands for it. Each subject makes a claim of its own; the targets of one claim
// stay together, because "only A and B" is no claim about A.
func (c *scene) aim(i, end int, strength string) {
	object := c.objectOf(i, end)
	if object < 0 {
		return
	}
	cl := c.ClauseAt(i, end)
	if cl.Passive || cl.Open || len(cl.Subject) == 0 {
		return
	}
	a := c.Speech.At(c.Sentence.Tokens[i].Start)
	if a != nil && !clause.Tells(a) || c.hearsay(&cl) {
		return
	}
	denied := cl.Negated != (a != nil && a.Stance == ledger.StanceDenies)
	sc := c.scopeOf(&cl)
	targets, only := c.targets(object, denied)
	if only {
		sc.quant, sc.marked = ledger.QuantifierOnly, true
	}
	if len(targets) == 0 || !sc.marked && !denied && !c.habitual(&cl, strength) {
		return
	}
	for _, who := range c.cataphor(&cl) {
		actor := c.doer(who)
		if actor.IsZero() {
			continue
		}
		c.target(aimed{at: i, lo: min(cl.Top, c.Phrases[who].Lo), words: c.Words(cl.Top, end), actor: actor, targets: targets, quant: sc.quant, negated: denied && !only, only: only})
	}
}

// hearsay reports whether a noun of saying stands before the clause and nobody
// is known to say it: "despite claims | they are focusing on A".
func (c *scene) hearsay(cl *clause.Clause) bool {
	i := c.Phrases[cl.Subject[0]].Lo - 1
	if c.Lower(i) == "that" {
		i--
	}
	if i < 0 || !c.Classed("hearsay", i) || !c.Tag(i).IsNoun() && c.At[i] < 0 && c.Tag(i).IsVerb() {
		return false
	}
	a := c.Speech.At(c.Sentence.Tokens[cl.Verb].Start)
	return a == nil || a.Cue == nil || a.Cue.Start > c.Sentence.Tokens[i].Start || a.Cue.End < c.Sentence.Tokens[i].End
}

// objectOf returns the phrase that is aimed at, or -1.
func (c *scene) objectOf(i, end int) int {
	for end < len(c.Sentence.Tokens) && c.At[end] < 0 && c.Tag(end).IsAdverb() {
		end++
	}
	object := c.PhraseAt(end)
	if object < 0 && end == i+1 && end < len(c.At) && c.At[i] >= 0 && c.At[end] == c.At[i] {
		object = c.At[i] // "target terrorists", cut as one phrase.
	}
	return object
}

// targets returns whom the phrase means, with those joined to it. only says that
// it means nobody else, under a denial: "anyone other than A and B".
func (c *scene) targets(object int, denied bool) (who clause.Group, only bool) {
	switch c.Lower(c.Phrases[object].Head) {
	case "anyone", "anything", "anybody", "nobody", "nothing", "one", "others":
		i := c.Phrases[object].Hi
		switch {
		case c.Lower(i) == "other" && c.Lower(i+1) == "than" || c.Lower(i) == "except" && c.Lower(i+1) == "for":
			i += 2
		case c.Lower(i) == "but" || c.Lower(i) == "except":
			i++
		default:
			return nil, false
		}
		next := c.PhraseAt(i)
		if next < 0 || !denied {
			return nil, false
		}
		object, only = next, true
	}
	for _, k := range c.JoinRight(object) {
		if n := c.Named[c.Phrases[k].Head]; n >= 0 && c.Names[n].Place.ID != "" && c.Names[n].Lo > c.Phrases[k].Core {
			continue // "northern Westmark" is land, and who is there is not said.
		}
		if c.Someone(k) || c.Classed("aimable", c.Phrases[k].Head) && !c.bareLand(k) {
			who = append(who, k)
		}
	}
	return who, only
}

// bareLand reports whether the phrase is a piece of land that nothing tells apart
// ("areas"), or one thing ("the mosque"), which an incident hits and no habit.
func (c *scene) bareLand(k int) bool {
	ph := &c.Phrases[k]
	if n := c.Named[ph.Head]; n >= 0 {
		return false
	}
	if c.Tag(ph.Head) == syntax.NN {
		w := c.Lower(ph.Head)
		return w != "infrastructure" && w != "population" && w != "opposition"
	}
	return ph.Owner < 0 && (c.Areal(ph.Head) || c.Lower(ph.Head) == "targets") && (ph.Hi-ph.Core == 1 || ph.Hi-ph.Core == 2 && c.Tag(ph.Core) == syntax.DT)
}

// habitual reports whether the verb tells of many actions without an adverb that
// says so: it is no simple past, and its subject is no single strike.
func (c *scene) habitual(cl *clause.Clause, strength string) bool {
	if strength != "plain" || len(cl.Subject) == 0 {
		return false
	}
	ph := &c.Phrases[cl.Subject[0]]
	if c.Classed("once", ph.Head) && (c.Tag(ph.Head) == syntax.NN || cl.Lo == cl.Verb) {
		return false
	}
	if c.Tag(cl.Verb) == syntax.VBG && cl.Lo == cl.Verb {
		// "launched an offensive, targeting": one deed. "accused of targeting": many.
		return cl.Rule == "subject/object-of" || cl.Rule == "subject/above"
	}
	return c.Tag(cl.Verb) != syntax.VBD || cl.Lo < cl.Verb
}

// doer returns who stands behind the subject of an aim: itself, or whose strikes
// they are. "Northlander strikes" aim at nobody; Northland does.
func (c *scene) doer(k int) ledger.Party {
	if c.Classed("organ", c.Phrases[k].Head) && c.Named[c.Phrases[k].Head] < 0 {
		if g := c.Giver(k); !g.IsZero() {
			return g
		}
	}
	if c.Someone(k) {
		return c.Party(k)
	}
	return ledger.Party{}
}

// cataphor returns the subject of the clause, or for a pronoun in an opening
// adjunct that of the main clause: "Despite claims they focus on A, B has …".
func (c *scene) cataphor(cl *clause.Clause) clause.Group {
	if len(cl.Subject) != 1 || !c.Phrases[cl.Subject[0]].Alone || !c.OpensWithAdjunct() {
		return cl.Subject
	}
	for i := cl.End; i < len(c.Sentence.Tokens); i++ {
		if c.Tag(i) != syntax.COMMA {
			continue
		}
		for j := i + 1; j < len(c.Sentence.Tokens); j++ {
			if c.At[j] < 0 && (c.Tag(j).IsFinite() || clause.IsBe(c.Lower(j)) || clause.IsHave(c.Lower(j))) {
				if g := c.Chain(j); len(g) > 0 && c.Phrases[g[0]].Lo > i {
					return g
				}
				return cl.Subject
			}
		}
	}
	return cl.Subject
}

// targetingOf reads "X's targeting of Y".
func (c *scene) targetingOf(i, end int) {
	object := c.PhraseAt(end + 1)
	k := c.At[i]
	if object < 0 || k < 0 {
		return
	}
	actor := c.Giver(k)
	targets, _ := c.targets(object, false)
	a := c.Speech.At(c.Sentence.Tokens[i].Start)
	if actor.IsZero() || len(targets) == 0 || a != nil && !clause.Tells(a) {
		return
	}
	c.target(aimed{at: i, lo: c.Start(k), words: "targeting", actor: actor, targets: targets})
}

// An aimed is one reading of an aim.
type aimed struct {
	at, lo  int
	words   string
	actor   ledger.Party
	targets clause.Group
	quant   ledger.Quantifier
	negated bool
	only    bool
}

// target records the claim. Negated is final here: the stance went into it, and
// an "only" that came out of a denial is stood for.
func (c *scene) target(m aimed) {
	first := c.Party(m.targets[0])
	if first.Actor != "" && first.Actor == m.actor.Actor {
		return
	}
	var besides []ledger.Party
	for _, k := range m.targets[1:] {
		besides = append(besides, c.Party(k))
	}
	reasons := []ledger.Reason{clause.Reason("target", "aim/verb", "“"+m.words+"” tells whom "+m.actor.Name+" aims at over many actions.")}
	switch {
	case m.only:
		reasons = append(reasons, clause.Reason("quantifier", "aim/no-other", "To deny aiming at anyone else is to say that only these are aimed at, so the claim is not negated."))
	case m.negated:
		reasons = append(reasons, clause.Reason("negated", "aim/not", "The words deny the aim, or call it a pretense."))
	}
	hi := c.Phrases[m.targets[len(m.targets)-1]].Hi
	c.Claim(c.Speech.Holder(c.Sentence, m.at), ledger.Claim{
		Attribute: ledger.AttributeTarget, Value: ledger.Value{Words: m.words}, Actor: m.actor, Target: first, Besides: besides,
		Quantifier: m.quant, Negated: m.negated, When: c.When(m.at), Passage: c.Passage(min(m.lo, m.at), max(hi, m.at+1)), Reasons: reasons,
	})
}
