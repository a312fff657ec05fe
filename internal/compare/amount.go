package compare

import (
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// A Beside is an amount of one text and the amount of the other that bears on it
// most, with the level that decided.
type Beside struct {
	Left     ledger.Amount             `json:"left"`
	Right    ledger.Amount             `json:"right"`
	Relation ledger.ComparisonRelation `json:"relation"`
	Rule     string                    `json:"rule"`     // The Level's ID: "amount/apart".
	Sentence string                    `json:"sentence"` // The level's sentence, with the words of both filled in.
}

// amountsMax bounds how many amounts of a text are compared. A text with more is a
// table, or no single text.
const amountsMax = 1000

// Amounts sets each amount of left beside the amount of right that bears on it
// most. Both texts have to be known to tell of one thing. An amount on which
// nothing in right bears is left out, and so are the days of left where it gives
// other numbers: there they say of which day those are.
func Amounts(left, right []ledger.Amount) []Beside {
	out := []Beside{} // In JSON an empty list, and not nothing.
	left, right = withSums(left[:min(len(left), amountsMax)]), withSums(right[:min(len(right), amountsMax)])
	numbers := slices.ContainsFunc(left, func(a ledger.Amount) bool { return a.Kind != ledger.AmountDay })
	for i := range left {
		if numbers && left[i].Kind == ledger.AmountDay {
			continue
		}
		if b, ok := bearing(&left[i], right); ok {
			out = append(out, b)
		}
	}
	return out
}

// bearing finds the amount of right that bears on a most. Of several that are as
// near, one that agrees with it is taken before one that does not.
func bearing(a *ledger.Amount, right []ledger.Amount) (Beside, bool) {
	var best Beside
	closest, found, split := 0, false, false
	for j := range right {
		b := &right[j]
		l, flipped := amountLevelOf(a, b)
		if l.Relation == ledger.ClaimsIncomparable {
			continue
		}
		near := nearness(a, b)
		against := l.Relation == ledger.ClaimsContradictory
		if ofOne(a.Kind) && !against {
			near += agreeing
		}
		if near > closest {
			split = false
		}
		split = split || found && near == closest && a.Kind == ledger.AmountDay && against != (best.Relation == ledger.ClaimsContradictory)
		if found && (near < closest || near == closest && (best.Relation != ledger.ClaimsContradictory || against)) {
			continue
		}
		best = Beside{Left: *a, Right: *b, Relation: l.Relation, Rule: l.ID, Sentence: l.sentence(a, b, flipped)}
		closest, found = near, true
	}
	return best, found && !split
}

// agreeing is more than words beside a number can tell. Of several people whose
// ages are told, the one whose age agrees is meant.
const agreeing = 100

// nearness says how much tells that two amounts are of one thing. What is of
// another thing has been left out before, so names, words and days decide, and
// then which number is the nearer.
func nearness(a, b *ledger.Amount) int {
	n := 5*common(a.Names, b.Names, "") + 4*common(a.Terms, b.Terms, a.Of)
	if a.Of != "" && a.Of == b.Of {
		n += 16
	}
	if a.Group == b.Group {
		n += 8
	}
	if !a.Date.IsZero() && a.Date == b.Date {
		n += 12
	}
	// A sum of money that is told as the whole answers before its parts.
	if a.Kind == ledger.AmountSum && slices.Contains(b.Terms, "worldwide") {
		n += 4
	}
	switch x, y := middle(a), middle(b); {
	case x <= 1.03*y && y <= 1.03*x:
		n += 10
	case x <= 1.1*y && y <= 1.1*x:
		n += 6
	case x <= 1.3*y && y <= 1.3*x:
		n += 3
	}
	return n
}

// middle returns a number that stands for the amount.
func middle(a *ledger.Amount) float64 {
	for _, v := range [3]*float64{a.Best, a.Low, a.High} {
		if v != nil {
			return *v
		}
	}
	return 0
}

// shared returns how many words of weight stand beside both, other than what
// they are of; a name counts twice.
func shared(a, b *ledger.Amount) int {
	return 2*common(a.Names, b.Names, "") + common(a.Terms, b.Terms, a.Of)
}

// common returns how many words are in both sorted lists, without one.
func common(a, b []string, without string) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i], b[j]); {
		case c == 0:
			if a[i] != without {
				n++
			}
			i, j = i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
	return n
}

