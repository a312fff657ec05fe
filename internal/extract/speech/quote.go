package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/cue"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/ledger"
)

// continued gives a speaker to quotations that have no cue of their own: one
// that goes on in the same paragraph after an attributed one, or that makes up
// the next paragraph.
func (r *reader) continued() {
	for q := range r.p.Quotes {
		quote := &r.p.Quotes[q]
		if r.quoted[q] != nil {
			continue
		}
		s := &r.p.Sentences[quote.Sentence]
		// A few words count as speech where they are a sentence of their own.
		if quote.Short() && (quote.Token > 0 || quote.LastSentence == s.Index && quote.LastToken < len(s.Tokens)-2) {
			continue
		}
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
	// A quotation within a sentence has its cue in that sentence or none.
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
		// The same paragraph, or the next where the quotation goes on over it.
		apart := s.Paragraph - before.Paragraph
		if apart == 0 || r.p.Quotes[k].Continues && apart == 1 || apart == 1 && r.opensParagraph(s) && r.quotedToEnd(k) {
			return a
		}
		return nil
	}
	return nil
}

// opensParagraph reports whether s is the first sentence of its paragraph.
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
		b.Certainty, hedge = certaintyOf(cue.Cue{Certainty: ledger.Certain}, []piece{c})
		b.Reasons = []ledger.Reason{
			{Field: "cue", Rule: "cue/continued", Says: lexicon.RuleSays("cue/continued", a.Cue.Exact)},
			speakerReason(&b.Speaker),
			stanceReason(b.Stance, a.Cue.Exact),
			certaintyReason(b.Certainty, hedge, a.Cue.Exact),
		}
		r.found = append(r.found, b)
	}
	r.quoted[q] = a
}
