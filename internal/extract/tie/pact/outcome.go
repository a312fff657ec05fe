package pact

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// outcome reads what the clause around the pledge says became of it: "has not
// followed through on a pledge to", "the failure to deliver on its promise". The
// verb must govern the very noun of the pledge.
func (c *scene) outcome(v *vow, a *speech.Attribution) {
	if a.Cue == nil {
		return
	}
	for i := range c.Sentence.Tokens {
		if c.Sentence.Tokens[i].Start <= a.Cue.Start && a.Cue.Start < c.Sentence.Tokens[i].End {
			c.outcomeAt(v, i)
			return
		}
	}
}

// outcomeAt does so for a pledge whose cue is token cue.
func (c *scene) outcomeAt(v *vow, cue int) {
	for i := 0; i < cue; i++ {
		_, end := clause.Words("kept").At(c.Sentence, i)
		unkept := false
		if end == 0 {
			if _, end = clause.Words("unkept").At(c.Sentence, i); end == 0 {
				continue
			}
			unkept = true
		}
		if k := c.PhraseAt(end); k < 0 || cue < c.Phrases[k].Lo || cue >= c.Phrases[k].Hi {
			continue
		}
		c.judge(v, i, end, unkept)
	}
}

// judge sets the status by the verb at token i, which keeps or breaks a pledge.
// Two negations meet here: "has not kept" and "has not broken"; only the first
// says that a pledge was not carried out, and the second says nothing of its
// being carried out.
func (c *scene) judge(v *vow, i, end int, unkept bool) {
	cl := c.ClauseAt(i, end)
	failed := c.failureBefore(i)
	if cl.Open && !failed {
		return
	}
	lo := cl.Top
	switch {
	case unkept != (cl.Negated || failed):
		v.Status = ledger.CommitmentNotKept
	case unkept:
		return
	default:
		v.Status = ledger.CommitmentKept
		for j := cl.Lo; j < end; j++ {
			if w := c.Lower(j); w == "partly" || w == "partially" {
				v.Status = ledger.CommitmentPartly
			}
		}
	}
	v.note(c.Speech.Holder(c.Sentence, i).ID)
	v.Reasons = append(v.Reasons, clause.Reason("status", "commitment/outcome", "“"+c.Words(lo, end)+"” tells what became of it."))
}

// failureBefore reports whether the infinitive at token i completes a "failure".
func (c *scene) failureBefore(i int) bool {
	if c.Lower(i-1) != "to" {
		return false
	}
	for j := i - 2; j >= 0 && j > i-14; j-- {
		if c.Classed("failure", j) {
			return true
		}
		if c.Tag(j).IsVerb() {
			return false
		}
	}
	return false
}

// reversal notes that the obligor of a pledge to hold back is said, behind it or in
// the next sentence, to do more of it, or that there is more of what he would hold
// back ("the strikes increased"). That is evidence, and no verdict.
func (p *pledges) reversal(c *scene) {
	for n := len(p.found) - 1; n >= 0 && p.found[n].sentence >= c.Sentence.Index-1; n-- {
		v := &p.found[n]
		if !v.restraint || v.Status != ledger.CommitmentPending {
			continue
		}
		for i := range c.Sentence.Tokens {
			// In the sentence of the pledge only what stands behind it follows it.
			_, end := clause.Words("more").At(c.Sentence, i)
			if end == 0 || !c.Tag(i).IsVerb() || v.sentence == c.Sentence.Index && c.Sentence.Tokens[i].Start < v.Passage.End {
				continue
			}
			cl := c.ClauseAt(i, end)
			if cl.Open || cl.Negated || len(cl.Subject) == 0 || !clause.SameParty(c.Party(cl.Subject[0]), v.Obligor) && !c.inAct(v, cl.Subject[0]) {
				continue
			}
			v.Status = ledger.CommitmentStatusOther
			v.note(c.Speech.Holder(c.Sentence, i).ID)
			v.Reasons = append(v.Reasons, clause.Reason("status", "commitment/deeds", "“"+c.Words(cl.Lo, min(len(c.Sentence.Tokens), end+3))+"” follows at once; the text does not say that the pledge was broken."))
			break
		}
	}
}

