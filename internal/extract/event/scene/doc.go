// Package scene prepares one sentence for reading what happened in it: who says
// which of its words, whom and where they name, which of them tell something
// real, and to which class each belongs.
//
// # Scene
//
// A [Scene] is a sentence with what lies on its tokens: the attribution that
// holds each, the clauses set against each other ("while", "but", ";"), the
// actors and places it names. The parser's trees are a guess, so most of what is
// asked of a Scene is answered from word order and tags: [Scene.ChunkLeft] and
// [Scene.ChunkRight] cut noun phrases by their words alone.
//
// # Site
//
// A [Site] is a place that the sentence names: one that the gazetteer knows, or
// a name that a preposition or a noun of place makes one ("the village of …",
// "near …"). A state's name is a site only behind a preposition of place,
// because elsewhere it is the state that acts. Its class is the word for its sort of
// place ("department", "farm"), from the list "place" of words.txt; what is told to be
// far from a place, "500 km northwest of", is not there.
//
// # Reality
//
// [Scene.VerbReal] and [Scene.NounReal] tell what happened from what would, may,
// should or will, and from what was prevented, planned, feared or demanded.
//
// # Class
//
// A [Class] is a list of words of one kind. The lists are in words.txt, for an
// editor to extend: happenings and what kind they are, ends that people come to,
// groups of people, weapons, those who fight, things that are hit.
//
// # Not promised
//
// A scene does not know other sentences, and what it takes for a place may be a
// person or a body that nobody listed.
package scene
