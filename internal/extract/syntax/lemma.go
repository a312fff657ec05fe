package syntax

import "strings"

// lemma returns the dictionary form of a token that has its tag.
func lemma(t *Token) string {
	low := t.Lower
	switch t.Tag {
	case NNP, NNPS:
		return t.Text
	case VBZ, VBD, VBN, VBG, VBP, VB, MD:
		return verbLemma(low, t.Tag)
	case NNS:
		return nounLemma(low)
	case JJR, JJS, RBR, RBS:
		return degreeLemma(low)
	case RB:
		if low == "n't" {
			return "not"
		}
	case DT:
		if low == "an" {
			return "a"
		}
	case PRP, PRPS:
		if l, ok := pronouns[low]; ok {
			return l
		}
	}
	return low
}

// verbLemma returns the base form of a verb.
func verbLemma(low string, tag Tag) string {
	if l, ok := irregularVerbs[low]; ok && (tag != VB || low == "'ll" || low == "'d") {
		// A base form is its own lemma even if it is also a past: "found".
		if tag == VBP && presentToo[low] {
			return low
		}
		return l
	}
	switch tag {
	case VBZ:
		return stripS(low)
	case VBD, VBN:
		if strings.HasSuffix(low, "ied") && len(low) > 4 {
			return low[:len(low)-3] + "y"
		}
		if strings.HasSuffix(low, "eed") {
			return strings.TrimSuffix(low, "d")
		}
		if strings.HasSuffix(low, "ed") && len(low) > 3 {
			return restore(low[:len(low)-2])
		}
	case VBG:
		if strings.HasSuffix(low, "ing") && len(low) > 4 {
			return restore(low[:len(low)-3])
		}
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && i+1 < len(low) && (tag == VBD || tag == VBN || tag == VBG) {
		return low[:i+1] + verbLemma(low[i+1:], tag)
	}
	return low
}

// nounLemma returns the singular of a plural noun.
func nounLemma(low string) string {
	if l, ok := irregularNouns[low]; ok {
		return l
	}
	if strings.HasSuffix(low, "men") && len(low) > 4 {
		return low[:len(low)-3] + "man"
	}
	if strings.HasSuffix(low, "people") && len(low) > 7 {
		return low[:len(low)-6] + "person"
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && i+1 < len(low) {
		return low[:i+1] + nounLemma(low[i+1:])
	}
	return stripS(low)
}

// degreeLemma returns the positive of a comparative or superlative.
func degreeLemma(low string) string {
	if l, ok := irregularDegrees[low]; ok {
		return l
	}
	stem := strings.TrimSuffix(low, "er")
	if stem == low {
		stem = strings.TrimSuffix(low, "est")
	}
	switch {
	case stem == low || len(stem) < 3:
		return low
	case stem[len(stem)-1] == 'i':
		return stem[:len(stem)-1] + "y"
	case strings.HasSuffix(stem, "ng"), strings.HasSuffix(stem, "w"), strings.HasSuffix(stem, "et"):
		return stem
	}
	return restore(stem)
}

// stripS takes off the s of a plural or of the third person.
func stripS(low string) string {
	n := len(low)
	switch {
	case n < 3 || low[n-1] != 's':
		return low
	case strings.HasSuffix(low, "ss"), strings.HasSuffix(low, "us"), strings.HasSuffix(low, "is"):
		return low
	case strings.HasSuffix(low, "ies") && n > 4:
		return low[:n-3] + "y"
	case strings.HasSuffix(low, "sses"), strings.HasSuffix(low, "shes"), strings.HasSuffix(low, "ches"),
		strings.HasSuffix(low, "xes"), strings.HasSuffix(low, "zzes"), strings.HasSuffix(low, "oes") && n > 4:
		return low[:n-2]
	}
	return low[:n-1]
}

// restore makes a base form of what is left when "ed" or "ing" is taken off: it
// undoes a doubled consonant, or gives back a final e.
func restore(stem string) string {
	n := len(stem)
	if n < 2 {
		return stem
	}
	if keepsE[stem] {
		return stem + "e"
	}
	last, before := stem[n-1], stem[n-2]
	if last == before && !isVowel(last) {
		switch last {
		case 'l':
			// "controlled" but "called", "killed".
			if undoubled[stem[:n-1]] {
				return stem[:n-1]
			}
			return stem
		case 's', 'f', 'z':
			return stem
		}
		if n > 3 {
			return stem[:n-1]
		}
		return stem
	}
	if wantsE(stem, last, before) {
		return stem + "e"
	}
	return stem
}

// wantsE reports whether the stem of a regular verb lost a final e.
func wantsE(stem string, last, before byte) bool {
	n := len(stem)
	switch last {
	case 'v', 'u':
		return true
	case 'c':
		return true
	case 's':
		return before != 's' && !strings.HasSuffix(stem, "us") || strings.HasSuffix(stem, "cus") && stem != "focus" || strings.HasSuffix(stem, "fus") || strings.HasSuffix(stem, "aus") || strings.HasSuffix(stem, "ous")
	case 'z':
		return before != 'z' && before != 't'
	case 'g':
		return before == 'r' || before == 'd' || before == 'a' && n > 2 || strings.HasSuffix(stem, "leng") || strings.HasSuffix(stem, "rang") || strings.HasSuffix(stem, "hang") && n > 4
	case 't':
		return before == 'a' && !strings.HasSuffix(stem, "eat") && !strings.HasSuffix(stem, "oat") ||
			before == 'o' && n > 2 && stem[n-3] != 'o' && !strings.HasSuffix(stem, "iot") || before == 'u' && !strings.HasSuffix(stem, "out") || strings.HasSuffix(stem, "plet") || strings.HasSuffix(stem, "pet") && n > 4 || strings.HasSuffix(stem, "cit") || strings.HasSuffix(stem, "nit") && n > 3 || strings.HasSuffix(stem, "vit") || strings.HasSuffix(stem, "writ")
	case 'l':
		return strings.IndexByte("bdfgkptz", before) >= 0 || strings.HasSuffix(stem, "itl") || strings.HasSuffix(stem, "cil") && n > 4 || strings.HasSuffix(stem, "rol") && n < 4 || strings.HasSuffix(stem, "ul") && n < 4
	case 'r':
		return strings.HasSuffix(stem, "ur") && !strings.HasSuffix(stem, "our") && !strings.HasSuffix(stem, "cur") ||
			strings.HasSuffix(stem, "ir") && !strings.HasSuffix(stem, "air") || strings.HasSuffix(stem, "par") && n > 3 ||
			strings.HasSuffix(stem, "lor") || strings.HasSuffix(stem, "nor") || strings.HasSuffix(stem, "quir") || strings.HasSuffix(stem, "clar") || strings.HasSuffix(stem, "shar") || strings.HasSuffix(stem, "car") && n < 5
	case 'd':
		return strings.HasSuffix(stem, "id") && !strings.HasSuffix(stem, "aid") && !strings.HasSuffix(stem, "oid") || strings.HasSuffix(stem, "ud") && !strings.HasSuffix(stem, "oud") || strings.HasSuffix(stem, "ced") || strings.HasSuffix(stem, "rad") || strings.HasSuffix(stem, "vad") || strings.HasSuffix(stem, "cod")
	case 'n':
		return strings.HasSuffix(stem, "fin") || strings.HasSuffix(stem, "bin") || strings.HasSuffix(stem, "clin") || strings.HasSuffix(stem, "min") && n > 4 && stem != "admin" || strings.HasSuffix(stem, "pon") && n > 4 || strings.HasSuffix(stem, "van") || strings.HasSuffix(stem, "gin") && n > 5
	case 'm':
		return strings.HasSuffix(stem, "um") && n > 3 || strings.HasSuffix(stem, "am") && n < 5 && before == 'a' && stem != "seam" && stem != "jam" || strings.HasSuffix(stem, "im") && n > 3
	case 'k':
		return strings.IndexByte("ao", before) >= 0 && n < 6 && !strings.HasSuffix(stem, "oak") && !strings.HasSuffix(stem, "eak") && !strings.HasSuffix(stem, "ook") || strings.HasSuffix(stem, "trik") || strings.HasSuffix(stem, "uk")
	case 'p':
		return strings.HasSuffix(stem, "cap") || strings.HasSuffix(stem, "hap") || strings.HasSuffix(stem, "typ") || strings.HasSuffix(stem, "wip") || strings.HasSuffix(stem, "rap") || strings.HasSuffix(stem, "hop") && n < 4 || strings.HasSuffix(stem, "cop") && n < 5
	}
	return false
}

// isVowel reports whether c is a vowel letter.
func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
