// Package cue holds the words that attribute, and what each does: the lists
// verbs.txt, nouns.txt and adjectives.txt.
//
// # Cue
//
// A [Cue] is one line of a list: the act, stance and certainty that its words
// give a statement, and the frames in which content may follow them. A lemma may
// stand on several lines; its [Cues] are tried in order, and the first whose
// frame fits holds: "called for a truce" demands, "called it a truce" asserts.
//
// # Phrase
//
// An entry may be several words joined by "_" ("call_on", "make_it_clear"). The
// first is a verb's lemma, the others stand as they are or as lemmas. Adverbs may
// come between, and before a word marked with "~" its modifiers too:
// "raise_~question_about" finds "raised three new questions about". The longest
// entry that fits holds.
//
// # Not promised
//
// That a word attributes whenever it is on a list: its frame and its speaker
// decide, which package speech looks for.
package cue
