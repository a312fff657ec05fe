package publish

import (
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// A dispute is one question with the speakers who answer it differently.
type dispute struct {
	question string
	figures  []string // "20 (the Kelp Monitor)"
	sayers   []string
	deniers  []string
}

// String returns the question and who says what to it.
func (d dispute) String() string {
	var parts []string
	switch {
	case len(d.figures) > 0:
		parts = append(parts, strings.Join(unique(d.figures), " or "))
	case d.mixed():
		return "answered differently by " + listing(append(d.sayers, d.deniers...))
	case len(d.sayers) > 0 && len(d.deniers) > 0:
		parts = append(parts, "alleged by "+listing(d.sayers))
	case len(d.sayers) > 0:
		parts = append(parts, "answered differently by "+listing(d.sayers))
	}
	if len(d.deniers) > 0 {
		parts = append(parts, "denied by "+listing(d.deniers))
	}
	return strings.Join(parts, "; ")
}

// mixed reports whether one speaker both says and denies, as where a question
// gathers several claims of one; then there are no two sides to name.
func (d dispute) mixed() bool {
	return slices.ContainsFunc(d.sayers, func(s string) bool { return slices.Contains(d.deniers, s) })
}

// disputes names each question on which claims contradict each other, and each
// incident that an actor is said to be behind and is said not to be.
func (v *view) disputes() {
	list := disputeList{by: map[string]*dispute{}}
	for _, c := range v.sheet.Comparisons {
		left, right := v.names.claims[c.Left], v.names.claims[c.Right]
		if c.Relation != ledger.ClaimsContradictory || left == nil || right == nil || v.blamed(left) || v.blamed(right) {
			continue
		}
		if denies(left) || !denies(right) && left.Passage.Start > right.Passage.Start {
			left, right = right, left
		}
		d := list.on(v.question(left))
		v.answer(d, left)
		v.answer(d, right)
	}
	for _, i := range v.sheet.Incidents {
		v.attributed(&list, i)
	}
	if len(list.all) == 0 {
		return
	}
	v.Heading("WHAT IS DISPUTED")
	for _, d := range list.all {
		v.Paragraph(2, 4, upper(d.question)+v.Faint(dash+d.String()))
	}
}

// A disputeList holds each question once, in the order in which it came up.
type disputeList struct {
	by  map[string]*dispute
	all []*dispute
}

// on returns the dispute on a question, a new one if it has not come up.
func (l *disputeList) on(question string) *dispute {
	d := l.by[question]
	if d == nil {
		d = &dispute{question: question}
		l.by[question] = d
		l.all = append(l.all, d)
	}
	return d
}

// attributed adds the question of who is behind an incident, if somebody denies
// it.
func (v *view) attributed(list *disputeList, i ledger.Incident) {
	for _, denied := range i.Actors {
		if denied.Status != ledger.StatusDenied {
			continue
		}
		d := list.on("whether " + v.names.party(denied.Party) + " is responsible for the " + v.incident(i))
		d.deniers = append(d.deniers, v.names.speaker(denied.Statement))
		for _, b := range i.Actors {
			if b.Status != ledger.StatusDenied && sameParty(b.Party, denied.Party) {
				d.sayers = append(d.sayers, v.names.speaker(b.Statement))
			}
		}
	}
}

// blamed reports whether the claim says who is behind something that an
// incident's denial is about, which is a question of its own.
func (v *view) blamed(c *ledger.Claim) bool {
	if c.Attribute != ledger.AttributeResponsible && c.Attribute != ledger.AttributeAction {
		return false
	}
	for _, i := range v.sheet.Incidents {
		for _, b := range i.Actors {
			if b.Status == ledger.StatusDenied && sameParty(b.Party, c.Actor) {
				return true
			}
		}
	}
	return false
}

// sameParty compares IDs where there are any: two names may be one actor, and
// one name, without an ID, is taken for one.
func sameParty(a, b ledger.Party) bool {
	if a.Actor != "" || b.Actor != "" {
		return a.Actor == b.Actor
	}
	return strings.EqualFold(a.Name, b.Name)
}

// denies reports whether the claim's speaker says that it is not so. The
// statement's stance is in Negated already: who denies hitting anyone but A
// stands for "only A".
func denies(c *ledger.Claim) bool {
	return c.Negated || c.Quantifier == ledger.QuantifierNone
}

// answer adds a claim's speaker to a dispute, with the figure if there is one.
func (v *view) answer(d *dispute, c *ledger.Claim) {
	name := v.names.speaker(c.Statement)
	switch {
	case denies(c):
		d.deniers = append(d.deniers, name)
	case c.Value.Number != nil:
		d.figures = append(d.figures, figure(*c.Value.Number)+" ("+name+")")
	default:
		d.sayers = append(d.sayers, name)
	}
}

// incident returns an incident in a few words: "air strike in Idlib".
func (v *view) incident(i ledger.Incident) string {
	text := strings.ToLower(incidentKind(i.Kind))
	if !i.Place.IsZero() {
		text += " in " + v.names.where(i.Place)
	}
	return text
}

// question returns what a claim answers.
func (v *view) question(c *ledger.Claim) string {
	actor, target := v.names.party(c.Actor), v.names.party(c.Target)
	if actor == "" {
		actor = "somebody"
	}
	where := ""
	if !c.Place.IsZero() {
		where = " in " + v.names.where(c.Place)
	}
	switch c.Attribute {
	case ledger.AttributeKilled, ledger.AttributeInjured, ledger.AttributeDisplaced, ledger.AttributeDetained:
		return "how many were " + string(c.Attribute) + where
	case ledger.AttributeTarget:
		return "whom " + actor + " targets" + where
	case ledger.AttributeAction:
		return "what " + actor + " did" + where
	case ledger.AttributeResponsible:
		return "whether " + actor + " is responsible" + where
	case ledger.AttributeControl:
		return "who holds " + v.names.where(c.Place)
	case ledger.AttributeRelation:
		return "how " + actor + " stands to " + target
	case ledger.AttributeCommitment:
		return "what " + actor + " undertook"
	}
	return words(string(c.Attribute)) + " of " + actor
}
