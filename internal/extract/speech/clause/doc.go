// Package clause answers what package speech asks of the words around a cue:
// whether a clause, an infinitive or a noun phrase begins at a token, where it
// ends, and what sort of verb stands there.
//
// Its functions look at the tags and words between two tokens before they trust
// the tree, because a greedy parser is surer about what stands side by side than
// about what hangs on what. They take a sentence and token indices and return
// token indices; a range [lo, hi) is half open, and i or 0 or -1 stands for
// "none", as each says.
//
// Not promised: that a clause is one. A missed tag is a missed clause.
package clause
