package role

import (
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// perpetrate makes a perpetrator of the phrase, if it means somebody who can do
// violence: a body, persons, or persons of a body.
func (r *reader) perpetrate(p phrase) {
	if r.used[p.head] || p.no || r.Dateline(p.head) {
		return
	}
	standing := r.standing(p, "")
	if of := p.of; of != nil && r.roles.Person.Has(r.S, p.head) && (r.body(*of) || body.IsOrganization(r.Scene, of.chunk())) {
		r.used[p.head], r.used[of.head] = true, true
		q := p
		if r.S.Tokens[p.head].Lemma == "member" {
			q.hi = of.hi // "Members" alone would say nothing.
			if n := r.NameAt(of.head); n != nil {
				q.hi = max(q.hi, n.Hi)
			}
		}
		r.addPerpetrator(q, false, standing)
		r.addBody(*of, standing)
		return
	}
	if _, e := r.P.MentionAt(r.S, p.head); e != nil && e.Person && r.S.Tokens[p.head].Tag.IsProper() && !r.roles.Body.Has(r.S, p.head) {
		r.used[p.head] = true
		q := p
		q.lo = min(person.NameStart(r.Scene, p.lo, p.hi), p.head)
		r.addPerpetrator(q, false, standing)
		return
	}
	if q, ok := r.calledBody(p); ok {
		r.used[p.head], r.used[q.head] = true, true
		r.addPerpetrator(q, true, standing)
		return
	}
	if n := body.Within(r.Scene, p.chunk()); n != nil && (r.body(p) || r.lists.Aircraft.Has(r.S, p.head) || r.roles.Body.Has(r.S, p.head) && !r.roles.Person.Has(r.S, p.head)) {
		r.used[p.head] = true // "FMLN forces", "air force helicopters", "the FMLN rebel organization".
		r.addPerpetrator(phrase{lo: n.Lo, hi: n.Hi, head: n.Hi - 1}, true, standing)
		return
	}
	if lo, hi := body.Before(r.Scene, p.chunk()); lo < hi && r.lists.Aircraft.Has(r.S, p.head) {
		r.used[p.head] = true // "An army helicopter".
		r.addPerpetrator(phrase{lo: lo, hi: hi, head: hi - 1}, true, standing)
		return
	}
	if r.body(p) || r.laying && body.IsOrganization(r.Scene, p.chunk()) {
		r.used[p.head] = true
		p = r.apposed(p)
		r.used[p.head] = true
		r.addBody(p, standing)
		return
	}
	if (r.roles.Person.Has(r.S, p.head) || body.IsArmedGroup(r.Scene, p.chunk())) && !r.anybody(p) {
		r.persons(p, standing)
	}
}

// persons makes a perpetrator of the phrase for persons, and of the body that they
// are said to be of.
func (r *reader) persons(p phrase, standing ledger.Standing) {
	r.used[p.head] = true
	if p.of != nil && scene.IsSome(r.S.Tokens[p.head].Lemma) && r.roles.Person.Has(r.S, p.of.head) {
		r.used[p.of.head] = true
		p = *p.of // "A group of gunmen".
	}
	// "FMLN guerrillas" are persons, and their body is named.
	if lo, hi := body.Before(r.Scene, p.chunk()); lo < hi {
		r.addPerpetrator(phrase{lo: lo, hi: hi, head: hi - 1}, true, standing)
	}
	if q, ok := r.bodyFrom(p); ok && !r.used[q.head] {
		r.used[q.head] = true
		r.addBody(q, standing)
	} else if q, sure, ok := r.besideBody(p); ok && !r.used[q.head] {
		r.used[q.head] = true
		r.addBody(q, sure)
	}
	if n := len(r.found.Perpetrators); n == 0 && r.theGroup(p) {
		if r.soleFront(p, standing); len(r.found.Perpetrators) > n {
			return // The body, and not some who are of it.
		}
	}
	r.addPerpetrator(p, false, standing)
	r.soleFront(p, standing)
}

// addBody notes the body that the phrase names, and the one that it is a part of: in
// "the Harbor Column of the front" the column is those who acted.
func (r *reader) addBody(p phrase, standing ledger.Standing) {
	if i := p.hi; i+2 < len(r.S.Tokens) && r.S.Tokens[i].Lower == "of" && (scene.IsArticle(r.S.Tokens[i+1].Lower) || r.NameAt(i+1) != nil) || body.Belongs(r.Scene, i) > 1 {
		if q, ok := r.bodyFrom(p); ok && !r.used[q.head] && body.IsPart(r.Scene, p.head) {
			r.used[q.head] = true
			r.addPerpetrator(p, false, standing)
			r.addPerpetrator(q, true, standing)
			return
		}
	}
	r.addPerpetrator(p, true, standing)
}

// anybody reports whether the phrase means people of no kind that does violence:
// "people", but not "armed people".
func (r *reader) anybody(p phrase) bool {
	switch r.S.Tokens[p.head].Lemma {
	case "people", "civilian", "girl", "child", "victim", "resident":
		return p.lo == p.head
	}
	return false
}

// soleFront adds the only body of rebels that the page names, where the phrase
// means rebels of no other.
func (r *reader) soleFront(p phrase, standing ledger.Standing) {
	front := r.people.Near(r.S.Index)
	if front.IsZero() || !p.plural && !p.known || !r.theGroup(p) && !body.IsRebel(r.Scene, p.head) {
		return
	}
	for i := p.lo; i < p.head; i++ {
		if w := r.S.Tokens[i].Lower; w == "unidentified" || w == "unknown" {
			return
		}
	}
	for _, o := range r.found.Perpetrators {
		if o.Organization {
			return
		}
	}
	r.how = "rebels like those of the body named nearest before"
	r.because("perpetrators", p.lo, p.hi, "are taken for those of "+front.Name)
	r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{Party: front, Organization: true, Standing: standing, Passage: r.P.Passage(r.S, p.lo, p.hi)})
}

