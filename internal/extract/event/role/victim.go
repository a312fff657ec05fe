package role

import (
	"slices"
	"strings"
	"unicode/utf8"

	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/harm"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// undergo makes victims and targets of a row of phrases to which something was
// done.
func (r *reader) undergo(all []phrase.Phrase, effect ledger.Effect, damage ledger.Damage) {
	one := r.singular(all)
	for i := 0; i < len(all); i++ {
		p := r.whoseLife(all[i])
		if r.used[p.Head] || p.No {
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
		if at := person.NamedAs(r.Scene, p.Hi); at > 0 && v.Name == "" && !v.Many {
			if q, ok := r.At(at); ok && person.NameStart(r.Scene, q.Lo, q.Hi) < q.Hi {
				v.Name, r.used[q.Head] = r.Text(person.NameStart(r.Scene, q.Lo, q.Hi), q.Hi), true
			}
		}
		// "Jane Doe, the mayor, …": what stands beside a person between commas
		// describes her.
		for i+1 < len(all) && (all[i+1].Joint == "," && (one || i+2 >= len(all) || all[i+2].Joint != "and" || v.Name != "" && person.NameStart(r.Scene, all[i+2].Lo, all[i+2].Hi) == all[i+2].Lo) || one || v.Name != "" && r.office(all[i+1])) {
			w, ok := r.person(all[i+1], effect)
			if one && v.Name != "" && (!ok || !person.OneOf(v, w) && all[i+1].Joint == "and" && all[i].Of != nil) {
				r.used[all[i+1].Head] = true // "Jane Doe, leader of the union and | the Coast Front, was".
				i++
				continue
			}
			if !ok || !person.OneOf(v, w) {
				break
			}
			if w.Description != "" && w.Name == "" && !strings.Contains(r.Text(p.Lo, p.Hi), v.Description) {
				v.Description = "" // What stands beside the name goes before what the page told of it.
			}
			v = person.Describe(v, w)
			r.used[all[i+1].Head] = true
			i++
		}
		r.addVictim(v, p.Head)
	}
	r.among = false
}

// owner describes whom the target at i of the row belongs to by the phrase behind it,
// and returns how many phrases do: "the home of Elmo Testa, | the mayor".
func (r *reader) owner(all []phrase.Phrase, i int) int {
	of, n := all[i].Of, len(r.found.Victims)
	if of == nil || n == 0 || i+1 >= len(all) || all[i+1].Joint != "," || all[i+1].Lo > of.Hi+2 {
		return 0
	}
	v := &r.found.Victims[n-1]
	if v.Passage.End != r.S.Tokens[of.Hi-1].End {
		return 0
	}
	w, ok := r.person(all[i+1], "")
	if !ok || !person.OneOf(*v, w) {
		return 0
	}
	*v = person.Describe(*v, w)
	r.used[all[i+1].Head] = true
	return 1
}

// office reports whether the phrase names an office without an article, so that it
// tells what the person named before it is: ", mayor of Port Ames and | head of".
func (r *reader) office(p phrase.Phrase) bool {
	if p.Joint == "" || p.Plural || p.Known || p.Count != nil || p.Lo == 0 || r.S.Tokens[p.Head].Tag.IsProper() {
		return false
	}
	before := r.S.Tokens[p.Lo-1].Lower
	return (before == "," || before == "and") && person.Group(r.Scene, p.Lo, p.Head+1) != ""
}

// whoseLife returns the person of a phrase for somebody's life: "the life of the
// mayor", "the mayor's life".
func (r *reader) whoseLife(p phrase.Phrase) phrase.Phrase {
	if p.Of != nil && scene.IsSome(r.S.Tokens[p.Head].Lemma) && p.Of.Plural && person.Group(r.Scene, p.Of.Lo, p.Of.Head+1) != "" {
		return *p.Of // "A group of | students".
	}
	if w := r.S.Tokens[p.Head].Lower; w != "life" && w != "lives" {
		return p
	}
	if p.Of != nil {
		return *p.Of
	}
	for i := p.Head - 1; i > p.Lo; i-- {
		if r.S.Tokens[i].Tag == syntax.POS {
			return phrase.Phrase{Lo: p.Lo, Hi: i, Head: i - 1}.Named(&r.Reader)
		}
	}
	return p
}

// singular reports whether a verb in the singular follows the row, so that all of
// it means one person.
func (r *reader) singular(all []phrase.Phrase) bool {
	if len(all) < 2 || slices.ContainsFunc(all, func(p phrase.Phrase) bool { return p.Joint == ";" }) {
		return false
	}
	for i := all[len(all)-1].Hi; i < len(r.S.Tokens) && i < all[len(all)-1].Hi+12; i++ {
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
	for _, p := range r.Between(h.Lo, h.Hi) {
		if p.Prep != "" || r.used[p.Head] {
			if r.used[p.Head] {
				r.mend(p.Head, h.Effect)
			}
			continue
		}
		if v, ok := r.person(p, h.Effect); ok {
			r.addVictim(v, p.Head)
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
func (r *reader) nationals(p phrase.Phrase, v ledger.Victim) (ledger.Victim, bool) {
	t := &r.S.Tokens[p.Head]
	single := p.Lo > 0 && (r.S.Tokens[p.Lo-1].Lower == "a" || r.S.Tokens[p.Lo-1].Lower == "an")
	if t.Tag != syntax.NNPS && !single || p.Lo != p.Head {
		return v, false
	}
	one := strings.TrimSuffix(r.Text(p.Head, p.Hi), "s")
	n, used := r.P.Names.Actor([]string{one}, 0, r.P.Doc.Published)
	if first, size := utf8.DecodeRuneInString(one); used == 0 && size > 0 { // In capitals.
		n, used = r.P.Names.Actor([]string{string(first) + strings.ToLower(one[size:])}, 0, r.P.Doc.Published)
	}
	if used == 0 || !n.Adjective {
		return v, false
	}
	v.Description, v.Nation = r.Text(p.Lo, p.Hi), ledger.Party{Name: n.Actor.Name, Actor: n.Actor.ID}
	if p.Count != nil {
		v.Count = p.Count.Range
	} else if single {
		v.Count, v.Many = ledger.Exactly(1), false
	}
	return v, true
}

// person reads a phrase as a person or people to whom effect came; false if it
// means neither.
func (r *reader) person(p phrase.Phrase, effect ledger.Effect) (ledger.Victim, bool) {
	v := ledger.Victim{Group: ledger.GroupPeople, Effect: effect, Passage: r.P.Passage(r.S, p.Lo, p.Hi), Many: p.Plural}
	if w, ok := r.nationals(p, v); ok && effect != "" {
		return w, true
	}
	name := person.NameStart(r.Scene, p.Lo, p.Hi)
	if name < p.Hi && !r.body(p) {
		if n := r.NameAt(p.Head); r.SiteAt(p.Head) != nil || person.NamesPlace(r.Scene, name, p.Head) || n != nil && n.Place.ID != "" || r.roles.Thing.Has(r.S, p.Head) || r.roles.Body.Has(r.S, p.Head) {
			return v, false
		}
		if _, e := r.P.MentionAt(r.S, p.Head); (e == nil || !e.Person) && name == p.Lo && (effect == "" || p.Hi-name < 2 && !r.DoneTo(name) && !r.among || e != nil && e.Actor != "") {
			return v, false
		}
		v.Name = r.Text(name, p.Hi)
		if _, e := r.P.MentionAt(r.S, p.Head); e != nil && e.Person && len(e.Name) > len(v.Name) && strings.Contains(strings.ToLower(e.Name), strings.ToLower(v.Name)) && person.OnlyName(e.Name) {
			v.Name = e.Name
		}
		v.Many = false
	}
	desc := name
	for desc > p.Lo && (r.S.Tokens[desc-1].Tag == syntax.COMMA || r.S.Tokens[desc-1].Tag.IsQuote()) {
		desc--
	}
	group := person.Group(r.Scene, p.Lo, desc)
	if group == "" && v.Name == "" && p.Count != nil && p.Plural && effect != "" && effect != ledger.EffectDisplaced && scene.MaySuffer(r.S.Tokens[p.Head].Lower) && !r.ThingAt(p.Head) && !r.body(p) && r.SiteAt(p.Head) == nil {
		group, desc = ledger.GroupPeople, p.Hi // "Eight coca growers were killed".
	}
	if v.Name == "" && (group == "" || person.Empty(r.S.Tokens[p.Head].Lower) || r.Ended(p.Lo, p.Head)) {
		return v, false
	}
	if v.Name != "" && desc-p.Lo == 1 && scene.IsCourtesy(r.S.Tokens[p.Lo].Lower) {
		desc = p.Lo
	}
	lo := p.Lo
	for lo < desc-1 {
		n := r.NameAt(lo)
		if n == nil || !n.Adjective {
			break
		}
		lo = n.Hi
	}
	if lo < desc && group != "" {
		hi := desc
		if v.Name == "" && p.Of != nil && person.TakesOf(r.Scene, desc-1) {
			hi = p.Of.Hi
		}
		v.Description = r.Text(lo, hi)
	}
	if group != "" {
		v.Group = group
	}
	if v.Name != "" && v.Description == "" {
		if _, e := r.P.MentionAt(r.S, p.Head); e != nil {
			d := r.people.Of(e)
			v.Description, v.Former = d.Words, d.Former
			if v.Group == ledger.GroupPeople && d.Group != "" {
				v.Group = d.Group
			}
		}
	}
	v.Former = v.Former || person.Former(r.Scene, p.Lo, desc)
	v.Nation = body.Nation(r.Scene, p.Lo, p.Hi)
	switch {
	case p.Count != nil:
		v.Count = p.Count.Range
	case !v.Many:
		v.Count = ledger.Exactly(1)
	}
	return v, true
}
