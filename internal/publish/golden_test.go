package publish_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs; run the test with -update if that is meant (-want +got):\n%s", path, diff)
	}
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name  string
		write func(w *bytes.Buffer) error
	}{
		{"sheet.txt", func(w *bytes.Buffer) error { return publish.Text(w, sample(), publish.TextOptions{}) }},
		{"sheet-narrow.txt", func(w *bytes.Buffer) error { return publish.Text(w, sample(), publish.TextOptions{Width: 44}) }},
		{"sheet-explain.txt", func(w *bytes.Buffer) error {
			return publish.Text(w, sample(), publish.TextOptions{Explain: true})
		}},
		{"sheet-color.txt", func(w *bytes.Buffer) error { return publish.Text(w, sample(), publish.TextOptions{Color: true}) }},
		{"sheet-empty.txt", func(w *bytes.Buffer) error { return publish.Text(w, ledger.Sheet{}, publish.TextOptions{}) }},
		{"sheet.json", func(w *bytes.Buffer) error { return publish.JSON(w, sample(), publish.JSONOptions{Indent: true}) }},
		{"sheet-line.json", func(w *bytes.Buffer) error {
			return publish.JSON(w, sample(), publish.JSONOptions{Text: true, Explain: true})
		}},
		{"sheet-empty.json", func(w *bytes.Buffer) error { return publish.JSON(w, ledger.Sheet{}, publish.JSONOptions{}) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := c.write(&out); err != nil {
				t.Fatal(err)
			}
			golden(t, c.name, out.Bytes())
		})
	}
}
