package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// slots are the names of the slots of a template.
var slots = [25]string{
	"MESSAGE: ID", "MESSAGE: TEMPLATE", "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE", "INCIDENT: STAGE OF EXECUTION",
	"INCIDENT: INSTRUMENT ID", "INCIDENT: INSTRUMENT TYPE", "PERP: INCIDENT CATEGORY", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID",
	"PERP: ORGANIZATION CONFIDENCE", "PHYS TGT: ID", "PHYS TGT: TYPE", "PHYS TGT: NUMBER", "PHYS TGT: FOREIGN NATION",
	"PHYS TGT: EFFECT OF INCIDENT", "PHYS TGT: TOTAL NUMBER", "HUM TGT: NAME", "HUM TGT: DESCRIPTION", "HUM TGT: TYPE", "HUM TGT: NUMBER",
	"HUM TGT: FOREIGN NATION", "HUM TGT: EFFECT OF INCIDENT", "HUM TGT: TOTAL NUMBER",
}

// A template is what fills each slot, a line each.
type template [25][]string

// add fills a slot with a value and, unless it is "", what the value is of.
func (t *template) add(slot int, value, of string) {
	if value == "" {
		return
	}
	if of != "" {
		value += ": " + quoted(of)
	}
	if !slices.Contains(t[slot], value) {
		t[slot] = append(t[slot], value)
	}
}

// quoted writes a string of the text as the keys do.
func quoted(s string) string {
	return `"` + strings.ToUpper(strings.ReplaceAll(strings.Join(strings.Fields(s), " "), `"`, "")) + `"`
}

// String writes the template in the layout of an answer key.
func (t *template) String() string {
	var b strings.Builder
	for i, name := range slots {
		fill := t[i]
		if len(fill) == 0 {
			fill = []string{"-"}
		}
		for j, f := range fill {
			head := ""
			if j == 0 {
				head = fmt.Sprintf("%d.", i)
				head = fmt.Sprintf("%-4s%s", head, name)
			}
			fmt.Fprintf(&b, "%-36s%s\n", head, f)
		}
	}
	b.WriteByte('\n')
	return b.String()
}

// answer returns the templates of one text; an empty one if it tells nothing
// that was asked for.
func answer(name string, sheet *ledger.Sheet) string {
	var b strings.Builder
	n := 0
	for i := range sheet.Incidents {
		in := &sheet.Incidents[i]
		if !asked(sheet, in) {
			continue
		}
		n++
		t := fill(sheet, in)
		t[0], t[1] = []string{name}, []string{fmt.Sprint(n)}
		b.WriteString(t.String())
	}
	if n == 0 {
		var t template
		for i := range t {
			t[i] = []string{"*"}
		}
		t[0] = []string{name}
		b.WriteString(t.String())
	}
	return b.String()
}

// fill makes the template of an incident.
func fill(sheet *ledger.Sheet, in *ledger.Incident) *template {
	var t template
	t.add(2, dateOf(sheet, in), "")
	t.add(3, locationOf(in), "")
	kind := kindOf(in)
	t.add(4, kind, "")
	t.add(5, stageOf[in.Stage], "")
	if kind != "ARSON" && kind != "KIDNAPPING" {
		for _, w := range in.Weapons {
			if w.Words != "" {
				t.add(6, quoted(w.Words), "")
			}
			of := w.Words
			if of == "" {
				of = "-"
			}
			t.add(7, weaponOf[w.Kind], of)
		}
	}
	fillPerpetrators(&t, in)
	if kind != "KIDNAPPING" {
		fillTargets(&t, in)
	}
	fillVictims(&t, in)
	return &t
}

// charged reports whether somebody charges the body that is said elsewhere not to have
// done it: the conference has one line for each body.
func charged(in *ledger.Incident, p *ledger.Perpetrator) bool {
	return slices.ContainsFunc(in.Perpetrators, func(o ledger.Perpetrator) bool {
		return o.Organization && o.Standing != ledger.StandingCleared && (o.Actor != "" && o.Actor == p.Actor || strings.EqualFold(o.Name, p.Name))
	})
}

