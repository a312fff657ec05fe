// Package process tells what the running process has used of the machine:
// memory, and time of the processor.
package process

import "time"

// start is when the process began, nearly.
var start = time.Now()
