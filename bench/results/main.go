package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

func main() {
	data := flag.String("data", "", "folder with muc4/, polnear/, numbers/ and factuality/")
	out := flag.String("out", "bench/RESULTS.md", "page to write")
	only := flag.String("only", "", "one benchmark, for a page with that alone")
	flag.Parse()
	if err := run(*data, *out, *only); err != nil {
		fmt.Fprintln(os.Stderr, "results:", err)
		os.Exit(1)
	}
}

// run measures what the folder data allows and writes the page. A benchmark
// that fails is on the page as not measured, and makes the run fail. only names
// the one that is wanted, if not all are.
func run(data, out, only string) error {
	if data == "" {
		return errors.New("say where the data is: --data DIR")
	}
	work, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	b := bench{data, work}
	var sections []section
	var failed error
	for _, m := range []struct {
		program, needs string
		measure        func() (section, error)
	}{
		{"muc4", "muc4", b.muc4},
		{"polnear", "polnear", b.polnear},
		{"numbers", "numbers", b.numbers},
		{"factuality", "factuality", b.factuality},
		{"speed", "polnear", b.speed},
		{"growth", "", b.growth}, // Of texts that it makes.
	} {
		if only != "" && m.program != only {
			continue
		}
		fmt.Printf("\n== %s\n", m.program)
		if !exists(filepath.Join(data, m.needs)) {
			sections = append(sections, section{title: m.program, missing: "the data folder has no " + m.needs + "/."})
			continue
		}
		s, err := m.measure()
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w", m.program, err))
			s.rows, s.table, s.missing = nil, "", "the run failed."
		}
		sections = append(sections, s)
	}
	if err := os.WriteFile(out, []byte(write(here(), sections)), 0o644); err != nil {
		return err
	}
	return failed
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// goRun runs one of the programs beside this one.
func goRun(name string, args ...string) error {
	cmd := exec.Command("go", append([]string{"run", "./bench/" + name}, args...)...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go run ./bench/%s: %w", name, err)
	}
	return nil
}

// output returns what a command prints.
func output(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Stderr = os.Stderr
	b, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w", strings.Join(cmd.Args, " "), err)
	}
	return string(b), nil
}

// here describes the code and the machine.
func here() setting {
	commit, err := output("git", "rev-parse", "--short", "HEAD")
	if err != nil {
		commit = "not known"
	}
	// The page itself does not count as a change.
	if changed, err := output("git", "status", "--porcelain", "--", ".", ":!bench/RESULTS.md"); err == nil && changed != "" {
		commit = strings.TrimSpace(commit) + ", with changes that are not committed"
	}
	info, _ := os.ReadFile("/proc/cpuinfo") // Empty where there is none.
	return setting{
		commit:  strings.TrimSpace(commit),
		date:    time.Now().UTC().Format(time.DateOnly),
		machine: fmt.Sprintf("%s, %d cores, %s/%s, %s", processor(string(info)), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version()),
	}
}

// processor returns the name that the text of /proc/cpuinfo gives.
func processor(info string) string {
	for line := range strings.Lines(info) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "processor not known"
}
