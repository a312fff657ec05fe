package link_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
	"counterclaim/internal/link"
)

// byPath takes a place's ID for its path: "nl/ames/port-ames" lies in "nl/ames".
type byPath struct{}

func (byPath) PlaceWithin(a, b ledger.PlaceID) bool {
	return a == b || strings.HasPrefix(string(a), string(b)+"/")
}

var (
	portAmes  = ledger.Where{Name: "Port Ames", Place: "nl/ames/port-ames"}
	kettleBay = ledger.Where{Name: "Kettle Bay", Place: "nl/ames/kettle-bay"}
	ames      = ledger.Where{Name: "Ames Province", Place: "nl/ames"}
	northland = ledger.Where{Name: "Northland", Place: "nl"}
	nowhere   = ledger.Where{}
)

func on(day int) *ledger.When {
	d := ledger.NewDay(2031, 5, day)
	return &ledger.When{Start: d, End: d, Precision: ledger.PrecisionDay}
}

// told makes a specific report of the sentence.
func told(sentence int, kind ledger.IncidentKind, where ledger.Where, change ...func(*link.Report)) link.Report {
	p := ledger.Passage{Span: ledger.Span{Start: 100 * sentence, End: 100*sentence + 10}, Exact: fmt.Sprintf("words %d", sentence)}
	r := link.Report{Document: "doc_made_up", Sentence: sentence, Specific: true}
	r.Incident = ledger.Incident{Kind: kind, Place: where, Passage: p, Certainty: ledger.Certain,
		Statements: []ledger.StatementID{ledger.StatementID(fmt.Sprintf("stm_%d", sentence))}}
	for _, f := range change {
		f(&r)
	}
	r.Incident.ID = ledger.NewIncidentID(r.Document, r.Incident.Kind, p)
	return r
}

func when(w *ledger.When) func(*link.Report) { return func(r *link.Report) { r.Incident.When = w } }
func hit(what string) func(*link.Report)     { return func(r *link.Report) { r.Incident.Target = what } }
func general(r *link.Report)                 { r.Specific = false }
func definite(r *link.Report)                { r.Definite = true }
func another(r *link.Report)                 { r.Apart = true }
func headline(r *link.Report)                { r.Headline = true }
func killed(n int) func(*link.Report) {
	return func(r *link.Report) {
		r.Incident.Casualties = append(r.Incident.Casualties, ledger.Count{Group: ledger.GroupPeople, Effect: ledger.EffectKilled,
			Range: ledger.Exactly(n), Statement: r.Incident.Statements[0]})
	}
}

