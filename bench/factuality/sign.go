package main

import (
	"math"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// read reads text as a Document of its own.
func read(r *pipeline.Reader, text string) ledger.Sheet {
	hash := ledger.HashOf([]byte(text))
	return r.Read(ledger.Document{
		ID: ledger.NewDocumentID(hash, ""), Source: ledger.Source{Name: "Outlet"},
		SHA256: hash, MediaType: "text/plain", Language: "en", Text: text,
	})
}

// A sign is what a sheet says of one word. The zero sign is that of a word which
// no statement and no claim covers.
type sign struct {
	certainty ledger.Certainty
	stance    ledger.Stance
	negated   bool
}

// signAt finds what the sheet says of the word at a byte offset: stance and
// certainty of the narrowest statement around it, and certainty and negation of
// the narrowest claim.
func signAt(sheet *ledger.Sheet, at int) sign {
	var s sign
	narrowest := math.MaxInt
	for _, st := range sheet.Statements {
		for _, p := range st.Content {
			if p.Start <= at && at < p.End && p.Len() < narrowest {
				narrowest, s.certainty, s.stance = p.Len(), st.Certainty, st.Stance
			}
		}
	}
	narrowest = math.MaxInt
	for _, c := range sheet.Claims {
		if p := c.Passage; p.Start <= at && at < p.End && p.Len() < narrowest {
			narrowest, s.certainty, s.negated = p.Len(), c.Certainty, c.Negated
		}
	}
	return s
}

// value puts the sign on the scale that the package comment explains.
func (s sign) value() float64 {
	v := 3.0
	switch s.certainty {
	case ledger.Probable:
		v = 2
	case ledger.Possible:
		v = 1
	case ledger.CertaintyUnknown:
		v = 1.5
	}
	if s.stance == ledger.StanceDoubts {
		v = min(v, 1)
	}
	// A claim in a denial carries the denial in its own negation already.
	if s.negated || s.stance == ledger.StanceDenies {
		return -v
	}
	return v
}
