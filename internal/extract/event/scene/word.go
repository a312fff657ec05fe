package scene

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// IsBody reports whether the noun counts the dead by what is left of them.
func IsBody(word string) bool {
	return word == "bodies" || word == "corpses" || word == "body" || word == "corpse"
}

// IsFound reports whether the verb tells that bodies came to light.
func IsFound(lemma string) bool {
	switch lemma {
	case "find", "recover", "pull", "discover", "unearth", "retrieve", "exhume":
		return true
	}
	return false
}

// TakesLives reports whether the tokens before "lives" make it a death: "claimed
// the lives", "cost the lives".
func TakesLives(before []syntax.Token) bool {
	for i := range before {
		switch before[i].Lemma {
		case "claim", "cost", "take", "lose":
			return true
		}
	}
	return false
}

// Raises reports whether the verb tells how a toll stands.
func Raises(lemma string) bool {
	switch lemma {
	case "rise", "reach", "stand", "climb", "pass", "exceed", "be", "have", "grow", "increase", "hit", "top", "bring", "put", "total":
		return true
	}
	return false
}

// IsEndNoun reports whether the word names an end that people came to.
func IsEndNoun(word string) bool {
	switch word {
	case "death", "deaths", "fatalities", "killing", "killings", "murder", "murders", "assassination", "assassinations",
		"execution", "executions", "arrest", "arrests", "kidnapping", "kidnaping", "kidnappings", "injuries", "abduction":
		return true
	}
	return false
}

// IsVagueThing reports whether the noun says little of a thing without whose it is.
func IsVagueThing(lemma string) bool {
	switch lemma {
	case "office", "residence", "home", "house", "building", "headquarters", "headquarter", "facility", "installation", "branch", "property", "vehicle", "car":
		return true
	}
	return false
}

// IsPartOf reports whether the noun means a part of the thing that "of" names.
func IsPartOf(lemma string) bool {
	switch lemma {
	case "section", "stretch", "part", "portion", "segment", "piece", "half", "wing", "floor", "front", "facade", "window", "roof", "door", "wall", "entrance", "lobby", "interior",
		"meter", "kilometer", "km", "foot", "yard", "most", "much":
		return true
	}
	return false
}

// Whole returns the head of the thing that the noun at head is a part of: "a section
// of the | pipeline"; head itself if it is no part of another, -1 if head is.
func (s *Scene) Whole(head int) int {
	if head < 0 || head+1 >= len(s.S.Tokens) || s.S.Tokens[head+1].Lower != "of" || !IsPartOf(s.S.Tokens[head].Lemma) {
		return head
	}
	if _, whole := s.ChunkRight(head + 2); whole >= 0 {
		return whole
	}
	return head
}

// InPart is the damage to a whole a part of which was destroyed.
func InPart(d ledger.Damage) ledger.Damage {
	if d == ledger.DamageDestroyed {
		return ledger.DamageSome
	}
	return d
}

// IsSurround reports whether the noun means the ground about a thing.
func IsSurround(word string) bool {
	switch word {
	case "area", "vicinity", "surroundings", "grounds", "perimeter", "compound":
		return true
	}
	return false
}

// IsNoThing reports whether the noun behind a preposition tells when, how or how
// many rather than what: "at dawn", "on a scale", "wounding dozens".
func IsNoThing(w string) bool {
	switch w {
	case "dawn", "dusk", "noon", "midnight", "night", "morning", "evening", "afternoon", "day", "time", "hours", "scale", "others", "number", "numbers", "dozens", "scores", "hundreds", "ground", "basis", "way", "kind":
		return true
	}
	return false
}

// SetsApart reports whether the adjective tells one happening from another.
func SetsApart(word string) bool {
	switch word {
	case "another", "other", "separate", "second", "third", "previous", "earlier", "similar", "different", "further", "subsequent", "unrelated":
		return true
	}
	return false
}

// NumberOf reports whether the words lead up to "the dead" as to what is counted.
func NumberOf(before []syntax.Token) bool {
	for i := range before {
		if before[i].Lower == "number" || before[i].Lower == "tally" || before[i].Lower == "count" {
			return true
		}
	}
	return false
}

// BlameWord reports whether a sentence with the word may lay blame for a happening, or
// tell what was left behind by it, though no word in it names one.
func BlameWord(word string) bool {
	switch word {
	case "responsible", "blamed", "blames", "blame", "blaming", "accused", "accuses", "accusing", "bodies", "corpses", "body", "corpse",
		"responsibility", "credit", "attributed", "attribute", "implicated", "guilty", "perpetrated", "participated", "involved", "suspected", "suspect", "hands", "themselves", "linked", "linking",
		"leaflets", "pamphlets", "leaflet", "pamphlet", "fliers", "flyers", "slogans", "slogan", "graffiti", "banners", "banner", "flags", "flag",
		"captured", "seized", "dragged", "taken", "took", "captive", "captives", "hauled",
		"authorship", "involvement", "participation", "suspects", "suspicion", "confessed", "claiming", "evidence", "ransom", "complicity", "typical", "characteristic", "hallmark", "hallmarks", "trademark", "belong", "belonged", "belonging":
		return true
	}
	return false
}

