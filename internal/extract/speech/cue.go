package speech

import (
	_ "embed"
	"strings"
	"sync"

	"counterclaim/internal/ledger"
)

//go:embed verbs.txt
var verbsText string

//go:embed nouns.txt
var nounsText string

// A cue is what a line of the lists says of a word that attributes.
type cue struct {
	stance    ledger.Stance
	certainty ledger.Certainty
	frames    string
}

// allows reports whether content may follow in the frame.
func (c cue) allows(frame byte) bool { return strings.IndexByte(c.frames, frame) >= 0 }

// cues are the lines that list one lemma, in order. Which of them holds depends
// on the frame: "called for a truce" demands, "called it a truce" asserts.
type cues []cue

// in returns the first line that allows the frame.
func (cs cues) in(frame byte) (cue, bool) {
	for _, c := range cs {
		if c.allows(frame) {
			return c, true
		}
	}
	return cue{}, false
}

// verbs holds the cue verbs by lemma.
var verbs = sync.OnceValue(func() map[string]cues { return parseCues(verbsText, true) })

// nouns holds the cue nouns by lemma, each with one line and no frames.
var nouns = sync.OnceValue(func() map[string]cues { return parseCues(nounsText, false) })

func parseCues(text string, frames bool) map[string]cues {
	all := map[string]cues{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		c, lemmas := cue{stance: ledger.Stance(fields[0]), certainty: ledger.Certainty(fields[1])}, fields[2:]
		if frames {
			c.frames, lemmas = fields[2], fields[3:]
		}
		for _, lemma := range lemmas {
			all[lemma] = append(all[lemma], c)
		}
	}
	return all
}

// hedges are words that make what they stand beside less sure.
var hedges = sync.OnceValue(func() map[string]ledger.Certainty {
	m := map[string]ledger.Certainty{}
	for _, w := range strings.Fields(`purported alleged suspected unconfirmed reportedly allegedly
		supposedly purportedly perhaps maybe possibly may might could rumored apparent unverified conceivably`) {
		m[w] = ledger.Possible
	}
	for _, w := range strings.Fields(`apparently seemingly likely probably presumably appears appear
		appeared seems seem seemed evidently`) {
		m[w] = ledger.Probable
	}
	return m
})

// hearsay are the adverbs that attribute to nobody.
func hearsay(word string) bool {
	switch word {
	case "reportedly", "allegedly", "supposedly", "purportedly":
		return true
	}
	return false
}
