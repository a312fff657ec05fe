package publish_test

import (
	"strings"

	"counterclaim/internal/ledger"
)

// sampleText is made up, as are all names in it.
const sampleText = `Shells fall on Port Ames as talks stall

The defense ministry said on Sunday that the Coast Front shelled the harbor of Port Ames. At least 12 people were killed, it said, among them 3 children. Elmo Testa, a former harbor master of Southland, survived, and two grain silos burned down.

“Our forces did not fire on anyone but the army,” Ada Holm, a spokeswoman for the Coast Front, told Radio Kelp. Ms. Holm demanded that the army leave the harbor. She said that gunmen of the Reef Brigade had used mortars.

According to the Kelp Monitor, the shelling may have killed 20 people. More than 2,000 civilians, including 500 children, have died by army fire since 30 September, the monitor said.

The Lantern Truce of February excludes the Reef Brigade. Northland backs the army, and the Coast Front has seized villages in northern Kelp. Northland pledged flour by 1 May; none arrived.`

// words returns the passage of the first occurrence of words in the sample.
func words(s string) ledger.Passage {
	at := strings.Index(sampleText, s)
	if at < 0 {
		panic("the sample does not say " + s)
	}
	return ledger.PassageAt(sampleText, ledger.Span{Start: at, End: at + len(s)})
}

func cue(s string) *ledger.Passage { p := words(s); return &p }

func on(month, dayOfMonth int) *ledger.When {
	d := ledger.NewDay(2031, 0, 1).AddMonths(month).Add(dayOfMonth - 1)
	return &ledger.When{Start: d, End: d, Precision: ledger.PrecisionDay, Said: "on Sunday"}
}

func because(field, rule, says string) []ledger.Reason {
	return []ledger.Reason{{Field: field, Rule: rule, Says: says}}
}

var (
	front    = ledger.Party{Name: "the Coast Front", Actor: "coast-front"}
	army     = ledger.Party{Name: "the army", Actor: "northland-army"}
	north    = ledger.Party{Name: "Northland", Actor: "northland"}
	brigade  = ledger.Party{Name: "the Reef Brigade"}
	harbor   = ledger.Where{Name: "Port Ames", Place: "NL0101"}
	province = ledger.Where{Name: "northern Kelp"}
)

