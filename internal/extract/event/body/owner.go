package body

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// Nation returns the state that a name between the tokens means, zero if none
// does.
func Nation(c *scene.Scene, lo, hi int) ledger.Party {
	for i := lo; i < hi; i++ {
		if n := c.NameAt(i); n != nil {
			if n.Actor.Kind == ledger.ActorState && (n.Adjective || IsCountry(n)) {
				return ledger.Party{Name: n.Actor.Name, Actor: n.Actor.ID}
			}
			i = n.Hi - 1
		}
	}
	return ledger.Party{}
}

// Ownable reports whether whose it is says more of such a thing than what it is.
func Ownable(c *scene.Scene, kind ledger.TargetKind, head int) bool {
	switch kind {
	case ledger.TargetOther, ledger.TargetResidence, ledger.TargetOrganization, ledger.TargetCommercial, ledger.TargetEnergy:
		return true
	}
	switch c.S.Tokens[head].Lemma {
	case "office", "headquarters", "headquarter", "station", "post", "facility", "installation", "branch", "base", "ministry":
		return true
	}
	return false
}
