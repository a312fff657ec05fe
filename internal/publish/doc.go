// Package publish writes what was read, for people and for programs.
//
// # Sheet
//
// [Text] writes the cheat sheet of one document for a terminal: what happened
// according to whom, claim against counterclaim, figures with their bounds,
// and what is in dispute. It is made to be read in a minute, so it cuts long
// words short; every line comes from a statement, and names who made it.
//
// # Record
//
// [JSON] writes the same sheet as one JSON object, whole, of the records that
// package record makes. [Item] writes one record of such a sheet on a line of its
// own. docs/read-format.md names every field.
//
// # Words of the document, words of ours
//
// Whatever a document says is somebody's: it follows a name and a verb. The
// sentences in between are made by rule from neutral words, and state no
// allegation as fact. Quotation marks hold a speaker's own words only; what an
// outlet put in its words stands without them.
//
// # What is not promised
//
// The cheat sheet's layout may change from release to release: programs read
// the JSON. Text from a document cannot move the cursor or color the terminal,
// since its control characters are replaced; it can still say anything.
package publish