// listBytes is how near two figures of one list stand to each other.
const listBytes = 60

// withSums adds to a list what two groups told one after the other come to: "156
// insurgents and 17 soldiers" are 173 people.
func withSums(list []ledger.Amount) []ledger.Amount {
	out := slices.Clip(list)
	last := -1
	for i := range list {
		b := &list[i]
		if b.Kind != ledger.AmountCount {
			continue
		}
		if last >= 0 {
			if a := &list[last]; a.Of == b.Of && a.Group != "" && b.Group != "" && a.Group != b.Group && !a.Within && !b.Within &&
				!a.Added && !b.Added && b.Passage.Start-a.Passage.End < listBytes && a.Best != nil && b.Best != nil && a.Low != nil && b.Low != nil {
				low, best := *a.Low+*b.Low, *a.Best+*b.Best
				sum := *a
				sum.Group, sum.Low, sum.Best, sum.High, sum.Over = "", &low, &best, nil, false
				sum.Passage.Exact = a.Passage.Exact + " and " + b.Passage.Exact
				out = append(out, sum)
			}
		}
		last = i
	}
	return out
}

// An amountLevel is a Level for two amounts.
type amountLevel struct {
	Level
	fits func(a, b *ledger.Amount) bool
}

// amountLevelOf returns the level that decides two amounts, and whether it fits
// them the other way round.
func amountLevelOf(a, b *ledger.Amount) (l *amountLevel, flipped bool) {
	for i := range amountLevels {
		l = &amountLevels[i]
		if l.fits(a, b) {
			return l, false
		}
		if l.fits(b, a) {
			return l, true
		}
	}
	return l, false
}

// sentence fills the marks of the level's sentence with the words of both.
func (l *amountLevel) sentence(a, b *ledger.Amount, flipped bool) string {
	if flipped && l.ID != apartLevel {
		a, b = b, a
	}
	quoted := func(x *ledger.Amount) string {
		return "“" + strings.Join(strings.Fields(x.Passage.Exact), " ") + "”"
	}
	return strings.NewReplacer("{a}", quoted(a), "{b}", quoted(b)).Replace(l.Says)
}

// AmountLevels returns the levels for amounts, in the order in which they are
// tried, and the one for a day that the second text leaves open.
func AmountLevels() []Level {
	var all []Level
	for i := range amountLevels {
		all = append(all, amountLevels[i].Level)
	}
	return append(all, dayOpen)
}

// AmountPair compares two amounts that are known to be of one happening, and says
// by which level. The order of a and b does not matter.
func AmountPair(a, b ledger.Amount) (ledger.ComparisonRelation, Level) {
	l, _ := amountLevelOf(&a, &b)
	return l.Relation, l.Level
}

// apartLevel says the same either way round.
const apartLevel = "amount/apart"

