package muc4

import (
	"fmt"
	"os"
	"regexp"
	"strings"
)

// slotsMax is the last slot of a form.
const slotsMax = 24

// A Template is the form of one incident, by slot.
type Template struct {
	Optional bool
	Slots    [slotsMax + 1][]Fill
}

// Documents are the templates of each document. A document without any is
// there, with none.
type Documents map[string][]Template

var (
	formLine = regexp.MustCompile(`^\s*(\d+)\.\s+([A-Z ]+: [A-Z ]+?)(?:\s{2,}|\t+|$)(.*)$`)
	headLine = regexp.MustCompile(`^\s*(\d+)\.\s+(MESSAGE: ID|MESSAGE: TEMPLATE)\s+(.*)$`)
	remark   = regexp.MustCompile(`\s*\(.*$`)
)

// Load reads forms from files. A document that several hold is the last one's.
func Load(names ...string) (Documents, error) {
	all := Documents{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		docs, err := Parse(string(b))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for doc, templates := range docs {
			all[doc] = templates
		}
	}
	return all, nil
}

// Parse reads forms in the layout of a key.
func Parse(text string) (Documents, error) {
	docs := Documents{}
	var doc, slot string
	var values map[string][]string // Of the template at hand.
	open, optional := false, false
	end := func() {
		if open {
			docs[doc] = append(docs[doc], templateOf(values, optional))
		}
		open, values = false, map[string][]string{}
	}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, ";") || strings.TrimSpace(line) == "" {
			continue
		}
		m := formLine.FindStringSubmatch(line)
		if m == nil {
			m = headLine.FindStringSubmatch(line)
		}
		value := strings.TrimSpace(line)
		if m != nil {
			slot, value = m[1], strings.TrimSpace(m[3])
			switch slot {
			case "0":
				end()
				slot, doc = "", strings.TrimSpace(remark.ReplaceAllString(value, ""))
				if _, ok := docs[doc]; !ok {
					docs[doc] = nil
				}
				continue
			case "1":
				end()
				if doc == "" {
					return nil, fmt.Errorf("a template stands before any document: %q", line)
				}
				slot = ""
				open, optional = value != "" && !strings.HasPrefix(value, "*"), strings.Contains(value, "OPTIONAL")
				continue
			}
		}
		if slot != "" && values != nil {
			values[slot] = append(values[slot], value)
		}
	}
	end()
	return docs, nil
}

func templateOf(values map[string][]string, optional bool) Template {
	t := Template{Optional: optional}
	for slot := firstSlot; slot <= slotsMax; slot++ {
		t.Slots[slot] = fills(values[fmt.Sprint(slot)], classOf[slot])
	}
	return t
}

// Strings returns what the fills have in quotation marks, in order.
func (t *Template) Strings() (out []string) {
	for _, fills := range t.Slots {
		for _, f := range fills {
			out = append(out, f.Strings()...)
		}
	}
	return out
}
