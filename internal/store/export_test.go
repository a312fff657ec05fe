package store

import (
	"counterclaim/internal/ledger"
	"counterclaim/internal/store/words"
)

// Matching returns the texts in which a query's terms stand, by reading each
// word by word, without an index.
func Matching(query string, texts map[ledger.DocumentID]string) map[ledger.DocumentID]bool {
	terms, err := words.Parse(query)
	if err != nil {
		panic(err)
	}
	found := map[ledger.DocumentID]bool{}
	for id, text := range texts {
		found[id] = true
		for _, t := range terms {
			if _, ok := words.First(text, []words.Term{t}); !ok {
				found[id] = false
			}
		}
	}
	return found
}
