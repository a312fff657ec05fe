package harm

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// DeedEffect returns what the word at token i says became of people.
func DeedEffect(c *scene.Scene, i int) ledger.Effect {
	if e, ok := scene.EffectOf(c.S, i); ok {
		return e
	}
	switch c.S.Tokens[i].Lemma {
	case "shoot", "assassinate", "murder", "slay", "execute", "massacre", "behead", "lynch", "hang":
		return ledger.EffectKilled
	case "kidnap", "abduct", "hijack":
		return ledger.EffectAbducted
	}
	return ""
}
