package muc4

import (
	"regexp"
	"slices"
	"strings"
)

// How right a fill is.
const (
	wrong = iota
	partial
	correct
)

var (
	notWord = regexp.MustCompile(`[^A-Z0-9' ]+`)
	digits  = regexp.MustCompile(`\d+`)
)

// premodifiers may stand before a string that is right without them.
var premodifiers = setOf("a the an this that these those one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 more most many several some all few any another other certain of his her their its mr mrs")

// cuts end the part of a phrase in which its head stands.
var cuts = setOf("of in from who which that with at on for by to carrying wearing")

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(strings.ToUpper(words)) {
		m[w] = true
	}
	return m
}

// words returns the words of a string without premodifiers.
func words(s string) []string {
	t := strings.Fields(notWord.ReplaceAllString(strings.ReplaceAll(strings.ToUpper(s), "-", " "), " "))
	for len(t) > 1 && premodifiers[t[0]] {
		t = t[1:]
	}
	return t
}

func head(t []string) string {
	for i, w := range t {
		if i > 0 && cuts[w] {
			return t[i-1]
		}
	}
	if len(t) == 0 {
		return ""
	}
	return t[len(t)-1]
}

// matchString compares a string with the alternatives of the key.
func matchString(given string, key []string) int {
	g, best := words(given), wrong
	for _, alternative := range key {
		k := words(alternative)
		switch n := len(g) - len(k); {
		case slices.Equal(g, k):
			return correct
		case len(g) == 0 || len(k) == 0:
		case n > 0 && slices.Equal(g[n:], k):
			best = correct
		case n > 0 && slices.Equal(g[:len(k)], k) && cuts[g[len(k)]],
			n < 0 && (slices.Equal(k[-n:], g) || slices.Equal(k[:len(g)], g)),
			head(g) == head(k) || within(g, k):
			best = max(best, partial)
		}
	}
	return best
}

// within reports whether every word of a is one of b.
func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// sameAbout reports whether two values are about the same string.
func sameAbout(given, key []string) bool {
	none := func(about []string) bool { return len(about) == 0 || len(about) == 1 && about[0] == "-" }
	if none(given) || none(key) {
		return none(given) == none(key)
	}
	return slices.ContainsFunc(given, func(g string) bool { return matchString(g, key) >= partial })
}

func matchSet(given, key alternative, slot int) int {
	switch {
	case given.value == key.value && (classOf[slot] == aSet || sameAbout(given.about, key.about)):
		return correct
	case given.value == key.value, slot == incidentType && given.value == "ATTACK", nears[near{given.value, key.value}]:
		return partial
	}
	return wrong
}

func matchNumber(given, key alternative, _ int) int {
	switch {
	case unspaced(given.value) == unspaced(key.value):
		if sameAbout(given.about, key.about) {
			return correct
		}
		return partial
	case strings.ContainsAny(key.value, "-~") && slices.Contains(digits.FindAllString(key.value, -1), strings.Trim(given.value, "~")):
		return partial
	}
	return wrong
}

func matchTotal(given, key alternative, _ int) int {
	switch {
	case unspaced(given.value) == unspaced(key.value):
		return correct
	case slices.Contains(digits.FindAllString(key.value, -1), strings.Trim(given.value, "~")):
		return partial
	}
	return wrong
}

func unspaced(s string) string { return strings.ReplaceAll(s, " ", "") }

// match compares two fills of a slot: the best of their alternatives counts.
func match(slot int, given, key *Fill) int {
	best := wrong
	if classOf[slot] == aString {
		for _, s := range given.strings {
			best = max(best, matchString(s, key.strings))
		}
		return best
	}
	compare := matchSet
	switch classOf[slot] {
	case aNumber:
		compare = matchNumber
	case aTotal:
		compare = matchTotal
	case aDate:
		compare = matchDate
	case aPlace:
		compare = matchPlace
	}
	for _, g := range given.alternatives {
		for _, k := range key.alternatives {
			best = max(best, compare(g, k, slot))
		}
	}
	return best
}
