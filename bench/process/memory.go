package process

import (
	"os"
	"strconv"
	"strings"
)

// Peak returns the most memory that the process has held so far, in bytes, or 0
// where the system does not tell.
func Peak() int {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	return peakIn(string(b))
}

// peakIn returns the peak that the text of /proc/self/status states, or 0.
func peakIn(status string) int {
	for line := range strings.Lines(status) {
		rest, ok := strings.CutPrefix(line, "VmHWM:")
		if !ok {
			continue
		}
		n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")))
		if err != nil {
			return 0
		}
		return n << 10
	}
	return 0
}
