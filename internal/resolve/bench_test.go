package resolve

import (
	"strings"
	"testing"

	"counterclaim/internal/ledger"
)

func BenchmarkRegistryStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if err := newRegistry().readStarter(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGazetteerStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readGazetteer(); err != nil {
			b.Fatal(err)
		}
	}
}

var thousandWords = strings.Fields(strings.Repeat("On Friday the Russian Defense Ministry denied that its warplanes had bombed a hospital in Idlib , "+
	"where the Syrian Observatory for Human Rights said at least 60 people were killed by the regime 's allies near Saraqib and Oxford . ", 25))

func BenchmarkRegistryLongest(b *testing.B) {
	r, day := Default(), ledger.NewDay(2016, 6, 3)
	b.ReportAllocs()
	for b.Loop() {
		for i := 0; i < 1000; i++ {
			r.Longest(thousandWords, i, day)
		}
	}
}

func BenchmarkGazetteerLongest(b *testing.B) {
	g := DefaultGazetteer()
	b.ReportAllocs()
	for b.Loop() {
		for i := 0; i < 1000; i++ {
			g.Longest(thousandWords, i)
		}
	}
}

func BenchmarkCandidates(b *testing.B) {
	g := DefaultGazetteer()
	b.ReportAllocs()
	for b.Loop() {
		g.Candidates("Reading", Context{})
	}
}

func BenchmarkFindUnknown(b *testing.B) {
	r := Default()
	b.ReportAllocs()
	for b.Loop() {
		r.Find("Northern Storm Brigade of Nowhere", ledger.Day{})
	}
}
