package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"counterclaim/bench/score"
)

// Figures are what one program took, and how well it read.
type figures struct {
	Documents int
	Seconds   float64
	Peak      int // Bytes; 0 if not known.
	counts    score.Counts
}

func (f figures) rate() float64 { return float64(f.Documents) / f.Seconds }

// output runs a command and returns what it prints. What it says on standard
// error goes into the error.
func output(env []string, name string, args ...string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	var said bytes.Buffer
	cmd.Stderr = &said
	b, err := cmd.Output()
	if err != nil {
		lines := strings.Split(strings.TrimSpace(said.String()), "\n")
		return nil, fmt.Errorf("%s: %w: %s", name, err, lines[len(lines)-1])
	}
	return b, nil
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// interpreter is the Python of the throw-away environment.
func interpreter(work string) string { return filepath.Join(work, "venv", "bin", "python") }

// python installs what spacy_quotes.py needs.
func python(work string) error {
	done := filepath.Join(work, "venv", "complete")
	if exists(done) {
		return nil
	}
	if _, err := output(nil, "python3", "-m", "venv", filepath.Join(work, "venv")); err != nil {
		return err
	}
	if _, err := output(nil, interpreter(work), "-m", "pip", "install", "--quiet", "-r", filepath.Join(here, "requirements.txt")); err != nil {
		return err
	}
	return os.WriteFile(done, nil, 0o644)
}

// java installs what Quotes.java needs.
func java(work string) error {
	if exists(filepath.Join(work, "jars", "complete")) {
		return nil
	}
	_, err := output(nil, "mvn", "--quiet", "--batch-mode", "-f", filepath.Join(here, "pom.xml"), "-Dmaven.repo.local="+filepath.Join(work, "maven"),
		"org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies", "-DoutputDirectory="+filepath.Join(work, "jars"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(work, "jars", "complete"), nil, 0o644)
}

func spacy(how string) func(work, dir, answers string) ([]byte, error) {
	return func(work, dir, answers string) ([]byte, error) {
		return output([]string{"OMP_NUM_THREADS=1"}, interpreter(work), filepath.Join(here, "spacy_quotes.py"), how, dir, answers)
	}
}

func quotes(work, dir, answers string) ([]byte, error) {
	return output(nil, "java", "-Xmx6g", "-XX:ActiveProcessorCount=1", "-cp", filepath.Join(work, "jars", "*"), filepath.Join(here, "Quotes.java"), dir, answers)
}

// figuresOf reads the line that a peer's program prints last.
func figuresOf(printed []byte) (figures, error) {
	lines := bytes.Split(bytes.TrimSpace(printed), []byte("\n"))
	var f figures
	if err := json.Unmarshal(lines[len(lines)-1], &f); err != nil || f.Documents == 0 || f.Seconds <= 0 {
		return f, fmt.Errorf("the program printed %q in place of its figures", lines[len(lines)-1])
	}
	return f, nil
}

// product reads the texts with the product: once for the answers, and again for
// the speed on one core.
func product(work, dir, answers string) (figures, error) {
	if _, err := output(nil, "go", "run", "./bench/polnear", "--text", dir, "--out", answers); err != nil {
		return figures{}, err
	}
	out := filepath.Join(work, "speed.json")
	if _, err := output(nil, "go", "run", "./bench/speed", "--text", dir, "--out", out); err != nil {
		return figures{}, err
	}
	b, err := os.ReadFile(out)
	if err != nil {
		return figures{}, err
	}
	var s struct {
		Documents int
		OneCore   struct{ Median float64 } `json:"one_core"`
		Peak      int                      `json:"peak_one_core"`
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return figures{}, err
	}
	return figures{Documents: s.Documents, Seconds: float64(s.Documents) / s.OneCore.Median, Peak: s.Peak}, nil
}

// scored counts the answers, and holds that the scorer counts the same.
func scored(scorer, dir, answers string) (score.Counts, error) {
	want, err := score.LoadGold(filepath.Join(dir, "attributions"))
	if err != nil {
		return nil, err
	}
	got, err := score.LoadGiven(answers)
	if err != nil {
		return nil, err
	}
	var cases []score.Counts
	for _, doc := range slices.Sorted(maps.Keys(want)) {
		cases = append(cases, score.CountPolnear(want[doc], got[doc]))
	}
	sums := score.Total(cases)
	said, err := output(nil, "python3", scorer, "--gold", dir, "--pred", answers)
	if err != nil {
		return nil, err
	}
	fmt.Print(string(said))
	if counted := score.PrintedPolnear(sums); !strings.HasPrefix(string(said), counted) {
		return nil, fmt.Errorf("the scorer printed\n%sand the counting here gives\n%s", said, counted)
	}
	return sums, nil
}
