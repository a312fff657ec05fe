package publish

import (
	"strings"

	"counterclaim/internal/ledger"
)

// lineCells is how much of a document's words a line shows.
const lineCells = 120

// Line describes one value of the ledger in a line of neutral words, as a list
// shows it. It is safe to print. A value of another type gives "".
func Line(item any) string {
	n := &names{}
	switch v := item.(type) {
	case ledger.Document:
		return documentLine(v)
	case ledger.Statement:
		text := Clean(v.Speaker.Name) + " " + verb(v) + ": " + quote(v, lineCells)
		if inDenial(v) {
			text += dash + "a denial"
		}
		return untie(text + certainty(v.Certainty))
	case ledger.Claim:
		return untie(n.claim(&v))
	case ledger.Incident:
		return untie(incidentKind(v.Kind) + stage(v.Stage) + n.circumstances(v) + n.accounts(v))
	case ledger.Tally:
		text := casualties(v.Range, v.Group, v.Effect) + breakdown(v.Breakdown)
		if w := (ledger.When{Start: v.From, End: v.To}); !w.IsZero() {
			text += ", " + period(w)
		}
		return untie(text)
	case ledger.Relation:
		from := n.somebody(v.From)
		return from + " " + agreeing(relationVerb(v.Kind), from) + " " + n.somebody(v.To)
	case ledger.Control:
		return untie(strings.TrimSpace(Clean(v.Part)+" "+n.where(v.Place)) + " " + n.held(v))
	case ledger.Agreement:
		return Clean(v.Name)
	case ledger.Commitment:
		return n.somebody(v.Obligor) + ": " + cut(Clean(v.Act), lineCells)
	case ledger.Comparison:
		return string(v.Relation) + ": " + Clean(v.Sentence)
	case ledger.Actor:
		return Clean(v.Name) + " (" + words(string(v.Kind)) + candidate(v.Candidate) + ")"
	case ledger.Place:
		return placeLine(v)
	}
	return ""
}

// untie gives a line plain spaces: it may be wrapped by others.
func untie(s string) string { return strings.ReplaceAll(s, tie, " ") }

func candidate(c bool) string {
	if c {
		return ", candidate"
	}
	return ""
}

// documentLine calls a document by its title, or by its address if it has none.
func documentLine(d ledger.Document) string {
	text := Clean(d.Title)
	if text == "" {
		text = Clean(d.Address)
	}
	if text == "" {
		text = "Untitled document"
	}
	if d.Source.Name != "" {
		text += dash + Clean(d.Source.Name)
	}
	if !d.Published.IsZero() {
		text += ", " + day(d.Published)
	}
	return untie(text)
}

func placeLine(p ledger.Place) string {
	text := Clean(p.Name) + " (" + words(string(p.Kind)) + candidate(p.Candidate) + ")"
	if p.Country != "" {
		text += ", " + Clean(p.Country)
	}
	return text
}

// somebody returns the party's name, or says that there is none.
func (n *names) somebody(p ledger.Party) string {
	if name := n.party(p); name != "" {
		return name
	}
	return "somebody not named"
}

// circumstances returns what an incident's heading says behind its kind:
// " — hospitals, Idlib, 30 May 2016", or "".
func (n *names) circumstances(i ledger.Incident) string {
	facts := []string{}
	if i.Target != "" {
		facts = append(facts, Clean(i.Target))
	}
	if !i.Place.IsZero() {
		facts = append(facts, n.where(i.Place))
	}
	if i.When != nil && !i.When.IsZero() {
		facts = append(facts, period(*i.When))
	}
	if len(facts) == 0 {
		return ""
	}
	return dash + strings.Join(facts, ", ")
}

// accounts returns the figures that are given for an incident, and to whom it
// is attributed: ": 23, 50 killed; attributed to Russia, which is denied". A
// line has no room for who says so; the sheet has.
func (n *names) accounts(i ledger.Incident) string {
	var effects []ledger.Effect
	figures := map[ledger.Effect][]string{}
	for _, c := range i.Casualties {
		if figures[c.Effect] == nil {
			effects = append(effects, c.Effect)
		}
		figures[c.Effect] = append(figures[c.Effect], counted(c.Range, c.Group))
	}
	var parts []string
	for _, e := range effects {
		parts = append(parts, strings.Join(unique(figures[e]), ", ")+" "+words(string(e)))
	}
	var attributed, denied []string
	for _, b := range i.Actors {
		if b.Status == ledger.StatusDenied {
			denied = append(denied, n.party(b.Party))
		} else {
			attributed = append(attributed, n.party(b.Party))
		}
	}
	if len(attributed) > 0 {
		parts = append(parts, "attributed to "+listing(attributed))
	}
	if len(denied) > 0 {
		parts = append(parts, "denied for "+listing(denied))
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, "; ")
}

// held returns who is said to hold a place, and how: "seized by the Coast
// Front, from the army, May 2031".
func (n *names) held(c ledger.Control) string {
	what := controlVerbs[c.Kind]
	if what == "" {
		what = words(string(c.Kind)) + " by"
	}
	text := what + " " + n.somebody(c.Actor)
	if !c.From.IsZero() {
		text += ", from " + n.party(c.From)
	}
	if c.When != nil && !c.When.IsZero() {
		text += ", " + period(*c.When)
	}
	return text
}

// claim returns a claim's fields in one line: "killed: at least 60; by Russia;
// at Idlib".
func (n *names) claim(c *ledger.Claim) string {
	parts := []string{words(string(c.Attribute))}
	if c.Negated {
		parts[0] = "not " + parts[0]
	}
	switch {
	case c.Value.Number != nil:
		parts[0] += ": " + figure(*c.Value.Number)
		if !c.Target.IsZero() {
			parts[0] += " " + n.party(c.Target)
		}
	case c.Value.Words != "":
		parts[0] += ": " + words(c.Value.Words)
	}
	if c.Quantifier != "" {
		parts = append(parts, words(string(c.Quantifier)))
	}
	if !c.Actor.IsZero() {
		parts = append(parts, "by "+n.party(c.Actor))
	}
	if !c.Target.IsZero() && c.Value.Number == nil {
		parts = append(parts, "to "+n.party(c.Target))
	}
	if !c.Place.IsZero() {
		parts = append(parts, "at "+n.where(c.Place))
	}
	if c.When != nil && !c.When.IsZero() {
		parts = append(parts, period(*c.When))
	}
	return strings.Join(parts, "; ")
}
