package pact

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// A vow is a commitment with where it was told.
type vow struct {
	ledger.Commitment
	sentence  int
	restraint bool // To hold back, which deeds can stand against.
}

// pledges gathers the commitments of a page.
type pledges struct {
	found []vow
	by    map[int][]*speech.Attribution // By the sentence that the content begins in.
}

// read looks for commitments in the sentence, and for what became of those told
// right before.
func (p *pledges) read(c *scene) {
	p.reversal(c)
	for _, a := range p.by[c.Sentence.Index] {
		switch a.Stance {
		case ledger.StancePledges:
			p.pledged(c, a)
		case ledger.StanceAsserts:
			p.announced(c, a)
		}
	}
	for k := range c.Phrases {
		p.promise(c, k)
		if strings.TrimSuffix(c.Lower(c.Phrases[k].Head), "s") == "deadline" {
			p.deadline(c, k)
		}
	}
}

// pledged reads a statement that is a pledge. Collectives pledge nothing that
// anybody could be held to, and neither does one unnamed person.
func (p *pledges) pledged(c *scene, a *speech.Attribution) {
	lo, hi := c.TokensOf(a)
	obligor := c.Speaker(a)
	act := c.actOf(lo, hi)
	if act == "" || !c.vows(a, lo, hi) || obligor.IsZero() || a.Speaker.Kind == ledger.SpeakerUnnamed && obligor.Actor == "" && !strings.HasSuffix(obligor.Name, "s") || a.Speaker.Kind == ledger.SpeakerCollective || a.Speaker.Kind == ledger.SpeakerOutlet {
		return
	}
	v := vow{sentence: c.Sentence.Index, restraint: c.restrains(lo, hi)}
	v.Obligor, v.Act, v.Status, v.Statement, v.Passage = obligor, act, ledger.CommitmentPending, a.ID, a.Content[0]
	v.Reasons = []ledger.Reason{clause.Reason("act", "commitment/pledge", "The statement is a pledge by "+obligor.Name+".")}
	c.due(&v, lo, hi)
	c.outcome(&v, a)
	p.add(c, a, v)
}

// promise reads a pledge told by a noun that nobody is quoted for: "to deliver on
// its promise to intervene". Whoever speaks of it is the speaker of the claim;
// whose promise it is says the possessive, or the failure around it.
func (p *pledges) promise(c *scene, k int) {
	ph := &c.Phrases[k]
	if !c.Classed("pledged", ph.Head) || c.Lower(ph.Hi) != "to" || ph.Hi+1 >= len(c.Sentence.Tokens) || c.Sentence.Tokens[ph.Hi+1].Lower != c.Sentence.Tokens[ph.Hi+1].Text || c.Tag(ph.Hi+1) == syntax.DT || c.Tag(ph.Hi+1) == syntax.PRPS || ph.Owner < 0 {
		return
	}
	obligor := c.Party(ph.Owner)
	if !c.Someone(ph.Owner) {
		if obligor = c.whoFailed(k); obligor.IsZero() {
			return
		}
	}
	here := c.Sentence.Tokens[ph.Hi+1].Start
	if a := c.Speech.At(here); a != nil && a.Stance != ledger.StanceAsserts {
		return
	}
	hi := c.actEnd(ph.Hi+1, len(c.Sentence.Tokens))
	for j := ph.Hi + 2; j < hi; j++ {
		if j+1 < hi && (c.Lower(j+1) == "that" || c.Lower(j+1) == "the") && strings.HasSuffix(c.Lower(j), "s") && c.At[j] == c.At[ph.Hi+1] {
			hi = j // A finite verb that was taken for a noun: "to intervene | confirms that".
			break
		}
		if t := c.Tag(j); t == syntax.COMMA || t == syntax.PERIOD || clause.QuoteMark(&c.Sentence.Tokens[j]) {
			hi = j
		}
	}
	a := c.Speech.Holder(c.Sentence, ph.Hi+1)
	v := vow{sentence: c.Sentence.Index, restraint: c.restrains(ph.Hi+1, hi)}
	v.Obligor, v.Act, v.Status, v.Statement = obligor, c.Words(ph.Hi+1, hi), ledger.CommitmentPending, a.ID
	v.Passage = c.Passage(c.Start(k), hi)
	v.Reasons = []ledger.Reason{clause.Reason("act", "commitment/noun", "“"+c.Words(c.Start(k), ph.Hi)+"” speaks of a pledge by "+v.Obligor.Name+".")}
	c.due(&v, ph.Hi, hi)
	c.outcomeAt(&v, ph.Head)
	p.add(c, a, v)
}

