package resolve

import "counterclaim/internal/ledger"

// A trie holds names as paths of folded words. Node 0 is the root.
type trie struct {
	words map[string]int32 // Each folded word's number.
	edges map[uint64]int32 // From node and word to the next node.
	first []int32          // For each node, 1 + the index of its first entry; 0 if no name ends there.
	entry []entry
}

// An entry is one name of one actor.
type entry struct {
	actor    int32
	next     int32 // 1 + the index of the next entry that ends at the same node.
	text     string
	from, to ledger.Day
	about    string // The country whose affairs a text must be about; "" if any.
	flags    trait
}

// A trait tells what sort of name an entry is.
type trait uint16

// The traits of a name.
const (
	flagDescription trait = 1 << iota // Stands for the actor in context.
	flagAdjective                     // "Russian".
	flagPlace                         // Also the name of a place.
	flagState                         // Names a state, so organs may follow: "Russian Defense Ministry".
	flagAcronym                       // Only in capitals: "WHO", "US".
	flagCapital                       // Has a capital letter.
	flagArticle                       // Only behind "the".
	flagDerived                       // Made from an office; not listed among the aliases.
)

// newTrie makes a trie with room for about that many names.
func newTrie(names int) *trie {
	return &trie{
		words: make(map[string]int32, names), edges: make(map[uint64]int32, 2*names),
		first: make([]int32, 1, 2*names), entry: make([]entry, 0, names),
	}
}

// edge packs a node and a word into one key, which is quicker to hash than two.
func edge(node, word int32) uint64 { return uint64(uint32(node))<<32 | uint64(uint32(word)) }

// step follows word from node. It returns -1 where no name goes on so.
func (t *trie) step(node int32, word []byte) int32 {
	w, ok := t.words[string(word)]
	if !ok {
		return -1
	}
	next, ok := t.edges[edge(node, w)]
	if !ok {
		return -1
	}
	return next
}

// grow follows word from node and makes the next node if there is none.
func (t *trie) grow(node int32, word []byte) int32 {
	w, ok := t.words[string(word)]
	if !ok {
		w = int32(len(t.words))
		t.words[string(word)] = w
	}
	next, ok := t.edges[edge(node, w)]
	if !ok {
		next = int32(len(t.first))
		t.first = append(t.first, 0)
		t.edges[edge(node, w)] = next
	}
	return next
}

// add puts the folded words of f under root and e at their end. It reports
// false if nothing but articles is left of them.
func (t *trie) add(root int32, f *folder, e entry) bool {
	node := root
	for i := range f.ends {
		if !f.silent(i) {
			node = t.grow(node, f.word(i))
		}
	}
	if node == root {
		return false
	}
	e.next = t.first[node]
	t.entry = append(t.entry, e)
	t.first[node] = int32(len(t.entry))
	return true
}
