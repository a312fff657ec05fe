package store_test

import (
	"strings"
	"time"

	"counterclaim/internal/ledger"
)

// sampleText is made up, as are its places and forces.
const sampleText = `The defense ministry said on Sunday that 12 people were killed in the strike on Port Ames.

A spokesman for the Coast Front denied that its forces had fired on the hospital. The Front pledged to pause for a day.

قال المرصد إن أكثر من ٣٠ مدنيًا قُتلوا في إدلب.`

const sampleAddress = "https://herald.example/port-ames"

// sampleSheet is a sheet with a value of every noun.
func sampleSheet() (ledger.Sheet, []byte) {
	return sheetOf(sampleText, sampleAddress)
}

// sheetOf reads the sample's sentences in a text that holds them, with what a
// reader of the sample would find.
func sheetOf(text, address string) (ledger.Sheet, []byte) {
	bytes := []byte("<p>" + text)
	hash := ledger.HashOf(bytes)
	day := ledger.NewDay(2031, time.May, 4)
	d := ledger.Document{
		ID: ledger.NewDocumentID(hash, address), Title: "Strike on Port Ames",
		Source: ledger.Source{Name: "Northland Herald", Scale: ledger.ScaleNational}, Address: address,
		Published: day, Language: "en", MediaType: "text/html", SHA256: hash,
		Fetched: time.Date(2031, 5, 4, 10, 30, 0, 0, time.UTC), Text: text,
	}
	at := func(words string) ledger.Passage {
		start := strings.Index(text, words)
		if start < 0 {
			panic("the sample has no " + words)
		}
		return ledger.PassageAt(text, ledger.Span{Start: start, End: start + len(words)})
	}
	statement := func(speaker string, actor ledger.ActorID, cue, content string, stance ledger.Stance) ledger.Statement {
		passage, mention, c := at(content), at(speaker), at(cue)
		return ledger.Statement{
			ID:       ledger.NewStatementID(d.ID, speaker, []ledger.Passage{passage}),
			Document: d.ID, Speaker: ledger.Speaker{Name: speaker, Kind: ledger.SpeakerOrganization, Actor: actor, Mention: &mention},
			Cue: &c, Content: []ledger.Passage{passage}, Speech: ledger.SpeechIndirect, Stance: stance, Certainty: ledger.Certain,
			Reasons: []ledger.Reason{{Field: "stance", Rule: "cue/verb", Says: "“" + cue + "” decides the stance."}},
		}
	}
	said := statement("The defense ministry", "northland", "said", "12 people were killed in the strike on Port Ames", ledger.StanceAsserts)
	said.When = &ledger.When{Start: day, End: day, Precision: ledger.PrecisionDay, Said: "on Sunday"}
	denied := statement("the Coast Front", "coast_front", "denied", "its forces had fired on the hospital", ledger.StanceDenies)
	return complete(d, at, said, denied), bytes
}

