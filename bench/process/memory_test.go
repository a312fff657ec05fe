package process

import "testing"

func TestPeakIn(t *testing.T) {
	for status, want := range map[string]int{
		"Name:\tspeed\nVmHWM:\t    2048 kB\nVmRSS:\t 10 kB\n": 2 << 20,
		"VmRSS:\t 10 kB\n":   0,
		"VmHWM:\t much kB\n": 0,
	} {
		if got := peakIn(status); got != want {
			t.Errorf("%q: got %d, want %d", status, got, want)
		}
	}
}
