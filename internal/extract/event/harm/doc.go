// Package harm reads what became of people in one sentence: how many of whom were
// killed, hurt, taken, or driven out, and which word says so; and how far a happening
// went that was only tried ([Stage]).
//
// A figure or a person takes the effect of the word that governs it: one behind it
// ("12 people were killed"), one before it ("killed 12 people"), or its own noun ("12
// deaths"). Parts go with their whole ("12 people, among them three children"). What
// is only feared, planned or denied is no harm; which happening a harm is of, package
// event decides. It knows the words of [counterclaim/internal/extract/event/scene] and
// no other room. Find takes time linear in the length of the sentence.
package harm
