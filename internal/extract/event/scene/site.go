package scene

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Site is a place that the sentence names.
type Site struct {
	Lo, Hi int
	Where  ledger.Where
	Rank   int    // How particular it is: 0 for a country.
	Prep   string // The preposition before its phrase; "" if none.

	Core  string       // The name as it stands, without the word for its class.
	Class string       // "department", as said or as the gazetteer has it; "" if nobody tells.
	Place ledger.Place // Zero if the gazetteer does not know it.
}

// findSites finds the places of the sentence: those that the gazetteer knows,
// and names that a locative preposition or a noun of place makes one.
func (c *Scene) findSites() {
	for i := range c.Named {
		n := &c.Named[i]
		if n.Hi <= c.Open {
			continue
		}
		prep := c.PrepositionOf(n.Lo)
		switch {
		case n.Actor.ID != "" && !IsLocative(prep), n.Adjective:
			// The state, the government in its capital; not the ground.
		case n.Place.ID != "" && n.Actor.ID == "" && c.goesOn(n):
			// "Ames de la Costa" is not Ames.
			c.Sites = append(c.Sites, c.unknown(n.Lo, c.nameEnd(n.Hi-1), prep))
		case n.Place.ID != "" && c.quarter(n):
			// A quarter or a farm of that name is not the town.
			c.Sites = append(c.Sites, c.unknown(n.Lo, n.Hi, prep))
		case n.Place.ID != "":
			c.Sites = append(c.Sites, c.known(n, Site{Lo: n.Lo, Hi: n.Hi, Where: ledger.Where{Name: n.Place.Name, Place: n.Place.ID}, Rank: rankOf(n.Place.Kind), Prep: prep, Place: n.Place}))
		case n.Actor.Kind == ledger.ActorState && IsLocative(prep) && strings.EqualFold(c.P.Words(c.S, n.Lo, n.Hi), n.Actor.Name):
			c.Sites = append(c.Sites, Site{Lo: n.Lo, Hi: n.Hi, Where: ledger.Where{Name: n.Actor.Name}, Prep: prep, Core: n.Actor.Name, Class: "country"})
		}
	}
	for i := c.Open; i < len(c.S.Tokens); i++ {
		if !c.S.Tokens[i].Tag.IsProper() || c.NameAt(i) != nil || c.InDate(i) {
			continue
		}
		hi := c.nameEnd(i)
		if prep := c.PrepositionOf(i); c.unknownSite(i, hi, prep) {
			c.Sites = append(c.Sites, c.unknown(i, hi, prep))
		}
		i = hi - 1
	}
}

// goesOn reports whether the name goes on behind what the gazetteer knows of it.
func (c *Scene) goesOn(n *Name) bool {
	t := c.S.Tokens
	return n.Place.Kind == ledger.PlaceTown && n.Hi+1 < len(t) && (t[n.Hi].Lower == "de" || t[n.Hi].Lower == "del") && (t[n.Hi+1].Tag.IsProper() || t[n.Hi+1].Lower == "la")
}

// unknown returns the site of a name that the gazetteer does not know.
func (c *Scene) unknown(i, hi int, prep string) Site {
	lo, class := c.placeNoun(i, hi)
	s := Site{Lo: lo, Hi: hi, Where: ledger.Where{Name: oneLine(c.P.Words(c.S, i, hi))}, Rank: 3, Prep: prep, Core: c.core(i, hi)}
	if class != "" {
		s.Class, s.Rank = className(class), ClassRank(class)
	}
	return s
}

// nameEnd returns the end of the run of proper nouns that begins at i, with the
// joints of Spanish and Arabic names.
func (c *Scene) nameEnd(i int) int {
	hi := i + 1
	for hi < len(c.S.Tokens) && c.NameAt(hi) == nil && !c.InDate(hi) {
		t := &c.S.Tokens[hi]
		joint := (t.Lower == "de" || t.Lower == "la" || t.Lower == "del" || t.Lower == "al" || t.Lower == "el") &&
			hi+1 < len(c.S.Tokens)
		if !t.Tag.IsProper() && !joint {
			break
		}
		hi++
	}
	return hi
}

