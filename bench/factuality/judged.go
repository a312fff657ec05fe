package main

import (
	"sort"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// untold is the value of a word that the product does not take for one that
// tells of something: the outlet's plain word.
const untold = 3

// judged are the happenings of a text, in the order of its words.
type judged []ledger.Happening

// read reads text as a Document of its own.
func read(r *pipeline.Reader, text string) judged {
	hash := ledger.HashOf([]byte(text))
	return r.Read(ledger.Document{
		ID: ledger.NewDocumentID(hash, ""), Source: ledger.Source{Name: "Outlet"},
		SHA256: hash, MediaType: "text/plain", Language: "en", Text: text,
	}).Happenings
}

// at returns the happening whose word stands at a byte offset; nil if there is
// none.
func (j judged) at(offset int) *ledger.Happening {
	i := sort.Search(len(j), func(i int) bool { return j[i].Word.End > offset })
	if i < len(j) && j[i].Word.Start <= offset {
		return &j[i]
	}
	return nil
}
