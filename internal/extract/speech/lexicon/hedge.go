package lexicon

import (
	"strings"
	"sync"

	"counterclaim/internal/ledger"
)

// Hedge returns how sure the word leaves what it stands beside, and whether it
// is a hedge at all.
func Hedge(word string) (ledger.Certainty, bool) {
	c, ok := hedges()[word]
	return c, ok
}

// Proposal reports whether the lemma is a noun for what one can be for or
// against by saying so.
func Proposal(lemma string) bool { return proposals()[lemma] }

// hedges are words that make what they stand beside less sure.
var hedges = sync.OnceValue(func() map[string]ledger.Certainty {
	m := map[string]ledger.Certainty{}
	for _, w := range strings.Fields(`purported alleged suspected unconfirmed reportedly allegedly
		supposedly purportedly perhaps maybe possibly may might could rumored apparent unverified conceivably`) {
		m[w] = ledger.Possible
	}
	for _, w := range strings.Fields(`apparently seemingly likely probably presumably appears appear
		appeared seems seem seemed evidently`) {
		m[w] = ledger.Probable
	}
	return m
})

// proposals are nouns for what one can be for or against.
var proposals = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`plan proposal idea deal agreement treaty accord pact truce ceasefire
		cessation talk negotiation dialogue settlement solution transition resolution motion bill law
		legislation measure amendment policy ban sanction embargo use intervention
		withdrawal initiative process call demand decision move change reform
		right creation establishment expansion extension independence autonomy partition federalism
		election referendum vote zone bid step approach view position inclusion participation
		removal return release trade tax increase cut restriction regulation nomination candidacy`) {
		m[w] = true
	}
	return m
})

// Rank orders the certainties from sure to unsure, so that the least sure of
// several signs decides.
func Rank(c ledger.Certainty) int {
	switch c {
	case ledger.Certain:
		return 0
	case ledger.Probable:
		return 1
	}
	return 2
}

// records are nouns for what says something to those who read or watch it.
var records = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`report poll polling survey study datum data record figure document statistic
		statistics analysis investigation inquiry research map image photo photograph video footage email e-mail file
		census result review audit ad advertisement commercial spot book memoir biography article story piece column
		editorial essay letter memo note message text tweet post filing suit lawsuit complaint indictment affidavit
		transcript brief petition guideline rule platform resolution bill law agreement treaty accord statement
		release bulletin headline caption sign banner placard poster script speech number estimate projection
		forecast count tally evidence finding page website site blog newsletter magazine newspaper film movie
		documentary series episode account testimony paper whitepaper dossier cable list ranking index chart graph
		narrative quote quotation slogan motto clause provision order ruling decision opinion verdict judgment manual
		handbook leaflet pamphlet flyer screenshot recording tape clip log diary history portrait profile obituary
		average exit-poll questionnaire ballot`) {
		m[w] = true
	}
	return m
})
