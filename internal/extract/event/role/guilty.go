package role

import (
	"slices"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// guilty reads at token i the ways to lay a happening at somebody's door that no
// verb of accusing names: "was guilty of", "is to blame for", "was the work of", "took
// part in", "was behind".
func (r *reader) guilty(i int) {
	r.sign(i)
	r.involvement(i)
	if r.kind != ledger.KindArrest && r.kind != ledger.KindArmedClash {
		r.circumstance(i)
	}
	if v := blame.Answers(r.Scene, i); v >= 0 && !r.Nobody(v) {
		r.lay(r.answering(v), r.accusingBy(v))
		return
	}
	r.behindIt(i)
	r.carriedOut(i)
	if at := blame.UnderFire(r.Scene, i); at >= 0 {
		r.how = "from whom they came under fire"
		if p, ok := r.At(at); ok {
			if lo, hi := body.Before(r.Scene, p.Chunk()); lo < hi && !r.body(p) {
				p = phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1} // "From | army positions".
			} else if body.IsRebel(r.Scene, p.Lo) {
				p = phrase.Phrase{Lo: p.Lo, Hi: p.Lo + 1, Head: p.Lo, Plural: true}
			}
			r.perpetrate(p)
		}
	}
	if t := &r.S.Tokens[i]; t.Tag.IsVerb() && (t.Lemma == "mistake" || t.Lower == "mistook") && !r.Passive(i) && i+2 < len(r.S.Tokens) && r.S.Tokens[i+2].Lower == "for" {
		r.how = "who took them for others" // "Were killed when a patrol | mistook them for rebels".
		for _, p := range r.Subject(i) {
			r.perpetrate(p)
		}
	}
	if blame.PlacesIt(r.Scene, i) && (r.Passive(i) || r.kind == ledger.KindBombing || r.kind == ledger.KindGrenade) && !r.Nobody(i) {
		r.how = "who put the bomb there"
		doers := r.Subject(i)
		if r.Passive(i) {
			doers = slices.DeleteFunc(r.Between(i+1, r.ClauseEnd(i+1)), func(p phrase.Phrase) bool { return p.Prep != "by" || r.used[p.Head] })
		}
		for _, p := range doers {
			r.perpetrate(p)
		}
	}
	r.nothingToDo(i)
	if !r.workOf(i) && blame.AtHands(r.Scene, i) {
		if p, ok := r.At(i + 2); ok {
			if q, ok := r.BodyFrom(p); ok && p.Of == nil {
				p.Of = &q
			}
			r.how = "at whose hands they died"
			if of := p.Of; of != nil && r.S.Tokens[p.Head].Tag.IsProper() && r.body(*of) && !r.roles.Person.Has(r.S, p.Head) {
				p = phrase.Phrase{Lo: p.Lo, Hi: of.Hi, Head: of.Head} // "The Sons of the River | militia".
			}
			r.perpetrate(p)
		}
	}
}

// behindIt reads at the verb at i who had others do it: "was planned by the front", "the
// cartel ordered the murder".
func (r *reader) behindIt(i int) {
	t := &r.S.Tokens[i]
	if !t.Tag.IsVerb() || !blame.HadItDone(t.Lemma) || r.Nobody(i) {
		return
	}
	if r.Passive(i) {
		what := r.Subject(i)
		if at := r.GroupStart(i) - 1; at > 0 && r.S.Tokens[at].Tag.IsWh() {
			what = r.Antecedent(at) // "A curfew, which was | ordered by".
		}
		if !r.told(what) {
			return
		}
		for _, p := range r.Between(i+1, r.ClauseEnd(i+1)) {
			if p.Prep == "by" {
				r.how = "who had it done"
				r.perpetrate(p)
				return
			}
		}
		return
	}
	if t.Tag != syntax.VBD && t.Tag != syntax.VBN {
		return // What somebody plans has not happened.
	}
	if all := r.Object(i + 1); len(all) > 0 && r.lists.Noun.Has(r.S, all[0].Head) {
		r.how = "who had it done"
		for _, p := range r.Subject(i) {
			r.perpetrate(p)
		}
	}
}

