package chain

import (
	"maps"
	"slices"
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

// A Ground is what a page tells of places.
type Ground struct {
	page   *page.Page
	scenes []*scene.Scene         // By sentence; nil for one that is not read.
	votes  map[string]int         // By country, as ISO code.
	named  map[ledger.PlaceID]int // How often each town and division is named.
	towns  []ledger.Place         // Those, in the order of the page.

	divisions []*scene.Site              // First-level divisions, each as first named.
	nations   map[string][2]ledger.Place // Countries and their capitals, by code.
	within    map[string]*scene.Site     // The place that a name was first put into, by the name's key.
	main      string                     // The country that most speaks for.
	home      ledger.Place               // The dateline's.
	country   map[ledger.ActorID]string
}

// The weights of what speaks for a country.
const (
	voteDateline = 4
	voteGround   = 4
	voteTown     = 2
	voteName     = 1
	votePerson   = 2
)

// Survey looks at all places of the page. Scenes that were read before, by sentence,
// need not be made again; it does not change them.
func Survey(p *page.Page, read map[int]*scene.Scene) *Ground {
	g := &Ground{page: p, scenes: make([]*scene.Scene, len(p.Sentences)), votes: map[string]int{}, named: map[ledger.PlaceID]int{}, within: map[string]*scene.Site{}, nations: map[string][2]ledger.Place{}, country: map[ledger.ActorID]string{}}
	for i := range p.Sentences {
		if s := &p.Sentences[i]; !s.Furniture {
			if c := read[i]; c != nil {
				g.scenes[i] = c.Ordered()
			} else {
				g.scenes[i] = scene.Places(p, s)
			}
			g.vote(g.scenes[i])
		}
	}
	g.home = p.Home()
	if home := g.home.Country; home != "" {
		if g.votes[home] > 0 {
			g.votes[home] += voteDateline
		} else {
			g.votes[home] += voteTown // Told abroad, perhaps.
		}
	}
	g.voteTowns()
	g.main = most(g.votes)
	for _, c := range g.scenes {
		if c == nil {
			continue
		}
		for k := range c.Sites {
			s := &c.Sites[k]
			if rank(s) == 1 && s.Place.ID != "" && !slices.ContainsFunc(g.divisions, func(o *scene.Site) bool { return o.Place.ID == s.Place.ID }) && len(g.divisions) < divisionsMax {
				g.divisions = append(g.divisions, s)
			}
			if o := g.beside(c, s); o != nil && g.within[key(s)] == nil {
				g.within[key(s)] = o
			}
		}
	}
	return g
}

// divisionsMax bounds how many divisions of a page are kept in mind.
const divisionsMax = 64

// nation returns the country with the ISO code, and its capital.
func (g *Ground) nation(code string) (country, capital ledger.Place) {
	n, ok := g.nations[code]
	if !ok {
		n[0], n[1] = g.page.Country(code)
		g.nations[code] = n
	}
	return n[0], n[1]
}

// key is what two mentions of one place share.
func key(s *scene.Site) string { return strings.ToLower(s.Core) }

// vote counts what the names of a sentence say for each country. Its name behind
// "in" and its towns say that something happens there; "Northlandic" and its name
// elsewhere may only be of somebody from it.
func (g *Ground) vote(c *scene.Scene) {
	for i := range c.Named {
		n := &c.Named[i]
		if n.Hi <= c.Open {
			continue // The dateline counts once, as such.
		}
		locative := scene.IsLocative(c.PrepositionOf(n.Lo))
		switch {
		case n.Actor.Kind == ledger.ActorPerson:
			if iso := g.countryOf(&n.Actor); iso != "" {
				g.votes[iso] += votePerson
			}
		case n.Actor.Kind == ledger.ActorState || n.Place.Kind == ledger.PlaceCountry:
			iso := n.Place.Country
			if n.Place.Kind != ledger.PlaceCountry {
				iso = g.countryOf(&n.Actor)
			}
			switch {
			case iso == "":
			case locative:
				g.votes[iso] += voteGround
			default:
				g.votes[iso] += voteName
			}
		case n.Place.Country != "":
			g.named[n.Place.ID]++
			g.towns = append(g.towns, n.Place)
		}
	}
}

// most returns the country with the most votes; of equal ones, the first by name.
func most(votes map[string]int) string {
	best := ""
	for country, n := range votes {
		if m := votes[best]; n > m || n == m && (best == "" || country < best) {
			best = country
		}
	}
	return best
}

// voteTowns counts the towns and divisions. Of names that many places share, only
// those speak for a country for which something else does.
func (g *Ground) voteTowns() {
	known := map[ledger.PlaceID]bool{}
	votes := maps.Clone(g.votes)
	for i := range g.towns {
		p := &g.towns[i]
		k, ok := known[p.ID]
		if !ok {
			_, k = g.page.PlaceIn(p.Name, "")
			known[p.ID] = k
		}
		if k || votes[p.Country] > 0 {
			g.votes[p.Country] += voteTown
		}
	}
}

// countryOf returns the ISO code of a state or of the state that its organ is part
// of, "" for an actor that is neither.
func (g *Ground) countryOf(a *ledger.Actor) string {
	iso, ok := g.country[a.ID]
	if ok {
		return iso
	}
	iso = g.countryNamed(strings.Fields(a.Name))
	for i := 0; i < len(a.PartOf) && iso == ""; i++ {
		words := strings.Split(string(a.PartOf[i]), "-")
		for k, w := range words {
			if w != "" && w != "of" && w != "and" && w != "the" {
				words[k] = strings.ToUpper(w[:1]) + w[1:]
			}
		}
		iso = g.countryNamed(words)
	}
	g.country[a.ID] = iso
	return iso
}

// countryNamed returns the ISO code of the country that the words name.
func (g *Ground) countryNamed(words []string) string {
	if p, n := g.page.Names.Place(words, 0); n > 0 && n == len(words) && p.Kind == ledger.PlaceCountry {
		return p.Country
	}
	return ""
}

// beside returns the place that the words put s into: the next one behind a comma
// or "in", or the one before it that has it as its own.
func (g *Ground) beside(c *scene.Scene, s *scene.Site) *scene.Site {
	if !slices.ContainsFunc(c.Sites, func(o scene.Site) bool { return o.Lo == s.Lo && o.Hi == s.Hi && o.Core == s.Core }) {
		return nil // It was told in another sentence, whose words are not these.
	}
	for k := range c.Sites {
		o := &c.Sites[k]
		switch {
		case o.Hi <= s.Lo && s.Lo-o.Hi <= 1 && s.Lo > 0 && c.S.Tokens[s.Lo-1].Lower == "'s" && rank(o) < rank(s):
			return o // "Port Ames's harbor quarter"
		case o.Lo >= s.Hi:
			if joined(c, s.Hi, o.Lo) && rank(o) < rank(s) {
				return o
			}
			return g.division(c, s)
		}
	}
	return g.division(c, s)
}

// division returns the division of its country that follows a town behind a comma
// without a word for its class: "Ames, Kettle".
func (g *Ground) division(c *scene.Scene, s *scene.Site) *scene.Site {
	t := c.S.Tokens
	country := s.Place.Country
	if country == "" {
		country = g.main
	}
	if rank(s) < 2 || country == "" || s.Hi+1 >= len(t) || t[s.Hi].Text != "," || !t[s.Hi+1].Tag.IsProper() {
		return nil
	}
	lo := s.Hi + 1
	hi := lo + 1
	for hi < len(t) && hi < lo+5 && (t[hi].Tag.IsProper() || t[hi].Lower == "de" || t[hi].Lower == "del") {
		hi++
	}
	if hi < len(t) && !t[hi].Tag.IsPunct() {
		return nil
	}
	name := strings.Join(strings.Fields(g.page.Words(c.S, lo, hi)), " ")
	p, ok := g.page.DivisionIn(name, country)
	if !ok {
		return nil
	}
	return &scene.Site{Lo: lo, Hi: hi, Where: ledger.Where{Name: p.Name, Place: p.ID}, Rank: 1, Core: name, Class: scene.DivisionClass(country), Place: p}
}

// joinedMax is how many tokens may stand between two places of one chain.
const joinedMax = 9

// joined reports whether the tokens from lo up to hi lead from one place to the one
// that holds it: commas, brackets, "in", "of", words of class and direction.
func joined(c *scene.Scene, lo, hi int) bool {
	if hi-lo > joinedMax {
		return false
	}
	for i := lo; i < hi; i++ {
		t := &c.S.Tokens[i]
		switch t.Lower {
		case ",", "(", ")", "[", "]", "in", "of", "the", "at", "near", "which", "is", "located", "northern", "southern", "eastern", "western", "central",
			"northeastern", "northwestern", "southeastern", "southwestern", "north", "south", "east", "west", "outside", "downtown":
		default:
			if !scene.IsPlaceNoun(t.Lower) {
				return false
			}
		}
	}
	return true
}

// rank returns how particular a place is, by its class first.
func rank(s *scene.Site) int {
	if s.Class != "" {
		return scene.ClassRank(s.Class)
	}
	return s.Rank
}
