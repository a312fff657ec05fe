package speech

import (
	"slices"
	"strings"
	"unicode"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/cue"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A reader gathers the attributions of one page.
type reader struct {
	p       *page.Page
	found   []*Attribution
	quoted  []*Attribution // By quote: an attribution that has it as content.
	last    *draft         // The attribution added last.
	labeled map[int]bool   // Sentences that a transcript's label gives to a speaker.
}

// A draft is an attribution before it is sorted out.
type draft struct {
	s       *page.Sentence // Where the cue stands.
	verb    int            // The cue's head token.
	lo, hi  int            // Tokens of the cue.
	cues    cue.Cues
	cue     cue.Cue  // The line that holds, once the frame is known.
	speaker int      // Head token of the speaker's phrase; -1 if nobody is named.
	source  [2]int   // Tokens of the speaker's phrase.
	pieces  []piece  // The content.
	clause  [2]int   // Tokens of the whole attributing clause, for time and addressee.
	rule    string   // For the Reason.
	via     []string // Outlets that it was told to.
	negated bool
	limit   int  // Token at which the content ends at the latest; 0 if nothing limits it.
	nobody  bool // Somebody whom the text leaves out speaks, and not the outlet.
	author  bool // The "I" of the document's own account speaks.
	frame   byte // In which the content follows; 0 where another rule found it.
}

// A piece is a run of tokens of one sentence.
type piece struct {
	s      *page.Sentence
	lo, hi int
}

// hasWord reports whether the piece is more than marks.
func (c piece) hasWord() bool {
	for i := c.lo; i < c.hi; i++ {
		if strings.IndexFunc(c.s.Tokens[i].Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			return true
		}
	}
	return false
}

// add turns a draft into one attribution for each sentence of its content.
func (r *reader) add(d *draft) {
	// A mind or a topic that is told of in somebody's quoted words is his word.
	if d.cue.Act != ledger.ActSays && d.s.QuoteAt(d.verb) >= 0 {
		return
	}
	// The outlet that was told is the nearest hand that passed the words on.
	d.via = r.addressees(d)
	d.pieces = slices.DeleteFunc(d.pieces, func(c piece) bool { return !c.hasWord() })
	speaker, entity, ok := r.speakerOf(d)
	if !ok && r.otherSubject(d) {
		speaker, entity, ok = r.speakerOf(d)
	}
	if !ok {
		return
	}
	r.last = d
	r.wholeCue(d)
	cue := r.p.Passage(d.s, d.lo, d.hi)
	if d.speaker >= 0 && clause.NoneOf(d.s, d.speaker) {
		return // "No group has claimed the attack" is the document's own account.
	}
	when := r.spokenWhen(d)
	// A statement for each sentence of the content.
	for first := 0; first < len(d.pieces); {
		last := first + 1
		for last < len(d.pieces) && d.pieces[last].s == d.pieces[first].s {
			last++
		}
		group := d.pieces[first:last]
		a := &Attribution{Sentence: group[0].s.Index, Entity: entity}
		a.Document, a.Speaker, a.Cue, a.When = r.p.Doc.ID, speaker, &cue, when
		a.Speaker.Via = append([]string(nil), d.via...)
		for _, c := range group {
			a.Content = append(a.Content, r.p.Passage(c.s, c.lo, c.hi))
			r.claimQuotes(c, a, d.s.QuoteAt(d.verb))
		}
		a.Speech = speechOf(group)
		a.Act, a.Stance, a.opaque = d.cue.Act, d.cue.Stance, d.opaque()
		a.impersonal = d.frame == 'l' || d.frame == 'i'
		// Who did not say so has not denied it either.
		if d.negated && a.Stance == ledger.StanceAsserts {
			a.Stance = ledger.StanceDoubts
		}
		if d.negated && a.Stance == ledger.StanceDenies && d.cue.Certainty == ledger.Certain {
			a.Stance = ledger.StanceDoubts // "did not rule out"
		}
		var hedge string
		a.Certainty, hedge = certaintyOf(d.cue, group)
		a.Reasons = r.reasons(d, a, hedge)
		r.found = append(r.found, a)
		r.together(d, a)
		first = last
	}
}

// wholeCue takes into a verb's cue the words that belong to how it is said: the
// adverbs before it, the "to" of an infinitive, the colon behind it.
func (r *reader) wholeCue(d *draft) {
	if !d.s.Tokens[d.verb].Tag.IsVerb() {
		return
	}
	for d.lo > 0 && !d.inContent(d.lo-1) && (d.lo-1 < d.source[0] || d.lo-1 >= d.source[1]) {
		if t := &d.s.Tokens[d.lo-1]; t.Tag != syntax.RB && !(d.s.Tokens[d.lo].Tag == syntax.RB && clause.Auxiliary(t)) && (t.Tag != syntax.TO || d.s.Tokens[d.lo].Tag != syntax.VB) {
			break
		}
		d.lo--
	}
	if d.hi < len(d.s.Tokens) && d.s.Tokens[d.hi].Text == ":" {
		d.hi++
	}
}

// opaque reports whether the content, though it is attributed, tells nothing on
// the speaker's word: what he is for or against, and what he means to do, the
// document describes in its own.
func (d *draft) opaque() bool {
	switch d.cue.Act {
	case ledger.ActViews:
		return true
	case ledger.ActWants:
		return d.frame != 'c' && d.frame != 'p'
	}
	return false
}

// together repeats the attribution for a second speaker who says the same:
// "Jane Doe and | Alan Smith | said".
func (r *reader) together(d *draft, a *Attribution) {
	m, e := r.p.MentionAt(d.s, d.speaker)
	if e == nil || a.Speaker.Actor == "" && e.Kind != ledger.SpeakerNamed {
		return
	}
	// The second name stands right behind the first or right before it.
	other := -1
	if m.Hi+1 < d.source[1] && d.s.Tokens[m.Hi].Lower == "and" {
		other = m.Hi + 1
	} else if m.Lo-2 >= d.source[0] && d.s.Tokens[m.Lo-1].Lower == "and" {
		other = m.Lo - 2
	}
	o, second := r.p.MentionAt(d.s, other)
	if second == nil || second.Kind != e.Kind || o.Entity == m.Entity || second.Actor == "" && second.Kind != ledger.SpeakerNamed {
		return
	}
	b := *a
	b.Speaker.Name, b.Speaker.Actor, b.Speaker.Affiliation = second.Name, second.Actor, second.Affiliation
	b.Speaker.Via = append([]string(nil), a.Speaker.Via...)
	mention := r.p.Passage(d.s, o.Lo, o.Hi)
	b.Speaker.Mention, b.Entity = &mention, o.Entity
	b.Content = append([]ledger.Passage(nil), a.Content...)
	b.Reasons = append([]ledger.Reason(nil), a.Reasons...)
	b.Reasons[1] = ledger.Reason{Field: "speaker", Rule: "speaker/together", Says: "“" + mention.Exact + "” is named with another as the speaker."}
	r.found = append(r.found, &b)
}

// claimQuotes notes that the quotations inside the piece have a speaker. The
// quotation around the cue is another speaker's.
func (r *reader) claimQuotes(c piece, a *Attribution, around int) {
	for i := c.lo; i < c.hi; i++ {
		if q := c.s.QuoteAt(i); q >= 0 && q != around && r.quoted[q] == nil {
			r.quoted[q] = a
		}
	}
}

// speechOf says how much of the content is in quotation marks.
func speechOf(pieces []piece) ledger.Speech {
	quoted, all := 0, 0
	for _, c := range pieces {
		for i := c.lo; i < c.hi; i++ {
			if t := c.s.Tokens[i]; t.Tag >= syntax.COMMA && t.Tag <= syntax.NFP {
				continue
			}
			all++
			if c.s.QuoteAt(i) >= 0 {
				quoted++
			}
		}
	}
	switch {
	case quoted == 0:
		return ledger.SpeechIndirect
	case quoted*10 >= all*9:
		return ledger.SpeechDirect
	}
	return ledger.SpeechMixed
}

// certaintyOf returns how sure the speaker shows himself: as sure as the cue,
// or less where the content hedges. The hedge that decided comes back.
func certaintyOf(c cue.Cue, pieces []piece) (ledger.Certainty, string) {
	certainty := c.Certainty
	// Nothing is said to be so, and no hedge can make it less.
	if certainty == ledger.CertaintyUnknown {
		return certainty, ""
	}
	word := ""
	for _, p := range pieces {
		for i := p.lo; i < p.hi; i++ {
			t := &p.s.Tokens[i]
			if t.Tag.IsProper() || t.Text == "May" && i > 0 || t.Tag == syntax.MD && clause.Purpose(p.s, i) {
				continue // A name, the month, or what something was done for.
			}
			h, ok := lexicon.Hedge(t.Lower)
			if ok && t.Lower == "could" && i+1 < p.hi && lexicon.Negates(p.s.Tokens[i+1].Lower) {
				continue // What could not be done was not done.
			}
			if !ok && i > p.lo && lexicon.OwnView(t.Lower) && lexicon.OwnVoice(p.s.Tokens[i-1].Lower) {
				h, ok = ledger.Probable, true
			}
			if ok && lexicon.Rank(h) > lexicon.Rank(certainty) && !(t.Tag != syntax.RB && i+1 < p.hi && page.NamesPeople(p.s.Tokens[i+1].Lemma)) {
				certainty, word = h, t.Text
			}
		}
	}
	return certainty, word
}

// spokenWhen returns the time in the attributing clause, outside the content.
func (r *reader) spokenWhen(d *draft) *ledger.When {
	for _, e := range d.s.Dates {
		if e.When.IsZero() || e.First < d.clause[0] || e.Last > d.clause[1] || d.inContent(e.First) || d.elsewhere(e.First, e.Last) {
			continue
		}
		w := e.When
		return &w
	}
	return nil
}

// elsewhere reports whether the time at tokens first up to last belongs to
// another clause than the cue's: a finite verb stands between them.
func (d *draft) elsewhere(first, last int) bool {
	// Only verbs outside the cue itself part it from the time.
	verbs := 0
	for i := min(last, d.hi); i < max(first, d.lo); i++ {
		if d.s.Tokens[i].Tag.IsFinite() && (i < d.lo || i >= d.hi) && d.s.Tokens[i].Tag != syntax.MD {
			verbs++
		}
	}
	if d.s.Tokens[d.verb].Tag == syntax.VBG {
		verbs-- // "In April he issued a statement | urging …".
	}
	return verbs > 0
}

// inContent reports whether the token of the cue's sentence is content.
func (d *draft) inContent(token int) bool {
	for _, c := range d.pieces {
		if c.s == d.s && c.lo <= token && token < c.hi {
			return true
		}
	}
	return false
}

// addressees returns the outlets that the speaker told: "told The Daily Beast",
// "in an interview with Reuters".
func (r *reader) addressees(d *draft) []string {
	var via []string
	for i := d.hi; i < d.clause[1]; i++ {
		if d.inContent(i) {
			break
		}
		m, e := r.p.MentionAt(d.s, i)
		if m == nil || e == nil || m.Head != i || i == d.speaker || e.Person {
			continue
		}
		if i >= d.source[0] && i < d.source[1] {
			continue
		}
		if e.ActorKind == ledger.ActorOutlet || strings.EqualFold(e.Name, r.p.Doc.Source.Name) {
			via = append(via, e.Name)
		}
	}
	return via
}

// reasons explains the draft in sentences.
func (r *reader) reasons(d *draft, a *Attribution, hedge string) []ledger.Reason {
	words := r.p.Words(d.s, d.lo, d.hi)
	return []ledger.Reason{
		{Field: "cue", Rule: d.rule, Says: lexicon.RuleSays(d.rule, words)},
		speakerReason(&a.Speaker),
		stanceReason(a.Stance, words),
		certaintyReason(a.Certainty, hedge, words),
	}
}

// speakerReason says how the speaker was found: by his name, or by a pronoun or
// description that leads back to it.
func speakerReason(s *ledger.Speaker) ledger.Reason {
	switch {
	case s.Mention == nil && s.Kind == ledger.SpeakerCollective:
		return ledger.Reason{Field: "speaker", Rule: "speaker/somebody", Says: "The text leaves out who it was."}
	case s.Mention == nil:
		return ledger.Reason{Field: "speaker", Rule: "speaker/nobody", Says: "Nobody is named, so the outlet passes it on."}
	case strings.Contains(strings.ToLower(s.Mention.Exact), strings.ToLower(s.Name)):
		return ledger.Reason{Field: "speaker", Rule: "speaker/named", Says: "“" + s.Mention.Exact + "” is the one whom the cue makes the speaker."}
	}
	return ledger.Reason{Field: "speaker", Rule: "speaker/led-back", Says: "“" + s.Mention.Exact + "” is led back to " + s.Name + "."}
}

// stanceReason says what the cue does with what it attributes.
func stanceReason(s ledger.Stance, cue string) ledger.Reason {
	return ledger.Reason{Field: "stance", Rule: "stance/cue", Says: "“" + cue + "” marks what it attributes as " + lexicon.StanceWord(s) + "."}
}

// certaintyReason names the hedge that decided, or the cue.
func certaintyReason(c ledger.Certainty, hedge, cue string) ledger.Reason {
	switch {
	case hedge != "":
		return ledger.Reason{Field: "certainty", Rule: "certainty/hedge", Says: "“" + hedge + "” makes it " + string(c) + "."}
	case c == ledger.Certain:
		return ledger.Reason{Field: "certainty", Rule: "certainty/plain", Says: "Nothing in “" + cue + "” or in the words makes it less than certain."}
	case c == ledger.CertaintyUnknown:
		return ledger.Reason{Field: "certainty", Rule: "certainty/none", Says: "“" + cue + "” does not say that anything is so."}
	}
	return ledger.Reason{Field: "certainty", Rule: "certainty/cue", Says: "“" + cue + "” makes it " + string(c) + "."}
}

// narrate makes the outlet's own statement of sentence s.
func (sp *Speech) narrate(s *page.Sentence) *Attribution {
	lo, hi := 0, len(s.Tokens)
	for hi > lo+1 && s.Tokens[hi-1].Tag == syntax.PERIOD {
		hi--
	}
	a := &Attribution{Sentence: s.Index, Entity: -1}
	a.Document = sp.Page.Doc.ID
	a.Speaker = outlet(sp.Page)
	a.Content = []ledger.Passage{sp.Page.Passage(s, lo, hi)}
	a.Span = a.Content[0].Span
	a.Speech, a.Stance = ledger.SpeechNarration, ledger.StanceAsserts
	var hedge string
	a.Certainty, hedge = certaintyOf(cue.Cue{Certainty: ledger.Certain}, []piece{{s, lo, hi}})
	a.ID = ledger.NewStatementID(a.Document, a.Speaker.Name, a.Content)
	a.Reasons = []ledger.Reason{
		{Field: "speaker", Rule: "speaker/narration", Says: "Nobody is quoted here, so the outlet speaks for itself."},
		{Field: "stance", Rule: "stance/narration", Says: "What an outlet tells in its own voice it asserts."},
		certaintyReason(a.Certainty, hedge, "the sentence"),
	}
	return a
}

// outlet returns the document's source as a speaker.
func outlet(p *page.Page) ledger.Speaker {
	name := p.Doc.Source.Name
	if name == "" {
		name = "the document"
	}
	known, n := p.Names.Actor(strings.Fields(name), 0, p.Doc.Published)
	speaker := ledger.Speaker{Name: name, Kind: ledger.SpeakerOutlet}
	if n == len(strings.Fields(name)) {
		speaker.Actor = known.Actor.ID
	}
	return speaker
}
