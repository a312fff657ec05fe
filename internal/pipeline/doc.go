// Package pipeline runs the stages in order: a Document goes in, its cheat
// sheet comes out.
//
// The stages are functions from values to values. The pipeline is where they
// meet: it hands the names that package resolve knows to package extract, what
// extract wrote down to link, and what link gathered to compare. It knows
// nothing of how a document was found or where a sheet is kept.
//
// # What is not promised
//
// One program with one set of files reads one document into one sheet, always.
// Another release may read it otherwise; the ledger keeps both. The pipeline
// looks at one document at a time: what several say of one incident, it does
// not bring together.
package pipeline
