package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/internal/ledger"
)

// Find returns the actor that name stands for on that day; the zero day stands
// for any. Case, accents, articles, a possessive 's, dots and hyphens do not
// matter; a spelling that is one step further off is found as "near". A name
// that two actors share on that day is not found.
func (r *Registry) Find(name string, on ledger.Day) (Match, bool) {
	f := folders.Get().(*folder)
	defer folders.Put(f)
	f.reset()
	f.add(name)
	if len(f.ends) == 0 || len(f.ends) > longestName {
		return Match{}, false
	}
	text := strings.TrimSpace(name)
	w := walk{r: r, on: on, article: true, shape: shapeOf(trimThe(text)), lenient: true}
	w.start()
	for i := range f.ends {
		if f.silent(i) && len(f.ends) > 1 {
			continue
		}
		w.step(f.word(i))
	}
	m, ok := w.best()
	if !ok {
		return r.findNear(f, on)
	}
	m.how(r, text)
	return m, true
}

// how says whether text is a name of the actor to the letter, and which.
func (m *Match) how(r *Registry, text string) {
	m.How = "folded"
	if text == m.Alias {
		m.How = "exact"
		return
	}
	i, ok := r.byID[m.Actor]
	if !ok {
		return
	}
	a := &r.actors[i].actor
	if text == a.Name {
		m.Alias, m.How = text, "exact"
		return
	}
	for k := range a.Aliases {
		if a.Aliases[k].Name == text {
			m.Alias, m.How = text, "exact"
			return
		}
	}
}

// longestName is how many folded words a name may have.
const longestName = 16

// Longest returns the longest run of words from word i on that names an actor,
// and how many words it has; 0 if there is none. The words are the texts of
// tokens; it does not matter whether hyphens and a possessive 's are tokens of
// their own. An article before the name counts. A name written with capitals is
// not found in small letters, so that "who" and "is" name nobody.
func (r *Registry) Longest(words []string, i int, on ledger.Day) (Match, int) {
	f := folders.Get().(*folder)
	defer folders.Put(f)
	w := walk{r: r, on: on}
	w.article = i > 0 && isThe(words[i-1])
	w.start()
	var found Match
	n := 0
	for k := i; k < len(words) && k < i+longestName; k++ {
		f.reset()
		f.add(words[k])
		if len(f.ends) == 0 {
			if k == i || !glue(words[k]) {
				break
			}
			continue
		}
		stepped := w.word(f, words[k], k+1 < len(words) && words[k+1] == "-")
		if !w.alive() {
			if n == 0 && k > i && stepped {
				return r.longestNear(words, i, k, on)
			}
			break
		}
		if !stepped {
			continue
		}
		if m, ok := w.best(); ok {
			found, n = m, k+1-i
		}
	}
	if n == 1 && shouted(words, i) {
		return Match{}, 0
	}
	if n > 0 {
		found.how(r, strings.Join(words[i:i+n], " "))
	}
	return found, n
}

// shouted reports whether word i is one that capitals turn from an everyday word
// into a name, and stands among words that are all in capitals: in "WHO IS THERE"
// nobody is named.
func shouted(words []string, i int) bool {
	switch words[i] {
	case "WHO", "IS", "US":
	default:
		return false
	}
	neighbors := 0
	for k := max(0, i-2); k < len(words) && k <= i+2; k++ {
		if k == i || !letters(words[k]) {
			continue
		}
		if shapeOf(words[k]) != shapeUpper {
			return false
		}
		neighbors++
	}
	return neighbors > 0
}

// letters reports whether word has a letter.
func letters(word string) bool { return strings.IndexFunc(word, unicode.IsLetter) >= 0 }

// glue reports whether a token without letters may stand inside a name.
func glue(word string) bool {
	switch word {
	case "-", "'", "’", "'s", "’s", "‐", "–":
		return true
	}
	return false
}

// trimThe takes the article off the front of a name.
func trimThe(name string) string {
	if first, rest, ok := strings.Cut(name, " "); ok && isThe(first) {
		return rest
	}
	return name
}

// isThe reports whether word is the English article.
func isThe(word string) bool { return word == "the" || word == "The" || word == "THE" }

// A shape says how a name is written in the text.
type shape uint8

