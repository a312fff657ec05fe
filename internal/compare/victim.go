package compare

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"counterclaim/internal/ledger"
)

// words returns the words of text in small letters.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// further reports whether a passage counts victims beside others: "three more",
// "three were also killed", "elsewhere three …". "More than three" does not.
func further(p *ledger.Passage) bool {
	if slices.ContainsFunc(words(p.Prefix), isElsewhere) {
		return true
	}
	list := words(p.Exact)
	for i, w := range list {
		switch w {
		case "another", "other", "others", "further", "additional", "also":
			return true
		case "new":
			if i+1 < len(list) && isEnd(list[i+1]) {
				return true
			}
		case "more":
			if (i+1 == len(list) || list[i+1] != "than") && (i == 0 || list[i-1] != "or") {
				return true
			}
		}
	}
	return false
}

// several reports whether words beside or in a figure tell of more than one
// happening: "in rocket attacks". The words of a passage's own context count always,
// those of the statement around it if it is looked at wide.
func several(s *Side, wide bool) bool {
	p := &s.Claim.Passage
	if slices.ContainsFunc(words(p.Prefix+" "+p.Exact+" "+p.Suffix), isHappenings) {
		return true
	}
	before, behind := s.beside()
	return wide && slices.ContainsFunc(words(before+" "+behind), isHappenings)
}

// besideBytes is how much text on each side of a figure is looked at.
const besideBytes = 80

// beside returns the text before and behind the figure, as far as the statement has
// it.
func (s *Side) beside() (before, behind string) {
	p := &s.Claim.Passage
	for i := range s.Statement.Content {
		c := &s.Statement.Content[i]
		if !c.Contains(p.Span) || p.Len() == 0 || len(c.Exact) != c.Len() {
			continue
		}
		from, to := p.Start-c.Start, p.End-c.Start
		return c.Exact[max(0, from-besideBytes):from], c.Exact[to:min(len(c.Exact), to+besideBytes)]
	}
	return "", ""
}

// isHappenings reports whether the word means several happenings.
func isHappenings(word string) bool {
	switch word {
	case "attacks", "strikes", "airstrikes", "raids", "bombings", "explosions", "blasts", "clashes", "bombardments", "shellings",
		"assaults", "battles", "ambushes", "massacres", "executions", "bombs", "killings":
		return true
	}
	return false
}

// isTotal reports whether words give a figure as that of all.
func isTotal(text string) bool {
	return slices.ContainsFunc(words(text), func(w string) bool { return w == "toll" || w == "total" || w == "altogether" })
}

// isElsewhere reports whether the word sets what follows apart from what was told
// before.
func isElsewhere(word string) bool {
	switch word {
	case "elsewhere", "separate", "separately", "meanwhile":
		return true
	}
	return false
}

// isEnd reports whether the word names what became of those counted: "deaths".
func isEnd(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "death", "injurie", "injury", "fatalitie", "fatality", "casualtie", "casualty", "victim", "killing", "arrest":
		return true
	}
	return false
}

// rose reports whether words tell of a toll that grew.
func rose(text string) bool {
	return slices.ContainsFunc(words(text), func(w string) bool {
		switch w {
		case "rose", "risen", "rises", "rising", "climbed", "climbs", "increased":
			return true
		}
		return false
	})
}

// ofSome reports whether words that hold the count n are about some of the
// victims. Where there are no words nothing can be said.
func ofSome(text string, n int) bool {
	list := words(text)
	counted := n > 2 || len(list) == 0
	for i, w := range list {
		if w == "of" && i > 0 && i+1 < len(list) && isNumber(list[i-1]) && isNumber(list[i+1]) {
			return true // "One of two people killed".
		}
		if w == "of" && i+1 < len(list) {
			switch next := list[i+1]; next {
			case "them", "whom", "which", "those":
				return true
			case "the":
				if i+2 < len(list) && isVictims(list[i+2]) {
					return true
				}
			}
		}
		switch w {
		case "one", "two", "single", "both", "couple", "pair", "nobody", "none", "no", strconv.Itoa(n):
			counted = true
		}
	}
	return !counted
}

// isNumber reports whether the word is a small number or begins with a digit.
func isNumber(word string) bool {
	switch word {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return '0' <= word[0] && word[0] <= '9'
}

// isVictims reports whether the word means all whom a figure could count.
func isVictims(word string) bool {
	switch word {
	case "dead", "killed", "wounded", "injured", "victims", "casualties", "fatalities", "displaced", "detained", "detainees":
		return true
	}
	return false
}
