// Package tie reads how actors and places are said to be tied: who backs whom,
// who holds a town, who moved where, whom somebody aims at, what was agreed,
// promised and demanded.
//
// # Tie
//
// A tie is a word or a few that set two phrases in a relation: a verb ("backs"),
// a noun ("an ally of"), a compound ("Northland-backed"), an idiom ("hand in
// hand with"). File words.txt of package clause lists them by class. What it
// stands between is found by tags, names and word order; see package clause.
// A [ledger.Relation] is made only where both ends are named in the text and the
// words say that it holds or does not; a wish, a condition or an order says
// neither. What the registry knows of an actor is no relation.
//
// # Control and movement
//
// A [ledger.Control] needs a named place. Words for the taking of a town are
// neutral here: to liberate is to seize. A movement is a claim with its route in
// one short form, "troops: Port Ames → Westmark".
//
// # Aim
//
// An aim is whom an actor targets over many actions. What befell whom on one day
// is an incident, and another package's.
//
// # Agreement, commitment, demand
//
// These are read by package pact, in the same pass over the sentences.
//
// # Negated
//
// Negated is final: it says that the speaker stands for "not so" after the
// stance of the statement was taken into account. Who denies that it targets
// "anyone other than A" stands for "only A", which is not negated.
//
// # Private persons
//
// Whom a person belongs to or works with is read only of persons whom the
// registry knows, that is, of public ones. Who leads a group is read of all.
//
// # Not promised
//
// A sentence whose subject cannot be told from word order gives nothing.
// Relations that only follow from several sentences are not found. A reading
// that the words do not state is worse than one missed, so wishes, plans,
// possibilities, orders and questions give none.
package tie