func complete(d ledger.Document, at func(string) ledger.Passage, said, denied ledger.Statement) ledger.Sheet {
	portAmes := ledger.Where{Name: "Port Ames", Place: "port_ames"}
	front := ledger.Party{Name: "Coast Front", Actor: "coast_front"}
	ministry := ledger.Party{Name: "The defense ministry", Actor: "northland"}
	twelve := ledger.Exactly(12)
	killed := ledger.Claim{
		Statement: said.ID, Attribute: ledger.AttributeKilled, Value: ledger.Value{Number: &twelve},
		Place: portAmes, When: said.When, Certainty: ledger.Certain, Passage: at("12 people were killed"),
	}
	killed.ID = ledger.NewClaimID(killed)
	fired := ledger.Claim{
		Statement: denied.ID, Attribute: ledger.AttributeResponsible, Value: ledger.Value{Words: "fired"},
		Actor: front, Negated: true, Certainty: ledger.Certain, Passage: at("its forces had fired"),
	}
	fired.ID = ledger.NewClaimID(fired)
	strike := ledger.Incident{
		Kind: ledger.KindAirStrike, Place: portAmes, When: said.When, Target: "hospital", Certainty: ledger.Certain,
		Actors: []ledger.Belligerent{{Party: front, Status: ledger.StatusDenied, Statement: denied.ID}},
		Casualties: []ledger.Count{{Group: ledger.GroupPeople, Effect: ledger.EffectKilled, Range: twelve,
			Statement: said.ID, Claim: killed.ID}},
		Statements: []ledger.StatementID{said.ID, denied.ID}, Passage: at("the strike on Port Ames"),
		Stage: ledger.StageDone,
		Perpetrators: []ledger.Perpetrator{{Party: front, Organization: true, Standing: ledger.StandingCleared,
			Statement: denied.ID, Passage: at("its forces")}},
		Victims: []ledger.Victim{{Description: "people", Group: ledger.GroupPeople, Count: twelve, Many: true,
			Effect: ledger.EffectKilled, Statement: said.ID, Passage: at("people")}},
		Targets: []ledger.Target{{Words: "hospital", Kind: ledger.TargetHealth, Statement: denied.ID, Passage: at("the hospital")}},
		Weapons: []ledger.Weapon{{Kind: ledger.WeaponAerialBomb, Statement: said.ID, Passage: at("strike")}},
	}
	strike.ID = ledger.NewIncidentID(d.ID, strike.Kind, strike.Passage)
	tally := ledger.Tally{Statement: said.ID, Compiler: ministry, Effect: ledger.EffectKilled, Group: ledger.GroupPeople,
		Range: ledger.AtLeast(12), Breakdown: []ledger.Part{}, To: d.Published, Passage: at("12 people")}
	tally.ID = ledger.NewTallyID(tally)
	relation := ledger.Relation{From: ministry, Kind: ledger.RelationFights, To: front, Stance: ledger.StanceAsserts,
		Statement: said.ID, Passage: at("the strike")}
	relation.ID = ledger.NewRelationID(relation)
	control := ledger.Control{Place: portAmes, Actor: front, Kind: ledger.ControlHeld, Statement: said.ID, Passage: at("Port Ames")}
	control.ID = ledger.NewControlID(control)
	agreement := ledger.Agreement{Name: "the Harbor truce", Parties: []ledger.Party{ministry}, Excludes: []ledger.Party{front},
		Statement: said.ID, Passage: at("on Sunday")}
	agreement.ID = ledger.NewAgreementID(agreement)
	commitment := ledger.Commitment{Obligor: front, Act: "pause for a day", Deadline: d.Published.Add(7),
		Status: ledger.CommitmentPending, Statement: denied.ID, Passage: at("pause for a day")}
	commitment.ID = ledger.NewCommitmentID(commitment)
	left, right := min(killed.ID, fired.ID), max(killed.ID, fired.ID)
	comparison := ledger.Comparison{ID: ledger.NewComparisonID(left, right), Left: left, Right: right,
		Relation: ledger.ClaimsIncomparable, Rule: "any/other-attribute", Sentence: "One counts the dead, the other says who did not fire."}
	return ledger.Sheet{
		Document:    d,
		Statements:  []ledger.Statement{said, denied},
		Claims:      []ledger.Claim{killed, fired},
		Incidents:   []ledger.Incident{strike},
		Tallies:     []ledger.Tally{tally},
		Relations:   []ledger.Relation{relation},
		Control:     []ledger.Control{control},
		Agreements:  []ledger.Agreement{agreement},
		Commitments: []ledger.Commitment{commitment},
		Comparisons: []ledger.Comparison{comparison},
		Actors: []ledger.Actor{
			{ID: "coast_front", Name: "Coast Front", Kind: ledger.ActorRebels, Candidate: true},
			{ID: "northland", Name: "Northland", Kind: ledger.ActorState, Known: "made up"},
		},
		Places: []ledger.Place{
			{ID: "northland_coast", Name: "Coast", Kind: ledger.PlaceAdmin1, Country: "SY", Known: "made up"},
			{ID: "port_ames", Name: "Port Ames", Kind: ledger.PlaceTown, Country: "SY", Within: "northland_coast", Known: "made up"},
		},
	}
}
