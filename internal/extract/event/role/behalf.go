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

// answering returns the phrases for those who by the verb at v answer for the
// happening: its subject, or for whom the subject speaks. The subject of "which
// has claimed responsibility" is what stands before "which".
func (r *reader) answering(v int) []phrase.Phrase {
	all := r.Subject(v)
	if i := r.GroupStart(v) - 1; i > 0 && r.S.Tokens[i].Tag.IsWh() && r.S.Tokens[i].Tag != syntax.WRB {
		if before := r.Antecedent(i); len(before) > 0 {
			all = before
		}
	}
	var out []phrase.Phrase
	for _, p := range all {
		out = append(out, r.onBehalf(p)...)
	}
	return out
}

// onBehalf returns those for whom the phrase speaks: "a spokesman for the front",
// "a caller in the name of the front"; else the phrase itself.
func (r *reader) onBehalf(p phrase.Phrase) []phrase.Phrase {
	if at := blame.SpokeFor(r.Scene, p.Hi); at >= 0 && (r.roles.Person.Has(r.S, p.Head) || r.GroupNoun(p.Head)) {
		if q, ok := r.At(at); ok {
			return []phrase.Phrase{q} // "A man who said he spoke for | the front".
		}
	}
	if !r.roles.Voice.Has(r.S, p.Head) {
		return []phrase.Phrase{p}
	}
	for i := p.Hi; i+2 < len(r.S.Tokens) && i < p.Hi+12; i++ {
		if w := r.S.Tokens[i].Lower; (w == "behalf" || w == "name") && r.S.Tokens[i+1].Lower == "of" { // "Who said she spoke on behalf of".
			j := i + 2
			for j+1 < len(r.S.Tokens) && (r.S.Tokens[j].Tag == syntax.LQUOTE || scene.IsArticle(r.S.Tokens[j].Lower)) {
				j++
			}
			if q, ok := r.At(j); ok {
				return []phrase.Phrase{q}
			}
		}
	}
	for i := p.Hi; i < len(r.S.Tokens) && i < p.Hi+12; i++ {
		t := &r.S.Tokens[i]
		switch {
		case t.Tag.IsFinite(), t.Tag == syntax.PERIOD, t.Lower == ";":
			return []phrase.Phrase{p}
		case t.Lower == "of", t.Lower == "for", t.Lower == "from", t.Lower == "by":
			q, ok := r.At(i + 1)
			if !ok || r.S.Tokens[q.Head].Lower == "name" || r.S.Tokens[q.Head].Lower == "behalf" {
				continue
			}
			if scene.Singular(r.S.Tokens[q.Head].Lower) == "member" {
				continue // "From a member | of the front".
			}
			if r.body(q) || r.roles.Person.Has(r.S, q.Head) && !body.Anybody(r.Scene, q.Chunk()) {
				return []phrase.Phrase{q}
			}
		}
	}
	return []phrase.Phrase{p}
}

// claimants returns those by whom the happening "was claimed", behind the verb at v.
func (r *reader) claimants(v int) []phrase.Phrase {
	for i := v + 1; i < len(r.S.Tokens) && i < v+8; i++ {
		if r.S.Tokens[i].Lower != "by" {
			continue
		}
		j := i + 1
		for j < len(r.S.Tokens) && j < i+5 && (scene.IsArticle(r.S.Tokens[j].Lower) || r.S.Tokens[j].Tag == syntax.HYPH || blame.SelfStyled(r.S.Tokens[j].Lower)) {
			j++ // "A self - styled".
		}
		p, ok := r.At(j)
		if !ok {
			return nil
		}
		if p.Lo < p.Head && r.S.Tokens[p.Head-1].Tag == syntax.RQUOTE {
			p.Head-- // "A self-styled “Coast Front” | group".
			for p.Head > p.Lo && r.S.Tokens[p.Head].Tag == syntax.RQUOTE {
				p.Head--
			}
			p.Hi = p.Head + 1
			r.layName(p, ledger.StandingClaimed)
			return nil
		}
		return r.onBehalf(p)
	}
	return nil
}

// layName makes a perpetrator of the name that a body gives itself.
func (r *reader) layName(p phrase.Phrase, standing ledger.Standing) {
	if !r.used[p.Head] {
		r.used[p.Head] = true
		r.how = "the name that a body gives itself or is given"
		r.addPerpetrator(p, true, standing)
	}
}

// told reports whether one of the phrases means the happening.
func (r *reader) told(all []phrase.Phrase) bool {
	for _, p := range all {
		if blame.Deed(r.Scene, p.Head) {
			return true
		}
	}
	return false
}

