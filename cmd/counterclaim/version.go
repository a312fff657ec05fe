package main

import (
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
)

// versionCommand must stay quick: it is what a shell or a test starts to see
// whether the binary works.
type versionCommand struct{}

func (versionCommand) Help() string {
	return `Example:

    counterclaim version`
}

// Run writes the version and what the binary was built with.
func (c *versionCommand) Run(a *app) error {
	if a.json() {
		return publish.Object(a.stdout, struct {
			Version string `json:"version"`
			Go      string `json:"go"`
			System  string `json:"system"`
		}{buildVersion(), runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}, false)
	}
	_, err := fmt.Fprintf(a.stdout, "counterclaim %s (%s, %s/%s)\n", buildVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// buildVersion returns the release's version, or what the Go toolchain noted of
// the source: the module's version, or the commit.
func buildVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	noted := map[string]string{}
	for _, s := range info.Settings {
		noted[s.Key] = s.Value
	}
	commit := noted["vcs.revision"]
	if commit == "" {
		return "devel"
	}
	v := "devel-" + commit[:min(12, len(commit))]
	if noted["vcs.modified"] == "true" {
		v += "-modified"
	}
	return v
}

// runID derives a run's ID from who ran, when, and with which settings.
func runID(r ledger.Run) ledger.RunID {
	fields := []string{r.Agent.Name, r.Agent.Version, r.Started.Format(time.RFC3339Nano)}
	for _, key := range slices.Sorted(maps.Keys(r.Settings)) {
		fields = append(fields, key, r.Settings[key])
	}
	return ledger.RunID(ledger.NewID("run", fields...))
}
