package role

import (
	"slices"

	"counterclaim/internal/extract/event/blame"
	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/harm"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/phrase"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Trigger is a word that tells a happening.
type Trigger struct {
	Token, End, Lo int // The word, and where its phrase begins.
	Kind           ledger.IncidentKind
	Noun, Passive  bool
}

// A Blame is a token of the words for somebody to whom the sentence lays the
// happening outright, and with which status; "" if it gives none.
type Blame struct {
	Token  int
	Status string
}

// Found is who and what takes part in one happening.
type Found struct {
	Stage        ledger.Stage
	Perpetrators []ledger.Perpetrator
	Victims      []ledger.Victim
	Targets      []ledger.Target
	Weapons      []ledger.Weapon
	Damage       ledger.Damage       // To things that the sentence does not name.
	Kind         ledger.IncidentKind // Which kind the words are of, where [More] can tell.
	Reasons      []ledger.Reason

	// Specific says that the happening could be told from others by who or what
	// takes part: a victim with a name, a thing that is one or counted and that
	// the words do not point back to.
	Specific bool
}

// Any reports whether somebody or something takes part.
func (f *Found) Any() bool {
	return len(f.Perpetrators) > 0 || len(f.Victims) > 0 || len(f.Targets) > 0 || f.Damage != ""
}

// SaidIn notes the statement that tells all of it.
func (f *Found) SaidIn(id ledger.StatementID) {
	for i := range f.Perpetrators {
		f.Perpetrators[i].Statement = id
	}
	for i := range f.Victims {
		f.Victims[i].Statement = id
	}
	for i := range f.Targets {
		f.Targets[i].Statement = id
	}
	for i := range f.Weapons {
		f.Weapons[i].Statement = id
	}
}

// A reader reads the roles of one happening.
type reader struct {
	phrase.Reader
	roles  *scene.Roles
	lists  *scene.Lexicon
	a      *speech.Attribution // Who tells it; nil for narration.
	people *person.People
	found  Found
	kind   ledger.IncidentKind
	used   map[int]bool // Heads of phrases that have a role already.
	among  bool         // Whether the phrase stands in a row behind somebody with a name.
	laying bool         // Whether somebody is blamed or claims it.
	again  int          // One more than the place of the perpetrator who was named again.
	how    string       // Where the phrases that get a role stand: "the object of “killed”".
}

// Find reads who and what takes part in the happening that triggers tell.
func Find(c *scene.Scene, people *person.People, triggers []Trigger, blames []Blame, harms []harm.Harm) Found {
	r := &reader{Reader: phrase.Reader{Scene: c}, roles: scene.RoleWords(), lists: scene.Words(), people: people, a: c.Holder[triggers[0].Token], kind: triggers[0].Kind, used: map[int]bool{}}
	for _, t := range triggers {
		if t.Noun {
			r.aroundNoun(&t)
		} else {
			r.aroundVerb(&t)
		}
	}
	for _, h := range harms {
		r.harmed(h)
	}
	for _, b := range blames {
		r.blamed(b)
	}
	r.accusations()
	if !slices.ContainsFunc(triggers, func(t Trigger) bool { return t.Noun || !scene.Averts(c.S.Tokens[t.Token].Lemma) }) {
		r.found.Perpetrators = nil
	}
	for _, t := range triggers {
		if i := t.Token; i > 0 && (person.AmongBefore(r.Scene, i) || scene.IsArticle(r.S.Tokens[i-1].Lower)) {
			r.identified(i)
		}
		r.nearby(&t)
		r.damages(&t)
	}
	r.harmless()
	r.maimed()
	r.found.Stage = ledger.StageDone
	for _, t := range triggers {
		if s := harm.Stage(c, t.Kind, t.Token, t.End); s != ledger.StageDone {
			r.found.Stage = s
			break
		}
	}
	return r.found
}

// aroundVerb reads the roles around a verb that tells a happening.
func (r *reader) aroundVerb(t *Trigger) {
	word := &r.S.Tokens[t.Token]
	effect := harm.DeedEffect(r.Scene, t.Token)
	if t.Kind == ledger.KindAbduction {
		effect = ledger.EffectAbducted
	}
	damage := r.damageOf(t.Token)
	if t.Kind == ledger.KindDestruction && (t.End == t.Token+3 || r.SetsOnFire(t.Token)) { // "Set fire to", "set two trucks on fire".
		r.addWeapon("", ledger.WeaponFire, t.Token, t.End)
		damage = ledger.DamageSome
	}
	if kind, n := r.roles.ArmVerb.At(r.S, t.Token); n > 0 {
		r.addWeapon("", ledger.WeaponKind(kind), t.Token, t.End)
	}
	switch {
	case scene.Bursts(word.Lemma) && !r.ObjectAfter(t.End-1):
		r.how = "the subject of “" + word.Lower + "”"
		for _, p := range r.Subject(t.Token) {
			if !r.wielded(p) {
				r.undergo([]phrase.Phrase{p}, "", damage)
			}
		}
	case scene.Undergoes(word.Lemma), t.Kind == ledger.KindDisplacement && !t.Passive && len(r.Object(t.End)) == 0:
		r.how = "the subject of “" + word.Lower + "”"
		r.undergo(r.Subject(t.Token), effect, damage)
	case t.Passive && !r.acted(t):
		r.how = "what “" + word.Lower + "” is said of"
		r.undergo(r.Subject(t.Token), effect, damage)
		if i := r.ItBefore(r.GroupStart(t.Token)); i >= 0 && effect == "" {
			if p, ok := r.At(r.ChunkLeft(i)); ok && p.Head == i {
				r.target(p, damage)
			}
		}
		if v, ok := person.Pronoun(r.Scene, r.GroupStart(t.Token)-1, effect); ok {
			r.found.Victims = append(r.found.Victims, v)
			r.found.Specific = r.found.Specific || effect == ledger.EffectAbducted
		}
	case word.Lower == "missing" || !word.Tag.IsVerb() && effect != "" && !r.Caseless && (t.Token == 0 || r.S.Tokens[t.Token-1].Lower != "to"):
		if r.how = "what “" + word.Lower + "” is said of"; !word.Tag.IsNoun() { // "Held two soldiers over the | death of a teacher".
			r.undergo(r.Subject(t.Token), effect, damage) // "A missing child" did nothing.
		}
		return
	case r.roles.Accuse.Has(r.S, t.Token):
		return // Who blames has not done it.
	default:
		r.how = "the subject of “" + word.Lower + "”"
		for _, p := range r.Subject(t.Token) {
			if !r.wielded(p) && !scene.Averts(word.Lemma) {
				r.perpetrate(p)
			}
		}
		r.ownSide(t.Token)
		r.itsForces(t.Token)
		r.theyWho(t.Token)
		r.how = "the object of “" + word.Lower + "”"
		object := r.Object(t.End)
		if t.Kind == ledger.KindDestruction && r.S.Tokens[t.End-1].Lower == "fire" && t.End < len(r.S.Tokens) && r.S.Tokens[t.End].Lower == "to" {
			object = r.Object(t.End + 1) // "Set fire | to four trucks".
		}
		r.undergoOrWield(object, effect, damage)
		if t.Kind == ledger.KindDestruction && len(object) == 0 {
			r.thingBefore(t.Token, damage)
		}
		if v, ok := person.Pronoun(r.Scene, t.End, effect); ok {
			r.found.Victims = append(r.found.Victims, v)
			r.found.Specific = r.found.Specific || effect == ledger.EffectAbducted
		}
	}
	r.behind(t, effect, damage)
}

// thingBefore makes a target of the thing named last before the verb at v, for which "it"
// or "them" behind the verb stands: "stopped three trucks and burned | them".
func (r *reader) thingBefore(v int, damage ledger.Damage) {
	if v+1 >= len(r.S.Tokens) || r.S.Tokens[v+1].Lower != "it" && r.S.Tokens[v+1].Lower != "them" {
		return
	}
	for i := v - 1; i > r.Open && i > v-18; i-- {
		if !r.S.Tokens[i].Tag.IsNoun() || !r.ThingAt(i) {
			continue
		}
		if p, ok := r.At(r.ChunkLeft(i)); ok && p.Head == i && p.Plural == (r.S.Tokens[v+1].Lower == "them") {
			r.how = "what “" + r.S.Tokens[v+1].Lower + "” stands for"
			r.target(p, damage)
			return
		}
	}
}

// acted reports whether the verb, which has no object, tells what its subject did and
// not what was done to it: "the rebels attacked and fled".
func (r *reader) acted(t *Trigger) bool {
	switch r.S.Tokens[t.Token].Lemma {
	case "attack", "raid", "ambush":
	default:
		return false
	}
	if r.S.Tokens[t.Token].Tag != syntax.VBD || t.End < len(r.S.Tokens) && r.S.Tokens[t.End].Lower == "by" {
		return false
	}
	for i := r.GroupStart(t.Token); i < t.Token; i++ {
		if scene.IsBe(r.S.Tokens[i].Lower) {
			return false
		}
	}
	all := r.Subject(t.Token)
	return len(all) == 1 && (body.IsRebel(r.Scene, all[0].Head) || r.roles.Culprit.Has(r.S, all[0].Head) || r.body(all[0]))
}

// undergoOrWield gives each phrase of a row its role: what explodes or is thrown
// is a weapon, the rest was done something to.
func (r *reader) undergoOrWield(all []phrase.Phrase, effect ledger.Effect, damage ledger.Damage) {
	var rest []phrase.Phrase
	for _, p := range all {
		if !r.wield(p) {
			rest = append(rest, p)
		}
	}
	r.undergo(rest, effect, damage)
}

// aroundNoun reads the roles around a noun that names a happening.
func (r *reader) aroundNoun(t *Trigger) {
	effect := harm.DeedEffect(r.Scene, t.Token)
	if t.Kind == ledger.KindAbduction {
		effect = ledger.EffectAbducted
	}
	if kind, n := r.roles.ArmVerb.At(r.S, t.Token); n > 0 {
		r.addWeapon("", ledger.WeaponKind(kind), t.Token, t.End)
	}
	r.before(t, effect)
	if r.escapes(t) {
		r.behind(t, "", "")
		return
	}
	if v := r.Bringing(t.Lo, t.End); v >= 0 {
		r.how = "the subject of “" + r.S.Tokens[v].Lower + "”"
		for _, p := range r.Subject(v) {
			if !r.wield(p) {
				r.perpetrate(p)
			}
		}
	}
	damage := r.damageOf(t.Token)
	if r.S.Tokens[t.Token].Lower == "dynamite" {
		damage = "" // A dynamite attack need not have destroyed anything.
	}
	r.behind(t, effect, damage)
}

// before reads the words of the noun's own phrase: "guerrilla attack", "embassy
// bombing", "the mayor's murder".
func (r *reader) before(t *Trigger, effect ledger.Effect) {
	r.how = "the words before “" + r.S.Tokens[t.Token].Lower + "”"
	for j := t.Lo; j < t.Token; j++ {
		if r.S.Tokens[j].Tag == syntax.POS && j > t.Lo {
			lo := t.Lo
			for lo < j-1 && (scene.IsArticle(r.S.Tokens[lo].Lower) || r.InDate(lo)) {
				lo++
			}
			if p := (phrase.Phrase{Lo: lo, Hi: j, Head: j - 1}).Named(&r.Reader); r.S.Tokens[p.Head].Tag.IsNoun() {
				of := t.End < len(r.S.Tokens) && r.S.Tokens[t.End].Lower == "of" // "The front's | murder of", "the soldiers' killing of".
				if effect != "" && !(of && (r.body(p) || r.roles.Person.Has(r.S, p.Head))) {
					r.undergo([]phrase.Phrase{p}, effect, "")
				} else {
					r.perpetrate(p)
				}
			}
			return
		}
	}
	if w := r.S.Tokens[t.Lo].Lower; effect == "" && t.Lo < t.Token && (w == "its" || w == "their") {
		r.standsFor(t.Lo)
	}
	for j := t.Lo; j < t.Token; j++ {
		if kind, n := r.roles.Arm.At(r.S, j); n > 0 && j+n <= t.Token {
			r.addWeapon(r.Text(j, j+n), ledger.WeaponKind(kind), j, j+n)
			j += n - 1
			continue
		}
		if n := r.NameAt(j); n != nil && n.Actor.ID != "" && !n.Adjective && body.Fights(n.Actor.Kind) && n.Hi <= t.Token {
			r.perpetrate(phrase.Phrase{Lo: n.Lo, Hi: n.Hi, Head: n.Hi - 1})
			j = n.Hi - 1
			continue
		}
		if n := body.ForceAt(r.Scene, j, t.Token); effect == "" && n > 0 { // "An army attack".
			r.perpetrate(phrase.Phrase{Lo: j, Hi: j + n, Head: j + n - 1})
			j += n - 1
			continue
		}
		if effect == "" && body.IsRebel(r.Scene, j) && r.S.Tokens[j].Lower != "terrorist" { // "A guerrilla attack".
			r.perpetrate(phrase.Phrase{Lo: j, Hi: j + 1, Head: j})
		}
	}
}

// behind reads the phrases that follow the trigger, by their prepositions.
func (r *reader) behind(t *Trigger, effect ledger.Effect, damage ledger.Damage) {
	end, from := r.Reach(t.End, t.Noun), t.End
	if t.Noun && r.S.Tokens[from-1].Tag == syntax.IN { // "The attempt on".
		from--
	}
	for i := from; i+1 < end; i++ {
		if r.S.Tokens[i].Tag == syntax.IN && r.S.Tokens[i+1].Tag.IsWh() {
			end = i // ", of which | several officers are accused".
		}
	}
	all := r.Between(from, end)
	for i := 0; i < len(all); i++ {
		p := all[i]
		if p.Prep == "" || p.Prep == "of" && i > 0 {
			continue
		}
		list := append([]phrase.Phrase{}, p)
		for j := i + 1; j < len(all) && !r.saysNext(&all[j]) && (all[j].Prep != "" || r.Segment[all[j].Lo] == r.Segment[p.Lo]) && (all[j].Prep == "" && all[j].Joint != "" || all[j].Prep == "of" || all[j].Prep == p.Prep && all[j].Joint == "and"); j++ {
			if all[j].Prep != "of" || p.Prep == "of" && all[j].Joint == "and" {
				list = append(list, all[j])
			}
		}
		r.prepositional(t, list, effect, damage)
	}
}

// prepositional gives the phrases behind one preposition their role.
func (r *reader) prepositional(t *Trigger, list []phrase.Phrase, effect ledger.Effect, damage ledger.Damage) {
	r.how = "the words after “" + list[0].Prep + "”"
	if of := list[0].Of; of != nil && r.S.Tokens[list[0].Head].Lemma == "order" {
		r.perpetrate(*of) // "Killed on the orders of the cartel".
		return
	}
	switch prep := list[0].Prep; prep {
	case "by":
		for _, p := range list {
			if !r.wielded(p) && !r.OthersDeed(t.End, p.Lo) {
				r.perpetrate(p)
			}
		}
	case "with":
		for _, p := range list {
			r.wield(p)
		}
	case "along":
		if effect != "" {
			r.undergo(list, effect, damage)
		}
	case "of", "against", "on", "upon":
		if blame.BlamedOn(r.Scene, list[0].Lo-1) {
			return
		}
		if t.Noun || prep != "of" && !r.AnotherDeed(t.End, list[0].Lo) {
			r.undergoOrWield(list, effect, damage)
		}
	case "at":
		if w := r.S.Tokens[t.Token].Lemma; w == "shoot" || effect == "" && (w == "fire" || w == "snipe") || r.lists.Weak.Has(r.S, t.Token) {
			r.undergoOrWield(list, "", damage)
			return
		}
		fallthrough
	case "in", "inside", "outside", "near", "into", "under", "beside", "beneath", "opposite", "between", "behind", "alongside":
		// Where people were killed or taken is a place, and no target.
		if t.Kind != ledger.KindAbduction && effect == "" {
			r.undergoThings(list, damage)
		}
	}
}

// saysNext reports whether the phrase is the subject of what follows, and not one of
// the row before it: "by a bomb, | the police reported".
func (r *reader) saysNext(p *phrase.Phrase) bool {
	return p.Joint == "," && p.Prep == "" && p.Hi < len(r.S.Tokens) && r.S.Tokens[p.Hi].Tag.IsFinite()
}

// damageOf returns what the verb at token i says became of a thing.
func (r *reader) damageOf(i int) ledger.Damage {
	d, _ := r.roles.Damage.At(r.S, i)
	return ledger.Damage(d)
}

// because notes why the words have a role.
func (r *reader) because(field string, lo, hi int, does string) {
	how := r.how
	if how == "" {
		how = "named beside it"
	}
	r.found.Reasons = append(r.found.Reasons, ledger.Reason{Field: field, Rule: field + "/phrase", Says: "“" + r.Text(lo, hi) + "”, " + how + ", " + does + "."})
}
