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
	restraint bool                        // To hold back, which deeds can stand against.
	longer    []string                    // Of the act's words, for alike.
	told      map[ledger.StatementID]bool // The evidence, once there is any.
}

// pledges gathers the commitments of a page.
type pledges struct {
	found []vow
	due   int                           // The one whose deadline was told last; -1.
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
	for i := range c.Sentence.Tokens {
		p.given(c, i)
	}
	p.reversal(c)
	for k := range c.Phrases {
		p.promise(c, k)
		p.recalled(c, k)
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
	if act == "" || !c.vows(a, lo, hi) || obligor.IsZero() || !c.somebody(a) || empty(act) || a.Speaker.Kind == ledger.SpeakerCollective || a.Speaker.Kind == ledger.SpeakerOutlet {
		return
	}
	hi = c.actEnd(lo, hi)
	v := vow{sentence: c.Sentence.Index, restraint: c.restrains(lo, hi)}
	v.Obligor, v.Act, v.Status, v.Statement, v.Passage = obligor, act, ledger.CommitmentPending, a.ID, c.Passage(lo, hi)
	if s := c.PhraseAt(c.actStart(lo, hi)); s >= 0 && !c.sameEntity(a, s) && c.Tag(c.Phrases[s].Hi) == syntax.MD {
		v.Obligor = c.Party(s) // The president pledges that his state will.
	}
	v.Reasons = []ledger.Reason{clause.Reason("act", "commitment/pledge", "The statement is a pledge by "+obligor.Name+".")}
	c.due(&v, lo, hi)
	c.outcome(&v, a)
	p.add(c, a, v)
	for _, k := range c.joint(a) {
		if slices.ContainsFunc(p.by[c.Sentence.Index], func(o *speech.Attribution) bool { return clause.SameParty(c.Speaker(o), c.Party(k)) }) {
			continue // He has a statement of his own.
		}
		w := v
		w.Obligor, w.Passage = c.Party(k), c.Passage(c.Phrases[k].Lo, hi)
		w.Reasons = []ledger.Reason{clause.Reason("act", "commitment/pledge", "It is a pledge by "+w.Obligor.Name+" as well.")}
		p.add(c, a, w)
	}
}

// joint returns those whom "and" joins to the speaker before the cue, who pledge
// together with him.
func (c *scene) joint(a *speech.Attribution) (others clause.Group) {
	if a.Speaker.Mention == nil {
		return nil
	}
	for k := range c.Phrases {
		t := &c.Sentence.Tokens[c.Phrases[k].Head]
		if t.Start < a.Speaker.Mention.Start || t.End > a.Speaker.Mention.End {
			continue
		}
		if !c.beforeCue(a, c.Phrases[k].Hi) {
			return nil
		}
		for _, o := range append(c.JoinLeft(k), c.JoinRight(k)...) {
			if o != k && c.Someone(o) && !clause.SameParty(c.Party(o), c.Speaker(a)) && (a.Cue == nil || t.Start < a.Cue.Start) {
				others = append(others, o)
			}
		}
		return others
	}
	return nil
}

// beforeCue reports whether only adverbs and auxiliaries stand between token i and
// the cue of the statement, so that what ends before i is its subject.
func (c *scene) beforeCue(a *speech.Attribution, i int) bool {
	for ; i < len(c.Sentence.Tokens) && a.Cue != nil; i++ {
		t := &c.Sentence.Tokens[i]
		if t.Start >= a.Cue.Start {
			return true
		}
		if !t.Tag.IsAdverb() && !clause.IsHave(t.Lower) && !clause.IsBe(t.Lower) {
			return false
		}
	}
	return false
}

// sameEntity reports whether phrase k means the speaker.
func (c *scene) sameEntity(a *speech.Attribution, k int) bool {
	m, _ := c.Page.MentionAt(c.Sentence, c.Phrases[k].Head)
	return m != nil && (m.Entity == a.Entity || m.Pronoun && m.Entity < 0)
}

// ownSide reports whether phrase k means the state or body that the speaker
// speaks for.
func (c *scene) ownSide(a *speech.Attribution, k int) bool {
	to := c.Party(k).Actor
	if to == "" || a.Entity < 0 {
		return false
	}
	e := &c.Page.Entities[a.Entity]
	return e.Side == to || e.Actor != "" && c.Page.Names.Within(e.Actor, to, c.Page.Doc.Published)
}

// promise reads a pledge told by a noun that nobody is quoted for: "to deliver on
// its promise to intervene". Whoever speaks of it is the speaker of the claim;
// whose promise it is says the possessive, or the failure around it.
func (p *pledges) promise(c *scene, k int) {
	ph := &c.Phrases[k]
	if !c.Classed("pledged", ph.Head) || c.Lower(ph.Hi) != "to" || ph.Hi+1 >= len(c.Sentence.Tokens) || c.Sentence.Tokens[ph.Hi+1].Lower != c.Sentence.Tokens[ph.Hi+1].Text || c.Tag(ph.Hi+1) == syntax.DT || c.Tag(ph.Hi+1) == syntax.PRPS || ph.Owner < 0 {
		return
	}
	if c.Lower(ph.Head) == "commitment" && c.Tag(ph.Hi+1) != syntax.VB {
		return // "Its commitment to aid" is no pledge of an act.
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
	i := c.actStart(lo, hi)
	if k := c.PhraseAt(i); k >= 0 && c.Tag(c.Phrases[k].Hi) == syntax.MD {
		i = c.Phrases[k].Hi + 1
	}
	if c.Lower(i) == "to" {
		i++
	}
	return c.Words(i, c.actEnd(i, hi))
}

// somebody reports whether the speaker can be held to a pledge: one whom the
// registry knows, who speaks for somebody, or whose words name somebody. "Both
// sides" are nobody that a reader could ask.
func (c *scene) somebody(a *speech.Attribution) bool {
	if a.Speaker.Actor != "" || a.Speaker.Affiliation != "" || a.Speaker.Mention == nil {
		return true
	}
	named := false
	inside := false
	for i := range c.Sentence.Tokens {
		t := &c.Sentence.Tokens[i]
		if t.Start >= a.Speaker.Mention.Start && t.End <= a.Speaker.Mention.End {
			inside = true
			named = named || t.Tag.IsProper() || c.Named[i] >= 0
		}
	}
	if !inside || c.pronoun(a) {
		return a.Speaker.Name != strings.ToLower(a.Speaker.Name)
	}
	return named
}

// pronoun reports whether the speaker is named by one pronoun.
func (c *scene) pronoun(a *speech.Attribution) bool {
	for i := range c.Sentence.Tokens {
		t := &c.Sentence.Tokens[i]
		if t.Start == a.Speaker.Mention.Start && t.End == a.Speaker.Mention.End {
			return t.Tag == syntax.PRP
		}
	}
	return false
}

// empty reports whether the act names nothing that could be kept: "do so".
func empty(act string) bool {
	switch strings.ToLower(act) {
	case "do so", "do it", "do that", "do this", "act", "so", "try", "help", "do the same":
		return true
	}
	return false
}

// actStart returns where content at tokens lo up to hi begins, behind marks, the
// word "that", and a time that tells when it was said: "on Monday to withdraw".
func (c *scene) actStart(lo, hi int) int {
	for i := lo; i < hi; {
		next := i
		switch {
		case clause.QuoteMark(&c.Sentence.Tokens[i]) || c.Lower(i) == "that" && c.Tag(i) != syntax.WDT || c.Tag(i) == syntax.COMMA:
			next = i + 1
		case c.Tag(i) == syntax.IN && i+1 < hi && c.DateAt(i+1) > i:
			next = c.DateAt(i + 1)
		case c.DateAt(i) > i && (c.Lower(c.DateAt(i)) == "to" || c.Lower(c.DateAt(i)) == "that"):
			next = c.DateAt(i)
		}
		if next == i {
			return i
		}
		i = next
	}
	return lo
}

// vows reports whether content at tokens lo up to hi says what the speaker will
// do: "to withdraw", "that it would withdraw", "we will withdraw".
func (c *scene) vows(a *speech.Attribution, lo, hi int) bool {
	i := c.actStart(lo, hi)
	if c.Lower(i) == "to" || c.Tag(i) == syntax.VBG {
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
	return (c.sameEntity(a, k) || c.ownSide(a, k)) && c.Tag(j) == syntax.MD
}

// actEnd cuts an act where the clause around it goes on: at a finite verb right
// behind another verb, or where another clause is set against it.
func (c *scene) actEnd(i, hi int) int {
	for j := i + 1; j < hi; j++ {
		if c.Tag(j).IsFinite() && c.Tag(j-1) == syntax.VB && c.Tag(j) != syntax.VBP {
			return j
		}
		switch c.Lower(j) {
		case ";", "—", ":":
			return j
		case "saying", "adding", "stating":
			if c.Tag(j-1) == syntax.COMMA {
				return j - 1
			}
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

// announced reads what a speaker says that he himself will do: "said it would
// withdraw", "claimed they were pausing for a day". The subject of the content
// must be led back to the speaker; what one says that another will do binds
// nobody. "We will" in a quotation is left out: speech is full of it, and most of
// it announces the next sentence.
func (p *pledges) announced(c *scene, a *speech.Attribution) {
	lo, hi := c.TokensOf(a)
	if hi <= lo+2 || a.Entity < 0 || a.Speaker.Kind == ledger.SpeakerCollective || a.Speaker.Kind == ledger.SpeakerOutlet || a.Speaker.Kind == ledger.SpeakerUnnamed || !c.somebody(a) {
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
	if hi = c.actEnd(act, hi); empty(c.Words(act, hi)) {
		return
	}
	v := vow{sentence: c.Sentence.Index, restraint: c.restrains(act, hi)}
	v.Obligor, v.Act, v.Status, v.Statement, v.Passage = c.Speaker(a), c.Words(act, hi), ledger.CommitmentPending, a.ID, c.Passage(lo, hi)
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

// latestMost is how many commitments, or agreements, another telling is held
// against: the ones told last. What comes again behind so many others is listed
// twice.
const latestMost = 256

// latest returns where the last of n begin.
func latest(n int) int { return max(0, n-latestMost) }

// add adds a commitment and its claim, and returns where it stands among those
// found. Two tellings of one are one, with the statements of the second among the
// evidence.
func (p *pledges) add(c *scene, a *speech.Attribution, v vow) int {
	c.Claim(a, ledger.Claim{
		Attribute: ledger.AttributeCommitment, Value: ledger.Value{Words: v.Act}, Actor: v.Obligor,
		When: v.When, Passage: v.Passage, Reasons: v.Reasons[:1],
	})
	v.longer = contents(v.Act)
	for i := latest(len(p.found)); i < len(p.found); i++ {
		if o := &p.found[i]; clause.SameParty(o.Obligor, v.Obligor) && alike(o.longer, v.longer) {
			o.take(&v)
			return i
		}
	}
	p.found = append(p.found, v)
	return len(p.found) - 1
}

// note adds a statement to the evidence.
func (v *vow) note(e ledger.StatementID) {
	if v.told != nil {
		v.told[e] = true
	}
	v.Evidence = append(v.Evidence, e)
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
	if v.told == nil {
		v.told = map[ledger.StatementID]bool{v.Statement: true}
		for _, e := range v.Evidence {
			v.told[e] = true
		}
	}
	for _, e := range append([]ledger.StatementID{o.Statement}, o.Evidence...) {
		if !v.told[e] {
			v.note(e)
		}
	}
	v.Reasons = append(v.Reasons, o.Reasons...)
}

// alike reports whether two acts share most of the longer words of the shorter.
// Seven in ten lets "make airdrops" and "make humanitarian airdrops into the
// town" meet, and keeps two pledges of withdrawal from different towns apart.
func alike(x, y []string) bool {
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
