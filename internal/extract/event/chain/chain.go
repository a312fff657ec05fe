package chain

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// stepsMax bounds a chain; no text goes deeper.
const stepsMax = 5

// A link is a place on its way into a chain.
type link struct {
	step ledger.PlaceStep
	rank int
}

// Of returns the chain of what the sentence tells to have happened at the place,
// which may be nil.
func (g *Ground) Of(sentence int, at *scene.Site) []ledger.PlaceStep {
	var links []link
	c := g.scenes[sentence]
	if c == nil {
		return nil
	}
	country := ""
	for s, said := g.finest(c, g.same(c, at)), true; s != nil && len(links) < stepsMax; {
		if rank(s) == 0 {
			country = g.iso(s)
			break
		}
		g.settle(s)
		if g.nameless(s) {
			break
		}
		links = append(links, link{ledger.PlaceStep{Name: s.Core, Class: s.Class, Place: s.Place.ID, Inferred: !said}, rank(s)})
		if country == "" || s.Place.Country == g.main {
			country = s.Place.Country
		}
		next := g.beside(c, s)
		if next == nil || rank(next) >= rank(s) {
			if next = g.within[key(s)]; next != nil {
				said = false
			}
		}
		if next == nil || rank(next) >= rank(s) || next == s {
			break
		}
		s = next
	}
	if country == "" {
		country = g.ground(c)
	}
	if at == nil {
		links = g.definite(c, country)
	}
	links = g.addDivision(links)
	links = g.addTown(links, sentence, at, country)
	slices.SortStableFunc(links, func(a, b link) int { return a.rank - b.rank })
	return g.withCountry(c, links, country)
}

// same returns the scene's own site for one that another reading of the sentence
// found.
func (g *Ground) same(c *scene.Scene, at *scene.Site) *scene.Site {
	if at == nil {
		return nil
	}
	for i := range c.Sites {
		if c.Sites[i].Lo == at.Lo && c.Sites[i].Hi == at.Hi {
			return &c.Sites[i]
		}
	}
	return at
}

// finest returns the most particular place of the sentence that its words put into
// the one given: the quarter of "the San Telmo neighborhood in western Port Ames".
func (g *Ground) finest(c *scene.Scene, s *scene.Site) *scene.Site {
	for again := s != nil; again; {
		again = false
		for i := range c.Sites {
			if o := &c.Sites[i]; o.Lo >= c.Open && rank(o) > rank(s) && g.beside(c, o) == s {
				s, again = o, true
				break
			}
		}
	}
	return s
}

// definite returns the town that the sentence means by "in the capital" or "in this
// city": the country's capital, or the town of the dateline.
func (g *Ground) definite(c *scene.Scene, country string) []link {
	t := c.S.Tokens
	for i := 0; i+2 < len(t); i++ {
		if !scene.IsLocative(t[i].Lower) && t[i].Lower != "of" || t[i+1].Lower != "the" && t[i+1].Lower != "this" {
			continue
		}
		noun := t[i+2].Lower
		if strings.HasSuffix(noun, "n") && i+3 < len(t) && t[i+3].Lower == "capital" {
			noun = "capital" // "the Northlandian capital"
		}
		var p ledger.Place
		switch {
		case noun == "capital":
			_, p = g.nation(country)
		case noun == "city" && t[i+1].Lower == "this":
			p = g.home
		}
		if p.Kind != ledger.PlaceTown || p.Country != country {
			continue
		}
		name := p.Name
		if p.ID == g.home.ID {
			name = g.home.Name
		}
		return []link{{ledger.PlaceStep{Name: name, Class: "city", Place: p.ID, Inferred: true}, 4}}
	}
	return nil
}

// nameless reports whether the words of a place that only the text knows may be no
// name at all: an acronym, or words that were given capitals without cause.
func (g *Ground) nameless(s *scene.Site) bool {
	if s.Place.ID != "" {
		return false
	}
	acronym, restored, common := true, g.page.Text != g.page.Doc.Text, true
	for word := range strings.FieldsSeq(s.Core) {
		acronym = acronym && word == strings.ToUpper(word)
		common = common && restored && syntax.Common(strings.ToLower(word))
	}
	return s.Class == "" && acronym || restored && common && (s.Class == "" || rank(s) < 4)
}

