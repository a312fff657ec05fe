package main

import (
	"strings"

	"counterclaim/internal/ledger"
)

// kindOf returns the type of the incident in the conference's words.
func kindOf(in *ledger.Incident) string {
	if in.Kind == ledger.KindDestruction {
		for _, w := range in.Weapons {
			if w.Kind == ledger.WeaponFire {
				return "ARSON"
			}
		}
	}
	return typeOf[in.Kind]
}

// recentDays is how long before its report an incident may lie to be news.
const recentDays = 62

// asked reports whether the conference asked for the incident.
func asked(sheet *ledger.Sheet, in *ledger.Incident) bool {
	if typeOf[in.Kind] == "" || in.Certainty == ledger.CertaintyUnknown && in.Stage != ledger.StageThreatened {
		return false
	}
	if p := sheet.Document.Published; !p.IsZero() && in.When != nil && !in.When.End.IsZero() && p.Sub(in.When.End) > recentDays {
		return false
	}
	civilian := false
	for _, v := range in.Victims {
		civilian = civilian || v.Name+v.Description != "" && !armed(&v)
	}
	for _, t := range in.Targets {
		civilian = civilian || in.Kind != ledger.KindArmedClash && t.Kind != ledger.TargetMilitary
	}
	return civilian
}

// armed reports whether the victims are of those whose fights the conference
// leaves out.
func armed(v *ledger.Victim) bool {
	switch v.Group {
	case ledger.GroupFighters, ledger.GroupSoldiers, ledger.GroupPolice:
		return !v.Former
	}
	return false
}

// dateOf writes the day of the incident: "03 JAN 90", two days, or "- 03 JAN 90"
// for any day up to that of the report. The last stands for times that the
// conference held to be no calculable days: a day of the week, "recently", "last week".
func dateOf(sheet *ledger.Sheet, in *ledger.Incident) string {
	w, published := in.When, sheet.Document.Published
	if w == nil || w.End.IsZero() || !published.IsZero() && vague(w) && !w.Start.After(published) {
		if !published.IsZero() {
			return "- " + day(published)
		}
		return ""
	}
	if w.Start == w.End {
		return day(w.Start)
	}
	if w.Start.IsZero() {
		return "- " + day(w.End)
	}
	return day(w.Start) + " - " + day(w.End)
}

// vague reports whether the words tell a day of the week, or a longer time without
// a number or a month by name.
func vague(w *ledger.When) bool {
	said := strings.ToLower(w.Said)
	if strings.ContainsAny(said, "0123456789") {
		return false
	}
	if strings.Contains(said, "day") && !strings.Contains(said, "today") && !strings.Contains(said, "yesterday") && !strings.Contains(said, "days") {
		return true
	}
	return w.Precision == ledger.PrecisionWeek || w.Precision == ledger.PrecisionPeriod
}

// day writes a day as the keys do.
func day(d ledger.Day) string { return strings.ToUpper(d.Time().Format("02 Jan 06")) }

// locationOf writes the places of the incident from the country down, each with its
// class as the keys do: "EL SALVADOR: SAN MIGUEL (DEPARTMENT)". Streets and single
// buildings are no places to the conference.
func locationOf(in *ledger.Incident) string {
	var steps []string
	for _, s := range in.Chain {
		name := strings.ToUpper(s.Name)
		switch s.Class {
		case "country":
		case "street", "avenue", "highway", "road", "bridge", "square", "crossing":
			continue
		case "":
			name += " (AREA)"
		default:
			name += " (" + strings.ToUpper(s.Class) + ")"
		}
		steps = append(steps, name)
	}
	return strings.Join(steps, ": ")
}
