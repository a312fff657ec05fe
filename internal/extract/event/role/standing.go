package role

import (
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// blamed makes a perpetrator of the phrase around the token to whom the sentence
// lays the happening outright.
func (r *reader) blamed(b Blame) {
	lo := r.ChunkLeft(b.Token)
	if n := r.NameAt(b.Token); n != nil {
		lo = min(lo, n.Lo)
	}
	if n := r.NameAt(b.Token); n != nil && n.Place.ID != "" && n.Lo > 0 && r.S.Tokens[n.Lo-1].Tag == syntax.IN && r.S.Tokens[n.Lo-1].Lower != "by" {
		return // "An attack near Port Ames": a town's name, even where it may stand for a state.
	}
	p, ok := r.At(lo)
	if !ok || b.Token >= p.Hi {
		return
	}
	if n := r.NameAt(b.Token); n != nil && n.Adjective && n.Actor.Kind == ledger.ActorState && p.Head >= n.Hi && !r.body(p) && r.DeedOrArms(p.Head) && !r.OwnerAfter(p.Lo, p.Head) {
		r.how = "the words before “" + r.S.Tokens[p.Head].Lower + "”" // "Northern strikes".
		r.because("perpetrators", n.Lo, n.Hi, "attribute it to "+n.Actor.Name)
		r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{
			Party: ledger.Party{Name: n.Actor.Name, Actor: n.Actor.ID}, Organization: true, State: true,
			Standing: r.standing(p, b.Status), Passage: r.P.Passage(r.S, n.Lo, n.Hi)})
		return
	}
	if r.used[p.Head] {
		// Found as a subject before: only the standing is new.
		r.restate(p, r.standing(p, b.Status))
		return
	}
	n := len(r.found.Perpetrators)
	r.how, r.again = "in the words for who is responsible", 0
	r.perpetrate(p)
	if r.again > 0 {
		r.found.Perpetrators[r.again-1].Standing = r.standing(p, b.Status)
	}
	for i := n; i < len(r.found.Perpetrators); i++ {
		r.found.Perpetrators[i].Standing = r.standing(p, b.Status)
	}
}

// standing returns how sure the perpetrator that the phrase means is, and by
// whose account.
func (r *reader) standing(p phrase.Phrase, status string) ledger.Standing {
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
	words := r.Text(p.Lo, p.Hi)
	if r.speaksForSelf(p) {
		return ledger.StandingClaimed
	}
	if speaker.Kind != ledger.SpeakerOutlet && (endsIn(speaker.Name, words) || scene.MeansSpeaker(words)) {
		return ledger.StandingClaimed
	}
	doubt, open := certainty == ledger.Possible || certainty == ledger.Probable, false
	for i := max(0, p.Lo-6); i < p.Hi && !doubt; i++ {
		doubt = r.Near(i, p.Head) && scene.Hedge(r.S.Tokens[i].Lower) != ""
	}
	for i := p.Lo - 3; i < p.Hi+4 && i < len(r.S.Tokens); i++ {
		open = open || i >= 0 && r.Near(i, p.Head) && blame.MayBe(&r.S.Tokens[i])
	}
	doubt = doubt || blame.Presumed(r.Scene, p.Lo) || blame.SupposedOf(r.Scene, p.Lo)
	accused := r.Conditional(p.Lo) // "If it is confirmed that the front did it".
	for i := range r.S.Tokens {    // "Arrested 10 people suspected of" accuses not the police.
		accused = accused || r.kind != ledger.KindArrest && r.roles.Accuse.Has(r.S, i) && r.S.Tokens[i].Tag.IsVerb() && i < p.Hi+8
	}
	authority := r.authority(speaker)
	switch {
	case open, blame.OpenTo(r.Scene, p.Lo):
		return ledger.StandingPossible
	case authority && (doubt || accused || r.asserted(p) && !body.OfState(r.Scene, p.Chunk())):
		return ledger.StandingAccused
	case doubt || accused:
		return ledger.StandingSuspected
	}
	return ledger.StandingFact
}

// endsIn reports whether the name is the other, or ends in it: "leftist Coast Front".
func endsIn(name, other string) bool {
	name, other = strings.ToLower(name), strings.ToLower(other)
	return name == other || strings.HasSuffix(name, " "+other)
}

// ofFront reports whether the words for a speaker name a body of rebels, or he is
// known to speak for one.
func (r *reader) ofFront(words string) bool {
	side := r.side()
	return side != "" && !r.people.As(side).IsZero() || r.people.NamedIn(words)
}

// asserted reports whether that they did it is what the speaker tells, and not what
// is taken for granted beside it: "said that the rebels burned the bus", "said that
// it was burned by the rebels", but not "condemned the burning by the rebels".
func (r *reader) asserted(p phrase.Phrase) bool {
	if r.a == nil || r.a.Sentence != r.S.Index {
		return false
	}
	by := p.Lo - 1
	for by > 0 && (scene.IsArticle(r.S.Tokens[by].Lower) || r.S.Tokens[by].Tag == syntax.LQUOTE) {
		by--
	}
	if by > 0 && r.S.Tokens[by].Lower == "by" {
		v := by - 1
		for v > 0 && v > by-12 && r.S.Tokens[v].Tag != syntax.VBN {
			v-- // "Was burned, according to the police, by".
		}
		for i := r.GroupStart(v); i < v; i++ {
			if scene.IsBe(r.S.Tokens[i].Lower) {
				return true
			}
		}
		return false
	}
	for i := p.Hi; i < len(r.S.Tokens) && i < p.Hi+18; i++ {
		switch t := &r.S.Tokens[i]; {
		case t.Tag.IsWh() && t.Lower != "that":
			return false
		case t.Tag.IsFinite() || t.Tag == syntax.VBN:
			return true
		}
	}
	return false
}

// speaksForSelf reports whether the body that the phrase means, or one that it is
// part of, is who tells this.
func (r *reader) speaksForSelf(p phrase.Phrase) bool {
	var actor ledger.ActorID
	if n := r.NameAt(p.Head); n != nil && !n.Adjective {
		actor = n.Actor.ID
	} else if _, e := r.P.MentionAt(r.S, p.Head); e != nil {
		actor = e.Actor
	}
	if actor == "" && r.lists.Irregular.Has(r.S, p.Head) {
		actor = r.people.Near(r.S.Index).Actor
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
	switch r.people.Group(e) {
	case ledger.GroupOfficials, ledger.GroupSoldiers, ledger.GroupPolice, ledger.GroupJudiciary:
		return true
	}
	return e.ActorKind == ledger.ActorState
}

// authority reports whether the speaker speaks for a state.
func (r *reader) authority(s ledger.Speaker) bool {
	if s.Kind == ledger.SpeakerOutlet {
		return false
	}
	words := s.Name + " " + s.Affiliation
	if s.Mention != nil {
		words += " " + s.Mention.Exact // "Northern authorities", which are led back to the state.
	}
	if r.ofFront(words) {
		return false // "A spokesman of the front".
	}
	words = strings.ToLower(words)
	for w := range strings.FieldsSeq(words) {
		if r.roles.NoAuthority.HasWord(w) {
			return false // "A rebel commander".
		}
	}
	if r.a != nil && r.a.Entity >= 0 && r.governs(&r.P.Entities[r.a.Entity]) {
		return true
	}
	before := ""
	for w := range strings.FieldsSeq(words) {
		if r.roles.Authority.HasWord(w) || r.roles.Authority.HasWord(scene.Singular(w)) || r.roles.Authority.HasWord(before+"_"+w) {
			return true
		}
		before = w
	}
	return false
}
