package ledger

// A Precision says how finely a [When] is known. The names follow UCDP's
// date_prec and ACLED's time_precision, which number the same ideas.
type Precision string

// The precisions, finest first.
const (
	PrecisionDay    Precision = "day"    // Start and End are the same day.
	PrecisionWeek   Precision = "week"   // Somewhere within a week, or part of one.
	PrecisionMonth  Precision = "month"  // Somewhere within a month, or part of one.
	PrecisionYear   Precision = "year"   // Somewhere within a year, or part of one.
	PrecisionPeriod Precision = "period" // All of the time from Start to End, as said ("since 30 September").
)

// A When is the time that a text gives for something, as days. Both ends are
// included. A zero Start or End is open: "since 30 September" has a Start and,
// where the text was published on 3 June, that day as its End.
type When struct {
	Start     Day       `json:"start,omitzero"`
	End       Day       `json:"end,omitzero"`
	Precision Precision `json:"precision"`
	Said      string    `json:"said,omitempty"` // The words, such as "earlier this week"; "" if inferred.
}

// IsZero reports whether w says nothing.
func (w When) IsZero() bool { return w.Start.IsZero() && w.End.IsZero() }

// Overlaps reports whether some day may lie in both. An open end reaches
// forever, so a zero When overlaps everything.
func (w When) Overlaps(v When) bool {
	return !w.End.Before(v.Start) && !v.End.Before(w.Start)
}
