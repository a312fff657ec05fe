package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// placeWordsMax is how many words a place's name may have.
const placeWordsMax = 6

// Longest returns the longest run of words from word i on that names a place,
// as written, and how many words it has; 0 if there is none.
//
// The run must begin with a capital or, in scripts without case, anyhow; small
// words only join capitals ("Rio de Janeiro"). Names that may be a person's or
// an everyday word ([StrengthWeak]) count only where the text marks a place:
// behind "in", "near", "city of" and the like, or before a comma and a country.
func (g *Gazetteer) Longest(words []string, i int) (name string, n int) {
	if i >= len(words) || !opensPlace(words, i) {
		return "", 0
	}
	var keys [placeWordsMax]string
	f := folders.Get().(*folder)
	defer folders.Put(f)
	f.reset()
	count := 0
	for k := i; k < len(words) && count < placeWordsMax; k++ {
		if k > i && !joinsPlace(words[k]) {
			break
		}
		f.add(words[k])
		keys[count] = f.key()
		count++
	}
	for ; count > 0; count-- {
		last := words[i+count-1]
		if keys[count-1] == "" || last == "-" || connectors[last] || count > 1 && keys[count-1] == keys[count-2] {
			continue
		}
		if g.names(keys[count-1], words, i, count) {
			return strings.Join(words[i:i+count], " "), count
		}
	}
	return "", 0
}

// names reports whether n words from word i on, with that key, name a place.
func (g *Gazetteer) names(key string, words []string, i, n int) bool {
	text := words[i]
	if n == 1 && capitalsOnly[key] && shapeOf(text) != shapeUpper {
		return false
	}
	listed := g.byKey[key]
	for k := listed; k > 0 && !doubtful[key]; k = g.filed[k-1].next {
		if g.strengths[g.filed[k-1].place] == StrengthStrong {
			return true
		}
	}
	if _, ok := g.known[key]; ok {
		return true
	}
	if n == 1 && shapeOf(text) == shapeUpper && len(text) <= 5 {
		return false // "IS", "SANA": an actor's letters.
	}
	if everyday[key] || !marked(words, i, n) && !g.countryBehind(words, i+n) {
		return false
	}
	if listed > 0 || len(g.world.DivisionsNamed(key)) > 0 {
		return true
	}
	towns, err := g.world.Towns(key)
	return err == nil && len(towns) > 0
}

// marked reports whether the text marks the n words from word i on as a place.
func marked(words []string, i, n int) bool {
	after := ""
	if i+n < len(words) {
		after = words[i+n]
	}
	if _, ok := kindWord[strings.ToLower(after)]; ok && i > 0 && !capital(words[i-1]) {
		return true // "Ames department"
	}
	if after == "'s" || after == "’s" || after != "" && capital(after) {
		return false
	}
	if i == 0 {
		return false
	}
	before := strings.ToLower(words[i-1])
	if locative[before] {
		return true
	}
	if before == "of" && i > 1 {
		_, ok := kindWord[strings.ToLower(words[i-2])]
		return ok || parts[strings.ToLower(words[i-2])]
	}
	_, ok := kindWord[before]
	return ok
}

// countryBehind reports whether a comma and a country follow word i.
func (g *Gazetteer) countryBehind(words []string, i int) bool {
	if i+1 >= len(words) || words[i] != "," {
		return false
	}
	for _, k := range g.listed(PlaceKey(words[i+1])) {
		if g.strengths[k] == StrengthStrong {
			return true
		}
	}
	return false
}

// locative are the words that put a place behind them.
var locative = map[string]bool{"in": true, "near": true, "outside": true, "around": true, "inside": true, "throughout": true, "across": true}

// everyday are names of places that mean something else even behind "in".
var everyday = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true, "monday": true, "tuesday": true, "wednesday": true,
	"thursday": true, "friday": true, "saturday": true, "sunday": true, "spring": true, "summer": true, "fall": true, "winter": true,
	"early": true, "late": true, "general": true, "english": true, "arabic": true, "russian": true, "french": true, "spanish": true,
	"front": true, "order": true, "force": true, "congress": true, "parliament": true, "ramadan": true, "islam": true,
	"as": true, "we": true, "he": true, "she": true, "they": true, "you": true, "his": true, "her": true, "our": true, "their": true,
	"but": true, "if": true, "so": true, "no": true, "on": true, "or": true, "well": true, "two": true, "three": true, "four": true,
	"five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "university": true, "government": true,
	"christmas": true, "easter": true, "the": true, "a": true, "this": true, "that": true, "these": true, "it": true, "all": true, "one": true,
}

// capitalsOnly are short names that small letters make another word of.
var capitalsOnly = map[string]bool{"us": true, "uk": true, "usa": true, "uae": true, "drc": true}

// doubtful are listed names that are everyday words or given names too.
var doubtful = map[string]bool{
	"hole": true, "mare": true, "harem": true, "haram": true, "dana": true, "ezra": true, "sarin": true, "suran": true,
	"izra": true, "milh": true, "karama": true, "mansura": true, "rawda": true,
}

// connectors are the small words that stand inside names of places.
var connectors = map[string]bool{
	"of": true, "de": true, "del": true, "la": true, "las": true, "los": true, "el": true, "al": true, "ez": true, "ar": true, "as": true,
	"ash": true, "an": true, "az": true, "at": true, "and": true, "the": true, "le": true, "les": true, "du": true, "des": true, "da": true,
	"do": true, "dos": true, "di": true, "van": true, "den": true, "am": true, "na": true, "upon": true, "sur": true, "e": true, "i": true,
}

// opensPlace reports whether a name of a place may begin with word i: a capital,
// or "al-" and its like before one, or "eastern" before one.
func opensPlace(words []string, i int) bool {
	w := words[i]
	if capital(w) {
		return true
	}
	rest, found := "", false
	if head, tail, ok := strings.Cut(w, "-"); ok && connectors[head] {
		rest, found = tail, true
	} else if (connectors[w] || parts[w]) && w != "and" && w != "of" && w != "the" {
		k := i + 1
		if k < len(words) && words[k] == "-" {
			k++
		}
		if k < len(words) {
			rest, found = words[k], true
		}
	}
	return found && capital(rest)
}

// joinsPlace reports whether word may stand inside a name of a place.
func joinsPlace(word string) bool {
	if word == "-" || connectors[word] || capital(word) {
		return true
	}
	head, tail, ok := strings.Cut(word, "-")
	return ok && connectors[head] && capital(tail)
}

// capital reports whether word begins with a capital, or with a letter of a
// script that has none.
func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "'‘’ʿ"))
	return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}
