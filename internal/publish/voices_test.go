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

// TestMindIsNotSpeech holds that nobody's belief, wish or view is shown as
// something said.
func TestMindIsNotSpeech(t *testing.T) {
	for act, want := range map[ledger.Act]string{
		ledger.ActThinks: "thinks", ledger.ActWants: "wants", ledger.ActViews: "views", ledger.ActMentions: "mentions",
	} {
		line := publish.Line(ledger.Statement{
			Speaker: ledger.Speaker{Name: "Coast Front"}, Speech: ledger.SpeechIndirect, Act: act, Stance: ledger.StanceAsserts,
			Cue: &ledger.Passage{Exact: "turned to"}, Content: []ledger.Passage{{Span: ledger.Span{Start: 20, End: 30}, Exact: "the truce"}},
		})
		if strings.Contains(line, "says") || !strings.Contains(line, want) || !strings.HasSuffix(line, "turned to the truce") {
			t.Errorf("%s is shown as %s", act, line)
		}
	}
}
