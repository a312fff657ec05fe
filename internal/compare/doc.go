// Package compare sets Claims side by side and says which are the same,
// compatible, contradictory or incomparable, and why.
//
// # Side
//
// A [Side] is one of the two claims of a pair: the claim, its statement, and
// what the sheet tells of it elsewhere, such as the incident it belongs to or
// the window over which it counts. Nothing in a Side refers to the sheet, so
// sides of several documents can be compared with each other.
//
// # Level
//
// A [Level] is a named rule. Each attribute has an ordered list of levels; the
// first that fits a pair decides, and the last fits every pair. A level's
// sentence, filled with the pair's speakers and values, can be checked by a
// reader. docs/comparisons.md has a heading for each.
//
// The four relations mean this. Same: whoever agrees with one claim has to agree
// with the other. Compatible: both can hold. Contradictory: both cannot hold, as
// the words stand. Incomparable: the claims speak of different things, or the
// text does not say enough to tell. Contradictory says nothing about which of
// two claims holds, or whether either does.
//
// # Negation
//
// Claim.Negated says that, with the statement's stance taken into account, the
// speaker stands for "not so". Whoever makes claims sees to it; this package
// never turns it around because of a stance. A claim with the quantifier none
// is read as negated; none and Negated together are one denial. A speaker who
// doubts, offers, threatens or pledges stands for neither side of a question.
//
// # Certainty
//
// Certainty decides nothing here: a possible claim contradicts like a certain
// one. Where a speaker is not certain, the sentence says so.
//
// # One speaker
//
// Two claims of one speaker are a comparison only if they contradict each other.
// Their level's ID ends in "-self", since the reader's question is another one:
// not whom to believe, but whether the text was read, or written, as meant.
//
// # Amount
//
// [Texts] sets two texts side by side that are known to tell of one thing, with
// every number in them and not only what speakers claim of people: see
// [ledger.Amount]. The levels for amounts have no speakers and no incident to ask
// for. They ask whether both numbers are of one thing, one group and one day, and
// then whether some number is in both.
//
// # Cost
//
// Claims are gathered into blocks by attribute and question: the incident or
// window, the actors, the place. With n claims, k distinct actors that the
// registry knows, and blocks of m claims, comparing takes O(n + k² + Σ m²) steps,
// where m stays under a fixed limit. A claim that its speaker repeats is compared
// once.
//
// # What is not promised
//
// The package looks at no event data. It reads a claim's passage for one thing
// only: whether a figure is for all victims or for some ("three more"). It does not know that
// two names mean one actor unless [Kin] says so, and where it does not know, it
// calls a pair incomparable or compatible rather than contradictory. In a block
// of more claims than the limit the later ones are not compared, and of a text's
// amounts the first thousand are.
package compare
