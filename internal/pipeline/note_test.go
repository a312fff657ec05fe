package pipeline_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// TestPiecesAreNoted holds that a reader of the sheet is told when a sentence was
// too long to read whole, and where it stands.
func TestPiecesAreNoted(t *testing.T) {
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	short := "The harbor is closed, the mayor said.\n\n"
	long := strings.Repeat("the mayor said the strike had hit Öst, and ", 100)
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"none": {short, []string{"as given"}},
		"one": {short + long + "\n\n" + short, []string{"as given",
			"a sentence of 4299 characters is too long to read whole and was read in 3 pieces, so that what belongs together over a cut may be missed; " +
				"it begins at character 39: “the mayor said the strike had”"}},
		"two": {long + "\n\n" + long, []string{"as given",
			"2 sentences are too long to read whole and were read in 6 pieces, so that what belongs together over a cut may be missed; " +
				"the first begins at character 0: “the mayor said the strike had”"}},
	} {
		given := []string{"as given"}
		sheet := r.Read(ledger.Document{ID: "doc_pieces", Text: c.text, Notes: given})
		if d := cmp.Diff(c.want, sheet.Document.Notes); d != "" {
			t.Errorf("%s: want -, got +\n%s", name, d)
		}
	}
}
