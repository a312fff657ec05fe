package compare_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/internal/compare"
	"counterclaim/internal/ledger"
)

// A writer fills a made-up sheet, claim by claim.
type writer struct {
	sheet ledger.Sheet
	f     family
}

func (w *writer) claim(speaker string, c ledger.Claim) ledger.Claim {
	n := len(w.sheet.Claims)
	st := ledger.Statement{
		ID: ledger.StatementID(fmt.Sprintf("stm_%03d", n)), Document: "doc_1", Stance: ledger.StanceAsserts,
		Speaker: ledger.Speaker{Name: speaker, Kind: ledger.SpeakerOrganization, Actor: w.f.actors[slug(speaker)]},
	}
	c.ID, c.Statement = ledger.ClaimID(fmt.Sprintf("clm_%03d", 999-n)), st.ID
	c.Passage.Start, c.Passage.End = 10*n, 10*n+5
	c.Certainty = ledger.Certain
	w.sheet.Statements, w.sheet.Claims = append(w.sheet.Statements, st), append(w.sheet.Claims, c)
	return c
}

func (w *writer) killed(speaker string, r ledger.Range, in *ledger.Incident) {
	c := w.claim(speaker, ledger.Claim{Attribute: ledger.AttributeKilled, Value: ledger.Value{Number: &r}})
	in.Casualties = append(in.Casualties, ledger.Count{Group: ledger.GroupPeople, Effect: ledger.EffectKilled, Range: r, Statement: c.Statement, Claim: c.ID})
	in.Statements = append(in.Statements, c.Statement)
}

func (w *writer) blame(speaker, actor string, denied bool, in *ledger.Incident) {
	c := w.claim(speaker, ledger.Claim{
		Attribute: ledger.AttributeResponsible, Value: ledger.Value{Words: string(in.Kind)}, Actor: w.f.party(actor), Negated: denied,
		Place: in.Place,
	})
	in.Statements = append(in.Statements, c.Statement)
}

// rules returns what was found, in order: the rule and who speaks in the text
// first and second.
func rules(sheet ledger.Sheet, found []ledger.Comparison) []string {
	speaker := map[ledger.ClaimID]string{}
	start := map[ledger.ClaimID]int{}
	for i, c := range sheet.Claims {
		speaker[c.ID], start[c.ID] = sheet.Statements[i].Speaker.Name, c.Passage.Start
	}
	var out []string
	for _, c := range found {
		first, second := c.Left, c.Right
		if start[first] > start[second] {
			first, second = second, first
		}
		out = append(out, fmt.Sprintf("%s: %s, %s", c.Rule, speaker[first], speaker[second]))
	}
	return out
}

// harbor is a sheet in which several speakers tell of one strike.
func harbor(t testing.TB) (ledger.Sheet, family) {
	w := writer{f: readFamily(t)}
	quay := ledger.Incident{ID: "inc_quay", Kind: ledger.KindAirStrike, Place: ledger.Where{Name: "Port Ames", Place: "port-ames"}}
	mill := ledger.Incident{ID: "inc_mill", Kind: ledger.KindShelling}
	w.killed("Kelp Monitor", ledger.Exactly(23), &quay)
	w.killed("Southmark", ledger.AtLeast(60), &quay)
	w.killed("Southmark", ledger.AtLeast(60), &quay)
	w.killed("Reed League", ledger.AtLeast(20), &quay)
	w.killed("Northland", ledger.Exactly(5), &mill)
	w.blame("Southmark", "Northland", false, &quay)
	w.blame("Northland", "Northland", true, &quay)
	w.blame("Northland", "Reed League", false, &quay)
	w.claim("Northland", ledger.Claim{Attribute: ledger.AttributeTarget, Actor: w.f.party("Northland"), Target: w.f.party("Salt Cell"), Quantifier: ledger.QuantifierOnly})
	w.claim("Kelp Monitor", ledger.Claim{Attribute: ledger.AttributeTarget, Actor: w.f.party("Northland air force"), Target: w.f.party("Coast Front"), Quantifier: ledger.QuantifierMost})
	w.claim("Kelp Monitor", ledger.Claim{Attribute: ledger.AttributeTarget, Actor: w.f.party("Northland"), Target: ledger.Party{Name: "Fog Company", Actor: "fog-company"}})
	w.sheet.Incidents = []ledger.Incident{quay, mill}
	w.sheet.Actors = []ledger.Actor{{ID: "fog-company", Name: "Fog Company", Candidate: true}}
	return w.sheet, w.f
}

