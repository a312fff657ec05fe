package pact

import (
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// A Reader gathers the agreements and commitments of one page.
type Reader struct {
	speech *speech.Speech
	claims *[]ledger.Claim
	deals  treaties
	vows   pledges
}

// NewReader returns a Reader for the page of sp. The claims go to claims.
func NewReader(sp *speech.Speech, claims *[]ledger.Claim) *Reader {
	r := &Reader{speech: sp, claims: claims}
	r.vows.due = -1
	r.vows.by = map[int][]*speech.Attribution{}
	for _, a := range sp.Attributions {
		r.vows.by[a.Sentence] = append(r.vows.by[a.Sentence], a)
	}
	return r
}

// Read reads one sentence. Sentences come in the order of the text.
func (r *Reader) Read(c *clause.Scene) {
	s := &scene{c}
	r.deals.read(s)
	r.vows.read(s)
}

// Settle makes the claims of the demands, and returns the agreements and
// commitments that the sentences told of, each once.
func (r *Reader) Settle() ([]ledger.Agreement, []ledger.Commitment) {
	demands(r.speech, r.claims)
	return r.deals.settle(), r.vows.settle()
}

// A scene is one sentence while it is read for pacts.
type scene struct{ *clause.Scene }
