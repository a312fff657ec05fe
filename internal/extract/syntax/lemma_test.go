package syntax

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	for tag, list := range map[Tag]string{
		VBD: `said:say told:tell struck:strike held:hold fled:flee fought:fight killed:kill denied:deny
			bombed:bomb accused:accuse claimed:claim shelled:shell seized:seize captured:capture issued:issue
			destroyed:destroy attacked:attack targeted:target stopped:stop carried:carry rejected:reject
			reported:report arrested:arrest launched:launch warned:warn urged:urge blamed:blame used:use
			dismissed:dismiss controlled:control called:call planned:plan stormed:storm wounded:wound
			injured:injure exploded:explode evacuated:evacuate caused:cause released:release condemned:condemn
			stated:state repeated:repeat threatened:threaten died:die agreed:agree freed:free found:find
			besieged:besiege executed:execute displaced:displace tortured:torture detained:detain
			confirmed:confirm announced:announce added:add admitted:admit committed:commit hoped:hope
			published:publish visited:visit cited:cite voted:vote noted:note quoted:quote
			acknowledged:acknowledge alleged:allege managed:manage changed:change raged:rage
			fired:fire retired:retire treated:treat defeated:defeat completed:complete surrounded:surround
			provided:provide decided:decide raided:raid invaded:invade opened:open happened:happen offered:offer
			entered:enter occurred:occur referred:refer declared:declare appeared:appear prepared:prepare
			promised:promise increased:increase collapsed:collapse focused:focus discussed:discuss passed:pass
			dropped:drop helped:help escaped:escape camped:camp mapped:map`,
		VBG: `killing:kill saying:say using:use striking:strike dying:die lying:lie fleeing:flee
			getting:get running:run making:make leaving:leave including:include bombing:bomb
			taking:take withdrawing:withdraw shooting:shoot targeting:target carrying:carry shelling:shell`,
		VBZ: `says:say does:do has:have denies:deny goes:go reaches:reach kills:kill accuses:accuse pushes:push passes:pass`,
		NNS: `people:person children:child men:man spokesmen:spokesman casualties:casualty forces:force
			strikes:strike attacks:attack bodies:body cities:city lives:life churches:church buses:bus
			crises:crisis headquarters:headquarters troops:troops aircraft:aircraft policemen:policeman
			warplanes:warplane houses:house heroes:hero bases:base`,
		JJR: `larger:large heavier:heavy bigger:big later:late worse:bad higher:high`,
	} {
		for _, pair := range strings.Fields(list) {
			form, want, _ := strings.Cut(pair, ":")
			if got := lemma(&Token{Text: form, Lower: form, Tag: tag}); got != want {
				t.Errorf("%s as %v: got %s, want %s", form, tag, got, want)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for i := range Tag(tagCount) {
		if got, ok := TagNamed(i.String()); !ok || got != i {
			t.Errorf("tag %d is named %q", i, i.String())
		}
	}
	for i := range Rel(relCount) {
		if got, ok := RelNamed(i.String()); !ok || got != i {
			t.Errorf("relation %d is named %q", i, i.String())
		}
	}
}
