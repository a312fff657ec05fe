package role

import (
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// bodyFrom returns the body that persons are said to be of: "soldiers from the Third
// Brigade", "men who belong to the front", "assassins in the service of the mafia",
// "squads run by the army".
func (r *reader) bodyFrom(p phrase) (phrase, bool) {
	i := p.hi
	for i < len(r.S.Tokens) && i < p.hi+4 && (r.S.Tokens[i].Tag.IsWh() || r.S.Tokens[i].Tag.IsAdverb() || scene.IsBe(r.S.Tokens[i].Lower) || r.S.Tokens[i].Tag == syntax.RQUOTE) {
		i++
	}
	n := body.Belongs(r.Scene, i)
	if n == 0 && i == p.hi {
		if i+1 < len(r.S.Tokens) && r.S.Tokens[i].Lower == "," { // ", also belonging to".
			for i++; i < len(r.S.Tokens) && i < p.hi+3 && r.S.Tokens[i].Tag.IsAdverb(); i++ {
			}
			n = body.Belongs(r.Scene, i)
		}
		if n < 2 {
			return phrase{}, false
		}
	}
	q, ok := r.phraseAt(i + n)
	if ok && r.roles.Person.Has(r.S, q.head) && q.hi+1 < len(r.S.Tokens) && r.S.Tokens[q.hi].Lower == "of" && !r.body(q) {
		q, ok = r.phraseAt(q.hi + 1) // "Who were members | of the front".
		return q, ok && r.body(q)
	}
	return q, ok && n > 0 && r.body(q)
}

// besideBody returns the body that an apposition says persons to be of, and how sure
// that is: "gunmen, apparently members of the front".
func (r *reader) besideBody(p phrase) (phrase, ledger.Standing, bool) {
	i := p.hi
	if i+2 >= len(r.S.Tokens) {
		return phrase{}, "", false
	}
	dash := r.S.Tokens[i].Tag == syntax.COLON && r.S.Tokens[i].Lower != ":" && r.S.Tokens[i].Lower != ";"
	if !dash && r.S.Tokens[i].Lower != "," {
		return phrase{}, "", false
	}
	j := i + 1
	for j < len(r.S.Tokens) && j < i+3 && r.S.Tokens[j].Tag.IsAdverb() {
		j++
	}
	if !dash && j == i+1 && scene.Hedge(r.S.Tokens[j].Lower) == "" {
		return phrase{}, "", false
	}
	for j < len(r.S.Tokens) && r.S.Tokens[j].Tag == syntax.VBN && j < i+4 {
		j++ // "Apparently | paid".
	}
	q, ok := r.phraseAt(j)
	if !ok || !r.roles.Person.Has(r.S, q.head) {
		return phrase{}, "", false
	}
	if lo, hi := body.Before(r.Scene, q.chunk()); lo < hi {
		return phrase{lo: lo, hi: hi, head: hi - 1}, r.standing(q, ""), true
	}
	body, ok := r.bodyFrom(q)
	return body, r.standing(q, ""), ok
}

// calledBody returns the name that a word for a body is given: "the rebel group
// called Coast Front".
func (r *reader) calledBody(p phrase) (phrase, bool) {
	if !r.roles.Body.Has(r.S, p.head) && !r.roles.Person.Has(r.S, p.head) || p.hi+1 >= len(r.S.Tokens) || r.NameAt(p.head) != nil {
		return phrase{}, false // "The front called the station": it has a name.
	}
	i := p.hi
	switch w := r.S.Tokens[i].Lower; {
	case blame.IsCalled(w):
	case w == "known":
		if r.S.Tokens[i+1].Lower != "as" {
			return phrase{}, false
		}
		i++
	case w == "calling":
		if !strings.HasSuffix(r.S.Tokens[i+1].Lower, "self") && !strings.HasSuffix(r.S.Tokens[i+1].Lower, "selves") {
			return phrase{}, false
		}
		i++
	default:
		return phrase{}, false
	}
	q, ok := r.phraseAt(i + 1)
	return q, ok && (r.S.Tokens[q.head].Tag.IsProper() || r.roles.Body.Has(r.S, p.head))
}

// bareName cuts the words for a body to the name that the registry knows, where the
// rest only says what sort of body it is: "the leftist | Coast Front | guerrilla
// organization".
func (r *reader) bareName(p phrase) phrase {
	n := r.NameAt(p.head)
	if n == nil {
		n = body.Within(r.Scene, p.chunk())
	}
	if n == nil && body.IsAcronym(r.Scene, p.lo) && body.IsPart(r.Scene, p.head) && r.roles.Person.Has(r.S, p.head) {
		return phrase{lo: p.lo, hi: p.lo + 1, head: p.lo} // "A CLF “Harbor” command group".
	}
	if n == nil || n.Actor.ID == "" || n.Adjective || n.Lo < p.lo || n.Hi > p.hi || n.Actor.Kind == ledger.ActorState {
		return p
	}
	for i := n.Hi; i < p.hi; i++ {
		if t := &r.S.Tokens[i]; t.Tag != syntax.RQUOTE && !r.roles.Body.Has(r.S, i) && !r.roles.Person.Has(r.S, i) && !t.Tag.IsAdjective() || t.Tag.IsProper() {
			return p
		}
	}
	p.lo, p.hi, p.head = n.Lo, n.Hi, n.Hi-1
	return p
}

// ofName returns the phrase behind "of" that belongs to a body's name: "Harbor Party
// | of Northland".
func (r *reader) ofName(p phrase) (phrase, bool) {
	if of := p.of; of != nil {
		return *of, of.lo == p.hi+1 && body.ProperOf(r.Scene, of.chunk())
	}
	if p.hi+1 >= len(r.S.Tokens) || r.S.Tokens[p.hi].Lower != "of" || !r.S.Tokens[p.hi-1].Tag.IsProper() {
		return phrase{}, false
	}
	of, ok := r.phraseAt(p.hi + 1)
	return of, ok && of.lo == p.hi+1 && body.ProperOf(r.Scene, of.chunk())
}

// body reports whether the phrase names a body that can do violence.
func (r *reader) body(p phrase) bool { return body.IsName(r.Scene, p.chunk()) }

// chunk returns the phrase's place in the sentence.
func (p phrase) chunk() body.Chunk {
	return body.Chunk{Lo: p.lo, Hi: p.hi, Head: p.head, Of: p.of != nil}
}
