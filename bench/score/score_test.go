package score

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The annotations are made up, in the corpus' format: a span in two pieces,
// words that run over lines, an attribution
// without source whose content stands behind it.
const made = "T1\tSource 0 9\tThe mayor\n" +
	"T2\tCue 10 14;40 45\tsaid again\n" +
	"T3\tContent 15 39\tthat the harbor\nis closed\n" +
	"T4\tAttribution 10 14\tsaid\n" +
	"E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n" +
	"A1\tnested E1\n" +
	"T5\tCue 60 68\treported\n" +
	"E2\tAttribution:T5 Cue:T5 Content2:T6\n" +
	"T6\tContent 70 80\tthe floods\n"

func TestParseGold(t *testing.T) {
	want := []Gold{
		{{{{0, 9}}}, {{{10, 14}, {40, 45}}}, {{{15, 39}}}},
		{nil, {{{60, 68}}}, {{{70, 80}}}},
	}
	if d := cmp.Diff(want, ParseGold(made)); d != "" {
		t.Error("want -, got +\n", d)
	}
}

func TestFirstAnnotatorCounts(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a_b_ffff.ann": "", "a_b_0000.ann": made} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := LoadGold(dir)
	if err != nil || len(got) != 1 || len(got["a_b"]) != 2 {
		t.Errorf("got %v, %v; want both attributions of a_b_0000", got, err)
	}
}

func TestCountPolnear(t *testing.T) {
	got := []Given{
		{{{0, 9}}, {{10, 14}}, {{15, 27}}},   // Half of the content: agreed.
		{{{50, 59}}, {{60, 68}}, {{70, 74}}}, // Less than half.
		{nil, {{60, 68}}, {{90, 99}}},        // The same cue again.
	}
	want := "Source   exact P  50.0 R 100.0 F  66.7   overlap P  50.0 R 100.0 F  66.7   (2 answered, 1 gold)\n" +
		"Cue      exact P  50.0 R  50.0 F  50.0   overlap P 100.0 R 100.0 F 100.0   (2 answered, 2 gold)\n" +
		"Content  exact P   0.0 R   0.0 F   0.0   overlap P  66.7 R 100.0 F  80.0   (3 answered, 2 gold)\n" +
		"whole    P  33.3 R  50.0 F  40.0\n"
	if d := cmp.Diff(want, PrintedPolnear(CountPolnear(ParseGold(made), got))); d != "" {
		t.Error("want -, got +\n", d)
	}
}

func TestCountNumbers(t *testing.T) {
	pairs := []Pair{{ID: "1", Label: "REFUTES", Page: "A"}, {ID: "2", Label: "SUPPORTS", Page: "A"}, {ID: "3", Label: "REFUTES", Page: "B"}, {ID: "4", Label: "NOT ENOUGH INFO", Page: "B"}}
	cases := CountNumbers(pairs, []PairAnswer{{ID: "1", Relation: "contradicts"}, {ID: "2", Relation: "contradicts"}, {ID: "4", Relation: "incomparable"}})
	if len(cases) != 2 {
		t.Errorf("%d cases; want one for each page", len(cases))
	}
	want := "contradicts   P  50.0  R  50.0  F  50.0  (2 answered, 2 gold)\n" +
		"supports      P   0.0  R   0.0  F   0.0  (0 answered, 1 gold)\n" +
		"incomparable  P 100.0  R 100.0  F 100.0  (1 answered, 1 gold)\n" +
		"accuracy 50.0 of 4; missing 1\n"
	if d := cmp.Diff(want, PrintedNumbers(Total(cases))); d != "" {
		t.Error("want -, got +\n", d)
	}
}

func TestCountFactuality(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gold.jsonl")
	text := `{"targets": [{"span1": [0, 1], "label": "3.0"}, {"span1": [4, 5], "label": -1.0}]}` + "\n" +
		`{"targets": [{"span1": [2, 3], "label": 1.0}]}` + "\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	sentences, err := ReadLines[Sentence](path)
	if err != nil {
		t.Fatal(err)
	}
	cases := CountFactuality(sentences, []CertaintyAnswer{{0, 4, -3}, {1, 2, 1}})
	if len(cases) != 2 {
		t.Errorf("%d cases; want one for each sentence", len(cases))
	}
	want := "targets 3  missing 1  MAE 0.667  r 0.982  (constant 3: MAE 2.000)\n"
	if d := cmp.Diff(want, PrintedFactuality(Total(cases))); d != "" {
		t.Error("want -, got +\n", d)
	}
}

func TestBootstrap(t *testing.T) {
	var cases []Counts
	for i := range 100 {
		cases = append(cases, Counts{float64(i % 2), 1})
	}
	f := []Formula{func(c Counts) float64 { return Share(c[0], c[1]) }}
	e := Bootstrap(cases, f)[0]
	// The middle 95 % of 100 throws of a coin lie within ten of fifty.
	if e.Value != 50 || math.Abs(e.Low-40) > 2 || math.Abs(e.High-60) > 2 {
		t.Errorf("got %+v; want about 50 in 40–60", e)
	}
	if again := Bootstrap(cases, f)[0]; again != e {
		t.Errorf("got %+v, and again %+v", e, again)
	}
	if one := Bootstrap([]Counts{{1, 2}}, f)[0]; one != (Estimate{50, 50, 50}) {
		t.Errorf("one case gives %+v; it cannot vary", one)
	}
}
