package scene

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// Places finds the names and places of a sentence, in its order, and nothing else of
// its scene.
func Places(p *page.Page, s *page.Sentence) *Scene {
	c := &Scene{P: p, S: s}
	c.Open = c.datelineEnd()
	c.findNames()
	c.findSites()
	c.sortSites()
	return c
}

// Ordered returns a copy of what the scene has of names and places, in the order of
// the sentence.
func (c *Scene) Ordered() *Scene {
	o := &Scene{P: c.P, S: c.S, Open: c.Open, Named: c.Named, Sites: slices.Clone(c.Sites)}
	o.sortSites()
	return o
}

// sortSites puts the places into the order of the sentence.
func (c *Scene) sortSites() {
	slices.SortStableFunc(c.Sites, func(a, b Site) int { return a.Lo - b.Lo })
}

// rankOf orders the gazetteer's kinds by how particular they are.
func rankOf(kind ledger.PlaceKind) int {
	switch kind {
	case ledger.PlaceCountry:
		return 0
	case ledger.PlaceAdmin1, ledger.PlaceRegion:
		return 1
	case ledger.PlaceAdmin2, ledger.PlaceAdmin3:
		return 2
	case ledger.PlaceTown:
		return 4
	}
	return 3
}

// ClassRank orders the classes of places in the same way: 0 for a country, 1 for its
// divisions, 4 for a town, 5 for what lies in one.
func ClassRank(class string) int {
	switch class {
	case "country":
		return 0
	case "region", "countryside", "jungle", "island", "valley", "coast", "mountains", "department", "province", "state", "governorate", "oblast":
		return 1
	case "district", "sub-district", "municipality", "jurisdiction", "county":
		return 2
	case "city", "town", "village", "hamlet", "port", "capital", "township", "-":
		return 4
	}
	return 5
}

// IsPlaceNoun reports whether the word says what sort of place a name is.
func IsPlaceNoun(word string) bool { return Words().Place[word] != "" }

// className returns the class for a sheet; words such as "area" say none.
func className(class string) string {
	if class == "-" {
		return ""
	}
	return class
}

// placeNoun returns where the words that say what sort of place it is begin, and
// the class: "the city of", "… province". The class is "" if none say it.
func (c *Scene) placeNoun(lo, hi int) (start int, class string) {
	if hi < len(c.S.Tokens) {
		if class = Words().Place[c.S.Tokens[hi].Lower]; class != "" {
			return lo, class
		}
	}
	if class = Words().Place[c.S.Tokens[hi-1].Lower]; class != "" {
		return lo, class
	}
	if j := c.prepositionAt(lo); j > 0 && c.S.Tokens[j].Lower == "of" {
		if class = Words().Place[c.S.Tokens[j-1].Lower]; class != "" {
			return j - 1, class
		}
	}
	return lo, c.shared(hi)
}

// shared returns the class that the name before hi shares with one behind it: "Ames
// and Kettle departments".
func (c *Scene) shared(hi int) string {
	t := c.S.Tokens
	if hi+2 >= len(t) || t[hi].Lower != "and" || !t[hi+1].Tag.IsProper() {
		return ""
	}
	for j := hi + 2; j < len(t) && j < hi+6; j++ {
		if class := Words().Place[t[j].Lower]; class != "" && strings.HasSuffix(t[j].Lower, "s") {
			return class
		}
		if !t[j].Tag.IsProper() {
			break
		}
	}
	return ""
}

// core returns the name from lo up to hi without a direction before it and a word
// for its class at its end.
func (c *Scene) core(lo, hi int) string {
	for hi-lo > 1 && IsDirection(c.S.Tokens[lo].Lower) {
		lo++
	}
	if last := c.S.Tokens[hi-1].Lower; hi-lo > 1 && IsPlaceNoun(last) && last != "airport" {
		hi--
	}
	return oneLine(c.P.Words(c.S, lo, hi))
}

// quarter reports whether the words make the name one of something within a town or
// outside of one, which the gazetteer does not list: "the San Telmo neighborhood".
func (c *Scene) quarter(n *Name) bool {
	if n.Hi >= len(c.S.Tokens) && n.Lo < 2 || n.Place.Kind != ledger.PlaceTown || n.Hi-n.Lo > 1 && IsPlaceNoun(c.S.Tokens[n.Hi-1].Lower) {
		return false
	}
	class := ""
	if n.Hi < len(c.S.Tokens) {
		class = Words().Place[c.S.Tokens[n.Hi].Lower]
	}
	if class == "" && n.Lo > 1 && c.S.Tokens[n.Lo-1].Lower == "of" {
		class = Words().Place[c.S.Tokens[n.Lo-2].Lower]
	}
	switch class {
	case "neighborhood", "farm", "hill", "stream", "canton":
		return true
	}
	return false
}

// known fills what the words say of a place that the gazetteer knows.
func (c *Scene) known(n *Name, s Site) Site {
	first := n.Lo
	for n.Hi-first > 1 && IsDirection(c.S.Tokens[first].Lower) && !strings.HasPrefix(strings.ToLower(n.Place.Name), c.S.Tokens[first].Lower) {
		first++
	}
	s.Core = oneLine(c.P.Words(c.S, first, n.Hi))
	if n.Place.Kind == ledger.PlaceCountry {
		s.Core, s.Class = n.Place.Name, "country"
		return s
	}
	_, class := c.placeNoun(n.Lo, n.Hi)
	last := c.S.Tokens[n.Hi-1].Lower
	if IsPlaceNoun(last) && n.Hi-n.Lo > 1 {
		if strings.HasSuffix(strings.ToLower(n.Place.Name), last) && n.Place.Kind == ledger.PlaceTown {
			class = "city" // "Port Ames City" is its name.
		} else {
			s.Core = c.core(n.Lo, n.Hi)
		}
	}
	switch {
	case className(class) != "":
		s.Class = class
	case n.Place.Kind == ledger.PlaceTown:
		s.Class = "city"
	case n.Place.Kind == ledger.PlaceRegion:
		s.Class = "region"
	case n.Place.Kind == ledger.PlaceAdmin1:
		s.Class = DivisionClass(n.Place.Country)
	case n.Place.Kind == ledger.PlaceAdmin2 || n.Place.Kind == ledger.PlaceAdmin3:
		s.Class = "district"
	}
	return s
}

// DivisionClass returns what a country calls its divisions in English.
func DivisionClass(country string) string {
	switch country {
	case "BO", "CO", "SV", "FR", "GT", "HN", "HT", "NI", "PE", "PY", "UY":
		return "department"
	case "AU", "BR", "DE", "IN", "MX", "MY", "NG", "SD", "SS", "US", "VE":
		return "state"
	case "EG", "IQ", "JO", "KW", "LB", "PS", "SY", "TN", "YE":
		return "governorate"
	case "RU", "UA":
		return "oblast"
	case "GB", "IE", "KE", "HR", "NO", "SE":
		return "county"
	case "CL", "IT", "ET", "PH":
		return "region"
	}
	return "province"
}

// oneLine returns the words with single spaces.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// Smallest follows a chain of places, each in the next, to the most particular:
// "in Port Ames, Northland", "in parts of the city of Ames".
func (c *Scene) Smallest(s *Site) *Site {
	best := s
	for i := range c.Sites {
		if o := &c.Sites[i]; o.Lo >= best.Hi && o.Lo-best.Hi <= 3 && o.Rank > best.Rank && c.Near(o.Lo, s.Lo) && (o.Prep == "in" || o.Prep == s.Prep) {
			best = o
		}
	}
	return best
}
