package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/internal/ledger"
)

// Limits within which a paragraph may be furniture.
const (
	furnitureBytesMax = 600 // Longer ones are reports, whatever words they use.
	labelBytesMax     = 160
	boxParagraphsMax  = 6 // Between two sure ones, in one box.
)

// pageWords are the things that a page, and hardly a report, has. Alone they
// prove nothing: papers write about newsletters too.
var pageWords = []string{
	"subscribe", "subscribed", "subscribing", "subscription", "newsletter", "newsletters", "inbox", "privacy policy", "privacy notice",
	"terms of use", "terms of service", "sign up", "signing up", "sign in", "log in", "your account", "cookies", "unsubscribe",
	"your email", "email address", "e-mail address", "personalized ads", "personalised ads", "ad blocker", "adblock",
	"our app", "breaking news alerts", "push notifications", "mailing list", "your browser", "create an account", "free trial",
	"paywall", "comment policy", "community guidelines", "rss feed",
}

// linkWords are places that a page sends its reader to. They count only in a
// short line in the imperative: "Follow us on Telegram".
var linkWords = []string{
	"on facebook", "on twitter", "on instagram", "on telegram", "on whatsapp", "on linkedin", "on youtube", "youtube channel",
	"telegram channel", "whatsapp channel", "our website", "this article", "this story", "this page", "here for more", "for more news", "click here",
}

// imperatives are what a page says to its reader at the start of a line.
var imperatives = []string{
	"get", "sign", "subscribe", "follow", "share", "click", "tap", "download", "join", "register", "enter", "support",
	"donate", "like", "log", "create", "receive", "stay", "accept", "enable", "manage", "submit", "please", "thank", "thanks",
}

// labels are whole lines of a page. A label that ends with ":" may be followed
// by the title that it leads to.
var labels = []string{
	"advertisement", "advertising", "ad", "sponsored", "sponsored content", "paid content", "promoted content", "promoted stories",
	"related", "related:", "related articles", "related stories", "related news", "related topics", "related content", "read more", "read more:",
	"read also", "read also:", "also read", "also read:", "read next", "read next:", "see also:", "more on this", "more on this story",
	"more from", "more stories", "more news", "recommended", "recommended for you", "you may also like", "you might also like",
	"most read", "most popular", "most viewed", "trending", "trending now", "top stories", "latest news", "editor's picks",
	"editors' picks", "share", "share this", "share this:", "share this article", "share this story", "share on", "follow us",
	"follow us on", "contact us", "about us", "comments", "leave a comment", "leave a reply", "post a comment", "print this page",
	"view comments", "show comments", "load more", "loading", "loading...", "back to top", "skip to content", "skip to main content",
	"skip advertisement", "story continues below", "story continues below advertisement", "article continues below",
	"continue reading", "continue reading below", "sign up", "sign in", "log in", "login", "subscribe", "subscribe now", "newsletter",
	"newsletters", "menu", "search", "home", "next article", "previous article", "copy link", "tags:", "filed under:", "topics:",
	"watch:", "listen:", "privacy policy", "terms of use", "terms of service", "cookie policy", "all rights reserved",
}

// networks are the words that rows of share buttons are made of.
var networks = []string{
	"facebook", "twitter", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "email", "e-mail", "print", "messenger",
	"instagram", "youtube", "tumblr", "share", "tweet", "pin", "copy", "link", "viber", "vk", "x", "on", "save", "via", "google+", "flipboard", "threads", "bluesky", "mastodon",
}

// appendices head the lists at the end of an encyclopedia's or a scholar's text.
var appendices = []string{
	"references", "notes", "notes and references", "footnotes", "citations", "bibliography", "sources", "works cited",
	"further reading", "external links", "see also", "references and notes",
}

// A standing says how sure it is that a paragraph is furniture.
type standing int

// The standings, in the order of certainty.
const (
	isReport   standing = iota
	isPossible          // Furniture beside a box, a report's own line elsewhere.
	isAlone             // Furniture, but a line for itself, which says nothing of its neighbors.
	isBox               // Furniture of the kind that comes in boxes.
)

