package standing

import (
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Teller is who tells a happening of a sentence.
type Teller struct {
	phrase.Reader
	A      *speech.Attribution // nil for narration.
	People *person.People
	Kind   ledger.IncidentKind // Of the happening.
}

// Of returns how sure the perpetrator that the phrase means is, and by
// whose account.
func (r Teller) Of(p phrase.Phrase, status string) ledger.Standing {
	switch status {
	case ledger.StatusClaimed:
		return ledger.StandingClaimed
	case ledger.StatusDenied:
		return ledger.StandingCleared
	}
	speaker, certainty := ledger.Speaker{Kind: ledger.SpeakerOutlet}, ledger.Certain
	if r.A != nil {
		speaker, certainty = r.A.Speaker, r.A.Certainty
		if speaker.Kind != ledger.SpeakerOutlet && r.A.Stance == ledger.StanceDenies {
			return ledger.StandingCleared
		}
	}
	words := r.Text(p.Lo, p.Hi)
	if r.speaksForSelf(p) || r.ownMen(p, speaker) {
		return ledger.StandingClaimed
	}
	if speaker.Kind != ledger.SpeakerOutlet && (EndsIn(speaker.Name, words) || scene.MeansSpeaker(words)) {
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
		accused = accused || r.Kind != ledger.KindArrest && scene.RoleWords().Accuse.Has(r.S, i) && r.S.Tokens[i].Tag.IsVerb() && i < p.Hi+8
	}
	authority := r.Authority(speaker)
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

// ownMen reports whether the body that speaks tells of its own men: "the army said that its
// | troops killed".
func (r Teller) ownMen(p phrase.Phrase, speaker ledger.Speaker) bool {
	if speaker.Kind == ledger.SpeakerOutlet || p.Lo == 0 || r.A == nil || r.A.Entity < 0 || r.P.Entities[r.A.Entity].Person {
		return false
	}
	w := r.S.Tokens[p.Lo-1].Lower
	return (w == "its" || w == "our") && scene.RoleWords().Body.HasWord(strings.ToLower(speaker.Name[strings.LastIndexByte(speaker.Name, ' ')+1:]))
}

// EndsIn reports whether the name is the other, or ends in it: "leftist Coast Front".
func EndsIn(name, other string) bool {
	name, other = strings.ToLower(name), strings.ToLower(other)
	return name == other || strings.HasSuffix(name, " "+other)
}

// ofFront reports whether the words for a speaker name a body of rebels, or he is
// known to speak for one.
func (r Teller) ofFront(words string) bool {
	side := r.side()
	return side != "" && !r.People.As(side).IsZero() || r.People.NamedIn(words)
}

// asserted reports whether that they did it is what the speaker tells, and not what
// is taken for granted beside it: "said that the rebels burned the bus", "said that
// it was burned by the rebels", but not "condemned the burning by the rebels".
func (r Teller) asserted(p phrase.Phrase) bool {
	if r.A == nil || r.A.Sentence != r.S.Index {
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
func (r Teller) speaksForSelf(p phrase.Phrase) bool {
	var actor ledger.ActorID
	if n := r.NameAt(p.Head); n != nil && !n.Adjective {
		actor = n.Actor.ID
	} else if _, e := r.P.MentionAt(r.S, p.Head); e != nil {
		actor = e.Actor
	}
	if actor == "" && scene.Words().Irregular.Has(r.S, p.Head) {
		actor = r.People.Near(r.S.Index).Actor
	}
	if actor == "" || r.A == nil {
		return false
	}
	day := r.P.Doc.Published
	for _, id := range [2]ledger.ActorID{r.A.Speaker.Actor, r.side()} {
		if id != "" && (id == actor || r.P.Names.Within(id, actor, day)) {
			return true
		}
	}
	return false
}

// side returns for whom the speaker speaks, "" if that is not known.
func (r Teller) side() ledger.ActorID {
	if r.A == nil || r.A.Entity < 0 {
		return ""
	}
	return r.P.Entities[r.A.Entity].Side
}

// Governs reports whether the entity is of a state: its forces, or somebody who
// the page tells holds an office.
func (r Teller) Governs(e *page.Entity) bool {
	switch r.People.Group(e) {
	case ledger.GroupOfficials, ledger.GroupSoldiers, ledger.GroupPolice, ledger.GroupJudiciary:
		return true
	}
	return e.ActorKind == ledger.ActorState
}

// Authority reports whether the speaker speaks for a state.
func (r Teller) Authority(s ledger.Speaker) bool {
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
		if scene.RoleWords().NoAuthority.HasWord(w) {
			return false // "A rebel commander".
		}
	}
	if r.A != nil && r.A.Entity >= 0 && r.Governs(&r.P.Entities[r.A.Entity]) {
		return true
	}
	before := ""
	for w := range strings.FieldsSeq(words) {
		if scene.RoleWords().Authority.HasWord(w) || scene.RoleWords().Authority.HasWord(scene.Singular(w)) || scene.RoleWords().Authority.HasWord(before+"_"+w) {
			return true
		}
		before = w
	}
	return false
}
