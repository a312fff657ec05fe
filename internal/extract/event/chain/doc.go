// Package chain builds the chain of places that leads from a country down to where
// something happened.
//
// # Ground
//
// A [Ground] is what a page tells of places as a whole: every place in every
// sentence, which of them the text puts into which ("El Olivo farm, San Jacinto
// jurisdiction, Usulutan department"), and how much speaks for each country.
//
// # Step
//
// A step is a place with its class. A chain has the steps that the text names and
// always a country where one can be told. What the gazetteer alone knows to lie
// between two steps is left out: a reader can look it up, and the text did not say it.
//
// # Country
//
// A place that the gazetteer knows brings its country. Else it is the country that
// the sentence names as the ground, and else the one for which the page as a whole
// speaks most: its names, "Northlandic", its people and towns, and the dateline, which decides
// where nothing else is said.
//
// # What is not promised
//
// Of two towns of one name the one in the country of the page is taken. A quarter or
// a university without a town is put into the town named last, or that of the
// dateline; such steps are marked as inferred.
package chain
