//go:build unix

package process

import (
	"syscall"
	"time"
)

// Spent returns the time of processor that this process has had, which other
// work on the machine disturbs less than the clock on the wall.
func Spent() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return time.Since(start)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
