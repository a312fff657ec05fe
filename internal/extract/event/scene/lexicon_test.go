package scene_test

import (
	"testing"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/ledger"
)

// TestWordsMeanSomething holds that every meaning in words.txt is one that the
// ledger knows: a slip in the list would otherwise pass unseen.
func TestWordsMeanSomething(t *testing.T) {
	kinds := set(ledger.KindAirStrike, ledger.KindShelling, ledger.KindChemical, ledger.KindBombing, ledger.KindSuicideBomb,
		ledger.KindGrenade, ledger.KindArmedClash, ledger.KindAttack, ledger.KindSexual, ledger.KindAbduction, ledger.KindExecution,
		ledger.KindArrest, ledger.KindDestruction, ledger.KindDisplacement, ledger.KindProtest, ledger.KindSiege, ledger.KindAidObstructed)
	effects := set(ledger.EffectKilled, ledger.EffectInjured, ledger.EffectMissing, ledger.EffectDetained, ledger.EffectAbducted, ledger.EffectDisplaced)
	groups := set(ledger.GroupPeople, ledger.GroupCivilians, ledger.GroupChildren, ledger.GroupWomen, ledger.GroupMen, ledger.GroupElderly,
		ledger.GroupMedicalWorkers, ledger.GroupAidWorkers, ledger.GroupJournalists, ledger.GroupOfficials, ledger.GroupFighters,
		ledger.GroupSoldiers, ledger.GroupPolice)
	w := scene.Words()
	for name, list := range map[string]struct {
		class scene.Class
		known map[string]bool
	}{
		"noun": {w.Noun, kinds}, "verb": {w.Verb, kinds}, "weapon": {w.Weapon, kinds},
		"effect": {w.Effect, effects}, "group": {w.Group, groups},
	} {
		if len(list.class) == 0 {
			t.Errorf("list %s is empty", name)
		}
		for word, meaning := range list.class {
			if !list.known[meaning] {
				t.Errorf("%s %q stands for %q, which the ledger does not know", name, word, meaning)
			}
		}
	}
	for name, list := range map[string]scene.Class{
		"weak": w.Weak, "aircraft": w.Aircraft, "agent": w.Agent, "irregular": w.Irregular, "facility": w.Facility, "support": w.Support,
		"unreal": w.Unreal, "unrealadj": w.UnrealAdj, "figure": w.Figure, "accident": w.Accident, "conflict": w.Conflict, "labor": w.Labor, "bar": w.Bar, "aid": w.Aid, "place": w.Place,
	} {
		if len(list) == 0 {
			t.Errorf("list %s is empty", name)
		}
	}
}

func set[T ~string](values ...T) map[string]bool {
	m := map[string]bool{}
	for _, v := range values {
		m[string(v)] = true
	}
	return m
}
