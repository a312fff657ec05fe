package syntax

import (
	"strings"
	"testing"
)

// newsPage is a made-up page of news, repeated for the benchmarks.
const newsPage = `The defense ministry said on Sunday that at least 12 people were killed in the strike on Port Ames, a town of 40,000 in the north. "We have no reason to believe that our aircraft were involved," said Col. Anna Reyes, a spokeswoman for the Northern Command. Witnesses told the Northland Herald that two warplanes circled the market before bombs fell.

The Coast Front, a U.S.-backed alliance of rebel groups, denied that its forces had fired on civilians. According to the Harbor Observatory, a monitoring group based in Elmstead, 31 civilians, including nine children, died on Saturday and Sunday. The group's director, J. K. Marsh, said the toll was likely to rise because some of the wounded were in critical condition.
`

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat(newsPage+"\n", 20)
	n := 0
	for _, s := range Parse(text) {
		n += len(s.Tokens)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(text)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkSegment(b *testing.B) {
	text := strings.Repeat(newsPage+"\n", 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Segment(text)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := decodeWeights(); err != nil {
			b.Fatal(err)
		}
	}
}