func sampleStatements(doc ledger.DocumentID) []ledger.Statement {
	ministry := ledger.Speaker{Name: "the defense ministry", Kind: ledger.SpeakerOrganization, Actor: "northland-army"}
	holm := ledger.Speaker{
		Name: "Ada Holm", Kind: ledger.SpeakerNamed, Affiliation: "Coast Front", Actor: "coast-front",
		Via: []string{"Radio Kelp"}, Mention: cue("Ada Holm"),
	}
	monitor := ledger.Speaker{Name: "the Kelp Monitor", Kind: ledger.SpeakerOrganization}
	outlet := ledger.Speaker{Name: "Northland Herald", Kind: ledger.SpeakerOutlet}
	return []ledger.Statement{
		{ID: "stm_ministry-shelled", Document: doc, Speaker: ministry, Cue: cue("said on Sunday"),
			Content: []ledger.Passage{words("the Coast Front shelled the harbor of Port Ames")},
			Speech:  ledger.SpeechIndirect, Stance: ledger.StanceAsserts, Certainty: ledger.Certain, When: on(5, 4),
			Reasons: because("stance", "cue/verb", "“said” is a verb of saying, so the content is asserted.")},
		{ID: "stm_ministry-killed", Document: doc, Speaker: ministry, Cue: cue("it said"),
			Content: []ledger.Passage{words("At least 12 people were killed"), words("among them 3 children. Elmo Testa, a former harbor master of Southland, survived, and two grain silos burned down")},
			Speech:  ledger.SpeechIndirect, Stance: ledger.StanceAsserts, Certainty: ledger.Certain},
		{ID: "stm_holm-fire", Document: doc, Speaker: holm, Cue: cue("told"),
			Content: []ledger.Passage{words("Our forces did not fire on anyone but the army")},
			Speech:  ledger.SpeechDirect, Stance: ledger.StanceDenies, Certainty: ledger.Certain},
		{ID: "stm_holm-leave", Document: doc, Speaker: holm, Cue: cue("demanded"),
			Content: []ledger.Passage{words("that the army leave the harbor")},
			Speech:  ledger.SpeechIndirect, Stance: ledger.StanceDemands, Certainty: ledger.CertaintyUnknown},
		{ID: "stm_holm-gunmen", Document: doc, Speaker: holm, Cue: cue("said that gunmen"),
			Content: []ledger.Passage{words("that gunmen of the Reef Brigade had used mortars")},
			Speech:  ledger.SpeechIndirect, Stance: ledger.StanceAsserts, Certainty: ledger.Certain},
		{ID: "stm_monitor-killed", Document: doc, Speaker: monitor, Cue: cue("According to"),
			Content: []ledger.Passage{words("the shelling may have killed 20 people")},
			Speech:  ledger.SpeechIndirect, Stance: ledger.StanceAsserts, Certainty: ledger.Possible},
		{ID: "stm_monitor-tally", Document: doc, Speaker: monitor, Cue: cue("the monitor said"),
			Content: []ledger.Passage{words("More than 2,000 civilians, including 500 children, have died by army fire since 30 September")},
			Speech:  ledger.SpeechIndirect, Stance: ledger.StanceAsserts, Certainty: ledger.Certain},
		{ID: "stm_herald-truce", Document: doc, Speaker: outlet,
			Content: []ledger.Passage{words("The Lantern Truce of February excludes the Reef Brigade")},
			Speech:  ledger.SpeechNarration, Stance: ledger.StanceAsserts, Certainty: ledger.Certain},
		{ID: "stm_herald-north", Document: doc, Speaker: outlet,
			Content: []ledger.Passage{words("Northland backs the army, and the Coast Front has seized villages in northern Kelp")},
			Speech:  ledger.SpeechNarration, Stance: ledger.StanceAsserts, Certainty: ledger.Certain},
		{ID: "stm_herald-flour", Document: doc, Speaker: outlet,
			Content: []ledger.Passage{words("Northland pledged flour by 1 May; none arrived")},
			Speech:  ledger.SpeechNarration, Stance: ledger.StanceAsserts, Certainty: ledger.Certain},
	}
}

func sampleClaims() []ledger.Claim {
	atLeast, exactly := ledger.AtLeast(12), ledger.Exactly(20)
	return []ledger.Claim{
		{ID: "clm_shelled", Statement: "stm_ministry-shelled", Attribute: ledger.AttributeAction,
			Value: ledger.Value{Words: "shelling"}, Actor: front, Target: ledger.Party{Name: "the harbor"},
			Place: harbor, When: on(5, 4), Certainty: ledger.Certain,
			Passage: words("the Coast Front shelled the harbor of Port Ames"),
			Reasons: because("value", "act/verb", "“shelled” is a verb of shelling.")},
		{ID: "clm_killed-12", Statement: "stm_ministry-killed", Attribute: ledger.AttributeKilled,
			Value: ledger.Value{Number: &atLeast}, Place: harbor, Certainty: ledger.Certain,
			Passage: words("At least 12 people were killed")},
		{ID: "clm_only-army", Statement: "stm_holm-fire", Attribute: ledger.AttributeTarget,
			Value: ledger.Value{Words: "anyone but the army"}, Actor: front, Target: army,
			Quantifier: ledger.QuantifierOnly, Negated: true, Certainty: ledger.Certain,
			Passage: words("did not fire on anyone but the army")},
		{ID: "clm_killed-20", Statement: "stm_monitor-killed", Attribute: ledger.AttributeKilled,
			Value: ledger.Value{Number: &exactly}, Place: harbor, Certainty: ledger.Possible,
			Passage: words("killed 20 people")},
	}
}

