package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

var update = flag.Bool("update", false, "write the golden files and docs/commands.md anew")

// The transcripts run the real command in a process of its own, and a helper
// that makes a ledger with a known sheet, so that they do not rest on what the
// stages read out of a text.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"counterclaim": main,
		"make-sample":  makeSample,
		"spoil":        spoil,
	})
}

func TestTranscripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "")
			// The race detector waits a second at the end of each process by default.
			env.Setenv("GORACE", "atexit_sleep_ms=0")
			env.Setenv("TZ", "America/New_York") // No output may depend on where it runs.
			env.Setenv("LC_ALL", "C")
			return nil
		},
	})
}

// sampleText is made up, as are all names in it.
const sampleText = `Shells fall on Port Ames

The ministry said that the Coast Front shelled the harbor of Port Ames. At least 12 people were killed, it said.

“Our forces did not fire,” said a spokesman for the Coast Front. Zoë’s Kelp Monitor counted 20 dead.`

func passage(words string) ledger.Passage {
	at := strings.Index(sampleText, words)
	if at < 0 {
		panic("the sample does not say " + words)
	}
	return ledger.PassageAt(sampleText, ledger.Span{Start: at, End: at + len(words)})
}

// makeSample makes a ledger at the path that its argument names.
func makeSample() {
	ctx := context.Background()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	s, err := store.Create(ctx, os.Args[1], store.Options{Now: func() time.Time { return now }})
	if err == nil {
		defer s.Close()
		run := ledger.Run{ID: "run_sample", Agent: ledger.Agent{Name: "counterclaim", Version: "test"}, Started: now,
			Settings: map[string]string{"source": "Northland Herald", "published": "2020-05-05", "places": "ports.csv"}}
		_, err = s.AddSheet(ctx, run, sampleSheet(), []byte(sampleText))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func sampleSheet() ledger.Sheet {
	doc := ledger.Document{
		Title: "Shells fall on Port Ames", Source: ledger.Source{Name: "Northland Herald"}, Address: "port-ames.txt",
		Published: ledger.NewDay(2020, 5, 5), Language: "en", MediaType: "text/plain",
		SHA256: ledger.HashOf([]byte(sampleText)), Text: sampleText,
	}
	doc.ID = ledger.NewDocumentID(doc.SHA256, doc.Address)
	front := ledger.Party{Name: "the Coast Front", Actor: "coast-front"}
	harbor := ledger.Where{Name: "Port Ames", Place: "port-ames"}
	day := &ledger.When{Start: ledger.NewDay(2020, 5, 3), End: ledger.NewDay(2020, 5, 3), Precision: ledger.PrecisionDay}
	statement := func(name string, kind ledger.SpeakerKind, actor ledger.ActorID, speech ledger.Speech, stance ledger.Stance, words string) ledger.Statement {
		content := []ledger.Passage{passage(words)}
		return ledger.Statement{
			ID: ledger.NewStatementID(doc.ID, name, content), Document: doc.ID,
			Speaker: ledger.Speaker{Name: name, Kind: kind, Actor: actor}, Content: content,
			Speech: speech, Stance: stance, Certainty: ledger.Certain,
			Reasons: []ledger.Reason{{Field: "stance", Rule: "cue/verb", Says: "“said” is a verb of saying."}},
		}
	}
	said := []ledger.Statement{
		statement("the ministry", ledger.SpeakerOrganization, "", ledger.SpeechIndirect, ledger.StanceAsserts, "the Coast Front shelled the harbor of Port Ames"),
		statement("the ministry", ledger.SpeakerOrganization, "", ledger.SpeechIndirect, ledger.StanceAsserts, "At least 12 people were killed"),
		statement("a spokesman for the Coast Front", ledger.SpeakerUnnamed, "coast-front", ledger.SpeechDirect, ledger.StanceDenies, "Our forces did not fire"),
		statement("Kelp Monitor", ledger.SpeakerOrganization, "", ledger.SpeechIndirect, ledger.StanceAsserts, "counted 20 dead"),
	}
	low, count := ledger.AtLeast(12), ledger.Exactly(20)
	claims := []ledger.Claim{
		{Statement: said[0].ID, Attribute: ledger.AttributeAction, Value: ledger.Value{Words: "shelling"}, Actor: front,
			Place: harbor, When: day, Certainty: ledger.Certain, Passage: said[0].Content[0],
			Reasons: []ledger.Reason{{Field: "value", Rule: "act/verb", Says: "“shelled” is a verb of shelling."}}},
		{Statement: said[1].ID, Attribute: ledger.AttributeKilled, Value: ledger.Value{Number: &low}, Place: harbor,
			Certainty: ledger.Certain, Passage: said[1].Content[0]},
		{Statement: said[2].ID, Attribute: ledger.AttributeAction, Value: ledger.Value{Words: "shelling"}, Actor: front,
			Negated: true, Certainty: ledger.Certain, Passage: said[2].Content[0]},
		{Statement: said[3].ID, Attribute: ledger.AttributeKilled, Value: ledger.Value{Number: &count}, Certainty: ledger.Certain,
			Passage: passage("20 dead")},
	}
	for i := range claims {
		claims[i].ID = ledger.NewClaimID(claims[i])
	}
	incident := ledger.Incident{
		Kind: ledger.KindShelling, Place: harbor, When: day, Target: "the harbor", Certainty: ledger.Certain,
		Actors:     []ledger.Belligerent{{Party: front, Status: ledger.StatusAlleged, Statement: said[0].ID}, {Party: front, Status: ledger.StatusDenied, Statement: said[2].ID}},
		Casualties: []ledger.Count{{Group: ledger.GroupPeople, Effect: ledger.EffectKilled, Range: low, Statement: said[1].ID, Claim: claims[1].ID}},
		Statements: []ledger.StatementID{said[0].ID, said[1].ID}, Passage: passage("shelled the harbor"),
	}
	incident.ID = ledger.NewIncidentID(doc.ID, incident.Kind, incident.Passage)
	left, right := claims[0].ID, claims[2].ID
	if left > right {
		left, right = right, left
	}
	return ledger.Sheet{
		Document: doc, Statements: said, Claims: claims, Incidents: []ledger.Incident{incident},
		Comparisons: []ledger.Comparison{{ID: ledger.NewComparisonID(left, right), Left: left, Right: right,
			Relation: ledger.ClaimsContradictory, Rule: "action/denied",
			Sentence: "One says that the Coast Front shelled the harbor; the other, that it did not."}},
		Actors: []ledger.Actor{{ID: "coast-front", Name: "Coast Front", Kind: ledger.ActorRebels,
			Aliases: []ledger.Alias{{Name: "the Front", Description: true}}, Known: "made up"}},
		Places: []ledger.Place{{ID: "port-ames", Name: "Port Ames", Kind: ledger.PlaceTown, Country: "NL",
			Latitude: 1.5, Longitude: -2.25, GeoPrecision: 1, Known: "made up"}},
	}
}

// spoil turns one byte of a file, in the first place where its second argument
// stands.
func spoil() {
	data, err := os.ReadFile(os.Args[1])
	if err == nil {
		at := strings.Index(string(data), os.Args[2])
		if at < 0 {
			err = fmt.Errorf("%s does not hold %q", os.Args[1], os.Args[2])
		} else {
			data[at] ^= 1
			err = os.WriteFile(os.Args[1], data, 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
