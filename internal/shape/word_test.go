package shape

import (
	"go/ast"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A prose is a stretch of words in a file that we wrote, and not data.
type prose struct {
	name  string
	line  int
	text  string
	ident bool // An identifier, with its words apart: "is True".
}

// A ban is words that do not belong in our prose.
type ban struct {
	words *regexp.Regexp // Matches a whole word, or all words of an identifier.
	says  string
}

const noVerdict = "we record what was said and pass no verdict: there are Stance, Comparison, Grading and Review"

var bans = []ban{
	{regexp.MustCompile(`^(TODO|FIXME|XXX|HACK)$`), "do it, or open an issue"},
	{regexp.MustCompile(`(?i)^(debunk(s|ed|ing)?|liars?|hoax(es)?)$`), noVerdict},
	{british, "American spelling"},
}

// identBans hold in identifiers only, where the words can mean nothing else.
var identBans = []ban{
	{regexp.MustCompile(`(?i)^((is|was) )?(lie|lies|lying|truth|truthful|fake)$|^(is|was) (true|false)$`), noVerdict},
}

// check returns what one of bans says of s, or "". Words come again and again,
// so it remembers.
func check(s string, bans []ban, known map[string]string) string {
	says, ok := known[s]
	if !ok {
		for _, b := range bans {
			if b.words.MatchString(s) {
				says = b.says
			}
		}
		known[s] = says
	}
	return says
}

// british finds common words in British spelling.
var british = regexp.MustCompile(`(?i)^(` +
	`(behavi|(dis)?col|(un)?fav|harb|hon|hum|neighb|rum|arm|endeav|flav|rig|vap|vig)our(s|ed|ing|ite|ites|able|ably|al|hood|hoods|y|ful|less)?|` +
	`(organ|recogn|normal|real|summar|serial|initial|token|capital|categor|prior|prioriti|minim|maxim|optim|util|emphas|general|special|central|local|final|visual|standard|synchron|author|character|critic|apolog|item|memor|stabil|sanit)is(e|es|ed|er|ers|ing|ation|ations)|` +
	`(para|ana|cata)lys(e|ed|er|ers|ing)|` +
	`(centi|milli|kilo)?metres?|centre[sd]?|theatres?|fibres?|calibres?|` +
	`(defen|offen|preten|licen)ces?|` +
	`(label|model|travel|cancel|signal|channel|level|fuel|tunnel|marshal|dial)l(ed|ing|er|ers)|` +
	`judgements?|artefacts?|grey|sceptic(s|al|ally)?|whilst|amongst|cheques?|ageing|fulfil|enrol|skilful|mould|plough|storeys?|tyres?` +
	`)$`)

// speaking are the rooms whose strings are read by people.
var speaking = []string{"cmd/counterclaim", "internal/audit", "internal/compare", "internal/pipeline", "internal/publish", "internal/tally", "internal/web"}

// eachWord calls f with the place of every run of ASCII letters in text.
func eachWord(text string, f func(from, to int)) {
	from := -1
	for i := 0; i <= len(text); i++ {
		letter := i < len(text) && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z')
		switch {
		case letter && from < 0:
			from = i
		case !letter && from >= 0:
			f(from, i)
			from = -1
		}
	}
}

// checkWords holds that our prose keeps to our words.
func checkWords(t *tree) (found []problem) {
	known, knownIdents := map[string]string{}, map[string]string{}
	for _, p := range proses(t) {
		add := func(at int, words, says string) {
			line := p.line + strings.Count(p.text[:at], "\n")
			found = append(found, problem{p.name + ":" + strconv.Itoa(line), strconv.Quote(words) + ": " + says})
		}
		if p.ident {
			if says := check(p.text, identBans, knownIdents); says != "" {
				add(0, p.text, says)
			}
		}
		eachWord(p.text, func(from, to int) {
			if says := check(p.text[from:to], bans, known); says != "" {
				add(from, p.text[from:to], says)
			}
		})
	}
	return found
}

// The words of others: code, quotations, addresses.
var (
	codeSpan  = regexp.MustCompile("(?s)```.*?```|`[^`]*`")
	quotation = regexp.MustCompile("\"[^\"]{0,200}\"|“[^”]{0,200}”")
	address   = regexp.MustCompile(`https?://\S+`)
)

// own returns text without the words of others; lines keep their numbers.
func own(text string) string {
	if strings.Contains(text, "`") {
		text = codeSpan.ReplaceAllStringFunc(text, blank)
	}
	if strings.ContainsAny(text, "\"“") {
		text = quotation.ReplaceAllStringFunc(text, blank)
	}
	return withoutAddresses(text)
}

// withoutAddresses returns text without the addresses of pages in it.
func withoutAddresses(text string) string {
	if !strings.Contains(text, "://") {
		return text
	}
	return address.ReplaceAllStringFunc(text, blank)
}

// proses returns what we wrote for people: comments, identifiers, documents,
// scripts and the front end.
func proses(t *tree) (all []prose) {
	for _, f := range t.code {
		if !f.generated {
			all = append(all, f.proses()...)
		}
	}
	for _, name := range t.names {
		if strings.Contains(name, "testdata/") || strings.Contains(name, "node_modules/") {
			continue
		}
		switch path.Ext(name) {
		case ".md":
			all = append(all, prose{name: name, line: 1, text: own(t.texts[name])})
		case ".sh", ".sql", ".ts", ".svelte", ".css", ".cff":
			all = append(all, prose{name: name, line: 1, text: withoutAddresses(t.texts[name])})
		default:
			if name == "Makefile" || strings.HasPrefix(name, "scripts/") || strings.HasPrefix(name, ".ci/") || strings.HasPrefix(name, "examples/") {
				all = append(all, prose{name: name, line: 1, text: withoutAddresses(t.texts[name])})
			}
		}
	}
	return all
}

// blank returns s with everything but its line ends taken out.
func blank(s string) string { return strings.Repeat("\n", strings.Count(s, "\n")) + " " }

// proses returns the comments of f, its names where they stand first, and its
// strings where people read them.
func (f *goFile) proses() (all []prose) {
	add := func(pos token.Pos, text string, ident bool) {
		all = append(all, prose{f.name, f.fset.Position(pos).Line, text, ident})
	}
	for _, group := range f.ast.Comments {
		from, to := f.fset.Position(group.Pos()).Offset, f.fset.Position(group.End()).Offset
		add(group.Pos(), own(f.text[from:to]), false)
	}
	named := map[string]bool{}
	heard := !f.test && slices.Contains(speaking, roomOf(f.dir))
	ast.Inspect(f.ast, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if !named[n.Name] {
				named[n.Name] = true
				add(n.Pos(), apart(n.Name), true)
			}
		case *ast.BasicLit:
			if heard && n.Kind == token.STRING {
				add(n.Pos(), n.Value, false)
			}
		}
		return true
	})
	return all
}

var hump = regexp.MustCompile(`([\p{Ll}\d])(\p{Lu})|(\p{Lu})(\p{Lu}\p{Ll})|_`)

// apart writes the words of an identifier apart: "isTrue" becomes "is True".
func apart(name string) string { return hump.ReplaceAllString(name, "$1$3 $2$4") }

var machinePath = regexp.MustCompile(`(^|[\s"'(=:\x60])/(work|home)/`)

// checkPaths holds that no file speaks of the machine it was written on.
func checkPaths(t *tree) (found []problem) {
	for _, name := range t.names {
		text := t.texts[name]
		if !strings.Contains(text, "/wo"+"rk/") && !strings.Contains(text, "/ho"+"me/") {
			continue // Cheaper than to search data for the whole pattern.
		}
		if at := machinePath.FindStringIndex(text); at != nil {
			found = append(found, problem{name + ":" + strconv.Itoa(lines(text[:at[1]])), "a path of one machine; make it relative, or a temporary folder"})
		}
	}
	return found
}
