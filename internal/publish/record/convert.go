package record

import "counterclaim/internal/ledger"

// A Converter turns the ledger's types into records.
type Converter struct {
	offsets *offsets
	o       Options
}

// Options say what records have on request.
type Options struct {
	Text    bool // The document's normalized text.
	Explain bool // The reasons of every decision.
}

// NewConverter returns a Converter for what was read out of text, whose code
// points it counts once.
func NewConverter(text string, o Options) *Converter { return &Converter{newOffsets(text), o} }

// stated returns nil for what was not stated.
func stated[T ~string](s T) *string {
	if s == "" {
		return nil
	}
	text := string(s)
	return &text
}

// party returns the registry's ID, since a program joins on IDs, or else the
// words: a candidate is still somebody.
func party(p ledger.Party) *string {
	if p.Actor != "" {
		return stated(p.Actor)
	}
	return stated(p.Name)
}

// where does for places what party does for actors.
func where(w ledger.Where) *string {
	if w.Place != "" {
		return stated(w.Place)
	}
	return stated(w.Name)
}

// each converts a list; the result is never nil.
func each[T, R any](list []T, convert func(T) R) []R {
	out := make([]R, len(list))
	for i, item := range list {
		out[i] = convert(item)
	}
	return out
}

// number keeps each bound as it was stated; nil stays null.
func number(r ledger.Range) numberRecord {
	return numberRecord{Low: r.Low, Best: r.Best, High: r.High, Said: stated(r.Said)}
}

func part(p ledger.Part) partRecord { return partRecord{p.Group, number(p.Range)} }

// when writes an open end as null. A nil When is null as a whole: nothing was
// said of the time, which is not the same as an unknown beginning and end.
func when(w *ledger.When) *whenRecord {
	if w == nil {
		return nil
	}
	return &whenRecord{stated(w.Start.String()), stated(w.End.String()), w.Precision, stated(w.Said)}
}

// Passage counts in code points, so that a program in any language finds the
// words again by cutting the text.
func (c *Converter) Passage(p ledger.Passage) Passage {
	return Passage{p.Exact, c.offsets.at(p.Start), c.offsets.at(p.End)}
}

func (c *Converter) maybePassage(p *ledger.Passage) *Passage {
	if p == nil {
		return nil
	}
	r := c.Passage(*p)
	return &r
}

// reasons returns nil, which leaves the field out, unless reasons were asked for:
// they are longer than what they explain.
func (c *Converter) reasons(list []ledger.Reason) []reasonRecord {
	if !c.o.Explain {
		return nil
	}
	return each(list, func(r ledger.Reason) reasonRecord { return reasonRecord(r) })
}

// Document leaves out when the bytes were fetched: reading the same bytes twice
// writes the same record.
func (c *Converter) Document(d ledger.Document) documentRecord {
	r := documentRecord{
		ID: d.ID, Title: d.Title, Source: stated(d.Source.Name), Address: stated(d.Address),
		Published: stated(d.Published.String()), Language: stated(d.Language),
		MediaType: d.MediaType, SHA256: d.SHA256, Revises: stated(d.Revises),
		Notes: each(d.Notes, func(s string) string { return s }),
	}
	if c.o.Text {
		r.Text = &d.Text
	}
	return r
}

// Statement returns the record of a statement.
func (c *Converter) Statement(s ledger.Statement) statementRecord {
	return statementRecord{
		ID: s.ID, Document: s.Document,
		Speaker: speakerRecord{
			Name: s.Speaker.Name, Kind: s.Speaker.Kind, Actor: stated(s.Speaker.Actor),
			Affiliation: stated(s.Speaker.Affiliation),
			Via:         each(s.Speaker.Via, func(v string) string { return v }),
			Mention:     c.maybePassage(s.Speaker.Mention),
		},
		Cue: c.maybePassage(s.Cue), Content: each(s.Content, c.Passage),
		Speech: s.Speech, Act: act(s.Act), Stance: s.Stance, Certainty: s.Certainty,
		When: when(s.When), Reasons: c.reasons(s.Reasons),
	}
}

// act names every act, that of saying too.
func act(a ledger.Act) string {
	if a == ledger.ActSays {
		return "says"
	}
	return string(a)
}

// Claim writes a value as a number or as words, and as null where the attribute
// needs none: who is responsible says it all.
func (c *Converter) Claim(v ledger.Claim) claimRecord {
	r := claimRecord{
		ID: v.ID, Statement: v.Statement, Attribute: v.Attribute,
		Negated: v.Negated, Quantifier: stated(v.Quantifier),
		Actor: party(v.Actor), Target: party(v.Target), Besides: parties(v.Besides),
		Place: where(v.Place), From: where(v.From),
		When: when(v.When), Certainty: v.Certainty,
		Passage: c.Passage(v.Passage), Reasons: c.reasons(v.Reasons),
	}
	switch {
	case v.Value.Number != nil:
		r.Value = number(*v.Value.Number)
	case v.Value.Words != "":
		r.Value = v.Value.Words
	}
	return r
}

