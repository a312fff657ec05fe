package role

import (
	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/ledger"
)

// circumstance makes a possible perpetrator of the body that the word at i puts beside
// what was told: "had received | threats from the front". It reports whether there is one.
func (r *reader) circumstance(i int) bool {
	at, of := blame.Circumstance(r.Scene, i)
	n, all := len(r.found.Perpetrators), []phrase.Phrase(nil)
	if of >= 0 {
		all = r.Subject(of)
	} else if p, ok := r.At(max(at, 0)); ok && at >= 0 {
		all = []phrase.Phrase{p}
	}
	for _, p := range all {
		if q, ok := r.BodyFrom(p); ok && p.Of == nil {
			p.Of = &q
		}
		if r.body(p) || p.Of != nil && r.body(*p.Of) {
			r.how = "a body that the circumstances name"
			r.perpetrate(p)
		}
	}
	r.possible(n)
	return len(r.found.Perpetrators) > n
}

// possible makes those who did it, from the n-th on, no more than possible.
func (r *reader) possible(n int) {
	for ; n < len(r.found.Perpetrators); n++ {
		r.found.Perpetrators[n].Standing = ledger.StandingPossible
	}
}
