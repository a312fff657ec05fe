package cue

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

//go:embed verbs.txt
var verbsText string

//go:embed nouns.txt
var nounsText string

//go:embed adjectives.txt
var adjectivesText string

// A Cue is what a line of the lists says of a word that attributes.
type Cue struct {
	Act       ledger.Act
	Stance    ledger.Stance
	Certainty ledger.Certainty
	Frames    string
}

// Allows reports whether content may follow in the frame.
func (c Cue) Allows(frame byte) bool { return strings.IndexByte(c.Frames, frame) >= 0 }

// Cues are the lines that list one entry, in order.
type Cues []Cue

// In returns the first line that allows the frame.
func (cs Cues) In(frame byte) (Cue, bool) {
	for _, c := range cs {
		if c.Allows(frame) {
			return c, true
		}
	}
	return Cue{}, false
}

// Any reports whether one of the lines allows one of the frames.
func (cs Cues) Any(frames string) bool {
	return slices.ContainsFunc(cs, func(c Cue) bool { return strings.ContainsAny(c.Frames, frames) })
}

// Says reports whether one of the lines is of something said.
func (cs Cues) Says() bool {
	return slices.ContainsFunc(cs, func(c Cue) bool { return c.Act == ledger.ActSays })
}

// An entry is a lemma with the words that belong to it.
type entry struct {
	rest []string // The words behind the first; "~" before one lets its modifiers stand before it.
	cues Cues
}

// A list holds entries by their first lemma, the longest first.
type list map[string][]entry

// Verb returns what the lists say of the verb at token v, whose lemma is given,
// and how many tokens it takes with the words that belong to it; 0 if it is no
// cue.
func Verb(tokens []syntax.Token, v int, lemma string) (Cues, int) {
	return verbs().at(tokens, v, lemma)
}

// Noun returns what the lists say of the noun.
func Noun(lemma string) Cues { return nouns().word(lemma) }

// Adjective returns what the lists say of the adjective at token i, and how many
// tokens it takes; 0 if it is no cue.
func Adjective(tokens []syntax.Token, i int) (Cues, int) {
	return adjectives().at(tokens, i, tokens[i].Lower)
}

// IsVerb reports whether the lemma alone is a verb of the lists.
func IsVerb(lemma string) bool { return len(verbs().word(lemma)) > 0 }

// word returns the lines of an entry of one word.
func (l list) word(lemma string) Cues {
	for _, e := range l[lemma] {
		if len(e.rest) == 0 {
			return e.cues
		}
	}
	return nil
}

// at returns the lines of the longest entry that fits the tokens from i on.
func (l list) at(tokens []syntax.Token, i int, lemma string) (Cues, int) {
	for _, e := range l[lemma] {
		if n := e.fits(tokens, i); n > 0 {
			return e.cues, n
		}
	}
	return nil, 0
}

// betweenMax is how many words may stand between two words of an entry.
const betweenMax = 4

// fits returns how many tokens the entry takes from token i on, or 0.
func (e *entry) fits(tokens []syntax.Token, i int) int {
	j := i + 1
	for _, w := range e.rest {
		w, modified := strings.CutPrefix(w, "~")
		for skipped := 0; ; skipped++ {
			if j >= len(tokens) || skipped > betweenMax {
				return 0
			}
			t := &tokens[j]
			if t.Lower == w || t.Lemma == w {
				break
			}
			if t.Tag != syntax.RB && !(modified && modifier(t)) {
				return 0
			}
			j++
		}
		j++
	}
	return j - i
}

// modifier reports whether the token may stand before a noun in its phrase.
func modifier(t *syntax.Token) bool {
	switch t.Tag {
	case syntax.DT, syntax.JJ, syntax.JJR, syntax.JJS, syntax.PRPS, syntax.CD, syntax.VBG, syntax.VBN, syntax.POS, syntax.RBR:
		return true
	}
	return t.Tag.IsNoun()
}

var (
	verbs      = sync.OnceValue(func() list { return parse(verbsText) })
	nouns      = sync.OnceValue(func() list { return parse(nounsText) })
	adjectives = sync.OnceValue(func() list { return parse(adjectivesText) })
)

// parse reads a list. A line that cannot be read is passed over: the lists are
// part of the program, and a test reads each of their words.
func parse(text string) list {
	all := map[string]Cues{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) < 4 || fields[0] == "#" {
			continue
		}
		stance, act, _ := strings.Cut(fields[0], "/")
		c := Cue{Stance: ledger.Stance(stance), Act: ledger.Act(act), Certainty: ledger.Certainty(fields[1]), Frames: fields[2]}
		for _, w := range fields[3:] {
			all[w] = append(all[w], c)
		}
	}
	l := list{}
	for w, cues := range all {
		first, rest, more := strings.Cut(w, "_")
		e := entry{cues: cues}
		if more {
			e.rest = strings.Split(rest, "_")
		}
		l[first] = append(l[first], e)
	}
	for _, entries := range l {
		slices.SortFunc(entries, func(a, b entry) int {
			if len(a.rest) != len(b.rest) {
				return len(b.rest) - len(a.rest)
			}
			return slices.Compare(a.rest, b.rest)
		})
	}
	return l
}

// Hearsay reports whether the adverb attributes to nobody.
func Hearsay(word string) bool {
	switch word {
	case "reportedly", "allegedly", "supposedly", "purportedly":
		return true
	}
	return false
}
