package role

import (
	"slices"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/harm"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// More reads what a sentence that tells no happening says of one told before:
// who did it ("the attackers fled"), who suffered ("the dead were identified as
// …"), and what became of things or people. anchor is the word that says so; -1
// if there is none.
func More(c *scene.Scene, people *person.People) (f Found, anchor int) {
	r := &reader{Reader: phrase.Reader{Scene: c}, roles: scene.RoleWords(), lists: scene.Words(), people: people, used: map[int]bool{}}
	anchor = -1
	for i := c.Open; i < len(c.S.Tokens); i++ {
		t := &c.S.Tokens[i]
		found := false
		r.a = c.Holder[i]
		switch {
		case r.sign(i):
			found = true
		case r.freed(i), r.following(i), r.spared(i):
			found = true
		case r.suspect(i), r.inHands(i), r.involvement(i), r.circumstance(i):
			found = true
		case !t.Tag.IsNoun() && !t.Tag.IsAdjective() && t.Tag != syntax.VBN && t.Tag != syntax.VBD:
		case r.culprit(i):
			found = true
		case r.identified(i):
			found = true
		}
		if found && anchor < 0 {
			anchor = i
		}
	}
	r.a = nil
	if anchor >= 0 {
		r.a = c.Holder[anchor]
	}
	if i := r.harmless(); i >= 0 && anchor < 0 {
		anchor = i
	}
	if n := len(c.S.Tokens); n > 0 {
		if r.damages(&Trigger{Token: max(anchor, 0)}); r.found.Damage != "" || len(r.found.Targets) > 0 {
			anchor = max(anchor, 0)
		}
	}
	r.found.Specific = false
	return r.found, anchor
}

// freed reads at token i by whom somebody was let go whom they took before: "the
// engineers were released by the front".
func (r *reader) freed(i int) bool {
	t := &r.S.Tokens[i]
	if !t.Tag.IsVerb() || t.Lemma != "release" && t.Lemma != "free" && t.Lemma != "hold" {
		return false
	}
	passive := r.Passive(i)
	by := r.holders(i, passive)
	if len(by) == 0 {
		return false
	}
	r.how = "who “" + t.Lower + "” is said of"
	if passive {
		r.undergo(r.Subject(i), ledger.EffectAbducted, "")
	} else {
		r.undergo(r.Object(i+1), ledger.EffectAbducted, "")
	}
	it := r.GroupStart(i) - 1
	if passive && it >= 0 && r.S.Tokens[it].Tag == syntax.PRP && r.S.Tokens[it].Lower != "it" {
		r.found.Specific = true // "He is being | held by the front".
	} else if len(r.found.Victims) == 0 && (passive || i+1 >= len(r.S.Tokens) || r.S.Tokens[i+1].Tag != syntax.PRP || r.S.Tokens[i+1].Lower == "it") { // But "released | them".
		return false
	}
	for _, p := range by {
		r.perpetrate(p)
	}
	r.found.Kind = ledger.KindAbduction
	return true
}

// following makes victims of those whom a list names: "the following monks died: …".
func (r *reader) following(i int) bool {
	if r.S.Tokens[i].Lower != "following" || i == 0 || !scene.IsArticle(r.S.Tokens[i-1].Lower) {
		return false
	}
	effect, n := ledger.Effect(""), len(r.found.Victims)
	for j := i + 1; j < len(r.S.Tokens) && j < i+14; j++ {
		if e, ok := scene.EffectOf(r.S, j); ok && r.S.Tokens[j].Tag.IsVerb() {
			effect = e
		}
		if r.S.Tokens[j].Lower == ":" && effect != "" {
			end := r.ClauseEnd(j + 1)
			r.undergo(r.Listed(phrase.Row(r.Between(j+1, end)), end), effect, "")
			break
		}
	}
	return len(r.found.Victims) > n
}

// spared makes victims, to whom nothing came, of those of whom the word at i says so.
func (r *reader) spared(i int) bool {
	if !r.Spared(i) {
		return false
	}
	n := len(r.found.Victims)
	r.how = "of whom “" + r.S.Tokens[i].Lower + "” is said"
	r.undergo(r.Subject(i), ledger.EffectUnharmed, "")
	return len(r.found.Victims) > n
}

// suspect reads at token i who the sentence says is suspected, or was involved, without
// naming of what.
func (r *reader) suspect(i int) bool {
	n := len(r.found.Perpetrators)
	if t := &r.S.Tokens[i]; t.Lemma == "suspect" && (t.Tag == syntax.VBP || t.Tag == syntax.VBZ || t.Tag == syntax.VBD) && !r.Passive(i) && !blame.Negated(r.Scene, i) {
		for _, p := range r.Object(i + 1) { // "The police | suspect the front".
			if q, ok := r.BodyFrom(p); ok && p.Of == nil {
				p.Of = &q
			}
			if r.body(p) || p.Of != nil && r.body(*p.Of) {
				r.lay([]phrase.Phrase{p}, r.accuser(i))
			}
		}
		return len(r.found.Perpetrators) > n
	}
	var all []phrase.Phrase
	if v, at := blame.Pointed(r.Scene, i); v >= 0 && !r.Nobody(v) {
		all = r.Subject(v)
	} else if at >= 0 && !r.Nobody(i) {
		all = phrase.Row(r.Between(at, r.ClauseEnd(at)))
	}
	r.layWith(slices.DeleteFunc(all, func(p phrase.Phrase) bool { return !r.body(p) && !r.roles.Person.Has(r.S, p.Head) }), r.accusing())
	return len(r.found.Perpetrators) > n
}

// inHands reads at token i in whose hands somebody is who was taken before, or who asks
// for ransom.
func (r *reader) inHands(i int) bool {
	if v := blame.Ransom(r.Scene, i); v >= 0 {
		r.how = "who asks for ransom"
		for _, p := range r.holders(v, false) {
			if r.perpetrate(p); len(r.found.Perpetrators) > 0 {
				r.found.Kind = ledger.KindAbduction
			}
		}
		return r.found.Kind == ledger.KindAbduction
	}
	if !blame.InHands(r.Scene, i) {
		return false
	}
	p, ok := r.At(i + 2)
	if !ok || !r.body(p) {
		return false
	}
	n := len(r.found.Perpetrators)
	r.how = "in whose hands they are"
	if r.perpetrate(p); len(r.found.Perpetrators) == n {
		return false
	}
	r.found.Kind = ledger.KindAbduction
	return true
}

// sign reads at token i of which body those were who did it, or whose sign they left.
func (r *reader) sign(i int) bool {
	switch r.S.Tokens[i].Lower {
	case "member", "members", "belong", "belonged", "belonging", "are", "were":
		return r.membership(i)
	case "been":
		return r.couldBe(i)
	case "typical", "characteristic", "hallmark", "hallmarks", "mark", "marks":
		return r.workOf(i)
	}
	return r.S.Tokens[i].Tag.IsNoun() && r.roles.Sign.Has(r.S, i) && r.trace(i)
}

// culprit makes a perpetrator of the noun at i, if it means those who did it.
func (r *reader) culprit(i int) bool {
	how, n := r.roles.Culprit.At(r.S, i)
	if n == 0 || r.used[i] || i+1 < len(r.S.Tokens) && r.S.Tokens[i+1].Tag.IsNoun() {
		return false
	}
	lo := r.ChunkLeft(i)
	p, ok := r.At(lo)
	if !ok || p.Head != i || !p.Known || how == "known" && !blame.Acts(r.Scene, p.Hi) {
		return false
	}
	before := len(r.found.Perpetrators)
	r.how = "a word for those who did it"
	r.perpetrate(p)
	return len(r.found.Perpetrators) > before
}

// identified makes victims of those named beside the word at i: "the dead were
// identified as", "among the injured are".
func (r *reader) identified(i int) bool {
	what, n := r.roles.Among.At(r.S, i)
	if n == 0 {
		return false
	}
	effect := ledger.Effect(what)
	if what == "any" {
		effect = ""
	}
	reach := 7
	if person.AmongBefore(r.Scene, i) {
		reach = 20
	}
	for j := i + 1; j < len(r.S.Tokens) && j <= i+reach; j++ {
		t := &r.S.Tokens[j]
		as := t.Lower == "as" && j > 0 && (r.S.Tokens[j-1].Lower == "identified" || r.S.Tokens[j-1].Lower == "named")
		if t.Lower == ";" {
			break
		}
		is := (scene.IsBe(t.Lower) || t.Tag == syntax.COLON) && (person.AmongBefore(r.Scene, i) || i == r.Open && r.S.Tokens[i].Tag == syntax.VBN && j+1 < len(r.S.Tokens) && r.S.Tokens[j+1].Tag != syntax.COLON || t.Tag == syntax.COLON || j == i+1 && r.TheseAre(j))
		if !as && !is {
			continue
		}
		if is && j+1 < len(r.S.Tokens) && r.S.Tokens[j+1].Tag == syntax.VBN {
			continue
		}
		n := len(r.found.Victims)
		end := r.ClauseEnd(j + 1)
		r.undergo(r.Listed(phrase.Row(r.Between(j+1, end)), end), effect, "")
		if effect == ledger.EffectAbducted && len(r.found.Victims) > n {
			r.found.Kind = ledger.KindAbduction
		}
		return len(r.found.Victims) > n
	}
	return false
}

// maimed makes injured of those who are said to have lost a limb or their sight.
func (r *reader) maimed() {
	for i := 1; i+2 < len(r.S.Tokens); i++ {
		if r.S.Tokens[i].Lemma != "lose" || r.S.Tokens[i+1].Tag != syntax.PRPS && r.S.Tokens[i+1].Lower != "a" && r.S.Tokens[i+1].Lower != "an" && r.S.Tokens[i+1].Lower != "both" {
			continue
		}
		if _, head := r.ChunkRight(i + 1); head > i && harm.IsLimb(r.S.Tokens[head].Lemma) {
			r.how = "of whom “" + r.S.Tokens[i].Lower + "” is said"
			r.undergo(r.Subject(i), ledger.EffectInjured, "")
		}
	}
}

// harmless makes a victim without a name of "no casualties", "nobody was hurt":
// that no harm came to people. It returns the token that says so, or -1.
func (r *reader) harmless() int {
	for i := 1; i < len(r.S.Tokens); i++ {
		switch r.S.Tokens[i].Lower {
		case "casualties", "victims", "injuries", "injured", "hurt", "wounded", "deaths", "casualty":
		default:
			continue
		}
		for j := i - 1; j >= 0 && j >= i-6; j-- {
			switch r.S.Tokens[j].Lower {
			case "no", "nobody", "none", "without":
				effect := ledger.EffectUnharmed
				r.found.Victims = append(r.found.Victims, ledger.Victim{Group: ledger.GroupPeople, Effect: effect, Count: ledger.Exactly(0), Passage: r.P.Passage(r.S, j, i+1)})
				return i
			}
			if scene.IsMark(&r.S.Tokens[j]) {
				break
			}
		}
	}
	return -1
}
