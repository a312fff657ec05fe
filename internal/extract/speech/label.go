package speech

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/cue"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// labelWordsMax is how many words a transcript's label may have.
const labelWordsMax = 14

// A label is the speaker's name before a colon that opens a turn of a
// transcript.
type label struct {
	sentence, colon int
	person          bool // Names a person; else an office, or a word that only a transcript explains.
}

// transcript finds turns that begin with a speaker's label ("VLADIMIR PUTIN:
// …"), and gives all up to the next label to that speaker. A form has labels as
// well ("Time: 11:00"), so persons must be among them: two, or one who goes on to
// speak of himself.
func (r *reader) transcript() {
	r.labeled = map[int]bool{}
	var labels []label
	persons, seen := 0, map[string]int{}
	for i := range r.p.Sentences {
		s := &r.p.Sentences[i]
		if s.Furniture {
			continue
		}
		c := labelEnd(s)
		if c == 0 {
			continue
		}
		person := r.labelPerson(s, c) != nil
		if !person && !r.opensParagraph(s) {
			continue
		}
		labels = append(labels, label{i, c, person})
		seen[s.Text(0, c, r.p.Doc.Text)]++
		if person {
			persons++
		}
	}
	// A form, a list of facts or a recipe has labels and nobody who speaks.
	if persons == 0 || len(labels) < 2 && !r.speaksOfSelf(labels[0].sentence) {
		return
	}
	// Among persons, a proper name or a word that recurs as a label is one as
	// well. A turn missed would put its words in the mouth of the one before.
	turns := labels[:0]
	for _, l := range labels {
		s := &r.p.Sentences[l.sentence]
		if l.person || lexicon.Asks(s.Tokens[0].Lower) || page.NamesPeople(s.Tokens[l.colon-1].Lower) || clause.ProperName(s, l.colon) || seen[s.Text(0, l.colon, r.p.Doc.Text)] > 1 {
			turns = append(turns, l)
		}
	}
	for k, l := range turns {
		end := len(r.p.Sentences)
		if k+1 < len(turns) {
			end = turns[k+1].sentence
		}
		r.speakLabeled(l, end)
	}
}

// ownWords is how many sentences with "I" or "we" make a text one speaker's.
const ownWords = 3

// speaksOfSelf reports whether the first person, outside quotations, runs
// through the sentences from i on.
func (r *reader) speaksOfSelf(i int) bool {
	count := 0
	for ; i < len(r.p.Sentences) && count < ownWords; i++ {
		s := &r.p.Sentences[i]
		for j := range s.Tokens {
			if t := &s.Tokens[j]; lexicon.FirstPerson(t.Lower) && t.Lower != "you" && s.QuoteAt(j) < 0 {
				count++
				break
			}
		}
	}
	return count >= ownWords
}