// The shapes. A name in capitals is also one that has a capital.
const (
	shapeSmall shape = iota
	shapeCapital
	shapeUpper
)

// shapeOf returns shapeUpper if all letters are capitals, shapeCapital if one
// is. Scripts without case count as capitals.
func shapeOf(text string) shape {
	upper, lower, other := 0, 0, 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case unicode.IsLetter(r):
			other++
		}
	}
	switch {
	case other > 0, upper > 0 && lower > 0:
		return shapeCapital
	case upper > 0:
		return shapeUpper
	}
	return shapeSmall
}

// A walk follows the words of a text through the names, on up to two paths: the
// names themselves, and the organs that may follow or precede a state's name.
type walk struct {
	r       *Registry
	on      ledger.Day
	name    int32 // Node among the names; -1 once no name goes on so.
	organ   int32 // Node among the organs, behind a state's name; -1 if none.
	state   int32 // The state whose organ it is.
	lead    int32 // Node among the organs where the text began with one; -1 if not.
	of      int32 // Node among the names, behind "Defense Ministry of"; -1 if not.
	ofOrgan int32
	any     bool // Some word was stepped.
	shape   shape
	article bool
	lenient bool // Small letters find capitals too.
}

// start puts the walk at the roots.
func (w *walk) start() { w.name, w.organ, w.lead, w.of = 0, -1, 0, -1 }

// alive reports whether some path is still open.
func (w *walk) alive() bool { return w.name >= 0 || w.organ >= 0 || w.lead >= 0 || w.of >= 0 }

// word steps through the folded words of one token. It reports false if the
// token was a silent article.
func (w *walk) word(f *folder, text string, hyphen bool) bool {
	f.joined[len(f.joined)-1] = f.joined[len(f.joined)-1] || hyphen
	stepped := false
	for j := range f.ends {
		if f.silent(j) {
			if !w.any && isThe(text) {
				w.article = true
			}
			continue
		}
		w.step(f.word(j))
		stepped = true
	}
	if stepped {
		w.see(shapeOf(text))
	}
	return stepped
}

// see joins the shape of one more word to that of the name so far.
func (w *walk) see(s shape) {
	switch {
	case w.shape == shapeSmall && !w.any:
		w.shape = s
	case s != w.shape && (s != shapeSmall || w.shape != shapeSmall):
		w.shape = shapeCapital
	}
	w.any = true
}

// step follows one folded word on every path that is open.
func (w *walk) step(word []byte) {
	r := w.r
	// Where the words so far are a state's name, an organ may follow; where they
	// are an organ's, "of" and a state. Both are looked up before the step, since
	// the step leaves the node.
	state, isState := r.stateAt(w.name, w.on)
	organDone := int32(-1)
	if w.lead > 0 {
		organDone = r.organAt(w.lead)
	}
	switch {
	case w.organ >= 0:
		w.organ = r.organs.step(w.organ, word)
	case isState:
		w.organ, w.state = r.organs.step(0, word), state
	}
	if w.of >= 0 {
		w.of = r.names.step(w.of, word)
	}
	if organDone >= 0 && string(word) == "of" {
		w.of, w.ofOrgan = 0, organDone
	}
	if w.name >= 0 {
		w.name = r.names.step(w.name, word)
	}
	if w.lead >= 0 {
		w.lead = r.organs.step(w.lead, word)
	}
}

// best returns what the words so far name: a listed name before an organ.
func (w *walk) best() (Match, bool) {
	if m, ok := w.named(); ok {
		return m, true
	}
	if w.organ > 0 {
		if o := w.r.organAt(w.organ); o >= 0 {
			return w.r.organMatch(w.state, o), true
		}
	}
	if w.of > 0 {
		if state, ok := w.r.stateNamed(w.of, w.on); ok {
			return w.r.organMatch(state, w.ofOrgan), true
		}
	}
	return Match{}, false
}

// named returns the one actor whose name ends at the node reached. A name goes
// before a description; if two actors are left, there is none.
func (w *walk) named() (Match, bool) {
	if w.name <= 0 {
		return Match{}, false
	}
	var chosen *entry
	clash := false
	for k := w.r.names.first[w.name]; k > 0; k = w.r.names.entry[k-1].next {
		e := &w.r.names.entry[k-1]
		if !holds(e.from, e.to, w.on) || !w.fits(e) {
			continue
		}
		switch {
		case chosen == nil, rank(e) < rank(chosen):
			chosen, clash = e, false
		case rank(e) == rank(chosen) && e.actor != chosen.actor:
			clash = true
		}
	}
	if chosen == nil || clash {
		return Match{}, false
	}
	return w.r.matchOf(chosen), true
}