// carriedOut reads at the verb at i by whom the happening "was carried out", where more
// stands between them than a phrase reaches: "the murder of the mayor, who had just come
// home, was | perpetrated by the front".
func (r *reader) carriedOut(i int) {
	setOff := i > 1 && r.S.Tokens[i].Lower == "by" && r.S.Tokens[i-1].Lower == "," // "The murder of the mayor, who had just come home, | by the front".
	if setOff {
		i--
	} else if !r.S.Tokens[i].Tag.IsVerb() || !r.lists.Support.Has(r.S, i) || r.GroupStart(i) == i || !r.Passive(i) || r.Nobody(i) {
		return
	}
	j := i - 1
	for j > r.Open && j > i-60 && !(r.S.Tokens[j].Tag.IsNoun() && blame.Deed(r.Scene, j)) {
		j--
	}
	if kind, n := r.lists.Noun.At(r.S, j); n == 0 || ledger.IncidentKind(kind) != r.kind {
		return
	}
	if setOff {
		if p, ok := r.At(i + 2); ok && !r.used[p.Head] {
			r.how = "by whom it was done"
			if q, ok := r.BodyFrom(p); ok && p.Of == nil {
				p.Of = &q
			}
			r.perpetrate(p)
		}
		return
	}
	for _, p := range r.Between(i+1, r.ClauseEnd(i+1)) {
		if p.Prep == "by" && !r.used[p.Head] {
			r.how = "by whom it was done"
			r.perpetrate(p)
		}
	}
}

// nothingToDo clears whoever says that he had "| nothing to do with" it.
func (r *reader) nothingToDo(i int) {
	if r.S.Tokens[i].Lower != "nothing" || i+3 >= len(r.S.Tokens) || r.S.Tokens[i+1].Lower != "to" || r.S.Tokens[i+2].Lower != "do" || !blame.DeedBehind(r.Scene, i+4) {
		return
	}
	v := r.VerbBefore(i, 3)
	if v < 0 {
		return
	}
	n := len(r.found.Perpetrators)
	if r.lay(r.answering(v), ledger.StandingCleared); len(r.found.Perpetrators) == n {
		r.theyWho(v)
	}
	for ; n < len(r.found.Perpetrators); n++ {
		r.found.Perpetrators[n].Standing = ledger.StandingCleared
	}
}

// workOf reads at token i whose work the happening was, or whose way of doing such
// things. It reports whether it found somebody.
func (r *reader) workOf(i int) bool {
	v := blame.WorkOf(r.Scene, i)
	if v < 0 || r.Nobody(i) || !r.told(r.Subject(v)) && !r.Manner(r.Subject(v)) && !blame.DeedBefore(r.Scene, v) {
		return false
	}
	all := phrase.Row(r.Between(i+2, r.ClauseEnd(i+2)))
	for k := range all {
		if k > 0 && all[k].Joint != "and" {
			all = all[:k] // "The work of the front, | police said".
			break
		}
	}
	n := len(r.found.Perpetrators)
	r.layWith(all, r.accusingBy(v))
	return len(r.found.Perpetrators) > n
}

// membership reads at token i of which body those who did it are told to be: "the
// attackers are believed to be | members of the front". It reports whether it found one.
func (r *reader) membership(i int) bool {
	if i+2 >= len(r.S.Tokens) {
		return false
	}
	be := scene.IsBe(r.S.Tokens[i].Lower)
	if p, ok := r.At(i + 1); ok && be && r.roles.Person.Has(r.S, p.Head) && !r.Nobody(i) && blame.DoersBefore(r.Scene, i) {
		if lo, hi := body.Before(r.Scene, p.Chunk()); lo < hi && !r.used[p.Head] {
			r.used[p.Head] = true
			r.how = "the body of those who did it"
			r.addPerpetrator(phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, true, r.standing(p, "")) // "The gunmen were | front members".
			return true
		}
		if q, ok := r.BodyFrom(p); ok && !r.used[q.Head] {
			r.used[p.Head], r.used[q.Head] = true, true
			r.how = "the body of those who did it"
			r.addBody(q, r.standing(q, "")) // "Those responsible are | men of the front".
			return true
		}
	}
	if w := r.S.Tokens[i+1].Lower; be != (w == "from") || !be && w != "of" && w != "to" {
		return false
	}
	of, ok := r.At(i + 2)
	if !ok || r.used[of.Head] || r.Nobody(i) {
		return false
	}
	if r.belongsHere(i) {
		n := len(r.found.Perpetrators)
		r.how = "the body to which they belong"
		r.perpetrate(of)
		return len(r.found.Perpetrators) > n
	}
	if !blame.DoersBefore(r.Scene, i) {
		return false
	}
	n := len(r.found.Perpetrators)
	r.how = "the body of those who did it"
	if q, ok := r.CalledBody(of); ok {
		r.addPerpetrator(q, true, r.standing(q, ""))
	} else if r.body(of) {
		r.perpetrate(of)
	}
	return len(r.found.Perpetrators) > n
}

