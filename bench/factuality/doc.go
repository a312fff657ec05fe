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
// # Answer
//
// An answer is the value of the Happening at that place, which `counterclaim read
// --happenings` shows to anyone, and the sentence that says why. A word that the
// product does not take for one that tells of something is the outlet's plain
// word, and 3.
//
// # What is not promised
//
// Scales differ in what they ask. One asks how sure the author seems that a thing
// is so or will be so; another whether it has happened, for which all that is
// still to come is "no". The product answers the first, and marks what is ahead;
// this program does not use the mark. The values that words give were chosen by
// hand after reading news of the 1980s and 1990s, and apply to no conflict. A
// sentence alone lacks what the text around it tells.
package main
