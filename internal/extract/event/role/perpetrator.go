package role

import (
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// perpetrate makes a perpetrator of the phrase, if it means somebody who can do
// violence: a body, persons, or persons of a body.
func (r *reader) perpetrate(p phrase) {
	if r.used[p.head] || p.no {
		return
	}
	standing := r.standing(p, "")
	if of := p.of; of != nil && r.body(*of) && r.roles.Person.Has(r.S, p.head) {
		r.used[p.head], r.used[of.head] = true, true
		r.addPerpetrator(p, false, standing)
		r.addPerpetrator(*of, true, standing)
		return
	}
	if _, e := r.P.MentionAt(r.S, p.head); e != nil && e.Person && r.S.Tokens[p.head].Tag.IsProper() && !r.roles.Body.Has(r.S, p.head) {
		r.used[p.head] = true
		q := p
		q.lo = min(r.nameStart(p), p.head)
		r.addPerpetrator(q, false, standing)
		return
	}
	if q, ok := r.calledBody(p); ok {
		r.used[p.head], r.used[q.head] = true, true
		r.addPerpetrator(q, true, standing)
		return
	}
	if n := r.bodyWithin(p); n != nil && (r.body(p) || r.lists.Aircraft.Has(r.S, p.head) || r.roles.Body.Has(r.S, p.head) && !r.roles.Person.Has(r.S, p.head)) {
		r.used[p.head] = true // "FMLN forces", "air force helicopters", "the FMLN rebel organization".
		r.addPerpetrator(phrase{lo: n.Lo, hi: n.Hi, head: n.Hi - 1}, true, standing)
		return
	}
	if r.body(p) {
		r.used[p.head] = true
		r.addPerpetrator(p, true, standing)
		return
	}
	if r.roles.Person.Has(r.S, p.head) && !r.anybody(p) {
		r.used[p.head] = true
		if p.of != nil && collective(r.S.Tokens[p.head].Lemma) && r.roles.Person.Has(r.S, p.of.head) {
			r.used[p.of.head] = true
			p = *p.of // "A group of gunmen".
		}
		// "FMLN guerrillas" are persons, and their body is named.
		if lo, hi := r.ownName(p); lo < hi {
			r.addPerpetrator(phrase{lo: lo, hi: hi, head: hi - 1}, true, standing)
		}
		if q, ok := r.bodyFrom(p); ok {
			r.used[q.head] = true
			r.addPerpetrator(q, true, standing)
		}
		r.addPerpetrator(p, false, standing)
		r.soleFront(p, standing)
		return
	}
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
	if front.IsZero() || !p.plural && !p.known || !rebels(r.S.Tokens[p.head].Lemma) {
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

// rebels reports whether the noun means those who belong to a body of rebels.
func rebels(lemma string) bool {
	switch lemma {
	case "rebel", "insurgent", "guerrilla", "guerilla", "subversive", "terrorist", "militant", "separatist", "jihadist", "extremist":
		return true
	}
	return false
}

// bodyFrom returns the body that persons are said to be from: "soldiers from the
// Third Brigade".
func (r *reader) bodyFrom(p phrase) (phrase, bool) {
	if p.hi+1 >= len(r.S.Tokens) || r.S.Tokens[p.hi].Lower != "from" && r.S.Tokens[p.hi].Lower != "of" {
		return phrase{}, false
	}
	q, ok := r.phraseAt(p.hi + 1)
	return q, ok && r.body(q)
}

// collective reports whether the noun means some of those whom "of" names.
func collective(lemma string) bool {
	switch lemma {
	case "group", "band", "gang", "unit", "column", "number", "team", "commando", "squad", "dozen":
		return true
	}
	return false
}

// body reports whether the phrase names a body: one that the registry knows, or
// a name that ends like one, or that of an army or police.
func (r *reader) body(p phrase) bool {
	if n := r.NameAt(p.head); n != nil && n.Actor.ID != "" && !n.Adjective && !r.roles.Person.Has(r.S, p.head) {
		return fights(n.Actor.Kind) && !country(n)
	}
	t := &r.S.Tokens[p.head]
	if p.head > p.lo && p.of == nil {
		switch scene.Singular(t.Lower) { // "Death squads", "drug gangs"; but a "group of gunmen" are persons.
		case "squad", "gang", "group", "organization", "faction":
			return !r.roles.Person.Has(r.S, p.head-1)
		}
	}
	if !r.roles.Body.Has(r.S, p.head) || r.roles.Person.Has(r.S, p.head) {
		return false
	}
	switch scene.Singular(t.Lower) {
	case "army", "police", "military", "government", "cartel", "mafia", "extraditable":
		return true
	case "force":
		return p.head > p.lo
	}
	if t.Tag.IsProper() && p.hi-p.lo > 1 {
		return true
	}
	for i := p.lo; i < p.head; i++ {
		if r.S.Tokens[i].Tag.IsProper() && r.NameAt(i) == nil {
			return true
		}
	}
	return false
}

// bodyWithin returns the body that a phrase for persons names, or nil.
func (r *reader) bodyWithin(p phrase) *scene.Name {
	for i := p.lo; i < p.head; i++ {
		if n := r.NameAt(i); n != nil && n.Actor.ID != "" && !n.Adjective && fights(n.Actor.Kind) && !country(n) {
			return n
		}
	}
	return nil
}

// country reports whether the name is a country's own.
func country(n *scene.Name) bool {
	return n.Actor.Kind == ledger.ActorState && n.Place.Kind == ledger.PlaceCountry
}

// ownName returns the tokens of the name of the body that a phrase for persons
// begins with: one that the registry knows, a name that ends like a body's, or an
// acronym ("the ABC rebels"); lo is hi if there is none.
func (r *reader) ownName(p phrase) (lo, hi int) {
	if n := r.bodyWithin(p); n != nil {
		return n.Lo, min(n.Hi, p.head)
	}
	if i := p.head - 1; i >= p.lo && r.roles.Body.Has(r.S, i) && r.roles.State.Has(r.S, i) && !r.roles.Person.Has(r.S, i) {
		lo = i // "Army members", "armed forces officers".
		for lo > p.lo && (r.S.Tokens[lo-1].Lower == "armed" || r.S.Tokens[lo-1].Lower == "air" || r.S.Tokens[lo-1].Lower == "national" || r.S.Tokens[lo-1].Lower == "treasury" || r.S.Tokens[lo-1].Lower == "security") {
			lo--
		}
		return lo, p.head
	}
	lo = p.lo
	for lo < p.head && !r.S.Tokens[lo].Tag.IsProper() {
		lo++
	}
	hi = lo
	for hi < p.head && r.S.Tokens[hi].Tag.IsProper() && r.NameAt(hi) == nil && r.SiteAt(hi) == nil && !r.roles.Person.Has(r.S, hi) && !r.roles.Status.Has(r.S, hi) {
		hi++
	}
	switch {
	case hi-lo > 1 && r.roles.Body.Has(r.S, hi-1):
		return lo, hi
	case hi-lo == 1 && r.acronym(lo):
		return lo, hi
	}
	return p.head, p.head
}

// acronym reports whether the word at i is written in capitals, short, and no
// word that the text has in small letters.
func (r *reader) acronym(i int) bool {
	w := r.P.Doc.Text[r.S.Tokens[i].Start:r.S.Tokens[i].End]
	return len(w) > 1 && len(w) < 6 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// calledBody returns the name that a word for a body is given: "the rebel group
// called Coast Front".
func (r *reader) calledBody(p phrase) (phrase, bool) {
	if !r.roles.Body.Has(r.S, p.head) && !collective(r.S.Tokens[p.head].Lemma) || p.hi+1 >= len(r.S.Tokens) {
		return phrase{}, false
	}
	switch r.S.Tokens[p.hi].Lower {
	case "called", "named", "styled":
	default:
		return phrase{}, false
	}
	q, ok := r.phraseAt(p.hi + 1)
	return q, ok && (r.S.Tokens[q.head].Tag.IsProper() || r.Caseless && q.known)
}

// fights reports whether an actor of the kind may do violence.
func fights(kind ledger.ActorKind) bool {
	switch kind {
	case ledger.ActorOutlet, ledger.ActorMonitor, ledger.ActorCivilians, ledger.ActorOrganization:
		return false
	}
	return true
}

// addPerpetrator notes the phrase, once for each words.
func (r *reader) addPerpetrator(p phrase, organization bool, standing ledger.Standing) {
	if n := r.NameAt(p.head); organization && n != nil && !n.Adjective && n.Hi > p.hi {
		p.hi = n.Hi // "Army | of National Liberation".
	} else if organization && p.of != nil && p.of.lo == p.hi+1 && r.properOf(*p.of) {
		p.hi = p.of.hi
	}
	if organization {
		p = r.bareName(p)
	}
	out := ledger.Perpetrator{
		Party: ledger.Party{Name: r.words(p.lo, p.hi)}, Organization: organization, State: r.ofState(p),
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

// bareName cuts the words for a body to the name that the registry knows, where the
// rest only says what sort of body it is: "the leftist | Coast Front | guerrilla
// organization".
func (r *reader) bareName(p phrase) phrase {
	n := r.NameAt(p.head)
	if n == nil {
		n = r.bodyWithin(p)
	}
	if n == nil || n.Actor.ID == "" || n.Adjective || n.Lo < p.lo || n.Hi > p.hi || n.Actor.Kind == ledger.ActorState {
		return p
	}
	for i := n.Hi; i < p.hi; i++ {
		if t := &r.S.Tokens[i]; !r.roles.Body.Has(r.S, i) && !r.roles.Person.Has(r.S, i) && !t.Tag.IsAdjective() || t.Tag.IsProper() {
			return p
		}
	}
	p.lo, p.hi, p.head = n.Lo, n.Hi, n.Hi-1
	return p
}

// properOf reports whether the phrase behind "of" belongs to a body's name: all of
// it is a name, and none of a person's.
func (r *reader) properOf(of phrase) bool {
	for i := of.lo; i < of.hi; i++ {
		if !r.S.Tokens[i].Tag.IsProper() && (r.NameAt(i) == nil || r.NameAt(i).Place.ID == "") {
			return false
		}
	}
	_, e := r.P.MentionAt(r.S, of.head)
	return e == nil || !e.Person
}

// ofState reports whether the phrase means forces, police or officials of a
// state.
func (r *reader) ofState(p phrase) bool {
	if n := r.NameAt(p.head); n != nil && n.Actor.ID != "" && !n.Adjective {
		switch n.Actor.Kind {
		case ledger.ActorState, ledger.ActorExternal:
			return true
		}
		return false
	}
	for i := p.lo; i < p.hi; i++ {
		if r.lists.Irregular.Has(r.S, i) {
			return false
		}
	}
	for i := p.lo; i < p.hi; i++ {
		if r.roles.State.Has(r.S, i) {
			return true
		}
	}
	return false
}