// Boilerplate lists the paragraphs of a normalized text that belong to the page
// and not to the report, in order. Spans of neighbors are not merged. It goes by
// what pages say to their readers: a line is furniture if it addresses the
// reader, outside of quotation marks, about the page's own business; if it is a
// label that pages carry; or if it stands in one box with such lines. The lists
// of references at a text's end are furniture too.
func Boilerplate(text string) []ledger.Span {
	spans := spansOf(text)
	standings := make([]standing, len(spans))
	for i, span := range spans {
		standings[i] = standingOf(text[span.Start:span.End])
	}
	closeBoxes(text, spans, standings)
	markAppendices(text, spans, standings)
	var furniture []ledger.Span
	for i, span := range spans {
		if standings[i] >= isAlone {
			furniture = append(furniture, span)
		}
	}
	return furniture
}

// spansOf returns the paragraphs of a normalized text.
func spansOf(text string) []ledger.Span {
	var spans []ledger.Span
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		if end < 0 {
			end = len(text) - start
		}
		if end > 0 {
			spans = append(spans, ledger.Span{Start: start, End: start + end})
		}
		start += end + 1
	}
	return spans
}

// standingOf judges a paragraph by itself.
func standingOf(paragraph string) standing {
	if len(paragraph) > furnitureBytesMax {
		return isReport
	}
	lower := strings.ToLower(unquoted(paragraph))
	switch {
	case isLabel(lower), isCopyright(lower), isShareRow(lower):
		return isAlone
	case reportsSpeech(lower):
		return isReport
	case isAddressed(lower):
		return isBox
	case isBoxHeading(paragraph), len(lower) <= labelBytesMax && namesReader(lower):
		return isPossible
	}
	return isReport
}

// unquoted blanks out quotations of more than three words: those are somebody's.
// Short ones stay, for a page quotes the names of its buttons.
func unquoted(paragraph string) string {
	for _, marks := range [][2]string{{"“", "”"}, {"\"", "\""}, {"«", "»"}} {
		var b strings.Builder
		rest := paragraph
		for {
			before, after, found := strings.Cut(rest, marks[0])
			quoted, behind, closed := strings.Cut(after, marks[1])
			if !found {
				break
			}
			b.WriteString(before)
			if !closed { // A quotation that goes on in the next paragraph.
				quoted, behind = after, ""
			}
			if strings.Count(quoted, " ") < 3 {
				b.WriteString(quoted)
			}
			rest = behind
		}
		b.WriteString(rest)
		paragraph = b.String()
	}
	return paragraph
}

// isLabel recognizes lines that are nothing but a label of the page, and those in
// which a label leads to another page's title.
func isLabel(lower string) bool {
	if len(lower) > labelBytesMax {
		return false
	}
	bare := strings.Trim(lower, " .!»›>→|-–—[]()*")
	if slices.Contains(labels, bare) {
		return true
	}
	if strings.HasPrefix(lower, "see also ") && !EndsSentence(lower) {
		return true
	}
	for _, label := range labels {
		if strings.HasSuffix(label, ":") && strings.HasPrefix(lower, label) {
			return true
		}
	}
	return false
}

// isCopyright recognizes the line that says whose the page is.
func isCopyright(lower string) bool {
	if strings.Contains(lower, "all rights reserved") {
		return len(lower) < 300
	}
	start := strings.HasPrefix(lower, "©") || strings.HasPrefix(lower, "copyright") || strings.HasPrefix(lower, "(c) ")
	return start && len(lower) < labelBytesMax && strings.ContainsAny(lower, "0123456789©")
}

// isShareRow recognizes a row of share buttons.
func isShareRow(lower string) bool {
	words := strings.FieldsFunc(lower, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",|·•/:", r) })
	if len(words) == 0 || len(words) > 24 {
		return false
	}
	named := 0
	for _, word := range words {
		if !slices.Contains(networks, word) {
			return false
		}
		if len(word) > 4 {
			named++
		}
	}
	return named > 0
}

// isAddressed reports whether the page speaks here to its reader ("you", or an
// imperative) or of itself ("we"), about its own business. The weaker the form
// of address and the longer the paragraph, the more business there must be:
// people who are quoted say "you" and "we" as well.
func isAddressed(lower string) bool {
	business := wordsIn(lower, pageWords)
	words := strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	if len(words) == 0 {
		return false
	}
	// Half of what a page asks for begins with the verb.
	short := len(lower) <= labelBytesMax
	if slices.Contains(imperatives, words[0]) && short {
		return business > 0 || wordsIn(lower, linkWords) > 0
	}
	if business == 0 {
		return false
	}
	for _, word := range words {
		switch word {
		case "you", "your", "you're", "you'll", "you've":
			return business > 1 || short
		case "we", "us", "our":
			if business > 1 {
				return true
			}
		}
	}
	return business > 2
}