// theGroup reports whether the phrase is "the group" or one like it.
func (r *reader) theGroup(p phrase) bool {
	return p.known && !p.plural && p.lo == p.head && body.IsPart(r.Scene, p.head)
}

// addPerpetrator notes the phrase, once for each words.
func (r *reader) addPerpetrator(p phrase, organization bool, standing ledger.Standing) {
	if n := r.NameAt(p.head); organization && n != nil && !n.Adjective && n.Hi > p.hi {
		p.hi = n.Hi // "Army | of National Liberation".
	} else if of, ok := r.ofName(p); organization && ok {
		p.hi = of.hi
	}
	if organization {
		p = r.bareName(p)
	}
	for p.lo < p.head && (scene.IsArticle(r.S.Tokens[p.lo].Lower) || blame.AccusesNext(r.Scene, p.lo)) {
		p.lo++
	}
	if n := r.NameAt(max(0, p.lo-1)); organization && p.lo > 0 && n != nil && n.Adjective && n.Hi == p.lo && r.Near(p.lo-1, p.lo) {
		p.lo = n.Lo // "The Northlandic | army".
	}
	if p.lo > 0 && r.S.Tokens[p.lo].Lower == "armed" && r.S.Tokens[p.lo-1].Lower == "heavily" {
		p.lo--
	}
	out := ledger.Perpetrator{
		Party: ledger.Party{Name: r.words(p.lo, p.hi)}, Organization: organization, State: body.OfState(r.Scene, p.chunk()),
		Standing: standing, Passage: r.P.Passage(r.S, p.lo, p.hi),
	}
	if n := r.NameAt(p.head); n != nil && !n.Adjective && n.Lo <= p.lo {
		out.Actor = n.Actor.ID
	}
	for _, o := range r.found.Perpetrators {
		if strings.EqualFold(o.Name, out.Name) {
			return
		}
	}
	what := "are persons who can have done it"
	if organization {
		what = "is a body that can have done it"
	}
	r.because("perpetrators", p.lo, p.hi, what)
	r.found.Perpetrators = append(r.found.Perpetrators, out)
}
