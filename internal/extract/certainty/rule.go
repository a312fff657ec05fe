package certainty

import (
	"fmt"

	"counterclaim/internal/ledger"
)

// A rule is what decided a value.
type rule uint8

const (
	rulePlain rule = iota
	ruleNegated
	ruleNone
	ruleModal
	ruleModalNot
	ruleAdverb
	ruleGoverned
	ruleGovernedNot
	ruleMark
	rulePurpose
	ruleQuestion
	ruleImperative
	ruleSpoken
	ruleSupposed
	ruleIndefinite
	ruleDefinite
	ruleModifier
	ruleBefore
	ruleCount
)

// rules gives each rule its name, and the sentence that says why; %s stands for
// the word that decided.
var rules = [ruleCount]struct{ name, says string }{
	rulePlain:       {"plain", "Nothing in the sentence makes it less than certain."},
	ruleNegated:     {"negated", "“%s” says that it is not so."},
	ruleNone:        {"none", "“%s” says that there is none of what it would be done to."},
	ruleModal:       {"modal", "“%s” tells it as what may or will be, and not as what is."},
	ruleModalNot:    {"modal-not", "“%s” and a negation tell it as what may not or will not be."},
	ruleAdverb:      {"adverb", "“%s” makes it less sure, or turns it round."},
	ruleGoverned:    {"governed", "It hangs on “%s”, which leaves it so sure."},
	ruleGovernedNot: {"governed-not", "It hangs on “%s”, which is not so itself."},
	ruleMark:        {"mark", "“%s” opens what is only supposed, or lies ahead, or is left out."},
	rulePurpose:     {"purpose", "“%s” makes it what something else is done for."},
	ruleQuestion:    {"question", "“%s” asks for it, and a question leaves open what it asks."},
	ruleImperative:  {"imperative", "It is called for, and so has yet to be done."},
	ruleSpoken:      {"spoken", "It lies in what “%s” attributes, which leaves it so sure."},
	ruleSupposed:    {"supposed", "It says more of “%s”, and takes it for granted that it is so."},
	ruleIndefinite:  {"indefinite", "Nothing makes it one happening that is known, so it may stand for any of its kind."},
	ruleDefinite:    {"definite", "It is spoken of as known, in a clause that “%s” leaves open."},
	ruleModifier:    {"modifier", "It says of which kind “%s” is."},
	ruleBefore:      {"before", "“%s” stands before it, and makes it less sure or denies it."},
}

// reason explains a value in one sentence.
func (r *reader) reason(t told) ledger.Reason {
	says := rules[t.rule].says
	if t.by >= 0 {
		says = fmt.Sprintf(says, r.s.Tokens[t.by].Text)
	}
	return ledger.Reason{Field: "value", Rule: "certainty/" + rules[t.rule].name, Says: says}
}
