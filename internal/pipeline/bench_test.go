package pipeline_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"counterclaim/examples"
	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// dispatches returns the sample dispatches as documents.
func dispatches(tb testing.TB) []ledger.Document {
	tb.Helper()
	dir := tb.TempDir()
	names, err := fs.Glob(examples.FS, "*.txt")
	if err != nil || len(names) == 0 {
		tb.Fatal("no dispatches", err)
	}
	for _, name := range names {
		b, err := fs.ReadFile(examples.FS, name)
		if err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	var docs []ledger.Document
	for item, err := range ingest.New(ingest.Options{}).Read(context.Background(), dir, nil) {
		if err != nil {
			tb.Fatal(err)
		}
		docs = append(docs, item.Document)
	}
	return docs
}

// BenchmarkRead reads the sample dispatches, one core. It states documents a
// second, and bytes allocated for each round over all of them.
func BenchmarkRead(b *testing.B) {
	docs := dispatches(b)
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for _, doc := range docs {
		size += len(doc.Text)
		r.Read(doc) // Warm: weights, registry, gazetteer.
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			r.Read(doc)
		}
	}
	b.ReportMetric(float64(b.N*len(docs))/b.Elapsed().Seconds(), "documents/s")
}
