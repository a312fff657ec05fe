package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// explainCommand follows one ID down to the words and up to what rests on it.
type explainCommand struct {
	asOfFlag
	ID string `arg:"" help:"Any ID, whole or its first characters."`
}

func (explainCommand) Help() string {
	return `From a figure down to the exact words and the document's hash; the reason of each decision; what refers to the item; and every entry of its history, corrections and retractions among them.

Examples:

    counterclaim explain clm_4k2q7xab
    counterclaim explain inc_7xabcdef --format json`
}

// An account is what explain tells, with its items made ready to write.
type account struct {
	x       store.Explanation
	value   any    // What stands, or stood last.
	text    string // Of the document that it was read out of.
	reasons []ledger.Reason
}

// Run writes the explanation.
func (c *explainCommand) Run(a *app) error {
	s, err := a.open(true)
	if err != nil {
		return err
	}
	defer s.Close()
	t := account{}
	if t.x, err = s.Explain(a.ctx, c.ID, c.moment()); err != nil {
		return err
	}
	if t.value, err = lastValue(t.x.Subject); err != nil {
		return err
	}
	t.reasons = reasonsOf(t.value)
	for _, step := range t.x.Down {
		if step.Kind != ledger.EntryDocument || t.text != "" {
			continue
		}
		d, err := s.Document(a.ctx, ledger.DocumentID(step.ID), c.moment())
		if err != nil {
			return err
		}
		t.text = d.Text
	}
	if a.json() {
		return t.writeJSON(a)
	}
	return t.writeText(a)
}

// lastValue returns the value that stands, or the last that stood.
func lastValue(s store.Subject) (any, error) {
	for i := len(s.History) - 1; i >= 0; i-- {
		if e := s.History[i]; e.Kind != ledger.EntryRetraction && e.Kind != ledger.EntryDecision {
			return store.Value(e)
		}
	}
	return nil, fmt.Errorf("%s: %w; nothing was ever said of it", s.ID, ledger.ErrNotFound)
}

// writeText writes the words first, since they are what a reader checks.
func (t *account) writeText(a *app) error {
	p := publish.NewPage(a.stdout, a.textOptions(true))
	p.Paragraph(0, 2, p.Bold(describe(t.value)))
	state := string(t.x.Subject.Kind)
	if t.x.Subject.Current == nil {
		state += ", retracted"
	}
	p.Paragraph(0, 0, p.Faint(state+" · "+oneLine(t.x.Subject.ID)))
	if words := passageOf(t.value); words != nil {
		p.Blank()
		p.Paragraph(2, 2, inContext(p, t.text, *words))
	}
	if len(t.reasons) > 0 {
		p.Heading("WHY")
		for _, r := range t.reasons {
			p.Labeled(2, listIDs, oneLine(r.Field), oneLine(r.Says)+p.Faint(" ("+oneLine(r.Rule)+")"))
		}
	}
	t.steps(p, "RESTS ON", t.x.Down)
	t.steps(p, "NAMED BY", t.x.Up)
	if t.x.More > 0 {
		p.Paragraph(2, 2, p.Faint(fmt.Sprintf("and %d more", t.x.More)))
	}
	p.Heading("HISTORY")
	for _, e := range t.x.Subject.History {
		p.Paragraph(2, 4, historyLine(p, e))
	}
	if t.x.Run != nil {
		if run, err := store.Value(t.x.Run.Entry); err == nil {
			p.Paragraph(2, 4, p.Faint("The run: "+describe(run)))
		}
	}
	return p.Flush()
}

// steps writes what the item rests on or what names it; runs have their line in
// the history.
func (t *account) steps(p *publish.Page, heading string, steps []store.Step) {
	shown := 0
	for _, step := range steps {
		if step.Kind == ledger.EntryRun {
			continue
		}
		value, err := store.Value(step.Entry)
		if err != nil {
			continue
		}
		if shown++; shown == 1 {
			p.Heading(heading)
		}
		p.Labeled(2, listIDs, oneLine(step.Role), describe(value)+p.Faint(" · "+publish.Short(oneLine(step.ID))))
		switch v := value.(type) {
		case ledger.Statement:
			for _, words := range v.Content {
				p.Paragraph(2+listIDs, 2+listIDs, inContext(p, t.text, words))
			}
		case ledger.Document:
			p.Paragraph(2+listIDs, 2+listIDs, p.Faint("SHA-256 "+v.SHA256))
			if v.Address != "" {
				p.Paragraph(2+listIDs, 2+listIDs, p.Faint(oneLine(v.Address)))
			}
		}
	}
}

