// Command muc4 fills the templates of the fourth Message Understanding Conference
// (1992) from what the product reads in its texts.
//
//	go run ./bench/muc4 --docs FILE[,FILE …] --out FILE [FILE …]
//
// # Text
//
// A file holds many texts, each under a line with its name ("DEV-MUC3-0001
// (NOSC)"). Each is read as a Document of its own, in capitals as it is.
//
// # Template
//
// A template is one incident of the [ledger.Sheet] in the form of an answer key:
// 25 slots, of which 23 are scored. Kinds, groups and kinds of target are put
// into the conference's words by the tables in words.go.
//
// # What counts
//
// The conference asked for terrorism, in a sense that its task document defines:
// no fight between armed sides, nothing done to soldiers or fighters alone,
// nothing general, and nothing older than two months unless it is news. This
// program leaves such incidents out; a sheet has them. Where nobody is
// named it takes the act for that of no state, as the task says; a person by name has
// no description but a title or calling.
//
// # What is not promised
//
// Total numbers of victims and things are not filled. Latin America from 1988 to
// 1990 in capitals is nobody's conflict of today: the figures are no accuracy on
// one.
package main
