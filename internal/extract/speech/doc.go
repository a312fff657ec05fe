// Package speech finds who said what: it reads a page into statements.
//
// # Cue
//
// A cue is the words that attribute: a verb ("said", "has denied"), a noun
// ("the claim that"), a preposition ("according to"), an adverb ("reportedly").
// The lists verbs.txt and nouns.txt say for each what the speaker does with the
// content (stance), how sure he shows himself (certainty), and in what frames
// the content may follow. An editor can extend them.
//
// # Content
//
// Content is what is attributed: the quotation that touches the cue, or the
// clause, infinitive or phrase that its frame allows. The complementizer
// ("that") and quotation marks belong to it, the full stop after it does not.
// A quotation of several sentences gives a statement for each, all with the same
// cue, because each may be as sure of itself as it likes. Where a sentence is
// broken up by its attribution, the content has several passages.
//
// # Speaker
//
// The speaker is the phrase that the cue's frame makes the subject, led back to
// its entity. An attribution inside another's content is spoken by way of the
// outer speaker; being told to an outlet is by way of that outlet.
//
// # Narration
//
// What nobody is quoted for is the outlet's own account. [Speech.Narration]
// makes a statement of a sentence when some claim is read out of it; a sentence
// that claims nothing checkable makes none.
//
// The package does not judge whether a speaker is right, and does not decide who
// an unnamed official is.
package speech
