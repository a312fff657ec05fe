package number_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

var kindNames = []string{"", "ordinal", "percent", "money", "year", "date", "age", "clock", "measure", "name", "fraction"}

func TestFind(t *testing.T) {
	data, err := os.ReadFile("testdata/counts.txt")
	if err != nil {
		t.Fatal(err)
	}
	for no, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		text, want, ok := strings.Cut(line, " => ")
		if !ok {
			t.Fatalf("testdata/counts.txt:%d: no =>", no+1)
		}
		if got := describe(text); got != want {
			t.Errorf("testdata/counts.txt:%d: %s\n got %s\nwant %s", no+1, text, got, want)
		}
	}
}

// describe writes what Find finds in text in the form of testdata/counts.txt.
func describe(text string) string {
	words := number.Split(text)
	var found []string
	for _, q := range number.Find(words) {
		s := text[words[q.First].Start:words[q.Last-1].End] + " = " + bounds(q.Range)
		if q.Kind != number.Count {
			s += " " + kindNames[q.Kind]
		}
		found = append(found, s)
	}
	if found == nil {
		return "none"
	}
	return strings.Join(found, " ; ")
}

func bounds(r ledger.Range) string {
	var parts []string
	for _, p := range []*int{r.Low, r.Best, r.High} {
		if p == nil {
			parts = append(parts, "-")
		} else {
			parts = append(parts, strconv.Itoa(*p))
		}
	}
	return strings.Join(parts, "/")
}

func TestVagueNumbersKeepTheirWords(t *testing.T) {
	for text, want := range map[string]string{
		"Dozens of people":     "Dozens",
		"nearly 60 people":     "nearly 60",
		"tens of thousands of": "tens of thousands",
		"at least 60 people":   "",
		"between 20 and 60":    "",
		"a couple of men":      "a couple",
		"at least 60 or so":    "at least 60 or so",
	} {
		found := number.Find(number.Split(text))
		if len(found) != 1 || found[0].Range.Said != want || found[0].Approximate != (want != "") {
			t.Errorf("%q: got %+v, want Said %q", text, found, want)
		}
	}
}
