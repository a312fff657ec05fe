package main

import (
	"regexp"
	"strings"
	"time"

	"counterclaim/internal/ledger"
)

var dateline = regexp.MustCompile(`\b(\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* (\d\d)\b`)

func publishedOf(s string) ledger.Day {
	m := dateline.FindString(s[:min(len(s), 300)])
	f := strings.Fields(m)
	if len(f) != 3 {
		return ledger.Day{}
	}
	t, err := time.Parse("2 Jan 06", f[0]+" "+f[1][:1]+strings.ToLower(f[1][1:3])+" "+f[2])
	if err != nil {
		return ledger.Day{}
	}
	return ledger.DayOf(t)
}

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
