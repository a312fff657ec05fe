package engine

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"regexp"
)

// unguarded returns a fault for each trigger of a folder's migrations for which
// the query intact says no. The query takes the trigger's name and the text of
// the migration that makes it.
func unguarded(ctx context.Context, read *sql.DB, folder, intact string) (faults []string, err error) {
	names, err := fs.Glob(migrations, "migrations/"+folder+"/*.sql")
	if err != nil {
		return nil, err
	}
	trigger := regexp.MustCompile(`CREATE TRIGGER (\w+)`)
	for _, name := range names {
		text, err := migrations.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for _, made := range trigger.FindAllSubmatch(text, -1) {
			var ok bool
			if err := read.QueryRowContext(ctx, intact, string(made[1]), string(text)).Scan(&ok); err != nil {
				return nil, err
			}
			if !ok {
				faults = append(faults, fmt.Sprintf("the trigger %s is missing or is not the program's: the database does not refuse changes", made[1]))
			}
		}
	}
	return faults, nil
}
