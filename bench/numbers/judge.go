package main

import (
	"strings"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// A relation is an answer in the scorer's words.
type relation string

const (
	supports     relation = "supports"
	contradicts  relation = "contradicts"
	incomparable relation = "incomparable"
)

// A judge reads pairs of texts and compares their numbers.
type judge struct{ reader *pipeline.Reader }

func newJudge() (*judge, error) {
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return nil, err
	}
	return &judge{r}, nil
}

// answer compares the numbers of a pair.
func (j *judge) answer(p pair) answer {
	r := j.reader.Beside(document("Claim", p.Claim), document("Evidence", p.Evidence))
	a := answer{ID: p.ID, Relation: incomparable, Why: r.Sentence}
	switch r.Relation {
	case ledger.ClaimsContradictory:
		a.Relation = contradicts
	case ledger.ClaimsSame, ledger.ClaimsCompatible:
		a.Relation = supports
	}
	return a
}

// document makes one side of a pair a document published by source.
func document(source, text string) ledger.Document {
	text = ingest.Normalize(printed.Replace(text))
	hash := ledger.HashOf([]byte(text))
	return ledger.Document{
		ID: ledger.NewDocumentID(hash, source), Source: ledger.Source{Name: source},
		SHA256: hash, MediaType: "text/plain", Language: "en", Text: text,
	}
}

// printed turns the signs of tokenized text into those of print.
var printed = strings.NewReplacer("-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "`` ", "“", " ''", "”",
	" ,", ",", " .", ".", " ;", ";", " :", ":", " %", "%", "$ ", "$", " 's", "'s", " ’ s", "’s", " n't", "n't")
