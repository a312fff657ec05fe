package role

import (
	"slices"
	"strings"
	"unicode/utf8"

	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/harm"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// undergo makes victims and targets of a row of phrases to which something was
// done.
func (r *reader) undergo(all []phrase, effect ledger.Effect, damage ledger.Damage) {
	one := r.singular(all)
	for i := 0; i < len(all); i++ {
		p := r.whoseLife(all[i])
		if r.used[p.head] || p.no {
			continue
		}
		if effect == "" && r.target(p, damage) {
			i += r.owner(all, i)
			continue
		}
		v, ok := r.person(p, effect)
		r.among = ok && v.Name != "" && effect != ledger.EffectDisplaced
		if !ok {
			if effect != "" {
				r.target(p, damage)
			}
			continue
		}
		if at := person.NamedAs(r.Scene, p.hi); at > 0 && v.Name == "" && !v.Many {
			if q, ok := r.phraseAt(at); ok && person.NameStart(r.Scene, q.lo, q.hi) < q.hi {
				v.Name, r.used[q.head] = r.words(person.NameStart(r.Scene, q.lo, q.hi), q.hi), true
			}
		}
		// "Jane Doe, the mayor, …": what stands beside a person between commas
		// describes her.
		for i+1 < len(all) && (all[i+1].joint == "," && (one || i+2 >= len(all) || all[i+2].joint != "and" || v.Name != "" && person.NameStart(r.Scene, all[i+2].lo, all[i+2].hi) == all[i+2].lo) || one || v.Name != "" && r.office(all[i+1])) {
			w, ok := r.person(all[i+1], effect)
			if !ok || !person.OneOf(v, w) {
				break
			}
			if w.Description != "" && w.Name == "" && !strings.Contains(r.words(p.lo, p.hi), v.Description) {
				v.Description = "" // What stands beside the name goes before what the page told of it.
			}
			v = person.Describe(v, w)
			r.used[all[i+1].head] = true
			i++
		}
		r.addVictim(v, p.head)
	}
	r.among = false
}

// owner describes whom the target at i of the row belongs to by the phrase behind it,
// and returns how many phrases do: "the home of Elmo Testa, | the mayor".
func (r *reader) owner(all []phrase, i int) int {
	of, n := all[i].of, len(r.found.Victims)
	if of == nil || n == 0 || i+1 >= len(all) || all[i+1].joint != "," || all[i+1].lo > of.hi+2 {
		return 0
	}
	v := &r.found.Victims[n-1]
	if v.Passage.End != r.S.Tokens[of.hi-1].End {
		return 0
	}
	w, ok := r.person(all[i+1], "")
	if !ok || !person.OneOf(*v, w) {
		return 0
	}
	*v = person.Describe(*v, w)
	r.used[all[i+1].head] = true
	return 1
}

// office reports whether the phrase names an office without an article, so that it
// tells what the person named before it is: ", mayor of Port Ames and | head of".
func (r *reader) office(p phrase) bool {
	if p.joint == "" || p.plural || p.known || p.count != nil || p.lo == 0 || r.S.Tokens[p.head].Tag.IsProper() {
		return false
	}
	before := r.S.Tokens[p.lo-1].Lower
	return (before == "," || before == "and") && person.Group(r.Scene, p.lo, p.head+1) != ""
}

// whoseLife returns the person of a phrase for somebody's life: "the life of the
// mayor", "the mayor's life".
func (r *reader) whoseLife(p phrase) phrase {
	if p.of != nil && scene.IsSome(r.S.Tokens[p.head].Lemma) && p.of.plural && person.Group(r.Scene, p.of.lo, p.of.head+1) != "" {
		return *p.of // "A group of | students".
	}
	if w := r.S.Tokens[p.head].Lower; w != "life" && w != "lives" {
		return p
	}
	if p.of != nil {
		return *p.of
	}
	for i := p.head - 1; i > p.lo; i-- {
		if r.S.Tokens[i].Tag == syntax.POS {
			return phrase{lo: p.lo, hi: i, head: i - 1}.named(r)
		}
	}
	return p
}

// singular reports whether a verb in the singular follows the row, so that all of
// it means one person.
func (r *reader) singular(all []phrase) bool {
	if len(all) < 2 || slices.ContainsFunc(all, func(p phrase) bool { return p.joint == ";" }) {
		return false
	}
	for i := all[len(all)-1].hi; i < len(r.S.Tokens) && i < all[len(all)-1].hi+12; i++ {
		switch r.S.Tokens[i].Lower {
		case "was", "is", "has":
			return true
		case "were", "are", "have":
			return false
		}
	}
	return false
}

// harmed makes victims of the people between the tokens, unless they have a role
// already.
func (r *reader) harmed(h harm.Harm) {
	if h.Lo > 0 && (r.S.Tokens[h.Lo-1].Lower == "nor" || r.S.Tokens[h.Lo-1].Lower == "neither") {
		return
	}
	r.how = "in the figure"
	for _, p := range r.phrases(h.Lo, h.Hi) {
		if p.prep != "" || r.used[p.head] {
			if r.used[p.head] {
				r.mend(p.head, h.Effect)
			}
			continue
		}
		if v, ok := r.person(p, h.Effect); ok {
			r.addVictim(v, p.head)
		}
	}
}

// mend gives a victim already found the effect that the figure tells.
func (r *reader) mend(head int, effect ledger.Effect) {
	at := r.S.Tokens[head].Start
	for i := range r.found.Victims {
		if v := &r.found.Victims[i]; v.Passage.Start <= at && at < v.Passage.End && v.Effect == "" {
			v.Effect = effect
		}
	}
}

// addVictim notes v, whose phrase ends in head.
func (r *reader) addVictim(v ledger.Victim, head int) {
	r.used[head] = true
	if v.Name != "" || !v.Count.IsZero() && v.Effect != "" {
		r.found.Specific = true
	}
	lo, hi := r.tokensOf(v.Passage, head)
	what := "means people"
	if v.Effect != "" {
		what += ", who are told as " + string(v.Effect)
	}
	r.because("victims", lo, hi, what)
	r.found.Victims = append(r.found.Victims, v)
}

// tokensOf returns the tokens of the passage, whose phrase ends in head.
func (r *reader) tokensOf(p ledger.Passage, head int) (lo, hi int) {
	lo = head
	for lo > 0 && r.S.Tokens[lo-1].Start >= p.Start {
		lo--
	}
	return lo, head + 1
}

// nationals describes v by the nation that the phrase tells, if it means people by
// nothing else: "three Colombians".
func (r *reader) nationals(p phrase, v ledger.Victim) (ledger.Victim, bool) {
	t := &r.S.Tokens[p.head]
	single := p.lo > 0 && (r.S.Tokens[p.lo-1].Lower == "a" || r.S.Tokens[p.lo-1].Lower == "an")
	if t.Tag != syntax.NNPS && !single || p.lo != p.head {
		return v, false
	}
	one := strings.TrimSuffix(r.words(p.head, p.hi), "s")
	n, used := r.P.Names.Actor([]string{one}, 0, r.P.Doc.Published)
	if first, size := utf8.DecodeRuneInString(one); used == 0 && size > 0 { // In capitals.
		n, used = r.P.Names.Actor([]string{string(first) + strings.ToLower(one[size:])}, 0, r.P.Doc.Published)
	}
	if used == 0 || !n.Adjective {
		return v, false
	}
	v.Description, v.Nation = r.words(p.lo, p.hi), ledger.Party{Name: n.Actor.Name, Actor: n.Actor.ID}
	if p.count != nil {
		v.Count = p.count.Range
	} else if single {
		v.Count, v.Many = ledger.Exactly(1), false
	}
	return v, true
}

// person reads a phrase as a person or people to whom effect came; false if it
// means neither.
func (r *reader) person(p phrase, effect ledger.Effect) (ledger.Victim, bool) {
	v := ledger.Victim{Group: ledger.GroupPeople, Effect: effect, Passage: r.P.Passage(r.S, p.lo, p.hi), Many: p.plural}
	if w, ok := r.nationals(p, v); ok && effect != "" {
		return w, true
	}
	name := person.NameStart(r.Scene, p.lo, p.hi)
	if name < p.hi && !r.body(p) {
		if n := r.NameAt(p.head); r.SiteAt(p.head) != nil || person.NamesPlace(r.Scene, name, p.head) || n != nil && n.Place.ID != "" || r.roles.Thing.Has(r.S, p.head) || r.roles.Body.Has(r.S, p.head) {
			return v, false
		}
		if _, e := r.P.MentionAt(r.S, p.head); (e == nil || !e.Person) && name == p.lo && (effect == "" || p.hi-name < 2 && !r.DoneTo(name) && !r.among || e != nil && e.Actor != "") {
			return v, false
		}
		v.Name = r.words(name, p.hi)
		if _, e := r.P.MentionAt(r.S, p.head); e != nil && e.Person && len(e.Name) > len(v.Name) && strings.Contains(strings.ToLower(e.Name), strings.ToLower(v.Name)) && person.OnlyName(e.Name) {
			v.Name = e.Name
		}
		v.Many = false
	}
	desc := name
	for desc > p.lo && (r.S.Tokens[desc-1].Tag == syntax.COMMA || r.S.Tokens[desc-1].Tag.IsQuote()) {
		desc--
	}
	group := person.Group(r.Scene, p.lo, desc)
	if v.Name == "" && (group == "" || person.Empty(r.S.Tokens[p.head].Lower) || r.Ended(p.lo, p.head)) {
		return v, false
	}
	if v.Name != "" && desc-p.lo == 1 && scene.IsCourtesy(r.S.Tokens[p.lo].Lower) {
		desc = p.lo
	}
	lo := p.lo
	for lo < desc-1 {
		n := r.NameAt(lo)
		if n == nil || !n.Adjective {
			break
		}
		lo = n.Hi
	}
	if lo < desc && group != "" {
		hi := desc
		if v.Name == "" && p.of != nil && person.TakesOf(r.Scene, desc-1) {
			hi = p.of.hi
		}
		v.Description = r.words(lo, hi)
	}
	if group != "" {
		v.Group = group
	}
	if v.Name != "" && v.Description == "" {
		if _, e := r.P.MentionAt(r.S, p.head); e != nil {
			d := r.people.Of(e)
			v.Description, v.Former = d.Words, d.Former
			if v.Group == ledger.GroupPeople && d.Group != "" {
				v.Group = d.Group
			}
		}
	}
	v.Former = v.Former || person.Former(r.Scene, p.lo, desc)
	v.Nation = body.Nation(r.Scene, p.lo, p.hi)
	switch {
	case p.count != nil:
		v.Count = p.count.Range
	case !v.Many:
		v.Count = ledger.Exactly(1)
	}
	return v, true
}
