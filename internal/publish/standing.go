package publish

import (
	"slices"

	"counterclaim/internal/ledger"
)

// perpetrators writes those to whom no line above attributes the incident. It
// never writes who did it, only who says so and how sure.
func (v *view) perpetrators(i ledger.Incident) {
	var lines roleLines
	for n, p := range i.Perpetrators {
		again := func(o ledger.Perpetrator) bool { return o.Standing == p.Standing && samePerpetrator(o.Party, p.Party) }
		if v.toldOf(i, p) || slices.ContainsFunc(i.Perpetrators[:n], again) {
			continue
		}
		name, by := v.names.party(p.Party), v.names.saidBy(p.Statement)
		switch p.Standing {
		case ledger.StandingClaimed:
			lines.add(name+" says that it did it", "", "", by)
		case ledger.StandingCleared:
			lines.add("", name, " said not to have done it", by)
		case ledger.StandingPossible:
			lines.add("", name, " named beside it", by)
		default:
			lines.add("attributed to ", name, "", v.names.account(p))
		}
	}
	for _, l := range lines {
		v.Paragraph(4, 6, l.lead+v.several(l.items)+l.tail+v.Faint(dash+l.by))
	}
}

// toldOf reports whether an incident's actors say what there is to say of a
// perpetrator.
func (v *view) toldOf(i ledger.Incident, p ledger.Perpetrator) bool {
	return slices.ContainsFunc(i.Actors, func(b ledger.Belligerent) bool {
		if !samePerpetrator(b.Party, p.Party) {
			return false
		}
		switch p.Standing {
		case ledger.StandingClaimed:
			return b.Status == ledger.StatusClaimed
		case ledger.StandingCleared:
			return b.Status == ledger.StatusDenied
		case ledger.StandingPossible:
			return true
		}
		return b.Status != ledger.StatusDenied
	})
}

// samePerpetrator reports whether two parties are one actor, or one's words are
// among the other's: "guerrillas", "urban guerrillas".
func samePerpetrator(a, b ledger.Party) bool {
	if a.Actor != "" && a.Actor == b.Actor {
		return true
	}
	return inWords(a.Name, b.Name) || inWords(b.Name, a.Name)
}

// saidInFull reports whether the same speaker attributes the incident to the
// same party in more words: "guerrillas" beside "urban guerrillas".
func (v *view) saidInFull(i ledger.Incident, b ledger.Belligerent) bool {
	return slices.ContainsFunc(i.Actors, func(o ledger.Belligerent) bool {
		return o.Status == b.Status && len(o.Name) > len(b.Name) && inWords(o.Name, b.Name) &&
			v.names.saidBy(o.Statement) == v.names.saidBy(b.Statement)
	})
}

// byWhom returns who attributes an incident to a party in a statement, and as how
// sure, where the incident has it as a perpetrator.
func (n *names) byWhom(i ledger.Incident, b ledger.Belligerent) string {
	for _, p := range i.Perpetrators {
		if n.speaker(p.Statement) == n.speaker(b.Statement) && samePerpetrator(p.Party, b.Party) {
			return n.account(p)
		}
	}
	return n.saidBy(b.Statement)
}

// account returns who names a perpetrator, and how sure: "suspected by the army",
// "reported as fact by Northland Herald". An outlet that passes on a suspicion
// does not thereby suspect.
func (n *names) account(p ledger.Perpetrator) string {
	by := n.saidBy(p.Statement)
	s := n.statements[p.Statement]
	own := s == nil || s.Speech == ledger.SpeechNarration || s.Speaker.Kind == ledger.SpeakerOutlet
	switch {
	case s != nil && s.Stance != ledger.StanceAsserts:
	case p.Standing == ledger.StandingSuspected && own:
		if s == nil || certainty(s.Certainty) == "" {
			by = "suspected, according to " + by
		}
	case p.Standing == ledger.StandingSuspected:
		by = "suspected by " + by
	case p.Standing == ledger.StandingAccused && own:
		by = "accused by authorities, according to " + by
	case p.Standing == ledger.StandingAccused:
		by = "accused by " + by
	case p.Standing == ledger.StandingFact && own && s != nil && certainty(s.Certainty) == "":
		by = "reported as fact by " + by
	}
	return by
}