// labelEnd returns the token of the colon that ends a label at the sentence's
// start, or 0. A label is a name, with an office perhaps and an aside in
// brackets: all its words but prepositions are capitalized.
func labelEnd(s *page.Sentence) int {
	aside := false
	for i := 0; i < len(s.Tokens) && i <= labelWordsMax; i++ {
		t := &s.Tokens[i]
		switch {
		case t.Text == ":":
			if i > 0 && i+1 < len(s.Tokens) {
				return i
			}
			return 0
		case t.Text == "(" || t.Text == "[":
			aside = i > 0
		case t.Text == ")" || t.Text == "]":
			aside = false
		case aside:
		default:
			if c := t.Text[0]; !(c >= 'A' && c <= 'Z') && t.Tag != syntax.IN && t.Tag != syntax.PERIOD && t.Tag != syntax.COMMA && t.Lower != "of" && c < 0x80 {
				return 0
			}
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

// labelSpeaker returns whom the label of l names.
func (r *reader) labelSpeaker(l label) (ledger.Speaker, int) {
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
		switch {
		case e.Kind == ledger.SpeakerOrganization && e.Actor == "" && e.Place == "":
			speaker.Kind = ledger.SpeakerNamed // Only people have turns, whatever the name looks like.
		case e.Kind != "":
			speaker.Kind = e.Kind
		}
	}
	if speaker.Kind != ledger.SpeakerNamed && clause.ProperName(s, l.colon) && !lexicon.Asks(s.Tokens[0].Lower) {
		speaker.Name, speaker.Kind = r.labelName(s, l.colon), ledger.SpeakerNamed
	}
	mention := r.p.Passage(s, 0, l.colon)
	speaker.Mention = &mention
	return speaker, entity
}

// labelName returns the name in a label of proper nouns: without an aside in
// brackets, and behind an office its last two words.
func (r *reader) labelName(s *page.Sentence, colon int) string {
	lo, hi := 0, 1
	for hi < colon && s.Tokens[hi].Text != "(" && s.Tokens[hi].Text != "[" {
		hi++
	}
	for i := 0; i < hi-2; i++ {
		if page.NamesPeople(s.Tokens[i].Lower) {
			lo = hi - 2
		}
	}
	return strings.Join(strings.Fields(r.p.Words(s, lo, hi)), " ")
}

// speakLabeled makes statements of the sentences of one turn, which ends before
// sentence end.
func (r *reader) speakLabeled(l label, end int) {
	s := &r.p.Sentences[l.sentence]
	speaker, entity := r.labelSpeaker(l)
	cue := r.p.Passage(s, l.colon, l.colon+1)
	for i := l.sentence; i < end; i++ {
		c := piece{&r.p.Sentences[i], 0, len(r.p.Sentences[i].Tokens)}
		if i == l.sentence {
			c.lo = l.colon + 1
		}
		r.labeled[i] = true
		if !c.s.Furniture && c.hi-c.lo >= turnWordsMin && hasPredicate(c) && c.hasWord() {
			r.found = append(r.found, r.turn(c, speaker, entity, cue))
		}
	}
}

// turnWordsMin is how many words a sentence of a turn needs to state something:
// "Thank you." does not.
const turnWordsMin = 5

// hasPredicate reports whether the piece has a verb. A picture's caption between
// two paragraphs of a speech often has none.
func hasPredicate(c piece) bool {
	for i := c.lo; i < c.hi; i++ {
		if t := c.s.Tokens[i].Tag; t.IsFinite() || t == syntax.VB || t == syntax.MD {
			return true
		}
	}
	return false
}

// turn makes the statement of one sentence of a transcript.
func (r *reader) turn(c piece, speaker ledger.Speaker, entity int, label ledger.Passage) *Attribution {
	a := &Attribution{Sentence: c.s.Index, Entity: entity}
	a.Document, a.Speaker, a.Cue = r.p.Doc.ID, speaker, &label
	a.Content = []ledger.Passage{r.p.Passage(c.s, c.lo, c.hi)}
	a.Speech, a.Stance = ledger.SpeechDirect, ledger.StanceAsserts
	if c.s.Tokens[c.hi-1].Text == "?" {
		a.Stance = ledger.StanceDoubts // A question leaves it open.
	}
	var hedge string
	a.Certainty, hedge = certaintyOf(cue.Cue{Certainty: ledger.Certain}, []piece{c})
	a.Reasons = []ledger.Reason{
		{Field: "cue", Rule: "cue/label", Says: lexicon.RuleSays("cue/label", "")},
		speakerReason(&a.Speaker),
		stanceReason(a.Stance, a.Cue.Exact),
		certaintyReason(a.Certainty, hedge, a.Cue.Exact),
	}
	return a
}

// headline finds the speaker whom a headline puts before a colon ("Monitor: 12
// dead in Port Ames") or behind one ("12 dead in Port Ames: monitor").
func (r *reader) headline(s *page.Sentence) {
	if !s.Headline && s.Index > 0 || len(s.Tokens) < turnWordsMin {
		return
	}
	for i := 1; i < len(s.Tokens)-1; i++ {
		if s.Tokens[i].Text != ":" {
			continue
		}
		d := &draft{s: s, verb: i, lo: i, hi: i + 1, rule: "cue/headline", clause: [2]int{i, i + 1},
			cue: cue.Cue{Stance: ledger.StanceAsserts, Certainty: ledger.Certain}}
		last := len(s.Tokens)
		for last > i+1 && s.Tokens[last-1].Tag == syntax.PERIOD {
			last--
		}
		// Before the colon, else behind it, the name must be all there is.
		if m, e := r.p.MentionAt(s, i-1); e != nil && e.Kind != "" && m.Lo == 0 && m.Hi == i && (e.Place == "" || e.Actor != "") {
			d.speaker, d.source, d.pieces = m.Head, [2]int{m.Lo, m.Hi}, []piece{{s, i + 1, last}}
		} else if m, e := r.p.MentionAt(s, last-1); e != nil && e.Kind != "" && m.Lo == i+1 && (e.Place == "" || e.Actor != "") {
			d.speaker, d.source, d.pieces = m.Head, [2]int{m.Lo, m.Hi}, []piece{{s, 0, i}}
		} else {
			return
		}
		r.add(d)
		return
	}
}
