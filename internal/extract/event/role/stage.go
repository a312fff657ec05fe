package role

import (
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// stage returns how far the happening went: what was tried, foiled or survived
// was attempted.
func (r *reader) stage(triggers []Trigger) ledger.Stage {
	for _, t := range triggers {
		if w := r.S.Tokens[t.Token].Lower; w == "attempt" || w == "attempts" {
			return ledger.StageAttempted
		}
		for i := max(0, t.Token-6); i < min(len(r.S.Tokens), t.End+6); i++ {
			if !r.Near(i, t.Token) {
				continue
			}
			w := &r.S.Tokens[i]
			if r.roles.Try.Has(r.S, i) && (i < t.End+3) && (w.Tag.IsNoun() || w.Tag.IsAdjective() || w.Tag == syntax.VBN || w.Tag == syntax.VBD && i < t.Token) {
				return ledger.StageAttempted
			}
		}
		for i := range r.S.Tokens {
			if r.Near(i, t.Token) && r.roles.Foil.Has(r.S, i) && r.S.Tokens[i].Tag.IsVerb() && t.Kind == ledger.KindBombing {
				switch r.S.Tokens[i].Lemma {
				case "escape", "survive", "miss", "fail", "discover":
				default:
					return ledger.StageAttempted
				}
			}
		}
	}
	return ledger.StageDone
}
