package resolve

import (
	_ "embed"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"counterclaim/internal/ledger"
)

//go:generate go run ./world/pack

// The embedded starter registry; actors.pack is made from the YAML files beside
// it by go generate.
var (
	//go:embed actors/states.csv
	statesTable []byte
	//go:embed actors/actors.pack
	actorsPack string
)

// A Registry knows actors by their names, aliases and descriptions, with the
// days on which each held. It does not change once made, so that any number of
// goroutines may use it.
type Registry struct {
	actors []record
	byID   map[ledger.ActorID]int32
	names  *trie
	organs *trie // Entries of organs; actor is an index into organ.
	organ  []organ
	byForm map[string]int32 // Organs of states that have an actor of their own, by "russia-defense-ministry".
	near   *nearIndex
	about  []string

	scratch folder // For use while the registry is being made.
}

// A record is an actor and what it belongs to.
type record struct {
	actor  ledger.Actor
	ties   []tie  // Part of and is a, both.
	state  string // Of a state, its adjective: "Russian".
	source string

	adjectives []string // Of a state, all of them.
}

// A tie says that an actor belongs to another, from one day to another.
type tie struct {
	to         ledger.ActorID
	from, till ledger.Day
	isA        bool
}

// A Match is the actor that a name stands for, and how it was found.
type Match struct {
	Actor       ledger.ActorID
	Alias       string // The name as the registry has it.
	Description bool   // Stands for the actor in context: "the regime", "Moscow".
	Adjective   bool   // "Russian": the actor is meant only by what follows.
	Place       bool   // The name of a place too: "Russia", "Moscow".
	About       string // The country that a text must be about for this description to hold; "" if any.
	How         string // "exact", "folded" or "near".
}

// starterRegistry reads the embedded registry once.
var starterRegistry = sync.OnceValue(func() *Registry {
	r := newRegistry()
	if err := r.readStarter(); err != nil {
		panic(err) // The files are embedded and tested; no input leads here.
	}
	return r
})

// Default returns the starter registry that comes with the program. It is
// parsed at the first call.
func Default() *Registry { return starterRegistry() }

// newRegistry makes an empty registry with room for the starter one.
func newRegistry() *Registry {
	return &Registry{actors: make([]record, 0, 1024), byID: make(map[ledger.ActorID]int32, 1024), names: newTrie(4500), organs: newTrie(128), byForm: map[string]int32{}, near: new(nearIndex)}
}

// readStarter adds what is embedded: states first, since others are part of
// them.
func (r *Registry) readStarter() error {
	if err := r.addStates("states.csv", statesTable); err != nil {
		return err
	}
	if err := r.addPack(actorsPack); err != nil {
		return err
	}
	return r.check()
}

// With returns a copy of r extended by the actors of the YAML files at paths.
// An actor whose ID r knows is extended: its names are added to, its name and
// kind replaced. r itself stays as it is.
func (r *Registry) With(paths ...string) (*Registry, error) {
	c := r.clone()
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading the registry of actors: %w", err)
		}
		if err := c.addYAML(path, b); err != nil {
			return nil, err
		}
	}
	return c, c.check()
}

// About returns r for texts about the countries named by ISO code: of the
// descriptions that hold only in texts about some country, it knows theirs
// alone. The registry that Default returns knows them all where they do not
// conflict.
func (r *Registry) About(countries ...string) *Registry {
	c := *r
	c.about = countries
	return &c
}

// clone copies what With adds to. Slices inside of actors are shared; whoever
// appends to one cuts its capacity first.
func (r *Registry) clone() *Registry {
	c := *r
	c.actors = slices.Clone(r.actors)
	c.byID = maps.Clone(r.byID)
	c.byForm = maps.Clone(r.byForm)
	c.names = &trie{maps.Clone(r.names.words), maps.Clone(r.names.edges), slices.Clone(r.names.first), slices.Clone(r.names.entry)}
	c.near = new(nearIndex)
	c.scratch = folder{}
	return &c
}

// check reports ties that lead nowhere.
func (r *Registry) check() error {
	for _, rec := range r.actors {
		for _, t := range rec.ties {
			if _, ok := r.Actor(t.to); !ok {
				return fmt.Errorf("%w: actor %q is said to belong to %q, which is not in the registry; add it or correct the ID",
					ledger.ErrInvalid, rec.actor.ID, t.to)
			}
		}
	}
	return nil
}

// Actor returns the actor with the given ID, among them the organs of states.
func (r *Registry) Actor(id ledger.ActorID) (ledger.Actor, bool) {
	if i, ok := r.byID[id]; ok {
		return r.actors[i].actor, true
	}
	if state, o, ok := r.splitOrgan(id); ok {
		rec := r.actors[state]
		return ledger.Actor{
			ID: id, Name: rec.state + " " + o.name, Kind: ledger.ActorState,
			PartOf: []ledger.ActorID{rec.actor.ID}, Known: rec.source,
		}, true
	}
	return ledger.Actor{}, false
}

// splitOrgan reads "russia-defense-ministry" as a state and one of its organs.
func (r *Registry) splitOrgan(id ledger.ActorID) (state int32, o organ, ok bool) {
	for _, o := range r.organ {
		name, found := strings.CutSuffix(string(id), "-"+o.id)
		if !found || o.id == "" {
			continue
		}
		if i, ok := r.byID[ledger.ActorID(name)]; ok && r.actors[i].state != "" {
			return i, o, true
		}
	}
	return 0, organ{}, false
}

// Within reports whether a is b or lies within it on that day, following what
// each actor is part of and what it is: Nusra lies within al-Qaeda until July
// 2016, and within "terrorist groups". The zero day stands for any.
func (r *Registry) Within(a, b ledger.ActorID, on ledger.Day) bool {
	return r.within(a, b, on, make([]ledger.ActorID, 0, 8))
}

// within follows the ties; seen keeps it from going in circles, which a user's
// file may well contain.
func (r *Registry) within(a, b ledger.ActorID, on ledger.Day, seen []ledger.ActorID) bool {
	if a == b {
		return true
	}
	if slices.Contains(seen, a) {
		return false
	}
	seen = append(seen, a)
	i, ok := r.byID[a]
	if !ok {
		state, _, ok := r.splitOrgan(a)
		return ok && r.within(r.actors[state].actor.ID, b, on, seen)
	}
	for _, t := range r.actors[i].ties {
		if holds(t.from, t.till, on) && r.within(t.to, b, on, seen) {
			return true
		}
	}
	return false
}

// holds reports whether on lies in from … to. Zero days are open.
func holds(from, to, on ledger.Day) bool { return !on.Before(from) && !on.After(to) }
