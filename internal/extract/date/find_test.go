package date_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"counterclaim/internal/extract/date"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

func TestFind(t *testing.T) {
	data, err := os.ReadFile("testdata/times.txt")
	if err != nil {
		t.Fatal(err)
	}
	for no, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		field := strings.SplitN(line, " | ", 3)
		if len(field) != 3 {
			t.Fatalf("testdata/times.txt:%d: want three fields", no+1)
		}
		published, err := ledger.ParseDay(strings.Trim(field[0], "-"))
		if err != nil {
			t.Fatalf("testdata/times.txt:%d: %v", no+1, err)
		}
		want, words, _ := strings.Cut(field[2], " =")
		found := date.Find(number.Split(field[1]), published, ledger.When{})
		if got := describe(found); got != want {
			t.Errorf("testdata/times.txt:%d: %s\n got %s\nwant %s", no+1, field[1], got, want)
		}
		if words != "" && len(found) > 0 && found[0].When.Said != words {
			t.Errorf("testdata/times.txt:%d: found %q, want %q", no+1, found[0].When.Said, words)
		}
	}
}

// describe writes what was found in the form of testdata/times.txt.
func describe(found []date.Expression) string {
	if found == nil {
		return "none"
	}
	var all []string
	for _, e := range found {
		s := "?"
		if w := e.When; w.Start == w.End && !w.IsZero() {
			s = fmt.Sprintf("%s %s", w.Start, w.Precision)
		} else if !w.IsZero() {
			s = fmt.Sprintf("%s..%s %s", w.Start, w.End, w.Precision)
		}
		switch e.Kind {
		case date.Since:
			s += " since"
		case date.By:
			s += " by"
		case date.Duration:
			s += fmt.Sprintf(" %d days", e.Days)
		case date.Frequency:
			s += " frequency"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ; ")
}
