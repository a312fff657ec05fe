// Package shape holds the tests that keep the shape of the tree. It has no code
// that ships.
//
// A rule is a function from a tree of files to its problems, each of which
// names the place and says what to do. Every rule runs on this repository, and
// on small trees in memory in which one fault is planted, so that a rule that
// finds nothing is known to be able to.
//
// # The rules
//
// Direction: everyone may know package ledger, which knows the standard library
// only; a stage never imports another; pipeline knows the stages, store and web
// know the ledger, and only a command knows everyone. A benchmark reads as a user
// does, through pipeline, and nobody knows a benchmark. Modules that others wrote
// are allowed room by room, so that a new one shows as a change of the table.
//
// Size: functions to 70 lines, files to 600, packages to 3,000, tests and
// generated code aside.
//
// Words: every package introduces itself, every exported name has a comment
// that begins with it, and prose keeps to American spelling, to the words of
// the trade, and to what is done rather than what is left to do.
//
// Documents: links lead somewhere, the commands and flags that are named exist,
// the README stays short, and each module that we depend on has its reason
// written down.
//
// There are no exceptions: a rule that does not fit is changed for everyone.
//
// Not promised: that prose is good, or that a comment is right.
package shape
