package resolve

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"counterclaim/internal/ledger"
)

// PackActors reads the YAML files of the starter registry in dir and writes what
// they say as lines of tab-separated fields: an actor, then its names, then its
// ties. Reading YAML takes longer than the program's whole start may; reading
// these lines does not.
func PackActors(dir fs.FS) ([]byte, error) {
	names, err := fs.Glob(dir, "*.yaml")
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, name := range names {
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		all, err := readActors(name, text)
		if err != nil {
			return nil, err
		}
		for i := range all {
			packActor(&b, &all[i])
		}
	}
	return []byte(b.String()), nil
}

// packActor writes the lines of one actor, in the order in which install takes
// them.
func packActor(b *strings.Builder, p *actorParts) {
	clean := strings.NewReplacer("\t", " ", "\n", " ").Replace
	fmt.Fprintf(b, "actor\t%s\t%s\t%s\t%s\t%s\n", p.actor.ID, clean(p.actor.Name), p.actor.Kind, p.organ, clean(p.known()))
	for _, e := range p.names {
		kind := "alias"
		if e.flags&flagDescription != 0 {
			kind = "description"
		}
		fmt.Fprintf(b, "%s\t%s\t%s\t%s\t%s\n", kind, clean(e.text), e.from, e.to, e.about)
	}
	for _, o := range p.office {
		fmt.Fprintf(b, "office\t%s\t%s\t%s\t%s\n", clean(o.text), o.from, o.to, o.of)
	}
	for _, t := range p.ties {
		kind := "part"
		if t.isA {
			kind = "is"
		}
		fmt.Fprintf(b, "%s\t%s\t%s\t%s\t\n", kind, t.to, t.from, t.till)
	}
}

// addPack adds the actors that PackActors wrote.
func (r *Registry) addPack(text string) error {
	var p actorParts
	line := 0
	for text != "" {
		var row string
		row, text, _ = strings.Cut(text, "\n")
		line++
		var f [6]string
		for i := range f {
			f[i], row, _ = strings.Cut(row, "\t")
		}
		if f[0] == "actor" {
			if err := r.flush(&p); err != nil {
				return err
			}
			p = actorParts{file: "registry", line: line, organ: f[4], source: f[5], names: p.names[:0], ties: p.ties[:0],
				actor: ledger.Actor{ID: ledger.ActorID(f[1]), Name: f[2], Kind: ledger.ActorKind(f[3])}}
			continue
		}
		if err := p.unpack(f); err != nil {
			return fmt.Errorf("the packed registry, line %s: %w", strconv.Itoa(line), err)
		}
	}
	return r.flush(&p)
}

// flush installs the actor gathered so far, if there is one.
func (r *Registry) flush(p *actorParts) error {
	if p.line == 0 {
		return nil
	}
	return r.install(p)
}

// unpack takes in a line about a name or a tie.
func (p *actorParts) unpack(f [6]string) error {
	from, err := ledger.ParseDay(f[2])
	if err != nil {
		return err
	}
	to, err := ledger.ParseDay(f[3])
	if err != nil {
		return err
	}
	d := dated{text: f[1], from: from, to: to, about: f[4]}
	switch f[0] {
	case "alias":
		p.names = append(p.names, d.entry(0))
	case "description":
		p.names = append(p.names, d.entry(flagDescription))
	case "office":
		p.office = append(p.office, office{d, ledger.ActorID(f[4])})
	default:
		p.ties = append(p.ties, d.tie(f[0] == "is"))
	}
	return nil
}
