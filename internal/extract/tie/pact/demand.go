package pact

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// demands makes a claim of every statement that demands something.
func demands(sp *speech.Speech, claims *[]ledger.Claim) {
	var last ledger.Claim
	for _, a := range sp.Attributions {
		if a.Stance != ledger.StanceDemands || a.Sentence >= len(sp.Page.Sentences) {
			continue
		}
		s := &sp.Page.Sentences[a.Sentence]
		if !clause.Readable(s) {
			continue
		}
		c := &scene{clause.NewScene(sp, s, claims)}
		c.demand(a, &last)
	}
}

// demand reads who should do what. Actor is who demands, as far as the statement
// names him, and Target who is called on; without one ("called for an end to the
// fighting") the whole content is the act.
// "The same" is what the demand before it asked for, of whom that one asked it.
func (c *scene) demand(a *speech.Attribution, last *ledger.Claim) {
	lo, hi := c.TokensOf(a)
	if hi <= lo {
		return
	}
	lo, hi = c.actStart(lo, hi), c.actEnd(lo, hi)
	target, act := c.called(lo, hi)
	if clause.SameParty(target, c.Speaker(a)) {
		target = ledger.Party{}
	}
	words := c.Words(act, hi)
	same := c.same(act, hi) && last.Value.Words != ""
	if same {
		words, target = last.Value.Words, last.Target
	}
	if k := c.PhraseAt(lo); k >= 0 && c.Phrases[k].Alone && target.IsZero() {
		return // "wants us to go": who is called on is not known.
	}
	if words == "" || c.Speaker(a).IsZero() || target.IsZero() && !c.weighs(a) {
		return
	}
	cl := ledger.Claim{
		Attribute: ledger.AttributeDemand, Value: ledger.Value{Words: words}, Actor: c.Speaker(a), Target: target,
		When: c.When(lo), Passage: c.Passage(lo, hi),
		Reasons: []ledger.Reason{clause.Reason("value", "demand/content", "“"+words+"” is what should be done.")},
	}
	if same {
		cl.Reasons = append(cl.Reasons, clause.Reason("value", "demand/same", "“"+c.Words(act, hi)+"” stands for what the demand before it asks."))
	}
	*last = cl
	c.Claim(a, cl)
	c.unmet(a, cl)
}

// same reports whether the act at tokens lo up to hi only points at the one told
// before: "the same in April", "likewise".
func (c *scene) same(lo, hi int) bool {
	i := lo
	if w := c.Lower(i); w == "to" || w == "do" || w == "the" || w == "exactly" {
		i++
	}
	if c.Lower(i) == "do" || c.Lower(i) == "the" {
		i++
	}
	if w := c.Lower(i); w != "same" && w != "likewise" && w != "similarly" && w != "this" && w != "that" {
		return false
	}
	i++
	for i < hi {
		switch d := c.DateAt(i); {
		case d > i:
			i = d
		case c.Tag(i) == syntax.IN || c.Tag(i).IsPunct():
			i++
		default:
			return false
		}
	}
	return true
}

// weighs reports whether a demand of nobody in particular is worth a claim: one of
// somebody whom the registry knows or who is named.
func (c *scene) weighs(a *speech.Attribution) bool {
	return a.Speaker.Actor != "" || a.Speaker.Kind == ledger.SpeakerNamed
}

// called returns who is called on, if the content names him before "to" or
// "should", and where the act begins.
func (c *scene) called(lo, hi int) (ledger.Party, int) {
	i := lo
	if c.Lower(i) == "that" || c.Lower(i) == "for" {
		i++
	}
	k := c.PhraseAt(i)
	if k < 0 {
		return ledger.Party{}, c.infinitive(i)
	}
	if _, e := c.Page.MentionAt(c.Sentence, c.Phrases[k].Head); !c.Acts(k) && (e == nil || !e.Person && e.Kind != ledger.SpeakerCollective) && !c.Classed("people", c.Phrases[k].Head) {
		return ledger.Party{}, lo
	}
	g := c.JoinRight(k)
	end := c.Phrases[g[len(g)-1]].Hi
	for j := end; j < hi && j < end+12; j++ {
		t := &c.Sentence.Tokens[j]
		if t.Lower == "to" && j+1 < hi && c.Tag(j+1) == syntax.VB && c.At[j+1] < 0 && !c.Tag(j-1).IsVerb() {
			if clause.Negation(c.Lower(j - 1)) {
				return c.Party(k), j - 1 // "not to leave"
			}
			return c.Party(k), j + 1
		}
		if t.Lower == "should" || t.Lower == "must" || t.Tag.IsVerb() && t.Lower == strings.ToLower(t.Lemma) && c.At[j] < 0 && j == end {
			if t.Tag == syntax.MD {
				j++
			}
			return c.Party(k), j
		}
		if t.Tag.IsFinite() || t.Tag == syntax.PERIOD {
			break
		}
	}
	return ledger.Party{}, lo
}

// infinitive skips a "to" at token i.
func (c *scene) infinitive(i int) int {
	if c.Lower(i) == "to" {
		return i + 1
	}
	return i
}

// reachUnmet is how many sentences behind a demand may say that it was not met.
const reachUnmet = 2

// unmet claims of a short sentence right behind the demand that what was asked
// for was not done: "It didn’t happen." It is the claim of whoever says so.
func (c *scene) unmet(a *speech.Attribution, demand ledger.Claim) {
	for i := a.Sentence + 1; i < len(c.Page.Sentences) && i <= a.Sentence+reachUnmet; i++ {
		s := &c.Page.Sentences[i]
		if len(s.Tokens) > 9 || s.Furniture || !unmetWords(s) {
			continue
		}
		says := "“" + strings.TrimSpace(c.Page.Words(s, 0, len(s.Tokens))) + "” stands right behind the demand."
		c.Claim(c.Speech.Holder(s, 0), ledger.Claim{
			Attribute: ledger.AttributeOutcome, Value: demand.Value, Actor: demand.Target, Negated: true,
			Passage: c.Page.Passage(s, 0, len(s.Tokens)),
			Reasons: []ledger.Reason{clause.Reason("value", "demand/unmet", says)},
		})
		return
	}
}

// unmetWords reports whether the sentence says that something did not happen.
func unmetWords(s *page.Sentence) bool {
	subject, no, verb := false, false, false
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch t.Lower {
		case "it", "that", "this", "neither", "none":
			subject = subject || i < 2
			no = no || t.Lower == "neither" || t.Lower == "none"
		case "nothing":
			subject, no = true, true
		}
		no = no || clause.Negation(t.Lower)
		switch strings.ToLower(t.Lemma) {
		case "happen", "occur", "materialize", "come", "change":
			verb = true
		}
	}
	return subject && no && verb
}
