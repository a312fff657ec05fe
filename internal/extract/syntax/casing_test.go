package syntax

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestRestore holds made-up texts in capitals, as running text would have them.
func TestRestore(t *testing.T) {
	for _, want := range []string{
		"The governor of Port Ames, Colonel Luis Mendoza, denied that his troops had fired on the farmers.",
		"He said: \"We will not leave.\"  The police reported that five people were killed on Tuesday.",
		"The Coast Liberation Front [CLF] attacked the bridge.  The CLF has not said why.",
		"\"It was not the army,\" a spokesman said on 5 May.",
		"Dr Julio Ortega of ACAN-EFE was wounded near San Telmo.",
		"They left Managua and the town of Villasol yesterday.",
	} {
		text := strings.ToUpper(want)
		if got := Restore(text, Known{Acronym: func(word string) bool { return word == "EFE" || word == "ACAN" }}); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// What is known of names from elsewhere, and what brackets say of them, goes before
// what the words are in running text.
func TestRestoreNames(t *testing.T) {
	name := func(words []string, i int) int {
		if i+1 < len(words) && words[i] == "BURNING" && words[i+1] == "LANTERN" {
			return 2
		}
		return 0
	}
	for _, want := range []string{
		"The police blamed the Burning Lantern for the attack on the farmers.",
		"The bridge was attacked by the People's Coast Movement (MCP) on Tuesday.",
		"The bridge was attacked by the farmers (some say five) on Tuesday.",
		"The police blamed BLAZE [Burning Lantern] for the attack.",
	} {
		if got := Restore(strings.ToUpper(want), Known{Name: name}); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// Only paragraphs in capitals are touched.
func TestRestoreLeavesOthers(t *testing.T) {
	for _, text := range []string{
		"The army left PORT AMES on Tuesday.\n\nNobody said why.",
		"U.S. ARMY",
		"NATO, the EU and the UN met in Ames.",
		"",
		"ВЛАСТИ ГОРОДА СООБЩИЛИ ОБ ОБСТРЕЛЕ",
	} {
		if got := Restore(text, Known{}); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
	text := "REBELS LEAVE THE TOWN OF PORT AMES\n\nThe rebels left Port Ames, the UN said."
	want := "Rebels leave the town of Port Ames\n\nThe rebels left Port Ames, the UN said."
	if got := Restore(text, Known{}); got != want {
		t.Errorf("got %q", got)
	}
}

// Whatever the text, only capitals change, and no byte moves.
func TestRestoreKeepsBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ABCDEİÑẞ xyz.,'\"-[]()\n01 EE AA"))).Draw(t, "text")
		got := Restore(text, Known{})
		if len(got) != len(text) || !strings.EqualFold(got, text) {
			t.Fatalf("%q became %q", text, got)
		}
	})
}

// A paragraph without a full stop takes time linear in its length.
func TestRestoreIsLinear(t *testing.T) {
	text := strings.Repeat("WORDS WITHOUT END ", 100_000)
	if got := Restore(text, Known{}); len(got) != len(text) {
		t.Error("the length changed")
	}
}
