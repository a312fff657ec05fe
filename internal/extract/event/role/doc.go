// Package role reads who and what takes part in a happening, beyond figures:
// perpetrators, victims, the things that were hit, and the weapons, each with
// the words that name it.
//
// # Trigger
//
// A [Trigger] is a word that tells a happening, as package event found it. Roles
// are read from the phrases around it: the subject, object and agent of a verb,
// and what stands behind "of", "on", "against" and "by" at a noun.
//
// # Phrase
//
// Package phrase cuts the phrases. A name and a description side by side are one
// person: "Jane Doe, the mayor", "Mayor Jane Doe".
//
// # Lexicon
//
// roles.txt sorts things, weapons, offices, bodies and authorities; an editor can
// extend it. A word that it does not know makes no target and no weapon.
//
// # Standing
//
// How sure a perpetrator is, and by whose account: that of the speaker who names
// him, of the words that hedge, of who speaks for himself. See
// [ledger.Standing].
//
// # Not promised
//
// The happening is read from one sentence. From the rest of the page comes only
// whom a pronoun stands for, what somebody named is told to be ([counterclaim/internal/extract/event/person.People]), and
// which body of rebels "the rebels" are of, if one was named before; each is said
// in the reason. A pronoun that stands for nobody with a name is no victim, and
// "the victims" are nobody in particular; package link gathers what several
// sentences tell.
package role
