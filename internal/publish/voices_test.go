package publish_test

import (
	"strings"
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
)

// TestOnePairOfMarks holds that direct speech is shown in one pair of quotation
// marks, whichever its document has.
func TestOnePairOfMarks(t *testing.T) {
	for _, said := range []string{"“We hit nobody,”", `"We hit nobody,"`, `"We hit nobody`, `We hit nobody"`, "We hit nobody"} {
		line := publish.Line(ledger.Statement{
			Speaker: ledger.Speaker{Name: "Coast Front"}, Speech: ledger.SpeechDirect, Stance: ledger.StanceAsserts,
			Content: []ledger.Passage{{Exact: said}},
		})
		if !strings.HasSuffix(line, "“We hit nobody”") || strings.Contains(line, `"`) {
			t.Errorf("%s is shown as %s", said, line)
		}
	}
}
