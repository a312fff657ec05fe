package role

import (
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// bodyFrom returns the body that persons are said to be of: "soldiers from the Third
// Brigade", "men who belong to the front", "assassins in the service of the mafia",
// "squads run by the army".
func (r *reader) bodyFrom(p phrase.Phrase) (phrase.Phrase, bool) {
	i := p.Hi
	for i < len(r.S.Tokens) && i < p.Hi+4 && (r.S.Tokens[i].Tag.IsWh() || r.S.Tokens[i].Tag.IsAdverb() || scene.IsBe(r.S.Tokens[i].Lower) || r.S.Tokens[i].Tag == syntax.RQUOTE) {
		i++
	}
	if as := blame.GivesItself(r.Scene, i); as > 0 {
		if q, ok := r.At(as); ok && r.body(q) {
			return q, true
		}
	}
	n := body.Belongs(r.Scene, i)
	if n == 0 && i == p.Hi {
		if i+1 < len(r.S.Tokens) && r.S.Tokens[i].Lower == "," { // ", also belonging to".
			for i++; i < len(r.S.Tokens) && i < p.Hi+3 && r.S.Tokens[i].Tag.IsAdverb(); i++ {
			}
			n = body.Belongs(r.Scene, i)
		}
		if n < 2 {
			return phrase.Phrase{}, false
		}
	}
	q, ok := r.At(i + n)
	if ok && r.roles.Person.Has(r.S, q.Head) && q.Hi+1 < len(r.S.Tokens) && r.S.Tokens[q.Hi].Lower == "of" && !r.body(q) {
		q, ok = r.At(q.Hi + 1) // "Who were members | of the front".
		return q, ok && r.body(q)
	}
	if ok && n > 0 && body.IsPart(r.Scene, q.Head) && !r.S.Tokens[q.Head].Tag.IsProper() && q.Hi+1 < len(r.S.Tokens) && r.S.Tokens[q.Hi].Lower == "of" {
		if of, found := r.At(q.Hi + 1); found && r.body(of) {
			return of, true // "Men of the fifth front | of the movement".
		}
	}
	return q, ok && n > 0 && r.body(q)
}

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
		of, ok := r.bodyFrom(q)
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
	body, ok := r.bodyFrom(q)
	return body, r.standing(q, ""), ok
}

// calledBody returns the name that a word for a body is given: "the rebel group
// called Coast Front".
func (r *reader) calledBody(p phrase.Phrase) (phrase.Phrase, bool) {
	if !r.roles.Body.Has(r.S, p.Head) && !r.roles.Person.Has(r.S, p.Head) || p.Hi+1 >= len(r.S.Tokens) || r.NameAt(p.Head) != nil {
		return phrase.Phrase{}, false // "The front called the station": it has a name.
	}
	i := p.Hi
	switch w := r.S.Tokens[i].Lower; {
	case blame.IsCalled(w):
	case w == "known":
		if r.S.Tokens[i+1].Lower != "as" {
			return phrase.Phrase{}, false
		}
		i++
	case r.S.Tokens[i].Tag.IsWh() && i+3 < len(r.S.Tokens) && (r.S.Tokens[i+1].Lemma == "call" || r.S.Tokens[i+1].Lemma == "name") && strings.HasSuffix(r.S.Tokens[i+2].Lower, "self"):
		i += 2 // "A group that calls itself".
	case w == "calling":
		if !strings.HasSuffix(r.S.Tokens[i+1].Lower, "self") && !strings.HasSuffix(r.S.Tokens[i+1].Lower, "selves") {
			return phrase.Phrase{}, false
		}
		i++
	default:
		return phrase.Phrase{}, false
	}
	q, ok := r.At(i + 1)
	return q, ok && (r.S.Tokens[q.Head].Tag.IsProper() || r.roles.Body.Has(r.S, p.Head))
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

// ofName returns the phrase behind "of" that belongs to a body's name: "Harbor Party
// | of Northland".
func (r *reader) ofName(p phrase.Phrase) (phrase.Phrase, bool) {
	if of := p.Of; of != nil {
		return *of, of.Lo == p.Hi+1 && body.ProperOf(r.Scene, of.Chunk())
	}
	if p.Hi+1 >= len(r.S.Tokens) || r.S.Tokens[p.Hi].Lower != "of" || !r.S.Tokens[p.Hi-1].Tag.IsProper() {
		return phrase.Phrase{}, false
	}
	of, ok := r.At(p.Hi + 1)
	return of, ok && of.Lo == p.Hi+1 && body.ProperOf(r.Scene, of.Chunk())
}

// body reports whether the phrase names a body that can do violence.
func (r *reader) body(p phrase.Phrase) bool { return body.IsName(r.Scene, p.Chunk()) }
