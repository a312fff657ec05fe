package syntax

import (
	"strings"
	"testing"
)

func TestWordsKeepTheirTags(t *testing.T) {
	for text, want := range map[string]string{
		"This morning, four days before the vote, guerrillas staged an attack.": "guerrillas/NNS staged/VBD",
		"The Reed Brigade's guerrillas simultaneously ambushed two buses.":      "guerrillas/NNS ambushed/VBD",
		"THE TERRORISTS PLACED DYNAMITE UNDER A BUS.":                           "terrorists/NNS dynamite/NN",
	} {
		tags := map[string]string{}
		for _, s := range Parse(text) {
			for i := range s.Tokens {
				tags[s.Tokens[i].Lower] = s.Tokens[i].Tag.String()
			}
		}
		for pair := range strings.FieldsSeq(want) {
			word, tag, _ := strings.Cut(pair, "/")
			if tags[word] != tag {
				t.Errorf("%q: %s is %s, want %s", text, word, tags[word], tag)
			}
		}
	}
}

func TestReadWords(t *testing.T) {
	if only, err := readWords("# none\n\nNN|NNP rifle\n"); err != nil || len(only) != 1 {
		t.Errorf("%d words, error %v; want one and none", len(only), err)
	}
	for _, wrong := range []string{"NOUN rifle", "NN rifle\nVB rifle"} {
		if _, err := readWords(wrong); err == nil {
			t.Errorf("%q is read without an error", wrong)
		}
	}
}
