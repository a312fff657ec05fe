package compare_test

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"counterclaim/internal/compare"
	"counterclaim/internal/ledger"
)

// readAmount reads an amount in the form of testdata/amounts.txt.
func readAmount(t *testing.T, text string) ledger.Amount {
	t.Helper()
	words := strings.Fields(text)
	a := ledger.Amount{Kind: ledger.AmountKind(words[0])}
	if words[1] != "-" {
		a.Of, a.Group, _ = strings.Cut(words[1], "/")
	}
	for _, w := range words[3:] {
		key, value, _ := strings.Cut(w, "=")
		switch key {
		case "in":
			a.Unit = value
		case "on":
			a.Date = readDate(t, value)
		case "at":
			a.Places = []ledger.PlaceID{ledger.PlaceID(value)}
		case "unreal":
			a.Unreal = true
		case "added":
			a.Added = true
		case "within":
			a.Within = true
		case "part":
			a.Part = true
		case "before", "after", "by":
			a.Lead = key
		case "judge":
			a.By = value
		case "beside":
			a.Terms = strings.Split(value, ",")
			slices.Sort(a.Terms)
		default:
			t.Fatalf("%s: no such word: %s", text, w)
		}
	}
	if a.Kind == ledger.AmountDay {
		a.Date = readDate(t, words[2])
		return a
	}
	number := func(s string) *float64 {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(text, err)
		}
		return &v
	}
	switch n := words[2]; {
	case strings.HasPrefix(n, ".."):
		a.High = number(n[2:])
	case strings.HasSuffix(n, "+"):
		a.Low = number(n[:len(n)-1])
	case n[0] == '>':
		a.Low, a.Over = number(n[1:]), true
	case n[0] == '<':
		a.High, a.Under = number(n[1:]), true
	case n[0] == '~':
		a.Best = number(n[1:])
	case n[0] == '^':
		a.Best, a.High = number(n[1:]), number(n[1:])
	case strings.Contains(n, "-"):
		low, high, _ := strings.Cut(n, "-")
		a.Low, a.High = number(low), number(high)
	default:
		a.Low, a.Best, a.High = number(n), number(n), number(n)
	}
	return a
}

func readDate(t *testing.T, s string) ledger.Date {
	t.Helper()
	m := regexp.MustCompile(`^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$`).FindStringSubmatch(s)
	if m == nil {
		t.Fatal("no date:", s)
	}
	part := func(s string) int { n, _ := strconv.Atoi(s); return n }
	return ledger.Date{Year: part(m[1]), Month: part(m[2]), Day: part(m[3])}
}

// TestAmounts holds each level on the pairs of testdata/amounts.txt, both ways
// round, and that each has a pair in which it fires.
func TestAmounts(t *testing.T) {
	text, err := os.ReadFile("testdata/amounts.txt")
	if err != nil {
		t.Fatal(err)
	}
	fired := map[string]bool{"amount/day-open": true} // Of whole texts; see TestTexts.
	for line := range strings.Lines(string(text)) {
		pair, want, ok := strings.Cut(strings.TrimSpace(line), "=>")
		if !ok || line[0] == '#' {
			continue
		}
		left, right, _ := strings.Cut(pair, " | ")
		a, b := readAmount(t, left), readAmount(t, right)
		relation, rule, _ := strings.Cut(strings.TrimSpace(want), " ")
		fired[rule] = true
		for _, way := range [][2]ledger.Amount{{a, b}, {b, a}} {
			got, l := compare.AmountPair(way[0], way[1])
			if string(got) != relation || l.ID != rule {
				t.Errorf("%s: %s %s", strings.TrimSpace(line), got, l.ID)
			}
		}
	}
	for _, l := range compare.AmountLevels() {
		if !fired[l.ID] {
			t.Errorf("%s: no pair in which it fires", l.ID)
		}
	}
}

// TestTexts holds how the numbers of a text decide together.
func TestTexts(t *testing.T) {
	amounts := func(lines ...string) (list []ledger.Amount) {
		for _, l := range lines {
			list = append(list, readAmount(t, l))
		}
		return list
	}
	for _, c := range []struct {
		name        string
		left, right []ledger.Amount
		rule        string
	}{
		{"one number of two cannot be", amounts("count killed 20", "count infected 40"), amounts("count killed 20", "count infected 50"), "amount/apart"},
		{"of a number nothing is said", amounts("count killed 20", "count infected 40"), amounts("count killed 20"), "amount/same"},
		{"nothing bears on anything", amounts("count killed 20"), amounts("count infected 40"), ""},
		{"a day is left open", amounts("count killed 20", "day kill 2031-05-04"), amounts("count killed 20"), "amount/day-open"},
		{"groups of a list add up", amounts("count killed >500"), amounts("count killed/soldiers 340", "count killed/fighters 210"), "amount/meet"},
		{"of two days neither is known to be meant", amounts("day kill 2000 after"), amounts("day kill 1987", "day kill 2004"), ""},
		{"of two ages the one that agrees is meant", amounts("age - 47 beside=man,fire"), amounts("age - 50 beside=man,fire", "age - 47 beside=man,fire"), "amount/same"},
	} {
		if got := compare.Texts(compare.Text{Amounts: c.left}, compare.Text{Amounts: c.right}); got.Rule != c.rule {
			t.Errorf("%s: %q, not %q", c.name, got.Rule, c.rule)
		}
	}
}
