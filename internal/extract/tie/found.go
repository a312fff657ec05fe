package tie

import (
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/extract/tie/pact"
	"counterclaim/internal/ledger"
)

// Found is the ties that a page tells of, each kind in the order of the text; the
// claims of demands stand behind the others.
type Found struct {
	Claims      []ledger.Claim // One for each of the others, and for movements, aims and demands.
	Relations   []ledger.Relation
	Control     []ledger.Control
	Agreements  []ledger.Agreement
	Commitments []ledger.Commitment
}

// A scene is one sentence while it is read for ties.
type scene struct {
	*clause.Scene
	out *Found
}

// Find reads the ties of a page. Time is linear in the length of the page, but
// for the few agreements and commitments of one page, which are compared with
// each other.
func Find(sp *speech.Speech) Found {
	var out Found
	pacts := pact.NewReader(sp, &out.Claims)
	// One pass, sentence by sentence: a tie is told in one sentence, and what needs
	// more than one (a truce told twice, a pledge and its failing) is pact's.
	for i := range sp.Page.Sentences {
		s := &sp.Page.Sentences[i]
		if !clause.Readable(s) {
			continue
		}
		c := &scene{clause.NewScene(sp, s, &out.Claims), &out}
		c.relations()
		c.controls()
		c.movements()
		c.aims()
		pacts.Read(c.Scene)
	}
	out.Agreements, out.Commitments = pacts.Settle()
	return out
}
