// Package person reads what persons are told to be: of which group the words for them
// are ("a retired police colonel"), and what a page tells, wherever it does, of those
// that it names. It also tells a name from the words beside it: a calling before it,
// an age behind it, a place that only sounds like one; and whom a pronoun stands for.
//
// It knows the words of [counterclaim/internal/extract/event/scene] and no other room.
// The first thing told of somebody holds; that two persons may share a name it does
// not know.
package person