// fits reports whether e may be meant by words of this shape, in a text about
// these countries.
func (w *walk) fits(e *entry) bool {
	if e.about != "" && w.r.about != nil && !slices.Contains(w.r.about, e.about) {
		return false
	}
	if e.flags&flagArticle != 0 && !w.article {
		return false
	}
	switch {
	case e.flags&flagAcronym != 0:
		return w.shape == shapeUpper || w.lenient && len(e.text) > 3 && !strings.Contains(e.text, ".")
	case e.flags&flagCapital != 0:
		return w.shape != shapeSmall || w.lenient
	}
	return true
}

// rank orders the entries of one name: names, then adjectives, descriptions.
func rank(e *entry) int {
	switch {
	case e.flags&(flagDescription|flagAdjective) == 0:
		return 0
	case e.flags&flagAdjective != 0:
		return 1
	}
	return 2
}

// matchOf makes the Match of an entry; How is left to the caller.
func (r *Registry) matchOf(e *entry) Match {
	return Match{
		Actor: r.actors[e.actor].actor.ID, Alias: e.text, About: e.about,
		Description: e.flags&flagDescription != 0,
		Adjective:   e.flags&flagAdjective != 0,
		Place:       e.flags&flagPlace != 0,
	}
}

// stateAt returns the state whose name or adjective ends at node.
func (r *Registry) stateAt(node int32, on ledger.Day) (int32, bool) {
	if node <= 0 {
		return 0, false
	}
	for k := r.names.first[node]; k > 0; k = r.names.entry[k-1].next {
		if e := &r.names.entry[k-1]; e.flags&flagState != 0 && holds(e.from, e.to, on) {
			return e.actor, true
		}
	}
	return 0, false
}

// stateNamed is stateAt for names alone: it is not "the army of the Russian".
func (r *Registry) stateNamed(node int32, on ledger.Day) (int32, bool) {
	for k := r.names.first[node]; k > 0; k = r.names.entry[k-1].next {
		if e := &r.names.entry[k-1]; e.flags&(flagState|flagAdjective) == flagState && holds(e.from, e.to, on) {
			return e.actor, true
		}
	}
	return 0, false
}

// organAt returns the organ whose name ends at node, or -1.
func (r *Registry) organAt(node int32) int32 {
	if node <= 0 || r.organs.first[node] == 0 {
		return -1
	}
	return r.organs.entry[r.organs.first[node]-1].actor
}

// organMatch makes the Match of a state's organ: the state itself, an actor of
// the registry that is known by a name of its own, such as the Pentagon, or one
// that its ID alone describes.
func (r *Registry) organMatch(state, o int32) Match {
	s := &r.actors[state]
	m := Match{Alias: s.state + " " + r.organ[o].name}
	switch {
	case r.organ[o].id == "":
		m.Actor = s.actor.ID
	default:
		m.Actor = s.actor.ID + "-" + ledger.ActorID(r.organ[o].id)
		if i, ok := r.byForm[string(m.Actor)]; ok {
			m.Actor = r.actors[i].actor.ID
		}
	}
	m.Description = r.organ[o].description
	return m
}

// Candidate makes the actor for a name that the registry does not know, under a
// readable ID: "U.S.-backed rebels" becomes "u-s-backed-rebels".
func Candidate(name string, kind ledger.ActorKind) ledger.Actor {
	return ledger.Actor{ID: ledger.ActorID(slug(name)), Name: strings.TrimSpace(name), Kind: kind, Candidate: true}
}

// slug writes name in small letters and digits with hyphens between; letters of
// other scripts stay as they are, marks go.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(unmarked(name)) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = gap || !apostrophe(r) && r != '\''
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	if b.Len() == 0 {
		return "unnamed"
	}
	return cut(strings.TrimPrefix(b.String(), "the-"), 80)
}

// cut shortens s to at most n bytes, at a rune's start.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
