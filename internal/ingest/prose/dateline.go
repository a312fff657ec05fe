package prose

import (
	"regexp"
	"strings"
	"unicode"

	"counterclaim/internal/ledger"
)

// A Dateline is the head of a dispatch: "PORT AMES, 3 June 2016 (Agency) --".
type Dateline struct {
	Place  string     // As written; "" if it tells none, or hides it ("CLANDESTINE").
	Within string     // What it says the place lies in: "(MEXICO)".
	Day    ledger.Day // Zero if it has no day, or one without a year.
	End    int        // The byte behind it and the editor's notes that follow.
}

// datelineBytes is how far from the start of its paragraph a dateline ends at the
// latest, and datelineParagraphs how many paragraphs may stand before it.
const (
	datelineBytes      = 200
	datelineParagraphs = 6
)

const (
	datelinePlace = `\p{Lu}[\p{L}\p{M}.'’]*(?:[ \-][\p{L}\p{M}.'’]+){0,4}`
	datelineMonth = `(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`
	datelineDay   = `(?i:(\d{1,2}) ?(` + datelineMonth + `),? (\d{4}|'?\d{2})\b|(` + datelineMonth + `) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})\b)`
)

var (
	// A place, what is set off behind it by commas or brackets, and a dash.
	datelineForm = regexp.MustCompile(`^(` + datelinePlace + `)((?:, ?[\pL\d.' ]{2,30}|,? ?[(\[][^()\[\]]{2,60}(?:[(\[][^()\[\]]*[)\]])?[)\]])*),? ?(?:--+|[–—]|- )`)
	dayForm      = regexp.MustCompile(datelineDay)
	leadingDay   = regexp.MustCompile(`^[ (]*` + datelineDay)
	dayAnywhere  = regexp.MustCompile(`(?i)\b(?:\d{1,2} ?` + datelineMonth + `|` + datelineMonth + ` \d{1,2}|no date|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b`)
	bracketed    = regexp.MustCompile(`[(\[]([^()\[\]]*)[)\]]`)
	editorsNote  = regexp.MustCompile(`^ *\[[^\[\]]{2,60}\]`)
)

// DatelineOf finds the dateline of a text in its first paragraphs. A dispatch that
// passes on another has two ("MADRID, 9 May 1990 -- [Text] LIMA, 9 May --"): the
// place is then the inner one's, and the day that of the first that has one.
func DatelineOf(text string) (Dateline, bool) {
	at := 0
	for range datelineParagraphs {
		for at < len(text) && strings.IndexByte(" \t\n\r", text[at]) >= 0 {
			at++
		}
		if d, ok := datelineAt(text, at); ok {
			d.End = skipNotes(text, d.End)
			if inner, ok := datelineAt(text, skipSpace(text, d.End)); ok {
				inner.End = skipNotes(text, inner.End)
				if inner.Day.IsZero() || !d.Day.IsZero() {
					inner.Day = d.Day
				}
				d = inner
			}
			return d, true
		}
		next := strings.Index(text[at:], "\n\n")
		if next < 0 {
			break
		}
		at += next
	}
	return Dateline{}, false
}

// datelineAt reads the dateline that begins at byte at.
func datelineAt(text string, at int) (Dateline, bool) {
	head := text[at:min(len(text), at+datelineBytes)]
	if k := strings.Index(head, "\n\n"); k >= 0 {
		head = head[:k]
	}
	head = strings.NewReplacer("\n", " ", "\t", " ").Replace(head)
	m := datelineForm.FindStringSubmatch(head)
	if m == nil {
		return Dateline{}, false
	}
	d := Dateline{Place: m[1], End: at + len(m[0])}
	rest := m[2]
	if day, ok := dayIn(rest); ok {
		d.Day = day
	} else if m := leadingDay.FindString(head[len(m[0]):]); m != "" {
		d.Day, _ = dayIn(m)
		d.End += len(m)
	}
	dated := !d.Day.IsZero() || dayAnywhere.MatchString(rest)
	if !dated && !bracketed.MatchString(rest) && (rest != "" || !isUpper(d.Place)) {
		return Dateline{}, false
	}
	d.Within = withinOf(rest)
	switch strings.ToLower(d.Place) {
	case "clandestine", "no city", "no place", "no location", "unknown", "place unknown", "internet", "undisclosed location":
		d.Place = ""
	}
	return d, true
}

// withinOf returns what the dateline says its place lies in: the first thing in
// brackets that a day still follows, or behind a comma.
func withinOf(rest string) string {
	head := rest
	if k := dayAnywhere.FindStringIndex(rest); k != nil {
		head = rest[:k[0]]
	} else if k := bracketed.FindStringIndex(rest); k != nil {
		head = rest[:k[0]] // Without a day, what stands in brackets is the agency.
	}
	if m := bracketed.FindStringSubmatch(head); m != nil {
		return strings.TrimSpace(m[1])
	}
	return strings.Trim(head, ", ")
}

// dayIn returns the day that s tells with its year.
func dayIn(s string) (ledger.Day, bool) {
	m := dayForm.FindStringSubmatch(s)
	switch {
	case m == nil:
		return ledger.Day{}, false
	case m[1] != "":
		return ValidDay(centuryOf(m[3]), MonthOf(strings.TrimRight(m[2], ".")), Number(m[1]))
	}
	return ValidDay(centuryOf(m[6]), MonthOf(strings.TrimRight(m[4], ".")), Number(m[5]))
}

// centuryOf returns the year that digits say; two of them from 70 on are of the
// last century.
func centuryOf(digits string) int {
	digits = strings.TrimPrefix(digits, "'")
	year := Number(digits)
	switch {
	case len(digits) > 2:
		return year
	case year >= 70:
		return 1900 + year
	}
	return 2000 + year
}

// skipNotes returns the byte behind the editor's notes at i: "[TEXT]".
func skipNotes(text string, i int) int {
	for {
		i = skipSpace(text, i)
		m := editorsNote.FindString(strings.ReplaceAll(text[i:min(len(text), i+80)], "\n", " "))
		if m == "" {
			return i
		}
		i += len(m)
	}
}

// skipSpace returns the first byte from i on that is no space.
func skipSpace(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') {
		i++
	}
	return i
}

// isUpper reports whether s has capitals only.
func isUpper(s string) bool { return strings.IndexFunc(s, unicode.IsLower) < 0 }