func TestWithin(t *testing.T) {
	tests := []struct {
		name    string
		reports []link.Report
		want    string // The sentences of each incident, by its statements.
	}{
		{"two places are two incidents", []link.Report{
			told(1, ledger.KindAirStrike, portAmes), told(2, ledger.KindAirStrike, kettleBay)}, "1 / 2"},
		{"one place and day are one", []link.Report{
			told(1, ledger.KindAirStrike, portAmes, when(on(2))), told(7, ledger.KindAttack, portAmes, when(on(2)))}, "1 7"},
		{"two days at one place are two", []link.Report{
			told(1, ledger.KindAirStrike, portAmes, when(on(1))), told(2, ledger.KindAirStrike, portAmes, when(on(2)))}, "1 / 2"},
		{"a clash is no strike", []link.Report{
			told(1, ledger.KindArmedClash, portAmes), told(2, ledger.KindAirStrike, portAmes)}, "1 / 2"},
		{"the province may be the town", []link.Report{
			told(1, ledger.KindShelling, portAmes), told(2, ledger.KindShelling, ames)}, "1 2"},
		{"a country proves nothing", []link.Report{
			told(1, ledger.KindShelling, portAmes), told(20, ledger.KindShelling, northland)}, "1 / 20"},
		{"figures of two speakers stand side by side", []link.Report{
			told(1, ledger.KindAirStrike, portAmes, killed(23)), told(2, ledger.KindAttack, nowhere, killed(60))}, "1 2"},
		{"the attack, later", []link.Report{
			told(1, ledger.KindBombing, portAmes), told(3, ledger.KindAttack, nowhere, general, definite, hit("market")),
			told(2, ledger.KindBombing, kettleBay, hit("market"))}, "1 / 2 3"},
		{"general talk is dropped", []link.Report{
			told(1, ledger.KindBombing, portAmes, hit("market")), told(9, ledger.KindAirStrike, nowhere, general, hit("rebels"))}, "1"},
		{"general talk alone is no incident", []link.Report{told(1, ledger.KindAirStrike, nowhere, general)}, ""},
		{"the headline belongs to the body", []link.Report{
			told(0, ledger.KindAttack, nowhere, headline, killed(12)), told(4, ledger.KindAirStrike, portAmes, killed(12))}, "0 4"},
		{"a headline without a body stands alone", []link.Report{
			told(0, ledger.KindAttack, portAmes, headline)}, "0"},
		{"accounts without a place are of the one incident that has one", []link.Report{
			told(0, ledger.KindAirStrike, portAmes, when(on(2)), hit("hospital")), told(5, ledger.KindAttack, nowhere, killed(50)),
			told(9, ledger.KindAttack, nowhere, killed(60)), told(30, ledger.KindAirStrike, nowhere, general, definite)}, "0 30 5 9"},
		{"of several incidents the nearest", []link.Report{
			told(1, ledger.KindAirStrike, portAmes), told(3, ledger.KindAirStrike, kettleBay), told(5, ledger.KindAttack, nowhere, killed(5))}, "1 / 3 5"},
		{"another strike is another incident", []link.Report{
			told(1, ledger.KindAirStrike, portAmes, when(on(2))), told(2, ledger.KindAirStrike, nowhere, another, killed(5)),
			told(3, ledger.KindAttack, nowhere, killed(9))}, "1 / 2 3"},
		{"another thing that was hit is another incident", []link.Report{
			told(1, ledger.KindAirStrike, portAmes, hit("hospital")), told(3, ledger.KindAirStrike, nowhere, killed(5), hit("market"))}, "1 / 3"},
		{"figures of the lead belong to the place that follows", []link.Report{
			told(1, ledger.KindAttack, nowhere, killed(5)), told(2, ledger.KindAirStrike, portAmes)}, "1 2"},
		{"flight is no strike", []link.Report{
			told(1, ledger.KindAirStrike, portAmes), told(2, ledger.KindDisplacement, portAmes)}, "1 / 2"},
	}
	for _, test := range tests {
		if got := sentences(link.Within(test.reports, byPath{})); got != test.want {
			t.Errorf("%s: incidents %q, want %q", test.name, got, test.want)
		}
	}
}

// sentences writes incidents as "1 7 / 2".
func sentences(incidents []ledger.Incident) string {
	var all []string
	for _, in := range incidents {
		var one []string
		for _, s := range in.Statements {
			one = append(one, strings.TrimPrefix(string(s), "stm_"))
		}
		slices.Sort(one)
		all = append(all, strings.Join(one, " "))
	}
	return strings.Join(all, " / ")
}

func TestNothingIsAddedUp(t *testing.T) {
	got := link.Within([]link.Report{
		told(1, ledger.KindAirStrike, portAmes, killed(23)),
		told(2, ledger.KindAirStrike, portAmes, killed(60)),
	}, byPath{})
	if len(got) != 1 || len(got[0].Casualties) != 2 {
		t.Fatalf("got %d incidents; want one with both figures: %+v", len(got), got)
	}
	for i, want := range []int{23, 60} {
		if c := got[0].Casualties[i]; *c.Best != want || c.Statement != got[0].Statements[i] {
			t.Errorf("figure %d is %s of %s", i, c.Range, c.Statement)
		}
	}
	if len(got[0].Reasons) == 0 || !strings.Contains(got[0].Reasons[0].Says, "Port Ames") {
		t.Errorf("the merge gives no reason: %+v", got[0].Reasons)
	}
}

func TestTheMoreExactWins(t *testing.T) {
	got := link.Within([]link.Report{
		told(1, ledger.KindAttack, ames, when(&ledger.When{Start: ledger.NewDay(2031, 4, 28), End: ledger.NewDay(2031, 5, 4), Precision: ledger.PrecisionWeek})),
		told(2, ledger.KindAirStrike, portAmes, when(on(2)), hit("hospital")),
	}, byPath{})
	if len(got) != 1 {
		t.Fatalf("got %d incidents", len(got))
	}
	in := got[0]
	if in.Kind != ledger.KindAirStrike || in.Place != portAmes || in.When.Start != in.When.End || in.Target != "hospital" {
		t.Errorf("got %s in %s on %s..%s at %q", in.Kind, in.Place.Name, in.When.Start, in.When.End, in.Target)
	}
}

