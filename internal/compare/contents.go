package compare

import (
	"cmp"
	"slices"

	"counterclaim/internal/ledger"
)

// A contents is a sheet, indexed for making sides.
type contents struct {
	statements  map[ledger.StatementID]*ledger.Statement
	counts      map[ledger.ClaimID][]counted
	incidents   map[ledger.StatementID][]*ledger.Incident // All that one statement tells of.
	tallies     map[ledger.StatementID][]*ledger.Tally
	control     map[ledger.StatementID][]*ledger.Control
	commitments map[ledger.StatementID][]*ledger.Commitment // By their own statement, and by those that are evidence.
	candidates  map[ledger.ActorID]bool                     // Actors that the registry does not know.
	blamed      map[telling][]ledger.Party                  // To whom a statement attributes an incident.
}

// A telling is one statement's account of one incident.
type telling struct {
	incident  ledger.IncidentID
	statement ledger.StatementID
}

// A counted is a figure of an incident.
type counted struct {
	incident ledger.IncidentID
	group    ledger.Group
}

// sidesOf returns a Side for each claim of the sheet whose statement is there,
// in the order of the text.
func sidesOf(sheet *ledger.Sheet) []Side {
	c := index(sheet)
	sides := make([]Side, 0, len(sheet.Claims))
	for i := range sheet.Claims {
		if st := c.statements[sheet.Claims[i].Statement]; st != nil {
			sides = append(sides, c.side(sheet.Claims[i], st))
		}
	}
	slices.SortFunc(sides, func(a, b Side) int { return order(&a, &b) })
	together(sides)
	among(sides)
	return sides
}

// index reads the sheet's lists once.
func index(sheet *ledger.Sheet) *contents {
	c := &contents{
		statements:  make(map[ledger.StatementID]*ledger.Statement, len(sheet.Statements)),
		counts:      map[ledger.ClaimID][]counted{},
		incidents:   map[ledger.StatementID][]*ledger.Incident{},
		tallies:     map[ledger.StatementID][]*ledger.Tally{},
		control:     map[ledger.StatementID][]*ledger.Control{},
		commitments: map[ledger.StatementID][]*ledger.Commitment{},
		candidates:  map[ledger.ActorID]bool{},
		blamed:      map[telling][]ledger.Party{},
	}
	for i := range sheet.Statements {
		c.statements[sheet.Statements[i].ID] = &sheet.Statements[i]
	}
	for i := range sheet.Incidents {
		in := &sheet.Incidents[i]
		for _, n := range in.Casualties {
			c.counts[n.Claim] = append(c.counts[n.Claim], counted{in.ID, n.Group})
		}
		for _, id := range in.Statements {
			c.incidents[id] = append(c.incidents[id], in)
		}
		for _, b := range in.Actors {
			key := telling{in.ID, b.Statement}
			c.blamed[key] = append(c.blamed[key], b.Party)
		}
	}
	for i := range sheet.Tallies {
		t := &sheet.Tallies[i]
		c.tallies[t.Statement] = append(c.tallies[t.Statement], t)
	}
	for i := range sheet.Control {
		t := &sheet.Control[i]
		c.control[t.Statement] = append(c.control[t.Statement], t)
	}
	for i := range sheet.Commitments {
		t := &sheet.Commitments[i]
		c.commitments[t.Statement] = append(c.commitments[t.Statement], t)
		for _, id := range t.Evidence {
			if id != t.Statement {
				c.commitments[id] = append(c.commitments[id], t)
			}
		}
	}
	for _, a := range sheet.Actors {
		if a.Candidate {
			c.candidates[a.ID] = true
		}
	}
	return c
}

// side makes the Side of one claim.
func (c *contents) side(claim ledger.Claim, st *ledger.Statement) Side {
	claim.Actor, claim.Target = c.known(claim.Actor), c.known(claim.Target)
	claim.Besides = slices.Clone(claim.Besides)
	for i := range claim.Besides {
		claim.Besides[i] = c.known(claim.Besides[i])
	}
	s := Side{Claim: claim, Statement: *st}
	switch claim.Attribute {
	case ledger.AttributeKilled, ledger.AttributeInjured, ledger.AttributeDisplaced, ledger.AttributeDetained:
		c.count(&s)
	case ledger.AttributeResponsible, ledger.AttributeAction:
		s.Incidents = c.matters(&claim)
	case ledger.AttributeControl:
		for _, t := range c.control[claim.Statement] {
			if t.Place.Name == claim.Place.Name && string(t.Kind) == claim.Value.Words && t.Actor.Name == claim.Actor.Name {
				s.Part = t.Part
			}
		}
	case ledger.AttributeCommitment:
		c.undertaking(&s)
	}
	return s
}

// known returns the party without an ID that is only a candidate's: the registry
// does not know it, so nothing can be said of its kin.
func (c *contents) known(p ledger.Party) ledger.Party {
	if c.candidates[p.Actor] {
		p.Actor = ""
	}
	return p
}

