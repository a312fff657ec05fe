package ledger

// A PlaceKind says what sort of place a [Place] is.
type PlaceKind string

// The kinds of place, largest first.
const (
	PlaceCountry  PlaceKind = "country"
	PlaceAdmin1   PlaceKind = "admin1" // Governorate, province, state.
	PlaceAdmin2   PlaceKind = "admin2" // District.
	PlaceAdmin3   PlaceKind = "admin3" // Sub-district.
	PlaceTown     PlaceKind = "town"   // City, town or village.
	PlaceRegion   PlaceKind = "region" // An area without fixed borders: "eastern Ghouta".
	PlaceUnplaced PlaceKind = "unplaced"
)

// A Place is a named location. Coordinates are those of a point that stands for
// it, as the gazetteer has them; how much ground that point stands for is
// GeoPrecision's to say.
type Place struct {
	ID           PlaceID   `json:"id"`
	Name         string    `json:"name"`
	Aliases      []string  `json:"aliases,omitempty"`
	Kind         PlaceKind `json:"kind"`
	Country      string    `json:"country,omitempty"` // ISO 3166-1 alpha-2.
	PCode        string    `json:"pcode,omitempty"`   // OCHA's p-code.
	Within       PlaceID   `json:"within,omitempty"`  // The place that holds it.
	Latitude     float64   `json:"latitude"`          // Degrees, WGS 84. Both 0 if not known.
	Longitude    float64   `json:"longitude"`
	GeoPrecision int       `json:"geo_precision"`       // UCDP's where_prec: 1 exact … 7 no more than a country's waters; 0 not known.
	Known        string    `json:"known,omitempty"`     // Where the gazetteer has it from.
	Candidate    bool      `json:"candidate,omitempty"` // Not in the gazetteer.
}

// A PlaceStep is one place of the chain that leads from a country down to where
// something happened: "El Salvador", "San Miguel" (department), "San Luis" (town).
type PlaceStep struct {
	Name     string  `json:"name"`               // As said, without the word for its class; of a country, the gazetteer's.
	Class    string  `json:"class,omitempty"`    // "country", "department", "city", "neighborhood", as said or as the gazetteer has it.
	Place    PlaceID `json:"place,omitempty"`    // "" if the gazetteer does not know it.
	Inferred bool    `json:"inferred,omitempty"` // Not said with what happened, but elsewhere in the text, or in none of its words.
}
