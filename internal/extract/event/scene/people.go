package scene

import "strings"

// MaySuffer reports whether the plural, which no list holds, may be one of people, where
// the words tell that so many were killed, injured or taken: it is made like a word for
// those who do something. A beast or a thing with such an ending passes, but for the few
// that are common: it is for the caller to ask whether a list holds it as a thing.
func MaySuffer(plural string) bool {
	one := Singular(plural)
	if one == plural || len(one) < 5 {
		return false
	}
	switch one {
	case "elephant", "tiger", "panther", "rooster", "container", "trailer", "cylinder", "computer", "monitor", "factor", "number", "letter":
		return false
	}
	for _, end := range []string{"er", "or", "ist", "man", "woman", "eer", "ian", "ant"} {
		if strings.HasSuffix(one, end) {
			return true
		}
	}
	return false
}

// IsUnharmed reports whether the word says that nothing came to somebody.
func IsUnharmed(word string) bool {
	switch word {
	case "unharmed", "unhurt", "uninjured", "unscathed":
		return true
	}
	return false
}

// LeadsOn reports whether the word leads from what somebody is to what was done.
func LeadsOn(word string) bool {
	switch word {
	case "following", "after", "in", "during":
		return true
	}
	return false
}

// IsSome reports whether the noun means some of those whom "of" names.
func IsSome(lemma string) bool {
	switch lemma {
	case "group", "band", "gang", "unit", "column", "number", "team", "commando", "squad", "dozen":
		return true
	}
	return false
}

// IsOpenWay reports whether the way is where things happen, sooner than what they are
// done to.
func IsOpenWay(lemma string) bool {
	switch lemma {
	case "street", "avenue", "road", "highway", "track":
		return true
	}
	return false
}

// IsCourtesy reports whether the title tells nothing of a calling.
func IsCourtesy(word string) bool {
	switch word {
	case "mr", "mr.", "mrs", "mrs.", "miss", "ms", "ms.", "don", "dona", "sir":
		return true
	}
	return false
}

// MeansSpeaker reports whether the words point at the speaker.
func MeansSpeaker(words string) bool {
	switch strings.ToLower(words) {
	case "we", "our forces", "our combatants", "our units", "i":
		return true
	}
	return false
}
