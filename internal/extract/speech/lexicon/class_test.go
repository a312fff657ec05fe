package lexicon_test

import (
	"testing"

	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/ledger"
)

// TestClasses holds one word in and one word out of each class.
func TestClasses(t *testing.T) {
	for _, c := range []struct {
		name    string
		has     func(string) bool
		in, out string
	}{
		{"Mute", lexicon.Mute, "rocket", "mayor"},
		{"Speaks", lexicon.Speaks, "say", "suggest"},
		{"FirstPerson", lexicon.FirstPerson, "we", "they"},
		{"TakesHearer", lexicon.TakesHearer, "tell", "say"},
		{"Medium", lexicon.Medium, "interview", "bridge"},
		{"AlwaysCue", lexicon.AlwaysCue, "said", "reports"},
		{"GoesOn", lexicon.GoesOn, "add", "flee"},
		{"Light", lexicon.Light, "make", "burn"},
		{"Utters", lexicon.Utters, "express", "give"},
		{"Towards", lexicon.Towards, "against", "from"},
		{"NeedsNoComma", lexicon.NeedsNoComma, "say", "believe"},
		{"TimeNoun", lexicon.TimeNoun, "day", "road"},
		{"Asks", lexicon.Asks, "question", "time"},
		{"QuoteMark", lexicon.QuoteMark, "“", "'"},
		{"Negates", lexicon.Negates, "not", "now"},
		{"OwnView", lexicon.OwnView, "think", "say"},
		{"OwnVoice", lexicon.OwnVoice, "i", "he"},
		{"Proposal", lexicon.Proposal, "truce", "rebel"},
		{"Persons", lexicon.Persons, "they", "it"},
		{"Record", lexicon.Record, "lawsuit", "raid"},
		{"Partitive", lexicon.Partitive, "handful", "mayor"},
		{"Links", lexicon.Links, "remain", "burn"},
		{"Subordinator", lexicon.Subordinator, "when", "and"},
	} {
		if !c.has(c.in) || c.has(c.out) {
			t.Errorf("%s: %q should be in it, and %q not", c.name, c.in, c.out)
		}
	}
	if c, ok := lexicon.Hedge("purported"); !ok || c != ledger.Possible {
		t.Errorf("purported makes it %q", c)
	}
	if _, ok := lexicon.Hedge("bridge"); ok {
		t.Error("bridge hedges nothing")
	}
}
