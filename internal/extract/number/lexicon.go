package number

// A class says what part a word can play in a numeral.
type class uint8

const (
	none       class = iota
	unit             // zero to nine
	teen             // ten to nineteen
	ten              // twenty to ninety
	hundred          // hundred
	scale            // thousand, million, billion, trillion
	dozen            // dozen
	plural           // dozens, hundreds: an unstated number of them
	vague            // several, many: see vagueAt
	article          // a, half, no, not: the start of a longer numeral
	ordinalOf        // first, twentieth
	digitStart       // begins with a digit or a sign of currency
)

// classify looks one word up. A switch needs no table in memory and no work
// when the program starts.
func classify(lower string) (class, int64) {
	if len(lower) < 2 {
		if lower == "a" {
			return article, 0
		}
		if lower != "" && isDigit(lower[0]) {
			return digitStart, 0
		}
		return none, 0
	}
	c := lower[0]
	if isDigit(c) {
		return digitStart, 0
	}
	if c < 'a' || c > 'z' || c == 'u' {
		if sign, rest := cutCurrency(lower); sign != "" && rest != "" && isDigit(rest[0]) {
			return digitStart, 0
		}
		return none, 0
	}
	if !mayCount(c, lower[1]) {
		return none, 0
	}
	if cls, v := classifyWord(lower); cls != none {
		return cls, v
	}
	if cut := indexHyphen(lower); cut > 0 {
		if cls, v := classifyWord(lower[:cut]); cls >= unit && cls <= dozen || lower[:cut] == "half" {
			return cls, v
		}
	}
	return none, 0
}

// mayCount turns most words away by their first two letters, which is several
// times as fast as looking each up.
func mayCount(first, second byte) bool {
	switch first {
	case 'a':
		return second == 'n'
	case 'b':
		return second == 'i'
	case 'c', 'd':
		return second == 'o'
	case 'e':
		return second == 'i' || second == 'l'
	case 'f':
		return second == 'i' || second == 'o' || second == 'e'
	case 'h':
		return second == 'u' || second == 'a'
	case 'm':
		return second == 'i' || second == 'a' || second == 'u'
	case 'n':
		return second == 'i' || second == 'o' || second == 'u'
	case 'o':
		return second == 'n'
	case 's':
		return second == 'i' || second == 'e' || second == 'c'
	case 't':
		return second == 'e' || second == 'h' || second == 'w' || second == 'r'
	case 'z':
		return second == 'e'
	}
	return false
}

// classifyWord is classify for a word without a hyphen, or a piece of one with.
// What is frequent comes first.
func classifyWord(s string) (class, int64) {
	switch s {
	case "the", "that", "their", "they", "then", "this", "there": // Frequent, and never numbers.
		return none, 0
	}
	if v := Small(s); v >= 0 {
		switch {
		case v < 10:
			return unit, v
		case v < 20:
			return teen, v
		}
		return ten, v
	}
	if v := multiple(s); v > 0 {
		return plural, v
	}
	switch s {
	case "hundred":
		return hundred, 100
	case "thousand":
		return scale, 1e3
	case "million":
		return scale, 1e6
	case "billion":
		return scale, 1e9
	case "trillion":
		return scale, 1e12
	case "dozen":
		return dozen, 12
	case "several", "few", "handful", "many", "numerous", "countless", "multiple", "couple", "number", "nobody", "none":
		return vague, 0
	case "a", "an", "half", "no", "not":
		return article, 0
	}
	if v := ordinalWord(s); v > 0 {
		return ordinalOf, v
	}
	return none, 0
}

// Small returns the value of the number word s (in lower case) below one hundred,
// or -1: 7 for "seven", 20 for "twenty".
func Small(s string) int64 {
	if len(s) < 3 || len(s) > 9 {
		return -1
	}
	switch s[0] {
	case 'e', 'f', 'n', 'o', 's', 't', 'z':
	default:
		return -1
	}
	for i := range smallWords {
		if smallWords[i] == s {
			return int64(i)
		}
	}
	for i := range tenWords {
		if tenWords[i] == s {
			return int64(i)*10 + 20
		}
	}
	return -1
}

