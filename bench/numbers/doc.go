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
// asks about the numbers only. So the two sheets are laid together as one, with
// one incident in place of all those that they tell of. What the sheets say of
// windows, groups, actors and speakers stays as it was read, and package compare
// decides.
//
// # Answer
//
// A line of the output holds a unique_id and a relation. Each figure of the claim
// is contradicted if some figure of the evidence contradicts it and none is the same or
// compatible. The pair contradicts if a figure is contradicted, supports if none is
// and some figure is the same or compatible, and is incomparable otherwise: where
// the product reads no figures that it can set side by side.
//
// # What is not promised
//
// Compatible is less than support: it says only that both can hold. Figures that
// count no people (a percentage, a rating) are no claims of the product, and their
// pairs come out incomparable.
package main
