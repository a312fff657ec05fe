package model

import (
	"encoding/binary"
	"errors"

	"github.com/klauspost/compress/zstd"
)

// format is the first byte of stored weights. It changes whenever features
// do, so that weights never meet features that they were not trained for.
const format = 2

// The numbers of bytes in a Lexicon and in a wide one.
const (
	lexiconSize = 1 << lexiconBits / 8
	wideSize    = 1 << wideBits / 8
)

// errWeights says that the stored weights are not of this format.
var errWeights = errors.New("weights are damaged or of another format")

// Encode returns the model in its stored form: a few counts, the lexicons, then
// each table as the gaps between its weights and the weights themselves, all
// compressed. The same model gives the same bytes.
func (m *Model) Encode() ([]byte, error) {
	raw := []byte{format, uint8(m.TagCount), uint8(m.RelCount), m.RootRel, TableBits}
	raw = append(raw, m.TagLexicon...)
	raw = append(raw, m.TreeLexicon...)
	for _, t := range []Table{m.Tags, m.Moves, m.Rels} {
		raw = t.pack(raw)
	}
	return compress(raw)
}

// compress returns raw as small as it gets.
func compress(raw []byte) ([]byte, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer enc.Close()
	return enc.EncodeAll(raw, nil), nil
}

// expand undoes compress.
func expand(data []byte) ([]byte, error) {
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	return dec.DecodeAll(data, nil)
}

// caseFormat is the first byte of a stored Casing, as format is of a Model.
const caseFormat = 0x81

// Encode returns the casing in its stored form: the lexicons, then the table as a
// model's are.
func (x *Casing) Encode() ([]byte, error) {
	raw := append([]byte{caseFormat, TableBits}, x.Lexicon...)
	return compress(x.Table.pack(append(raw, x.Smalls...)))
}

// DecodeCasing reads a casing from its stored form.
func DecodeCasing(data []byte) (*Casing, error) {
	raw, err := expand(data)
	if err != nil {
		return nil, err
	}
	const head = 2
	if len(raw) < head+2*wideSize || raw[0] != caseFormat || raw[1] != TableBits {
		return nil, errWeights
	}
	raw = raw[head:]
	x := &Casing{Lexicon: Lexicon(raw[:wideSize:wideSize]), Smalls: Lexicon(raw[wideSize : 2*wideSize : 2*wideSize])}
	x.Table, _, err = unpack(raw[2*wideSize:])
	return x, err
}

// pack appends the table in its stored form: two lengths, the gaps, and the
// weights. Gaps and weights stand apart because each kind compresses better in
// its own company.
func (t Table) pack(raw []byte) []byte {
	var gaps, values []byte
	last := -1
	for i, v := range t {
		if v == Zero {
			continue
		}
		gap := i - last - 1
		for ; gap >= 255; gap -= 255 {
			gaps = append(gaps, 255)
		}
		gaps = append(gaps, byte(gap))
		values = append(values, v)
		last = i
	}
	raw = binary.LittleEndian.AppendUint32(raw, uint32(len(gaps)))
	raw = binary.LittleEndian.AppendUint32(raw, uint32(len(values)))
	return append(append(raw, gaps...), values...)
}

// unpack reads a table from the front of raw, and returns what is left of raw.
func unpack(raw []byte) (Table, []byte, error) {
	if len(raw) < 8 {
		return nil, nil, errWeights
	}
	n, count := int(binary.LittleEndian.Uint32(raw)), int(binary.LittleEndian.Uint32(raw[4:]))
	raw = raw[8:]
	if n > len(raw) || count > len(raw)-n {
		return nil, nil, errWeights
	}
	gaps, values, rest := raw[:n], raw[n:n+count], raw[n+count:]
	t := NewTable()
	at := 0
	for _, gap := range gaps {
		at += int(gap)
		if gap == 255 {
			continue
		}
		if at >= len(t) || len(values) == 0 {
			return nil, nil, errWeights
		}
		t[at] = values[0]
		values = values[1:]
		at++
	}
	return t, rest, nil
}

// Decode reads a model from its stored form.
func Decode(data []byte) (*Model, error) {
	raw, err := expand(data)
	if err != nil {
		return nil, err
	}
	const head = 5
	if len(raw) < head+2*lexiconSize || raw[0] != format || raw[1] > Width || raw[2] > Width || raw[4] != TableBits {
		return nil, errWeights
	}
	m := &Model{TagCount: int(raw[1]), RelCount: int(raw[2]), RootRel: raw[3]}
	raw = raw[head:]
	m.TagLexicon, raw = Lexicon(raw[:lexiconSize:lexiconSize]), raw[lexiconSize:]
	m.TreeLexicon, raw = Lexicon(raw[:lexiconSize:lexiconSize]), raw[lexiconSize:]
	for _, t := range []*Table{&m.Tags, &m.Moves, &m.Rels} {
		if *t, raw, err = unpack(raw); err != nil {
			return nil, err
		}
	}
	return m, nil
}
