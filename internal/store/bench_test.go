package store_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

// made returns made-up statements of one document, n of them from i on.
func made(d ledger.Document, i, n int) []store.Draft {
	batch := make([]store.Draft, n)
	for j := range batch {
		start := (i + j) % (len(d.Text) - 60)
		p := ledger.PassageAt(d.Text, ledger.Span{Start: start, End: start + 60})
		speaker := fmt.Sprint("Speaker ", i+j)
		batch[j] = store.Draft{Document: d.ID, Value: ledger.Statement{
			ID:       ledger.NewStatementID(d.ID, speaker, []ledger.Passage{p}),
			Document: d.ID, Speaker: ledger.Speaker{Name: speaker, Kind: ledger.SpeakerNamed},
			Content: []ledger.Passage{p}, Speech: ledger.SpeechIndirect, Stance: ledger.StanceAsserts, Certainty: ledger.Certain,
		}}
	}
	return batch
}

// madeDocument adds a made-up document to read statements out of.
func madeDocument(b *testing.B, s *store.Store) ledger.Document {
	sheet, bytes := plainDocument(strings.Repeat("The ministry said that twelve people were hurt near the harbor. ", 40), "https://herald.example/made")
	add(b, s, "1", sheet, bytes)
	return sheet.Document
}

func benchmarkEach(b *testing.B, bench func(b *testing.B, s *store.Store)) {
	for _, engine := range engines {
		b.Run(engine, func(b *testing.B) { bench(b, create(b, place(b, engine), store.Options{})) })
	}
}

func BenchmarkAppend(b *testing.B) {
	for _, size := range []int{1, 100} {
		b.Run(fmt.Sprint("batch=", size), func(b *testing.B) {
			benchmarkEach(b, func(b *testing.B, s *store.Store) {
				d := madeDocument(b, s)
				b.ReportAllocs()
				i := 0
				for b.Loop() {
					if _, err := s.Append(context.Background(), runOf("1"), made(d, i, size)); err != nil {
						b.Fatal(err)
					}
					i += size
				}
				b.ReportMetric(float64(i)/b.Elapsed().Seconds(), "entries/s")
			})
		})
	}
}

func BenchmarkAddSheet(b *testing.B) {
	benchmarkEach(b, func(b *testing.B, s *store.Store) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			i++
			sheet, bytes := sheetOf(sampleText, fmt.Sprint("https://herald.example/", i))
			add(b, s, "1", sheet, bytes)
		}
		b.ReportMetric(float64(i)/b.Elapsed().Seconds(), "documents/s")
	})
}

func BenchmarkLedgerOf100000(b *testing.B) {
	const statements = 100_000
	benchmarkEach(b, func(b *testing.B, s *store.Store) {
		ctx := context.Background()
		d := madeDocument(b, s)
		for i := 0; i < statements; i += 2000 {
			if _, err := s.Append(ctx, runOf("1"), made(d, i, 2000)); err != nil {
				b.Fatal(err)
			}
		}
		b.Run("read", func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				for _, err := range s.Statements(ctx, store.Filter{}) {
					if err != nil {
						b.Fatal(err)
					}
					n++
				}
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "statements/s")
		})
		b.Run("search", func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				if hits := search(b, s, fmt.Sprintf(`"speaker %d"`, i*7919%statements), store.Filter{}); len(hits) == 0 {
					b.Fatal("found nothing")
				}
			}
		})
		b.Run("search-common", func(b *testing.B) {
			for b.Loop() {
				search(b, s, "harbor people", store.Filter{})
			}
		})
		b.Run("explain", func(b *testing.B) {
			id := string(made(d, 500, 1)[0].Value.(ledger.Statement).ID)
			for b.Loop() {
				if _, err := s.Explain(ctx, id, time.Time{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("add", func(b *testing.B) {
			i := 0
			for b.Loop() {
				i++
				sheet, bytes := sheetOf(sampleText, fmt.Sprint("https://herald.example/", i))
				add(b, s, "1", sheet, bytes)
			}
		})
		b.Run("verify", func(b *testing.B) {
			for b.Loop() {
				verify(b, s)
			}
		})
	})
}
