package ingest

import (
	"bytes"
	"html"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"go.yaml.in/yaml/v3"

	"counterclaim/internal/ingest/prose"
)

// markdownDepthMax is how deep quotes and lists may be nested on one line before
// a text is taken for an attack on the parser and read as plain text.
const markdownDepthMax = 32

// markdownParser knows tables and footnotes besides CommonMark; both are common
// in reports, and would stand in the text as bars and brackets otherwise.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote)).Parser()
})

// markdown reads Markdown, with the front matter that many sites keep above it.
func markdown(b blob) parts {
	source, encoding, err := textOf(b)
	if err != nil {
		return one(part{}, err)
	}
	p := part{media: string(kindMarkdown), data: b.data}
	p.noteEncoding(encoding)
	source, p.notes = repaired(source, p.notes)
	source = p.takeFrontMatter(strings.ReplaceAll(source, "\r\n", "\n"))
	if isHostileMarkdown(source) {
		p.notes = append(p.notes, "read as plain text, for its Markdown is nested too deep")
		p.paragraphs = prose.Unwrap(source)
		return one(p, nil)
	}
	content := []byte(source)
	root := markdownParser().Parse(text.NewReader(content))
	p.paragraphs = markdownBlocks(root, content)
	if heading, ok := root.FirstChild().(*ast.Heading); ok && p.title == "" {
		p.title = inlineText(heading, content)
	}
	return one(p, nil)
}

// isHostileMarkdown reports whether a line opens more containers or brackets
// than a person writes, or the text more than the parser can pair in time.
func isHostileMarkdown(source string) bool {
	for line := range strings.Lines(source) {
		opening := line[:len(line)-len(strings.TrimLeft(line, " \t>*+-0123456789.)"))]
		if strings.Count(opening, ">")+strings.Count(opening, "- ")+strings.Count(opening, "* ")+strings.Count(opening, "+ ") > markdownDepthMax {
			return true
		}
		if len(opening) > 400 || strings.Count(line, "[") > 2000 || strings.Count(line, "*")+strings.Count(line, "_") > 4000 {
			return true
		}
	}
	return false
}

// takeFrontMatter reads the YAML between "---" lines at the head and returns
// what follows it. What is no YAML stays part of the text.
func (p *part) takeFrontMatter(source string) string {
	rest, found := strings.CutPrefix(strings.TrimPrefix(source, "\ufeff"), "---\n")
	if !found {
		return source
	}
	matter, body, found := strings.Cut(rest, "\n---")
	if !found || len(matter) > 64<<10 || strings.Contains(matter, "*") && strings.Contains(matter, "&") && strings.Count(matter, "*") > 200 {
		return source
	}
	fields := yaml.Node{}
	if yaml.Unmarshal([]byte(matter), &fields) != nil || len(fields.Content) == 0 || fields.Content[0].Kind != yaml.MappingNode {
		return source
	}
	pairs := fields.Content[0].Content
	// A day of publication goes before a mere "date", which may be the event's.
	for i := 0; i+1 < len(pairs); i += 2 {
		if name := strings.ToLower(pairs[i].Value); pairs[i+1].Kind == yaml.ScalarNode && name != "date" {
			p.takeField(name, pairs[i+1].Value)
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		if strings.EqualFold(pairs[i].Value, "date") && pairs[i+1].Kind == yaml.ScalarNode {
			p.takeField("date", pairs[i+1].Value)
		}
	}
	_, body, _ = strings.Cut(body, "\n")
	return body
}

// markdownBlocks returns the paragraphs under a node: one for each heading,
// paragraph, list item and row of a table.
func markdownBlocks(root ast.Node, source []byte) []string {
	var paragraphs []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			paragraphs = append(paragraphs, prose.JoinBlock(strings.Split(s, "\n"), false)...)
		}
	}
	_ = ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := node.(type) {
		case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
			add(inlineText(node, source))
			return ast.WalkSkipChildren, nil
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			for i := range node.Lines().Len() {
				segment := node.Lines().At(i)
				add(string(segment.Value(source)))
			}
		case *ast.HTMLBlock:
			var markup bytes.Buffer
			for i := range node.Lines().Len() {
				segment := node.Lines().At(i)
				markup.Write(segment.Value(source))
			}
			if node.HasClosure() {
				markup.Write(node.ClosureLine.Value(source))
			}
			for _, paragraph := range fragment(markup.String()) {
				add(paragraph)
			}
		case *extast.TableRow, *extast.TableHeader:
			var cells []string
			for cell := node.FirstChild(); cell != nil; cell = cell.NextSibling() {
				cells = append(cells, strings.TrimSpace(inlineText(cell, source)))
			}
			add(strings.Join(cells, " | "))
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return paragraphs
}

// inlineText returns the words of a block without its marks. Images and the
// numbers of footnotes are left out; a link keeps its words.
func inlineText(block ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(block, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node := node.(type) {
		case *ast.Image, *extast.FootnoteLink, *extast.FootnoteBacklink:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			b.WriteString(html.UnescapeString(string(util.UnescapePunctuations(node.Segment.Value(source)))))
			if node.HardLineBreak() {
				b.WriteByte('\n')
			} else if node.SoftLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(node.Value)
		case *ast.AutoLink:
			b.Write(node.Label(source))
		case *ast.RawHTML:
			if tag := string(node.Segments.Value(source)); strings.HasPrefix(strings.ToLower(tag), "<br") {
				b.WriteByte('\n')
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
