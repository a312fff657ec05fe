package cue

import (
	"strings"
	"testing"

	"counterclaim/internal/ledger"
)

// TestLists reads each line of the lists: a known stance, a known certainty,
// frames that the list explains, and lemmas in lower case, none twice on a line.
func TestLists(t *testing.T) {
	stances := map[ledger.Stance]bool{
		ledger.StanceAsserts: true, ledger.StanceDenies: true, ledger.StanceDoubts: true, ledger.StanceDemands: true,
		ledger.StanceOffers: true, ledger.StancePledges: true, ledger.StanceThreatens: true,
	}
	acts := map[ledger.Act]bool{ledger.ActSays: true, ledger.ActThinks: true, ledger.ActWants: true, ledger.ActViews: true, ledger.ActMentions: true}
	certainties := map[ledger.Certainty]bool{ledger.Certain: true, ledger.Probable: true, ledger.Possible: true, ledger.CertaintyUnknown: true}
	for name, text := range map[string]string{"verbs.txt": verbsText, "nouns.txt": nounsText, "adjectives.txt": adjectivesText} {
		explained := ""
		for n, line := range strings.Split(text, "\n") {
			f := strings.Fields(line)
			if len(f) == 0 {
				continue
			}
			if f[0] == "#" {
				if len(f) > 2 && len(f[1]) == 1 && strings.HasPrefix(line, "#   ") {
					explained += f[1]
				}
				continue
			}
			stance, act, _ := strings.Cut(f[0], "/")
			if len(f) < 4 || !stances[ledger.Stance(stance)] || !acts[ledger.Act(act)] || !certainties[ledger.Certainty(f[1])] {
				t.Errorf("%s:%d: %q is no line of stance, certainty, frames and words", name, n+1, line)
				continue
			}
			for _, frame := range f[2] {
				if !strings.ContainsRune(explained, frame) {
					t.Errorf("%s:%d: no frame %q is explained", name, n+1, frame)
				}
			}
			seen := map[string]bool{}
			for _, w := range f[3:] {
				if w != strings.ToLower(w) || seen[w] {
					t.Errorf("%s:%d: %q is not in lower case, or is there twice", name, n+1, w)
				}
				seen[w] = true
			}
		}
	}
}
