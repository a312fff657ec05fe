package unfold

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"io"
)

// Limits on one file.
const (
	pdfDepthMax   = 500
	pdfUnpackMax  = 3 // Times MaxBytes, pictures aside.
	pdfStreamsMax = 100_000
	pdfLayersMax  = 4      // Filters upon filters; a writer has two.
	pdfSavesMax   = 10_000 // States of drawing kept at once; a writer has 28.
)

// IsHostilePDF reports whether the file, or a packed stream in it, nests its
// values deeper than any writer does, keeps more states of drawing than one
// needs, or unpacks to more than a machine holds. Limit is what a document may
// have in bytes.
func IsHostilePDF(data []byte, limit int64) bool {
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
		if unfold(rest, head, &budget) {
			return true
		}
	}
	return true
}

// unfold goes through a stream as it is and after each of its filters, within
// the budget, and reports whether that is hostile. Filters are told by the bytes
// where they can be, for a name may be written in ways that only the library
// knows; letters for bytes look like any text, and are undone where they are named.
func unfold(data, head []byte, budget *int64) bool {
	in := bufio.NewReader(bytes.NewReader(data))
	for layer := range pdfLayersMax {
		packed := io.Reader(in)
		switch start, _ := in.Peek(2); {
		case len(start) == 2 && start[0]&0x0f == 8 && (int(start[0])<<8|int(start[1]))%31 == 0:
			out, err := zlib.NewReader(in)
			if err != nil {
				return false
			}
			packed = out
		case layer == 0 && bytes.Contains(head, []byte("85")):
			packed = ascii85.NewDecoder(lettersOf(in))
		default:
			return layer > 0 && hostile(in, budget)
		}
		in = bufio.NewReader(packed)
	}
	return true
}

// lettersOf returns the part of a stream that stands for bytes, up to the end
// mark. An opening mark is passed over, as the library does.
func lettersOf(in *bufio.Reader) io.Reader {
	if start, _ := in.Peek(2); string(start) == "<~" {
		_, _ = in.Discard(2)
	}
	return &untilMark{in: in}
}

// An untilMark reader ends at the tilde that ends letters for bytes.
type untilMark struct {
	in    io.Reader
	ended bool
}

func (u *untilMark) Read(p []byte) (int, error) {
	if u.ended {
		return 0, io.EOF
	}
	n, err := u.in.Read(p)
	if mark := bytes.IndexByte(p[:n], '~'); mark >= 0 {
		u.ended = true
		return mark, nil
	}
	return n, err
}

// hostile reads in to its end or to that of the budget, and looks at what comes.
func hostile(in io.Reader, budget *int64) bool {
	var nesting nesting
	buffer := make([]byte, 32<<10)
	for *budget > 0 {
		n, err := in.Read(buffer)
		*budget -= int64(n)
		if nesting.tooDeep(buffer[:n]) {
			return true
		}
		if err != nil {
			return false
		}
	}
	return true
}

// A nesting counts the brackets that are open over a run of bytes. Brackets in
// pictures and fonts are noise that opens and closes alike; only a long run
// without closing is a sign.
// Each q keeps a whole state of drawing until its Q.
type nesting struct {
	run, saves int
	last       [2]byte
}

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
		case ' ', '\n', '\r', '\t':
			if isPDFSpace(n.last[0]) && n.last[1] == 'q' {
				if n.saves++; n.saves > pdfSavesMax {
					return true
				}
			} else if isPDFSpace(n.last[0]) && n.last[1] == 'Q' {
				n.saves = max(0, n.saves-1)
			}
		}
		n.last[0], n.last[1] = n.last[1], b
	}
	return false
}

func isPDFSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0 }
