package syntax

// A Tag is a Penn Treebank part of speech. The zero Tag is [XX].
type Tag uint8

// The parts of speech.
const (
	XX     Tag = iota // an unintelligible word
	NN                // a singular or mass noun
	NNS               // a plural noun
	NNP               // a singular proper noun
	NNPS              // a plural proper noun
	VB                // a verb in its base form
	VBD               // a verb in the past tense
	VBG               // a gerund or present participle
	VBN               // a past participle
	VBP               // a present verb, not third person singular
	VBZ               // a present verb, third person singular
	MD                // a modal
	JJ                // an adjective
	JJR               // a comparative adjective
	JJS               // a superlative adjective
	RB                // an adverb
	RBR               // a comparative adverb
	RBS               // a superlative adverb
	RP                // a particle
	IN                // a preposition or subordinating conjunction
	TO                // the infinitival to
	DT                // a determiner
	PDT               // a predeterminer
	PRP               // a personal pronoun
	PRPS              // a possessive pronoun
	WP                // a wh-pronoun
	WPS               // the possessive whose
	WDT               // a wh-determiner
	WRB               // a wh-adverb
	CC                // a coordinating conjunction
	CD                // a cardinal number
	EX                // the existential there
	FW                // a foreign word
	LS                // the number of a list item
	POS               // the possessive ending
	SYM               // a symbol
	UH                // an interjection
	COMMA             // a comma
	PERIOD            // a mark that ends a sentence
	COLON             // a colon, semicolon, dash, or ellipsis
	LQUOTE            // an opening quotation mark
	RQUOTE            // a closing quotation mark
	LRB               // an opening bracket
	RRB               // a closing bracket
	HYPH              // a hyphen standing alone
	NFP               // superfluous punctuation
	ADD               // an electronic address
	GW                // a part of a word written apart
	AFX               // an affix standing alone
	DOLLAR            // a currency sign
	HASH              // a number sign

	tagCount = iota
)

// tagNames holds the Penn Treebank's own spelling of each tag.
var tagNames = [tagCount]string{
	XX:     "XX",
	NN:     "NN",
	NNS:    "NNS",
	NNP:    "NNP",
	NNPS:   "NNPS",
	VB:     "VB",
	VBD:    "VBD",
	VBG:    "VBG",
	VBN:    "VBN",
	VBP:    "VBP",
	VBZ:    "VBZ",
	MD:     "MD",
	JJ:     "JJ",
	JJR:    "JJR",
	JJS:    "JJS",
	RB:     "RB",
	RBR:    "RBR",
	RBS:    "RBS",
	RP:     "RP",
	IN:     "IN",
	TO:     "TO",
	DT:     "DT",
	PDT:    "PDT",
	PRP:    "PRP",
	PRPS:   "PRP$",
	WP:     "WP",
	WPS:    "WP$",
	WDT:    "WDT",
	WRB:    "WRB",
	CC:     "CC",
	CD:     "CD",
	EX:     "EX",
	FW:     "FW",
	LS:     "LS",
	POS:    "POS",
	SYM:    "SYM",
	UH:     "UH",
	COMMA:  ",",
	PERIOD: ".",
	COLON:  ":",
	LQUOTE: "``",
	RQUOTE: "''",
	LRB:    "-LRB-",
	RRB:    "-RRB-",
	HYPH:   "HYPH",
	NFP:    "NFP",
	ADD:    "ADD",
	GW:     "GW",
	AFX:    "AFX",
	DOLLAR: "$",
	HASH:   "#",
}

// tagByName is the inverse of tagNames.
var tagByName = invert[Tag](tagNames[:])

// String returns the Penn Treebank's spelling of the tag, such as "PRP$".
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return tagNames[XX]
}

// TagNamed returns the tag that the Penn Treebank spells name, and whether
// there is one.
func TagNamed(name string) (Tag, bool) {
	t, ok := tagByName[name]
	return t, ok
}

// IsNoun reports whether t is a noun, common or proper.
func (t Tag) IsNoun() bool { return t >= NN && t <= NNPS }

// IsProper reports whether t is a proper noun.
func (t Tag) IsProper() bool { return t == NNP || t == NNPS }

// IsVerb reports whether t is a verb other than a modal.
func (t Tag) IsVerb() bool { return t >= VB && t <= VBZ }

// IsFinite reports whether t is a verb form that can head a clause by itself:
// past, present, or modal.
func (t Tag) IsFinite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// IsAdjective reports whether t is an adjective of any degree.
func (t Tag) IsAdjective() bool { return t >= JJ && t <= JJS }

// IsAdverb reports whether t is an adverb of any degree.
func (t Tag) IsAdverb() bool { return t >= RB && t <= RBS }

// IsPronoun reports whether t is a personal or possessive pronoun.
func (t Tag) IsPronoun() bool { return t == PRP || t == PRPS }

// IsWh reports whether t is a wh-word: who, which, when, whose.
func (t Tag) IsWh() bool { return t >= WP && t <= WRB }

// IsPunct reports whether t is a mark of punctuation.
func (t Tag) IsPunct() bool { return t >= COMMA && t <= NFP }

// IsQuote reports whether t is a quotation mark.
func (t Tag) IsQuote() bool { return t == LQUOTE || t == RQUOTE }

// invert maps each name to its index.
func invert[T ~uint8](names []string) map[string]T {
	m := make(map[string]T, len(names))
	for i, name := range names {
		m[name] = T(i)
	}
	return m
}
