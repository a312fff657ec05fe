package scene

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
