package scene

import (
	_ "embed"
	"sync"
)

//go:embed roles.txt
var rolesText string

// Roles is the lists of roles.txt: who and what takes part in a happening.
type Roles struct {
	Thing, Owner, Arm, ArmVerb, Status, StatusOf, Title, General, Body, Person         Class
	Culprit, Among, State, Authority, Accuse, Damage, Foil, Threat, Try, Deed          Class
	Cause, Extreme, Word, Own, Seize, Rebel, Band, Unit, Part, Involvement             Class
	Belong, Service, Voice, Wave, Seizure, Sign, Share, Branch, Aftermath, NoAuthority Class
	Front, Around                                                                      Class
}

// RoleWords returns the lists of roles.txt. They are parsed at the first call.
var RoleWords = sync.OnceValue(func() *Roles {
	c := roleClasses()
	return &Roles{
		Thing: c["thing"], Owner: c["owner"], Arm: c["arm"], ArmVerb: c["armverb"], Status: c["status"], StatusOf: c["statusof"],
		Title: c["title"], General: c["general"], Body: c["body"], Person: c["person"], State: c["state"], Culprit: c["culprit"], Among: c["among"],
		Authority: c["authority"], Accuse: c["accuse"], Damage: c["damage"], Foil: c["foil"], Threat: c["threat"], Try: c["try"], Deed: c["deed"],
		Cause: c["cause"], Extreme: c["extreme"], Word: c["word"],
		Own: c["own"], Involvement: c["involvement"], Seize: c["seize"], Rebel: c["rebel"], Band: c["band"], Unit: c["unit"], Part: c["part"],
		Belong: c["belong"], Service: c["service"], Voice: c["voice"], Wave: c["wave"],
		Seizure: c["seizure"], Sign: c["sign"], Share: c["share"], Branch: c["branch"], Aftermath: c["aftermath"], NoAuthority: c["noauthority"],
		Front: c["front"], Around: c["around"],
	}
})

// roleClasses holds the lists by name.
var roleClasses = sync.OnceValue(func() map[string]Class { return parseWords(rolesText) })
