package score

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Roles are those of an attribution, in the order in which they are counted.
var Roles = []string{"source", "cue", "content"}

// A Fragment is a half-open range of code points.
type Fragment [2]int

// A Gold attribution has, for each role, spans of one fragment or more.
type Gold [3][][]Fragment

// A Given attribution has, for each role, one span of fragments.
type Given [3][]Fragment

var (
	recordStart = regexp.MustCompile(`\n[TEAR#]\d+\t`)
	spanRecord  = regexp.MustCompile(`^(T\d+)\t\w+ ([\d ;]+)\t`)
	eventRecord = regexp.MustCompile(`^E\d+\t(.*)$`)
)

// ParseGold reads one file in brat's standoff format. An event may name spans
// that stand behind it.
func ParseGold(raw string) []Gold {
	spans := map[string][]Fragment{}
	var events []string
	for _, record := range records(raw) {
		if m := spanRecord.FindStringSubmatch(record); m != nil {
			spans[m[1]] = fragments(m[2])
		} else if m := eventRecord.FindStringSubmatch(strings.TrimSpace(record)); m != nil {
			events = append(events, m[1])
		}
	}
	var out []Gold
	for _, event := range events {
		var g Gold
		for _, field := range strings.Fields(event) {
			key, id, _ := strings.Cut(field, ":")
			role := slices.Index(Roles, strings.ToLower(strings.TrimRight(key, "0123456789")))
			if span, ok := spans[id]; ok && role >= 0 {
				g[role] = append(g[role], span)
			}
		}
		out = append(out, g)
	}
	return out
}

// records cuts a file where a record begins: the words of one may run over
// lines.
func records(raw string) []string {
	var out []string
	from := 0
	for _, at := range recordStart.FindAllStringIndex(raw, -1) {
		out = append(out, raw[from:at[0]])
		from = at[0] + 1
	}
	return append(out, raw[from:])
}

// fragments reads "3 8;12 20". What is no number counts as 0.
func fragments(s string) []Fragment {
	var out []Fragment
	for piece := range strings.SplitSeq(s, ";") {
		var f Fragment
		for i, field := range strings.Fields(piece) {
			if i < 2 {
				f[i], _ = strconv.Atoi(field)
			}
		}
		out = append(out, f)
	}
	return out
}

// LoadGold reads a folder of annotations. Of a text that several people
// annotated, the first file counts.
func LoadGold(dir string) (map[string][]Gold, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.ann"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s has no .ann file", dir)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(filepath.Base(a), filepath.Base(b)) })
	out := map[string][]Gold{}
	for _, name := range names {
		base := strings.TrimSuffix(filepath.Base(name), ".ann")
		cut := strings.LastIndexByte(base, '_')
		if cut < 0 {
			return nil, fmt.Errorf("%s: the name does not end in the annotator, as in text_04af.ann", name)
		}
		if _, ok := out[base[:cut]]; ok {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		out[base[:cut]] = ParseGold(string(b))
	}
	return out, nil
}

// LoadGiven reads the answers that bench/polnear wrote.
func LoadGiven(path string) (map[string][]Given, error) {
	type line struct {
		Doc          string
		Attributions []struct{ Source, Cue, Content []Fragment }
	}
	lines, err := ReadLines[line](path)
	if err != nil {
		return nil, err
	}
	out := map[string][]Given{}
	for _, l := range lines {
		out[l.Doc] = nil
		for _, a := range l.Attributions {
			out[l.Doc] = append(out[l.Doc], Given{a.Source, a.Cue, a.Content})
		}
	}
	return out, nil
}

// ReadLines reads a file with one JSON value a line.
func ReadLines[T any](path string) ([]T, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var out []T
	for d := json.NewDecoder(file); d.More(); {
		var v T
		if err := d.Decode(&v); err != nil {
			return nil, fmt.Errorf("%s, value %d: %w", path, len(out)+1, err)
		}
		out = append(out, v)
	}
	return out, nil
}
