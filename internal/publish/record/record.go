package record

import "counterclaim/internal/ledger"

// The records are what JSON says of each type of the ledger, in the order of
// their fields. A pointer is null where nothing was stated.

// A documentRecord has its text on request only.
type documentRecord struct {
	ID        ledger.DocumentID `json:"id"`
	Title     string            `json:"title"`
	Source    *string           `json:"source"`
	Address   *string           `json:"address"`
	Published *string           `json:"published"`
	Language  *string           `json:"language"`
	MediaType string            `json:"media_type"`
	SHA256    string            `json:"sha256"`
	Revises   *string           `json:"revises"`
	Notes     []string          `json:"notes"`
	Text      *string           `json:"text,omitempty"`
}

// A Passage is a passage as JSON has it: its offsets count code points.
type Passage struct {
	Exact string `json:"exact"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type whenRecord struct {
	Start     *string          `json:"start"`
	End       *string          `json:"end"`
	Precision ledger.Precision `json:"precision"`
	Said      *string          `json:"said"`
}

type reasonRecord struct {
	Field string `json:"field"`
	Rule  string `json:"rule"`
	Says  string `json:"says"`
}

// A numberRecord has three bounds of which any may be null.
type numberRecord struct {
	Low  *int    `json:"low"`
	Best *int    `json:"best"`
	High *int    `json:"high"`
	Said *string `json:"said"`
}

type partRecord struct {
	Group ledger.Group `json:"group"`
	numberRecord
}

// A speakerRecord is part of its statement: the same person quoted twice is two
// of them with one name.
type speakerRecord struct {
	Name        string             `json:"name"`
	Kind        ledger.SpeakerKind `json:"kind"`
	Actor       *string            `json:"actor"`
	Affiliation *string            `json:"affiliation"`
	Via         []string           `json:"via"`
	Mention     *Passage           `json:"mention"`
}

type statementRecord struct {
	ID        ledger.StatementID `json:"id"`
	Document  ledger.DocumentID  `json:"document"`
	Speaker   speakerRecord      `json:"speaker"`
	Cue       *Passage           `json:"cue"`
	Content   []Passage          `json:"content"`
	Speech    ledger.Speech      `json:"speech"`
	Act       string             `json:"act"` // "says" for ledger.ActSays.
	Stance    ledger.Stance      `json:"stance"`
	Certainty ledger.Certainty   `json:"certainty"`
	When      *whenRecord        `json:"when"`
	Reasons   []reasonRecord     `json:"reasons,omitempty"`
}

type claimRecord struct {
	ID         ledger.ClaimID     `json:"id"`
	Statement  ledger.StatementID `json:"statement"`
	Attribute  ledger.Attribute   `json:"attribute"`
	Value      any                `json:"value"` // A numberRecord, a string, or nil.
	Negated    bool               `json:"negated"`
	Quantifier *string            `json:"quantifier"`
	Actor      *string            `json:"actor"`
	Target     *string            `json:"target"`
	Besides    []string           `json:"besides"` // Further targets that the claim is about together with Target.
	Place      *string            `json:"place"`
	From       *string            `json:"from"` // Where a movement came from.
	When       *whenRecord        `json:"when"`
	Certainty  ledger.Certainty   `json:"certainty"`
	Passage    Passage            `json:"passage"`
	Reasons    []reasonRecord     `json:"reasons,omitempty"`
}

// A belligerentRecord says to whom an incident is attributed, and by which
// statement; the status is that of the statement.
type belligerentRecord struct {
	Actor     *string            `json:"actor"`
	Status    string             `json:"status"`
	Statement ledger.StatementID `json:"statement"`
}

// A countRecord is one figure of one statement. Two figures for one incident
// are two records, never a sum.
type countRecord struct {
	Group  ledger.Group  `json:"group"`
	Effect ledger.Effect `json:"effect"`
	numberRecord
	Breakdown []partRecord       `json:"breakdown"`
	Statement ledger.StatementID `json:"statement"`
	Claim     *string            `json:"claim"`
}

type stepRecord struct {
	Name     string  `json:"name"`
	Class    *string `json:"class"`
	Place    *string `json:"place"`
	Inferred bool    `json:"inferred"`
}

type incidentRecord struct {
	ID           ledger.IncidentID    `json:"id"`
	Code         *string              `json:"code"`
	Kind         ledger.IncidentKind  `json:"kind"`
	Place        *string              `json:"place"`
	Chain        []stepRecord         `json:"chain"`
	When         *whenRecord          `json:"when"`
	Target       *string              `json:"target"`
	Actors       []belligerentRecord  `json:"actors"`
	Casualties   []countRecord        `json:"casualties"`
	Statements   []ledger.StatementID `json:"statements"`
	Certainty    ledger.Certainty     `json:"certainty"`
	Stage        *string              `json:"stage"`
	Perpetrators []perpetratorRecord  `json:"perpetrators"`
	Victims      []victimRecord       `json:"victims"`
	Targets      []targetRecord       `json:"targets"`
	Weapons      []weaponRecord       `json:"weapons"`
	Damage       *string              `json:"damage"`
	Passage      Passage              `json:"passage"`
	Reasons      []reasonRecord       `json:"reasons,omitempty"`
}

type tallyRecord struct {
	ID        ledger.TallyID     `json:"id"`
	Statement ledger.StatementID `json:"statement"`
	Compiler  *string            `json:"compiler"`
	Effect    ledger.Effect      `json:"effect"`
	Group     ledger.Group       `json:"group"`
	numberRecord
	Breakdown []partRecord   `json:"breakdown"`
	From      *string        `json:"from"`
	To        *string        `json:"to"`
	Actor     *string        `json:"actor"`
	Passage   Passage        `json:"passage"`
	Reasons   []reasonRecord `json:"reasons,omitempty"`
}

type relationRecord struct {
	ID        ledger.RelationID   `json:"id"`
	From      *string             `json:"from"`
	Kind      ledger.RelationKind `json:"kind"`
	To        *string             `json:"to"`
	Stance    ledger.Stance       `json:"stance"`
	Statement ledger.StatementID  `json:"statement"`
	When      *whenRecord         `json:"when"`
	Passage   Passage             `json:"passage"`
	Reasons   []reasonRecord      `json:"reasons,omitempty"`
}

type controlRecord struct {
	ID        ledger.ControlID   `json:"id"`
	Place     *string            `json:"place"`
	Part      *string            `json:"part"`
	Actor     *string            `json:"actor"`
	From      *string            `json:"from"`
	Kind      ledger.ControlKind `json:"kind"`
	When      *whenRecord        `json:"when"`
	Statement ledger.StatementID `json:"statement"`
	Passage   Passage            `json:"passage"`
	Reasons   []reasonRecord     `json:"reasons,omitempty"`
}

type agreementRecord struct {
	ID        ledger.AgreementID `json:"id"`
	Name      string             `json:"name"`
	Parties   []string           `json:"parties"`
	Effective *whenRecord        `json:"effective"`
	Excludes  []string           `json:"excludes"`
	Place     *string            `json:"place"`
	Statement ledger.StatementID `json:"statement"`
	Passage   Passage            `json:"passage"`
	Reasons   []reasonRecord     `json:"reasons,omitempty"`
}

type commitmentRecord struct {
	ID        ledger.CommitmentID     `json:"id"`
	Obligor   *string                 `json:"obligor"`
	Act       string                  `json:"act"`
	Deadline  *string                 `json:"deadline"`
	When      *whenRecord             `json:"when"`
	Status    ledger.CommitmentStatus `json:"status"`
	Evidence  []ledger.StatementID    `json:"evidence"`
	Statement ledger.StatementID      `json:"statement"`
	Passage   Passage                 `json:"passage"`
	Reasons   []reasonRecord          `json:"reasons,omitempty"`
}

// A comparisonRecord names its claims by ID; its sentence can stand alone.
type comparisonRecord struct {
	ID       ledger.ComparisonID       `json:"id"`
	Left     ledger.ClaimID            `json:"left"`
	Right    ledger.ClaimID            `json:"right"`
	Relation ledger.ComparisonRelation `json:"relation"`
	Rule     string                    `json:"rule"`
	Sentence string                    `json:"sentence"`
}

type actorRecord struct {
	ID        ledger.ActorID   `json:"id"`
	Name      string           `json:"name"`
	Kind      ledger.ActorKind `json:"kind"`
	PartOf    []ledger.ActorID `json:"part_of"`
	Candidate bool             `json:"candidate"`
}

type placeRecord struct {
	ID           ledger.PlaceID   `json:"id"`
	Name         string           `json:"name"`
	Kind         ledger.PlaceKind `json:"kind"`
	Country      *string          `json:"country"`
	PCode        *string          `json:"pcode"`
	Within       *string          `json:"within"`
	Latitude     *float64         `json:"latitude"`
	Longitude    *float64         `json:"longitude"`
	GeoPrecision *int             `json:"geo_precision"`
	Candidate    bool             `json:"candidate"`
}

// A happeningRecord is one word that tells of something.
type happeningRecord struct {
	Word      Passage          `json:"word"`
	Value     float64          `json:"value"` // From -3, not so, to 3, so; 0 is left open.
	Certainty ledger.Certainty `json:"certainty"`
	Negated   bool             `json:"negated"`
	Ahead     bool             `json:"ahead"`
	Statement *string          `json:"statement"`
	Reasons   []reasonRecord   `json:"reasons,omitempty"`
}
