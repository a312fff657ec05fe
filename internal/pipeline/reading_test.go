package pipeline_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// A readingCase is a text with what a reader finds in it.
type readingCase struct {
	day       ledger.Day
	text      string
	said, was [][]string // The parts of a line.
}

func readingCases(t *testing.T) []readingCase {
	t.Helper()
	b, err := os.ReadFile("testdata/reading.case")
	if err != nil {
		t.Fatal(err)
	}
	var all []readingCase
	for line := range strings.Lines(string(b)) {
		key, value, _ := strings.Cut(strings.TrimRight(line, "\n"), " ")
		value = strings.TrimSpace(value)
		var parts []string
		for part := range strings.SplitSeq(value, "|") {
			parts = append(parts, strings.TrimSpace(part))
		}
		switch key {
		case "text":
			day, err := ledger.ParseDay(value)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, readingCase{day: day})
		case "":
			if len(all) > 0 && value != "" {
				all[len(all)-1].text += value + "\n\n"
			}
		case "said":
			all[len(all)-1].said = append(all[len(all)-1].said, parts)
		case "was":
			all[len(all)-1].was = append(all[len(all)-1].was, parts)
		}
	}
	return all
}

// plain brings words into the form in which they are compared.
func plain(s string) string {
	if len(s) == 1 {
		return s // A colon can be a cue.
	}
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`“”",.;:`, r) {
			return ' '
		}
		return r
	}, strings.ToLower(s))
	return strings.Join(strings.Fields(s), " ")
}

// A tallied is how often one thing was right, missed, and made up.
type tallied struct{ right, missed, madeUp int }

// readingRows are what is counted, in order.
var readingRows = []string{"cue", "speaker", "content", "incident", "day", "figure"}

// findings list what is said and told, by row. A speaker and a content belong to
// their cue, a day and a figure to their incident.
type findings map[string][]string

func (f findings) say(cue, speaker, content string) {
	f["cue"] = append(f["cue"], plain(cue))
	if speaker != "" {
		f["speaker"] = append(f["speaker"], plain(speaker)+" | "+plain(cue))
	}
	f["content"] = append(f["content"], plain(cue)+" | "+plain(content))
}

func (f findings) tell(kind, place, day string, figures []string) {
	incident := plain(kind + " in " + place)
	f["incident"] = append(f["incident"], incident)
	if day != "" {
		f["day"] = append(f["day"], incident+" | "+day)
	}
	for _, figure := range figures {
		f["figure"] = append(f["figure"], incident+" | "+figure)
	}
}

func factsWanted(c readingCase) findings {
	f := findings{}
	for _, s := range c.said {
		f.say(s[0], s[1], s[2])
	}
	for _, w := range c.was {
		var figures []string
		for figure := range strings.SplitSeq(w[3], ";") {
			if figure = strings.TrimSpace(figure); figure != "" {
				figures = append(figures, figure)
			}
		}
		f.tell(w[0], w[1], w[2], figures)
	}
	return f
}

// factsRead lists what a sheet has. Statements that share a cue are one, as a
// reader has them.
func factsRead(s ledger.Sheet) findings {
	f := findings{}
	type spoken struct{ cue, speaker, content string }
	at := map[ledger.Span]int{}
	var all []spoken
	for _, st := range s.Statements {
		if st.Cue == nil {
			continue
		}
		i, ok := at[st.Cue.Span]
		if !ok {
			i = len(all)
			at[st.Cue.Span] = i
			all = append(all, spoken{cue: st.Cue.Exact})
		}
		if st.Speaker.Mention != nil && all[i].speaker == "" {
			all[i].speaker = st.Speaker.Mention.Exact
		}
		for _, p := range st.Content {
			all[i].content += " " + p.Exact
		}
	}
	for _, one := range all {
		f.say(one.cue, one.speaker, one.content)
	}
	for _, in := range s.Incidents {
		day := ""
		if in.When != nil && in.When.Start == in.When.End {
			day = in.When.Start.String()
		}
		var figures []string
		for _, c := range in.Casualties {
			if c.Group == ledger.GroupPeople || len(in.Casualties) == 1 {
				figures = append(figures, string(c.Effect)+" "+c.Range.String())
			}
		}
		f.tell(string(in.Kind), in.Place.Name, day, figures)
	}
	return f
}

// hold counts what is right, missed and made up in a row, and lists the latter.
func hold(want, got []string) (n tallied, faults []string) {
	left := map[string]int{}
	for _, g := range got {
		left[g]++
	}
	for _, w := range want {
		if left[w] > 0 {
			left[w]--
			n.right++
		} else {
			n.missed++
			faults = append(faults, "missed   "+w)
		}
	}
	for _, g := range got {
		if left[g] > 0 {
			left[g]--
			n.madeUp++
			faults = append(faults, "made up  "+g)
		}
	}
	return n, faults
}

// TestReading holds how much of the made-up texts is read right: what is gained
// or lost is a change in testdata/reading-scores.txt.
func TestReading(t *testing.T) {
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sums := map[string]tallied{}
	var wrong strings.Builder
	cases := readingCases(t)
	for _, c := range cases {
		sheet := r.Read(ledger.Document{ID: "doc_reading", Text: c.text, Language: "en", Published: c.day})
		want, got := factsWanted(c), factsRead(sheet)
		for _, row := range readingRows {
			n, faults := hold(want[row], got[row])
			sum := sums[row]
			sums[row] = tallied{sum.right + n.right, sum.missed + n.missed, sum.madeUp + n.madeUp}
			for _, fault := range faults {
				fmt.Fprintf(&wrong, "%s %-8s %s\n", c.day, row, fault)
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# How the made-up texts of reading.case are read. The figures guard; they do not estimate.\n%-10s %6s %6s %8s\n", "", "right", "missed", "made up")
	for _, row := range readingRows {
		fmt.Fprintf(&b, "%-10s %6d %6d %8d\n", row, sums[row].right, sums[row].missed, sums[row].madeUp)
	}
	b.WriteString("\n" + wrong.String())
	holdGolden(t, "testdata/reading-scores.txt", b.String())
}
