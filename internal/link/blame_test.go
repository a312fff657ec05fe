package link_test

import (
	"slices"
	"strings"
	"testing"
)

// TestBlame reads what one sentence tells and another lays at somebody's door.
func TestBlame(t *testing.T) {
	const two = "Gunmen attacked a market in Port Ames on 2 May, killing six farmers. A bomb exploded at a bank in Kettle Bay on 3 May. "
	for _, c := range []struct {
		text string
		want []string // For each incident, the bodies that are said to have done it.
	}{
		{"A judge, Ada Holm, was shot dead in Port Ames on Friday. Doctors could not save her. She was 50. She left two sons. Her car was empty. The authorities attributed the murder to the Coast Front, who on 24 April had announced an offensive.", []string{"Coast Front accused_by_authorities"}},
		{two + "The Coast Front claimed credit for these two actions.", []string{"Coast Front claimed", "Coast Front claimed"}},
		{two + "A spokesman for the Coast Front claimed responsibility for both attacks.", []string{"Coast Front claimed", "Coast Front claimed"}},
		{two + "The crime was the work of the Coast Front, police said.", []string{"", "Coast Front accused_by_authorities"}},
		{two + "The bishop said that the army is to blame for the bombing.", []string{"", "army suspected"}},
		{two + "Is the Coast Front responsible for these crimes?", []string{"", ""}},
		{two + "The army operation was praised.", []string{"", ""}},
		{two + "Talks with the Coast Front, which has claimed responsibility for the bombing, were called off.", []string{"", "Coast Front claimed"}},
		{"A judge, Ada Holm, was shot dead in Port Ames on Friday. The president today accused the Coast Front of the murder.", []string{"Coast Front accused_by_authorities"}},
		{"Two pipelines near Port Ames were blown up on 2 May. Guerrillas of the Coast Front claimed responsibility for these attacks on pipelines.", []string{"Coast Front claimed"}},
		{"A bomb exploded at a bank in Port Ames on 2 May. The attackers were believed to be members of the Coast Front.", []string{"Coast Front suspected"}},
		{"Police speak of a wave of kidnappings carried out by the Coast Front. In Port Ames, Elmo Testa was kidnapped on 2 May. In Kettle Bay, Judge Ada Holm was kidnapped on 3 May.", []string{"Coast Front reported_as_fact", "Coast Front reported_as_fact"}},
		{"A bomb exploded at a bank in Port Ames on 2 May. The attackers painted the walls with the words Coast Front.", []string{"Coast Front possible"}},
		{"A bomb exploded at a bank in Port Ames on 2 May. Nobody took responsibility; it could have been the army.", []string{"army possible"}},
		// Where the accuser spoke is not where it happened, and bombs that were told before are
		// those that were planted. Who denies it stands accused all the same.
		{"Six farmers were murdered in Port Ames on 2 May. A spokesman in Kettle Bay blamed the Coast Front for the crime.", []string{"Coast Front accused_by_authorities"}},
		{"Two bombs exploded at a bank in Port Ames on 2 May. Police believe that Coast Front guerrillas planted the bombs.", []string{"Coast Front accused_by_authorities"}},
		{"Six farmers were murdered in Port Ames on 2 May. The police blamed the Coast Front for the crime. The Coast Front denied involvement in the murder.", []string{"Coast Front accused_by_authorities, Coast Front cleared"}},
		// What is said of it in a sentence of its own, without a word for the deed.
		{"A bomb exploded at a bank in Port Ames on 2 May. Coast Front involvement is not ruled out.", []string{"Coast Front possible"}},
		{"A bomb exploded at a bank in Port Ames on 2 May. Police ruled out Coast Front involvement.", []string{"Coast Front cleared"}},
		{"Six farmers were murdered in Port Ames on 2 May. The investigation points to the involvement of the army.", []string{"army suspected"}},
		{"Six farmers were murdered in Port Ames on 2 May. The government's participation in the talks is confirmed.", []string{""}},
		{"Six farmers were murdered in Port Ames on 2 May. The government said that the Coast Front's responsibility is clear.", []string{"Coast Front accused_by_authorities"}},
		{"Six farmers were murdered in Port Ames on 2 May. Suspicion has fallen on the Coast Front.", []string{"Coast Front suspected"}},
		{"Six farmers were murdered in Port Ames on 2 May. All evidence points to the Coast Front.", []string{"Coast Front suspected"}},
		{"Six farmers were murdered in Port Ames on 2 May. The bishop believes that the army did it.", []string{"army suspected"}},
		{"Six farmers were murdered in Port Ames on 2 May. The army won the cup and did it well.", []string{""}},
		{"Six farmers were murdered in Port Ames on 2 May. The Coast Front has issued a letter claiming the crime.", []string{"Coast Front claimed"}},
		{"Six farmers were murdered in Port Ames on 2 May. The Coast Front has denied any part in the crime.", []string{"Coast Front cleared"}},
		{"An engineer was kidnapped near Port Ames on 2 May. He is being held by Coast Front guerrillas.", []string{"Coast Front reported_as_fact"}},
		{"An engineer was kidnapped near Port Ames on 2 May. The Coast Front has demanded a ransom of two million.", []string{"Coast Front claimed"}},
		{"An engineer was kidnapped near Port Ames on 2 May. The state has not asked for a ransom.", []string{""}},
		// Two who were taken are the two named next.
		{"Two engineers were kidnapped near Port Ames on 2 May by the Coast Front. Ada Holm and Elmo Testa were kidnapped in Kettle Bay.", []string{"Coast Front reported_as_fact"}},
		{"Three engineers were kidnapped near Port Ames on 2 May by the Coast Front. Ada Holm and Elmo Testa were kidnapped in Kettle Bay.", []string{"Coast Front reported_as_fact", ""}},
		// Whose attacks they are is said of no other's; and who goes on, answers, or flew
		// thousands of raids has not done the one that was told before.
		{two + "In a letter, the Coast Front claimed its attacks were a warning.", []string{"", ""}},
		{"A bomb exploded at a bank in Port Ames on 2 May. The Coast Front met. The rebels tried to take a border crossing.", []string{""}},
		{"A bomb exploded at a bank in Port Ames on 2 May. The Coast Front met. The rebels wore uniforms.", []string{"Coast Front reported_as_fact"}},
		{"Five soldiers were killed near Port Ames by an explosion on 2 May. The army responded by shelling the town and killing two rebels.", []string{"", "army reported_as_fact"}},
		{"At least 40 people were killed in Port Ames on 2 May. The army has launched nearly 2,000 air raids on the Coast Front, including four in Port Ames.", []string{"", "army reported_as_fact"}},
		{"The army shelled a school in Port Ames on 2 May, killing 12 farmers. The Coast Front shelled a market in Port Ames and killed six women.", []string{"army reported_as_fact", "Coast Front reported_as_fact"}},
	} {
		all, _ := within(c.text)
		var got []string
		for _, in := range all {
			var bodies []string
			for _, p := range in.Perpetrators {
				if p.Organization {
					bodies = append(bodies, p.Name+" "+string(p.Standing))
				}
			}
			got = append(got, strings.Join(bodies, ", "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
