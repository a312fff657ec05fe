package lexicon

import "counterclaim/internal/ledger"

// RuleSays returns the sentence of the rule that found a statement by the cue
// words; "" for a rule that there is none of.
func RuleSays(rule, words string) string {
	switch rule {
	case "cue/verb-clause":
		return "“" + words + "” attributes the clause that follows it."
	case "cue/verb-before":
		return "“" + words + "” attributes the clause before it."
	case "cue/verb-as":
		return "“" + words + "” stands in a clause with “as”, which attributes the main clause."
	case "cue/verb-quote":
		return "“" + words + "” attributes the quotation beside it."
	case "cue/verb-phrase":
		return "“" + words + "” attributes the phrase that follows it."
	case "cue/passive":
		return "“" + words + "” attributes without saying to whom."
	case "cue/adjective":
		return "“" + words + "” tells what the subject thinks, wants or is for, and what follows is the content."
	case "cue/seems":
		return "“" + words + "” leaves open to whom its clause seems so."
	case "cue/asked":
		return "“" + words + "” tells a question and not always who put it."
	case "cue/according-to":
		return "“" + words + "” attributes the rest of its clause."
	case "cue/noun":
		return "“" + words + "” is a noun of saying, and what follows is its content."
	case "cue/adverb":
		return "“" + words + "” passes the clause on as hearsay."
	case "cue/light-verb":
		return "“" + words + "” is a verb and a noun of saying, and what follows is their content."
	case "cue/headline":
		return "The headline names a speaker beside a colon."
	case "cue/label":
		return "The paragraph is marked with the speaker's name."
	case "cue/continued":
		return "The quotation goes on from the one attributed by “" + words + "”."
	}
	return ""
}

// StanceWord returns what a reason calls content of the stance: "denied".
func StanceWord(s ledger.Stance) string {
	switch s {
	case ledger.StanceDenies:
		return "denied"
	case ledger.StanceDoubts:
		return "doubted or left open"
	case ledger.StanceDemands:
		return "demanded"
	case ledger.StanceOffers:
		return "offered"
	case ledger.StancePledges:
		return "pledged"
	case ledger.StanceThreatens:
		return "threatened"
	}
	return "asserted"
}
