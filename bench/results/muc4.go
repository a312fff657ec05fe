package main

import (
	"path/filepath"

	"counterclaim/bench/score"
	"counterclaim/bench/score/muc4"
)

// The slots that have a gate of their own, by their number in the form.
var namedSlots = []struct {
	name string
	slot int
}{
	{"perpetrator's organization, how sure", 11},
	{"human target, number", 21},
	{"date", 2},
	{"place", 3},
	{"human target, effect", 23},
}

func (b bench) muc4() (section, error) {
	s := section{title: "MUC-4: what happened to whom", about: "The parts `tst1` and `tst2`: news from Latin America, 1987–90, in capitals. Cases are texts, " +
		"and a text without incident counts for what is made up about it. F over all fills of the 23 slots, and in single slots, in percent."}
	dir, answers := filepath.Join(b.data, "muc4"), filepath.Join(b.work, "muc4.txt")
	keys := []string{filepath.Join(dir, "tst1", "key-tst1.v7"), filepath.Join(dir, "tst2", "key-tst2.v4")}
	if err := goRun("muc4", "--docs", filepath.Join(dir, "tst1", "tst1-muc3")+","+filepath.Join(dir, "tst2", "tst2-muc4"), "--out", answers); err != nil {
		return s, err
	}
	key, err := muc4.Load(keys...)
	if err != nil {
		return s, err
	}
	response, err := muc4.Load(answers)
	if err != nil {
		return s, err
	}
	cases := muc4.Count(response, key)
	if err := b.check("muc4", muc4.Printed(score.Total(cases)), "--response", answers, "--key", keys[0], "--key", keys[1]); err != nil {
		return s, err
	}
	names, formulas := muc4Figures()
	for i, e := range score.Bootstrap(cases, formulas) {
		s.rows = append(s.rows, rowOf(names[i], e, muc4Targets[i].decimals, muc4Targets[i].target))
	}
	return s, nil
}

// muc4Figures lists what is shown, in the order of muc4Targets.
func muc4Figures() (names []string, formulas []score.Formula) {
	add := func(name string, f score.Formula) { names, formulas = append(names, name), append(formulas, f) }
	add("all slots", func(c score.Counts) float64 { _, _, f := muc4.OfAll(c); return f })
	for _, n := range namedSlots {
		add(n.name, func(c score.Counts) float64 { _, _, f := muc4.OfSlot(c, n.slot); return f })
	}
	add("all slots, precision", func(c score.Counts) float64 { p, _, _ := muc4.OfAll(c); return p })
	add("all slots, recall", func(c score.Counts) float64 { _, r, _ := muc4.OfAll(c); return r })
	for _, n := range namedSlots {
		add(n.name+", precision", func(c score.Counts) float64 { p, _, _ := muc4.OfSlot(c, n.slot); return p })
		add(n.name+", recall", func(c score.Counts) float64 { _, r, _ := muc4.OfSlot(c, n.slot); return r })
	}
	add("templates of the key", func(c score.Counts) float64 { _, _, key := muc4.Templates(c); return key })
	add("templates given", func(c score.Counts) float64 { _, given, _ := muc4.Templates(c); return given })
	add("templates given that match one of the key", func(c score.Counts) float64 { match, _, _ := muc4.Templates(c); return match })
	return names, formulas
}
