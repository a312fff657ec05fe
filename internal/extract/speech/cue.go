package speech

import (
	_ "embed"
	"strings"
	"sync"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/lexicon"
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

// speakAt reports whether content that the cues allow can begin at token i. A
// verb that attributes quotations only ("continued") needs one there.
func (cs cues) speakAt(s *page.Sentence, i int) bool {
	for _, c := range cs {
		if strings.ContainsAny(c.frames, "copfasn") {
			return true
		}
	}
	return i < len(s.Tokens) && (lexicon.QuoteMark(s.Tokens[i].Text) || s.Tokens[i].Lower == "that")
}

// verbs holds the cue verbs by lemma.
var verbs = sync.OnceValue(func() map[string]cues { return parseCues(verbsText) })

// nouns holds the cue nouns by lemma.
var nouns = sync.OnceValue(func() map[string]cues { return parseCues(nounsText) })

// parseCues reads a list. A line that cannot be read is passed over: the lists
// are part of the program, and a test reads each of their words.
func parseCues(text string) map[string]cues {
	all := map[string]cues{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) < 4 || fields[0] == "#" {
			continue
		}
		c := cue{stance: ledger.Stance(fields[0]), certainty: ledger.Certainty(fields[1]), frames: fields[2]}
		for _, lemma := range fields[3:] {
			all[lemma] = append(all[lemma], c)
		}
	}
	return all
}

// hearsay are the adverbs that attribute to nobody.
func hearsay(word string) bool {
	switch word {
	case "reportedly", "allegedly", "supposedly", "purportedly":
		return true
	}
	return false
}
