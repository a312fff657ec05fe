package role

import (
	"strings"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/event/standing"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// accusations reads who the sentence says claimed the happening, was accused of
// it, or had it laid at his door.
func (r *reader) accusations() {
	if blame.Asks(r.Scene) {
		return
	}
	for i := range r.S.Tokens {
		t := &r.S.Tokens[i]
		switch {
		case t.Lower == "blame" && blame.BeTo(r.Scene, i) >= 0:
			r.guilty(i)
		case (t.Lower == "responsibility" || t.Lower == "credit" || t.Lower == "authorship") && t.Tag.IsNoun():
			r.claimed(i)
		case t.Lower == "responsible", t.Lower == "accountable":
			r.heldResponsible(i)
		case t.Tag.IsVerb() && (r.roles.Accuse.Has(r.S, i) || blame.Seizes(r.Scene, i)):
			r.accused(i)
		case t.Tag.IsVerb() && (t.Lemma == "condemn" || t.Lemma == "denounce" || t.Lemma == "criticize") && !r.Passive(i) && !blame.Negated(r.Scene, i):
			if all := r.Object(i + 1); len(all) > 0 {
				if at := blame.ForWhat(r.Scene, all[0].Hi); at >= 0 { // "Condemned the front for the murder".
					r.lay(phrase.Before(all, at), r.accuser(i))
				}
			}
		case t.Tag.IsVerb() && (t.Lemma == "release" || t.Lemma == "hold" || t.Lemma == "free"):
			r.captors(i)
		case t.Tag.IsNoun() && r.roles.Seizure.Has(r.S, i) && i+2 < len(r.S.Tokens) && r.S.Tokens[i+1].Lower == "of":
			if all := r.Between(i+2, r.ClauseEnd(i+2)); len(all) > 0 && r.kind != ledger.KindArrest && blame.ForDeed(r.Scene, i+1) {
				r.layWith(all[:1], ledger.StandingAccused) // "The arrest of members of the front for the murder".
			}
		case t.Tag.IsVerb() && (t.Lemma == "acquit" || t.Lemma == "absolve" || t.Lemma == "exonerate") && !blame.Negated(r.Scene, i):
			if r.Passive(i) {
				r.lay(r.charged(i), ledger.StandingCleared)
			} else if all := r.Object(i + 1); len(all) > 0 {
				r.lay(all[:1], ledger.StandingCleared)
			}
		case blame.Proceedings(r.Scene, i):
			at := blame.AgainstWhom(r.Scene, i)
			if all := phrase.Row(r.Between(at, r.ClauseEnd(at))); len(all) > 0 && blame.ForDeed(r.Scene, at-1) {
				r.layWith(all, ledger.StandingAccused) // "Charges against members of the front for the murder".
			}
		case (t.Lemma == "claim" || t.Lemma == "admit" || t.Lemma == "acknowledge" || t.Lemma == "confess") && t.Tag.IsVerb() && (t.Lemma == "confess" || !r.Passive(i)) && !r.Nobody(i):
			r.claims(i)
		case t.Lower == "claimed" && r.Passive(i) && (i == 0 || r.S.Tokens[i-1].Lower != "as"): // "As claimed by the army" tells who says so.
			r.lay(r.claimants(i), ledger.StandingClaimed)
		default:
			r.guilty(i)
		}
	}
	r.opined()
	r.crossfire()
}

// claimed reads "the front claimed responsibility" around the noun at i.
func (r *reader) claimed(i int) {
	if r.involvement(i) { // "The army's | responsibility for the murder".
		return
	}
	if u := blame.CalledToClaim(r.Scene, i); u >= 0 {
		r.lay(r.answering(u), ledger.StandingClaimed)
		return
	}
	v := r.VerbBefore(i, 5)
	if v < 0 || r.Nobody(v) || r.Passive(v) {
		return
	}
	own, n := r.roles.Own.At(r.S, v)
	if n == 0 {
		return
	}
	standing := ledger.Standing(own)
	if r.S.Tokens[v].Tag == syntax.VBG {
		if before := r.Antecedent(v); len(before) > 0 && r.body(before[0]) { // "A call from the front claiming responsibility".
			r.lay(before[:1], standing)
			return
		}
		if u := r.FiniteBefore(v); u >= 0 { // "Sent a letter claiming responsibility".
			r.lay(r.answering(u), standing)
			return
		}
	}
	r.lay(r.answering(v), standing)
}

// claims reads "the front claimed the attack" around the verb at v. Who claims "the
// attack by the army" says that the army did it, and who claims "that the attack was
// answered" tells of it.
func (r *reader) claims(v int) {
	all := r.Object(v + 1)
	if v+2 < len(r.S.Tokens) && r.S.Tokens[v].Lemma == "confess" && r.S.Tokens[v+1].Lower == "to" {
		if p, ok := r.At(v + 2); ok {
			all = []phrase.Phrase{p}
		}
	}
	if len(all) == 0 || !blame.Deed(r.Scene, all[0].Head) || !all[0].Known && r.S.Tokens[v+1].Lower != "both" {
		return
	}
	end := r.ClauseEnd(all[0].Hi)
	for _, p := range r.Between(all[0].Hi, end) {
		if p.Prep == "by" {
			r.lay([]phrase.Phrase{p}, r.accuser(v))
			return
		}
	}
	if end < len(r.S.Tokens) && r.S.Tokens[end].Tag.IsFinite() && !r.S.Tokens[end-1].Tag.IsPunct() && r.S.Tokens[end-1].Tag != syntax.CC {
		return
	}
	if u := r.FiniteBefore(v); v > 0 && r.S.Tokens[v-1].Lower == "to" && u >= 0 && r.ObjectAfter(u) {
		v = u // "Called a radio station | to claim the attack".
	} else if u >= 0 && r.S.Tokens[v].Tag == syntax.VBG && r.S.Tokens[v-1].Tag.IsNoun() {
		v = u // "Issued a communique | claiming the attack".
	}
	r.layWith(r.answering(v), ledger.StandingClaimed)
}

// captors reads who holds or lets go somebody abducted around the verb at v:
// "was released by the front". Others than rebels may free whom they did not take.
func (r *reader) captors(v int) {
	if r.kind != ledger.KindAbduction || len(r.found.Perpetrators) > 0 {
		return
	}
	for _, p := range r.holders(v, r.Passive(v)) {
		r.lay([]phrase.Phrase{p}, r.standing(p, ""))
	}
}

// holders returns the rebels and the like who by the verb at v hold somebody or let
// him go.
func (r *reader) holders(v int, passive bool) []phrase.Phrase {
	var all, out []phrase.Phrase
	if !passive {
		all = r.Subject(v)
	} else {
		for _, p := range r.Between(v+1, r.ClauseEnd(v+1)) {
			if p.Prep == "by" {
				all = append(all, p)
			}
		}
	}
	for _, p := range all {
		if n := r.NameAt(p.Head); n != nil && (n.Actor.Kind == ledger.ActorRebels || n.Actor.Kind == ledger.ActorMilitia) || r.lists.Irregular.Has(r.S, p.Head) {
			out = append(out, p)
		}
	}
	return out
}

// heldResponsible reads "the front is responsible" around the adjective at i.
func (r *reader) heldResponsible(i int) {
	v := r.VerbBefore(i, 4)
	if v < 0 {
		if v = r.VerbBefore(i, 9); v < 0 || r.S.Tokens[v].Lemma != "hold" { // "Hold the … Movement responsible".
			return
		}
	}
	if r.Nobody(v) {
		return
	}
	t := &r.S.Tokens[v]
	switch {
	case scene.IsBe(t.Lower), t.Lemma == "hold" && r.Passive(v):
		if all := r.answering(v); len(all) > 0 {
			r.lay(all, r.accusingBy(v))
		} else if scene.IsBe(t.Lower) {
			r.theyWho(v) // "The front said that it was responsible".
		}
	case t.Lemma == "hold":
		r.lay(r.Object(v+1), r.accuser(v))
	}
}

// accused reads "blamed the front", "attributed the attack to the front", "the
// front was accused" around the verb at v.
func (r *reader) accused(v int) {
	if blame.Unmeant(r.Scene, v) || blame.Negated(r.Scene, v) || v > 1 && r.S.Tokens[v-1].Lower == "being" && r.S.Tokens[v-2].Lower == "of" {
		return // "Arrested on charges of being | implicated": the law says so.
	}
	if blame.Seizes(r.Scene, v) {
		if r.kind != ledger.KindArrest && blame.ForDeed(r.Scene, v) {
			if r.Passive(v) {
				r.lay(r.charged(v), ledger.StandingAccused)
			} else {
				r.lay(r.Object(v+1), ledger.StandingAccused)
			}
		}
		return
	}
	// "The police | blamed rightwing groups": without an auxiliary it is active.
	passive := r.Passive(v) && (r.S.Tokens[v].Tag != syntax.VBD || r.GroupStart(v) < v)
	switch r.S.Tokens[v].Lemma {
	case "attribute", "ascribe":
		r.layBehind(v, "to")
	case "link", "tie", "connect":
		switch {
		case !passive && r.persona(r.Object(v+1)) && blame.DeedBehind(r.Scene, v+1): // "Linking members of the front to the attack".
			r.lay(r.Object(v+1), r.accuser(v))
		case !passive && r.told(r.Object(v+1)): // "Linked the murder to the front".
			r.layBehind(v, "to")
		case !passive && blame.DeedBehind(r.Scene, v+1): // "Documents linking the front with the attack".
			r.lay(r.Object(v+1), r.accuser(v))
		case passive && (r.S.Tokens[v].Lemma == "connect" || blame.DeedBehind(r.Scene, v+1)):
			r.lay(r.charged(v), r.accusing())
		case r.told(r.Subject(v)):
			r.layBehind(v, "to")
		}
	case "involve":
		if passive && !blame.DeedBehind(r.Scene, v+1) {
			return // "Groups involved in the talks".
		}
		if passive {
			r.lay(r.charged(v), r.accusing())
		} else if r.told(r.Subject(v)) || blame.DeedBefore(r.Scene, v) { // "The action involved members of the front".
			r.lay(r.Object(v+1), r.accusing())
		}
	case "blame", "accuse", "charge", "suspect", "implicate":
		if passive && !blame.ChargesThat(r.Scene, v) {
			if r.S.Tokens[v].Lemma != "blame" || !r.layBehind(v, "on") {
				sure := r.accusing()
				if r.S.Tokens[v].Lemma == "charge" {
					sure = ledger.StandingAccused // By the law, whoever tells of it.
				}
				r.lay(r.charged(v), sure)
			}
			return
		}
		if v+2 < len(r.S.Tokens) && r.S.Tokens[v+1].Lower == "each" && r.S.Tokens[v+2].Lower == "other" {
			r.lay(r.Subject(v), ledger.StandingSuspected)
			return
		}
		if all := r.Object(v + 1); len(all) > 0 && !r.lists.Noun.Has(r.S, all[0].Head) {
			if at := blame.ForWhat(r.Scene, all[0].Hi); at >= 0 {
				all = phrase.Before(all, at)
			}
			if !blame.OtherFault(r.Scene, all[len(all)-1].Hi) {
				r.lay(all, r.accuser(v))
			}
			return
		}
		if r.S.Tokens[v].Lemma == "blame" {
			r.layBehind(v, "on")
		}
	}
}

// persona reports whether the first phrase means persons or a body.
func (r *reader) persona(all []phrase.Phrase) bool {
	return len(all) > 0 && (r.body(all[0]) || r.roles.Person.Has(r.S, all[0].Head))
}

// layBehind lays the happening at the door of those behind the preposition after the
// verb at v, and reports whether there is one: "attributed it to the front".
func (r *reader) layBehind(v int, prep string) bool {
	end := r.ClauseEnd(v + 1)
	for _, p := range r.Between(v+1, end) {
		if (p.Prep == prep || prep == "on" && p.Prep == "upon") && (prep != "on" || r.S.Tokens[v].Lemma != "blame" || blame.BlamedOn(r.Scene, p.Lo-1)) {
			r.lay([]phrase.Phrase{p}, r.accuser(v))
			return true
		}
	}
	at := blame.PastAside(r.Scene, end, prep)
	if p, ok := r.At(max(at, 0)); ok && at >= 0 {
		r.lay([]phrase.Phrase{p}, r.accuser(v))
		return true
	}
	for i := v + 1; i+2 < end; i++ {
		if p, ok := r.At(i + 2); ok && r.S.Tokens[i].Lower == prep && r.S.Tokens[i+1].Tag == syntax.VB {
			r.lay([]phrase.Phrase{p}, r.accuser(v)) // "To | urban guerrillas": after "to" the tagger takes much for a verb.
			return true
		}
	}
	return false
}

// charged returns those of whom the passive verb at v says that they were accused: its
// subject, or what stands right before it ("the officers | implicated in the murder").
func (r *reader) charged(v int) []phrase.Phrase {
	start := r.GroupStart(v)
	for i := start; i < v; i++ {
		if scene.IsBe(r.S.Tokens[i].Lower) || scene.IsHave(r.S.Tokens[i].Lower) {
			return r.answering(v)
		}
	}
	if start > 0 && r.S.Tokens[start-1].Tag.IsNoun() {
		if all := r.Antecedent(start); len(all) > 0 {
			lo := all[0].Lo
			if lo > 2 && scene.IsArticle(r.S.Tokens[lo-1].Lower) {
				lo--
			}
			if lo > 1 && r.S.Tokens[lo-1].Lower == "of" && scene.Singular(r.S.Tokens[lo-2].Lower) == "member" {
				of := all[0]
				all[0] = phrase.Phrase{Lo: lo - 2, Hi: lo - 1, Head: lo - 2, Of: &of, Plural: true}
			}
			return all
		}
	}
	return r.answering(v)
}

// accuser returns the standing that the accusation of the verb's subject gives.
func (r *reader) accuser(v int) ledger.Standing {
	if r.Passive(v) && r.GroupStart(v) < v {
		for _, p := range r.Between(v+1, r.ClauseEnd(v+1)) { // "Was attributed to the front by the police".
			if p.Prep != "by" {
				continue
			}
			for i := p.Lo; i < p.Hi; i++ {
				if r.roles.Authority.Has(r.S, i) {
					return ledger.StandingAccused
				}
			}
			return ledger.StandingSuspected
		}
	}
	accusers := r.Subject(v)
	if lo := r.ChunkLeft(r.GroupStart(v) - 1); lo > 1 && r.S.Tokens[lo-1].Tag.IsWh() {
		if p, ok := r.At(lo); ok {
			accusers = []phrase.Phrase{p} // "Which the front has blamed on the army".
		}
	}
	for _, p := range accusers {
		if r.S.Tokens[p.Head].Lower == "percent" {
			return ledger.StandingPossible // What people answer when asked.
		}
		for i := p.Lo; i < v && i < p.Hi+8; i++ {
			if n := r.NameAt(i); n != nil && (n.Actor.Kind == ledger.ActorRebels || n.Actor.Kind == ledger.ActorMilitia) {
				return ledger.StandingSuspected // "A communique of the front".
			}
		}
		for i := p.Lo; i < p.Hi; i++ {
			if r.roles.Authority.Has(r.S, i) {
				return ledger.StandingAccused
			}
		}
		if _, e := r.P.MentionAt(r.S, p.Head); e != nil && r.teller().Governs(e) {
			return ledger.StandingAccused
		}
		if n := r.NameAt(p.Head); n != nil && !n.Adjective {
			return ledger.StandingSuspected // Whoever tells of it, the accusation is this one's.
		}
	}
	return r.accusing()
}

// accusingBy is accusing, where the verb at v may leave it open: "the front | may be
// responsible".
func (r *reader) accusingBy(v int) ledger.Standing {
	for i := r.GroupStart(v); i < v; i++ {
		if blame.MayBe(&r.S.Tokens[i]) {
			return ledger.StandingPossible
		}
	}
	return r.accusing()
}

// accusing returns the standing that an accusation of the statement's speaker
// gives.
func (r *reader) accusing() ledger.Standing {
	if r.a != nil && r.teller().Authority(r.a.Speaker) {
		return ledger.StandingAccused
	}
	return ledger.StandingSuspected
}

// lay makes perpetrators of the phrases, or gives those that are the standing.
func (r *reader) lay(all []phrase.Phrase, standing ledger.Standing) {
	for _, p := range all {
		if r.Dateline(p.Head) {
			continue // "PORT AMES, 3 June -- | It took responsibility".
		}
		if p.Of != nil {
			r.restate(*p.Of, standing)
		}
		if blame.Called(r.Scene, p.Lo) {
			r.layName(p, standing)
			continue
		}
		if !r.used[p.Head] {
			n := len(r.found.Perpetrators)
			r.how, r.laying, r.again = "in the words for who is responsible", true, 0
			r.perpetrate(p)
			if r.laying = false; r.again > 0 {
				r.found.Perpetrators[r.again-1].Standing = standing
			}
			if len(r.found.Perpetrators) == n && p.Of != nil && r.body(*p.Of) {
				r.perpetrate(*p.Of) // "Officials of the army are accused".
			}
			if lo, hi := body.Before(r.Scene, p.Chunk()); len(r.found.Perpetrators) == n && standing == ledger.StandingClaimed && lo < hi {
				r.addPerpetrator(phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, true, standing) // "A front | commander claimed it".
			}
			if len(r.found.Perpetrators) == n && standing == ledger.StandingClaimed && r.unknownName(p) {
				r.layName(p, standing)
			}
			for i := n; i < len(r.found.Perpetrators); i++ {
				r.found.Perpetrators[i].Standing = standing
			}
			continue
		}
		r.restate(p, standing)
	}
}

// restate gives the perpetrators that the phrase means the standing: of "the front's
// rebels" both.
func (r *reader) restate(p phrase.Phrase, standing ledger.Standing) {
	from, to := r.S.Tokens[p.Lo].Start, r.S.Tokens[p.Hi-1].End
	for i := range r.found.Perpetrators {
		if o := &r.found.Perpetrators[i]; o.Passage.Start < to && from < o.Passage.End {
			o.Standing = standing
		}
	}
}

// ownSide makes a perpetrator of those for whom the text speaks: "we attacked",
// "our forces", where the text names one body of rebels.
func (r *reader) ownSide(v int) {
	front := r.people.Sole()
	if front.IsZero() {
		return
	}
	for i := v - 1; i >= 0 && i >= v-6 && r.Near(i, v); i-- {
		t := &r.S.Tokens[i]
		switch {
		case t.Lower == "we" || t.Lower == "our":
			r.how = "the side that speaks"
			r.because("perpetrators", i, i+1, "is "+front.Name+", the only such body that the text names")
			r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{Party: front, Organization: true, Standing: ledger.StandingClaimed, Passage: r.P.Passage(r.S, i, i+1)})
			return
		case t.Tag.IsFinite() && !scene.IsHave(t.Lower):
			return
		}
	}
}

