// Package phrase cuts the noun phrases around a word that tells a happening: its
// subject, its object, and what stands behind a preposition.
//
// Phrases are cut by tags and order: the trees are a guess, and in text all in
// capitals a poor one. They are asked only where order names no subject. Phrases
// that stand in a row, joined by commas and "and", share a place.
package phrase