// sampleRoles tells who and what took part in the incident.
func sampleRoles(i *ledger.Incident) {
	south := ledger.Party{Name: "Southland", Actor: "southland"}
	i.Stage = ledger.StageDone
	i.Perpetrators = []ledger.Perpetrator{
		{Party: front, Organization: true, Standing: ledger.StandingAccused,
			Statement: "stm_ministry-shelled", Passage: words("the Coast Front")},
		{Party: ledger.Party{Name: "gunmen of the Reef Brigade"}, Standing: ledger.StandingSuspected,
			Statement: "stm_holm-gunmen", Passage: words("gunmen of the Reef Brigade")},
	}
	i.Victims = []ledger.Victim{
		{Name: "Elmo Testa", Description: "harbor master", Group: ledger.GroupOfficials, Former: true, Count: ledger.Exactly(1),
			Nation: south, Effect: ledger.EffectUnharmed, Statement: "stm_ministry-killed", Passage: words("Elmo Testa")},
		{Description: "people", Group: ledger.GroupPeople, Count: ledger.AtLeast(12), Many: true, Effect: ledger.EffectKilled,
			Statement: "stm_ministry-killed", Passage: words("people")},
	}
	i.Targets = []ledger.Target{
		{Words: "harbor", Kind: ledger.TargetTransport, Nation: north, Statement: "stm_ministry-shelled", Passage: words("harbor")},
		{Words: "grain silos", Kind: ledger.TargetCommercial, Count: ledger.Exactly(2), Many: true, Damage: ledger.DamageDestroyed,
			Statement: "stm_ministry-killed", Passage: words("two grain silos")},
	}
	i.Weapons = []ledger.Weapon{{Words: "mortars", Kind: ledger.WeaponMortar, Statement: "stm_holm-gunmen", Passage: words("mortars")}}
	i.Damage = ledger.DamageDestroyed
}

