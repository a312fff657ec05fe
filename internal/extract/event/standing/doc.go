// Package standing says how sure a perpetrator is, and by whose account: as a fact, by
// his own word, suspected, accused by who speaks with authority, possible, or cleared. It
// goes by who speaks, for whom he speaks, and by the words that hedge. See
// [counterclaim/internal/ledger.Standing].
//
// # Not promised
//
// The words of the sentence are weighed, with what the page tells of who speaks in it. What
// other sentences say of the same perpetrator is gathered by package link.
package standing
