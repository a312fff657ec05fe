package ledger

import "fmt"

// An AmountKind says what sort of number an [Amount] is.
type AmountKind string

// The kinds of amount.
const (
	AmountCount   AmountKind = "count"   // How many people or things: "92 deaths".
	AmountShare   AmountKind = "share"   // A percentage: "71 %".
	AmountSum     AmountKind = "sum"     // Money. Unit is the currency as written.
	AmountMeasure AmountKind = "measure" // A measure. Unit is what it is measured in: "mile".
	AmountMark    AmountKind = "mark"    // A mark out of Unit: "57 out of 100".
	AmountRank    AmountKind = "rank"    // A place in an order: "the sixth death".
	AmountAge     AmountKind = "age"     // An age in years.
	AmountDay     AmountKind = "day"     // A time. Date is the day, month or year.
)

// An Amount is a number that a text states of something, whatever it is of: the
// dead, houses, a share, money, a day. Unlike a [Claim] it has no speaker and
// belongs to no incident. It serves to set two texts side by side that are known
// to tell of one thing.
//
// Low and High are the bounds; nil is not stated, and where Over or Under is set
// the bound itself is left out: "more than 2,000". Best is an estimate without
// bounds: "about 60".
type Amount struct {
	Kind  AmountKind `json:"kind"`
	Of    string     `json:"of,omitempty"`    // What is counted or measured, in one word; "" if the text does not tell.
	Group string     `json:"group,omitempty"` // Who of them: "children"; "" if nothing is said.
	Unit  string     `json:"unit,omitempty"`
	By    string     `json:"by,omitempty"` // Whose mark or rating it is.

	Low   *float64 `json:"low"`
	Best  *float64 `json:"best"`
	High  *float64 `json:"high"`
	Over  bool     `json:"over,omitempty"`  // The number is greater than Low.
	Under bool     `json:"under,omitempty"` // The number is less than High.

	Added  bool   `json:"added,omitempty"`  // It counts only those that came to others: "12 new cases".
	Within bool   `json:"within,omitempty"` // It counts a part of those counted before it: "including seven children".
	Unreal bool   `json:"unreal,omitempty"` // The words before it speak of what is planned, feared or expected.
	Part   bool   `json:"part,omitempty"`   // It is told as one of a part of the time: "on its opening weekend".
	Date   Date   `json:"date,omitzero"`    // The day up to which was counted, or that a day is.
	Lead   string `json:"lead,omitempty"`   // How the text leads to Date: "before", "after", "by" for up to it, "" for on or in it.

	Terms   []string  `json:"terms,omitempty"`  // The words of weight beside it, sorted, in small letters.
	Names   []string  `json:"names,omitempty"`  // The names beside it, likewise.
	Places  []PlaceID `json:"places,omitempty"` // Which of them the gazetteer knows as places.
	Passage Passage   `json:"passage"`
}

// A Date is a day, month or year as far as a text tells it: "12 March" has no
// year. A zero field is not stated.
type Date struct {
	Year  int `json:"year,omitempty"`
	Month int `json:"month,omitempty"`
	Day   int `json:"day,omitempty"`
}

// IsZero reports whether d is not stated.
func (d Date) IsZero() bool { return d == Date{} }

// String returns "2031-05-04", "2031-05", "2031" or "--05-04".
func (d Date) String() string {
	switch {
	case d.Year != 0 && d.Month != 0 && d.Day != 0:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	case d.Year != 0 && d.Month != 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case d.Year != 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Month != 0 && d.Day != 0:
		return fmt.Sprintf("--%02d-%02d", d.Month, d.Day)
	case d.Month != 0:
		return fmt.Sprintf("--%02d", d.Month)
	}
	return ""
}