// unknownSite reports whether the name from lo up to hi, which nobody knows, is
// said as a place.
func (c *Scene) unknownSite(lo, hi int, prep string) bool {
	classed := hi < len(c.S.Tokens) && IsPlaceNoun(c.S.Tokens[hi].Lower) || prepositionOfClass(c, lo) ||
		hi-lo > 1 && IsPlaceNoun(c.S.Tokens[hi-1].Lower)
	if _, e := c.P.MentionAt(c.S, hi-1); e != nil && (e.Person && !classed || e.Actor != "" || e.ActorKind == ledger.ActorOutlet || e.Kind == ledger.SpeakerOutlet) {
		return false
	}
	if !c.placeShaped(lo, hi) || nameless(c.S.Tokens[lo:hi]) || c.describesNext(hi) {
		return false
	}
	if last := c.S.Tokens[hi-1].Lower; strings.HasSuffix(last, "-held") || strings.HasSuffix(last, "-controlled") || strings.HasSuffix(last, "-backed") {
		return false
	}
	if Words().Group.Has(c.S, hi-1) || Words().Agent.Has(c.S, hi-1) && !IsPlaceNoun(c.S.Tokens[hi-1].Lower) || Words().Noun.Has(c.S, hi-1) {
		return false
	}
	if hi < len(c.S.Tokens) && IsPlaceNoun(c.S.Tokens[hi].Lower) || IsPlaceNoun(c.S.Tokens[hi-1].Lower) && hi-lo > 1 {
		return true
	}
	if IsLocative(prep) {
		return hi >= len(c.S.Tokens) || c.S.Tokens[hi].Tag != syntax.POS || IsPlaceNoun(c.S.Tokens[min(hi+1, len(c.S.Tokens)-1)].Lower)
	}
	if prep == "" && lo > 0 && c.takesPlace(lo-1) {
		return !c.body(lo, hi) && !c.longer(hi)
	}
	if prep != "of" && prep != "on" && prep != "against" && prep != "from" {
		return false
	}
	j := c.prepositionAt(lo) - 1
	if j >= 0 && prep == "of" {
		if kind, _ := Words().Noun.At(c.S, j); ofPerson(kind) {
			return false
		}
	}
	if j >= 0 && prep == "of" && c.ownsPlace(j) {
		return !c.body(lo, hi) && !c.longer(hi)
	}
	return j >= 0 && (IsPlaceNoun(c.S.Tokens[j].Lower) || prep != "against" && prep != "from" && Words().Noun.Has(c.S, j) && hi-lo <= 3 && !c.body(lo, hi) && !c.longer(hi))
}

// prepositionOfClass reports whether a word for a sort of place and "of" stand right
// before token lo, behind which no person is named: "the suburb of".
func prepositionOfClass(c *Scene, lo int) bool {
	return lo > 1 && c.S.Tokens[lo-1].Lower == "of" && className(Words().Place[c.S.Tokens[lo-2].Lower]) != ""
}

// ofPerson reports whether a happening of the kind is done to people, so that "of"
// behind its noun names no place: "the murder of".
func ofPerson(kind string) bool {
	switch ledger.IncidentKind(kind) {
	case ledger.KindExecution, ledger.KindAbduction, ledger.KindArrest, ledger.KindSexual:
		return true
	}
	return false
}

// describesNext reports whether a word for a sort of place ends before hi and "of"
// and its name follow: "the Northlandic City | of Ames".
func (c *Scene) describesNext(hi int) bool {
	return IsPlaceNoun(c.S.Tokens[hi-1].Lower) && hi+1 < len(c.S.Tokens) && c.S.Tokens[hi].Lower == "of" && c.S.Tokens[hi+1].Tag.IsProper()
}

// nameless reports whether the words tell a direction or a sort of place and no
// name: "the Northeastern Department", "the Zone".
func nameless(tokens []syntax.Token) bool {
	for i := range tokens {
		if w := tokens[i].Lower; !IsDirection(w) && !IsPlaceNoun(w) {
			return false
		}
	}
	return true
}

// IsDirection reports whether the word tells a part of a place.
func IsDirection(word string) bool {
	switch word {
	case "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern", "southwestern",
		"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "upper", "lower", "middle", "downtown":
		return true
	}
	return false
}

