package compare_test

import (
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/compare"
	"counterclaim/internal/ledger"
)

var (
	actorNames = []string{"Northland", "Northland air force", "Coast Front", "Harbor Brigade", "Reed League", "Salt Cell", "armed bands", "fog company", ""}
	placeNames = []string{"Port Ames", "Gull Province", "Tern Hill", "nowhere", ""}
	kindWords  = map[ledger.Attribute][]string{
		ledger.AttributeRelation:    {"backs", "allied", "works_with", "fights", "opposes"},
		ledger.AttributeControl:     {"held", "seized", "besieged", "lost", "contested"},
		ledger.AttributeResponsible: {"air_strike", "armed_clash"},
		ledger.AttributeAction:      {"air_strike", "armed_clash"},
		ledger.AttributeMovement:    {"troops: Port Ames", "guns: Tern Hill"},
		ledger.AttributeTerms:       {"excludes the Salt Cell", "opens the road"},
		ledger.AttributeCommitment:  {"open the coast road", "open the road"},
		ledger.AttributeDemand:      {"open the coast road", "open the road"},
	}
	attributes = []ledger.Attribute{
		ledger.AttributeKilled, ledger.AttributeInjured, ledger.AttributeTarget, ledger.AttributeRelation, ledger.AttributeResponsible,
		ledger.AttributeAction, ledger.AttributeControl, ledger.AttributeMovement, ledger.AttributeTerms, ledger.AttributeCommitment, ledger.AttributeDemand,
	}
)

// anyRange draws a range as the reader makes them: bounds in order, an estimate
// between them or alone.
func anyRange(t *rapid.T, label string) ledger.Range {
	n := rapid.IntRange(0, 60).Draw(t, label)
	m := n + rapid.IntRange(0, 30).Draw(t, label+" width")
	switch rapid.IntRange(0, 5).Draw(t, label+" form") {
	case 0:
		return ledger.AtLeast(n)
	case 1:
		return ledger.AtMost(n)
	case 2:
		return ledger.Between(n, m)
	case 3:
		return ledger.Range{Best: &n}
	case 4:
		return ledger.Range{Said: "many"}
	}
	return ledger.Exactly(n)
}

func anySide(t *rapid.T, f family, label, id string, attribute ledger.Attribute) compare.Side {
	pick := func(what string, from []string) string { return rapid.SampledFrom(from).Draw(t, label+" "+what) }
	c := ledger.Claim{ID: ledger.ClaimID(id), Attribute: attribute, Certainty: ledger.Certain}
	if name := pick("actor", actorNames); name != "" {
		c.Actor = f.party(name)
	}
	if name := pick("target", actorNames); name != "" {
		c.Target = f.party(name)
	}
	if rapid.Bool().Draw(t, label+" besides") {
		c.Besides = []ledger.Party{f.party("Salt Cell")}
	}
	if name := pick("place", placeNames); name != "" {
		c.Place = ledger.Where{Name: name, Place: f.places[slug(name)]}
	}
	c.Quantifier = ledger.Quantifier(pick("quantifier", []string{"", "only", "most", "some", "all", "none"}))
	c.Negated = rapid.Bool().Draw(t, label+" negated")
	c.Passage.Start = rapid.IntRange(0, 3).Draw(t, label+" start")
	if words := kindWords[attribute]; words != nil {
		c.Value.Words = pick("words", words)
	} else if attribute != ledger.AttributeTarget {
		r := anyRange(t, label+" number")
		c.Value.Number = &r
	}
	s := compare.Side{Claim: c, Statement: ledger.Statement{Document: "doc_1", Stance: ledger.StanceAsserts}}
	s.Statement.Speaker = ledger.Speaker{Name: pick("speaker", []string{"Northland", "Southmark", "experts"}), Kind: ledger.SpeakerOrganization}
	s.Incidents = []ledger.IncidentID{ledger.IncidentID(pick("incident", []string{"quay", "quay", "mill"}))}
	s.Group = ledger.Group(pick("group", []string{"", "people", "civilians", "children", "fighters"}))
	s.Status = ledger.CommitmentStatus(pick("status", []string{"", "said_kept", "said_not_kept", "said_partly"}))
	return s
}

