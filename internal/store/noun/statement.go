package noun

import (
	"strings"

	"counterclaim/internal/ledger"
)

func shapeStatement(v *ledger.Statement) Shape {
	s := Shape{Subject: string(v.ID), Name: v.Speaker.Name, Kind: string(v.Stance), Passages: v.Content}
	s.Add("document", string(v.Document))
	s.Add("speaker", string(v.Speaker.Actor))
	s.when(v.When)
	var words strings.Builder
	words.WriteString(v.Speaker.Name)
	for _, p := range v.Content {
		words.WriteByte('\n')
		words.WriteString(p.Exact)
	}
	s.Words = words.String()
	s.Passages = s.Passages[:len(s.Passages):len(s.Passages)]
	if v.Cue != nil {
		s.Passages = append(s.Passages, *v.Cue)
	}
	if v.Speaker.Mention != nil {
		s.Passages = append(s.Passages, *v.Speaker.Mention)
	}
	return s
}
