package number

import (
	"strings"
	"unicode/utf8"
)

// Limit is the greatest number that is read; a greater one gives no Range.
const Limit int64 = 1e12

// An amount is a decimal number: value / 10^exp. Numbers past Limit are over.
type amount struct {
	value int64
	exp   int
	over  bool
}

// times multiplies a by m and reduces the decimals as far as they divide.
func (a amount) times(m int64) amount {
	if a.value > 0 && m > Limit*1e6/a.value {
		a.over = true
		return a
	}
	a.value *= m
	for a.exp > 0 && a.value%10 == 0 {
		a.value /= 10
		a.exp--
	}
	return a.checked()
}

// decimal returns the amount with its decimals.
func (a amount) decimal() float64 {
	v := float64(a.value)
	for range a.exp {
		v /= 10
	}
	return v
}

func (a amount) checked() amount {
	v := a.value
	for range a.exp {
		v /= 10
	}
	a.over = a.over || v > Limit
	return a
}

// readDigits reads the number that s begins with: "2,000", "2.5". Commas must
// part thousands. It returns what is left of s.
func readDigits(s string) (a amount, rest string, ok bool) {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		a.push(s[i])
		i++
	}
	if i == 0 {
		return a, s, false
	}
	if i <= 3 {
		for i+4 <= len(s) && s[i] == ',' && isDigit(s[i+1]) && isDigit(s[i+2]) && isDigit(s[i+3]) &&
			(i+4 == len(s) || !isDigit(s[i+4])) {
			for _, c := range []byte(s[i+1 : i+4]) {
				a.push(c)
			}
			i += 4
		}
	}
	if i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) {
		for i++; i < len(s) && isDigit(s[i]); i++ {
			if a.exp < 6 {
				a.push(s[i])
				a.exp++
			}
		}
	}
	return a, s[i:], true
}

// push appends one decimal digit. An amount that is over stays so.
func (a *amount) push(c byte) {
	if a.value > Limit*10 {
		a.over = true
		return
	}
	a.value = a.value*10 + int64(c-'0')
	if a.exp == 0 && a.value > Limit {
		a.over = true
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// allDigits reports whether s is n digits and nothing else.
func allDigits(s string, n int) bool {
	if len(s) != n {
		return false
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// cutCurrency cuts the sign of a currency from the front of s.
func cutCurrency(s string) (sign, rest string) {
	for _, sign := range [...]string{"$", "£", "€", "us$", "¥", "₽", "usd"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return sign, rest
		}
	}
	return "", s
}

// indexHyphen returns where the first hyphen or dash of s is, or -1.
func indexHyphen(s string) int {
	for i := range len(s) {
		if s[i] == '-' || s[i] == 0xE2 && hyphenLen(s[i:]) > 0 {
			return i
		}
	}
	return -1
}

// hyphenLen returns the bytes of the hyphen, minus or dash that s begins with.
func hyphenLen(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212':
		return size
	}
	return 0
}

// isHyphen reports whether s is one hyphen or dash that can join two numbers.
func isHyphen(s string) bool { return s != "" && hyphenLen(s) == len(s) }
