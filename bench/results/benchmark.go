package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"counterclaim/bench/score"
)

// A bench is where the benchmarks find their data and put their answers.
type bench struct {
	data string // The folder that is not ours.
	work string // A folder for answers, thrown away.
}

func (b bench) polnear() (section, error) {
	s := section{title: "PolNeAR: who said what", about: "The corpus' `dev` part: political news of the United States in 2016. Cases are texts; of a text annotated by several, the first annotator counts. F1 in percent."}
	dir, answers := filepath.Join(b.data, "polnear", "dev"), filepath.Join(b.work, "polnear.jsonl")
	if err := goRun("polnear", "--text", filepath.Join(dir, "text"), "--out", answers); err != nil {
		return s, err
	}
	want, err := score.LoadGold(filepath.Join(dir, "attributions"))
	if err != nil {
		return s, err
	}
	got, err := score.LoadGiven(answers)
	if err != nil {
		return s, err
	}
	var cases []score.Counts
	for _, doc := range slices.Sorted(maps.Keys(want)) {
		cases = append(cases, score.CountPolnear(want[doc], got[doc]))
	}
	if err := b.check("polnear", score.PrintedPolnear(score.Total(cases)), "--gold", dir, "--pred", answers); err != nil {
		return s, err
	}
	names, formulas := polnearFigures()
	for i, e := range score.Bootstrap(cases, formulas) {
		s.rows = append(s.rows, rowOf(names[i], e, 1, polnearTargets[i]))
	}
	return s, nil
}

// polnearFigures lists what is shown, in the order of polnearTargets.
func polnearFigures() (names []string, formulas []score.Formula) {
	add := func(name string, f score.Formula) { names, formulas = append(names, name), append(formulas, f) }
	for i, role := range score.Roles {
		add(role+", overlap", func(c score.Counts) float64 { _, _, f := score.OverlapOf(c, i); return f })
	}
	for i, role := range score.Roles {
		add(role+", exact", func(c score.Counts) float64 { _, _, f := score.ExactOf(c, i); return f })
	}
	for i, role := range score.Roles {
		add(role+", overlap, precision", func(c score.Counts) float64 { p, _, _ := score.OverlapOf(c, i); return p })
		add(role+", overlap, recall", func(c score.Counts) float64 { _, r, _ := score.OverlapOf(c, i); return r })
	}
	add("whole attributions", func(c score.Counts) float64 { _, _, f := score.WholeOf(c); return f })
	return names, formulas
}

func (b bench) numbers() (section, error) {
	s := section{title: "Casualty pairs: does this number contradict that one?", about: "Cases are pages. Percent. A contradiction that is none accuses somebody wrongly, so precision comes first."}
	file, answers := filepath.Join(b.data, "numbers", "casualty_pairs.dev.jsonl"), filepath.Join(b.work, "numbers.jsonl")
	if err := goRun("numbers", "--pairs", file, "--out", answers); err != nil {
		return s, err
	}
	pairs, err := score.ReadLines[score.Pair](file)
	if err != nil {
		return s, err
	}
	given, err := score.ReadLines[score.PairAnswer](answers)
	if err != nil {
		return s, err
	}
	cases := score.CountNumbers(pairs, given)
	if err := b.check("numbers", score.PrintedNumbers(score.Total(cases)), "--gold", file, "--pred", answers); err != nil {
		return s, err
	}
	names := []string{"contradicts, precision", "contradicts, recall", "contradicts, F1", "accuracy"}
	for i, e := range score.Bootstrap(cases, []score.Formula{
		func(c score.Counts) float64 { p, _, _ := score.RelationScores(c, 0); return p },
		func(c score.Counts) float64 { _, r, _ := score.RelationScores(c, 0); return r },
		func(c score.Counts) float64 { _, _, f := score.RelationScores(c, 0); return f },
		func(c score.Counts) float64 { return score.Share(c[score.PairsRight], c[score.PairsAll]) },
	}) {
		s.rows = append(s.rows, rowOf(names[i], e, 1, numberTargets[i]))
	}
	return s, nil
}

