package scene

import (
	_ "embed"
	"strings"
	"sync"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

//go:embed words.txt
var wordsText string

// A Class is one of the lists of words.txt and roles.txt: word to what it stands for.
type Class map[string]string

// classes holds the lists by name.
var classes = sync.OnceValue(func() map[string]Class { return parseWords(wordsText) })

// parseWords reads lines of a list's name, what its words stand for, and the
// words. A word that one list has twice keeps its first meaning.
func parseWords(text string) map[string]Class {
	all := map[string]Class{}
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		list := all[fields[0]]
		if list == nil {
			list = Class{}
			all[fields[0]] = list
		}
		for _, w := range fields[2:] {
			if _, ok := list[w]; !ok {
				list[w] = fields[1]
			}
		}
	}
	return all
}

// A Lexicon is the lists in the form in which a sentence is looked up.
type Lexicon struct {
	Noun, Verb, Weak, Weapon, Aircraft, Effect, Group, Agent, Facility                 Class
	Support, Unreal, UnrealAdj, Figure, Accident, Conflict, Irregular, Labor, Bar, Aid Class
	Place                                                                              Class
}

// Words returns the lists of words.txt. They are parsed at the first call.
var Words = sync.OnceValue(func() *Lexicon {
	c := classes()
	return &Lexicon{
		Noun: c["noun"], Verb: c["verb"], Weak: c["weak"], Weapon: c["weapon"], Aircraft: c["aircraft"],
		Effect: c["effect"], Group: c["group"], Agent: c["agent"], Facility: c["facility"],
		Support: c["support"], Unreal: c["unreal"], UnrealAdj: c["unrealadj"], Figure: c["figure"],
		Accident: c["accident"], Conflict: c["conflict"], Irregular: c["irregular"], Labor: c["labor"], Bar: c["bar"], Aid: c["aid"],
		Place: c["place"],
	}
})

// At looks token i up in the list, with the word behind it first: "car bomb"
// before "car". It returns how many tokens the word has, 0 if it is not listed.
func (c Class) At(s *page.Sentence, i int) (meaning string, n int) {
	lemma := strings.ToLower(s.Tokens[i].Lemma)
	if i+1 < len(s.Tokens) && opensPair(s.Tokens[i].Lower, lemma) {
		next := &s.Tokens[i+1]
		for _, first := range [2]string{s.Tokens[i].Lower, lemma} {
			if m, ok := c[first+"_"+next.Lower]; ok {
				return m, 2
			}
			if m, ok := c[first+"_"+strings.ToLower(next.Lemma)]; ok {
				return m, 2
			}
		}
	}
	if m, ok := c[lemma]; ok {
		return m, 1
	}
	if lower := s.Tokens[i].Lower; lower != lemma {
		if m, ok := c[lower]; ok {
			return m, 1
		}
	}
	if s.Tokens[i].Tag.IsNoun() {
		if m, ok := c[Singular(s.Tokens[i].Lower)]; ok {
			return m, 1
		}
	}
	return "", 0
}

// pairs holds the first parts of the listed words of several parts, so that few
// words are looked up together with the one behind them.
var pairs = sync.OnceValue(func() map[string]bool {
	first := map[string]bool{}
	for _, lists := range []map[string]Class{classes(), roleClasses()} {
		for _, list := range lists {
			for word := range list {
				if i := strings.LastIndexByte(word, '_'); i > 0 {
					first[word[:i]] = true
				}
			}
		}
	}
	return first
})

func opensPair(word, lemma string) bool { return pairs()[word] || pairs()[lemma] }

// Has reports whether token i is listed.
func (c Class) Has(s *page.Sentence, i int) bool {
	_, n := c.At(s, i)
	return n > 0
}