// whoFailed returns of whom a failure is told before phrase k: "the failure of
// the council to deliver on its promise".
func (c *scene) whoFailed(k int) ledger.Party {
	for o := k - 1; o >= 0; o-- {
		if !c.Classed("failure", c.Phrases[o].Head) {
			continue
		}
		for n := o + 1; n < k; n++ {
			if c.Lower(c.Phrases[n].Lo-1) == "of" && c.Someone(n) {
				return c.Party(n)
			}
		}
	}
	return ledger.Party{}
}

// actOf returns the act that content at tokens lo up to hi promises, without what
// introduces it.
func (c *scene) actOf(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	i := lo
	for i < hi && clause.QuoteMark(&c.Sentence.Tokens[i]) {
		i++
	}
	if c.Lower(i) == "that" {
		i++
	}
	if k := c.PhraseAt(i); k >= 0 && c.Phrases[k].Alone && c.Tag(c.Phrases[k].Hi) == syntax.MD {
		i = c.Phrases[k].Hi + 1
	}
	if c.Lower(i) == "to" {
		i++
	}
	return c.Words(i, c.actEnd(i, hi))
}

// vows reports whether content at tokens lo up to hi says what the speaker will
// do: "to withdraw", "that it would withdraw", "we will withdraw".
func (c *scene) vows(a *speech.Attribution, lo, hi int) bool {
	i := lo
	for i < hi && (clause.QuoteMark(&c.Sentence.Tokens[i]) || c.Lower(i) == "that") {
		i++
	}
	if i >= hi || c.Lower(i) == "to" || c.Tag(i) == syntax.VBG {
		return i+1 < hi
	}
	if clause.Negation(c.Lower(i)) {
		return c.Lower(i+1) == "to"
	}
	k := c.PhraseAt(i)
	if k < 0 {
		return false
	}
	j := c.Phrases[k].Hi
	for j < hi && c.Tag(j).IsAdverb() {
		j++
	}
	m, _ := c.Page.MentionAt(c.Sentence, c.Phrases[k].Head)
	own := m != nil && (m.Entity == a.Entity || m.Pronoun && m.Entity < 0)
	return own && c.Tag(j) == syntax.MD
}

// actEnd cuts an act where the clause around it goes on: at a finite verb right
// behind another verb, or where another clause is set against it.
func (c *scene) actEnd(i, hi int) int {
	for j := i + 1; j < hi; j++ {
		if c.Tag(j).IsFinite() && c.Tag(j-1) == syntax.VB && c.Tag(j) != syntax.VBP {
			return j
		}
		switch c.Lower(j) {
		case ";", "—":
			return j
		case "but", "nor", "while", "whereas":
			if c.Tag(j-1) == syntax.COMMA {
				return j - 1
			}
		}
	}
	return hi
}

// restrains reports whether the act at tokens lo up to hi is to hold back.
func (c *scene) restrains(lo, hi int) bool {
	for i := lo; i < hi && i < lo+6; i++ {
		if _, ok := clause.Words("restraint").One(strings.ToLower(c.Sentence.Tokens[i].Lemma)); ok || clause.Negation(c.Lower(i)) {
			return true
		}
	}
	return false
}

// due reads by or for when the act at tokens lo up to hi is due.
func (c *scene) due(v *vow, lo, hi int) {
	for _, d := range c.Sentence.Dates {
		if d.First < lo || d.Last > hi || d.When.IsZero() {
			continue
		}
		if d.Kind == date.By {
			v.Deadline = d.When.End
			v.Reasons = append(v.Reasons, clause.Reason("deadline", "commitment/by", "“"+c.Words(d.First, d.Last)+"” says by when."))
		} else if v.When == nil {
			w := d.When
			v.When = &w
		}
	}
}

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
	v.Evidence = append(v.Evidence, c.Speech.Holder(c.Sentence, i).ID)
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

// announced reads what a speaker says that he himself will do: "said it would
// withdraw", "claimed they were pausing for a day". The subject of the content
// must be led back to the speaker; what one says that another will do binds
// nobody. "We will" in a quotation is left out: speech is full of it, and most of
// it announces the next sentence.
func (p *pledges) announced(c *scene, a *speech.Attribution) {
	lo, hi := c.TokensOf(a)
	if hi <= lo+2 || a.Entity < 0 || a.Speaker.Kind == ledger.SpeakerCollective || a.Speaker.Kind == ledger.SpeakerOutlet || a.Speaker.Kind == ledger.SpeakerUnnamed {
		return
	}
	i := lo
	if c.Lower(i) == "that" {
		i++
	}
	k := c.PhraseAt(i)
	if k < 0 || c.Phrases[k].Hi >= hi {
		return
	}
	if m, _ := c.Page.MentionAt(c.Sentence, c.Phrases[k].Head); m == nil || m.Entity != a.Entity {
		return
	}
	act, ok := c.ownAct(c.Phrases[k].Hi, hi)
	if !ok {
		return
	}
	v := vow{sentence: c.Sentence.Index, restraint: c.restrains(act, hi)}
	v.Obligor, v.Act, v.Status, v.Statement, v.Passage = c.Speaker(a), c.Words(act, c.actEnd(act, hi)), ledger.CommitmentPending, a.ID, a.Content[0]
	v.Reasons = []ledger.Reason{clause.Reason("act", "commitment/announced", a.Speaker.Name+" says so of its own future acts.")}
	c.due(&v, lo, hi)
	if v.When == nil && v.Deadline.IsZero() && a.When != nil {
		w := *a.When
		v.When = &w
	}
	p.add(c, a, v)
}

