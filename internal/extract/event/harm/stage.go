package harm

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// Stage returns how far the happening of the kind went that the words from token up to
// end tell: what was tried, foiled or survived was attempted.
func Stage(c *scene.Scene, kind ledger.IncidentKind, token, end int) ledger.Stage {
	if w := c.S.Tokens[token].Lower; w == "attempt" || w == "attempts" {
		return ledger.StageAttempted
	}
	for i := max(0, token-6); i < min(len(c.S.Tokens), end+6); i++ {
		if !c.Near(i, token) {
			continue
		}
		w := &c.S.Tokens[i]
		if scene.RoleWords().Try.Has(c.S, i) && i < end+3 && (w.Tag.IsNoun() || w.Tag.IsAdjective() || w.Tag == syntax.VBN || w.Tag == syntax.VBD && i < token) {
			return ledger.StageAttempted
		}
	}
	for i := range c.S.Tokens {
		if c.Near(i, token) && scene.RoleWords().Foil.Has(c.S, i) && c.S.Tokens[i].Tag.IsVerb() && kind == ledger.KindBombing {
			switch c.S.Tokens[i].Lemma {
			case "escape", "survive", "miss", "fail", "discover":
			default:
				return ledger.StageAttempted
			}
		}
	}
	return ledger.StageDone
}