// fillPerpetrators fills slots 8 to 11.
func fillPerpetrators(t *template, in *ledger.Incident) {
	state := false
	for _, p := range in.Perpetrators {
		state = state || p.State && p.Standing != ledger.StandingCleared
		if !p.Organization {
			t.add(9, quoted(p.Name), "")
			continue
		}
		if p.Standing == ledger.StandingCleared && charged(in, &p) {
			continue
		}
		t.add(10, quoted(p.Name), "")
		t.add(11, standingOf[p.Standing], p.Name)
	}
	if state {
		t.add(8, "STATE-SPONSORED VIOLENCE", "")
	} else {
		t.add(8, "TERRORIST ACT", "")
	}
}

// fillTargets fills slots 12 to 17.
func fillTargets(t *template, in *ledger.Incident) {
	for _, o := range in.Targets {
		t.add(12, quoted(o.Words), "")
		kind := targetOf[o.Kind]
		if kind == "" {
			kind = "OTHER"
		}
		t.add(13, kind, o.Words)
		t.add(14, number(o.Count, o.Many), o.Words)
		t.add(15, foreign(o.Nation, t), o.Words)
		t.add(16, damageOf[cmp.Or(o.Damage, in.Damage)], o.Words)
	}
	if len(in.Targets) == 0 && in.Damage != "" {
		t.add(16, damageOf[in.Damage], "-")
	}
}

// fillVictims fills slots 18 to 24.
func fillVictims(t *template, in *ledger.Incident) {
	for _, v := range in.Victims {
		of := v.Name
		if of == "" {
			of = v.Description
		}
		if v.Group == ledger.GroupFighters {
			continue
		}
		if of == "" {
			t.add(23, effectOf[v.Effect], "-")
			continue
		}
		if v.Name != "" {
			t.add(18, quoted(v.Name), "")
		}
		if v.Description != "" && !(v.Name != "" && general(v.Description)) {
			t.add(19, quoted(v.Description), v.Name)
		}
		kind := groupOf[v.Group]
		if v.Former && formerOf[v.Group] != "" {
			kind = formerOf[v.Group]
		}
		if kind == "" {
			kind = "CIVILIAN"
		}
		t.add(20, kind, of)
		t.add(21, number(v.Count, v.Many), of)
		t.add(22, foreign(v.Nation, t), of)
		t.add(23, effectOf[v.Effect], of)
	}
}

// general reports whether the description tells no title or calling, so that the
// conference asks for none beside a name.
func general(description string) bool {
	switch strings.ToLower(description[strings.LastIndexByte(description, ' ')+1:]) {
	case "man", "woman", "person", "individual", "peasant", "child", "boy", "girl", "youth", "citizen", "civilian", "victim":
		return true
	}
	return false
}

// foreign returns the nation in the conference's words, "" if it is that in which
// the incident was.
func foreign(nation ledger.Party, t *template) string {
	name := strings.ToUpper(nation.Name)
	if len(t[3]) > 0 && strings.HasPrefix(t[3][0], name) {
		return ""
	}
	if name == "SOVIET UNION" || name == "RUSSIA" {
		return "USSR" // As the years had it.
	}
	return name
}

// number writes how many in the conference's form: "3", "3-", "3-5", "~3", or
// PLURAL.
func number(r ledger.Range, many bool) string {
	switch {
	case r.Low != nil && r.High != nil && *r.Low == *r.High:
		return fmt.Sprint(*r.Low)
	case r.Low != nil && r.High != nil:
		return fmt.Sprintf("%d-%d", *r.Low, *r.High)
	case r.Best != nil:
		return fmt.Sprintf("~%d", *r.Best)
	case r.Low != nil && r.Said == "":
		return fmt.Sprintf("%d-", *r.Low)
	case many || r.Said != "":
		return "PLURAL"
	}
	return ""
}
