package pipeline_test

import (
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// TestArmyOfNoCountry holds that "the army" of a text that names no country is not led
// back to one that the registry happens to describe so.
func TestArmyOfNoCountry(t *testing.T) {
	reader, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want ledger.ActorID
	}{
		{"The army said that six farmers were killed near Low Ford.", "army"}, // A description, and no actor.,
		{"The army said that six farmers were killed near Aleppo.", "syrian-army"},
	} {
		sheet := reader.Read(ledger.Document{ID: "doc_made_up", Text: test.text, Language: "en"})
		if len(sheet.Statements) == 0 {
			t.Fatalf("%q says nothing", test.text)
		}
		if got := sheet.Statements[0].Speaker.Actor; got != test.want {
			t.Errorf("%q is said by %q, want %q", test.text, got, test.want)
		}
	}
}