// bodyName reports whether the name ends like one of those who fight: "Front".
func (r *reader) bodyName(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return len(last) < len(name) && r.roles.Body.HasWord(strings.ToLower(last))
}

// theyWho makes a perpetrator of the body that the pronoun before the verb at v
// stands for: "the front failed when it attacked".
func (r *reader) theyWho(v int) {
	r.ownDeed(v)
	i := r.GroupStart(v) - 1
	if i < 0 || r.S.Tokens[i].Tag != syntax.PRP || r.S.Tokens[i].Lower != "they" && r.S.Tokens[i].Lower != "it" {
		return
	}
	r.how = "the subject of “" + r.S.Tokens[v].Lower + "”"
	n := len(r.found.Perpetrators)
	r.standsFor(i)
	if u := r.FiniteBefore(i); len(r.found.Perpetrators) == n && i > r.Open+3 && u >= 0 && r.S.Tokens[i-1].Tag == syntax.WRB && r.S.Tokens[i].Lower == "they" {
		for _, p := range r.Subject(u) { // "Occupied the town, where | they burned".
			r.perpetrate(p)
		}
	}
	if last := r.people.Last(r.S.Index); len(r.found.Perpetrators) == n && i == r.Open && r.S.Tokens[i].Lower == "they" && !last.IsZero() {
		r.because("perpetrators", i, i+1, "are taken for those of "+last.Name+", whom the sentence before names")
		r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{Party: last, Organization: true,
			Standing: r.standing(phrase.Phrase{Lo: i, Hi: i + 1, Head: i}, ""), Passage: r.P.Passage(r.S, i, i+1)})
	}
}