// Arrays of strings are laid out by the linker, so they cost nothing at the
// start of the program, and comparing lengths turns most entries away.
var (
	smallWords = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
		"eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	tenWords     = [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	ordinalWords = [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
		"tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
		"eighteenth", "nineteenth", "twentieth"}
)

// multiple returns the least number that a plural such as "dozens" is taken
// for, or 0. The package comment gives the convention.
func multiple(s string) int64 {
	switch s {
	case "tens":
		return 10
	case "dozens":
		return 12
	case "scores":
		return 40
	case "hundreds":
		return 100
	case "thousands":
		return 1e3
	case "millions":
		return 1e6
	case "billions":
		return 1e9
	}
	return 0
}

// ordinalWord returns the value of an ordinal up to "twentieth", or 0. Greater ones
// are written in digits in all but speeches.
func ordinalWord(s string) int64 {
	for i := range ordinalWords {
		if ordinalWords[i] == s {
			return int64(i) + 1
		}
	}
	return 0
}

// isUnit reports whether s names a unit that is measured rather than counted.
func isUnit(s string) bool {
	switch s {
	case "mile", "miles", "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres",
		"m", "meter", "meters", "metre", "metres", "foot", "feet", "ft", "inch", "inches", "yard", "yards",
		"cm", "centimeters", "centimetres", "mm", "millimeter", "millimeters", "millimetre", "millimetres",
		"kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "gram", "grams", "ton", "tons", "tonne", "tonnes",
		"lb", "lbs", "liter", "liters", "litre", "litres", "gallon", "gallons", "barrel", "barrels",
		"hectare", "hectares", "acre", "acres", "degree", "degrees", "mph", "kph", "knots", "knot",
		"caliber", "calibre", "megawatt", "megawatts", "mw", "kilowatt", "kilowatts", "bpd",
		"second", "seconds", "minute", "minutes", "hour", "hours", "hr", "hrs", "day", "days", "night", "nights",
		"week", "weeks", "month", "months", "year", "years", "decade", "decades", "century", "centuries",
		"times", "fold":
		return true
	}
	return false
}

// isCurrency reports whether s names money. A pound is not a count either way.
func isCurrency(s string) bool {
	switch s {
	case "dollar", "dollars", "euro", "euros", "ruble", "rubles", "rouble", "roubles", "usd", "eur", "gbp",
		"cent", "cents", "lira", "liras", "yuan", "yen", "dinar", "dinars", "rial", "rials", "shekel", "shekels",
		"pound", "pounds", "sterling", "rupee", "rupees", "riyal", "riyals", "hryvnia", "hryvnias":
		return true
	}
	return false
}

// IsPeople reports whether s (in lower case) is a common noun for people, or a participle that
// counts them ("12 killed"). It decides between a year or a day and a count.
func IsPeople(s string) bool {
	switch s {
	case "people", "persons", "civilians", "children", "women", "men", "boys", "girls", "soldiers", "fighters",
		"troops", "rebels", "militants", "terrorists", "casualties", "deaths", "others", "dead", "killed",
		"wounded", "injured", "missing", "refugees", "residents", "prisoners", "hostages", "police", "policemen",
		"guerrillas", "peasants", "victims", "families", "bodies", "were", "have", "patients", "troopers":
		return true
	}
	return false
}

// isDesignator reports whether s, before a number, makes a name of the two.
func isDesignator(s string) bool {
	switch s {
	case "resolution", "highway", "route", "flight", "article", "chapter", "section", "no", "no.", "number", "nos",
		"room", "channel", "gate", "phase", "annex", "protocol", "zone", "grade", "type", "mark", "figure", "table",
		"building", "branch", "sector", "site", "block", "law", "decree", "page", "paragraph", "appendix",
		"checkpoint", "camp", "unit", "hospital", "school", "clause", "item", "line", "level", "apollo", "boeing",
		"airbus", "brigade", "battalion", "division", "prison", "street", "avenue", "document", "volume", "vol",
		"part", "version", "directive", "interstate", "terminal", "station", "plot", "ward", "warehouse", "group":
		return true
	}
	return false
}

// isMonth reports whether s names a month, in full or cut short.
func isMonth(s string) bool {
	if len(s) > 1 && s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	switch s {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
		"november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}