// couldBe reads at token i who "it could have | been". It reports whether it found one.
func (r *reader) couldBe(i int) bool {
	if !blame.CouldHaveBeen(r.Scene, i) {
		return false
	}
	n := len(r.found.Perpetrators)
	r.how = "who it could have been"
	for _, p := range phrase.Row(r.Between(i+1, r.ClauseEnd(i+1))) {
		if r.body(p) {
			r.perpetrate(p)
		}
	}
	r.possible(n)
	return len(r.found.Perpetrators) > n
}

// belongsHere reports whether those who did it stand right before token i: "killed by
// gunmen, also | belonging to the front".
func (r *reader) belongsHere(i int) bool {
	j := i - 1
	for k := j; k > r.Open && k > i-9; k-- {
		if r.S.Tokens[k].Lower == "who" {
			j = k // "Men who, police think, | belong to".
			break
		}
	}
	for j > r.Open && (r.S.Tokens[j].Lower == "," || r.S.Tokens[j].Tag.IsAdverb() || r.S.Tokens[j].Lower == "who") {
		j--
	}
	if j < 0 {
		return false
	}
	at := r.S.Tokens[j].Start
	for _, p := range r.found.Perpetrators {
		if !p.Organization && p.Passage.Start <= at && at < p.Passage.End {
			return r.S.Tokens[j].Tag.IsNoun()
		}
	}
	return false
}

// trace suspects the body whose sign at token i was left: "left leaflets signed by the
// front". It reports whether it found one.
func (r *reader) trace(i int) bool {
	if !blame.SignLeft(r.Scene, i) {
		return false
	}
	n := len(r.found.Perpetrators)
	r.how = "the body whose sign was left"
	if p, ok := r.At(r.ChunkLeft(i)); ok && p.Head == i {
		if lo, hi := body.Before(r.Scene, p.Chunk()); lo < hi {
			r.addPerpetrator(phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}, true, ledger.StandingSuspected)
		}
	}
	if w := r.S.Tokens[i].Lower; w == "words" || w == "initials" {
		if p, ok := r.At(min(i+1, len(r.S.Tokens)-1)); ok && r.body(p) && !r.used[p.Head] {
			r.used[p.Head] = true
			r.addPerpetrator(p, true, ledger.StandingPossible) // "Painted the walls with the words “Coast Front”".
		}
		return len(r.found.Perpetrators) > n
	}
	for j := i + 1; j+1 < len(r.S.Tokens) && j < i+9 && len(r.found.Perpetrators) == n; j++ {
		switch r.S.Tokens[j].Lower {
		case "by", "of", "from", "supporting", "praising", "for":
			if p, ok := r.At(j + 1); ok && !r.used[p.Head] {
				if p = r.apposed(p); r.body(p) {
					r.used[p.Head] = true
					r.addPerpetrator(p, true, ledger.StandingSuspected)
				}
			}
		}
	}
	return len(r.found.Perpetrators) > n
}

// layWith lays the happening at the doors of the phrases, and of those of whom they are:
// "the work of guerrillas | of the front".
func (r *reader) layWith(all []phrase.Phrase, standing ledger.Standing) {
	for _, p := range all {
		if q, ok := r.BodyFrom(p); ok && p.Of == nil {
			p.Of = &q
		}
		r.lay([]phrase.Phrase{p}, standing)
	}
}