// Singular undoes a plural "s" where the lemmatizer took the word for a name, as
// it does in text all in capitals.
func Singular(word string) string {
	switch {
	case strings.HasSuffix(word, "men"):
		return word[:len(word)-3] + "man"
	case strings.HasSuffix(word, "ies") && len(word) > 5:
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(word, "ches"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "sses"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && len(word) > 3:
		return word[:len(word)-1]
	}
	return word
}

// GroupOf returns the group that the noun at token i counts.
func GroupOf(s *page.Sentence, i int) (ledger.Group, bool) {
	g, n := Words().Group.At(s, i)
	return ledger.Group(g), n > 0
}

// EffectOf returns what the word at token i says became of somebody.
func EffectOf(s *page.Sentence, i int) (ledger.Effect, bool) {
	e, ok := Words().Effect[s.Tokens[i].Lower]
	if !ok && twoWords(s, i) {
		return ledger.EffectKilled, true
	}
	return ledger.Effect(e), ok
}

// Finishes reports whether the verb at i tells with the word behind it that somebody was
// killed.
func (c *Scene) Finishes(i int) bool { return twoWords(c.S, i) }

// twoWords reports whether the verb at token i tells with the word behind it that somebody
// was killed: "beaten | to death", "burned | alive", "mowed | down".
func twoWords(s *page.Sentence, i int) bool {
	if i+2 >= len(s.Tokens) || s.Tokens[i].Tag != syntax.VBN && s.Tokens[i].Tag != syntax.VBD && s.Tokens[i].Tag != syntax.VBG {
		return false
	}
	w := s.Tokens[i].Lower
	next := s.Tokens[i+1].Lower
	for j := i + 1; j+1 < len(s.Tokens) && j < i+8 && !s.Tokens[j].Tag.IsVerb() && !s.Tokens[j].Tag.IsPunct() && s.Tokens[j].Tag != syntax.CC; j++ {
		if s.Tokens[j].Lower == "to" && s.Tokens[j+1].Lower == "death" {
			next = "to" // "Stabbed | the mayor to death".
		}
	}
	switch next {
	case "to":
		switch w { // But "sentenced | to death".
		case "hacking", "stabbing", "beating", "clubbing", "shot", "stabbed", "hacked", "beaten", "beat", "burned", "burnt", "clubbed", "bludgeoned", "tortured", "crushed", "trampled", "choked", "starved", "stoned", "put":
			return true
		}
	case "with":
		return w == "riddled" && (s.Tokens[i+2].Lower == "bullets" || s.Tokens[i+2].Lower == "gunfire")
	case "alive":
		return w == "burned" || w == "burnt" || w == "buried"
	case "down":
		return w == "mowed"
	case "off":
		return w == "picked"
	}
	return false
}

// Averts reports whether the verb tells what those do who meet an attack, and not
// who make it: "police defused a bomb".
func Averts(lemma string) bool {
	switch lemma {
	case "defuse", "deactivate", "dismantle", "discover", "find", "foil", "thwart", "prevent":
		return true
	}
	return false
}

// IsDefinite reports whether the word points back to what was told before.
func IsDefinite(word string) bool {
	switch word {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}

// IsBe reports whether the word is a form of "to be" or "to get".
func IsBe(word string) bool {
	switch word {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "got", "get":
		return true
	}
	return false
}

// IsHave reports whether the word is a form of "to have".
func IsHave(word string) bool {
	switch word {
	case "has", "have", "had", "having", "'ve", "’ve":
		return true
	}
	return false
}

// IsArticle reports whether the word is an article or points.
func IsArticle(word string) bool {
	switch word {
	case "the", "a", "an", "this", "that", "these", "those":
		return true
	}
	return false
}

// IsMark reports whether the token is punctuation that ends a phrase.
func IsMark(t *syntax.Token) bool {
	return t.Tag.IsPunct() && t.Tag != syntax.HYPH && t.Tag != syntax.LQUOTE && t.Tag != syntax.RQUOTE
}

// HasWord reports whether the word is listed as it stands.
func (c Class) HasWord(word string) bool { _, ok := c[word]; return ok }

// firstWords holds the words of all lists, of those of several parts the first one.
var firstWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, lists := range []map[string]Class{classes(), roleClasses()} {
		for _, list := range lists {
			for word := range list {
				first, _, _ := strings.Cut(word, "_")
				words[word], words[first] = true, true
			}
		}
	}
	return words
})

// listed reports whether token i may be in some list, so that most tokens need not
// be looked up in all of them.
func listed(s *page.Sentence, i int) bool {
	t, all := &s.Tokens[i], firstWords()
	return all[t.Lower] || all[strings.ToLower(t.Lemma)] || all[Singular(t.Lower)]
}
