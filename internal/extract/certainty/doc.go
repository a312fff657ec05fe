// Package certainty says of single words how surely a text tells what they tell:
// each verb, each noun that names a happening, and what is said of somebody.
//
// # Happening
//
// A [ledger.Happening] is one such word with a value from -3, told as certainly
// not so, over 0, left open, to 3, told as certainly so. The value is how the text
// tells it, and nobody's judgment of whether it is so. [Find] gives all of a page.
//
// # Value
//
// A value has two parts. The first is what the word's own clause leaves of it:
// negation, modals, adverbs, "no one". The second is what comes from above: the
// word that the clause hangs on, the conjunction that opens it, a question. The
// less sure of the two decides how sure the word is, and each that turns round
// turns the sign: "denied that it had not fired" is so again. What comes from
// above has a value of its own, found in the same way, so that values go down
// the sentence from its root: "may have failed to stop the shelling".
//
// # Governor
//
// A governor is a word that does something to what hangs on it, and words.txt
// says what: the value if the governor holds, and the value if it does not. Both
// are needed: who manages to flee has fled, who does not manage to has not; who
// knows of it and who does not know of it take it for so alike; who wants to flee
// and who does not want to have both left it open, by degrees. These are the
// implicative and factive verbs of Karttunen's; each frame (an infinitive, a form
// in -ing, a clause, a noun) has a line of its own, because "stopped to fire" and
// "stopped firing" are not one.
//
// # Voices
//
// The value is the author's. What somebody else only says keeps a little less
// than certainty, by the strength of the verb: known, said, claimed, alleged,
// doubted, denied. Whose words they are is for package speech to say, and a
// Happening names the statement.
//
// # Noun
//
// A noun that is spoken of as known ("the attack", "Monday's attack") is taken for
// granted, whatever becomes of the verb. One that is not known shares the fate of
// what it hangs on: "did not make an attack". nouns.txt lists those that name
// happenings.
//
// # Ahead
//
// What is willed, planned, demanded, feared or possible is ahead: it is told of
// what is still to come. It may be told surely all the same ("will leave on
// Monday"), so that the mark stands apart from the value.
//
// # Trees
//
// What stands right around a verb is read from the order of the words, what
// governs it from the dependency tree, which is a guess. Where an "if", or a "that"
// with a governor before it, opens the clause by the order of the words, the tree
// is not asked.
//
// # Not promised
//
// The figures in words.txt were chosen by hand. Irony, generic sentences ("smoke
// kills"), what one sentence does to the next, and the difference between what
// somebody says and what the author thinks of it beyond the verb are not read.
package certainty
