// Command numbers says of pairs of texts whether the figures of the one
// contradict those of the other, as the product reads and compares them.
//
//	go run ./bench/numbers --pairs FILE --out FILE
//
// # Pair
//
// A pair is a line of JSON with a unique_id, a claim and an evidence. Both are
// read as Documents of their own, published by two different Sources, so that
// whatever one text says is another speaker's word than what the other says. A
// tokenized text is set as print sets it first, since nobody hands the product
// brackets written as -LRB-.
//
// # Premise
//
// The benchmark takes for granted that claim and evidence speak of one thing, and
// asks about the numbers only. So does counterclaim compare, which answers here.
//
// # Answer
//
// A line of the output holds a unique_id and a relation: contradicts where the two
// texts are contradictory, supports where they are compatible, and incomparable
// otherwise. See [compare.Texts].
//
// # What is not promised
//
// Compatible is less than support: it says only that both can hold.
package main
