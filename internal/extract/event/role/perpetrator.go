package role

import (
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// perpetrate makes a perpetrator of the phrase, if it means somebody who can do
// violence: a body, persons, or persons of a body.
func (r *reader) perpetrate(p phrase.Phrase) {
	if r.used[p.Head] || p.No || r.Dateline(p.Head) {
		return
	}
	standing := r.standing(p, "")
	if i := p.Lo - 1; i > 0 && r.S.Tokens[i].Lower == "wearing" && scene.IsWorn(r.S.Tokens[p.Head].Lower) {
		if q, ok := r.At(r.ChunkLeft(i - 1)); ok && q.Hi == i && !r.used[q.Head] {
			r.used[p.Head] = true
			r.perpetrate(q) // "Men | wearing front armbands".
		}
		return
	}
	if i := p.Lo - 1; i > 1 && r.S.Tokens[i].Lower == "whose" && r.roles.Person.Has(r.S, p.Head) && p.Of == nil {
		if all := r.Antecedent(i); len(all) > 0 && r.body(all[0]) {
			p.Of = &all[0] // "The front, whose members | burned the bus".
		}
	}
	if of := p.Of; of != nil && !r.body(*of) && body.IsPart(r.Scene, of.Head) {
		if n := body.Within(r.Scene, of.Chunk()); n != nil { // "Members of the front's | fourth column".
			p.Of = &phrase.Phrase{Lo: n.Lo, Hi: n.Hi, Head: n.Hi - 1}
		}
	}
	if of := p.Of; of != nil && r.roles.Person.Has(r.S, p.Head) && (r.body(*of) || body.OfSome(r.S.Tokens[p.Head].Lemma) && !body.IsPart(r.Scene, of.Head) && r.unknownName(*of) || body.IsOrganization(r.Scene, of.Chunk())) {
		r.used[p.Head], r.used[of.Head] = true, true
		q := p
		if r.S.Tokens[p.Head].Lemma == "member" {
			q.Hi = of.Hi // "Members" alone would say nothing.
			if n := r.NameAt(of.Head); n != nil {
				q.Hi = max(q.Hi, n.Hi)
			}
		}
		r.addPerpetrator(q, false, standing)
		r.addBody(*of, standing)
		return
	}
	if _, e := r.P.MentionAt(r.S, p.Head); e != nil && e.Person && r.S.Tokens[p.Head].Tag.IsProper() && !r.roles.Body.Has(r.S, p.Head) {
		r.used[p.Head] = true
		q := p
		q.Lo = min(person.NameStart(r.Scene, p.Lo, p.Hi), p.Head)
		r.addPerpetrator(q, false, standing)
		r.hisBody(p, q, e, standing)
		return
	}
	if r.namedWithin(p, standing) {
		return
	}
	if r.body(p) || r.laying && body.IsOrganization(r.Scene, p.Chunk()) {
		r.used[p.Head] = true
		p = r.apposed(p)
		r.used[p.Head] = true
		r.addBody(p, standing)
		return
	}
	if (r.roles.Person.Has(r.S, p.Head) || body.IsArmedGroup(r.Scene, p.Chunk())) && !body.Anybody(r.Scene, p.Chunk()) {
		r.persons(p, standing)
	}
}

// namedWithin makes a perpetrator of the body that the phrase names, where its head is not
// the name itself: "the self-styled Red Dawn Commando", "FMLN forces", "an army helicopter".
// It reports whether the phrase needs no more reading.
func (r *reader) namedWithin(p phrase.Phrase, standing ledger.Standing) bool {
	if i := p.Lo; blame.SelfStyled(r.S.Tokens[i].Lower) && i < p.Head && r.roles.Body.Has(r.S, p.Head) || i > 1 && r.S.Tokens[i-1].Lower == "styled" && r.roles.Body.Has(r.S, p.Head) {
		r.used[p.Head] = true // "The self-styled red dawn commando".
		for blame.SelfStyled(r.S.Tokens[p.Lo].Lower) && p.Lo < p.Head || r.S.Tokens[p.Lo].Tag == syntax.HYPH {
			p.Lo++
		}
		r.addPerpetrator(p, true, standing)
		return true
	}
	if q, ok := r.CalledBody(p); ok {
		r.used[p.Head], r.used[q.Head] = true, true
		r.addPerpetrator(q, true, standing)
		return true
	}
	if n := body.Within(r.Scene, p.Chunk()); n != nil && (r.body(p) || r.lists.Aircraft.Has(r.S, p.Head) || r.roles.Body.Has(r.S, p.Head) && !r.roles.Person.Has(r.S, p.Head)) {
		r.used[p.Head] = true // "FMLN forces", "air force helicopters", "the FMLN rebel organization".
		r.addPerpetrator(phrase.Phrase{Lo: n.Lo, Hi: n.Hi, Head: n.Hi - 1}, true, standing)
		return true
	}
	if i := p.Head - 1; i >= p.Lo && r.S.Tokens[i].Lower == "military" && r.lists.Aircraft.Has(r.S, p.Head) && !(p.Hi < len(r.S.Tokens) && scene.IsSupposed(r.S.Tokens[p.Hi].Lower)) {
		r.used[p.Head] = true // "Military planes".
		r.addPerpetrator(phrase.Phrase{Lo: i, Hi: i + 1, Head: i}, true, standing)
		return true
	}
	if lo, hi := body.Before(r.Scene, p.Chunk()); lo < hi && r.lists.Aircraft.Has(r.S, p.Head) {
		r.used[p.Head] = true // "An army helicopter".
		r.addPerpetrator(phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, true, standing)
		return true
	}
	if r.lists.Aircraft.Has(r.S, p.Head) {
		r.itsArmy(p, standing)
		return true
	}
	return false
}

// hisBody adds the body that a person with a name is told to be of: by the words before
// his name ("Coast Front commander | Hans Vik"), behind it ("| Hans Vik, the leader of the
// Coast Front"), or elsewhere on the page.
func (r *reader) hisBody(p, name phrase.Phrase, e *page.Entity, standing ledger.Standing) {
	for _, o := range r.found.Perpetrators {
		if o.Organization {
			return
		}
	}
	r.how = "the body that " + r.Text(name.Lo, name.Hi) + " is told to be of"
	if lo, hi := body.Before(r.Scene, body.Chunk{Lo: p.Lo, Hi: name.Lo, Head: max(p.Lo, name.Lo-1)}); lo < hi && hi <= name.Lo {
		r.addPerpetrator(phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, true, standing)
		return
	}
	if i := p.Hi; i+3 < len(r.S.Tokens) && r.S.Tokens[i].Lower == "," {
		if q, ok := r.At(i + 1); ok && (r.roles.Status.Has(r.S, q.Head) || r.roles.Person.Has(r.S, q.Head) || r.roles.Title.Has(r.S, q.Head)) && q.Hi+1 < len(r.S.Tokens) && r.S.Tokens[q.Hi].Lower == "of" {
			if of, ok := r.At(q.Hi + 1); ok && r.body(of) {
				r.addPerpetrator(of, true, standing)
				return
			}
		}
	}
	if front := r.people.As(e.Side); e.Side != "" && !front.IsZero() {
		r.because("perpetrators", name.Lo, name.Hi, "is of "+front.Name)
		r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{Party: front, Organization: true, Standing: standing, Passage: r.P.Passage(r.S, name.Lo, name.Hi)})
	}
}

