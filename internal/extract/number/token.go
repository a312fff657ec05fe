package number

import "strings"

// digits reads the numeral whose first word starts with a digit or a sign of
// currency: "2,000", "20-60", "$5m", "80%", "12-year-old", "2.3 million".
func (f *finder) digits(i int) (numeral, bool) {
	n := numeral{next: i + 1, factor: 1}
	sign, s := cutCurrency(f.words[i].Lower)
	a, rest, ok := readDigits(s)
	if !ok {
		return n, false
	}
	n.low = a.checked()
	if sign != "" {
		n.kind, n.unit = Money, sign
	}
	if len(s) > 1 && s[0] == '0' && isDigit(s[1]) {
		n.kind = Name
	}
	if !f.suffix(&n, rest, len(s)-len(rest)) {
		n.kind, n.unknown, n.ranged = Name, true, false
		return n, true
	}
	if rest == "" && n.kind != Name {
		f.thousands(&n, s)
	}
	if n.kind == Count || n.kind == Money {
		f.scales(&n)
	}
	return n, true
}

// thousands joins "2 000", where a space parts the thousands. The groups must
// stand one space apart, or a list of numbers would melt into one.
func (f *finder) thousands(n *numeral, s string) {
	if len(s) > 3 || n.low.exp > 0 {
		return
	}
	for n.next < len(f.words) && allDigits(f.words[n.next].Text, 3) {
		gap := f.words[n.next].Start - f.words[n.next-1].End
		if gap < 1 || gap > 3 {
			return
		}
		for _, c := range []byte(f.words[n.next].Text) {
			n.low.push(c)
		}
		n.next++
	}
}

// suffix reads what follows the digits in the same word; width is how many
// bytes they took. It reports false for what is no number: "4x4".
func (f *finder) suffix(n *numeral, rest string, width int) bool {
	if rest == "" {
		return true
	}
	if size := hyphenLen(rest); size > 0 {
		return f.hyphenated(n, rest[size:])
	}
	switch rest {
	case "%":
		n.kind, n.unit = Percent, rest
	case "st", "nd", "rd", "th":
		n.kind = Ordinal
	case "k", "thousand":
		n.scale(1e3)
	case "bn", "billion":
		n.scale(1e9)
	case "mn", "million":
		n.scale(1e6)
	case "m":
		if n.kind != Money && n.low.exp == 0 && n.low.value >= 100 {
			n.kind, n.unit = Measure, rest
		} else {
			n.scale(1e6)
		}
	case "s":
		n.kind = Age
		if width == 4 {
			n.kind = Year
		}
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
		n.kind = Clock
	case "+":
		n.plus = true
	default:
		return odd(n, rest)
	}
	return true
}

// odd reads the rarer suffixes: "500kg", "10:30", "30/09/2015", "20th-century".
func odd(n *numeral, rest string) bool {
	switch {
	case isUnit(rest):
		n.kind, n.unit = Measure, rest
	case len(rest) > 2 && rest[0] == ':' && isDigit(rest[1]) && isDigit(rest[2]):
		n.kind = Clock
	case len(rest) == 2 && rest[0] == '/' && n.low.exp == 0 && n.low.value < int64(rest[1]-'0') && rest[1] < '6':
		n.kind = Fraction
	case len(rest) > 1 && (rest[0] == '/' || rest[0] == '.') && isDigit(rest[1]):
		n.kind = Date
	case len(rest) > 3 && (rest[:3] == "th-" || rest[:3] == "st-" || rest[:3] == "nd-" || rest[:3] == "rd-"):
		n.kind = Ordinal
	default:
		return false
	}
	return true
}

// scale multiplies both ends.
func (n *numeral) scale(m int64) {
	n.low, n.factor = n.low.times(m), n.factor*m
	if n.ranged {
		n.high = n.high.times(m)
	}
}

// hyphenated reads what follows "20-": the other end of a range, the rest of a
// date, or a word.
func (f *finder) hyphenated(n *numeral, after string) bool {
	if after == "" {
		return true
	}
	_, number := cutCurrency(after)
	b, rest, ok := readDigits(number)
	if !ok {
		return compound(n, after)
	}
	if size := hyphenLen(rest); size > 0 && len(rest) > size && isDigit(rest[size]) {
		n.kind = Date
		return true
	}
	n.high, n.ranged = b.checked(), true
	if !f.suffix(n, rest, len(number)-len(rest)) {
		return false
	}
	n.level()
	return n.kind != Count || n.ranged
}

// level makes the ends of a range agree: "15-20,000" means thousands twice, and
// "2015-16" are years. What does not rise is no range.
func (n *numeral) level() {
	if n.low.exp == 0 && n.high.exp == 0 && n.low.value > n.high.value &&
		n.low.value >= 1900 && n.low.value < 2100 && n.high.value < 100 {
		n.kind, n.ranged = Year, false
		return
	}
	if n.low.value < 1000 && n.high.value >= 1000 && n.high.value%1000 == 0 && n.low.exp == 0 && n.factor == 1 {
		if low := n.low.times(1000); low.value < n.high.value && n.low.value >= 2 && n.low.value < 100 {
			n.low = low
		}
	}
	n.ranged = n.low.less(n.high)
}

func (a amount) less(b amount) bool {
	x, y := a.value, b.value
	for range b.exp {
		x = min(x, Limit*1e5) * 10
	}
	for range a.exp {
		y = min(y, Limit*1e5) * 10
	}
	return x < y
}

// compound reads the words hyphened to a number: "year-old", "day", "strong".
func compound(n *numeral, rest string) bool {
	head, tail := rest, ""
	if cut := indexHyphen(rest); cut > 0 {
		head, tail = rest[:cut], rest[cut+hyphenLen(rest[cut:]):]
	}
	if cls, v := classifyWord(head); cls == hundred || cls == scale || cls == dozen {
		n.scale(v)
		if tail == "" {
			return true
		}
		return compound(n, tail)
	}
	switch {
	case strings.HasPrefix(tail, "old") && (head == "year" || head == "years" || head == "month" || head == "yr"):
		n.kind = Age
	case rest == "plus":
		n.plus = true
	case rest == "odd":
		n.about = true
	case rest == "strong":
	case isCurrency(head):
		n.kind, n.unit = Money, head
	default:
		n.kind, n.unit = Measure, head
	}
	return true
}