func TestOrderOfAPairDoesNotMatter(t *testing.T) {
	f := readFamily(t)
	rapid.Check(t, func(t *rapid.T) {
		attribute := rapid.SampledFrom(attributes).Draw(t, "attribute")
		a, b := anySide(t, f, "a", "clm_a", attribute), anySide(t, f, "b", "clm_b", attribute)
		r, l := compare.Pair(a, b, f)
		back, m := compare.Pair(b, a, f)
		if r != back || l.ID != m.ID || l.Relation != r {
			t.Fatalf("%s by %s; the other way round %s by %s", r, l.ID, back, m.ID)
		}
		if x, y := compare.Sentence(a, b, f), compare.Sentence(b, a, f); x != y || unfilled.MatchString(x) {
			t.Fatalf("%s; the other way round %s", x, y)
		}
	})
}

// TestAClaimIsTheSameAsItself also gives the copy another ID and another
// speaker: what two say in the same words on the same question is never
// contradictory.
func TestAClaimIsTheSameAsItself(t *testing.T) {
	f := readFamily(t)
	rapid.Check(t, func(t *rapid.T) {
		a := anySide(t, f, "a", "clm_a", rapid.SampledFrom(attributes).Draw(t, "attribute"))
		if r, l := compare.Pair(a, a, f); r != ledger.ClaimsSame {
			t.Fatalf("%s by %s", r, l.ID)
		}
		b := a
		b.Claim.ID, b.Statement.Speaker.Name = "clm_b", "somebody else"
		if r, l := compare.Pair(a, b, f); r == ledger.ClaimsContradictory {
			t.Fatalf("%s by %s", r, l.ID)
		}
	})
}

// figurePair draws two affirmed figures for one group of one incident.
func figurePair(t *rapid.T, f family) (a, b compare.Side) {
	a, b = anySide(t, f, "a", "clm_a", ledger.AttributeKilled), anySide(t, f, "b", "clm_b", ledger.AttributeKilled)
	for _, s := range []*compare.Side{&a, &b} {
		s.Incidents, s.Claim.Negated, s.Claim.Quantifier = []ledger.IncidentID{"quay"}, false, ""
	}
	return a, b
}

func TestABoundNotStatedNeverContradicts(t *testing.T) {
	f := readFamily(t)
	rapid.Check(t, func(t *rapid.T) {
		a, b := figurePair(t, f)
		n, m := rapid.IntRange(0, 90).Draw(t, "n"), rapid.IntRange(0, 90).Draw(t, "m")
		form := rapid.SampledFrom([]func(int) ledger.Range{ledger.AtLeast, ledger.AtMost}).Draw(t, "form")
		r, s := form(n), form(m)
		a.Claim.Value.Number, b.Claim.Value.Number = &r, &s
		if got, l := compare.Pair(a, b, f); got == ledger.ClaimsContradictory {
			t.Fatalf("%v and %v: by %s", r, s, l.ID)
		}
		b.Claim.Value.Number = &ledger.Range{}
		if got, l := compare.Pair(a, b, f); got == ledger.ClaimsContradictory {
			t.Fatalf("%v and nothing: by %s", r, l.ID)
		}
	})
}

// widened draws a range that allows every number that r allows. An estimate has
// no bounds to move; losing both bounds loses the estimate too.
func widened(t *rapid.T, r ledger.Range) ledger.Range {
	if r.Low != nil {
		low := max(0, *r.Low-rapid.IntRange(0, 20).Draw(t, "down"))
		r.Low = &low
		if rapid.Bool().Draw(t, "no low") {
			r.Low = nil
		}
	}
	if r.High != nil {
		high := *r.High + rapid.IntRange(0, 20).Draw(t, "up")
		r.High = &high
		if rapid.Bool().Draw(t, "no high") {
			r.High = nil
		}
	}
	if r.Low == nil && r.High == nil && r.Best != nil && rapid.Bool().Draw(t, "no best") {
		r.Best = nil
	}
	return r
}

// TestWideningNeverMakesAContradiction is about two texts: within one text, how far
// two figures are apart is a sign of what they count.
func TestWideningNeverMakesAContradiction(t *testing.T) {
	f := readFamily(t)
	rapid.Check(t, func(t *rapid.T) {
		a, b := figurePair(t, f)
		b.Statement.Document = "doc_2"
		before, was := compare.Pair(a, b, f)
		r := *a.Claim.Value.Number
		wide := widened(t, r)
		if r.Best != nil && (r.Low != nil || r.High != nil) && wide.Low == nil && wide.High == nil {
			wide.Best = nil
		}
		a.Claim.Value.Number = &wide
		if after, l := compare.Pair(a, b, f); after == ledger.ClaimsContradictory && before != ledger.ClaimsContradictory {
			t.Fatalf("%v is %s by %s; widened to %v it is %s by %s", r, before, was.ID, wide, after, l.ID)
		}
	})
}
