package ledger

// A Range is a count as its source gave it. Low and High are bounds; Best is
// the source's own point estimate. A nil field was not stated, which is not
// the same as zero.
type Range struct {
	Low  *int   `json:"low"`
	Best *int   `json:"best"`
	High *int   `json:"high"`
	Said string `json:"said,omitempty"` // The words, such as "dozens"; kept because a number for them is a convention.
}

// Exactly returns the Range of a plain count: "23 people".
func Exactly(n int) Range { return Range{Low: &n, Best: &n, High: &n} }

// AtLeast returns the Range of "at least n" and of "n or more".
func AtLeast(n int) Range { return Range{Low: &n} }

// AtMost returns the Range of "at most n", "up to n".
func AtMost(n int) Range { return Range{High: &n} }

// Between returns the Range of "from low to high".
func Between(low, high int) Range { return Range{Low: &low, High: &high} }

// IsZero reports whether r states no number. Words alone ("many") do not count.
func (r Range) IsZero() bool { return r.Low == nil && r.Best == nil && r.High == nil }

// Meets reports whether some number satisfies both r and s. Bounds that are not
// stated exclude nothing, so a zero Range meets every other.
func (r Range) Meets(s Range) bool {
	return !above(r.Low, s.High) && !above(s.Low, r.High)
}

// Same reports whether r and s state the same bounds and the same estimate.
func (r Range) Same(s Range) bool {
	return equal(r.Low, s.Low) && equal(r.Best, s.Best) && equal(r.High, s.High)
}

// above reports whether both are stated and a is greater than b.
func above(a, b *int) bool { return a != nil && b != nil && *a > *b }

func equal(a, b *int) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
