package main

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"counterclaim/bench/process"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// A rate is documents a second: of the median round, the slowest and the
// fastest.
type rate struct {
	Median  float64 `json:"median"`
	Slowest float64 `json:"slowest"`
	Fastest float64 `json:"fastest"`
	Rounds  int     `json:"rounds"`
}

// A report is all that was measured.
type report struct {
	Documents    int     `json:"documents"`
	TextBytes    int     `json:"text_bytes"`       // Of one document, on average.
	Allocated    int     `json:"allocated_bytes"`  // For one document, on average, warm.
	Cold         float64 `json:"cold"`             // Documents a second in the first round.
	OneCore      rate    `json:"one_core"`         // Warm.
	AllCores     rate    `json:"all_cores"`        // Warm.
	Cores        int     `json:"cores"`            // That all cores means.
	PeakOneCore  int     `json:"peak_one_core"`    // Bytes resident, 0 if not known.
	PeakAllCores int     `json:"peak_all_cores"`   // Bytes resident, 0 if not known.
	Statements   int     `json:"statements_found"` // In one round: proof that something was read.
}

// measure reads texts in rounds, for as long as spend on one core and on all.
func measure(texts []string, spend time.Duration) (report, error) {
	cores := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(cores)
	r := report{Documents: len(texts), Cores: cores}
	for _, text := range texts {
		r.TextBytes += len(text)
	}
	r.TextBytes /= len(texts)

	begin := time.Now()
	reader, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return report{}, err
	}
	r.Statements = round(reader, texts, 1)
	r.Cold = float64(len(texts)) / time.Since(begin).Seconds()

	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r.OneCore = rounds(reader, texts, 1, spend)
	runtime.ReadMemStats(&after)
	r.Allocated = int(after.TotalAlloc-before.TotalAlloc) / (r.OneCore.Rounds * len(texts))
	r.PeakOneCore = process.Peak()

	runtime.GOMAXPROCS(cores)
	r.AllCores = rounds(reader, texts, cores, spend)
	r.PeakAllCores = process.Peak()
	return r, nil
}

// rounds reads texts again and again until spend is over, at least once.
func rounds(reader *pipeline.Reader, texts []string, workers int, spend time.Duration) rate {
	var took []time.Duration
	for begin := time.Now(); len(took) == 0 || time.Since(begin) < spend; {
		start := time.Now()
		round(reader, texts, workers)
		took = append(took, time.Since(start))
	}
	return rateOf(len(texts), took)
}

// round reads each text once and returns how many statements there are.
func round(reader *pipeline.Reader, texts []string, workers int) int {
	var next, found atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(texts); i = int(next.Add(1)) - 1 {
				found.Add(int64(len(reader.Read(ledger.Document{ID: "text", Text: texts[i]}).Statements)))
			}
		})
	}
	wg.Wait()
	return int(found.Load())
}

// rateOf returns the rate of rounds over n documents that took so long. There
// is at least one round.
func rateOf(n int, took []time.Duration) rate {
	took = slices.Sorted(slices.Values(took))
	of := func(d time.Duration) float64 { return float64(n) / d.Seconds() }
	return rate{
		Median:  of((took[(len(took)-1)/2] + took[len(took)/2]) / 2),
		Slowest: of(took[len(took)-1]),
		Fastest: of(took[0]),
		Rounds:  len(took),
	}
}