// namesReader reports whether a line speaks of what is the reader's.
func namesReader(lower string) bool {
	return strings.HasPrefix(lower, "your ") || strings.Contains(lower, " your ")
}

// wordsIn counts the entries of list that stand in text as whole words.
func wordsIn(text string, list []string) int {
	n := 0
	for _, word := range list {
		if i := strings.Index(text, word); i >= 0 && isWhole(text, i, i+len(word)) {
			n++
		}
	}
	return n
}

// isWhole reports whether no letter stands right before start or at end.
func isWhole(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}

// reportsSpeech reports whether a paragraph attributes something to somebody.
func reportsSpeech(lower string) bool {
	for _, cue := range []string{" said", " told ", " says", "according to", " reported", " wrote ", " denied", " claimed"} {
		if strings.Contains(lower, cue) {
			return true
		}
	}
	return false
}

// isBoxHeading reports whether a line could head a box or fill it: at most six
// words, each long one with a capital, and no stop but "!".
func isBoxHeading(paragraph string) bool {
	words := strings.Fields(paragraph)
	if len(words) == 0 || len(words) > 6 {
		return false
	}
	if last, _ := utf8.DecodeLastRuneInString(paragraph); strings.ContainsRune(".:?,;", last) {
		return false
	}
	return !slices.ContainsFunc(words, func(word string) bool { return len(word) > 3 && StartsLower(word) })
}

// closeBoxes spreads certainty: short lines between two lines of a box are of
// it, and so are possible ones right above it. Below it a heading is more likely
// the report's, unless nothing follows. The first line is a title.
func closeBoxes(text string, spans []ledger.Span, standings []standing) {
	last := -1
	for i := range spans {
		if standings[i] != isBox {
			continue
		}
		if last >= 0 && i-last-1 <= boxParagraphsMax && allShort(text, spans[last+1:i]) {
			for j := last + 1; j < i; j++ {
				standings[j] = isBox
			}
		}
		last = i
	}
	for i := len(spans) - 2; i > 0; i-- {
		if standings[i] == isPossible && standings[i+1] == isBox {
			standings[i] = isBox
		}
	}
	if end := len(spans) - 1; end > 0 && standings[end] == isPossible && standings[end-1] == isBox {
		standings[end] = isBox
	}
}

// allShort reports whether none of the paragraphs is long or reports speech.
func allShort(text string, spans []ledger.Span) bool {
	return !slices.ContainsFunc(spans, func(span ledger.Span) bool {
		return span.Len() > labelBytesMax || reportsSpeech(strings.ToLower(text[span.Start:span.End])) ||
			strings.ContainsAny(text[span.Start:span.End], "“”\"")
	})
}

// markAppendices marks headings such as "References" and the list under each.
func markAppendices(text string, spans []ledger.Span, standings []standing) {
	within := false
	for i, span := range spans {
		paragraph := text[span.Start:span.End]
		bare, _, _ := strings.Cut(strings.ToLower(strings.Trim(paragraph, " :#")), "[")
		switch {
		case i > 0 && slices.Contains(appendices, bare):
			within = true
		case within && !isListed(paragraph):
			within = false
		case within && i+1 < len(spans) && isBoxHeading(paragraph) && isProse(text[spans[i+1].Start:spans[i+1].End]):
			within = false
		}
		if within {
			standings[i] = isAlone
		}
	}
}

// isListed reports whether a paragraph is an item of such a list.
func isListed(paragraph string) bool {
	if !isProse(paragraph) {
		return true
	}
	for _, sign := range []string{"http", "www.", "doi", "ISBN", "Retrieved", "Archived", "^", "[object", "pp."} {
		if strings.Contains(paragraph, sign) {
			return len(paragraph) < 2*furnitureBytesMax
		}
	}
	return false
}

// isProse reports whether a paragraph is at least one sentence.
func isProse(paragraph string) bool {
	return EndsSentence(paragraph) && strings.Count(paragraph, " ") > 5
}
