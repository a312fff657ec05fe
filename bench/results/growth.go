package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A curve is what bench/growth writes of one shape, as far as it is shown.
type curve struct {
	Shape  string
	Unit   string
	Points []point
}

// A point is one length of a shape.
type point struct {
	Size, Bytes int
	Read, Write float64
	Allocated   int `json:"allocated_bytes"`
	Peak        int
}

func (p point) seconds() float64 { return p.Read + p.Write }

func (b bench) growth() (section, error) {
	s := section{title: "Growth", about: "Texts that were made up to be slow to read, at three lengths, each ten times the one before: seconds of one core to read and " +
		"write each, what the last step multiplied, and the most memory held at the longest. Ten times is linear. Short texts' times are noise."}
	out := filepath.Join(b.work, "growth.json")
	if err := goRun("growth", "--out", out); err != nil {
		return s, err
	}
	raw, err := os.ReadFile(out)
	if err != nil {
		return s, err
	}
	var curves []curve
	if err := json.Unmarshal(raw, &curves); err != nil {
		return s, fmt.Errorf("%s: %w", out, err)
	}
	s.table = growthTable(curves)
	return s, nil
}

// growthTable returns the curves as a table.
func growthTable(curves []curve) string {
	var b strings.Builder
	b.WriteString("| text | longest | 1/100 | 1/10 | whole | × time | × allocated | peak, MB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
	for _, c := range curves {
		if len(c.Points) != 3 {
			continue
		}
		last, before := c.Points[2], c.Points[1]
		fmt.Fprintf(&b, "| %s | %s %s, %.1f MB | %.3f | %.2f | %.2f | %.1f | %.1f | %d |\n", c.Shape, grouped(last.Size), c.Unit, float64(last.Bytes)/1e6,
			c.Points[0].seconds(), before.seconds(), last.seconds(), last.seconds()/before.seconds(),
			float64(last.Allocated)/float64(before.Allocated), last.Peak/1_000_000)
	}
	return b.String()
}

// grouped writes a number with commas.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