// placeShaped reports whether the words look like the name of a place: capitals,
// no marks, not the name of a month, and no country in a form that the gazetteer
// does not list, as where an apostrophe was lost.
func (c *Scene) placeShaped(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if strings.ContainsAny(c.S.Tokens[i].Text, "\"“”«»:;()[]@/") {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(c.S.Tokens[lo].Text)
	if !unicode.IsUpper(first) && !strings.HasPrefix(c.S.Tokens[lo].Lower, "al-") {
		return false
	}
	if hi-lo > 1 {
		// A facility with a name is what was hit; the place is where it stands.
		return !Words().Facility.Has(c.S, hi-1) || IsPlaceNoun(c.S.Tokens[hi-1].Lower)
	}
	w := c.S.Tokens[lo].Lower
	if IsPlaceNoun(w) {
		return false
	}
	switch w {
	case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return false
	}
	if !strings.HasSuffix(w, "s") {
		return true
	}
	_, n := c.P.Names.Place([]string{c.S.Tokens[lo].Text[:len(c.S.Tokens[lo].Text)-1]}, 0)
	return n == 0
}

// ownsPlace reports whether the noun at i stands in the place that "of" names:
// "the harbor of Port Ames", but not "the house of Port".
func (c *Scene) ownsPlace(i int) bool {
	switch c.S.Tokens[i].Lemma {
	case "hospital", "school", "market", "marketplace", "mosque", "church", "bakery", "harbor", "harbour", "station", "prison", "university", "airfield", "cathedral", "theater", "theatre", "clinic":
		return true
	}
	return false
}

// takesPlace reports whether the word at i is a verb whose object may be a place:
// "fled Port Ames", "shelled Port Ames".
func (c *Scene) takesPlace(i int) bool {
	if !c.S.Tokens[i].Tag.IsVerb() {
		return false
	}
	switch c.S.Tokens[i].Lemma {
	case "flee", "shell", "bomb", "bombard", "besiege", "raid", "attack", "storm", "hit", "strike", "pound":
		return true
	}
	return false
}

// longer reports whether the name goes on at hi in one that is known, or is an
// acronym, which is a body's.
func (c *Scene) longer(hi int) bool {
	return hi < len(c.S.Tokens) && c.S.Tokens[hi].Tag.IsProper() || c.IsAcronym(c.S.Tokens[hi-1].Text)
}

// IsAcronym reports whether the word is all capitals in a sentence that is not.
func (c *Scene) IsAcronym(word string) bool {
	return !c.Caseless && len(word) > 1 && word == strings.ToUpper(word) && word != strings.ToLower(word)
}

// body reports whether the name is shaped like that of a person or group, not a
// place.
func (c *Scene) body(lo, hi int) bool {
	_, e := c.P.MentionAt(c.S, hi-1)
	if Words().Facility.Has(c.S, hi-1) || Words().Agent.Has(c.S, hi-1) {
		return true
	}
	return e != nil && e.Kind != ledger.SpeakerOrganization && e.Kind != ""
}

// prepositionAt returns the token of the preposition whose phrase the name at lo
// begins or closes, looking past articles, adjectives and nouns of place; -1 if
// there is none.
func (c *Scene) prepositionAt(lo int) int {
	for j := lo - 1; j >= 0 && j >= lo-4; j-- {
		t := &c.S.Tokens[j]
		if t.Tag == syntax.IN || t.Lower == "to" {
			return j
		}
		if t.Tag != syntax.DT && !t.Tag.IsAdjective() && !IsPlaceNoun(t.Lower) && !IsDirection(t.Lower) && t.Tag != syntax.VBN && t.Tag != syntax.HYPH && !(t.Tag == syntax.CC && j > 0 && c.S.Tokens[j-1].Tag.IsAdjective()) {
			return -1
		}
	}
	return -1
}

// farKilometers is from how far away on a place is no longer where it was.
const farKilometers = 60

// far reports whether a great distance stands before the preposition at j: "500 km
// northwest of Ames".
func (c *Scene) far(j int) bool {
	for i := j - 1; i > 0 && i >= j-3; i-- {
		switch c.S.Tokens[i].Lower {
		case "km", "kms", "kilometers", "kilometres", "miles":
			n, err := strconv.Atoi(strings.ReplaceAll(c.S.Tokens[i-1].Text, ",", ""))
			return err == nil && n > farKilometers
		}
	}
	return false
}

// isDistance reports whether the word is a measure of distance: "40 km from Ames".
func isDistance(word string) bool {
	switch word {
	case "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles", "meters", "metres", "yards", "blocks":
		return true
	}
	return false
}

// isMiddle reports whether the word tells a part of the place that follows "of".
func isMiddle(word string) bool {
	switch word {
	case "center", "centre", "heart", "streets", "vicinity", "side", "edge", "middle":
		return true
	}
	return false
}

// PrepositionOf returns the word that prepositionAt finds. Behind "the city of"
// the preposition before that counts, and "west of" is near.
func (c *Scene) PrepositionOf(lo int) string {
	j := c.prepositionAt(lo)
	if j > 0 && c.S.Tokens[j].Lower == "of" && IsPlaceNoun(c.S.Tokens[j-1].Lower) {
		if k := c.prepositionAt(j - 1); k >= 0 {
			return c.S.Tokens[k].Lower
		}
	}
	if j > 0 && c.far(j) {
		return "from"
	}
	if j > 0 && (c.S.Tokens[j].Lower == "from" && isDistance(c.S.Tokens[j-1].Lower) || c.S.Tokens[j].Lower == "to" && (c.S.Tokens[j-1].Lower == "close" || c.S.Tokens[j-1].Lower == "next")) {
		return "near"
	}
	if j > 0 && c.S.Tokens[j].Lower == "of" && (IsDirection(c.S.Tokens[j-1].Lower) || isMiddle(c.S.Tokens[j-1].Lower)) {
		return "near"
	}
	if j < 0 {
		return ""
	}
	return c.S.Tokens[j].Lower
}

// IsLocative reports whether the preposition tells where.
func IsLocative(prep string) bool {
	switch prep {
	case "in", "at", "near", "around", "outside", "inside", "across", "within", "throughout", "over", "outskirts", "into", "towards", "toward", "between", "off", "north", "south", "east", "west":
		return true
	}
	return false
}

// SiteAt returns the site that holds token i, or nil.
func (c *Scene) SiteAt(i int) *Site {
	for n := range c.Sites {
		if c.Sites[n].Lo <= i && i < c.Sites[n].Hi {
			return &c.Sites[n]
		}
	}
	return nil
}
