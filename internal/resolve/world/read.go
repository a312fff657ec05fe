package world

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"sort"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"

	"counterclaim/internal/ledger"
)

// A World finds towns by their keys. Any number of goroutines may use it.
type World struct {
	divisions []Division
	blocks    []block
	key       func(string) string
	named     func() map[string][]Division // By key; made when first asked for.

	mu     sync.Mutex
	opened map[int][]Town // Blocks unpacked, by number.
}

// A block is one stretch of the pack.
type block struct {
	first string // Its first key.
	towns int
	bytes []byte
}

// openedMax is how many blocks are kept unpacked: enough for the places of a
// document, and some megabytes at most.
const openedMax = 256

// Open reads the head of a pack. key makes the key of a name, as it did when the
// pack was written.
func Open(pack []byte, key func(string) string) (*World, error) {
	rest, ok := bytes.CutPrefix(pack, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("%w: this is no pack of places", ledger.ErrDamaged)
	}
	r := &reader{b: rest}
	head, err := inflate(r.take(int(r.uvarint())))
	if err != nil {
		return nil, fmt.Errorf("%w: the head of the pack of places: %v", ledger.ErrDamaged, err)
	}
	h := &reader{b: head}
	w := &World{key: key, opened: make(map[int][]Town)}
	for range h.count() {
		d := Division{Country: h.text(), Name: h.text()}
		d.Latitude = float64(h.varint()) * coordinateUnit
		d.Longitude = float64(h.varint()) * coordinateUnit
		w.divisions = append(w.divisions, d)
	}
	for len(h.b) > 0 && !h.bad {
		b := block{first: h.text(), towns: int(h.uvarint())}
		b.bytes = r.take(int(h.uvarint()))
		w.blocks = append(w.blocks, b)
	}
	if h.bad || r.bad {
		return nil, fmt.Errorf("%w: the pack of places ends early", ledger.ErrDamaged)
	}
	w.named = sync.OnceValue(w.byKey)
	return w, nil
}

// Divisions returns the first-level divisions. The caller must not change them.
func (w *World) Divisions() []Division { return w.divisions }

// DivisionsNamed returns the divisions whose name has that key, with or without the
// word for what they are: "Ames Department" is named "Ames" too.
func (w *World) DivisionsNamed(key string) []Division { return w.named()[key] }

// divisionWords end the names of divisions in the pack, here and there.
var divisionWords = []string{" department", " province", " governorate", " region", " state", " district", " county", " oblast", " prefecture"}

// byKey files the divisions under their keys.
func (w *World) byKey() map[string][]Division {
	named := make(map[string][]Division, len(w.divisions))
	for _, d := range w.divisions {
		key := w.key(d.Name)
		if key == "" {
			continue
		}
		named[key] = append(named[key], d)
		for _, word := range divisionWords {
			if bare, ok := strings.CutSuffix(key, word); ok && bare != "" {
				named[bare] = append(named[bare], d)
			}
		}
	}
	return named
}

// Towns returns the towns with that key, in the order of the pack.
func (w *World) Towns(key string) ([]Town, error) {
	i := sort.Search(len(w.blocks), func(i int) bool { return w.blocks[i].first > key }) - 1
	if i < 0 {
		return nil, nil
	}
	towns, err := w.open(i)
	if err != nil {
		return nil, err
	}
	lo := sort.Search(len(towns), func(k int) bool { return towns[k].Key >= key })
	hi := lo
	for hi < len(towns) && towns[hi].Key == key {
		hi++
	}
	return towns[lo:hi:hi], nil
}

// open unpacks block i, or returns it as unpacked before.
func (w *World) open(i int) ([]Town, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if towns, ok := w.opened[i]; ok {
		return towns, nil
	}
	towns, err := w.unpack(w.blocks[i])
	if err != nil {
		return nil, fmt.Errorf("%w: block %d of the pack of places: %v", ledger.ErrDamaged, i, err)
	}
	if len(w.opened) >= openedMax {
		for k := range w.opened {
			delete(w.opened, k)
			break
		}
	}
	w.opened[i] = towns
	return towns, nil
}

// unpack reads a block as packBlock wrote it. It trusts no length in it.
func (w *World) unpack(b block) ([]Town, error) {
	where := &reader{b: b.bytes}
	names, err := inflate(where.take(int(where.uvarint())))
	if err != nil {
		return nil, err
	}
	if b.towns < 0 || 2*b.towns > len(names) {
		return nil, io.ErrUnexpectedEOF
	}
	lengths, rest := names[:2*b.towns], &reader{b: names[2*b.towns:]}
	towns := make([]Town, b.towns)
	var name []byte
	for i := range towns {
		shared := int(lengths[2*i])
		if shared > len(name) {
			return nil, io.ErrUnexpectedEOF
		}
		name = append(name[:shared], rest.take(int(lengths[2*i+1]))...)
		d := where.uvarint()
		if d >= uint64(len(w.divisions)) {
			return nil, io.ErrUnexpectedEOF
		}
		division := w.divisions[d]
		t := Town{Name: string(name), Country: division.Country, Division: division.Name}
		t.Latitude = division.Latitude + float64(where.varint())*coordinateUnit
		t.Longitude = division.Longitude + float64(where.varint())*coordinateUnit
		t.Key = w.key(t.Name)
		towns[i] = t
	}
	if where.bad || rest.bad {
		return nil, io.ErrUnexpectedEOF
	}
	return towns, nil
}

// A reader takes values off the front of bytes; past the end it is bad.
type reader struct {
	b   []byte
	bad bool
}

// take returns the next n bytes, or nil if there are fewer.
func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad = true
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

// uvarint reads an unsigned number.
func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.bad = true
		r.b = nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

// varint reads a signed number.
func (r *reader) varint() int64 {
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.bad = true
		r.b = nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

// count reads a number of items that are still to come, each of a byte or more.
func (r *reader) count() int {
	n := r.uvarint()
	if n > uint64(len(r.b)) {
		r.bad = true
		return 0
	}
	return int(n)
}

// text reads a string as appendString wrote it.
func (r *reader) text() string { return string(r.take(int(r.uvarint()))) }

// inflateMax bounds what a block may grow to.
const inflateMax = 8 << 20

// inflaters are kept, since each holds a window of 32 KiB.
var inflaters = sync.Pool{New: func() any { return flate.NewReader(bytes.NewReader(nil)) }}

// inflate is the opposite of deflate.
func inflate(b []byte) ([]byte, error) {
	r := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(b), nil); err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(r, inflateMax))
}
