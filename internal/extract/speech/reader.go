package speech

import (
	"strings"

	"counterclaim/internal/extract/page"
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
	cues    cues
	cue     cue      // The line that holds, once the frame is known.
	speaker int      // Head token of the speaker's phrase; -1 if nobody is named.
	source  [2]int   // Tokens of the speaker's phrase.
	pieces  []piece  // The content.
	clause  [2]int   // Tokens of the whole attributing clause, for time and addressee.
	rule    string   // For the Reason.
	via     []string // Outlets that it was told to.
	negated bool
}

// A piece is a run of tokens of one sentence.
type piece struct {
	s      *page.Sentence
	lo, hi int
}

// add turns a draft into one attribution for each sentence of its content.
func (r *reader) add(d *draft) {
	d.via = r.addressees(d)
	speaker, entity, ok := r.speakerOf(d)
	if !ok {
		return
	}
	r.last = d
	cue := r.p.Passage(d.s, d.lo, d.hi)
	when := r.spokenWhen(d)
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
		a.Stance = d.cue.stance
		if d.negated && a.Stance == ledger.StanceAsserts {
			a.Stance = ledger.StanceDoubts
		}
		var hedge string
		a.Certainty, hedge = certaintyOf(d.cue, group)
		a.Reasons = r.reasons(d, a, hedge)
		r.found = append(r.found, a)
		first = last
	}
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
func certaintyOf(c cue, pieces []piece) (ledger.Certainty, string) {
	certainty := c.certainty
	if certainty == ledger.CertaintyUnknown {
		return certainty, ""
	}
	word := ""
	for _, p := range pieces {
		for i := p.lo; i < p.hi; i++ {
			t := &p.s.Tokens[i]
			if t.Tag.IsProper() {
				continue
			}
			h, ok := hedges()[t.Lower]
			if ok && rank(h) > rank(certainty) && !(t.Tag != syntax.RB && i+1 < p.hi && page.NamesPeople(p.s.Tokens[i+1].Lemma)) {
				certainty, word = h, t.Text
			}
		}
	}
	return certainty, word
}

func rank(c ledger.Certainty) int {
	switch c {
	case ledger.Certain:
		return 0
	case ledger.Probable:
		return 1
	}
	return 2
}

// spokenWhen returns the time in the attributing clause, outside the content.
func (r *reader) spokenWhen(d *draft) *ledger.When {
	for _, e := range d.s.Dates {
		if e.When.IsZero() || e.First < d.clause[0] || e.Last > d.clause[1] || d.inContent(e.First) {
			continue
		}
		w := e.When
		return &w
	}
	return nil
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
	out := []ledger.Reason{{Field: "cue", Rule: d.rule, Says: ruleSays(d.rule, words)}}
	if a.Stance != ledger.StanceAsserts {
		out = append(out, ledger.Reason{Field: "stance", Rule: "cue/stance", Says: "“" + words + "” marks what follows as " + stanceNoun(a.Stance) + "."})
	}
	if a.Speaker.Mention != nil && !strings.EqualFold(a.Speaker.Mention.Exact, a.Speaker.Name) {
		out = append(out, ledger.Reason{Field: "speaker", Rule: "speaker/led-back", Says: "“" + a.Speaker.Mention.Exact + "” is led back to " + a.Speaker.Name + "."})
	}
	if hedge != "" {
		out = append(out, hedgeReason(hedge, a.Certainty))
	} else if a.Certainty != ledger.Certain {
		out = append(out, ledger.Reason{Field: "certainty", Rule: "certainty/cue", Says: "“" + words + "” makes it " + string(a.Certainty) + "."})
	}
	return out
}

func hedgeReason(word string, c ledger.Certainty) ledger.Reason {
	return ledger.Reason{Field: "certainty", Rule: "certainty/hedge", Says: "“" + word + "” makes it " + string(c) + "."}
}

// ruleSays is the sentence of each rule that finds a statement.
func ruleSays(rule, words string) string {
	switch rule {
	case "cue/verb-clause":
		return "“" + words + "” attributes the clause that follows it."
	case "cue/verb-before":
		return "“" + words + "” attributes the clause before it."
	case "cue/verb-quote":
		return "“" + words + "” attributes the quotation beside it."
	case "cue/verb-phrase":
		return "“" + words + "” attributes the phrase that follows it."
	case "cue/passive":
		return "“" + words + "” attributes without saying to whom."
	case "cue/according-to":
		return "“" + words + "” attributes the rest of its clause."
	case "cue/noun":
		return "“" + words + "” is a noun of saying, and what follows is its content."
	case "cue/adverb":
		return "“" + words + "” passes the clause on as hearsay."
	case "cue/label":
		return "The paragraph is marked with the speaker's name."
	case "cue/continued":
		return "The quotation goes on from the one attributed by “" + words + "”."
	}
	return ""
}

func stanceNoun(s ledger.Stance) string {
	switch s {
	case ledger.StanceDenies:
		return "denied"
	case ledger.StanceDoubts:
		return "doubted or left open"
	case ledger.StanceDemands:
		return "demanded"
	case ledger.StanceOffers:
		return "offered"
	case ledger.StancePledges:
		return "pledged"
	case ledger.StanceThreatens:
		return "threatened"
	}
	return "asserted"
}

// narrate makes the outlet's own statement of sentence s.
func (sp *Speech) narrate(s *page.Sentence) *Attribution {
	lo, hi := s.Trim(0, len(s.Tokens))
	a := &Attribution{Sentence: s.Index, Entity: -1}
	a.Document = sp.Page.Doc.ID
	a.Speaker = outlet(sp.Page)
	a.Content = []ledger.Passage{sp.Page.Passage(s, lo, hi)}
	a.Span = a.Content[0].Span
	a.Speech, a.Stance = ledger.SpeechNarration, ledger.StanceAsserts
	var hedge string
	a.Certainty, hedge = certaintyOf(cue{certainty: ledger.Certain}, []piece{{s, lo, hi}})
	a.ID = ledger.NewStatementID(a.Document, a.Speaker.Name, a.Content)
	a.Reasons = []ledger.Reason{{Field: "speaker", Rule: "speaker/narration", Says: "Nobody is quoted here, so the outlet speaks for itself."}}
	if hedge != "" {
		a.Reasons = append(a.Reasons, hedgeReason(hedge, a.Certainty))
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
