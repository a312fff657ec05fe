package shape

import (
	"io/fs"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// A rule is one thing that the tree is held to.
type rule struct {
	name  string
	check func(*tree) []problem
}

var rules = []rule{
	{"direction", checkDirection},
	{"pins", checkPins},
	{"functions", checkFuncs},
	{"files", checkFiles},
	{"packages", checkPackages},
	{"introductions", checkIntroductions},
	{"exported", checkExported},
	{"words", checkWords},
	{"paths", checkPaths},
	{"crumbs", checkCrumbs},
	{"links", checkLinks},
	{"index", checkIndex},
	{"commands", checkCommands},
	{"modules", checkModules},
}

const root = "../.."

func TestShape(t *testing.T) {
	names, err := files(root)
	if err != nil {
		t.Fatal(err)
	}
	here, err := load(os.DirFS(root), names)
	if err != nil {
		t.Fatal(err)
	}
	here.pins = pins
	if len(here.code) < 20 {
		t.Fatalf("found %d Go files; this is not the whole repository", len(here.code))
	}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			report(t, r.check(here))
		})
	}
	t.Run("pins are used", func(t *testing.T) { report(t, unusedPins(here)) })
	t.Logf("%d files; comments are %.1f %% of the shipped lines of Go", len(names), commentShare(here))
}

// report fails t with what was found, in the order of the files.
func report(t *testing.T, found []problem) {
	t.Helper()
	slices.SortFunc(found, func(a, b problem) int { return strings.Compare(a.String(), b.String()) })
	for _, p := range found {
		t.Error(p)
	}
}

// files names every file of the repository at dir: all that Git tracks or would
// track, or, without Git, all but what is built. It walks the folders in either
// case, so that the go command knows to run this test anew when a file is added.
func files(dir string) ([]string, error) {
	cmd := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	cmd.Dir = dir
	out, gitErr := cmd.Output()
	listed := map[string]bool{}
	for name := range strings.SplitSeq(string(out), "\x00") {
		listed[name] = true
	}
	var names []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if slices.Contains([]string{".git", "bin", ".out", "node_modules"}, path.Base(name)) {
				return fs.SkipDir
			}
			return nil
		}
		if d.Type().IsRegular() && (gitErr != nil || listed[name]) {
			names = append(names, name)
		}
		return nil
	})
	return names, err
}

// commentShare returns how many percent of the lines with code or comments are
// comments, tests and generated code aside.
func commentShare(t *tree) float64 {
	comments, all := 0, 0
	for _, f := range t.code {
		if !f.shipped() {
			continue
		}
		for line := range strings.Lines(f.text) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			all++
			if strings.HasPrefix(line, "//") {
				comments++
			}
		}
	}
	return 100 * float64(comments) / float64(max(all, 1))
}
