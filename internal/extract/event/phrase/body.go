package phrase

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
)

// IsBody reports whether the phrase names a body that can do violence.
func (r *Reader) IsBody(p Phrase) bool { return body.IsName(r.Scene, p.Chunk()) }

// BodyFrom returns the body that persons are said to be of: "soldiers from the Third
// Brigade", "men who belong to the front", "assassins in the service of the mafia",
// "squads run by the army".
func (r *Reader) BodyFrom(p Phrase) (Phrase, bool) {
	i := p.Hi
	for i < len(r.S.Tokens) && i < p.Hi+4 && (r.S.Tokens[i].Tag.IsWh() || r.S.Tokens[i].Tag.IsAdverb() || scene.IsBe(r.S.Tokens[i].Lower) || r.S.Tokens[i].Tag == syntax.RQUOTE || scene.IsSupposed(r.S.Tokens[i].Lower) && i+1 < len(r.S.Tokens) && r.S.Tokens[i+1].Lower == "to" || r.S.Tokens[i].Tag == syntax.TO && scene.IsSupposed(r.S.Tokens[i-1].Lower)) {
		i++
	}
	if as := blame.GivesItself(r.Scene, i); as > 0 {
		if q, ok := r.At(as); ok && r.IsBody(q) {
			return q, true
		}
	}
	n := body.Belongs(r.Scene, i)
	if n == 0 && i == p.Hi {
		if i+1 < len(r.S.Tokens) && r.S.Tokens[i].Lower == "," { // ", also belonging to".
			for i++; i < len(r.S.Tokens) && i < p.Hi+3 && r.S.Tokens[i].Tag.IsAdverb(); i++ {
			}
			if n = body.Belongs(r.Scene, i); n == 1 && r.S.Tokens[i].Lower == "from" && scene.Hedge(r.S.Tokens[i-1].Lower) != "" {
				n = 2 // ", presumably | from".
				i--
			}
		}
		if n < 2 {
			return Phrase{}, false
		}
	}
	q, ok := r.At(i + n)
	if ok && scene.RoleWords().Person.Has(r.S, q.Head) && q.Hi+1 < len(r.S.Tokens) && r.S.Tokens[q.Hi].Lower == "of" && !r.IsBody(q) {
		q, ok = r.At(q.Hi + 1) // "Who were members | of the front".
		return q, ok && r.IsBody(q)
	}
	if ok && n > 0 && body.IsPart(r.Scene, q.Head) && !r.S.Tokens[q.Head].Tag.IsProper() && q.Hi+1 < len(r.S.Tokens) && r.S.Tokens[q.Hi].Lower == "of" {
		if of, found := r.At(q.Hi + 1); found && r.IsBody(of) {
			return of, true // "Men of the fifth front | of the movement".
		}
	}
	return q, ok && n > 0 && r.IsBody(q)
}

// CalledBody returns the name that a word for a body is given: "the rebel group
// called Coast Front".
func (r *Reader) CalledBody(p Phrase) (Phrase, bool) {
	if !scene.RoleWords().Body.Has(r.S, p.Head) && !scene.RoleWords().Person.Has(r.S, p.Head) || p.Hi+1 >= len(r.S.Tokens) || r.NameAt(p.Head) != nil {
		return Phrase{}, false // "The front called the station": it has a name.
	}
	i := p.Hi
	switch w := r.S.Tokens[i].Lower; {
	case blame.IsCalled(w):
	case w == "known":
		if r.S.Tokens[i+1].Lower != "as" {
			return Phrase{}, false
		}
		i++
	case r.S.Tokens[i].Tag.IsWh() && i+3 < len(r.S.Tokens) && (r.S.Tokens[i+1].Lemma == "call" || r.S.Tokens[i+1].Lemma == "name") && strings.HasSuffix(r.S.Tokens[i+2].Lower, "self"):
		i += 2 // "A group that calls itself".
	case w == "calling":
		if !strings.HasSuffix(r.S.Tokens[i+1].Lower, "self") && !strings.HasSuffix(r.S.Tokens[i+1].Lower, "selves") {
			return Phrase{}, false
		}
		i++
	default:
		return Phrase{}, false
	}
	q, ok := r.At(i + 1)
	return q, ok && (r.S.Tokens[q.Head].Tag.IsProper() || scene.RoleWords().Body.Has(r.S, p.Head))
}

// OfName returns the phrase behind "of" that belongs to a body's name: "Harbor Party
// | of Northland".
func (r *Reader) OfName(p Phrase) (Phrase, bool) {
	if of := p.Of; of != nil {
		return *of, of.Lo == p.Hi+1 && body.ProperOf(r.Scene, of.Chunk())
	}
	if p.Hi+1 >= len(r.S.Tokens) || r.S.Tokens[p.Hi].Lower != "of" || !r.S.Tokens[p.Hi-1].Tag.IsProper() {
		return Phrase{}, false
	}
	of, ok := r.At(p.Hi + 1)
	return of, ok && of.Lo == p.Hi+1 && body.ProperOf(r.Scene, of.Chunk())
}

// Manner reports whether one of the phrases means how it was done: "the method | is
// typical of".
func (r *Reader) Manner(all []Phrase) bool {
	return slices.ContainsFunc(all, func(p Phrase) bool {
		switch r.S.Tokens[p.Head].Lemma {
		case "method", "manner", "way", "style", "modus", "technique":
			return true
		}
		return false
	})
}

// TheseAre reports whether the words behind "the injured were" at token j name
// somebody.
func (r *Reader) TheseAre(j int) bool {
	those := j > 3 && r.S.Tokens[j-3].Lower == "who" && r.S.Tokens[j-4].Lower == "those" // "Those who were kidnapped | are".
	if !those && (j < 2 || r.S.Tokens[j-2].Lower != "the") {
		return false
	}
	p, ok := r.At(j + 1)
	return ok && person.NameStart(r.Scene, p.Lo, p.Hi) < p.Hi && r.SiteAt(p.Head) == nil
}
