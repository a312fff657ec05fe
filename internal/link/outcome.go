package link

import (
	"slices"

	"counterclaim/internal/ledger"
)

// outcome counts it for a link that the later report tells, in the next sentence, what
// came of the earlier one, of which only the deed was told: "Police opened fire on the
// crowd. | Two students were killed."
func (w *weighing) outcome(a, b *Report) {
	x, y := &a.Incident, &b.Incident
	if a.Document != b.Document || a.Headline || b.Headline || b.Apart || b.Definite || a.before(b.Sentence) != 1 || len(x.Perpetrators) == 0 || harmed(x) {
		return
	}
	if y.When == nil && len(y.Perpetrators) == 0 && len(y.Actors) == 0 && (y.Place.IsZero() || samePlace(x.Place, y.Place)) && harmed(y) && !slices.ContainsFunc(y.Victims, func(v ledger.Victim) bool { return v.Name != "" }) {
		w.add(weightOutcome, "the later one tells what came of it")
	}
}

// otherDeed rejects a link if the later report tells of the murder of somebody of whom
// the earlier one, an attack on something else by those whom it names, knows nothing:
// "Police shot at a car in Homs. | A judge was murdered in Homs."
func (w *weighing) otherDeed(a, b *Report) {
	x, y := &a.Incident, &b.Incident
	if a.Document != b.Document || y.Kind != ledger.KindExecution || x.Kind == ledger.KindExecution || len(x.Perpetrators) == 0 || harmed(x) || len(x.Victims) > 0 || len(x.Targets) == 0 || !harmed(y) {
		return
	}
	if x.When == nil || y.When == nil {
		w.veto("the earlier one tells of nobody killed, and the later one is a murder")
	}
}

// harmed reports whether somebody is told to have been killed, injured or taken.
func harmed(in *ledger.Incident) bool {
	for i := range in.Casualties {
		if in.Casualties[i].Effect != "" {
			return true
		}
	}
	for i := range in.Victims {
		if in.Victims[i].Effect != "" {
			return true
		}
	}
	return false
}
