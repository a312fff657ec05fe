package ledger

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// An Attribute is what a [Claim] is about.
type Attribute string

// The attributes.
const (
	AttributeKilled      Attribute = "killed"      // Value: a Range. Target: who.
	AttributeInjured     Attribute = "injured"     // Value: a Range. Target: who.
	AttributeDisplaced   Attribute = "displaced"   // Value: a Range or words. Target: who fled.
	AttributeDetained    Attribute = "detained"    // Value: a Range or words. Target: who.
	AttributeAction      Attribute = "action"      // Value: an IncidentKind. Actor did it, to Target.
	AttributeTarget      Attribute = "target"      // Whom Actor aims at, over many actions: "primarily targeted". Value: the words.
	AttributeResponsible Attribute = "responsible" // Actor did it, or is said to have.
	AttributeControl     Attribute = "control"     // Actor holds Place. Value: a ControlKind.
	AttributeMovement    Attribute = "movement"    // Actor moved Target to Place. Value: the words.
	AttributeRelation    Attribute = "relation"    // Actor stands to Target. Value: a RelationKind.
	AttributeTerms       Attribute = "terms"       // What an agreement says. Value: the words.
	AttributeCommitment  Attribute = "commitment"  // Actor undertook an act. Value: the act.
	AttributeDemand      Attribute = "demand"      // Target should act. Value: the act.
	AttributeOutcome     Attribute = "outcome"     // What Actor was called on to do was done, or was not. Value: the act.
)

// A Quantifier says of how much of its scope a claim speaks.
type Quantifier string

// The quantifiers. The empty Quantifier is "not stated".
const (
	QuantifierAll  Quantifier = "all"
	QuantifierOnly Quantifier = "only" // Of nothing else: "not anyone other than".
	QuantifierMost Quantifier = "most" // "primarily", "mainly".
	QuantifierSome Quantifier = "some"
	QuantifierNone Quantifier = "none"
)

// A Value is what a claim gives its attribute: a number or words, never both.
// In JSON it is an object with low, best and high, or a string.
type Value struct {
	Number *Range
	Words  string
}

// String returns the words, or the number as "60", "60–80", "60 or more".
func (v Value) String() string {
	if v.Number == nil {
		return v.Words
	}
	return v.Number.String()
}

// MarshalJSON writes the number as an object, or the words as a string.
func (v Value) MarshalJSON() ([]byte, error) {
	if v.Number != nil {
		return json.Marshal(v.Number)
	}
	return json.Marshal(v.Words)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (v *Value) UnmarshalJSON(b []byte) error {
	*v = Value{}
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, &v.Words)
	}
	v.Number = new(Range)
	return json.Unmarshal(b, v.Number)
}

// String returns the range in words: "60", "60–80", "60 or more", "up to 80",
// "about 70", or what was said if no number was stated.
func (r Range) String() string {
	switch {
	case r.Low != nil && r.High != nil && *r.Low == *r.High:
		return strconv.Itoa(*r.Low)
	case r.Low != nil && r.High != nil:
		return fmt.Sprintf("%d–%d", *r.Low, *r.High)
	case r.Low != nil:
		return fmt.Sprintf("%d or more", *r.Low)
	case r.High != nil:
		return fmt.Sprintf("up to %d", *r.High)
	case r.Best != nil:
		return fmt.Sprintf("about %d", *r.Best)
	}
	return r.Said
}

// A Party names who does or suffers something in a claim: the words, and whom
// the registry takes them for.
type Party struct {
	Name  string  `json:"name"`            // As said, in its fullest form: "the U.S.-backed rebels".
	Actor ActorID `json:"actor,omitempty"` // "" if the registry does not know the name.
}

// IsZero reports whether nobody is named.
func (p Party) IsZero() bool { return p == Party{} }

// A Where names a place in a claim: the words, and which place the gazetteer
// takes them for.
type Where struct {
	Name  string  `json:"name"`
	Place PlaceID `json:"place,omitempty"` // "" if the gazetteer does not know the name.
}

// IsZero reports whether no place is named.
func (w Where) IsZero() bool { return w == Where{} }

// A Claim is one checkable proposition read out of one [Statement]: that an
// attribute of something that happened has a value.
//
// A claim records what was said, never what is true. It keeps the speaker's own
// precision: "dozens killed" is a Range with a Low and no Best. Two speakers who
// say the same thing make two claims; whether claims are the same, compatible,
// or contradictory is for package compare to decide, and may be decided again.
type Claim struct {
	ID         ClaimID     `json:"id"`
	Statement  StatementID `json:"statement"`
	Attribute  Attribute   `json:"attribute"`
	Value      Value       `json:"value"`
	Actor      Party       `json:"actor,omitzero"`    // Who does it.
	Target     Party       `json:"target,omitzero"`   // To whom, or to what.
	Besides    []Party     `json:"besides,omitempty"` // Further targets that the claim is about together with Target: "only A and B".
	Quantifier Quantifier  `json:"quantifier,omitempty"`
	Negated    bool        `json:"negated,omitempty"` // The statement says that this is not so, or denies it.
	Place      Where       `json:"place,omitzero"`
	From       Where       `json:"from,omitzero"` // Where Actor or Target moved from, of a movement.
	When       *When       `json:"when"`
	Certainty  Certainty   `json:"certainty"`
	Passage    Passage     `json:"passage"`
	Reasons    []Reason    `json:"reasons,omitempty"`
}

// NewClaimID derives a claim's ID from its statement, attribute, value and
// where its words stand.
func NewClaimID(c Claim) ClaimID {
	return ClaimID(NewID("clm", string(c.Statement), string(c.Attribute), c.Value.String(),
		c.Actor.Name, c.Target.Name, c.Place.Name, strconv.FormatBool(c.Negated),
		strconv.Itoa(c.Passage.Start), strconv.Itoa(c.Passage.End)))
}
