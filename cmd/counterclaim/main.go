package main

import "os"

// version is set by the linker in a release; see buildVersion.
var version string

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
