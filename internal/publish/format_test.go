package publish_test

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"counterclaim/internal/publish"
)

// shared are the objects that many records hold, by their fields; the document
// describes each once.
var shared = map[string]string{
	"end exact start":          "passage",
	"end precision said start": "when",
	"best high low said":       "number",
	"best group high low said": "part",
	"field rule says":          "reason",
}

// TestFormatIsDocumented checks that docs/read-format.md has each field that the
// JSON has under its heading, and no other.
func TestFormatIsDocumented(t *testing.T) {
	var out bytes.Buffer
	if err := publish.JSON(&out, sample(), publish.JSONOptions{Text: true, Explain: true}); err != nil {
		t.Fatal(err)
	}
	var object map[string]any
	if err := json.Unmarshal(out.Bytes(), &object); err != nil {
		t.Fatal(err)
	}
	written := map[string]bool{}
	for name, v := range object {
		written["The object/"+name] = true
		collect(written, name, "", v)
	}
	// Fields on request are in the document for each list, and in the sample for
	// those statements and claims that have reasons.
	for _, name := range []string{"incidents", "tallies", "relations", "control", "agreements", "commitments"} {
		written[name+"/reasons"] = true
	}
	documented := documentedFields(t)
	for field := range written {
		if !documented[field] {
			t.Errorf("docs/read-format.md does not have %s", field)
		}
	}
	for field := range documented {
		if !written[field] {
			t.Errorf("docs/read-format.md has %s, which no record has", field)
		}
	}
}

func collect(fields map[string]bool, section, path string, v any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			collect(fields, section, path, item)
		}
	case map[string]any:
		keys := make([]string, 0, len(v))
		for key := range v {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		if name, ok := shared[strings.Join(keys, " ")]; ok {
			section, path = name, ""
		}
		for key, value := range v {
			field := strings.TrimPrefix(path+"."+key, ".")
			fields[section+"/"+field] = true
			collect(fields, section, field, value)
		}
	}
}

var row = regexp.MustCompile("^\\| `([a-z0-9_.]+)` \\|")

func documentedFields(t *testing.T) map[string]bool {
	text, err := os.ReadFile("../../docs/read-format.md")
	if err != nil {
		t.Fatal(err)
	}
	fields, section := map[string]bool{}, ""
	for line := range strings.Lines(string(text)) {
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			section = strings.TrimSpace(heading)
		}
		if m := row.FindStringSubmatch(line); m != nil {
			fields[section+"/"+m[1]] = true
		}
	}
	return fields
}

// TestListsAreNeverNull checks that null stands for one value, never for a list.
func TestListsAreNeverNull(t *testing.T) {
	s := sample()
	for i := range s.Statements {
		s.Statements[i].Content, s.Statements[i].Speaker.Via = nil, nil
	}
	i := &s.Incidents[0]
	i.Chain, i.Actors, i.Casualties, i.Statements = nil, nil, nil, nil
	i.Perpetrators, i.Victims, i.Targets, i.Weapons = nil, nil, nil, nil
	s.Tallies[0].Breakdown, s.Agreements[0].Excludes, s.Agreements[0].Parties = nil, nil, nil
	s.Commitments[0].Evidence, s.Actors[0].PartOf, s.Document.Notes = nil, nil, nil
	var out bytes.Buffer
	if err := publish.JSON(&out, s, publish.JSONOptions{}); err != nil {
		t.Fatal(err)
	}
	lists := regexp.MustCompile(`"(content|via|chain|actors|casualties|statements|perpetrators|victims|targets|weapons|breakdown|excludes|parties|evidence|part_of|notes)":null`)
	if found := lists.FindAllString(out.String(), -1); found != nil {
		t.Errorf("null lists: %v", found)
	}
}
