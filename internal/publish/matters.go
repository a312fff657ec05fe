package publish

import "counterclaim/internal/ledger"

// tallies writes each cumulative figure with its window and who counted. They
// stand apart from incidents because adding them to anything counts people
// twice.
func (v *view) tallies() {
	if len(v.sheet.Tallies) == 0 {
		return
	}
	v.Heading("TALLIES")
	for _, t := range v.sheet.Tallies {
		head := v.Bold(casualties(t.Range, t.Group, t.Effect)) + breakdown(t.Breakdown)
		if w := (ledger.When{Start: t.From, End: t.To}); !w.IsZero() {
			head += ", " + period(w)
		}
		v.Paragraph(2, 4, head+v.Faint(v.itemID(string(t.ID))))
		by := "counted by " + v.names.party(t.Compiler)
		if t.Compiler.IsZero() {
			by = "who counted is not stated"
		}
		if !t.Actor.IsZero() {
			by += ", attributed to " + v.names.party(t.Actor)
		}
		if said := v.names.saidBy(t.Statement); said != v.names.party(t.Compiler) {
			by += v.Faint(dash + said)
		}
		v.Paragraph(4, 6, by)
		v.reasons(4, t.Reasons)
	}
}

// agreements writes whom each is said to exclude, which is what the argument is
// mostly about.
func (v *view) agreements() {
	if len(v.sheet.Agreements) == 0 {
		return
	}
	v.Heading("AGREEMENTS")
	for _, a := range v.sheet.Agreements {
		head := v.Bold(Clean(a.Name))
		if a.Effective != nil && !a.Effective.IsZero() {
			head += ", in effect from " + period(*a.Effective)
		}
		v.Paragraph(2, 4, head+v.Faint(dash+v.names.saidBy(a.Statement)+v.itemID(string(a.ID))))
		if len(a.Parties) > 0 {
			v.Paragraph(4, 6, "between "+v.parties(a.Parties))
		}
		if len(a.Excludes) > 0 {
			v.Paragraph(4, 6, "said to exclude "+v.parties(a.Excludes))
		}
		v.reasons(4, a.Reasons)
	}
}

func (v *view) parties(list []ledger.Party) string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = v.names.party(p)
	}
	return listing(out)
}

// commitments writes what became of each in the words of whoever says so; the
// sheet does not judge it.
func (v *view) commitments() {
	if len(v.sheet.Commitments) == 0 {
		return
	}
	v.Heading("COMMITMENTS")
	for _, c := range v.sheet.Commitments {
		v.Paragraph(2, 4, v.Bold(v.names.somebody(c.Obligor))+": "+cut(Clean(c.Act), 2*v.o.Width-20)+v.Faint(v.itemID(string(c.ID))))
		state := commitmentStatuses[c.Status]
		if state == "" {
			state = words(string(c.Status))
		}
		switch {
		case !c.Deadline.IsZero():
			state = "by " + day(c.Deadline) + "; " + state
		case c.When != nil && !c.When.IsZero():
			state = "for " + period(*c.When) + "; " + state
		}
		by := v.names.speaker(c.Statement)
		if len(c.Evidence) > 0 {
			by = v.names.speakersOf(c.Evidence)
		}
		v.Paragraph(4, 6, state+v.Faint(dash+by))
		v.reasons(4, c.Reasons)
	}
}

// control writes who is said to hold what. A claim on a part of a place says so
// before the place.
func (v *view) control() {
	if len(v.sheet.Control) == 0 {
		return
	}
	v.Heading("CONTROL")
	for _, c := range v.sheet.Control {
		head := v.Bold(v.names.where(c.Place))
		if c.Part != "" {
			head = Clean(c.Part) + " " + head
		}
		head += " " + v.names.held(c)
		v.Paragraph(2, 4, head+v.Faint(dash+v.names.saidBy(c.Statement)+v.itemID(string(c.ID))))
		v.reasons(4, c.Reasons)
	}
}

// relations writes one line for all who say the same of the same two.
func (v *view) relations() {
	if len(v.sheet.Relations) == 0 {
		return
	}
	v.Heading("RELATIONS")
	by := map[string][]ledger.Relation{}
	var order []string
	for _, r := range v.sheet.Relations {
		line := v.relation(r.Kind, r.From, r.To)
		if mutual := v.relation(r.Kind, r.To, r.From); !directed(r.Kind) && by[mutual] != nil {
			line = mutual
		}
		if by[line] == nil {
			order = append(order, line)
		}
		by[line] = append(by[line], r)
	}
	for _, line := range order {
		speakers := make([]string, len(by[line]))
		for i, r := range by[line] {
			speakers[i] = v.names.speaker(r.Statement)
			if r.Stance != ledger.StanceAsserts {
				speakers[i] += " " + string(r.Stance) + " it"
			}
		}
		v.Paragraph(2, 4, upper(line)+v.Faint(dash+listing(speakers)))
		for _, r := range by[line] {
			v.reasons(4, r.Reasons)
		}
	}
}

func (v *view) relation(kind ledger.RelationKind, from, to ledger.Party) string {
	subject := v.names.actor(from)
	return subject + " " + v.Bold(agreeing(relationVerb(kind), subject)) + " " + v.names.actor(to)
}

// directed reports whether a relation says something else the other way round.
func directed(kind ledger.RelationKind) bool {
	switch kind {
	case ledger.RelationAllied, ledger.RelationWorksWith, ledger.RelationFights:
		return false
	}
	return true
}
