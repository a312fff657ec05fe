package pact

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// A term is a deadline as one sentence sets it.
type term struct {
	obligor ledger.Party
	act     string
	day     ledger.Day
	lo, hi  int // The tokens of the words that set it.
}

// deadline reads the deadline of phrase k: one that is set here, "A June 1
// deadline set by X", "X set 1 June as the deadline for Y to act", or what became
// of the one told last. Whoever sets a deadline for nobody else in particular is
// bound by it; "for Y to act" binds Y. A deadline without a day, or that binds
// nobody who is named, gives nothing.
func (p *pledges) deadline(c *scene, k int) {
	ph := &c.Phrases[k]
	t := c.bound(k)
	if t.obligor.IsZero() {
		t = c.setAs(k)
	}
	if t.obligor.IsZero() || t.day.IsZero() {
		p.lapsed(c, k)
		return
	}
	if a := c.Speech.At(c.Sentence.Tokens[ph.Head].Start); a != nil && !clause.Tells(a) {
		return
	}
	if t.act == "" {
		t.act = "meet the " + strings.TrimPrefix(strings.TrimPrefix(c.Words(ph.Core, ph.Hi), "A "), "a ")
		t.act = strings.Replace(t.act, "the the ", "the ", 1)
	}
	p.bind(c, t, "commitment/deadline")
	for i := t.hi; i < len(c.Sentence.Tokens) && i < t.hi+6; i++ {
		if p.lapse(c, i, &p.found[p.due]) {
			break
		}
	}
}

// bind adds the commitment that a deadline makes.
func (p *pledges) bind(c *scene, t term, rule string) {
	a := c.Speech.Holder(c.Sentence, t.lo)
	v := vow{sentence: c.Sentence.Index}
	v.Obligor, v.Act, v.Deadline, v.Status, v.Statement = t.obligor, t.act, t.day, ledger.CommitmentPending, a.ID
	v.Passage = c.Passage(t.lo, t.hi)
	v.Reasons = []ledger.Reason{clause.Reason("deadline", rule, "“"+c.Words(t.lo, t.hi)+"” sets it.")}
	p.due = p.add(c, a, v)
}

// day returns the last day of the date that begins within tokens lo up to hi.
func (c *scene) day(lo, hi int) (day ledger.Day) {
	for _, d := range c.Sentence.Dates {
		if !d.When.IsZero() && d.First >= lo && d.First < hi {
			day = d.When.End
		}
	}
	return day
}

// bound reads a deadline that phrase k names with its day: who set it for itself,
// or for whom it is to act.
func (c *scene) bound(k int) term {
	t := term{day: c.day(c.Phrases[k].Lo, c.Phrases[k].Hi+3), lo: c.Phrases[k].Lo, hi: c.Phrases[k].Hi}
	if w := c.Lower(t.hi); w == "of" || w == "on" {
		if hi := c.DateAt(min(t.hi+1, len(c.Sentence.Tokens)-1)); hi > t.hi {
			t.hi = hi
		}
	}
	switch {
	case c.Lower(t.hi) == "set" && c.Lower(t.hi+1) == "by":
		if by := c.PhraseAt(t.hi + 2); by >= 0 && c.Someone(by) {
			t.obligor = c.Party(by)
			if t.hi = c.Phrases[by].Hi; c.Lower(t.hi) == "for" {
				t.forWhom(c, t.hi+1)
			}
		}
	case c.Lower(t.hi) == "for":
		t.forWhom(c, t.hi+1)
	}
	return t
}

// forWhom reads "for Y to act" behind the "for" before token i. Of a Y that is
// nobody ("for aid to arrive") the deadline keeps what should happen.
func (t *term) forWhom(c *scene, i int) {
	y := c.PhraseAt(i)
	if y < 0 {
		return
	}
	end := c.Phrases[y].Hi
	if c.Lower(end) != "to" || c.Tag(end+1) != syntax.VB {
		return
	}
	hi := end + 1
	for hi < len(c.Sentence.Tokens) && !c.Tag(hi).IsFinite() && c.Tag(hi) != syntax.COMMA && c.Tag(hi) != syntax.PERIOD && c.Tag(hi) != syntax.COLON {
		hi++
	}
	if t.hi = hi; c.Someone(y) {
		t.obligor, t.act = c.Party(y), c.Words(end+1, hi)
		return
	}
	t.act = c.Words(i, hi)
}