// involvement lays the happening at the door of those whose part in it the noun at i
// tells: "the front's | involvement in the murder", "the | participation of the front in
// it". It reports whether it found somebody.
func (r *reader) involvement(i int) bool {
	part := r.S.Tokens[i].Lower == "part" // Of which only who denies it says something.
	if !r.S.Tokens[i].Tag.IsNoun() || !part && !r.roles.Involvement.Has(r.S, i) || r.Unheld(i) || !blame.DeedBehind(r.Scene, i+1) && (part || blame.Weighed(r.Scene, i) == "" || blame.OfOther(r.Scene, i)) {
		return false
	}
	n := len(r.found.Perpetrators)
	r.how = "whose part in it is told"
	if p, ok := r.At(r.ChunkLeft(i)); ok && !part && p.Head == i && p.Lo < i {
		q := p
		if q.Hi = i; r.S.Tokens[i-1].Tag == syntax.POS {
			q.Hi--
		}
		if q.Head = q.Hi - 1; q.Head >= q.Lo && r.body(q) {
			r.layWith([]phrase.Phrase{q}, r.part(i, q))
		} else if lo, hi := body.Before(r.Scene, p.Chunk()); lo < hi {
			q = phrase.Phrase{Lo: lo, Hi: hi, Head: hi - 1}
			r.layWith([]phrase.Phrase{q}, r.part(i, q))
		}
	}
	if !part && i+2 < len(r.S.Tokens) && r.S.Tokens[i+1].Lower == "of" {
		if q, ok := r.At(i + 2); ok {
			r.layWith([]phrase.Phrase{q}, r.part(i, q))
		}
	}
	if v := r.VerbBefore(r.ChunkLeft(i), 3); v >= 0 && len(r.found.Perpetrators) == n {
		if own, _ := r.roles.Own.At(r.S, v); ledger.Standing(own) == ledger.StandingCleared {
			r.lay(r.answering(v), ledger.StandingCleared) // "The army denied | involvement".
		}
	}
	return len(r.found.Perpetrators) > n
}

// part returns how sure the part is that the noun at i tells of the phrase: who denies it
// is cleared.
func (r *reader) part(i int, p phrase.Phrase) ledger.Standing {
	if v := r.VerbBefore(r.ChunkLeft(i), 4); v >= 0 {
		if own, _ := r.roles.Own.At(r.S, v); ledger.Standing(own) == ledger.StandingCleared {
			return ledger.StandingCleared
		}
	}
	if w := blame.Weighed(r.Scene, i); w == ledger.StandingPossible || w == ledger.StandingCleared {
		return w
	}
	if s := r.standing(p, ""); s != ledger.StandingFact {
		return s
	}
	return r.accusing()
}

// crossfire makes possible perpetrators of both sides of a fight that the sentence
// says people were hurt in or beside, unless they were of one of them ("fighting between
// the front and the army"); of "a clash with the army" it is only the army.
func (r *reader) crossfire() {
	if len(r.found.Perpetrators) > 0 {
		return
	}
	beside := blame.Bystanders(r.found.Victims) || len(r.found.Victims) == 0 && len(r.found.Targets) > 0
	for i := 1; i+1 < len(r.S.Tokens); i++ {
		if w := r.S.Tokens[i].Lower; (w != "between" || !beside) && (w != "with" || len(r.found.Victims) == 0) || !blame.Fight(r.Scene, i) {
			continue // "Rebels were killed in a clash | with the army" too.
		}
		sides := r.Between(i+1, r.ClauseEnd(i+1))
		n := len(r.found.Perpetrators)
		for k := range sides {
			if k > 0 && sides[k].Joint != "and" && sides[k].Prep != "of" {
				break
			}
			r.how = "one side of the fight beside which they were hurt"
			r.perpetrate(sides[k])
		}
		r.possible(n)
		return
	}
}

// opined gives those whom somebody's opinion names the standing of an accusation by him:
// "in the opinion of the police, it was planned by the front".
func (r *reader) opined() {
	i := blame.Opinion(r.Scene)
	if i < 0 {
		return
	}
	p, ok := r.At(i)
	if !ok {
		return
	}
	standing := ledger.StandingSuspected
	for j := p.Lo; j < p.Hi; j++ {
		if r.roles.Authority.Has(r.S, j) {
			standing = ledger.StandingAccused
		}
	}
	for k := range r.found.Perpetrators {
		if r.found.Perpetrators[k].Standing == ledger.StandingFact {
			r.found.Perpetrators[k].Standing = standing
		}
	}
}
