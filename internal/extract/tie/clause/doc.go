// Package clause cuts a sentence into noun phrases and finds who does what in
// it, by tags, known names and word order.
//
// # Phrase
//
// A [Phrase] is a noun phrase as the tags and the known names give it. The
// dependency tree is left aside: a greedy parser is wrong too often for a claim
// about who backs whom to hang on one arc. "Some of the Northland-backed rebels"
// is one phrase with a quantifier; a possessor is a phrase of its own.
//
// # Clause
//
// A [Clause] is a verb with its subject. The subject is what stands right before
// the verb, over prepositional phrases, insertions and relative pronouns, or
// that of a verb above or beside it. A clause is open if the words only wish,
// plan, order or suppose what the verb tells; then nothing may be read out of
// it. It is negated if they say that it is not so: "does not back", "refuses to
// back"; "not only backs" is no negation.
//
// # Party
//
// A party is whom a phrase means: the actor that the registry knows by the name
// at its head, by the entity that the page led the phrase back to, or, for
// forces, planes and the like, by the one name before them ("Northlander
// warplanes"). Bodies that nobody knows keep their words.
//
// # Words
//
// File words.txt holds the word classes by which ties are read. An editor can
// extend it; a class, never one text's own words.
//
// # Not promised
//
// Questions, inverted sentences, and verbs far from their subject give a clause
// without a subject, and so nothing.
package clause
