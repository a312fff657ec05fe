package resolve

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"counterclaim/internal/ledger"
)

// put adds an actor, or replaces the name and kind of the one with its ID, and
// returns its index.
func (r *Registry) put(a ledger.Actor) int32 {
	if i, ok := r.byID[a.ID]; ok {
		known := &r.actors[i].actor
		if a.Name != "" {
			known.Name = a.Name
		}
		if a.Kind != "" {
			known.Kind = a.Kind
		}
		return i
	}
	i := int32(len(r.actors))
	r.actors = append(r.actors, record{actor: a, source: a.Known})
	r.byID[a.ID] = i
	return i
}

// addName adds e as a name of actor i, in the tree and among its aliases.
func (r *Registry) addName(i int32, e entry) bool {
	e.actor = i
	// An article in small letters is part of a description: "the regime" stands
	// for one government, "regime" in "regime change" for none.
	text := e.text
	if rest, ok := strings.CutPrefix(text, "the "); ok && e.flags&flagDescription != 0 && shapeOf(rest) == shapeSmall {
		e.flags |= flagArticle
	}
	if rest, ok := strings.CutPrefix(text, "The "); ok && !strings.Contains(rest, " ") {
		e.flags |= flagArticle // "The Independent" is a newspaper, "independent" is not.
	}
	switch s := shapeOf(text); {
	case s == shapeUpper && len(text) <= 5:
		e.flags |= flagAcronym
	case s != shapeSmall:
		e.flags |= flagCapital
	}
	f := &r.scratch
	f.reset()
	f.add(text)
	if !r.names.add(0, f, e) {
		return false
	}
	a := &r.actors[i].actor
	if e.flags&(flagAdjective|flagDerived) == 0 && text != a.Name {
		a.Aliases = append(a.Aliases[:len(a.Aliases):len(a.Aliases)], ledger.Alias{
			Name: text, From: e.from, To: e.to, Description: e.flags&flagDescription != 0})
	}
	return true
}

// A fault is what is wrong in a file, with its place.
func fault(file string, line int, format string, args ...any) error {
	return fmt.Errorf("%w: %s, line %d: %s", ledger.ErrInvalid, file, line, fmt.Sprintf(format, args...))
}

// addYAML adds the actors of a YAML file: a list of mappings.
func (r *Registry) addYAML(file string, b []byte) error {
	all, err := readActors(file, b)
	if err != nil {
		return err
	}
	for i := range all {
		if err := r.install(&all[i]); err != nil {
			return err
		}
	}
	return nil
}

