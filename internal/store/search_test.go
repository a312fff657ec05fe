package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

func search(t testing.TB, s *store.Store, query string, f store.Filter) []store.Hit {
	t.Helper()
	hits, err := s.Search(context.Background(), query, f)
	if err != nil {
		t.Fatalf("search %s: %v", query, err)
	}
	return hits
}

func TestSearch(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		s := create(t, name, store.Options{Now: newClock().Now})
		sheet, bytes := sampleSheet()
		add(t, s, "1", sheet, bytes)
		for query, want := range map[string]int{
			"ames":                            2, // The document and the first statement.
			"AMES port":                       2,
			`"port ames"`:                     2,
			`"ames port"`:                     0,
			"hosp*":                           2,
			"hosp":                            0,
			"ministry":                        2, // In the text, and the statement's speaker.
			"ámes":                            2,
			"Ames nowhere":                    0,
			"إدلب":                            1,
			"ادلب":                            1, // Without the hamza.
			"اِدلـــب":                        1, // With a vowel sign and stretched.
			"مدنيا":                           1,
			"30":                              1, // Written in Arabic digits.
			`"`:                               -1,
			"":                                -1,
			"***":                             -1,
			`ames OR NOT "`:                   0, // Words like any other.
			`ames') --`:                       2,
			"NEAR(ames, port)":                0,
			"text:ames":                       0, // A phrase of two words.
			"ames & !port":                    2,
			strings.Repeat("a ", 20):          1,
			`"` + strings.Repeat("a ", 20):    -1,
			"the defense ministry said on s*": 1,
		} {
			hits, err := s.Search(context.Background(), query, store.Filter{})
			if want < 0 {
				if !errors.Is(err, ledger.ErrInvalid) {
					t.Errorf("search %q: %v", query, err)
				}
				continue
			}
			if err != nil || len(hits) != want {
				t.Errorf("search %q: %d hits, want %d; %v", query, len(hits), want, err)
			}
		}
		for _, hit := range search(t, s, "hospital", store.Filter{}) {
			if hit.Passage == nil || !hit.Passage.In(sampleText) || hit.Passage.Exact != "hospital" ||
				!strings.Contains(hit.Snippet, "fired on the hospital") || hit.Title == "" {
				t.Errorf("hit %+v", hit)
			}
		}
		if hits := search(t, s, "hospital", store.Filter{Kind: "statement"}); len(hits) != 1 || hits[0].Speaker != "the Coast Front" {
			t.Errorf("statements: %+v", hits)
		}
		if hits := search(t, s, "hospital", store.Filter{AsOf: time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)}); len(hits) != 0 {
			t.Errorf("before it was known: %+v", hits)
		}
		without := sheet
		without.Statements, without.Claims, without.Incidents, without.Relations = sheet.Statements[:1], sheet.Claims[:1], nil, nil
		without.Commitments, without.Comparisons = nil, nil
		add(t, s, "2", without, bytes)
		if hits := search(t, s, "hospital", store.Filter{}); len(hits) != 1 {
			t.Errorf("after the statement was retracted: %+v", hits)
		}
	})
}

// TestLongText looks for words all over a text of many parts.
func TestLongText(t *testing.T) {
	onEach(t, func(t *testing.T, name string) {
		s := create(t, name, store.Options{})
		var text strings.Builder
		for i := range 9000 {
			fmt.Fprintf(&text, "the the word%d ", i)
		}
		document, bytes := plainDocument(text.String(), "https://herald.example/long")
		add(t, s, "1", document, bytes)
		for i := 1; i < 9000; i += 911 {
			query := fmt.Sprintf(`"word%d the the word%d" word8999`, i-1, i)
			if hits := search(t, s, query, store.Filter{}); len(hits) != 1 {
				t.Fatalf("search %s: %d hits", query, len(hits))
			}
		}
	})
}

// plainDocument is a document out of which nothing was read.
func plainDocument(text, address string) (ledger.Sheet, []byte) {
	hash := ledger.HashOf([]byte(text))
	return ledger.Sheet{Document: ledger.Document{ID: ledger.NewDocumentID(hash, address), Address: address,
		MediaType: "text/plain", SHA256: hash, Text: text}}, []byte(text)
}

// TestEnginesFindTheSame searches random texts, and compares both engines with
// a reader who goes through every text word by word.
func TestEnginesFindTheSame(t *testing.T) {
	vocabulary := []string{"Idlib", "idlib", "strike", "striking", "étage", "etage", "قصف", "إدلب", "أدلب", "12", "١٢", "o'clock", "x-ray", "и", "Москва"}
	const separators = " \n.,-“”'‌"
	stores := map[string]*store.Store{}
	for _, engine := range engines {
		t.Run(engine, func(t *testing.T) { place(t, engine) }) // Says so where an engine is not there.
		if !t.Failed() {
			stores[engine] = create(t, place(t, engine), store.Options{})
		}
	}
	texts := map[ledger.DocumentID]string{}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom(vocabulary)
		var text strings.Builder
		for _, w := range rapid.SliceOfN(word, 1, 12).Draw(t, "words") {
			text.WriteString(w)
			text.WriteRune(rapid.SampledFrom([]rune(separators)).Draw(t, "separator"))
		}
		if len(texts) < 60 {
			sheet, bytes := plainDocument(text.String(), fmt.Sprint("https://herald.example/", len(texts)))
			texts[sheet.Document.ID] = text.String()
			for _, s := range stores {
				if _, err := s.AddSheet(context.Background(), runOf("1"), sheet, bytes); err != nil {
					t.Fatal(err)
				}
			}
		}
		query := drawQuery(t, word)
		want := store.Matching(query, texts)
		for engine, s := range stores {
			hits, err := s.Search(context.Background(), query, store.Filter{Limit: 1000})
			if err != nil {
				t.Fatal(err)
			}
			got := map[ledger.DocumentID]bool{}
			for _, hit := range hits {
				if got[hit.Document] = true; !hit.Passage.In(texts[hit.Document]) {
					t.Fatalf("%s: the passage %+v is not in %q", engine, hit.Passage, texts[hit.Document])
				}
			}
			for id, text := range texts {
				if got[id] != want[id] {
					t.Fatalf("%s: search %s in %q: found %t, want %t", engine, query, text, got[id], want[id])
				}
			}
		}
	})
}

func drawQuery(t *rapid.T, word *rapid.Generator[string]) string {
	var query []string
	for range rapid.IntRange(1, 3).Draw(t, "terms") {
		w := word.Draw(t, "term")
		switch rapid.IntRange(0, 2).Draw(t, "form") {
		case 0:
			w += "*"
		case 1:
			w = `"` + w + " " + word.Draw(t, "next") + `"`
		}
		query = append(query, w)
	}
	return strings.Join(query, " ")
}
