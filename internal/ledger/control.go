package ledger

import "strconv"

// A ControlKind says how an actor is said to stand to a place.
type ControlKind string

// The kinds of control, after ACLED's territory sub-events.
const (
	ControlHeld       ControlKind = "held"       // "opposition-held", "controls", "under the control of".
	ControlSeized     ControlKind = "seized"     // "has seized", "captured", "retook".
	ControlBesieged   ControlKind = "besieged"   // Around it, not in it.
	ControlThreatened ControlKind = "threatened" // "is positioned to take".
	ControlLost       ControlKind = "lost"       // "withdrew from", "lost".
	ControlContested  ControlKind = "contested"
)

// A Control is an attributed, dated claim about which Actor holds a Place.
type Control struct {
	ID        ControlID   `json:"id"`
	Place     Where       `json:"place"`
	Part      string      `json:"part,omitempty"` // "parts of", "numerous villages in": of what part of Place it is said.
	Actor     Party       `json:"actor"`
	From      Party       `json:"from,omitzero"` // From whom it was taken.
	Kind      ControlKind `json:"kind"`
	When      *When       `json:"when"`
	Statement StatementID `json:"statement"`
	Passage   Passage     `json:"passage"`
	Reasons   []Reason    `json:"reasons,omitempty"`
}

// NewControlID derives a control's ID from its statement, place, actor and
// kind, and where its words stand.
func NewControlID(c Control) ControlID {
	return ControlID(NewID("ctl", string(c.Statement), c.Place.Name, c.Actor.Name, string(c.Kind),
		strconv.Itoa(c.Passage.Start), strconv.Itoa(c.Passage.End)))
}
