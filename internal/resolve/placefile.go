package resolve

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"counterclaim/internal/ledger"
)

// placeFields are the columns of a CSV file of places, and the keys of a YAML
// one. Only id, kind and name are required.
var placeFields = []string{"id", "kind", "name", "aliases", "pcode", "within", "country", "latitude", "longitude", "precision", "source"}

// addPlaces adds the places of a file: YAML by its ending, or else CSV. Those
// that name no source have known as theirs, or else the line of the file.
func (g *Gazetteer) addPlaces(file string, b []byte, strength Strength, known string) error {
	each := func(line int, row map[string]string) error {
		p, err := readPlace(file, line, row)
		if err != nil {
			return err
		}
		if p.Known == "" {
			p.Known = known
		}
		if p.Known == "" {
			p.Known = fmt.Sprintf("%s, line %d", file, line)
		}
		if p.Kind == ledger.PlaceAdmin3 {
			g.put(p, StrengthWeak) // Known by the name of a town, or to hardly anyone.
			return nil
		}
		g.put(p, strength)
		return nil
	}
	switch strings.ToLower(filepath.Ext(file)) {
	case ".yaml", ".yml":
		return eachYAML(file, b, each)
	}
	return eachCSV(file, b, each)
}

// eachCSV reads a CSV file whose first row names its columns.
func eachCSV(file string, b []byte, each func(int, map[string]string) error) error {
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	in.Comment = '#'
	in.ReuseRecord = true
	var header []string
	row := map[string]string{}
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return nil
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			return fault(file, wrong.Line, "%v", wrong.Err)
		}
		if err != nil {
			return fmt.Errorf("%w: %s: %v", ledger.ErrInvalid, file, err)
		}
		line, _ := in.FieldPos(0)
		if header == nil {
			if header, err = readHeader(file, line, cells); err != nil {
				return err
			}
			continue
		}
		clear(row)
		for i, name := range header {
			row[name] = cells[i]
		}
		if err := each(line, row); err != nil {
			return err
		}
	}
}

// readHeader checks the names of the columns.
func readHeader(file string, line int, cells []string) ([]string, error) {
	header := slices.Clone(cells)
	for i, name := range header {
		header[i] = strings.ToLower(strings.TrimSpace(name))
		if !slices.Contains(placeFields, header[i]) {
			return nil, fault(file, line, "%q is no column of a table of places; the columns are %s", name, strings.Join(placeFields, ", "))
		}
	}
	return header, nil
}

// eachYAML reads a YAML list of mappings.
func eachYAML(file string, b []byte, each func(int, map[string]string) error) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(b, &doc); err != nil {
		return fmt.Errorf("%w: %s: %v", ledger.ErrInvalid, file, err)
	}
	if len(doc.Content) == 0 {
		return nil
	}
	if doc.Content[0].Kind != yaml.SequenceNode {
		return fault(file, doc.Content[0].Line, "a gazetteer is a list of places; begin each with \"- id:\"")
	}
	for _, n := range doc.Content[0].Content {
		if n.Kind != yaml.MappingNode {
			return fault(file, n.Line, "a place is a mapping with id, kind and name")
		}
		row := map[string]string{}
		for k := 0; k+1 < len(n.Content); k += 2 {
			key, value := n.Content[k], n.Content[k+1]
			if !slices.Contains(placeFields, key.Value) {
				return fault(file, key.Line, "%q is no field of a place; the fields are %s", key.Value, strings.Join(placeFields, ", "))
			}
			row[key.Value] = value.Value
			if value.Kind == yaml.SequenceNode {
				row[key.Value] = joinScalars(value)
			}
		}
		if err := each(n.Line, row); err != nil {
			return err
		}
	}
	return nil
}

// joinScalars writes a YAML list as a CSV file would have it.
func joinScalars(list *yaml.Node) string {
	var parts []string
	for _, n := range list.Content {
		parts = append(parts, n.Value)
	}
	return strings.Join(parts, ";")
}

// readPlace checks one row and makes its place.
func readPlace(file string, line int, row map[string]string) (ledger.Place, error) {
	p := ledger.Place{
		ID: ledger.PlaceID(row["id"]), Kind: ledger.PlaceKind(row["kind"]), Name: strings.TrimSpace(row["name"]),
		PCode: row["pcode"], Within: ledger.PlaceID(row["within"]), Country: strings.ToUpper(row["country"]),
		Known: row["source"],
	}
	switch {
	case p.ID == "":
		return p, fault(file, line, "this place has no id")
	case !lettered(p.Name):
		return p, fault(file, line, "place %q has no name", p.ID)
	case !knownPlaceKind(p.Kind):
		return p, fault(file, line, "kind %q is none of country, admin1, admin2, admin3, town, region", p.Kind)
	}
	for _, alias := range fields(row["aliases"]) {
		if alias = strings.TrimSpace(alias); lettered(alias) {
			p.Aliases = append(p.Aliases, alias)
		}
	}
	var err error
	if p.Latitude, err = degrees(row["latitude"], 90); err != nil {
		return p, fault(file, line, "latitude %v", err)
	}
	if p.Longitude, err = degrees(row["longitude"], 180); err != nil {
		return p, fault(file, line, "longitude %v", err)
	}
	if s := row["precision"]; s != "" {
		if p.GeoPrecision, err = strconv.Atoi(s); err != nil || p.GeoPrecision < 1 || p.GeoPrecision > 7 {
			return p, fault(file, line, "precision %q is not 1 to 7, as in UCDP's where_prec", s)
		}
	}
	if p.Country == "" {
		if top, _, _ := strings.Cut(string(p.ID), "/"); len(top) == 2 {
			p.Country = strings.ToUpper(top)
		}
	}
	return p, nil
}

// lettered reports whether s has a letter or digit to be found by.
func lettered(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// degrees reads a coordinate; the empty one is not known.
func degrees(s string, most float64) (float64, error) {
	if s == "" {
		return 0, nil
	}
	d, err := strconv.ParseFloat(s, 64)
	if err != nil || !(d >= -most && d <= most) {
		return 0, fmt.Errorf("%q is not a number of degrees between -%v and %v", s, most, most)
	}
	return d, nil
}

// knownPlaceKind reports whether a file may use k.
func knownPlaceKind(k ledger.PlaceKind) bool {
	switch k {
	case ledger.PlaceCountry, ledger.PlaceAdmin1, ledger.PlaceAdmin2, ledger.PlaceAdmin3, ledger.PlaceTown, ledger.PlaceRegion:
		return true
	}
	return false
}
