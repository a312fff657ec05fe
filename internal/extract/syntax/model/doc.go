// Package model holds the three linear models behind package syntax: what they
// look at, how they decide, and how their weights are stored.
//
// # Word
//
// A [Word] is what the models see of a token: hashes of its form, endings, and
// shape. No strings are kept, so features are made by mixing numbers.
//
// # Table
//
// A [Table] holds one byte per weight. A feature's hash names the place where
// its row of weights begins, one weight per class. Rows overlap freely: few of
// a feature's weights differ from zero, so that two features seldom meet, and
// the training sees the same collisions as the reading does.
//
// # Model
//
// A [Model] is a tagger, a parser, and a labeler with their tables. The parser
// is an arc-hybrid transition system that builds a projective tree without
// labels; the labeler then names the arcs, with the finished tree in view.
//
// The package is shared with the training command. It knows tags and relations
// as numbers only.
package model
