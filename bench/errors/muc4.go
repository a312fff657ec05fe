package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"

	"counterclaim/bench/score"
	"counterclaim/bench/score/muc4"
)

// muc4Faults compares templates and, within those of one incident, fills. A
// template that the other side lacks is a fault of the slot "template"; its
// fills are of the kinds "of missed" and "of made up".
func muc4Faults(in input) ([]fault, error) {
	key, err := muc4.Load(in.gold...)
	if err != nil {
		return nil, err
	}
	response, err := muc4.Load(in.answers)
	if err != nil {
		return nil, err
	}
	texts, err := messages(in.texts)
	if err != nil {
		return nil, err
	}
	var out []fault
	for _, doc := range slices.Sorted(maps.Keys(key)) {
		for _, m := range muc4.MatchTemplates(response[doc], key[doc]) {
			f := forms{doc: doc, text: texts[doc]}
			if m.Given >= 0 {
				f.given = &response[doc][m.Given]
			}
			if m.Key >= 0 {
				f.key = &key[doc][m.Key]
			}
			out = append(out, f.faults(m)...)
		}
	}
	return out, nil
}

// forms are two templates of one document, or one and nothing.
type forms struct {
	doc        string
	text       passage
	given, key *muc4.Template
}

func (f *forms) faults(m muc4.Match) (out []fault) {
	whole := ""
	switch {
	case f.given == nil:
		whole = "of missed"
		out = append(out, fault{slot: "template", kind: "missed", pattern: typeOf(f.key), where: f.doc, text: f.sentence(f.key.Strings())})
	case f.key == nil:
		whole = "of made up"
		out = append(out, fault{slot: "template", kind: "made up", pattern: typeOf(f.given), where: f.doc, text: f.sentence(f.given.Strings())})
	}
	for slot, pairs := range m.Slots {
		for _, p := range pairs {
			if p.Score == 2 {
				continue
			}
			var want, got muc4.Fill
			if p.Key >= 0 {
				want = f.key.Slots[slot][p.Key]
			}
			if p.Given >= 0 {
				got = f.given.Slots[slot][p.Given]
			}
			out = append(out, fault{
				slot: muc4.SlotNames[slot], kind: cmp.Or(whole, kindOf(p)), pattern: patternOf(want, got),
				where: f.doc, text: f.sentence(append(want.Strings(), got.Strings()...)),
				want: want.Text, got: got.Text, within: whole != "",
			})
		}
	}
	return out
}

func typeOf(t *muc4.Template) string {
	var types []string
	for _, f := range t.Slots[4] {
		types = append(types, f.Text)
	}
	return strings.Join(types, ", ")
}

func kindOf(p muc4.Pairing) string {
	switch {
	case p.Score == 1:
		return "half"
	case p.Given < 0:
		return "missed"
	case p.Key < 0:
		return "made up"
	}
	return "wrong"
}

// patternOf names the values of a list; the words of a text differ each time.
func patternOf(want, got muc4.Fill) string {
	value := func(f muc4.Fill) string {
		value, _, _ := strings.Cut(strings.Trim(f.Text, "( "), `"`)
		switch value = strings.TrimRight(value, ": "); {
		case f.Text == "":
			return "nothing"
		case value == "":
			return "words"
		case strings.ContainsAny(value, "0123456789"):
			return "figures"
		}
		first, _, _ := strings.Cut(value, ":") // Of a place, the country.
		return first
	}
	return fmt.Sprintf("want %s, got %s", value(want), value(got))
}

// sentence returns the first sentence that holds one of the strings, or else the
// beginning.
func (f *forms) sentence(strs []string) string {
	text := string(f.text)
	for _, s := range strs {
		if i := strings.Index(text, s); s != "" && i >= 0 {
			at := len([]rune(text[:i]))
			return f.text.around([]score.Fragment{{at, at + len([]rune(s))}})
		}
	}
	return f.text.cut(0, contextMax)
}

var messageID = regexp.MustCompile(`^((?:DEV|TST\d)-MUC\d-\d{4})\b(?: \([^)]*\))?`)

// messages reads files of texts, each begun by its ID, with a line for each
// paragraph.
func messages(names []string) (map[string]passage, error) {
	out := map[string]passage{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		id := ""
		for paragraph := range strings.SplitSeq(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n\n") {
			paragraph = strings.Join(strings.Fields(paragraph), " ")
			if m := messageID.FindStringSubmatch(paragraph); m != nil {
				id, paragraph = m[1], strings.TrimSpace(paragraph[len(m[0]):])
			}
			if id != "" {
				out[id] = append(out[id], []rune(paragraph+"\n")...)
			}
		}
	}
	return out, nil
}
