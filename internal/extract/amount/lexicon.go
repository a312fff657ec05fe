package amount

import (
	_ "embed"
	"strings"
	"sync"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/ledger"
)

//go:embed words.txt
var wordsText string

// A lexicon is the lists of words.txt: word to what it stands for.
type lexicon struct {
	thing, sum, term, act                 map[string]string
	general, numbered, part, weak, unreal map[string]string
}

// words returns the lists. They are parsed at the first call.
var words = sync.OnceValue(func() *lexicon {
	lists := map[string]map[string]string{}
	for line := range strings.Lines(wordsText) {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		list := lists[fields[0]]
		if list == nil {
			list = map[string]string{}
			lists[fields[0]] = list
		}
		for _, w := range fields[2:] {
			list[w] = fields[1]
		}
	}
	return &lexicon{
		thing: lists["thing"], sum: lists["sum"], term: lists["term"], act: lists["act"],
		general: lists["general"], numbered: lists["numbered"], part: lists["part"], weak: lists["weak"], unreal: lists["unreal"],
	}
})

// thingOf returns what the word at token i says that a number is of; "" if it
// says nothing of the kind.
func thingOf(s *page.Sentence, i int) string {
	t := &s.Tokens[i]
	if t.Tag.IsProper() && i > 0 && t.Lower != t.Text && strings.ToUpper(t.Text) != t.Text {
		return "" // A part of a name: "The Death of Jan Marn".
	}
	if e, ok := scene.EffectOf(s, i); ok {
		return string(e)
	}
	l := words()
	for _, w := range [3]string{strings.ToLower(t.Lemma), t.Lower, scene.Singular(t.Lower)} {
		if of, ok := l.thing[w]; ok {
			return of
		}
	}
	return ""
}

// isGeneral reports whether the noun at token i leaves it to others what is
// counted: "people", "others".
func isGeneral(s *page.Sentence, i int) bool {
	t := &s.Tokens[i]
	l := words()
	return l.general[strings.ToLower(t.Lemma)] != "" || l.general[t.Lower] != ""
}

// isPeople reports whether the noun at token i is one for people, whose end is
// told by other words: "soldiers".
func isPeople(s *page.Sentence, i int) bool {
	if isGeneral(s, i) {
		return true
	}
	_, people := scene.GroupOf(s, i)
	return people && thingOf(s, i) == ""
}

// lemmaOf returns the noun at token i in the singular and in small letters.
func lemmaOf(s *page.Sentence, i int) string {
	return scene.Singular(strings.ToLower(s.Tokens[i].Lemma))
}

// groupOf returns the group that the noun phrase from token i to its head counts,
// "" for people of whom nothing is said.
func groupOf(s *page.Sentence, i, head int) string {
	for j := head; j >= i; j-- {
		if g, ok := scene.GroupOf(s, j); ok && g != ledger.GroupPeople {
			return string(g)
		}
	}
	return ""
}
