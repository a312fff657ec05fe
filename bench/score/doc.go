// Package score counts how the answers to a benchmark differ from what people
// annotated.
//
// A case is what the benchmark takes for independent: a text of PolNeAR, a page
// of the pairs of numbers, a sentence of the certainty set; MUC-4 has a package
// of its own, muc4. [Counts] are what
// the answers to one case add to the sums from which every figure follows, and
// a [Formula] turns sums into a figure.
//
// The counting is that of the scorers, which are programs of others; the
// command in bench/results holds the two against each other. It is written
// again here since the scorers print sums, and an interval needs the cases.
//
// Not promised: any judgment of the annotations, which hold mistakes too.
package score
