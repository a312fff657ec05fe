package publish

import (
	"strings"
	"unicode"

	"counterclaim/internal/ledger"
)

// names finds a sheet's items by ID and calls them by name.
type names struct {
	statements map[ledger.StatementID]*ledger.Statement
	claims     map[ledger.ClaimID]*ledger.Claim
	claimsOf   map[ledger.StatementID][]*ledger.Claim
	actors     map[ledger.ActorID]string
	places     map[ledger.PlaceID]string
}

// newNames indexes a sheet. An ID that leads nowhere is no error here: the line
// says that the speaker is not on the sheet.
func newNames(s *ledger.Sheet) *names {
	n := &names{
		statements: make(map[ledger.StatementID]*ledger.Statement, len(s.Statements)),
		claims:     make(map[ledger.ClaimID]*ledger.Claim, len(s.Claims)),
		claimsOf:   make(map[ledger.StatementID][]*ledger.Claim, len(s.Statements)),
		actors:     make(map[ledger.ActorID]string, len(s.Actors)),
		places:     make(map[ledger.PlaceID]string, len(s.Places)),
	}
	for i := range s.Statements {
		n.statements[s.Statements[i].ID] = &s.Statements[i]
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		n.claims[c.ID] = c
		n.claimsOf[c.Statement] = append(n.claimsOf[c.Statement], c)
	}
	for _, a := range s.Actors {
		n.actors[a.ID] = Clean(a.Name)
	}
	for _, p := range s.Places {
		n.places[p.ID] = Clean(p.Name)
	}
	return n
}

// party returns the words, and whom they are taken for where that says more:
// "Moscow (Russia)".
func (n *names) party(p ledger.Party) string {
	return known(p.Name, n.actors[p.Actor], string(p.Actor))
}

// where returns the words, and the place they are taken for where that says
// more: "Tadmour (Palmyra)".
func (n *names) where(w ledger.Where) string {
	return known(w.Name, n.places[w.Place], string(w.Place))
}

// known returns what was said, with the known name behind it unless one holds
// the other.
func known(said, name, id string) string {
	said = Clean(said)
	switch {
	case said == "" && name == "":
		return Clean(id)
	case said == "":
		return name
	case name == "" || holds(said, name) || holds(name, said):
		return said
	}
	return said + " (" + name + ")"
}

// holds reports whether a names what b names, by letters and digits alone: "the
// U.S." does not hold "United States", "al Qaeda" holds "al-Qaeda".
func holds(a, b string) bool { return strings.Contains(bare(a), bare(strings.TrimPrefix(b, "the "))) }

func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// actor returns the registry's name where it has one, so that one actor reads
// the same in every line; the words else.
func (n *names) actor(p ledger.Party) string {
	if name := n.actors[p.Actor]; name != "" {
		return name
	}
	return n.somebody(p)
}

// speaker returns the name of who made a statement.
func (n *names) speaker(id ledger.StatementID) string {
	if s := n.statements[id]; s != nil {
		return Clean(s.Speaker.Name)
	}
	return "a speaker not on this sheet"
}

// saidBy returns the speaker, and how certain, if not certain.
func (n *names) saidBy(id ledger.StatementID) string {
	s := n.statements[id]
	if s == nil {
		return n.speaker(id)
	}
	by := Clean(s.Speaker.Name) + certainty(s.Certainty)
	if s.Stance != ledger.StanceAsserts {
		by += ", who " + verb(*s) + " it"
	}
	return by
}

func (n *names) speakersOf(ids []ledger.StatementID) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = n.speaker(id)
	}
	return listing(list)
}

// speaks reports whether the statement's speaker is the party itself.
func (n *names) speaks(id ledger.StatementID, p ledger.Party) bool {
	s := n.statements[id]
	if s == nil {
		return false
	}
	return p.Actor != "" && s.Speaker.Actor == p.Actor || strings.EqualFold(s.Speaker.Name, p.Name)
}
