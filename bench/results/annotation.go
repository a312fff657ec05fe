package main

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

// The roles of an attribution, in the order in which they are counted.
var roles = []string{"source", "cue", "content"}

// A fragment is a half-open range of code points.
type fragment [2]int

// A gold attribution has, for each role, spans of one fragment or more.
type gold [3][][]fragment

// A given attribution has, for each role, one span of fragments.
type given [3][]fragment

var (
	recordStart = regexp.MustCompile(`\n[TEAR#]\d+\t`)
	spanRecord  = regexp.MustCompile(`^(T\d+)\t\w+ ([\d ;]+)\t`)
	eventRecord = regexp.MustCompile(`^E\d+\t(.*)$`)
)

// parseGold reads one file in brat's standoff format. An event may name spans
// that stand behind it.
func parseGold(raw string) []gold {
	spans := map[string][]fragment{}
	var events []string
	for _, record := range records(raw) {
		if m := spanRecord.FindStringSubmatch(record); m != nil {
			spans[m[1]] = fragments(m[2])
		} else if m := eventRecord.FindStringSubmatch(strings.TrimSpace(record)); m != nil {
			events = append(events, m[1])
		}
	}
	var out []gold
	for _, event := range events {
		var g gold
		for _, field := range strings.Fields(event) {
			key, id, _ := strings.Cut(field, ":")
			role := slices.Index(roles, strings.ToLower(strings.TrimRight(key, "0123456789")))
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
func fragments(s string) []fragment {
	var out []fragment
	for piece := range strings.SplitSeq(s, ";") {
		var f fragment
		for i, field := range strings.Fields(piece) {
			if i < 2 {
				f[i], _ = strconv.Atoi(field)
			}
		}
		out = append(out, f)
	}
	return out
}

// loadGold reads a folder of annotations. Of a text that several people
// annotated, the first file counts.
func loadGold(dir string) (map[string][]gold, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.ann"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s has no .ann file", dir)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(filepath.Base(a), filepath.Base(b)) })
	out := map[string][]gold{}
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
		out[base[:cut]] = parseGold(string(b))
	}
	return out, nil
}

// loadGiven reads the answers that bench/polnear wrote.
func loadGiven(path string) (map[string][]given, error) {
	type line struct {
		Doc          string
		Attributions []struct{ Source, Cue, Content []fragment }
	}
	lines, err := readLines[line](path)
	if err != nil {
		return nil, err
	}
	out := map[string][]given{}
	for _, l := range lines {
		out[l.Doc] = nil
		for _, a := range l.Attributions {
			out[l.Doc] = append(out[l.Doc], given{a.Source, a.Cue, a.Content})
		}
	}
	return out, nil
}

// readLines reads a file with one JSON value a line.
func readLines[T any](path string) ([]T, error) {
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
