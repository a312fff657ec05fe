package shape

import (
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

const readmeLinesMax = 120

// A page is one Markdown file: where it leads, and to what others can lead.
type page struct {
	name     string
	links    []string
	headings []string // As fragments: "the-form".
}

var notSlug = regexp.MustCompile(`[^\p{L}\p{N}\- _]`)

// slug returns the fragment by which GitHub links to a heading.
func slug(heading string) string {
	return strings.ReplaceAll(notSlug.ReplaceAllString(strings.ToLower(heading), ""), " ", "-")
}

// readPage finds the links and headings of one document.
func readPage(name, source string) page {
	p := page{name: name}
	src := []byte(source)
	root := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(src))
	// Walk only passes on the error of the function that it is given.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			p.links = append(p.links, string(n.Destination))
		case *ast.Image:
			p.links = append(p.links, string(n.Destination))
		case *ast.Heading:
			p.headings = append(p.headings, slug(words(n, src)))
		}
		return ast.WalkContinue, nil
	})
	return p
}

// words returns the text under n without markup.
func words(n ast.Node, src []byte) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if leaf, ok := c.(*ast.Text); ok {
			b.Write(leaf.Segment.Value(src))
		} else {
			b.WriteString(words(c, src))
		}
	}
	return b.String()
}

// pages reads every document, by name.
func pages(t *tree) map[string]page {
	all := map[string]page{}
	for _, name := range t.names {
		if path.Ext(name) == ".md" && !strings.Contains(name, "testdata/") {
			all[name] = readPage(name, t.texts[name])
		}
	}
	return all
}

// checkLinks holds that every relative link leads to a file or folder here, and
// every fragment to a heading.
func checkLinks(t *tree) (found []problem) {
	all := pages(t)
	for _, name := range t.names {
		for _, link := range all[name].links {
			if what := checkLink(t, all, name, link); what != "" {
				found = append(found, problem{name, fmt.Sprintf("the link to %q %s", link, what)})
			}
		}
	}
	return found
}

func checkLink(t *tree, all map[string]page, from, link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return "cannot be read"
	}
	if u.Scheme != "" || u.Host != "" {
		return ""
	}
	to := from
	if u.Path != "" {
		to = path.Join(path.Dir(from), u.Path)
	}
	isFolder := slices.ContainsFunc(t.names, func(name string) bool { return strings.HasPrefix(name, to+"/") })
	if !slices.Contains(t.names, to) && !isFolder {
		return "leads nowhere"
	}
	if target, ok := all[to]; ok && u.Fragment != "" && !slices.Contains(target.headings, u.Fragment) {
		return "leads to no heading there"
	}
	return ""
}

// checkIndex holds the length of the README, and that docs/index.md says why to
// read each document.
func checkIndex(t *tree) (found []problem) {
	if readme, ok := t.texts["README.md"]; ok && lines(readme) > readmeLinesMax {
		found = append(found, problem{"README.md", fmt.Sprintf("%d lines; the limit is %d", lines(readme), readmeLinesMax)})
	}
	listed := readPage("docs/index.md", t.texts["docs/index.md"]).links
	for _, name := range t.names {
		base, inDocs := strings.CutPrefix(name, "docs/")
		if inDocs && path.Ext(name) == ".md" && base != "index.md" && !slices.Contains(listed, base) {
			found = append(found, problem{name, "docs/index.md does not say why to read it"})
		}
	}
	return found
}

var (
	requirement = regexp.MustCompile(`(?m)^(?:require )?\t?([a-z0-9.]+\.[a-z]+/\S+|[a-z0-9]+\.[a-z]+/\S+) (v\S+)(?:\s*//\s*(indirect))?`)
	moduleCell  = regexp.MustCompile("(?m)^\\| `([^`]+)`")
)

// libcOf says which version of modernc.org/libc belongs to a version of
// modernc.org/sqlite. Any other corrupts memory: see sqlite's own go.mod.
var libcOf = map[string]string{"v1.60.1": "v1.77.1"}

// checkModules holds that each module that we require has its reason written
// down, and that the C library under SQLite is the one it was built for.
func checkModules(t *tree) (found []problem) {
	mod := t.texts["go.mod"]
	if i := strings.Index(mod, "\nreplace"); i >= 0 {
		found = append(found, problem{"go.mod", "a replace directive; a clone must build from the proxy alone"})
	}
	version := map[string]string{}
	var direct []string
	for _, m := range requirement.FindAllStringSubmatch(mod, -1) {
		version[m[1]] = m[2]
		if m[3] == "" {
			direct = append(direct, m[1])
		}
	}
	if sqlite := version["modernc.org/sqlite"]; sqlite != "" && version["modernc.org/libc"] != libcOf[sqlite] {
		found = append(found, problem{"go.mod", fmt.Sprintf("modernc.org/libc is %s; modernc.org/sqlite %s needs %q", version["modernc.org/libc"], sqlite, libcOf[sqlite])})
	}
	var explained []string
	for _, m := range moduleCell.FindAllStringSubmatch(t.texts["docs/dependencies.md"], -1) {
		explained = append(explained, m[1])
		if !slices.Contains(direct, m[1]) {
			found = append(found, problem{"docs/dependencies.md", m[1] + " is not required directly in go.mod"})
		}
	}
	for _, name := range direct {
		if !slices.Contains(explained, name) {
			found = append(found, problem{"go.mod", name + " has no line in docs/dependencies.md"})
		}
	}
	return found
}
