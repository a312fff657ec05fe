//go:build !unix

package process

import "time"

// Spent returns the time since the process began.
func Spent() time.Duration { return time.Since(start) }
