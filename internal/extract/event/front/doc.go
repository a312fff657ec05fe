// Package front keeps which bodies that fight a page names, and where: those of rebels,
// so that "the rebels" further on are led back to one, and armies and police, for their
// soldiers and policemen.
//
// A name that nobody listed counts if it is made like one and the page names none that
// is known. Which body is meant is never guessed between two states' armies.
package front
