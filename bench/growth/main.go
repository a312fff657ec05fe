package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
)

// A curve is what was measured of one shape, at lengths that grow tenfold.
type curve struct {
	Shape  string   `json:"shape"`
	Unit   string   `json:"unit"`
	Points []figure `json:"points"`
}

func main() {
	only := flag.String("only", "", "name of the one shape that is wanted")
	out := flag.String("out", "", "file for the figures as JSON, if wanted")
	size := flag.Int("size", 0, "measure --only at this size, in this process")
	flag.Parse()
	if err := run(*only, *size, *out); err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

// run measures the shapes, or only one, prints the curves and writes them to
// out. With a size it measures that and prints JSON.
func run(only string, size int, out string) error {
	if size > 0 {
		f, err := measure(only, size)
		if err != nil {
			return err
		}
		return json.NewEncoder(os.Stdout).Encode(f)
	}
	var curves []curve
	for _, s := range shapes {
		if only != "" && s.name != only {
			continue
		}
		c := curve{Shape: s.name, Unit: s.unit}
		for size := s.full / 100; size <= s.full; size *= 10 {
			f, err := apart(s.name, size)
			if err != nil {
				return fmt.Errorf("%s, %d %s: %w", s.name, size, s.unit, err)
			}
			c.Points = append(c.Points, f)
		}
		fmt.Print(c)
		curves = append(curves, c)
	}
	if len(curves) == 0 {
		return errors.New("there is no such shape")
	}
	if out == "" {
		return nil
	}
	b, err := json.MarshalIndent(curves, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(out, append(b, '\n'), 0o644)
}

// apart measures in a process of its own, whose peak memory is that of this text.
func apart(name string, size int) (figure, error) {
	self, err := os.Executable()
	if err != nil {
		return figure{}, err
	}
	cmd := exec.Command(self, "--only", name, "--size", strconv.Itoa(size))
	cmd.Stderr = os.Stderr
	b, err := cmd.Output()
	if err != nil {
		return figure{}, err
	}
	var f figure
	return f, json.Unmarshal(b, &f)
}

// String returns the curve as lines.
func (c curve) String() string {
	out := c.Shape + "\n"
	for i, p := range c.Points {
		growth := ""
		if i > 0 {
			growth = fmt.Sprintf("  × %.1f time, × %.1f memory", p.Seconds()/c.Points[i-1].Seconds(), float64(p.Allocated)/float64(c.Points[i-1].Allocated))
		}
		out += fmt.Sprintf("  %8d %-10s %8.3f s read %8.3f s write %6d MB allocated %5d MB peak%s\n",
			p.Size, c.Unit, p.Read, p.Write, p.Allocated/1_000_000, p.Peak/1_000_000, growth)
	}
	return out
}
