// Package speech finds who said what: it reads a page into statements.
//
// # Cue
//
// A cue is the words that attribute: a verb ("said", "has denied"), a noun
// ("the claim that"), a verb with little meaning and its noun ("expressed the
// hope"), a preposition ("according to"), an adverb ("reportedly"), the colon of
// a transcript or headline. The lists verbs.txt and nouns.txt say for each what
// the speaker does with the content (stance), how sure he shows himself
// (certainty), and in what frames the content may follow. An editor can extend
// them; a lemma may stand on several lines, and the first whose frame fits
// holds: "called for a truce" demands, "called it a truce" asserts.
//
// # Frame
//
// A frame is the shape in which content follows a cue: a clause, a quotation,
// an infinitive, a noun phrase. Frames are what keeps a ledger of claims apart
// from a list of verbs. "The convoy continued to the coast" has a cue verb and
// no content that it could attribute, since "continued" takes quotations only;
// "the army backs the militia" tells how two actors stand to each other, and
// only "backs the plan" is something said.
//
// # Content
//
// Content is what is attributed: the quotation that touches the cue, or the
// clause, infinitive or phrase that its frame allows. The complementizer
// ("that") and quotation marks belong to it, the full stop after it does not.
// A quotation of several sentences gives a statement for each, all with the same
// cue, because each may be as sure of itself as it likes. Where a sentence is
// broken up by its attribution, the content has several passages. A dateline
// before the content is left out.
//
// # Speaker
//
// The speaker is the phrase that the cue's frame makes the subject, led back to
// its entity. Two who speak together make two statements with the same content.
// An attribution inside another's content is spoken by way of the outer speaker;
// being told to an outlet is by way of that outlet. A phrase that names a thing
// speaks only where the verb leaves no choice, and what can never speak (a raid,
// a rocket) does not even then: there the parser slipped.
//
// # Certainty
//
// A statement is as sure as its cue, or less where its words hedge: "may",
// "purported", or "I think" in the speaker's own mouth. A passive without an
// agent ("it was reported that") is possible at best, since nobody stands up for
// it. Demands, offers and pledges say of nothing that it is so.
//
// # Transcript
//
// A page whose paragraphs begin with persons' names before a colon is a
// transcript: each turn is direct speech of the one named. What he passes on in
// it is found as anywhere else, by way of him. A question leaves open what it
// asks. A form ("Time: 11:00") is no transcript.
//
// # Narration
//
// What nobody is quoted for is the outlet's own account. [Speech.Holder] makes a
// statement of a sentence when some claim is read out of it; a sentence that
// claims nothing checkable makes none.
//
// # Reasons
//
// Every statement says in one sentence each why it has its cue, its speaker, its
// stance and its certainty.
//
// # What is not promised
//
// The package does not judge whether a speaker is right, and does not decide who
// an unnamed official is. It reads English. The parser below it is greedy and
// errs; where it errs about the subject of a cue, a statement is rather lost
// than given to somebody else.
package speech