// reports draws the reports of a made-up document.
func reports() *rapid.Generator[[]link.Report] {
	kinds := []ledger.IncidentKind{ledger.KindAirStrike, ledger.KindAttack, ledger.KindBombing, ledger.KindArmedClash, ledger.KindDisplacement, ledger.KindDestruction}
	places := []ledger.Where{nowhere, portAmes, kettleBay, ames, northland, {Name: "Elm Hill"}}
	one := rapid.Custom(func(t *rapid.T) link.Report {
		r := told(rapid.IntRange(0, 30).Draw(t, "sentence"), rapid.SampledFrom(kinds).Draw(t, "kind"), rapid.SampledFrom(places).Draw(t, "place"))
		if day := rapid.IntRange(0, 4).Draw(t, "day"); day > 0 {
			r.Incident.When = on(day)
		}
		r.Incident.Target = rapid.SampledFrom([]string{"", "hospital", "the hospitals", "market"}).Draw(t, "target")
		r.Specific = rapid.Bool().Draw(t, "specific")
		r.Definite = rapid.Bool().Draw(t, "definite")
		r.Headline = r.Sentence == 0
		r.Apart = rapid.IntRange(0, 4).Draw(t, "apart") == 0
		r.Speaker = rapid.SampledFrom([]string{"", "Northland Herald", "Coast Front"}).Draw(t, "speaker")
		if n := rapid.IntRange(0, 3).Draw(t, "killed"); n > 0 {
			killed(n)(&r)
		}
		return r
	})
	return rapid.SliceOfNDistinct(one, 0, 12, func(r link.Report) int { return r.Sentence })
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := reports().Draw(t, "reports")
		shuffled := rapid.Permutation(given).Draw(t, "shuffled")
		a, b := link.Within(given, byPath{}), link.Within(shuffled, byPath{})
		if fmt.Sprintf("%+v", a) != fmt.Sprintf("%+v", b) {
			t.Fatalf("order matters:\n%+v\n%+v", a, b)
		}
	})
}

// incidents writes the incidents of reports in full.
func incidents(reports []link.Report) string {
	var b strings.Builder
	for _, r := range reports {
		fmt.Fprintf(&b, "%d %v %+v\n", r.Sentence, r.Specific, r.Incident)
	}
	return b.String()
}

func TestGatheringTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := link.Gather(reports().Draw(t, "reports"), byPath{})
		twice := link.Gather(once, byPath{})
		if a, b := incidents(once), incidents(twice); a != b {
			t.Fatalf("gathering again changed it:\n%s\n%s", a, b)
		}
	})
}

func TestNoSpecificReportIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := reports().Draw(t, "reports")
		kept := map[ledger.StatementID]int{}
		for _, in := range link.Within(given, byPath{}) {
			for _, s := range in.Statements {
				kept[s]++
			}
		}
		for _, r := range given {
			if n := kept[r.Incident.Statements[0]]; n > 1 || r.Specific && n != 1 {
				t.Fatalf("sentence %d is in %d incidents", r.Sentence, n)
			}
		}
	})
}

func TestCompareIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := reports().Draw(t, "reports")
		for i := range given {
			for j := range given {
				a, b := link.Compare(&given[i], &given[j], byPath{}), link.Compare(&given[j], &given[i], byPath{})
				if a.Same != b.Same || a.Score != b.Score || a.Says() == "" {
					t.Fatalf("%v %v", a, b)
				}
			}
		}
	})
}

func TestOneSpeakerSaysItOnce(t *testing.T) {
	said := func(who string) func(*link.Report) { return func(r *link.Report) { r.Speaker = who } }
	got := link.Within([]link.Report{
		told(0, ledger.KindAttack, portAmes, headline, killed(12), said("Northland Herald")),
		told(1, ledger.KindAirStrike, portAmes, killed(12), said("Northland Herald")),
		told(2, ledger.KindAirStrike, portAmes, killed(12), said("Coast Front")),
		told(3, ledger.KindAirStrike, portAmes, killed(14), said("Northland Herald")),
	}, byPath{})
	if len(got) != 1 || len(got[0].Casualties) != 3 || len(got[0].Statements) != 4 {
		t.Fatalf("got %+v; want one incident with three figures of four statements", got)
	}
}

// A long text costs for each report what a short one does.
func BenchmarkWithin(b *testing.B) {
	for _, n := range []int{60, 600, 6000} {
		given := make([]link.Report, 0, n)
		for i := range n {
			given = append(given, told(i, ledger.KindAirStrike, []ledger.Where{portAmes, kettleBay, ames, nowhere}[i%4], when(on(1+i/20)), killed(i)))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				link.Within(given, byPath{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/report")
		})
	}
}
