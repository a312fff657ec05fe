package pipeline_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// A besideCase is two texts and what a reader says of them.
type besideCase struct{ name, left, right, is string }

func besideCases(t *testing.T) []besideCase {
	t.Helper()
	text, err := os.ReadFile("testdata/beside.case")
	if err != nil {
		t.Fatal(err)
	}
	var all []besideCase
	for line := range strings.Lines(string(text)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		value = strings.TrimSpace(value)
		switch key {
		case "case":
			all = append(all, besideCase{name: value})
		case "left":
			all[len(all)-1].left = value
		case "right":
			all[len(all)-1].right = value
		case "is":
			all[len(all)-1].is = value
		}
	}
	return all
}

// outcome is a relation in the words of the cases.
var outcome = map[ledger.ComparisonRelation]string{
	ledger.ClaimsSame: "supports", ledger.ClaimsCompatible: "supports",
	ledger.ClaimsContradictory: "contradicts", ledger.ClaimsIncomparable: "unknown",
}

// TestBeside holds how many of the made-up pairs are read right, and which are
// not: a pair gained or lost is a change in testdata/beside-scores.txt.
func TestBeside(t *testing.T) {
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tally := map[[2]string]int{}
	var wrong strings.Builder
	cases := besideCases(t)
	for _, c := range cases {
		p := r.Beside(besideDoc("Left", c.left), besideDoc("Right", c.right))
		got := outcome[p.Relation]
		tally[[2]string{c.is, got}]++
		if got != c.is {
			fmt.Fprintf(&wrong, "%s, not %s: %s (%s)\n", got, c.is, c.name, p.Rule)
		}
	}
	var b strings.Builder
	b.WriteString("# Made-up pairs of texts (beside.case), as a reader has them and as they come out. The cases\n# were written for the rules to be tried on, so the figures guard; they do not estimate.\n")
	fmt.Fprintf(&b, "%-12s %9s %9s %9s %9s\n", "", "pairs", "answered", "precision", "recall")
	labels := []string{"contradicts", "supports", "unknown"}
	right := 0
	for _, l := range labels {
		gold, said := 0, 0
		for _, m := range labels {
			gold += tally[[2]string{l, m}]
			said += tally[[2]string{m, l}]
		}
		hit := tally[[2]string{l, l}]
		right += hit
		fmt.Fprintf(&b, "%-12s %9d %9d %9.2f %9.2f\n", l, gold, said, float64(hit)/float64(max(1, said)), float64(hit)/float64(max(1, gold)))
	}
	fmt.Fprintf(&b, "right        %d of %d\n\n%s", right, len(cases), wrong.String())
	holdGolden(t, "testdata/beside-scores.txt", b.String())
}

func besideDoc(source, text string) ledger.Document {
	text = ingest.Normalize(text)
	hash := ledger.HashOf([]byte(text))
	return ledger.Document{ID: ledger.NewDocumentID(hash, source), Source: ledger.Source{Name: source}, SHA256: hash, Language: "en", Text: text}
}
