package amount_test

import (
	"cmp"
	"flag"
	"os"
	"strconv"
	"strings"
	"testing"

	"counterclaim/internal/extract/amount"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

var update = flag.Bool("update", false, "write testdata/amounts.txt anew")

// nobody is a world in which no name is known.
type nobody struct{}

func (nobody) Actor([]string, int, ledger.Day) (page.Name, int) { return page.Name{}, 0 }
func (nobody) Place([]string, int) (ledger.Place, int)          { return ledger.Place{}, 0 }
func (nobody) Within(_, _ ledger.ActorID, _ ledger.Day) bool    { return false }

// TestFind holds what is read of each text in testdata/amounts.txt.
func TestFind(t *testing.T) {
	const golden = "testdata/amounts.txt"
	text, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(text)) {
		said, want, ok := strings.Cut(strings.TrimRight(line, "\n"), " => ")
		if !ok {
			out.WriteString(line)
			continue
		}
		got := describe(said)
		if got != want && !*update {
			t.Errorf("%s\n got %s\nwant %s", said, got, want)
		}
		out.WriteString(said + " => " + got + "\n")
	}
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// describe writes the amounts of a text on one line.
func describe(text string) string {
	var all []string
	for _, a := range amount.Find(page.New(ledger.Document{Text: text}, nobody{}, nil)) {
		parts := []string{string(a.Kind), a.Of}
		if a.Of == "" {
			parts[1] = "-"
		}
		if a.Group != "" {
			parts[1] += "/" + a.Group
		}
		parts = append(parts, figure(&a))
		if a.Unit != "" {
			parts = append(parts, "in "+a.Unit)
		}
		for _, mark := range []struct {
			on   bool
			word string
		}{{a.Added, "added"}, {a.Within, "within"}, {a.Part, "part"}} {
			if mark.on {
				parts = append(parts, mark.word)
			}
		}
		if a.Kind != ledger.AmountDay && !a.Date.IsZero() {
			parts = append(parts, cmp.Or(a.Lead, "on")+" "+a.Date.String())
		}
		all = append(all, strings.Join(parts, " "))
	}
	return strings.Join(all, "; ")
}

// figure writes the bounds: >20, 20+, <20, ..20, ~20, 20-30.
func figure(a *ledger.Amount) string {
	f := func(v *float64) string { return strconv.FormatFloat(*v, 'f', -1, 64) }
	switch {
	case a.Kind == ledger.AmountDay:
		return strings.TrimSpace(a.Lead + " " + a.Date.String())
	case a.Low != nil && a.High != nil && *a.Low == *a.High:
		return f(a.Low)
	case a.Low != nil && a.High != nil:
		return f(a.Low) + "-" + f(a.High)
	case a.Low != nil && a.Over:
		return ">" + f(a.Low)
	case a.Low != nil:
		return f(a.Low) + "+"
	case a.High != nil && a.Under:
		return "<" + f(a.High)
	case a.High != nil:
		return ".." + f(a.High)
	case a.Best != nil:
		return "~" + f(a.Best)
	}
	return "?"
}