func TestCompareListsWhatIsWorthAReadersTime(t *testing.T) {
	sheet, f := harbor(t)
	want := []string{
		"killed/ranges-apart: Kelp Monitor, Southmark",
		"killed/ranges-meet: Kelp Monitor, Reed League",
		"killed/ranges-meet: Southmark, Reed League",
		"responsible/denied: Southmark, Northland",
		"responsible/rival: Southmark, Northland",
		"target/only-others: Northland, Kelp Monitor",
	}
	found := compare.Compare(sheet, f)
	if diff := cmp.Diff(want, rules(sheet, found)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, c := range found {
		if c.Left >= c.Right || c.ID != ledger.NewComparisonID(c.Left, c.Right) {
			t.Errorf("%s, %s: not in the order of their IDs, or under another ID", c.Left, c.Right)
		}
	}
	if says := "Kelp Monitor's 23 and Southmark's 60 or more for killed cannot both be counts of the same people: no number is in both."; found[0].Sentence != says {
		t.Errorf("the sentence is %q", found[0].Sentence)
	}
}

func TestOrderOfTheListsDoesNotMatter(t *testing.T) {
	sheet, f := harbor(t)
	want := compare.Compare(sheet, f)
	for seed := range uint64(20) {
		shuffled := sheet
		r := rand.New(rand.NewPCG(seed, 1))
		shuffled.Claims, shuffled.Statements = slices.Clone(sheet.Claims), slices.Clone(sheet.Statements)
		r.Shuffle(len(shuffled.Claims), func(i, j int) {
			shuffled.Claims[i], shuffled.Claims[j] = shuffled.Claims[j], shuffled.Claims[i]
		})
		slices.Reverse(shuffled.Statements)
		before := slices.Clone(shuffled.Claims)
		if diff := cmp.Diff(want, compare.Compare(shuffled, f)); diff != "" {
			t.Fatalf("seed %d: -want +got\n%s", seed, diff)
		}
		if diff := cmp.Diff(before, shuffled.Claims, cmp.AllowUnexported(ledger.Day{})); diff != "" {
			t.Fatalf("the sheet has changed: %s", diff)
		}
	}
}

func TestOneSpeakerNamingBothLeavesNoRivals(t *testing.T) {
	w := writer{f: readFamily(t)}
	quay := ledger.Incident{ID: "inc_quay", Kind: ledger.KindShelling, Place: ledger.Where{Name: "Port Ames", Place: "port-ames"}}
	w.blame("Southmark", "Northland", false, &quay)
	w.blame("Kelp Monitor", "Reed League", false, &quay)
	w.sheet.Incidents = []ledger.Incident{quay}
	if got := rules(w.sheet, compare.Compare(w.sheet, w.f)); !slices.Equal(got, []string{"responsible/rival: Southmark, Kelp Monitor"}) {
		t.Errorf("got %q", got)
	}
	w.blame("Marsh Council", "Northland", false, &quay)
	w.blame("Marsh Council", "Reed League", false, &quay)
	w.sheet.Incidents = []ledger.Incident{quay}
	for _, rule := range rules(w.sheet, compare.Compare(w.sheet, w.f)) {
		if rule == "responsible/rival: Southmark, Kelp Monitor" {
			t.Error("the two are still rivals")
		}
	}
}

// TestOneStatementAboutTwoIncidents holds that a blame which may be for either
// of two incidents makes no rivals.
func TestOneStatementAboutTwoIncidents(t *testing.T) {
	w := writer{f: readFamily(t)}
	quay := ledger.Incident{ID: "inc_quay", Kind: ledger.KindShelling, Place: ledger.Where{Name: "Port Ames", Place: "port-ames"}}
	w.blame("Southmark", "Northland", false, &quay)
	w.blame("Kelp Monitor", "Reed League", false, &quay)
	mill := ledger.Incident{ID: "inc_mill", Kind: ledger.KindShelling, Place: quay.Place, Statements: slices.Clone(quay.Statements)}
	w.sheet.Incidents = []ledger.Incident{quay, mill}
	if found := compare.Compare(w.sheet, w.f); len(found) > 0 {
		t.Errorf("got %q", rules(w.sheet, found))
	}
}

func TestTalliesPartsAndCommitmentsAreFoundInTheSheet(t *testing.T) {
	w := writer{f: readFamily(t)}
	day := ledger.NewDay
	total := func(speaker string, r ledger.Range, from ledger.Day) {
		c := w.claim(speaker, ledger.Claim{Attribute: ledger.AttributeKilled, Value: ledger.Value{Number: &r}})
		w.sheet.Tallies = append(w.sheet.Tallies, ledger.Tally{Statement: c.Statement, Effect: ledger.EffectKilled, Group: ledger.GroupPeople,
			Range: r, From: from, To: day(2031, 6, 3), Passage: c.Passage})
	}
	total("Kelp Monitor", ledger.AtLeast(2001), day(2030, 9, 30))
	total("Southmark", ledger.Exactly(900), day(2030, 9, 30))
	total("Northland", ledger.Exactly(100), day(2031, 1, 1))
	held := func(speaker, actor, part string) {
		c := w.claim(speaker, ledger.Claim{Attribute: ledger.AttributeControl, Value: ledger.Value{Words: "held"}, Actor: w.f.party(actor),
			Place: ledger.Where{Name: "Port Ames", Place: "port-ames"}})
		w.sheet.Control = append(w.sheet.Control, ledger.Control{Statement: c.Statement, Place: c.Place, Actor: c.Actor, Kind: ledger.ControlHeld, Part: part})
	}
	held("Kelp Monitor", "Coast Front", "parts of")
	held("Northland", "Northland", "")
	held("Southmark", "Reed League", "")
	road := ledger.Commitment{ID: "cmt_road", Obligor: w.f.party("Northland"), Act: "open the coast road", Status: ledger.CommitmentNotKept}
	pledge := w.claim("Northland", ledger.Claim{Attribute: ledger.AttributeCommitment, Value: ledger.Value{Words: road.Act}, Actor: road.Obligor})
	told := w.claim("Coast Front", ledger.Claim{Attribute: ledger.AttributeCommitment, Value: ledger.Value{Words: "opening the coast road"}, Actor: road.Obligor})
	road.Statement, road.Evidence = pledge.Statement, []ledger.StatementID{told.Statement}
	w.sheet.Commitments = []ledger.Commitment{road}
	want := []string{
		"killed/ranges-apart: Kelp Monitor, Southmark",
		"control/rival: Northland, Southmark",
		"commitment/pledged-told: Northland, Coast Front",
	}
	if diff := cmp.Diff(want, rules(w.sheet, compare.Compare(w.sheet, w.f))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestNothingToCompare(t *testing.T) {
	if found := compare.Compare(ledger.Sheet{}, family{}); len(found) != 0 {
		t.Errorf("got %v", found)
	}
	orphan := ledger.Sheet{Claims: []ledger.Claim{{ID: "clm_1", Statement: "stm_gone"}}}
	if found := compare.Compare(orphan, family{}); len(found) != 0 {
		t.Errorf("got %v", found)
	}
}

// crowd is a sheet of n claims on n/10 incidents, aims and places.
func crowd(t testing.TB, n int) (ledger.Sheet, family) {
	w := writer{f: readFamily(t)}
	incidents := make([]ledger.Incident, n/20)
	speakers := []string{"Kelp Monitor", "Southmark", "Northland", "Reed League", "Coast Front"}
	actors := []string{"Northland", "Reed League", "Coast Front", "Harbor Brigade", "Salt Cell"}
	for i := range incidents {
		incidents[i].ID, incidents[i].Kind = ledger.IncidentID(fmt.Sprintf("inc_%05d", i)), ledger.KindShelling
	}
	for i := range n {
		speaker, in := speakers[i%len(speakers)], &incidents[i/4%len(incidents)]
		switch i % 4 {
		case 0, 1:
			w.killed(speaker, ledger.Exactly(10+i%7), in)
		case 2:
			w.blame(speaker, actors[i/3%len(actors)], i%3 == 0, in)
		default:
			w.claim(speaker, ledger.Claim{Attribute: ledger.AttributeTarget, Actor: w.f.party(actors[i%2]), Target: w.f.party(actors[i/5%len(actors)]),
				Quantifier: []ledger.Quantifier{"", ledger.QuantifierMost, ledger.QuantifierOnly}[i/7%3]})
		}
	}
	w.sheet.Incidents = incidents
	return w.sheet, w.f
}

func BenchmarkCompare(b *testing.B) {
	for _, n := range []int{60, 600, 6000} {
		sheet, f := crowd(b, n)
		b.Run(fmt.Sprintf("claims=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				found = len(compare.Compare(sheet, f))
			}
			b.ReportMetric(float64(found), "comparisons")
		})
	}
}

func BenchmarkPair(b *testing.B) {
	f := readFamily(b)
	all := trials(b, f)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c := &all[i%len(all)]
		compare.Pair(c.left, c.right, f)
	}
}
