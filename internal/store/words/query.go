package words

import (
	"fmt"
	"strings"

	"counterclaim/internal/ledger"
)

// A Term is one part of a search query: a word, the beginning of a word, or
// words in a row.
type Term struct {
	Words  []string
	Prefix bool // Whether the last word may go on.
}

// Parse takes a query apart. A word that folds into several, such as
// Ma'arrat, is a phrase.
func Parse(query string) ([]Term, error) {
	var terms []Term
	for i, piece := range strings.Split(query, `"`) {
		if i%2 == 1 {
			terms = appendTerm(terms, piece, false)
			continue
		}
		for _, field := range strings.Fields(piece) {
			terms = appendTerm(terms, field, strings.HasSuffix(field, "*"))
		}
	}
	if len(terms) == 0 {
		return nil, fmt.Errorf("search for %q: %w: it has no word to look for", query, ledger.ErrInvalid)
	}
	for _, t := range terms {
		if len(t.Words) > phraseMax {
			return nil, fmt.Errorf("search for %q: %w: a phrase has at most %d words", query, ledger.ErrInvalid, phraseMax)
		}
	}
	return terms, nil
}

func appendTerm(terms []Term, piece string, prefix bool) []Term {
	t := Term{Prefix: prefix}
	Each(piece, func(w Word) bool {
		t.Words = append(t.Words, w.Folded)
		return true
	})
	if len(t.Words) == 0 {
		return terms
	}
	return append(terms, t)
}

// snippetBytes is how much a snippet keeps on each side of a match.
const snippetBytes = 70

// First returns the first place in text where one of the terms stands,
// with whole words around it.
func First(text string, terms []Term) (ledger.Passage, bool) {
	best := ledger.Span{Start: -1}
	for _, t := range terms {
		var row []Word
		Each(text, func(w Word) bool {
			row = append(row, w)
			if len(row) > len(t.Words) {
				row = row[1:]
			}
			if !t.matches(row) {
				return true
			}
			if best.Start < 0 || row[0].Start < best.Start {
				best = ledger.Span{Start: row[0].Start, End: w.End}
			}
			return false
		})
	}
	if best.Start < 0 {
		return ledger.Passage{}, false
	}
	before, after := max(0, best.Start-snippetBytes), min(len(text), best.End+snippetBytes)
	if before > 0 {
		before = best.Start - len(text[before:best.Start]) + max(0, strings.IndexByte(text[before:best.Start], ' ')+1)
	}
	if after < len(text) {
		if cut := strings.LastIndexByte(text[best.End:after], ' '); cut >= 0 {
			after = best.End + cut
		} else {
			after = best.End
		}
	}
	return ledger.Passage{
		Span:   best,
		Exact:  text[best.Start:best.End],
		Prefix: strings.ToValidUTF8(text[before:best.Start], ""),
		Suffix: strings.ToValidUTF8(text[best.End:after], ""),
	}, true
}

func (t Term) matches(row []Word) bool {
	if len(row) != len(t.Words) {
		return false
	}
	for i, w := range row {
		last := i == len(row)-1
		if w.Folded != t.Words[i] && !(last && t.Prefix && strings.HasPrefix(w.Folded, t.Words[i])) {
			return false
		}
	}
	return true
}
