package pipeline_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// soup is what the words of a mangled text are taken from: those that the rooms look
// for to the left and right of themselves, and marks.
const soup = `killed wounded kidnapped bombed shell target plans claimed responsibility blamed accused denied
attack murder strike arrest front army rebels members police FMLN Russia Mexicans Syrians mayor bank bridge
bomb fire set to of by for on behalf in the a no not that which who whose it its they we been were have has
said according opinion would could between and or but after before since while including these both two 12
3 June Monday guilty behind work called named self - styled from with , ; : -- — “ ” ( ) [ ] ' 's s É . ?`

// TestReadsSoup holds that no order of words, however odd, stops the reading, nor makes
// it read one text in two ways.
func TestReadsSoup(t *testing.T) {
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	words, random := strings.Fields(soup), rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var text []string
		for range 1 + random.IntN(30) {
			text = append(text, words[random.IntN(len(words))])
		}
		doc := ledger.Document{ID: "doc_soup", Text: strings.Join(text, " "), Language: "en"}
		if random.IntN(3) == 0 {
			doc.Text = strings.ToUpper(doc.Text)
		}
		first, second := r.Read(doc), r.Read(doc)
		if a, b := len(first.Incidents), len(second.Incidents); a != b {
			t.Errorf("%q: %d incidents, then %d", doc.Text, a, b)
		}
	}
}
