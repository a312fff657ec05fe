package ledger

// A Stage says how far an incident went, as the text tells it.
type Stage string

// The stages. The empty Stage is "not stated", which most readers take for done.
const (
	StageDone       Stage = "done"
	StageAttempted  Stage = "attempted"  // It was begun and failed, or was prevented: a bomb that was defused.
	StageThreatened Stage = "threatened" // Somebody said that it would be done.
)

// A Standing says how sure a text is that a perpetrator did it, and by whose
// account. It is of the account, never of the world.
type Standing string

// The standings.
const (
	StandingFact      Standing = "reported_as_fact"       // Told without any doubt; the statement says by whom.
	StandingClaimed   Standing = "claimed"                // The perpetrator says so.
	StandingSuspected Standing = "suspected"              // Somebody suspects or accuses, or the words hedge.
	StandingAccused   Standing = "accused_by_authorities" // A government, army, police or court says or suspects so.
	StandingPossible  Standing = "possible"               // Named beside the incident, without being accused of it.
	StandingCleared   Standing = "cleared"                // Acquitted, or said not to have done it.
)

// A Perpetrator is who is said to have carried out an incident: persons
// ("gunmen"), or the organization behind them.
type Perpetrator struct {
	Party
	Organization bool        `json:"organization"`    // A body, rather than persons.
	State        bool        `json:"state,omitempty"` // Of a state: its forces, police or officials.
	Standing     Standing    `json:"standing"`
	Statement    StatementID `json:"statement"` // Who says so.
	Passage      Passage     `json:"passage"`
}

// A Victim is a person, or persons told together, to whom an incident was done
// or who suffered from it.
type Victim struct {
	Name        string      `json:"name,omitempty"`        // A proper name, without title; "" if nobody is named.
	Description string      `json:"description,omitempty"` // Title, role, or general words: "peasants".
	Group       Group       `json:"group"`
	Former      bool        `json:"former,omitempty"` // What they are told to be, they were once: "former mayor".
	Count       Range       `json:"count"`            // How many are told in these words. Zero is not stated.
	Many        bool        `json:"many,omitempty"`   // More than one.
	Nation      Party       `json:"nation,omitzero"`  // The state that the words say they are of.
	Effect      Effect      `json:"effect,omitempty"` // What became of them; "" if not stated.
	Statement   StatementID `json:"statement"`
	Passage     Passage     `json:"passage"`
}

// A TargetKind sorts the things that are hit.
type TargetKind string

// The kinds of target.
const (
	TargetResidence    TargetKind = "residence"
	TargetCommercial   TargetKind = "commercial"
	TargetMedia        TargetKind = "communications" // Radio, telephone, newspapers.
	TargetDiplomatic   TargetKind = "diplomatic"
	TargetEnergy       TargetKind = "energy"
	TargetFinancial    TargetKind = "financial"
	TargetGovernment   TargetKind = "government"
	TargetPolice       TargetKind = "police"
	TargetMilitary     TargetKind = "military"
	TargetPolitical    TargetKind = "political" // Office or home of a politician or party.
	TargetOrganization TargetKind = "organization"
	TargetVehicle      TargetKind = "vehicle"
	TargetTransport    TargetKind = "transport_facility"
	TargetRoute        TargetKind = "transport_route"
	TargetWater        TargetKind = "water"
	TargetHealth       TargetKind = "health"
	TargetSchool       TargetKind = "school"
	TargetReligious    TargetKind = "religious"
	TargetCamp         TargetKind = "camp" // Where the displaced live.
	TargetOther        TargetKind = "other"
)

// A Damage is what an incident did to a thing.
type Damage string

// The damages. The empty Damage is "not stated".
const (
	DamageDestroyed Damage = "destroyed"
	DamageSome      Damage = "damaged"
	DamageNone      Damage = "undamaged"
	DamageTaken     Damage = "taken" // It, or something from it, was taken away.
)

// A Target is a thing, or things told together, that an incident was done to.
type Target struct {
	Words     string      `json:"words"` // As said, without article.
	Kind      TargetKind  `json:"kind"`
	Count     Range       `json:"count"` // Zero is not stated.
	Many      bool        `json:"many,omitempty"`
	Nation    Party       `json:"nation,omitzero"` // The state whose the words say it is.
	Damage    Damage      `json:"damage,omitempty"`
	Statement StatementID `json:"statement"`
	Passage   Passage     `json:"passage"`
}

// A WeaponKind sorts weapons.
type WeaponKind string

// The kinds of weapon.
const (
	WeaponGun         WeaponKind = "gun"
	WeaponMachineGun  WeaponKind = "machine_gun"
	WeaponMortar      WeaponKind = "mortar"
	WeaponHandgun     WeaponKind = "handgun"
	WeaponRifle       WeaponKind = "rifle"
	WeaponArtillery   WeaponKind = "artillery"
	WeaponExplosive   WeaponKind = "explosive"
	WeaponBomb        WeaponKind = "bomb"
	WeaponVehicleBomb WeaponKind = "vehicle_bomb"
	WeaponDynamite    WeaponKind = "dynamite"
	WeaponMine        WeaponKind = "mine"
	WeaponAerialBomb  WeaponKind = "aerial_bomb"
	WeaponGrenade     WeaponKind = "grenade"
	WeaponMolotov     WeaponKind = "molotov_cocktail"
	WeaponMissile     WeaponKind = "missile"
	WeaponRocket      WeaponKind = "rocket"
	WeaponCutting     WeaponKind = "cutting_device"
	WeaponFire        WeaponKind = "fire"
	WeaponStone       WeaponKind = "stone"
	WeaponTorture     WeaponKind = "torture"
	WeaponChemical    WeaponKind = "chemical"
)

// A Weapon is what an incident was done with. Words are "" where only the verb
// tells it: "was shot".
type Weapon struct {
	Words     string      `json:"words,omitempty"`
	Kind      WeaponKind  `json:"kind"`
	Statement StatementID `json:"statement"`
	Passage   Passage     `json:"passage"`
}