// inContext returns a passage with the words around it, and where it stands.
func inContext(p *publish.Page, text string, words ledger.Passage) string {
	at := publish.Passage(text, words)
	before, after := words.Prefix, words.Suffix
	if _, whole, cut := strings.Cut(before, " "); cut {
		before = whole
	}
	if end := strings.LastIndexByte(after, ' '); end >= 0 {
		after = after[:end]
	}
	// Clean would take the space next to the words away.
	line := oneLine(before + "\x00" + words.Exact + "\x00" + after)
	pieces := strings.Split(line, "\uFFFD")
	if len(pieces) != 3 {
		pieces = []string{"", oneLine(words.Exact), ""}
	}
	return "… " + pieces[0] + p.Bold(pieces[1]) + pieces[2] + " …" +
		p.Faint(fmt.Sprintf(" (characters %d to %d)", at.Start, at.End))
}

// historyLine writes when the ledger took an entry in, always in UTC.
func historyLine(p *publish.Page, e ledger.Entry) string {
	what := "recorded"
	switch e.Kind {
	case ledger.EntryRetraction:
		what = "retracted"
	case ledger.EntryDecision:
		what = "decided upon"
	}
	if v, err := store.Value(e); err == nil {
		switch v := v.(type) {
		case ledger.Retraction:
			what += ": " + oneLine(v.Reason)
		case ledger.Decision:
			what += ": " + oneLine(v.Outcome+", by "+v.Agent.Name+", "+v.Reason)
		}
	}
	return fmt.Sprintf("%s  entry %d, %s", e.Recorded.UTC().Format("2006-01-02 15:04:05 UTC"), e.Sequence, what) +
		p.Faint(" · "+publish.Short(string(e.ID))+", "+publish.Short(string(e.Run)))
}

// describe returns a line for any value, runs included.
func describe(value any) string {
	if r, ok := value.(ledger.Run); ok {
		return oneLine(r.Agent.Name+" "+r.Agent.Version) + ", begun " + r.Started.UTC().Format(time.RFC3339)
	}
	return publish.Line(value)
}

// A stepRecord is one subject in the JSON of explain.
type stepRecord struct {
	Depth   int                    `json:"depth"`
	Role    string                 `json:"role"`
	ID      string                 `json:"id"`
	Kind    ledger.EntryKind       `json:"kind"`
	Says    string                 `json:"says"`
	Passage *publish.PassageRecord `json:"passage"`
}

// A historyRecord is one entry in the JSON of explain.
type historyRecord struct {
	Sequence int64            `json:"sequence"`
	ID       ledger.EntryID   `json:"id"`
	Kind     ledger.EntryKind `json:"kind"`
	Recorded time.Time        `json:"recorded"`
	Run      ledger.RunID     `json:"run"`
}

func (t *account) writeJSON(a *app) error {
	var item json.RawMessage
	var line bytes.Buffer
	if err := publish.Item(&line, t.text, t.value, publish.JSONOptions{Explain: true}); err == nil {
		item = bytes.TrimSpace(line.Bytes())
	} else if run, err := json.Marshal(t.value); err == nil {
		item = run
	}
	history := make([]historyRecord, len(t.x.Subject.History))
	for i, e := range t.x.Subject.History {
		history[i] = historyRecord{e.Sequence, e.ID, e.Kind, e.Recorded, e.Run}
	}
	return publish.Object(a.stdout, struct {
		ID        string           `json:"id"`
		Kind      ledger.EntryKind `json:"kind"`
		Retracted bool             `json:"retracted"`
		Item      json.RawMessage  `json:"item"`
		RestsOn   []stepRecord     `json:"rests_on"`
		NamedBy   []stepRecord     `json:"named_by"`
		More      int              `json:"more"`
		History   []historyRecord  `json:"history"`
	}{t.x.Subject.ID, t.x.Subject.Kind, t.x.Subject.Current == nil, item,
		t.records(t.x.Down, true), t.records(t.x.Up, false), t.x.More, history}, true)
}

// records makes steps ready. Only the passages of what the subject rests on are
// sure to stand in its document.
func (t *account) records(steps []store.Step, ours bool) []stepRecord {
	out := make([]stepRecord, 0, len(steps))
	for _, step := range steps {
		r := stepRecord{Depth: step.Depth, Role: step.Role, ID: step.ID, Kind: step.Kind}
		if value, err := store.Value(step.Entry); err == nil {
			r.Says = describe(value)
		}
		if step.Passage != nil && ours {
			passage := publish.Passage(t.text, *step.Passage)
			r.Passage = &passage
		}
		out = append(out, r)
	}
	return out
}
