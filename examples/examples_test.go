package examples_test

import (
	"bufio"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"time"

	"counterclaim/examples"
)

var (
	address = regexp.MustCompile(`^https?://[^\s/]+\.[a-z]+/\S*$`)
	quoted  = regexp.MustCompile(`["“”]`)
)

// A dispatch is one sample, taken apart by hand so that this test does not rest
// on the reader that it feeds.
type dispatch struct {
	header map[string]string
	body   []string
	drawn  []string
}

func parse(text string) dispatch {
	d := dispatch{header: map[string]string{}}
	head, rest, _ := strings.Cut(text, "\n\n")
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		d.header[key] = value
	}
	lines := bufio.NewScanner(strings.NewReader(rest))
	for lines.Scan() {
		if from, ok := strings.CutPrefix(lines.Text(), "Drawn from: "); ok {
			d.drawn = append(d.drawn, from)
		} else if lines.Text() != "" && lines.Text() != "Sources" {
			d.body = append(d.body, lines.Text())
		}
	}
	return d
}

func TestDispatches(t *testing.T) {
	names, err := fs.Glob(examples.FS, "*.txt")
	if err != nil || len(names) < 6 {
		t.Fatalf("%d dispatches are embedded (error: %v); at least 6 are wanted", len(names), err)
	}
	addresses := map[string]string{}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			text, err := fs.ReadFile(examples.FS, name)
			if err != nil {
				t.Fatal(err)
			}
			d := parse(string(text))
			checkHeader(t, d)
			checkBody(t, d)
			if other := addresses[d.header["Address"]]; other != "" {
				t.Errorf("%s has the same address", other)
			}
			addresses[d.header["Address"]] = name
		})
	}
}

func checkHeader(t *testing.T, d dispatch) {
	t.Helper()
	if d.header["Title"] == "" {
		t.Error("no Title")
	}
	if got := d.header["Source"]; got != "Counterclaim sample desk" {
		t.Errorf("Source is %q; only the sample desk writes here", got)
	}
	if _, err := time.Parse(time.DateOnly, d.header["Date"]); err != nil {
		t.Errorf("Date: %v", err)
	}
	if got := d.header["Address"]; !address.MatchString(got) {
		t.Errorf("Address %q is no address", got)
	}
	if got := d.header["Note"]; !strings.HasPrefix(got, "Written for this project") {
		t.Errorf("Note is %q; it must say that the text was written for this project", got)
	}
	madeUp := strings.HasPrefix(d.header["Title"], "Made up: ")
	if madeUp != strings.Contains(d.header["Note"], "made up") {
		t.Error("Title and Note disagree on whether this is made up")
	}
}

func checkBody(t *testing.T, d dispatch) {
	t.Helper()
	if n := len(strings.Fields(strings.Join(d.body, " "))); n < 100 || n > 350 {
		t.Errorf("the body has %d words; 100 to 350 are wanted", n)
	}
	if at := quoted.FindString(strings.Join(d.body, " ")); at != "" {
		t.Errorf("a quotation mark %s: nobody is quoted here", at)
	}
	if len(d.drawn) == 0 {
		t.Fatal("no report that it is drawn from")
	}
	if strings.HasPrefix(d.header["Title"], "Made up: ") {
		return
	}
	found := 0
	for _, from := range d.drawn {
		if fields := strings.Fields(from); address.MatchString(fields[len(fields)-1]) {
			found++
		}
	}
	if found == 0 {
		t.Error("none of its reports has an address")
	}
}
