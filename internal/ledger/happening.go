package ledger

import "math"

// A Happening is one word of a text that tells of something, and how surely the
// text tells it: a verb ("shelled"), a noun ("the shelling"), or what is said of
// somebody ("is ready"). It is finer than a [Claim]: what is planned, denied,
// demanded or only supposed has its Happening too, where it makes no claim.
//
// Value lies on the scale from -3 (told as certainly not so) over 0 (left open)
// to 3 (told as certainly so). It is how the text tells it, not whether it is so.
type Happening struct {
	Statement StatementID `json:"statement,omitempty"` // In whose words it lies; "" for the outlet's own account.
	Word      Passage     `json:"word"`
	Value     float64     `json:"value"`
	Certainty Certainty   `json:"certainty"`         // The value in a word; see [CertaintyOf].
	Negated   bool        `json:"negated,omitempty"` // The value lies below zero.
	Ahead     bool        `json:"ahead,omitempty"`   // What is told is still to come: willed, planned, feared, possible.
	Reasons   []Reason    `json:"reasons,omitempty"`
}

// Value returns the number on the scale from -3 to 3 that the word stands for, of
// what is said to be so: 3, 2 and 1 for certain, probable and possible, and 0 for
// unknown, where nothing is said to be so. What is denied or negated has the
// same number below zero.
func (c Certainty) Value() float64 {
	switch c {
	case Certain:
		return 3
	case Probable:
		return 2
	case Possible:
		return 1
	}
	return 0
}

// CertaintyOf returns the word for a number on the scale from -3 to 3: the one
// whose own number lies nearest, on either side of zero.
func CertaintyOf(value float64) Certainty {
	switch size := math.Abs(value); {
	case size >= 2.5:
		return Certain
	case size >= 1.5:
		return Probable
	case size >= 0.5:
		return Possible
	}
	return CertaintyUnknown
}