// Incident returns the record of an incident.
func (c *Converter) Incident(i ledger.Incident) incidentRecord {
	return incidentRecord{
		ID: i.ID, Code: stated(i.Code), Kind: i.Kind, Place: where(i.Place), When: when(i.When),
		Target: stated(i.Target),
		Chain: each(i.Chain, func(s ledger.PlaceStep) stepRecord {
			return stepRecord{s.Name, stated(s.Class), stated(s.Place), s.Inferred}
		}),
		Actors: each(i.Actors, func(b ledger.Belligerent) belligerentRecord {
			return belligerentRecord{party(b.Party), b.Status, b.Statement}
		}),
		Casualties: each(i.Casualties, func(n ledger.Count) countRecord {
			return countRecord{n.Group, n.Effect, number(n.Range), each(n.Breakdown, part),
				n.Statement, stated(n.Claim)}
		}),
		Statements: each(i.Statements, func(s ledger.StatementID) ledger.StatementID { return s }),
		Certainty:  i.Certainty,
		Stage:      stated(i.Stage), Perpetrators: each(i.Perpetrators, c.perpetrator), Victims: each(i.Victims, c.victim),
		Targets: each(i.Targets, c.target), Weapons: each(i.Weapons, c.weapon), Damage: stated(i.Damage),
		Passage: c.Passage(i.Passage), Reasons: c.reasons(i.Reasons),
	}
}

// Tally returns the record of a tally.
func (c *Converter) Tally(t ledger.Tally) tallyRecord {
	return tallyRecord{
		ID: t.ID, Statement: t.Statement, Compiler: party(t.Compiler), Effect: t.Effect, Group: t.Group,
		numberRecord: number(t.Range), Breakdown: each(t.Breakdown, part),
		From: stated(t.From.String()), To: stated(t.To.String()), Actor: party(t.Actor),
		Passage: c.Passage(t.Passage), Reasons: c.reasons(t.Reasons),
	}
}

// Relation returns the record of a relation.
func (c *Converter) Relation(r ledger.Relation) relationRecord {
	return relationRecord{
		ID: r.ID, From: party(r.From), Kind: r.Kind, To: party(r.To), Stance: r.Stance,
		Statement: r.Statement, When: when(r.When),
		Passage: c.Passage(r.Passage), Reasons: c.reasons(r.Reasons),
	}
}

// Control returns the record of a claim of control.
func (c *Converter) Control(v ledger.Control) controlRecord {
	return controlRecord{
		ID: v.ID, Place: where(v.Place), Part: stated(v.Part), Actor: party(v.Actor), From: party(v.From),
		Kind: v.Kind, When: when(v.When), Statement: v.Statement,
		Passage: c.Passage(v.Passage), Reasons: c.reasons(v.Reasons),
	}
}

// parties lists IDs or names; a party that names nobody has no place in a list.
func parties(list []ledger.Party) []string {
	out := make([]string, 0, len(list))
	for _, p := range list {
		if name := party(p); name != nil {
			out = append(out, *name)
		}
	}
	return out
}

// Agreement returns the record of an agreement.
func (c *Converter) Agreement(a ledger.Agreement) agreementRecord {
	return agreementRecord{
		ID: a.ID, Name: a.Name, Parties: parties(a.Parties), Effective: when(a.Effective),
		Excludes: parties(a.Excludes), Place: where(a.Place), Statement: a.Statement,
		Passage: c.Passage(a.Passage), Reasons: c.reasons(a.Reasons),
	}
}

// Commitment returns the record of a commitment.
func (c *Converter) Commitment(v ledger.Commitment) commitmentRecord {
	return commitmentRecord{
		ID: v.ID, Obligor: party(v.Obligor), Act: v.Act, Deadline: stated(v.Deadline.String()),
		When: when(v.When), Status: v.Status,
		Evidence:  each(v.Evidence, func(s ledger.StatementID) ledger.StatementID { return s }),
		Statement: v.Statement, Passage: c.Passage(v.Passage), Reasons: c.reasons(v.Reasons),
	}
}

// Comparison returns the record of a comparison.
func (c *Converter) Comparison(v ledger.Comparison) comparisonRecord { return comparisonRecord(v) }

// Actor returns the record of an actor.
func (c *Converter) Actor(a ledger.Actor) actorRecord {
	return actorRecord{
		ID: a.ID, Name: a.Name, Kind: a.Kind, Candidate: a.Candidate,
		PartOf: each(a.PartOf, func(id ledger.ActorID) ledger.ActorID { return id }),
	}
}

// Place writes coordinates of 0, 0 as null. Nobody lives there, and a gazetteer
// without coordinates must not put a town into the Gulf of Guinea.
func (c *Converter) Place(p ledger.Place) placeRecord {
	r := placeRecord{
		ID: p.ID, Name: p.Name, Kind: p.Kind, Country: stated(p.Country), PCode: stated(p.PCode),
		Within: stated(p.Within), Candidate: p.Candidate,
	}
	if p.Latitude != 0 || p.Longitude != 0 {
		r.Latitude, r.Longitude = &p.Latitude, &p.Longitude
	}
	if p.GeoPrecision != 0 {
		r.GeoPrecision = &p.GeoPrecision
	}
	return r
}

// Happening returns the record of a word that tells of something.
func (c *Converter) Happening(h ledger.Happening) happeningRecord {
	return happeningRecord{
		Word: c.Passage(h.Word), Value: h.Value, Certainty: h.Certainty, Negated: h.Negated, Ahead: h.Ahead,
		Statement: stated(h.Statement), Reasons: c.reasons(h.Reasons),
	}
}
