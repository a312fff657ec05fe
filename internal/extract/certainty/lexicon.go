package certainty

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/syntax"
)

//go:embed words.txt
var wordsText string

//go:embed nouns.txt
var nounsText string

// A part is a part of speech that governs.
type part uint8

const (
	partVerb part = iota
	partNoun
	partAdjective
	partCount
)

// A frame is how a governed word hangs on its governor.
type frame byte

const (
	frameInfinitive frame = 'x'
	frameGerund     frame = 'g'
	frameClause     frame = 'c'
	frameObject     frame = 'o'
)

// A signature is what a governor does to what hangs on it: its value if the
// governor holds, and if it does not. Fixed says that the two are the same, so
// that it does not matter how sure the governor itself is.
type signature struct {
	frames   string
	particle string // Preposition or particle that must go with it, or "".
	so, not  float64
	fixed    bool
	ahead    bool // What follows is still to come.
}

// A level is the value that a word gives to what it stands beside, and the value
// if the word itself is negated.
type level struct{ so, not float64 }

// A lexicon holds words.txt and nouns.txt.
type lexicon struct {
	govern [partCount]map[string][]signature // By lemma.
	modal  map[string]level
	adverb map[string]float64
	before map[string]float64
	mark   map[string]float64
	gerund map[string]float64

	inverted map[string]float64
	class    map[string]map[string]bool

	endings []string // Of nouns that name a happening.
}

// words is the lexicon, read once.
var words = sync.OnceValue(func() *lexicon { return parseWords(wordsText + nounsText) })

// parseWords reads the lines of both files. A line that does not fit is a broken
// build, which no caller can mend.
func parseWords(text string) *lexicon {
	l := &lexicon{
		modal: map[string]level{}, adverb: map[string]float64{}, before: map[string]float64{},
		mark: map[string]float64{}, gerund: map[string]float64{}, inverted: map[string]float64{}, class: map[string]map[string]bool{},
	}
	for i := range l.govern {
		l.govern[i] = map[string][]signature{}
	}
	n := 0
	for line := range strings.Lines(text) {
		n++
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) < 2 || !l.take(f) {
			panic("certainty: word lists, line " + strconv.Itoa(n) + ": " + strings.TrimSpace(line))
		}
	}
	return l
}

// take adds one line of words.txt, and reports whether it fits.
func (l *lexicon) take(f []string) bool {
	p := partCount
	switch f[0] {
	case "verb":
		p = partVerb
	case "noun":
		p = partNoun
	case "adj":
		p = partAdjective
	case "class":
		l.list(f[1], f[2:])
		return true
	case "happening", "thing":
		l.list(f[0], f[1:])
		return true
	case "ending":
		l.endings = append(l.endings, f[1:]...)
		return true
	case "modal":
		if len(f) < 4 {
			return false
		}
		so, ok := value(f[1])
		not, ok2 := value(f[2])
		for _, w := range f[3:] {
			l.modal[w] = level{so, not}
		}
		return ok && ok2
	case "adverb", "before", "mark", "gerund", "inverted":
		so, ok := value(f[1])
		to := map[string]map[string]float64{"adverb": l.adverb, "before": l.before, "mark": l.mark, "gerund": l.gerund, "inverted": l.inverted}[f[0]]
		for _, w := range f[2:] {
			to[w] = so
		}
		return ok
	}
	return p < partCount && l.governors(p, f)
}

// list adds words to a class.
func (l *lexicon) list(name string, words []string) {
	if l.class[name] == nil {
		l.class[name] = map[string]bool{}
	}
	for _, w := range words {
		l.class[name][w] = true
	}
}

// governors adds the line of a governing part of speech.
func (l *lexicon) governors(p part, f []string) bool {
	if len(f) < 5 || strings.Trim(f[1], "xgcof") != "" {
		return false
	}
	so, ok := value(f[2])
	not, ok2 := value(f[3])
	if f[3] == "-" {
		not, ok2 = so, true
	}
	for _, w := range f[4:] {
		lemma, particle, _ := strings.Cut(w, "_")
		l.govern[p][lemma] = append(l.govern[p][lemma], signature{
			frames: f[1], particle: particle, so: so, not: not,
			fixed: f[3] == "-", ahead: strings.HasSuffix(f[1], "f"),
		})
	}
	return ok && ok2
}

// value reads a number on the scale.
func value(s string) (float64, bool) {
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && v >= -3 && v <= 3
}

// signature returns what token i of s does to token j, which hangs on it in a
// frame. A word with a particle comes before the bare one.
func (l *lexicon) signature(s *page.Sentence, i, j int, f frame) (signature, bool) {
	t := &s.Tokens[i]
	p := partNoun
	switch {
	case t.Tag.IsVerb():
		p = partVerb
	case t.Tag.IsAdjective() || t.Tag.IsAdverb():
		p = partAdjective
	}
	lemma := strings.ToLower(t.Lemma)
	lines := l.govern[p][lemma]
	if len(lines) == 0 && p == partNoun {
		lines = l.govern[p][strings.TrimSuffix(lemma, "s")]
	}
	if len(lines) == 0 && p != partVerb {
		lines = l.other(t, p)
	}
	var bare *signature
	for k := range lines {
		g := &lines[k]
		if strings.IndexByte(g.frames, byte(f)) < 0 {
			continue
		}
		if g.particle != "" {
			if particleOf(s, i, j, g.particle) {
				return *g, true
			}
			continue
		}
		if bare == nil {
			bare = g
		}
	}
	if bare == nil {
		return signature{}, false
	}
	return *bare, true
}

// other looks a word up under another part of speech than its tag gives: the
// tagger takes a participle for an adjective now and then.
func (l *lexicon) other(t *syntax.Token, p part) []signature {
	if p == partAdjective {
		if strings.HasSuffix(t.Lower, "ed") {
			stem := t.Lower[:len(t.Lower)-2]
			for _, lemma := range []string{stem, stem + "e"} {
				if lines := l.govern[partVerb][lemma]; len(lines) > 0 {
					return lines
				}
			}
		}
	}
	return nil
}

// particleOf reports whether the word stands between token i and token j, or
// right behind i: "kept them from firing".
func particleOf(s *page.Sentence, i, j int, word string) bool {
	for k := i + 1; k < len(s.Tokens) && k < max(j, i+2) && k <= i+8; k++ {
		if s.Tokens[k].Lower == word {
			return true
		}
	}
	return false
}

// is reports whether the word is in a class of words.txt.
func (l *lexicon) is(class, word string) bool { return l.class[class][word] }
