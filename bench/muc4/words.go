package main

import "counterclaim/internal/ledger"

// typeOf says what the conference calls a kind of incident; "" for what it did
// not ask for.
var typeOf = map[ledger.IncidentKind]string{
	ledger.KindAirStrike: "ATTACK", ledger.KindShelling: "ATTACK", ledger.KindChemical: "ATTACK", ledger.KindAttack: "ATTACK",
	ledger.KindArmedClash: "ATTACK", ledger.KindExecution: "ATTACK", ledger.KindSexual: "ATTACK", ledger.KindGrenade: "BOMBING",
	ledger.KindBombing: "BOMBING", ledger.KindSuicideBomb: "BOMBING",
	ledger.KindAbduction: "KIDNAPPING", ledger.KindDestruction: "ATTACK",
}

var stageOf = map[ledger.Stage]string{
	"": "ACCOMPLISHED", ledger.StageDone: "ACCOMPLISHED", ledger.StageAttempted: "ATTEMPTED", ledger.StageThreatened: "THREATENED",
}

// standingOf says what the conference calls a standing. Whoever is only said not
// to have done it was accused by somebody, and acquitted by nobody.
var standingOf = map[ledger.Standing]string{
	ledger.StandingFact: "REPORTED AS FACT", ledger.StandingClaimed: "CLAIMED OR ADMITTED", ledger.StandingSuspected: "SUSPECTED OR ACCUSED",
	ledger.StandingAccused: "SUSPECTED OR ACCUSED BY AUTHORITIES", ledger.StandingPossible: "POSSIBLE", ledger.StandingCleared: "SUSPECTED OR ACCUSED",
}

var groupOf = map[ledger.Group]string{
	ledger.GroupDiplomats: "DIPLOMAT", ledger.GroupOfficials: "GOVERNMENT OFFICIAL", ledger.GroupJudiciary: "LEGAL OR JUDICIAL",
	ledger.GroupPoliticians: "POLITICAL FIGURE", ledger.GroupPolice: "LAW ENFORCEMENT", ledger.GroupSoldiers: "ACTIVE MILITARY",
	ledger.GroupGuards: "SECURITY GUARD",
}

// formerOf replaces groupOf for those who were once what they are called.
var formerOf = map[ledger.Group]string{
	ledger.GroupOfficials: "FORMER GOVERNMENT OFFICIAL", ledger.GroupSoldiers: "FORMER ACTIVE MILITARY",
}

var targetOf = map[ledger.TargetKind]string{
	ledger.TargetResidence: "CIVILIAN RESIDENCE", ledger.TargetCommercial: "COMMERCIAL", ledger.TargetMedia: "COMMUNICATIONS",
	ledger.TargetDiplomatic: "DIPLOMAT OFFICE OR RESIDENCE", ledger.TargetEnergy: "ENERGY", ledger.TargetFinancial: "FINANCIAL",
	ledger.TargetGovernment: "GOVERNMENT OFFICE OR RESIDENCE", ledger.TargetPolice: "LAW ENFORCEMENT FACILITY",
	ledger.TargetPolitical: "POLITICAL FIGURE OFFICE OR RESIDENCE", ledger.TargetOrganization: "ORGANIZATION OFFICE",
	ledger.TargetVehicle: "TRANSPORT VEHICLE", ledger.TargetTransport: "TRANSPORTATION FACILITY", ledger.TargetRoute: "TRANSPORTATION ROUTE",
	ledger.TargetWater: "WATER",
}

var damageOf = map[ledger.Damage]string{
	ledger.DamageDestroyed: "DESTROYED", ledger.DamageSome: "SOME DAMAGE", ledger.DamageNone: "NO DAMAGE", ledger.DamageTaken: "PROPERTY TAKEN FROM TARGET",
}

var effectOf = map[ledger.Effect]string{
	ledger.EffectKilled: "DEATH", ledger.EffectInjured: "INJURY", ledger.EffectUnharmed: "NO INJURY OR DEATH", ledger.EffectFreed: "REGAINED FREEDOM",
}

var weaponOf = map[ledger.WeaponKind]string{
	ledger.WeaponGun: "GUN", ledger.WeaponMachineGun: "MACHINE GUN", ledger.WeaponMortar: "MORTAR", ledger.WeaponHandgun: "HANDGUN", ledger.WeaponRifle: "RIFLE",
	ledger.WeaponExplosive: "EXPLOSIVE", ledger.WeaponBomb: "BOMB", ledger.WeaponVehicleBomb: "VEHICLE BOMB", ledger.WeaponDynamite: "DYNAMITE",
	ledger.WeaponMine: "MINE", ledger.WeaponAerialBomb: "AERIAL BOMB", ledger.WeaponGrenade: "GRENADE", ledger.WeaponMolotov: "MOLOTOV COCKTAIL",
	ledger.WeaponMissile: "MISSILE", ledger.WeaponRocket: "ROCKET", ledger.WeaponCutting: "CUTTING DEVICE", ledger.WeaponFire: "FIRE", ledger.WeaponStone: "STONE",
	ledger.WeaponTorture: "TORTURE", ledger.WeaponArtillery: "PROJECTILE",
}
