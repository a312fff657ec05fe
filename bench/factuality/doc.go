// Command factuality says of words in sentences how surely what they tell
// happened, on a scale from -3 (certainly not) to 3 (certainly), as the product
// reads it.
//
//	go run ./bench/factuality --sentences FILE --out FILE
//
// # Sentence
//
// A sentence is a line of JSON: a text whose tokens are joined by blanks, and the
// targets, which are spans of tokens. The tokens are set as print has them, and
// the text is read as a Document of that one sentence. A target is then the word
// that stands at the place of its first token, whether or not the product
// tokenizes alike.
//
// # Sign
//
// A sign is what the sheet says of a word: stance and certainty of the narrowest
// statement whose content holds it, and certainty and negation of the narrowest
// claim whose passage does.
//
// # Scale
//
// Certain is 3, probable 2, possible 1. Where nothing is said to be so (what is
// demanded, offered, pledged, threatened) it is 1.5, since those who make such
// scales take plans for rather likely. What is doubted is 1 at most. What is denied or
// negated is turned round. A word that no statement or claim covers is the
// outlet's plain word, and 3.
//
// # What is not promised
//
// A sheet says nothing of a single word: a verb that is negated, planned or
// conditional and makes no claim has no sign. The figures of the scale are chosen by hand, and apply to no conflict. A
// sentence alone lacks what the text around it tells.
package main