// ownAct returns where the act begins that the verbs from token i on announce:
// behind a "will" or "would" that no condition follows, or at a progressive that
// has a length ("pausing for a day").
func (c *scene) ownAct(i, hi int) (int, bool) {
	for i < hi && c.Tag(i).IsAdverb() && !clause.Negation(c.Lower(i)) {
		i++
	}
	switch w := c.Lower(i); {
	case w == "will" || w == "would" || w == "'ll" || w == "’ll" || w == "shall":
		first := i + 1
		j := first
		for j < hi && c.Tag(j).IsAdverb() {
			j++
		}
		if j >= hi || !c.Tag(j).IsVerb() || c.Classed("noact", j) {
			return 0, false
		}
		for ; i < hi; i++ {
			if c.Lower(i) == "if" || c.Lower(i) == "unless" {
				return 0, false
			}
		}
		return first, true
	case (w == "were" || w == "was" || w == "are" || w == "is") && c.Tag(i+1) == syntax.VBG:
		for _, d := range c.Sentence.Dates {
			if d.Kind == date.Duration && d.First > i && d.Last <= hi {
				return i + 1, true
			}
		}
	}
	return 0, false
}

// deadline reads "A June 1 deadline set by X passed with no action". Whoever sets
// a deadline for nobody else in particular is bound by it; "for Y to act" binds
// Y. A deadline without a day, or that binds nobody who is named, gives nothing.
func (p *pledges) deadline(c *scene, k int) {
	ph := &c.Phrases[k]
	var day ledger.Day
	for _, d := range c.Sentence.Dates {
		if !d.When.IsZero() && d.First >= ph.Lo && d.First <= ph.Hi+2 {
			day = d.When.End
		}
	}
	obligor, act, hi := c.bound(ph.Hi)
	if obligor.IsZero() || day.IsZero() {
		return
	}
	if a := c.Speech.At(c.Sentence.Tokens[ph.Head].Start); a != nil && !clause.Tells(a) {
		return
	}
	a := c.Speech.Holder(c.Sentence, ph.Head)
	v := vow{sentence: c.Sentence.Index}
	if act == "" {
		act = "meet the " + strings.TrimPrefix(strings.TrimPrefix(c.Words(ph.Core, ph.Hi), "A "), "a ")
		act = strings.Replace(act, "the the ", "the ", 1)
	}
	v.Obligor, v.Act, v.Deadline, v.Status, v.Statement = obligor, act, day, ledger.CommitmentPending, a.ID
	v.Reasons = []ledger.Reason{clause.Reason("deadline", "commitment/deadline", "“"+c.Words(ph.Lo, hi)+"” sets it.")}
	for i := hi; i < len(c.Sentence.Tokens) && i < hi+6; i++ {
		if _, ok := clause.Words("lapse").One(strings.ToLower(c.Sentence.Tokens[i].Lemma)); !ok || !c.Tag(i).IsVerb() {
			continue
		}
		if end := c.nothingDone(i + 1); end > 0 {
			v.Status, hi = ledger.CommitmentNotKept, end
			v.Evidence = []ledger.StatementID{a.ID}
			v.Reasons = append(v.Reasons, clause.Reason("status", "commitment/lapsed", "“"+c.Words(i, end)+"” says that nothing was done by then."))
		}
		break
	}
	v.Passage = c.Passage(ph.Lo, hi)
	p.add(c, a, v)
}

// nothingDone returns the token behind "with no action", "without progress" at
// token i, or 0.
func (c *scene) nothingDone(i int) int {
	for j := i; j < len(c.Sentence.Tokens) && j < i+4; j++ {
		if c.Lower(j) == "without" || c.Lower(j) == "no" && c.Lower(j-1) == "with" {
			if k := c.At[min(j+1, len(c.Sentence.Tokens)-1)]; k >= 0 {
				return c.Phrases[k].Hi
			}
			return j + 1
		}
	}
	return 0
}

