package world

// A Town is a town or village of the pack.
type Town struct {
	Key       string // By which it is found.
	Name      string
	Country   string // ISO 3166-1 alpha-2.
	Division  string // Name of the first-level division; "" if not known.
	Latitude  float64
	Longitude float64
}

// A Division is a first-level division of a country: a state, a province.
type Division struct {
	Name, Country       string
	Latitude, Longitude float64 // Where its towns are, in the mean.
}
