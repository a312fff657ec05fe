package pipeline_test

import (
	"strings"
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// TestChain holds made-up dispatches about real places, and where the first
// incident of each is said to have happened.
func TestChain(t *testing.T) {
	reader, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ text, want string }{
		{"SAN SALVADOR, 3 JAN 90 (MADE-UP AGENCY) -- [TEXT] A MECHANIC WAS KILLED YESTERDAY NEAR EL OLIVO FARM, SAN JACINTO JURISDICTION, USULUTAN DEPARTMENT.",
			"El Salvador?: Usulutan (department): San Jacinto (jurisdiction): El Olivo (farm)"},
		{"LIMA, 9 MAY 90 (MADE-UP AGENCY) -- [TEXT] A BOMB EXPLODED LAST NIGHT IN THE SAN TELMO NEIGHBORHOOD. TWO PASSERSBY WERE WOUNDED.",
			"Peru?: Lima (city)?: San Telmo (neighborhood)"},
		{"MADRID (SPAIN), 9 MAY 90 (MADE-UP AGENCY) -- [TEXT] IN COLOMBIA, A BOMB EXPLODED YESTERDAY IN MEDELLIN AND WOUNDED TWO NURSES.",
			"Colombia: Medellin (city)"},
		{"BOGOTA, 9 MAY 90 (MADE-UP AGENCY) -- [TEXT] UNIDENTIFIED MEN KILLED A TEACHER YESTERDAY, THE COLOMBIAN POLICE REPORTED.",
			"Colombia?"},
		{"LA PAZ, 9 MAY 90 (MADE-UP AGENCY) -- [TEXT] A BOMB EXPLODED TODAY NEAR A BANK IN THIS CAPITAL.",
			"Bolivia?: La Paz (city)?"},
		{"LIMA, 9 MAY 90 (MADE-UP AGENCY) -- [TEXT] A BOMB EXPLODED YESTERDAY 12 KM FROM HUANCAYO AND WOUNDED TWO DRIVERS.",
			"Peru?: Huancayo (city)"},
		{"LIMA, 9 MAY 90 (MADE-UP AGENCY) -- [TEXT] A BOMB EXPLODED YESTERDAY IN HUANTA, AYACUCHO, 500 KM SOUTHEAST OF LIMA, AND WOUNDED TWO DRIVERS.",
			"Peru?: Ayacucho (department): Huanta (city)"},
		{"KHARKIV, Ukraine, 3 June 2023 (Made-up Agency) - Shelling killed two people in the town of Kupiansk in Kharkiv oblast on Friday, officials said.",
			"Ukraine?: Kharkiv (oblast): Kupiansk (town)"},
		{"BEIRUT, 3 June 2016 (Made-up Agency) - An airstrike killed two nurses in Saraqib, in Idlib province, on Friday, a doctor said.",
			"Syria?: Idlib (province): Saraqib (city)"},
	} {
		sheet := reader.Read(ledger.Document{ID: "doc_made_up", Text: test.text, Language: "en"})
		if len(sheet.Incidents) == 0 {
			t.Errorf("%q tells no incident", test.text)
			continue
		}
		if got := chainOf(sheet.Incidents[0].Chain); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// chainOf writes a chain on one line; "?" marks what is inferred.
func chainOf(steps []ledger.PlaceStep) string {
	var out []string
	for _, s := range steps {
		word := s.Name
		if s.Class != "country" {
			word += " (" + s.Class + ")"
		}
		if s.Inferred {
			word += "?"
		}
		out = append(out, word)
	}
	return strings.Join(out, ": ")
}
