package link_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"counterclaim/internal/extract/event"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
	"counterclaim/internal/link"
)

// TestAccounts reads the texts of testdata/*.case and compares the incidents
// that come out with the lines below each: place, day, target, then how many
// were killed according to whom, and to whom it is laid.
func TestAccounts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.case")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for n, one := range strings.Split(string(b), "\ntext\n")[1:] {
			var text, want []string
			for line := range strings.Lines(one) {
				switch {
				case strings.HasPrefix(line, "incident "):
					want = append(want, strings.TrimSpace(line))
				case !strings.HasPrefix(line, "#"):
					text = append(text, strings.TrimSpace(line)+paragraph(line))
				}
			}
			got := accounts(strings.TrimSpace(strings.Join(text, " ")))
			if w := strings.Join(want, "\n"); got != w {
				t.Errorf("%s, text %d:\n got:\n%s\nwant:\n%s", path, n+1, got, w)
			}
		}
	}
}

// paragraph keeps the blank lines between paragraphs.
func paragraph(line string) string {
	if strings.TrimSpace(line) == "" {
		return "\n\n"
	}
	return ""
}

// within reads text and returns its incidents and its statements.
func within(text string) ([]ledger.Incident, []ledger.Statement) {
	doc := ledger.Document{ID: "doc_made_up", Text: text, Published: ledger.NewDay(2031, 5, 4), Source: ledger.Source{Name: "Northland Herald"}}
	sp := speech.Read(page.New(doc, invented{}, nil))
	found := event.Find(sp)
	var reports []link.Report
	for _, r := range found.Reports {
		reports = append(reports, link.Report{Incident: r.Incident, Document: doc.ID, Speaker: r.Speaker,
			Sentence: r.Sentence, Headline: r.Headline, Specific: r.Specific, Definite: r.Definite, Apart: r.Apart, Blames: r.Blames, Many: r.Many})
	}
	return link.Within(reports, byPath{}), sp.Statements()
}

// TestLedBack reads a text that first only leads "rebels" back to a front and then
// says of the front how sure it is: the words that name it count.
func TestLedBack(t *testing.T) {
	all, _ := within("The Coast Front holds the hills. Rebels attacked a market in Port Ames on 2 May, killing six farmers.\n\nThe attack was presumably carried out by the Coast Front.")
	if len(all) != 1 {
		t.Fatalf("%d incidents, want 1", len(all))
	}
	for _, p := range all[0].Perpetrators {
		if p.Organization && p.Standing != ledger.StandingSuspected {
			t.Errorf("%s is %s, want %s", p.Name, p.Standing, ledger.StandingSuspected)
		}
	}
}

// TestFullerBody reads a text that tells of "the army" first and then says which.
func TestFullerBody(t *testing.T) {
	all, _ := within("The army shelled a market in Port Ames on 2 May, killing six farmers.\n\nThe National Army shelled the market in Port Ames in the morning, doctors said.")
	if len(all) != 1 {
		t.Fatalf("%d incidents, want 1", len(all))
	}
	var bodies []string
	for _, p := range all[0].Perpetrators {
		if p.Organization {
			bodies = append(bodies, p.Name+"/"+p.Passage.Exact)
		}
	}
	if len(bodies) != 1 || bodies[0] != "National Army/National Army" {
		t.Errorf("bodies %q, want the fuller name once, with its words", bodies)
	}
}

// accounts reads text and writes its incidents.
func accounts(text string) string {
	all, statements := within(text)
	who := map[ledger.StatementID]string{}
	for _, s := range statements {
		who[s.ID] = s.Speaker.Name
	}
	var out []string
	for _, in := range all {
		line := "incident " + string(in.Kind) + " | in " + in.Place.Name
		if in.When != nil {
			line += " | on " + in.When.Start.String()
		}
		if in.Target != "" {
			line += " | target " + in.Target
		}
		for _, c := range in.Casualties {
			line += " | " + string(c.Effect) + " " + c.Range.String() + " (" + who[c.Statement] + ")"
		}
		for _, p := range in.Actors {
			line += " | by " + p.Name + " " + p.Status + " (" + who[p.Statement] + ")"
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// invented knows the names of the case files.
type invented struct{}

func (invented) Actor(words []string, i int, _ ledger.Day) (page.Name, int) {
	state := ledger.Actor{ID: "southland", Name: "Southland", Kind: ledger.ActorState}
	front := ledger.Actor{ID: "coast-front", Name: "Coast Front", Kind: ledger.ActorRebels}
	switch {
	case words[i] == "Southland":
		return page.Name{Actor: state}, 1
	case words[i] == "Southlandic":
		return page.Name{Actor: state, Adjective: true}, 1
	case words[i] == "Coast" && i+1 < len(words) && words[i+1] == "Front":
		return page.Name{Actor: front}, 2
	}
	return page.Name{}, 0
}

func (invented) Place(words []string, i int) (ledger.Place, int) {
	if i+1 >= len(words) {
		return ledger.Place{}, 0
	}
	switch words[i] + " " + words[i+1] {
	case "Port Ames":
		return ledger.Place{ID: "nl/ames/port-ames", Name: "Port Ames", Kind: ledger.PlaceTown}, 2
	case "Kettle Bay":
		return ledger.Place{ID: "nl/ames/kettle-bay", Name: "Kettle Bay", Kind: ledger.PlaceTown}, 2
	}
	return ledger.Place{}, 0
}

func (invented) Within(a, b ledger.ActorID, _ ledger.Day) bool { return a == b }