// standsFor makes a perpetrator of the body that the pronoun at i stands for.
func (r *reader) standsFor(i int) {
	_, e := r.P.MentionAt(r.S, i)
	if (e == nil || e.Place != "" || e.Actor == "" && !r.bodyName(e.Name)) && r.a != nil && r.a.Entity >= 0 && r.S.Tokens[i].Lower == "it" {
		e = &r.P.Entities[r.a.Entity] // "The front said | it had burned the bus".
	}
	if e == nil || e.Place != "" {
		return
	}
	name, actor := e.Name, e.Actor
	if actor == "" && !e.Person && e.Side != "" && e.Affiliation != "" { // "Members of the front".
		name, actor = e.Affiliation, e.Side
	} else if actor != "" && !body.Fights(e.ActorKind) || actor == "" && !r.bodyName(name) {
		return
	}
	if front := r.people.As(actor); actor != "" && front.Name != "" {
		name = front.Name
	}
	if w, rest, ok := strings.Cut(name, " "); ok && scene.IsArticle(strings.ToLower(w)) {
		name = rest
	}
	sure := r.standing(phrase.Phrase{Lo: i, Hi: i + 1, Head: i}, "")
	if sure != ledger.StandingCleared && r.a != nil && r.a.Entity >= 0 && (&r.P.Entities[r.a.Entity] == e || standing.EndsIn(r.a.Speaker.Name, name)) {
		sure = ledger.StandingClaimed
	}
	for _, o := range r.found.Perpetrators {
		if o.Organization && o.Name == name {
			return
		}
	}
	r.because("perpetrators", i, i+1, "stands for "+name)
	r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{
		Party: ledger.Party{Name: name, Actor: actor}, Organization: true, State: e.ActorKind == ledger.ActorState,
		Standing: sure, Passage: r.P.Passage(r.S, i, i+1)})
}