// addDivision adds the division in which the gazetteer has the first place, if the
// text names it elsewhere as one.
func (g *Ground) addDivision(links []link) []link {
	if len(links) == 0 {
		return links
	}
	top := links[len(links)-1]
	if top.rank <= 1 || top.step.Place == "" {
		return links
	}
	if _, known := g.page.PlaceIn(top.step.Name, ""); known {
		return links // Everybody knows where it is.
	}
	for _, s := range g.divisions {
		if strings.HasPrefix(string(top.step.Place), string(s.Place.ID)+"/") {
			return append(links, link{ledger.PlaceStep{Name: s.Core, Class: s.Class, Place: s.Place.ID, Inferred: true}, 1})
		}
	}
	return links
}

// iso returns the code of a country's site.
func (g *Ground) iso(s *scene.Site) string {
	if s.Place.Country != "" {
		return s.Place.Country
	}
	words := strings.Fields(s.Core)
	if p, n := g.page.Names.Place(words, 0); n == len(words) {
		return p.Country
	}
	return ""
}

// settle puts the place into the page's country where the gazetteer has one of its
// name there, and nothing else in the page speaks for the country that it took.
func (g *Ground) settle(s *scene.Site) {
	country := s.Place.Country
	if country == "" || country == g.main || g.main == "" || g.votes[country] > voteTown*g.named[s.Place.ID] {
		return
	}
	if p, known := g.page.PlaceIn(s.Core, g.main); p.ID != "" || !known {
		s.Place = p
	}
}

// ground returns the country that the sentence names as where things happen, else
// the page's.
func (g *Ground) ground(c *scene.Scene) string {
	for i := range c.Sites {
		if s := &c.Sites[i]; rank(s) == 0 && scene.IsLocative(s.Prep) && s.Lo >= c.Open {
			if iso := g.iso(s); iso != "" {
				return iso
			}
		}
	}
	return g.main
}

// lookBack is how many sentences back the town of a quarter is looked for.
const lookBack = 8

// addTown adds the town in which a quarter, a street or an airport lies that the
// text gives without one: the town of the sentence, or the one named last, or that
// of the dateline.
func (g *Ground) addTown(links []link, sentence int, at *scene.Site, country string) []link {
	if at == nil || !urban(at.Class) || slices.ContainsFunc(links, func(l link) bool { return l.rank == 2 || l.rank == 4 }) {
		return links
	}
	for i := sentence; i >= 0 && i >= sentence-lookBack; i-- {
		c := g.scenes[i]
		if c == nil {
			continue
		}
		for k := len(c.Sites) - 1; k >= 0; k-- {
			s := &c.Sites[k]
			if s.Lo < c.Open || s.Place.Kind != ledger.PlaceTown || s.Place.Country != country || rank(s) != 4 || i == sentence && s.Lo > at.Hi+4 {
				continue
			}
			return append(links, link{ledger.PlaceStep{Name: s.Core, Class: s.Class, Place: s.Place.ID, Inferred: true}, 4})
		}
	}
	if h := g.home; h.Kind == ledger.PlaceTown && h.Country == country {
		return append(links, link{ledger.PlaceStep{Name: h.Name, Class: "city", Place: h.ID, Inferred: true}, 4})
	}
	return links
}

// urban reports whether places of the class lie in a town.
func urban(class string) bool {
	switch class {
	case "neighborhood", "suburb", "street", "avenue", "square", "university", "airport":
		return true
	}
	return false
}

// withCountry returns the steps with the country before them, which is inferred where
// the sentence does not name it as a place.
func (g *Ground) withCountry(c *scene.Scene, links []link, country string) []ledger.PlaceStep {
	var steps []ledger.PlaceStep
	if country != "" {
		if p, _ := g.nation(country); p.ID != "" {
			said := slices.ContainsFunc(c.Sites, func(s scene.Site) bool { return rank(&s) == 0 && g.iso(&s) == country })
			steps = append(steps, ledger.PlaceStep{Name: p.Name, Class: "country", Place: p.ID, Inferred: !said})
		}
	}
	for _, l := range links {
		if !slices.ContainsFunc(steps, func(s ledger.PlaceStep) bool {
			return strings.EqualFold(s.Name, l.step.Name) && s.Class == l.step.Class
		}) {
			steps = append(steps, l.step)
		}
	}
	return steps
}
