package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"counterclaim/internal/ledger"
)

// Incidents returns the incidents that f asks for, in the order in which they
// were added.
func (s *Store) Incidents(ctx context.Context, f Filter) iter.Seq2[ledger.Incident, error] {
	return list[ledger.Incident](ctx, s, ledger.EntryIncident, f)
}

// Incident returns one incident.
func (s *Store) Incident(ctx context.Context, id ledger.IncidentID, asOf time.Time) (ledger.Incident, error) {
	return get[ledger.Incident](ctx, s, string(id), asOf)
}

// unplaced begins the codes of incidents whose country is not known. ISO 3166
// keeps it free for its users.
const unplaced = "XXX"

// code gives the incident the code that it ever had, or the next one of its
// country. A code is never given twice, also when its incident is retracted.
func (a *addition) code(ctx context.Context, v ledger.Incident, places map[ledger.PlaceID]string) (ledger.Incident, error) {
	const had = "SELECT name FROM projections WHERE subject = $1 ORDER BY sequence LIMIT 1"
	err := a.tx.QueryRowContext(ctx, had, string(v.ID)).Scan(&v.Code)
	if err == nil || !errors.Is(err, sql.ErrNoRows) {
		return v, err
	}
	if code, ok := a.codes[v.ID]; ok {
		v.Code = code
		return v, nil
	}
	country, err := a.country(ctx, v.Place.Place, places)
	if err != nil {
		return v, err
	}
	const next = `INSERT INTO codes (country, last) VALUES ($1, 1)
		ON CONFLICT (country) DO UPDATE SET last = codes.last + 1 RETURNING last`
	var number int
	if err := a.tx.QueryRowContext(ctx, next, country).Scan(&number); err != nil {
		return v, err
	}
	v.Code = fmt.Sprintf("%s-%04d", country, number)
	a.codes[v.ID] = v.Code
	return v, nil
}

// country returns the three letters of the country that a place lies in,
// looking among the places that come with the incident first.
func (a *addition) country(ctx context.Context, id ledger.PlaceID, places map[ledger.PlaceID]string) (string, error) {
	if id == "" {
		return unplaced, nil
	}
	two, ok := places[id]
	if !ok {
		const kept = `SELECT e.body FROM projections p JOIN entries e ON e.sequence = p.sequence
			WHERE p.subject = $1 AND p.noun = 'place' AND p.superseded IS NULL`
		p, err := decodeRow[ledger.Place](a.tx.QueryRowContext(ctx, kept, string(id)))
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return "", err
		}
		two = p.Country
	}
	return alpha3(two), nil
}

func alpha3(alpha2 string) string {
	if len(alpha2) != 2 {
		return unplaced
	}
	region, err := language.ParseRegion(alpha2)
	if err != nil || !region.IsCountry() {
		return unplaced
	}
	return region.ISO3()
}

// isCode reports whether s has the form of an incident's code, in any case.
func isCode(s string) bool {
	letters, number, ok := strings.Cut(s, "-")
	return ok && len(letters) == 3 && len(number) >= 4 && codeForm().MatchString(strings.ToUpper(s))
}

func codeForm() *regexp.Regexp { return regexp.MustCompile(`^[A-Z]{3}-[0-9]+$`) }

// countCode reads a code back into its country and number.
func countCode(code string) (country string, number int64, ok bool) {
	country, digits, ok := strings.Cut(code, "-")
	if !ok {
		return "", 0, false
	}
	number, err := strconv.ParseInt(digits, 10, 64)
	return country, number, err == nil
}