// amountLevels are tried in order, each both ways round. The last fits every pair.
var amountLevels = []amountLevel{
	{contradictory("amount/rank-exceeds", "{a} says that there were as many, and {b} allows fewer.", "", nil),
		func(a, b *ledger.Amount) bool { return rankOf(a, b) && amountsApart(a, b) }},
	{compatible("amount/rank-fits", "{a} says that there were as many, and {b} allows just that.", nil),
		func(a, b *ledger.Amount) bool { return rankOf(a, b) && !amountsApart(b, a) }},
	{incomparable("amount/other-kind", "{a} and {b} are numbers of different kinds or units.", nil), otherKind},
	{incomparable("amount/other-thing", "{a} and {b} are numbers of different things.", nil), otherThing},
	{incomparable("amount/added", "{a} counts those that came to others, and {b} does not.", nil),
		func(a, b *ledger.Amount) bool { return a.Added && !b.Added && !ofOneDay(a, b) }},
	{incomparable("amount/part-of-time", "{a} is told of a part of the time, and {b} is not.", nil),
		func(a, b *ledger.Amount) bool { return a.Kind == ledger.AmountSum && a.Part && !b.Part }},
	{contradictory("amount/part-exceeds-whole", "{a} cannot be among {b}: a part is not larger than its whole.", "", nil),
		func(a, b *ledger.Amount) bool { return partOfAmount(a, b) && amountsApart(a, b) }},
	{compatible("amount/part-suffices", "{a} are among {b}, and alone are as many as that asks for.", nil),
		func(a, b *ledger.Amount) bool { return partOfAmount(a, b) && suffices(a, b) }},
	{incomparable("amount/other-group", "{a} and {b} count different groups, and nothing tells what the one makes of the other.", nil),
		func(a, b *ledger.Amount) bool {
			return a.Group != b.Group || a.Within != b.Within && a.Group == "" && shared(a, b) < 2
		}},
	{incomparable("amount/other-judge", "{a} and {b} are given by different judges.", nil),
		func(a, b *ledger.Amount) bool { return a.By != "" && b.By != "" && !commonWord(a.By, b.By) }},
	{incomparable("amount/other-place", "{a} and {b} are told of different places.", nil),
		func(a, b *ledger.Amount) bool { return len(a.Places) > 0 && len(b.Places) > 0 && !placesMeet(a, b) }},
	{incomparable("amount/somebody", "Too little tells that {a} and {b} are said of one and the same.", nil),
		func(a, b *ledger.Amount) bool { return ofOne(a.Kind) && shared(a, b) < 2 && !sameAmount(a, b) }},
	{contradictory("amount/other-day", "{a} and {b} are different times for one thing.", "", nil),
		func(a, b *ledger.Amount) bool { return a.Kind == ledger.AmountDay && daysApart(a, b) }},
	{compatible("amount/days-meet", "{a} and {b} can both be the time of one thing.", nil),
		func(a, b *ledger.Amount) bool { return a.Kind == ledger.AmountDay }},
	{incomparable("amount/still", "{a} and {b} are one number for different days, and a count can stand still.", nil),
		func(a, b *ledger.Amount) bool { return sameAmount(a, b) && otherDay(a, b) && standing(a, b) }},
	{contradictory("amount/same-other-day", "{a} and {b} are one number, told of different days.", "", nil),
		func(a, b *ledger.Amount) bool { return sameAmount(a, b) && isExact(a) && otherDay(a, b) }},
	{sameLevel("amount/same", "{a} and {b} are one number.", nil), sameAmount},
	{incomparable("amount/grown", "{a} is counted up to an earlier day than {b}, and a count can grow in between.", nil),
		func(a, b *ledger.Amount) bool { return earlier(a, b) && amountsApart(b, a) }},
	{incomparable("amount/far", "{a} is more than three times {b}, and too little else tells that both are of one occasion.", nil), far},
	{incomparable("amount/planned", "{a} is planned, feared or expected, and {b} is told as it is.", nil),
		func(a, b *ledger.Amount) bool {
			return a.Unreal && !b.Unreal && (amountsApart(a, b) || amountsApart(b, a))
		}},
	{contradictory(apartLevel, "{a} and {b} cannot both be: no number is in both.", "", nil), amountsApart},
	{compatible("amount/rounding", "{a} is an estimate, and rounding can account for the distance to {b}.", nil),
		func(a, b *ledger.Amount) bool { return a.Best != nil && a.Low == nil }},
	{compatible("amount/meet", "{a} and {b} can both be: some number is in both.", nil),
		func(a, b *ledger.Amount) bool { return true }},
}
