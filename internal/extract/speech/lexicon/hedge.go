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