// bound returns whom a deadline that ends before token i binds: who set it for
// itself, or for whom it is to act; and the token behind.
func (c *scene) bound(i int) (ledger.Party, string, int) {
	if c.Lower(i) == "of" || c.Lower(i) == "on" {
		if hi := c.DateAt(min(i+1, len(c.Sentence.Tokens)-1)); hi > i {
			i = hi
		}
	}
	by := 0
	switch {
	case c.Lower(i) == "set" && c.Lower(i+1) == "by":
		by = i + 2
	case c.Lower(i) == "for":
		by = i + 1
	default:
		return ledger.Party{}, "", i
	}
	k := c.PhraseAt(by)
	if k < 0 || !c.Someone(k) {
		return ledger.Party{}, "", i
	}
	hi := c.Phrases[k].Hi
	if c.Lower(hi) == "to" && c.Tag(hi+1) == syntax.VB {
		end := hi + 1
		for end < len(c.Sentence.Tokens) && !c.Tag(end).IsFinite() && c.Tag(end) != syntax.COMMA && c.Tag(end) != syntax.PERIOD {
			end++
		}
		return c.Party(k), c.Words(hi+1, end), end
	}
	if c.Lower(i) == "for" {
		return ledger.Party{}, "", i
	}
	return c.Party(k), "", hi
}

// reversal notes that the obligor of a pledge to hold back is said, in the next
// sentence, to do more of it. That is evidence, and no verdict.
func (p *pledges) reversal(c *scene) {
	for n := len(p.found) - 1; n >= 0 && p.found[n].sentence >= c.Sentence.Index-1; n-- {
		v := &p.found[n]
		if !v.restraint || v.sentence != c.Sentence.Index-1 || v.Status != ledger.CommitmentPending {
			continue
		}
		for i := range c.Sentence.Tokens {
			_, end := clause.Words("more").At(c.Sentence, i)
			if end == 0 || !c.Tag(i).IsVerb() {
				continue
			}
			cl := c.ClauseAt(i, end)
			if cl.Open || cl.Negated || len(cl.Subject) == 0 || !clause.SameParty(c.Party(cl.Subject[0]), v.Obligor) {
				continue
			}
			v.Status = ledger.CommitmentStatusOther
			v.Evidence = append(v.Evidence, c.Speech.Holder(c.Sentence, i).ID)
			v.Reasons = append(v.Reasons, clause.Reason("status", "commitment/deeds", "“"+c.Words(cl.Lo, min(len(c.Sentence.Tokens), end+3))+"” follows at once; the text does not say that the pledge was broken."))
			break
		}
	}
}

// add adds a commitment and its claim. Two tellings of one are one, with the
// statements of the second among the evidence.
func (p *pledges) add(c *scene, a *speech.Attribution, v vow) {
	c.Claim(a, ledger.Claim{
		Attribute: ledger.AttributeCommitment, Value: ledger.Value{Words: v.Act}, Actor: v.Obligor,
		When: v.When, Passage: v.Passage, Reasons: v.Reasons[:1],
	})
	for i := range p.found {
		if o := &p.found[i]; clause.SameParty(o.Obligor, v.Obligor) && alike(o.Act, v.Act) {
			o.take(&v)
			return
		}
	}
	p.found = append(p.found, v)
}

// take merges another telling of the commitment. Where two tellings differ on
// what became of it, the status is unclear, and both stay in the evidence.
func (v *vow) take(o *vow) {
	switch {
	case v.Status == ledger.CommitmentPending:
		v.Status = o.Status
	case o.Status != ledger.CommitmentPending && o.Status != v.Status:
		v.Status = ledger.CommitmentStatusOther
	}
	if v.Deadline.IsZero() {
		v.Deadline = o.Deadline
	}
	for _, e := range append([]ledger.StatementID{o.Statement}, o.Evidence...) {
		if e != v.Statement && !slices.Contains(v.Evidence, e) {
			v.Evidence = append(v.Evidence, e)
		}
	}
	v.Reasons = append(v.Reasons, o.Reasons...)
}

// alike reports whether two acts share most of the longer words of the shorter.
// Seven in ten lets "make airdrops" and "make humanitarian airdrops into the
// town" meet, and keeps two pledges of withdrawal from different towns apart.
func alike(a, b string) bool {
	x, y := contents(a), contents(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	shared := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			shared++
		}
	}
	return len(x) > 0 && shared*10 >= len(x)*7
}

// contents returns the longer words of an act, by which two tellings are
// compared.
func contents(act string) (out []string) {
	for _, w := range strings.Fields(strings.ToLower(act)) {
		if len(w) > 3 {
			out = append(out, clause.Singular(strings.Trim(w, ".,;“”\"")))
		}
	}
	return out
}

// settle returns the commitments in the order of the text.
func (p *pledges) settle() (out []ledger.Commitment) {
	for i := range p.found {
		v := p.found[i].Commitment
		v.ID = ledger.NewCommitmentID(v)
		out = append(out, v)
	}
	return out
}
