package ingest

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
	"time"

	"counterclaim/internal/ingest/fetch"
	"counterclaim/internal/ledger"
)

// warcHeaderMax is how long the header of one record may be.
const warcHeaderMax = 64 << 10

// isZippedWARC reports whether head is the beginning of a gzip member that holds
// a WARC.
func isZippedWARC(head []byte) bool {
	in, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return false
	}
	start := make([]byte, 7)
	_, _ = io.ReadFull(in, start)
	return string(start) == "WARC/1."
}

// zippedWARC reads a WARC of gzip members, one after another.
func zippedWARC(b blob, in io.Reader, limit int64) parts {
	unzipped, err := gzip.NewReader(bufio.NewReader(in))
	if err != nil {
		return one(part{}, unreadable(b.name, err))
	}
	return warc(b, unzipped, limit)
}

// A warcRecord is one record of a WARC: its named fields and its block.
type warcRecord struct {
	header textproto.MIMEHeader
	block  []byte
}

// warc reads WARC/1.0 and 1.1: the pages among its response and resource
// records. Other records, answers other than 200, and what is no text are
// passed over, since a crawl is full of pictures and scripts.
func warc(b blob, in io.Reader, limit int64) parts {
	return func(yield func(part, error) bool) {
		source := bufio.NewReaderSize(in, 64<<10)
		count, found := 0, 0
		for ; ; count++ {
			record, err := readRecord(source, limit)
			if err == io.EOF {
				break
			}
			if errors.Is(err, ledger.ErrTooLarge) {
				if !yield(part{}, tooLarge(fmt.Sprintf("record %d of %s", count+1, b.name), limit)) {
					return
				}
				continue
			}
			if err != nil {
				yield(part{}, fmt.Errorf("%w: %s is damaged after record %d (%w); get it again", ledger.ErrUnreadable, b.name, count, err))
				return
			}
			captured, err := record.blob(b, limit)
			if err != nil {
				if !yield(part{}, err) {
					return
				}
				continue
			}
			if captured.data == nil {
				continue
			}
			for p, err := range capturedParts(captured, limit) {
				if err == nil {
					found++
					p.data, p.address, p.fetched = captured.data, firstOf(p.address, captured.address), captured.fetched
				}
				if !yield(p, err) {
					return
				}
			}
		}
		if found == 0 {
			yield(part{}, fmt.Errorf("%w: %s is a WARC of %d records without a page of text among them", ledger.ErrUnreadable, b.name, count))
		}
	}
}

// capturedParts reads a captured page; feeds in a WARC are read as such.
func capturedParts(b blob, limit int64) parts {
	found, err := kindOf(b.address, b.data[:min(len(b.data), sniffBytes)], b.media)
	if err != nil || found == kindWARC || found == kindJSON || found == kindTable {
		return func(func(part, error) bool) {}
	}
	return whole(b, found, limit)
}

// readRecord reads one record. A block larger than limit is passed over and
// gives ErrTooLarge.
func readRecord(in *bufio.Reader, limit int64) (warcRecord, error) {
	version, err := skipBlank(in)
	if err != nil {
		return warcRecord{}, err
	}
	if !strings.HasPrefix(version, "WARC/1.") {
		return warcRecord{}, fmt.Errorf("%q begins no record", version[:min(len(version), 20)])
	}
	header := textproto.MIMEHeader{}
	for total := 0; ; {
		line, err := readLine(in)
		if err != nil {
			return warcRecord{}, unexpected(err)
		}
		if line == "" {
			break
		}
		if total += len(line); total > warcHeaderMax {
			return warcRecord{}, errors.New("a record's header does not end")
		}
		if name, value, found := strings.Cut(line, ":"); found {
			header.Set(strings.TrimSpace(name), strings.TrimSpace(value))
		}
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return warcRecord{}, errors.New("a record does not state its length")
	}
	// A video in a crawl is no fault of the pages after it.
	if length > limit {
		if _, err := io.CopyN(io.Discard, in, length); err != nil {
			return warcRecord{}, unexpected(err)
		}
		return warcRecord{}, ledger.ErrTooLarge
	}
	// The buffer grows with what comes, not with what the header says will come.
	var block bytes.Buffer
	if _, err := io.CopyN(&block, in, length); err != nil {
		return warcRecord{}, unexpected(err)
	}
	return warcRecord{header, block.Bytes()}, nil
}

