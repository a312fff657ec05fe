// Package words takes texts and search queries apart into folded words, by one
// way for every engine that indexes them.
//
// A [Word] is a run of letters and digits in lower case, without accents and
// vowel signs, with the forms of Arabic letters that writers interchange made
// one. A [Term] is what a query looks for: a word, the beginning of a word, or
// words in a row. [First] says where a term stands in a text, by reading it,
// and so is also what an index can be checked against.
//
// Scripts that put no space between words come out as whole runs of letters.
package words
