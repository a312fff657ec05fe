package ledger

// An ActorKind follows ACLED's inter codes, and adds the bodies that speak
// without fighting.
type ActorKind string

// The kinds of actor.
const (
	ActorState        ActorKind = "state"        // A state, its government, forces or organs.
	ActorRebels       ActorKind = "rebels"       // Rebel group, or several.
	ActorMilitia      ActorKind = "militia"      // Political or identity militia.
	ActorProtesters   ActorKind = "protesters"   // Protesters, rioters.
	ActorCivilians    ActorKind = "civilians"    // Civilians.
	ActorExternal     ActorKind = "external"     // International forces and bodies: the United Nations, a coalition.
	ActorMonitor      ActorKind = "monitor"      // Casualty recorders and monitors.
	ActorOutlet       ActorKind = "outlet"       // Newspapers, agencies, channels.
	ActorOrganization ActorKind = "organization" // Any other body: aid group, institute, court.
	ActorPerson       ActorKind = "person"       // One person.
	ActorUnknown      ActorKind = "unknown"      // A candidate that nobody has looked at yet.
)

// An Actor is a person, force, group, state or body that speaks, acts or
// suffers. An actor that the registry does not know becomes a candidate, under
// an ID made from its name, and is never fused with a known one unseen.
type Actor struct {
	ID        ActorID   `json:"id"`
	Name      string    `json:"name"`
	Kind      ActorKind `json:"kind"`
	Aliases   []Alias   `json:"aliases,omitempty"`
	PartOf    []ActorID `json:"part_of,omitempty"` // The group, state or coalition that it belongs to.
	Candidate bool      `json:"candidate,omitempty"`
	Known     string    `json:"known,omitempty"` // Where the registry has it from.
}

// An Alias is another name of an [Actor], with the days on which it held.
type Alias struct {
	Name        string `json:"name"`
	From        Day    `json:"from,omitzero"`         // Zero if always.
	To          Day    `json:"to,omitzero"`           // Zero if still.
	Description bool   `json:"description,omitempty"` // "the regime", "Moscow": stands for the actor in context, is not its name.
}

// A Mention is a Passage that names an Actor or a Place.
type Mention struct {
	Passage
	Actor ActorID `json:"actor,omitempty"`
	Place PlaceID `json:"place,omitempty"`
}