// readActors reads a YAML file without looking at what the registry has.
func readActors(file string, b []byte) ([]actorParts, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(b, &doc); err != nil {
		return nil, fmt.Errorf("%w: %s: %v", ledger.ErrInvalid, file, err)
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	list := doc.Content[0]
	if list.Kind != yaml.SequenceNode {
		return nil, fault(file, list.Line, "a registry is a list of actors; begin each with \"- id:\"")
	}
	all := make([]actorParts, 0, len(list.Content))
	for _, n := range list.Content {
		if n.Kind != yaml.MappingNode {
			return nil, fault(file, n.Line, "an actor is a mapping with id, name and kind")
		}
		p := actorParts{file: file, line: n.Line}
		for k := 0; k+1 < len(n.Content); k += 2 {
			if err := p.read(n.Content[k], n.Content[k+1]); err != nil {
				return nil, err
			}
		}
		all = append(all, p)
	}
	return all, nil
}

// install adds an actor that was read, or extends the one with its ID.
func (r *Registry) install(p *actorParts) error {
	_, exists := r.byID[p.actor.ID]
	switch {
	case p.actor.ID == "":
		return fault(p.file, p.line, "this actor has no id")
	case strings.TrimPrefix(string(p.actor.ID), "the-") != slug(string(p.actor.ID)):
		return fault(p.file, p.line, "id %q should be in small letters with hyphens, such as %q", p.actor.ID, slug(string(p.actor.ID)))
	case !exists && p.actor.Name == "":
		return fault(p.file, p.line, "actor %q has no name", p.actor.ID)
	case !exists && p.actor.Kind == "":
		return fault(p.file, p.line, "actor %q has no kind", p.actor.ID)
	}
	p.actor.Known = p.known()
	i := r.put(p.actor)
	if p.actor.Name != "" && !r.addName(i, entry{text: p.actor.Name}) {
		return fault(p.file, p.line, "actor %q: the name %q has no letters to find it by", p.actor.ID, p.actor.Name)
	}
	for _, e := range p.names {
		if !r.addName(i, e) {
			return fault(p.file, p.line, "actor %q: the name %q has no letters to find it by", p.actor.ID, e.text)
		}
	}
	rec := &r.actors[i]
	rec.ties = append(rec.ties[:len(rec.ties):len(rec.ties)], p.ties...)
	for _, t := range p.ties {
		if !t.isA {
			rec.actor.PartOf = append(rec.actor.PartOf[:len(rec.actor.PartOf):len(rec.actor.PartOf)], t.to)
		}
	}
	if p.organ != "" {
		r.byForm[p.organ] = i
	}
	for _, o := range p.office {
		if err := r.addOffice(p, i, o); err != nil {
			return err
		}
	}
	return nil
}

// addOffice ties a person to what the office is of, and adds the names that an
// office makes: "Russian Foreign Minister" and "Foreign Minister Lavrov" on the
// days in office, since a successor may share the surname; "Russian Foreign
// Minister Sergei Lavrov" on any.
func (r *Registry) addOffice(p *actorParts, i int32, o office) error {
	at, ok := r.byID[o.of]
	if !ok {
		return fault(p.file, p.line, "actor %q: the office %q is of %q, which is not in the registry", p.actor.ID, o.text, o.of)
	}
	rec := &r.actors[i]
	rec.ties = append(rec.ties[:len(rec.ties):len(rec.ties)], tie{to: o.of, from: o.from, till: o.to})
	if !slices.Contains(rec.actor.PartOf, o.of) {
		rec.actor.PartOf = append(rec.actor.PartOf[:len(rec.actor.PartOf):len(rec.actor.PartOf)], o.of)
	}
	name := rec.actor.Name
	last := name[strings.LastIndexByte(name, ' ')+1:]
	r.addName(i, entry{text: o.text + " " + name, flags: flagDerived})
	r.addName(i, entry{text: o.text + " " + last, from: o.from, to: o.to, flags: flagDerived})
	for _, prefix := range r.actors[at].prefixes() {
		r.addName(i, entry{text: prefix + " " + o.text, from: o.from, to: o.to, flags: flagDescription | flagDerived})
		r.addName(i, entry{text: prefix + " " + o.text + " " + name, flags: flagDerived})
		r.addName(i, entry{text: prefix + " " + o.text + " " + last, from: o.from, to: o.to, flags: flagDerived})
	}
	return nil
}

// prefixes are the words that tie an office to its state or body: "Russian",
// "Russia", "UN".
func (rec *record) prefixes() []string {
	if len(rec.adjectives) > 0 {
		return append(rec.adjectives[:len(rec.adjectives):len(rec.adjectives)], rec.actor.Name)
	}
	if rec.actor.ID == "united-nations" {
		return []string{"UN", "U.N.", rec.actor.Name}
	}
	return []string{rec.actor.Name}
}

// actorParts gathers what one actor of a file says.
type actorParts struct {
	file   string
	line   int
	actor  ledger.Actor
	names  []entry
	ties   []tie
	organ  string
	source string
	office []office
}

// An office is what a person is or was: "Foreign Minister" of russia.
type office struct {
	dated
	of ledger.ActorID
}

// known returns where the actor is from: its source, or else its line.
func (p *actorParts) known() string {
	if p.source != "" {
		return p.source
	}
	return fmt.Sprintf("%s, line %d", p.file, p.line)
}

// read takes in one key of an actor and its value.
func (p *actorParts) read(key, value *yaml.Node) error {
	switch key.Value {
	case "id":
		p.actor.ID = ledger.ActorID(value.Value)
	case "name":
		p.actor.Name = value.Value
	case "kind":
		p.actor.Kind = ledger.ActorKind(value.Value)
		if !knownKind(p.actor.Kind) {
			return fault(p.file, value.Line, "kind %q is none of %s", value.Value, kindList)
		}
	case "source", "note":
		p.source = value.Value
	case "organ":
		p.organ = value.Value
	case "aliases", "renamed":
		return p.each(value, "name", func(d dated) { p.names = append(p.names, d.entry(0)) })
	case "descriptions":
		return p.each(value, "name", func(d dated) { p.names = append(p.names, d.entry(flagDescription)) })
	case "offices":
		return p.each(value, "name", func(d dated) { p.office = append(p.office, office{d, ledger.ActorID(d.of)}) })
	case "part_of":
		return p.each(value, "id", func(d dated) { p.ties = append(p.ties, d.tie(false)) })
	case "is_a":
		return p.each(value, "id", func(d dated) { p.ties = append(p.ties, d.tie(true)) })
	default:
		return fault(p.file, key.Line, "%q is no field of an actor; the fields are id, name, kind, aliases, renamed, descriptions, offices, part_of, is_a, organ, source", key.Value)
	}
	if value.Kind != yaml.ScalarNode {
		return fault(p.file, value.Line, "%s should be a single value", key.Value)
	}
	return nil
}

// dated is a name or an ID with the days on which it holds.
type dated struct {
	text, about, of string
	from, to        ledger.Day
}

// entry makes the name that d stands for.
func (d dated) entry(f trait) entry {
	return entry{text: d.text, from: d.from, to: d.to, about: d.about, flags: f}
}

// tie makes the tie to the actor whose ID d is.
func (d dated) tie(isA bool) tie {
	return tie{to: ledger.ActorID(d.text), from: d.from, till: d.to, isA: isA}
}

// each reads a list of names, or of mappings with name (or ID), from, to and
// about.
func (p *actorParts) each(list *yaml.Node, field string, take func(dated)) error {
	if list.Kind != yaml.SequenceNode {
		return fault(p.file, list.Line, "this should be a list: write it in [ ]")
	}
	for _, n := range list.Content {
		d := dated{text: n.Value}
		if n.Kind == yaml.MappingNode {
			var err error
			if d, err = p.dated(n, field); err != nil {
				return err
			}
		}
		if strings.TrimSpace(d.text) == "" {
			return fault(p.file, n.Line, "an empty %s", field)
		}
		take(d)
	}
	return nil
}

// dated reads a mapping with a name or ID and the days on which it holds.
func (p *actorParts) dated(n *yaml.Node, field string) (d dated, err error) {
	for k := 0; k+1 < len(n.Content); k += 2 {
		key, value := n.Content[k], n.Content[k+1]
		switch key.Value {
		case field:
			d.text = value.Value
		case "about":
			d.about = value.Value
		case "of":
			d.of = value.Value
		case "from":
			d.from, err = ledger.ParseDay(value.Value)
		case "to":
			d.to, err = ledger.ParseDay(value.Value)
		default:
			return d, fault(p.file, key.Line, "%q is no field here; the fields are %s, from, to, about, of", key.Value, field)
		}
		if err != nil {
			return d, fault(p.file, value.Line, "%s %q is not a day; write it as 2016-06-03", key.Value, value.Value)
		}
	}
	return d, nil
}

// kindList names the kinds that a file may use; "unknown" is for candidates.
const kindList = "state, rebels, militia, protesters, civilians, external, monitor, outlet, organization, person"

// knownKind reports whether k is in kindList.
func knownKind(k ledger.ActorKind) bool {
	switch k {
	case ledger.ActorState, ledger.ActorRebels, ledger.ActorMilitia, ledger.ActorProtesters, ledger.ActorCivilians,
		ledger.ActorExternal, ledger.ActorMonitor, ledger.ActorOutlet, ledger.ActorOrganization, ledger.ActorPerson:
		return true
	}
	return false
}
