// Package ledger holds the words of the trade: the types that every other
// package shares. It imports the standard library only, and does nothing that
// touches a disk, a network or a clock.
//
// # What was said
//
// A [Source] publishes a [Document]. In it, somebody makes a [Statement]: a
// [Speaker], the words that attribute (the cue), the words attributed (the
// content), a [Stance] and a [Certainty]. A statement holds [Claim]s: one
// checkable proposition each. Every one of them points at a [Passage], the
// exact words in the document, so that any figure leads back to words.
//
// # The world, as alleged
//
// Claims speak of [Incident]s, [Tally] figures, [Relation]s between [Actor]s,
// [Control] of [Place]s, [Agreement]s and [Commitment]s. None of these types
// says that anything is so. An incident gathers claims; it asserts nothing.
//
// # The weighing
//
// A [Comparison] sets two claims side by side and says whether they are the
// same, compatible, contradictory or incomparable, by which rule, in a sentence
// that a reader can check.
//
// # The record
//
// An [Entry] is one addition to the ledger: a body of one of the types above,
// who added it, in which [Run], and when. Entries are only appended. When a
// thing happened is part of a claim; when we knew of it is the entry's time.
//
// # What is not stated
//
// Unknown is not zero. A nil bound of a [Range], a zero [Day], an empty
// [ActorID] mean "not stated", and nothing in this module may read them as a
// number, a date or nobody.
//
// # Identity
//
// IDs are derived from content: reading the same bytes twice gives the same
// IDs, on any machine. See [NewID].
package ledger
