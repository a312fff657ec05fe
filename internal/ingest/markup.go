package ingest

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"counterclaim/internal/ingest/prose"
)

// Limits on the markup of one page. A page past them is read by its tags alone,
// one after another, which takes time and memory in proportion to its size.
const (
	depthMax    = 256
	elementsMax = 60_000
	tokensMax   = 4_000_000
	tagMax      = 64 << 10 // A tag of more bytes is looked at for its attributes.
	valuesMax   = 5_000    // Attributes of one tag.
)

// isHostile reports whether a page is nested deeper, or has more elements, than
// the tree parser and the search for the main text can do in time. Elements that
// the parser closes by itself are not counted as nesting.
func isHostile(source string) bool {
	tokens := html.NewTokenizer(strings.NewReader(source))
	depth, elements := 0, 0
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken:
			elements++
			if raw := tokens.Raw(); len(raw) > tagMax && bytes.Count(raw, []byte("=")) > valuesMax && bytes.Count(raw, []byte(`"`)) > valuesMax {
				return true
			}
			if name, _ := tokens.TagName(); opens(atom.Lookup(name)) {
				depth++
			}
		case html.SelfClosingTagToken:
			elements++
		case html.EndTagToken:
			if name, _ := tokens.TagName(); opens(atom.Lookup(name)) {
				depth = max(0, depth-1)
			}
		}
		if depth > depthMax || elements > elementsMax {
			return true
		}
	}
}

// opens reports whether an element stays open until its end tag.
func opens(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link,
		atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr,
		atom.P, atom.Li, atom.Dt, atom.Dd, atom.Option, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead:
		return false
	}
	return true
}

// isBlock reports whether an element stands apart from the text around it.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr,
		atom.Html, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section,
		atom.Summary, atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Title, atom.Tr, atom.Ul, atom.Caption:
		return true
	}
	return false
}

// isSilent reports whether an element has no words for a reader.
func isSilent(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Svg, atom.Math,
		atom.Head, atom.Select, atom.Textarea, atom.Button, atom.Audio, atom.Video, atom.Canvas, atom.Noframes, atom.Noembed:
		return true
	}
	return false
}

// A flow gathers running text into paragraphs.
type flow struct {
	paragraphs []string
	current    strings.Builder
}

// end closes the paragraph. Lines within it come from <br>; those that a
// sentence runs across are joined.
func (f *flow) end() {
	text := strings.Trim(f.current.String(), " \n")
	f.current.Reset()
	if strings.Trim(text, " \n|") == "" {
		return
	}
	for _, block := range strings.Split(text, "\n\n") {
		if lines := slices.DeleteFunc(strings.Split(block, "\n"), prose.IsBlank); len(lines) > 0 {
			f.paragraphs = append(f.paragraphs, prose.JoinBlock(lines, false)...)
		}
	}
}

// write adds text in which every run of white space is one space.
func (f *flow) write(text string) {
	text = prose.Clean(text)
	open := f.current.Len() == 0 || strings.HasSuffix(f.current.String(), " ")
	for _, r := range text {
		if r == '\n' || r == ' ' {
			if !open {
				f.current.WriteByte(' ')
			}
			open = true
			continue
		}
		f.current.WriteRune(r)
		open = false
	}
}

// textUnder returns the paragraphs under node. Recursion is safe: the parser
// refuses trees deeper than 512.
func textUnder(node *html.Node, skip func(*html.Node) bool) []string {
	var f flow
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.Type {
		case html.TextNode:
			f.write(n.Data)
			return
		case html.ElementNode:
			if isSilent(n.DataAtom) || skip != nil && skip(n) || isReferenceMark(n) {
				return
			}
		case html.CommentNode, html.DoctypeNode:
			return
		}
		if n.DataAtom == atom.Br {
			f.current.WriteByte('\n')
		}
		// A bar keeps the cells of a row apart; a table that only lays out a page has
		// blocks in its cells, which end the paragraph before the bar matters.
		if (n.DataAtom == atom.Td || n.DataAtom == atom.Th) && n.PrevSibling != nil && f.current.Len() > 0 {
			f.write(" | ")
		}
		if isBlock(n.DataAtom) {
			f.end()
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child)
		}
		if isBlock(n.DataAtom) {
			f.end()
		}
	}
	walk(node)
	f.end()
	return f.paragraphs
}

// isReferenceMark reports whether n is a raised "[12]" that points to a note.
func isReferenceMark(n *html.Node) bool {
	if n.DataAtom != atom.Sup {
		return false
	}
	words := strings.TrimSpace(innerText(n, 16))
	return strings.HasPrefix(words, "[") && strings.HasSuffix(words, "]")
}

// innerText returns the text under n, up to a little more than limit bytes.
func innerText(n *html.Node, limit int) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
		if b.Len() > limit {
			break
		}
	}
	return b.String()
}

// textByTags reads markup as a row of tags, without a tree: what is left when a
// page is too deep or too large for one.
func textByTags(source string) (paragraphs []string, title string) {
	tokens := html.NewTokenizer(strings.NewReader(source))
	tokens.SetMaxBuf(4 << 20) // A tag that never ends is not held whole.
	var f flow
	var silent, last atom.Atom
	for range tokensMax {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			if !errors.Is(tokens.Err(), io.EOF) {
				f.end()
			}
			break
		}
		switch kind {
		case html.TextToken:
			if last == atom.Title && title == "" {
				title = strings.TrimSpace(string(tokens.Text()))
			} else if silent == 0 {
				f.write(string(tokens.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := tokens.TagName()
			a := atom.Lookup(name)
			last = 0
			// <head> is silent in a tree, but here nothing says where an unclosed one ends.
			switch {
			case kind == html.StartTagToken && silent == 0 && isSilent(a) && a != atom.Head:
				silent = a
			case kind == html.EndTagToken && a == silent:
				silent = 0
			case a == atom.Br:
				f.current.WriteByte('\n')
			case isBlock(a):
				f.end()
			}
			if kind == html.StartTagToken {
				last = a
			}
		}
	}
	f.end()
	return f.paragraphs, title
}

// fragment returns the paragraphs of a piece of HTML, as feeds and records hold.
func fragment(source string) []string {
	if !isHostile(source) {
		body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
		if nodes, err := html.ParseFragment(strings.NewReader(source), body); err == nil {
			for _, node := range nodes {
				body.AppendChild(node)
			}
			return textUnder(body, nil)
		}
	}
	paragraphs, _ := textByTags(source)
	return paragraphs
}
