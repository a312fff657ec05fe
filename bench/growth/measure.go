package main

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"

	"counterclaim/bench/process"
	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
	"counterclaim/internal/publish"
)

// A figure is what one text took.
type figure struct {
	Size      int     `json:"size"`  // In the unit of its shape.
	Bytes     int     `json:"bytes"` // Of the text.
	Read      float64 `json:"read"`  // Seconds of processor.
	Write     float64 `json:"write"` // Seconds of processor, as JSON and as text.
	Allocated int     `json:"allocated_bytes"`
	Peak      int     `json:"peak"` // Bytes resident, 0 if not known.
}

// Seconds returns what reading and writing took.
func (f figure) Seconds() float64 { return f.Read + f.Write }

// measure reads a text of the shape, on one core.
func measure(name string, size int) (figure, error) {
	i := slices.IndexFunc(shapes, func(s shape) bool { return s.name == name })
	if i < 0 {
		return figure{}, fmt.Errorf("there is no shape %q", name)
	}
	runtime.GOMAXPROCS(1)
	reader, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return figure{}, err
	}
	read(reader, shapes[i].make(shapes[i].full/100), &figure{})
	f := figure{Size: size}
	text := shapes[i].make(size)
	f.Bytes = len(text)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := read(reader, text, &f); err != nil {
		return figure{}, err
	}
	runtime.ReadMemStats(&after)
	f.Allocated, f.Peak = int(after.TotalAlloc-before.TotalAlloc), process.Peak()
	return f, nil
}

// read reads a text and writes what was read, and notes the time.
func read(reader *pipeline.Reader, text string, f *figure) error {
	begin := process.Spent()
	text = ingest.Normalize(text)
	sheet := reader.Read(ledger.Document{ID: "doc_growth", Text: text, Language: "en"})
	f.Read = (process.Spent() - begin).Seconds()
	begin = process.Spent()
	err := errors.Join(publish.JSON(io.Discard, sheet, publish.JSONOptions{}), publish.Text(io.Discard, sheet, publish.TextOptions{Width: 100}))
	f.Write = (process.Spent() - begin).Seconds()
	return err
}