// persons makes a perpetrator of the phrase for persons, and of the body that they
// are said to be of.
func (r *reader) persons(p phrase.Phrase, standing ledger.Standing) {
	r.used[p.Head] = true
	if p.Of != nil && scene.IsSome(r.S.Tokens[p.Head].Lemma) && r.roles.Person.Has(r.S, p.Of.Head) {
		r.used[p.Of.Head] = true
		p = *p.Of // "A group of gunmen".
	}
	// "FMLN guerrillas" are persons, and their body is named.
	if lo, hi := body.Before(r.Scene, p.Chunk()); lo < hi {
		r.addPerpetrator(phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, true, standing)
	}
	if q, ok := r.BodyFrom(p); ok && !r.used[q.Head] {
		r.used[q.Head] = true
		of := standing
		if blame.GivesItself(r.Scene, p.Hi) > 0 || blame.GivesItself(r.Scene, p.Hi+1) > 0 {
			of = ledger.StandingClaimed // It is they who say so.
		}
		r.addBody(q, of)
	} else if q, sure, ok := r.besideBody(p); ok && !r.used[q.Head] {
		r.used[q.Head] = true
		r.addBody(q, sure)
	}
	if n := len(r.found.Perpetrators); n == 0 && r.theGroup(p) {
		if r.soleFront(p, standing); len(r.found.Perpetrators) > n {
			return // The body, and not some who are of it.
		}
	}
	if q, ok := r.BodyFrom(p); ok && q.Hi+2 < len(r.S.Tokens) && r.S.Tokens[q.Hi].Lower == "and" && r.S.Tokens[q.Hi+1].Lower == "of" {
		if and, ok := r.At(q.Hi + 2); ok && r.body(and) && !r.used[and.Head] {
			r.used[and.Head] = true
			r.addBody(and, standing) // "Members of the police and | of the army".
		}
	}
	r.addPerpetrator(p, false, standing)
	r.ofSpeaker(p)
	r.soleFront(p, standing)
	r.itsArmy(p, standing)
	r.uniformed(p)
}

