package record

import "counterclaim/internal/ledger"

// A perpetratorRecord says who is said to have carried an incident out; the
// standing is that of the account.
type perpetratorRecord struct {
	Actor        *string            `json:"actor"`
	Organization bool               `json:"organization"`
	State        bool               `json:"state"`
	Standing     ledger.Standing    `json:"standing"`
	Statement    ledger.StatementID `json:"statement"`
	Passage      Passage            `json:"passage"`
}

// A victimRecord has the figure that stands in the same words, as far as there
// is one: it is not to be added to the figures of the casualties.
type victimRecord struct {
	Name        *string      `json:"name"`
	Description *string      `json:"description"`
	Group       ledger.Group `json:"group"`
	Former      bool         `json:"former"`
	numberRecord
	Many      bool               `json:"many"`
	Nation    *string            `json:"nation"`
	Effect    *string            `json:"effect"`
	Statement ledger.StatementID `json:"statement"`
	Passage   Passage            `json:"passage"`
}

type targetRecord struct {
	Words string            `json:"words"`
	Kind  ledger.TargetKind `json:"kind"`
	numberRecord
	Many      bool               `json:"many"`
	Nation    *string            `json:"nation"`
	Damage    *string            `json:"damage"`
	Statement ledger.StatementID `json:"statement"`
	Passage   Passage            `json:"passage"`
}

type weaponRecord struct {
	Words     *string            `json:"words"`
	Kind      ledger.WeaponKind  `json:"kind"`
	Statement ledger.StatementID `json:"statement"`
	Passage   Passage            `json:"passage"`
}

func (c *Converter) perpetrator(p ledger.Perpetrator) perpetratorRecord {
	return perpetratorRecord{party(p.Party), p.Organization, p.State, p.Standing, p.Statement, c.Passage(p.Passage)}
}

func (c *Converter) victim(v ledger.Victim) victimRecord {
	return victimRecord{
		Name: stated(v.Name), Description: stated(v.Description), Group: v.Group, Former: v.Former,
		numberRecord: number(v.Count), Many: v.Many, Nation: party(v.Nation), Effect: stated(v.Effect),
		Statement: v.Statement, Passage: c.Passage(v.Passage),
	}
}

func (c *Converter) target(t ledger.Target) targetRecord {
	return targetRecord{
		Words: t.Words, Kind: t.Kind, numberRecord: number(t.Count), Many: t.Many, Nation: party(t.Nation),
		Damage: stated(t.Damage), Statement: t.Statement, Passage: c.Passage(t.Passage),
	}
}

func (c *Converter) weapon(w ledger.Weapon) weaponRecord {
	return weaponRecord{stated(w.Words), w.Kind, w.Statement, c.Passage(w.Passage)}
}
