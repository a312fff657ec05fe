package publish

import (
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// rolesMost is how many persons or things a line names; the rest it counts.
const rolesMost = 8

// A roleLine gathers what one speaker tells of several in the same words:
// "Ada Holm (mayor) and 2 nurses killed".
type roleLine struct {
	lead, tail, by string
	items          []string
}

// roleLines gathers items in the order in which they came up.
type roleLines []roleLine

func (l *roleLines) add(lead, item, tail, by string) {
	for i := range *l {
		if o := &(*l)[i]; o.lead == lead && o.tail == tail && o.by == by {
			o.items = append(o.items, item)
			return
		}
	}
	*l = append(*l, roleLine{lead, tail, by, []string{item}})
}

// roles writes who suffered, what was hit and with what, as far as the figures
// and the heading do not say so already, and reports whether it wrote a line.
// Each line ends with who says so.
func (v *view) roles(i ledger.Incident, shown []bool) bool {
	var lines roleLines
	for n, p := range i.Victims {
		if !shown[n] && !counts(i, p) {
			v.victim(&lines, i, p)
		}
	}
	for _, t := range i.Targets {
		v.target(&lines, i, t)
	}
	if i.Damage != "" && !slices.ContainsFunc(i.Targets, func(t ledger.Target) bool { return t.Damage != "" }) {
		lines.add(unnamedDamage(i.Damage), "", "", v.names.speakersOf(i.Statements))
	}
	for _, w := range i.Weapons {
		if text := weapon(i.Kind, w); text != "" {
			lines.add("weapon: ", text, "", v.names.saidBy(w.Statement))
		}
	}
	for _, l := range lines {
		v.Paragraph(4, 6, l.lead+v.several(l.items)+l.tail+v.Faint(dash+l.by))
	}
	return len(lines) > 0
}

// figures writes a line for each figure, in the words for the victims that it
// counts where one speaker tells of both: "4 harbor clerks killed" says more than
// "4 killed". It returns which victims it wrote of.
func (v *view) figures(i ledger.Incident) (shown []bool) {
	shown = make([]bool, len(i.Victims))
	for _, c := range i.Casualties {
		text := casualties(c.Range, c.Group, c.Effect)
		if n := v.counted(i, c, shown); n >= 0 {
			shown[n] = true
			if p := i.Victims[n]; p.Name != "" || telling(p) {
				text = v.person(p) + " " + words(string(c.Effect))
			}
		}
		v.Paragraph(4, 6, text+breakdown(c.Breakdown)+v.Faint(dash+v.names.saidBy(c.Statement)))
	}
	return shown
}

// counted returns which of the victims that no figure has yet a figure is of, and
// of nobody else; -1 if none. Of a group of its own it must be told in one breath.
func (v *view) counted(i ledger.Incident, c ledger.Count, shown []bool) int {
	loose := -1
	for n, p := range i.Victims {
		if shown[n] || c.Effect != p.Effect || c.Range.IsZero() || bounds(c.Range) != bounds(p.Count) {
			continue
		}
		switch {
		case c.Statement == p.Statement && c.Group == p.Group:
			return n
		case loose >= 0:
		case c.Group == p.Group || c.Group == ledger.GroupPeople:
			if v.names.speaker(c.Statement) == v.names.speaker(p.Statement) {
				loose = n
			}
		case p.Group == ledger.GroupPeople && c.Statement == p.Statement:
			loose = n
		}
	}
	return loose
}

// telling reports whether the words for victims say more than their group does.
// A single word mostly takes a side ("terrorists") where the group's takes none.
func telling(p ledger.Victim) bool {
	return !generalWord(p.Description) && (p.Group == ledger.GroupPeople || strings.Contains(p.Description, " "))
}

// several lists items, of many the first ones unless nothing may be left out.
func (v *view) several(items []string) string {
	items = unique(items)
	if more := len(items) - rolesMost; more > 1 && !v.o.Explain {
		items = append(items[:rolesMost:rolesMost], grouped(more)+" more")
	}
	return listing(items)
}

// counts reports whether the figures say of an incident's victim what there is to
// say: a figure of the same end, and of the same people as far as words go.
func counts(i ledger.Incident, p ledger.Victim) bool {
	if p.Name != "" {
		return false
	}
	general := generalWord(p.Description)
	if general && p.Effect == "" {
		return true
	}
	return slices.ContainsFunc(i.Casualties, func(c ledger.Count) bool {
		if c.Effect != p.Effect {
			return false
		}
		inside := slices.ContainsFunc(c.Breakdown, func(part ledger.Part) bool { return part.Group == p.Group })
		return general || p.Group != ledger.GroupPeople && (c.Group == p.Group || inside)
	})
}

// generalWord reports whether words for people say nothing of who they are.
func generalWord(s string) bool {
	switch strings.ToLower(s) {
	case "", "people", "person", "persons", "individual", "individuals", "victim", "victims", "other", "others", "someone", "residents", "population":
		return true
	}
	return false
}

func (v *view) victim(lines *roleLines, i ledger.Incident, p ledger.Victim) {
	text, by := v.person(p), v.names.saidBy(p.Statement)
	effect := p.Effect
	if stage(i.Stage) != "" && effect != ledger.EffectUnharmed && effect != ledger.EffectFreed {
		effect = "" // What was to become of them.
	}
	switch {
	case p.Count.High != nil && *p.Count.High == 0:
		lines.add("nobody harmed", "", "", by)
	case effect != "":
		lines.add("", text, " "+words(string(effect)), by)
	case !inWords(i.Target, text) && !inWords(text, i.Target):
		lines.add("against ", text, "", by)
	}
}

// person returns a victim by name and description, or how many of whom.
func (v *view) person(p ledger.Victim) string {
	text := Clean(p.Description)
	if p.Former && text != "" && !strings.Contains(text, "former") {
		text = "former " + text
	}
	switch {
	case p.Name != "" && text != "":
		return Clean(p.Name) + " (" + text + ")"
	case p.Name != "" && !p.Nation.IsZero():
		return Clean(p.Name) + " (of " + v.names.party(p.Nation) + ")"
	case p.Name != "":
		return Clean(p.Name)
	}
	return numbered(p.Count, text)
}

// inWords reports whether the words of b, if any, stand in a as they are.
func inWords(a, b string) bool {
	return b != "" && strings.Contains(" "+strings.ToLower(a)+" ", " "+strings.ToLower(b)+" ")
}

// numbered returns "3 nurses", or "nurse" where there is one or nobody counted.
func numbered(r ledger.Range, what string) string {
	if n := bounds(r); n != "" && n != "1" {
		return n + " " + what
	}
	return what
}

// target writes of the things in the heading only what became of them.
func (v *view) target(lines *roleLines, i ledger.Incident, t ledger.Target) {
	what, by := numbered(t.Count, Clean(t.Words)), v.names.saidBy(t.Statement)
	switch {
	case t.Damage != "" && (stage(i.Stage) == "" || t.Damage == ledger.DamageNone):
		lines.add("", what, " "+words(string(t.Damage)), by)
	case !inWords(i.Target, t.Words) && !inWords(t.Words, i.Target):
		lines.add("target: ", what, "", by)
	}
}

// unnamedDamage says what became of things that the text does not name.
func unnamedDamage(d ledger.Damage) string {
	switch d {
	case ledger.DamageNone:
		return "no damage"
	case ledger.DamageDestroyed:
		return "destruction, of what is not stated"
	case ledger.DamageTaken:
		return "things taken, which is not stated"
	}
	return "damage, to what is not stated"
}

// weapon returns the words for a weapon, its kind where only a verb tells it, or
// "" where the kind of the incident says as much.
func weapon(kind ledger.IncidentKind, w ledger.Weapon) string {
	text := Clean(w.Words)
	for _, whose := range []string{"his ", "her ", "its ", "their "} {
		text = strings.TrimPrefix(text, whose)
	}
	if text == "" {
		return words(string(w.Kind))
	}
	lower := strings.ToLower(text)
	last := lower[strings.LastIndexByte(lower, ' ')+1:]
	switch {
	case last == "weapon" || last == "weapons" || last == "arms":
		if w.Kind != ledger.WeaponChemical || kind == ledger.KindChemical {
			return "" // Arms of no kind, or of the heading's.
		}
	case lower == "bomb" || lower == "bombs" || last == "explosives" || strings.HasPrefix(lower, "explosive"):
		if kind == ledger.KindBombing || kind == ledger.KindSuicideBomb || kind == ledger.KindAirStrike {
			return ""
		}
	case lower == "shell" || lower == "shells":
		if kind == ledger.KindShelling {
			return ""
		}
	}
	return text
}

// stage returns ", attempted" or ", threatened" where that is told, "" else.
func stage(s ledger.Stage) string {
	if s == ledger.StageAttempted || s == ledger.StageThreatened {
		return ", " + string(s)
	}
	return ""
}
