package resolve

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"counterclaim/internal/ledger"
)

// An organ is a part that every state has. Its ID is put behind the state's:
// "russia-defense-ministry". The organ without ID is the state itself.
type organ struct {
	id, name    string
	description bool
}

// organForms lists the organs of states, with their names in the order in which
// a state's name or adjective precedes them.
var organForms = []struct {
	organ
	forms []string
}{
	{organ{"", "government", false}, []string{"government", "authorities", "state", "federation government", "federal government", "central government"}},
	{organ{"", "regime", true}, []string{"regime", "administration", "government forces side", "leadership"}},
	{organ{"defense-ministry", "Defense Ministry", false}, []string{"defense ministry", "ministry of defense", "mod", "defense department", "department of defense", "military command", "high command"}},
	{organ{"foreign-ministry", "Foreign Ministry", false}, []string{"foreign ministry", "ministry of foreign affairs", "foreign affairs ministry", "mfa", "foreign office", "external affairs ministry", "ministry of external affairs"}},
	{organ{"interior-ministry", "Interior Ministry", false}, []string{"interior ministry", "ministry of interior", "ministry of the interior", "ministry of internal affairs"}},
	{organ{"health-ministry", "Health Ministry", false}, []string{"health ministry", "ministry of health", "ministry of public health", "public health ministry"}},
	{organ{"information-ministry", "Information Ministry", false}, []string{"information ministry", "ministry of information"}},
	{organ{"parliament", "parliament", false}, []string{"parliament", "national assembly", "legislature"}},
	{organ{"military", "military", false}, []string{"military", "army", "armed forces", "troops", "soldiers", "forces", "government forces", "government troops", "regime forces", "regime troops", "government soldiers", "ground forces", "security forces", "special forces", "general staff"}},
	{organ{"air-force", "air force", false}, []string{"air force", "airforce", "aerospace forces", "military aviation"}},
	{organ{"air-force", "air force", true}, []string{"warplanes", "jets", "fighter jets", "aircraft", "military aircraft", "planes", "helicopters", "bombers", "government warplanes", "regime warplanes", "government helicopters", "regime helicopters", "air forces"}},
	{organ{"navy", "navy", false}, []string{"navy", "naval forces", "warships"}},
	{organ{"police", "police", false}, []string{"police", "police forces"}},
	{organ{"coast-guard", "coast guard", false}, []string{"coast guard", "coastguard"}},
	{organ{"intelligence", "intelligence", false}, []string{"intelligence", "intelligence service", "intelligence services", "intelligence agencies", "military intelligence"}},
}

// addOrgans fills the tree of organs.
func (r *Registry) addOrgans() {
	var f folder
	for _, o := range organForms {
		r.organ = append(r.organ, o.organ)
		for _, form := range o.forms {
			f.reset()
			f.add(form)
			r.organs.add(0, &f, entry{actor: int32(len(r.organ) - 1), text: form})
		}
	}
}

// addStates reads the table of states.
func (r *Registry) addStates(file string, b []byte) error {
	r.addOrgans()
	return eachState(file, b, r.addState)
}

// eachState reads the rows of the table of states: ID, code, name, adjectives,
// people, capitals, other names; several in a field are separated by semicolons.
func eachState(file string, b []byte, each func(row []string)) error {
	in := csv.NewReader(bytes.NewReader(b))
	in.Comment = '#'
	in.FieldsPerRecord = 7
	for {
		row, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %s: %v", ledger.ErrInvalid, file, err)
		}
		each(row)
	}
}

// addState adds one state with its names. Adjectives and names are marked, so that
// an organ may follow them; capitals stand for the government in context only.
func (r *Registry) addState(row []string) {
	id, name, adjectives := ledger.ActorID(row[0]), row[2], strings.Split(row[3], ";")
	i := r.put(ledger.Actor{ID: id, Name: name, Kind: ledger.ActorState, Known: "the program's table of states"})
	r.actors[i].state, r.actors[i].adjectives = adjectives[0], adjectives
	r.addName(i, entry{text: name, flags: flagPlace | flagState})
	for _, other := range fields(row[6]) {
		r.addName(i, entry{text: other, flags: flagPlace | flagState})
	}
	for _, adjective := range adjectives {
		r.addName(i, entry{text: adjective, flags: flagAdjective | flagState})
	}
	for _, people := range fields(row[4]) {
		r.addName(i, entry{text: people, flags: flagDescription})
	}
	for _, capital := range fields(row[5]) {
		r.addName(i, entry{text: capital, flags: flagDescription | flagPlace})
	}
}

// fields cuts a field at its semicolons; the empty field has none.
func fields(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}
