package role

import (
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// blamed makes a perpetrator of the phrase around the token to whom the sentence
// lays the happening outright.
func (r *reader) blamed(b Blame) {
	lo := r.ChunkLeft(b.Token)
	if n := r.NameAt(b.Token); n != nil {
		lo = min(lo, n.Lo)
	}
	p, ok := r.phraseAt(lo)
	if !ok || b.Token >= p.hi {
		return
	}
	if n := r.NameAt(b.Token); n != nil && n.Adjective && n.Actor.Kind == ledger.ActorState && p.head >= n.Hi && !r.body(p) && !r.roles.Person.Has(r.S, p.head) {
		r.how = "the words before “" + r.S.Tokens[p.head].Lower + "”" // "Northern strikes".
		r.because("perpetrators", n.Lo, n.Hi, "attribute it to "+n.Actor.Name)
		r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{
			Party: ledger.Party{Name: n.Actor.Name, Actor: n.Actor.ID}, Organization: true, State: true,
			Standing: r.standing(p, b.Status), Passage: r.P.Passage(r.S, n.Lo, n.Hi)})
		return
	}
	if r.used[p.head] {
		// Found as a subject before: only the standing is new.
		r.restate(p.head, r.standing(p, b.Status))
		return
	}
	n := len(r.found.Perpetrators)
	r.how = "in the words for who is responsible"
	r.perpetrate(p)
	for i := n; i < len(r.found.Perpetrators); i++ {
		r.found.Perpetrators[i].Standing = r.standing(p, b.Status)
	}
}

// standing returns how sure the perpetrator that the phrase means is, and by
// whose account.
func (r *reader) standing(p phrase, status string) ledger.Standing {
	switch status {
	case ledger.StatusClaimed:
		return ledger.StandingClaimed
	case ledger.StatusDenied:
		return ledger.StandingCleared
	}
	speaker, certainty := ledger.Speaker{Kind: ledger.SpeakerOutlet}, ledger.Certain
	if r.a != nil {
		speaker, certainty = r.a.Speaker, r.a.Certainty
		if speaker.Kind != ledger.SpeakerOutlet && r.a.Stance == ledger.StanceDenies {
			return ledger.StandingCleared
		}
	}
	words := r.words(p.lo, p.hi)
	if r.speaksForSelf(p) {
		return ledger.StandingClaimed
	}
	if speaker.Kind != ledger.SpeakerOutlet && (strings.EqualFold(speaker.Name, words) || ownWords(words)) {
		return ledger.StandingClaimed
	}
	doubt := certainty == ledger.Possible || certainty == ledger.Probable
	for i := max(0, p.lo-6); i < p.hi && !doubt; i++ {
		doubt = r.Near(i, p.head) && scene.Hedge(r.S.Tokens[i].Lower) != ""
	}
	accused := false
	for i := range r.S.Tokens {
		accused = accused || r.roles.Accuse.Has(r.S, i) && r.S.Tokens[i].Tag.IsVerb() && i < p.hi+8
	}
	if !doubt && !accused {
		return ledger.StandingFact
	}
	if r.authority(speaker) {
		return ledger.StandingAccused
	}
	return ledger.StandingSuspected
}

// speaksForSelf reports whether the body that the phrase means, or one that it is
// part of, is who tells this.
func (r *reader) speaksForSelf(p phrase) bool {
	var actor ledger.ActorID
	if n := r.NameAt(p.head); n != nil && !n.Adjective {
		actor = n.Actor.ID
	} else if _, e := r.P.MentionAt(r.S, p.head); e != nil {
		actor = e.Actor
	}
	if actor == "" && r.lists.Irregular.Has(r.S, p.head) {
		actor = r.people.near(r.S.Index).Actor
	}
	if actor == "" || r.a == nil {
		return false
	}
	day := r.P.Doc.Published
	for _, id := range [2]ledger.ActorID{r.a.Speaker.Actor, r.side()} {
		if id != "" && (id == actor || r.P.Names.Within(id, actor, day)) {
			return true
		}
	}
	return false
}

// side returns for whom the speaker speaks, "" if that is not known.
func (r *reader) side() ledger.ActorID {
	if r.a == nil || r.a.Entity < 0 {
		return ""
	}
	return r.P.Entities[r.a.Entity].Side
}

// governs reports whether the entity is of a state: its forces, or somebody who
// the page tells holds an office.
func (r *reader) governs(e *page.Entity) bool {
	switch r.people.group(e) {
	case ledger.GroupOfficials, ledger.GroupSoldiers, ledger.GroupPolice, ledger.GroupJudiciary:
		return true
	}
	return e.ActorKind == ledger.ActorState
}

// ownWords reports whether the words point at the speaker.
func ownWords(words string) bool {
	switch strings.ToLower(words) {
	case "we", "our forces", "our combatants", "our units", "i":
		return true
	}
	return false
}

// authority reports whether the speaker speaks for a state.
func (r *reader) authority(s ledger.Speaker) bool {
	if s.Kind == ledger.SpeakerOutlet {
		return false
	}
	if r.a != nil && r.a.Entity >= 0 {
		if r.governs(&r.P.Entities[r.a.Entity]) {
			return true
		}
	}
	for w := range strings.FieldsSeq(strings.ToLower(s.Name + " " + s.Affiliation)) {
		if r.roles.Authority.HasWord(w) || r.roles.Authority.HasWord(scene.Singular(w)) {
			return true
		}
	}
	return false
}
