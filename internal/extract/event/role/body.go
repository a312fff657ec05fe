package role

import (
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// besideBody returns the body that an apposition says persons to be of, and how sure
// that is: "gunmen, apparently members of the front".
func (r *reader) besideBody(p phrase.Phrase) (phrase.Phrase, ledger.Standing, bool) {
	i := p.Hi
	if i+2 >= len(r.S.Tokens) {
		return phrase.Phrase{}, "", false
	}
	if scene.IsSupposed(r.S.Tokens[i].Lower) && r.S.Tokens[i+1].Lower == "to" && r.S.Tokens[i+2].Lower == "be" { // "Men | believed to be members of the front".
		q, ok := r.At(min(i+3, len(r.S.Tokens)-1))
		if !ok {
			return phrase.Phrase{}, "", false
		}
		if lo, hi := body.Before(r.Scene, q.Chunk()); lo < hi {
			return phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, r.accusing(), true
		}
		of, ok := r.BodyFrom(q)
		return of, r.accusing(), ok
	}
	dash := r.S.Tokens[i].Tag == syntax.COLON && r.S.Tokens[i].Lower != ":" && r.S.Tokens[i].Lower != ";"
	if !dash && r.S.Tokens[i].Lower != "," {
		return phrase.Phrase{}, "", false
	}
	j := i + 1
	for j < len(r.S.Tokens) && j < i+3 && r.S.Tokens[j].Tag.IsAdverb() {
		j++
	}
	if !dash && j == i+1 && scene.Hedge(r.S.Tokens[j].Lower) == "" {
		return phrase.Phrase{}, "", false
	}
	for j < len(r.S.Tokens) && r.S.Tokens[j].Tag == syntax.VBN && j < i+4 {
		j++ // "Apparently | paid".
	}
	q, ok := r.At(j)
	if !ok || !r.roles.Person.Has(r.S, q.Head) {
		return phrase.Phrase{}, "", false
	}
	if lo, hi := body.Before(r.Scene, q.Chunk()); lo < hi {
		return phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, r.standing(q, ""), true
	}
	body, ok := r.BodyFrom(q)
	return body, r.standing(q, ""), ok
}

// bareName cuts the words for a body to the name that the registry knows, where the
// rest only says what sort of body it is: "the leftist | Coast Front | guerrilla
// organization".
func (r *reader) bareName(p phrase.Phrase) phrase.Phrase {
	n := r.NameAt(p.Head)
	if n == nil {
		n = body.Within(r.Scene, p.Chunk())
	}
	if n == nil && body.IsAcronym(r.Scene, p.Lo) && body.IsPart(r.Scene, p.Head) && r.roles.Person.Has(r.S, p.Head) {
		return phrase.Phrase{Lo: p.Lo, Hi: p.Lo + 1, Head: p.Lo} // "A CLF “Harbor” command group".
	}
	if n == nil || n.Actor.ID == "" || n.Adjective || n.Lo < p.Lo || n.Hi > p.Hi || n.Actor.Kind == ledger.ActorState {
		return p
	}
	for i := n.Hi; i < p.Hi; i++ {
		if t := &r.S.Tokens[i]; t.Tag != syntax.RQUOTE && !r.roles.Body.Has(r.S, i) && !r.roles.Person.Has(r.S, i) && !t.Tag.IsAdjective() || t.Tag.IsProper() {
			return p
		}
	}
	p.Lo, p.Hi, p.Head = n.Lo, n.Hi, n.Hi-1
	return p
}

// body reports whether the phrase names a body that can do violence.
func (r *reader) body(p phrase.Phrase) bool { return body.IsName(r.Scene, p.Chunk()) }