// skipBlank returns the first line that is not empty.
func skipBlank(in *bufio.Reader) (string, error) {
	for range 16 {
		line, err := readLine(in)
		if line != "" || err != nil {
			return line, err
		}
	}
	return "", errors.New("no record follows")
}

// readLine returns a line without its end. It refuses one that is too long.
func readLine(in *bufio.Reader) (string, error) {
	line, err := in.ReadSlice('\n')
	if err == io.EOF && len(line) > 0 {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return "", err
	}
	return strings.TrimRight(string(line), "\r\n"), nil
}

// unexpected turns an end of file within a record into an error of its own, to
// keep it apart from the end after the last record.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// blob returns what a record captured; it has no data if that is no text.
func (r warcRecord) blob(outer blob, limit int64) (blob, error) {
	target := strings.Trim(r.header.Get("WARC-Target-URI"), "<>")
	if !isAddress(target) {
		return blob{}, nil
	}
	// The address is the page's and not the WARC's: the same page in two crawls is
	// the same address, and a revision if its bytes differ.
	b := blob{name: target + " in " + outer.name, address: fetch.Canonical(target), data: r.block, media: r.header.Get("Content-Type")}
	if at, err := time.Parse(time.RFC3339Nano, r.header.Get("WARC-Date")); err == nil {
		b.fetched = at.UTC()
	}
	switch strings.ToLower(r.header.Get("WARC-Type")) {
	case "resource":
	case "response":
		if err := b.takeAnswer(r.block, limit); err != nil {
			return blob{}, err
		}
	default:
		return blob{}, nil
	}
	b.takeCharset()
	if len(b.data) == 0 || !mayBeText(b.media) {
		return blob{}, nil
	}
	return b, nil
}

// takeAnswer takes the body out of a recorded HTTP answer of status 200, and
// nothing out of any other.
func (b *blob) takeAnswer(block []byte, limit int64) error {
	b.data = nil
	answer, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
	if err != nil {
		return nil
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil
	}
	b.media = answer.Header.Get("Content-Type")
	body, err := io.ReadAll(io.LimitReader(answer.Body, limit))
	if err != nil {
		// Some crawlers store the body without the chunks that its header speaks of.
		_, body, _ = bytes.Cut(block, []byte("\r\n\r\n"))
	}
	b.data = body
	plain, ok := decompressed(body, answer.Header.Get("Content-Encoding"), limit)
	if int64(len(plain)) > limit {
		return tooLarge(b.name, limit)
	}
	if ok {
		b.data = plain
	}
	return nil
}

// decompressed undoes a Content-Encoding, up to a byte more than limit. It returns false if there
// is none, or if the bytes are not in it, as after a crawler undid it already.
func decompressed(body []byte, encoding string, limit int64) ([]byte, bool) {
	var in io.Reader
	var err error
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "gzip", "x-gzip":
		in, err = gzip.NewReader(bytes.NewReader(body))
	case "deflate":
		if in, err = zlib.NewReader(bytes.NewReader(body)); err != nil {
			in, err = flate.NewReader(bytes.NewReader(body)), nil
		}
	default:
		return nil, false
	}
	if err != nil {
		return nil, false
	}
	out, err := io.ReadAll(io.LimitReader(in, limit+1))
	return out, err == nil
}

// takeCharset takes the encoding out of the media type.
func (b *blob) takeCharset() {
	if _, params, err := mime.ParseMediaType(b.media); err == nil {
		b.charset = params["charset"]
	}
}

// mayBeText reports whether a declared media type can be one that is read.
func mayBeText(media string) bool {
	media, _, _ = mime.ParseMediaType(media)
	switch media {
	case "", "text/html", "text/plain", "text/markdown", "application/xhtml+xml", "application/pdf",
		"application/rss+xml", "application/atom+xml", "application/xml", "text/xml", "application/octet-stream":
		return true
	}
	return false
}
