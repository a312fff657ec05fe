package date

import (
	"counterclaim/internal/extract/number"
	"counterclaim/internal/ledger"
)

// A Word is one token of a sentence, the same that package number reads.
type Word = number.Word

// A Kind says what an expression tells about time.
type Kind uint8

// The kinds of expression.
const (
	Point     Kind = iota // When something was: "Thursday", "in May", "June 1 to 5".
	Since                 // From when on: "since 30 September", "after Friday".
	By                    // Until when: "by June 1", "until Friday".
	Duration              // How long: "for a day"; its When is zero.
	Frequency             // How often: "daily"; its When is zero.
)

// An Expression is a run of words that tells a time.
type Expression struct {
	First, Last int // Half-open range of words.
	Kind        Kind

	// When always has the words in Said. It is otherwise zero if the words are
	// too vague ("years ago") or if what they depend on is not known.
	When ledger.When

	Deictic   bool // It depends on the day of publication.
	Anaphoric bool // It depends on the time last mentioned.
	Days      int  // How long a Duration is, if the words tell; 0 if under a day.
}
