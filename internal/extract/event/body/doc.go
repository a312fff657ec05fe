// Package body tells the noun phrases of a sentence that name bodies which can do
// violence (armies, fronts, gangs) from those for persons.
//
// # Name
//
// A body is known by the registry, by how its name ends, by the words for a cause
// ("people's liberation front"), a unit ("6th military detachment") or a sort of
// crime before that end, or by quotation marks. A group that is only described ("an
// armed group") is those who are in it. A party or union is an organization that is
// not known to fight; its members may.
//
// # Person
//
// Persons may have their body's name before them ("army officers") or lead to it by
// the words behind them ("men in the pay of the front"): see [Before] and [Belongs].
//
// # Not promised
//
// The words are taken one sentence at a time, from the lists of roles.txt in package
// scene; whether a body that nobody listed exists, and whether it fights, is not known.
package body
