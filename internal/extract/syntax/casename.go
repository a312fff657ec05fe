package syntax

import (
	"strings"

	"counterclaim/internal/extract/syntax/model"
)

// Known is what is known of the names in a text in capitals from elsewhere. Each
// function may be nil.
type Known struct {
	// Acronym says of a short word that the casing does not know whether it is an
	// acronym.
	Acronym func(word string) bool
	// Title says of a word that the casing does not know, in capitals, whether it is the
	// name of a place or of those who live in one.
	Title func(word string) bool
	// Name returns how many words the name has that begins at word i, 0 if none does.
	Name func(words []string, i int) int
}

// name notes the parts of the names that are known: "SHINING PATH" is none of the
// paths that shine.
func (r *restorer) name(tokens []Token, parts []Part, named []bool) {
	if r.names.Name == nil {
		return
	}
	r.words = r.words[:0]
	for i := range tokens {
		r.words = append(r.words, tokens[i].Text)
	}
	at := 0
	for i := 0; i < len(tokens); i++ {
		if !isWordStart(r.words[i]) {
			continue
		}
		n := r.names.Name(r.words, i)
		if n < 2 {
			continue
		}
		for ; at < len(parts) && parts[at].Token < i+n; at++ {
			if parts[at].Token >= i {
				named[at] = !joins(parts[at].Text)
			}
		}
		i += n - 1
	}
}

// joins reports whether the word stays small within a name.
func joins(word string) bool {
	switch word {
	case "OF", "THE", "AND", "FOR", "IN", "DE", "DEL", "LA", "Y", "TO":
		return true
	}
	return false
}

// explained notes the acronyms that stand in brackets behind the words whose
// initials they are, or before them, and those words: "COAST LIBERATION FRONT
// [CLF]".
func (r *restorer) explained(parts []Part, named []bool) {
	r.spelledOut(parts, named)
	for i := 2; i+1 < len(parts); i++ {
		word := parts[i].Text
		if len(word) < 2 || len(word) > 8 || parts[i-1].Text != "[" && parts[i-1].Text != "(" || parts[i+1].Text != "]" && parts[i+1].Text != ")" {
			continue
		}
		lo, spelled := spells(parts[:i-1], word)
		if !spelled {
			lo = translates(parts[:i-1], word)
		}
		if spelled || lo < i-1 && r.context.Cases[i-2] != model.Small || len(word) <= acronymMax && r.context.Known[i] == 0 && r.context.Cases[i-2] != model.Small {
			r.vote(word).fixed = true
		}
		for j := lo; j < i-1; j++ {
			named[j] = named[j] || len(word) > 2 && isWordStart(parts[j].Text) && !joins(parts[j].Text)
		}
	}
}

// spelledOut notes the acronyms behind which brackets hold the name that they stand
// for: "CLF [COAST LIBERATION FRONT]".
func (r *restorer) spelledOut(parts []Part, named []bool) {
	for i := 0; i+3 < len(parts); i++ {
		word := parts[i].Text
		if len(word) < 2 || len(word) > 8 || !isWordStart(word) || parts[i+1].Text != "[" && parts[i+1].Text != "(" {
			continue
		}
		end, known := i+2, true
		for end < len(parts) && end < i+14 && parts[end].Text != "]" && parts[end].Text != ")" {
			known = known && (named[end] || joins(parts[end].Text))
			end++
		}
		if end == len(parts) || end == i+14 || end < i+4 {
			continue
		}
		if lo, ok := spells(parts[i+2:end], word); known || ok && lo == 0 {
			r.vote(word).fixed = true
		}
	}
}

// acronymMax is how long a word in brackets behind a name may be that is taken for
// its acronym, where the initials do not tell: names are translated, acronyms not.
const acronymMax = 5

// acronymLong is how long an acronym is at most that the text does not explain.
const acronymLong = 7

// spells reports whether the initials of the last words, some of them passed over,
// are most letters of the acronym in their order, its first among them, and where
// these begin.
func spells(before []Part, acronym string) (lo int, ok bool) {
	k, missed, lo := len(acronym)-1, 0, len(before)
	for i := len(before) - 1; i >= 0 && i >= len(before)-3*len(acronym) && k >= 0; i-- {
		switch word := before[i].Text; {
		case !isWordStart(word):
		case word[0] == acronym[k]:
			k--
			lo = i
		case len(word) > 3:
			if missed++; missed > 2 {
				return len(before), false
			}
		}
	}
	return lo, k < 0
}

// translates returns where the words begin whose initials are the letters of the
// acronym in another order, one of them excepted, because the name is translated
// and the acronym is not: "PATRIOTIC COAST FRONT [FPC]", "COAST ARMY [EC]". It is
// the end if there are none.
func translates(before []Part, acronym string) int {
	rest, words := acronym, 0
	for i := len(before) - 1; i >= 0 && words < len(acronym); i-- {
		word := before[i].Text
		switch {
		case joins(word) || word == "-" || word == "'S":
			continue
		case !isWordStart(word):
			return len(before)
		}
		words++
		if at := strings.IndexByte(rest, word[0]); at >= 0 {
			rest = rest[:at] + rest[at+1:]
		}
		if words == len(acronym) && len(acronym) > 2 && len(rest) <= 1 {
			return i
		}
	}
	return len(before)
}

// surnames gives capitals to words that no running text has in small letters where they
// stand right behind a name: "Juan | ROJAS". Before a name such a word may well say what
// somebody is.
func (r *restorer) surnames() {
	for i := 1; i < len(r.parts); i++ {
		w := r.parts[i].Text
		before := i - 1
		if before > 0 && r.parts[before].Text == "-" {
			before-- // "Port Ames - | VILLASOL".
		}
		if r.cases[i] != model.Small || r.cases[before] != model.Title || r.first[i] || len(w) < 4 || !isWordStart(w) || ordinary(w) {
			continue
		}
		if !ordinary(r.parts[before].Text) {
			r.cases[i] = model.Title
		}
	}
}

// bodyHeads are the words with which names of bodies that fight end, and bodyWords
// those that stand before them in such names.
var (
	bodyHeads = words(`front army movement command commando commandos brigade brigades alliance
		squadron column coordinator cartel battalion`)
	bodyWords = words(`liberation revolutionary popular people people's ' 's patriotic national democratic anticommunist
		armed united nationalist combat rebel socialist communist workers peasants guerrilla urban`)
)

// bodies gives capitals to the names of bodies that nobody listed, by how such names are
// made: "PACHAKUTI FRONT", "POPULAR LIBERATION COLUMN".
func (r *restorer) bodies() {
	for i := range r.parts {
		if !bodyHeads[strings.ToLower(r.parts[i].Text)] {
			continue
		}
		lo, unlisted := i, false
		for lo > 0 {
			w := r.parts[lo-1].Text
			lower := strings.ToLower(w)
			if !bodyWords[lower] && (r.cases[lo-1] == model.Small && ordinary(w) || len(w) < 3 || !isWordStart(w)) {
				break
			}
			lo--
			unlisted = unlisted || !bodyWords[lower]
		}
		if lo+1 >= i && !unlisted {
			continue
		}
		for j := lo; j <= i; j++ {
			if r.cases[j] == model.Small && isWordStart(r.parts[j].Text) && r.parts[j].Text != "S" {
				r.cases[j] = model.Title
			}
		}
	}
}
