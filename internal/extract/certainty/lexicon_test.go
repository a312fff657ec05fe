package certainty

import (
	"strings"
	"testing"
)

// TestNoLineIsDead holds that no word stands on two lines for one frame: the
// second would never be asked.
func TestNoLineIsDead(t *testing.T) {
	seen := map[string]string{}
	for line := range strings.Lines(wordsText + nounsText) {
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		from, frames := 1, ""
		switch f[0] {
		case "verb", "noun", "adj":
			from, frames = 4, strings.TrimSuffix(f[1], "f")
		case "class":
			from = 2
			f[0] += " " + f[1]
		case "modal":
			from = 3
		case "adverb", "before", "mark", "gerund", "inverted":
			from = 2
		}
		if frames == "" {
			frames = "-"
		}
		for _, w := range f[from:] {
			for _, frame := range frames {
				key := f[0] + " " + string(frame) + " " + w
				if first, ok := seen[key]; ok {
					t.Errorf("%s stands twice: %q and %q", key, first, strings.TrimSpace(line))
				}
				seen[key] = strings.TrimSpace(line)
			}
		}
	}
}

func TestWhatDoesNotFit(t *testing.T) {
	for _, line := range []string{
		"verb x 1", "verb q 1 1 go", "verb x 4 1 go", "verb x a 1 go", "mark 9 if", "modal 1 will", "pronoun 1 he", "adverb x perhaps",
	} {
		if f := strings.Fields(line); parseLine(f) {
			t.Errorf("%q fits", line)
		}
	}
}

func parseLine(f []string) bool {
	l := parseWords("")
	return l.take(f)
}