// count finds the incident or the tally that a figure belongs to.
func (c *contents) count(s *Side) {
	for _, n := range c.counts[s.Claim.ID] {
		s.Incidents, s.Group = append(s.Incidents, n.incident), n.group
	}
	if len(s.Incidents) > 0 {
		return
	}
	for _, t := range c.tallies[s.Claim.Statement] {
		if string(t.Effect) == string(s.Claim.Attribute) && t.Passage.Span.Overlaps(s.Claim.Passage.Span) && t.Range.Same(s.number()) {
			s.Window, s.Group = t, t.Group
			return
		}
	}
	if s.negated() && s.Claim.Value.Number == nil {
		s.Incidents = c.matters(&s.Claim)
	}
}

// matters returns the incidents that a claim is about. A statement may tell of
// several; actor, kind and place narrow them down. An assertion that still fits
// several belongs to none for certain; a denial may be about all of them.
func (c *contents) matters(claim *ledger.Claim) []ledger.IncidentID {
	left := c.incidents[claim.Statement]
	narrow := func(fits func(*ledger.Incident) bool) {
		var kept []*ledger.Incident
		for _, in := range left {
			if fits(in) {
				kept = append(kept, in)
			}
		}
		if len(kept) > 0 {
			left = kept
		}
	}
	narrow(func(in *ledger.Incident) bool {
		return slices.ContainsFunc(c.blamed[telling{in.ID, claim.Statement}], func(p ledger.Party) bool { return same(c.known(p), claim.Actor) })
	})
	narrow(func(in *ledger.Incident) bool { return string(in.Kind) == claim.Value.Words })
	narrow(func(in *ledger.Incident) bool { return sameWhere(in.Place, claim.Place) })
	narrow(func(in *ledger.Incident) bool { return in.Passage.Span.Overlaps(claim.Passage.Span) })
	if len(left) > 1 && !claim.Negated {
		return nil
	}
	var ids []ledger.IncidentID
	for _, in := range left {
		ids = append(ids, in.ID)
	}
	return ids
}

// together notes for each side that blames somebody whom else any one speaker
// blames for the same incident. Time is linear in the number of sides, as long
// as nobody blames more than a few.
func together(sides []Side) {
	type account struct {
		incident ledger.IncidentID
		speaker  string
	}
	blamed := map[account][]ledger.Party{}
	for i := range sides {
		if s := &sides[i]; blames(s) {
			for _, in := range s.Incidents {
				key := account{in, bare(s.Statement.Speaker.Name)}
				blamed[key] = including(blamed[key], s.Claim.Actor)
			}
		}
	}
	type blame struct {
		incident ledger.IncidentID
		actor    string
	}
	shared := map[blame][]ledger.Party{}
	for key, parties := range blamed {
		if len(parties) < 2 { // Claims of one action by one actor add nobody.
			continue
		}
		for _, p := range parties {
			for _, name := range namesOf(p) {
				b := blame{key.incident, name}
				shared[b] = including(shared[b], parties...)
			}
		}
	}
	for i := range sides {
		s := &sides[i]
		if !blames(s) {
			continue
		}
		for _, in := range s.Incidents {
			for _, name := range namesOf(s.Claim.Actor) {
				s.With = including(s.With, shared[blame{in, name}]...)
			}
		}
		slices.SortFunc(s.With, func(a, b ledger.Party) int {
			return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Name, b.Name))
		})
	}
}

// including returns the list with those of the parties that it does not have.
func including(list []ledger.Party, parties ...ledger.Party) []ledger.Party {
	for _, p := range parties {
		if !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// namesOf returns what a party goes by: its actor's ID and its name.
func namesOf(p ledger.Party) []string {
	names := make([]string, 0, 2)
	if p.Actor != "" {
		names = append(names, "id "+string(p.Actor))
	}
	if p.Name != "" {
		names = append(names, bare(p.Name))
	}
	return names
}

// blames reports whether the side says of somebody that he did it.
func blames(s *Side) bool {
	who := s.attribute() == ledger.AttributeResponsible || s.attribute() == ledger.AttributeAction
	return who && !s.Claim.Negated && !s.Claim.Actor.IsZero()
}

// undertaking finds the commitments that a claim is about, and what its own
// statement tells became of them. The statement that undertakes tells only where
// no other does.
func (c *contents) undertaking(s *Side) {
	for _, t := range c.commitments[s.Claim.Statement] {
		if !same(c.known(t.Obligor), s.Claim.Actor) || !sameAct(t.Act, s.Claim.Value.Words) {
			continue
		}
		s.Commitments = append(s.Commitments, t.ID)
		elsewhere := slices.ContainsFunc(t.Evidence, func(id ledger.StatementID) bool { return id != t.Statement })
		if slices.Contains(t.Evidence, s.Claim.Statement) || !elsewhere {
			s.Status = t.Status
		}
	}
}
