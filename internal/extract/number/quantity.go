package number

import "counterclaim/internal/ledger"

// A Word is one token of a sentence. Lower is Text in lower case; Start and End
// are its bytes in the document, by which Find tells "20-60" from "20 - 60".
type Word struct {
	Text, Lower string
	Start, End  int
}

// A Kind says what a number in a text is a number of.
type Kind uint8

// The kinds of number. Only Count is a number of people or things.
const (
	Count    Kind = iota // "23 people", "dozens", "no civilians".
	Ordinal              // "first", "25th".
	Percent              // "80 %", "80 per cent".
	Money                // "$5 million", "500 dollars".
	Year                 // "2016", "the 1990s".
	Date                 // The day in "Sept. 30", and "30/09/2015".
	Age                  // "aged 12", "12-year-old", "in her 30s".
	Clock                // "5 p.m.", "10:30".
	Measure              // "20 miles", "three-day", "500 kg", "a 17-nation group".
	Name                 // "Resolution 2254", "Flight 007".
	Fraction             // "half", "two thirds", and decimals: "2.5".
)

// A Quantity is a number or a vague number, found in a run of words.
type Quantity struct {
	First, Last   int // Half-open range of words, with bounds ("at least") and units ("per cent").
	Core, CoreEnd int // Half-open range of the words of the number itself.

	// Range is what the words state; zero for "many", for a decimal, and past Limit.
	// Bounds of anything but a Count are not moved: "more than 80 %" has Low 80.
	Range ledger.Range
	Kind  Kind
	Unit  string // For Percent, Money and Measure, in lower case as written: "miles", "$".

	// From and To are the number as written, decimals included, and Bound the
	// words that bind it: 2.5, 2.5 and About for "about 2.5". To differs from From
	// in "20 to 60" alone. Stated is false where there is no number ("many").
	From, To float64
	Bound    Bound
	Stated   bool

	// Approximate tells "about 60", "nearly 60" and vague words from plain numbers.
	Approximate bool
}
