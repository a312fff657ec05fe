// Package noun knows the kinds of entry: how a body becomes a value of package
// ledger, and what the store's projections take from the value.
//
// A [Shape] is that taking: the ID that the value is about, the words that
// people find it by, the day it speaks of, the IDs that it names, and the
// passages that it quotes. What is to be found by a new property belongs in a
// shape; the store then keeps it, rebuilds it and verifies it without knowing
// the noun.
//
// A shape is a function of the value alone. It asks no database and no clock,
// since rebuilding must give what adding gave.
package noun
