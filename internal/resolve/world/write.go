package world

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/klauspost/compress/flate"
)

// blockTowns is how many towns a block holds: more compress better, fewer unpack
// faster.
const blockTowns = 128

// coordinateUnit is the step of stored coordinates, in degrees.
const coordinateUnit = 0.001

// Pack writes towns as a pack. Their divisions are those that the towns name; key
// makes the key of a name.
func Pack(towns []Town, key func(string) string) ([]byte, error) {
	towns = slices.Clone(towns)
	slices.SortStableFunc(towns, func(a, b Town) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Country, b.Country), cmp.Compare(a.Division, b.Division),
			cmp.Compare(a.Latitude, b.Latitude), cmp.Compare(a.Longitude, b.Longitude))
	})
	divisions, numbers := divide(towns, key)
	var blocks []byte
	var index []byte
	for len(towns) > 0 {
		n := min(blockTowns, len(towns))
		for n < len(towns) && towns[n].Key == towns[n-1].Key {
			n++ // Towns of one name stay together.
		}
		block, err := packBlock(towns[:n], divisions, numbers)
		if err != nil {
			return nil, err
		}
		index = appendString(index, towns[0].Key)
		index = binary.AppendUvarint(index, uint64(n))
		index = binary.AppendUvarint(index, uint64(len(block)))
		blocks = append(blocks, block...)
		towns = towns[n:]
	}
	head := binary.AppendUvarint(nil, uint64(len(divisions)))
	for _, d := range divisions {
		head = appendString(head, d.Country)
		head = appendString(head, d.Name)
		head = binary.AppendVarint(head, units(d.Latitude))
		head = binary.AppendVarint(head, units(d.Longitude))
	}
	head, err := deflate(append(head, index...))
	if err != nil {
		return nil, err
	}
	out := binary.AppendUvarint([]byte(magic), uint64(len(head)))
	return append(append(out, head...), blocks...), nil
}

// magic begins every pack, with the version of the format.
const magic = "places1\n"

// units counts degrees in coordinateUnit.
func units(degrees float64) int64 { return int64(math.Round(degrees / coordinateUnit)) }

// divisionKey names a division: several countries have a "Central".
type divisionKey struct{ country, name string }

// divide lists the divisions of towns with their central points, in the order of
// their keys.
func divide(towns []Town, key func(string) string) ([]Division, map[divisionKey]int) {
	type sum struct {
		Division
		n int
	}
	sums := map[divisionKey]*sum{}
	for _, t := range towns {
		k := divisionKey{t.Country, t.Division}
		s := sums[k]
		if s == nil {
			s = &sum{Division: Division{Name: t.Division, Country: t.Country}}
			sums[k] = s
		}
		s.n++
		s.Latitude += t.Latitude
		s.Longitude += t.Longitude
	}
	list := make([]*sum, 0, len(sums))
	for _, s := range sums {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *sum) int {
		return cmp.Or(cmp.Compare(key(a.Name), key(b.Name)), cmp.Compare(a.Country, b.Country), cmp.Compare(a.Name, b.Name))
	})
	divisions := make([]Division, len(list))
	numbers := make(map[divisionKey]int, len(list))
	for i, s := range list {
		s.Latitude /= float64(s.n)
		s.Longitude /= float64(s.n)
		divisions[i] = s.Division
		numbers[divisionKey{s.Country, s.Name}] = i
	}
	return divisions, numbers
}

// packBlock writes one block: lengths, the ends of names, and where the towns
// are. Lengths stand apart from letters, and both from coordinates, since like
// bytes compress better together and coordinates not at all.
func packBlock(towns []Town, divisions []Division, numbers map[divisionKey]int) ([]byte, error) {
	var shared, rests, where []byte
	last := ""
	for _, t := range towns {
		n := 0
		for n < len(last) && n < len(t.Name) && n < 255 && last[n] == t.Name[n] {
			n++
		}
		if len(t.Name)-n > 255 {
			return nil, fmt.Errorf("the name %q is too long to pack", t.Name)
		}
		shared = append(shared, byte(n), byte(len(t.Name)-n))
		rests = append(rests, t.Name[n:]...)
		d := numbers[divisionKey{t.Country, t.Division}]
		where = binary.AppendUvarint(where, uint64(d))
		where = binary.AppendVarint(where, units(t.Latitude)-units(divisions[d].Latitude))
		where = binary.AppendVarint(where, units(t.Longitude)-units(divisions[d].Longitude))
		last = t.Name
	}
	names, err := deflate(append(shared, rests...))
	if err != nil {
		return nil, err
	}
	return append(appendString(nil, string(names)), where...), nil
}

// appendString appends the length of s and s.
func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// deflate compresses b as far as it goes; packs are written rarely.
func deflate(b []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
