package main

import "strings"

var capitals = map[string]string{"SAN SALVADOR": "EL SALVADOR", "BOGOTA": "COLOMBIA", "LIMA": "PERU", "GUATEMALA": "GUATEMALA", "SANTIAGO": "CHILE", "LA PAZ": "BOLIVIA", "TEGUCIGALPA": "HONDURAS", "QUITO": "ECUADOR", "BUENOS": "ARGENTINA", "MEDELLIN": "COLOMBIA"}

func countryOf(s string) string {
	s = s[:min(len(s), 3000)]
	best, n := "", 0
	for c, k := range capitals {
		m := strings.Count(s, c) + 2*strings.Count(s, k)
		if m > n || m == n && m > 0 && c < best {
			best, n = k, m
		}
	}
	return best
}
