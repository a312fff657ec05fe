package ingest

import (
	"bytes"
	"compress/zlib"
	"io"
)

// Limits on what a PDF unfolds to. The library parses nested values by recursion
// and unpacks streams without end, and neither a full stack nor full memory can
// be recovered from; so both are looked for before it sees the file.
const (
	pdfDepthMax   = 500
	pdfUnpackMax  = 3 // Times MaxBytes, pictures aside.
	pdfStreamsMax = 100_000
)

// isHostilePDF reports whether the file, or a packed stream in it, nests its
// values deeper than any writer does, or unpacks to more than a machine holds.
func isHostilePDF(data []byte, limit int64) bool {
	var nesting nesting
	if nesting.tooDeep(data) {
		return true
	}
	budget := limit * pdfUnpackMax
	rest := data
	for range pdfStreamsMax {
		at := bytes.Index(rest, []byte("stream"))
		if at < 0 {
			return false
		}
		head := rest[max(0, at-512):at]
		head = head[max(0, bytes.LastIndex(head, []byte("obj"))):]
		rest = bytes.TrimLeft(rest[at+len("stream"):], "\r\n")
		if bytes.Contains(head, []byte("/Image")) {
			continue
		}
		packed, err := zlib.NewReader(bytes.NewReader(rest))
		if err != nil {
			continue
		}
		deep, unpacked := unfold(packed, budget)
		budget -= unpacked
		if deep || budget <= 0 {
			return true
		}
	}
	return true
}

// unfold unpacks a stream, up to budget, and reports whether it nests too deep.
func unfold(packed io.Reader, budget int64) (deep bool, unpacked int64) {
	var nesting nesting
	buffer := make([]byte, 32<<10)
	for unpacked < budget {
		n, err := packed.Read(buffer)
		unpacked += int64(n)
		if nesting.tooDeep(buffer[:n]) {
			return true, unpacked
		}
		if err != nil {
			break
		}
	}
	return false, unpacked
}

// A nesting counts the brackets that are open over a run of bytes. Brackets in
// pictures and fonts are noise that opens and closes alike; only a long run
// without closing is a sign.
type nesting struct{ run int }

// tooDeep goes on counting through data, which may be any part of a run.
func (n *nesting) tooDeep(data []byte) bool {
	for _, b := range data {
		switch b {
		case '[', '<', '(':
			n.run++
			if n.run > pdfDepthMax {
				return true
			}
		case ']', '>', ')':
			n.run = max(0, n.run-1)
		case 0: // Not within the syntax that nests.
			n.run = 0
		}
	}
	return false
}
