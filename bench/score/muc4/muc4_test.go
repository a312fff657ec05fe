package muc4

import (
	"strings"
	"testing"

	"counterclaim/bench/score"
)

// The forms are made up, as are all people and places in them.
const key = `
;  a remark
0.  MESSAGE: ID                     MADE-UP-0001 (NOBODY)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 05 MAR 31
3.  INCIDENT: LOCATION              NORTHLAND: PORT AMES (CITY): OLD QUAY (NEIGHBORHOOD)
4.  INCIDENT: TYPE                  BOMBING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
7.  INCIDENT: INSTRUMENT TYPE       VEHICLE BOMB: "CAR BOMB"
9.  PERP: INDIVIDUAL ID             ? "TWO YOUNG MEN"
10. PERP: ORGANIZATION ID           "COAST FRONT" / "CF"
11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED BY AUTHORITIES: "COAST FRONT" / "CF"
18. HUM TGT: NAME                   -
19. HUM TGT: DESCRIPTION            "HARBOR WORKERS"
                                    "MAYOR": "A. NOBODY"
20. HUM TGT: TYPE                   CIVILIAN: "HARBOR WORKERS"
21. HUM TGT: NUMBER                 ~12: "HARBOR WORKERS"
23. HUM TGT: EFFECT OF INCIDENT     (DEATH: "HARBOR WORKERS") /
                                    (INJURY: "HARBOR WORKERS")
24. HUM TGT: TOTAL NUMBER           10 - 20

0.  MESSAGE: ID                     MADE-UP-0001 (NOBODY)
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
4.  INCIDENT: TYPE                  ARSON

0.  MESSAGE: ID                     MADE-UP-0002 (NOBODY)
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
`

const response = `0.  MESSAGE: ID                     MADE-UP-0001
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  04 MAR 31
3.  INCIDENT: LOCATION              NORTHLAND: PORT AMES (CITY)
4.  INCIDENT: TYPE                  ATTACK
5.  INCIDENT: STAGE OF EXECUTION    ATTEMPTED
7.  INCIDENT: INSTRUMENT TYPE       BOMB: "BOMB"
10. PERP: ORGANIZATION ID           "THE CF"
11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED: "CF"
18. HUM TGT: NAME                   "A. NOBODY"
19. HUM TGT: DESCRIPTION            "WORKERS OF THE HARBOR"
20. HUM TGT: TYPE                   CIVILIAN: "WORKERS"
21. HUM TGT: NUMBER                 12: "WORKERS"
23. HUM TGT: EFFECT OF INCIDENT     INJURY: "WORKERS"
24. HUM TGT: TOTAL NUMBER           20

0.  MESSAGE: ID                     MADE-UP-0002
1.  MESSAGE: TEMPLATE               1
4.  INCIDENT: TYPE                  ARSON
`

// TestCount holds the figures that the shared scorer prints for these two files.
func TestCount(t *testing.T) {
	k, err := Parse(key)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Parse(response)
	if err != nil {
		t.Fatal(err)
	}
	got := Printed(score.Total(Count(r, k)))
	for _, want := range []string{
		" 2 date                     R  50.0  P  50.0  F  50.0\n",
		" 3 location                 R  50.0  P  50.0  F  50.0\n",
		" 4 type                     R  50.0  P  25.0  F  33.3\n",
		" 7 instrument type          R  50.0  P  50.0  F  50.0\n",
		"10 perp organisation        R 100.0  P 100.0  F 100.0\n",
		"11 perp org confidence      R  50.0  P  50.0  F  50.0\n",
		"19 hum target description   R  25.0  P  50.0  F  33.3\n",
		"20 hum target type          R 100.0  P 100.0  F 100.0\n",
		"21 hum target number        R  50.0  P  50.0  F  50.0\n",
		"23 hum target effect        R 100.0  P 100.0  F 100.0\n",
		"24 hum target total         R  50.0  P  50.0  F  50.0\n",
		"documents 2  templates matched/answered/key [1, 2, 1]\n",
		"ALL                         R  53.8  P  50.0  F  51.9\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestMatchString(t *testing.T) {
	for _, c := range []struct {
		given string
		key   []string
		want  int
	}{
		{"THE HARBOR", []string{"HARBOR"}, correct},
		{"CROWDED HARBOR", []string{"HARBOR"}, correct},
		{"HARBOR IN NORTHLAND", []string{"HARBOR"}, partial},
		{"HARBOR", []string{"HARBOR WORKERS"}, partial},
		{"MEN WITH GUNS", []string{"TWO ARMED MEN"}, partial},
		{"HARBOR", []string{"MAYOR", "TOWN HALL"}, wrong},
	} {
		if got := matchString(c.given, c.key); got != c.want {
			t.Errorf("%q against %q: got %d, want %d", c.given, c.key, got, c.want)
		}
	}
}

func TestMatchDate(t *testing.T) {
	for _, c := range []struct {
		given, key string
		want       int
	}{
		{"05 MAR 31", "5 MAR 1931", correct},
		{"05 MAR 31", "04 MAR 31 - 05 MAR 31", partial},
		{"- 05 MAR 31", "05 MAR 31", partial},
		{"01 MAR 31", "- 05 MAR 31", partial},
		{"01 FEB 31", "- 05 MAR 31", wrong},
		{"MAR 31", "05 MAR 31", wrong},
	} {
		if got := matchDate(alternative{value: c.given}, alternative{value: c.key}, 0); got != c.want {
			t.Errorf("%q against %q: got %d, want %d", c.given, c.key, got, c.want)
		}
	}
}

func TestTemplateWithoutDocumentIsRefused(t *testing.T) {
	if _, err := Parse("1.  MESSAGE: TEMPLATE               1\n"); err == nil {
		t.Error("no error")
	}
}
