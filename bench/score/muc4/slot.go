package muc4

// A class says how the fills of a slot are written and compared.
type class int

const (
	aTotal    class = iota
	aString         // Words of the text.
	aSet            // A value of a list.
	aSetAbout       // A value of a list about a string.
	aNumber         // A number about a string.
	aDate
	aPlace
)

// The slots that pairing looks at.
const (
	firstSlot    = 2
	incidentType = 4
)

var classOf = [slotsMax + 1]class{
	2: aDate, 3: aPlace, 4: aSet, 5: aSet, 6: aString, 7: aSetAbout, 8: aSet, 9: aString, 10: aString, 11: aSetAbout,
	12: aString, 13: aSetAbout, 14: aNumber, 15: aSetAbout, 16: aSetAbout, 17: aTotal,
	18: aString, 19: aString, 20: aSetAbout, 21: aNumber, 22: aSetAbout, 23: aSetAbout, 24: aTotal,
}

// SlotNames are the scorer's names of the slots.
var SlotNames = [slotsMax + 1]string{
	2: "date", 3: "location", 4: "type", 5: "stage", 6: "instrument id", 7: "instrument type",
	8: "perp category", 9: "perp individual", 10: "perp organisation", 11: "perp org confidence",
	12: "phys target id", 13: "phys target type", 14: "phys target number", 15: "phys target nation",
	16: "phys target effect", 17: "phys target total", 18: "hum target name", 19: "hum target description",
	20: "hum target type", 21: "hum target number", 22: "hum target nation", 23: "hum target effect", 24: "hum target total",
}

// bases are the slots of which one must agree for two templates to be of one
// incident.
var bases = []int{9, 10, 12, 13, 18, 19, 20}

// A near is a value given and one of the key that is half right.
type near struct{ given, key string }

var nears = nearValues()

func nearValues() map[near]bool {
	m := map[near]bool{
		{"SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"}:            true,
		{"POLITICAL FIGURE", "GOVERNMENT OFFICIAL"}:                                true,
		{"GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL"}:                      true,
		{"ACTIVE MILITARY", "FORMER ACTIVE MILITARY"}:                              true,
		{"POLITICAL FIGURE", "FORMER GOVERNMENT OFFICIAL"}:                         true,
		{"POLITICAL FIGURE OFFICE OR RESIDENCE", "GOVERNMENT OFFICE OR RESIDENCE"}: true,
		{"DESTROYED", "SOME DAMAGE"}:                                               true,
		{"NO INJURY", "NO INJURY OR DEATH"}:                                        true,
		{"NO DEATH", "NO INJURY OR DEATH"}:                                         true,
		{"NO INJURY", "NO DEATH"}:                                                  true,
	}
	for given, keys := range map[string][]string{
		"GUN":        {"MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE"},
		"EXPLOSIVE":  {"BOMB", "VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB", "GRENADE", "MOLOTOV COCKTAIL"},
		"BOMB":       {"VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB"},
		"PROJECTILE": {"MISSILE", "ROCKET"},
	} {
		for _, key := range keys {
			m[near{given, key}] = true
		}
	}
	return m
}
