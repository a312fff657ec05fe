package syntax

// A Rel is a Universal Dependencies relation between a token and its head. The
// zero Rel is [Dep].
type Rel uint8

// The relations. A name gives the dependent's part: the head of an Nsubj is the
// predicate it is the subject of.
const (
	Dep          Rel = iota // a relation that has no name here
	Root                    // the head of the sentence
	Nsubj                   // a nominal subject
	NsubjPass               // the nominal subject of a passive
	NsubjOuter              // the subject of a predicate that is a clause
	Csubj                   // a clausal subject
	CsubjPass               // the clausal subject of a passive
	Obj                     // an object
	Iobj                    // an indirect object
	Ccomp                   // a clausal complement
	Xcomp                   // a complement that takes its subject from above
	Obl                     // an oblique nominal, usually with a preposition
	OblAgent                // the agent of a passive
	OblUnmarked             // an oblique nominal without preposition, often a time
	Advcl                   // an adverbial clause
	AdvclRelcl              // a relative clause about a whole clause
	Acl                     // a clause that modifies a noun
	AclRelcl                // a relative clause
	Nmod                    // a nominal that modifies a noun
	NmodPoss                // a possessor
	NmodUnmarked            // a nominal modifier without preposition
	NmodDesc                // a title or description before a name
	Amod                    // an adjective that modifies a noun
	Det                     // a determiner
	DetPredet               // a predeterminer
	Nummod                  // a number that modifies a noun
	Advmod                  // an adverbial modifier
	Case                    // a preposition or possessive ending
	Mark                    // a word that introduces a clause
	Conj                    // a conjunct after the first
	Cc                      // a coordinating conjunction
	CcPreconj               // the first half of a paired conjunction
	Appos                   // an apposition
	Parataxis               // a clause set beside another
	Compound                // a noun that modifies a noun
	CompoundPrt             // the particle of a phrasal verb
	Flat                    // a later part of a name
	Fixed                   // a later part of a fixed expression
	Aux                     // an auxiliary
	AuxPass                 // the auxiliary of a passive
	Cop                     // a copula
	Expl                    // an expletive
	Vocative                // the person addressed
	Discourse               // an interjection
	Dislocated              // a fronted or postposed element
	List                    // an item of a list
	Orphan                  // what is left of an ellipsis
	Goeswith                // a part of a word written apart
	Reparandum              // speech that the speaker takes back
	Punct                   // a mark of punctuation

	relCount = iota
)

// relNames holds the Universal Dependencies spelling of each relation.
var relNames = [relCount]string{
	Dep:          "dep",
	Root:         "root",
	Nsubj:        "nsubj",
	NsubjPass:    "nsubj:pass",
	NsubjOuter:   "nsubj:outer",
	Csubj:        "csubj",
	CsubjPass:    "csubj:pass",
	Obj:          "obj",
	Iobj:         "iobj",
	Ccomp:        "ccomp",
	Xcomp:        "xcomp",
	Obl:          "obl",
	OblAgent:     "obl:agent",
	OblUnmarked:  "obl:unmarked",
	Advcl:        "advcl",
	AdvclRelcl:   "advcl:relcl",
	Acl:          "acl",
	AclRelcl:     "acl:relcl",
	Nmod:         "nmod",
	NmodPoss:     "nmod:poss",
	NmodUnmarked: "nmod:unmarked",
	NmodDesc:     "nmod:desc",
	Amod:         "amod",
	Det:          "det",
	DetPredet:    "det:predet",
	Nummod:       "nummod",
	Advmod:       "advmod",
	Case:         "case",
	Mark:         "mark",
	Conj:         "conj",
	Cc:           "cc",
	CcPreconj:    "cc:preconj",
	Appos:        "appos",
	Parataxis:    "parataxis",
	Compound:     "compound",
	CompoundPrt:  "compound:prt",
	Flat:         "flat",
	Fixed:        "fixed",
	Aux:          "aux",
	AuxPass:      "aux:pass",
	Cop:          "cop",
	Expl:         "expl",
	Vocative:     "vocative",
	Discourse:    "discourse",
	Dislocated:   "dislocated",
	List:         "list",
	Orphan:       "orphan",
	Goeswith:     "goeswith",
	Reparandum:   "reparandum",
	Punct:        "punct",
}

// relByName is the inverse of relNames.
var relByName = invert[Rel](relNames[:])

// relAliases maps names that a treebank uses to the nearest relation here.
var relAliases = map[string]Rel{
	"csubj:outer": Csubj,
	"obl:tmod":    OblUnmarked,
	"obl:npmod":   OblUnmarked,
	"nmod:tmod":   NmodUnmarked,
	"nmod:npmod":  NmodUnmarked,
}

// String returns the Universal Dependencies spelling, such as "nsubj:pass".
func (r Rel) String() string {
	if int(r) < len(relNames) {
		return relNames[r]
	}
	return relNames[Dep]
}

// RelNamed returns the relation that Universal Dependencies spells name, and
// whether there is one. Older names of a relation are understood.
func RelNamed(name string) (Rel, bool) {
	if r, ok := relByName[name]; ok {
		return r, true
	}
	r, ok := relAliases[name]
	return r, ok
}

// IsSubject reports whether r is a subject of any kind.
func (r Rel) IsSubject() bool { return r >= Nsubj && r <= CsubjPass }

// IsPassiveSubject reports whether r is the subject of a passive.
func (r Rel) IsPassiveSubject() bool { return r == NsubjPass || r == CsubjPass }

// IsClause reports whether the dependent of r heads a subordinate clause.
func (r Rel) IsClause() bool {
	switch r {
	case Csubj, CsubjPass, Ccomp, Xcomp, Advcl, AdvclRelcl, Acl, AclRelcl:
		return true
	}
	return false
}
