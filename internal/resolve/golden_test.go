package resolve

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
)

var update = flag.Bool("update", false, "write testdata/scores.txt anew")

// TestScores holds how many of the names in testdata/names.tsv are resolved, so
// that a loss shows as a changed line.
func TestScores(t *testing.T) {
	b, err := os.ReadFile("testdata/names.tsv")
	if err != nil {
		t.Fatal(err)
	}
	cases, found, right := map[string]int{}, map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 {
			continue
		}
		got := resolved(t, f[0], f[1], f[2])
		if f[3] != "-" {
			cases[f[0]]++
		}
		if got != "-" {
			found[f[0]]++
		}
		switch {
		case got != f[3]:
			t.Logf("%s %q is %s, want %s", f[0], f[1], got, f[3])
		case got != "-":
			right[f[0]]++
		}
	}
	var out strings.Builder
	for _, kind := range []string{"actor", "place"} {
		fmt.Fprintf(&out, "%s: %d names, precision %.3f, recall %.3f\n", kind, cases[kind],
			float64(right[kind])/float64(found[kind]), float64(right[kind])/float64(cases[kind]))
	}
	if *update {
		if err := os.WriteFile("testdata/scores.txt", []byte(out.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/scores.txt")
	if err != nil {
		t.Fatal(err)
	}
	if out.String() != string(want) {
		t.Errorf("scores are\n%s, kept are\n%s; if that is meant, run go test -run Scores -update", out.String(), want)
	}
}

func resolved(t *testing.T, kind, name, context string) string {
	t.Helper()
	if kind == "place" {
		c := DefaultGazetteer().Candidates(name, Context{Countries: strings.Fields(context)})
		if len(c) == 0 {
			return "-"
		}
		return string(c[0].Place.ID)
	}
	day, err := ledger.ParseDay(context)
	if err != nil {
		t.Fatal(err)
	}
	if m, ok := Default().Find(name, day); ok {
		return string(m.Actor)
	}
	return "-"
}
