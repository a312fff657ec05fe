// Package page prepares a Document for reading: its sentences with their
// syntax, the stretches in quotation marks, the numbers and dates in it, and
// who and what it names.
//
// # Page
//
// A [Page] is one document, parsed. Its sentences keep the order of the text.
// A sentence that is page furniture (a newsletter box, a cookie notice) stays in
// the text, so that offsets hold, and is marked so that nobody reads it.
//
// # Mention
//
// A [Mention] is a noun phrase that names an actor or a place: "the Kremlin",
// "a U.S. intelligence official", "he". An [Entity] is who or what several
// mentions of one page mean. Pronouns, titles and descriptions are led back to
// their entity by [Page.Resolve]; where more than one would do, the nearest that
// fits in number, gender and kind is taken, and where none does the mention
// stays an entity of its own. Names that the registry knows carry its actor;
// two names are never made one entity because they look alike.
// A person is found by a given name, by a title, or by how the sentence treats
// the name: who "said" is a person sooner than who "announced". The last name
// alone leads back to the person named in full before. A general word behind a
// body's name ("the Northland Observatory monitor") is that body.
//
// # Affiliation
//
// An affiliation is for whom a person speaks, as far as the phrase says: after
// "of", "at" or "for", in an apposition, or before the office ("Northland
// officials"). Where a finite verb stands between, it belongs to another.
//
// # Phrase
//
// A phrase is a run of words under one head. The functions of phrase.go cut
// phrases out of the dependency tree and mend what a greedy parser often gets
// wrong in news: a trailing relative clause, a comma too many.
package page
