package link

import (
	"cmp"
	"slices"

	"counterclaim/internal/ledger"
)

// blameFar is how many sentences back "the murder" may have been told, where the text
// tells several.
const blameFar = 8

// blameMost is how many incidents a text may tell for any of them, however far back, to
// be meant by "the murder". Of one that tells more only those few sentences back may be.
const blameMost = 64

// blame gives what r says of who did it to the incident that "the murder" or "the
// crime" means: of those that it may be called, the one told last before, or the only
// one of the text.
func (s *shelf) blame(r *Report) {
	if !r.Blames {
		return
	}
	all := s.meant(r)
	best, far := -1, blameFar+1
	for _, i := range all {
		if d := s.items[i].report.before(r.Sentence); d >= 0 && d < far {
			best, far = i, d
		}
	}
	switch {
	case best >= 0:
		s.lay(best, r, "the later one points back to what was told last before it")
	case len(all) == 1:
		s.lay(all[0], r, "the text tells no other that could be meant")
	}
}

// blameAll gives what r says of who did it to the incidents that "both attacks" or
// "these crimes" mean: the last so many told before, or all of the text. It
// reports whether there are any.
func (s *shelf) blameAll(r *Report) bool {
	all := s.meant(r)
	if r.Many > 0 {
		all = slices.DeleteFunc(all, func(i int) bool { return s.items[i].report.before(r.Sentence) < 0 })
		slices.SortStableFunc(all, func(i, j int) int {
			return cmp.Compare(s.items[i].report.before(r.Sentence), s.items[j].report.before(r.Sentence))
		})
		all = all[:min(len(all), r.Many)]
	}
	bodies := *r
	bodies.Incident.Perpetrators = nil
	for _, p := range r.Incident.Perpetrators {
		if p.Organization { // "Gunmen" of several attacks are seldom the same.
			bodies.Incident.Perpetrators = append(bodies.Incident.Perpetrators, p)
		}
	}
	for _, i := range all[:min(len(all), headlineMost)] {
		s.lay(i, &bodies, "the words mean all of them that the text tells")
	}
	return len(all) > 0
}

// meant returns the incidents that the words of r may mean, in the order in which they
// came.
func (s *shelf) meant(r *Report) []int {
	all := s.of[r.Document]
	if len(all) > blameMost {
		all = nil
		for n := r.Sentence - blameFar; n <= r.Sentence; n++ {
			all = append(all, s.near[spot{r.Document, n}]...)
		}
		slices.Sort(all)
		all = slices.Compact(all)
	}
	var out []int
	for _, i := range all {
		in := &s.items[i].report.Incident
		if len(r.Incident.Targets) > 0 && !sameThing(in.Targets, r.Incident.Targets) {
			continue
		}
		if in.Stage != ledger.StageThreatened && called(in, &r.Incident) && timesMeet(in.When, r.Incident.When) {
			out = append(out, i)
		}
	}
	return out
}

// sameThing reports whether a thing of each is called by the same noun.
func sameThing(a, b []ledger.Target) bool {
	for i := range min(len(a), figuresMost) {
		for j := range min(len(b), figuresMost) {
			if headOf(a[i].Words) == headOf(b[j].Words) {
				return true
			}
		}
	}
	return false
}

// called reports whether the words for b may mean the incident: "the murder" any at
// which somebody was killed, "the attack" or "the crime" any violence.
func called(in, b *ledger.Incident) bool {
	if b.Kind == ledger.KindExecution && in.Kind != b.Kind {
		return kills(in)
	}
	switch headOf(b.Passage.Exact) {
	case "massacre", "killing", "slaying", "death":
		return kills(in)
	}
	switch b.Kind {
	case in.Kind:
		return true
	case ledger.KindAttack, ledger.KindDestruction:
		return breadth[in.Kind] > 0 && in.Kind != ledger.KindArmedClash || in.Kind == ledger.KindAbduction
	}
	return compatible(in.Kind, b.Kind) && in.Kind != ledger.KindArmedClash
}

// kills reports whether somebody is told to have been killed.
func kills(in *ledger.Incident) bool {
	for i := range in.Victims {
		if in.Victims[i].Effect == ledger.EffectKilled {
			return true
		}
	}
	for i := range in.Casualties {
		if in.Casualties[i].Effect == ledger.EffectKilled {
			return true
		}
	}
	return false
}

// timesMeet reports whether no time excludes the other.
func timesMeet(a, b *ledger.When) bool { return a == nil || b == nil || a.Overlaps(*b) }

// lay adds to the i-th incident who did it by r, and who says so; nothing else of r is
// of this incident alone.
func (s *shelf) lay(i int, r *Report, why string) {
	only := *r
	only.Incident = ledger.Incident{
		Kind: s.items[i].report.Incident.Kind, Certainty: r.Incident.Certainty, Passage: r.Incident.Passage,
		Actors: r.Incident.Actors, Perpetrators: r.Incident.Perpetrators, Statements: r.Incident.Statements, Reasons: r.Incident.Reasons,
	}
	s.items[i].merge(&only, Decision{Same: true, Score: enough, Why: []string{why}}, s.places)
}