// inAct reports whether phrase k names, with its article, what the pledge is about:
// "the strikes" of "pause its strikes".
func (c *scene) inAct(v *vow, k int) bool {
	head := clause.Singular(c.Lower(c.Phrases[k].Head))
	return c.Lower(c.Phrases[k].Core) == "the" && slices.Contains(contents(v.Act), head)
}

// another adds a pledge that a text only likens to the one before it, v: "a similar
// promise in April was not kept". It has the same obligor and act by the words of
// the text, and a time and an outcome of its own.
func (p *pledges) another(c *scene, v vow, k int) {
	for i := c.Phrases[k].Hi; i < len(c.Sentence.Tokens) && i < c.Phrases[k].Hi+8; i++ {
		_, end := clause.Words("kept").At(c.Sentence, i)
		unkept := end == 0
		if unkept {
			_, end = clause.Words("unkept").At(c.Sentence, i)
		}
		if end == 0 || !c.Participle(i) {
			continue
		}
		cl := clause.Clause{Verb: i, Lo: i, End: end}
		if c.Auxiliaries(&cl); !cl.Passive || cl.Open {
			continue
		}
		a := c.Speech.Holder(c.Sentence, i)
		w := vow{sentence: c.Sentence.Index}
		w.Obligor, w.Act, w.Status, w.Statement = v.Obligor, v.Act, ledger.CommitmentPending, a.ID
		if cut := strings.LastIndex(w.Act, " by "); cut > 0 && !v.Deadline.IsZero() {
			w.Act = w.Act[:cut] // The deadline was the other one's.
		}
		w.When, w.Passage = c.When(i), c.Passage(c.Phrases[k].Lo, end)
		w.Reasons = []ledger.Reason{clause.Reason("act", "commitment/similar", "“"+c.Words(c.Phrases[k].Lo, c.Phrases[k].Hi)+"” likens it to the pledge told before it.")}
		c.judge(&w, i, end, unkept)
		c.Claim(a, ledger.Claim{
			Attribute: ledger.AttributeCommitment, Value: ledger.Value{Words: w.Act}, Actor: w.Obligor,
			When: w.When, Passage: w.Passage, Reasons: w.Reasons[:1],
		})
		w.longer = contents(w.Act)
		// Not by add, which would take it for a second telling of the first.
		p.found = append(p.found, w)
		return
	}
}

// reachPromise is how many sentences behind a pledge "the promise" can mean it.
const reachPromise = 3

// recalled reads what became of the pledge told last, for a phrase k that only
// points at it: "the promise was not kept", "X broke the pledge". "A similar
// promise" is another one, with an act that is not told here.
func (p *pledges) recalled(c *scene, k int) {
	ph := &c.Phrases[k]
	if !c.Classed("pledged", ph.Head) || len(p.found) == 0 || c.Lower(ph.Hi) == "to" || c.Lower(ph.Hi) == "that" {
		return
	}
	v := &p.found[len(p.found)-1]
	if c.Sentence.Index-v.sentence <= reachPromise && (c.Lower(ph.Core+1) == "similar" || c.Lower(ph.Core+1) == "earlier" || c.Lower(ph.Core+1) == "previous") {
		p.another(c, *v, k)
		return
	}
	// "The" and a possessive point back; "a promise" is one that nobody has told of.
	points := ph.Owner >= 0 && clause.SameParty(c.Party(ph.Owner), v.Obligor)
	switch c.Lower(ph.Core) {
	case "the", "that", "this", "these", "those":
		points = true
	}
	if !points || ph.Head-ph.Core > 1 || c.Sentence.Index-v.sentence > reachPromise || c.Sentence.Index == v.sentence {
		return
	}
	// Behind it a passive: "was not kept". Before it, outcomeAt finds the verb whose
	// object it is.
	for i := ph.Hi; i < len(c.Sentence.Tokens) && i < ph.Hi+5; i++ {
		unkept := false
		_, end := clause.Words("kept").At(c.Sentence, i)
		if end == 0 {
			_, end = clause.Words("unkept").At(c.Sentence, i)
			unkept = true
		}
		if end == 0 || !c.Participle(i) || !c.ClauseAt(i, end).Passive {
			continue
		}
		c.judge(v, i, end, unkept)
		return
	}
	c.outcomeAt(v, ph.Head)
}
