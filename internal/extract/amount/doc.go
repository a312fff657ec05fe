// Package amount reads the numbers of a text together with what they are of:
// "92 deaths", "71 % of the houses", "$4 million", "the sixth victim", "before
// 12 March".
//
// # Amount
//
// A [ledger.Amount] is a number with its kind, its bounds, and one word for what
// is counted or measured. The lists of words.txt bring the ways of saying so
// together, so that "recoveries", "have recovered" and "were discharged" are one; what
// becomes of people is named as package event names it. Where no list has a
// noun, the noun itself is the word.
//
// # Binding
//
// The noun behind a number decides what it is of, unless that noun is general
// ("people"): then the verb behind it, or the one before it. A number alone takes
// the noun before it ("a toll of 20", "the number of cases to 152"), and failing
// that what the number before it was of.
//
// # What is not promised
//
// An amount has no speaker, and nobody has decided whether it is asserted, denied
// or feared. Readers of claims do that, in package event.
package amount
