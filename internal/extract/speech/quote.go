package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// continued gives a speaker to quotations that have no cue of their own: one
// that goes on in the same paragraph after an attributed one, or that makes up
// the next paragraph.
func (r *reader) continued() {
	for q := range r.p.Quotes {
		quote := &r.p.Quotes[q]
		if r.quoted[q] != nil || quote.Short() {
			continue
		}
		s := &r.p.Sentences[quote.Sentence]
		if s.Furniture || r.labeled[s.Index] {
			continue
		}
		if a := r.previousSpeaker(q); a != nil {
			r.carry(q, a)
		}
	}
}

// previousSpeaker returns the attribution that quotation q continues, or nil.
func (r *reader) previousSpeaker(q int) *Attribution {
	quote := &r.p.Quotes[q]
	s := &r.p.Sentences[quote.Sentence]
	fills := quote.Token == 0 // Opens its sentence.
	if !fills {
		return nil
	}
	for k := q - 1; k >= 0 && k >= q-3; k-- {
		a := r.quoted[k]
		if a == nil || a.Cue == nil {
			continue
		}
		before := &r.p.Sentences[r.p.Quotes[k].LastSentence]
		apart := s.Paragraph - before.Paragraph
		if apart == 0 || r.p.Quotes[k].Continues && apart == 1 || apart == 1 && r.opensParagraph(s) && r.quotedToEnd(k) {
			return a
		}
		return nil
	}
	return nil
}

func (r *reader) opensParagraph(s *page.Sentence) bool {
	return s.Index == 0 || r.p.Sentences[s.Index-1].Paragraph != s.Paragraph
}

// quotedToEnd reports whether the paragraph of quotation k ends with it or with
// its attribution.
func (r *reader) quotedToEnd(k int) bool {
	last := r.p.Quotes[k].LastSentence
	return last+1 >= len(r.p.Sentences) || r.p.Sentences[last+1].Paragraph != r.p.Sentences[last].Paragraph
}

// carry makes statements of quotation q with the speaker and cue of a.
func (r *reader) carry(q int, a *Attribution) {
	for _, c := range r.quotePieces(q) {
		b := &Attribution{Sentence: c.s.Index, Entity: a.Entity}
		b.Document, b.Speaker, b.Cue, b.When = a.Document, a.Speaker, a.Cue, a.When
		b.Speaker.Via = append([]string(nil), a.Speaker.Via...)
		b.Content = []ledger.Passage{r.p.Passage(c.s, c.lo, c.hi)}
		b.Speech, b.Stance = ledger.SpeechDirect, ledger.StanceAsserts
		var hedge string
		b.Certainty, hedge = certaintyOf(cue{certainty: ledger.Certain}, []piece{c})
		b.Reasons = []ledger.Reason{{Field: "speaker", Rule: "cue/continued", Says: ruleSays("cue/continued", a.Cue.Exact)}}
		if hedge != "" {
			b.Reasons = append(b.Reasons, hedgeReason(hedge, b.Certainty))
		}
		r.found = append(r.found, b)
	}
	r.quoted[q] = a
}

// labelWordsMax is how many words a transcript's label may have.
const labelWordsMax = 14

// A label is the speaker's name before a colon that opens a turn of a
// transcript.
type label struct{ sentence, colon int }

// transcript finds turns that begin with a speaker's label ("VLADIMIR PUTIN:
// …"), and gives all up to the next label to that speaker. One label makes no
// transcript; two do.
func (r *reader) transcript() {
	r.labeled = map[int]bool{}
	var labels []label
	for i := range r.p.Sentences {
		s := &r.p.Sentences[i]
		if s.Furniture {
			continue
		}
		if c := labelEnd(s); c > 0 && (r.opensParagraph(s) || r.labelPerson(s, c) != nil) {
			labels = append(labels, label{i, c})
		}
	}
	if len(labels) < 2 {
		return
	}
	for k, l := range labels {
		end := len(r.p.Sentences)
		if k+1 < len(labels) {
			end = labels[k+1].sentence
		}
		r.speakLabeled(l, end)
	}
}

// labelEnd returns the token of the colon that ends a label at the sentence's
// start, or 0. A label is a name, with an office perhaps: all its words but
// prepositions are capitalized.
func labelEnd(s *page.Sentence) int {
	for i := 0; i < len(s.Tokens) && i <= labelWordsMax; i++ {
		t := &s.Tokens[i]
		if t.Text == ":" {
			if i > 0 && i+1 < len(s.Tokens) {
				return i
			}
			return 0
		}
		if c := t.Text[0]; !(c >= 'A' && c <= 'Z') && t.Tag != syntax.IN && t.Tag != syntax.PERIOD && t.Tag != syntax.COMMA && t.Lower != "of" && c < 0x80 {
			return 0
		}
	}
	return 0
}

// labelPerson returns the first person named in a label that ends at colon, one
// whom the registry knows before others; nil if there is none.
func (r *reader) labelPerson(s *page.Sentence, colon int) *page.Mention {
	var person *page.Mention
	for i := range colon {
		m, e := r.p.MentionAt(s, i)
		if e == nil || e.Kind != ledger.SpeakerNamed {
			continue
		}
		if e.Actor != "" {
			return m
		}
		if person == nil {
			person = m
		}
	}
	return person
}

// speakLabeled makes statements of the sentences of one turn, which ends before
// sentence end.
func (r *reader) speakLabeled(l label, end int) {
	s := &r.p.Sentences[l.sentence]
	speaker, entity := ledger.Speaker{Name: r.p.Words(s, 0, l.colon), Kind: ledger.SpeakerUnnamed}, -1
	m := r.labelPerson(s, l.colon)
	if m == nil {
		m, _ = r.p.MentionAt(s, l.colon-1)
	}
	if m != nil && m.Entity >= 0 {
		entity = m.Entity
		e := &r.p.Entities[entity]
		speaker.Name, speaker.Actor, speaker.Affiliation = e.Name, e.Actor, e.Affiliation
		if e.Kind != "" {
			speaker.Kind = e.Kind
		}
	}
	mention := r.p.Passage(s, 0, l.colon)
	speaker.Mention = &mention
	cue := r.p.Passage(s, l.colon, l.colon+1)
	for i := l.sentence; i < end; i++ {
		c := piece{&r.p.Sentences[i], 0, len(r.p.Sentences[i].Tokens)}
		if i == l.sentence {
			c.lo = l.colon + 1
		}
		r.labeled[i] = true
		if !c.s.Furniture && c.hi-c.lo >= turnWordsMin {
			r.found = append(r.found, r.turn(c, speaker, entity, cue))
		}
	}
}

// turnWordsMin is how many words a sentence of a turn needs to state something:
// "Thank you." does not.
const turnWordsMin = 5

// turn makes the statement of one sentence of a transcript.
func (r *reader) turn(c piece, speaker ledger.Speaker, entity int, label ledger.Passage) *Attribution {
	a := &Attribution{Sentence: c.s.Index, Entity: entity}
	a.Document, a.Speaker, a.Cue = r.p.Doc.ID, speaker, &label
	a.Content = []ledger.Passage{r.p.Passage(c.s, c.lo, c.hi)}
	a.Speech, a.Stance = ledger.SpeechDirect, ledger.StanceAsserts
	var hedge string
	a.Certainty, hedge = certaintyOf(cue{certainty: ledger.Certain}, []piece{c})
	a.Reasons = []ledger.Reason{{Field: "speaker", Rule: "cue/label", Says: ruleSays("cue/label", "")}}
	if hedge != "" {
		a.Reasons = append(a.Reasons, hedgeReason(hedge, a.Certainty))
	}
	return a
}