// IsWorn reports whether the word is for what may show of which body somebody is who wears
// it: "uniforms", "armband".
func IsWorn(word string) bool {
	switch one := Singular(word); one {
	case "t-shirt", "shirt", "armband", "insignia", "badge", "cap", "emblem", "vest":
		return true
	default:
		return strings.HasPrefix(one, "uniform")
	}
}

// KindSays names the kind in a sentence.
func KindSays(k ledger.IncidentKind) string {
	switch k {
	case ledger.KindAirStrike:
		return "an air strike"
	case ledger.KindAttack:
		return "an attack"
	case ledger.KindArmedClash:
		return "an armed clash"
	case ledger.KindAbduction:
		return "an abduction"
	case ledger.KindExecution:
		return "the killing of somebody held or chosen"
	case ledger.KindArrest:
		return "an arrest"
	case ledger.KindChemical:
		return "the use of a chemical weapon"
	case ledger.KindAidObstructed:
		return "aid obstructed"
	case ledger.KindSuicideBomb, ledger.KindGrenade, ledger.KindBombing, ledger.KindSiege, ledger.KindProtest:
		return "a " + Spaced(string(k))
	}
	return Spaced(string(k))
}

// Spaced writes an identifier in words.
func Spaced(s string) string {
	b := []byte(s)
	for i := range b {
		if b[i] == '_' {
			b[i] = ' '
		}
	}
	return string(b)
}

// Violent reports whether the kind is violence of one side against another, so
// that a word for any violence may speak of it.
func Violent(k ledger.IncidentKind) bool {
	switch k {
	case ledger.KindAirStrike, ledger.KindShelling, ledger.KindChemical, ledger.KindBombing, ledger.KindSuicideBomb,
		ledger.KindGrenade, ledger.KindArmedClash, ledger.KindAttack, ledger.KindExecution, ledger.KindDestruction:
		return true
	}
	return false
}

// Blasts reports whether the kind is of things that fall or explode, which a
// text calls by each other's names.
func Blasts(k ledger.IncidentKind) bool {
	switch k {
	case ledger.KindAirStrike, ledger.KindShelling, ledger.KindBombing, ledger.KindSuicideBomb, ledger.KindGrenade, ledger.KindChemical:
		return true
	}
	return false
}

// Exactness orders kinds by how much they tell of the happening.
func Exactness(k ledger.IncidentKind) int {
	switch k {
	case ledger.KindDestruction:
		return 0
	case ledger.KindAttack:
		return 1
	case ledger.KindArmedClash, ledger.KindExecution:
		return 2
	case ledger.KindBombing:
		return 3
	case ledger.KindChemical:
		return 6
	case ledger.KindSuicideBomb:
		return 5
	}
	return 4
}

// Promising reports whether some word of the sentence may tell a happening or an
// end, so that most sentences cost no more than a look at their words.
func Promising(s *page.Sentence) bool {
	w, roles := Words(), RoleWords()
	for i := range s.Tokens {
		if t := &s.Tokens[i]; BlameWord(t.Lower) || IsUnharmed(t.Lower) || t.Lower == "lives" || t.Lower == "toll" || t.Lower == "damage" || t.Lower == "casualties" || t.Lower == "did" && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "it" || twoWords(s, i) || (t.Lemma == "release" || t.Lemma == "free" || t.Lemma == "hold") && t.Tag.IsVerb() || listed(s, i) && (!t.Tag.IsPunct() && (w.Effect.HasWord(t.Lower) || w.Noun.Has(s, i) || w.Verb.Has(s, i) || w.Weak.Has(s, i) || w.Bar.Has(s, i) || w.Aircraft.Has(s, i)) || roles.Culprit.Has(s, i) || roles.Deed.Has(s, i) || roles.Among.Has(s, i) || roles.Around.Has(s, i)) {
			return true
		}
	}
	return false
}

// Bursts reports whether the verb's subject is what explodes, and nobody who acts.
func Bursts(lemma string) bool {
	switch lemma {
	case "explode", "detonate", "burst", "go":
		return true
	}
	return false
}

// Undergoes reports whether the verb's subject suffers, and does nothing.
func Undergoes(lemma string) bool {
	switch lemma {
	case "die", "perish", "drown", "succumb", "starve", "disappear", "vanish", "collapse", "flee":
		return true
	}
	return false
}
