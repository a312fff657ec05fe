package ingest

import (
	"time"

	"counterclaim/internal/ledger"
)

// Defaults for the zero fields of [Options].
const (
	DefaultMaxBytes  = 64 << 20
	DefaultTimeout   = 30 * time.Second
	DefaultUserAgent = "counterclaim/0 (reads public reporting into a ledger of claims)"
)

// Options say what the caller knows better than the bytes do. Zero fields are
// found in the bytes, or take the defaults.
type Options struct {
	Source    string     // Who published.
	Published ledger.Day // When.
	Title     string
	Language  string // ISO 639-1.

	Now          func() time.Time // The clock; time.Now if nil.
	MaxBytes     int64            // Of one document, after decompression; DefaultMaxBytes if 0.
	AllowPrivate bool             // Fetch from private, loopback and link-local addresses.
	UserAgent    string           // DefaultUserAgent if "".
	Timeout      time.Duration    // Of one fetch in all; DefaultTimeout if 0.

	// Progress is called while something big is read, from the goroutine that
	// reads. Total is -1 if it is not known. It may be nil.
	Progress func(done, total int64, what string)
}

// filled returns o with the defaults in its zero fields.
func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.UserAgent == "" {
		o.UserAgent = DefaultUserAgent
	}
	if o.Timeout <= 0 {
		o.Timeout = DefaultTimeout
	}
	if o.Progress == nil {
		o.Progress = func(int64, int64, string) {}
	}
	return o
}