// unknownName reports whether the phrase is a name that nobody listed, and no person's
// or place's: who claims a happening by such a name is a body.
func (r *reader) unknownName(p phrase.Phrase) bool {
	if r.used[p.Head] || r.Dateline(p.Head) || !r.S.Tokens[p.Head].Tag.IsProper() || r.NameAt(p.Head) != nil || r.SiteAt(p.Head) != nil {
		return false
	}
	_, e := r.P.MentionAt(r.S, p.Head)
	return (e == nil || !e.Person && e.Place == "") && (p.Hi-p.Lo > 1 || len(r.S.Tokens[p.Head].Text) < 6)
}

// apposed returns the name of a body that stands right behind a phrase for one: "the
// Maoist organization, | the Coast Front"; else the phrase itself.
func (r *reader) apposed(p phrase.Phrase) phrase.Phrase {
	switch scene.Singular(r.S.Tokens[p.Head].Lower) {
	case "group", "organization", "movement", "faction":
	default:
		return p
	}
	i := p.Hi
	for i < len(r.S.Tokens) && i < p.Hi+3 && (r.S.Tokens[i].Lower == "," || r.S.Tokens[i].Tag == syntax.LQUOTE || scene.IsArticle(r.S.Tokens[i].Lower)) {
		i++
	}
	if i == p.Hi || i >= len(r.S.Tokens) || r.S.Tokens[p.Head].Tag.IsProper() {
		return p
	}
	if q, ok := r.At(i); ok && r.body(q) {
		return q
	}
	return p
}

// itsForces makes a perpetrator of the body that speaks of its own aircraft as the subject
// of the verb at v: "the air force denied that | its planes bombed".
func (r *reader) itsForces(v int) {
	for _, p := range r.Subject(v) {
		if r.lists.Aircraft.Has(r.S, p.Head) || r.lists.Agent.Has(r.S, p.Head) {
			r.ofSpeaker(p)
		}
	}
}

// ofSpeaker makes a perpetrator of the body that speaks, if it tells that "its
// commandos", the phrase, did it, or denies so. Where others said so before, the body
// that denies it stands accused by them.
func (r *reader) ofSpeaker(p phrase.Phrase) {
	if r.a == nil || r.a.Speaker.Kind == ledger.SpeakerOutlet || p.Lo == 0 || r.S.Tokens[p.Lo-1].Tag != syntax.PRPS {
		return
	}
	name, actor := strings.TrimPrefix(strings.TrimPrefix(r.a.Speaker.Name, "The "), "the "), r.a.Speaker.Actor
	var kind ledger.ActorKind
	if e := r.a.Entity; e >= 0 {
		kind = r.P.Entities[e].ActorKind
		if r.P.Entities[e].Side != "" {
			name, actor = r.P.Entities[e].Affiliation, r.P.Entities[e].Side
		}
	}
	front := r.people.As(actor)
	if front.Name != "" {
		name = front.Name
	}
	standing := ledger.StandingCleared
	switch {
	case r.a.Stance != ledger.StanceDenies:
		if standing = ledger.StandingClaimed; front.IsZero() && (actor == "" || kind != ledger.ActorState) && !r.bodyName(name) {
			return
		}
	case blame.AsReported(r.Scene, p.Hi):
		standing = ledger.StandingSuspected
	}
	for _, o := range r.found.Perpetrators {
		if o.Organization {
			return
		}
	}
	r.how = "the side that speaks of its own"
	r.because("perpetrators", p.Lo, p.Hi, "are those of "+name)
	r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{
		Party: ledger.Party{Name: name, Actor: actor}, Organization: true, State: r.governsSpeaker(),
		Standing: standing, Passage: r.P.Passage(r.S, p.Lo-1, p.Lo)})
}

// governsSpeaker reports whether who speaks is of a state.
func (r *reader) governsSpeaker() bool {
	return r.a.Entity >= 0 && r.teller().Governs(&r.P.Entities[r.a.Entity])
}

// ownDeed makes perpetrators of those who say of themselves what the verb at v tells:
// "claimed to have | destroyed six pylons", "admitted | bombing". Who denies it is cleared.
func (r *reader) ownDeed(v int) {
	u := blame.OwnWord(r.Scene, v)
	if u < 0 || u > r.GroupStart(u) && scene.IsBe(r.S.Tokens[u-1].Lower) {
		return
	}
	standing := ledger.StandingClaimed
	if r.S.Tokens[u].Lemma == "deny" {
		standing = ledger.StandingCleared
	}
	r.layWith(r.answering(u), standing)
}