// sample returns a sheet with something in every list and every field that a
// stage may fill.
func sample() ledger.Sheet {
	doc := ledger.Document{
		ID: "doc_4k2q7xabcdefghijklmnopqr", Title: "Shells fall on Port Ames as talks stall",
		Source:  ledger.Source{Name: "Northland Herald", Scale: ledger.ScaleNational},
		Address: "https://herald.example/port-ames", Published: ledger.NewDay(2031, 5, 5), Language: "en",
		MediaType: "text/html", SHA256: ledger.HashOf([]byte(sampleText)), Text: sampleText,
		Revises: "doc_older", Notes: []string{"the page has changed since it was first read"},
	}
	s := ledger.Sheet{Document: doc, Statements: sampleStatements(doc.ID), Claims: sampleClaims()}
	more, children := ledger.AtLeast(2001), ledger.Exactly(500)
	more.Said = "More than 2,000"
	s.Incidents = []ledger.Incident{{
		ID: "inc_harbor", Code: "NL-0001", Kind: ledger.KindShelling, Place: harbor, When: on(5, 4), Target: "the harbor",
		Chain: []ledger.PlaceStep{{Name: "Northland", Class: "country", Place: "NL", Inferred: true}, {Name: "Port Ames", Class: "city", Place: "NL0101"}},
		Actors: []ledger.Belligerent{
			{Party: front, Status: ledger.StatusAlleged, Statement: "stm_ministry-shelled"},
			{Party: front, Status: ledger.StatusDenied, Statement: "stm_holm-fire"},
		},
		Casualties: []ledger.Count{
			{Group: ledger.GroupPeople, Effect: ledger.EffectKilled, Range: ledger.AtLeast(12), Statement: "stm_ministry-killed",
				Breakdown: []ledger.Part{{Group: ledger.GroupChildren, Range: ledger.Exactly(3)}}, Claim: "clm_killed-12"},
			{Group: ledger.GroupPeople, Effect: ledger.EffectKilled, Range: ledger.Exactly(20), Statement: "stm_monitor-killed"},
		},
		Statements: []ledger.StatementID{"stm_ministry-shelled", "stm_ministry-killed", "stm_monitor-killed"},
		Certainty:  ledger.Certain, Passage: words("shelled the harbor of Port Ames"),
	}}
	sampleRoles(&s.Incidents[0])
	s.Tallies = []ledger.Tally{{
		ID: "tly_since", Statement: "stm_monitor-tally", Compiler: ledger.Party{Name: "the Kelp Monitor"},
		Effect: ledger.EffectKilled, Group: ledger.GroupCivilians, Range: more,
		Breakdown: []ledger.Part{{Group: ledger.GroupChildren, Range: children}},
		From:      ledger.NewDay(2030, 9, 30), To: ledger.NewDay(2031, 5, 5), Actor: army,
		Passage: words("More than 2,000 civilians"),
	}}
	s.Relations = []ledger.Relation{{ID: "rel_backs", From: north, Kind: ledger.RelationBacks, To: army,
		Stance: ledger.StanceAsserts, Statement: "stm_herald-north", Passage: words("Northland backs the army")}}
	s.Control = []ledger.Control{{ID: "ctl_kelp", Place: province, Part: "villages in", Actor: front, From: army,
		Kind: ledger.ControlSeized, Statement: "stm_herald-north", Passage: words("has seized villages in northern Kelp")}}
	february := ledger.NewDay(2031, 2, 1)
	s.Agreements = []ledger.Agreement{{ID: "agr_lantern", Name: "Lantern Truce", Parties: []ledger.Party{north, front},
		Effective: &ledger.When{Start: february, End: february.AddMonths(1).Add(-1), Precision: ledger.PrecisionMonth, Said: "of February"},
		Excludes:  []ledger.Party{brigade}, Statement: "stm_herald-truce", Passage: words("The Lantern Truce")}}
	s.Commitments = []ledger.Commitment{{ID: "cmt_flour", Obligor: north, Act: "flour", Deadline: ledger.NewDay(2031, 5, 1),
		Status: ledger.CommitmentNotKept, Evidence: []ledger.StatementID{"stm_herald-flour"},
		Statement: "stm_herald-flour", Passage: words("pledged flour by 1 May")}}
	s.Comparisons = []ledger.Comparison{
		{ID: "cmp_act", Left: "clm_only-army", Right: "clm_shelled", Relation: ledger.ClaimsContradictory, Rule: "action/only",
			Sentence: "One says that the Coast Front shelled the harbor; the other, that it fired on nobody but the army."},
		{ID: "cmp_killed", Left: "clm_killed-12", Right: "clm_killed-20", Relation: ledger.ClaimsCompatible, Rule: "killed/ranges-meet",
			Sentence: "“At least 12” allows 20."},
	}
	s.Actors = []ledger.Actor{
		{ID: "coast-front", Name: "Coast Front", Kind: ledger.ActorRebels},
		{ID: "northland", Name: "Northland", Kind: ledger.ActorState},
		{ID: "northland-army", Name: "Northland Army", Kind: ledger.ActorState, PartOf: []ledger.ActorID{"northland"}},
		{ID: "kelp-monitor", Name: "Kelp Monitor", Kind: ledger.ActorUnknown, Candidate: true},
	}
	s.Places = []ledger.Place{
		{ID: "NL0101", Name: "Port Ames", Kind: ledger.PlaceTown, Country: "NL", PCode: "NL0101", Within: "NL01",
			Latitude: 1.5, Longitude: -2.25, GeoPrecision: 1},
		{ID: "kelp", Name: "Kelp", Kind: ledger.PlaceUnplaced, Candidate: true},
	}
	s.Happenings = []ledger.Happening{
		{Word: words("shelled"), Value: 3, Certainty: ledger.Certain, Statement: "stm_ministry-shelled",
			Reasons: []ledger.Reason{{Field: "value", Rule: "certainty/plain", Says: "Nothing in the sentence makes it less than certain."}}},
		{Word: words("pledged"), Value: -1.2, Certainty: ledger.Possible, Negated: true, Ahead: true},
	}
	return s
}
