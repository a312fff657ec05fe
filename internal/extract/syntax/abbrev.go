package syntax

import "strings"

// words makes a set of the words in a list.
func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// titles are abbreviations that a name or number follows, so that no sentence
// ends with them. They stand without their period.
var titles = words(`
	mr mrs ms messrs mx dr drs prof rev fr hon gov lt col gen maj capt cpl sgt adm
	cmdr cdr comdr brig pvt pfc sen reps rep pres supt insp det atty asst amb st ste mt ft
	msgr br sr fig figs vs eq sec dept vol ch pp viz cf approx
	pte gp wg`)

// enders are abbreviations that may end a sentence.
var enders = words(`
	inc ltd co corp bros plc jr etc al est ave blvd rd
	jan feb mar apr jun jul aug sep sept oct nov dec
	mon tue tues wed thu thur thurs fri
	ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo
	mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
	esq ph.d m.d b.a m.a d.c a.m p.m e.g i.e u.s u.n u.k e.u`)

// numbered are abbreviations only before a number: "No. 5".
var numbered = words(`no nos art p sec para pop`)

// doubtful are abbreviations that are words too; they count only when written
// with a capital and something follows that fits. "Mar. 3", but "the mass.".
var doubtful = words(`
	mar jun jul sun sat mon wed fri ill ind miss mass ore pa la va md wash ark del
	gen col co al det fig fr br ch rep sen mt ft est ave sr vol hon adm art sec st`)

// starters are words that, with a capital after an abbreviation, show that a
// sentence begins.
var starters = words(`
	the a an he she it they we i you this that these those there his her its their our my
	in on at by from with for to of under over after before during since until despite
	but and or so yet however meanwhile also then thus therefore moreover still
	if when while as although though because once where who what why how which whether
	some many most several few both all each every no not none neither other another such
	one two three according earlier later last more among asked speaking only even now`)

// speaking are verbs that put a name's owner in front of or behind a quotation.
var speaking = words(`
	said says say asked asks told tells added adds replied wrote writes shouted cried
	wondered demanded declared announced tweeted recalled explained`)

// isAbbreviation reports whether word, written before a period, is an
// abbreviation, so that the period belongs to it. After is the text behind the
// period.
func isAbbreviation(word, after string) bool {
	lower := strings.ToLower(word)
	next := strings.TrimLeft(after, " \u00a0\t")
	spaced := len(next) < len(after)
	switch {
	case numbered[lower]:
		return next != "" && isDigit(next[0])
	case isDotted(word):
		return true
	case len(word) == 1 && isUpperByte(word[0]):
		// An initial: another initial or a name follows.
		return word != "I" && next != "" && isUpperByte(next[0]) && !starters[strings.ToLower(firstWord(next))]
	case doubtful[lower]:
		if !isUpperByte(word[0]) || !spaced || next == "" {
			return false
		}
		return isDigit(next[0]) || titles[lower] && isUpperByte(next[0]) ||
			isUpperByte(next[0]) && !starters[strings.ToLower(firstWord(next))] || next[0] == ','
	}
	return titles[lower] || enders[lower]
}

// isDotted reports whether word has a period after every letter but the last:
// "U.S", "p.m", "a.k.a".
func isDotted(word string) bool {
	if len(word) < 3 || len(word)%2 == 0 {
		return false
	}
	for i := 0; i < len(word); i++ {
		if i%2 == 1 && word[i] != '.' || i%2 == 0 && !isLetterByte(word[i]) {
			return false
		}
	}
	return true
}

// firstWord returns the ASCII letters that s begins with, at most 16.
func firstWord(s string) string {
	n := 0
	for n < len(s) && n < 16 && isLetterByte(s[n]) {
		n++
	}
	return s[:n]
}

// isDigit reports whether c is an ASCII digit.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isUpperByte reports whether c is an ASCII capital.
func isUpperByte(c byte) bool { return 'A' <= c && c <= 'Z' }

// isLetterByte reports whether c is an ASCII letter.
func isLetterByte(c byte) bool { return isUpperByte(c) || 'a' <= c && c <= 'z' }
