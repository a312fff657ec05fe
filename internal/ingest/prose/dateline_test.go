package prose

import "testing"

func TestDatelineOf(t *testing.T) {
	for _, test := range []struct{ text, place, within, day, rest string }{
		{"PORT AMES, 3 JAN 90 (NNA) -- [TEXT] THE ARMY LEFT.", "PORT AMES", "", "1990-01-03", "THE ARMY LEFT."},
		{"   PORT AMES (NORTHLAND), 13 NOV 89\n(DOMESTIC SERVICE) -- [REPORT]\n[TEXT] IT LEFT.", "PORT AMES", "NORTHLAND", "1989-11-13", "IT LEFT."},
		{"Port Ames (NNA) -- 5 Nov 89 The army left.", "Port Ames", "", "1989-11-05", "The army left."},
		{"PORT AMES, Northland, June 3, 2016 (Agency) — The army left.", "PORT AMES", "Northland", "2016-06-03", "The army left."},
		{"PORT AMES, JUNE 11 89 (MADE-UP [MUP]) -- IT LEFT.", "PORT AMES", "", "1989-06-11", "IT LEFT."},
		{"PORT AMES — The army left.", "PORT AMES", "", "", "The army left."},
		{"Port Ames (Agency) - The army left.", "Port Ames", "", "", "The army left."},
		{"KETTLE BAY, 9 MAY 90 (EAN) -- [EXCERPT] PORT AMES, 9 MAY (EAN) -- THE ARMY LEFT.", "PORT AMES", "", "1990-05-09", "THE ARMY LEFT."},
		{"CLANDESTINE, NO DATE (RADIO COAST) -- [TEXT] WE LEFT.", "", "", "", "WE LEFT."},
		{"NO CITY (NORTHLAND), 2 SEP 89 -- WE LEFT.", "", "NORTHLAND", "1989-09-02", "WE LEFT."},
		{"The army leaves\n\nPORT AMES, 3 June 2016 (Agency) - It left.", "PORT AMES", "", "2016-06-03", "It left."},
	} {
		d, ok := DatelineOf(test.text)
		if !ok || d.Place != test.place || d.Within != test.within || d.Day.String() != test.day || test.text[d.End:] != test.rest {
			t.Errorf("%q: %v %+v, rest %q", test.text, ok, d, test.text[min(d.End, len(test.text)):])
		}
	}
	for _, text := range []string{
		"", "The army - what is left of it - went home.", "He came (late) and left -- at last.",
		"Marsh said – and nobody denied it – that it left.", "No dash here, 3 June 2016.",
	} {
		if d, ok := DatelineOf(text); ok {
			t.Errorf("%q has dateline %+v", text, d)
		}
	}
}
