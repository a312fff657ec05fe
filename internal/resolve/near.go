package resolve

import (
	"sync"
	"unicode/utf8"

	"counterclaim/internal/ledger"
)

// A nearIndex finds the names that differ from a given one by one letter, or by
// two neighbors that changed places. It is made at the first name that is not
// found otherwise.
type nearIndex struct {
	once    sync.Once
	buckets map[bucket][]nearName
}

// Names differ by a letter only within a bucket and the two beside it: the first
// letter is taken to be right.
type bucket struct {
	first  rune
	length int
}

// nearName is a name as it is compared, and which entry it is of.
type nearName struct {
	key   string
	entry int32
}

// Names shorter than this are never near: "Iran" is not "Iraq".
const nearLettersMin = 8

// findNear returns the actor whose name is one letter off. Two such actors are
// none.
func (r *Registry) findNear(f *folder, on ledger.Day) (Match, bool) {
	return r.nearKey(f.bare(), on)
}

// nearKey looks for key among the names that are as long, or one letter longer
// or shorter. Lengths are in bytes, so that a letter of two bytes needs two.
func (r *Registry) nearKey(key string, on ledger.Day) (Match, bool) {
	if len(key) < nearLettersMin {
		return Match{}, false
	}
	r.near.once.Do(r.fillNear)
	first, _ := utf8.DecodeRuneInString(key)
	var found Match
	for n := len(key) - 2; n <= len(key)+2; n++ {
		for _, name := range r.near.buckets[bucket{first, n}] {
			e := &r.names.entry[name.entry]
			if !holds(e.from, e.to, on) || !oneOff(name.key, key) {
				continue
			}
			m := r.matchOf(e)
			if found.Actor != "" && found.Actor != m.Actor {
				return Match{}, false
			}
			found = m
		}
	}
	found.How = "near"
	return found, found.Actor != ""
}

// fillNear files the names of actors; descriptions and adjectives are everyday
// words, and one letter more or less makes another word of them.
func (r *Registry) fillNear() {
	r.near.buckets = make(map[bucket][]nearName)
	var f folder
	for i, e := range r.names.entry {
		if e.flags&(flagDescription|flagAdjective|flagAcronym|flagPlace) != 0 {
			continue
		}
		f.reset()
		f.add(e.text)
		key := f.bare()
		if len(key) < nearLettersMin {
			continue
		}
		first, _ := utf8.DecodeRuneInString(key)
		b := bucket{first, len(key)}
		r.near.buckets[b] = append(r.near.buckets[b], nearName{key, int32(i)})
	}
}

// oneOff reports whether a and b differ by one letter more, less or other, or by
// two neighbors that changed places. Digits must be the same.
func oneOff(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	j, k := len(x), len(y)
	for j > i && x[j-1] == y[k-1] {
		j, k = j-1, k-1
	}
	for _, c := range append(x[i:j:j], y[i:k]...) {
		if '0' <= c && c <= '9' {
			return false
		}
	}
	switch {
	case j-i <= 1 && k-i <= 1:
		return true
	case j-i == 2 && k-i == 2:
		return x[i] == y[i+1] && x[i+1] == y[i]
	}
	return false
}

// longestNear looks for a name one letter off where the words from i to k-1 led
// somewhere and word k did not: "Jabhat al-Nursa". The words after the first
// must have capitals.
func (r *Registry) longestNear(words []string, i, k int, on ledger.Day) (Match, int) {
	if shapeOf(words[k]) == shapeSmall {
		return Match{}, 0
	}
	var f folder
	for _, w := range words[i:k] {
		f.add(w)
	}
	var found Match
	n := 0
	for end := k; end < len(words) && end < k+3; end++ {
		before := len(f.ends)
		f.add(words[end])
		if len(f.ends) == before {
			continue
		}
		if shapeOf(words[end]) == shapeSmall {
			break
		}
		if m, ok := r.findNear(&f, on); ok {
			found, n = m, end+1-i
		}
	}
	return found, n
}