// uniformed adds the force whose uniforms persons wore as possible: "by men wearing |
// military uniforms". Anybody can put one on.
func (r *reader) uniformed(p phrase.Phrase) {
	for _, o := range r.found.Perpetrators {
		if o.Organization {
			return
		}
	}
	i := p.Hi
	if i >= len(r.S.Tokens) {
		return
	}
	switch r.S.Tokens[i].Lower {
	case "wearing", "in":
		i++
	case "dressed", "clad":
		i += 2
	case "who":
		i += 2 // "Who wore".
	default:
		return
	}
	q, ok := r.At(min(i, len(r.S.Tokens)-1))
	if !ok || q.Lo >= q.Head || !scene.IsWorn(r.S.Tokens[q.Head].Lower) {
		return
	}
	of := phrase.Phrase{Lo: q.Lo, Hi: q.Head, Head: q.Head - 1}
	for of.Lo < of.Head && r.S.Tokens[of.Lo].Tag.IsAdjective() && r.NameAt(of.Lo) == nil && r.S.Tokens[of.Lo].Lower != "military" {
		of.Lo++ // "Green | army uniforms".
	}
	if r.roles.State.Has(r.S, of.Head) || r.body(of) {
		r.how = "whose uniforms or signs they wore"
		r.addPerpetrator(of, true, ledger.StandingPossible)
	}
}

// itsArmy adds the army that the page names, where the phrase means soldiers of no body
// that the words name, and the police for policemen.
func (r *reader) itsArmy(p phrase.Phrase, standing ledger.Standing) {
	for _, o := range r.found.Perpetrators {
		if o.Organization {
			return
		}
	}
	force := r.people.Force(scene.Singular(r.S.Tokens[p.Head].Lower), r.S.Index)
	if force.IsZero() && p.Of != nil {
		force = r.people.Force(scene.Singular(r.S.Tokens[p.Of.Head].Lower), r.S.Index) // "A patrol of | soldiers".
	}
	if force.IsZero() {
		return
	}
	r.how = "the force that the text names"
	r.because("perpetrators", p.Lo, p.Hi, "are taken for those of the "+force.Name)
	r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{Party: force, Organization: true, State: true, Standing: standing, Passage: r.P.Passage(r.S, p.Lo, p.Hi)})
}

