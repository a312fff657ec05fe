// Package examples carries the sample dispatches: short texts, written for this
// project from published facts, that the demo reads and the documents cite.
//
// A dispatch is plain text with header lines, paragraphs, and the list of the
// reports that it is drawn from. Nothing in it is a quotation, and none of its
// figures is vouched for; README.md in this folder says how they were written.
package examples

import (
	"embed"
	"io/fs"
)

//go:embed dispatches/*.txt
var files embed.FS

// FS holds the dispatches: files that end in ".txt", in one folder.
var FS = dispatches()

func dispatches() fs.FS {
	dir, err := fs.Sub(files, "dispatches")
	if err != nil {
		panic(err) // The name is a constant and valid.
	}
	return dir
}
