package role

import (
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/standing"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// blamed makes a perpetrator of the phrase around the token to whom the sentence
// lays the happening outright.
func (r *reader) blamed(b Blame) {
	lo := r.ChunkLeft(b.Token)
	if n := r.NameAt(b.Token); n != nil {
		lo = min(lo, n.Lo)
	}
	if n := r.NameAt(b.Token); n != nil && n.Place.ID != "" && n.Lo > 0 && r.S.Tokens[n.Lo-1].Tag == syntax.IN && r.S.Tokens[n.Lo-1].Lower != "by" {
		return // "An attack near Port Ames": a town's name, even where it may stand for a state.
	}
	if r.S.Tokens[b.Token].Tag == syntax.PRP {
		r.how = "in the words for who is responsible"
		r.standsFor(b.Token) // "The front said that | it was behind the bombing".
		return
	}
	p, ok := r.At(lo)
	if !ok || b.Token >= p.Hi {
		return
	}
	if n := r.NameAt(b.Token); n != nil && n.Adjective && n.Actor.Kind == ledger.ActorState && p.Head >= n.Hi && !r.body(p) && r.DeedOrArms(p.Head) && !r.OwnerAfter(p.Lo, p.Head) {
		r.how = "the words before “" + r.S.Tokens[p.Head].Lower + "”" // "Northern strikes".
		r.because("perpetrators", n.Lo, n.Hi, "attribute it to "+n.Actor.Name)
		r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{
			Party: ledger.Party{Name: n.Actor.Name, Actor: n.Actor.ID}, Organization: true, State: true,
			Standing: r.standing(p, b.Status), Passage: r.P.Passage(r.S, n.Lo, n.Hi)})
		return
	}
	if r.used[p.Head] {
		// Found as a subject before: only the standing is new.
		r.restate(p, r.standing(p, b.Status))
		return
	}
	n := len(r.found.Perpetrators)
	r.how, r.again = "in the words for who is responsible", 0
	r.perpetrate(p)
	if r.again > 0 {
		r.found.Perpetrators[r.again-1].Standing = r.standing(p, b.Status)
	}
	for i := n; i < len(r.found.Perpetrators); i++ {
		r.found.Perpetrators[i].Standing = r.standing(p, b.Status)
	}
}

// teller is who tells what is read, for how sure it is.
func (r *reader) teller() standing.Teller {
	return standing.Teller{Reader: r.Reader, A: r.a, People: r.people, Kind: r.kind}
}

// standing returns how sure the perpetrator that the phrase means is, and by
// whose account.
func (r *reader) standing(p phrase.Phrase, status string) ledger.Standing {
	return r.teller().Of(p, status)
}
