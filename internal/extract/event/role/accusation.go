package role

import (
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// accusations reads who the sentence says claimed the happening, was accused of
// it, or had it laid at his door.
func (r *reader) accusations() {
	for i := range r.S.Tokens {
		t := &r.S.Tokens[i]
		switch {
		case (t.Lower == "responsibility" || t.Lower == "credit") && t.Tag.IsNoun():
			r.claimed(i)
		case t.Lower == "responsible":
			r.heldResponsible(i)
		case t.Tag.IsVerb() && (r.roles.Accuse.Has(r.S, i) || t.Lemma == "arrest" || t.Lemma == "detain" || t.Lemma == "capture"):
			r.accused(i)
		case t.Tag.IsVerb() && (t.Lemma == "release" || t.Lemma == "hold" || t.Lemma == "free"):
			r.captors(i)
		case t.Lemma == "claim" && t.Tag.IsVerb() && !r.Passive(i):
			if all := r.object(i + 1); len(all) > 0 && r.lists.Noun.Has(r.S, all[0].head) && all[0].known {
				r.lay(r.subject(i), ledger.StandingClaimed) // "Claimed the attack".
			}
		case t.Lower == "claimed" && r.Passive(i):
			for _, p := range r.phrases(i+1, r.clauseEnd(i+1)) {
				if p.prep == "by" {
					r.lay([]phrase{p}, ledger.StandingClaimed)
				}
			}
		}
	}
}

// claimed reads "the front claimed responsibility" around the noun at i.
func (r *reader) claimed(i int) {
	v := r.VerbBefore(i, 5)
	if v < 0 || r.nobody(v) || r.Passive(v) {
		return
	}
	standing := ledger.StandingClaimed
	switch r.S.Tokens[v].Lemma {
	case "claim", "take", "assume", "accept", "admit", "acknowledge":
	case "deny", "reject", "disclaim":
		standing = ledger.StandingCleared
	default:
		return
	}
	if r.S.Tokens[v].Tag == syntax.VBG {
		if u := r.finiteBefore(v); u >= 0 { // "Sent a letter claiming responsibility".
			r.lay(r.subject(u), standing)
			return
		}
	}
	r.lay(r.subject(v), standing)
}

// captors reads who holds or lets go somebody abducted around the verb at v:
// "was released by the front". Others than rebels may free whom they did not take.
func (r *reader) captors(v int) {
	if r.kind != ledger.KindAbduction || len(r.found.Perpetrators) > 0 {
		return
	}
	all := r.subject(v)
	if r.Passive(v) {
		all = nil
		for _, p := range r.phrases(v+1, r.clauseEnd(v+1)) {
			if p.prep == "by" {
				all = append(all, p)
			}
		}
	}
	for _, p := range all {
		if n := r.NameAt(p.head); n != nil && (n.Actor.Kind == ledger.ActorRebels || n.Actor.Kind == ledger.ActorMilitia) || r.lists.Irregular.Has(r.S, p.head) {
			r.lay([]phrase{p}, r.standing(p, ""))
		}
	}
}

// finiteBefore returns the verb that the participle at v hangs on, or -1.
func (r *reader) finiteBefore(v int) int {
	for u := v - 1; u > r.Open && u > v-14; u-- {
		t := &r.S.Tokens[u]
		switch {
		case t.Tag == syntax.PERIOD || t.Lower == ";":
			return -1
		case t.Tag == syntax.VBD || t.Tag == syntax.VBZ || t.Tag == syntax.VBP:
			return u
		}
	}
	return -1
}

// heldResponsible reads "the front is responsible" around the adjective at i.
func (r *reader) heldResponsible(i int) {
	v := r.VerbBefore(i, 4)
	if v < 0 || r.nobody(v) {
		return
	}
	t := &r.S.Tokens[v]
	switch {
	case scene.IsBe(t.Lower):
		r.lay(r.subject(v), r.accusing())
	case t.Lemma == "hold" && r.Passive(v):
		r.lay(r.subject(v), r.accusing())
	case t.Lemma == "hold":
		r.lay(r.object(v+1), r.accuser(v))
	}
}

// accused reads "blamed the front", "attributed the attack to the front", "the
// front was accused" around the verb at v.
func (r *reader) accused(v int) {
	switch r.S.Tokens[v].Lemma {
	case "attribute", "ascribe", "link":
		for _, p := range r.phrases(v+1, r.clauseEnd(v+1)) {
			if p.prep == "to" {
				r.lay([]phrase{p}, r.accuser(v))
				return
			}
		}
	case "arrest", "detain", "capture":
		if r.Passive(v) && r.inConnection(v) {
			r.lay(r.subject(v), ledger.StandingAccused)
		}
	case "involve", "connect":
		if r.Passive(v) {
			r.lay(r.subject(v), r.accusing())
		}
	case "blame", "accuse", "charge", "suspect", "implicate":
		if r.Passive(v) && !r.charges(v) {
			r.lay(r.subject(v), r.accusing())
			return
		}
		if all := r.object(v + 1); len(all) > 0 && !r.lists.Noun.Has(r.S, all[0].head) {
			r.lay(all, r.accuser(v))
			return
		}
		for _, p := range r.phrases(v+1, r.clauseEnd(v+1)) {
			if p.prep == "on" || p.prep == "upon" {
				r.lay([]phrase{p}, r.accuser(v))
				return
			}
		}
	}
}

// charges reports whether the verb at v is the active one of "charged that".
func (r *reader) charges(v int) bool {
	if v+1 >= len(r.S.Tokens) || r.S.Tokens[v+1].Lower != "that" {
		return false
	}
	for i := r.groupStart(v); i < v; i++ {
		if scene.IsBe(r.S.Tokens[i].Lower) {
			return false
		}
	}
	return true
}

// inConnection reports whether "in connection with" follows the verb at v.
func (r *reader) inConnection(v int) bool {
	for i := v + 1; i+2 < len(r.S.Tokens) && i < v+8; i++ {
		if r.S.Tokens[i].Lower == "in" && r.S.Tokens[i+1].Lower == "connection" && r.S.Tokens[i+2].Lower == "with" {
			return r.kind != ledger.KindArrest
		}
	}
	return false
}

// accuser returns the standing that the accusation of the verb's subject gives.
func (r *reader) accuser(v int) ledger.Standing {
	accusers := r.subject(v)
	if lo := r.ChunkLeft(r.groupStart(v) - 1); lo > 1 && r.S.Tokens[lo-1].Tag.IsWh() {
		if p, ok := r.phraseAt(lo); ok {
			accusers = []phrase{p} // "Which the front has blamed on the army".
		}
	}
	for _, p := range accusers {
		for i := p.lo; i < p.hi; i++ {
			if r.roles.Authority.Has(r.S, i) {
				return ledger.StandingAccused
			}
		}
		if _, e := r.P.MentionAt(r.S, p.head); e != nil && r.governs(e) {
			return ledger.StandingAccused
		}
		if n := r.NameAt(p.head); n != nil && !n.Adjective {
			return ledger.StandingSuspected // Whoever tells of it, the accusation is this one's.
		}
	}
	return r.accusing()
}

// accusing returns the standing that an accusation of the statement's speaker
// gives.
func (r *reader) accusing() ledger.Standing {
	if r.a != nil && r.authority(r.a.Speaker) {
		return ledger.StandingAccused
	}
	return ledger.StandingSuspected
}

// lay makes perpetrators of the phrases, or gives those that are the standing.
func (r *reader) lay(all []phrase, standing ledger.Standing) {
	for _, p := range all {
		if p.of != nil {
			r.restate(*p.of, standing)
		}
		if !r.used[p.head] {
			n := len(r.found.Perpetrators)
			r.how = "in the words for who is responsible"
			r.perpetrate(p)
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
func (r *reader) restate(p phrase, standing ledger.Standing) {
	from, to := r.S.Tokens[p.lo].Start, r.S.Tokens[p.hi-1].End
	for i := range r.found.Perpetrators {
		if o := &r.found.Perpetrators[i]; o.Passage.Start < to && from < o.Passage.End {
			o.Standing = standing
		}
	}
}

// ownSide makes a perpetrator of those for whom the text speaks: "we attacked",
// "our forces", where the text names one body of rebels.
func (r *reader) ownSide(v int) {
	front := r.people.sole()
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

// nobody reports whether the subject of the verb at v is nobody: "no group has
// claimed responsibility".
func (r *reader) nobody(v int) bool {
	for j := v - 1; j >= 0 && j >= v-9; j-- {
		switch r.S.Tokens[j].Lower {
		case "no", "nobody", "none", "neither", "not", "n't", "yet":
			return true
		}
	}
	return false
}

// bodyName reports whether the name ends like one of those who fight: "Front".
func (r *reader) bodyName(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return len(last) < len(name) && r.roles.Body.HasWord(strings.ToLower(last))
}

// theyWho makes a perpetrator of the body that the pronoun before the verb at v
// stands for: "the front failed when it attacked".
func (r *reader) theyWho(v int) {
	i := r.groupStart(v) - 1
	if i < 0 || r.S.Tokens[i].Tag != syntax.PRP || r.S.Tokens[i].Lower != "they" && r.S.Tokens[i].Lower != "it" {
		return
	}
	_, e := r.P.MentionAt(r.S, i)
	if e == nil || e.Place != "" || e.Actor != "" && !fights(e.ActorKind) || e.Actor == "" && !r.bodyName(e.Name) {
		return
	}
	name := e.Name
	for _, f := range r.people.fronts() {
		if e.Actor != "" && f.party.Actor == e.Actor {
			name = f.party.Name
			break
		}
	}
	if w, rest, ok := strings.Cut(name, " "); ok && scene.IsArticle(strings.ToLower(w)) {
		name = rest
	}
	standing := r.standing(phrase{lo: i, hi: i + 1, head: i}, "")
	if standing != ledger.StandingCleared && r.a != nil && r.a.Entity >= 0 && &r.P.Entities[r.a.Entity] == e {
		standing = ledger.StandingClaimed
	}
	r.how = "the subject of “" + r.S.Tokens[v].Lower + "”"
	r.because("perpetrators", i, i+1, "stands for "+name)
	r.found.Perpetrators = append(r.found.Perpetrators, ledger.Perpetrator{
		Party: ledger.Party{Name: name, Actor: e.Actor}, Organization: true, State: e.ActorKind == ledger.ActorState,
		Standing: standing, Passage: r.P.Passage(r.S, i, i+1)})
}
