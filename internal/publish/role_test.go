package publish_test

import (
	"bytes"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
)

// TestRoles checks the lines for who and what takes part: each says whose account
// it is, and none repeats a figure or the heading.
func TestRoles(t *testing.T) {
	ministry, herald := ledger.StatementID("stm_ministry-shelled"), ledger.StatementID("stm_herald-north")
	one, four := ledger.Exactly(1), ledger.Exactly(4)
	killed := func(r ledger.Range, g ledger.Group) []ledger.Count {
		return []ledger.Count{{Group: g, Effect: ledger.EffectKilled, Range: r, Statement: herald}}
	}
	by := func(s ledger.Standing, id ledger.StatementID) ledger.Incident {
		return ledger.Incident{Perpetrators: []ledger.Perpetrator{{Party: brigade, Standing: s, Statement: id}}}
	}
	victim := func(v ledger.Victim) []ledger.Victim { v.Statement = herald; return []ledger.Victim{v} }
	for _, c := range []struct {
		in   ledger.Incident
		want string
	}{
		{by(ledger.StandingFact, herald), "attributed to the Reef Brigade — reported as fact by Northland Herald"},
		{by(ledger.StandingFact, ministry), "attributed to the Reef Brigade — the defense ministry"},
		{by(ledger.StandingSuspected, herald), "attributed to the Reef Brigade — suspected, according to Northland Herald"},
		{by(ledger.StandingSuspected, ministry), "attributed to the Reef Brigade — suspected by the defense ministry"},
		{by(ledger.StandingAccused, ministry), "attributed to the Reef Brigade — accused by the defense ministry"},
		{by(ledger.StandingAccused, herald), "attributed to the Reef Brigade — accused by authorities, according to Northland Herald"},
		{by(ledger.StandingClaimed, herald), "the Reef Brigade says that it did it — Northland Herald"},
		{by(ledger.StandingCleared, herald), "the Reef Brigade said not to have done it — Northland Herald"},
		{by(ledger.StandingPossible, herald), "the Reef Brigade named beside it — Northland Herald"},
		{ledger.Incident{Casualties: killed(four, ledger.GroupPeople),
			Victims: victim(ledger.Victim{Description: "harbor clerks", Group: ledger.GroupPeople, Count: four, Effect: ledger.EffectKilled})},
			"4 harbor clerks killed — Northland Herald"},
		{ledger.Incident{Casualties: killed(four, ledger.GroupFighters),
			Victims: victim(ledger.Victim{Description: "bandits", Group: ledger.GroupFighters, Count: four, Effect: ledger.EffectKilled})},
			"4 fighters killed — Northland Herald"},
		{ledger.Incident{Casualties: killed(one, ledger.GroupPeople),
			Victims: victim(ledger.Victim{Name: "Elmo Testa", Group: ledger.GroupPeople, Count: one, Effect: ledger.EffectKilled})},
			"Elmo Testa killed — Northland Herald"},
		{ledger.Incident{Kind: ledger.KindBombing, Statements: []ledger.StatementID{herald},
			Weapons: []ledger.Weapon{{Words: "plastic explosives", Kind: ledger.WeaponExplosive, Statement: herald}}},
			"no figure — Northland Herald"},
		{ledger.Incident{Casualties: killed(one, ledger.GroupChildren)}, "1 child killed — Northland Herald"},
		{ledger.Incident{Target: "dockers", Victims: victim(ledger.Victim{Description: "dockers"}),
			Statements: []ledger.StatementID{herald}}, "no figure — Northland Herald"},
		{ledger.Incident{Victims: victim(ledger.Victim{Name: "Elmo Testa", Description: "mayor", Former: true})},
			"against Elmo Testa (former mayor) — Northland Herald"},
		{ledger.Incident{Stage: ledger.StageAttempted, Victims: victim(ledger.Victim{Name: "Elmo Testa", Effect: ledger.EffectKilled})},
			"against Elmo Testa — Northland Herald"},
		{ledger.Incident{Victims: victim(ledger.Victim{Group: ledger.GroupPeople, Effect: ledger.EffectUnharmed, Count: ledger.Exactly(0)})},
			"nobody harmed — Northland Herald"},
		{ledger.Incident{Targets: []ledger.Target{{Words: "bridges", Count: ledger.Exactly(2), Damage: ledger.DamageSome, Statement: herald}}},
			"2 bridges damaged — Northland Herald"},
		{ledger.Incident{Damage: ledger.DamageNone, Statements: []ledger.StatementID{herald}}, "no damage — Northland Herald"},
		{ledger.Incident{Kind: ledger.KindAttack, Weapons: []ledger.Weapon{{Kind: ledger.WeaponMachineGun, Statement: herald}}},
			"weapon: machine gun — Northland Herald"},
	} {
		s := sample()
		s.Incidents = []ledger.Incident{c.in}
		var out bytes.Buffer
		if err := publish.Incidents(&out, s, publish.TextOptions{Width: 200}); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		if got := strings.Join(lines[3:], "\n"); strings.TrimSpace(got) != c.want {
			t.Errorf("got:\n%s\nwant:\n    %s", got, c.want)
		}
	}
}

// TestStage checks that what did not happen is not headed as if it had.
func TestStage(t *testing.T) {
	line := publish.Line(ledger.Incident{Kind: ledger.KindBombing, Stage: ledger.StageAttempted, Target: "bridge"})
	if want := "Bombing, attempted — bridge"; line != want {
		t.Errorf("got %q, want %q", line, want)
	}
}
