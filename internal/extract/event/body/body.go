package body

import (
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Chunk is a noun phrase of the sentence.
type Chunk struct {
	Lo, Hi, Head int
	Of           bool // "Of" and more follows it.
}

// IsName reports whether the phrase names a body: one that the registry knows, or
// a name that ends like one, or that of an army or police.
func IsName(c *scene.Scene, p Chunk) bool {
	if n := c.NameAt(p.Head); n != nil && n.Actor.ID != "" && !n.Adjective && !scene.RoleWords().Person.Has(c.S, p.Head) {
		// "Western Port Ames" is a town, even where the town may stand for a state.
		return Fights(n.Actor.Kind) && !IsCountry(n) && !(n.Place.ID != "" && n.Lo > p.Lo)
	}
	if !scene.RoleWords().Body.Has(c.S, p.Head) || Unnamed(c, p) {
		return false
	}
	t := &c.S.Tokens[p.Head]
	head := scene.Singular(t.Lower)
	if p.Head > p.Lo && !p.Of {
		switch head { // "Death squads", "drug gangs"; but a "group of gunmen" are persons.
		case "squad", "gang", "group", "organization", "faction", "ring", "syndicate":
			return !scene.RoleWords().Person.Has(c.S, p.Head-1)
		}
	}
	if entitled(c, p) {
		return true
	}
	if scene.RoleWords().Person.Has(c.S, p.Head) {
		return false
	}
	switch head {
	case "army", "navy", "police", "military", "government", "regime", "dictatorship", "cartel", "mafia", "extraditable", "contras", "ultraright", "ultraleft":
		return true
	case "force", "corp": // "The security corps".
		return p.Head > p.Lo
	}
	if t.Tag.IsProper() && p.Hi-p.Lo > 1 {
		return true
	}
	for i := p.Lo; i < p.Head; i++ {
		if c.S.Tokens[i].Tag.IsProper() && c.NameAt(i) == nil {
			return true
		}
	}
	return false
}

// entitled reports whether the words before a body's noun make a title of it though
// they are written small: a cause ("people's liberation front"), the number or kind
// of a unit ("6th military detachment"), quotation marks around it.
func entitled(c *scene.Scene, p Chunk) bool {
	if p.Head == p.Lo {
		return false
	}
	if scene.RoleWords().Unit.Has(c.S, p.Head) {
		return true
	}
	switch c.S.Tokens[p.Head-1].Lower {
	case "high", "joint", "general":
		if w := c.S.Tokens[p.Head].Lower; w == "command" || w == "staff" {
			return true
		}
	case "national", "civil", "republican", "presidential":
		if c.S.Tokens[p.Head].Lower == "guard" {
			return true
		}
	}
	switch t := &c.S.Tokens[p.Head]; t.Lower {
	case "guard":
		if b := &c.S.Tokens[p.Head-1]; t.Tag.IsProper() && (b.Tag.IsProper() || b.Tag == syntax.POS) && c.NameAt(p.Head) == nil {
			return true // "The Interior Guard".
		}
	case "commando", "column", "command":
		if b := &c.S.Tokens[p.Head-1]; t.Tag.IsProper() && b.Tag.IsProper() && b.Lower != "urban" && !(p.Hi < len(c.S.Tokens) && c.S.Tokens[p.Hi].Lower == "of") && c.NameAt(p.Head-1) == nil && !scene.RoleWords().Person.Has(c.S, p.Head-1) {
			return true // "The Hans Vik Commando".
		}
	}
	switch scene.Singular(c.S.Tokens[p.Head].Lower) {
	case "front", "army", "movement", "force", "alliance", "commando", "command", "patrol":
		for i := p.Lo; i < p.Head; i++ {
			if scene.RoleWords().Cause.Has(c.S, i) {
				return true
			}
		}
	}
	if p.Lo == 0 || p.Hi >= len(c.S.Tokens) || c.S.Tokens[p.Lo-1].Tag != syntax.LQUOTE || c.S.Tokens[p.Hi].Tag != syntax.RQUOTE {
		return false
	}
	for i := p.Lo; i < p.Head; i++ {
		if !c.S.Tokens[i].Tag.IsAdjective() {
			return true // But “foreign commando” only describes.
		}
	}
	return false
}

// Unnamed reports whether the phrase only describes some group, so that it means
// those who are in it: "an unidentified armed group", "guerrilla forces". What
// extremes of politics there are is said of bodies that nobody knows by name.
func Unnamed(c *scene.Scene, p Chunk) bool {
	if head := c.S.Tokens[p.Head].Lower; scene.RoleWords().Band.Has(c.S, p.Head) {
		for i := p.Lo; i < p.Head; i++ {
			t := &c.S.Tokens[i]
			switch {
			case t.Tag.IsProper() && !scene.RoleWords().Person.Has(c.S, i), c.NameAt(i) != nil, scene.RoleWords().Cause.Has(c.S, i) && t.Lower != "revolutionary", scene.RoleWords().Extreme.Has(c.S, i) && head != scene.Singular(head), scene.RoleWords().State.Has(c.S, i), t.Lower == "armed" && scene.Singular(head) == "force", t.Tag == syntax.LQUOTE, t.Tag == syntax.RQUOTE:
				return false
			case scene.RoleWords().Person.Has(c.S, i), t.Tag.IsAdjective(), t.Tag == syntax.VBN, t.Tag == syntax.VBG, t.Tag.IsAdverb(), t.Lower == "firing", scene.IsArticle(t.Lower), t.Tag == syntax.HYPH:
			default:
				return false
			}
		}
		return true
	}
	return false
}

// IsArmedGroup reports whether the phrase describes a group of those who do violence: "an
// armed organization", "guerrilla forces".
func IsArmedGroup(c *scene.Scene, p Chunk) bool {
	for i := p.Lo; i < p.Head; i++ {
		if c.S.Tokens[i].Lower == "armed" || scene.RoleWords().Person.Has(c.S, i) {
			return Unnamed(c, p)
		}
	}
	return false
}

// Belongs returns how many words from token i on lead from persons to the body that
// they are of, 0 if they do not: 2 at "belonging" of "men belonging to the front".
func Belongs(c *scene.Scene, i int) int {
	if i+1 >= len(c.S.Tokens) {
		return 0
	}
	next := c.S.Tokens[i+1].Lower
	switch c.S.Tokens[i].Lower {
	case "from", "of":
		return 1
	case "at", "in", "under":
		n := 1
		if next == "the" {
			n++
		}
		if i+n+1 < len(c.S.Tokens) && scene.RoleWords().Service.Has(c.S, i+n) && c.S.Tokens[i+n+1].Lower == "of" {
			return n + 2
		}
		return 0
	}
	if by, n := scene.RoleWords().Belong.At(c.S, i); n > 0 && (next == by || by == "to" && next == "with") {
		return 2
	}
	return 0
}

// IsOrganization reports whether the phrase names a body that is not known to fight: a
// party, a union. Its members may do violence, and it may be blamed for some.
func IsOrganization(c *scene.Scene, p Chunk) bool {
	if n := c.NameAt(p.Head); n != nil && n.Actor.ID != "" {
		return n.Actor.Kind == ledger.ActorOrganization && !n.Adjective
	}
	switch scene.Singular(c.S.Tokens[p.Head].Lower) {
	case "party", "union", "federation", "confederation", "association", "league", "committee", "movement", "alliance":
		return p.Head > p.Lo && c.S.Tokens[p.Head-1].Tag.IsProper() && c.S.Tokens[p.Head].Tag.IsProper()
	}
	return false
}

// Within returns the body that a phrase for persons names, or nil.
func Within(c *scene.Scene, p Chunk) *scene.Name {
	for i := p.Lo; i < p.Head; i++ {
		if n := c.NameAt(i); n != nil && n.Actor.ID != "" && !n.Adjective && Fights(n.Actor.Kind) && !IsCountry(n) {
			return n
		}
	}
	return nil
}

// Before returns the tokens of the name of the body that a phrase for persons
// begins with: one that the registry knows, a name that ends like a body's, or an
// acronym ("the ABC rebels"); lo is hi if there is none.
func Before(c *scene.Scene, p Chunk) (lo, hi int) {
	if n := Within(c, p); n != nil {
		return n.Lo, min(n.Hi, p.Head)
	}
	if i := p.Head - 1; i >= p.Lo && c.S.Tokens[i].Lower != "military" && scene.RoleWords().Body.Has(c.S, i) && scene.RoleWords().State.Has(c.S, i) && !scene.RoleWords().Person.Has(c.S, i) {
		lo = i // "Army members", "armed forces officers".
		for lo > p.Lo && (scene.RoleWords().Branch.HasWord(c.S.Tokens[lo-1].Lower) || c.S.Tokens[lo-1].Tag.IsProper() || scene.RoleWords().Cause.Has(c.S, lo-1)) {
			lo--
		}
		return lo, p.Head
	}
	if i := p.Head - 2; i >= p.Lo && scene.RoleWords().Person.Has(c.S, p.Head) && scene.RoleWords().State.Has(c.S, i) && scene.RoleWords().Body.Has(c.S, i+1) {
		return i, p.Head // "National Guard | members".
	}
	lo = p.Lo
	for lo < p.Head && !c.S.Tokens[lo].Tag.IsProper() {
		lo++
	}
	hi = lo
	for hi < p.Head && c.S.Tokens[hi].Tag.IsProper() && c.NameAt(hi) == nil && c.SiteAt(hi) == nil && !scene.RoleWords().Person.Has(c.S, hi) && !scene.RoleWords().Status.Has(c.S, hi) {
		hi++
	}
	switch {
	case hi-lo > 1 && scene.RoleWords().Body.Has(c.S, hi-1):
		return lo, hi
	case hi-lo == 1 && IsAcronym(c, lo):
		return lo, hi
	}
	return p.Head, p.Head
}

// IsAcronym reports whether the word at i is written in capitals and short; in a text
// all in capitals, whether it stays so.
func IsAcronym(c *scene.Scene, i int) bool {
	w := c.S.Tokens[i].Text
	return len(w) > 1 && (len(w) < 6 || len(w) < 9 && strings.Contains(w, "-")) && !strings.ContainsAny(w, "0123456789") && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// IsPart reports whether the noun may mean a part of a body.
func IsPart(c *scene.Scene, i int) bool { return scene.RoleWords().Part.Has(c.S, i) }

// IsCountry reports whether the name is a country's own.
func IsCountry(n *scene.Name) bool {
	return n.Actor.Kind == ledger.ActorState && n.Place.Kind == ledger.PlaceCountry
}

// Fights reports whether an actor of the kind may do violence.
func Fights(kind ledger.ActorKind) bool {
	switch kind {
	case ledger.ActorOutlet, ledger.ActorMonitor, ledger.ActorCivilians, ledger.ActorOrganization, ledger.ActorPerson:
		return false
	}
	return true
}

// IsRebel reports whether the noun at i means those who belong to a body of rebels.
func IsRebel(c *scene.Scene, i int) bool { return scene.RoleWords().Rebel.HasWord(c.S.Tokens[i].Lemma) }

// OfState reports whether the phrase means forces, police or officials of a
// state.
func OfState(c *scene.Scene, p Chunk) bool {
	if n := c.NameAt(p.Head); n != nil && n.Actor.ID != "" && !n.Adjective {
		switch n.Actor.Kind {
		case ledger.ActorState, ledger.ActorExternal:
			return true
		}
		return false
	}
	for i := p.Lo; i < p.Hi; i++ {
		if scene.Words().Irregular.Has(c.S, i) {
			return false
		}
	}
	for i := p.Lo; i < p.Hi; i++ {
		if scene.RoleWords().State.Has(c.S, i) {
			return true
		}
	}
	return false
}

// ProperOf reports whether the phrase behind "of" belongs to a body's name: all of
// it is a name, and none of a person's.
func ProperOf(c *scene.Scene, of Chunk) bool {
	for i := of.Lo; i < of.Hi; i++ {
		if !c.S.Tokens[i].Tag.IsProper() && (c.NameAt(i) == nil || c.NameAt(i).Place.ID == "") {
			return false
		}
	}
	_, e := c.P.MentionAt(c.S, of.Head)
	return e == nil || !e.Person
}

// ForceAt returns how many words the force of a state has that begins at token i and
// makes the attack that the noun at head names, 0 if none does: "air force | bombing",
// "army | mortar fire", but not "army convoy | attack".
func ForceAt(c *scene.Scene, i, head int) int {
	n := 0
	switch c.S.Tokens[i].Lower {
	case "army", "police", "navy", "government":
		n = 1
	case "military":
		if w := c.S.Tokens[head].Lemma; w == "bombing" || w == "bombardment" || w == "raid" || w == "shelling" {
			n = 1
		}
	case "air", "armed", "security", "treasury", "national":
		if i+1 < head {
			switch c.S.Tokens[i+1].Lower {
			case "force", "forces", "police", "guard":
				n = 2
			}
		}
	}
	for j := i + n; n > 0 && j < head; j++ {
		if !scene.RoleWords().Arm.Has(c.S, j) && !scene.Words().Weapon.Has(c.S, j) && !scene.Words().Aircraft.Has(c.S, j) && !c.S.Tokens[j].Tag.IsAdjective() {
			return 0
		}
	}
	return n
}

// OfSome reports whether the word is for those who are of some body that a name behind
// "of" means, even one that nobody listed: "members of Ansar".
func OfSome(lemma string) bool {
	switch lemma {
	case "member", "fighter", "militant", "gunman", "militiaman", "commander", "follower":
		return true
	}
	return false
}

// OfTheFront reports whether the phrase means people of "the front": "the front's | units".
func OfTheFront(c *scene.Scene, p Chunk) bool {
	return p.Lo+1 < p.Head && c.S.Tokens[p.Lo+1].Tag == syntax.POS && IsPart(c, p.Lo)
}

// Anybody reports whether the phrase means people of no kind that does violence:
// "people", but not "armed people".
func Anybody(c *scene.Scene, p Chunk) bool {
	switch c.S.Tokens[p.Head].Lemma {
	case "people", "civilian", "girl", "child", "victim", "resident":
		return p.Lo == p.Head
	}
	return false
}