// addBody notes the body that the phrase names, and the one that it is a part of: in
// "the Harbor Column of the front" the column is those who acted.
func (r *reader) addBody(p phrase.Phrase, standing ledger.Standing) {
	if standing == ledger.StandingFact && blame.SupposedOf(r.Scene, p.Lo) {
		standing = ledger.StandingSuspected
	}
	if i := p.Hi; i+2 < len(r.S.Tokens) && r.S.Tokens[i].Lower == "of" && (scene.IsArticle(r.S.Tokens[i+1].Lower) || r.NameAt(i+1) != nil) || body.Belongs(r.Scene, i) > 1 {
		if q, ok := r.BodyFrom(p); ok && !r.used[q.Head] && body.IsPart(r.Scene, p.Head) {
			r.used[q.Head] = true
			r.addPerpetrator(p, false, standing)
			r.addPerpetrator(q, true, standing)
			return
		}
	}
	r.addPerpetrator(p, true, standing)
}

// soleFront adds the only body of rebels that the page names, where the phrase
// means rebels of no other.
func (r *reader) soleFront(p phrase.Phrase, standing ledger.Standing) {
	front := r.people.Near(r.S.Index)
	if front.IsZero() || !p.Plural && !p.Known || !r.theGroup(p) && !body.IsRebel(r.Scene, p.Head) && !body.OfTheFront(r.Scene, p.Chunk()) {
		return
	}
	for i := p.Lo; i < p.Head; i++ {
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
	r.because("perpetrators", p.Lo, p.Hi, "are taken for those of "+front.Name)
	r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{Party: front, Organization: true, Standing: standing, Passage: r.P.Passage(r.S, p.Lo, p.Hi)})
}

// theGroup reports whether the phrase is "the group" or one like it.
func (r *reader) theGroup(p phrase.Phrase) bool {
	return p.Known && !p.Plural && p.Lo == p.Head && body.IsPart(r.Scene, p.Head)
}

// addPerpetrator notes the phrase, once for each words.
func (r *reader) addPerpetrator(p phrase.Phrase, organization bool, standing ledger.Standing) {
	if n := r.NameAt(p.Head); organization && n != nil && !n.Adjective && n.Hi > p.Hi {
		p.Hi = n.Hi // "Army | of National Liberation".
	} else if of, ok := r.OfName(p); organization && ok {
		p.Hi = of.Hi
	}
	if organization {
		p = r.bareName(p)
	}
	for p.Lo < p.Head && (scene.IsArticle(r.S.Tokens[p.Lo].Lower) || blame.AccusesNext(r.Scene, p.Lo)) {
		p.Lo++
	}
	if n := r.NameAt(max(0, p.Lo-1)); organization && p.Lo > 0 && n != nil && n.Adjective && n.Hi == p.Lo && r.Near(p.Lo-1, p.Lo) {
		p.Lo = n.Lo // "The Northlandic | army".
	}
	if p.Lo > 0 && r.S.Tokens[p.Lo].Lower == "armed" && r.S.Tokens[p.Lo-1].Lower == "heavily" {
		p.Lo--
	}
	out := ledger.Perpetrator{
		Party: ledger.Party{Name: r.Text(p.Lo, p.Hi)}, Organization: organization, State: body.OfState(r.Scene, p.Chunk()),
		Standing: standing, Passage: r.P.Passage(r.S, p.Lo, p.Hi),
	}
	if n := r.NameAt(p.Head); n != nil && !n.Adjective && n.Lo <= p.Lo {
		out.Actor = n.Actor.ID
	}
	for i, o := range r.found.Perpetrators {
		if strings.EqualFold(o.Name, out.Name) {
			r.again = i + 1
			return
		}
	}
	what := "are persons who can have done it"
	if organization {
		what = "is a body that can have done it"
	}
	r.because("perpetrators", p.Lo, p.Hi, what)
	r.found.Perpetrators = append(r.found.Perpetrators, out)
}