func (b bench) factuality() (section, error) {
	s := section{title: "Certainty: asserted, possible, denied", about: "On the scale from −3 to 3. Cases are sentences. The error is the mean absolute one: less is better."}
	for i, set := range []struct{ name, file string }{{"UW dev", "uw.dev.jsonl"}, {"UDS-IH2 dev", "uds_ih2.dev.jsonl"}} {
		file, answers := filepath.Join(b.data, "factuality", set.file), filepath.Join(b.work, set.file)
		if err := goRun("factuality", "--sentences", file, "--out", answers); err != nil {
			return s, err
		}
		sentences, err := score.ReadLines[score.Sentence](file)
		if err != nil {
			return s, err
		}
		given, err := score.ReadLines[score.CertaintyAnswer](answers)
		if err != nil {
			return s, err
		}
		cases := score.CountFactuality(sentences, given)
		if err := b.check("factuality", score.PrintedFactuality(score.Total(cases)), "--gold", file, "--pred", answers); err != nil {
			return s, err
		}
		for j, e := range score.Bootstrap(cases, []score.Formula{score.MeanError, score.Pearson}) {
			s.rows = append(s.rows, rowOf(set.name+[]string{", error", ", correlation"}[j], e, 3, factualityTargets[2*i+j]))
		}
	}
	return s, nil
}

// A speed holds what bench/speed writes, as far as it is shown.
type speed struct {
	Documents int     `json:"documents"`
	TextBytes int     `json:"text_bytes"`
	Allocated int     `json:"allocated_bytes"`
	Cold      float64 `json:"cold"`
	OneCore   pace    `json:"one_core"`
	AllCores  pace    `json:"all_cores"`
	Cores     int     `json:"cores"`
	PeakOne   int     `json:"peak_one_core"`
	PeakAll   int     `json:"peak_all_cores"`
}

// A pace is documents a second, warm.
type pace struct{ Median, Slowest, Fastest float64 }

func (b bench) speed() (section, error) {
	s := section{title: "Speed"}
	out := filepath.Join(b.work, "speed.json")
	if err := goRun("speed", "--text", filepath.Join(b.data, "polnear", "dev", "text"), "--out", out); err != nil {
		return s, err
	}
	raw, err := os.ReadFile(out)
	if err != nil {
		return s, err
	}
	var v speed
	if err := json.Unmarshal(raw, &v); err != nil {
		return s, fmt.Errorf("%s: %w", out, err)
	}
	s.about = fmt.Sprintf("The %d texts of PolNeAR's `dev` part, %d bytes each on average, with everything on. "+
		"Warm: the median round, and the slowest and fastest in place of an interval.", v.Documents, v.TextBytes)
	warm := func(name string, p pace, t target) row {
		return row{name, fmt.Sprintf("%.0f", p.Median), fmt.Sprintf("%.0f–%.0f", p.Slowest, p.Fastest), t}
	}
	plain := func(name, format string, figure float64, t target) row {
		return row{name, fmt.Sprintf(format, figure), "–", t}
	}
	s.rows = []row{
		warm("documents a second, one core, warm", v.OneCore, speedTargets[0]),
		plain("documents a second, one core, first round of the process", "%.0f", v.Cold, speedTargets[1]),
		warm(fmt.Sprintf("documents a second, %d cores, warm", v.Cores), v.AllCores, speedTargets[2]),
		plain("kB allocated for a document", "%.0f", float64(v.Allocated)/1e3, speedTargets[3]),
		plain("peak memory on one core, MB", "%.0f", float64(v.PeakOne)/1e6, speedTargets[4]),
		plain("peak memory on all cores, MB", "%.0f", float64(v.PeakAll)/1e6, speedTargets[5]),
	}
	return s, nil
}

// check runs a scorer and holds that it prints what was counted here.
func (b bench) check(name, counted string, args ...string) error {
	said, err := output("python3", append([]string{filepath.Join(b.data, "..", "scorers", name+".py")}, args...)...)
	if err != nil {
		return err
	}
	fmt.Print(said)
	if !strings.HasPrefix(said, counted) {
		return fmt.Errorf("%s: the scorer printed\n%sand the counting here gives\n%s", name, said, counted)
	}
	return nil
}
