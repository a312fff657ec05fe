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
	if a.Document != b.Document || a.Headline || b.Headline || b.Apart || a.before(b.Sentence) != 1 || len(x.Perpetrators) == 0 || harmed(x) {
		return
	}
	if y.When == nil && len(y.Perpetrators) == 0 && len(y.Actors) == 0 && (y.Place.IsZero() || samePlace(x.Place, y.Place)) && harmed(y) && !slices.ContainsFunc(y.Victims, func(v ledger.Victim) bool { return v.Name != "" }) {
		w.add(weightOutcome, "the later one tells what came of it")
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
