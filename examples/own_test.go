package examples_test

import (
	"testing"

	"counterclaim/internal/resolve"
)

// The files that show the form of one's own actors and places are read as such.
func TestOwnActorsAndPlaces(t *testing.T) {
	registry, err := resolve.Default().With("actors.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if a, ok := registry.Actor("coast-front"); !ok || a.Name != "Coast Front" {
		t.Errorf("the Coast Front is read as %+v", a)
	}
	gazetteer, err := resolve.DefaultGazetteer().With("places.csv")
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := gazetteer.Place("xn/port-ames"); !ok || p.Name != "Port Ames" {
		t.Errorf("Port Ames is read as %+v", p)
	}
}
