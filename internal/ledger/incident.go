package ledger

import "strconv"

// An IncidentKind says what is alleged to have happened. The names follow
// ACLED's sub-event types, in lower case.
type IncidentKind string

// The kinds of incident.
const (
	KindAirStrike     IncidentKind = "air_strike"      // Air/drone strike.
	KindShelling      IncidentKind = "shelling"        // Shelling/artillery/missile attack.
	KindChemical      IncidentKind = "chemical_weapon" // Chemical weapon.
	KindBombing       IncidentKind = "bombing"         // Remote explosive/landmine/IED, car bomb.
	KindSuicideBomb   IncidentKind = "suicide_bomb"    // Suicide bomb.
	KindGrenade       IncidentKind = "grenade"         // Grenade.
	KindArmedClash    IncidentKind = "armed_clash"     // Armed clash.
	KindAttack        IncidentKind = "attack"          // Attack, of a kind not stated.
	KindSexual        IncidentKind = "sexual_violence" // Sexual violence.
	KindAbduction     IncidentKind = "abduction"       // Abduction/forced disappearance.
	KindExecution     IncidentKind = "execution"       // Killing of people held.
	KindArrest        IncidentKind = "arrest"          // Arrests.
	KindDestruction   IncidentKind = "destruction"     // Looting/property destruction, arson.
	KindSeizure       IncidentKind = "seizure"         // Non-state actor overtakes, or government regains, territory.
	KindDisplacement  IncidentKind = "displacement"    // People flee or are moved.
	KindProtest       IncidentKind = "protest"         // Peaceful or violent.
	KindSiege         IncidentKind = "siege"           // A place is besieged.
	KindAidObstructed IncidentKind = "aid_obstructed"  // Aid is refused or a convoy stopped.
)

// An Effect is what happened to people.
type Effect string

// The effects.
const (
	EffectKilled    Effect = "killed"
	EffectInjured   Effect = "injured"
	EffectMissing   Effect = "missing"
	EffectDetained  Effect = "detained"
	EffectAbducted  Effect = "abducted"
	EffectDisplaced Effect = "displaced"
	EffectUnharmed  Effect = "unharmed"
	EffectFreed     Effect = "freed" // Let go, or got away.
)

// A Group is who was counted. GroupPeople is everyone, or nobody said whom.
type Group string

// The groups.
const (
	GroupPeople         Group = "people"
	GroupCivilians      Group = "civilians"
	GroupChildren       Group = "children"
	GroupWomen          Group = "women"
	GroupMen            Group = "men"
	GroupElderly        Group = "elderly"
	GroupMedicalWorkers Group = "medical_workers"
	GroupAidWorkers     Group = "aid_workers"
	GroupJournalists    Group = "journalists"
	GroupOfficials      Group = "officials"
	GroupFighters       Group = "fighters" // Members of an armed group.
	GroupSoldiers       Group = "soldiers" // Members of a state's forces.
	GroupPolice         Group = "police"
	GroupGuards         Group = "guards"      // Private guards and bodyguards.
	GroupJudiciary      Group = "judiciary"   // Judges, prosecutors, lawyers.
	GroupPoliticians    Group = "politicians" // Leaders, candidates and members of parties.
	GroupDiplomats      Group = "diplomats"
)

// A Count is one figure of casualties: how many of which group came to which
// end, as one statement gives it.
type Count struct {
	Group  Group  `json:"group"`
	Effect Effect `json:"effect"`
	Range
	Breakdown []Part      `json:"breakdown,omitempty"` // "including 500 children"; parts may overlap.
	Statement StatementID `json:"statement"`
	Claim     ClaimID     `json:"claim,omitempty"`
}

// A Part is a figure within a [Count] or [Tally].
type Part struct {
	Group Group `json:"group"`
	Range
}

// A Belligerent is the role of an actor to whom an incident is attributed.
type Belligerent struct {
	Party
	Status    string      `json:"status"` // alleged, claimed, or denied; of the statement, not of the world.
	Statement StatementID `json:"statement"`
}

// The statuses of a Belligerent.
const (
	StatusAlleged = "alleged" // Somebody says that the actor did it.
	StatusClaimed = "claimed" // The actor says so.
	StatusDenied  = "denied"  // The actor, or somebody for it, says that it did not.
)

// An Incident is a moment in time and place at which Sources allege that
// something happened. It gathers the claims about it; it asserts nothing.
type Incident struct {
	ID         IncidentID    `json:"id"`
	Code       string        `json:"code,omitempty"` // Short and permanent, such as "SYR-0042"; given by the store.
	Kind       IncidentKind  `json:"kind"`
	Place      Where         `json:"place,omitzero"`
	Chain      []PlaceStep   `json:"chain,omitempty"` // From the country down to Place.
	When       *When         `json:"when"`
	Target     string        `json:"target,omitempty"` // What was hit, as said: "hospitals".
	Actors     []Belligerent `json:"actors"`
	Casualties []Count       `json:"casualties"`
	Statements []StatementID `json:"statements"`
	Certainty  Certainty     `json:"certainty"`

	Stage        Stage         `json:"stage,omitempty"`
	Perpetrators []Perpetrator `json:"perpetrators,omitempty"`
	Victims      []Victim      `json:"victims,omitempty"`
	Targets      []Target      `json:"targets,omitempty"`
	Weapons      []Weapon      `json:"weapons,omitempty"`
	Damage       Damage        `json:"damage,omitempty"` // What it did to things that the text does not name.

	Passage Passage  `json:"passage"` // The words that report it first.
	Reasons []Reason `json:"reasons,omitempty"`
}

// NewIncidentID derives an incident's ID from the words that report it first.
func NewIncidentID(doc DocumentID, kind IncidentKind, p Passage) IncidentID {
	return IncidentID(NewID("inc", string(doc), string(kind), strconv.Itoa(p.Start), strconv.Itoa(p.End)))
}