// setAs reads "X set 1 June as the deadline" and "X set a deadline of 1 June",
// for a deadline that is phrase k.
func (c *scene) setAs(k int) term {
	t := term{hi: c.Phrases[k].Hi}
	for i := c.Phrases[k].Lo - 1; i >= 0 && i >= c.Phrases[k].Lo-8; i-- {
		if _, end := clause.Words("setting").At(c.Sentence, i); end == 0 || !c.Tag(i).IsVerb() {
			continue
		}
		// Of two who set it together nobody says which is bound; so it takes one.
		cl := c.ClauseAt(i, i+1)
		if cl.Open || cl.Negated || cl.Passive || len(cl.Subject) != 1 || !c.Someone(cl.Subject[0]) {
			return term{}
		}
		if t.day = c.day(i, t.hi+3); t.day.IsZero() {
			return term{}
		}
		if hi := c.DateAt(min(t.hi+1, len(c.Sentence.Tokens)-1)); hi > t.hi {
			t.hi = hi
		}
		t.obligor, t.lo = c.Party(cl.Subject[0]), min(c.Phrases[cl.Subject[0]].Lo, cl.Lo)
		if c.Lower(t.hi) == "for" {
			t.forWhom(c, t.hi+1)
		}
		return t
	}
	return term{}
}

// given reads "X gave Y until 1 June to act" at token i, which binds Y.
func (p *pledges) given(c *scene, i int) {
	if strings.ToLower(c.Sentence.Tokens[i].Lemma) != "give" || !c.Tag(i).IsVerb() {
		return
	}
	y := c.PhraseAt(i + 1)
	if y < 0 || !c.Someone(y) || c.Phrases[y].Alone && c.Party(y).Actor == "" || c.Lower(c.Phrases[y].Hi) != "until" {
		return
	}
	// The date may hold its "until" or not, so both tokens are looked at.
	hi := c.DateAt(min(c.Phrases[y].Hi+1, len(c.Sentence.Tokens)-1))
	if hi < 0 {
		hi = c.DateAt(c.Phrases[y].Hi)
	}
	cl := c.ClauseAt(i, i+1)
	if hi < 0 || cl.Open || cl.Negated || cl.Passive || c.Lower(hi) != "to" || c.Tag(hi+1) != syntax.VB {
		return
	}
	end := c.actEnd(hi+1, len(c.Sentence.Tokens))
	t := term{obligor: c.Party(y), act: c.Words(hi+1, end), day: c.day(i, hi), lo: i, hi: end}
	if !t.day.IsZero() {
		p.bind(c, t, "commitment/until")
	}
}

// reachDeadline is how many sentences behind a deadline may tell what became of
// it.
const reachDeadline = 6

// lapsed reads what became of the deadline told last, for a bare "the deadline"
// that is phrase k: "the deadline passed", "X missed the deadline".
func (p *pledges) lapsed(c *scene, k int) {
	// A bare "the deadline" is the one told last, if that was not long ago; one with a
	// day of its own must name the same day.
	if p.due < 0 || c.Sentence.Index-p.found[p.due].sentence > reachDeadline || c.Lower(c.Phrases[k].Core) == "a" {
		return
	}
	v := &p.found[p.due]
	if !c.day(c.Phrases[k].Lo, c.Phrases[k].Hi+1).IsZero() && c.day(c.Phrases[k].Lo, c.Phrases[k].Hi+1) != v.Deadline {
		return
	}
	hi := c.Phrases[k].Hi
	// It passes, or is missed, behind its name; before it stands who misses it.
	for i := hi; i < len(c.Sentence.Tokens) && i < hi+4; i++ {
		if p.lapse(c, i, v) {
			return
		}
	}
	for i := max(0, c.Phrases[k].Lo-1); i >= 0 && i >= c.Phrases[k].Lo-2; i-- {
		if w := strings.ToLower(c.Sentence.Tokens[i].Lemma); w == "miss" || w == "meet" {
			p.lapse(c, i, v)
			return
		}
	}
}

// lapse reads a verb at token i that tells what became of a deadline. A deadline
// that has passed says, in the words of the ledger, that nothing came of it; one
// that will pass says nothing yet.
func (p *pledges) lapse(c *scene, i int, v *vow) bool {
	meaning, end := clause.Words("lapse").At(c.Sentence, i)
	if end == 0 || !c.Tag(i).IsVerb() {
		return false
	}
	// "Will pass" and "to meet the deadline" tell of no outcome; "did not meet" does.
	cl := c.ClauseAt(i, end)
	if cl.Open || c.Tag(i) == syntax.VB && !cl.Negated {
		return true
	}
	switch {
	case meaning == "unkept" && cl.Negated:
		return true // That it "was not missed" does not say what was done.
	case meaning == "kept" && !cl.Negated:
		v.Status = ledger.CommitmentKept
	default:
		v.Status = ledger.CommitmentNotKept
	}
	if n := c.nothingDone(end); n > 0 {
		end = n
	}
	a := c.Speech.Holder(c.Sentence, i)
	v.note(a.ID)
	// Where one statement sets the deadline and tells its end, both are its passage.
	if v.Statement == a.ID && v.sentence == c.Sentence.Index {
		v.Passage.End = max(v.Passage.End, c.Passage(cl.Lo, end).End)
		v.Passage = ledger.PassageAt(c.Page.Doc.Text, v.Passage.Span)
	}
	v.Reasons = append(v.Reasons, clause.Reason("status", "commitment/lapsed", "“"+c.Words(cl.Lo, end)+"” tells what became of the deadline."))
	return true
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
